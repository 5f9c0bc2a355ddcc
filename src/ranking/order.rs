//! The order of the table: the class, then the score; ties are said to be ties.

use std::cmp::Ordering;

use super::Entrant;
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

/// Which of two stands before the other.
fn compare(one: &Entrant, other: &Entrant) -> Ordering {
    one.grade.cmp(&other.grade).then_with(|| {
        if one.grade == Some(Grade::U) {
            return Ordering::Equal;
        }
        let worst = |entrant: &Entrant| entrant.score.as_ref().map(|score| score.worst.clone());
        worst(other).cmp(&worst(one))
    })
}
