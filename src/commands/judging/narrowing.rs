//! The State that a table is narrowed to, with what its view needs of every year.

use std::collections::BTreeSet;

use super::{Session, compared::filing};
use crate::dictionary::InstitutionList;
use crate::model::{FiscalYear, InstitutionCode, StateCode};
use crate::ranking::{Entrant, StateView};

/// The State that the table is narrowed to.
pub(in crate::commands) struct Narrowing {
    state: StateCode,
    /// Whether any list or submission knows the State.
    pub(in crate::commands) is_known: bool,
    /// Its own institutions, of every year.
    entrants: Vec<Entrant>,
    /// The years found up to that of the table.
    years: BTreeSet<FiscalYear>,
}

impl Narrowing {
    /// The State as it was asked for, among the entrants of every year; `year` is that of the table.
    pub(in crate::commands) fn of(
        state: StateCode,
        entrants: &[Entrant],
        session: &Session,
        year: Option<FiscalYear>,
    ) -> Self {
        let own: Vec<Entrant> = entrants.iter().filter(|one| one.institution.state == state).cloned().collect();
        let mut listed = session.lists.iter().flat_map(|list| &list.institutions);
        let is_known = !own.is_empty() || listed.any(|one| one.institution.state == state);
        let found = entrants.iter().map(|entrant| entrant.year).filter(|found| Some(*found) <= year);
        Self { state, is_known, entrants: own, years: found.chain(year).collect() }
    }

    /// The view of the State; `seen` as in [`filing`].
    pub(in crate::commands) fn view(
        self,
        session: &Session,
        lists: &[&InstitutionList],
        seen: &BTreeSet<InstitutionCode>,
    ) -> StateView {
        let of_year = |year: FiscalYear| {
            let own: Vec<Entrant> = self.entrants.iter().filter(|entrant| entrant.year == year).cloned().collect();
            (year, filing(session, lists, &own, year, seen))
        };
        let name = lists.iter().find_map(|list| list.state(&self.state)).map(|state| state.name.clone());
        let filings: Vec<_> = self.years.iter().copied().map(of_year).collect();
        StateView::new(self.state, name, &filings)
    }
}
