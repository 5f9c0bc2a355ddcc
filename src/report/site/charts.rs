//! The charts of an institution: its pillars, its ratios beside their norms, its years.

use super::super::quantity;
use super::super::subject::Subject;
use super::super::{
    Axis, Block, Cell, Chart, Column, Content, Figure, Limit, LimitKind, Measure, Row, ScaleRow, Section, Table,
    YearPoint,
};
use super::institution::Year;
use crate::assessment::{Computed, Finding};
use crate::formula::{Exact, Threshold};
use crate::grading::Graded;
use crate::i18n::{Arg, Message};
use crate::rulebook::{Display, Rule, RuleId, Scale, Severity};

/// The mark at the threshold.
const MARK_AT_THRESHOLD: &str = "50";

/// The marks of the pillars.
pub(super) fn pillars(graded: &Graded, subject: &Subject<'_>) -> Option<Block> {
    let scheme = &subject.rulebook.grading;
    let mut rows = Vec::new();
    let mut table = Vec::new();
    for score in &graded.pillars {
        let name =
            scheme.pillar(&score.id).map_or_else(|| score.id.to_string().into(), |pillar| Content::from(&pillar.label));
        let (worst, best) = (score.worst.to_decimal(1, false), score.best.to_decimal(1, false));
        let shown = quantity::range(&Content::number(worst.as_str()), &Content::number(best.as_str()));
        table.push(Row::new(vec![name.clone().into(), shown.into()]));
        let interval = (worst != best).then(|| [worst.clone(), best]);
        let limits = vec![Limit { kind: LimitKind::Threshold, at: MARK_AT_THRESHOLD.to_owned() }];
        rows.push(ScaleRow { label: name, interval, value: Some(worst), limits });
    }
    let columns = vec![Column::text("pillar", "site-column-pillar"), Column::number("score", "site-column-mark")];
    let axis = Axis { from: Some("0".to_owned()), to: Some("100".to_owned()), measure: Measure::Plain };
    (!rows.is_empty()).then(|| {
        Block::Figure(Figure {
            caption: Message::new("site-caption-pillars"),
            chart: Chart::Scale { rows, axis },
            table: Table { columns, group: None, detail: None, rows: table },
        })
    })
}

/// A number as a chart of the rule's own measure draws it.
fn drawn(rule: &Rule, value: &Exact) -> String {
    let value = if rule.display == Display::Percent { value * &Exact::from(100) } else { value.clone() };
    value.to_decimal(2, true)
}

/// What a rule's value is held against.
fn limits(rule: &Rule) -> Vec<Limit> {
    let limit = |kind, value: &Exact| Limit { kind, at: drawn(rule, value) };
    let mut limits = match &rule.requires {
        Some(Threshold::AtMost { bound, .. } | Threshold::AtLeast { bound, .. }) => {
            vec![limit(LimitKind::Threshold, &bound.value)]
        }
        Some(Threshold::Within { low, high }) => {
            vec![limit(LimitKind::Threshold, &low.value), limit(LimitKind::Threshold, &high.value)]
        }
        Some(Threshold::Yes | Threshold::OnOrBefore(_)) | None => Vec::new(),
    };
    match &rule.scale {
        Scale::Linear { target, zero_mark } => {
            limits.extend(target.iter().map(|target| limit(LimitKind::Target, target)));
            limits.extend(zero_mark.iter().map(|zero_mark| limit(LimitKind::ZeroMark, zero_mark)));
        }
        Scale::Around { low, high } => {
            limits.extend([low, high].into_iter().map(|zero_mark| limit(LimitKind::ZeroMark, zero_mark)));
        }
        Scale::AllOrNothing | Scale::Calendar { .. } => {}
    }
    limits
}

/// The measure in which a rule is drawn; `None` for what is no number.
const fn measured(rule: &Rule) -> Option<Measure> {
    match rule.display {
        Display::Percent => Some(Measure::Percent),
        Display::Years => Some(Measure::Years),
        Display::Months => Some(Measure::Months),
        Display::Days => Some(Measure::Days),
        Display::Times => Some(Measure::Plain),
        Display::Date | Display::YesNo => None,
    }
}

