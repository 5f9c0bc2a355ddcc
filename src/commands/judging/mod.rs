//! What every command that judges shares: it reads submissions, settles which stand, and judges them.
//!
//! In: the rulebook, the lists, the Secretariat's file, the files found. Out: graded assessments with all that was wrong.
//! Never: what is printed of them.

mod batch;
mod compared;
mod gather;
mod judge;
mod narrowing;
mod queue;
mod reading;
mod restated;
mod standing;
mod state_debts;
mod study;
mod unmatched;
mod waivers;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::load::{layout, limits, load_list, load_secretariat_file, shown};
use super::{Failure, wrong_argument};
use crate::assessment::{BasisFilter, Options};
use crate::cli::Judging;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::{InstitutionList, Layout};
use crate::intake::{AdjustmentFile, FoundFiles, Input, Reader, find_files};
use crate::model::{FiscalYear, InstitutionCode, ReplyFile, SecretariatFile, SessionDecision};
use crate::rulebook::{Catalogue, Rulebook};
pub(super) use compared::{CuresWanted, entrants_of, filing};
pub(super) use gather::{Gathered, gather};
pub(super) use judge::{Judged, judge_institution};
pub(super) use narrowing::Narrowing;
pub(super) use queue::Queue;
pub(super) use reading::read_batch;
pub(super) use restated::{Given, givens, unmet};
pub(super) use standing::{Read, standing};
pub(super) use study::study;

/// Everything that a run judges with.
pub(super) struct Session {
    /// The editions, of which each fiscal year is judged by its own.
    pub(super) catalogue: Catalogue,
    /// The edition that speaks where no fiscal year is asked about.
    pub(super) rulebook: Arc<Rulebook>,
    /// The lists of institutions: the one that serves all, and those of folders given as PATH.
    pub(super) lists: Vec<InstitutionList>,
    pub(super) secretariat: Option<SecretariatFile>,
    /// The path of the Secretariat's file, as shown.
    pub(super) secretariat_path: String,
    pub(super) decision: Option<SessionDecision>,
    pub(super) options: Options,
    /// The year and the state that the user asked for alone.
    pub(super) year: Option<FiscalYear>,
    pub(super) state: Option<String>,
    /// An inspector's restatements.
    pub(super) adjustments: Option<AdjustmentFile>,
    /// What the user supposes.
    pub(super) givens: Vec<Given>,
    /// Whether each submission is judged too as if the State had paid what it owes.
    pub(super) with_state_debts: bool,
    /// The folders given as PATH that bring a list of their own.
    owners: Vec<Owner>,
    /// The files that serve as the year before alone, sorted.
    previous: Vec<Input>,
}

/// Whether a list is the rulebook's own.
fn is_own(list: &InstitutionList, rulebook: &Rulebook) -> bool {
    list.path == rulebook.institutions.path && list.sha256 == rulebook.institutions.sha256
}

/// A folder given as PATH with the rank of its own list among the session's.
#[derive(Clone)]
struct Owner {
    folder: PathBuf,
    list: usize,
}

impl Session {
    /// Leaves of the paths of lists that were given their names.
    pub(super) fn name_lists_alone(&mut self) {
        let own = &self.rulebook.institutions.path;
        for list in self.lists.iter_mut().filter(|list| list.path != *own) {
            if let Some((_, name)) = list.path.rsplit_once('/') {
                list.path = name.into();
            }
        }
    }

