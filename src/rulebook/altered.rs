//! A rulebook with another threshold of one rule, checked as the rule's file would be.
//!
//! In: a rulebook, a rule's id, a `requires`. Out: the rulebook so changed, in memory alone, or what is wrong with the
//! threshold at its place in the text that the file would have. Never: a file written.

use std::sync::Arc;

use super::lint;
use super::load::hash;
use super::raw::RuleRaw;
use super::validate::threshold::{ThresholdRaw, ThresholdRead, read_threshold};
use super::{Basis, Rule, Rulebook, Severity};
use crate::diagnostic::{Diagnostic, Level, RuleFile};
use crate::dictionary::{Faults, Field, Table};

/// The severity that a rule without threshold gets with one.
const SEVERITY: Severity = Severity::Major;

/// A rulebook with another threshold.
#[derive(Debug, Clone)]
pub struct Altered {
    /// The rulebook.
    pub rulebook: Rulebook,
    /// The keys of the marks (`target`, `zero_mark`) that do not suit the threshold and were left out.
    pub dropped: Vec<&'static str>,
}

impl Rulebook {
    /// The rulebook with another threshold of a rule; `None` when it has no such rule. A rule without threshold gets one
    /// of major severity on the basis of a proposal.
    ///
    /// # Errors
    /// What is wrong with the threshold: no threshold at all, another unit than the value's, one in money, on the wrong
    /// side of what is better.
    #[must_use]
    pub fn with_requires(&self, id: &str, requires: &str) -> Option<Result<Altered, Vec<Diagnostic>>> {
        let at = self.rules.iter().position(|rule| rule.id.as_str() == id)?;
        let rule = self.rules.get(at)?;
        Some(alter(self, rule, requires).map(|(rule, dropped)| {
            let mut rulebook = self.clone();
            for file in &mut rulebook.files {
                if file.path == rule.file.path {
                    *file = Arc::clone(&rule.file);
                }
            }
            rulebook.sha256 = hash(&rulebook.files);
            rulebook.is_shipped = false;
            if let Some(place) = rulebook.rules.get_mut(at) {
                *place = rule;
            }
            Altered { rulebook, dropped }
        }))
    }
}

fn alter(rulebook: &Rulebook, rule: &Rule, requires: &str) -> Result<(Rule, Vec<&'static str>), Vec<Diagnostic>> {
    let file = Arc::new(RuleFile { path: rule.file.path.clone(), text: text_with(rule, requires) });
    let shape = Faults::new(Arc::clone(&file));
    let Some(table) = shape.parse(&file.text) else { return Err(shape.into_diagnostics()) };
    // The file was read before: all but its threshold is known to be sound.
    let languages: Vec<String> = Vec::new();
    let read = |without: &[&str]| {
        let mut raw = RuleRaw::read(&Table::root(&shape, &table), &languages);
        if without.contains(&"target") {
            raw.target = Field::Absent;
        }
        if without.contains(&"zero_mark") {
            raw.zero_mark = Field::Absent;
        }
        let faults = Faults::new(Arc::clone(&file));
        let found = read_threshold(&faults, &ThresholdRaw::of(&raw), Some(rule.dimension), rule.id.as_str());
        let span = raw.requires.present().map(toml::Spanned::span).unwrap_or_default();
        if let Some(ThresholdRead { requires, .. }) = &found {
            lint::reach::check_rule(&faults, rule.id.as_str(), &rule.formula, requires, &rulebook.dictionary, &span);
        }
        let is_sound = faults.count() == 0;
        let told = faults.into_diagnostics();
        match found {
            Some(ThresholdRead { requires, scale: Some(scale) }) if is_sound => Ok((requires, scale, span)),
            _ => Err(told.into_iter().filter(|fault| fault.level() == Level::Error).collect::<Vec<_>>()),
        }
    };
    let sets: [&[&'static str]; 4] = [&[], &["zero_mark"], &["target"], &["target", "zero_mark"]];
    let mut told = Vec::new();
    for without in sets {
        match read(without) {
            Ok((requires, scale, span)) => {
                let rule = Rule {
                    requires: Some(requires),
                    scale,
                    // It is tried at once, whatever the year.
                    transitions: Vec::new(),
                    severity: rule.severity.or(Some(SEVERITY)),
                    basis: rule.basis.or(Some(Basis::Proposed)),
                    file: Arc::clone(&file),
                    span,
                    ..rule.clone()
                };
                return Ok((rule, without.to_vec()));
            }
            Err(faults) => told = faults,
        }
    }
    // What is wrong without any mark is wrong with the threshold itself; one that is no text at all is a fault of shape.
    if told.is_empty() {
        told = shape.into_diagnostics();
        told.dedup();
        told.retain(|fault| fault.level() == Level::Error);
    }
    Err(told)
}

/// The text of the rule's file with another `requires`.
fn text_with(rule: &Rule, requires: &str) -> String {
    let text = rule.file.text.as_str();
    let quoted = toml::Value::String(requires.to_owned()).to_string();
    let (before, after) = if rule.requires.is_some() {
        (text.get(..rule.span.start), text.get(rule.span.end..))
    } else {
        // On a line of its own under the id.
        let end =
            text.get(rule.span.end..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| rule.span.end + at);
        (text.get(..end), text.get(end..))
    };
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    if rule.requires.is_some() {
        return format!("{before}{quoted}{after}");
    }
    let (severity, basis) = (SEVERITY.code(), Basis::Proposed.code());
    format!("{before}\nrequires = {quoted}\nseverity = \"{severity}\"\nbasis = \"{basis}\"{after}")
}
