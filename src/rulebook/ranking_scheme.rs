//! How a rulebook ranks institutions and tries the rank, as ranking.toml states it.

use super::{Basis, RuleSource};
use crate::formula::Exact;
use crate::i18n::LocalText;
use crate::model::codes;

codes! {
    /// How the table is published.
    PublicationMode {
        /// Classes and filing status, no ordinals.
        Status = "status",
        /// Ranks with their intervals.
        Ordinal = "ordinal",
    }
}

codes! {
    /// How marks are brought together in a draw of the simulation.
    Aggregation {
        /// Weighted geometric mean of the pillars, with the weights drawn: the declared way.
        Geometric = "geometric",
        /// Weighted arithmetic mean of the pillars, with the weights drawn.
        Arithmetic = "arithmetic",
        /// Geometric mean with equal weights for all pillars and for all rules of a pillar.
        EqualWeights = "equal-weights",
    }
}

/// A parameter with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter<T> {
    /// Its value.
    pub value: T,
    /// Its basis.
    pub basis: Basis,
    /// Why it is what it is.
    pub rationale: LocalText,
}

/// The whole of ranking.toml.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingScheme {
    /// How the table is published.
    pub mode: Parameter<PublicationMode>,
    /// The days that an institution has for its reply, from the notification.
    pub reply_days: Parameter<u32>,
    /// The fewest institutions of one kind that are ranked.
    pub least_comparable: Parameter<u32>,
    /// How many times the ranking is made again.
    pub draws: Parameter<u32>,
    /// What the draws begin with: the same seed gives the same draws.
    pub seed: Parameter<u32>,
    /// The concentration of the Dirichlet distribution of weights around the declared ones: the greater, the closer.
    pub concentration: Parameter<u32>,
    /// By what part of itself the way from threshold to target, and that from threshold to zero mark, is made longer or
    /// shorter at most.
    pub mark_shift: Parameter<Exact>,
    /// The ways of aggregation, each as likely as the others.
    pub aggregations: Parameter<Vec<Aggregation>>,
    /// Where all of it comes from.
    pub source: RuleSource,
}
