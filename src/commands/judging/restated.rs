//! What stands in for figures filed: an inspector's adjustments, the user's hypotheses.
//!
//! In: what was typed and the inspector's file. Out: the overlays of an institution, and what is to be told of those that
//! rest on nothing. Never: a judgement.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::super::Failure;
use super::Session;
use crate::assessment::{Assessment, Overlay, scaled};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::{Dictionary, read_figure_name, read_figure_value};
use crate::i18n::Message;
use crate::model::{
    Adjustment, FigureKey, FigureName, FiscalYear, Hypothesis, InstitutionCode, LineKind, Reading, Submission, Unit,
};

/// What a hypothesis looks like.
const EXAMPLE: &str = "state_arrears=0";

/// A hypothesis of the user, and whether a finding has rested on it so far.
pub(in crate::commands) struct Given {
    pub(in crate::commands) hypothesis: Hypothesis,
    is_met: AtomicBool,
}

/// Reads `--given [CODE:]LINE=VALUE`, all faults at once.
pub(in crate::commands) fn givens(texts: &[String], dictionary: &Dictionary) -> Result<Vec<Given>, Failure> {
    let (mut givens, mut faults): (Vec<Given>, Vec<Diagnostic>) = (Vec::new(), Vec::new());
    for text in texts {
        let at = |code| Diagnostic::new(code, Location::File { path: format!("--given {text}").into() });
        let Some((name, value)) = text.split_once('=') else {
            let fault = at(Code::ArgumentInvalid).with("argument", "--given").with("raw", text.as_str());
            faults.push(fault.with("example", EXAMPLE));
            continue;
        };
        let (institution, name) = match name.split_once(':') {
            Some((code, name)) => (Some(InstitutionCode::from(code.trim())), name),
            None => (None, name),
        };
        let (figure, line) = match read_figure_name(name, dictionary) {
            Ok(named) => named,
            Err(fault) => {
                faults.push(fault.at(at));
                continue;
            }
        };
        let value = match read_figure_value(value, line) {
            Ok(value) => value,
            Err(fault) => {
                faults.push(fault.at(at));
                continue;
            }
        };
        let hypothesis = Hypothesis { institution, figure, value };
        let is_same = |known: &Given| {
            known.hypothesis.figure == hypothesis.figure && known.hypothesis.institution == hypothesis.institution
        };
        if givens.iter().any(is_same) {
            faults.push(at(Code::IdDuplicate).with("id", hypothesis.figure.to_string()));
        }
        givens.push(Given { hypothesis, is_met: AtomicBool::new(false) });
    }
    // What is supposed of one institution prevails over what is supposed of all.
    givens.sort_by_key(|given| given.hypothesis.institution.is_none());
    if faults.is_empty() { Ok(givens) } else { Err(Failure::Usage(faults)) }
}

/// A warning for each hypothesis on which no finding rests.
pub(in crate::commands) fn unmet(givens: &[Given]) -> Vec<Diagnostic> {
    let unmet = givens.iter().filter(|given| !given.is_met.load(Ordering::Relaxed));
    unmet
        .map(|given| {
            let Hypothesis { institution, figure, .. } = &given.hypothesis;
            let figure = match institution {
                Some(code) => format!("{code}:{figure}"),
                None => figure.to_string(),
            };
            let path = format!("--given {figure}").into();
            Diagnostic::new(Code::GivenUnmatched, Location::File { path }).with("figure", figure)
        })
        .collect()
}

/// Adjustments that no institution of the run has met and that none could meet: of an institution on no list.
pub(super) fn strays(session: &Session, is_judged: impl Fn(&InstitutionCode) -> bool) -> Vec<Diagnostic> {
    let is_listed = |code: &InstitutionCode| session.lists.iter().any(|list| list.find(code).is_some());
    let all = session.adjustments.iter().flat_map(crate::intake::AdjustmentFile::iter);
    all.filter(|(adjustment, _)| !is_judged(&adjustment.institution) && !is_listed(&adjustment.institution))
        .map(|(adjustment, place)| unmatched(adjustment, place, "adjustment-why-institution"))
        .collect()
}

/// What stands in for the figures of one institution, while its submissions are judged.
pub(super) struct Restatements<'s> {
    session: &'s Session,
    /// Each adjustment with its place, and whether a finding has rested on it so far.
    adjustments: Vec<(&'s Arc<Adjustment>, &'s Location, bool)>,
    /// The years that were judged, with those that had last year's submission beside them.
    years: Vec<(FiscalYear, bool)>,
    adjusted: Option<Overlay>,
    supposed: Option<Overlay>,
    supposed_alone: Option<Overlay>,
}

