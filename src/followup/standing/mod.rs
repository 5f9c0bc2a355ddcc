//! Where a subject stands: what its events come to, one after the other.
//!
//! In: where it stood, one more event. Out: where it stands, or why the event does not follow. Never: a day of today (what is late on
//! a day is reckoned in its own modules, from the standings alone), a parameter of escalation.toml.
//!
//! # Days
//!
//! An act may be recorded long after its day, never before it; its day is not before that of the act that it follows from (the one by
//! which the subject came to where it stands). An act that closes, opens again or gives more time does not lie before any other
//! act on the subject: what is settled is settled in the order in which it is told. A day is that of the easternmost member
//! states (UTC+3): there it is tomorrow already when the last hours of today are recorded.

mod certificate;
mod indicator;
mod institution;
mod mission;
mod recommendation;
mod report;
mod stages;
#[cfg(test)]
mod tests;
mod words;

use jiff::civil::Date;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

use super::{Act, CertificateAct, Entry, Event, Refusal, Role, Subject, SubjectKind};
use crate::dictionary::fold;

pub use certificate::{CertificateStanding, CertificateState, FormerCertificate};
pub use indicator::{IndicatorStanding, IndicatorValue};
pub use institution::{
    Correction, Filing, InstitutionEscalation, InstitutionStanding, Observation, Row, RowDeferral, Until,
};
pub use mission::{MissionFinding, MissionStanding, MissionState, ReportDay};
pub use recommendation::{RecommendationStanding, RecommendationState};
pub use report::{Deliberation, PlanOfBoard, ReportStanding, StationDay};
pub use stages::{ClosedAs, Closing, Due, Issue, Proof, Stop};

/// Where a subject stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// A recommendation.
    Recommendation(Box<RecommendationStanding>),
    /// A report.
    Report(Box<ReportStanding>),
    /// A mission.
    Mission(Box<MissionStanding>),
    /// An institution.
    Institution(Box<InstitutionStanding>),
    /// An indicator.
    Indicator(Box<IndicatorStanding>),
    /// A certificate.
    Certificate(Box<CertificateStanding>),
}

/// How many acts a standing rests on, and when they were done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// How many acts.
    pub acts: u64,
    /// The day of the act by which the subject came to where it stands.
    pub since: Date,
    /// The latest day of an act.
    pub latest: Date,
}

/// What somebody said on a day, in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The day.
    pub on: Date,
    /// Who.
    pub by: String,
    /// In full.
    pub text: String,
}

/// A step of the escalation that was taken on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepTaken {
    /// Its number in escalation.toml.
    pub step: u8,
    /// The day.
    pub on: Date,
}

impl Standing {
    /// What kind of subject it is of.
    #[must_use]
    pub const fn kind(&self) -> SubjectKind {
        match self {
            Self::Recommendation(_) => SubjectKind::Recommendation,
            Self::Report(_) => SubjectKind::Report,
            Self::Mission(_) => SubjectKind::Mission,
            Self::Institution(_) => SubjectKind::Institution,
            Self::Indicator(_) => SubjectKind::Indicator,
            Self::Certificate(_) => SubjectKind::Certificate,
        }
    }

    /// How many acts it rests on, and when they were done.
    #[must_use]
    pub const fn course(&self) -> &Course {
        match self {
            Self::Recommendation(standing) => &standing.course,
            Self::Report(standing) => &standing.course,
            Self::Mission(standing) => &standing.course,
            Self::Institution(standing) => &standing.course,
            Self::Indicator(standing) => &standing.course,
            Self::Certificate(standing) => &standing.course,
        }
    }

    /// Refuses an act that is done now and that a log may hold all the same: one that was recorded when less was asked stays recorded.
    ///
    /// # Errors
    /// What is issued would silently undo what was done before.
    pub fn admits(&self, entry: &Entry) -> Result<(), Refusal> {
        match (&entry.act, self) {
            (Act::Certificate(CertificateAct::Issued { issued, reason }), Self::Certificate(standing)) => {
                standing.admits(issued, reason.as_deref(), &entry.subject)
            }
            _ => Ok(()),
        }
    }

    /// Where a subject stands after one more event; `before` is `None` for its first. The only place that says which act may follow
    /// which.
    ///
    /// # Errors
    /// The act does not follow from where the subject stands, is not for who acts, or says nothing that can be recorded.
    pub fn after(before: Option<Self>, event: &Event) -> Result<Self, Refusal> {
        let entry = &event.entry;
        let step = Step {
            subject: &entry.subject,
            code: entry.act.code(),
            actor: &entry.actor,
            role: entry.role,
            on: entry.acted_on,
        };
        if entry.act.subject_kind() != entry.subject.kind {
            return Err(Refusal::OtherKind(entry.subject.clone()));
        }
        words::name("code", &entry.subject.code)?;
        words::name("actor", &entry.actor)?;
        if entry.acted_on > EASTERNMOST.to_datetime(event.recorded_at).date() {
            return Err(Refusal::OutOfOrder(entry.subject.clone()));
        }
        match (&entry.act, before) {
            (Act::Recommendation(act), None) => step.begun(RecommendationStanding::begin(act, &step)?),
            (Act::Recommendation(act), Some(Self::Recommendation(before))) => before.after(act, &step).map(Into::into),
            (Act::Report(act), None) => step.begun(ReportStanding::begin(act, &step)?),
            (Act::Report(act), Some(Self::Report(before))) => before.after(act, &step).map(Into::into),
            (Act::Mission(act), None) => step.begun(MissionStanding::begin(act, &step)?),
            (Act::Mission(act), Some(Self::Mission(before))) => before.after(act, &step).map(Into::into),
            (Act::Institution(act), None) => InstitutionStanding::new(&step).after(act, &step).map(Into::into),
            (Act::Institution(act), Some(Self::Institution(before))) => before.after(act, &step).map(Into::into),
            (Act::Indicator(act), None) => step.begun(IndicatorStanding::begin(act, &step)?),
            (Act::Indicator(act), Some(Self::Indicator(before))) => before.after(act, &step).map(Into::into),
            (Act::Certificate(act), None) => step.begun(CertificateStanding::begin(act, &step)?),
            (Act::Certificate(act), Some(Self::Certificate(before))) => before.after(act, &step).map(Into::into),
            _ => Err(Refusal::OtherKind(entry.subject.clone())),
        }
    }
}

