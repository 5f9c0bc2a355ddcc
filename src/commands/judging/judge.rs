//! One institution's submissions, year after year.

use std::path::Path;
use std::sync::Arc;

use super::Session;
use super::restated::Restatements;
use super::standing::Read;
use super::waivers::Waivers;
use crate::assessment::{Assessment, Dossier, Finding, Options, Overlay, Proof, assess};
use crate::commands::load::shown;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::grading::{AlternativeCase, Context, Graded, grade};
use crate::i18n::{Language, LocalText};
use crate::intake::INSTITUTIONS;
use crate::model::{Figure, FigureKey, Institution, MissingFigure, Reading, Submission, Value};
use crate::ranking::WithoutDebt;
use crate::record::{SubmissionRecord, submission_record};
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
    /// What it comes to without what the State owes, where the session asks for it.
    pub(in crate::commands) without_state_debts: Vec<WithoutDebt>,
    pub(in crate::commands) diagnostics: Vec<Diagnostic>,
}

impl Judged {
    /// Its record without the sentences of one language, the places of files aside: what is hashed, packed and handed on. `told` are
    /// the diagnostics that it holds.
    pub(in crate::commands) fn record(&self, session: &Session, told: &[Diagnostic]) -> SubmissionRecord {
        let list = session.list(self.list);
        submission_record(&self.graded, &self.law.deciding, list, told, Language::default(), &|_| String::new())
    }
}

/// The submission of the year before, judged: on the figures that stand, and as they were filed where some are restated.
struct Before {
    submission: Submission,
    assessed: Assessed,
    unadjusted: Option<Assessment>,
}

/// Judges the submissions of an institution, each beside the year before it.
pub(in crate::commands) fn judge_institution(session: &Session, submissions: Vec<Read>) -> Vec<Judged> {
    let mut judged: Vec<Judged> = Vec::with_capacity(submissions.len());
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
        let closing = submission.identification.year_end;
        let Some((edition, _)) = session.catalogue.choose(closing) else { continue };
        let (institution, set_right) =
            institutions.resolve(&submission.identification, &submission.source.path, &edition.kinds);
        let Some(law) = session.catalogue.law(closing, &institution) else { continue };
        diagnostics.extend(set_right.into_iter().map(|told| beside_its_list(session, told)));
        diagnostics.extend(reception_prevails(session, &submission, &institution));
        let before = previous.take().filter(|before| before.submission.identification.fiscal_year == year.before(1));
        // Both years, and what is laid over them, under the ranks that this year's edition gives its lines.
        let catalogue = &session.catalogue;
        let own = catalogue.in_terms_of(closing, &submission);
        let last = before.as_ref().and_then(|before| catalogue.in_terms_of(closing, &before.submission));
        let overlay =
            |overlay: Option<&Overlay>| overlay.map(|overlay| overlay.under(&|line| catalogue.rank_in(closing, line)));
        let adjusted = overlay(restated.as_ref().and_then(Restatements::adjusted));
        let sitting = Sitting { law: &law, options: session.options };
        let dossier = Dossier {
            submission: own.as_ref().unwrap_or(&submission),
            institution: &institution,
            previous: last.as_ref().or_else(|| before.as_ref().map(|before| &before.submission)),
            secretariat: session.secretariat.as_ref(),
            overlay: None,
            documents_presumed: false,
        };
        let assessed = sitting.assess(dossier, adjusted.as_ref());
        // Only where something was restated is there anything to set beside.
        let unadjusted = adjusted.as_ref().map(|_| sitting.over(dossier, None));
        if let Some(restated) = &mut restated {
            diagnostics.extend(restated.see(&submission, &assessed.deciding));
        }
        if let Some(waivers) = &mut waivers {
            waivers.see(&assessed.deciding);
            diagnostics.extend(waivers.after_close(&assessed.deciding));
        }
        let is_wanted = !is_previous
            && session.year.is_none_or(|wanted| wanted == year)
            && session.state.as_ref().is_none_or(|wanted| institution.state.as_str().eq_ignore_ascii_case(wanted));
        // Most institutions file one year: then nothing looks back on it, and a copy would be a tenth of the judgement.
        let next_previous = submissions.peek().is_some().then(|| (assessed.clone(), unadjusted.clone()));
        if is_wanted {
            let context = Context {
                previous: None,
                decision: session.decision.as_ref(),
                recognised: session.secretariat.as_ref().map_or(&[], |file| &file.recognised_norms),
            };
            let stood = before.as_ref().map(|before| &before.assessed);
            let filed = before.as_ref().map(|before| before.unadjusted.as_ref().unwrap_or(&before.assessed.deciding));
            let filed = Context { previous: filed, ..context };
            let mut graded = sitting.grade(assessed, stood, &context);
            if let Some(unadjusted) = unadjusted {
                sitting.set_unadjusted_beside(&mut graded, grade(&law.deciding, unadjusted, &filed));
            }
            let supposed = restated.as_ref().and_then(|restated| Some((restated, overlay(restated.supposed())?)));
            if let Some((restated, supposed)) = supposed.filter(|_| !graded.assessment.is_out_of_scope) {
                let mut supposed = sitting.grade(sitting.assess(dossier, Some(&supposed)), stood, &context);
                restated.see_supposed(&supposed.assessment);
                if adjusted.is_some() {
                    let alone = overlay(restated.supposed_alone());
                    let unadjusted = grade(&law.deciding, sitting.over(dossier, alone.as_ref()), &filed);
                    sitting.set_unadjusted_beside(&mut supposed, unadjusted);
                }
                let rulebook = &law.deciding;
                supposed.set_beside(AlternativeCase::WithoutHypothesis, graded, rulebook, rulebook, &|_| None);
                graded = supposed;
            }
            let without_state_debts = if session.with_state_debts {
                let last = stood.map(|before| &before.deciding);
                sitting.without_state_debts(dossier, &graded, &Context { previous: last, ..context })
            } else {
                Vec::new()
            };
            judged.push(Judged { graded, law, list, without_state_debts, diagnostics });
        }
        previous = next_previous.map(|(assessed, unadjusted)| Before { submission, assessed, unadjusted });
    }
    // Told once, with the institution's latest year.
    if let Some(latest) = judged.last_mut() {
        latest.diagnostics.extend(waivers.into_iter().flat_map(Waivers::finish));
        latest.diagnostics.extend(restated.into_iter().flat_map(Restatements::finish));
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

/// The law that a submission is judged by, and how.
pub(super) struct Sitting<'l> {
    pub(super) law: &'l Law,
    options: Options,
}

