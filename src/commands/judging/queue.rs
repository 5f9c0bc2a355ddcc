//! What was filed, institution by institution in the order of their codes: what a run holds does not grow with what it reads.
//!
//! In: the files found. Out: blocks of institutions, each with its submissions that stand, and at the end what was rejected and
//! what files say as a whole. Never: a file read before its turn, but for those that are few, and for what peeking into many
//! files says of whose they are.
//!
//! Decisions
//! - A result has the order of the institutions, whatever file they stand in: so this is the order in which they are read, and a
//!   result can be written while others are still to be judged.
//! - Which of several submissions for one institution and year stands is settled among those of that institution: these are
//!   together in a block, from however many files.
//! - Diagnostics come out as if all had been read before anything was settled: by file, then by what rejected them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use indicatif::ProgressBar;
use rayon::prelude::*;

use super::Session;
use super::batch::{AT_ONCE, BATCH, by_group, codes_of};
use super::standing::{Read, not_covered, settled};
use crate::diagnostic::Diagnostic;
use crate::intake::{Input, Opened, Reader, Table};
use crate::model::InstitutionCode;

/// A wide table of at most so many bytes is held as figures, which take about ten times as much.
const HELD: usize = 4 << 20;
/// How many submissions a block has, or a few more: the least that keep every thread at work.
const BLOCK: usize = 256;

/// Where a submission was filed: the rank of its file, then its place in it.
type Order = (usize, usize);

/// What was filed and is still to be judged.
pub(in crate::commands) struct Queue<'s> {
    session: &'s Session,
    reader: &'s Reader<'s>,
    progress: &'s ProgressBar,
    /// Files to read, by the first institution that they name.
    files: VecDeque<Unread>,
    /// Submissions that were read and whose institution's turn has not come.
    waiting: BTreeMap<InstitutionCode, Vec<(Order, Read)>>,
    tables: Vec<OpenTable>,
    /// Copies that have been told.
    copies: BTreeSet<(String, String)>,
    /// What reading has rejected, by file.
    rejected: Vec<(usize, Vec<Diagnostic>)>,
    /// What no edition covers.
    uncovered: Vec<(Order, Diagnostic)>,
    /// What gives way to other submissions for the same year.
    outdone: Vec<Diagnostic>,
    /// What files say as a whole.
    notes: Vec<(usize, Vec<Diagnostic>)>,
}

/// A file to read.
struct Unread {
    /// The first institution that it names; none where that is not known.
    first: Option<InstitutionCode>,
    rank: usize,
    input: Input,
}

/// A wide table that is read row by row.
struct OpenTable {
    rank: usize,
    list: usize,
    is_previous: bool,
    table: Box<Table>,
}

impl<'s> Queue<'s> {
    /// A queue of what is in some files. Where they are few, all are read at once; else each is looked into.
    pub(in crate::commands) fn new(
        inputs: Vec<Input>,
        session: &'s Session,
        reader: &'s Reader<'s>,
        progress: &'s ProgressBar,
    ) -> Self {
        if inputs.len() > AT_ONCE {
            let codes = codes_of(&inputs, reader);
            return Self::of(by_group(inputs, &codes), session, reader, progress);
        }
        let files = inputs.into_iter().map(|input| (None, input)).collect();
        let mut queue = Self::of(files, session, reader, progress);
        while !queue.files.is_empty() {
            queue.read_some();
        }
        queue
    }

