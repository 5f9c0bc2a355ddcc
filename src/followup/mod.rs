//! The register (registre de suivi): what becomes of each recommendation, from the finding to the proof.
//!
//! In: acts of people, each with its author and its day; the register's file; a day to reckon from. Out: the standing of each
//! subject, what is late, what the public steps of escalation.toml propose, the proof that nobody rewrote the log. Never: a judgement
//! of a figure, a clock of its own, a sentence (the messages are handed out by id).
//!
//! # One log, many subjects
//!
//! Everything that happens is an [`Act`] on a [`Subject`]: a recommendation, a report addressed to an institution, a mission, an
//! institution, an indicator, a certificate. An act that is recorded is an [`Event`]: it has a number, who did it in which [`Role`] and when, the
//! moment of recording, and the hash of the event before. Nothing is ever changed or taken back; what an act did wrong, a later
//! act puts right, and both stay.
//!
//! The [`Standing`] of a subject is what its events come to, one after the other; [`Standing::after`] is the only place that says
//! which act may follow which. The register keeps the standings beside the log so that a table need not read the whole of it,
//! and `audit` makes them again from the log and compares.
//!
//! # Decisions
//!
//! - The hash covers the very bytes that are stored, not a value that is written out again: a later version of the program verifies an
//!   old log without knowing how it would write it today.
//! - An event's id names the act, whoever carries it from one register to another: what has been entered is not entered twice. One
//!   that was given none (a row typed in a workbook) is named by the SHA-256 of what it says, its author and its day; two acts that
//!   agree in all of that are one.
//! - The chain has no key: the owner of the file could make a new one. Hence the head, printed in every report and in each
//!   session's minutes, against which `audit --head` holds the file.

mod act;
pub mod book;
mod certificate_act;
mod checked;
mod clock;
mod delay;
mod documents;
mod due;
mod escalation;
mod event;
mod followed;
mod indicator;
mod institution_act;
mod plan;
mod proposal;
mod rate;
mod records;
mod refusal;
mod refusal_words;
pub mod register;
mod replies;
mod standing;
mod standings;
mod subject;
mod table;
#[cfg(test)]
mod tests;

pub use act::{
    Act, BoardDecision, Decided, Draft, IndicatorAct, MissionAct, Origin, Purpose, RecommendationAct, ReportAct,
    ReportStage, Sex, Station,
};
pub use certificate_act::{CertificateAct, IssuedCertificate};
pub use checked::{Checked, Unfit, checked_on};
pub use clock::{Clock, Clocks};
pub use delay::{Delay, Fate};
pub use documents::Named;
pub use due::{Debtor, DueItem, DueList, Matter, StageDelays, due_list};
pub use escalation::{
    Fact, Hearing, Ladder, LateOne, MetStep, Outlook, StepStatus, met_steps, outlook, steps_of_clocks,
    steps_of_recommendation,
};
pub use event::{Entry, Event, EventId, RegisterHead, Role};
pub use followed::{Followed, FollowedRule, Reading};
pub use indicator::{Counted, IndicatorRow, IndicatorStatement, indicator_statements};
pub use institution_act::{InstitutionAct, Observed, ObservedRule, Owed};
pub use plan::{Candidate, Capacity, LeftOut, PlannedMission, Points, Programme, Visit, programme};
pub use proposal::{Already, Ground, Proposed, proposed};
pub use rate::{Rate, under_since};
pub use records::{Sources, due_record, indicators_record, plan_record, steps_record, table_record};
pub use refusal::Refusal;
pub use register::{Access, AppendFault, Recorded, Register, RegisterFault};
pub use replies::{joined, replies_of};
pub use standing::{
    CertificateStanding, CertificateState, ClosedAs, Closing, Correction, Course, Deliberation, Due, Filing,
    FormerCertificate, IndicatorStanding, IndicatorValue, InstitutionEscalation, InstitutionStanding, Issue,
    MissionFinding, MissionStanding, MissionState, Observation, PlanOfBoard, Proof, RecommendationStanding,
    RecommendationState, ReportDay, ReportStanding, Row, RowDeferral, Said, Standing, StationDay, StepTaken, Stop,
    Until, Validity,
};
pub use standings::Standings;
pub use subject::{Subject, SubjectKind};
pub use table::{By, Direction, FollowupTable, Row as TableRow, Tallies, Tally, sessions, table};