    /// What the user asked for, by the editions of a rulebook, or by one alone. `lists` are the `institutions.toml` of folders
    /// given as PATH: they serve these folders unless the user named a list.
    pub(super) fn open(rules: impl Into<Catalogue>, asked: &Judging, lists: &[Input]) -> Result<Self, Failure> {
        let catalogue = rules.into();
        let rulebook = catalogue.main().cloned().ok_or_else(|| Failure::Usage(Vec::new()))?;
        let list = match &asked.institutions {
            Some(path) => load_list(path, &rulebook)?,
            None => rulebook.institutions.clone(),
        };
        let mut session = Self {
            lists: vec![list],
            secretariat: asked.secretariat.as_deref().map(load_secretariat_file).transpose()?,
            secretariat_path: asked.secretariat.as_deref().map(shown).unwrap_or_default(),
            decision: None,
            // A summary prints the remedy of the principal breach, a table those of all.
            options: Options { basis: BasisFilter::All, as_of: asked.as_of.unwrap_or_else(today), with_remedies: true },
            year: asked.year.map(fiscal_year).transpose()?,
            state: asked.state.clone(),
            adjustments: None,
            givens: Vec::new(),
            with_state_debts: false,
            owners: Vec::new(),
            previous: Vec::new(),
            rulebook,
            catalogue,
        };
        if asked.institutions.is_none() {
            for input in lists {
                let list = load_list(&input.path, &session.rulebook)?;
                let folder = input.path.parent().map(Path::to_path_buf).unwrap_or_default();
                session.owners.push(Owner { folder, list: session.lists.len() });
                session.lists.push(list);
            }
        }
        Ok(session)
    }

    /// Lets the edition judge every year, whatever its dates.
    pub(super) fn force(&mut self) {
        self.catalogue = Catalogue::forced(Rulebook::clone(&self.rulebook));
        if let Some(forced) = self.catalogue.main() {
            self.rulebook = Arc::clone(forced);
        }
    }

    /// The same with another rulebook; a list that the user or a folder brought stays.
    pub(super) fn with_rulebook(&self, rulebook: Rulebook) -> Self {
        let mut lists = self.lists.clone();
        if let Some(own) = lists.first_mut().filter(|list| is_own(list, &self.rulebook)) {
            *own = rulebook.institutions.clone();
        }
        // Where one edition judges every year, so does the other.
        let catalogue = if self.rulebook.is_forced { Catalogue::forced(rulebook) } else { rulebook.into() };
        Self {
            rulebook: catalogue.main().map_or_else(|| Arc::clone(&self.rulebook), Arc::clone),
            catalogue,
            lists,
            secretariat: self.secretariat.clone(),
            secretariat_path: self.secretariat_path.clone(),
            decision: self.decision.clone(),
            options: self.options,
            year: self.year,
            state: self.state.clone(),
            adjustments: self.adjustments.clone(),
            // A study compares what is, and supposes nothing.
            givens: Vec::new(),
            with_state_debts: self.with_state_debts,
            owners: self.owners.clone(),
            previous: self.previous.clone(),
        }
    }

    /// The currency of a submission: its own, else that of its state.
    pub(super) fn currency(&self, judged: &Judged) -> Option<Arc<str>> {
        let assessment = &judged.graded.assessment;
        let state = self.lists.get(judged.list).and_then(|list| list.state(&assessment.institution.state));
        let currency = assessment.currency.as_deref().or_else(|| state.map(|state| state.currency.as_str()));
        currency.filter(|currency| !currency.is_empty()).map(Arc::from)
    }

    /// The layout that the user named, if any.
    pub(super) fn layout(&self, asked: &Judging) -> Result<Option<Layout>, Failure> {
        asked.layout.as_deref().map(|named| layout(named, &self.rulebook)).transpose()
    }

    /// A reader of submissions in the session's terms.
    pub(super) fn reader<'a>(&'a self, asked: &Judging, layout: Option<&'a Layout>) -> Result<Reader<'a>, Failure> {
        Ok(Reader::new(self.catalogue.dictionary())
            .with_limits(limits(&asked.reading)?)
            .with_layouts(&self.rulebook.layouts, layout))
    }

    /// The files to judge with those that serve as the year before alone; one that is among both is judged.
    pub(super) fn with_previous(
        &mut self,
        inputs: Vec<Input>,
        previous: &[PathBuf],
        rejected: &mut Vec<Diagnostic>,
    ) -> Vec<Input> {
        let truly = |input: &Input| input.path.canonicalize().unwrap_or_else(|_| input.path.clone());
        let judged: BTreeSet<PathBuf> = inputs.iter().map(truly).collect();
        let FoundFiles { inputs: mut found, diagnostics, .. } = find_files(previous, &[]);
        rejected.extend(diagnostics);
        found.retain(|input| !judged.contains(&truly(input)));
        found.sort();
        self.previous.clone_from(&found);
        inputs.into_iter().chain(found).collect()
    }

