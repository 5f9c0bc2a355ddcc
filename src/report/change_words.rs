//! The differences of two rulebooks in words: which part, which key, what it said and what it says.

use std::sync::Arc;

use jiff::civil::Date;

use super::diff::DiffSetting;
use super::whole_file::{requirements, state_of};
use super::{Cell, Column, Content, Emphasis, Row, Table, labels};
use crate::i18n::{Arg, LocalText, Message};
use crate::impact::{Change, Nature, Step};
use crate::rulebook::{Addressee, Basis, RuleId, Rulebook, Severity};

/// The folders of rules, with the word for what stands in them.
const FOLDERS: [(&str, &str); 3] =
    [("ratios/", "rule-kind-ratio"), ("standards/", "rule-kind-standard"), ("controls/", "rule-kind-control")];

/// The table of all changes, by file.
pub(super) fn table(setting: &DiffSetting<'_>, changes: &[Change]) -> Table {
    let mut rows = Vec::new();
    let mut last: Option<&str> = None;
    for change in changes {
        if last != Some(change.file.as_str()) {
            rows.push(Row::Group(Cell::new(part(setting, &change.file), Emphasis::Strong)));
            last = Some(&change.file);
        }
        rows.push(row(setting, change));
    }
    Table {
        columns: vec![
            Column::text("key", "impact-column-key"),
            Column::text("old", "impact-column-old"),
            Column::text("new", "impact-column-new"),
        ],
        group: Some(Column::text("part", "impact-column-part")),
        detail: None,
        rows,
    }
}

/// The part of a rulebook that a file is.
fn part(setting: &DiffSetting<'_>, file: &str) -> Message {
    let rule = FOLDERS.into_iter().find_map(|(folder, kind)| {
        let id = file.strip_prefix(folder)?.strip_suffix(".toml")?;
        Some((RuleId(Arc::from(id)), kind))
    });
    if let Some((id, kind)) = rule {
        let has = |rulebook: &Rulebook| {
            rulebook.rules.iter().any(|rule| rule.id == id) || rulebook.controls.iter().any(|control| control.id == id)
        };
        let rulebook = if has(setting.new) { setting.new } else { setting.old };
        return Message::new("impact-part-rule")
            .with("kind", Message::new(kind))
            .with("name", super::subject::rule_name(rulebook, &id))
            .with("id", id.as_str());
    }
    if let Some(code) = state_of(file) {
        let lists = [setting.new, setting.old].map(|rulebook| rulebook.institutions.state(&code));
        let name = lists.into_iter().flatten().next().map(|state| Arg::from(&state.name));
        let name = name.unwrap_or_else(|| code.as_str().into());
        let part = Message::new("impact-part-state").with("state", name);
        return Message::new("impact-part").with("part", part).with("file", file);
    }
    let name = match file {
        "grading.toml" => Message::new("impact-part-grading"),
        "lines.toml" => Message::new("impact-part-dictionary"),
        "definitions.toml" => Message::new("impact-part-definitions"),
        "institutions.toml" => Message::new("impact-part-institutions"),
        "rulebook.toml" => Message::new("impact-part-rulebook"),
        _ if file.starts_with("layouts/") => Message::new("impact-part-layout"),
        _ => return Message::new("impact-part-other").with("file", file),
    };
    Message::new("impact-part").with("part", name).with("file", file)
}

fn row(setting: &DiffSetting<'_>, change: &Change) -> Row {
    let whole = |id: &'static str| Content::Message(Message::new(id));
    if change.steps.is_empty() {
        let (old, new) = match change.nature {
            Nature::Added => {
                let says = requirements(setting.new, &change.file);
                let added = |says| Message::new("impact-file-added-with").with("requires", says).into();
                (whole("impact-none"), says.map_or_else(|| whole("impact-file-added"), added))
            }
            Nature::Removed => {
                let says = requirements(setting.old, &change.file);
                (says.map_or_else(|| whole("impact-file-present"), Content::from), whole("impact-file-removed"))
            }
            Nature::Rewritten | Nature::Reordered | Nature::Changed => (Content::Empty, whole("impact-file-rewritten")),
        };
        return Row::new(vec![Cell::from(whole("impact-whole-file")), old.into(), Cell::new(new, Emphasis::Strong)]);
    }
    let key = key(&change.steps);
    let key = if change.nature == Nature::Reordered { Message::new("impact-order").with("key", key) } else { key };
    let says = |text: &Option<String>, other: &Option<String>| match text {
        // Who reads that an institution left the list needs its name, not its entry.
        Some(text) if other.is_none() => entry_name(text).unwrap_or_else(|| value(&change.steps, text)),
        Some(text) => value(&change.steps, text),
        None => whole("impact-none"),
    };
    let (old, new) = (says(&change.old, &change.new), says(&change.new, &change.old));
    Row::new(vec![Cell::from(key), old.into(), Cell::new(new, Emphasis::Strong)])
}

