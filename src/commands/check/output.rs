//! What a run prints, written piece by piece: a piece holds only what its format needs, and a result of many submissions
//! never stands in memory as a whole, but for the rows of a summary.
//!
//! Decisions
//! - The pieces of a block are written when those of the next one are there: a run of one block tells all its diagnostics before
//!   its result, as a person reads them; a longer one tells those of each block before what is written of it.
//! - JSON names the lists of institutions before the submissions. Where several lists serve the files, which of them serve a
//!   submission is known at the end, and all is written then.
//! - With a register, open recommendations stand behind the table of a submission or behind the summary, and in its JSON; CSV has one
//!   row per finding, and leaves them to `vigie followup list`.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

use super::super::Failure;
use super::super::console::Console;
use super::super::followup::Beside;
use super::super::judging::{Judged, Session};
use super::super::papers;
use super::super::sink::Sink;
use crate::assessment::Finding;
use crate::cli::Format;
use crate::diagnostic::{Diagnostic, Level};
use crate::dictionary::InstitutionList;
use crate::followup::Followed;
use crate::i18n::Language;
use crate::record::{
    CHECK_SCHEMA, CheckRecord, FileDiagnosticRecord, FollowedRecord, ListRecord, RejectedRecord, RulebookRecord,
    SubmissionRecord, rulebook_record, submission_record,
};
use crate::render::terminal::{self, Style};
use crate::render::{csv, markdown};
use crate::report::{self, Paper, Part, Report, Setting, SummaryRow};
use crate::rulebook::{RuleKind, Rulebook};

/// What is printed of one submission.
pub(super) struct Piece<'s> {
    has_breaches: bool,
    diagnostics: Vec<Diagnostic>,
    /// The rank of the list that served it.
    list: usize,
    body: Body<'s>,
}

/// What a format makes of a submission, by the thread that judged it.
enum Body<'s> {
    /// A value of a JSON document, indented as it stands there.
    Pretty(String),
    /// A value of a line of JSON.
    Json(Box<RawValue>),
    /// Rows of a table.
    Parts(Vec<csv::Part>),
    /// A row of the summary; the table of the submission alone where it is asked for, else the recommendations beside it.
    Row(Box<SummaryRow>, Option<String>, Vec<Followed<'s>>),
    /// The same for a document: the table of the submission as a part of its own.
    Sheet(Box<SummaryRow>, Box<Part>, Vec<Followed<'s>>),
}

/// How a run is printed.
pub(super) struct Manner<'s> {
    pub(super) format: Format,
    pub(super) is_detailed: bool,
    pub(super) style: Style,
    pub(super) language: Language,
    /// The register whose open recommendations stand beside the accounts.
    pub(super) register: Option<&'s Beside>,
}

/// The output of a run.
pub(super) struct Output<'s> {
    session: &'s Session,
    manner: Manner<'s>,
    /// The list that serves every submission; `None` where that is known at the end.
    list: Option<usize>,
    /// The lists that have served submissions.
    lists: BTreeSet<usize>,
    /// How many submissions were judged.
    judged: usize,
    has_breaches: bool,
    aside: report::Aside,
    /// The pieces that are not written yet.
    pending: Vec<Body<'s>>,
    /// What is to be told with them.
    untold: Vec<Diagnostic>,
    has_told: bool,
    /// How many submissions have been written.
    written: usize,
    joined: csv::Joined,
    rows: Vec<SummaryRow>,
    /// The recommendations beside the submissions that were not printed whole.
    followed: Vec<Followed<'s>>,
    /// The sheets of a document, which is written when all are there.
    sheets: Vec<Part>,
    sink: Sink,
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

/// From how many bytes on a text is written without waiting for what follows it.
const WRITTEN_TOGETHER: usize = 1 << 16;

/// The submissions of a JSON document that has none, as it is printed: what comes before and after stands around them.
const NO_SUBMISSIONS: &str = "\n  \"submissions\": []";