    /// The lists that serve files to judge.
    pub(super) fn serving(&self, inputs: &[Input]) -> BTreeSet<usize> {
        inputs.iter().filter(|input| !self.is_previous(input)).map(|input| self.list_of(input)).collect()
    }

    /// Whether something names institutions that may be on no list and not among those judged.
    pub(super) const fn names_institutions(&self) -> bool {
        self.secretariat.is_some() || self.adjustments.is_some()
    }

    /// The list of a rank; the rulebook's own, should there be none.
    pub(super) fn list(&self, rank: usize) -> &InstitutionList {
        self.lists.get(rank).unwrap_or(&self.rulebook.institutions)
    }

    /// Whether the list of a rank is the rulebook's own.
    pub(super) fn is_own_list(&self, rank: usize) -> bool {
        self.lists.get(rank).is_none_or(|list| is_own(list, &self.rulebook))
    }

    /// Whether a file serves as the year before alone.
    pub(super) fn is_previous(&self, input: &Input) -> bool {
        self.previous.binary_search_by(|known| known.path.cmp(&input.path)).is_ok()
    }

    /// The list that serves a file: that of the innermost folder given as PATH, else the one that serves all.
    pub(super) fn list_of(&self, input: &Input) -> usize {
        self.owners
            .iter()
            .filter(|owner| input.path.starts_with(&owner.folder))
            .max_by_key(|owner| owner.folder.components().count())
            .map_or(0, |owner| owner.list)
    }

    /// What the Secretariat's file says of nobody who was judged.
    pub(super) fn unmatched(&self, judged: &BTreeSet<InstitutionCode>) -> Vec<Diagnostic> {
        let mut notes = waivers::strays(self, |code| judged.contains(code));
        notes.extend(restated::strays(self, |code| judged.contains(code)));
        notes.extend(unmatched::unmatched(self, |code| judged.contains(code)));
        notes
    }

    /// What the file of replies says of institutions that were not judged and are on no list, of days still to come, of rows that were
    /// never notified; `all` are the entries of the register too.
    pub(super) fn stray_replies(
        &self,
        replies: Option<(&ReplyFile, &Path)>,
        all: Option<&ReplyFile>,
        judged: &BTreeSet<InstitutionCode>,
    ) -> Vec<Diagnostic> {
        replies.map_or_else(Vec::new, |(file, path)| {
            unmatched::stray_replies(self, file, all.unwrap_or(file), &shown(path), |code| judged.contains(code))
        })
    }
}

/// The files that the user named for something else than accounts: a folder that holds them is not told to hold strangers.
pub(super) fn beside<'a>(asked: &'a Judging, more: &[&'a Option<PathBuf>]) -> Vec<&'a Path> {
    let own = [&asked.institutions, &asked.secretariat, &asked.layout];
    own.into_iter().chain(more.iter().copied()).filter_map(Option::as_deref).collect()
}

/// A warning that `--year` or `--state` has left nothing to judge.
pub(super) fn selection_empty(asked: &Judging) -> Vec<Diagnostic> {
    let year = asked.year.map(|year| format!("--year {year}"));
    let state = asked.state.as_ref().map(|state| format!("--state {state}"));
    let selection = year.into_iter().chain(state).collect::<Vec<_>>().join(" ");
    let location = Location::File { path: selection.as_str().into() };
    vec![Diagnostic::new(Code::SelectionEmpty, location).with("selection", selection)]
}

/// A warning that none of the submissions given for the year before was of use.
pub(super) fn previous_unused(previous: &[PathBuf]) -> Diagnostic {
    let paths: Vec<String> = previous.iter().map(|path| shown(path)).collect();
    Diagnostic::new(Code::PreviousUnused, Location::File { path: paths.join(" ").into() })
}

/// Today's date; nothing below the commands reads a clock.
pub(super) fn today() -> Date {
    jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date()
}

fn fiscal_year(year: i16) -> Result<FiscalYear, Failure> {
    FiscalYear::new(year).ok_or_else(|| wrong_argument("--year", &year.to_string(), "2023").into())
}
