//! A worked example: one of a rule's own cases, computed step by step.

use super::explain::{expected, given};
use super::formula_words::{Said, formula_in_words, formula_with_values};
use super::{Block, Cell, Content, Emphasis, Fact, Facts, Section, quantity};
use crate::assessment::{Computed, Outcome, WorkedCase};
use crate::formula::{BinaryOperator, Expression, Node};
use crate::i18n::{Arg, Message};
use crate::rulebook::{Case, Control, Equation, Expected, Rule, Rulebook};

/// The example of a rule: a breach, for it tells most, else what a value comes out of. `None` where no case has a value.
pub(super) fn of_rule(rulebook: &Rulebook, rule: &Rule) -> Option<Section> {
    let wanted = [Expected::NonCompliant, Expected::Compliant, Expected::Watch, Expected::Informational];
    let wanted_in_full = wanted.iter().map(|wanted| (wanted, true)).chain(wanted.iter().map(|wanted| (wanted, false)));
    let (case, worked, finding) = wanted_in_full.into_iter().find_map(|(wanted, in_full)| {
        // The last of a kind lies farthest from the threshold: files state them in this order.
        let cases = rule.cases.iter().rev().filter(|case| case.expect == *wanted);
        cases.map(|case| (case, WorkedCase::new(rulebook, case))).find_map(|(case, worked)| {
            let finding = worked.finding(&rule.at(case.on));
            let is_full = finding.figures.iter().all(|figure| figure.value.is_some());
            (finding.value.is_some() && (is_full || !in_full)).then_some((case, worked, finding))
        })
    })?;
    let rule = &rule.at(case.on);
    let mut facts = vec![figures(rulebook, case)];
    let mut lines = steps(&rule.formula, rulebook, &worked);
    let shown = finding.value.as_ref().map(|value| quantity::value(rulebook, rule, value));
    if let Some(Content::Number { measure, .. }) = &shown
        && *measure != super::Measure::Plain
    {
        lines.extend(shown.as_ref().map(|shown| Message::new("example-that-is").with("value", shown).into()));
    }
    facts.push(Fact { name: Message::new("example-computation"), lines });
    if let Some(requires) = quantity::requirement_in_words(rule, Some(case.on)) {
        facts.push(Fact::new("report-column-requires", requires));
    }
    facts.push(outcome(case));
    Some(section(facts))
}

/// The example of a control: the equations that a case breaks.
pub(super) fn of_control(rulebook: &Rulebook, control: &Control) -> Option<Section> {
    let case = control.cases.iter().find(|case| case.expect == Expected::NonCompliant)?;
    let worked = WorkedCase::new(rulebook, case);
    let finding = worked.control_finding(control);
    let is_broken = |equation: &&Equation| {
        let mut found = finding.equations.iter();
        found.any(|found| found.id == equation.id && found.outcome == Outcome::NonCompliant)
    };
    let mut lines = Vec::new();
    for equation in control.equations.iter().filter(is_broken) {
        for (name, side) in [("report-column-left", &equation.left), ("report-column-right", &equation.right)] {
            lines.push(Cell::new(Message::new(name), Emphasis::Muted));
            lines.extend(steps(side, rulebook, &worked));
        }
    }
    let computation = Fact { name: Message::new("example-computation"), lines };
    Some(section(vec![figures(rulebook, case), computation, outcome(case)]))
}

fn section(facts: Vec<Fact>) -> Section {
    let heading = Some(Message::new("example-title"));
    Section { heading, blocks: vec![Block::Facts(Facts { title: None, facts })] }
}

fn figures(rulebook: &Rulebook, case: &Case) -> Fact {
    let lines = case.given.iter().map(|(key, value)| given(rulebook, *key, *value).into());
    Fact { name: Message::new("report-column-given"), lines: lines.collect() }
}

fn outcome(case: &Case) -> Fact {
    let (words, emphasis) = expected(case.expect);
    Fact::new("report-column-outcome", Cell::new(words, emphasis))
}

/// The formula in words, then with the figures, then with each level of operations carried out, down to the value.
fn steps(formula: &Expression, rulebook: &Rulebook, worked: &WorkedCase<'_>) -> Vec<Cell> {
    let words = formula_in_words(formula, &rulebook.dictionary);
    let mut lines: Vec<Message> = vec![words];
    for height in 0..=height(formula) {
        let known = |part: &Expression| (self::height(part) <= height).then(|| worked.value(part).map(said)).flatten();
        let line = formula_with_values(formula, &rulebook.dictionary, &known);
        if lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    let mut lines = lines.into_iter();
    let first = lines.next().map(Cell::from);
    first.into_iter().chain(lines.map(|line| Message::new("example-step").with("step", line).into())).collect()
}

/// How many operations lie one within the other; a definition counts as a figure, a chain of sums as one operation.
fn height(expression: &Expression) -> usize {
    let over = |parts: &[&Expression]| parts.iter().map(|part| height(part)).max().map_or(0, |height| height + 1);
    match &expression.node {
        Node::Number(_) | Node::Line(_) | Node::Defined(..) => 0,
        Node::Negate(operand) | Node::Not(operand) => over(&[operand]),
        Node::Binary(operator, left, right) => {
            let continues = matches!(&left.node, Node::Binary(before, ..) if chain(*before) == chain(*operator));
            let left = height(left) + usize::from(!continues);
            left.max(height(right) + 1)
        }
        Node::Call(_, arguments) => over(&arguments.iter().collect::<Vec<_>>()),
        Node::If(condition, positive, negative) => over(&[condition, positive, negative]),
    }
}

/// The chain that an operator can be part of: `a + b − c` is computed in one go, as people do.
const fn chain(operator: BinaryOperator) -> u8 {
    match operator {
        BinaryOperator::Add | BinaryOperator::Subtract => 0,
        BinaryOperator::Multiply | BinaryOperator::Divide => 1,
        BinaryOperator::And => 2,
        BinaryOperator::Or => 3,
        // No comparison continues another.
        _ => 4,
    }
}

/// What a part comes to, to six places.
fn said(value: Computed) -> Said {
    match value {
        Computed::Number(number) => {
            let is_signed = number.is_negative();
            let decimal = number.to_decimal(6, true);
            let is_exact = number.exact_decimal().as_ref() == Some(&decimal);
            let id = if is_exact { "report-formula-number" } else { "example-about" };
            Said { message: Message::new(id).with("number", Arg::Number(decimal)), is_signed }
        }
        Computed::Date(date) => Said { message: Message::new("example-date").with("date", date), is_signed: false },
        Computed::Flag(flag) => {
            let id = if flag { "language-yes" } else { "language-no" };
            Said { message: Message::new(id), is_signed: false }
        }
    }
}