    fn of(
        files: Vec<(Option<InstitutionCode>, Input)>,
        session: &'s Session,
        reader: &'s Reader<'s>,
        progress: &'s ProgressBar,
    ) -> Self {
        let unread = |(rank, (first, input))| Unread { first, rank, input };
        let mut files: Vec<Unread> = files.into_iter().enumerate().map(unread).collect();
        files.sort_by(|one, other| one.first.cmp(&other.first));
        Self {
            session,
            reader,
            progress,
            files: files.into(),
            waiting: BTreeMap::new(),
            tables: Vec::new(),
            copies: BTreeSet::new(),
            rejected: Vec::new(),
            uncovered: Vec::new(),
            outdone: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// How many submissions of large tables are still to be judged.
    pub(in crate::commands) fn rows_left(&self) -> usize {
        self.tables.iter().map(|open| open.table.left()).sum()
    }

    /// The next institutions with their submissions that stand; an empty block where none of some stands, `None` at the end.
    pub(in crate::commands) fn next_block(&mut self) -> Option<Vec<Vec<Read>>> {
        let mut claims: Vec<(Order, Read)> = Vec::new();
        while claims.len() < BLOCK {
            let Some(code) = self.next_code() else { break };
            claims.extend(self.waiting.remove(&code).into_iter().flatten());
            for open in &mut self.tables {
                if open.table.next_code() == Some(&code) {
                    let rows = self.reader.next_of(&mut open.table).into_iter();
                    if !open.table.rejected.is_empty() {
                        self.rejected.push((open.rank, std::mem::take(&mut open.table.rejected)));
                    }
                    claims.extend(rows.map(|(row, submission)| {
                        let place = usize::try_from(row).unwrap_or(usize::MAX);
                        let read = Read { list: open.list, submission, is_previous: open.is_previous };
                        ((open.rank, place), read)
                    }));
                }
            }
        }
        if claims.is_empty() {
            return None;
        }
        claims.sort_by_key(|(order, _)| *order);
        let mut covered = Vec::with_capacity(claims.len());
        for (order, read) in claims {
            match not_covered(&read.submission.submission, self.session) {
                Some(told) => self.uncovered.push((order, told)),
                None => covered.push(read),
            }
        }
        Some(settled(covered, self.session, &mut self.copies, &mut self.outdone))
    }

    /// The first institution whose turn has not come; every file that names one before it has been read.
    fn next_code(&mut self) -> Option<InstitutionCode> {
        loop {
            let of_tables = self.tables.iter().filter_map(|open| open.table.next_code()).min();
            let of_waiting = self.waiting.first_key_value().map(|(code, _)| code);
            let next = of_tables.into_iter().chain(of_waiting).min();
            let comes_first = |file: &Unread| file.first.is_none() || next.is_none() || file.first.as_ref() <= next;
            if !self.files.front().is_some_and(comes_first) {
                return next.cloned();
            }
            self.read_some();
        }
    }

    /// Reads the next files.
    fn read_some(&mut self) {
        let files: Vec<Unread> = self.files.drain(..self.files.len().min(BATCH)).collect();
        let opened: Vec<(usize, usize, bool, Opened)> = files
            .into_par_iter()
            .map(|file| {
                let opened = self.reader.open(&file.input.path, &file.input.shown, HELD);
                self.progress.inc(1);
                (file.rank, self.session.list_of(&file.input), self.session.is_previous(&file.input), opened)
            })
            .collect();
        for (rank, list, is_previous, opened) in opened {
            let (rejected, notes) = match opened {
                Opened::Whole(file) => {
                    for (place, submission) in file.submissions.into_iter().enumerate() {
                        let read = Read { list, submission, is_previous };
                        self.waiting.entry(read.code().clone()).or_default().push(((rank, place), read));
                    }
                    (file.rejected, file.diagnostics)
                }
                Opened::Table(mut table) => {
                    let told = (std::mem::take(&mut table.rejected), std::mem::take(&mut table.diagnostics));
                    self.tables.push(OpenTable { rank, list, is_previous, table });
                    told
                }
            };
            self.rejected.push((rank, rejected));
            if !is_previous {
                self.notes.push((rank, notes));
            }
        }
    }

    /// What was rejected, and what files say as a whole, once there is no block any more.
    pub(in crate::commands) fn finish(self) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
        let Self { mut rejected, mut uncovered, outdone, mut notes, .. } = self;
        rejected.sort_by_key(|(rank, _)| *rank);
        uncovered.sort_by_key(|(order, _)| *order);
        notes.sort_by_key(|(rank, _)| *rank);
        let rejected = rejected.into_iter().flat_map(|(_, told)| told);
        let rejected = rejected.chain(uncovered.into_iter().map(|(_, told)| told)).chain(outdone).collect();
        (rejected, notes.into_iter().flat_map(|(_, told)| told).collect())
    }
}
