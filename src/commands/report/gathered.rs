//! What is left of institutions once their pages are written.

use std::collections::{BTreeMap, BTreeSet};

use crate::commands::statistics::Declared;
use crate::diagnostic::Diagnostic;
use crate::model::{InstitutionCode, StateCode};
use crate::ranking::Entrant;
use crate::report::Section;
use crate::report::site::{Digest, institution_path};

/// What is left of an institution once its page is written.
pub(super) struct Written {
    pub(super) digests: Vec<Digest>,
    /// The State of an institution that may not be named.
    pub(super) withheld: Option<StateCode>,
    pub(super) told: Vec<Diagnostic>,
    pub(super) list: Option<usize>,
    /// What the comparative table takes of it.
    pub(super) entrants: Vec<Entrant>,
    /// What the statistics take of it.
    pub(super) declared: Vec<Declared>,
}

/// What is left of all institutions.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) digests: Vec<Digest>,
    pub(super) withheld: BTreeMap<StateCode, usize>,
    pub(super) told: Vec<Diagnostic>,
    pub(super) lists: BTreeSet<usize>,
    pub(super) entrants: Vec<Entrant>,
    /// Whose files were seen, also where none could be read.
    pub(super) seen: BTreeSet<InstitutionCode>,
    pub(super) declared: Vec<Declared>,
    /// What the index says of the accounts filed.
    pub(super) filed: Option<Section>,
}

impl Gathered {
    /// The pages of institutions.
    pub(super) fn pages(&self) -> BTreeSet<String> {
        self.digests.iter().map(|digest| institution_path(&digest.code)).collect()
    }

    pub(super) fn add(&mut self, written: Written) {
        self.digests.extend(written.digests);
        if let Some(state) = written.withheld {
            *self.withheld.entry(state).or_default() += 1;
        }
        self.told.extend(written.told);
        self.lists.extend(written.list);
        self.entrants.extend(written.entrants);
        self.declared.extend(written.declared);
    }
}
