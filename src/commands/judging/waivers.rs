//! What is to be told of the Secretariat's waivers: those that have expired, and those that set no finding aside.
//!
//! In: the waivers, the assessments of an institution. Out: diagnostics. Never: a change of an outcome; assessment applies
//! waivers.

use jiff::civil::Date;

use super::Session;
use crate::assessment::{Assessment, PRECISION_RULE, Reason};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::model::{InstitutionCode, Waiver};

/// The waivers of one institution while its submissions are judged.
pub(super) struct Waivers<'s> {
    session: &'s Session,
    /// Each waiver, and whether it has set a finding aside so far.
    used: Vec<(&'s Waiver, bool)>,
}

impl<'s> Waivers<'s> {
    /// The waivers of an institution.
    pub(super) fn of(session: &'s Session, institution: &InstitutionCode) -> Self {
        let own = all(session).iter().filter(|waiver| waiver.institution == *institution);
        Self { session, used: own.map(|waiver| (waiver, false)).collect() }
    }

    /// Sees which waivers an assessment has used. A rule that the user left out of the check says nothing of its waiver.
    pub(super) fn see(&mut self, assessment: &Assessment) {
        for (waiver, is_used) in &mut self.used {
            *is_used |= assessment.findings.iter().any(|finding| {
                finding.rule.as_str() == waiver.rule
                    && (finding.waiver.is_some() || finding.reason == Some(Reason::OutsideBasis))
            });
        }
    }

    /// What there is to tell once every submission of the institution has been judged.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        let as_of = self.session.options.as_of;
        self.used.iter().filter_map(|(waiver, is_used)| tell(self.session, waiver, *is_used, as_of)).collect()
    }
}

/// Waivers that no institution of the run has met and that none could meet: of a rule that the rulebook has not, or of an
/// institution on no list.
pub(super) fn strays(session: &Session, is_judged: impl Fn(&InstitutionCode) -> bool) -> Vec<Diagnostic> {
    let is_stray = |waiver: &&Waiver| {
        let is_listed = session.lists.iter().any(|list| list.find(&waiver.institution).is_some());
        let could_be_met = is_listed && has_rule(session, waiver);
        !(is_judged(&waiver.institution) || could_be_met)
    };
    all(session).iter().filter(is_stray).map(|waiver| diagnostic(session, Code::WaiverUnmatched, waiver)).collect()
}

fn tell(session: &Session, waiver: &Waiver, is_used: bool, as_of: Date) -> Option<Diagnostic> {
    if waiver.until < as_of {
        Some(diagnostic(session, Code::WaiverExpired, waiver).with("until", waiver.until))
    } else if !is_used && (waiver.from <= as_of || !has_rule(session, waiver)) {
        // One that has not begun may well find its finding when it does.
        Some(diagnostic(session, Code::WaiverUnmatched, waiver))
    } else {
        None
    }
}

fn has_rule(session: &Session, waiver: &Waiver) -> bool {
    session.catalogue.editions().iter().any(|rulebook| {
        rulebook.rules.iter().any(|rule| rule.id.as_str() == waiver.rule)
            || rulebook.controls.iter().any(|control| control.id.as_str() == waiver.rule)
            || (rulebook.precision.is_some() && waiver.rule == PRECISION_RULE)
    })
}

fn all(session: &Session) -> &[Waiver] {
    session.secretariat.as_ref().map_or(&[], |file| &file.waivers)
}

fn diagnostic(session: &Session, code: Code, waiver: &Waiver) -> Diagnostic {
    Diagnostic::new(code, Location::File { path: session.secretariat_path.as_str().into() })
        .with("decision", waiver.decision.as_str())
        .with("rule", waiver.rule.as_str())
        .with("institution", waiver.institution.as_str())
}
