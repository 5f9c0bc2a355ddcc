//! `vigie followup table`, `due`, `steps`, `plan`, `indicators`: what the register comes to on a day.

use schemars::Schema;

use super::super::console::Console;
use super::super::{Outcome, Status};
use super::reckoned::Reckoned;
use crate::cli::{
    ByChoice, Common, DueArgs, FollowupArgs, FollowupTableArgs, IndicatorsArgs, PlanArgs, StepsArgs, StudyWriting,
};
use crate::followup::{
    By, Candidate, Capacity, SubjectKind, due_list, due_record, indicator_statements, indicators_record, met_steps,
    plan_record, programme, steps_record, table as table_of, table_record,
};
use crate::record::{
    due_json_schema, followup_table_json_schema, indicators_json_schema, plan_json_schema, steps_json_schema,
};
use crate::report;

/// What steps are reckoned from.
const STEPPED: [SubjectKind; 3] = [SubjectKind::Recommendation, SubjectKind::Report, SubjectKind::Institution];
/// The same, and the missions.
const ACTIVE: [SubjectKind; 4] =
    [SubjectKind::Recommendation, SubjectKind::Report, SubjectKind::Institution, SubjectKind::Mission];

/// What became of the recommendations.
pub(super) fn table(args: &FollowupTableArgs, followup: &FollowupArgs, common: &Common, console: &Console) -> Outcome {
    let asked = &args.reckoning;
    if asked.writing.json_schema {
        return schema(&followup_table_json_schema(), &asked.writing);
    }
    let by = match args.by {
        ByChoice::State => By::State,
        ByChoice::Institution => By::Institution,
        ByChoice::Addressee => By::Addressee,
        ByChoice::Session => By::Session,
        ByChoice::Pillar => By::Pillar,
    };
    let reckoned = Reckoned::open(&STEPPED, asked, followup, common, console)?;
    let table = table_of(&reckoned.followed, &reckoned.sessions, &reckoned.scheme, by, reckoned.on);
    reckoned.write(
        &asked.writing,
        console,
        |sources| table_record(&table, sources),
        |setting| report::followup_table(&table, setting),
    )
}

/// What is awaited.
pub(super) fn due(args: &DueArgs, followup: &FollowupArgs, common: &Common, console: &Console) -> Outcome {
    let asked = &args.reckoning;
    if asked.writing.json_schema {
        return schema(&due_json_schema(), &asked.writing);
    }
    let reckoned = Reckoned::open(&ACTIVE, asked, followup, common, console)?;
    let list = due_list(&reckoned.followed, &reckoned.scheme, args.within, reckoned.on);
    reckoned.write(
        &asked.writing,
        console,
        |sources| due_record(&list, sources),
        |setting| report::followup_due(&list, setting),
    )
}

/// The steps that the facts propose.
pub(super) fn steps(args: &StepsArgs, followup: &FollowupArgs, common: &Common, console: &Console) -> Outcome {
    let asked = &args.reckoning;
    if asked.writing.json_schema {
        return schema(&steps_json_schema(), &asked.writing);
    }
    let reckoned = Reckoned::open(&STEPPED, asked, followup, common, console)?;
    let steps = met_steps(&reckoned.followed, &reckoned.scheme, reckoned.on);
    reckoned.write(
        &asked.writing,
        console,
        |sources| steps_record(&steps, sources),
        |setting| report::followup_steps(&steps, setting),
    )
}

/// The next programme of visits: the institutions of the list that the rulebook judges, and those of the register.
pub(super) fn plan(args: &PlanArgs, followup: &FollowupArgs, common: &Common, console: &Console) -> Outcome {
    let asked = &args.reckoning;
    if asked.writing.json_schema {
        return schema(&plan_json_schema(), &asked.writing);
    }
    let reckoned = Reckoned::open(&ACTIVE, asked, followup, common, console)?;
    let capacity = Capacity { missions: args.missions.unwrap_or_default(), days: args.days.unwrap_or_default() };
    let listed = reckoned.institutions.institutions.iter().map(|listed| &listed.institution);
    let listed = listed
        .filter(|institution| reckoned.rulebook.kinds.contains(&institution.kind))
        .filter(|institution| reckoned.state.as_ref().is_none_or(|state| institution.state == *state))
        .map(|one| Candidate { state: one.state.clone(), institution: one.code.clone() });
    let programme = programme(&reckoned.followed, listed, &reckoned.scheme, capacity, reckoned.on);
    reckoned.write(
        &asked.writing,
        console,
        |sources| plan_record(&programme, &reckoned.institutions, sources),
        |setting| report::followup_plan(&programme, setting),
    )
}

/// The indicators of the Secretariat's plans.
pub(super) fn indicators(
    args: &IndicatorsArgs,
    followup: &FollowupArgs,
    common: &Common,
    console: &Console,
) -> Outcome {
    if args.writing.json_schema {
        return schema(&indicators_json_schema(), &args.writing);
    }
    let kinds = [SubjectKind::Indicator];
    let reckoned = Reckoned::read(&kinds, args.as_of, args.writing.output.as_deref(), followup, common, console)?;
    let statements = indicator_statements(&reckoned.followed, &reckoned.scheme, reckoned.on);
    reckoned.write(
        &args.writing,
        console,
        |sources| indicators_record(&statements, sources),
        |setting| report::followup_indicators(&statements, setting),
    )
}

/// Prints the schema of a document.
fn schema(schema: &Schema, writing: &StudyWriting) -> Outcome {
    let text = serde_json::to_string_pretty(schema).unwrap_or_default();
    Console::write(&format!("{text}\n"), writing.output.as_deref())?;
    Ok(Status::Done)
}