impl<'s> Manner<'s> {
    /// The piece of one submission.
    pub(super) fn piece(&self, session: &Session, judged: Judged) -> Piece<'s> {
        let Judged { graded, law, diagnostics, list, without_state_debts: _ } = judged;
        let assessment = &graded.assessment;
        let setting = setting(session, &law.deciding, session.list(list));
        let (is_detailed, language) = (self.is_detailed, self.language);
        let record = || {
            let message = |finding: &_| report::finding_message(&setting, assessment, finding).render(language);
            submission_record(&graded, setting.rulebook, setting.institutions, &diagnostics, language, &message)
        };
        let followed = |record: &SubmissionRecord| {
            self.register.map(|register| register.of(record, setting.as_of)).unwrap_or_default()
        };
        let body = match self.format {
            Format::Json | Format::Jsonl => {
                let mut record = record();
                record.recommendations = followed(&record).iter().map(FollowedRecord::from).collect();
                // Our records hold nothing that JSON cannot say.
                match self.format {
                    Format::Jsonl => Body::Json(to_raw_value(&record).unwrap_or_default()),
                    _ => Body::Pretty(indented(&serde_json::to_string_pretty(&record).unwrap_or_default())),
                }
            }
            Format::Csv => Body::Parts(csv::parts(&report::findings(&graded, &setting), language)),
            Format::Pdf => {
                let followed = if self.register.is_some() { followed(&record()) } else { Vec::new() };
                let mut sheet = report::compliance(&graded, &diagnostics, &setting);
                sheet.sections.extend(report::followed_section(&followed, setting.rulebook, false));
                let name = report::site::file_name(&assessment.institution.code);
                let part = Part::new(format!("{name}-{}", assessment.fiscal_year), sheet);
                Body::Sheet(Box::new(SummaryRow::of(&graded, &setting)), Box::new(part), followed)
            }
            Format::Table | Format::Markdown => {
                let mut followed = if self.register.is_some() { followed(&record()) } else { Vec::new() };
                let whole = is_detailed.then(|| {
                    let mut compliance = report::compliance(&graded, &diagnostics, &setting);
                    let followed = std::mem::take(&mut followed);
                    compliance.sections.extend(report::followed_section(&followed, setting.rulebook, false));
                    self.render(&compliance)
                });
                Body::Row(Box::new(SummaryRow::of(&graded, &setting)), whole, followed)
            }
        };
        let has_breaches = assessment.findings.iter().any(counts_against);
        // A note costs nothing: it is told of one submission, and stays in the JSON of many.
        let told = diagnostics.into_iter().filter(|told| is_detailed || told.level() > Level::Note).collect();
        Piece { has_breaches, diagnostics: told, list, body }
    }

    fn render(&self, report: &Report) -> String {
        match self.format {
            Format::Markdown => markdown::render(report, self.language),
            _ => terminal::render(report, self.language, self.style),
        }
    }
}

impl<'s> Output<'s> {
    /// An output of nothing yet; `serving` are the lists that serve the files.
    pub(super) fn new(session: &'s Session, manner: Manner<'s>, serving: &BTreeSet<usize>, sink: Sink) -> Self {
        let list = serving.first().copied().filter(|_| serving.len() == 1);
        Self {
            session,
            manner,
            list,
            lists: BTreeSet::new(),
            judged: 0,
            has_breaches: false,
            aside: report::Aside::default(),
            pending: Vec::new(),
            untold: Vec::new(),
            has_told: false,
            written: 0,
            joined: csv::Joined::default(),
            rows: Vec::new(),
            followed: Vec::new(),
            sheets: Vec::new(),
            sink,
        }
    }

