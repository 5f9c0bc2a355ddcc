//! How many institutions would comply at each level of a threshold.
//!
//! In: the findings of institutions by one rule, each with its exact value. Out: the levels at which one falls, and how
//! many comply there. Never: a value that is not assessable or not decided counted as compliant.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::assessment::{Finding, Interval, Outcome, Reason};
use crate::formula::{Exact, Quantified, Threshold};

/// Where one institution stands with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Its value lies between these ends, which are one where its figures are exact.
    Between {
        /// The least value.
        low: Exact,
        /// The greatest value.
        high: Exact,
    },
    /// It has a value, and what it would come to is open at every level.
    Open,
    /// It cannot be assessed.
    NotAssessable,
    /// The rule does not concern it, or it is outside the rulebook.
    NotApplicable,
}

impl Standing {
    /// Where a finding stands; a finding that no rule of numbers made has no place on a curve.
    #[must_use]
    pub fn of(finding: Option<&Finding>) -> Self {
        let Some(finding) = finding else { return Self::NotApplicable };
        match (finding.underlying(), finding.reason, &finding.interval) {
            (Outcome::NotApplicable | Outcome::Informational | Outcome::Waived, ..) => Self::NotApplicable,
            (Outcome::NotAssessable, ..) => Self::NotAssessable,
            (_, Some(Reason::ConditionUndecided), _) | (_, _, None) => Self::Open,
            (_, _, Some(Interval { low, high, .. })) => Self::Between { low: low.clone(), high: high.clone() },
        }
    }

    /// What it comes to at a threshold; `None` where the threshold is no number.
    fn at(&self, threshold: &Threshold) -> Option<Counted> {
        let (low, high) = match self {
            Self::Open => return Some(Counted::Indeterminate),
            Self::NotAssessable => return Some(Counted::NotAssessable),
            Self::NotApplicable => return Some(Counted::NotApplicable),
            Self::Between { low, high } => (low, high),
        };
        let complies = |value: &Exact| match threshold {
            Threshold::AtMost { bound, strict } => within(value.cmp(&bound.value), *strict),
            Threshold::AtLeast { bound, strict } => within(bound.value.cmp(value), *strict),
            Threshold::Within { low, high } => *value >= low.value && *value <= high.value,
            Threshold::Yes | Threshold::OnOrBefore(_) => false,
        };
        let overlaps = match threshold {
            Threshold::Within { low: least, high: most } => *high >= least.value && *low <= most.value,
            Threshold::AtMost { .. } => complies(low),
            Threshold::AtLeast { .. } => complies(high),
            Threshold::Yes | Threshold::OnOrBefore(_) => return None,
        };
        Some(match (complies(low) && complies(high), overlaps) {
            (true, _) => Counted::Complies,
            (false, false) => Counted::Fails,
            (false, true) => Counted::Indeterminate,
        })
    }
}

fn within(order: Ordering, is_strict: bool) -> bool {
    order.is_lt() || (order.is_eq() && !is_strict)
}

/// As what one institution counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Complies,
    Fails,
    Indeterminate,
    NotAssessable,
    NotApplicable,
}

/// How many institutions come out how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// They comply.
    pub compliant: usize,
    /// They do not.
    pub non_compliant: usize,
    /// The precision of their figures leaves it open.
    pub indeterminate: usize,
    /// They cannot be assessed.
    pub not_assessable: usize,
    /// The rule does not concern them.
    pub not_applicable: usize,
}

impl Tally {
    fn count(&mut self, counted: Counted) {
        match counted {
            Counted::Complies => self.compliant += 1,
            Counted::Fails => self.non_compliant += 1,
            Counted::Indeterminate => self.indeterminate += 1,
            Counted::NotAssessable => self.not_assessable += 1,
            Counted::NotApplicable => self.not_applicable += 1,
        }
    }
}

/// How many institutions come out how by the findings of a judgement, waivers aside; `None` is outside the rulebook.
#[must_use]
pub fn tally<'f>(findings: impl IntoIterator<Item = Option<&'f Finding>>) -> Tally {
    let mut tally = Tally::default();
    for finding in findings {
        tally.count(match finding.map(Finding::underlying) {
            Some(Outcome::Compliant | Outcome::Watch) => Counted::Complies,
            Some(Outcome::NonCompliant) => Counted::Fails,
            Some(Outcome::Indeterminate) => Counted::Indeterminate,
            Some(Outcome::NotAssessable) => Counted::NotAssessable,
            Some(Outcome::NotApplicable | Outcome::Informational | Outcome::Waived) | None => Counted::NotApplicable,
        });
    }
    tally
}

/// Which bound moves along a curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moving {
    /// The only one.
    Only,
    /// The lower one of a range; the upper one stays as proposed.
    Low,
    /// The upper one of a range; the lower one stays as proposed.
    High,
}

impl Moving {
    /// The code used in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Only => "only",
            Self::Low => "low",
            Self::High => "high",
        }
    }
}

