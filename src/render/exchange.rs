//! What partners read with tools of their own: tables as CSV, described by a Frictionless data package.
//!
//! In: records, the rulebook, standings of the register, certificates. Out: the text of each table and of the description. Never: a number
//! that no record holds; a text that a spreadsheet would run as a formula.
//!
//! # Decisions
//! - Codes are those of the JSON contracts, the same in every language; the labels of fields stand in each language in `titles`, those of
//!   codes in the code lists.
//! - The licence is the data owner's to grant: it is named only where the user names it.

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::csv::inert;
use crate::certificate::Certificate;
use crate::followup::Standings;
use crate::i18n::{Language, LocalText, Message};
use crate::model::{LineKind, Sha256, codes};
use crate::record::SubmissionRecord;
use crate::rulebook::Rulebook;

/// The name of the description.
pub const DESCRIPTION: &str = "datapackage.json";

/// Licences that open data are put under: id, title, address.
pub const LICENCES: &[(&str, &str, &str)] = &[
    ("CC-BY-4.0", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    ("CC0-1.0", "Creative Commons Zero 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    ("ODbL-1.0", "Open Data Commons Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ("ODC-BY-1.0", "Open Data Commons Attribution License 1.0", "https://opendatacommons.org/licenses/by/1-0/"),
    ("Etalab-2.0", "Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
];

/// A field of a table: its name, its type in a Table Schema, the message of its label.
type Field = (&'static str, &'static str, &'static str);

/// A table of the package.
#[derive(Debug, Clone)]
pub struct ExchangeTable {
    /// Its name, as the package knows it.
    pub name: &'static str,
    /// What it holds.
    title: &'static str,
    fields: Vec<Field>,
    /// The fields that name a row.
    key: &'static [&'static str],
    /// A field whose values stand in a field of another table.
    refers: Vec<(&'static str, &'static str, &'static str)>,
    rows: Vec<Vec<String>>,
}

const INSTITUTION: Field = ("institution", "string", "export-field-institution");
const STATE: Field = ("state", "string", "export-field-state");
const YEAR: Field = ("fiscal_year", "year", "export-field-fiscal-year");
const RULE: Field = ("rule", "string", "export-field-rule");
const LABELS: [Field; 3] = [
    ("label_fr", "string", "export-field-label-fr"),
    ("label_en", "string", "export-field-label-en"),
    ("label_pt", "string", "export-field-label-pt"),
];

fn text(value: Option<&str>) -> String {
    value.map(|text| inert(text.to_owned())).unwrap_or_default()
}

/// A value of a finding that is a number; days and flags stand in no column of numbers.
fn number(value: Option<&String>) -> String {
    value
        .filter(|text| text.chars().all(|c| c.is_ascii_digit() || c == '-' || c == '.'))
        .filter(|text| is_number(text))
        .cloned()
        .unwrap_or_default()
}

/// `12`, `-0.5`, and not `2024-11-20`.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && !digits.contains('-') && digits.matches('.').count() <= 1
}

fn labels(label: &LocalText) -> [String; 3] {
    ["fr", "en", "pt"]
        .map(|code| Language::from_code(code).map(|language| inert(label.get(language).to_owned())).unwrap_or_default())
}

/// A row per institution and fiscal year.
#[must_use]
pub fn assessments(records: &[SubmissionRecord]) -> ExchangeTable {
    let fields = vec![
        INSTITUTION,
        YEAR,
        ("name", "string", "export-field-name"),
        STATE,
        ("kind", "string", "export-field-kind"),
        ("class", "string", "export-field-class"),
        ("class_best", "string", "export-field-class-best"),
        ("provisional", "boolean", "export-field-provisional"),
        ("score", "number", "export-field-score"),
        ("score_best", "number", "export-field-score-best"),
        ("certification", "string", "export-field-certification"),
        ("experimental", "boolean", "export-field-experimental"),
        ("currency", "string", "export-field-currency"),
        ("sha256", "string", "export-field-sha256"),
        ("rulebook", "string", "export-field-rulebook"),
        ("edition", "string", "export-field-edition"),
        ("rulebook_sha256", "string", "export-field-rulebook-sha256"),
    ];
    let row = |record: &SubmissionRecord| {
        let certification = record.certification.as_ref();
        vec![
            text(Some(&record.institution.code)),
            record.fiscal_year.to_string(),
            text(Some(&record.institution.name)),
            text(Some(&record.institution.state)),
            text(Some(&record.institution.kind)),
            text(record.class.grade.as_deref()),
            text(record.class.best.as_deref()),
            record.class.provisional.to_string(),
            record.score.clone().unwrap_or_default(),
            record.score_best.clone().unwrap_or_default(),
            text(certification.map(|certification| certification.proposal.as_str())),
            certification.map(|certification| certification.experimental.to_string()).unwrap_or_default(),
            text(record.currency.as_deref()),
            record.source.sha256.clone(),
            text(Some(&record.edition.id)),
            text(Some(&record.edition.edition)),
            record.edition.sha256.clone(),
        ]
    };
    ExchangeTable {
        name: "assessments",
        title: "export-table-assessments",
        fields,
        key: &["institution", "fiscal_year"],
        refers: Vec::new(),
        rows: records.iter().map(row).collect(),
    }
}

/// A row per rule, institution and fiscal year.
#[must_use]
pub fn findings(records: &[SubmissionRecord]) -> ExchangeTable {
    let fields = vec![
        INSTITUTION,
        YEAR,
        RULE,
        ("severity", "string", "export-field-severity"),
        ("basis", "string", "export-field-basis"),
        ("addressee", "string", "export-field-addressee"),
        ("outcome", "string", "export-field-outcome"),
        ("reason", "string", "export-field-reason"),
        ("value", "number", "export-field-value"),
        ("value_low", "number", "export-field-low"),
        ("value_high", "number", "export-field-high"),
        ("requires", "string", "export-field-requires"),
        ("mark", "number", "export-field-mark"),
    ];
    let rows = records.iter().flat_map(|record| {
        record.findings.iter().map(|finding| {
            let [low, high] = finding.interval.as_ref().map_or([None, None], |[low, high]| [Some(low), Some(high)]);
            vec![
                text(Some(&record.institution.code)),
                record.fiscal_year.to_string(),
                text(Some(&finding.rule)),
                text(finding.severity.as_deref()),
                text(finding.basis.as_deref()),
                text(Some(&finding.addressee)),
                text(Some(&finding.outcome)),
                text(finding.reason.as_deref()),
                number(finding.value.as_ref()),
                number(low),
                number(high),
                text(finding.requires.as_deref()),
                finding.mark.clone().unwrap_or_default(),
            ]
        })
    });
    ExchangeTable {
        name: "findings",
        title: "export-table-findings",
        fields,
        key: &["institution", "fiscal_year", "rule"],
        refers: vec![("rule", "rules", "rule")],
        rows: rows.collect(),
    }
}

/// The rules as a code list: ratios, standards, controls, and what the check itself finds.
#[must_use]
pub fn rules(rulebook: &Rulebook) -> ExchangeTable {
    let mut fields = vec![
        RULE,
        ("kind", "string", "export-field-kind"),
        ("pillar", "string", "export-field-pillar"),
        ("severity", "string", "export-field-severity"),
        ("basis", "string", "export-field-basis"),
    ];
    fields.extend(LABELS);
    fields.push(("source", "string", "export-field-source"));
    let row = |id: &str, kind: &str, of: [Option<&str>; 3], label: &LocalText, source: &LocalText| {
        let mut row = vec![text(Some(id)), text(Some(kind))];
        row.extend(of.map(text));
        row.extend(labels(label));
        row.push(text(Some(source.get(Language::default()))));
        row
    };
    let mut rows: Vec<Vec<String>> = rulebook
        .rules
        .iter()
        .map(|rule| {
            let of = [
                Some(&*rule.pillar.0),
                rule.severity.map(crate::rulebook::Severity::code),
                rule.basis.map(crate::rulebook::Basis::code),
            ];
            row(rule.id.as_str(), rule.kind.code(), of, &rule.name, &rule.source.cited())
        })
        .collect();
    rows.extend(rulebook.controls.iter().map(|control| {
        let of = [None, None, Some(crate::rulebook::Basis::Identity.code())];
        row(control.id.as_str(), crate::rulebook::RuleKind::Control.code(), of, &control.name, &control.purpose)
    }));
    if let Some(norm) = &rulebook.precision {
        let of = [None, Some(norm.severity.code()), Some(norm.basis.code())];
        let kind = crate::rulebook::RuleKind::Precision.code();
        rows.push(row(crate::assessment::PRECISION_RULE, kind, of, &norm.name, &norm.source.cited()));
    }
    if let Some(norm) = &rulebook.comparatives {
        let kind = crate::rulebook::RuleKind::Comparatives.code();
        let of = [None, Some(norm.severity.code()), None];
        rows.push(row(crate::assessment::COMPARATIVES_RULE, kind, of, &norm.name, &norm.purpose));
    }
    // Where a rule has several faces by date or state, its first one names it.
    rows.sort();
    rows.dedup_by(|one, other| one.first() == other.first());
    ExchangeTable { name: "rules", title: "export-table-rules", fields, key: &["rule"], refers: Vec::new(), rows }
}

/// The lines of the dictionary as a code list.
#[must_use]
pub fn lines(rulebook: &Rulebook) -> ExchangeTable {
    let mut fields = vec![
        ("line", "string", "export-field-line"),
        ("unit", "string", "export-field-unit"),
        ("by_branch", "boolean", "export-field-by-branch"),
    ];
    fields.extend(LABELS);
    let rows = rulebook.dictionary.lines().iter().map(|line| {
        let unit = match line.kind {
            LineKind::Money => "money",
            LineKind::Count => "count",
            LineKind::Days => "days",
            LineKind::Date => "date",
            LineKind::Flag => "flag",
        };
        let mut row = vec![text(Some(&line.code)), unit.to_owned(), line.by_branch.to_string()];
        row.extend(labels(&line.label));
        row
    });
    let rows = rows.collect();
    ExchangeTable { name: "lines", title: "export-table-lines", fields, key: &["line"], refers: Vec::new(), rows }
}

/// The recommendations of a register, each where it stands.
#[must_use]
pub fn recommendations(standings: &Standings) -> ExchangeTable {
    let fields = vec![
        ("recommendation", "string", "export-field-recommendation"),
        STATE,
        INSTITUTION,
        ("addressee", "string", "export-field-addressee"),
        ("severity", "string", "export-field-severity"),
        ("standing", "string", "export-field-standing"),
        ("issued_on", "date", "export-field-issued"),
        ("due_on", "date", "export-field-due"),
        ("text", "string", "export-field-text"),
    ];
    let rows = standings.recommendations.iter().map(|(code, standing)| {
        let draft = &standing.draft;
        vec![
            text(Some(code)),
            text(Some(draft.state.as_str())),
            text(draft.institution.as_ref().map(crate::model::InstitutionCode::as_str)),
            draft.addressee.code().to_owned(),
            draft.severity.code().to_owned(),
            standing.state.code().to_owned(),
            standing.issue.as_ref().map(|issue| issue.on.to_string()).unwrap_or_default(),
            standing.dues.last().map(|due| due.due_on.to_string()).unwrap_or_default(),
            text(Some(&draft.text)),
        ]
    });
    ExchangeTable {
        name: "recommendations",
        title: "export-table-recommendations",
        fields,
        key: &["recommendation"],
        refers: Vec::new(),
        rows: rows.collect(),
    }
}

codes! {
    /// What became of a certificate, from what may be to what is for good.
    IssuedStatus {
        /// Nothing speaks against it.
        Genuine = "genuine",
        /// Its time is over.
        Expired = "expired",
        /// Another one took its place.
        Replaced = "replaced",
        /// It is suspended.
        Suspended = "suspended",
        /// It was withdrawn.
        Withdrawn = "withdrawn",
    }
}

/// A certificate that verifies.
#[derive(Debug, Clone)]
pub struct Issued {
    /// The name of its file.
    pub file: String,
    /// The document.
    pub certificate: Certificate,
    /// The hash of its bytes.
    pub sha256: Sha256,
    /// The id of the key that signed.
    pub key: String,
    /// What became of it, as far as was asked.
    pub status: IssuedStatus,
    /// Whether the register was asked.
    pub is_register_asked: bool,
    /// Its last day, where it was renewed.
    pub renewed_until: Option<Date>,
}

/// The certificates of a folder.
#[must_use]
pub fn certificates(all: &[Issued]) -> ExchangeTable {
    let fields = vec![
        ("file", "string", "export-field-file"),
        INSTITUTION,
        YEAR,
        ("certification", "string", "export-field-certification"),
        ("class", "string", "export-field-class"),
        ("experimental", "boolean", "export-field-experimental"),
        ("decision", "string", "export-field-decision"),
        ("issued_on", "date", "export-field-issued"),
        ("valid_until", "date", "export-field-valid-until"),
        ("renewed_until", "date", "export-field-renewed-until"),
        ("status", "string", "export-field-certificate-status"),
        ("register_asked", "boolean", "export-field-register-asked"),
        ("sha256", "string", "export-field-sha256"),
        ("key", "string", "export-field-key"),
    ];
    let rows = all.iter().map(|issued| {
        let Issued { certificate, .. } = issued;
        vec![
            text(Some(&issued.file)),
            text(Some(&certificate.institution.code)),
            certificate.fiscal_year.to_string(),
            text(Some(&certificate.opinion)),
            text(certificate.class.grade.as_deref()),
            certificate.experimental.to_string(),
            text(certificate.decision.as_ref().map(|decision| decision.number.as_str())),
            text(Some(&certificate.issued_on)),
            text(certificate.valid_until.as_deref()),
            issued.renewed_until.map(|day| day.to_string()).unwrap_or_default(),
            issued.status.code().to_owned(),
            issued.is_register_asked.to_string(),
            issued.sha256.to_string(),
            text(Some(&issued.key)),
        ]
    });
    ExchangeTable {
        name: "certificates",
        title: "export-table-certificates",
        fields,
        key: &["file"],
        refers: Vec::new(),
        rows: rows.collect(),
    }
}

impl ExchangeTable {
    /// The name of its file.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// Its text.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
        // Writing to memory cannot fail.
        let _ = writer.write_record(self.fields.iter().map(|(name, ..)| *name));
        for row in &self.rows {
            let _ = writer.write_record(row);
        }
        writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// Its description.
    fn resource(&self, csv: &str, language: Language) -> Value {
        let fields: Vec<Value> = self
            .fields
            .iter()
            .map(|(name, kind, label)| {
                let mut titles = Map::new();
                for language in Language::all() {
                    titles.insert(language.code().to_owned(), Message::new(label).render(language).into());
                }
                let title = Message::new(label).render(language);
                let mut field = json!({ "name": name, "type": kind, "title": title, "titles": titles });
                if let (Some(field), true) = (field.as_object_mut(), self.key.contains(name)) {
                    field.insert("constraints".to_owned(), json!({ "required": true }));
                }
                field
            })
            .collect();
        let foreign: Vec<Value> = self
            .refers
            .iter()
            .map(|(own, table, field)| json!({ "fields": own, "reference": { "resource": table, "fields": field } }))
            .collect();
        let mut schema = json!({ "fields": fields, "missingValues": [""], "primaryKey": self.key });
        if let (Some(schema), false) = (schema.as_object_mut(), foreign.is_empty()) {
            schema.insert("foreignKeys".to_owned(), foreign.into());
        }
        json!({
            "profile": "tabular-data-resource",
            "name": self.name,
            "title": Message::new(self.title).render(language),
            "path": self.path(),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": csv.len(),
            "hash": format!("sha256:{}", Sha256::of(csv.as_bytes())),
            "schema": schema,
        })
    }
}

/// The description of a package: its tables, each with its text, and the tables that describe themselves.
#[must_use]
pub fn description(
    tables: &[(&ExchangeTable, &str)],
    others: Vec<Value>,
    licence: Option<(&str, &str, &str)>,
    (rulebook, day): (&Rulebook, Date),
    language: Language,
) -> String {
    let mut resources: Vec<Value> = tables.iter().map(|(table, csv)| table.resource(csv, language)).collect();
    resources.extend(others);
    let title = Message::new("export-title").with("rulebook", &rulebook.name).render(language);
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": format!("vigie-export-{}", safe(&rulebook.id)),
        "title": title,
        "description": Message::new("export-description").with("day", day).render(language),
        "version": env!("CARGO_PKG_VERSION"),
        "rulebook": { "id": rulebook.id, "edition": rulebook.edition, "sha256": rulebook.sha256.to_string() },
        "resources": resources,
    });
    if let (Some(package), Some((id, title, path))) = (package.as_object_mut(), licence) {
        package.insert("licenses".to_owned(), json!([{ "name": id, "title": title, "path": path }]));
    }
    let mut text = serde_json::to_string_pretty(&package).unwrap_or_default();
    text.push('\n');
    text
}

/// A name as the specification wants it: small letters, digits, `-`, `_` and `.`.
fn safe(id: &str) -> Cow<'_, str> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    if id.chars().all(is_plain) {
        return Cow::Borrowed(id);
    }
    id.to_lowercase().chars().map(|c| if is_plain(c) { c } else { '-' }).collect()
}
