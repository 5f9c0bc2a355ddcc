//! Rulebooks between the old and the new one: the old one with some of its files as the new one has them.
//!
//! In: two rulebooks, which changes to take over. Out: a rulebook loaded and checked as any other. Never: a judgement.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Change;
use crate::diagnostic::RuleFile;
use crate::rulebook::{Rulebook, RulebookFiles, load};

/// The folders whose files are one rule each.
const RULE_FOLDERS: [&str; 3] = ["ratios/", "standards/", "controls/"];

/// Whether a file is that of a rule.
pub(super) fn is_rule_file(path: &str) -> bool {
    RULE_FOLDERS.iter().any(|folder| path.starts_with(folder))
}

/// Whether a file decides how submissions are read: the lines, the definitions that stand among them, the layouts.
#[must_use]
pub fn decides_reading(path: &str) -> bool {
    path == "lines.toml" || path == "definitions.toml" || path.starts_with("layouts/")
}

/// What a unit of change is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnitKind {
    /// A rule or control, by its id.
    Rule(String),
    /// Weights, classes, caps and certification.
    Grading,
    /// The lines, their definitions, and where they are read.
    Lines,
    /// The list of institutions.
    Institutions,
    /// The rulebook's own page: kinds, precision, dates.
    Identity,
    /// Another file, by its path.
    Other(String),
}

impl UnitKind {
    fn of(path: &str) -> Self {
        let stem = |folder: &str| path.strip_prefix(folder)?.strip_suffix(".toml");
        if let Some(id) = RULE_FOLDERS.into_iter().find_map(stem) {
            return Self::Rule(id.to_owned());
        }
        match path {
            "grading.toml" => Self::Grading,
            "institutions.toml" => Self::Institutions,
            "rulebook.toml" => Self::Identity,
            _ if decides_reading(path) => Self::Lines,
            _ => Self::Other(path.to_owned()),
        }
    }

    /// The code used in JSON: the rule's id, or the name of the file.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Rule(id) => id,
            Self::Grading => "grading",
            Self::Lines => "lines",
            Self::Institutions => "institutions",
            Self::Identity => "rulebook",
            Self::Other(path) => path,
        }
    }
}

/// Changes that are taken over together: those of one file, or of all that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// What it is about.
    pub kind: UnitKind,
    /// The files that differ.
    pub paths: BTreeSet<String>,
}

/// A rulebook between the two, with the units that it took over: those asked for and those that they need.
#[derive(Debug, Clone)]
pub struct Mixed {
    /// The rulebook.
    pub rulebook: Rulebook,
    /// The ranks of its units.
    pub units: BTreeSet<usize>,
    /// Whether submissions are read as the new rulebook reads them.
    pub reads_as_new: bool,
}

/// Makes rulebooks between an old and a new one.
#[derive(Debug)]
pub struct Mixer<'a> {
    old: &'a [Arc<RuleFile>],
    new: &'a [Arc<RuleFile>],
    units: Vec<Unit>,
}

impl<'a> Mixer<'a> {
    /// Between two rulebooks that differ by these changes. Mere wording makes no unit.
    #[must_use]
    pub fn new(old: &'a Rulebook, new: &'a Rulebook, changes: &[Change]) -> Self {
        let mut units: Vec<Unit> = Vec::new();
        for change in changes.iter().filter(|change| !change.is_wording()) {
            let kind = UnitKind::of(&change.file);
            match units.iter_mut().find(|unit| unit.kind == kind) {
                Some(unit) => {
                    unit.paths.insert(change.file.clone());
                }
                None => units.push(Unit { kind, paths: BTreeSet::from([change.file.clone()]) }),
            }
        }
        units.sort_by(|left, right| left.kind.cmp(&right.kind));
        Self { old: &old.files, new: &new.files, units }
    }

    /// The units, rules first, by id.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The old rulebook with some units of the new one; `None` where even with what they need they make no rulebook.
    #[must_use]
    pub fn mix(&self, units: &BTreeSet<usize>) -> Option<Mixed> {
        let supports = |kinds: &[UnitKind]| -> BTreeSet<usize> {
            let needed = |(_, unit): &(usize, &Unit)| kinds.contains(&unit.kind);
            let needed = self.units.iter().enumerate().filter(needed).map(|(rank, _)| rank);
            units.iter().copied().chain(needed).collect()
        };
        let (lines, grading) = (UnitKind::Lines, UnitKind::Grading);
        let all = [lines.clone(), grading.clone(), UnitKind::Institutions, UnitKind::Identity];
        let mut tried: Vec<BTreeSet<usize>> = Vec::new();
        for set in [units.clone(), supports(&[lines]), supports(&[grading]), supports(&all)] {
            if tried.contains(&set) {
                continue;
            }
            if let Some(rulebook) = load(self.files(&set)).rulebook {
                let reads_as_new =
                    set.iter().filter_map(|rank| self.units.get(*rank)).any(|unit| unit.kind == UnitKind::Lines);
                return Some(Mixed { rulebook, units: set, reads_as_new });
            }
            tried.push(set);
        }
        None
    }

    fn files(&self, units: &BTreeSet<usize>) -> RulebookFiles {
        let taken: BTreeSet<&str> = units
            .iter()
            .filter_map(|rank| self.units.get(*rank))
            .flat_map(|unit| unit.paths.iter().map(String::as_str))
            .collect();
        let kept = self.old.iter().filter(|file| !taken.contains(file.path.as_str()));
        let taken_over = self.new.iter().filter(|file| taken.contains(file.path.as_str()));
        RulebookFiles::new(kept.chain(taken_over).cloned().collect())
    }
}
