//! What was reckoned, as the versioned JSON contracts say it.

use jiff::civil::Date;

use super::{
    DueItem, DueList, Fact, FollowupTable, Hearing, IndicatorRow, IndicatorStatement, MetStep, Points, Programme, Rate,
    RegisterHead, StageDelays, StepStatus, TableRow, Tallies, Tally, Visit,
};
use crate::dictionary::InstitutionList;
use crate::formula::Exact;
use crate::model::{FiscalYear, StateCode};
use crate::record::{
    ClassOfYearRecord, DUE_SCHEMA, DueItemRecord, DueRecord, FOLLOWUP_TABLE_SCHEMA, FactRecord, FollowupTableRecord,
    HeadRecord, HearingRecord, INDICATORS_SCHEMA, IndicatorRecord, IndicatorRowRecord, IndicatorsRecord, LateRecord,
    ListRecord, OwnDelaysRecord, PLAN_SCHEMA, PlanRecord, PlannedMissionRecord, PointsRecord, RateRecord, STEPS_SCHEMA,
    SessionRecord, StepRecord, StepsRecord, TableRowRecord, TalliesRecord, TallyRecord, VisitRecord, rulebook_record,
};
use crate::rulebook::{EscalationScheme, Rulebook};

/// The places of a rate and of a median.
const PLACES: u32 = 6;

/// From what a document is made.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// The rulebook.
    pub rulebook: &'a Rulebook,
    /// Its escalation.toml.
    pub scheme: &'a EscalationScheme,
    /// Where the log stood.
    pub head: RegisterHead,
    /// The day.
    pub on: Date,
    /// The state that it is narrowed to.
    pub state: Option<&'a StateCode>,
}

impl Sources<'_> {
    fn head(&self) -> HeadRecord {
        let RegisterHead { number, hash } = self.head;
        HeadRecord { events: number, hash: hash.to_string(), head: self.head.to_string() }
    }

    fn state(&self) -> Option<String> {
        self.state.map(ToString::to_string)
    }
}

/// The record of a table.
#[must_use]
pub fn table_record(table: &FollowupTable, sources: &Sources<'_>) -> FollowupTableRecord {
    let scheme = sources.scheme;
    let last_session = table.last_session.as_ref();
    FollowupTableRecord {
        schema: FOLLOWUP_TABLE_SCHEMA.to_owned(),
        rulebook: rulebook_record(sources.rulebook),
        as_of: sources.on.to_string(),
        register: sources.head(),
        state: sources.state(),
        by: table.by.code().to_owned(),
        last_session: last_session.map(|(name, on)| SessionRecord { name: name.clone(), on: on.to_string() }),
        rows: table.rows.iter().map(|row| row_record(row, scheme)).collect(),
        whole: row_record(&table.whole, scheme),
    }
}

fn row_record(row: &TableRow, scheme: &EscalationScheme) -> TableRowRecord {
    TableRowRecord {
        key: (!row.key.is_empty()).then(|| row.key.clone()),
        own: tallies_record(&row.own, scheme),
        state_debt: tallies_record(&row.debt, scheme),
        next_step: row.next.as_ref().map(|step| step_record(step, scheme)),
        next_step_state_debt: row.next_debt.as_ref().map(|step| step_record(step, scheme)),
    }
}

fn tallies_record(tallies: &Tallies, scheme: &EscalationScheme) -> TalliesRecord {
    TalliesRecord { critical: tally_record(&tallies.critical, scheme), all: tally_record(&tallies.all, scheme) }
}

fn tally_record(tally: &Tally, scheme: &EscalationScheme) -> TallyRecord {
    TallyRecord {
        issued: tally.issued,
        due: tally.due,
        implemented: tally.implemented(),
        implemented_on_time: tally.on_time,
        implemented_late: tally.late,
        open: tally.open,
        overdue: tally.overdue,
        overdue_median_days: tally.median_age().map(|age| decimal(&age)),
        overdue_longest_days: tally.longest_age(),
        contested: tally.contested,
        claimed_unverified: tally.claimed,
        closed_risk_accepted: tally.risk_accepted,
        closed_no_longer_relevant: tally.no_longer_relevant,
        rate: rate_record(&tally.rate, scheme),
        rate_at_last_session: tally.before.as_ref().map(|rate| rate_record(rate, scheme)),
        direction: tally.direction().map(|direction| direction.code().to_owned()),
    }
}

