//! What is shown of an exact number: rounded, but never to the other side of a bound that decides.

use std::cmp::Ordering;

use crate::formula::Exact;

/// The most places that a bound can ask for.
const MOST_PLACES: u32 = 6;

/// The decimal shown of a value: rounded half to even to `places`, with more places (six at most) until it stands to each
/// bound as the exact value does. Should six not do, the last place is cut on the value's own side.
pub(super) fn shown(value: &Exact, places: u32, bounds: &[Exact]) -> String {
    let stands = |shown: &Exact, bound: &Exact| shown.cmp(bound) == value.cmp(bound);
    for places in places..=MOST_PLACES.max(places) {
        let decimal = value.to_decimal(places, false);
        let is_true =
            Exact::from_decimal_text(&decimal).is_some_and(|shown| bounds.iter().all(|bound| stands(&shown, bound)));
        if is_true {
            return decimal;
        }
    }
    let Some(bound) = bounds.iter().min_by_key(|bound| (value - bound).abs()) else {
        return value.to_decimal(MOST_PLACES, false);
    };
    // One step of the last place beside the bound, on the side on which the value stands.
    let step = Exact::from_ratio(1, 10_i64.pow(MOST_PLACES)).unwrap_or_else(Exact::zero);
    match value.cmp(bound) {
        Ordering::Less => (bound - &step).to_decimal(MOST_PLACES, false),
        Ordering::Greater => (bound + &step).to_decimal(MOST_PLACES, false),
        Ordering::Equal => bound.to_decimal(MOST_PLACES, false),
    }
}

/// The decimal of an exact value with two places at most, those that are zero cut where all are: `15`, `312.50`.
pub(super) fn shown_whole_or_two(value: &Exact) -> String {
    let decimal = value.to_decimal(2, false);
    decimal.strip_suffix(".00").map_or_else(|| decimal.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::{shown, shown_whole_or_two};
    use crate::formula::Exact;

    fn exact(text: &str) -> Exact {
        Exact::from_decimal_text(text).unwrap()
    }

    #[test]
    fn two_places_do_where_they_do_not_contradict() {
        let bound = [exact("15")];
        assert_eq!(shown(&exact("21.3362"), 2, &bound), "21.34");
        assert_eq!(shown(&exact("15"), 2, &bound), "15.00");
        assert_eq!(shown(&exact("2.5"), 2, &[]), "2.50");
    }

    #[test]
    fn a_rounding_never_contradicts_the_verdict() {
        let bound = [exact("15")];
        assert_eq!(shown(&exact("14.99996"), 2, &bound), "14.99996");
        assert_eq!(shown(&exact("14.9999996"), 2, &bound), "14.999999");
        assert_eq!(shown(&exact("15.0000000001"), 2, &bound), "15.000001");
        assert_eq!(shown(&exact("15.004"), 2, &bound), "15.004");
    }

    #[test]
    fn money_is_whole_unless_parts_were_reported() {
        assert_eq!(shown_whole_or_two(&exact("-312450000")), "-312450000");
        assert_eq!(shown_whole_or_two(&exact("0.5")), "0.50");
    }

    proptest! {
        #[test]
        fn what_is_shown_stands_to_every_bound_as_the_value_does(
            numerator in -1_000_000_000_i64..1_000_000_000,
            denominator in 1_i64..1_000_000_000,
            hundredths in -100_000_i64..100_000,
        ) {
            let value = Exact::from_ratio(numerator, denominator).unwrap();
            let bound = Exact::from_ratio(hundredths, 100).unwrap();
            let text = shown(&value, 2, std::slice::from_ref(&bound));
            prop_assert_eq!(exact(&text).cmp(&bound), value.cmp(&bound), "{}", text);
            let distance = (&exact(&text) - &value).abs();
            prop_assert!(distance <= exact("0.005"));
        }
    }
}
