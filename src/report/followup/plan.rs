//! The next programme of visits, and of each institution why it is in or out.

use super::words::count;
use super::{FollowupSetting, section, sentence};
use crate::followup::{LeftOut, Programme, Visit};
use crate::i18n::{Arg, Message};
use crate::model::InstitutionCode;
use crate::report::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table};
use crate::rulebook::VisitPoints;

/// A programme for people.
#[must_use]
pub fn followup_plan(programme: &Programme, setting: &FollowupSetting<'_>) -> Report {
    let capacity = Message::new("followup-plan-capacity")
        .with("missions", programme.missions.len())
        .with("available", count(programme.capacity.missions))
        .with("days", count(programme.days()))
        .with("most", count(programme.capacity.days));
    let mut sections = Vec::new();
    if programme.missions.is_empty() {
        sections.push(sentence(Message::new("followup-plan-none").into()));
    } else {
        sections.push(section(Message::new("followup-section-missions"), vec![missions(programme, setting)]));
    }
    // A program takes all of them, each with its reasons; people those who are visited, and why the others are not.
    let is_shown = |visit: &&Visit| setting.is_whole || visit.left_out.is_none();
    let shown: Vec<&Visit> = programme.visits.iter().filter(is_shown).collect();
    if !shown.is_empty() {
        sections.push(section(Message::new("followup-section-visits"), vec![visits(&shown, setting)]));
    }
    if !setting.is_whole {
        sections.extend(left_out(programme));
    }
    let visits = &setting.scheme.visits;
    let reading = Message::new("followup-plan-reading")
        .with("on-the-spot", count(visits.institution_days))
        .with("travel", count(visits.travel_days));
    sections.push(sentence(Cell::new(reading, Emphasis::Muted)));
    let title = Message::new("followup-plan-title").with("day", programme.on);
    setting.report(title, vec![capacity.into()], sections)
}

fn missions(programme: &Programme, setting: &FollowupSetting<'_>) -> Block {
    let columns = vec![
        Column::number("mission", "followup-column-mission"),
        Column::text("state", "followup-column-state"),
        Column::text("institutions", "followup-column-institutions"),
        Column::number("days", "followup-column-days"),
        Column::number("points", "followup-column-points"),
    ];
    let rows = programme.missions.iter().enumerate().map(|(at, mission)| {
        let codes: Vec<&str> = mission.institutions.iter().map(InstitutionCode::as_str).collect();
        Row::new(vec![
            Content::count(at + 1).into(),
            setting.state_name(&mission.state).into(),
            codes.join(", ").into(),
            Content::number(mission.days.to_string()).into(),
            Content::number(mission.points.to_string()).into(),
        ])
    });
    let rows = rows.collect();
    Block::Table(Table { columns, group: None, detail: None, rows })
}

/// Who is out, grouped by why, each with its points.
fn left_out(programme: &Programme) -> Option<Section> {
    let mut groups: Vec<(Cell, Vec<Arg>)> = Vec::new();
    for visit in programme.visits.iter().filter(|visit| visit.left_out.is_some()) {
        let why = place(visit);
        let named = Message::new("followup-worth")
            .with("reason", visit.candidate.institution.as_str())
            .with("points", count(visit.points.total));
        match groups.iter_mut().find(|(known, _)| *known == why) {
            Some((_, all)) => all.push(named.into()),
            None => groups.push((why, vec![named.into()])),
        }
    }
    if groups.is_empty() {
        return None;
    }
    let rows = groups.into_iter().map(|(why, named)| {
        let count = Content::count(named.len()).into();
        Row::new(vec![why, count, Message::new("form-list").with("items", Arg::List(named)).into()])
    });
    let columns = vec![
        Column::text("programme", "followup-column-programme"),
        Column::number("count", "followup-column-count"),
        Column::text("institutions", "followup-column-institutions"),
    ];
    let table = Table { columns, group: None, detail: None, rows: rows.collect() };
    Some(section(Message::new("followup-section-left-out"), vec![Block::Table(table)]))
}

fn visits(shown: &[&Visit], setting: &FollowupSetting<'_>) -> Block {
    let columns = vec![
        Column::number("rank", "followup-column-rank"),
        Column::text("institution", "followup-column-institution"),
        Column::text("state", "followup-column-state"),
        Column::number("points", "followup-column-points"),
        Column::text("programme", "followup-column-programme"),
    ];
    let rows = shown.iter().map(|visit| {
        let cells = vec![
            Content::count(visit.rank).into(),
            visit.candidate.institution.as_str().into(),
            visit.candidate.state.as_str().into(),
            Content::number(visit.points.total.to_string()).into(),
            place(visit),
        ];
        Row::Cells { cells, detail: Some(why(visit, &setting.scheme.visits).into()) }
    });
    let rows = rows.collect();
    Block::Table(Table { columns, group: None, detail: Some(Column::text("why", "followup-column-why")), rows })
}

/// Whether it is in, or why it is out.
fn place(visit: &Visit) -> Cell {
    let Some(why) = visit.left_out else {
        return Cell::new(Message::new("followup-plan-in"), Emphasis::Good);
    };
    let emphasis = match why {
        LeftOut::Ordered | LeftOut::NoPoints => Emphasis::Muted,
        LeftOut::NoMission | LeftOut::NoDays => Emphasis::Watch,
    };
    let out = Message::new("followup-left-out")
        .with("why", why.code())
        .with("mission", visit.ordered.clone().unwrap_or_default())
        .with("days", count(visit.days));
    Cell::new(out, emphasis)
}

/// What its points are made of.
fn why(visit: &Visit, worth: &VisitPoints) -> Message {
    let points = &visit.points;
    let worth_of = |message: Message, points: u32| -> Arg {
        Message::new("followup-worth").with("reason", message).with("points", count(points)).into()
    };
    let mut reasons: Vec<Arg> = Vec::new();
    if points.critical_overdue > 0 {
        let critical = Message::new("followup-reason-critical").with("count", count(points.critical_overdue));
        reasons.push(worth_of(critical, points.critical_overdue.saturating_mul(worth.critical_overdue)));
    }
    let class = match points.class {
        Some(class) if points.is_not_filed => (Message::new("followup-reason-not-filed"), worth.of_class(class)),
        Some(class) => (Message::new("followup-reason-class").with("class", class.code()), worth.of_class(class)),
        None => (Message::new("followup-reason-no-class"), 0),
    };
    reasons.push(worth_of(class.0, class.1));
    match points.last_visit {
        Some(last) => {
            let visited =
                Message::new("followup-reason-visited").with("day", last).with("years", count(points.years_since));
            reasons.push(worth_of(visited, points.years_since.saturating_mul(worth.year_since_visit)));
        }
        None => reasons.push(worth_of(Message::new("followup-reason-never"), worth.never_visited)),
    }
    if points.is_state_never_visited {
        reasons.push(worth_of(Message::new("followup-reason-state-never"), worth.state_never_visited));
    }
    Message::new("followup-reasons").with("reasons", Arg::List(reasons))
}
