//! escalation.toml: what follows when nothing follows, the bands of the rate of implementation, the order of visits.

use toml::Spanned;

use super::identity::{THRESHOLD_BASES, is_kebab, read_rationale, read_source};
use super::ranking::{parameter, whole_between};
use crate::diagnostic::Code;
use crate::dictionary::{Dictionary, Faults, Table, suggestion};
use crate::i18n::{LocalText, Message};
use crate::rulebook::{
    Band, Basis, EscalationScheme, EscalationStep, Grade, Ground, NonFilingStep, StateDebt, Trigger, VisitPoints,
};

/// The days that a parameter or a trigger can count.
const DAYS: std::ops::RangeInclusive<u32> = 1..=3650;
/// The points that a reason to visit can have.
const POINTS: std::ops::RangeInclusive<u32> = 0..=1000;

/// The scheme of the file, its faults told; `None` when any part of it is at fault.
pub(crate) fn read_escalation(
    faults: &Faults,
    languages: &[String],
    lines: Option<&Dictionary>,
) -> Option<EscalationScheme> {
    let table = faults.parse(&faults.file().text)?;
    let root = Table::root(faults, &table);
    let before = faults.count();
    let days = |name| parameter(&root, name, languages, |table| whole_between(table, "value", DAYS));
    let reply_days = days("reply_days");
    let suspension_days = days("suspension_days");
    let steps = read_steps(&root, languages);
    let non_filing = read_non_filing(&root, languages);
    let non_filing_ground = root.required_table("non_filing_ladder").and_then(|table| {
        let ground = read_ground(&table, languages, "non_filing_ladder");
        table.finish();
        ground
    });
    let bands = read_bands(&root, languages);
    let bands_ground = root.required_table("bands").and_then(|table| {
        let ground = read_ground(&table, languages, "bands");
        table.finish();
        ground
    });
    let state_debt = root.required_table("state_debt").and_then(|table| read_state_debt(&table, languages, lines));
    let provisional_days = days("provisional_days");
    let examined_days = days("examined_days");
    let validated_days = days("validated_days");
    let visits = root.required_table("visits").and_then(|table| read_visits(&table, languages));
    let source = read_source(&root, languages, "escalation");
    root.finish();
    let (visits, visits_ground) = visits?;
    (faults.count() == before).then_some(EscalationScheme {
        reply_days: reply_days?,
        suspension_days: suspension_days?,
        steps,
        non_filing,
        non_filing_ground: non_filing_ground?,
        bands,
        bands_ground: bands_ground?,
        state_debt: state_debt?,
        provisional_days: provisional_days?,
        examined_days: examined_days?,
        validated_days: validated_days?,
        visits,
        visits_ground,
        source: source?,
    })
}

/// What a part rests on.
fn read_ground(table: &Table<'_>, languages: &[String], id: &str) -> Option<Ground> {
    let basis = table.required("basis", table.one_of("basis", &THRESHOLD_BASES, Basis::code));
    let rationale = read_rationale(table, languages, &basis, id);
    Some(Ground { basis: basis.into_value()?, rationale: rationale.into_value().unwrap_or_default() })
}

/// The number and the code of a step, told where the number is not the next or the code is none or another's.
fn read_number(table: &Table<'_>, due: usize, known: &[String]) -> Option<(u8, String)> {
    let number = table.required("number", table.whole("number"));
    let code = read_code(table, known);
    let number = number.present()?;
    let next = u8::try_from(due).ok()?;
    if *number.get_ref() != u32::from(next) {
        table.not_admitted(&number.get_ref().to_string(), number.span(), &[next.to_string().as_str()]);
    }
    Some((next, code?))
}

/// A code that no other has.
fn read_code(table: &Table<'_>, known: &[String]) -> Option<String> {
    let faults = table.faults();
    let code = table.required_text("code");
    let code = code.present()?;
    let name = code.get_ref().as_str();
    if !is_kebab(name) {
        faults.push(faults.at(Code::CodeMalformed, code.span()).with("raw", name));
    }
    if known.iter().any(|known| known == name) {
        faults.push(faults.at(Code::IdDuplicate, code.span()).with("id", name));
    }
    Some(name.to_owned())
}

