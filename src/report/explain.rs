//! One rule in full: why it exists, its formula in words, its threshold with basis and source, its cases.

use super::formula_words::formula_in_words;
use super::subject::line_name;
use super::{Block, Cell, Column, Content, Emphasis, Fact, Facts, Report, Row, Section, Table, labels, quantity};
use crate::assessment::{COMPARATIVES_RULE, PRECISION_RULE};
use crate::formula::{Exact, Threshold};
use crate::i18n::{Arg, LocalText, Message};
use crate::model::{FigureKey, Period, Unit};
use crate::rulebook::{
    Addressee, Basis, Case, CaseValue, ComparativesNorm, Control, Expected, MissingPolicy, PrecisionNorm, Relation,
    Rule, RuleSource, Rulebook, Scale, Severity,
};

/// One rule, control or the norm on precision, explained; `None` for an id that the rulebook has not.
#[must_use]
pub fn explain(rulebook: &Rulebook, id: &str) -> Option<Report> {
    if let Some(rule) = rulebook.rules.iter().find(|rule| rule.id.as_str() == id) {
        return Some(rule_explained(rulebook, rule));
    }
    if let Some(control) = rulebook.controls.iter().find(|control| control.id.as_str() == id) {
        return Some(explain_control(rulebook, control));
    }
    match (id, &rulebook.precision, &rulebook.comparatives) {
        (PRECISION_RULE, Some(norm), _) => Some(explain_precision(norm)),
        (COMPARATIVES_RULE, _, Some(norm)) => Some(explain_comparatives(norm)),
        _ => super::scheme::explain_scheme(rulebook, id),
    }
}

/// Every id that can be explained, in the rulebook's order.
#[must_use]
pub fn explainable(rulebook: &Rulebook) -> Vec<&str> {
    let rules = rulebook.rules.iter().map(|rule| rule.id.as_str());
    let controls = rulebook.controls.iter().map(|control| control.id.as_str());
    let precision = rulebook.precision.iter().map(|_| PRECISION_RULE);
    let comparatives = rulebook.comparatives.iter().map(|_| COMPARATIVES_RULE);
    rules
        .chain(controls)
        .chain(comparatives)
        .chain(precision)
        .chain(super::scheme::SCHEME_IDS.iter().copied())
        .collect()
}

fn titled(id: &str, name: &LocalText, purpose: &LocalText, mut sections: Vec<Section>, cases: Option<Table>) -> Report {
    if let Some(cases) = cases {
        let heading = Some(Message::new("report-section-cases"));
        sections.push(Section { heading, blocks: vec![Block::Table(cases)] });
    }
    Report {
        title: Message::new("report-explain-title").with("name", name).with("id", id),
        notes: vec![purpose.into()],
        sections,
    }
}

