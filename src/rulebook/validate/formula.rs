//! Formulas in rule files: read, checked against the dictionary, their faults located in the file.

use std::ops::Range;

use toml::Spanned;

use super::Context;
use crate::diagnostic::{Code, Diagnostic};
use crate::dictionary::{Dictionary, Faults, suggestion};
use crate::formula::{
    BinaryOperator, BranchSelector, Dimension, Expression, Fault, FaultKind, SyntaxError, SyntaxErrorKind, check,
    check_relation, parse,
};
use crate::i18n::Message;
use crate::model::Branch;

/// A formula that passed the check.
#[derive(Debug, Clone)]
pub(crate) struct Checked {
    pub(crate) expression: Expression,
    pub(crate) dimension: Dimension,
}

/// The tree of a formula, its faults told.
pub(super) fn read(faults: &Faults, text: &Spanned<String>, uses: &mut Uses) -> Option<Expression> {
    match parse(text.get_ref()) {
        Ok(expression) => {
            uses.note(&expression);
            Some(expression)
        }
        Err(error) => {
            uses.all_known = false;
            faults.push(syntax(faults, text, &error));
            None
        }
    }
}

/// A formula, read and checked; `None` with its faults told, or without dictionary to check it against.
pub(super) fn read_and_check(
    faults: &Faults,
    text: &Spanned<String>,
    context: &Context<'_>,
    uses: &mut Uses,
) -> Option<Checked> {
    let mut expression = read(faults, text, uses)?;
    let lines = context.lines?;
    match check(&mut expression, lines) {
        Ok(dimension) => {
            check_branches(faults, text, &expression, lines);
            Some(Checked { expression, dimension })
        }
        Err(found) => {
            tell(faults, text, &found);
            None
        }
    }
}

/// Both sides of an equation, read and checked together.
pub(super) fn read_relation(
    faults: &Faults,
    sides: (&Spanned<String>, &Spanned<String>),
    operator: BinaryOperator,
    context: &Context<'_>,
    uses: &mut Uses,
) -> Option<(Expression, Expression, Dimension)> {
    let (left, right) = (read(faults, sides.0, uses), read(faults, sides.1, uses));
    let (mut left, mut right) = (left?, right?);
    let lines = context.lines?;
    match check_relation(&mut left, &mut right, operator, lines) {
        Ok(dimension) => {
            check_branches(faults, sides.0, &left, lines);
            check_branches(faults, sides.1, &right, lines);
            Some((left, right, dimension))
        }
        Err((of_left, of_right)) => {
            tell(faults, sides.0, &of_left);
            tell(faults, sides.1, &of_right);
            None
        }
    }
}

/// The lines that rules use.
#[derive(Debug)]
pub(crate) struct Uses {
    /// The codes of the lines that formulas name, known or not, sorted.
    pub(crate) lines: std::collections::BTreeSet<String>,
    /// Whether every formula could be read, so that a line not among them is truly unused.
    pub(crate) all_known: bool,
}

impl Uses {
    pub(crate) const fn new() -> Self {
        Self { lines: std::collections::BTreeSet::new(), all_known: true }
    }

    fn note(&mut self, expression: &Expression) {
        for (reference, _) in expression.references() {
            if !self.lines.contains(&reference.name) {
                self.lines.insert(reference.name.clone());
            }
        }
    }
}

/// The diagnostic of a text that is not in the rule language.
pub(super) fn syntax(faults: &Faults, text: &Spanned<String>, error: &SyntaxError) -> Diagnostic {
    let span = faults.inside(text, error.span.clone());
    match &error.kind {
        SyntaxErrorKind::UnknownBranch { name } => faults
            .at(Code::FormulaBranchUnknown, span)
            .with("name", name.as_str())
            .with("nearest", suggestion(name, Branch::ALL.iter().map(|branch| branch.code()))),
        _ => faults.at(Code::FormulaSyntax, span).with("detail", error.message()),
    }
}

fn tell(faults: &Faults, text: &Spanned<String>, found: &[Fault]) {
    for fault in found {
        let span = faults.inside(text, fault.span.clone());
        faults.push(diagnostic(faults, span, &fault.kind));
    }
}

fn diagnostic(faults: &Faults, span: Range<usize>, kind: &FaultKind) -> Diagnostic {
    let mismatch = |detail: Message| faults.at(Code::UnitMismatch, span.clone()).with("detail", detail);
    match kind {
        FaultKind::UnknownLine { name, nearest } => {
            let nearest = nearest.as_deref();
            let nearest = nearest.map_or_else(
                || Message::new("nearest-none"),
                |nearest| Message::new("nearest-name").with("name", nearest),
            );
            faults.at(Code::FormulaLineUnknown, span.clone()).with("name", name.as_str()).with("nearest", nearest)
        }
        FaultKind::Mismatch { operator, left, right } => mismatch(
            Message::new("unit-mismatch-combined")
                .with("left", left.describe())
                .with("right", right.describe())
                .with("operator", *operator),
        ),
        FaultKind::NotAFlag { found } => mismatch(Message::new("unit-mismatch-flag").with("found", found.describe())),
        FaultKind::NotANumber { found } => {
            mismatch(Message::new("unit-mismatch-number").with("found", found.describe()))
        }
        FaultKind::NotADate { found } => mismatch(Message::new("unit-mismatch-date").with("found", found.describe())),
        FaultKind::NotALiteral { found } => {
            mismatch(Message::new("unit-mismatch-literal").with("found", found.describe()))
        }
        FaultKind::DimensionTooHigh => mismatch(Message::new("unit-mismatch-too-high")),
        FaultKind::DivisionByZero => {
            faults.at(Code::FormulaSyntax, span.clone()).with("detail", Message::new("formula-division-by-zero"))
        }
    }
}

/// Tells a branch of a line that no workbook is asked for by branch.
fn check_branches(faults: &Faults, text: &Spanned<String>, expression: &Expression, lines: &Dictionary) {
    for (reference, span) in expression.references() {
        let is_by_branch = lines.find(&reference.name).is_none_or(|line| line.by_branch);
        if reference.branch != BranchSelector::Whole && !is_by_branch {
            let span = faults.inside(text, span);
            faults.push(faults.at(Code::LineNotByBranch, span).with("line", reference.name.as_str()));
        }
    }
}
