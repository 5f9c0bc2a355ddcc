//! By which law a submission was judged, as JSON shows it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::figure::threshold_text;
use crate::assessment::KeptWithin;
use crate::i18n::{Language, LocalText};
use crate::rulebook::{EditionReason, InTransition, Rulebook};

/// The edition that a submission was judged by.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct EditionRecord {
    /// The rulebook's id.
    pub id: String,
    /// The edition.
    pub edition: String,
    /// The hash of its files.
    pub sha256: String,
    /// Why by this one: in-force (on the closing date) or forced (named by the user).
    pub reason: String,
}

/// A citation as records hold it: in the default language whatever the user's, since what is hashed and replayed must not
/// depend on who looks at it. People read it in their own language in the reports.
pub(super) fn cited(text: &LocalText) -> String {
    text.get(Language::default()).to_owned()
}

/// A branch whose accounts the state's law keeps within another.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct KeptWithinRecord {
    /// The branch.
    pub branch: String,
    /// The branch that holds its accounts.
    pub sits_in: String,
    /// The national text, in the default language.
    pub reference: String,
}

/// That a rule stands at a step of its transition.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub struct TransitionRecord {
    /// The last closing date of the step.
    pub until: String,
    /// The threshold after it, percentages as decimals.
    pub then: String,
}

impl EditionRecord {
    /// The record of the edition.
    pub(super) fn of(rulebook: &Rulebook) -> Self {
        Self {
            id: rulebook.id.clone(),
            edition: rulebook.edition.clone(),
            sha256: rulebook.sha256.to_string(),
            reason: EditionReason::of(rulebook).code().to_owned(),
        }
    }
}

impl From<&KeptWithin> for KeptWithinRecord {
    fn from(kept: &KeptWithin) -> Self {
        Self {
            branch: kept.branch.code().to_owned(),
            sits_in: kept.sits_in.code().to_owned(),
            reference: cited(&kept.reference),
        }
    }
}

impl From<&InTransition> for TransitionRecord {
    fn from(step: &InTransition) -> Self {
        Self { until: step.until.to_string(), then: threshold_text(&step.then) }
    }
}