pub(super) fn rule_explained(rulebook: &Rulebook, rule: &Rule) -> Report {
    let dictionary = &rulebook.dictionary;
    let mut facts = vec![Fact::new("report-fact-rule-kind", labels::rule_kind(rule.kind))];
    if let Some(pillar) = rulebook.grading.pillar(&rule.pillar) {
        facts.push(Fact::new("report-column-pillar", &pillar.label));
    }
    facts.push(Fact {
        name: Message::new("report-fact-formula"),
        lines: vec![formula_in_words(&rule.formula, dictionary).into(), muted(rule.formula.to_string())],
    });
    if let Some(when) = &rule.when {
        facts.push(Fact {
            name: Message::new("report-fact-when"),
            lines: vec![formula_in_words(when, dictionary).into(), muted(when.to_string())],
        });
    }
    if let Some(applies) = &rule.applies {
        let words = super::applies_words::applies_in_words(applies, dictionary);
        let lines = vec![words.into(), muted(applies.to_string())];
        facts.push(Fact { name: Message::new("report-fact-applies"), lines });
    }
    let requires = quantity::schedule(rule).unwrap_or_else(|| Message::new("report-no-threshold").into());
    facts.push(Fact {
        name: Message::new("report-column-requires"),
        lines: vec![Cell::new(requires, Emphasis::Strong)],
    });
    if let Some(severity) = rule.severity {
        facts.push(Fact::new("report-column-severity", labels::severity(severity)));
    }
    if let Some(basis) = rule.basis {
        facts.push(Fact::new("report-column-basis", labels::basis_in_full(basis)));
    }
    if let Some(rationale) = &rule.rationale {
        facts.push(Fact::new("report-fact-rationale", rationale));
    }
    if let Some(implied) = &rule.implied_ok {
        facts.push(Fact::new("report-fact-implied", implied));
    }
    facts.push(source(&rule.source));
    if rule.requires.is_some() {
        facts.push(Fact { name: Message::new("report-fact-marks"), lines: marks(rule) });
        if let Some(margin) = watch_margin(rulebook, rule) {
            facts.push(Fact::new("report-fact-watch", margin));
        }
        // Proposals and minor norms enter the score alone.
        let counts_in_class = rule.basis != Some(Basis::Proposed) && rule.severity != Some(Severity::Minor);
        let missing = match rule.missing {
            MissingPolicy::NotAssessable if !counts_in_class => "report-missing-not-assessable-proposed",
            MissingPolicy::NotAssessable => "report-missing-not-assessable",
            MissingPolicy::Zero => "report-missing-zero",
        };
        facts.push(Fact::new("report-fact-missing", Message::new(missing)));
    }
    facts.extend(closing(&rule.in_force, &rule.advice, rule.addressee));
    facts.push(Fact::new("report-fact-rule-file", rule.file.path.as_str()));
    let mut sections = vec![section(facts)];
    sections.extend(super::definitions::section(&rule.formula, dictionary));
    sections.extend(super::example::of_rule(rulebook, rule));
    let cases = case_table(rulebook, &rule.cases, Some(rule));
    titled(rule.id.as_str(), &rule.name, &rule.purpose, sections, cases)
}

pub(super) fn explain_control(rulebook: &Rulebook, control: &Control) -> Report {
    let dictionary = &rulebook.dictionary;
    let mut equations = Vec::new();
    for equation in &control.equations {
        let (id, sign) = match equation.relation {
            Relation::Equal => ("report-formula-equal", "="),
            Relation::AtMost => ("report-formula-less-or-equal", "<="),
        };
        let words = Message::new(id)
            .with("left", formula_in_words(&equation.left, dictionary))
            .with("right", formula_in_words(&equation.right, dictionary));
        equations.push(words.into());
        if let Some(applies) = &equation.applies {
            let who = super::applies_words::applies_in_words(applies, dictionary);
            equations.push(Cell::new(Message::new("report-equation-applies").with("who", who), Emphasis::Muted));
        }
        equations.push(muted(format!("{} {sign} {}", equation.left, equation.right)));
    }
    let materiality = Message::new("report-materiality").with("share", Arg::Percent(hundredths(&control.materiality)));
    let mut facts = vec![
        Fact::new("report-fact-rule-kind", labels::rule_kind(crate::rulebook::RuleKind::Control)),
        Fact { name: Message::new("report-fact-equations"), lines: equations },
        Fact::new("report-fact-materiality", materiality),
        Fact::new("report-column-basis", labels::basis_in_full(Basis::Identity)),
        source(&control.source),
    ];
    facts.extend(closing(&control.in_force, &control.advice, control.addressee));
    facts.push(Fact::new("report-fact-rule-file", control.file.path.as_str()));
    let cases = case_table(rulebook, &control.cases, None);
    let sections = [section(facts)].into_iter().chain(super::example::of_control(rulebook, control)).collect();
    titled(control.id.as_str(), &control.name, &control.purpose, sections, cases)
}

