//! A mission on paper: its order, and the worksheet on which findings stand beside the computed outcomes.

use super::paper::{requires_of, rows_of, value_of};
use super::{FollowupSetting, section, sentence};
use crate::assessment::Outcome;
use crate::followup::book::words;
use crate::followup::{Delay, MissionFinding, MissionStanding, Observation, ObservedRule, Standings};
use crate::i18n::{Arg, Message};
use crate::model::{FiscalYear, InstitutionCode};
use crate::report::subject::rule_name;
use crate::report::{Block, Cell, Column, Content, Emphasis, Fact, Facts, Report, Row, Section, Table, labels};
use crate::rulebook::{RuleId, Rulebook, Severity};

/// Rows left to be written in, for each institution and fiscal year.
const BLANK_ROWS: usize = 6;

/// The order of a mission: what it is for, where, when, by whom, what it has to examine.
#[must_use]
pub fn followup_mission_order(
    code: &str,
    mission: &MissionStanding,
    followed: &Standings,
    rulebook: &Rulebook,
    setting: &FollowupSetting<'_>,
) -> Report {
    let names = |names: Vec<Arg>| Message::new("form-list").with("items", Arg::List(names));
    let institutions = mission.institutions.iter().map(|one| setting.institution_named(one).into()).collect();
    let (from, to) = mission.held.unwrap_or(mission.planned);
    let years = mission.fiscal_years.iter().map(|year| Arg::from(year.to_string())).collect();
    let inspectors = mission.inspectors.iter().map(|name| Arg::from(name.as_str())).collect();
    let mut facts = vec![
        Fact::new("onspot-order", Cell::new(mission.order.as_str(), Emphasis::Strong)),
        Fact::new("onspot-ordered-on", mission.ordered_on),
        Fact::new("onspot-purpose", words::purpose(mission.purpose.code())),
        Fact::new("report-column-state", setting.state_name(&mission.visits)),
        Fact::new("onspot-institutions", names(institutions)),
        Fact::new("form-years", names(years)),
        Fact::new("onspot-inspectors", names(inspectors)),
        Fact::new("onspot-days", Message::new("onspot-from-to").with("from", from).with("to", to)),
    ];
    if let Some(reason) = &mission.cancelled {
        facts.push(Fact::new("onspot-cancelled", Cell::new(reason.as_str(), Emphasis::Bad)));
    }
    let mut sections = vec![Section { heading: None, blocks: vec![Block::Facts(Facts { title: None, facts })] }];
    for institution in &mission.institutions {
        let mut blocks = vec![open_recommendations(institution, followed, setting)];
        let observation = followed.institutions.get(institution.as_str()).and_then(|standing| standing.latest());
        blocks.extend(breaches(observation, rulebook));
        let heading =
            Message::new("onspot-section-examine").with("institution", setting.institution_named(institution));
        sections.push(section(heading, blocks));
    }
    let signature = Facts { title: None, facts: vec![Fact::new("onspot-signature", Message::new("worksheet-blank"))] };
    sections.push(section(
        Message::new("onspot-section-powers"),
        vec![Block::Paragraphs(vec![Message::new("onspot-powers").into()]), Block::Facts(signature)],
    ));
    setting.report(Message::new("onspot-order-title").with("code", code), Vec::new(), sections)
}

/// The recommendations to an institution that are not closed.
fn open_recommendations(institution: &InstitutionCode, followed: &Standings, setting: &FollowupSetting<'_>) -> Block {
    let open = followed
        .recommendations
        .iter()
        .filter(|(_, standing)| standing.is_open() && standing.draft.institution.as_ref() == Some(institution));
    let rows: Vec<Row> = open
        .filter_map(|(code, standing)| {
            let delay = Delay::of(standing, setting.scheme.suspension_days.value, setting.on)?;
            let late = match delay.days_late {
                0 => Cell::empty(),
                days => Cell::new(Content::number(days.to_string()), Emphasis::Bad),
            };
            let cells = vec![
                Cell::new(code.as_str(), Emphasis::Strong),
                labels::severity(standing.draft.severity).into(),
                labels::addressee(standing.draft.addressee).into(),
                Content::from(delay.last_day).into(),
                late,
                Message::new("note-state").with("state", standing.state.code()).into(),
            ];
            Some(Row::Cells { cells, detail: Some(standing.draft.text.as_str().into()) })
        })
        .collect();
    if rows.is_empty() {
        return Block::Paragraphs(vec![Message::new("onspot-no-recommendation").into()]);
    }
    Block::Table(Table {
        columns: vec![
            Column::text("code", "report-column-id"),
            Column::text("severity", "report-column-severity"),
            Column::text("addressee", "report-fact-addressee"),
            Column::text("due_on", "form-column-due"),
            Column::number("late", "onspot-column-late"),
            Column::text("state", "onspot-column-state"),
        ],
        group: None,
        detail: Some(Column::text("text", "form-column-text")),
        rows,
    })
}

