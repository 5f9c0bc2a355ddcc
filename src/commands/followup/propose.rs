//! `vigie followup propose`: drafts the recommendations that follow from a check, for a person to issue, edit or drop.

use super::super::console::Console;
use super::super::{Failure, Outcome, Status};
use super::acts::{day, refusals};
use super::checked::{read, rulebook};
use super::{now, open, show};
use crate::cli::{Common, FollowupArgs, ProposeArgs};
use crate::diagnostic::Diagnostic;
use crate::followup::{
    Access, Act, Already, AppendFault, Checked, Entry, Proposed, RecommendationAct, Standings, Subject, SubjectKind,
    proposed,
};
use crate::i18n::Message;
use crate::report::{self, ProposedRow};
use crate::rulebook::Catalogue;

/// Drafts what follows from a check and does not stand in the register; tells of all of it.
pub(super) fn run(args: &ProposeArgs, followup: &FollowupArgs, common: &Common, console: &Console) -> Outcome {
    let read = read(&args.from_check)?;
    let (catalogue, debts) = rulebook(common, console)?;
    let (submissions, mut told) = read.submissions();
    let latest = latest(&submissions);
    let mut all: Vec<Proposed<'_>> = Vec::new();
    for checked in &latest {
        match proposed(checked, &debts) {
            Ok(proposed) => all.extend(proposed),
            Err(unfit) => told.push(read.unfit(checked.institution.as_str(), checked.fiscal_year.year(), unfit)),
        }
    }
    let mut register = match open(followup, if args.dry_run { Access::Read } else { Access::Write }) {
        Ok(register) => Some(register),
        Err(Failure::Usage(faults)) if args.dry_run && is_absent(&faults) => None,
        Err(failure) => return Err(failure),
    };
    let kinds = [SubjectKind::Recommendation];
    let known = register.as_ref().map(|register| register.moment(&kinds)).transpose()?;
    let known = known.map(|(_, standings)| standings).unwrap_or_default();
    let rows: Vec<ProposedRow> = all.iter().map(|proposed| row(proposed, &catalogue, &known, console)).collect();
    let entries: Vec<Entry> = (all.iter().zip(&rows))
        .filter(|(_, row)| row.already == Already::New)
        .map(|(proposed, row)| entry(proposed, row, args))
        .collect();
    console.insist(&told);
    if latest.len() < submissions.len() {
        console.say(&Message::new("proposed-latest").with("count", submissions.len() - latest.len()));
    }
    let status = if told.is_empty() { Status::Done } else { Status::Rejected };
    if args.dry_run {
        let lines: Vec<String> =
            entries.iter().map(|entry| format!("{}\n", serde_json::to_string(entry).unwrap_or_default())).collect();
        Console::write(&lines.concat(), None)?;
        return Ok(status);
    }
    if let Some(register) = &mut register {
        match register.append(&entries, now()) {
            Ok(_) => {}
            Err(AppendFault::Refused(refused)) => {
                console.insist(&refusals(register, &entries, &refused));
                return Ok(Status::Rejected);
            }
            Err(AppendFault::Register(fault)) => return Err(fault.into()),
        }
        show(&report::proposals(&rows, register.head()?), console)?;
    }
    Ok(status)
}

/// The submissions of the latest fiscal year of each institution: what an earlier year asks and this one does not is cured.
fn latest<'c>(submissions: &[Checked<'c>]) -> Vec<Checked<'c>> {
    let is_latest = |one: &&Checked<'c>| {
        let same = submissions.iter().filter(|other| other.institution == one.institution);
        same.map(|other| other.fiscal_year).max() == Some(one.fiscal_year)
    };
    submissions.iter().filter(is_latest).cloned().collect()
}

/// Whether there is no register where one was looked for.
fn is_absent(faults: &[Diagnostic]) -> bool {
    faults.iter().all(|fault| fault.code == crate::diagnostic::Code::RegisterAbsent)
}

/// A draft in the user's language, and what of it stands already.
fn row(proposed: &Proposed<'_>, catalogue: &Catalogue, known: &Standings, console: &Console) -> ProposedRow {
    let edition = &proposed.checked.record.edition;
    // The edition that judged it, else the newest that is known.
    let own = catalogue.editions().iter().find(|known| known.id == edition.id && known.edition == edition.edition);
    let rulebook = own.or_else(|| catalogue.main()).map(AsRef::as_ref);
    let already = proposed.already(known.recommendations.iter().map(|(code, standing)| (code.as_str(), &**standing)));
    ProposedRow {
        code: proposed.code.clone(),
        institution: proposed.checked.institution.clone(),
        name: proposed.checked.record.institution.name.clone(),
        fiscal_year: proposed.checked.fiscal_year,
        addressee: proposed.addressee,
        severity: proposed.severity,
        text: report::proposal_text(proposed, rulebook).render(console.language),
        evidence_expected: report::evidence_text(proposed, rulebook).map(|text| text.render(console.language)),
        already,
    }
}

fn entry(proposed: &Proposed<'_>, row: &ProposedRow, args: &ProposeArgs) -> Entry {
    let draft = proposed.draft(row.text.clone(), row.evidence_expected.clone());
    Entry {
        subject: Subject::new(SubjectKind::Recommendation, proposed.code.as_str()),
        actor: args.doing.by.clone(),
        role: args.doing.role,
        acted_on: day(&args.doing),
        act: Act::Recommendation(RecommendationAct::Drafted { draft }),
    }
}
