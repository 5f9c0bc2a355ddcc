//! Where a certificate stands: issued, suspended, withdrawn, renewed.
//!
//! # Decisions
//! - The subject is an institution's fiscal year (`XA-CNPS:2023`): of several documents issued for it the last one counts, and those
//!   before it stay told.
//! - What was withdrawn does not come back: a new one is issued, and whoever issues it says why.
//! - Issuing undoes nothing by the way: what is suspended is decided on first, and what is experimental takes the place of nothing that a
//!   decision bears. Logs from before this was asked are read all the same ([`CertificateStanding::admits`]).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Course, Said, Step, words};
use crate::followup::{CertificateAct, IssuedCertificate, Refusal, Subject};
use crate::model::{Sha256, codes};

codes! {
    /// Where a certificate stands.
    CertificateState {
        /// Issued.
        Issued = "issued",
        /// Suspended.
        Suspended = "suspended",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }
}

impl CertificateState {
    /// The codes of the acts that may follow.
    #[must_use]
    pub const fn legal(self) -> &'static [&'static str] {
        match self {
            Self::Issued => &["issued", "suspended", "withdrawn", "renewed"],
            Self::Suspended => &["issued", "resumed", "withdrawn"],
            Self::Withdrawn => &["issued"],
        }
    }
}

/// A document that another one took the place of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerCertificate {
    /// The hash of the document.
    pub certificate: Sha256,
    /// The day of its issue.
    pub issued_on: Date,
}

/// Where a certificate stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateStanding {
    /// How many acts it rests on, and when.
    pub course: Course,
    /// Where it stands.
    pub state: CertificateState,
    /// The document that counts.
    pub issued: IssuedCertificate,
    /// The day of its issue.
    pub issued_on: Date,
    /// The documents before it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<FormerCertificate>,
    /// Why it is suspended, withdrawn, in force again, or was issued anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Said>,
    /// Its new last day, where it was renewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewed_until: Option<Date>,
}

impl CertificateStanding {
    /// Where it stands after its first act; `None` where that begins nothing.
    pub(super) fn begin(act: &CertificateAct, step: &Step<'_>) -> Result<Option<Self>, Refusal> {
        let CertificateAct::Issued { issued, reason } = act else { return Ok(None) };
        step.by_decider()?;
        sound(issued, step)?;
        words::text_if_any("reason", reason.as_ref())?;
        Ok(Some(Self {
            course: step.course(),
            state: CertificateState::Issued,
            issued: issued.clone(),
            issued_on: step.on,
            former: Vec::new(),
            reason: reason.as_deref().map(|reason| step.said(reason)),
            renewed_until: None,
        }))
    }

    /// Refuses a document that is issued now where it would undo an act by the way.
    pub(super) fn admits(
        &self,
        issued: &IssuedCertificate,
        reason: Option<&str>,
        subject: &Subject,
    ) -> Result<(), Refusal> {
        if issued.experimental && !self.issued.experimental {
            return Err(Refusal::WithoutEffect(subject.clone()));
        }
        match self.state {
            CertificateState::Suspended => Err(Refusal::Illegal {
                subject: subject.clone(),
                act: "issued",
                stands: self.state.code(),
                legal: vec!["resumed", "withdrawn"],
            }),
            CertificateState::Withdrawn if reason.is_none() => Err(Refusal::WithdrawnBefore(subject.clone())),
            CertificateState::Withdrawn | CertificateState::Issued => Ok(()),
        }
    }

    /// Where it stands after one more act.
    pub(super) fn after(mut self, act: &CertificateAct, step: &Step<'_>) -> Result<Self, Refusal> {
        step.among(self.state.code(), self.state.legal())?;
        step.by_decider()?;
        step.not_before(self.course.since)?;
        match act {
            CertificateAct::Issued { issued, reason } => {
                sound(issued, step)?;
                words::text_if_any("reason", reason.as_ref())?;
                let is_known = self.former.iter().any(|former| former.certificate == issued.certificate);
                if is_known || self.issued.certificate == issued.certificate {
                    return Err(Refusal::Twice("certificate"));
                }
                let former = FormerCertificate { certificate: self.issued.certificate, issued_on: self.issued_on };
                self.former.push(former);
                self.issued = issued.clone();
                self.issued_on = step.on;
                self.state = CertificateState::Issued;
                self.reason = reason.as_deref().map(|reason| step.said(reason));
                self.renewed_until = None;
            }
            CertificateAct::Suspended { reason } => self.say(CertificateState::Suspended, reason, step)?,
            CertificateAct::Resumed { reason } => self.say(CertificateState::Issued, reason, step)?,
            CertificateAct::Withdrawn { reason } => self.say(CertificateState::Withdrawn, reason, step)?,
            CertificateAct::Renewed { until, decision } => {
                words::name("decision", decision)?;
                // What was never in force has no day to renew.
                let last = self.renewed_until.or(self.issued.valid_until).ok_or(Refusal::NotOfSubject("until"))?;
                words::days("until", last, *until)?;
                self.renewed_until = Some(*until);
            }
        }
        self.course.moved(step);
        Ok(self)
    }

    fn say(&mut self, state: CertificateState, reason: &str, step: &Step<'_>) -> Result<(), Refusal> {
        words::text("reason", reason)?;
        self.state = state;
        self.reason = Some(step.said(reason));
        Ok(())
    }
}

/// Refuses what is of another institution or year than the subject, or ends before it begins.
fn sound(issued: &IssuedCertificate, step: &Step<'_>) -> Result<(), Refusal> {
    words::name("institution", issued.institution.as_str())?;
    words::name("key", &issued.key)?;
    words::name_if_any("decision", issued.decision.as_ref())?;
    if step.subject.code != format!("{}:{}", issued.institution, issued.fiscal_year) {
        return Err(Refusal::NotOfSubject("institution"));
    }
    issued.valid_until.map_or(Ok(()), |until| words::days("valid_until", step.on, until))
}