/// Whether a rule's outcome is one to look into.
fn is_open(rule: &ObservedRule) -> bool {
    let codes = [Outcome::NonCompliant, Outcome::NotAssessable, Outcome::Indeterminate].map(Outcome::code);
    codes.contains(&rule.outcome.as_str())
}

/// The rules of the latest accounts that were breached or could not be judged.
pub(super) fn breaches(observation: Option<&Observation>, rulebook: &Rulebook) -> Vec<Block> {
    let Some(observation) = observation else {
        return vec![Block::Paragraphs(vec![Message::new("onspot-no-observation").into()])];
    };
    let year = observation.observed.fiscal_year;
    let mut open: Vec<&ObservedRule> = observation.observed.rules.iter().filter(|rule| is_open(rule)).collect();
    open.sort_by_key(|rule| rank(rule.severity));
    let said = Message::new("onspot-observed").with("year", year.to_string()).with("day", observation.on);
    if open.is_empty() {
        // Nothing was judged of accounts out of scope: that is no clean bill.
        let is_judged = observation.observed.grade.is_some();
        let none = Message::new(if is_judged { "onspot-no-breach" } else { "onspot-out-of-scope" })
            .with("year", year.to_string());
        return vec![Block::Paragraphs(vec![none.into()])];
    }
    let rows = rows_of(&open, |rule| {
        let mut cells = computed(rule, year, rulebook);
        cells.insert(1, rule.severity.map_or_else(Cell::empty, |severity| labels::severity(severity).into()));
        cells
    });
    let columns = vec![
        Column::text("rule", "report-column-rule"),
        Column::text("severity", "report-column-severity"),
        Column::text("requires", "report-column-requires"),
        Column::text("value", "report-column-value"),
        Column::text("outcome", "report-column-outcome"),
    ];
    vec![Block::Paragraphs(vec![said.into()]), Block::Table(Table { columns, group: None, detail: None, rows })]
}

const fn rank(severity: Option<Severity>) -> u8 {
    match severity {
        Some(Severity::Critical) => 0,
        Some(Severity::Major) => 1,
        Some(Severity::Minor) => 2,
        None => 3,
    }
}

fn named(rulebook: &Rulebook, rule: &RuleId) -> Message {
    Message::new("onspot-rule").with("name", rule_name(rulebook, rule))
}

fn outcome(code: &str) -> Cell {
    match Outcome::ALL.iter().find(|outcome| outcome.code() == code) {
        Some(outcome) => Cell::new(outcome.label(), labels::emphasis(*outcome)),
        None => code.into(),
    }
}

/// Rule, threshold, value, outcome.
fn computed(rule: &ObservedRule, year: FiscalYear, rulebook: &Rulebook) -> Vec<Cell> {
    let requires = rule.requires.as_deref().map(|text| requires_of(&rule.rule, text, year, rulebook));
    let value = rule.value.as_deref().map(|text| value_of(&rule.rule, text, rulebook));
    vec![
        named(rulebook, &rule.rule).into(),
        requires.map_or_else(Cell::empty, Cell::from),
        value.map_or_else(Cell::empty, Cell::from),
        outcome(&rule.outcome),
    ]
}

/// The worksheet of a mission: for each institution and fiscal year the computed outcomes, the mission's findings beside them, room for more.
/// A finding that departs from what was computed stands beside it with its reason and its author; neither is dropped.
#[must_use]
pub fn followup_mission_sheet(
    code: &str,
    mission: &MissionStanding,
    followed: &Standings,
    rulebook: &Rulebook,
    setting: &FollowupSetting<'_>,
) -> Report {
    let mut sections = Vec::new();
    for institution in &mission.institutions {
        for year in &mission.fiscal_years {
            let standing = followed.institutions.get(institution.as_str());
            let observation = standing.and_then(|standing| standing.observation(*year));
            let heading = Message::new("onspot-section-sheet")
                .with("institution", setting.institution_named(institution))
                .with("year", year.to_string());
            let rules = observation.map(|observation| observation.observed.rules.as_slice()).unwrap_or_default();
            sections.push(section(heading, sheet(institution, *year, rules, mission, rulebook)));
        }
    }
    let elsewhere: Vec<&str> = mission.recommendations.iter().map(String::as_str).collect();
    if !elsewhere.is_empty() {
        let codes = elsewhere.into_iter().map(Arg::from).collect();
        sections.push(sentence(Message::new("onspot-recommended").with("codes", Arg::List(codes)).into()));
    }
    let notes = vec![Message::new("onspot-sheet-how").into()];
    setting.report(Message::new("onspot-sheet-title").with("code", code), notes, sections)
}