fn number(finding: &Finding) -> Option<&Exact> {
    match finding.value.as_ref()? {
        Computed::Number(value) => Some(value),
        Computed::Date(_) | Computed::Flag(_) => None,
    }
}

fn interval_of(rule: &Rule, finding: &Finding) -> Option<[String; 2]> {
    let interval = finding.interval.as_ref().filter(|interval| interval.low != interval.high)?;
    Some([drawn(rule, &interval.low), drawn(rule, &interval.high)])
}

/// The ratios that have a norm, each beside it: those of one measure on one scale.
pub(super) fn norms(graded: &Graded, subject: &Subject<'_>) -> Option<Section> {
    let assessment = &graded.assessment;
    let judged: Vec<(&Rule, &Finding)> = assessment
        .findings
        .iter()
        .filter_map(|finding| Some((subject.rulebook.rules.iter().find(|rule| rule.id == finding.rule)?, finding)))
        .filter(|(rule, finding)| rule.requires.is_some() && number(finding).is_some())
        .collect();
    let mut blocks = Vec::new();
    for measure in [Measure::Percent, Measure::Days, Measure::Years, Measure::Months, Measure::Plain] {
        let of_it: Vec<&(&Rule, &Finding)> =
            judged.iter().filter(|(rule, _)| measured(rule) == Some(measure)).collect();
        if of_it.is_empty() {
            continue;
        }
        let row = |(rule, finding): &&(&Rule, &Finding)| ScaleRow {
            label: Content::from(&rule.name),
            interval: interval_of(rule, finding),
            value: number(finding).map(|value| drawn(rule, value)),
            limits: limits(rule),
        };
        let axis = Axis { from: Some("0".to_owned()), to: None, measure };
        blocks.push(Block::Figure(Figure {
            caption: Message::new("site-caption-norms"),
            chart: Chart::Scale { rows: of_it.iter().map(row).collect(), axis },
            table: norms_table(&of_it, subject),
        }));
    }
    (!blocks.is_empty()).then(|| Section { heading: Some(Message::new("site-section-norms")), blocks })
}

fn norms_table(judged: &[&(&Rule, &Finding)], subject: &Subject<'_>) -> Table {
    let bound = |rule: &Rule, value: &Option<Exact>| {
        value.as_ref().map_or_else(Cell::empty, |value| quantity::bound(rule, value).into())
    };
    let rows = judged.iter().map(|(rule, finding)| {
        let (target, zero_mark) = match &rule.scale {
            Scale::Linear { target, zero_mark } => (bound(rule, target), bound(rule, zero_mark)),
            Scale::Around { low, high } => {
                let outside = Message::new("report-range").with("worst", &quantity::bound(rule, low));
                (Cell::empty(), outside.with("best", &quantity::bound(rule, high)).into())
            }
            Scale::AllOrNothing | Scale::Calendar { .. } => (Cell::empty(), Cell::empty()),
        };
        let value = finding.value.as_ref().map(|value| quantity::value(subject.rulebook, rule, value));
        Row::new(vec![
            Content::from(&rule.name).into(),
            value.map_or_else(Cell::empty, Cell::from),
            quantity::interval(subject.rulebook, rule, finding).map_or_else(Cell::empty, Cell::from),
            quantity::requirement(rule, Some(subject.assessment.year_end)).map_or_else(Cell::empty, Cell::from),
            target,
            zero_mark,
            Cell::new(super::super::labels::outcome(finding), super::super::labels::emphasis(finding.outcome)),
        ])
    });
    let columns = vec![
        Column::text("rule", "report-column-rule"),
        Column::number("value", "report-column-value"),
        Column::text("interval", "site-column-interval"),
        Column::text("requires", "report-column-requires"),
        Column::number("target", "site-column-target"),
        Column::number("zero-mark", "site-column-zero-mark"),
        Column::text("outcome", "report-column-outcome"),
    ];
    Table { columns, group: None, detail: None, rows: rows.collect() }
}

