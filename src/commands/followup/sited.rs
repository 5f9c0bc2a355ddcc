//! What the register says of an institution and of a State, and of certificates, for the pages of a site.
//!
//! # Decisions
//!
//! - A recommendation, a step proposed and a State's note are no publication: they stand in the site of the Committee alone (`--internal`).
//!   For another site nothing but the certificates is read, so that nothing else can stand there.

use std::path::Path;

use jiff::civil::Date;

use super::beside::{PATIENCE, suspension_days};
use crate::commands::Failure;
use crate::dictionary::InstitutionList;
use crate::followup::{
    Access, By, RecommendationStanding, Register, RegisterHead, Standings, SubjectKind, sessions, table as table_of,
};
use crate::i18n::Message;
use crate::model::{InstitutionCode, StateCode};
use crate::report::site::Certificates;
use crate::report::{
    FollowupSetting, Paper, Part, Section, asked_in_short, followed_section, followup_ages, followup_note,
    followup_table, transmission,
};
use crate::rulebook::{Addressee, Rulebook};

/// A register read for a site.
pub(in crate::commands) struct Sited {
    followed: Standings,
    head: RegisterHead,
    on: Date,
    is_internal: bool,
    /// The State for which the site is made.
    state: Option<StateCode>,
}

impl Sited {
    /// Reads the register that the user named.
    pub(in crate::commands) fn open(
        path: &Path,
        on: Date,
        is_internal: bool,
        state: Option<StateCode>,
    ) -> Result<Self, Failure> {
        let register = Register::open_waiting(path, Access::Read, PATIENCE)?;
        let kinds = if is_internal { SubjectKind::ALL } else { &[SubjectKind::Certificate] };
        let (head, followed) = register.moment_on(kinds, on)?;
        Ok(Self { followed, head, on, is_internal, state })
    }

    /// The certificates, those of the State for which the site is made.
    pub(in crate::commands) fn certificates(&self) -> Certificates<'_> {
        let all = self.followed.certificates.values().map(AsRef::as_ref);
        let all = all.filter(|standing| self.state.as_ref().is_none_or(|state| standing.issued.state == *state));
        Certificates { all: all.collect(), on: self.on, head: self.head, is_internal: self.is_internal }
    }

    /// The open recommendations to an institution, beside the latest accounts that the register knows; `None` without any.
    pub(in crate::commands) fn section(&self, institution: &InstitutionCode, rulebook: &Rulebook) -> Option<Section> {
        let is_own = |standing: &RecommendationStanding| {
            standing.is_open() && standing.draft.institution.as_ref() == Some(institution)
        };
        let listed = self.followed.beside_accounts(is_own, suspension_days(rulebook), self.on);
        followed_section(&listed, rulebook, false)
    }

    /// What open recommendations ask of a State's ministry of finance.
    pub(in crate::commands) fn asked_of_finance(&self, state: &StateCode, rulebook: &Rulebook) -> Vec<Message> {
        let is_own = |standing: &RecommendationStanding| {
            let draft = &standing.draft;
            standing.is_issued()
                && standing.is_open()
                && draft.state == *state
                && draft.addressee == Addressee::FinanceMinistry
        };
        let listed = self.followed.beside_accounts(is_own, suspension_days(rulebook), self.on);
        listed.iter().map(asked_in_short).collect()
    }

    /// How late what is overdue is, State by State; `None` where nothing is, or the site is that of one State, whose page tells it.
    pub(in crate::commands) fn overdue(&self, institutions: &InstitutionList, rulebook: &Rulebook) -> Option<Section> {
        let scheme = rulebook.escalation.as_ref().filter(|_| self.state.is_none())?;
        let (head, on) = (self.head, self.on);
        let setting = FollowupSetting { rulebook, institutions, scheme, head, on, state: None, is_whole: false };
        let table = table_of(&self.followed, &sessions(&self.followed), scheme, By::State, on);
        followup_ages(&table, &setting)
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
        let mut report = followup_table(&table, &setting);
        // Before the head, which stands last.
        let place = report.sections.len().saturating_sub(1);
        report.sections.splice(place..place, followup_ages(&table, &setting));
        let note = followup_note(&followed, None, rulebook, &setting);
        let letter = transmission(note.clone(), Addressee::TechnicalMinistry, None, on);
        Some(([Part::new("followup", report), Part::new("note", note)], letter))
    }
}
