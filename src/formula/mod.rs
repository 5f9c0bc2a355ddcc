//! The rule language: its tree, its parser, its units, exact arithmetic, intervals and evaluation.
//!
//! In: the text of a formula and, at evaluation, figures. Out: exact values with what they rest on. Never: a verdict.

mod exact;
mod tree;

pub use exact::Exact;
pub use tree::{BinaryOperator, BranchSelector, Dimension, Expression, Function, LineReference, Node};