impl Sitting<'_> {
    /// A dossier judged with something laid over its figures, by the norms that decide.
    pub(super) fn over(&self, dossier: Dossier<'_>, overlay: Option<&Overlay>) -> Assessment {
        assess(&self.law.deciding, &Dossier { overlay, ..dossier }, self.options)
    }

    /// The same, with what the other norms come to.
    fn assess(&self, dossier: Dossier<'_>, overlay: Option<&Overlay>) -> Assessed {
        let options = Options { with_remedies: false, ..self.options };
        let beside = |rulebook: &Arc<Rulebook>| assess(rulebook, &Dossier { overlay, ..dossier }, options);
        Assessed {
            deciding: self.over(dossier, overlay),
            regional: self.law.regional.as_ref().map(beside),
            national: self.law.national.as_ref().map(beside),
        }
    }

    /// The verdict, with what the other norms come to beside it. `before` is last year by last year's law.
    fn grade(&self, assessed: Assessed, before: Option<&Assessed>, context: &Context<'_>) -> Graded {
        let law = self.law;
        let Assessed { deciding, regional, national } = assessed;
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
                    let rule = rulebook.rule(&finding.rule)?;
                    rule.national.as_ref().map(|norm| norm.reference.cited())
                };
                norm(rulebook).or_else(|| norm(&law.deciding))
            };
            graded.set_beside(case, other, &law.deciding, rulebook, &reference);
        }
        graded
    }

    /// Sets beside a verdict what the figures filed come to, where anything differs.
    fn set_unadjusted_beside(&self, graded: &mut Graded, unadjusted: Graded) {
        let is_same = graded.assessment.findings == unadjusted.assessment.findings
            && graded.class == unadjusted.class
            && graded.score == unadjusted.score;
        if is_same {
            return;
        }
        let reference = |finding: &Finding| {
            let adjustment = finding.figures.iter().find_map(Proof::adjustment)?;
            Some(LocalText::same(format!("{}, {}", adjustment.inspector, adjustment.date)))
        };
        let rulebook = &self.law.deciding;
        graded.set_beside(AlternativeCase::Unadjusted, unadjusted, rulebook, rulebook, &reference);
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

/// Names, to whom is told that an institution is on no list, the list that stands beside its file and was not given.
fn beside_its_list(session: &Session, told: Diagnostic) -> Diagnostic {
    if told.code != Code::InstitutionUnlisted {
        return told;
    }
    let beside = Path::new(told.location.path()).with_file_name(INSTITUTIONS);
    let list = shown(&beside);
    if beside.is_file() && session.lists.iter().all(|known| known.path != list) {
        return told.with("beside", list);
    }
    told
}
