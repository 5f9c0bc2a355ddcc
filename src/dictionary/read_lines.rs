//! lines.toml: the groups and lines of the data dictionary.
//!
//! A line with a fault still enters the dictionary under its code, so that one fault here does not make every formula
//! that names the line faulty too.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::faults::{Faults, Field};
use super::lines::{Dictionary, Group, Line, SuppliedBy, Tally};
use super::table::Table;
use crate::diagnostic::{Code, Diagnostic, RuleFile};
use crate::model::{LineId, LineKind, Sign};

/// What lines.toml came to.
#[derive(Debug)]
pub(crate) struct LinesRead {
    /// Every line that has a code.
    pub(crate) dictionary: Dictionary,
    /// Where each line's code stands, by rank.
    pub(crate) code_spans: Vec<Range<usize>>,
    /// Where each line's `unused_ok` stands, by rank.
    pub(crate) unused_ok_spans: Vec<Option<Range<usize>>>,
}

/// The longest name that a spreadsheet admits for a sheet, in UTF-16 units.
const LONGEST_SHEET_NAME: usize = 31;

/// Reads lines.toml; nothing when it is no TOML. The faults stand in the second value.
pub(crate) fn read_lines(file: &Arc<RuleFile>, languages: &[String]) -> (Option<LinesRead>, Vec<Diagnostic>) {
    let faults = Faults::new(Arc::clone(file));
    let read = faults.parse(&file.text).map(|table| {
        let root = Table::root(&faults, &table);
        let groups = read_groups(&root, languages);
        let mut read =
            LinesRead { dictionary: Dictionary::default(), code_spans: Vec::new(), unused_ok_spans: Vec::new() };
        let mut lines = Vec::new();
        let mut codes = BTreeSet::new();
        for table in root.tables("line") {
            let Some((line, code_span, unused_ok_span)) = read_line(&table, &groups, languages) else { continue };
            if codes.insert(line.code.clone()) {
                lines.push(line);
                read.code_spans.push(code_span);
                read.unused_ok_spans.push(unused_ok_span);
            } else {
                faults.push(faults.at(Code::IdDuplicate, code_span).with("id", line.code));
            }
        }
        root.finish();
        read.dictionary = Dictionary::new(groups, lines);
        read
    });
    (read, faults.into_diagnostics())
}

fn read_groups(root: &Table<'_>, languages: &[String]) -> Vec<Group> {
    let faults = root.faults();
    let tables = root.tables("group");
    if tables.is_empty() {
        root.missing("group", "key-why-always");
    }
    let mut groups: Vec<Group> = Vec::new();
    let mut sheets = BTreeSet::new();
    for table in tables {
        let id = table.required_text("id");
        let label = table.required_local("label", languages);
        let proof = table.local("proof", languages);
        table.finish();
        if let Some(label) = label.present() {
            for (language, name) in label.get_ref().iter() {
                if !is_sheet_name(name) {
                    faults.push(faults.at(Code::SheetNameInvalid, label.span()).with("raw", name));
                } else if !sheets.insert((language.to_owned(), name.to_lowercase())) {
                    faults.push(faults.at(Code::IdDuplicate, label.span()).with("id", name));
                }
            }
        }
        let Some(id) = id.present() else { continue };
        if groups.iter().any(|group| group.id == *id.get_ref()) {
            faults.push(faults.at(Code::IdDuplicate, id.span()).with("id", id.get_ref().as_str()));
            continue;
        }
        groups.push(Group {
            id: id.get_ref().clone(),
            label: label.into_value().unwrap_or_default(),
            proof: proof.value().cloned(),
        });
    }
    groups
}

/// Whether a spreadsheet admits the name for a sheet.
fn is_sheet_name(name: &str) -> bool {
    !name.trim().is_empty()
        && name.encode_utf16().count() <= LONGEST_SHEET_NAME
        && !name.contains(['[', ']', ':', '*', '?', '/', '\\'])
        && !name.starts_with('\'')
        && !name.ends_with('\'')
}

type LineRead = (Line, Range<usize>, Option<Range<usize>>);

