//! Which submissions stand: one per institution and year, covered by the rulebook, and the version that was received.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Session;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::intake::ReadSubmission;
use crate::model::{FigureKey, FiscalYear, InstitutionCode, Reception, Submission};

/// A submission with the list of institutions that serves it.
#[derive(Clone)]
pub(in crate::commands) struct Read {
    /// The rank of the list among the session's.
    pub(in crate::commands) list: usize,
    /// The submission.
    pub(in crate::commands) submission: ReadSubmission,
    /// Whether it serves as the year before alone: it is neither judged nor listed.
    pub(in crate::commands) is_previous: bool,
}

impl Read {
    /// Whose submission it is.
    pub(in crate::commands) fn code(&self) -> &InstitutionCode {
        &self.submission.submission.identification.code
    }

    fn year(&self) -> FiscalYear {
        self.submission.submission.identification.fiscal_year
    }
}

/// The submissions of each institution that stand, by year. What does not stand is rejected with its reason.
pub(in crate::commands) fn standing(
    read: Vec<Read>,
    session: &Session,
    rejected: &mut Vec<Diagnostic>,
) -> Vec<Vec<Read>> {
    let is_covered = |one: &Read| {
        let told = not_covered(&one.submission.submission, session);
        let is_covered = told.is_none();
        rejected.extend(told);
        is_covered
    };
    let mut covered = read;
    covered.retain(is_covered);
    settled(covered, session, &mut BTreeSet::new(), rejected)
}

/// Of submissions that an edition covers those of each institution that stand, by year. `copies` are those told before.
pub(super) fn settled(
    covered: Vec<Read>,
    session: &Session,
    copies: &mut BTreeSet<(String, String)>,
    rejected: &mut Vec<Diagnostic>,
) -> Vec<Vec<Read>> {
    let mut claims: BTreeMap<(InstitutionCode, FiscalYear), Vec<Read>> = BTreeMap::new();
    for one in covered {
        let identification = &one.submission.submission.identification;
        claims.entry((identification.code.clone(), identification.fiscal_year)).or_default().push(one);
    }
    let mut institutions: BTreeMap<InstitutionCode, Vec<Read>> = BTreeMap::new();
    for ((code, year), claims) in claims {
        if let Some(stands) = settle(&code, year, claims, copies, session, rejected) {
            institutions.entry(code).or_default().push(stands);
        }
    }
    institutions.into_values().map(with_needed_years).filter(|own| !own.is_empty()).collect()
}

/// One institution's submissions but for those of years before that no other looks back on; a year before is served by the
/// list of the year that it serves.
fn with_needed_years(mut own: Vec<Read>) -> Vec<Read> {
    let judged: Vec<(FiscalYear, usize)> =
        own.iter().filter(|read| !read.is_previous).map(|read| (read.year(), read.list)).collect();
    own.retain_mut(|read| {
        let follower = judged.iter().find(|(year, _)| year.before(1) == read.year());
        if let (true, Some((_, list))) = (read.is_previous, follower) {
            read.list = *list;
        }
        !read.is_previous || follower.is_some()
    });
    own
}

/// Why a submission is rejected whose year no edition covers.
pub(super) fn not_covered(submission: &Submission, session: &Session) -> Option<Diagnostic> {
    let identification = &submission.identification;
    if session.catalogue.choose(identification.year_end).is_some() {
        return None;
    }
    let rulebook = session.catalogue.nearest(identification.year_end)?;
    Some({
        let diagnostic = Diagnostic::new(Code::FiscalYearNotCovered, closing(submission, session))
            .with("year", identification.fiscal_year.to_string())
            .with("from", rulebook.in_force.from)
            .with("rulebook", format!("{}@{}", rulebook.id, rulebook.edition));
        match rulebook.in_force.to {
            Some(to) => diagnostic.with("to", to),
            None => diagnostic,
        }
    })
}

/// How many of the other claims a diagnostic names.
const MOST_NAMED: usize = 3;

