//! The rule language: its tree, its parser, its units, exact arithmetic, intervals and evaluation.
//!
//! In: the text of a formula and, at evaluation, figures. Out: exact values with what they rest on. Never: a verdict.

mod exact;
mod parser;
mod print;
mod syntax;
mod token;
mod tree;

pub use exact::Exact;
pub use parser::parse;
pub use syntax::{Expected, SyntaxError, SyntaxErrorKind};
pub use tree::{BinaryOperator, BranchSelector, Dimension, Expression, Function, LineReference, Node};
