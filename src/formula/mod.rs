//! The rule language: its tree, its parser, its units, exact arithmetic, intervals and evaluation.
//!
//! In: the text of a formula and, at evaluation, figures. Out: exact values with what they rest on. Never: a verdict.

mod affine;
mod applies;
mod calendar;
mod dimension;
mod evaluate;
mod exact;
mod interval;
mod linear;
mod parser;
mod print;
mod requirement;
mod syntax;
#[cfg(test)]
mod testing;
mod token;
mod tree;

pub use affine::{Affine, Coefficients, LinearFraction};
pub use applies::{Applies, parse_applies};
pub use calendar::{days_between, years_between};
pub use dimension::{Fault, FaultKind, Lines, check, check_relation};
pub use evaluate::{Evaluation, Figures, Point, Quantity, Undefined, evaluate, keys};
pub use exact::Exact;
pub use interval::{Enclosure, enclose};
pub use linear::linear_fraction;
pub use parser::parse;
pub use requirement::{
    CalendarDay, Quantified, Threshold, ThresholdUnit, parse_calendar_day, parse_quantity, parse_range, parse_threshold,
};
pub use syntax::{Expected, SyntaxError, SyntaxErrorKind};
pub use tree::{BinaryOperator, BranchSelector, Dimension, Expression, Function, LineReference, Node};