/// The score and the graver ratios in the years found; nothing where there is one year alone.
pub(super) fn years(years: &[Year<'_>]) -> Option<Section> {
    if years.len() < 2 {
        return None;
    }
    let mut blocks = vec![score_by_year(years)];
    let latest = years.first()?;
    let severe = |rule: &&Rule| matches!(rule.severity, Some(Severity::Critical | Severity::Major));
    for rule in latest.setting.rulebook.rules.iter().filter(severe) {
        blocks.extend(rule_by_year(years, rule));
    }
    Some(Section { heading: Some(Message::new("site-section-years")), blocks })
}

fn score_by_year(years: &[Year<'_>]) -> Block {
    let in_time = years.iter().rev();
    let mut points = Vec::new();
    let mut rows = Vec::new();
    for Year { graded, .. } in in_time {
        let year = graded.assessment.fiscal_year.to_string();
        let score = graded.score.as_ref();
        let (worst, best) =
            (score.map(|score| score.worst.to_decimal(1, false)), score.map(|score| score.best.to_decimal(1, false)));
        let shown = worst
            .as_ref()
            .zip(best.as_ref())
            .map(|(worst, best)| quantity::range(&Content::number(worst.as_str()), &Content::number(best.as_str())));
        let class = graded.class.grade.map_or("", crate::rulebook::Grade::code);
        rows.push(Row::new(vec![
            year.clone().into(),
            Cell::new(class, super::super::verdict::class_emphasis(graded.class.grade)),
            shown.map_or_else(Cell::empty, Cell::from),
        ]));
        let interval = worst.clone().zip(best).filter(|(worst, best)| worst != best).map(|(worst, best)| [worst, best]);
        points.push(YearPoint { year, value: worst, interval });
    }
    let columns = vec![
        Column::text("year", "report-column-year"),
        Column::text("class", "report-column-class"),
        Column::number("score", "ranking-column-score"),
    ];
    let axis = Axis { from: Some("0".to_owned()), to: Some("100".to_owned()), measure: Measure::Plain };
    Block::Figure(Figure {
        caption: Message::new("site-caption-score"),
        chart: Chart::Years { points, limits: Vec::new(), axis },
        table: Table { columns, group: None, detail: None, rows },
    })
}

/// A rule's value year by year; nothing where fewer than two years have one.
fn rule_by_year(years: &[Year<'_>], rule: &Rule) -> Option<Block> {
    let measure = measured(rule)?;
    let found = |year: &Year<'_>, id: &RuleId| year.graded.assessment.finding(id.as_str()).cloned();
    let mut points = Vec::new();
    let mut rows = Vec::new();
    for year in years.iter().rev() {
        // Each year by its own law: its threshold may have been another.
        let own = year.setting.rulebook.rules.iter().find(|own| own.id == rule.id);
        let (Some(own), Some(finding)) = (own, found(year, &rule.id)) else { continue };
        let label = year.graded.assessment.fiscal_year.to_string();
        let value = number(&finding).map(|value| drawn(own, value));
        let shown = finding.value.as_ref().map(|value| quantity::value(year.setting.rulebook, own, value));
        rows.push(Row::new(vec![
            label.clone().into(),
            shown.map_or_else(Cell::empty, Cell::from),
            quantity::requirement(own, Some(year.graded.assessment.year_end)).map_or_else(Cell::empty, Cell::from),
            Cell::new(super::super::labels::outcome(&finding), super::super::labels::emphasis(finding.outcome)),
        ]));
        points.push(YearPoint { year: label, value, interval: interval_of(own, &finding) });
    }
    if points.iter().filter(|point| point.value.is_some()).count() < 2 {
        return None;
    }
    let limits = limits(rule).into_iter().filter(|limit| limit.kind != LimitKind::ZeroMark).collect();
    let columns = vec![
        Column::text("year", "report-column-year"),
        Column::number("value", "report-column-value"),
        Column::text("requires", "report-column-requires"),
        Column::text("outcome", "report-column-outcome"),
    ];
    Some(Block::Figure(Figure {
        caption: Message::new("site-caption-years").with("rule", Arg::from(&rule.name)),
        chart: Chart::Years { points, limits, axis: Axis { from: None, to: None, measure } },
        table: Table { columns, group: None, detail: None, rows },
    }))
}