fn read_line(table: &Table<'_>, groups: &[Group], languages: &[String]) -> Option<LineRead> {
    let faults = table.faults();
    let code = table.required_text("code");
    let kind = table.required("kind", table.one_of("kind", &KINDS, kind_code));
    let group = table.required_text("group");
    let sign = table.one_of("sign", &[Sign::NonNegative, Sign::Any], sign_code);
    let by_branch = table.flag("by_branch").unwrap_or_default();
    let supplied_by = table.one_of("supplied_by", &SUPPLIERS, supplier_code);
    let document = table.flag("document");
    let cure = table.flag("cure");
    let label = table.required_local("label", languages);
    let definition = table.required_local("definition", languages);
    let aliases = table.table("aliases").map(|aliases| aliases.names_per_language(languages)).unwrap_or_default();
    let proof = table.local("proof", languages);
    let unused_ok = table.local("unused_ok", languages);
    table.finish();
    if let Some(kind) = kind.value() {
        let is_number = matches!(kind, LineKind::Money | LineKind::Count | LineKind::Days);
        if sign.is_stated() && !is_number {
            unexpected(table, "sign", "key-why-numbers-only");
        }
        if document.is_some() && *kind != LineKind::Flag {
            unexpected(table, "document", "key-why-flags-only");
        }
    }
    let group = group.present().and_then(|group| {
        let rank = groups.iter().position(|known| known.id == *group.get_ref());
        if rank.is_none() && !groups.is_empty() {
            let known: Vec<&str> = groups.iter().map(|known| known.id.as_str()).collect();
            table.not_admitted(group.get_ref(), group.span(), &known);
        }
        rank
    });
    let code = code.present()?;
    if !is_line_code(code.get_ref()) {
        faults.push(faults.at(Code::CodeMalformed, code.span()).with("raw", code.get_ref().as_str()));
    }
    let tallies: Vec<&str> = Tally::ALL.iter().map(|tally| tally.code()).collect();
    if supplied_by.value() == Some(&SuppliedBy::Check) && !tallies.contains(&code.get_ref().as_str()) {
        table.not_admitted(code.get_ref(), code.span(), &tallies);
    }
    let proof_of_group = group.and_then(|rank| groups.get(rank)).and_then(|group| group.proof.clone());
    let line = Line {
        id: LineId(0),
        code: code.get_ref().clone(),
        group: group.unwrap_or_default(),
        kind: kind.into_value().unwrap_or(LineKind::Money),
        sign: sign.into_value().unwrap_or_default(),
        by_branch,
        supplied_by: supplied_by.into_value().unwrap_or_default(),
        needs_document: document.unwrap_or_default(),
        is_curable: cure.unwrap_or(true),
        label: label.into_value().unwrap_or_default(),
        definition: definition.into_value().unwrap_or_default(),
        aliases,
        proof: proof.value().cloned().or(proof_of_group),
        unused_ok: unused_ok.value().cloned(),
    };
    let unused_ok_span: Option<Range<usize>> = match &unused_ok {
        Field::Absent => None,
        _ => table.key_span("unused_ok"),
    };
    Some((line, code.span(), unused_ok_span))
}

fn unexpected(table: &Table<'_>, key: &'static str, why: &'static str) {
    let faults = table.faults();
    let span = table.key_span(key).unwrap_or_else(|| table.span());
    faults.push(faults.at(Code::KeyUnexpected, span).with("key", key).with("why", crate::i18n::Message::new(why)));
}

/// Whether the code can stand in a formula: lower-case letters, digits and underscores, a letter first.
pub(crate) fn is_line_code(code: &str) -> bool {
    code.starts_with(|first: char| first.is_ascii_lowercase())
        && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

const KINDS: [LineKind; 5] = [LineKind::Money, LineKind::Count, LineKind::Days, LineKind::Date, LineKind::Flag];
const SUPPLIERS: [SuppliedBy; 4] =
    [SuppliedBy::Filer, SuppliedBy::Identification, SuppliedBy::Secretariat, SuppliedBy::Check];

const fn kind_code(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Money => "money",
        LineKind::Count => "count",
        LineKind::Days => "days",
        LineKind::Date => "date",
        LineKind::Flag => "flag",
    }
}

const fn sign_code(sign: Sign) -> &'static str {
    match sign {
        Sign::NonNegative => "non-negative",
        Sign::Any => "any",
    }
}

const fn supplier_code(supplier: SuppliedBy) -> &'static str {
    match supplier {
        SuppliedBy::Filer => "filer",
        SuppliedBy::Identification => "identification",
        SuppliedBy::Secretariat => "secretariat",
        SuppliedBy::Check => "check",
    }
}