fn sheet(
    institution: &InstitutionCode,
    year: FiscalYear,
    rules: &[ObservedRule],
    mission: &MissionStanding,
    rulebook: &Rulebook,
) -> Vec<Block> {
    let findings: Vec<&MissionFinding> =
        mission.findings.iter().filter(|one| one.institution == *institution && one.fiscal_year == year).collect();
    let mut ordered: Vec<&ObservedRule> = rules.iter().collect();
    ordered.sort_by_key(|rule| (!is_open(rule), rank(rule.severity)));
    let mut rows: Vec<Row> = Vec::new();
    for rule in ordered {
        let own: Vec<&MissionFinding> =
            findings.iter().copied().filter(|finding| finding.rule.as_ref() == Some(&rule.rule)).collect();
        let mut cells = computed(rule, year, rulebook);
        if own.is_empty() {
            cells.extend([Cell::empty(), Cell::empty(), Cell::empty()]);
            rows.push(Row::new(cells));
        }
        for finding in own {
            rows.push(found(computed(rule, year, rulebook), finding, Some(&rule.outcome)));
        }
    }
    let is_of_none = |finding: &&MissionFinding| !rules.iter().any(|rule| finding.rule.as_ref() == Some(&rule.rule));
    for finding in findings.iter().copied().filter(is_of_none) {
        let rule = finding
            .rule
            .as_ref()
            .map_or_else(|| Message::new("onspot-no-rule").into(), |rule| Cell::from(named(rulebook, rule)));
        let computed = finding.computed.as_deref().map_or_else(Cell::empty, outcome);
        rows.push(found(vec![rule, Cell::empty(), Cell::empty(), computed], finding, None));
    }
    let blank = || Cell::from(Message::new("worksheet-blank"));
    rows.extend((0..BLANK_ROWS).map(|_| Row::Cells {
        cells: std::iter::once(blank()).chain((1..7).map(|_| Cell::empty())).collect(),
        detail: Some(blank()),
    }));
    let table = Block::Table(Table {
        columns: vec![
            Column::text("rule", "report-column-rule"),
            Column::text("requires", "report-column-requires"),
            Column::text("value", "report-column-value"),
            Column::text("computed", "onspot-column-computed"),
            Column::text("found", "onspot-column-found"),
            Column::text("reason", "onspot-column-reason"),
            Column::text("author", "onspot-column-author"),
        ],
        group: None,
        detail: Some(Column::text("text", "onspot-column-text")),
        rows,
    });
    if rules.is_empty() {
        return vec![Block::Paragraphs(vec![Message::new("onspot-no-observation").into()]), table];
    }
    vec![table]
}

/// A finding beside what was computed; what was computed when it was entered, should this have become another since.
fn found(mut cells: Vec<Cell>, finding: &MissionFinding, now: Option<&String>) -> Row {
    if let (Some(then), Some(now)) = (&finding.computed, now)
        && then != now
    {
        let both = Message::new("onspot-then-now")
            .with("then", outcome(then).content.arg())
            .with("now", outcome(now).content.arg());
        if let Some(cell) = cells.last_mut() {
            *cell = both.into();
        }
    }
    let mut own = finding.outcome.as_deref().map_or_else(Cell::empty, outcome);
    if finding.departs() {
        own = Cell::new(Message::new("onspot-departs").with("outcome", own.content.arg()), Emphasis::Strong);
    }
    let reason = finding.reason.as_deref().map_or_else(Cell::empty, Cell::from);
    let author = Message::new("onspot-by-on").with("by", finding.by.as_str()).with("day", finding.on);
    cells.extend([own, reason, author.into()]);
    Row::Cells { cells, detail: Some(finding.text.as_str().into()) }
}
