//! `vigie followup list`: recommendations with where they stand, beside the latest accounts.

use super::super::console::Console;
use super::super::judging::today;
use super::super::load::load_catalogue;
use super::super::{Outcome, Status, studies};
use super::beside::suspension_days;
use super::open;
use crate::cli::{Common, FollowupArgs, ListArgs, StudyFormat};
use crate::followup::{Access, Followed, SubjectKind};
use crate::record::{FOLLOWUP_LIST_SCHEMA, FollowedRecord, FollowupListRecord, followup_list_json_schema};
use crate::report;

/// Lists the recommendations asked for.
pub(super) fn run(args: &ListArgs, followup: &FollowupArgs, common: &Common, console: &Console) -> Outcome {
    let output = args.writing.output.as_deref();
    if args.writing.json_schema {
        let schema = serde_json::to_string_pretty(&followup_list_json_schema()).unwrap_or_default();
        Console::write(&format!("{schema}\n"), output)?;
        return Ok(Status::Done);
    }
    let format = studies::format_of(&args.writing)?;
    let register = open(followup, Access::Read)?;
    let catalogue = load_catalogue(common, console)?;
    let as_of = args.as_of.unwrap_or_else(today);
    let (head, standings) = register.moment_on(&[SubjectKind::Recommendation, SubjectKind::Institution], as_of)?;
    let suspension = catalogue.main().map_or(0, |rulebook| suspension_days(rulebook));
    let mut listed = standings.beside_accounts(|_| true, suspension, as_of);
    listed.retain(|followed| is_asked(followed, args));
    if format == StudyFormat::Json {
        let record = FollowupListRecord {
            schema: FOLLOWUP_LIST_SCHEMA.to_owned(),
            head: head.to_string(),
            as_of: as_of.to_string(),
            recommendations: listed.iter().map(FollowedRecord::from).collect(),
        };
        let text = serde_json::to_string_pretty(&record).unwrap_or_default();
        Console::write(&format!("{text}\n"), output)?;
    } else {
        let rulebook = catalogue.main().map(AsRef::as_ref);
        let report = report::followed_list(&listed, rulebook, as_of, head, format != StudyFormat::Table);
        studies::write(report, format, as_of, output, console)?;
    }
    Ok(Status::Done)
}

fn is_asked(followed: &Followed<'_>, args: &ListArgs) -> bool {
    let draft = &followed.standing.draft;
    let is_of_standing = if args.all {
        true
    } else if args.open {
        followed.standing.is_open()
    } else {
        followed.is_pending()
    };
    is_of_standing
        && args.of_state.as_ref().is_none_or(|state| draft.state.as_str().eq_ignore_ascii_case(state))
        && args
            .institution
            .as_ref()
            .is_none_or(|asked| draft.institution.as_ref().is_some_and(|own| own.as_str().eq_ignore_ascii_case(asked)))
        && args.addressee.is_none_or(|addressee| draft.addressee == addressee)
        && args.severity.is_none_or(|severity| draft.severity == severity)
}
