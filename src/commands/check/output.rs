//! What a run prints, gathered piece by piece: a piece holds only what its format needs, so that a summary of thousands of
//! submissions stays small.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::super::judging::{Judged, Session};
use crate::assessment::Finding;
use crate::cli::Format;
use crate::diagnostic::{Diagnostic, Level};
use crate::dictionary::InstitutionList;
use crate::i18n::Language;
use crate::record::{
    CHECK_SCHEMA, CheckRecord, FileDiagnosticRecord, ListRecord, RejectedRecord, RulebookRecord, SubmissionRecord,
    rulebook_record, submission_record,
};
use crate::render::terminal::{self, Style};
use crate::render::{csv, markdown};
use crate::report::{self, Report, Setting, SummaryRow};
use crate::rulebook::{RuleKind, Rulebook};

/// What is printed of one submission.
pub(super) struct Piece {
    /// Institution and year: the order of the output.
    order: (String, i16),
    has_breaches: bool,
    diagnostics: Vec<Diagnostic>,
    /// The rank of the list that served it.
    list: usize,
    body: Body,
}

enum Body {
    /// What a JSON document of all submissions is made of.
    Record(Box<SubmissionRecord>),
    /// The same as text, for a line of its own: written by the thread that judged, it takes a quarter of the record's room.
    Json(Box<RawValue>),
    Table(Box<SummaryRow>, Option<Box<Report>>),
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

/// A line of `--format jsonl`: one submission, readable without the others.
#[derive(Serialize)]
struct Line<'a> {
    schema: &'a str,
    rulebook: &'a RulebookRecord,
    institutions: &'a [ListRecord],
    basis: &'a str,
    as_of: &'a str,
    #[serde(flatten)]
    content: Content,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Content {
    Submission(Box<RawValue>),
    Diagnostic(FileDiagnosticRecord),
    Rejected(RejectedRecord),
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
        let Judged { graded, law, diagnostics, list, without_state_debts: _ } = judged;
        let assessment = &graded.assessment;
        let setting = setting(session, &law.deciding, list_at(session, list));
        let (is_detailed, language) = (self.is_detailed, self.language);
        // A note costs nothing: it is told of one submission, and stays in the JSON of many.
        let told = diagnostics.iter().filter(|told| is_detailed || told.level() > Level::Note).cloned().collect();
        let body = match self.format {
            Format::Json | Format::Jsonl => {
                let message =
                    |finding: &_| report::finding_message(&setting, assessment, finding).render(self.language);
                let rulebook = setting.rulebook;
                let list = setting.institutions;
                let record = submission_record(&graded, rulebook, list, &diagnostics, language, &message);
                match self.format {
                    // Our records hold nothing that JSON cannot say.
                    Format::Jsonl => Body::Json(to_raw_value(&record).unwrap_or_default()),
                    _ => Body::Record(Box::new(record)),
                }
            }
            Format::Table | Format::Markdown | Format::Csv => {
                let is_whole = self.is_detailed || self.format == Format::Csv;
                let whole = is_whole.then(|| match self.format {
                    Format::Csv => report::findings(&graded, &setting),
                    _ => report::compliance(&graded, &diagnostics, &setting),
                });
                Body::Table(Box::new(SummaryRow::of(&graded, &setting)), whole.map(Box::new))
            }
        };
        Piece {
            order: (assessment.institution.code.to_string(), assessment.fiscal_year.year()),
            has_breaches: assessment.findings.iter().any(counts_against),
            diagnostics: told,
            list,
            body,
        }
    }

    pub(super) fn extend(&mut self, pieces: impl IntoIterator<Item = Piece>) {
        self.pieces.extend(pieces);
    }

    /// Whether no submission was judged.
    pub(super) const fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    pub(super) fn has_breaches(&self) -> bool {
        self.pieces.iter().any(|piece| piece.has_breaches)
    }

    /// All that is told on the error stream: what was rejected, what files say as a whole, what each submission lost.
    pub(super) fn diagnostics(&self, rejected: &[Diagnostic]) -> Vec<Diagnostic> {
        let mut pieces: Vec<&Piece> = self.pieces.iter().collect();
        pieces.sort_by(|one, other| one.order.cmp(&other.order));
        let own = pieces.into_iter().flat_map(|piece| &piece.diagnostics).chain(&self.notes);
        own.chain(rejected).cloned().collect()
    }

    /// Writes the whole result as text, each line ended.
    pub(super) fn write(mut self, session: &Session, rejected: &[Diagnostic], to: &mut dyn Write) -> io::Result<()> {
        self.pieces.sort_by(|one, other| one.order.cmp(&other.order));
        match self.format {
            Format::Json => to.write_all(self.document(session, rejected).as_bytes()),
            Format::Jsonl => self.write_lines(session, rejected, to),
            Format::Table | Format::Markdown | Format::Csv => to.write_all(self.reports(session, rejected).as_bytes()),
        }
    }

