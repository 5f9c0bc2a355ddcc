//! The ranking made again, once per draw, on other weights, aggregations, targets, zero marks and values within precision.

#![expect(clippy::float_arithmetic, reason = "a simulation; what leaves it are ranks and classes")]

use std::collections::BTreeMap;

use num_traits::ToPrimitive;

use super::generator::{Stream, name};
use super::point::{Stretch, float};
use super::{Entrant, Parameters};
use crate::formula::Exact;
use crate::rulebook::{Aggregation, Grade, GradingScheme, PillarId, RuleId};

/// Which draw each assumption is taken from; one number for all but in the study of sensitivity.
#[derive(Debug, Clone, Copy)]
pub(super) struct Draw {
    pub(super) weights: u64,
    pub(super) aggregation: u64,
    pub(super) marks: u64,
    pub(super) figures: u64,
}

impl Draw {
    /// Every assumption from one draw.
    pub(super) const fn of(draw: u64) -> Self {
        Self { weights: draw, aggregation: draw, marks: draw, figures: draw }
    }
}

/// What came out of a draw for one institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Drawn {
    /// One more than how many stand strictly before.
    pub(super) rank: u32,
    /// How many stand strictly after.
    pub(super) after: u32,
    pub(super) grade: Grade,
}

/// A name whose weight is drawn, with the weight declared.
#[derive(Debug)]
struct Weighed {
    /// The name of the draws.
    stream: u64,
    /// The shape of the gamma distribution of its draws, which is its share of the weight declared: positive.
    shape: f64,
}

#[derive(Debug)]
struct Mark<'e> {
    points: &'e super::point::Points,
    rule: usize,
    pillar: usize,
    weight: f64,
    stream: Option<u64>,
}

/// The institutions of a table, made ready to be ranked many times.
#[derive(Debug)]
pub(super) struct Field<'e> {
    seed: u32,
    aggregations: &'e [Aggregation],
    shift: f64,
    rules: Vec<(Weighed, u64)>,
    pillars: Vec<Weighed>,
    pillar_weights: Vec<f64>,
    /// Per institution: its marks, sorted by pillar, and the class that its caps allow.
    institutions: Vec<(Vec<Mark<'e>>, Grade)>,
    /// The classes with the tenths from which each is reached, best first.
    classes: Vec<(Grade, i32)>,
}

impl<'e> Field<'e> {
    pub(super) fn new(entrants: &'e [Entrant], scheme: &GradingScheme, parameters: &'e Parameters) -> Self {
        // The greatest weight that a rule has for anybody is the one declared: national law may make it weigh less.
        let mut weights: BTreeMap<(&PillarId, &RuleId), u32> = BTreeMap::new();
        for mark in entrants.iter().flat_map(|entrant| &entrant.marks) {
            let weight = weights.entry((&mark.pillar, &mark.rule)).or_default();
            *weight = mark.weight.max(*weight);
        }
        let concentration = f64::from(parameters.concentration);
        let share = |weight: u32, total: u32| concentration * f64::from(weight) / f64::from(total.max(1));
        // Every pillar of the scheme takes part, so that no institution changes the draws of another by having one more.
        let total: u32 = scheme.pillars.iter().map(|pillar| pillar.weight).sum();
        let pillars = scheme
            .pillars
            .iter()
            .map(|pillar| Weighed { stream: name(&["pillar", &pillar.id.0]), shape: share(pillar.weight, total) });
        let in_pillar = |id: &PillarId| -> u32 {
            weights.iter().filter(|((pillar, _), _)| *pillar == id).map(|(_, weight)| *weight).sum()
        };
        let rules = weights.iter().map(|((pillar, rule), weight)| {
            let weighed = Weighed { stream: name(&["rule", rule.as_str()]), shape: share(*weight, in_pillar(pillar)) };
            (weighed, name(&["marks", rule.as_str()]))
        });
        let rank_of: BTreeMap<(&PillarId, &RuleId), usize> =
            weights.keys().enumerate().map(|(rank, key)| (*key, rank)).collect();
        let institutions = entrants.iter().map(|entrant| {
            let mut marks: Vec<Mark<'_>> = entrant
                .marks
                .iter()
                .filter_map(|mark| {
                    Some(Mark {
                        points: &mark.points,
                        rule: *rank_of.get(&(&mark.pillar, &mark.rule))?,
                        pillar: scheme.pillars.iter().position(|pillar| pillar.id == mark.pillar)?,
                        weight: f64::from(mark.weight),
                        stream: mark.points.is_open().then_some(mark.stream),
                    })
                })
                .collect();
            marks.sort_by_key(|mark| mark.pillar);
            (marks, entrant.cap)
        });
        let tenths = |least: &Exact| (least * &Exact::from(10)).ceil().to_i32().unwrap_or(i32::MAX);
        let classes =
            scheme.classes.iter().filter_map(|class| Some((class.grade, tenths(class.least_score.as_ref()?))));
        Self {
            seed: parameters.seed,
            aggregations: &parameters.aggregations,
            shift: float(&parameters.mark_shift),
            rules: rules.collect(),
            pillars: pillars.collect(),
            pillar_weights: scheme.pillars.iter().map(|pillar| f64::from(pillar.weight)).collect(),
            institutions: institutions.collect(),
            classes: classes.collect(),
        }
    }

