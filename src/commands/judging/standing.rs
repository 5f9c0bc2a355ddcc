//! Which submissions stand: one per institution and year, covered by the rulebook, and the version that was received.

use std::collections::BTreeMap;

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
}

impl Read {
    /// Whose submission it is.
    pub(in crate::commands) fn code(&self) -> &InstitutionCode {
        &self.submission.submission.identification.code
    }
}

/// The submissions of each institution that stand, by year. What does not stand is rejected with its reason.
pub(in crate::commands) fn standing(
    read: Vec<Read>,
    session: &Session,
    rejected: &mut Vec<Diagnostic>,
) -> Vec<Vec<Read>> {
    let mut claims: BTreeMap<(InstitutionCode, FiscalYear), Vec<Read>> = BTreeMap::new();
    for one in read {
        if let Some(diagnostic) = not_covered(&one.submission.submission, session) {
            rejected.push(diagnostic);
            continue;
        }
        let identification = &one.submission.submission.identification;
        claims.entry((identification.code.clone(), identification.fiscal_year)).or_default().push(one);
    }
    let mut institutions: BTreeMap<InstitutionCode, Vec<Read>> = BTreeMap::new();
    for ((code, year), claims) in claims {
        if let Some(stands) = settle(&code, year, claims, session, rejected) {
            institutions.entry(code).or_default().push(stands);
        }
    }
    institutions.into_values().collect()
}

fn not_covered(submission: &Submission, session: &Session) -> Option<Diagnostic> {
    let rulebook = &session.rulebook;
    let identification = &submission.identification;
    (!rulebook.in_force.contains(identification.year_end)).then(|| {
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
/// else the only one, copies aside. Two different ones (two files, or two rows of the file received): neither can be
/// preferred, and both are told.
fn settle(
    code: &InstitutionCode,
    year: FiscalYear,
    mut claims: Vec<Read>,
    session: &Session,
    rejected: &mut Vec<Diagnostic>,
) -> Option<Read> {
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
    claims = without_copies(claims);
    if claims.len() < 2 {
        return claims.pop();
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

/// The claims but for copies, each told beside the one that it copies.
fn without_copies(claims: Vec<Read>) -> Vec<Read> {
    let mark = |claim: &Read| {
        let source = &claim.submission.submission.source;
        (source.sha256, source.row)
    };
    let mut kept: Vec<Read> = Vec::new();
    for claim in claims {
        match kept.iter_mut().find(|known| mark(known) == mark(&claim)) {
            Some(known) => {
                let path = claim.submission.submission.source.path.as_str().into();
                let note = Diagnostic::new(Code::SubmissionCopied, Location::File { path })
                    .with("other", place(&known.submission.submission));
                known.submission.diagnostics.push(note);
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
    let line = session.rulebook.dictionary.find("year_end");
    let key = line.map(|line| FigureKey { line: line.id, branch: None, back: 0 });
    match key.and_then(|key| submission.figures.get(key)) {
        Some(figure) => Location::Cell { path, place: figure.place.clone(), raw: figure.raw.clone() },
        None => Location::File { path },
    }
}
