//! What an act must agree with in what stands of other subjects.
//!
//! # Decisions
//!
//! - It is held of what people record here, one act or a workbook's new rows, never of what an export proves to stand in another register:
//!   a log that was admitted stays admitted.
//! - A mission visits institutions of its own State, as far as the register knows theirs. The number of an order is that of one mission;
//!   that of a mission cancelled may serve again, for that is how a wrong order is put right.
//! - A recommendation may be issued with a report that is not addressed yet: the session issues it, and the report that carries it is
//!   notified afterwards. Who issues it is told so. One that is addressed carries what concerns its own institution or State.

use super::super::{Act, Entry, MissionAct, MissionState, RecommendationAct, Refusal, Standing, Subject, SubjectKind};
use super::append::Pending;
use super::{Register, RegisterFault};
use crate::dictionary::fold;
use crate::model::{InstitutionCode, StateCode};

impl Register {
    /// Why an act does not agree with what stands of others, in the log and in the transaction at hand; `None` where it does.
    pub(super) fn disagrees(&self, pending: &Pending, entry: &Entry) -> Result<Option<Refusal>, RegisterFault> {
        match &entry.act {
            Act::Recommendation(RecommendationAct::Issued { report, .. }) => self.carried(pending, entry, report),
            Act::Mission(MissionAct::Ordered { order, state, institutions, .. }) => {
                let other = self.visited(pending, state, institutions)?;
                if other.is_some() { Ok(other) } else { self.order_taken(pending, entry, order) }
            }
            _ => Ok(None),
        }
    }

    fn stands(&self, pending: &Pending, kind: SubjectKind, code: &str) -> Result<Option<Standing>, RegisterFault> {
        let subject = Subject::new(kind, code);
        match pending.standings.get(&subject) {
            Some((_, standing)) => Ok(Some(standing.clone())),
            None => self.standing(&subject),
        }
    }

    /// Refuses a recommendation in a report that is addressed to another institution, or to one of another State.
    fn carried(&self, pending: &Pending, entry: &Entry, report: &str) -> Result<Option<Refusal>, RegisterFault> {
        let Some(Standing::Report(report)) = self.stands(pending, SubjectKind::Report, report)? else {
            return Ok(None);
        };
        let own = self.stands(pending, SubjectKind::Recommendation, &entry.subject.code)?;
        let Some(Standing::Recommendation(own)) = own else { return Ok(None) };
        let is_of_it = match &own.draft.institution {
            Some(institution) => *institution == report.institution,
            None => own.draft.state == report.state,
        };
        Ok((!is_of_it).then(|| Refusal::ReportOfOther(report.institution.clone())))
    }

    /// Refuses an institution of another State than the mission's.
    fn visited(
        &self,
        pending: &Pending,
        state: &StateCode,
        institutions: &[InstitutionCode],
    ) -> Result<Option<Refusal>, RegisterFault> {
        for code in institutions {
            if let Some(Standing::Institution(standing)) =
                self.stands(pending, SubjectKind::Institution, code.as_str())?
                && let Some(own) = standing.state.filter(|own| own != state)
            {
                return Ok(Some(Refusal::OfOtherState(code.clone(), own)));
            }
        }
        Ok(None)
    }

    /// Refuses the number of another mission's order.
    fn order_taken(&self, pending: &Pending, entry: &Entry, order: &str) -> Result<Option<Refusal>, RegisterFault> {
        let order = fold(order);
        let is_under_it = |subject: &Subject, standing: &Standing| match standing {
            Standing::Mission(mission) => {
                *subject != entry.subject && mission.state != MissionState::Cancelled && fold(&mission.order) == order
            }
            _ => false,
        };
        let here = pending.standings.iter().find(|(subject, (_, standing))| is_under_it(subject, standing));
        if let Some((subject, _)) = here {
            return Ok(Some(Refusal::OrderTaken(subject.code.clone())));
        }
        // What the transaction at hand has changed was looked at as it is now.
        let known = self.standings(SubjectKind::Mission)?;
        let taken = known.into_iter().filter(|(subject, _)| !pending.standings.contains_key(subject));
        let mut taken = taken.filter(|(subject, standing)| is_under_it(subject, standing));
        Ok(taken.next().map(|(subject, _)| Refusal::OrderTaken(subject.code)))
    }
}
