//! The editions of a rulebook side by side, and which of them a fiscal year is judged by.
//!
//! In: the texts of editions, a closing date, an institution. Out: the [`Law`] as it stands for it. Never: a figure.
//!
//! Decisions
//! - The edition in force on the closing date applies, be the year judged years later; last year's accounts are held against
//!   last year's law. An edition that the user forces applies to every year, as it stands on its day nearest to the closing date.
//! - A rule of the edition before whose own last day lies within the newer edition goes on applying until then, where the newer
//!   edition's own rule of that id is not yet in force.
//! - The list of institutions is no law: the newest edition's serves all years. So do its layouts, and its words for a line where
//!   several editions have it; a line that only an older edition has is still read.
//! - One edition alone is shipped: our reference attributes no threshold to a dated earlier text, and an edition made up for the
//!   years before would be an invented norm.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

use super::files::{Editions, IDENTITY, RulebookFiles};
use super::load::{Loaded, carry_over, examine, load};
use super::{Pairs, Rulebook, Terms};
use crate::diagnostic::{Code, Diagnostic, Level, Location, RuleFile};
use crate::dictionary::{Dictionary, Group, Line, suggestion};
use crate::model::{FigureKey, Institution, Kind, LineId, StateCode, Submission};

/// Why a submission is judged by an edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EditionReason {
    /// It is in force on the closing date.
    InForce,
    /// The user named it.
    Forced,
}

impl EditionReason {
    /// The code used in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Forced => "forced",
        }
    }

    /// Why a submission that is judged by an edition is judged by it.
    #[must_use]
    pub const fn of(edition: &Rulebook) -> Self {
        if edition.is_forced { Self::Forced } else { Self::InForce }
    }
}

/// The law as it stands for one submission.
#[derive(Debug, Clone)]
pub struct Law {
    /// What decides.
    pub deciding: Arc<Rulebook>,
    /// The region's norms alone, where a national one decides.
    pub regional: Option<Arc<Rulebook>>,
    /// The state's norms, where it has some that do not decide.
    pub national: Option<Arc<Rulebook>>,
}

/// What tells laws apart: the edition, the stretch of time between two turning points (or the day, outside the edition's
/// dates), and the state and kind where the state has norms of its own.
type Key = (usize, Result<usize, Date>, Option<(StateCode, Kind)>);

/// The editions of a rulebook.
#[derive(Debug)]
pub struct Catalogue {
    /// In the order of their dates.
    editions: Vec<Arc<Rulebook>>,
    forced: Option<usize>,
    /// Every line of every edition, the newest edition's first and under its own ranks.
    dictionary: Dictionary,
    /// For each edition, the ranks of its lines by those of `dictionary`; `None` where they are the same.
    ranks: Vec<Option<Vec<Option<LineId>>>>,
    /// The days after which some rule of an edition stands otherwise.
    turning_points: Vec<Vec<Date>>,
    laws: Mutex<BTreeMap<Key, Law>>,
}

/// What loading editions came to.
#[derive(Debug)]
pub struct LoadedCatalogue {
    /// The editions; `None` when any diagnostic is an error.
    pub catalogue: Option<Catalogue>,
    /// Every fault and warning of every edition.
    pub diagnostics: Vec<Diagnostic>,
    /// How far the rules of each edition were held against one another, where that was asked for.
    pub pairs: Option<Pairs>,
}

impl From<Rulebook> for Catalogue {
    /// One edition, in force within its dates.
    fn from(rulebook: Rulebook) -> Self {
        Self::of(vec![rulebook], None)
    }
}

impl From<Arc<Rulebook>> for Catalogue {
    fn from(rulebook: Arc<Rulebook>) -> Self {
        Arc::unwrap_or_clone(rulebook).into()
    }
}

impl Catalogue {
    /// One edition that judges every year, as of its nearest day.
    #[must_use]
    pub fn forced(rulebook: Rulebook) -> Self {
        Self::of(vec![rulebook], Some(0))
    }

    /// Reads and checks editions. A fault in one leaves the others checked.
    #[must_use]
    pub fn load(editions: Editions) -> LoadedCatalogue {
        Self::read(editions, load)
    }

    /// Loads editions and holds the sound rules of each against one another.
    #[must_use]
    pub fn examine(editions: Editions) -> LoadedCatalogue {
        Self::read(editions, examine)
    }

