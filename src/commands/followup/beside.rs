//! What other commands take from the register, which they open to read alone: the recommendations that stand beside accounts
//! being checked, the replies that a comparative table shows.

use std::path::Path;
use std::time::Duration;

use jiff::civil::Date;

use crate::commands::Failure;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::followup::{Access, Checked, Followed, Register, Standings, SubjectKind, joined, replies_of};
use crate::model::ReplyFile;
use crate::record::SubmissionRecord;
use crate::rulebook::Rulebook;

/// How long to wait for others that hold the register.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// The recommendations of a register that stand beside accounts.
pub(in crate::commands) struct Beside {
    standings: Standings,
    suspension_days: u32,
}

/// The days for which a contest stops the clock of a recommendation; none where the rulebook has no escalation.toml.
pub(super) fn suspension_days(rulebook: &Rulebook) -> u32 {
    rulebook.escalation.as_ref().map_or(0, |scheme| scheme.suspension_days.value)
}

impl Beside {
    /// Those that were recorded by a day.
    pub(in crate::commands) fn open(path: &Path, rulebook: &Rulebook, on: Date) -> Result<Self, Failure> {
        let register = Register::open_waiting(path, Access::Read, PATIENCE)?;
        let (_, standings) = register.moment_on(&[SubjectKind::Recommendation, SubjectKind::Institution], on)?;
        Ok(Self { standings, suspension_days: suspension_days(rulebook) })
    }

    /// Those to the institution of a submission, beside its accounts; none beside accounts of a year before that of their finding.
    pub(in crate::commands) fn of(&self, record: &SubmissionRecord, as_of: Date) -> Vec<Followed<'_>> {
        // What was supposed of accounts cures nothing.
        let Ok(checked) = Checked::of(record) else { return Vec::new() };
        let Ok(now) = checked.observed(&[]) else { return Vec::new() };
        let own = self.standings.recommendations.iter().filter(|(_, standing)| {
            let draft = &standing.draft;
            standing.is_open()
                && draft.institution.as_ref() == Some(&checked.institution)
                && draft.origin.as_ref().is_none_or(|origin| origin.fiscal_year <= checked.fiscal_year)
        });
        let followed = own.map(|(code, standing)| {
            // Of what was recorded, only the accounts of the finding itself are asked for what its rules came to then.
            let origin = standing.draft.origin.as_ref().map(|origin| origin.sha256);
            let recorded = self.standings.observed(Some(&checked.institution));
            let then = recorded.filter(|observed| Some(observed.sha256) == origin);
            Followed::of(code, standing, then.chain([&now]), self.suspension_days, as_of)
        });
        let mut followed: Vec<Followed<'_>> = followed.collect();
        followed.sort_by_key(Followed::rank);
        followed
    }
}

/// The replies of a register as it stood on a day and of a file, the register's before the file's; and what is told of rows of which both speak.
pub(in crate::commands) fn replies(
    register: Option<&Path>,
    file: Option<ReplyFile>,
    on: Date,
) -> Result<(Option<ReplyFile>, Vec<Diagnostic>), Failure> {
    let Some(path) = register else { return Ok((file, Vec::new())) };
    let register = Register::open_waiting(path, Access::Read, PATIENCE)?;
    let (_, standings) = register.moment_on(&[SubjectKind::Institution], on)?;
    let own = replies_of(standings.institutions.iter().map(|(code, standing)| (code.as_str(), &**standing)));
    let (all, doubled) = joined(own, file.unwrap_or_default());
    let shown = super::shown(register.path());
    let told = doubled.into_iter().map(|(institution, year)| {
        Diagnostic::new(Code::ReplyInRegister, Location::File { path: shown.as_str().into() })
            .with("institution", institution.as_str())
            .with("year", year.to_string())
    });
    Ok((Some(all), told.collect()))
}
