//! Whether a row may bear its name: after the right of reply, and not where it is deferred.

use std::collections::BTreeSet;

use jiff::civil::Date;
use sha2::Digest;

use super::published::is_weak_secret;
use super::{Entrant, Filing};
use crate::model::{
    Correction, Deferral, FiscalYear, Institution, InstitutionCode, Reply, ReplyFile, RowDecision, Sha256, StateCode,
};
use crate::rulebook::{PublicationMode, RankingScheme};

/// For whom the table is made.
#[derive(Debug, Clone)]
pub struct Audience {
    /// Whether it is for the Committee alone.
    pub is_internal: bool,
    /// How it is published.
    pub mode: PublicationMode,
    /// Notifications, replies and deferrals.
    pub replies: Option<ReplyFile>,
    /// The days for a reply.
    pub reply_days: u32,
    /// How many earlier sessions an institution needs behind it before its ordinal is published.
    pub ordinal_after_sessions: u32,
    /// The days overdue from which a non-filer is named.
    pub public_list_days: u32,
    /// The fewest anonymous rows that stand in one table: among fewer a pseudonym hides nobody.
    pub least_anonymous: usize,
    /// The day on which it is made.
    pub as_of: Date,
    /// What pseudonyms are made with.
    pub secret: Sha256,
    /// Whether others could make the secret too: then nothing anonymous is shown.
    pub has_weak_secret: bool,
    /// Anonymous institutions of which too few share why they are not named: it is not told.
    pub(super) untold: BTreeSet<InstitutionCode>,
}

/// What the table shows of who an institution is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// Its code, or its pseudonym.
    pub label: String,
    /// Its name; `None` while it is anonymous.
    pub name: Option<String>,
    /// Its state; `None` while it is anonymous.
    pub state: Option<StateCode>,
    /// Whether the row bears a pseudonym.
    pub is_anonymous: bool,
    /// Whether it may be published.
    pub publication: Publication,
    /// Corrections after publication, the latest last; empty while it is anonymous.
    pub corrections: Vec<Correction>,
    /// What a session decided on it; `None` while it is anonymous.
    pub decision: Option<RowDecision>,
}

/// The days for a reply where the rulebook does not say how institutions are ranked.
const REPLY_DAYS: u32 = 30;

impl Audience {
    /// The Committee or the public, by what the rulebook says of the comparative table. The secret is none yet.
    #[must_use]
    pub fn of(is_internal: bool, scheme: Option<&RankingScheme>, replies: Option<ReplyFile>, as_of: Date) -> Self {
        let least = scheme.and_then(|scheme| usize::try_from(scheme.least_comparable.value).ok());
        Self {
            is_internal,
            mode: scheme.map_or(PublicationMode::Status, |scheme| scheme.mode.value),
            replies,
            reply_days: scheme.map_or(REPLY_DAYS, |scheme| scheme.reply_days.value),
            ordinal_after_sessions: scheme.map_or(u32::MAX, |scheme| scheme.ordinal_after_sessions.value),
            public_list_days: scheme.map_or(u32::MAX, |scheme| scheme.public_list_days.value),
            least_anonymous: least.unwrap_or(usize::MAX),
            as_of,
            secret: Sha256([0; 32]),
            has_weak_secret: true,
            untold: BTreeSet::new(),
        }
    }

    /// Sets what pseudonyms are made with: the Secretariat's own key, or what the files of all entrants come to.
    pub fn set_secret(&mut self, key: Option<Sha256>, entrants: &[Entrant]) {
        let is_named = |entrant: &Entrant| self.publication(&entrant.institution.code, entrant.year).is_named();
        self.has_weak_secret = key.is_none() && is_weak_secret(entrants, &is_named);
        let own = || secret_of(entrants.iter().map(|entrant| entrant.sha256).collect());
        self.secret = key.unwrap_or_else(own);
    }

    /// Whether, and since when, the row of an institution may bear its name.
    #[must_use]
    pub fn publication(&self, institution: &InstitutionCode, year: FiscalYear) -> Publication {
        Publication::of(self.replies.as_ref(), institution, year, self.reply_days, self.as_of)
    }

