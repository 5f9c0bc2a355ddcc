//! What the register says of an institution and of a State, for their pages in a site.
//!
//! # Decisions
//!
//! - It stands in the site of the Committee alone (`--internal`): a recommendation, a step proposed and a State's note are no publication.

use std::path::Path;

use jiff::civil::Date;

use super::beside::{PATIENCE, suspension_days};
use crate::commands::Failure;
use crate::dictionary::InstitutionList;
use crate::followup::{
    Access, By, RecommendationStanding, Register, RegisterHead, Standings, SubjectKind, sessions, table as table_of,
};
use crate::model::{InstitutionCode, StateCode};
use crate::report::{
    FollowupSetting, Paper, Part, Section, followed_section, followup_note, followup_table, transmission,
};
use crate::rulebook::{Addressee, Rulebook};

/// A register read for a site.
pub(in crate::commands) struct Sited {
    followed: Standings,
    head: RegisterHead,
    on: Date,
}

impl Sited {
    /// Reads the register that the user named.
    pub(in crate::commands) fn open(path: &Path, on: Date) -> Result<Self, Failure> {
        let register = Register::open_waiting(path, Access::Read, PATIENCE)?;
        let (head, followed) = register.moment(SubjectKind::ALL)?;
        Ok(Self { followed, head, on })
    }

    /// The open recommendations to an institution, beside the latest accounts that the register knows; `None` without any.
    pub(in crate::commands) fn section(&self, institution: &InstitutionCode, rulebook: &Rulebook) -> Option<Section> {
        let is_own = |standing: &RecommendationStanding| {
            standing.is_open() && standing.draft.institution.as_ref() == Some(institution)
        };
        let listed = self.followed.beside_accounts(is_own, suspension_days(rulebook), self.on);
        followed_section(&listed, rulebook, false)
    }

    /// The table of a State and its technical note, with the note as it is sent; `None` where nothing was recommended there, or the
    /// rulebook has no escalation.toml.
    pub(in crate::commands) fn state(
        &self,
        state: &StateCode,
        institutions: &InstitutionList,
        rulebook: &Rulebook,
    ) -> Option<([Part; 2], Paper)> {
        let scheme = rulebook.escalation.as_ref()?;
        let followed = self.followed.of_state(state);
        if followed.recommendations.values().all(|standing| !standing.is_issued()) {
            return None;
        }
        let (head, on) = (self.head, self.on);
        let setting = FollowupSetting { rulebook, institutions, scheme, head, on, state: Some(state), is_whole: false };
        let table = table_of(&followed, &sessions(&self.followed), scheme, By::Institution, on);
        let note = followup_note(&followed, None, rulebook, &setting);
        let letter = transmission(note.clone(), Addressee::TechnicalMinistry, None, on);
        Some(([Part::new("followup", followup_table(&table, &setting)), Part::new("note", note)], letter))
    }
}