    fn document(self, session: &Session, rejected: &[Diagnostic]) -> String {
        let Self { language, pieces, notes, .. } = self;
        let lists = lists_of(session, &pieces);
        let record = CheckRecord {
            schema: CHECK_SCHEMA.to_owned(),
            rulebook: rulebook_record(&session.rulebook),
            institutions: lists.iter().map(|list| ListRecord::of(list)).collect(),
            basis: session.options.basis.code().to_owned(),
            as_of: session.options.as_of.to_string(),
            submissions: pieces
                .into_iter()
                .filter_map(|piece| match piece.body {
                    Body::Record(record) => Some(*record),
                    Body::Json(_) | Body::Table(..) => None,
                })
                .collect(),
            diagnostics: notes.iter().map(|note| FileDiagnosticRecord::of(note, language)).collect(),
            rejected: rejected.iter().map(|diagnostic| RejectedRecord::of(diagnostic, language)).collect(),
        };
        // Our records hold nothing that JSON cannot say.
        let mut text = serde_json::to_string_pretty(&record).unwrap_or_default();
        text.push('\n');
        text
    }

    /// One after another: as one text, the lines of a large table would take as much room again as all that was judged.
    fn write_lines(self, session: &Session, rejected: &[Diagnostic], to: &mut dyn Write) -> io::Result<()> {
        let Self { language, pieces, notes, .. } = self;
        let institutions: Vec<ListRecord> =
            lists_of(session, &pieces).iter().map(|list| ListRecord::of(list)).collect();
        let rulebook = rulebook_record(&session.rulebook);
        let as_of = session.options.as_of.to_string();
        let submissions = pieces.into_iter().filter_map(|piece| match piece.body {
            Body::Json(json) => Some(Content::Submission(json)),
            Body::Record(_) | Body::Table(..) => None,
        });
        let notes = notes.iter().map(|note| Content::Diagnostic(FileDiagnosticRecord::of(note, language)));
        let rejected = rejected.iter().map(|rejected| Content::Rejected(RejectedRecord::of(rejected, language)));
        for content in submissions.chain(notes).chain(rejected) {
            let line = Line {
                schema: CHECK_SCHEMA,
                rulebook: &rulebook,
                institutions: &institutions,
                basis: session.options.basis.code(),
                as_of: &as_of,
                content,
            };
            serde_json::to_writer(&mut *to, &line)?;
            to.write_all(b"\n")?;
        }
        Ok(())
    }

    fn reports(self, session: &Session, rejected: &[Diagnostic]) -> String {
        let Self { format, style, language, pieces, .. } = self;
        let (mut rows, mut reports) = (Vec::new(), Vec::new());
        let list = lists_of(session, &pieces).last().copied().unwrap_or(&session.rulebook.institutions);
        let aside = report::Aside::of(pieces.iter().flat_map(|piece| &piece.diagnostics));
        for piece in pieces {
            if let Body::Table(row, report) = piece.body {
                rows.push(*row);
                reports.extend(report.map(|report| *report));
            }
        }
        if format == Format::Csv {
            return csv::render_all(&reports, language);
        }
        // One submission needs no summary, unless something beside it was rejected.
        if rows.len() != 1 || reports.is_empty() || !rejected.is_empty() {
            reports.push(report::summary(&rows, rejected, aside, &setting(session, &session.rulebook, list)));
        }
        let texts: Vec<String> = reports
            .iter()
            .map(|report| match format {
                Format::Markdown => markdown::render(report, language),
                _ => terminal::render(report, language, style),
            })
            .collect();
        texts.join("\n")
    }
}

/// What `--exit-code` calls a breach is what the report and the class count as one: doubt and silence too, at the worst.
fn counts_against(finding: &Finding) -> bool {
    finding.outcome.counts_against() && (finding.severity.is_some() || finding.kind == RuleKind::Control)
}

/// The lists that served submissions; the one that would have, where there are none.
fn lists_of<'s>(session: &'s Session, pieces: &[Piece]) -> Vec<&'s InstitutionList> {
    let mut ranks: Vec<usize> = pieces.iter().map(|piece| piece.list).collect();
    ranks.sort_unstable();
    ranks.dedup();
    if ranks.is_empty() {
        ranks.push(session.lists.len().saturating_sub(1));
    }
    ranks.into_iter().map(|rank| list_at(session, rank)).collect()
}

fn setting<'a>(session: &'a Session, rulebook: &'a Rulebook, list: &'a InstitutionList) -> Setting<'a> {
    Setting { rulebook, institutions: list, basis: session.options.basis, as_of: session.options.as_of }
}

/// The list of a rank; the rulebook's own, should there be none.
fn list_at(session: &Session, rank: usize) -> &InstitutionList {
    session.lists.get(rank).unwrap_or(&session.rulebook.institutions)
}