    /// Whether ordinals are shown to anybody.
    #[must_use]
    pub const fn shows_ordinals(&self) -> bool {
        self.is_internal || matches!(self.mode, PublicationMode::Ordinal)
    }

    /// Whether the ordinal of an institution is shown in the table of a year: it is named, and has enough sessions behind it.
    #[must_use]
    pub fn shows_ordinal_of(&self, institution: &InstitutionCode, year: FiscalYear) -> bool {
        self.is_internal
            || self.shows_ordinals()
                && self.publication(institution, year).is_named()
                && self.sessions_behind(institution, year) >= self.ordinal_after_sessions
    }

    /// How many earlier fiscal years were notified to an institution, with a reply window that has closed. One that closed
    /// without a reply counts: silence must not exempt from a rank.
    #[must_use]
    pub fn sessions_behind(&self, institution: &InstitutionCode, year: FiscalYear) -> u32 {
        let notifications = self.replies.iter().flat_map(|file| &file.notifications);
        let closed = notifications.filter(|one| {
            one.institution == *institution
                && one.fiscal_year < year
                && self.publication(institution, one.fiscal_year).is_named()
        });
        u32::try_from(closed.count()).unwrap_or(u32::MAX)
    }

    /// What is shown of an institution in the table of filings: a non-filer of long standing is named.
    #[must_use]
    pub fn filing_face(&self, filing: &Filing, year: FiscalYear) -> Face {
        let face = self.face(&filing.institution, year);
        let publication = self.publication(&filing.institution.code, year);
        let is_open = matches!(publication, Publication::NotNotified | Publication::ReplyPending { .. });
        match filing.listed_since(self.public_list_days, self.as_of).filter(|_| is_open) {
            Some(since) => self.shown(&filing.institution, year, Publication::PublicList { since }),
            None => face,
        }
    }

    /// Whether an institution may not be named for a year.
    #[must_use]
    pub fn hides(&self, institution: &InstitutionCode, year: FiscalYear) -> bool {
        let file = self.replies.as_ref();
        !self.is_internal && !Publication::of(file, institution, year, self.reply_days, self.as_of).is_named()
    }

    /// What is shown of an institution in the table of a year.
    #[must_use]
    pub fn face(&self, institution: &Institution, year: FiscalYear) -> Face {
        self.shown(institution, year, self.publication(&institution.code, year))
    }

    fn shown(&self, institution: &Institution, year: FiscalYear, publication: Publication) -> Face {
        let code = &institution.code;
        let is_anonymous = !self.is_internal && !publication.is_named();
        if is_anonymous {
            let why = (!self.untold.contains(code)).then(|| Hidden::of(&publication));
            let publication = Publication::Hidden { why };
            return Face {
                label: pseudonym(&self.secret, code, year),
                name: None,
                state: None,
                is_anonymous,
                publication,
                corrections: Vec::new(),
                decision: None,
            };
        }
        let file = self.replies.as_ref();
        let corrections = file.into_iter().flat_map(|file| &file.corrections).filter(|correction| {
            correction.institution == *code && correction.fiscal_year == year && correction.corrected_on <= self.as_of
        });
        let mut corrections: Vec<Correction> = corrections.cloned().collect();
        corrections.sort_by_key(|correction| (correction.corrected_on, correction.what));
        let decision = file.into_iter().flat_map(|file| &file.decisions).find(|decision| {
            decision.institution == *code && decision.fiscal_year == year && decision.decided_on <= self.as_of
        });
        Face {
            label: code.to_string(),
            name: Some(institution.name.clone()),
            state: Some(institution.state.clone()),
            is_anonymous,
            publication,
            corrections,
            decision: decision.cloned(),
        }
    }
}

/// Why an anonymous row is not named, without the days that would tell whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hidden {
    /// It was never notified.
    NotNotified,
    /// The window for a reply is open.
    ReplyPending,
    /// A decision defers it.
    Deferred {
        /// The last day of the deferral.
        until: Option<Date>,
    },
}

