//! The rulebook: TOML files in, a validated [`Rulebook`] out.
//!
//! In: the texts of an edition's files. Out: a rulebook in which every formula is checked, or diagnostics for every
//! fault. Never: a submission, a judgement.
//!
//! # The law in time and place
//!
//! A folder per edition, side by side, each with its dates in `rulebook.toml`; the [`Catalogue`] finds for a closing date and an
//! institution the [`Law`] that applies. A rule's own `in_force` narrows the edition's; a rule of an older edition whose stated
//! last day lies beyond it goes on applying until the newer edition's own is in force.
//!
//! A transition is a schedule in the rule's file. Each step holds from the day after the one before (`from` may say so, and is
//! checked) and takes marks, basis and source from the rule where it has none of its own:
//!
//! ```toml
//! requires = "< 15 %"
//!
//! [[transition]]
//! until = 2026-12-31
//! requires = "< 18 %"
//! source = { text = { fr = "…", … }, article = "…" }   # or a rationale
//!
//! [[case]]
//! on = 2025-12-31                              # the closing date; without one the rule is tried past its transition
//! given = { operating_charges = "17", technical_income = "100" }
//! expect = "compliant"
//! ```
//!
//! What a state's own law makes of a rule stands in the edition's `states/<ISO>.toml`, each entry with its text of law and dates:
//!
//! ```toml
//! state = "XA"
//!
//! [[rule]]
//! id = "operating-cost"
//! requires = "< 22 %"                          # or: transposed = false
//! basis = "adopted"
//! kinds = ["general_scheme"]                   # all when absent
//! in_force = { from = 2024-01-01 }
//! reference = { text = { fr = "…", … }, article = "…" }
//! # prevails = true, with authority = { text = { … } }: the act of the region by which the national norm decides
//!
//! [[branch]]
//! branch = "sickness_maternity"
//! sits_in = "family"
//! in_force = { from = 2024-01-01 }
//! reference = { text = { fr = "…", … } }
//! ```
//!
//! An entry may have `severity` (where the rule has no threshold of its own), marks, `[[rule.transition]]` and `[[rule.case]]`.

mod altered;
mod catalogue;
mod embedded;
mod escalation_scheme;
mod files;
mod grading_scheme;
mod history;
mod law;
#[cfg(test)]
mod law_tests;
mod lint;
mod load;
mod ranking_scheme;
#[cfg(test)]
mod ranking_tests;
mod raw;
mod rule;
mod statistics_scheme;
mod step;
mod tailoring;
#[cfg(test)]
mod tests;
mod validate;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostic::RuleFile;
use crate::dictionary::{Dictionary, InstitutionList, Layout};
use crate::formula::Exact;
use crate::i18n::LocalText;
use crate::model::{Kind, Period, Sha256, Unit};

pub use altered::Altered;
pub use catalogue::{Catalogue, EditionReason, Law, LoadedCatalogue};
pub use embedded::shipped;
pub use escalation_scheme::{
    Band, EscalationScheme, EscalationStep, Ground, NonFilingStep, StateDebt, Trigger, VisitPoints,
};
pub use files::{Editions, RulebookFiles, RulebookReference, select, select_editions};
pub use grading_scheme::{Cap, CertificationTerms, ClassDefinition, Grade, GradingScheme, Pillar, PillarId, Proposal};
pub use history::{History, NationalStage, Stage};
pub use law::{Terms, concerns};
pub use lint::Pairs;
pub use load::{Loaded, examine, load};
pub use ranking_scheme::{Aggregation, Parameter, PublicationMode, RankedDebt, RankingScheme};
pub use rule::{
    Addressee, Basis, Better, Case, CaseValue, Control, Display, Equation, Expected, MissingPolicy, Relation, Rule,
    RuleId, RuleKind, RuleSource, Scale, Severity,
};
pub use statistics_scheme::{Coverage, Series, StatisticsScheme};
pub use step::{InTransition, Step};
pub use tailoring::{Arrangement, NationalNorm, Reach, StateTailoring, Tailoring};

