//! The cases of a rule: figures given and what must come out.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use toml::Spanned;

use super::Context;
use super::formula::syntax;
use crate::diagnostic::Code;
use crate::dictionary::{Faults, Line, amount_of, suggestion};
use crate::formula::{BranchSelector, Evaluation, Exact, Expression, Figures, Node, Point, Quantity, evaluate, parse};
use crate::i18n::Message;
use crate::model::{Branch, FigureKey, Kind, LineId, LineKind, Period};
use crate::rulebook::raw::CaseRaw;
use crate::rulebook::{Case, CaseValue, Expected};

/// The closing date of a case that names none, where the rule stands then as its file states it.
const YEAR_END: Date = date(2023, 12, 31);
/// The line of the closing date.
const CLOSING: &str = "year_end";

/// The most places that a case's value states: what a ratio is shown with.
const MOST_PLACES: u32 = 6;

/// What the cases of a rule can say.
#[derive(Debug)]
pub(super) struct CaseTerms<'a> {
    /// The outcomes that the rule can have.
    pub(super) admitted: &'a [Expected],
    /// Whether its value is a number.
    pub(super) has_number: bool,
    /// The closing date of a case that names none.
    pub(super) on: Date,
}

/// The closing date of a case that names none: 31 December 2023, or the first 31 December after it on which the rule stands as
/// its file states it, past its transition; a rule that ends before is tried on its last day.
pub(super) fn usual_closing(in_force: Option<&Period>, last_step: Option<Date>) -> Date {
    let Some(in_force) = in_force else { return YEAR_END };
    let settled = last_step.and_then(|until| until.tomorrow().ok()).map_or(in_force.from, |day| day.max(in_force.from));
    let december = Date::new(settled.year(), 12, 31).unwrap_or(YEAR_END);
    let day = december.max(YEAR_END);
    in_force.to.map_or(day, |to| day.min(to))
}

/// The cases of a rule, their faults told; faulty ones are left out.
pub(super) fn read_cases(
    faults: &Faults,
    cases: &[CaseRaw],
    terms: &CaseTerms<'_>,
    context: &Context<'_>,
) -> Vec<Case> {
    cases.iter().filter_map(|raw| read_case(faults, raw, terms, context)).collect()
}

fn read_case(faults: &Faults, raw: &CaseRaw, terms: &CaseTerms<'_>, context: &Context<'_>) -> Option<Case> {
    let CaseTerms { admitted, has_number, on } = *terms;
    let before = faults.count();
    let kind = raw.kind.present().map(|kind| {
        let known = context.kinds.is_empty() || context.kinds.iter().any(|known| known.as_str() == kind.get_ref());
        if !known {
            not_admitted(faults, kind, &context.kinds.iter().map(Kind::as_str).collect::<Vec<_>>());
        }
        Kind::from(kind.get_ref().as_str())
    });
    let expect = raw.expect.present();
    if let Some(expect) = expect
        && !admitted.contains(expect.get_ref())
    {
        let raw = Spanned::new(expect.span(), expect.get_ref().code().to_owned());
        not_admitted(faults, &raw, &admitted.iter().map(|expected| expected.code()).collect::<Vec<_>>());
    }
    if let Some(value) = raw.value.present() {
        let is_without_value =
            expect.is_some_and(|expect| matches!(expect.get_ref(), Expected::NotApplicable | Expected::NotAssessable));
        if is_without_value || !has_number {
            let why = Message::new("key-why-no-value");
            faults.push(faults.at(Code::KeyUnexpected, value.span()).with("key", "case.value").with("why", why));
        } else if value.get_ref().places() > MOST_PLACES {
            let detail = Message::new("toml-six-places").with("raw", value.get_ref().to_string());
            faults.push(faults.at(Code::TomlInvalid, value.span()).with("detail", detail));
        }
    }
    let mut given = BTreeMap::new();
    for (key, value) in &raw.given {
        let Some((figure, line)) = read_key(faults, key, context) else { continue };
        let Some(value) = read_value(faults, value, line) else { continue };
        if given.insert(figure, value).is_some() {
            faults.push(faults.at(Code::IdDuplicate, key.span()).with("id", key.get_ref().as_str()));
        }
    }
    let closing = given.iter().find_map(|(key, value)| match value {
        CaseValue::Date(day) if key.back == 0 && context.lines.is_some_and(|lines| lines.code(key.line) == CLOSING) => {
            Some(*day)
        }
        _ => None,
    });
    if let (Some(on), Some(closing)) = (raw.on.present(), closing)
        && *on.get_ref() != closing
    {
        let why = Message::new("key-why-case-closing").with("closing", closing);
        faults.push(faults.at(Code::KeyUnexpected, on.span()).with("key", "case.on").with("why", why));
    }
    let expect = *expect?.get_ref();
    (faults.count() == before && context.lines.is_some()).then(|| Case {
        given,
        on: closing.or(raw.on.value().copied()).unwrap_or(on),
        kind,
        expect,
        value: raw.value.value().copied(),
        span: raw.span.clone(),
    })
}