impl Hidden {
    pub(super) const fn of(publication: &Publication) -> Self {
        match publication {
            Publication::Hidden { why: Some(why) } => *why,
            Publication::ReplyPending { .. } => Self::ReplyPending,
            Publication::Deferred { deferral } => Self::Deferred { until: deferral.until },
            _ => Self::NotNotified,
        }
    }
}

/// Whether, and since when or until when, a row bears its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publication {
    /// The row was never notified to the institution.
    NotNotified,
    /// It was; the window is open until this day, included.
    ReplyPending {
        /// The day of the notification.
        notified_on: Date,
        /// The last day for the reply.
        until: Date,
    },
    /// A decision defers it.
    Deferred {
        /// The decision with its ground.
        deferral: Deferral,
    },
    /// It is shown to the public without a name.
    Hidden {
        /// Why; `None` where too few share it.
        why: Option<Hidden>,
    },
    /// Nothing was filed for so long that it stands on the public list.
    PublicList {
        /// The day from which it does.
        since: Date,
    },
    /// The window is closed: the row bears its name, with the reply if there is one.
    Named {
        /// The day of the notification.
        notified_on: Date,
        /// The last day for the reply.
        until: Date,
        /// The reply.
        reply: Option<Reply>,
    },
}

impl Publication {
    /// The status of a row on a day; `reply_days` from ranking.toml.
    #[must_use]
    pub fn of(
        file: Option<&ReplyFile>,
        institution: &InstitutionCode,
        year: FiscalYear,
        reply_days: u32,
        as_of: Date,
    ) -> Self {
        let Some(file) = file else { return Self::NotNotified };
        let deferral = file.deferrals.iter().find(|deferral| {
            deferral.institution == *institution
                && deferral.fiscal_year == year
                && deferral.decided_on <= as_of
                && deferral.until.is_none_or(|until| as_of <= until)
        });
        if let Some(deferral) = deferral {
            return Self::Deferred { deferral: deferral.clone() };
        }
        let notification = file.notifications.iter().find(|notification| {
            notification.institution == *institution
                && notification.fiscal_year == year
                && notification.notified_on <= as_of
        });
        let Some(notification) = notification else { return Self::NotNotified };
        let notified_on = notification.notified_on;
        let days = jiff::Span::new().try_days(i64::from(reply_days)).ok();
        // A day that no calendar holds is not reached.
        let until = days.and_then(|days| notified_on.checked_add(days).ok()).unwrap_or(Date::MAX);
        if as_of <= until {
            return Self::ReplyPending { notified_on, until };
        }
        let reply = file
            .replies
            .iter()
            .find(|reply| reply.institution == *institution && reply.fiscal_year == year && reply.received_on <= as_of);
        Self::Named { notified_on, until, reply: reply.cloned() }
    }

    /// Whether the row bears its name.
    #[must_use]
    pub const fn is_named(&self) -> bool {
        matches!(self, Self::Named { .. } | Self::PublicList { .. })
    }

    /// The code used in JSON.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotNotified | Self::Hidden { why: Some(Hidden::NotNotified) } => "not-notified",
            Self::ReplyPending { .. } | Self::Hidden { why: Some(Hidden::ReplyPending) } => "reply-pending",
            Self::Deferred { .. } | Self::Hidden { why: Some(Hidden::Deferred { .. }) } => "deferred",
            Self::Hidden { why: None } => "anonymous",
            Self::PublicList { .. } => "public-list",
            Self::Named { .. } => "named",
        }
    }
}

/// What the hashes of submissions come to: only who holds the files can make it.
#[must_use]
pub fn secret_of(mut hashes: Vec<Sha256>) -> Sha256 {
    hashes.sort_unstable();
    hashes.dedup();
    let mut hash = sha2::Sha256::new();
    for one in hashes {
        hash.update(one.0);
    }
    Sha256(hash.finalize().into())
}

