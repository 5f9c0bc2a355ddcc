//! The one projection of a ranking on what the public may see: what an anonymous row says is all that is left in it, so that
//! no reader of the table can say more.
//!
//! Decisions
//! - Of an anonymous row are published: its pseudonym, its kind, its class, whether it filed in time, and why it is not named yet.
//!   The class is what the table is for; nobody outside knows it. All else (days, figures filed, norms, breaches, what it comes to on
//!   other terms, the year before) would tell who it is to whoever knows the accounts of one institution.
//! - Rows hide one another where as many as ranking.toml wants comparable are of one kind and one situation (compared, nothing
//!   assessable, no file) in this view; fewer are withheld and counted. Where all of a table's anonymous rows have one class they are
//!   withheld too: then the class of each would be told.
//! - A status that fewer share is told as the coarser one that all of them share.
//! - With a row withheld no ordinal of its table is published: the gap in the positions would be its rank.
//! - An earlier year shows through a later one only where the earlier one may be named too.
//! - A pseudonym hangs on the view and the year besides the secret: no two tables can be laid over one another.
//! - The secret is what the files come to only where three institutions at least have a file of their own that stays unpublished. Who holds all files
//!   can undo the pseudonyms; with fewer the anonymous rows are withheld unless the Secretariat gives a key.

use std::collections::{BTreeMap, BTreeSet};

use super::filing::FilingStatus;
use super::publication::{Audience, Hidden, secret_of_view};
use super::{Entrant, Filing, KindTable, Ranking, StateView};
use crate::model::{FiscalYear, Institution, InstitutionCode, Kind, Sha256};
use crate::rulebook::Grade;

/// The fewest files from which pseudonyms may be made.
const LEAST_FILES: usize = 3;

/// In what situation an institution is, as its place in the tables shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Situation {
    Compared,
    Unassessed,
    NoFile,
}

/// The statuses that may be told of the anonymous rows that are shown.
type Shown = BTreeMap<InstitutionCode, Told>;

/// A status as it may be told.
#[derive(Debug, Clone, Copy)]
struct Told {
    status: FilingStatus,
    is_exact: bool,
}

impl Ranking {
    /// What an audience may see of it, with that audience as it then sees; all of it for the Committee.
    #[must_use]
    pub fn published(mut self, mut audience: Audience) -> (Self, Audience) {
        if audience.is_internal {
            return (self, audience);
        }
        if let Some(view) = &self.state {
            audience.secret = secret_of_view(&audience.secret, view.state.as_str());
        }
        let shown = self.shown_statuses(&mut audience);
        let year = self.year;
        let is_kept = |institution: &Institution, audience: &Audience| {
            !audience.face(institution, year).is_anonymous || shown.contains_key(&institution.code)
        };
        let mut withheld = 0;
        for filing in &mut self.filing {
            if audience.filing_face(filing, year).is_anonymous {
                filing.hide(shown.get(&filing.institution.code).copied());
            }
        }
        self.filing.retain(|filing| {
            let is_kept =
                !audience.filing_face(filing, year).is_anonymous || shown.contains_key(&filing.institution.code);
            withheld += usize::from(!is_kept);
            is_kept
        });
        self.filing_withheld = withheld;
        for table in &mut self.tables {
            table.publish(&audience, year, &shown);
        }
        for entrant in &mut self.unassessed {
            entrant.publish(&audience);
        }
        self.unassessed.retain(|entrant| is_kept(&entrant.institution, &audience));
        self.publish_outside(&mut audience);
        if let Some(view) = &mut self.state {
            view.publish(&audience, year);
        }
        (self, audience)
    }

    /// The anonymous institutions that may be shown, each with the status that may be told of it. Of those of whom too few share why
    /// they are not named it is not told.
    fn shown_statuses(&self, audience: &mut Audience) -> Shown {
        let year = self.year;
        let least = audience.least_anonymous;
        let compared: BTreeMap<&InstitutionCode, Option<Grade>> = self
            .tables
            .iter()
            .flat_map(|table| &table.rows)
            .map(|row| (&row.entrant.institution.code, row.entrant.grade))
            .collect();
        let mut groups: BTreeMap<(&Kind, Situation), Vec<&Filing>> = BTreeMap::new();
        for filing in &self.filing {
            if audience.filing_face(filing, year).is_anonymous {
                let situation = match filing.status {
                    _ if compared.contains_key(&filing.institution.code) => Situation::Compared,
                    FilingStatus::NotFiled { .. } | FilingStatus::NotYetDue => Situation::NoFile,
                    _ => Situation::Unassessed,
                };
                groups.entry((&filing.institution.kind, situation)).or_default().push(filing);
            }
        }
        let mut shown = Shown::new();
        for ((_, situation), filings) in groups {
            let classes: BTreeSet<_> =
                filings.iter().filter_map(|filing| compared.get(&filing.institution.code)).collect();
            let is_told_by_all = situation == Situation::Compared && classes.len() < 2;
            if audience.has_weak_secret || filings.len() < least || is_told_by_all {
                continue;
            }
            let exact = |filing: &Filing| (filing.status.without_days(), filing.is_recorded);
            let is_shared = are_shared(filings.iter().map(|filing| exact(filing)), least);
            let mut by_status: BTreeMap<FilingStatus, Vec<&Filing>> = BTreeMap::new();
            for filing in filings {
                let status = if is_shared { filing.status.without_days() } else { filing.status.coarse() };
                by_status.entry(status).or_default().push(filing);
                shown.insert(filing.institution.code.clone(), Told { status, is_exact: is_shared });
            }
            for filings in by_status.into_values() {
                let why = |filing: &&Filing| Hidden::of(&audience.publication(&filing.institution.code, year));
                if !are_shared(filings.iter().map(why), least) {
                    audience.untold.extend(filings.iter().map(|filing| filing.institution.code.clone()));
                }
            }
        }
        shown
    }

