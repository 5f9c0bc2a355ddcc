//! Graded submissions as the comparative table takes them: each beside the years before it, and who was expected.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{Judged, Session};
use crate::dictionary::{InstitutionList, ListedInstitution};
use crate::grading::Graded;
use crate::model::{FiscalYear, InstitutionCode, Kind, StateCode};
use crate::ranking::{Cures, Entrant, Expected, Filing};
use crate::rulebook::Law;

/// One institution's submissions, each beside the years before it; the one that may stand in the table with its cures.
pub(in crate::commands) fn entrants_of(
    session: &Session,
    own: &[Judged],
    asked_year: Option<FiscalYear>,
) -> Vec<Entrant> {
    let of = |(rank, judged): (usize, &Judged)| {
        let earlier: Vec<&Graded> = own.iter().take(rank).rev().map(|earlier| &earlier.graded).collect();
        let (graded, law) = (&judged.graded, &judged.law.deciding);
        let is_ranked = asked_year.map_or(rank + 1 == own.len(), |year| graded.assessment.fiscal_year == year);
        let cures = is_ranked.then(|| Cures::of(graded, law, &earlier, session.currency(judged))).flatten();
        let mut entrant = Entrant::of(graded, law, &earlier).with_cures(cures);
        entrant.without_state_debts.clone_from(&judged.without_state_debts);
        entrant.currency = session.currency(judged);
        entrant
    };
    own.par_iter().enumerate().map(of).collect()
}

/// Who of the lists is expected for the year, and what they did.
pub(in crate::commands) fn filing(
    session: &Session,
    lists: &[&InstitutionList],
    entrants: &[Entrant],
    year: FiscalYear,
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
    if let Some(file) = &session.secretariat {
        for one in &mut filing {
            let own = |code: &InstitutionCode, of: FiscalYear| *code == one.institution.code && of == year;
            one.is_recorded = Some(file.receptions.iter().any(|known| own(&known.institution, known.fiscal_year)));
        }
    }
    filing
}
