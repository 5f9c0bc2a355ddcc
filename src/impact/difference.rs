//! What changed between two rulebooks, key by key.
//!
//! In: the files of two editions. Out: every difference, sorted, each at its key. Never: what it means for anyone.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};
use std::sync::Arc;

use toml::{Table, Value};

use crate::diagnostic::RuleFile;

/// How something differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nature {
    /// It stands in the new rulebook alone.
    Added,
    /// It stands in the old rulebook alone.
    Removed,
    /// It says something else.
    Changed,
    /// The same elements stand in another order.
    Reordered,
    /// The file is written otherwise and says the same: a comment, a line break.
    Rewritten,
}

impl Nature {
    /// The code used in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::Reordered => "reordered",
            Self::Rewritten => "rewritten",
        }
    }

    /// The same, seen from the other side.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        match self {
            Self::Added => Self::Removed,
            Self::Removed => Self::Added,
            other => other,
        }
    }
}

/// One step of the way to a value: a key, and which element where the key holds several.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    /// The key.
    pub key: String,
    /// The element's own name: its id, code or grade.
    pub element: Option<String>,
}

impl Display for Step {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.element {
            Some(element) => write!(f, "{}[{element}]", self.key),
            None => f.write_str(&self.key),
        }
    }
}

/// One difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file, relative to the edition's folder.
    pub file: String,
    /// The way to the value; empty for the file as a whole.
    pub steps: Vec<Step>,
    /// How it differs.
    pub nature: Nature,
    /// What the old rulebook says there.
    pub old: Option<String>,
    /// What the new rulebook says there.
    pub new: Option<String>,
}

impl Change {
    /// The way to the value as one text: `line[technical_income].label.fr`.
    #[must_use]
    pub fn key(&self) -> String {
        self.steps.iter().map(ToString::to_string).collect::<Vec<_>>().join(".")
    }

    /// The same, seen from the other side.
    #[must_use]
    pub fn mirrored(&self) -> Self {
        Self {
            file: self.file.clone(),
            steps: self.steps.clone(),
            nature: self.nature.mirrored(),
            old: self.new.clone(),
            new: self.old.clone(),
        }
    }

    /// Whether no judgement can depend on it: words, sources and cases of a rule, and what is only written otherwise.
    #[must_use]
    pub fn is_wording(&self) -> bool {
        const WORDING: [&str; 6] = ["name", "purpose", "advice", "source", "rationale", "case"];
        let is_rule = super::mix::is_rule_file(&self.file);
        self.nature == Nature::Rewritten
            || (is_rule && self.steps.first().is_some_and(|step| WORDING.contains(&step.key.as_str())))
    }

    /// The order of two changes, which is the same from either side.
    fn order(&self, other: &Self) -> Ordering {
        let says = |change: &Self| {
            let (old, new) = (change.old.clone(), change.new.clone());
            if old.is_some() && new.is_some() { old.min(new) } else { old.or(new) }
        };
        (&self.file, &self.steps).cmp(&(&other.file, &other.steps)).then_with(|| says(self).cmp(&says(other)))
    }
}

/// Every difference between the files of two editions.
#[must_use]
pub fn compare(old: &[Arc<RuleFile>], new: &[Arc<RuleFile>]) -> Vec<Change> {
    let by_path = |files: &[Arc<RuleFile>]| -> BTreeMap<String, Arc<RuleFile>> {
        files.iter().map(|file| (file.path.clone(), Arc::clone(file))).collect()
    };
    let (old, new) = (by_path(old), by_path(new));
    let mut changes = Vec::new();
    for path in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
        let whole = |nature| Change { file: path.clone(), steps: Vec::new(), nature, old: None, new: None };
        match (old.get(path), new.get(path)) {
            (Some(old), Some(new)) if old.text != new.text => {
                let before = changes.len();
                match (old.text.parse::<Table>(), new.text.parse::<Table>()) {
                    (Ok(old), Ok(new)) => {
                        let mut found = Found { file: path, changes: &mut changes };
                        found.tables(&mut Vec::new(), &old, &new);
                    }
                    // A rulebook that loaded is all TOML; should a text be none, it is told as a whole.
                    _ => changes.push(Change {
                        old: Some(old.text.clone()),
                        new: Some(new.text.clone()),
                        ..whole(Nature::Changed)
                    }),
                }
                if changes.len() == before {
                    changes.push(whole(Nature::Rewritten));
                }
            }
            (None, Some(_)) => changes.push(whole(Nature::Added)),
            (Some(_), None) => changes.push(whole(Nature::Removed)),
            _ => {}
        }
    }
    changes.sort_by(Change::order);
    changes
}

/// The changes of one file, while they are found.
struct Found<'a> {
    file: &'a str,
    changes: &'a mut Vec<Change>,
}