fn rate_record(rate: &Rate, scheme: &EscalationScheme) -> RateRecord {
    let value = rate.value();
    RateRecord {
        planned: rate.planned,
        actual: rate.actual,
        value: value.as_ref().map(decimal),
        band: value.and_then(|value| scheme.band(&value)).map(|band| band.code.clone()),
    }
}

/// The record of the steps that are met.
#[must_use]
pub fn steps_record(steps: &[MetStep], sources: &Sources<'_>) -> StepsRecord {
    StepsRecord {
        schema: STEPS_SCHEMA.to_owned(),
        rulebook: rulebook_record(sources.rulebook),
        as_of: sources.on.to_string(),
        register: sources.head(),
        state: sources.state(),
        steps: steps.iter().map(|step| step_record(step, sources.scheme)).collect(),
    }
}

fn step_record(step: &MetStep, scheme: &EscalationScheme) -> StepRecord {
    let (status, recorded_on) = match step.status {
        StepStatus::Proposed => ("proposed", None),
        StepStatus::Passed => ("passed", None),
        StepStatus::Recorded(on) => ("recorded", Some(on.to_string())),
    };
    StepRecord {
        ladder: step.ladder.code().to_owned(),
        code: step.code.clone(),
        state: step.state.as_ref().map(ToString::to_string),
        institution: step.institution.as_ref().map(ToString::to_string),
        fiscal_year: step.fiscal_year.map(FiscalYear::year),
        step: step.step,
        step_code: step.step_code(scheme).map(str::to_owned),
        status: status.to_owned(),
        recorded_on,
        since: step.since.to_string(),
        hearing: step.hearing.map(|hearing| {
            let (status, on) = match hearing {
                Hearing::Awaited => ("awaited", None),
                Hearing::Held { on } => ("held", Some(on)),
                Hearing::Deferred { until } => ("deferred", Some(until)),
                Hearing::DeferredBefore { until } => ("deferred-before", Some(until)),
            };
            HearingRecord { status: status.to_owned(), on: day(on) }
        }),
        effect_by: day(step.effect_by),
        facts: step.facts.iter().map(fact_record).collect(),
    }
}

fn fact_record(fact: &Fact) -> FactRecord {
    match fact {
        Fact::NotNotified { recommendations } => FactRecord::NotNotified { recommendations: *recommendations },
        Fact::Late { days, last_day } => FactRecord::Late { days: *days, last_day: last_day.to_string() },
        Fact::NoDeliberation { notified_on, deliberate_by, days } => FactRecord::NoDeliberation {
            notified_on: notified_on.to_string(),
            deliberate_by: deliberate_by.to_string(),
            days: *days,
        },
        Fact::CriticalLate { recommendations, over_days } => FactRecord::CriticalLate {
            recommendations: recommendations
                .iter()
                .map(|late| LateRecord { recommendation: late.recommendation.clone(), days: late.days })
                .collect(),
            over_days: *over_days,
        },
        Fact::RateUnder { rate, bound } => {
            FactRecord::RateUnder { planned: rate.planned, actual: rate.actual, bound: decimal(bound) }
        }
        Fact::CriticalRepeated { rules, years, last } => FactRecord::CriticalRepeated {
            rules: rules.iter().map(|rule| rule.as_str().to_owned()).collect(),
            years: *years,
            last: last.year(),
        },
        Fact::Class { year, grade } => FactRecord::Class { fiscal_year: year.year(), class: grade.code().to_owned() },
        Fact::ClassRepeated { grades } => FactRecord::ClassRepeated {
            classes: grades
                .iter()
                .map(|(year, grade)| ClassOfYearRecord { fiscal_year: year.year(), class: grade.code().to_owned() })
                .collect(),
        },
        Fact::NoPlan { asked_on, due_on, days } => {
            FactRecord::NoPlan { asked_on: asked_on.to_string(), due_on: due_on.to_string(), days: *days }
        }
        Fact::NotFiled { due_on, days } => FactRecord::NotFiled { due_on: due_on.to_string(), days: *days },
    }
}

/// The record of what is due.
#[must_use]
pub fn due_record(list: &DueList, sources: &Sources<'_>) -> DueRecord {
    DueRecord {
        schema: DUE_SCHEMA.to_owned(),
        rulebook: rulebook_record(sources.rulebook),
        as_of: sources.on.to_string(),
        register: sources.head(),
        state: sources.state(),
        within: list.within,
        items: list.items.iter().map(item_record).collect(),
        own_delays: list.own.iter().map(own_record).collect(),
    }
}

