//! Acts on recommendations.

use super::super::super::console::Console;
use super::super::super::{Failure, Outcome};
use super::super::open;
use super::{document, document_if_any, entry, insist_on_step, on_one, record, text, words};
use crate::cli::{Common, DraftArgs, EditArgs, FollowupArgs, OnCode, OnCodes, RecommendationCommand};
use crate::followup::{
    Access, Act, Draft, Entry, RecommendationAct, Refusal, Register, Standing, Subject, SubjectKind,
};
use crate::i18n::Message;
use crate::model::{InstitutionCode, StateCode};
use crate::rulebook::RuleId;

/// Records an act on each of the recommendations named: on all or on none.
pub(in crate::commands::followup) fn run(
    command: &RecommendationCommand,
    followup: &FollowupArgs,
    common: &Common,
    console: &Console,
) -> Outcome {
    let (codes, doing) = command.on();
    if let RecommendationCommand::Draft(typed) = command {
        return draft(typed, followup, console);
    }
    if let RecommendationCommand::Edit(typed) = command {
        return edit(typed, followup, console);
    }
    if let RecommendationCommand::Escalate(typed) = command {
        insist_on_step(typed.what.step, common, console)?;
    }
    let Some(act) = act(command)? else { return Ok(super::Status::Done) };
    let entries: Vec<Entry> = codes.iter().map(|code| entry(code, Act::Recommendation(act.clone()), doing)).collect();
    let mut register = open(followup, Access::Write)?;
    let status = record(&mut register, &entries, console)?;
    if let (RecommendationCommand::Issue(typed), super::Status::Done) = (command, status) {
        let report = typed.what.report.as_str();
        if register.standing(&Subject::new(SubjectKind::Report, report))?.is_none() {
            // The session issues, the report that carries it is notified afterwards: until then no time runs for a reply.
            console.say(&Message::new("acts-report-not-addressed").with("report", report));
        }
    }
    Ok(status)
}

/// Writes drafts anew: all of those named or none.
fn edit(typed: &OnCodes<EditArgs>, followup: &FollowupArgs, console: &Console) -> Outcome {
    let mut register = open(followup, Access::Write)?;
    let mut entries = Vec::new();
    let mut unknown = Vec::new();
    for code in &typed.codes {
        let subject = Subject::new(SubjectKind::Recommendation, code.as_str());
        if let Some(draft) = draft_of(&register, &subject)? {
            let act = RecommendationAct::Edited { draft: edited(draft, &typed.what)? };
            entries.push(entry(code, Act::Recommendation(act), &typed.doing));
        } else {
            unknown.push(subject);
        }
    }
    if unknown.is_empty() { record(&mut register, &entries, console) } else { Ok(refused(&register, unknown, console)) }
}

/// Drafts one that follows from no finding.
pub(in crate::commands::followup) fn draft(
    typed: &OnCode<DraftArgs>,
    followup: &FollowupArgs,
    console: &Console,
) -> Outcome {
    let what = &typed.what;
    let draft = Draft {
        state: StateCode::from(what.of_state.as_str()),
        institution: what.institution.as_deref().map(InstitutionCode::from),
        addressee: what.addressee,
        severity: what.severity,
        pillar: what.pillar.clone(),
        text: words(&what.words)?,
        evidence_expected: what.evidence_expected.clone(),
        rules: rules(&what.rules),
        origin: None,
    };
    on_one(typed, Act::Recommendation(RecommendationAct::Drafted { draft }), followup, console)
}

/// The draft of a recommendation that is known.
fn draft_of(register: &Register, subject: &Subject) -> Result<Option<Draft>, Failure> {
    Ok(match register.standing(subject)? {
        Some(Standing::Recommendation(standing)) => Some(standing.draft),
        _ => None,
    })
}

/// Tells that nothing is known of what is to be edited.
fn refused(register: &Register, unknown: Vec<Subject>, console: &Console) -> super::Status {
    let told = unknown.into_iter().map(|subject| {
        let location = super::Location::File { path: super::super::shown(register.path()).into() };
        let refusal = Refusal::Unknown(subject.clone());
        super::Diagnostic::new(super::Code::ActRefused, location)
            .with("detail", refusal.message())
            .with("subject", subject.to_string())
    });
    console.insist(&told.collect::<Vec<_>>());
    super::Status::Rejected
}

/// A draft with what is written anew.
fn edited(draft: Draft, what: &EditArgs) -> Result<Draft, Failure> {
    let text = text(what.text.as_ref(), what.text_file.as_deref())?.unwrap_or(draft.text);
    Ok(Draft {
        addressee: what.addressee.unwrap_or(draft.addressee),
        severity: what.severity.unwrap_or(draft.severity),
        pillar: what.pillar.clone().or(draft.pillar),
        text,
        evidence_expected: what.evidence_expected.clone().or(draft.evidence_expected),
        rules: if what.rules.is_empty() { draft.rules } else { rules(&what.rules) },
        ..draft
    })
}

fn rules(ids: &[String]) -> Vec<RuleId> {
    ids.iter().map(|id| RuleId::from(id.as_str())).collect()
}

/// The act that a verb stands for; `None` for a draft and its edition, which are made where the draft is known.
fn act(command: &RecommendationCommand) -> Result<Option<RecommendationAct>, Failure> {
    use RecommendationCommand as Verb;
    Ok(Some(match command {
        Verb::Draft(_) | Verb::Edit(_) => return Ok(None),
        Verb::Drop(typed) => RecommendationAct::Dropped { reason: typed.what.reason.clone() },
        Verb::Issue(typed) => RecommendationAct::Issued {
            session: typed.what.session.clone(),
            report: typed.what.report.clone(),
            due_on: typed.what.due_on,
        },
        Verb::Accept(typed) => RecommendationAct::Accepted { comment: typed.what.comment.clone() },
        Verb::Contest(typed) => RecommendationAct::Contested {
            reply: words(&typed.what.words)?,
            document: document_if_any(typed.what.document.as_deref())?,
        },
        Verb::Maintain(typed) => RecommendationAct::Maintained { answer: words(&typed.what)? },
        Verb::Progress(typed) => RecommendationAct::Progress { text: words(&typed.what)? },
        Verb::Evidence(typed) => RecommendationAct::Evidence {
            title: typed.what.title.clone(),
            dated_on: typed.what.dated_on,
            document: document(&typed.what.document)?,
        },
        Verb::Claim(typed) => RecommendationAct::Claimed { text: words(&typed.what)? },
        Verb::RefuseClaim(typed) => RecommendationAct::ClaimRefused { reason: typed.what.reason.clone() },
        Verb::Verify(typed) => RecommendationAct::Verified {
            documents: typed.what.documents.iter().map(|named| document(named)).collect::<Result<_, _>>()?,
            note: typed.what.note.clone(),
        },
        Verb::AcceptRisk(typed) => {
            RecommendationAct::RiskAccepted { by: typed.what.borne_by.clone(), reason: typed.what.reason.clone() }
        }
        Verb::Close(typed) => RecommendationAct::NoLongerRelevant { reason: typed.what.reason.clone() },
        Verb::Reopen(typed) => RecommendationAct::Reopened { reason: typed.what.reason.clone() },
        Verb::Extend(typed) => RecommendationAct::Extended {
            decision: typed.what.decision_number.clone(),
            due_on: typed.what.due_on,
            reason: typed.what.reason.clone(),
        },
        Verb::Escalate(typed) => RecommendationAct::Escalated { step: typed.what.step, fact: typed.what.fact.clone() },
    }))
}
