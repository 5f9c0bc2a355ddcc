//! Rulebook × submission → findings, each with its outcome, its proof and its distance to compliance.
//!
//! In: a validated rulebook and a [`Dossier`]. Out: an [`Assessment`]. Never: a mark, a class, a file, a clock.
//!
//! Decisions
//! - A rule outside its dates, kinds or branches is `not-applicable` and says which; nothing is silently dropped.
//! - `--basis` turns a threshold on another basis into `informational`: its value stays visible, its verdict does not.
//! - An unproven flag is looked for among the figures of a rule that came out "yes": on a critical standard the finding is
//!   not-assessable, else it is watched (DESIGN §7).

mod assess;
mod cases;
mod comparatives;
mod completeness;
mod control;
mod cost;
mod evidence;
mod finding;
mod judge;
mod outcome;
mod overlay;
mod remedy;
mod state_debt;
mod worked;

pub use assess::{Dossier, Options, PRECISION_RULE, assess};
pub use cases::{CaseFault, CaseReport, run_cases};
pub use comparatives::{COMPARATIVES_RULE, Comparatives, Restatement};
pub use completeness::Completeness;
pub use cost::{Cost, cost_of, first_remedy};
pub use evidence::declared_quantity;
pub use evidence::quantity;
pub use finding::{
    Assessment, Computed, EquationResult, Finding, Interval, KeptWithin, NoRemedy, Proof, Remedy, Shortfall,
    WaiverApplied,
};
pub use outcome::{BasisFilter, Outcome, Reason};
pub use overlay::{Origin, Overlaid, Overlay, Restated, scaled};
pub use state_debt::{NotComputed, Paid, paid};
pub use worked::WorkedCase;