    /// How it is printed.
    pub(super) const fn manner(&self) -> &Manner<'s> {
        &self.manner
    }

    /// Adds the pieces of a block, by institution and year and behind those before them; what came before is told and written.
    pub(super) fn extend(&mut self, pieces: Vec<Piece<'s>>, console: &Console) -> Result<(), Failure> {
        if pieces.is_empty() {
            return Ok(());
        }
        console.tell_more(&std::mem::take(&mut self.untold), &mut self.has_told);
        if self.is_written_at_once() {
            self.write()?;
        }
        for piece in pieces {
            self.judged += 1;
            self.has_breaches |= piece.has_breaches;
            self.lists.insert(piece.list);
            self.aside.see(&piece.diagnostics);
            self.untold.extend(piece.diagnostics);
            self.pending.push(piece.body);
        }
        Ok(())
    }

    /// Whether pieces can be written before all are there.
    const fn is_written_at_once(&self) -> bool {
        self.list.is_some() || !matches!(self.manner.format, Format::Json | Format::Jsonl)
    }

    /// Whether no submission was judged.
    pub(super) const fn is_empty(&self) -> bool {
        self.judged == 0
    }

    pub(super) const fn has_breaches(&self) -> bool {
        self.has_breaches
    }

    /// The failure of a run that the user ends here.
    pub(super) fn interrupted(self) -> Failure {
        Failure::Interrupted(if self.sink.keeps_parts() { self.written } else { 0 })
    }

    /// Tells what is left to tell: of the submissions, then `notes`, then what was rejected. Then writes what is left.
    pub(super) fn finish(
        mut self,
        notes: &[Diagnostic],
        rejected: &[Diagnostic],
        console: &Console,
    ) -> Result<(), Failure> {
        for told in [&std::mem::take(&mut self.untold), notes, rejected] {
            console.tell_more(told, &mut self.has_told);
        }
        self.write()?;
        if self.manner.format == Format::Pdf {
            let paper = self.paper(rejected);
            let written = papers::pdf_of(&paper, self.manner.language);
            let bytes = written.map_err(|error| Failure::Write("pdf".to_owned(), error))?;
            self.sink.write(&bytes)?;
            return self.sink.finish();
        }
        let end = match self.manner.format {
            Format::Json => self.end_of_document(notes, rejected),
            Format::Jsonl => self.last_lines(notes, rejected),
            Format::Csv => String::new(),
            Format::Table | Format::Markdown | Format::Pdf => self.summary(rejected),
        };
        self.sink.write(end.as_bytes())?;
        self.sink.finish()
    }

    /// Writes the pieces that are there.
    fn write(&mut self) -> Result<(), Failure> {
        let pieces = std::mem::take(&mut self.pending);
        if pieces.is_empty() {
            return Ok(());
        }
        let institutions = self.institutions();
        let rulebook = rulebook_record(&self.session.rulebook);
        let as_of = self.session.options.as_of.to_string();
        let mut text = Vec::new();
        for piece in pieces {
            match piece {
                Body::Pretty(value) if self.written == 0 => {
                    let document = self.document(&[], &[]);
                    let before = document.split_once(NO_SUBMISSIONS).map_or("", |(before, _)| before);
                    text.extend_from_slice(format!("{before}\n  \"submissions\": [\n{value}").as_bytes());
                }
                Body::Pretty(value) => {
                    text.extend_from_slice(b",\n");
                    text.extend_from_slice(value.as_bytes());
                }
                Body::Json(value) => {
                    let content = Content::Submission(value);
                    text.extend(self.line(&rulebook, &institutions, &as_of, content));
                }
                Body::Parts(parts) => {
                    for part in parts {
                        text.extend_from_slice(self.joined.next(part).as_bytes());
                    }
                }
                Body::Sheet(row, sheet, followed) => {
                    self.rows.push(*row);
                    self.followed.extend(followed);
                    self.sheets.push(*sheet);
                }
                Body::Row(row, whole, followed) => {
                    self.rows.push(*row);
                    self.followed.extend(followed);
                    if let Some(whole) = whole {
                        // An empty line between two reports.
                        text.extend_from_slice(if self.written > 0 { b"\n" } else { b"" });
                        text.extend_from_slice(whole.as_bytes());
                    }
                }
            }
            self.written += 1;
            // The submissions of a block are large: they are not put together again.
            if text.len() >= WRITTEN_TOGETHER {
                self.sink.write(&text)?;
                text.clear();
            }
        }
        if text.is_empty() { Ok(()) } else { self.sink.write(&text) }
    }

    /// The document without submissions.
    fn document(&self, notes: &[Diagnostic], rejected: &[Diagnostic]) -> String {
        let language = self.manner.language;
        let record = CheckRecord {
            schema: CHECK_SCHEMA.to_owned(),
            rulebook: rulebook_record(&self.session.rulebook),
            institutions: self.institutions(),
            basis: self.session.options.basis.code().to_owned(),
            as_of: self.session.options.as_of.to_string(),
            submissions: Vec::new(),
            diagnostics: notes.iter().map(|note| FileDiagnosticRecord::of(note, language)).collect(),
            rejected: rejected.iter().map(|diagnostic| RejectedRecord::of(diagnostic, language)).collect(),
        };
        // Our records hold nothing that JSON cannot say.
        let mut text = serde_json::to_string_pretty(&record).unwrap_or_default();
        text.push('\n');
        text
    }

    fn end_of_document(&self, notes: &[Diagnostic], rejected: &[Diagnostic]) -> String {
        let document = self.document(notes, rejected);
        match document.split_once(NO_SUBMISSIONS) {
            Some((_, behind)) if self.written > 0 => format!("\n  ]{behind}"),
            _ => document,
        }
    }

    fn line(&self, rulebook: &RulebookRecord, institutions: &[ListRecord], as_of: &str, content: Content) -> Vec<u8> {
        let line = Line {
            schema: CHECK_SCHEMA,
            rulebook,
            institutions,
            basis: self.session.options.basis.code(),
            as_of,
            content,
        };
        // Our records hold nothing that JSON cannot say.
        let mut text = serde_json::to_vec(&line).unwrap_or_default();
        text.push(b'\n');
        text
    }

    fn last_lines(&self, notes: &[Diagnostic], rejected: &[Diagnostic]) -> String {
        let language = self.manner.language;
        let institutions = self.institutions();
        let rulebook = rulebook_record(&self.session.rulebook);
        let as_of = self.session.options.as_of.to_string();
        let notes = notes.iter().map(|note| Content::Diagnostic(FileDiagnosticRecord::of(note, language)));
        let rejected = rejected.iter().map(|rejected| Content::Rejected(RejectedRecord::of(rejected, language)));
        let lines = notes.chain(rejected).flat_map(|content| self.line(&rulebook, &institutions, &as_of, content));
        String::from_utf8(lines.collect()).unwrap_or_default()
    }

    /// The summary. One submission that was printed whole needs none, unless something beside it was rejected.
    fn summary(&self, rejected: &[Diagnostic]) -> String {
        let is_whole = self.manner.is_detailed && !self.rows.is_empty();
        if self.rows.len() == 1 && is_whole && rejected.is_empty() {
            return String::new();
        }
        let summary = self.manner.render(&self.summed_up(rejected));
        if is_whole { format!("\n{summary}") } else { summary }
    }

    /// What stands around all submissions.
    fn setting(&self) -> Setting<'s> {
        let list = self.lists().pop().unwrap_or(&self.session.rulebook.institutions);
        setting(self.session, &self.session.rulebook, list)
    }

    fn summed_up(&self, rejected: &[Diagnostic]) -> Report {
        let setting = self.setting();
        let mut summary = report::summary(&self.rows, rejected, self.aside, &setting);
        summary.sections.extend(report::followed_section(&self.followed, setting.rulebook, true));
        summary
    }

    /// The document of all sheets, behind their summary; one sheet alone needs none.
    fn paper(&mut self, rejected: &[Diagnostic]) -> Paper {
        let mut sheets = std::mem::take(&mut self.sheets);
        let alone = if sheets.len() == 1 && rejected.is_empty() { sheets.pop() } else { None };
        let document = alone.unwrap_or_else(|| {
            let mut summary = self.summed_up(rejected);
            report::site::for_readers(&mut summary);
            Part::new("summary", summary).with(sheets)
        });
        let setting = self.setting();
        Paper { foot: Some(report::paper_foot(&setting)), ..Paper::new(document, setting.as_of) }
    }

    /// The lists that served submissions; the one that would have, where there are none.
    fn lists(&self) -> Vec<&'s InstitutionList> {
        let mut ranks: Vec<usize> = self.lists.iter().copied().collect();
        if ranks.is_empty() {
            ranks.push(self.session.lists.len().saturating_sub(1));
        }
        ranks.into_iter().map(|rank| self.session.list(rank)).collect()
    }

    fn institutions(&self) -> Vec<ListRecord> {
        self.lists().into_iter().map(ListRecord::of).collect()
    }
}

/// A value of a JSON document as it stands among the submissions.
fn indented(value: &str) -> String {
    let mut text = String::with_capacity(value.len() + value.len() / 4);
    for (rank, line) in value.lines().enumerate() {
        if rank > 0 {
            text.push('\n');
        }
        text.push_str("    ");
        text.push_str(line);
    }
    text
}

/// What `--exit-code` calls a breach is what the report and the class count as one: doubt and silence too, at the worst.
fn counts_against(finding: &Finding) -> bool {
    finding.outcome.counts_against() && (finding.severity.is_some() || finding.kind == RuleKind::Control)
}

fn setting<'a>(session: &'a Session, rulebook: &'a Rulebook, list: &'a InstitutionList) -> Setting<'a> {
    Setting { rulebook, institutions: list, basis: session.options.basis, as_of: session.options.as_of }
}
