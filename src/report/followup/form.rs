//! The extract form: what a board decides on each recommendation of a report, signed and sent on its way.

use super::paper::rows_of;
use super::{FollowupSetting, section, sentence};
use crate::followup::book::words;
use crate::followup::{BoardDecision, Decided, Delay, RecommendationStanding, ReportStanding, Station};
use crate::i18n::{Arg, Message};
use crate::report::{Block, Cell, Column, Emphasis, Fact, Facts, Report, Row, Section, Table, labels};

/// The form of a report with the recommendations that it carries, each by its code.
///
/// Decisions that were received are told; the others are left to be ticked.
#[must_use]
pub fn followup_form(
    code: &str,
    report: &ReportStanding,
    recommendations: &[(&str, &RecommendationStanding)],
    setting: &FollowupSetting<'_>,
) -> Report {
    let years = report.fiscal_years.iter().map(|year| Arg::from(year.to_string())).collect();
    let head = Facts {
        title: None,
        facts: vec![
            Fact::new("report-fact-institution", setting.institution_named(&report.institution)),
            Fact::new("report-column-state", setting.state_name(&report.state)),
            Fact::new("form-years", Message::new("form-list").with("items", Arg::List(years))),
            Fact::new("form-session", report.session.as_str()),
            Fact::new("form-notified-on", report.notified_on),
            Fact::new("form-deliberate-by", Cell::new(report.deliberate_by, Emphasis::Strong)),
            Fact::new("form-held-on", blank()),
            Fact::new("form-chair", blank()),
            Fact::new("form-present", blank()),
        ],
    };
    let received = report.deliberation.as_ref().map(|deliberation| deliberation.decisions.as_slice());
    let mut sections = vec![Section { heading: None, blocks: vec![Block::Facts(head)] }];
    if recommendations.is_empty() {
        sections.push(sentence(Message::new("form-none").into()));
    } else {
        let table = decisions(recommendations, received.unwrap_or_default(), setting);
        let how = Block::Paragraphs(vec![Message::new("form-how").into()]);
        sections.push(section(Message::new("form-section-decisions"), vec![how, table]));
    }
    let how = Block::Paragraphs(vec![Message::new("form-route").into()]);
    sections.push(section(Message::new("form-section-route"), vec![how, route(report)]));
    setting.report(Message::new("form-title").with("code", code), Vec::new(), sections)
}

/// Room to write.
fn blank() -> Message {
    Message::new("worksheet-blank")
}

fn decisions(
    recommendations: &[(&str, &RecommendationStanding)],
    received: &[BoardDecision],
    setting: &FollowupSetting<'_>,
) -> Block {
    let rows = recommendations.iter().map(|(code, standing)| {
        let decided = received.iter().find(|decision| decision.recommendation == *code);
        let settled = decided.filter(|decided| decided.decision != Decided::Deferred);
        let (decision, said): (Cell, Cell) = if let Some(decided) = settled {
            let said = decided.text.as_deref().map_or_else(Cell::empty, Cell::from);
            (Cell::new(List::label(decided.decision), Emphasis::Strong), said)
        } else {
            let boxes = Decided::ALL
                .iter()
                .fold(Message::new("form-boxes"), |boxes, one| boxes.with(one.code(), List::label(*one)));
            (boxes.into(), blank().into())
        };
        let delay = Delay::of(standing, setting.scheme.suspension_days.value, setting.on);
        // Where its clock stood still there is time beyond the day that was set.
        let due = delay.map_or_else(Cell::empty, |delay| delay.due_on.into());
        let last = delay.map_or_else(Cell::empty, |delay| {
            let emphasis = if delay.last_day == delay.due_on { Emphasis::Plain } else { Emphasis::Strong };
            Cell::new(delay.last_day, emphasis)
        });
        Row::Cells {
            cells: vec![
                Cell::new(*code, Emphasis::Strong),
                labels::severity(standing.draft.severity).into(),
                labels::addressee(standing.draft.addressee).into(),
                due,
                last,
                decision,
                said,
            ],
            detail: Some(standing.draft.text.as_str().into()),
        }
    });
    Block::Table(Table {
        columns: vec![
            Column::text("code", "report-column-id"),
            Column::text("severity", "report-column-severity"),
            Column::text("addressee", "report-fact-addressee"),
            Column::text("due_on", "form-column-due"),
            Column::text("last_day", "form-column-last-day"),
            Column::text("decision", "form-column-decision"),
            Column::text("words", "form-column-words"),
        ],
        group: None,
        detail: Some(Column::text("text", "form-column-text")),
        rows: rows.collect(),
    })
}

/// The words of a board's decisions.
struct List;

impl List {
    fn label(decision: Decided) -> Message {
        words::List::Decided.label(decision.code())
    }
}

/// Who sends it on to whom, with a line to sign for each.
fn route(report: &ReportStanding) -> Block {
    let rows = rows_of(Station::ALL, |station| {
        let known = report.stations.iter().find(|day| day.at == *station);
        let who = match station {
            Station::Board => Message::new("form-chair-signs"),
            _ => words::List::Station.label(station.code()),
        };
        vec![
            Cell::new(who, Emphasis::Strong),
            known.map_or_else(|| blank().into(), |day| day.on.into()),
            blank().into(),
            blank().into(),
        ]
    });
    Block::Table(Table {
        columns: vec![
            Column::text("station", "form-column-station"),
            Column::text("day", "form-column-day"),
            Column::text("name", "form-column-name"),
            Column::text("visa", "form-column-visa"),
        ],
        group: None,
        detail: None,
        rows,
    })
}