/// The secret of one view: tables of different views share no pseudonym.
pub(super) fn secret_of_view(secret: &Sha256, view: &str) -> Sha256 {
    let mut hash = sha2::Sha256::new();
    hash.update(secret.0);
    hash.update(view.as_bytes());
    Sha256(hash.finalize().into())
}

/// The pseudonym of an institution in the tables of a year: eight hexadecimal digits that only who knows the secret can make. The secret is what the
/// hashes of all submissions come to, or the Secretariat's own; a hash of the code alone would be undone by trying all codes. In
/// another year it is another: who is named in one must not be known again in the next.
#[must_use]
pub fn pseudonym(secret: &Sha256, institution: &InstitutionCode, year: FiscalYear) -> String {
    let mut hash = sha2::Sha256::new();
    hash.update(secret.0);
    hash.update(institution.as_str().as_bytes());
    hash.update(year.year().to_be_bytes());
    hash.update(secret.0);
    let bytes: [u8; 32] = hash.finalize().into();
    Sha256(bytes).to_string().chars().take(8).collect::<String>().to_uppercase()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::{Publication, pseudonym, secret_of_view};
    use crate::model::{Deferral, FiscalYear, InstitutionCode, Notification, Reply, ReplyFile, Sha256};

    fn code() -> InstitutionCode {
        InstitutionCode::from("XA-CNPS")
    }

    fn file() -> ReplyFile {
        let fiscal_year = FiscalYear::new(2023).unwrap();
        ReplyFile {
            notifications: vec![Notification { institution: code(), fiscal_year, notified_on: date(2024, 7, 1) }],
            replies: vec![Reply {
                institution: code(),
                fiscal_year,
                received_on: date(2024, 7, 20),
                text: "Nous contestons.".to_owned(),
                answer: None,
            }],
            ..ReplyFile::default()
        }
    }

    fn on(file: &ReplyFile, day: Date) -> Publication {
        Publication::of(Some(file), &code(), FiscalYear::new(2023).unwrap(), 30, day)
    }

    #[test]
    fn the_row_bears_its_name_the_day_after_the_window() {
        let file = file();
        assert_eq!(on(&file, date(2024, 6, 30)), Publication::NotNotified);
        let pending = Publication::ReplyPending { notified_on: date(2024, 7, 1), until: date(2024, 7, 31) };
        assert_eq!(on(&file, date(2024, 7, 1)), pending);
        // A reply does not close the window: the institution may complete it.
        assert_eq!(on(&file, date(2024, 7, 31)), pending);
        let Publication::Named { reply: Some(reply), .. } = on(&file, date(2024, 8, 1)) else { panic!("named") };
        assert_eq!(reply.text, "Nous contestons.");
    }

    #[test]
    fn a_deferral_hides_the_name_while_it_holds() {
        let mut file = file();
        file.deferrals.push(Deferral {
            institution: code(),
            fiscal_year: FiscalYear::new(2023).unwrap(),
            decision: "n° 3".to_owned(),
            decided_on: date(2024, 8, 2),
            until: Some(date(2024, 9, 1)),
            ground: "Recours pendant.".to_owned(),
        });
        assert!(on(&file, date(2024, 8, 1)).is_named());
        assert_eq!(on(&file, date(2024, 8, 2)).code(), "deferred");
        assert!(on(&file, date(2024, 9, 2)).is_named());
    }

    #[test]
    fn a_pseudonym_hangs_on_the_secret_the_year_and_the_view() {
        let (one, other) = (Sha256([1; 32]), Sha256([2; 32]));
        let of = |secret: Sha256, code: &str, year: i16| {
            pseudonym(&secret, &InstitutionCode::from(code), FiscalYear::new(year).unwrap())
        };
        let own = of(one, "XA-CNPS", 2023);
        assert_eq!(own, of(one, "XA-CNPS", 2023));
        for another in [
            of(other, "XA-CNPS", 2023),
            of(one, "XA-CSS", 2023),
            of(one, "XA-CNPS", 2022),
            of(secret_of_view(&one, "XA"), "XA-CNPS", 2023),
        ] {
            assert_ne!(own, another);
        }
    }
}