/// The one claim that stands among several for the same institution and year: the version that the Secretariat received;
/// else the one filed last, copies aside, and the others are told beside it. Where it is not said which was filed last (no
/// date, the same, or one to come; two rows of the file received), neither can be preferred, and both are told.
fn settle(
    code: &InstitutionCode,
    year: FiscalYear,
    mut claims: Vec<Read>,
    copies: &mut BTreeSet<(String, String)>,
    session: &Session,
    rejected: &mut Vec<Diagnostic>,
) -> Option<Read> {
    // What is to be judged stands before what was given to compare with.
    if claims.iter().any(|claim| !claim.is_previous) {
        claims.retain(|claim| !claim.is_previous);
    }
    let received = session.secretariat.as_ref().and_then(|secretariat| {
        secretariat.receptions.iter().find(|reception| reception.institution == *code && reception.fiscal_year == year)
    });
    if let Some(Reception { sha256: Some(sha256), .. }) = received {
        let (stand, fall): (Vec<_>, Vec<_>) =
            claims.into_iter().partition(|claim| claim.submission.submission.source.sha256 == *sha256);
        rejected.extend(fall.iter().map(|claim| {
            Diagnostic::new(Code::VersionNotReceived, closing(&claim.submission.submission, session))
                .with("received", sha256.to_string())
        }));
        claims = stand;
    }
    claims = without_copies(claims, copies);
    if claims.len() < 2 {
        return claims.pop();
    }
    if let Some(latest) = filed_last(&claims, session) {
        let mut stands = claims.remove(latest);
        let told: Vec<Diagnostic> = claims.iter().filter_map(|claim| superseded(claim, &stands)).collect();
        stands.submission.diagnostics.extend(told);
        return Some(stands);
    }
    for (rank, claim) in claims.iter().enumerate() {
        let others = claims.iter().enumerate().filter(|(other, _)| *other != rank);
        let mut named: Vec<String> =
            others.take(MOST_NAMED).map(|(_, other)| place(&other.submission.submission)).collect();
        if claims.len() - 1 > named.len() {
            named.push("…".to_owned());
        }
        rejected.push(
            Diagnostic::new(Code::SubmissionDuplicate, closing(&claim.submission.submission, session))
                .with("institution", code.as_str())
                .with("year", year.to_string())
                .with("other", named.join(", ")),
        );
    }
    None
}

/// The rank of the claim that was filed after all others; `None` where that is not said, or by a date to come.
fn filed_last(claims: &[Read], session: &Session) -> Option<usize> {
    let dates = claims.iter().map(|claim| {
        let (filed, _) = claim.submission.submission.identification.filed_on.as_ref()?;
        (*filed <= session.options.as_of).then_some(*filed)
    });
    let dates: Vec<Date> = dates.collect::<Option<_>>()?;
    let last = dates.iter().max()?;
    let mut ranks = dates.iter().enumerate().filter(|(_, date)| *date == last).map(|(rank, _)| rank);
    let rank = ranks.next()?;
    ranks.next().is_none().then_some(rank)
}

/// That a claim gives way to one that was filed after it.
fn superseded(claim: &Read, by: &Read) -> Option<Diagnostic> {
    let (submission, later) = (&claim.submission.submission, &by.submission.submission);
    let (filed, place_of_date) = submission.identification.filed_on.as_ref()?;
    let location = Location::Cell {
        path: submission.source.path.as_str().into(),
        place: place_of_date.clone(),
        raw: filed.to_string().into(),
    };
    let (last, _) = later.identification.filed_on.as_ref()?;
    let told = Diagnostic::new(Code::SubmissionSuperseded, location).with("filed", *filed);
    Some(told.with("later", *last).with("other", place(later)))
}

/// The claims but for copies, each file told once beside the one that it copies, however many submissions it holds.
fn without_copies(claims: Vec<Read>, copies: &mut BTreeSet<(String, String)>) -> Vec<Read> {
    let mark = |claim: &Read| {
        let source = &claim.submission.submission.source;
        (source.sha256, source.row)
    };
    let mut kept: Vec<Read> = Vec::new();
    for claim in claims {
        match kept.iter_mut().find(|known| mark(known) == mark(&claim)) {
            Some(known) => {
                let (copy, other) =
                    (&claim.submission.submission.source.path, known.submission.submission.source.path.clone());
                if copies.insert((copy.clone(), other.clone())) {
                    let location = Location::File { path: copy.as_str().into() };
                    let told = Diagnostic::new(Code::SubmissionCopied, location).with("other", other);
                    known.submission.diagnostics.push(told);
                }
            }
            None => kept.push(claim),
        }
    }
    kept
}

/// The file, with the row in a wide table.
fn place(submission: &Submission) -> String {
    let source = &submission.source;
    source.row.map_or_else(|| source.path.clone(), |row| format!("{}:{row}", source.path))
}

/// Where a submission states its year: the cell of the closing date or of the fiscal year, else the whole file.
fn closing(submission: &Submission, session: &Session) -> Location {
    let path = submission.source.path.as_str().into();
    let line = session.catalogue.dictionary().find("year_end");
    let key = line.map(|line| FigureKey { line: line.id, branch: None, back: 0 });
    match key.and_then(|key| submission.figures.get(key)) {
        Some(figure) => Location::Cell { path, place: figure.place.clone(), raw: figure.raw.clone() },
        None => Location::File { path },
    }
}
