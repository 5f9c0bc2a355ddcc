//! The known name that an unknown one was probably meant to be.

use super::fold;
use crate::i18n::Message;

/// The fewest letters that name what they begin.
const SHORTEST_BEGINNING: usize = 4;

/// The known name nearest to a name that is not known: fewest letters added, dropped, replaced or swapped, accents, case
/// and punctuation aside, at most a third of them; of equally near names the first one given. Failing that, the only
/// known name that begins with it.
#[must_use]
pub fn nearest<'known>(name: &str, known: impl IntoIterator<Item = &'known str>) -> Option<&'known str> {
    let letters: Vec<char> = fold(name).chars().collect();
    let farthest = letters.len().div_ceil(3).max(1);
    let mut best: Option<(usize, &'known str)> = None;
    let mut longer: Vec<&'known str> = Vec::new();
    for candidate in known {
        let most = best.map_or(farthest, |(distance, _)| distance.saturating_sub(1));
        let other: Vec<char> = fold(candidate).chars().collect();
        if letters.len() >= SHORTEST_BEGINNING && other.starts_with(&letters) {
            longer.push(candidate);
        }
        if letters.len().abs_diff(other.len()) > most {
            continue;
        }
        let distance = distance(&letters, &other);
        if distance <= most && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    match (best, longer.as_slice()) {
        (Some((_, candidate)), _) => Some(candidate),
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}

/// The sentence that proposes the nearest of the known names, or says that none is near.
#[must_use]
pub fn suggestion<'known>(name: &str, known: impl IntoIterator<Item = &'known str>) -> Message {
    suggestion_of(nearest(name, known))
}

/// What a message says of the nearest name that was found, or that there is none.
#[must_use]
pub fn suggestion_of(nearest: Option<&str>) -> Message {
    nearest
        .map_or_else(|| Message::new("nearest-none"), |candidate| Message::new("nearest-name").with("name", candidate))
}

/// Edits between two words: additions, removals, replacements and swaps of neighbours (optimal string alignment).
fn distance(left: &[char], right: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    let mut last_letter = None;
    for (row, letter) in left.iter().enumerate() {
        let mut current = Vec::with_capacity(right.len() + 1);
        current.push(row + 1);
        let mut last_known = None;
        for (column, known_letter) in right.iter().enumerate() {
            let at = |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX - 1);
            let mut edits = (at(&last, column) + usize::from(letter != known_letter))
                .min(at(&last, column + 1) + 1)
                .min(at(&current, column) + 1);
            if column > 0 && last_letter == Some(known_letter) && last_known == Some(letter) {
                edits = edits.min(at(&before_last, column - 1) + 1);
            }
            current.push(edits);
            last_known = Some(known_letter);
        }
        last_letter = Some(letter);
        before_last = std::mem::replace(&mut last, current);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_the_one_with_fewest_slips() {
        let known = ["technical_income", "financial_income", "total_income", "staff"];
        assert_eq!(nearest("techncal_income", known), Some("technical_income"));
        assert_eq!(nearest("total_incmoe", known), Some("total_income"));
        assert_eq!(nearest("STAF", known), Some("staff"));
        assert_eq!(nearest("benefits_paid", known), None);
        assert_eq!(nearest("x", ["y"]), Some("y"));
        assert_eq!(nearest("", ["staff"]), None);
        assert_eq!(nearest("health", ["health_only", "mutual"]), Some("health_only"));
        assert_eq!(nearest("total", ["total_income", "total_charges"]), None);
        assert_eq!(nearest("sta", ["statutory_audit"]), None);
    }
}