    /// Those whose kind is not judged: of a kind with too few anonymous ones none.
    fn publish_outside(&mut self, audience: &mut Audience) {
        let year = self.year;
        audience.untold.extend(self.outside.iter().map(|entrant| entrant.institution.code.clone()));
        let mut of_kind: BTreeMap<Kind, usize> = BTreeMap::new();
        for entrant in &mut self.outside {
            entrant.publish(audience);
            if audience.face(&entrant.institution, year).is_anonymous {
                *of_kind.entry(entrant.institution.kind.clone()).or_default() += 1;
            }
        }
        let before = self.outside.len();
        self.outside.retain(|entrant| {
            let is_hidden =
                of_kind.get(&entrant.institution.kind).is_some_and(|count| *count >= audience.least_anonymous);
            !audience.face(&entrant.institution, year).is_anonymous || is_hidden && !audience.has_weak_secret
        });
        self.outside_withheld = before - self.outside.len();
    }
}

impl KindTable {
    fn publish(&mut self, audience: &Audience, year: FiscalYear, shown: &Shown) {
        let is_anonymous = |institution: &Institution| audience.face(institution, year).is_anonymous;
        let before = self.rows.len();
        self.rows.retain(|row| {
            let institution = &row.entrant.institution;
            !is_anonymous(institution) || shown.contains_key(&institution.code)
        });
        self.withheld = before - self.rows.len();
        for row in &mut self.rows {
            if self.withheld > 0 || is_anonymous(&row.entrant.institution) {
                (row.place, row.trial, row.group) = (None, None, None);
            }
            row.entrant.publish(audience);
        }
        // The order of the rows is that of their ranks.
        self.rows.sort_by_cached_key(|row| audience.face(&row.entrant.institution, year).label);
    }
}

impl Entrant {
    /// Leaves of it what may be published.
    fn publish(&mut self, audience: &Audience) {
        if audience.is_internal {
            return;
        }
        if audience.face(&self.institution, self.year).is_anonymous {
            self.hide();
            return;
        }
        let is_named = |back: u8| !audience.face(&self.institution, self.year.before(back)).is_anonymous;
        self.before = self.before.take().filter(|_| is_named(1));
        let named = 1 + (1..=u8::MAX).take_while(|back| is_named(*back)).count();
        for repeated in &mut self.repeated {
            repeated.years = repeated.years.min(named);
        }
        self.repeated.retain(|repeated| repeated.years > 1);
    }

    fn hide(&mut self) {
        self.best = self.grade;
        self.is_provisional = false;
        self.without_reported = self.grade;
        self.score = None;
        self.completeness = (0, 0);
        (self.received, self.deadline) = (None, None);
        (self.critical, self.major) = (Vec::new(), Vec::new());
        self.bases = [0; 3];
        (self.before, self.repeated) = (None, Vec::new());
        self.cures = None;
        (self.path, self.sha256) = (String::new(), Sha256([0; 32]));
        (self.certification, self.is_audited) = (None, None);
        (self.other_terms, self.without_state_debts) = (Vec::new(), Vec::new());
        self.currency = None;
        self.institution.branches = Vec::new();
        self.marks = Vec::new();
    }
}

impl Filing {
    fn hide(&mut self, told: Option<Told>) {
        self.is_recorded = self.is_recorded.filter(|_| told.is_some_and(|told| told.is_exact));
        self.status = told.map_or_else(|| self.status.coarse(), |told| told.status);
        self.to_confirm = false;
        (self.received, self.deadline, self.completeness) = (None, None, None);
    }
}

impl StateView {
    /// Leaves the record of those who are named, in the years in which they are.
    fn publish(&mut self, audience: &Audience, year: FiscalYear) {
        let before = self.record.len();
        self.record.retain(|of| {
            let face = match of.filings.last().and_then(Option::as_ref) {
                Some(filing) => audience.filing_face(filing, year),
                None => audience.face(&of.institution, year),
            };
            !face.is_anonymous
        });
        self.withheld = before - self.record.len();
        let last = self.years.len().saturating_sub(1);
        for of in &mut self.record {
            for (rank, (filing, year)) in of.filings.iter_mut().zip(&self.years).enumerate() {
                if rank < last && audience.face(&of.institution, *year).is_anonymous {
                    *filing = None;
                    of.unpublished.push(*year);
                }
            }
        }
    }
}

/// Whether each value stands so many times at least.
fn are_shared<T: Ord>(values: impl Iterator<Item = T>, least: usize) -> bool {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts.values().all(|count| *count >= least)
}

/// Whether pseudonyms made of the files could be undone: fewer than three institutions have a file of their own
/// that stays unpublished. `is_named`
/// says whose file is.
#[must_use]
pub(super) fn is_weak_secret(entrants: &[Entrant], is_named: &dyn Fn(&Entrant) -> bool) -> bool {
    let mut files: BTreeMap<Sha256, BTreeSet<&InstitutionCode>> = BTreeMap::new();
    let mut published: BTreeSet<Sha256> = BTreeSet::new();
    for entrant in entrants {
        files.entry(entrant.sha256).or_default().insert(&entrant.institution.code);
        if is_named(entrant) {
            published.insert(entrant.sha256);
        }
    }
    let secret = files.iter().filter(|(file, codes)| codes.len() == 1 && !published.contains(file));
    let holders: BTreeSet<_> = secret.flat_map(|(_, codes)| codes).collect();
    holders.len() < LEAST_FILES
}
