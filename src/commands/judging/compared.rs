//! Graded submissions as the comparative table takes them: each beside the years before it, and who was expected.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::{Judged, Session};
use crate::dictionary::{InstitutionList, ListedInstitution};
use crate::grading::Graded;
use crate::model::{FiscalYear, Institution, InstitutionCode, Kind, StateCode};
use crate::ranking::{Audience, Cures, Entrant, Expected, Filing};
use crate::rulebook::Law;

/// For whom it is worked out what would change a standing, and with how much search.
pub(in crate::commands) struct CuresWanted<'a> {
    /// Of whom it is shown: those who are named.
    pub(in crate::commands) audience: &'a Audience,
    /// The one institution that was asked for.
    pub(in crate::commands) only: Option<&'a str>,
    /// The State whose rows alone are shown.
    pub(in crate::commands) state: Option<&'a StateCode>,
    /// About how many institutions there are.
    pub(in crate::commands) institutions: usize,
}

impl CuresWanted<'_> {
    fn is_of(&self, institution: &Institution, year: FiscalYear) -> bool {
        self.only.is_none_or(|only| only == institution.code.as_str())
            && self.state.is_none_or(|state| *state == institution.state)
            && !self.audience.face(institution, year).is_anonymous
    }
}

/// One institution's submissions, each beside the years before it; the one that may stand in the table with its cures.
pub(in crate::commands) fn entrants_of(
    session: &Session,
    own: &[Judged],
    asked_year: Option<FiscalYear>,
    wanted: &CuresWanted<'_>,
) -> Vec<Entrant> {
    let of = |(rank, judged): (usize, &Judged)| {
        let earlier: Vec<&Graded> = own.iter().take(rank).rev().map(|earlier| &earlier.graded).collect();
        let (graded, law) = (&judged.graded, &judged.law.deciding);
        let (institution, year) = (&graded.assessment.institution, graded.assessment.fiscal_year);
        let is_ranked = asked_year.map_or(rank + 1 == own.len(), |asked| year == asked);
        let is_wanted = is_ranked && wanted.is_of(institution, year);
        let tries = Cures::tries(wanted.institutions);
        let cures = is_wanted.then(|| Cures::of(graded, law, &earlier, session.currency(judged), tries)).flatten();
        let mut entrant = Entrant::of(graded, law, &earlier).with_cures(cures);
        entrant.without_state_debts.clone_from(&judged.without_state_debts);
        entrant.currency = session.currency(judged);
        entrant
    };
    own.par_iter().enumerate().map(of).collect()
}

/// Who of the lists is expected for the year, and what they did. `seen` are those whose files were seen, also where none of them could
/// be read: of these a register that records no reception proves nothing. A register is complete for a year only where it records
/// a reception of that year: an empty one accuses nobody.
pub(in crate::commands) fn filing(
    session: &Session,
    lists: &[&InstitutionList],
    entrants: &[Entrant],
    year: FiscalYear,
    seen: &BTreeSet<InstitutionCode>,
) -> Vec<Filing> {
    let is_judged = |kind: &Kind| session.rulebook.kinds.contains(kind);
    let mut listed: BTreeMap<&InstitutionCode, &ListedInstitution> = BTreeMap::new();
    for one in lists.iter().flat_map(|list| &list.institutions) {
        if is_judged(&one.institution.kind) {
            listed.entry(&one.institution.code).or_insert(one);
        }
    }
    // The law is the same for all institutions of a state and kind.
    let mut laws: BTreeMap<(&StateCode, &Kind), Option<Law>> = BTreeMap::new();
    let closing = jiff::civil::Date::new(year.year(), 12, 31).ok();
    for one in listed.values() {
        let institution = &one.institution;
        laws.entry((&institution.state, &institution.kind))
            .or_insert_with(|| session.catalogue.law(closing?, institution));
    }
    let expected: Vec<Expected<'_>> = listed
        .values()
        .filter_map(|one| {
            let law = laws.get(&(&one.institution.state, &one.institution.kind))?.as_ref();
            Some(Expected {
                institution: &one.institution,
                to_confirm: one.to_confirm,
                law: law.map_or(&*session.rulebook, |law| &law.deciding),
            })
        })
        .collect();
    let mut filing = Filing::all(year, &expected, entrants, session.options.as_of);
    let receptions = session.secretariat.iter().flat_map(|file| &file.receptions);
    let recorded: BTreeSet<&InstitutionCode> =
        receptions.filter(|known| known.fiscal_year == year).map(|known| &known.institution).collect();
    if !recorded.is_empty() {
        for one in &mut filing {
            let code = &one.institution.code;
            let is_recorded = recorded.contains(code);
            one.is_recorded = (is_recorded || !seen.contains(code)).then_some(is_recorded);
        }
    }
    filing
}
