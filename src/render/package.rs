//! Statistics as a Frictionless data package: `statistics.csv` and the `datapackage.json` that describes it.
//!
//! In: the record of statistics, a rulebook for the labels, a language. Out: the text of both files. Never: a number that
//! the record does not hold; a missing one is an empty field, which the schema says; a text that a spreadsheet would run as a formula.

use csv::{Terminator, WriterBuilder};
use serde_json::{Value, json};

use super::csv::inert;
use crate::i18n::{Arg, Language, LocalText, Message};
use crate::model::{Branch, Sha256};
use crate::record::{AggregateRecord, CoverageRecord, SourceRecord, StatisticsRecord};
use crate::rulebook::Rulebook;

/// The name of the table.
pub const TABLE: &str = "statistics.csv";
/// The name of its description.
pub const DESCRIPTION: &str = "datapackage.json";

/// The fields in order: name, Table Schema type, and its constraints.
fn fields() -> Vec<(&'static str, &'static str, Value)> {
    let required = json!({ "required": true });
    vec![
        ("year", "year", required.clone()),
        ("area", "string", json!({ "required": true, "enum": ["state", "region"] })),
        ("state", "string", json!({ "pattern": "[A-Z?]{2}" })),
        ("series", "string", required.clone()),
        ("label", "string", required.clone()),
        ("branch", "string", json!({ "enum": Branch::ALL.iter().map(|branch| branch.code()).collect::<Vec<_>>() })),
        ("measure", "string", json!({ "required": true, "enum": ["count", "money", "share"] })),
        ("currency", "string", json!({ "pattern": "[A-Z]{3}" })),
        ("value", "number", json!({})),
        ("value_low", "number", json!({})),
        ("value_high", "number", json!({})),
        ("institutions_given", "integer", json!({ "required": true, "minimum": 0 })),
        ("institutions_expected", "integer", json!({ "required": true, "minimum": 0 })),
        ("complete", "boolean", required),
        ("missing", "string", json!({})),
    ]
}