impl Found<'_> {
    fn push(&mut self, steps: &[Step], nature: Nature, old: Option<String>, new: Option<String>) {
        self.changes.push(Change { file: self.file.to_owned(), steps: steps.to_vec(), nature, old, new });
    }

    fn tables(&mut self, steps: &mut Vec<Step>, old: &Table, new: &Table) {
        for key in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
            steps.push(Step { key: key.clone(), element: None });
            self.values(steps, old.get(key), new.get(key));
            steps.pop();
        }
    }

    fn values(&mut self, steps: &mut Vec<Step>, old: Option<&Value>, new: Option<&Value>) {
        match (old, new) {
            (Some(old), Some(new)) if old == new => {}
            (Some(Value::Table(old)), Some(Value::Table(new))) => self.tables(steps, old, new),
            _ => match (elements(old), elements(new)) {
                (Some(old), Some(new)) if !(old.is_empty() && new.is_empty()) => self.elements(steps, &old, &new),
                _ => {
                    let nature = match (old, new) {
                        (None, _) => Nature::Added,
                        (_, None) => Nature::Removed,
                        _ => Nature::Changed,
                    };
                    let (old, new) = texts(old, new);
                    self.push(steps, nature, old, new);
                }
            },
        }
    }

    /// Tables that stand under one key: matched by their own names where they have some, else as they are.
    fn elements(&mut self, steps: &mut Vec<Step>, old: &[&Table], new: &[&Table]) {
        let Some(name) = name_key(old, new) else { return self.unnamed(steps, old, new) };
        let names = |tables: &[&Table]| -> Vec<String> {
            tables.iter().filter_map(|table| Some(table.get(name)?.as_str()?.to_owned())).collect()
        };
        let (old_names, new_names) = (names(old), names(new));
        let find = |tables: &[&Table], wanted: &str| -> Option<Table> {
            tables
                .iter()
                .find(|table| table.get(name).and_then(Value::as_str) == Some(wanted))
                .map(|table| (*table).clone())
        };
        for element in old_names.iter().chain(&new_names).collect::<BTreeSet<_>>() {
            if let Some(last) = steps.last_mut() {
                last.element = Some(element.clone());
            }
            match (find(old, element), find(new, element)) {
                (Some(old), Some(new)) => self.tables(steps, &old, &new),
                (Some(old), None) => self.push(steps, Nature::Removed, Some(Value::Table(old).to_string()), None),
                (None, new) => self.push(steps, Nature::Added, None, new.map(|new| Value::Table(new).to_string())),
            }
        }
        if let Some(last) = steps.last_mut() {
            last.element = None;
        }
        let common = |names: &[String], others: &[String]| -> Vec<String> {
            names.iter().filter(|name| others.contains(name)).cloned().collect()
        };
        let (old_order, new_order) = (common(&old_names, &new_names), common(&new_names, &old_names));
        if old_order != new_order {
            self.push(steps, Nature::Reordered, Some(old_order.join(", ")), Some(new_order.join(", ")));
        }
    }

    fn unnamed(&mut self, steps: &[Step], old: &[&Table], new: &[&Table]) {
        let mut left: Vec<&Table> = new.to_vec();
        let mut is_same = true;
        for table in old {
            if let Some(at) = left.iter().position(|other| other == table) {
                left.remove(at);
            } else {
                is_same = false;
                self.push(steps, Nature::Removed, Some(Value::Table((*table).clone()).to_string()), None);
            }
        }
        for table in &left {
            self.push(steps, Nature::Added, None, Some(Value::Table((*table).clone()).to_string()));
        }
        if is_same && left.is_empty() {
            let whole = |tables: &[&Table]| {
                Value::Array(tables.iter().map(|table| Value::Table((*table).clone())).collect()).to_string()
            };
            self.push(steps, Nature::Reordered, Some(whole(old)), Some(whole(new)));
        }
    }
}

/// The tables under a key, where it holds tables alone; none where it is absent.
fn elements(value: Option<&Value>) -> Option<Vec<&Table>> {
    match value {
        None => Some(Vec::new()),
        Some(Value::Array(elements)) => elements.iter().map(Value::as_table).collect(),
        Some(_) => None,
    }
}

/// The key by which all tables of both sides can be told apart.
fn name_key(old: &[&Table], new: &[&Table]) -> Option<&'static str> {
    const NAMES: [&str; 5] = ["id", "code", "grade", "proposal", "from"];
    NAMES.into_iter().find(|name| {
        [old, new].into_iter().all(|tables| {
            let names: BTreeSet<&str> =
                tables.iter().filter_map(|table| table.get(*name).and_then(Value::as_str)).collect();
            names.len() == tables.len()
        })
    })
}

/// Both values as texts; quoted where only their types differ.
fn texts(old: Option<&Value>, new: Option<&Value>) -> (Option<String>, Option<String>) {
    let plain = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let (as_old, as_new) = (old.map(plain), new.map(plain));
    if as_old == as_new {
        return (old.map(ToString::to_string), new.map(ToString::to_string));
    }
    (as_old, as_new)
}
