//! Pillar scores and the score: a weighted mean within a pillar, a weighted geometric mean over the pillars.

use num_bigint::BigInt;
use num_traits::Pow;

use super::Mark;
use crate::assessment::{Assessment, Finding};
use crate::formula::Exact;
use crate::rulebook::{GradingScheme, PillarId, Rulebook};

/// The score of one pillar, between 1 and 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PillarScore {
    /// The pillar.
    pub id: PillarId,
    /// The score that counts.
    pub worst: Exact,
    /// The score if every doubt were resolved in the institution's favour.
    pub best: Exact,
}

/// The score, rounded half to even to a tenth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// The score that counts.
    pub worst: Exact,
    /// The score if every doubt were resolved in the institution's favour.
    pub best: Exact,
}

/// The pillars that have scored rules among the findings admitted, in the order of the grading scheme. No pillar is below
/// 1: a geometric mean would forget all others.
#[must_use]
pub fn pillar_scores(
    rulebook: &Rulebook,
    assessment: &Assessment,
    marks: &[Option<Mark>],
    admits: &dyn Fn(&Finding) -> bool,
) -> Vec<PillarScore> {
    let scheme = &rulebook.grading;
    let mut scores = Vec::new();
    for pillar in &scheme.pillars {
        let mut weights = 0_u32;
        let (mut worst, mut best) = (Exact::zero(), Exact::zero());
        for (finding, mark) in assessment.findings.iter().zip(marks) {
            let (Some(mark), Some(severity)) = (mark, finding.severity) else { continue };
            if finding.pillar.as_ref() != Some(&pillar.id) || !admits(finding) {
                continue;
            }
            let weight = scheme.weight(severity);
            weights += weight;
            let weight = Exact::from(i64::from(weight));
            worst = &worst + &(&weight * &mark.worst);
            best = &best + &(&weight * &mark.best);
        }
        let weights = Exact::from(i64::from(weights));
        let least = Exact::from(1);
        if let (Some(worst), Some(best)) = (worst.checked_div(&weights), best.checked_div(&weights)) {
            scores.push(PillarScore { id: pillar.id.clone(), worst: worst.max(least.clone()), best: best.max(least) });
        }
    }
    scores
}

/// The score over the pillars; `None` when there is none.
#[must_use]
pub fn score(pillars: &[PillarScore], scheme: &GradingScheme) -> Option<Score> {
    let weighted = |of: fn(&PillarScore) -> &Exact| -> Vec<(&Exact, u32)> {
        pillars.iter().map(|score| (of(score), scheme.pillar(&score.id).map_or(1, |pillar| pillar.weight))).collect()
    };
    let worst = geometric_mean(&weighted(|score| &score.worst))?;
    // Without doubt there is but one score; its root is most of what grading takes.
    let is_certain = pillars.iter().all(|pillar| pillar.worst == pillar.best);
    let best = if is_certain { worst.clone() } else { geometric_mean(&weighted(|score| &score.best))? };
    Some(Score { worst, best })
}

/// The weighted geometric mean of values between 1 and 100, rounded half to even to a tenth, in exact integers: the tenth
/// `m` is the right one when (m − ½)^W ≤ 10^W · Π vᵢ^wᵢ ≤ (m + ½)^W, with W the sum of the weights.
fn geometric_mean(values: &[(&Exact, u32)]) -> Option<Exact> {
    let total: u32 = values.iter().map(|(_, weight)| weight).sum();
    if total == 0 {
        return None;
    }
    let (mut numerator, mut denominator) = (BigInt::from(1), BigInt::from(1));
    for (value, weight) in values {
        let (top, bottom) = value.parts();
        numerator *= Pow::pow(top, *weight);
        denominator *= Pow::pow(bottom, *weight);
    }
    // Twice the tenths, to keep halves whole: (2m ± 1)^W against 20^W · product.
    let product = numerator * BigInt::from(20).pow(total);
    let is_at_most = |halves: u32| BigInt::from(halves).pow(total) * &denominator <= product;
    // The greatest number of half-tenths not above the mean, between 0.0 and 100.0.
    let (mut low, mut high) = (0_u32, 2001_u32);
    while high - low > 1 {
        let middle = low.midpoint(high);
        if is_at_most(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    let is_exactly = BigInt::from(low).pow(total) * &denominator == product;
    let tenths = match (low % 2, is_exactly) {
        (0, _) => low / 2,
        // On the half: to even. Above the half: up.
        (_, true) if (low / 2) % 2 == 0 => low / 2,
        _ => low / 2 + 1,
    };
    Exact::from_ratio(tenths, 10)
}

#[cfg(test)]
mod tests {
    use super::geometric_mean;
    use crate::formula::Exact;

    fn mean(values: &[(&str, u32)]) -> String {
        let values: Vec<_> =
            values.iter().map(|(value, weight)| (Exact::from_decimal_text(value).unwrap(), *weight)).collect();
        let values: Vec<_> = values.iter().map(|(value, weight)| (value, *weight)).collect();
        geometric_mean(&values).unwrap().to_decimal(1, false)
    }

    #[test]
    fn equal_values_are_their_own_mean() {
        assert_eq!(mean(&[("80", 1), ("80", 1), ("80", 1)]), "80.0");
        assert_eq!(mean(&[("100", 3)]), "100.0");
        assert_eq!(mean(&[("1", 1), ("1", 2)]), "1.0");
    }

    #[test]
    fn the_mean_is_geometric_and_weighted() {
        assert_eq!(mean(&[("1", 1), ("100", 1)]), "10.0");
        assert_eq!(mean(&[("4", 1), ("32", 2)]), "16.0");
        // (100^7 · 40)^(1/8) = 89.178…
        assert_eq!(mean(&[("100", 7), ("40", 1)]), "89.2");
    }

    #[test]
    fn halves_go_to_the_even_tenth() {
        assert_eq!(mean(&[("64.95", 1)]), "65.0");
        assert_eq!(mean(&[("64.85", 1)]), "64.8");
        assert_eq!(mean(&[("64.851", 1)]), "64.9");
        assert_eq!(mean(&[("64.849", 1)]), "64.8");
    }
}