pub(super) fn explain_precision(norm: &PrecisionNorm) -> Report {
    let facts = vec![
        Fact::new("report-fact-rule-kind", labels::rule_kind(crate::rulebook::RuleKind::Precision)),
        Fact::new("report-column-requires", Cell::new(precision_requires(norm), Emphasis::Strong)),
        Fact::new("report-column-severity", labels::severity(norm.severity)),
        Fact::new("report-column-basis", labels::basis_in_full(norm.basis)),
        Fact::new("report-fact-effect", Message::new("report-precision-effect")),
        Fact::new("report-fact-rationale", &norm.rationale),
        source(&norm.source),
        Fact::new("report-fact-cure", &norm.advice),
        Fact::new("report-fact-addressee", labels::addressee(norm.addressee)),
    ];
    titled(PRECISION_RULE, &norm.name, &norm.purpose, vec![section(facts)], None)
}

pub(super) fn explain_comparatives(norm: &ComparativesNorm) -> Report {
    let materiality = Message::new("report-materiality").with("share", Arg::Percent(hundredths(&norm.materiality)));
    let facts = vec![
        Fact::new("report-fact-rule-kind", labels::rule_kind(crate::rulebook::RuleKind::Comparatives)),
        Fact::new("report-column-requires", Cell::new(Message::new("report-comparatives-requires"), Emphasis::Strong)),
        Fact::new("report-fact-materiality", materiality),
        Fact::new("report-column-severity", labels::severity(norm.severity)),
        Fact::new("report-column-basis", labels::basis_in_full(Basis::Identity)),
        Fact::new("report-fact-effect", Message::new("report-comparatives-effect")),
        Fact::new("report-fact-rationale", &norm.rationale),
        source(&norm.source),
        Fact::new("report-fact-cure", &norm.advice),
        Fact::new("report-fact-addressee", labels::addressee(norm.addressee)),
    ];
    titled(COMPARATIVES_RULE, &norm.name, &norm.purpose, vec![section(facts)], None)
}

/// The coarsest unit that the norm on precision admits.
pub(super) fn precision_requires(norm: &PrecisionNorm) -> Message {
    let unit = Message::new(match norm.coarsest {
        Unit::One => "report-unit-francs",
        Unit::Thousand => "report-unit-thousands",
        Unit::Million => "report-unit-millions",
    });
    Message::new("report-precision-requires").with("unit", unit)
}

/// Within which part of its threshold a compliant value is watched; `None` where the threshold is no number.
fn watch_margin(rulebook: &Rulebook, rule: &Rule) -> Option<Message> {
    match &rule.requires {
        None | Some(Threshold::Yes | Threshold::OnOrBefore(_)) => None,
        Some(_) => {
            let margin = Arg::Percent(hundredths(&rulebook.grading.watch_margin));
            Some(Message::new("report-watch-margin").with("margin", margin))
        }
    }
}

pub(super) fn section(facts: Vec<Fact>) -> Section {
    Section { heading: None, blocks: vec![Block::Facts(Facts { title: None, facts })] }
}

pub(super) fn muted(text: String) -> Cell {
    Cell::new(text, Emphasis::Muted)
}

pub(super) fn hundredths(share: &Exact) -> String {
    (share * &Exact::from(100)).to_decimal(6, true)
}

pub(super) fn source(source: &RuleSource) -> Fact {
    let article = source.article.as_ref().map(|article| Message::new("report-article").with("article", article));
    let mut lines = vec![Cell::from(&source.text)];
    lines.extend(article.map(Cell::from));
    lines.extend(source.note.as_ref().map(|note| Cell::new(note, Emphasis::Muted)));
    Fact { name: Message::new("report-fact-source"), lines }
}

/// Since when a rule is in force, what cures a breach of it and who can.
fn closing(in_force: &Period, advice: &LocalText, addressee: Addressee) -> Vec<Fact> {
    let period = match in_force.to {
        Some(to) => Message::new("report-in-force-until").with("to", to),
        None => Message::new("report-in-force"),
    };
    vec![
        Fact::new("report-fact-in-force", period.with("from", in_force.from)),
        Fact::new("report-fact-cure", advice),
        Fact::new("report-fact-addressee", labels::addressee(addressee)),
    ]
}

