//! The rule language: its tree, its parser, its units, exact arithmetic, intervals and evaluation.
//!
//! In: the text of a formula and, at evaluation, figures. Out: exact values with what they rest on. Never: a verdict.
//!
//! ```text
//! text ─parse─▶ Expression ─check─▶ resolved, with its Dimension
//!                   ├─ evaluate        the exact value, or why there is none, and every figure mentioned
//!                   ├─ linear_fraction N/D with coefficients collected: exact bounds over the figures' intervals
//!                   └─ enclose         outer bounds, for the formulas that are no quotient of sums
//! ```
//!
//! Decisions:
//! - The literal 0 has every scalar dimension; any other number is a ratio, so that `days > 90` is a fault.
//! - `line[*]` without a registered branch is missing: nothing to sum is not zero.
//! - A plain number in a threshold may be a ratio or a count; every other unit names one dimension.
//! - A deadline is `<=` a day that every year has.
//! - Anniversaries of 29 February fall on 28 February in a year without one.
//! - Texts are bounded in length, nesting and number of operators, so that no rule file exhausts the stack.

mod affine;
mod applies;
mod calendar;
mod dimension;
mod evaluate;
mod exact;
mod feasible;
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
pub use applies::{Applies, Saying, parse_applies};
pub use calendar::{days_between, years_between};
pub use dimension::{Fault, FaultKind, Lines, check, check_relation};
pub use evaluate::{Evaluation, Figures, Point, Quantity, Undefined, evaluate, gather_keys, keys};
pub use exact::Exact;
pub use feasible::{Condition, Must, Solution, figures_of, satisfying};
pub use interval::{Enclosure, enclose};
pub use linear::linear_fraction;
pub use parser::parse;
pub use requirement::{
    CalendarDay, Quantified, Threshold, ThresholdUnit, parse_calendar_day, parse_quantity, parse_range, parse_threshold,
};
pub use syntax::{Expected, SyntaxError, SyntaxErrorKind};
pub use tree::{BinaryOperator, BranchSelector, Dimension, Expression, Function, LineReference, Node};