/// The clock of the easternmost member states (Comoros, Madagascar).
const EASTERNMOST: Offset = jiff::tz::offset(3);

macro_rules! of_kind {
    ($($kind:ident($standing:ident);)*) => {$(
        impl From<$standing> for Standing {
            fn from(standing: $standing) -> Self {
                Self::$kind(Box::new(standing))
            }
        }
    )*};
}
of_kind! {
    Recommendation(RecommendationStanding);
    Report(ReportStanding);
    Mission(MissionStanding);
    Institution(InstitutionStanding);
    Indicator(IndicatorStanding);
    Certificate(CertificateStanding);
}

/// An act as a standing takes it: who does it, in what quality, when.
#[derive(Debug, Clone, Copy)]
struct Step<'e> {
    subject: &'e Subject,
    /// The act's code.
    code: &'static str,
    actor: &'e str,
    role: Role,
    on: Date,
}

impl Step<'_> {
    /// The standing that a first act begins; refused where it begins nothing.
    fn begun<S: Into<Standing>>(&self, standing: Option<S>) -> Result<Standing, Refusal> {
        standing.map(Into::into).ok_or_else(|| Refusal::Unknown(self.subject.clone()))
    }

    /// The course of a subject that begins here.
    const fn course(&self) -> Course {
        Course { acts: 1, since: self.on, latest: self.on }
    }

    /// Refuses an act that is not among those that may follow.
    fn among(&self, stands: &'static str, legal: &[&'static str]) -> Result<(), Refusal> {
        if legal.contains(&self.code) {
            return Ok(());
        }
        Err(Refusal::Illegal { subject: self.subject.clone(), act: self.code, stands, legal: legal.to_vec() })
    }

    /// Refuses whoever may not do it.
    fn allowed(&self, is_allowed: bool) -> Result<(), Refusal> {
        if is_allowed {
            return Ok(());
        }
        Err(Refusal::NotInThisRole { subject: self.subject.clone(), act: self.code })
    }

    /// Refuses those who do not supervise.
    fn by_supervisor(&self) -> Result<(), Refusal> {
        self.allowed(self.role.is_supervisor())
    }

    /// Refuses those who do not decide.
    fn by_decider(&self) -> Result<(), Refusal> {
        self.allowed(self.role.decides())
    }

    /// Refuses a day before another.
    fn not_before(&self, day: Date) -> Result<(), Refusal> {
        if self.on < day { Err(Refusal::OutOfOrder(self.subject.clone())) } else { Ok(()) }
    }

    /// What was said here.
    fn said(&self, text: &str) -> Said {
        Said { on: self.on, by: self.actor.to_owned(), text: text.to_owned() }
    }

    /// The author's name as names are compared.
    fn author(&self) -> String {
        name_of(self.actor)
    }
}

/// Words that go before a name and do not tell one person from another, in the three languages, folded.
const TITLES: &[&str] = &[
    "m",
    "mr",
    "mme",
    "mlle",
    "mrs",
    "ms",
    "monsieur",
    "madame",
    "mademoiselle",
    "dr",
    "dra",
    "docteur",
    "doctor",
    "doutor",
    "doutora",
    "pr",
    "prof",
    "me",
    "maitre",
    "sr",
    "sra",
    "senhor",
    "senhora",
    "eng",
    "ing",
];

/// A name as names are compared: accents, case, spaces and titles aside. What is all title stays what it is.
fn name_of(actor: &str) -> String {
    let words = actor.split(|sign: char| sign.is_whitespace() || ".,'’".contains(sign)).map(fold);
    let (titles, kept): (Vec<String>, Vec<String>) = words.partition(|word| TITLES.contains(&word.as_str()));
    let name = kept.concat();
    if name.is_empty() { titles.concat() } else { name }
}

impl Course {
    /// After one more act that leaves the subject where it stands.
    fn note(&mut self, step: &Step<'_>) {
        self.acts += 1;
        self.latest = self.latest.max(step.on);
    }

    /// After one more act that brings the subject elsewhere.
    fn moved(&mut self, step: &Step<'_>) {
        self.note(step);
        self.since = step.on;
    }
}
