//! One institution's submissions, year after year.

use super::Session;
use super::standing::Read;
use super::waivers::Waivers;
use crate::assessment::{Assessment, Dossier, assess};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::grading::{Context, Graded, grade};
use crate::model::{Institution, Submission};

/// A submission judged, with all that was found wrong in it.
pub(super) struct Judged {
    pub(super) graded: Graded,
    /// The rank of the list of institutions that served it.
    pub(super) list: usize,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Judges the submissions of an institution, each beside the year before it.
pub(super) fn judge_institution(session: &Session, submissions: Vec<Read>) -> Vec<Judged> {
    let mut judged: Vec<Judged> = Vec::new();
    let mut waivers = submissions.first().map(|first| Waivers::of(session, first.code()));
    let mut previous: Option<(Submission, Assessment)> = None;
    for Read { list, submission: read } in submissions {
        let submission = read.submission;
        let mut diagnostics = read.diagnostics;
        let year = submission.identification.fiscal_year;
        let Some(institutions) = session.lists.get(list) else { continue };
        let (institution, set_right) =
            institutions.resolve(&submission.identification, &submission.source.path, &session.rulebook.kinds);
        diagnostics.extend(set_right);
        diagnostics.extend(reception_prevails(session, &submission, &institution));
        let before = previous.take().filter(|(before, _)| before.identification.fiscal_year == year.before(1));
        let dossier = Dossier {
            submission: &submission,
            institution: &institution,
            previous: before.as_ref().map(|(submission, _)| submission),
            secretariat: session.secretariat.as_ref(),
            documents_presumed: false,
        };
        let assessment = assess(&session.rulebook, &dossier, session.options);
        if let Some(waivers) = &mut waivers {
            waivers.see(&assessment);
        }
        let is_wanted = session.year.is_none_or(|wanted| wanted == year)
            && session.state.as_ref().is_none_or(|wanted| institution.state.as_str().eq_ignore_ascii_case(wanted));
        if is_wanted {
            let context = Context {
                previous: before.as_ref().map(|(_, assessment)| assessment),
                decision: session.decision.as_ref(),
                recognised: session.secretariat.as_ref().map_or(&[], |file| &file.recognised_norms),
            };
            let graded = grade(&session.rulebook, assessment.clone(), &context);
            judged.push(Judged { graded, list, diagnostics });
        }
        previous = Some((submission, assessment));
    }
    // Told once, with the institution's latest year.
    if let (Some(waivers), Some(latest)) = (waivers, judged.last_mut()) {
        latest.diagnostics.extend(waivers.finish());
    }
    judged
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