/// Where the marks are full and where they are none.
fn marks(rule: &Rule) -> Vec<Cell> {
    let number = |value: &Exact| quantity::bound(rule, value);
    let full = |at: Content| Message::new("report-mark-full").with("at", &at).into();
    let half = |has_both: bool| has_both.then(|| Message::new("report-mark-half").into());
    let none = |at: Content| Message::new("report-mark-none").with("at", &at).into();
    match &rule.scale {
        Scale::AllOrNothing => vec![Message::new("report-mark-all-or-nothing").into()],
        Scale::Linear { target, zero_mark } => {
            let half = half(target.is_some() && zero_mark.is_some());
            let target = target.as_ref().map(|target| full(number(target)));
            let zero_mark = zero_mark.as_ref().map(|zero| none(number(zero)));
            target.into_iter().chain(half).chain(zero_mark).collect()
        }
        Scale::Around { low, high } => vec![
            Message::new("report-mark-range").into(),
            Message::new("report-mark-none-outside").with("low", &number(low)).with("high", &number(high)).into(),
        ],
        Scale::Calendar { target, zero_mark } => {
            let day = |day: &crate::formula::CalendarDay| day.on(quantity::EXAMPLE_YEAR_END).map(Content::Date);
            let by = |id: &'static str, at: &Content| Message::new(id).with("at", at).into();
            let half = half(target.is_some() && zero_mark.is_some());
            let target = target.as_ref().and_then(day).map(|at| by("report-mark-full-day", &at));
            let zero_mark = zero_mark.as_ref().and_then(day).map(|at| by("report-mark-none-day", &at));
            target.into_iter().chain(half).chain(zero_mark).collect()
        }
    }
}

fn case_table(rulebook: &Rulebook, cases: &[Case], rule: Option<&Rule>) -> Option<Table> {
    if cases.is_empty() {
        return None;
    }
    let rows = cases.iter().map(|case| {
        let given: Vec<Arg> = case.given.iter().map(|(key, value)| given(rulebook, *key, *value).into()).collect();
        // At which step a case is judged depends on its closing date.
        let is_dated = rule.is_some_and(|rule| !rule.transitions.is_empty());
        let on = is_dated.then(|| Message::new("report-given-closing").with("closing", case.on).into());
        let given: Vec<Arg> = on.into_iter().chain(given).collect();
        let given = if given.is_empty() {
            Cell::new(Message::new("report-nothing-given"), Emphasis::Muted)
        } else {
            Message::new("report-given").with("figures", given).into()
        };
        let value = case
            .value
            .map(Exact::from)
            .zip(rule)
            .map(|(value, rule)| quantity::value(rulebook, rule, &crate::assessment::Computed::Number(value)));
        let (outcome, emphasis) = expected(case.expect);
        Row::new(vec![given, value.unwrap_or(Content::Empty).into(), Cell::new(outcome, emphasis)])
    });
    Some(Table {
        columns: vec![
            Column::text("given", "report-column-given"),
            Column::number("value", "report-column-value"),
            Column::text("outcome", "report-column-outcome"),
        ],
        group: None,
        detail: None,
        rows: rows.collect(),
    })
}

pub(super) fn given(rulebook: &Rulebook, key: FigureKey, value: CaseValue) -> Message {
    let label = rulebook.dictionary.get(key.line).map_or_else(|| Arg::from(""), |line| Arg::from(&line.label));
    let name = line_name(label, key.branch.map(crate::model::Branch::label), None);
    let name = match key.back {
        0 => name,
        1 => Message::new("report-line-year-before").with("line", name),
        back => Message::new("report-line-years-before").with("line", name).with("count", Arg::Count(back.into())),
    };
    let value = match value {
        CaseValue::Number(amount) => Arg::Number(Exact::from(amount).to_decimal(6, true)),
        CaseValue::Date(date) => Arg::Date(date),
        CaseValue::Flag(flag) => quantity::yes_no(flag).arg(),
    };
    Message::new("report-given-figure").with("figure", name).with("value", value)
}

pub(super) fn expected(expected: Expected) -> (Message, Emphasis) {
    let outcome = crate::assessment::Outcome::from(expected);
    (outcome.label(), labels::emphasis(outcome))
}