impl<'s> Restatements<'s> {
    /// What stands in for the figures of an institution.
    pub(super) fn of(session: &'s Session, institution: &InstitutionCode) -> Self {
        let all = session.adjustments.iter().flat_map(crate::intake::AdjustmentFile::iter);
        let adjustments: Vec<_> = all
            .filter(|(adjustment, _)| adjustment.institution == *institution)
            .map(|(adjustment, place)| (adjustment, place, false))
            .collect();
        let hypotheses: Vec<&Hypothesis> = session
            .givens
            .iter()
            .map(|given| &given.hypothesis)
            .filter(|hypothesis| hypothesis.institution.as_ref().is_none_or(|code| code == institution))
            .collect();
        let dictionary = session.catalogue.dictionary();
        // What is not restated yet on the day of judgement restates nothing.
        let in_time = || {
            let own = adjustments.iter().map(|(adjustment, ..)| *adjustment);
            own.filter(|adjustment| adjustment.date <= session.options.as_of)
        };
        let supposed = || hypotheses.iter().copied();
        let some = |overlay: Overlay| (!overlay.is_empty()).then_some(overlay);
        let is_supposed = !hypotheses.is_empty();
        Self {
            session,
            adjusted: some(Overlay::new(dictionary, in_time(), [])),
            supposed: some(Overlay::new(dictionary, in_time(), supposed())).filter(|_| is_supposed),
            supposed_alone: some(Overlay::new(dictionary, [], supposed())),
            adjustments,
            years: Vec::new(),
        }
    }

    /// The adjustments.
    pub(super) const fn adjusted(&self) -> Option<&Overlay> {
        self.adjusted.as_ref()
    }

    /// The hypotheses over the adjustments; `None` where nothing is supposed.
    pub(super) const fn supposed(&self) -> Option<&Overlay> {
        self.supposed.as_ref()
    }

    /// The hypotheses over what was filed.
    pub(super) const fn supposed_alone(&self) -> Option<&Overlay> {
        self.supposed_alone.as_ref()
    }

    /// Sees on which adjustments the findings of a year rest, and tells those that saw another value filed.
    pub(super) fn see(&mut self, submission: &Submission, assessment: &Assessment) -> Vec<Diagnostic> {
        let year = assessment.fiscal_year;
        self.years.push((year, assessment.has_previous));
        let proofs = || assessment.findings.iter().flat_map(|finding| &finding.figures);
        let mut told = Vec::new();
        for (adjustment, place, is_met) in &mut self.adjustments {
            let rests = |known: &Adjustment| std::ptr::eq(known, adjustment.as_ref());
            *is_met |= proofs().any(|proof| proof.adjustment().is_some_and(rests));
            if adjustment.fiscal_year == year {
                told.extend(filed_differs(self.session, adjustment, place, submission));
            }
        }
        told
    }

    /// Notes on which hypotheses findings rest.
    pub(super) fn see_supposed(&self, assessment: &Assessment) {
        for proof in assessment.findings.iter().flat_map(|finding| &finding.figures).filter(|proof| proof.is_supposed())
        {
            let own = self.session.givens.iter().find(|given| {
                let Hypothesis { institution, figure, .. } = &given.hypothesis;
                institution.as_ref().is_none_or(|code| *code == assessment.institution.code)
                    && (&*figure.line, figure.branch, figure.back) == (&*proof.line, proof.key.branch, proof.key.back)
            });
            if let Some(given) = own {
                given.is_met.store(true, Ordering::Relaxed);
            }
        }
    }

    /// What there is to tell once every submission of the institution has been judged.
    pub(super) fn finish(self) -> Vec<Diagnostic> {
        let Self { session, adjustments, years, .. } = self;
        let unmet = adjustments.into_iter().filter(|(.., is_met)| !is_met);
        unmet
            .map(|(adjustment, place, _)| {
                let judged = years.iter().find(|(year, _)| *year == adjustment.fiscal_year);
                let why = match judged {
                    _ if adjustment.date > session.options.as_of => "adjustment-why-undecided",
                    None => "adjustment-why-year",
                    Some((_, true)) if adjustment.figure.back > 0 => "adjustment-why-own-submission",
                    Some(_) => "adjustment-why-no-finding",
                };
                unmatched(adjustment, place, why)
            })
            .collect()
    }
}

fn key_of(dictionary: &Dictionary, name: &FigureName) -> Option<FigureKey> {
    let line = dictionary.find(&name.line)?;
    Some(FigureKey { line: line.id, branch: name.branch, back: name.back })
}

fn unmatched(adjustment: &Adjustment, place: &Location, why: &'static str) -> Diagnostic {
    named(Code::AdjustmentUnmatched, adjustment, place).with("why", Message::new(why))
}

fn named(code: Code, adjustment: &Adjustment, place: &Location) -> Diagnostic {
    Diagnostic::new(code, place.clone())
        .with("figure", adjustment.figure.to_string())
        .with("institution", adjustment.institution.as_str())
        .with("year", adjustment.fiscal_year.to_string())
}

/// A warning where the inspector saw another value filed than the one in the submission: it is not the same version.
fn filed_differs(
    session: &Session,
    adjustment: &Adjustment,
    place: &Location,
    submission: &Submission,
) -> Option<Diagnostic> {
    let seen = adjustment.filed?;
    let dictionary = session.catalogue.dictionary();
    let key = key_of(dictionary, &adjustment.figure)?;
    let is_money = dictionary.get(key.line).is_some_and(|line| line.kind == LineKind::Money);
    let unit = |unit: Unit| if is_money { unit } else { Unit::One };
    let filed = match submission.figures.get(key).map(|figure| &figure.reading) {
        Some(Reading::Present(filed)) => Some(scaled(*filed, unit(submission.identification.unit))),
        _ => None,
    };
    let seen = scaled(seen, unit(adjustment.unit));
    if filed.as_ref() == Some(&seen) {
        return None;
    }
    let told = named(Code::AdjustmentFiledDiffers, adjustment, place).with("seen", seen.arg());
    Some(match filed {
        Some(filed) => told.with("filed", filed.arg()),
        None => told,
    })
}
