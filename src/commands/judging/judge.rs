//! One institution's submissions, year after year.

use super::Session;
use super::restated::Restatements;
use super::standing::Read;
use super::waivers::Waivers;
use crate::assessment::{Assessment, Dossier, Finding, Overlay, Proof, assess};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::grading::{AlternativeCase, Context, Graded, grade};
use crate::model::{Figure, FigureKey, Institution, MissingFigure, Reading, Submission, Value};

/// The line that holds the closing date.
const YEAR_END: &str = "year_end";

/// A submission judged, with all that was found wrong in it.
pub(in crate::commands) struct Judged {
    pub(in crate::commands) graded: Graded,
    /// The rank of the list of institutions that served it.
    pub(in crate::commands) list: usize,
    pub(in crate::commands) diagnostics: Vec<Diagnostic>,
}

/// The submission of the year before, judged: on the figures that stand, and as they were filed where some are restated.
struct Before {
    submission: Submission,
    assessment: Assessment,
    unadjusted: Option<Assessment>,
}

/// Judges the submissions of an institution, each beside the year before it.
pub(in crate::commands) fn judge_institution(session: &Session, submissions: Vec<Read>) -> Vec<Judged> {
    let mut judged: Vec<Judged> = Vec::new();
    let mut waivers = submissions.first().map(|first| Waivers::of(session, first.code()));
    let mut restated = submissions.first().map(|first| Restatements::of(session, first.code()));
    let mut previous: Option<Before> = None;
    let mut submissions = submissions.into_iter().peekable();
    while let Some(Read { list, submission: read, is_previous }) = submissions.next() {
        let mut submission = read.submission;
        let mut diagnostics = read.diagnostics;
        diagnostics.extend(drop_future_dates(session, &mut submission));
        let year = submission.identification.fiscal_year;
        let Some(institutions) = session.lists.get(list) else { continue };
        let (institution, set_right) =
            institutions.resolve(&submission.identification, &submission.source.path, &session.rulebook.kinds);
        diagnostics.extend(set_right);
        diagnostics.extend(reception_prevails(session, &submission, &institution));
        let before = previous.take().filter(|before| before.submission.identification.fiscal_year == year.before(1));
        let dossier = Dossier {
            submission: &submission,
            institution: &institution,
            previous: before.as_ref().map(|before| &before.submission),
            secretariat: session.secretariat.as_ref(),
            overlay: None,
            documents_presumed: false,
        };
        let assessment = over(session, dossier, restated.as_ref().and_then(Restatements::adjusted));
        // Only where something was restated is there anything to set beside.
        let unadjusted = restated.as_ref().and_then(Restatements::adjusted).map(|_| over(session, dossier, None));
        if let Some(restated) = &mut restated {
            diagnostics.extend(restated.see(&submission, &assessment));
        }
        if let Some(waivers) = &mut waivers {
            waivers.see(&assessment);
            diagnostics.extend(waivers.after_close(&assessment));
        }
        let is_wanted = !is_previous
            && session.year.is_none_or(|wanted| wanted == year)
            && session.state.as_ref().is_none_or(|wanted| institution.state.as_str().eq_ignore_ascii_case(wanted));
        // Most institutions file one year: then nothing looks back on it, and a copy would be a tenth of the judgement.
        let next_previous = submissions.peek().is_some().then(|| (assessment.clone(), unadjusted.clone()));
        if is_wanted {
            let context = |previous| Context {
                previous,
                decision: session.decision.as_ref(),
                recognised: session.secretariat.as_ref().map_or(&[], |file| &file.recognised_norms),
            };
            let stands = context(before.as_ref().map(|before| &before.assessment));
            let filed = context(before.as_ref().map(|before| before.unadjusted.as_ref().unwrap_or(&before.assessment)));
            let grade = |assessment, context: &Context<'_>| grade(&session.rulebook, assessment, context);
            let mut graded = grade(assessment, &stands);
            if let Some(unadjusted) = unadjusted {
                set_unadjusted_beside(session, &mut graded, grade(unadjusted, &filed));
            }
            let supposed = restated.as_ref().and_then(|restated| Some((restated, restated.supposed()?)));
            if let Some((restated, overlay)) = supposed.filter(|_| !graded.assessment.is_out_of_scope) {
                let mut supposed = grade(over(session, dossier, Some(overlay)), &stands);
                restated.see_supposed(&supposed.assessment);
                if restated.adjusted().is_some() {
                    let unadjusted = grade(over(session, dossier, restated.supposed_alone()), &filed);
                    set_unadjusted_beside(session, &mut supposed, unadjusted);
                }
                let rulebook = &session.rulebook;
                supposed.set_beside(AlternativeCase::WithoutHypothesis, graded, rulebook, rulebook, &|_| None);
                graded = supposed;
            }
            judged.push(Judged { graded, list, diagnostics });
        }
        previous = next_previous.map(|(assessment, unadjusted)| Before { submission, assessment, unadjusted });
    }
    // Told once, with the institution's latest year.
    if let Some(latest) = judged.last_mut() {
        latest.diagnostics.extend(waivers.into_iter().flat_map(Waivers::finish));
        latest.diagnostics.extend(restated.into_iter().flat_map(Restatements::finish));
    }
    judged
}

