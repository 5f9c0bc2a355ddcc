//! What changes for whom: two rulebooks compared, a threshold tried, and what it would cost to comply.
//!
//! In: rulebooks, graded assessments. Out: changes of the rules key by key; changes of findings, classes, scores and
//! certifications, each with the rule that causes it; the curve of a threshold; distances to compliance. Never: a reading
//! of files, a sentence.
//!
//! Decisions
//! - Rulebooks are compared key by key as their files state them, not as they were understood: nothing that differs is
//!   silent, not even a comment.
//! - A cause is found by trying: each changed file is put alone into the old rulebook, which is loaded and judges again. A
//!   file that the old rulebook cannot hold alone brings those that it needs (new lines, a new pillar).
//! - Where no change alone moves an outcome, a set is told that does, none of which can be left out.
//! - The cost of a breach is the remedy that `check` names first among those of money that the institution can set.

mod cause;
mod curve;
mod difference;
mod mix;
mod simulation;
mod submission;
mod summary;

pub use cause::{Causes, ScoreCause};
pub use curve::{Curve, Level, Moving, Standing, Tally, curves, tally};
pub use difference::{Change, Nature, Step, compare};
pub use mix::{Mixed, Mixer, Unit, UnitKind, decides_reading};
pub use simulation::{Simulation, Trial};
pub use submission::{Certified, FindingChange, NewBreach, SubmissionImpact, impact_of};
pub use summary::Summary;
