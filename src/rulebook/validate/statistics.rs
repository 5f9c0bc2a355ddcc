//! statistics.toml: what is aggregated by state and region.

use std::collections::BTreeSet;

use toml::Spanned;

use super::identity::is_kebab;
use crate::diagnostic::Code;
use crate::dictionary::{Dictionary, Faults, Table, suggestion};
use crate::i18n::Message;
use crate::model::{Branch, LineKind};
use crate::rulebook::{Coverage, Series, StatisticsScheme};

/// The scheme of the file, its faults told; `None` when it is no TOML.
pub(crate) fn read_statistics(
    faults: &Faults,
    languages: &[String],
    lines: Option<&Dictionary>,
) -> Option<StatisticsScheme> {
    let table = faults.parse(&faults.file().text)?;
    let root = Table::root(faults, &table);
    let mut ids = BTreeSet::new();
    let mut scheme = StatisticsScheme::default();
    for table in root.tables("series") {
        let id = read_id(&table, &mut ids);
        let line = table.required_text("line");
        let branches = table.texts("branches").into_value().unwrap_or_default();
        table.finish();
        let (Some(id), Some(line), Some(lines)) = (id, line.present(), lines) else { continue };
        let Some(found) = lines.find(line.get_ref()) else {
            let nearest = suggestion(line.get_ref(), lines.lines().iter().map(|line| line.code.as_str()));
            let unknown = faults.at(Code::FormulaLineUnknown, line.span()).with("name", line.get_ref().as_str());
            faults.push(unknown.with("nearest", nearest));
            continue;
        };
        if !matches!(found.kind, LineKind::Money | LineKind::Count) {
            let why = Message::new("key-why-sums-only");
            faults.push(faults.at(Code::KeyUnexpected, line.span()).with("key", "series.line").with("why", why));
        }
        if !branches.is_empty() && !found.by_branch {
            faults.push(faults.at(Code::LineNotByBranch, line.span()).with("line", found.code.as_str()));
        }
        let branches = read_branches(faults, &branches);
        scheme.series.push(Series { id, line: found.id, branches });
    }
    for table in root.tables("coverage") {
        let id = read_id(&table, &mut ids);
        let label = table.required_local("label", languages);
        let series = table.required_text("series");
        table.finish();
        let (Some(id), Some(series)) = (id, series.present()) else { continue };
        // A series whose line could not be looked up is told where the lines are.
        if lines.is_none() {
            continue;
        }
        if let Some(rank) = rank_of(&scheme, series) {
            scheme.coverage.push(Coverage { id, label: label.into_value().unwrap_or_default(), series: rank });
        } else {
            let known: Vec<&str> = scheme.series.iter().map(|known| known.id.as_str()).collect();
            table.not_admitted(series.get_ref(), series.span(), &known);
        }
    }
    root.finish();
    Some(scheme)
}

/// The branches named, each once, in their order.
fn read_branches(faults: &Faults, names: &[Spanned<String>]) -> Vec<Branch> {
    let mut branches = Vec::new();
    for name in names {
        match Branch::from_code(name.get_ref()) {
            Some(branch) if !branches.contains(&branch) => branches.push(branch),
            Some(branch) => faults.push(faults.at(Code::IdDuplicate, name.span()).with("id", branch.code())),
            None => {
                let nearest = suggestion(name.get_ref(), Branch::ALL.iter().map(|branch| branch.code()));
                let unknown = faults.at(Code::FormulaBranchUnknown, name.span());
                faults.push(unknown.with("name", name.get_ref().as_str()).with("nearest", nearest));
            }
        }
    }
    branches.sort_unstable();
    branches
}

fn rank_of(scheme: &StatisticsScheme, id: &Spanned<String>) -> Option<usize> {
    scheme.series.iter().position(|known| known.id == *id.get_ref())
}

fn read_id(table: &Table<'_>, ids: &mut BTreeSet<String>) -> Option<String> {
    let faults = table.faults();
    let id = table.required_text("id");
    let id = id.present()?;
    let name = id.get_ref().as_str();
    if !is_kebab(name) {
        faults.push(faults.at(Code::CodeMalformed, id.span()).with("raw", name));
    }
    if !ids.insert(name.to_owned()) {
        faults.push(faults.at(Code::IdDuplicate, id.span()).with("id", name));
    }
    Some(name.to_owned())
}
