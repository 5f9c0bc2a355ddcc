//! Which lines are the sum of their branches, and what is taken away from it: read from the rulebook's own controls, so that a
//! rulebook with other identities needs no code.

use crate::formula::{BinaryOperator, BranchSelector, Expression, LineReference, Node};
use crate::intake::BranchSum;
use crate::model::LineId;
use crate::rulebook::{Equation, Relation, Rulebook};

/// The sums of branches that the controls of a rulebook state: `total + transfers = total[*]`.
pub(super) fn branch_sums(rulebook: &Rulebook) -> Vec<BranchSum> {
    rulebook.controls.iter().flat_map(|control| &control.equations).filter_map(branch_sum).collect()
}

fn branch_sum(equation: &Equation) -> Option<BranchSum> {
    if equation.relation != Relation::Equal || equation.applies.is_some() {
        return None;
    }
    let sides = [(&equation.left, &equation.right), (&equation.right, &equation.left)];
    sides.into_iter().find_map(|(whole, branches)| {
        let line = line_of(branches, BranchSelector::Every)?;
        let mut terms = Vec::new();
        terms_of(whole, &mut terms)?;
        let at = terms.iter().position(|term| *term == line)?;
        terms.remove(at);
        Some(BranchSum { line, less: terms })
    })
}

/// The line of the fiscal year that an expression is, if it is one.
fn line_of(expression: &Expression, wanted: BranchSelector) -> Option<LineId> {
    match &expression.node {
        Node::Line(LineReference { line, branch, back: 0, .. }) if *branch == wanted => *line,
        _ => None,
    }
}

/// The lines that are added; `None` where there is anything else.
fn terms_of(expression: &Expression, terms: &mut Vec<LineId>) -> Option<()> {
    if let Node::Binary(BinaryOperator::Add, left, right) = &expression.node {
        terms_of(left, terms)?;
        return terms_of(right, terms);
    }
    terms.push(line_of(expression, BranchSelector::Whole)?);
    Some(())
}