/// The table: a row for each total and each rate of coverage.
#[must_use]
pub fn statistics_csv(record: &StatisticsRecord, rulebook: &Rulebook, language: Language) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::Any(b'\n')).from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(fields().iter().map(|(name, ..)| *name));
    for aggregate in &record.aggregates {
        let _ = writer.write_record(total_row(aggregate, rulebook, language));
    }
    for rate in &record.coverage {
        let _ = writer.write_record(rate_row(rate, rulebook, language));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn total_row(aggregate: &AggregateRecord, rulebook: &Rulebook, language: Language) -> Vec<String> {
    let label = rulebook.dictionary.find(&aggregate.line).map(|line| text(&line.label, language)).unwrap_or_default();
    let missing: Vec<&str> = aggregate.missing.iter().map(|absence| absence.institution.as_str()).collect();
    let [low, high] = aggregate.interval.clone().unwrap_or_default();
    vec![
        aggregate.year.to_string(),
        inert(aggregate.area.clone()),
        inert(aggregate.state.clone().unwrap_or_default()),
        inert(aggregate.series.clone()),
        inert(label),
        inert(aggregate.branch.clone().unwrap_or_default()),
        inert(aggregate.measure.clone()),
        inert(aggregate.currency.clone().unwrap_or_default()),
        aggregate.value.clone().unwrap_or_default(),
        low,
        high,
        aggregate.given.to_string(),
        aggregate.expected.to_string(),
        aggregate.complete.to_string(),
        inert(missing.join(" ")),
    ]
}

fn rate_row(rate: &CoverageRecord, rulebook: &Rulebook, language: Language) -> Vec<String> {
    let known = rulebook.statistics.coverage.iter().find(|known| known.id == rate.coverage);
    let [low, high] = rate.interval.clone().unwrap_or_default();
    vec![
        rate.year.to_string(),
        inert(rate.area.clone()),
        inert(rate.state.clone().unwrap_or_default()),
        inert(rate.coverage.clone()),
        inert(known.map(|known| text(&known.label, language)).unwrap_or_default()),
        String::new(),
        "share".to_owned(),
        String::new(),
        rate.value.clone().unwrap_or_default(),
        low,
        high,
        rate.given.to_string(),
        rate.expected.to_string(),
        rate.complete.to_string(),
        String::new(),
    ]
}

fn text(label: &LocalText, language: Language) -> String {
    label.get(language).to_owned()
}

/// The description of the table (Frictionless Data Package, Tabular Data Resource and Table Schema, version 1).
#[must_use]
pub fn datapackage_json(record: &StatisticsRecord, csv: &str, rulebook: &Rulebook, language: Language) -> String {
    let said = |message: Message| message.render(language);
    let fields: Vec<Value> = fields()
        .into_iter()
        .map(|(name, kind, constraints)| {
            let (title, about) = words(name);
            let mut field = json!({
                "name": name,
                "title": said(Message::new(title)),
                "description": said(Message::new(about)),
                "type": kind,
            });
            if let (Some(object), false) = (field.as_object_mut(), constraints == json!({})) {
                object.insert("constraints".to_owned(), constraints);
            }
            field
        })
        .collect();
    let sources: Vec<Value> = record
        .sources
        .iter()
        .chain(&record.institutions.iter().chain(&record.population).map(source_of).collect::<Vec<_>>())
        .map(|source| json!({ "title": source.path, "sha256": source.sha256 }))
        .collect();
    let years: Vec<Arg> = record.years.iter().map(|year| year.to_string().into()).collect();
    let title = Message::new("statistics-package-title").with("rulebook", &rulebook.name).with("years", years);
    let hash = Sha256::of(csv.as_bytes());
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": format!("vigie-statistics-{}", rulebook.id),
        "title": said(title),
        "description": said(Message::new("statistics-package-description")),
        "version": record.schema,
        "rulebook": { "id": record.rulebook.id, "edition": record.rulebook.edition, "sha256": record.rulebook.sha256 },
        "resources": [{
            "profile": "tabular-data-resource",
            "name": "statistics",
            "path": TABLE,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "bytes": csv.len(),
            "hash": format!("sha256:{hash}"),
            "dialect": { "delimiter": ",", "lineTerminator": "\n", "header": true, "quoteChar": "\"", "doubleQuote": true },
            "schema": { "fields": fields, "missingValues": [""] },
        }],
    });
    // The specification wants at least one source where it wants any.
    if let (Some(object), false) = (package.as_object_mut(), sources.is_empty()) {
        object.insert("sources".to_owned(), sources.into());
    }
    let mut text = serde_json::to_string_pretty(&package).unwrap_or_default();
    text.push('\n');
    text
}

fn source_of(list: &crate::record::ListRecord) -> SourceRecord {
    SourceRecord { path: list.path.clone(), sha256: list.sha256.clone() }
}

/// The messages of a field's title and of what it holds.
fn words(field: &str) -> (&'static str, &'static str) {
    match field {
        "year" => ("statistics-field-year", "statistics-about-year"),
        "area" => ("statistics-field-area", "statistics-about-area"),
        "state" => ("statistics-field-state", "statistics-about-state"),
        "series" => ("statistics-field-series", "statistics-about-series"),
        "label" => ("statistics-field-label", "statistics-about-label"),
        "branch" => ("statistics-field-branch", "statistics-about-branch"),
        "measure" => ("statistics-field-measure", "statistics-about-measure"),
        "currency" => ("statistics-field-currency", "statistics-about-currency"),
        "value" => ("statistics-field-value", "statistics-about-value"),
        "value_low" => ("statistics-field-value-low", "statistics-about-value-low"),
        "value_high" => ("statistics-field-value-high", "statistics-about-value-high"),
        "institutions_given" => ("statistics-field-given", "statistics-about-given"),
        "institutions_expected" => ("statistics-field-expected", "statistics-about-expected"),
        "complete" => ("statistics-field-complete", "statistics-about-complete"),
        _ => ("statistics-field-missing", "statistics-about-missing"),
    }
}
