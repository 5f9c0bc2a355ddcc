//! One institution's submissions, year after year.

use std::sync::Arc;

use super::Session;
use super::standing::Read;
use super::waivers::Waivers;
use crate::assessment::{Assessment, Dossier, Finding, Options, assess};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::grading::{AlternativeCase, Context, Graded, grade};
use crate::model::{Figure, FigureKey, Institution, MissingFigure, Reading, Submission, Value};
use crate::rulebook::{Law, Rulebook};

/// The line that holds the closing date.
const YEAR_END: &str = "year_end";

/// A submission judged, with all that was found wrong in it.
pub(in crate::commands) struct Judged {
    pub(in crate::commands) graded: Graded,
    /// The law that it was judged by.
    pub(in crate::commands) law: Law,
    /// The rank of the list of institutions that served it.
    pub(in crate::commands) list: usize,
    pub(in crate::commands) diagnostics: Vec<Diagnostic>,
}

/// Judges the submissions of an institution, each beside the year before it.
pub(in crate::commands) fn judge_institution(session: &Session, submissions: Vec<Read>) -> Vec<Judged> {
    let mut judged: Vec<Judged> = Vec::new();
    let mut waivers = submissions.first().map(|first| Waivers::of(session, first.code()));
    let mut previous: Option<(Submission, Assessed)> = None;
    let mut submissions = submissions.into_iter().peekable();
    while let Some(Read { list, submission: read }) = submissions.next() {
        let mut submission = read.submission;
        let mut diagnostics = read.diagnostics;
        diagnostics.extend(drop_future_dates(session, &mut submission));
        let year = submission.identification.fiscal_year;
        let Some(institutions) = session.lists.get(list) else { continue };
        let closing = submission.identification.year_end;
        let Some((edition, _)) = session.catalogue.choose(closing) else { continue };
        let (institution, set_right) =
            institutions.resolve(&submission.identification, &submission.source.path, &edition.kinds);
        let Some(law) = session.catalogue.law(closing, &institution) else { continue };
        diagnostics.extend(set_right);
        diagnostics.extend(reception_prevails(session, &submission, &institution));
        let before = previous.take().filter(|(before, _)| before.identification.fiscal_year == year.before(1));
        // Both years under the ranks that this year's edition gives its lines.
        let own = session.catalogue.in_terms_of(closing, &submission);
        let last = before.as_ref().and_then(|(before, _)| session.catalogue.in_terms_of(closing, before));
        let dossier = Dossier {
            submission: own.as_ref().unwrap_or(&submission),
            institution: &institution,
            previous: last.as_ref().or_else(|| before.as_ref().map(|(submission, _)| submission)),
            secretariat: session.secretariat.as_ref(),
            documents_presumed: false,
        };
        let assessed = Assessed::by(&law, &dossier, session.options);
        if let Some(waivers) = &mut waivers {
            waivers.see(&assessed.deciding);
        }
        let is_wanted = session.year.is_none_or(|wanted| wanted == year)
            && session.state.as_ref().is_none_or(|wanted| institution.state.as_str().eq_ignore_ascii_case(wanted));
        // Most institutions file one year: then nothing looks back on it, and a copy would be a tenth of the judgement.
        let next_previous = submissions.peek().is_some().then(|| assessed.clone());
        if is_wanted {
            let context = Context {
                previous: None,
                decision: session.decision.as_ref(),
                recognised: session.secretariat.as_ref().map_or(&[], |file| &file.recognised_norms),
            };
            let graded = assessed.graded(&law, before.as_ref().map(|(_, assessed)| assessed), &context);
            judged.push(Judged { graded, law, list, diagnostics });
        }
        previous = next_previous.map(|assessed| (submission, assessed));
    }
    // Told once, with the institution's latest year.
    if let (Some(waivers), Some(latest)) = (waivers, judged.last_mut()) {
        latest.diagnostics.extend(waivers.finish());
    }
    judged
}

/// One submission's findings by the norms that decide, and by those that stand beside.
#[derive(Clone)]
struct Assessed {
    deciding: Assessment,
    regional: Option<Assessment>,
    national: Option<Assessment>,
}

impl Assessed {
    fn by(law: &Law, dossier: &Dossier<'_>, options: Options) -> Self {
        let beside = |rulebook: &Arc<Rulebook>| assess(rulebook, dossier, Options { with_remedies: false, ..options });
        Self {
            deciding: assess(&law.deciding, dossier, options),
            regional: law.regional.as_ref().map(beside),
            national: law.national.as_ref().map(beside),
        }
    }

    /// The verdict, with what the other norms come to beside it. `before` is last year by last year's law.
    fn graded(self, law: &Law, before: Option<&Self>, context: &Context<'_>) -> Graded {
        let Self { deciding, regional, national } = self;
        let last = before.map(|before| &before.deciding);
        let mut graded = grade(&law.deciding, deciding, &Context { previous: last, ..*context });
        let sides = [
            (AlternativeCase::Regional, &law.regional, regional, before.and_then(|before| before.regional.as_ref())),
            (AlternativeCase::National, &law.national, national, before.and_then(|before| before.national.as_ref())),
        ];
        for (case, rulebook, assessment, previous) in sides {
            let (Some(rulebook), Some(assessment)) = (rulebook, assessment) else { continue };
            let other = grade(rulebook, assessment, &Context { previous: previous.or(last), ..*context });
            // The national text is what makes the difference, whichever of the two sides decides.
            let reference = |finding: &Finding| {
                let norm = |rulebook: &Rulebook| {
                    let rule = rulebook.rules.iter().find(|rule| rule.id == finding.rule)?;
                    rule.national.as_ref().map(|norm| norm.reference.cited())
                };
                norm(rulebook).or_else(|| norm(&law.deciding))
            };
            graded.set_beside(case, other, &law.deciding, rulebook, &reference);
        }
        graded
    }
}

/// Drops days that lie after the day of judgement: what has not happened yet proves nothing, and a study dated in the future
/// would be the youngest of all. The closing date is not among them: it decides the year, and intake has checked it.
fn drop_future_dates(session: &Session, submission: &mut Submission) -> Vec<Diagnostic> {
    let as_of = session.options.as_of;
    let dictionary = session.catalogue.dictionary();
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