fn not_admitted(faults: &Faults, raw: &Spanned<String>, admitted: &[&str]) {
    let list: Vec<crate::i18n::Arg> = admitted.iter().map(|code| (*code).into()).collect();
    faults.push(
        faults
            .at(Code::ValueNotAdmitted, raw.span())
            .with("raw", raw.get_ref().as_str())
            .with("admitted", list)
            .with("nearest", suggestion(raw.get_ref(), admitted.iter().copied())),
    );
}

/// The figure that a key names: `line`, `line[branch]`, `line@-1`.
fn read_key<'c>(faults: &Faults, key: &Spanned<String>, context: &Context<'c>) -> Option<(FigureKey, &'c Line)> {
    let expression = match parse(key.get_ref()) {
        Ok(expression) => expression,
        Err(error) => {
            faults.push(syntax(faults, key, &error));
            return None;
        }
    };
    let reference = match &expression.node {
        Node::Line(reference) if reference.branch != BranchSelector::Every => reference,
        _ => {
            let detail = Message::new("case-key-no-figure");
            faults.push(faults.at(Code::FormulaSyntax, key.span()).with("detail", detail));
            return None;
        }
    };
    let lines = context.lines?;
    let Some(line) = lines.find(&reference.name) else {
        let nearest = suggestion(&reference.name, lines.lines().iter().map(|line| line.code.as_str()));
        let unknown = faults.at(Code::FormulaLineUnknown, key.span()).with("name", reference.name.as_str());
        faults.push(unknown.with("nearest", nearest));
        return None;
    };
    let branch = match reference.branch {
        BranchSelector::One(branch) => Some(branch),
        _ => None,
    };
    if branch.is_some() && !line.by_branch {
        faults.push(faults.at(Code::LineNotByBranch, key.span()).with("line", line.code.as_str()));
    }
    Some((FigureKey { line: line.id, branch, back: reference.back }, line))
}

fn read_value(faults: &Faults, value: &Spanned<String>, line: &Line) -> Option<CaseValue> {
    let raw = value.get_ref().as_str();
    match line.kind {
        LineKind::Money | LineKind::Count | LineKind::Days => {
            let amount = amount_of(raw);
            if amount.is_none() {
                let detail = Message::new("toml-number").with("raw", raw);
                faults.push(faults.at(Code::TomlInvalid, value.span()).with("detail", detail));
            }
            amount.map(CaseValue::Number)
        }
        LineKind::Date => {
            let day = raw.parse().ok();
            if day.is_none() {
                let unreadable = faults.at(Code::DateUnreadable, value.span());
                faults.push(unreadable.with("line", line.code.as_str()).with("raw", raw));
            }
            day.map(CaseValue::Date)
        }
        LineKind::Flag => match raw {
            "yes" => Some(CaseValue::Flag(true)),
            "no" => Some(CaseValue::Flag(false)),
            _ => {
                not_admitted(faults, value, &["yes", "no"]);
                None
            }
        },
    }
}

/// The figures of a case, for the exact value of its rule.
pub(crate) struct CaseFigures<'c> {
    case: &'c Case,
    year_end: Option<LineId>,
    branches: Vec<Branch>,
}

impl<'c> CaseFigures<'c> {
    /// The figures of a case; `year_end` is the line of the closing date.
    pub(crate) fn new(case: &'c Case, year_end: Option<LineId>) -> Self {
        let is_named = |branch: &&Branch| case.given.keys().any(|key| key.branch == Some(**branch));
        let named: Vec<Branch> = Branch::ALL.iter().filter(is_named).copied().collect();
        Self { case, year_end, branches: named }
    }

    /// The closing date.
    pub(crate) const fn year_end(&self) -> Date {
        self.case.on
    }

    /// The exact value of a formula over the figures, if it has one.
    pub(crate) fn value(&self, formula: &Expression) -> Option<Point> {
        let Evaluation { value, .. } = evaluate(formula, self);
        value.ok()
    }
}

impl Figures for CaseFigures<'_> {
    fn figure(&self, key: FigureKey) -> Quantity {
        match self.case.given.get(&key) {
            Some(CaseValue::Number(amount)) => Quantity::exact(Exact::from(*amount)),
            Some(CaseValue::Date(day)) => Quantity::Date(*day),
            Some(CaseValue::Flag(flag)) => Quantity::Flag(*flag),
            None if Some(key.line) == self.year_end && key.back == 0 => Quantity::Date(self.year_end()),
            None => Quantity::Missing,
        }
    }

    fn branches(&self) -> &[Branch] {
        &self.branches
    }
}