fn read_steps(root: &Table<'_>, languages: &[String]) -> Vec<EscalationStep> {
    let tables = root.tables("step");
    if tables.is_empty() {
        root.missing("step", "key-why-always");
    }
    let (mut steps, mut codes) = (Vec::new(), Vec::new());
    for (due, table) in tables.into_iter().enumerate() {
        let named = read_number(&table, due, &codes);
        let name = table.required_local("name", languages);
        let act = table.required_local("act", languages);
        let act_state = table.local("act_state", languages);
        let triggers = table.required_table("when").map(|when| read_triggers(&when)).unwrap_or_default();
        let within_months = months(&table, "within_months");
        let every_months = months(&table, "every_months");
        let needs_hearing = table.flag("hearing").unwrap_or_default();
        let ground = read_ground(&table, languages, "step");
        table.finish();
        let (Some((number, code)), Some(ground)) = (named, ground) else { continue };
        codes.push(code.clone());
        steps.push(EscalationStep {
            number,
            code,
            name: name.into_value().unwrap_or_default(),
            act: act.into_value().unwrap_or_default(),
            act_state: act_state.into_value(),
            triggers,
            within_months,
            every_months,
            needs_hearing,
            basis: ground.basis,
            rationale: ground.rationale,
        });
    }
    steps
}

fn months(table: &Table<'_>, key: &'static str) -> Option<u32> {
    if table.key_span(key).is_some() { whole_between(table, key, 1..=120).into_value() } else { None }
}

/// What makes a step due: at least one thing.
fn read_triggers(when: &Table<'_>) -> Vec<Trigger> {
    let faults = when.faults();
    let before = faults.count();
    let mut triggers = Vec::new();
    if when.flag("report") == Some(true) {
        triggers.push(Trigger::Report);
    }
    let days = |key: &'static str| {
        if when.key_span(key).is_some() { whole_between(when, key, DAYS).into_value() } else { None }
    };
    triggers.extend(days("late_days").map(Trigger::LateDays));
    triggers.extend(days("no_deliberation_days").map(Trigger::NoDeliberationDays));
    if let Some(table) = when.table("critical_late") {
        let count = whole_between(&table, "count", 1..=1000).into_value();
        let over_days = whole_between(&table, "over_days", DAYS).into_value();
        table.finish();
        triggers.extend(count.zip(over_days).map(|(count, over_days)| Trigger::CriticalLate { count, over_days }));
    }
    triggers.extend(when.share("rate_under").into_value().map(Trigger::RateUnder));
    if when.key_span("repeated_critical_years").is_some() {
        let years = whole_between(when, "repeated_critical_years", YEARS).into_value();
        triggers.extend(years.map(Trigger::RepeatedCriticalYears));
    }
    triggers.extend(when.one_of("class", Grade::ALL, Grade::code).into_value().map(Trigger::Class));
    if let Some(table) = when.table("class_repeated") {
        let class = table.required("class", table.one_of("class", Grade::ALL, Grade::code)).into_value();
        let years = whole_between(&table, "years", YEARS).into_value();
        table.finish();
        triggers.extend(class.zip(years).map(|(class, years)| Trigger::ClassRepeated { class, years }));
    }
    triggers.extend(days("no_plan_days").map(Trigger::NoPlanDays));
    when.finish();
    if triggers.is_empty() && faults.count() == before {
        when.missing("late_days", "key-why-some-trigger");
    }
    triggers
}

/// The register keeps the outcomes of three fiscal years.
const YEARS: std::ops::RangeInclusive<u32> = 2..=3;

fn read_non_filing(root: &Table<'_>, languages: &[String]) -> Vec<NonFilingStep> {
    let tables = root.tables("non_filing");
    if tables.is_empty() {
        root.missing("non_filing", "key-why-always");
    }
    let mut steps: Vec<NonFilingStep> = Vec::new();
    let mut codes = Vec::new();
    for (before, table) in tables.into_iter().enumerate() {
        let named = read_number(&table, before + 1, &codes);
        let days = whole_between(&table, "days", DAYS);
        let name = table.required_local("name", languages).into_value().unwrap_or_default();
        let act = table.required_local("act", languages).into_value().unwrap_or_default();
        table.finish();
        let (Some((number, code)), Some(days)) = (named, days.present()) else { continue };
        if steps.last().is_some_and(|last| *days.get_ref() <= last.days) {
            out_of_order(&table, "escalation-days-unordered", &code, days);
        }
        codes.push(code.clone());
        steps.push(NonFilingStep { number, code, days: *days.get_ref(), name, act });
    }
    steps
}

