//! What would change an institution's standing: each finding cured by itself, and the cheapest set of cures for a better class.

mod search;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::sync::Arc;

use search::{Price, Search, cheapest};

use super::{Entrant, KindTable, Place, order};
use crate::assessment::{Outcome, Reason, Remedy, first_remedy};
use crate::formula::Exact;
use crate::grading::{ClassReason, Context, CureTrial, Cured, Graded};
use crate::model::{FigureKey, LineKind};
use crate::rulebook::{Addressee, Grade, RuleId, RuleKind, Rulebook, Severity};

/// How many sets of cures are graded at most for one institution.
const MOST_TRIED: usize = 20_000;
/// How many are graded at most in a run, shared out among its institutions.
const MOST_IN_A_RUN: usize = 400_000;
/// How many each institution has whatever the run.
const LEAST_TRIED: usize = 500;

/// A finding that counts against an institution, with what its cure alone would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cure {
    /// The rule or control.
    pub rule: RuleId,
    /// What kind of rule it is.
    pub kind: RuleKind,
    /// Its severity; `None` for a control.
    pub severity: Option<Severity>,
    /// What was found.
    pub outcome: Outcome,
    /// Why, where it is not plain.
    pub reason: Option<Reason>,
    /// Who can cure it.
    pub addressee: Addressee,
    /// The least move of one figure that cures it, where there is one that the institution can set; money before counts.
    pub remedy: Option<Remedy>,
    /// What the institution comes to with this finding alone cured.
    pub after: Cured,
}

impl Cure {
    /// The money that cures it, without its sign; `None` where a deed, a document or another count does.
    #[must_use]
    pub fn amount(&self) -> Option<Exact> {
        let remedy = self.remedy.as_ref().filter(|remedy| remedy.kind == LineKind::Money)?;
        Some(remedy.change.abs())
    }
}

/// What the cures of a set cost in money, as far as that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// The sum of the least moves; a figure that several cures move the same way counts once, by its greatest move.
    pub known: Exact,
    /// How many cures have no amount: a deed, a document, figures withheld.
    pub without: usize,
}

/// The cheapest set of cures that gives a better class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheapestSet {
    /// The ranks of its cures in [`Cures::all`], ascending.
    pub cures: Vec<usize>,
    /// What the institution comes to.
    pub after: Cured,
    /// What it costs.
    pub amount: Amount,
    /// How many other sets of as many cures do so too.
    pub others: usize,
    /// The next cheapest of these, as ranks in [`Cures::all`]; three at most.
    pub next: Vec<Vec<usize>>,
    /// Whether all sets of this size were tried; if not, another may cost less, but none is smaller.
    pub is_settled: bool,
}

/// What lifts an institution into a better class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lift {
    /// It is in the best class.
    InBest,
    /// It is in U by default: too much of its submission is missing to say what a cure would do. Nothing was searched.
    ByFiling,
    /// This set does.
    By(CheapestSet),
    /// Not even all cures together: the score is too low although every rule is at its threshold.
    NotByCures {
        /// What all cures together come to.
        after: Cured,
    },
    /// No set of fewer cures than this does; larger ones were not all tried.
    NotSearched {
        /// How many cures it takes at least.
        at_least: usize,
    },
}

/// What would change an institution's standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cures {
    /// The currency of its money (ISO 4217), if known.
    pub currency: Option<Arc<str>>,
    /// What it comes to as it is.
    pub now: Cured,
    /// What holds its class where it is.
    pub held_by: Vec<ClassReason>,
    /// Each finding that counts against it, the best to cure first: by class, then score, then rule.
    pub all: Vec<Cure>,
    /// What lifts it into a better class.
    pub lift: Lift,
}

impl Cures {
    /// How many sets are tried at most for one of so many institutions.
    #[must_use]
    pub fn tries(institutions: usize) -> usize {
        let share = MOST_IN_A_RUN.checked_div(institutions).unwrap_or(MOST_TRIED);
        share.clamp(LEAST_TRIED, MOST_TRIED)
    }

