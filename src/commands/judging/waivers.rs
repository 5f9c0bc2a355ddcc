//! What is to be told of the Secretariat's waivers: those that have expired or are not decided yet, those that set no
//! finding aside, those that were not needed, those decided once the accounts were closed.
//!
//! In: the waivers, the assessments of an institution. Out: diagnostics. Never: a change of an outcome; assessment applies
//! waivers.

use jiff::civil::Date;

use super::Session;
use crate::assessment::{Assessment, COMPARATIVES_RULE, Finding, PRECISION_RULE, Reason};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::model::{InstitutionCode, Waiver};

/// The waivers of one institution while its submissions are judged.
pub(super) struct Waivers<'s> {
    session: &'s Session,
    /// Each waiver, and what it has met so far.
    used: Vec<(&'s Waiver, Use)>,
}

/// What a waiver has met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    /// No finding that it could set aside.
    Unmatched,
    /// Its rule was judged, and is no breach.
    NotNeeded,
    /// A finding that it set aside, or one that was left out of the check.
    Used,
}

impl<'s> Waivers<'s> {
    /// The waivers of an institution.
    pub(super) fn of(session: &'s Session, institution: &InstitutionCode) -> Self {
        let own = all(session).iter().filter(|waiver| waiver.institution == *institution);
        Self { session, used: own.map(|waiver| (waiver, Use::Unmatched)).collect() }
    }

    /// Sees which waivers an assessment has used. A rule that the user left out of the check says nothing of its waiver.
    pub(super) fn see(&mut self, assessment: &Assessment) {
        for (waiver, met) in &mut self.used {
            let finding = assessment.finding(&waiver.rule);
            *met = finding.map_or(Use::Unmatched, |finding| meets(waiver, finding)).max(*met);
        }
    }

    /// What there is to tell of the waivers that an assessment has used: those decided once its accounts were closed.
    pub(super) fn after_close(&self, assessment: &Assessment) -> Vec<Diagnostic> {
        let close = assessment.year_end;
        let set_aside = |waiver: &Waiver| {
            let applied = assessment.finding(&waiver.rule).and_then(|finding| finding.waiver.as_ref());
            applied.is_some_and(|applied| applied.decision == waiver.decision)
        };
        let waivers = self.used.iter().map(|(waiver, _)| *waiver);
        waivers
            .filter(|waiver| waiver.decided_on > close && set_aside(waiver))
            .map(|waiver| {
                diagnostic(self.session, Code::WaiverAfterClose, waiver)
                    .with("decided", waiver.decided_on)
                    .with("close", close)
            })
            .collect()
    }

    /// What there is to tell once every submission of the institution has been judged.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        let as_of = self.session.options.as_of;
        self.used.iter().filter_map(|(waiver, met)| tell(self.session, waiver, *met, as_of)).collect()
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

fn meets(waiver: &Waiver, finding: &Finding) -> Use {
    match &finding.waiver {
        Some(applied) if applied.decision == waiver.decision => Use::Used,
        None if finding.reason == Some(Reason::OutsideBasis) => Use::Used,
        None if finding.outcome.counts_against() => Use::Unmatched,
        None if !finding.outcome.is_scored() => Use::Unmatched,
        _ => Use::NotNeeded,
    }
}

fn tell(session: &Session, waiver: &Waiver, met: Use, as_of: Date) -> Option<Diagnostic> {
    let told = |code| Some(diagnostic(session, code, waiver));
    if waiver.until < as_of {
        return told(Code::WaiverExpired).map(|told| told.with("until", waiver.until));
    }
    if waiver.decided_on > as_of {
        return told(Code::WaiverUndecided).map(|told| told.with("decided", waiver.decided_on));
    }
    match met {
        Use::Used => None,
        // One that has not begun may well find its finding when it does.
        _ if waiver.from > as_of && has_rule(session, waiver) => None,
        Use::NotNeeded => told(Code::WaiverNotNeeded),
        Use::Unmatched => told(Code::WaiverUnmatched),
    }
}

fn has_rule(session: &Session, waiver: &Waiver) -> bool {
    session.catalogue.editions().iter().any(|rulebook| {
        rulebook.rules.iter().any(|rule| rule.id.as_str() == waiver.rule)
            || rulebook.controls.iter().any(|control| control.id.as_str() == waiver.rule)
            || (rulebook.precision.is_some() && waiver.rule == PRECISION_RULE)
            || (rulebook.comparatives.is_some() && waiver.rule == COMPARATIVES_RULE)
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
