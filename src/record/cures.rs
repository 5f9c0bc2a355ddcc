//! What would change an institution's standing, as JSON shows it.

use schemars::JsonSchema;
use serde::Serialize;

use super::check::tenth;
use super::class::class_reason_text;
use super::figure::{RemedyRecord, decimal};
use crate::grading::Cured;
use crate::ranking::{CheapestSet, Cure, Cures, KindTable, Lift, Ranked};

/// What would change an institution's standing. A finding is cured by supposing it compliant and no better, all others as they
/// are; class, score and certification are graded again, and placed among the other institutions as they are.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CuresRecord {
    /// The currency of amounts (ISO 4217), if known.
    pub currency: Option<String>,
    /// What holds the class where it is.
    pub class_held_by: Vec<String>,
    /// The institution as it is.
    pub now: StandingRecord,
    /// Each finding that counts against it, the best to cure first.
    pub findings: Vec<CureRecord>,
    /// What lifts it into a better class.
    pub lift: LiftRecord,
}

/// A class with what goes with it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StandingRecord {
    /// The class, worst case.
    pub class: String,
    /// The score, worst case; `null` where ordinals are not shown.
    pub score: Option<String>,
    /// The rank; `null` where ordinals are not shown or there is none.
    pub rank: Option<usize>,
    /// The certification that would be proposed.
    pub certification: Option<String>,
}

/// A finding with what its cure alone would do.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CureRecord {
    /// The rule or control.
    pub rule: String,
    /// What was found.
    pub outcome: String,
    /// Why, where the outcome does not say.
    pub reason: Option<String>,
    /// Who can cure it.
    pub addressee: String,
    /// The least move of one figure that cures it; `null` where none does that the institution can set.
    pub remedy: Option<RemedyRecord>,
    /// What the institution comes to with this finding alone cured.
    pub after: StandingRecord,
}

/// The cheapest set of cures that gives a better class: fewest cures, then fewest without an amount, then
/// least money, then the better standing.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LiftRecord {
    /// `in-best-class`, `found`, `not-by-cures` (not even all together) or `not-searched` (more than were tried).
    pub status: String,
    /// The rules to cure.
    pub rules: Vec<String>,
    /// What the institution comes to: with the set, or with all cures where these are not enough.
    pub after: Option<StandingRecord>,
    /// The sum of the amounts known; a figure that several cures move the same way counts once.
    pub amount: Option<String>,
    /// How many of the cures have no amount.
    pub without_amount: Option<usize>,
    /// How many other sets of as many cures give a better class too.
    pub other_sets: Option<usize>,
    /// The next cheapest of these: their rules.
    pub next_sets: Vec<Vec<String>>,
    /// Whether all sets of this size were tried.
    pub settled: Option<bool>,
    /// Where larger sets were not tried: how many cures it takes at least.
    pub at_least: Option<usize>,
}

/// Reads standings as a table shows them.
struct Shown<'a> {
    table: &'a KindTable,
    row: &'a Ranked,
    ordinals: bool,
}

impl CuresRecord {
    /// The cures of a row; `ordinals` whether score and rank are shown.
    pub(super) fn of(cures: &Cures, table: &KindTable, row: &Ranked, ordinals: bool) -> Self {
        let shown = Shown { table, row, ordinals };
        Self {
            currency: cures.currency.as_deref().map(str::to_owned),
            class_held_by: cures.held_by.iter().map(class_reason_text).collect(),
            now: shown.standing(&cures.now),
            findings: cures.all.iter().map(|cure| shown.cure(cure)).collect(),
            lift: shown.lift(cures),
        }
    }
}

impl Shown<'_> {
    fn standing(&self, cured: &Cured) -> StandingRecord {
        let place = self.table.place_if(&self.row.entrant, cured).filter(|_| self.ordinals);
        StandingRecord {
            class: cured.grade.code().to_owned(),
            score: cured.score.as_ref().filter(|_| self.ordinals).map(tenth),
            rank: place.map(|place| place.position),
            certification: cured.proposal.map(|proposal| proposal.code().to_owned()),
        }
    }

    fn cure(&self, cure: &Cure) -> CureRecord {
        CureRecord {
            rule: cure.rule.to_string(),
            outcome: cure.outcome.code().to_owned(),
            reason: cure.reason.map(|reason| reason.code().to_owned()),
            addressee: cure.addressee.code().to_owned(),
            remedy: cure.remedy.as_ref().map(RemedyRecord::from),
            after: self.standing(&cure.after),
        }
    }

    fn lift(&self, cures: &Cures) -> LiftRecord {
        let bare = |status: &str| LiftRecord {
            status: status.to_owned(),
            rules: Vec::new(),
            after: None,
            amount: None,
            without_amount: None,
            other_sets: None,
            next_sets: Vec::new(),
            settled: None,
            at_least: None,
        };
        match &cures.lift {
            Lift::InBest => bare("in-best-class"),
            Lift::ByFiling => bare("by-filing"),
            Lift::NotByCures { after } => LiftRecord { after: Some(self.standing(after)), ..bare("not-by-cures") },
            Lift::NotSearched { at_least } => LiftRecord { at_least: Some(*at_least), ..bare("not-searched") },
            Lift::By(CheapestSet { cures: ranks, after, amount, others, next, is_settled }) => {
                let rules = |ranks: &Vec<usize>| -> Vec<String> {
                    ranks.iter().filter_map(|at| cures.all.get(*at)).map(|cure| cure.rule.to_string()).collect()
                };
                LiftRecord {
                    rules: rules(ranks),
                    next_sets: next.iter().map(rules).collect(),
                    after: Some(self.standing(after)),
                    amount: (amount.without < ranks.len()).then(|| decimal(&amount.known)),
                    without_amount: Some(amount.without),
                    other_sets: Some(*others),
                    settled: Some(*is_settled),
                    ..bare("found")
                }
            }
        }
    }
}
