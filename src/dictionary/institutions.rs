//! The list of institutions: it decides kind, state and branches, never the filer.

use crate::i18n::LocalText;
use crate::model::{Institution, InstitutionCode, Sha256, StateCode};

/// A state of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Its ISO code.
    pub code: StateCode,
    /// Its name.
    pub name: LocalText,
    /// Its currency (ISO 4217).
    pub currency: String,
    /// Whether its membership is to be confirmed.
    pub to_confirm: bool,
}

/// An institution of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedInstitution {
    /// What the list says of it.
    pub institution: Institution,
    /// Whether the list itself says that this is to be confirmed.
    pub to_confirm: bool,
}

/// The list in use, with where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstitutionList {
    /// The list's own name.
    pub name: LocalText,
    /// The file that it was read from.
    pub path: String,
    /// The hash of that file.
    pub sha256: Sha256,
    /// Its states.
    pub states: Vec<State>,
    /// Its institutions, sorted by code.
    pub institutions: Vec<ListedInstitution>,
}

impl InstitutionList {
    /// The institution of a code.
    #[must_use]
    pub fn find(&self, code: &InstitutionCode) -> Option<&ListedInstitution> {
        let at = self.institutions.binary_search_by(|listed| listed.institution.code.cmp(code)).ok()?;
        self.institutions.get(at)
    }

    /// The state of a code.
    #[must_use]
    pub fn state(&self, code: &StateCode) -> Option<&State> {
        self.states.iter().find(|state| state.code == *code)
    }
}
