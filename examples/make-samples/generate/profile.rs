//! A fictitious institution, with its accounts of any year.

use jiff::ToSpan;
use vigie::model::{Branch, Unit};

use super::accounts::{Accounts, Closing, keep};
use super::conduct::{Conduct, Share, share};

/// A fictitious institution.
pub(crate) struct Profile {
    pub(crate) code: &'static str,
    pub(crate) name: &'static str,
    pub(crate) state: &'static str,
    /// Its kind on the list of institutions, or by its own word where it is on none.
    pub(crate) kind: &'static str,
    pub(crate) registered: &'static [Branch],
    pub(crate) is_listed: bool,
    /// The language of its workbooks.
    pub(crate) language: &'static str,
    pub(crate) unit: Unit,
    /// Its own funds before the first year, of a year's contributions.
    pub(crate) wealth: Share,
    /// The conduct of 2023.
    pub(crate) conduct: Conduct,
    /// The conduct of 2022, where it is not that of 2023 on a smaller scale.
    pub(crate) conduct_2022: Option<Conduct>,
}

impl Profile {
    /// The conduct of a year.
    pub(crate) fn conduct(&self, year: i16) -> Conduct {
        let conduct_2022 = || self.conduct_2022.clone().unwrap_or_else(|| a_year_before(&self.conduct));
        match year {
            2023 => self.conduct.clone(),
            2022 => conduct_2022(),
            _ => a_year_before(&conduct_2022()),
        }
    }

    /// The accounts of a year, from 2021 on.
    pub(crate) fn accounts(&self, year: i16) -> Accounts {
        let first = self.conduct(2021);
        let begin = Closing::to_begin_with(&a_year_before(&first), self.wealth);
        let mut accounts = keep(&begin, &first, self.registered);
        for year in 2022..=year {
            accounts = keep(&accounts.closing, &self.conduct(year), self.registered);
        }
        accounts
    }
}

/// The same conduct on the scale and at the dates of the year before.
pub(crate) fn a_year_before(conduct: &Conduct) -> Conduct {
    let before = |amount: i128| share(amount, 9_583);
    Conduct {
        declared: before(conduct.declared),
        insured: before(conduct.insured),
        employers: before(conduct.employers),
        pensioners: before(conduct.pensioners),
        staff: conduct.staff - conduct.staff / 40,
        claims: before(conduct.claims),
        approved_on: conduct.approved_on.saturating_sub(1.year()),
        filed_on: conduct.filed_on.saturating_sub(1.year()),
        ..conduct.clone()
    }
}