/// A dossier judged with something laid over its figures.
fn over(session: &Session, dossier: Dossier<'_>, overlay: Option<&Overlay>) -> Assessment {
    assess(&session.rulebook, &Dossier { overlay, ..dossier }, session.options)
}

/// Sets beside a verdict what the figures filed come to, where anything differs.
fn set_unadjusted_beside(session: &Session, graded: &mut Graded, unadjusted: Graded) {
    let is_same = graded.assessment.findings == unadjusted.assessment.findings
        && graded.class == unadjusted.class
        && graded.score == unadjusted.score;
    if is_same {
        return;
    }
    let reference = |finding: &Finding| {
        let adjustment = finding.figures.iter().find_map(Proof::adjustment)?;
        Some(format!("{}, {}", adjustment.inspector, adjustment.date))
    };
    let rulebook = &session.rulebook;
    graded.set_beside(AlternativeCase::Unadjusted, unadjusted, rulebook, rulebook, &reference);
}

/// Drops days that lie after the day of judgement: what has not happened yet proves nothing, and a study dated in the future
/// would be the youngest of all. The closing date is not among them: it decides the year, and intake has checked it.
fn drop_future_dates(session: &Session, submission: &mut Submission) -> Vec<Diagnostic> {
    let as_of = session.options.as_of;
    let dictionary = &session.rulebook.dictionary;
    let is_future = |(key, figure): (FigureKey, &Figure)| {
        let line = dictionary.get(key.line).filter(|line| line.code != YEAR_END)?;
        let is_after = matches!(figure.reading, Reading::Present(Value::Date(date)) if date > as_of);
        is_after.then(|| (key, line.code.clone(), figure.clone()))
    };
    let future: Vec<_> = submission.figures.iter().filter_map(is_future).collect();
    future
        .into_iter()
        .map(|(key, line, figure)| {
            let location = Location::Cell {
                path: submission.source.path.as_str().into(),
                place: figure.place.clone(),
                raw: figure.raw.clone(),
            };
            submission.figures.insert(key, Figure { reading: Reading::Missing(MissingFigure::Unreadable), ..figure });
            Diagnostic::new(Code::DateInFuture, location).with("line", line).with("as-of", as_of)
        })
        .collect()
}

/// A note where the Secretariat's reception date differs from the one that the filer declares.
fn reception_prevails(session: &Session, submission: &Submission, institution: &Institution) -> Option<Diagnostic> {
    let (declared, place) = submission.identification.filed_on.as_ref()?;
    let year = submission.identification.fiscal_year;
    let reception = session
        .secretariat
        .as_ref()?
        .receptions
        .iter()
        .find(|reception| reception.institution == institution.code && reception.fiscal_year == year)?;
    (reception.received_on != *declared).then(|| {
        let path = submission.source.path.as_str().into();
        let location = Location::Cell { path, place: place.clone(), raw: declared.to_string().into() };
        Diagnostic::new(Code::ReceptionPrevails, location)
            .with("declared", *declared)
            .with("received", reception.received_on)
    })
}
