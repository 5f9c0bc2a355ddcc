//! The list of institutions: it decides kind, state and branches, never the filer.

use super::headers::Key;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::{Arg, LocalText};
use crate::model::{Branch, Identification, Institution, InstitutionCode, Kind, Sha256, StateCode};

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

impl InstitutionList {
    /// The institution that a submission speaks for. The list decides kind, state and branches; an institution on no list
    /// can never be out of scope by its own word: it is judged as a kind that the rulebook judges, every branch expected.
    ///
    /// `judged` are the kinds that the rulebook judges, never empty in a valid one. The second part says what was set
    /// right, at the submission's own file.
    #[must_use]
    pub fn resolve(
        &self,
        identification: &Identification,
        path: &str,
        judged: &[Kind],
    ) -> (Institution, Vec<Diagnostic>) {
        let location = || Location::File { path: path.into() };
        if let Some(listed) = self.find(&identification.code) {
            let institution = &listed.institution;
            let mut diagnostics = Vec::new();
            let mut differs = |key: Key, declared: Arg, listed: Arg| {
                if declared != listed {
                    diagnostics.push(
                        Diagnostic::new(Code::IdentificationDiffersFromList, location())
                            .with("key", key.label())
                            .with("declared", declared)
                            .with("listed", listed),
                    );
                }
            };
            if let Some(kind) = &identification.kind {
                differs(Key::InstitutionKind, kind.label().into(), institution.kind.label().into());
            }
            if let Some(state) = &identification.state {
                differs(Key::State, state.as_str().into(), institution.state.as_str().into());
            }
            if !identification.branches.is_empty() {
                let mut declared = identification.branches.clone();
                declared.sort_unstable();
                declared.dedup();
                differs(Key::Branches, named(&declared), named(&institution.branches));
            }
            return (institution.clone(), diagnostics);
        }
        let declared = identification.kind.as_ref().filter(|kind| judged.contains(kind));
        let kind = declared.or(judged.first()).cloned().unwrap_or_else(|| Kind::from("general_scheme"));
        let diagnostic = Diagnostic::new(Code::InstitutionUnlisted, location())
            .with("institution", identification.code.as_str())
            .with("kind", kind.label());
        let institution = Institution {
            code: identification.code.clone(),
            name: identification.name.clone().unwrap_or_else(|| identification.code.to_string()),
            state: identification.state.clone().unwrap_or_else(|| StateCode::from("??")),
            kind,
            branches: Branch::ALL.iter().copied().filter(|branch| *branch != Branch::Technical).collect(),
            first_year: None,
            is_listed: false,
        };
        (institution, vec![diagnostic])
    }
}

fn named(branches: &[Branch]) -> Arg {
    branches.iter().map(|branch| branch.label().into()).collect::<Vec<Arg>>().into()
}
