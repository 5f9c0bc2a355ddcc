//! The rulebook: TOML files in, a validated [`Rulebook`] out.
//!
//! In: the texts of an edition's files. Out: a rulebook in which every formula is checked, or diagnostics for every
//! fault. Never: a submission, a judgement.

mod altered;
mod embedded;
mod files;
mod grading_scheme;
mod lint;
mod load;
mod raw;
mod rule;
mod statistics_scheme;
#[cfg(test)]
mod tests;
mod validate;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::RuleFile;
use crate::dictionary::{Dictionary, InstitutionList, Layout};
use crate::formula::Exact;
use crate::i18n::LocalText;
use crate::model::{Kind, Period, Sha256, Unit};

pub use altered::Altered;
pub use embedded::shipped;
pub use files::{RulebookFiles, RulebookReference, select};
pub use grading_scheme::{Cap, CertificationTerms, ClassDefinition, Grade, GradingScheme, Pillar, PillarId, Proposal};
pub use load::{Loaded, load};
pub use rule::{
    Addressee, Basis, Better, Case, CaseValue, Control, Display, Equation, Expected, MissingPolicy, Relation, Rule,
    RuleId, RuleKind, RuleSource, Scale, Severity,
};
pub use statistics_scheme::{Coverage, Series, StatisticsScheme};

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
    /// Controls, by id.
    pub controls: Vec<Control>,
    /// Marks, classes and certification.
    pub grading: GradingScheme,
    /// What is aggregated by state and region.
    pub statistics: StatisticsScheme,
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
