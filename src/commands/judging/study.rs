//! The same submissions by two rulebooks: what an impact study is made of.
//!
//! Decisions
//! - Of each institution its latest year is studied, unless the user names one; earlier years serve to look back on.
//! - Both rulebooks judge as if in force at every closing date: a study asks what a norm would do, before it does it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use indicatif::ProgressBar;
use rayon::prelude::*;

use super::batch::batches;
use super::judge::{Judged, judge_institution};
use super::reading::read_batch;
use super::standing::{Read, standing};
use super::{Failure, Session};
use crate::cli::Judging;
use crate::diagnostic::{Diagnostic, Level};
use crate::grading::Graded;
use crate::impact::{Mixer, decides_reading};
use crate::intake::Input;
use crate::model::{InstitutionCode, Period};

/// What a study came to.
pub(in crate::commands) struct Study<T> {
    /// One row per institution judged by both, by code.
    pub(in crate::commands) rows: Vec<T>,
    /// What is to be told beside the results.
    pub(in crate::commands) notes: Vec<Diagnostic>,
    /// The files and rows that were rejected.
    pub(in crate::commands) rejected: Vec<Diagnostic>,
    /// Whether some closing date lies outside the dates of effect of a rulebook.
    pub(in crate::commands) is_beyond: bool,
    /// Whether `--year` or `--state` has left nothing of what was read.
    pub(in crate::commands) is_empty_selection: bool,
}

/// One submission by both rulebooks.
pub(in crate::commands) struct Pair<'a> {
    pub(in crate::commands) old: &'a Judged,
    pub(in crate::commands) new: &'a Judged,
    /// The session that judged it anew.
    pub(in crate::commands) session: &'a Session,
}

/// Judges with some units of the new rulebook; `None` where these make no rulebook.
type Judge<'a> = dyn FnMut(&BTreeSet<usize>) -> Option<Graded> + 'a;

/// The sessions between the old and the new one, made when they are first needed.
struct Between<'a> {
    old: &'a Session,
    mixer: Option<&'a Mixer<'a>>,
    known: Mutex<BTreeMap<BTreeSet<usize>, Option<Arc<Mixed>>>>,
}

struct Mixed {
    session: Session,
    reads_as_new: bool,
}

impl Between<'_> {
    fn session(&self, units: &BTreeSet<usize>) -> Option<Arc<Mixed>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(session) = known.get(units) {
            return session.clone();
        }
        let made = self.mixer.and_then(|mixer| mixer.mix(units)).map(|mixed| {
            let mut session = self.old.with_rulebook(mixed.rulebook);
            session.options.with_remedies = false;
            Arc::new(Mixed { session, reads_as_new: mixed.reads_as_new })
        });
        known.insert(units.clone(), made.clone());
        made
    }
}

/// The submissions of one institution as each rulebook reads them.
#[derive(Default)]
struct Both {
    old: Vec<Read>,
    new: Vec<Read>,
}