fn item_record(item: &DueItem) -> DueItemRecord {
    DueItemRecord {
        matter: item.matter.code().to_owned(),
        debtor: item.debtor.map(|debtor| debtor.code().to_owned()),
        subject_kind: item.subject.kind.code().to_owned(),
        subject: item.subject.code.clone(),
        state: item.state.as_ref().map(ToString::to_string),
        institution: item.institution.as_ref().map(ToString::to_string),
        severity: item.severity.map(|severity| severity.code().to_owned()),
        fiscal_year: item.fiscal_year.map(FiscalYear::year),
        step: item.step,
        station: item.station.map(|station| station.code().to_owned()),
        since: item.since.to_string(),
        due_on: day(item.due_on),
        received_on: day(item.received_on),
        late: item.is_late(),
        days: item.days,
    }
}

fn own_record(own: &StageDelays) -> OwnDelaysRecord {
    OwnDelaysRecord {
        matter: own.matter.code().to_owned(),
        allowed_days: own.allowed,
        done: own.done,
        done_late: own.done_late,
        awaited: own.awaited,
        awaited_late: own.awaited_late,
        median_days: own.median().map(|median| decimal(&median)),
        longest_days: own.taken.last().copied(),
    }
}

/// The record of a programme of visits.
#[must_use]
pub fn plan_record(programme: &Programme, list: &InstitutionList, sources: &Sources<'_>) -> PlanRecord {
    PlanRecord {
        schema: PLAN_SCHEMA.to_owned(),
        rulebook: rulebook_record(sources.rulebook),
        institutions: ListRecord::of(list),
        as_of: sources.on.to_string(),
        register: sources.head(),
        state: sources.state(),
        missions_available: programme.capacity.missions,
        days_available: programme.capacity.days,
        days: programme.days(),
        missions: programme
            .missions
            .iter()
            .map(|mission| PlannedMissionRecord {
                state: mission.state.to_string(),
                institutions: mission.institutions.iter().map(ToString::to_string).collect(),
                days: mission.days,
                points: mission.points,
            })
            .collect(),
        visits: programme.visits.iter().map(visit_record).collect(),
    }
}

fn visit_record(visit: &Visit) -> VisitRecord {
    let Points { critical_overdue, class, is_not_filed, last_visit, years_since, is_state_never_visited, total } =
        visit.points;
    VisitRecord {
        rank: visit.rank,
        institution: visit.candidate.institution.to_string(),
        state: visit.candidate.state.to_string(),
        points: PointsRecord {
            total,
            critical_overdue,
            class: class.map(|class| class.code().to_owned()),
            not_filed: is_not_filed,
            last_visit: day(last_visit),
            years_since_visit: years_since,
            state_never_visited: is_state_never_visited,
        },
        planned: visit.left_out.is_none(),
        left_out: visit.left_out.map(|why| why.code().to_owned()),
        ordered: visit.ordered.clone(),
        days: visit.days,
    }
}

/// The record of the indicators.
#[must_use]
pub fn indicators_record(statements: &[IndicatorStatement], sources: &Sources<'_>) -> IndicatorsRecord {
    IndicatorsRecord {
        schema: INDICATORS_SCHEMA.to_owned(),
        rulebook: rulebook_record(sources.rulebook),
        as_of: sources.on.to_string(),
        register: sources.head(),
        indicators: statements
            .iter()
            .map(|statement| IndicatorRecord {
                code: statement.code.clone(),
                name: statement.name.clone(),
                unit: statement.unit.clone(),
                plan: statement.plan.clone(),
                baseline: statement.baseline.as_ref().map(decimal),
                target: statement.target.as_ref().map(decimal),
                counts_people: statement.counts_people,
                rows: statement.rows.iter().map(indicator_row_record).collect(),
            })
            .collect(),
    }
}

fn indicator_row_record(row: &IndicatorRow) -> IndicatorRowRecord {
    IndicatorRowRecord {
        period: row.period.clone(),
        counted: row.counted.code().to_owned(),
        planned: row.planned.as_ref().map(decimal),
        planned_not_stated: row.is_planned_not_stated(),
        actual: row.actual.as_ref().map(decimal),
        rate: row.rate.as_ref().map(decimal),
        band: row.band.clone(),
        added_up: row.is_added_up,
        contradicted: row.is_contradicted,
    }
}

fn decimal(exact: &Exact) -> String {
    exact.to_decimal(PLACES, true)
}

fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}
