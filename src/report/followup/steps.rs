//! The steps that are met, ladder by ladder.

use super::words::{detail, status, step_name};
use super::{FollowupSetting, section, sentence};
use crate::followup::{Ladder, MetStep, StepStatus};
use crate::i18n::Message;
use crate::model::{InstitutionCode, StateCode};
use crate::report::{Block, Cell, Column, Emphasis, Report, Row, Section, Table};

/// The steps of a day for people; those that go without saying are left to programs.
#[must_use]
pub fn followup_steps(steps: &[MetStep], setting: &FollowupSetting<'_>) -> Report {
    let shown: Vec<&MetStep> =
        steps.iter().filter(|step| setting.is_whole || step.status != StepStatus::Passed).collect();
    let mut sections: Vec<Section> = Vec::new();
    for ladder in Ladder::ALL {
        let own: Vec<&MetStep> = shown.iter().copied().filter(|step| step.ladder == *ladder).collect();
        if !own.is_empty() {
            let heading = Message::new("followup-ladder").with("ladder", ladder.code());
            sections.push(section(heading, vec![table(&own, setting)]));
        }
    }
    if sections.is_empty() {
        sections.push(sentence(Message::new("followup-steps-none").into()));
    }
    sections.push(sentence(Cell::new(Message::new("followup-steps-reading"), Emphasis::Muted)));
    let title = Message::new("followup-steps-title").with("day", setting.on);
    setting.report(title, Vec::new(), sections)
}

fn table(steps: &[&MetStep], setting: &FollowupSetting<'_>) -> Block {
    let mut columns = vec![
        Column::text("subject", "followup-column-subject"),
        Column::text("institution", "followup-column-institution"),
        Column::text("step", "followup-column-step"),
        Column::text("since", "followup-column-since"),
        Column::text("status", "followup-column-status"),
    ];
    if setting.is_whole {
        columns.insert(0, Column::text("ladder", "followup-column-ladder"));
    }
    let rows = steps.iter().map(|step| {
        let institution = step.institution.as_ref().map(InstitutionCode::as_str);
        let whose = institution.or_else(|| step.state.as_ref().map(StateCode::as_str)).unwrap_or_default();
        let subject = match step.fiscal_year {
            Some(year) => Message::new("followup-accounts-of")
                .with("code", step.code.as_str())
                .with("year", year.to_string())
                .into(),
            None => Cell::from(step.code.as_str()),
        };
        let mut cells =
            vec![subject, whose.into(), step_name(step, setting.scheme).into(), step.since.into(), status(step)];
        if setting.is_whole {
            cells.insert(0, step.ladder.code().into());
        }
        Row::Cells { cells, detail: Some(detail(step, setting).into()) }
    });
    let rows = rows.collect();
    Block::Table(Table { columns, group: None, detail: Some(Column::text("why", "followup-column-why")), rows })
}