/// One level of a curve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Level {
    /// The bound.
    pub bound: Exact,
    /// The threshold with this bound.
    pub requires: Threshold,
    /// How many come out how.
    pub tally: Tally,
    /// The ranks of the institutions whose value (or an end of it) this is: here one falls.
    pub falls: Vec<usize>,
    /// Whether it is the threshold in force.
    pub is_present: bool,
    /// Whether it is the one proposed.
    pub is_proposed: bool,
}

/// A curve: the levels from the laxest to the strictest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curve {
    /// Which bound moves.
    pub moving: Moving,
    /// The levels.
    pub levels: Vec<Level>,
}

/// The curves of a threshold: one, or one per bound of a range; none where it is no number. The present threshold stands
/// among the levels where it is of the same kind.
#[must_use]
pub fn curves(proposed: &Threshold, present: Option<&Threshold>, standings: &[Standing]) -> Vec<Curve> {
    let movings: &[Moving] = match proposed {
        Threshold::AtMost { .. } | Threshold::AtLeast { .. } => &[Moving::Only],
        Threshold::Within { .. } => &[Moving::Low, Moving::High],
        Threshold::Yes | Threshold::OnOrBefore(_) => &[],
    };
    movings.iter().map(|moving| curve(proposed, present, standings, *moving)).collect()
}

fn curve(proposed: &Threshold, present: Option<&Threshold>, standings: &[Standing], moving: Moving) -> Curve {
    let mut bounds: BTreeSet<Exact> = BTreeSet::new();
    for standing in standings {
        if let Standing::Between { low, high } = standing {
            bounds.extend([low.clone(), high.clone()]);
        }
    }
    let own = |threshold: &Threshold| bound_of(threshold, moving).map(|bound| bound.value.clone());
    bounds.extend(own(proposed));
    bounds.extend(present.and_then(own));
    let mut levels: Vec<Level> = Vec::new();
    for bound in bounds {
        let Some(requires) = with_bound(proposed, moving, &bound) else { continue };
        // A threshold in force with another comparator at the same bound is another level.
        let other = present.filter(|present| own(present).as_ref() == Some(&bound) && **present != requires);
        let other = other.filter(|present| moving == Moving::Only && is_alike(present, proposed));
        for requires in other.cloned().into_iter().chain([requires]) {
            let falls = standings.iter().enumerate().filter(|(_, standing)| stands_at(standing, &bound));
            levels.push(Level {
                tally: tally_at(&requires, standings),
                falls: falls.map(|(rank, _)| rank).collect(),
                is_present: Some(&requires) == present,
                is_proposed: requires == *proposed,
                bound: bound.clone(),
                requires,
            });
        }
    }
    // From the laxest to the strictest.
    if matches!(proposed, Threshold::AtMost { .. }) || moving == Moving::High {
        levels.reverse();
    }
    Curve { moving, levels }
}

fn is_alike(one: &Threshold, other: &Threshold) -> bool {
    matches!(
        (one, other),
        (Threshold::AtMost { .. }, Threshold::AtMost { .. }) | (Threshold::AtLeast { .. }, Threshold::AtLeast { .. })
    )
}

fn stands_at(standing: &Standing, bound: &Exact) -> bool {
    matches!(standing, Standing::Between { low, high } if low == bound || high == bound)
}

fn tally_at(threshold: &Threshold, standings: &[Standing]) -> Tally {
    let mut tally = Tally::default();
    for counted in standings.iter().filter_map(|standing| standing.at(threshold)) {
        tally.count(counted);
    }
    tally
}

fn bound_of(threshold: &Threshold, moving: Moving) -> Option<&Quantified> {
    match (threshold, moving) {
        (Threshold::AtMost { bound, .. } | Threshold::AtLeast { bound, .. }, Moving::Only) => Some(bound),
        (Threshold::Within { low, .. }, Moving::Low) => Some(low),
        (Threshold::Within { high, .. }, Moving::High) => Some(high),
        _ => None,
    }
}

/// The threshold with another bound; `None` where its range would be reversed.
fn with_bound(threshold: &Threshold, moving: Moving, value: &Exact) -> Option<Threshold> {
    let moved = |bound: &Quantified| Quantified { value: value.clone(), unit: bound.unit.clone() };
    match (threshold, moving) {
        (Threshold::AtMost { bound, strict }, _) => Some(Threshold::AtMost { bound: moved(bound), strict: *strict }),
        (Threshold::AtLeast { bound, strict }, _) => Some(Threshold::AtLeast { bound: moved(bound), strict: *strict }),
        (Threshold::Within { low, high }, Moving::Low) if *value <= high.value => {
            Some(Threshold::Within { low: moved(low), high: high.clone() })
        }
        (Threshold::Within { low, high }, Moving::High) if *value >= low.value => {
            Some(Threshold::Within { low: low.clone(), high: moved(high) })
        }
        _ => None,
    }
}
