//! Where a subject stands: what its events come to.

use serde::{Deserialize, Serialize};

use super::{Event, Refusal, SubjectKind};

/// Where a subject stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// What kind of subject it is.
    pub kind: SubjectKind,
    /// How many acts it rests on.
    pub acts: u64,
}

impl Standing {
    /// Where a subject stands after one more event; `before` is `None` for its first.
    ///
    /// # Errors
    /// The act does not follow from where the subject stands.
    pub fn after(before: Option<Self>, event: &Event) -> Result<Self, Refusal> {
        let entry = &event.entry;
        if entry.act.subject_kind() != entry.subject.kind {
            return Err(Refusal::OtherKind(entry.subject.clone()));
        }
        Ok(Self { kind: entry.subject.kind, acts: before.map_or(0, |before| before.acts) + 1 })
    }
}