    fn read(editions: Editions, load: fn(RulebookFiles) -> Loaded) -> LoadedCatalogue {
        let Editions { editions, forced } = editions;
        let is_one = editions.len() == 1;
        let forced = forced.and_then(|at| editions.get(at)).map(|edition| edition.folder.clone());
        let (mut diagnostics, mut rulebooks) = (Vec::new(), Vec::new());
        let mut before: Vec<Arc<RuleFile>> = Vec::new();
        let count = editions.len();
        let mut pairs: Option<Pairs> = None;
        for mut edition in editions {
            let folder = edition.folder.clone();
            let identity = edition.files.iter().find(|file| file.path == IDENTITY).cloned();
            edition.siblings.clone_from(&before);
            before.extend(identity);
            let Loaded { rulebook, diagnostics: told, pairs: examined } = load(edition);
            if let Some(examined) = examined {
                pairs.get_or_insert_default().add(examined);
            }
            diagnostics.extend(told.into_iter().map(|told| if is_one { told } else { within(told, &folder) }));
            rulebooks.extend(rulebook.map(|rulebook| (folder, rulebook)));
        }
        let is_whole = rulebooks.len() == count;
        rulebooks.sort_by_key(|(_, rulebook)| rulebook.in_force.from);
        diagnostics.extend(strangers(&mut rulebooks));
        diagnostics.extend(carry_all(&mut rulebooks));
        diagnostics.extend(redefined(&rulebooks));
        let is_sound = is_whole && diagnostics.iter().all(|told| told.level() < Level::Error);
        let forced = forced.and_then(|forced| rulebooks.iter().position(|(folder, _)| *folder == forced));
        let rulebooks: Vec<Rulebook> = rulebooks.into_iter().map(|(_, rulebook)| rulebook).collect();
        let catalogue = (is_sound && !rulebooks.is_empty()).then(|| Self::of(rulebooks, forced));
        LoadedCatalogue { catalogue, diagnostics, pairs }
    }

    fn of(mut editions: Vec<Rulebook>, forced: Option<usize>) -> Self {
        for (rank, edition) in editions.iter_mut().enumerate() {
            edition.is_forced = forced == Some(rank);
        }
        let main = forced.unwrap_or(editions.len().saturating_sub(1));
        let dictionary = union(&editions, main);
        let ranks = editions.iter().enumerate().map(|(at, edition)| {
            (at != main).then(|| {
                let lines = dictionary.lines().iter();
                lines.map(|line| edition.dictionary.find(&line.code).map(|own| own.id)).collect()
            })
        });
        Self {
            ranks: ranks.collect(),
            turning_points: editions.iter().map(Rulebook::turning_points).collect(),
            dictionary,
            forced,
            editions: editions.into_iter().map(Arc::new).collect(),
            laws: Mutex::default(),
        }
    }

    /// The editions in the order of their dates.
    #[must_use]
    pub fn editions(&self) -> &[Arc<Rulebook>] {
        &self.editions
    }

    /// The edition that speaks where no fiscal year is asked about: the one forced, else the newest. `None` only without any.
    #[must_use]
    pub fn main(&self) -> Option<&Arc<Rulebook>> {
        self.forced.map_or_else(|| self.editions.last(), |forced| self.editions.get(forced))
    }

    /// The lines by which submissions are read, whatever their year.
    #[must_use]
    pub const fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }

    /// The rank of the edition that a fiscal year is judged by.
    fn rank(&self, closing: Date) -> Option<usize> {
        self.forced.or_else(|| self.editions.iter().rposition(|edition| edition.in_force.contains(closing)))
    }

    /// The edition that a fiscal year is judged by, and why; `None` where none is in force on the closing date.
    #[must_use]
    pub fn choose(&self, closing: Date) -> Option<(&Arc<Rulebook>, EditionReason)> {
        let edition = self.editions.get(self.rank(closing)?)?;
        Some((edition, EditionReason::of(edition)))
    }

    /// Of editions none of which is in force on a day, the last before it, else the first.
    #[must_use]
    pub fn nearest(&self, closing: Date) -> Option<&Arc<Rulebook>> {
        let before = self.editions.iter().rfind(|edition| edition.in_force.from <= closing);
        before.or(self.editions.first())
    }

    /// The law for a fiscal year of an institution; `None` where no edition is in force.
    #[must_use]
    pub fn law(&self, closing: Date, institution: &Institution) -> Option<Law> {
        let rank = self.rank(closing)?;
        let edition = self.editions.get(rank)?;
        let day = edition.day_of_law(closing);
        let Institution { state, kind, .. } = institution;
        let stretch = self.turning_points.get(rank)?.partition_point(|point| *point < day);
        let own = edition.state(state).map(|_| (state.clone(), kind.clone()));
        let key = (rank, if day == closing { Ok(stretch) } else { Err(day) }, own);
        let mut laws = self.laws.lock().unwrap_or_else(PoisonError::into_inner);
        let law = laws.entry(key).or_insert_with(|| {
            let applied = |terms| match edition.applied(closing, state, kind, terms) {
                std::borrow::Cow::Borrowed(_) => Arc::clone(edition),
                std::borrow::Cow::Owned(applied) => Arc::new(applied),
            };
            let norms = || edition.national_norms(state, kind, day);
            Law {
                deciding: applied(Terms::Deciding),
                regional: norms().any(super::Tailoring::prevails).then(|| applied(Terms::Regional)),
                national: norms().any(|norm| !norm.prevails()).then(|| applied(Terms::National)),
            }
        });
        Some(law.clone())
    }

    /// The rank that the edition of a fiscal year gives a line of [`Self::dictionary`]; `None` where it has not the line.
    #[must_use]
    pub fn rank_in(&self, closing: Date, line: LineId) -> Option<LineId> {
        match self.ranks.get(self.rank(closing)?)? {
            Some(ranks) => ranks.get(usize::from(line.0)).copied().flatten(),
            None => Some(line),
        }
    }

    /// A submission, read by [`Self::dictionary`], under the ranks of the lines of the edition that its year is judged by. Lines
    /// that this edition has not are left out: its rules ask for none of them.
    #[must_use]
    pub fn in_terms_of(&self, closing: Date, submission: &Submission) -> Option<Submission> {
        self.ranks.get(self.rank(closing)?)?.as_ref()?;
        let own = |line: LineId| self.rank_in(closing, line);
        let figures = submission
            .figures
            .iter()
            .filter_map(|(key, figure)| Some((FigureKey { line: own(key.line)?, ..key }, figure.clone())));
        Some(Submission { figures: figures.collect(), ..submission.clone() })
    }
}