/// Judges the same files by two sessions; `row` says what is kept of each institution.
pub(in crate::commands) fn study<T: Send>(
    (mut old, mut new): (Session, Session),
    mixer: Option<&Mixer<'_>>,
    asked: &Judging,
    inputs: Vec<Input>,
    progress: &ProgressBar,
    row: impl Fn(&Pair<'_>, &mut Judge<'_>) -> T + Sync,
) -> Result<Study<T>, Failure> {
    let in_force = [old.rulebook.in_force, new.rulebook.in_force];
    for session in [&mut old, &mut new] {
        session.force();
    }
    let (old_layout, new_layout) = (old.layout(asked)?, new.layout(asked)?);
    let old_reader = old.reader(asked, old_layout.as_ref())?;
    let new_reader = new.reader(asked, new_layout.as_ref())?;
    let is_same_reading = reading_of(&old) == reading_of(&new);
    let between = Between { old: &old, mixer, known: Mutex::default() };
    let mut study = Study {
        rows: Vec::new(),
        notes: Vec::new(),
        rejected: Vec::new(),
        is_beyond: false,
        is_empty_selection: false,
    };
    let mut codes: BTreeSet<InstitutionCode> = BTreeSet::new();
    let mut ordered: Vec<(InstitutionCode, T)> = Vec::new();
    for batch in batches(inputs, &new_reader) {
        let read = read_batch(&batch, &new_reader, &new, progress, &mut study.rejected, &mut study.notes);
        // What the old rulebook alone refuses to read costs the institution its place in the study, and is told.
        let (mut old_rejected, mut old_notes) = (Vec::new(), Vec::new());
        let read_before = if is_same_reading {
            read.clone()
        } else {
            read_batch(&batch, &old_reader, &old, &ProgressBar::hidden(), &mut old_rejected, &mut old_notes)
        };
        let mut both: BTreeMap<InstitutionCode, Both> = BTreeMap::new();
        for own in standing(read, &new, &mut study.rejected) {
            if let Some(code) = own.first().map(|first| first.code().clone()) {
                both.entry(code).or_default().new = own;
            }
        }
        for own in standing(read_before, &old, &mut old_rejected) {
            if let Some(code) = own.first().map(|first| first.code().clone()) {
                both.entry(code).or_default().old = own;
            }
        }
        study
            .rejected
            .extend(old_rejected.into_iter().filter(|told| !study.rejected.contains(told)).collect::<Vec<_>>());
        codes.extend(both.keys().cloned());
        let judged: Vec<_> = both
            .into_par_iter()
            .filter_map(|(code, both)| {
                let (told, is_beyond, row) = judge_both(&between, &new, &in_force, &both, &row)?;
                Some((code, told, is_beyond, row))
            })
            .collect();
        for (code, told, is_beyond, row) in judged {
            study.notes.extend(told);
            study.is_beyond |= is_beyond;
            ordered.push((code, row));
        }
    }
    ordered.sort_by(|one, other| one.0.cmp(&other.0));
    study.is_empty_selection = ordered.is_empty() && !codes.is_empty();
    study.rows = ordered.into_iter().map(|(_, row)| row).collect();
    study.notes.extend(new.unmatched(&codes));
    study.rejected.sort_by(|one, other| one.location.path().cmp(other.location.path()));
    Ok(study)
}

/// What decides how submissions are read: the texts of the lines, the definitions and the layouts.
fn reading_of(session: &Session) -> Vec<(&str, &str)> {
    let files = session.rulebook.files.iter();
    files.filter(|file| decides_reading(&file.path)).map(|file| (file.path.as_str(), file.text.as_str())).collect()
}

/// Judges one institution by both sessions; gives what its latest year lost in reading, whether that year lies outside
/// the dates of effect of a rulebook, and the row.
fn judge_both<T>(
    between: &Between<'_>,
    new: &Session,
    in_force: &[Period; 2],
    both: &Both,
    row: &(impl Fn(&Pair<'_>, &mut Judge<'_>) -> T + Sync),
) -> Option<(Vec<Diagnostic>, bool, T)> {
    let after = judge_institution(new, both.new.clone()).pop()?;
    let year = after.graded.assessment.fiscal_year;
    let of_year = |judged: Vec<Judged>| judged.into_iter().find(|one| one.graded.assessment.fiscal_year == year);
    let before = of_year(judge_institution(between.old, both.old.clone()))?;
    let mut judge = |units: &BTreeSet<usize>| {
        let mixed = between.session(units)?;
        let read = if mixed.reads_as_new { &both.new } else { &both.old };
        of_year(judge_institution(&mixed.session, read.clone())).map(|judged| judged.graded)
    };
    let made = row(&Pair { old: &before, new: &after, session: new }, &mut judge);
    let year_end = after.graded.assessment.year_end;
    let is_beyond = in_force.iter().any(|period| !period.contains(year_end));
    let told = after.diagnostics.into_iter().filter(|told| told.level() > Level::Note).collect();
    Some((told, is_beyond, made))
}
