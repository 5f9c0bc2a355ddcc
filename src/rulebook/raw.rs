//! Rules and controls as their files state them, each value with its bytes; only shape is checked here.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;

use super::validate::identity::{
    Explained, THRESHOLD_BASES, read_explained, read_rationale, read_source, read_source_if_any,
};
use super::{Addressee, Basis, Better, Display, Expected, MissingPolicy, Relation, RuleSource, Severity};
use crate::diagnostic::Code;
use crate::dictionary::{Field, Table};
use crate::i18n::LocalText;
use crate::model::{Amount, Period};

/// A ratio's or a standard's file.
#[derive(Debug)]
pub(super) struct RuleRaw {
    pub(super) id: Field<String>,
    pub(super) pillar: Field<String>,
    pub(super) severity: Field<Severity>,
    pub(super) addressee: Field<Addressee>,
    pub(super) texts: Explained,
    pub(super) formula: Field<String>,
    pub(super) when: Field<String>,
    pub(super) applies: Field<String>,
    pub(super) display: Field<Display>,
    pub(super) requires: Field<String>,
    pub(super) better: Field<Better>,
    pub(super) target: Field<String>,
    pub(super) zero_mark: Field<Vec<Spanned<String>>>,
    pub(super) missing: Field<MissingPolicy>,
    pub(super) in_force: Field<Period>,
    pub(super) steps: Vec<StepRaw>,
    pub(super) basis: Field<Basis>,
    pub(super) source: Option<RuleSource>,
    pub(super) rationale: Field<LocalText>,
    pub(super) implied_ok: Field<LocalText>,
    pub(super) cases: Vec<CaseRaw>,
    /// Where the keys stand that a rule without threshold cannot have.
    pub(super) threshold_keys: Vec<(&'static str, Range<usize>)>,
}

/// A control's file.
#[derive(Debug)]
pub(super) struct ControlRaw {
    pub(super) id: Field<String>,
    pub(super) addressee: Field<Addressee>,
    pub(super) texts: Explained,
    pub(super) materiality: Field<crate::formula::Exact>,
    pub(super) equations: Vec<EquationRaw>,
    pub(super) in_force: Field<Period>,
    pub(super) source: Option<RuleSource>,
    pub(super) cases: Vec<CaseRaw>,
    pub(super) span: Range<usize>,
}

/// One `[[equation]]` of a control.
#[derive(Debug)]
pub(super) struct EquationRaw {
    pub(super) id: Field<String>,
    pub(super) left: Field<String>,
    pub(super) relation: Field<Relation>,
    pub(super) right: Field<String>,
    pub(super) applies: Field<String>,
    pub(super) span: Range<usize>,
}

/// One `[[transition]]`.
#[derive(Debug)]
pub(super) struct StepRaw {
    pub(super) from: Field<Date>,
    pub(super) until: Field<Date>,
    pub(super) requires: Field<String>,
    pub(super) target: Field<String>,
    pub(super) zero_mark: Field<Vec<Spanned<String>>>,
    pub(super) basis: Field<Basis>,
    pub(super) source: Option<RuleSource>,
    pub(super) rationale: Field<LocalText>,
    pub(super) span: Range<usize>,
}

/// One `[[case]]`.
#[derive(Debug)]
pub(super) struct CaseRaw {
    pub(super) on: Field<Date>,
    pub(super) kind: Field<String>,
    pub(super) given: Vec<(Spanned<String>, Spanned<String>)>,
    pub(super) expect: Field<Expected>,
    pub(super) value: Field<Amount>,
    pub(super) span: Range<usize>,
}

/// The keys that only a rule with a threshold has.
const THRESHOLD_KEYS: [&str; 6] = ["severity", "basis", "target", "zero_mark", "transition", "implied_ok"];

impl RuleRaw {
    /// The rule of a file's table, faults of shape told.
    pub(super) fn read(root: &Table<'_>, languages: &[String]) -> Self {
        let id = root.required_text("id");
        let name = id.value().cloned().unwrap_or_default();
        let basis = root.one_of("basis", &THRESHOLD_BASES, Basis::code);
        let raw = Self {
            pillar: root.required_text("pillar"),
            severity: root.one_of("severity", Severity::ALL, Severity::code),
            addressee: root.required("addressee", root.one_of("addressee", Addressee::ALL, Addressee::code)),
            texts: read_explained(root, languages),
            formula: root.required_text("formula"),
            when: root.text("when"),
            applies: root.text("applies"),
            display: root.required("display", root.one_of("display", Display::ALL, Display::code)),
            requires: root.text("requires"),
            better: root.required("better", root.one_of("better", Better::ALL, Better::code)),
            target: root.text("target"),
            zero_mark: root.text_or_pair("zero_mark"),
            missing: root.one_of("missing", MissingPolicy::ALL, MissingPolicy::code),
            in_force: root.period("in_force"),
            steps: read_steps(root, languages, &name),
            rationale: read_rationale(root, languages, &basis, &name),
            source: read_source(root, languages, &name),
            implied_ok: root.local("implied_ok", languages),
            cases: read_cases(root),
            threshold_keys: THRESHOLD_KEYS
                .into_iter()
                .filter_map(|key| root.key_span(key).map(|span| (key, span)))
                .collect(),
            basis,
            id,
        };
        root.finish();
        raw
    }
}

impl ControlRaw {
    /// The control of a file's table, faults of shape told.
    pub(super) fn read(root: &Table<'_>, languages: &[String]) -> Self {
        let id = root.required_text("id");
        let name = id.value().cloned().unwrap_or_default();
        root.required("basis", root.one_of("basis", &[Basis::Identity], Basis::code));
        let equations: Vec<EquationRaw> = root.tables("equation").iter().map(EquationRaw::read).collect();
        if equations.is_empty() && root.key_span("equation").is_none() {
            root.missing("equation", "key-why-always");
        }
        let raw = Self {
            addressee: root.required("addressee", root.one_of("addressee", Addressee::ALL, Addressee::code)),
            texts: read_explained(root, languages),
            materiality: root.required("materiality", root.share("materiality")),
            equations,
            in_force: root.period("in_force"),
            source: read_source(root, languages, &name),
            cases: read_cases(root),
            span: root.span(),
            id,
        };
        root.finish();
        raw
    }
}

impl EquationRaw {
    fn read(table: &Table<'_>) -> Self {
        let raw = Self {
            id: table.required_text("id"),
            left: table.required_text("left"),
            relation: table.required("relation", table.one_of("relation", Relation::ALL, Relation::code)),
            right: table.required_text("right"),
            applies: table.text("applies"),
            span: table.span(),
        };
        table.finish();
        raw
    }
}

/// The steps of a transition, each told when it says neither where it was read nor why it is what it is.
pub(super) fn read_steps(table: &Table<'_>, languages: &[String], id: &str) -> Vec<StepRaw> {
    let steps = table.tables("transition");
    let steps = steps.iter().map(|step| {
        let basis = step.one_of("basis", &THRESHOLD_BASES, Basis::code);
        let raw = StepRaw {
            from: step.date("from"),
            until: step.required("until", step.date("until")),
            requires: step.required_text("requires"),
            target: step.text("target"),
            zero_mark: step.text_or_pair("zero_mark"),
            rationale: read_rationale(step, languages, &basis, id),
            source: read_source_if_any(step, languages, id),
            basis,
            span: step.span(),
        };
        if step.key_span("source").is_none() && step.key_span("rationale").is_none() {
            let faults = step.faults();
            faults.push(faults.at(Code::SourceMissing, step.span()).with("id", id));
        }
        step.finish();
        raw
    });
    steps.collect()
}

pub(super) fn read_cases(root: &Table<'_>) -> Vec<CaseRaw> {
    let tables = root.tables("case");
    let cases = tables.iter().map(|table| {
        let raw = CaseRaw {
            on: table.date("on"),
            kind: table.text("kind"),
            given: table.required_table("given").map(|given| given.text_entries()).unwrap_or_default(),
            expect: table.required("expect", table.one_of("expect", Expected::ALL, Expected::code)),
            value: table.amount("value"),
            span: table.span(),
        };
        table.finish();
        raw
    });
    cases.collect()
}