/// A dated edition of lines, rules, controls and grading.
#[derive(Debug, Clone)]
pub struct Rulebook {
    /// Its id, for example `cipres`.
    pub id: String,
    /// Its edition.
    pub edition: String,
    /// Its name.
    pub name: LocalText,
    /// The closing dates that it covers.
    pub in_force: Period,
    /// The act that it rests on.
    pub source: RuleSource,
    /// The kinds that it judges; the first is what an institution on no list is judged as.
    pub kinds: Vec<Kind>,
    /// The kinds that it knows and does not judge, with why.
    pub out_of_scope: BTreeMap<Kind, LocalText>,
    /// What it says of coarse figures.
    pub precision: Option<PrecisionNorm>,
    /// What it says of restated figures.
    pub comparatives: Option<ComparativesNorm>,
    /// Its lines.
    pub dictionary: Dictionary,
    /// Its own list of institutions.
    pub institutions: InstitutionList,
    /// Ratios and standards: by pillar in the order of the grading, then by id.
    pub rules: Vec<Rule>,
    /// What states' own laws change, by state.
    pub states: Vec<StateTailoring>,
    /// Rules of the edition before that still apply where this edition's own are not yet in force.
    pub carried: Vec<Rule>,
    /// Whether the user named this edition, so that every fiscal year is judged by it.
    pub is_forced: bool,
    /// The day as of which its rules are read; `None` for a rulebook as its files state it. See [`Rulebook::applied`].
    pub applied_on: Option<Date>,
    /// Controls, by id.
    pub controls: Vec<Control>,
    /// Marks, classes and certification.
    pub grading: GradingScheme,
    /// What is aggregated by state and region.
    pub statistics: StatisticsScheme,
    /// How institutions are ranked; `None` where a rulebook has no ranking.toml.
    pub ranking: Option<RankingScheme>,
    /// What follows when nothing follows; `None` where a rulebook has no escalation.toml.
    pub escalation: Option<EscalationScheme>,
    /// Where figures stand in workbooks of an institution's own form, by id.
    pub layouts: Vec<Layout>,
    /// The hash of its files: SHA-256 over, for each file in the order of its path, the path, a zero byte, the length of
    /// the text in bytes as decimal, a zero byte, the text.
    pub sha256: Sha256,
    /// Whether it is a shipped edition, word for word; a verdict by other rules says so.
    pub is_shipped: bool,
    /// Its files, for diagnostics and explanations.
    pub files: Vec<Arc<RuleFile>>,
}

/// The coarsest unit that a rulebook admits (RULEBOOK.md: "precision coarser than the rulebook admits").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrecisionNorm {
    /// The coarsest unit.
    pub coarsest: Unit,
    /// How severe going over it is.
    pub severity: Severity,
    /// Who can cure it.
    pub addressee: Addressee,
    /// Its basis.
    pub basis: Basis,
    /// Its name.
    pub name: LocalText,
    /// Why it exists.
    pub purpose: LocalText,
    /// What cures it.
    pub advice: LocalText,
    /// Why the figure is what it is.
    pub rationale: LocalText,
    /// Its source.
    pub source: RuleSource,
}

/// That last year's figures are repeated as last year's own submission states them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparativesNorm {
    /// The part of the larger figure within which a difference of money is only watched.
    pub materiality: Exact,
    /// How severe a restatement is.
    pub severity: Severity,
    /// Who can cure it.
    pub addressee: Addressee,
    /// Its name.
    pub name: LocalText,
    /// Why it exists.
    pub purpose: LocalText,
    /// What cures it.
    pub advice: LocalText,
    /// Why severity and materiality are what they are.
    pub rationale: LocalText,
    /// Its source.
    pub source: RuleSource,
}