/// The diagnostic with its file within an edition's folder.
fn within(mut told: Diagnostic, folder: &str) -> Diagnostic {
    let path = |path: &str| format!("{folder}/{path}");
    told.location = match told.location {
        Location::Span { file, span } => {
            Location::Span { file: Arc::new(RuleFile { path: path(&file.path), text: file.text.clone() }), span }
        }
        Location::File { path: own } if !own.contains(folder) => Location::File { path: path(&own).into() },
        other => other,
    };
    told
}

/// Takes out what is an edition of another rulebook than the newest, each told.
fn strangers(rulebooks: &mut Vec<(String, Rulebook)>) -> Vec<Diagnostic> {
    let Some(id) = rulebooks.last().map(|(_, newest)| newest.id.clone()) else { return Vec::new() };
    let mut told = Vec::new();
    rulebooks.retain(|(folder, rulebook)| {
        let is_own = rulebook.id == id;
        if !is_own {
            let file = format!("{folder}/{IDENTITY}");
            let location = Location::File { path: file.as_str().into() };
            let ignored = Diagnostic::new(Code::RuleFileIgnored, location).with("file", file);
            told.push(ignored.with("nearest", suggestion(&rulebook.id, [id.as_str()])));
        }
        is_own
    });
    told
}

/// Gives each edition the rules of the one before that outlast it.
fn carry_all(rulebooks: &mut [(String, Rulebook)]) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let mut before: Option<(String, Rulebook)> = None;
    for (folder, rulebook) in rulebooks.iter_mut() {
        if let Some((older_folder, older)) = &before {
            let (carried, faults) = carry_over(older, rulebook);
            told.extend(faults.into_iter().map(|fault| within(fault, older_folder)));
            rulebook.carried = carried;
        }
        before = Some((folder.clone(), rulebook.clone()));
    }
    told
}

/// Lines that count something else in one edition than in the newest: one file cannot be read as both.
fn redefined(rulebooks: &[(String, Rulebook)]) -> Vec<Diagnostic> {
    let Some(((_, newest), older)) = rulebooks.split_last() else { return Vec::new() };
    let mut told = Vec::new();
    for (folder, rulebook) in older {
        for line in rulebook.dictionary.lines() {
            if newest.dictionary.find(&line.code).is_some_and(|known| known.kind != line.kind) {
                let location = Location::File { path: format!("{folder}/lines.toml").into() };
                let fault = Diagnostic::new(Code::LineRedefined, location).with("line", line.code.as_str());
                told.push(fault.with("edition", newest.edition.as_str()));
            }
        }
    }
    told
}

/// Every line of every edition: those of the main one under their own ranks, then those that only others have.
fn union(editions: &[Rulebook], main: usize) -> Dictionary {
    let Some(own) = editions.get(main) else { return Dictionary::default() };
    if editions.len() == 1 {
        return own.dictionary.clone();
    }
    let (mut groups, mut lines) = (own.dictionary.groups().to_vec(), own.dictionary.lines().to_vec());
    for edition in editions.iter().rev() {
        for line in edition.dictionary.lines() {
            if lines.iter().any(|known| known.code == line.code) {
                continue;
            }
            let group = edition.dictionary.groups().get(line.group);
            let rank = group_rank(&mut groups, group);
            lines.push(Line { group: rank, ..line.clone() });
        }
    }
    let mut union = Dictionary::new(groups, lines);
    union.name_kinds(own.dictionary.kinds().to_vec());
    union
}

fn group_rank(groups: &mut Vec<Group>, group: Option<&Group>) -> usize {
    let Some(group) = group else { return 0 };
    groups.iter().position(|known| known.id == group.id).unwrap_or_else(|| {
        groups.push(group.clone());
        groups.len() - 1
    })
}
