//! ranking.toml: how institutions are ranked, and how the rank is tried.

use std::ops::RangeInclusive;

use toml::Spanned;

use super::identity::{THRESHOLD_BASES, read_rationale, read_source};
use crate::diagnostic::Code;
use crate::dictionary::{Dictionary, Faults, Field, Table, suggestion};
use crate::i18n::Message;
use crate::model::LineKind;
use crate::rulebook::{Aggregation, Basis, Parameter, PublicationMode, RankedDebt, RankingScheme};

/// The scheme of the file, its faults told; `None` when any part of it is at fault.
pub(crate) fn read_ranking(faults: &Faults, languages: &[String], lines: Option<&Dictionary>) -> Option<RankingScheme> {
    let table = faults.parse(&faults.file().text)?;
    let root = Table::root(faults, &table);
    let whole = |name: &'static str, admitted: RangeInclusive<u32>| {
        parameter(&root, name, languages, |table| whole_between(table, "value", admitted))
    };
    let mode = parameter(&root, "mode", languages, |table| {
        table.required("value", table.one_of("value", PublicationMode::ALL, PublicationMode::code))
    });
    let reply_days = whole("reply_days", 1..=365);
    let ordinal_after_sessions = whole("ordinal_after_sessions", 0..=20);
    let public_list_days = whole("public_list_days", 30..=1000);
    let least_comparable = whole("least_comparable", 3..=1000);
    let draws = whole("draws", 100..=100_000);
    let seed = whole("seed", 0..=u32::MAX);
    let concentration = whole("concentration", 1..=100_000);
    let mark_shift = parameter(&root, "mark_shift", languages, |table| table.required("value", table.share("value")));
    let aggregations = parameter(&root, "aggregations", languages, read_aggregations);
    let state_debts = read_state_debts(&root, languages, lines);
    let source = read_source(&root, languages, "ranking");
    root.finish();
    Some(RankingScheme {
        mode: mode?,
        reply_days: reply_days?,
        ordinal_after_sessions: ordinal_after_sessions?,
        public_list_days: public_list_days?,
        least_comparable: least_comparable?,
        draws: draws?,
        seed: seed?,
        concentration: concentration?,
        mark_shift: mark_shift?,
        aggregations: aggregations?,
        state_debts,
        source: source?,
    })
}

/// A required whole number, told where it is not among those admitted.
pub(super) fn whole_between(table: &Table<'_>, key: &'static str, admitted: RangeInclusive<u32>) -> Field<u32> {
    table.required(key, table.whole(key)).and_then(|value, span| {
        let is_admitted = admitted.contains(&value);
        if !is_admitted {
            let detail = Message::new("toml-number-between")
                .with("raw", value.to_string())
                .with("least", admitted.start().to_string())
                .with("most", admitted.end().to_string());
            table.faults().push(table.faults().at(Code::TomlInvalid, span).with("detail", detail));
        }
        is_admitted.then_some(value)
    })
}

/// The table of one parameter: its value, its basis, and why it is what it is.
pub(super) fn parameter<T>(
    root: &Table<'_>,
    name: &'static str,
    languages: &[String],
    read: impl FnOnce(&Table<'_>) -> Field<T>,
) -> Option<Parameter<T>> {
    let table = root.required_table(name)?;
    let value = read(&table);
    let basis = table.required("basis", table.one_of("basis", &THRESHOLD_BASES, Basis::code));
    let rationale = read_rationale(&table, languages, &basis, name);
    table.finish();
    let rationale = rationale.into_value().unwrap_or_default();
    Some(Parameter { value: value.into_value()?, basis: basis.into_value()?, rationale })
}

/// What the State owes; a line that is none is told and left out.
fn read_state_debts(root: &Table<'_>, languages: &[String], lines: Option<&Dictionary>) -> Vec<RankedDebt> {
    let mut debts: Vec<RankedDebt> = Vec::new();
    for table in root.tables("state_debt") {
        let id = table.required_text("id");
        let owed = table.required_text("owed");
        let moved = |key: &'static str| -> Vec<String> {
            let names = table.required(key, table.texts(key)).into_value().unwrap_or_default();
            names.iter().filter_map(|name| read_money_line(&table, key, name, lines)).collect()
        };
        let (adds_to, takes_from) = (moved("adds_to"), moved("takes_from"));
        let label = table.required_local("label", languages);
        let basis = table.required("basis", table.one_of("basis", &THRESHOLD_BASES, Basis::code));
        let rationale = read_rationale(&table, languages, &basis, "state_debt").into_value().unwrap_or_default();
        table.finish();
        let owed = owed.present().and_then(|owed| read_money_line(&table, "owed", owed, lines));
        if let Some(id) = id.present().filter(|id| debts.iter().any(|known| known.id == *id.get_ref())) {
            table.faults().push(table.faults().at(Code::IdDuplicate, id.span()).with("id", id.get_ref().as_str()));
        }
        let (Some(id), Some(owed), Some(basis)) = (id.into_value(), owed, basis.into_value()) else { continue };
        let label = label.into_value().unwrap_or_default();
        debts.push(RankedDebt { id, label, owed, adds_to, takes_from, basis, rationale });
    }
    debts
}

/// The code of a line of money.
fn read_money_line(
    table: &Table<'_>,
    key: &'static str,
    name: &Spanned<String>,
    lines: Option<&Dictionary>,
) -> Option<String> {
    let (faults, lines) = (table.faults(), lines?);
    let Some(line) = lines.find(name.get_ref()) else {
        let nearest = suggestion(name.get_ref(), lines.lines().iter().map(|line| line.code.as_str()));
        let unknown = faults.at(Code::FormulaLineUnknown, name.span()).with("name", name.get_ref().as_str());
        faults.push(unknown.with("nearest", nearest));
        return None;
    };
    if line.kind != LineKind::Money {
        let why = Message::new("key-why-money-only");
        let key = format!("state_debt.{key}");
        faults.push(faults.at(Code::KeyUnexpected, name.span()).with("key", key).with("why", why));
        return None;
    }
    Some(line.code.clone())
}

/// The ways of aggregation, each once, in their order.
fn read_aggregations(table: &Table<'_>) -> Field<Vec<Aggregation>> {
    let faults = table.faults();
    table.required("value", table.texts("value")).and_then(|names, span| {
        let mut found = Vec::new();
        for name in &names {
            match Aggregation::from_code(name.get_ref()) {
                Some(way) if !found.contains(&way) => found.push(way),
                Some(way) => faults.push(faults.at(Code::IdDuplicate, name.span()).with("id", way.code())),
                None => {
                    let admitted: Vec<_> = Aggregation::ALL.iter().map(|way| way.code()).collect();
                    table.not_admitted(name.get_ref(), name.span(), &admitted);
                }
            }
        }
        if names.is_empty() {
            let admitted: Vec<_> = Aggregation::ALL.iter().map(|way| way.code()).collect();
            table.not_admitted("[]", span, &admitted);
        }
        found.sort_unstable();
        (found.len() == names.len() && !found.is_empty()).then_some(found)
    })
}
