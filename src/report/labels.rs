//! The words of codes: severities, bases, addressees, kinds, classes of proposals.

use crate::assessment::{Finding, Outcome, Reason};
use crate::i18n::{Arg, LocalText, Message};
use crate::model::MissingFigure;
use crate::rulebook::{Addressee, Basis, Proposal, RuleKind, Rulebook, Severity};

use super::Emphasis;

pub(super) const fn severity(severity: Severity) -> Message {
    Message::new(match severity {
        Severity::Critical => "severity-critical",
        Severity::Major => "severity-major",
        Severity::Minor => "severity-minor",
    })
}

/// The basis in a word, for a column.
pub(super) const fn basis(basis: Basis) -> Message {
    Message::new(match basis {
        Basis::Adopted => "basis-adopted",
        Basis::Reported => "report-basis-reported",
        Basis::Proposed => "basis-proposed",
        Basis::Identity => "report-basis-identity",
    })
}

/// The basis with what it rests on.
pub(super) const fn basis_in_full(basis: Basis) -> Message {
    Message::new(match basis {
        Basis::Adopted => "basis-adopted",
        Basis::Reported => "basis-reported",
        Basis::Proposed => "basis-proposed",
        Basis::Identity => "basis-identity",
    })
}

pub(super) const fn addressee(addressee: Addressee) -> Message {
    Message::new(match addressee {
        Addressee::TechnicalMinistry => "addressee-technical-ministry",
        Addressee::FinanceMinistry => "addressee-finance-ministry",
        Addressee::Board => "addressee-board",
        Addressee::Management => "addressee-management",
    })
}

pub(super) const fn rule_kind(kind: RuleKind) -> Message {
    Message::new(match kind {
        RuleKind::Ratio => "rule-kind-ratio",
        RuleKind::Standard => "rule-kind-standard",
        RuleKind::Control => "rule-kind-control",
        RuleKind::Precision => "rule-kind-precision",
        RuleKind::Comparatives => "rule-kind-comparatives",
    })
}

/// A proposal in the rulebook's own words, in the width of a column or within a sentence: what a convention or a regulation gives
/// effect to is no certification of accounts.
pub(super) fn proposal(rulebook: &Rulebook, proposal: Proposal) -> LocalText {
    let terms = rulebook.grading.certifications.iter().find(|terms| terms.proposal == proposal);
    let words = terms.map(|terms| terms.short.as_ref().unwrap_or(&terms.label).clone());
    words.unwrap_or_else(|| LocalText::same(proposal.code()))
}

pub(super) fn missing(missing: &MissingFigure) -> Message {
    match missing {
        MissingFigure::Absent => Message::new("missing-absent"),
        MissingFigure::Empty => Message::new("missing-empty"),
        MissingFigure::Dash => Message::new("missing-dash"),
        MissingFigure::NotAvailable => Message::new("missing-not-available"),
        MissingFigure::ErrorCell(raw) => Message::new("missing-error-cell").with("raw", raw.as_ref()),
        MissingFigure::Unreadable => Message::new("missing-unreadable"),
        MissingFigure::Contradictory => Message::new("missing-contradictory"),
        MissingFigure::Unproven => Message::new("missing-unproven"),
    }
}

pub(super) const fn emphasis(outcome: Outcome) -> Emphasis {
    match outcome {
        Outcome::Compliant => Emphasis::Good,
        Outcome::Watch => Emphasis::Watch,
        Outcome::NonCompliant => Emphasis::Bad,
        Outcome::Indeterminate | Outcome::NotAssessable => Emphasis::Unknown,
        Outcome::NotApplicable | Outcome::Waived | Outcome::Informational => Emphasis::Muted,
    }
}

/// The outcome with its reason, where the outcome alone does not say why.
pub(super) fn outcome(finding: &Finding) -> Message {
    if let Some(waiver) = &finding.waiver {
        return Message::new("report-outcome-waived")
            .with("decision", waiver.decision.as_str())
            .with("until", waiver.until)
            .with("underlying", waiver.underlying.label());
    }
    outcome_because(finding.outcome, finding.reason)
}

/// The outcome of a finding where what it is without its waiver stands beside.
pub(super) fn outcome_alone(finding: &Finding) -> Message {
    match &finding.waiver {
        Some(waiver) => Message::new("report-outcome-waived-alone")
            .with("decision", waiver.decision.as_str())
            .with("until", waiver.until),
        None => outcome(finding),
    }
}

/// An outcome with a reason.
pub(super) fn outcome_because(outcome: Outcome, reason: Option<Reason>) -> Message {
    let plain = match outcome {
        Outcome::NotAssessable => "outcome-not-assessable",
        Outcome::NotApplicable => "outcome-not-applicable",
        Outcome::Watch if reason != Some(Reason::WithinMargin) => "outcome-watch",
        Outcome::Indeterminate if reason != Some(Reason::Precision) => "report-outcome-undecided",
        Outcome::Informational if reason == Some(Reason::OutsideBasis) => "report-outcome-set-aside",
        _ => return outcome.label(),
    };
    let plain = Message::new(plain);
    match reason {
        Some(Reason::OutsideBasis) | None => plain,
        Some(reason) => Message::new("report-because").with("outcome", plain).with("reason", reason.label()),
    }
}

/// A rulebook by its name, with its edition where the name does not tell it; and whether it was changed.
#[must_use]
pub fn rulebook(rulebook: &Rulebook) -> Arg {
    let name = &rulebook.name;
    if !name.iter().all(|(_, text)| text.contains(rulebook.edition.as_str())) {
        return Message::new("report-rulebook-edition").with("name", name).with("edition", edition(rulebook)).into();
    }
    if rulebook.is_shipped { name.into() } else { Message::new("report-rulebook-changed").with("name", name).into() }
}

/// The edition of a rulebook; one that is not shipped word for word says so wherever it is named.
pub(super) fn edition(rulebook: &Rulebook) -> Arg {
    if rulebook.is_shipped {
        return rulebook.edition.as_str().into();
    }
    Message::new("report-edition-changed").with("edition", rulebook.edition.as_str()).into()
}
