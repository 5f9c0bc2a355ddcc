//! What a run prints, gathered piece by piece: a piece holds only what its format needs, so that a summary of thousands of
//! submissions stays small.

use super::Session;
use super::judge::Judged;
use crate::assessment::Outcome;
use crate::cli::Format;
use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::record::{
    CHECK_SCHEMA, CheckRecord, ListRecord, RejectedRecord, SubmissionRecord, rulebook_record, submission_record,
};
use crate::render::terminal::Style;

/// What is printed of one submission.
pub(super) struct Piece {
    /// Institution and year: the order of the output.
    order: (String, i16),
    has_breaches: bool,
    diagnostics: Vec<Diagnostic>,
    body: Body,
}

enum Body {
    Record(Box<SubmissionRecord>),
}

/// The output of a run.
pub(super) struct Output {
    format: Format,
    is_detailed: bool,
    style: Style,
    language: Language,
    pieces: Vec<Piece>,
    notes: Vec<Diagnostic>,
}

impl Output {
    pub(super) const fn new(format: Format, is_detailed: bool, style: Style, language: Language) -> Self {
        Self { format, is_detailed, style, language, pieces: Vec::new(), notes: Vec::new() }
    }

    /// What is to be told beside the submissions.
    pub(super) fn note(&mut self, diagnostics: Vec<Diagnostic>) {
        self.notes.extend(diagnostics);
    }

    /// The piece of one submission.
    pub(super) fn piece(&self, session: &Session, judged: Judged) -> Piece {
        let Judged { graded, diagnostics } = judged;
        let assessment = &graded.assessment;
        let order = (assessment.institution.code.to_string(), assessment.fiscal_year.year());
        let has_breaches = assessment.findings.iter().any(|finding| finding.outcome == Outcome::NonCompliant);
        let record = submission_record(&graded, &session.rulebook, &diagnostics, self.language, &|_| String::new());
        Piece { order, has_breaches, diagnostics, body: Body::Record(Box::new(record)) }
    }

    pub(super) fn extend(&mut self, pieces: impl IntoIterator<Item = Piece>) {
        self.pieces.extend(pieces);
    }

    pub(super) fn has_breaches(&self) -> bool {
        self.pieces.iter().any(|piece| piece.has_breaches)
    }

    /// All that is told on the error stream.
    pub(super) fn diagnostics(&self, rejected: &[Diagnostic]) -> Vec<Diagnostic> {
        rejected.to_vec()
    }

    pub(super) fn finish(mut self, session: &Session, rejected: &[Diagnostic]) -> String {
        self.pieces.sort_by(|one, other| one.order.cmp(&other.order));
        let list = session.lists.last();
        let record = CheckRecord {
            schema: CHECK_SCHEMA.to_owned(),
            rulebook: rulebook_record(&session.rulebook),
            institutions: ListRecord {
                path: list.map(|list| list.path.clone()).unwrap_or_default(),
                sha256: list.map(|list| list.sha256.to_string()).unwrap_or_default(),
            },
            basis: session.basis.to_owned(),
            as_of: session.options.as_of.to_string(),
            submissions: self
                .pieces
                .into_iter()
                .map(|piece| {
                    let Body::Record(record) = piece.body;
                    *record
                })
                .collect(),
            rejected: rejected.iter().map(|diagnostic| RejectedRecord::of(diagnostic, self.language)).collect(),
        };
        format!("{}\n", serde_json::to_string_pretty(&record).unwrap_or_default())
    }
}
