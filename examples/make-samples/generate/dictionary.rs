//! The rulebook's dictionary.

use std::collections::BTreeMap;

use serde::Deserialize;
use vigie::dictionary::{Dictionary, Group, Line, SuppliedBy};
use vigie::i18n::LocalText;
use vigie::model::{LineId, LineKind, Sign};

use super::Failure;

#[derive(Deserialize)]
struct File {
    group: Vec<GroupEntry>,
    line: Vec<LineEntry>,
}

#[derive(Deserialize)]
struct GroupEntry {
    id: String,
    label: BTreeMap<String, String>,
}

#[derive(Deserialize)]
struct LineEntry {
    code: String,
    group: String,
    kind: String,
    sign: Option<String>,
    #[serde(default)]
    by_branch: bool,
    supplied_by: Option<String>,
    label: BTreeMap<String, String>,
    definition: BTreeMap<String, String>,
}

/// Loads it.
pub(crate) fn load() -> Result<Dictionary, Failure> {
    let file: File = toml::from_str(include_str!("../../../rules/cipres/2023/lines.toml"))?;
    let groups: Vec<Group> = file
        .group
        .into_iter()
        .map(|group| Group { id: group.id, label: LocalText::new(group.label) })
        .collect();
    let lines = file
        .line
        .into_iter()
        .map(|line| Line {
            id: LineId(0),
            group: groups.iter().position(|group| group.id == line.group).unwrap_or_default(),
            kind: match line.kind.as_str() {
                "count" => LineKind::Count,
                "days" => LineKind::Days,
                "date" => LineKind::Date,
                "flag" => LineKind::Flag,
                _ => LineKind::Money,
            },
            sign: if line.sign.as_deref() == Some("any") { Sign::Any } else { Sign::NonNegative },
            by_branch: line.by_branch,
            supplied_by: match line.supplied_by.as_deref() {
                Some("identification") => SuppliedBy::Identification,
                Some("secretariat") => SuppliedBy::Secretariat,
                _ => SuppliedBy::Filer,
            },
            needs_document: false,
            code: line.code,
            label: LocalText::new(line.label),
            definition: LocalText::new(line.definition),
            aliases: Vec::new(),
            unused_ok: None,
        })
        .collect();
    Ok(Dictionary::new(groups, lines))
}