/// The name of an entry that came or went as a whole (an institution, a line); `None` for one without a name.
fn entry_name(text: &str) -> Option<Content> {
    let document: toml::Table = format!("entry = {text}").parse().ok()?;
    let entry = document.get("entry")?.as_table()?;
    let name: Arg = match entry.get("name").or_else(|| entry.get("label"))? {
        toml::Value::String(name) => Arg::Text(name.clone()),
        toml::Value::Table(texts) => {
            let texts = texts.iter().filter_map(|(code, text)| Some((code.clone(), text.as_str()?.to_owned())));
            (&LocalText::new(texts.collect())).into()
        }
        _ => return None,
    };
    Some(Message::new("impact-says").with("text", name).into())
}

/// The way to a value in words.
fn key(steps: &[Step]) -> Message {
    let words = steps.iter().map(step);
    words
        .reduce(|first, second| Message::new("impact-key-below").with("first", first).with("second", second))
        .unwrap_or_else(|| Message::new("impact-whole-file"))
}

fn step(step: &Step) -> Message {
    let word = word(&step.key).unwrap_or_else(|| Message::new("impact-key-other").with("key", step.key.as_str()));
    match &step.element {
        Some(element) => Message::new("impact-key-element").with("key", word).with("element", element.as_str()),
        None => word,
    }
}

/// The word for a key; `None` for one that is said as it is written.
fn word(key: &str) -> Option<Message> {
    Some(Message::new(match key {
        "id" => "impact-key-id",
        "edition" => "impact-key-edition",
        "name" => "impact-key-name",
        "purpose" => "impact-key-purpose",
        "advice" => "impact-key-advice",
        "rationale" => "impact-key-rationale",
        "source" => "impact-key-source",
        "text" => "impact-key-text",
        "article" => "impact-key-article",
        "note" => "impact-key-note",
        "pillar" => "report-column-pillar",
        "severity" => "report-column-severity",
        "addressee" => "impact-key-addressee",
        "formula" => "impact-key-formula",
        "left" => "report-column-left",
        "right" => "report-column-right",
        "relation" => "impact-key-relation",
        "materiality" => "impact-key-materiality",
        "equation" => "impact-key-equation",
        "when" => "impact-key-when",
        "applies" => "impact-key-applies",
        "display" => "impact-key-display",
        "requires" => "report-column-requires",
        "better" => "impact-key-better",
        "target" => "impact-key-target",
        "zero_mark" => "impact-key-zero-mark",
        "missing" => "impact-key-missing",
        "in_force" => "impact-key-in-force",
        "from" => "impact-key-from",
        "to" => "impact-key-to",
        "basis" => "report-column-basis",
        "case" => "impact-key-case",
        "line" => "impact-key-line",
        "group" => "impact-key-group",
        "label" => "impact-key-label",
        "definition" => "impact-key-definition",
        "aliases" => "impact-key-aliases",
        "kind" => "impact-key-kind",
        "unit" => "impact-key-unit",
        "weights" => "impact-key-weights",
        "weight" => "impact-key-weight",
        "watch" => "impact-key-watch",
        "margin" => "impact-key-margin",
        "class" => "report-column-class",
        "caps" => "impact-key-caps",
        "score" => "report-column-score",
        "supervision" => "impact-key-supervision",
        "certification" => "report-column-certification",
        "validity_months" => "impact-key-validity",
        "cure_months" => "impact-key-cure",
        "review_months" => "impact-key-review",
        "institution" => "report-column-institution",
        "state" => "impact-key-state",
        "currency" => "impact-key-currency",
        "branches" => "impact-key-branches",
        "kinds" => "impact-key-kinds",
        "out_of_scope" => "impact-key-out-of-scope",
        "precision" => "impact-key-precision",
        "critical" => "severity-critical",
        "major" => "severity-major",
        "minor" => "severity-minor",
        _ => return None,
    }))
}

/// What a key says, its codes in words.
fn value(steps: &[Step], text: &str) -> Content {
    let key = steps.last().map_or("", |step| step.key.as_str());
    let word = match key {
        "severity" => Severity::from_code(text).map(labels::severity),
        "addressee" => Addressee::from_code(text).map(labels::addressee),
        "basis" => Basis::from_code(text).map(labels::basis),
        _ => None,
    };
    if let Some(word) = word {
        return word.into();
    }
    match text.parse::<Date>() {
        Ok(day) if text.len() == "2001-02-08".len() => day.into(),
        _ => Message::new("impact-says").with("text", Arg::Text(text.to_owned())).into(),
    }
}