    fn stream(&self, draw: u64, name: u64) -> Stream {
        Stream::new(self.seed, draw, name)
    }

    /// Makes the ranking once.
    pub(super) fn rank(&self, draw: Draw) -> Vec<Drawn> {
        let way = self.stream(draw.aggregation, name(&["aggregation"])).index(self.aggregations.len());
        let aggregation = self.aggregations.get(way).copied().unwrap_or(Aggregation::Geometric);
        let factor = |weighed: &Weighed| self.stream(draw.weights, weighed.stream).gamma(weighed.shape);
        let pillars: Vec<f64> =
            self.pillars.iter().zip(&self.pillar_weights).map(|(weighed, weight)| factor(weighed) * weight).collect();
        let rules: Vec<(f64, Stretch)> = self
            .rules
            .iter()
            .map(|(weighed, marks)| {
                let mut stream = self.stream(draw.marks, *marks);
                let mut stretch = || (1.0 + self.shift * (2.0 * stream.uniform() - 1.0)).max(0.01);
                let stretch = Stretch { to_target: stretch(), to_zero: stretch() };
                (factor(weighed), stretch)
            })
            .collect();
        let mut keys: Vec<(Grade, i32, usize)> = self
            .institutions
            .iter()
            .enumerate()
            .map(|(rank, (marks, cap))| {
                let tenths = self.tenths(marks, aggregation, (&pillars, &rules), draw.figures);
                let grade = self.class_of(tenths).max(*cap);
                // In U by default all tie; else the greater score stands first.
                (grade, if grade == Grade::U { 0 } else { -tenths }, rank)
            })
            .collect();
        keys.sort_unstable();
        let mut drawn = vec![Drawn { rank: 0, after: 0, grade: Grade::U }; keys.len()];
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let mut before = 0;
        for tied in keys.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)) {
            let after = keys.len() - before - tied.len();
            for (grade, _, rank) in tied {
                if let Some(place) = drawn.get_mut(*rank) {
                    *place = Drawn { rank: count(before + 1), after: count(after), grade: *grade };
                }
            }
            before += tied.len();
        }
        drawn
    }

    fn class_of(&self, tenths: i32) -> Grade {
        self.classes.iter().find(|(_, least)| tenths >= *least).map_or(Grade::E, |(grade, _)| *grade)
    }

    /// The score of an institution in tenths, as the score that counts is rounded.
    fn tenths(
        &self,
        marks: &[Mark<'_>],
        aggregation: Aggregation,
        (pillars, rules): (&[f64], &[(f64, Stretch)]),
        figures: u64,
    ) -> i32 {
        let is_equal = aggregation == Aggregation::EqualWeights;
        let is_geometric = aggregation != Aggregation::Arithmetic;
        let (mut sum, mut total) = (0.0, 0.0);
        for of_pillar in marks.chunk_by(|one, other| one.pillar == other.pillar) {
            let (mut marked, mut weights) = (0.0, 0.0);
            for mark in of_pillar {
                let Some((factor, stretch)) = rules.get(mark.rule) else { continue };
                let weight = if is_equal { 1.0 } else { factor * mark.weight };
                let (worst, best) = mark.points.marks(*stretch);
                let value = match mark.stream {
                    Some(stream) => worst + (best - worst) * self.stream(figures, stream).uniform(),
                    None => worst,
                };
                marked += weight * value;
                weights += weight;
            }
            let Some(pillar) = of_pillar.first().and_then(|mark| pillars.get(mark.pillar)) else { continue };
            let score = (marked / weights).max(1.0);
            let weight = if is_equal { 1.0 } else { *pillar };
            sum += weight * if is_geometric { score.ln() } else { score };
            total += weight;
        }
        let score = match (total > 0.0, is_geometric) {
            (false, _) => 0.0,
            (true, true) => (sum / total).exp(),
            (true, false) => sum / total,
        };
        (score * 10.0).round().to_i32().unwrap_or(0)
    }

    /// The score with everything as declared; for tests, that it is the score that counts.
    #[cfg(test)]
    pub(super) fn declared(&self, institution: usize) -> (i32, i32) {
        let pillars = self.pillar_weights.clone();
        let rules: Vec<(f64, Stretch)> = self.rules.iter().map(|_| (1.0, Stretch::NONE)).collect();
        let (marks, _) = &self.institutions[institution];
        let score = |high: bool| {
            let mut logs = 0.0;
            let mut total = 0.0;
            for of_pillar in marks.chunk_by(|one, other| one.pillar == other.pillar) {
                let weight: f64 = of_pillar.iter().map(|mark| mark.weight).sum();
                let marked: f64 = of_pillar
                    .iter()
                    .map(|mark| {
                        let (worst, best) = mark.points.marks(rules[mark.rule].1);
                        mark.weight * if high { best } else { worst }
                    })
                    .sum();
                logs += pillars[of_pillar[0].pillar] * (marked / weight).max(1.0).ln();
                total += pillars[of_pillar[0].pillar];
            }
            ((logs / total).exp() * 10.0).round().to_i32().unwrap()
        };
        (score(false), score(true))
    }
}
