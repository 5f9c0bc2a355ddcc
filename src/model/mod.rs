//! The nouns of the field: amounts, periods, institutions, figures, submissions, what the Secretariat knows.
//!
//! In: nothing. Out: plain values that every later stage shares. Never: I/O, a clock, a judgement.

mod amount;
mod codes;
mod figure;
mod institution;
mod period;
mod population;
mod reply;
mod restated;
mod secretariat;
mod serial;
mod submission;

pub use amount::{Amount, Unit};
pub(crate) use codes::codes;
pub use figure::{
    CellPlace, Figure, FigureKey, Figures, LineId, LineKind, MissingFigure, Place, Reading, Sign, Value, cell_name,
};
pub use institution::{Branch, Institution, InstitutionCode, Kind, StateCode};
pub use period::{FiscalYear, Period};
pub use population::{ActivePopulation, Population};
pub use reply::{Deferral, Notification, Reply, ReplyFile};
pub use restated::{Adjustment, FigureName, Hypothesis};
pub use secretariat::{Addressed, DocumentSeen, Reception, SecretariatFile, SessionDecision, Waiver};
pub use submission::{Identification, Sha256, Source, Submission};
