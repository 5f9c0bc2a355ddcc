//! `vigie followup observe`: records how the submissions of a check were judged, each once.

use super::super::console::Console;
use super::super::{Outcome, Status};
use super::acts::record;
use super::checked::{read, rulebook};
use super::open;
use crate::cli::{Common, FollowupArgs, ObserveArgs};
use crate::followup::{Access, Act, Entry, InstitutionAct, Observed, Register, Standing, Subject, SubjectKind};
use crate::i18n::Message;

/// Records each submission of a check; the day of the act is that of the check unless another is typed.
pub(super) fn run(args: &ObserveArgs, followup: &FollowupArgs, common: &Common, console: &Console) -> Outcome {
    let read = read(&args.from_check)?;
    let (_, debts) = rulebook(common, console)?;
    let (submissions, mut told) = read.submissions();
    let mut register = open(followup, Access::Write)?;
    let mut entries = Vec::new();
    let mut known = 0_usize;
    for checked in submissions {
        let observed = match checked.observed(&debts) {
            Ok(observed) => observed,
            Err(unfit) => {
                told.push(read.unfit(checked.institution.as_str(), checked.fiscal_year.year(), unfit));
                continue;
            }
        };
        let subject = Subject::new(SubjectKind::Institution, checked.institution.as_str());
        if is_known(&register, &subject, &observed)? {
            known += 1;
            continue;
        }
        entries.push(Entry {
            subject,
            actor: args.doing.by.clone(),
            role: args.doing.role,
            acted_on: args.doing.on_day.unwrap_or(read.as_of),
            act: Act::Institution(InstitutionAct::Observed { observed }),
        });
    }
    console.insist(&told);
    let status = if entries.is_empty() { Status::Done } else { record(&mut register, &entries, console)? };
    if known > 0 {
        console.say(&Message::new("followup-observed-known").with("known", known));
    }
    Ok(if told.is_empty() { status } else { Status::Rejected })
}

/// Whether a judgement stands in the register as it is.
fn is_known(
    register: &Register,
    subject: &Subject,
    observed: &Observed,
) -> Result<bool, crate::followup::RegisterFault> {
    Ok(match register.standing(subject)? {
        Some(Standing::Institution(standing)) => {
            let last = standing.observation(observed.fiscal_year);
            last.is_some_and(|last| is_same(&last.observed, observed))
        }
        _ => false,
    })
}

/// Of years long past the register keeps no rules: then the rest decides.
fn is_same(kept: &Observed, observed: &Observed) -> bool {
    let rules = if kept.rules.is_empty() { Vec::new() } else { observed.rules.clone() };
    *kept == Observed { rules, ..observed.clone() }
}