    /// The cures of a graded submission with remedies, judged by the law as applied; `earlier` as in [`Entrant::of`]; `tries` is
    /// how many sets of cures are graded at most. `None` out of scope.
    #[must_use]
    pub fn of(
        graded: &Graded,
        law: &Rulebook,
        earlier: &[&Graded],
        currency: Option<Arc<str>>,
        tries: usize,
    ) -> Option<Self> {
        let grade = graded.class.grade?;
        let year = graded.assessment.fiscal_year.before(1);
        let previous = earlier.iter().map(|last| &last.assessment).find(|last| last.fiscal_year == year);
        let context = Context { previous, ..Context::default() };
        let mut trial = CureTrial::of(graded, law, &context)?;
        let ranks: Vec<usize> = trial.ranks().collect();
        let mut all: Vec<(usize, Cure)> = Vec::new();
        for (number, rank) in ranks.into_iter().enumerate() {
            let Some(finding) = graded.assessment.findings.get(rank) else { continue };
            let cure = Cure {
                rule: finding.rule.clone(),
                kind: finding.kind,
                severity: finding.severity,
                outcome: finding.outcome,
                reason: finding.reason,
                addressee: finding.addressee,
                remedy: first_remedy(law, finding),
                after: trial.cured(&[number]),
            };
            all.push((number, cure));
        }
        all.sort_by(|(_, one), (_, other)| {
            let key = |cure: &Cure| (cure.after.grade, Reverse(cure.after.score.clone()));
            key(one).cmp(&key(other)).then_with(|| one.rule.cmp(&other.rule))
        });
        let (numbers, all): (Vec<usize>, Vec<Cure>) = all.into_iter().unzip();
        let lift = lift(&mut trial, grade, (&numbers, &all), tries);
        let reasons = graded.class.reasons.iter().filter(|reason| reason.class() == Some(grade));
        Some(Self { currency, now: trial.cured(&[]), held_by: reasons.cloned().collect(), all, lift })
    }
}

/// The cheapest set: fewest cures, then fewest without an amount, then the least money, then the better standing, then the
/// rules' ids.
fn lift(trial: &mut CureTrial<'_>, grade: Grade, (numbers, all): (&[usize], &[Cure]), tries: usize) -> Lift {
    match grade {
        Grade::A => return Lift::InBest,
        Grade::U => return Lift::ByFiling,
        _ => {}
    }
    let named = |set: &[usize]| -> Vec<usize> { set.iter().filter_map(|at| numbers.get(*at).copied()).collect() };
    let mut reach = |set: &[usize]| {
        let cured = trial.cured(&named(set));
        if cured.grade >= grade {
            return None;
        }
        let Amount { known, without } = amount_of(all, set);
        let mut rules: Vec<RuleId> = set.iter().filter_map(|at| all.get(*at)).map(|cure| cure.rule.clone()).collect();
        rules.sort();
        Some(Price { without, known, grade: cured.grade, score: Reverse(cured.score), rules })
    };
    let (mut sets, count, is_settled) = match cheapest(all.len(), &mut reach, tries) {
        Search::None => return Lift::NotByCures { after: trial.cured(numbers) },
        Search::AtLeast(at_least) => return Lift::NotSearched { at_least },
        Search::Found { sets, count, is_settled } => (sets.into_iter(), count, is_settled),
    };
    let cures = sets.next().unwrap_or_default();
    Lift::By(CheapestSet {
        after: trial.cured(&named(&cures)),
        amount: amount_of(all, &cures),
        cures,
        others: count - 1,
        next: sets.collect(),
        is_settled,
    })
}

fn amount_of(all: &[Cure], set: &[usize]) -> Amount {
    // A figure moved one way for two rules is moved once, by the greater of both.
    let mut moves: Vec<(FigureKey, bool, Exact)> = Vec::new();
    let mut without = 0;
    for cure in set.iter().filter_map(|at| all.get(*at)) {
        let Some((remedy, amount)) = cure.remedy.as_ref().zip(cure.amount()) else {
            without += 1;
            continue;
        };
        let (key, is_less) = (remedy.key, remedy.change.is_negative());
        match moves.iter_mut().find(|(known, way, _)| (*known, *way) == (key, is_less)) {
            Some((_, _, greatest)) if *greatest >= amount => {}
            Some((_, _, greatest)) => *greatest = amount,
            None => moves.push((key, is_less, amount)),
        }
    }
    let known = moves.iter().fold(Exact::zero(), |sum, (_, _, amount)| &sum + amount);
    Amount { known, without }
}

impl Entrant {
    /// The same, with what would change its standing.
    #[must_use]
    pub fn with_cures(mut self, cures: Option<Cures>) -> Self {
        self.cures = cures;
        self
    }
}

impl KindTable {
    /// The place that an institution of the table would have, were it graded so and the others as they are; `None` where
    /// there is no rank.
    #[must_use]
    pub fn place_if(&self, entrant: &Entrant, cured: &Cured) -> Option<Place> {
        let others = self.standings.iter().filter(|(code, ..)| *code != entrant.institution.code);
        let others = others.map(|(_, grade, score)| (*grade, score.as_ref()));
        self.is_ranked.then(|| order::place_among(others, Some(cured.grade), cured.score.as_ref()))
    }
}