/// The bands from the best to the worst: each has a bound but the last.
fn read_bands(root: &Table<'_>, languages: &[String]) -> Vec<Band> {
    let tables = root.tables("band");
    if tables.is_empty() {
        root.missing("band", "key-why-always");
    }
    let count = tables.len();
    let mut bands: Vec<Band> = Vec::new();
    let mut codes = Vec::new();
    for (rank, table) in tables.into_iter().enumerate() {
        let code = read_code(&table, &codes);
        let (over, from) = (table.share("over"), table.share("from"));
        let label: LocalText = table.required_local("label", languages).into_value().unwrap_or_default();
        table.finish();
        let faults = table.faults();
        let Some(code) = code else { continue };
        let is_last = rank + 1 == count;
        let both = if is_last { over.present().or(from.present()) } else { over.present().and(from.present()) };
        if let Some(bound) = both {
            let why = Message::new(if is_last { "key-why-last-band" } else { "key-why-one-bound" });
            faults.push(faults.at(Code::KeyUnexpected, bound.span()).with("key", "band.from").with("why", why));
        }
        if !is_last && over.is_absent() && from.is_absent() {
            table.missing("from", "key-why-one-bound");
        }
        let least = over.present().or(from.present());
        if let Some(bound) = least
            && let Some(above) = bands.last().and_then(|last| last.least.as_ref())
            && bound.get_ref() >= above
        {
            out_of_order(&table, "escalation-band-unordered", &code, bound);
        }
        codes.push(code.clone());
        let is_strict = over.present().is_some();
        bands.push(Band { code, least: least.map(|bound| bound.get_ref().clone()), is_strict, label });
    }
    bands
}

/// Tells what does not go on in the order of the steps or bands before it.
fn out_of_order<T>(table: &Table<'_>, what: &'static str, code: &str, at: &Spanned<T>) {
    let faults = table.faults();
    let detail = Message::new(what).with("code", code);
    faults.push(faults.at(Code::TomlInvalid, at.span()).with("detail", detail));
}

fn read_state_debt(table: &Table<'_>, languages: &[String], known: Option<&Dictionary>) -> Option<StateDebt> {
    let faults = table.faults();
    let lines = table.required("lines", table.texts("lines"));
    let name = table.required_local("name", languages);
    let ground = read_ground(table, languages, "state_debt");
    table.finish();
    let mut codes = Vec::new();
    for line in lines.present().map(Spanned::get_ref).into_iter().flatten() {
        let code = line.get_ref().as_str();
        if let Some(known) = known.filter(|known| known.find(code).is_none()) {
            let nearest = suggestion(code, known.lines().iter().map(|line| line.code.as_str()));
            faults.push(faults.at(Code::FormulaLineUnknown, line.span()).with("name", code).with("nearest", nearest));
        }
        codes.push(code.to_owned());
    }
    Some(StateDebt { lines: codes, name: name.into_value()?, ground: ground? })
}

fn read_visits(table: &Table<'_>, languages: &[String]) -> Option<(VisitPoints, Ground)> {
    let points = |key: &'static str| whole_between(table, key, POINTS).into_value();
    let critical_overdue = points("critical_overdue");
    let year_since_visit = points("year_since_visit");
    let never_visited = points("never_visited");
    let state_never_visited = points("state_never_visited");
    let institution_days = whole_between(table, "institution_days", 1..=365).into_value();
    let travel_days = whole_between(table, "travel_days", 0..=365).into_value();
    let class = table.required_table("class").map(|classes| {
        let read = |grade: &Grade| Some((*grade, whole_between(&classes, grade.code(), POINTS).into_value()?));
        let points: Vec<(Grade, u32)> = Grade::ALL.iter().filter_map(read).collect();
        classes.finish();
        points
    });
    let ground = read_ground(table, languages, "visits");
    table.finish();
    let points = VisitPoints {
        critical_overdue: critical_overdue?,
        year_since_visit: year_since_visit?,
        never_visited: never_visited?,
        state_never_visited: state_never_visited?,
        class: class?,
        institution_days: institution_days?,
        travel_days: travel_days?,
    };
    Some((points, ground?))
}
