//! Who was expected, who filed, when, and how complete.

use jiff::civil::Date;

use super::Entrant;
use super::entrant::{Received, deadline_of, rule_of_filing};
use crate::model::{FiscalYear, Institution};
use crate::rulebook::Rulebook;

/// An institution that is expected to file, with the law that it files under.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// The institution.
    pub institution: &'a Institution,
    /// Whether the list itself says that this is to be confirmed.
    pub to_confirm: bool,
    /// The law that applies to it.
    pub law: &'a Rulebook,
}

/// What an institution did about its obligation to file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FilingStatus {
    /// Nothing was filed, and the last day has passed; so many days ago, where a rule states it.
    NotFiled {
        /// Days since the last day to file.
        overdue: Option<i32>,
    },
    /// It filed, and nothing in its accounts could be assessed.
    NothingAssessable,
    /// It filed late.
    Late {
        /// Days after the last day; `None` where they are not published.
        days: Option<i32>,
    },
    /// It filed; when is not published.
    Filed,
    /// It filed; nobody says when.
    Undated,
    /// It filed in time, or no rule states a last day.
    InTime,
    /// Nothing was filed, and the last day is still to come.
    NotYetDue,
}

impl FilingStatus {
    /// The code used in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFiled { .. } => "not-filed",
            Self::NothingAssessable => "nothing-assessable",
            Self::Late { .. } => "late",
            Self::Filed => "filed",
            Self::Undated => "undated",
            Self::InTime => "in-time",
            Self::NotYetDue => "not-yet-due",
        }
    }

    /// Where it stands in the table of filings: the worst first.
    #[must_use]
    pub const fn group(self) -> (u8, i32) {
        match self {
            Self::NotFiled { .. } => (0, 0),
            Self::NothingAssessable => (1, 0),
            // Of those late, the latest first.
            Self::Late { days: Some(days) } => (2, -days),
            Self::Late { days: None } => (2, 0),
            Self::Filed | Self::Undated => (3, 0),
            Self::InTime => (4, 0),
            Self::NotYetDue => (5, 0),
        }
    }

    /// The days after the last day, where it is over.
    #[must_use]
    pub const fn days(self) -> Option<i32> {
        match self {
            Self::NotFiled { overdue } => overdue,
            Self::Late { days } => days,
            _ => None,
        }
    }

    /// The same without its days.
    pub(super) const fn without_days(self) -> Self {
        match self {
            Self::NotFiled { .. } => Self::NotFiled { overdue: None },
            Self::Late { .. } => Self::Late { days: None },
            other => other,
        }
    }

    /// What is true of all in the same situation: it filed, or no file was read.
    pub(super) const fn coarse(self) -> Self {
        match self {
            Self::NotFiled { .. } | Self::NotYetDue => Self::NotFiled { overdue: None },
            Self::NothingAssessable => Self::NothingAssessable,
            Self::Late { .. } | Self::Filed | Self::Undated | Self::InTime => Self::Filed,
        }
    }

    /// Whether a file was read.
    #[must_use]
    pub const fn has_filed(self) -> bool {
        !matches!(self, Self::NotFiled { .. } | Self::NotYetDue)
    }

    /// Whether the institution stands with the non-filers (OPS non à jour de leurs transmissions).
    #[must_use]
    pub const fn is_non_filer(self) -> bool {
        matches!(self, Self::NotFiled { .. } | Self::NothingAssessable)
    }
}

/// An institution's filing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filing {
    /// The institution.
    pub institution: Institution,
    /// Whether the list says that it is to be confirmed.
    pub to_confirm: bool,
    /// What it did.
    pub status: FilingStatus,
    /// When it was received.
    pub received: Option<Received>,
    /// The last day to file.
    pub deadline: Option<Date>,
    /// Figures filed and figures expected; `None` where nothing was filed.
    pub completeness: Option<(usize, usize)>,
    /// Whether the Secretariat's register records a reception; `None` without a register.
    pub is_recorded: Option<bool>,
}

impl Filing {
    /// The filings of a year, worst first: the institutions expected, and those on no list that filed. `as_of` is the day of
    /// judgement.
    #[must_use]
    pub fn all(year: FiscalYear, expected: &[Expected<'_>], entrants: &[Entrant], as_of: Date) -> Vec<Self> {
        let mut filings: Vec<Self> = entrants
            .iter()
            .filter(|entrant| entrant.grade.is_some())
            .map(|entrant| {
                let listed = expected.iter().find(|one| one.institution.code == entrant.institution.code);
                Self::of(entrant, listed.is_some_and(|one| one.to_confirm))
            })
            .collect();
        for one in expected {
            let has_filed = entrants.iter().any(|entrant| entrant.institution.code == one.institution.code);
            let is_due = one.institution.first_year.is_none_or(|first| first <= year.year());
            if !has_filed && is_due {
                filings.push(Self::missing(one, year, as_of));
            }
        }
        filings.sort_by(|one, other| {
            one.status
                .group()
                .cmp(&other.status.group())
                .then_with(|| one.institution.code.cmp(&other.institution.code))
        });
        filings
    }

    /// Whether what its status says is established. That nothing was filed is not where no register of the Secretariat was given,
    /// or where it records a reception: then no file was read here, and no more.
    #[must_use]
    pub fn is_established(&self) -> bool {
        !matches!(self.status, FilingStatus::NotFiled { .. }) || self.is_recorded == Some(false)
    }

    /// Since when it stands on the public list of non-filers: so many days after the last day to file. Only where it is
    /// established that nothing was filed: by a register that records no reception, of an institution whose obligation is not
    /// itself to be confirmed.
    #[must_use]
    pub fn listed_since(&self, days: u32, as_of: Date) -> Option<Date> {
        let FilingStatus::NotFiled { overdue: Some(_) } = self.status else { return None };
        if self.to_confirm || !self.is_established() {
            return None;
        }
        let span = jiff::Span::new().try_days(i64::from(days)).ok()?;
        self.deadline?.checked_add(span).ok().filter(|since| *since <= as_of)
    }

    fn of(entrant: &Entrant, to_confirm: bool) -> Self {
        let status = match (entrant.is_assessed, entrant.received, entrant.deadline) {
            (false, ..) => FilingStatus::NothingAssessable,
            (true, Some(received), Some(deadline)) if received.on > deadline => {
                FilingStatus::Late { days: days_between(deadline, received.on) }
            }
            (true, None, Some(_)) => FilingStatus::Undated,
            _ => FilingStatus::InTime,
        };
        Self {
            institution: entrant.institution.clone(),
            to_confirm,
            status,
            received: entrant.received,
            deadline: entrant.deadline,
            completeness: Some(entrant.completeness),
            is_recorded: None,
        }
    }

    fn missing(expected: &Expected<'_>, year: FiscalYear, as_of: Date) -> Self {
        let closing = Date::new(year.year(), 12, 31).ok();
        let rule = rule_of_filing(expected.law);
        let deadline = rule.zip(closing).and_then(|(rule, closing)| deadline_of(rule, closing));
        let status = match deadline {
            Some(deadline) if as_of <= deadline => FilingStatus::NotYetDue,
            Some(deadline) => FilingStatus::NotFiled { overdue: days_between(deadline, as_of) },
            None => FilingStatus::NotFiled { overdue: None },
        };
        Self {
            institution: expected.institution.clone(),
            to_confirm: expected.to_confirm,
            status,
            received: None,
            deadline,
            completeness: None,
            is_recorded: None,
        }
    }
}

fn days_between(from: Date, to: Date) -> Option<i32> {
    from.until(to).ok().map(|span| span.get_days())
}
