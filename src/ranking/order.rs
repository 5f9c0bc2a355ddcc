//! The order of the table: the class, then the score; ties are said to be ties.

use std::cmp::Ordering;

use super::Entrant;
use crate::formula::Exact;
use crate::rulebook::Grade;

/// A place in the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// One more than how many stand strictly before.
    pub position: usize,
    /// How many share it; 1 where nobody else does.
    pub shared_by: usize,
}

/// The institutions, best first, each with its place. Those that share a place stand by code, so that the order is total.
#[must_use]
pub fn order(mut entrants: Vec<Entrant>) -> (Vec<Entrant>, Vec<Place>) {
    entrants.sort_by(|one, other| compare(one, other).then_with(|| one.institution.code.cmp(&other.institution.code)));
    let mut places: Vec<Place> = Vec::with_capacity(entrants.len());
    for tied in entrants.chunk_by(|one, other| compare(one, other) == Ordering::Equal) {
        let place = Place { position: places.len() + 1, shared_by: tied.len() };
        places.extend(tied.iter().map(|_| place));
    }
    (entrants, places)
}

/// The place that an institution of this class and score has among others.
pub(super) fn place_among<'e>(
    others: impl Iterator<Item = (Option<Grade>, Option<&'e Exact>)>,
    grade: Option<Grade>,
    score: Option<&Exact>,
) -> Place {
    let mut place = Place { position: 1, shared_by: 1 };
    for other in others {
        match compare_standings(other, (grade, score)) {
            Ordering::Less => place.position += 1,
            Ordering::Equal => place.shared_by += 1,
            Ordering::Greater => {}
        }
    }
    place
}

pub(super) fn worst(entrant: &Entrant) -> Option<&Exact> {
    entrant.score.as_ref().map(|score| &score.worst)
}

/// Which of two stands before the other.
fn compare(one: &Entrant, other: &Entrant) -> Ordering {
    compare_standings((one.grade, worst(one)), (other.grade, worst(other)))
}

fn compare_standings(one: (Option<Grade>, Option<&Exact>), other: (Option<Grade>, Option<&Exact>)) -> Ordering {
    one.0.cmp(&other.0).then_with(|| if one.0 == Some(Grade::U) { Ordering::Equal } else { other.1.cmp(&one.1) })
}
