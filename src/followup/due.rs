//! What is due: replies, deliberations, plans, recommendations, the stages of missions' reports, accounts, what a step called for.
//!
//! In: where everything stands, the scheme, a day, how many days ahead. Out: what is awaited of whom by when, the Committee not excepted;
//! how long the Committee itself took. Never: a letter.
//!
//! # Decisions
//!
//! - What is late is listed however late it is; what is to come, for so many days ahead.
//! - A reply is a right: once the time for it is past by as many days, it is no longer listed.
//! - A deliberation that was received is listed for as many days back, so that the list tells of each board whether it was.
//! - Of a claim with a document a verification is awaited, of a contested recommendation an answer, both of the Committee; a claim without
//!   a document leaves the recommendation where it was. Where escalation.toml gives the Committee no time, the days are told from the day
//!   on which it was asked.
//! - A contested recommendation is to be answered before its clock runs again by itself. It is listed from the day of the contestation until it
//!   is answered, however far that day is, and once it is past, beside the recommendation itself.

use jiff::civil::Date;

use super::delay::later;
use super::{Clocks, Fate, MissionState, ReportStage, Standings, Station, Subject, SubjectKind, steps_of_clocks};
use crate::formula::{Exact, days_between};
use crate::model::{FiscalYear, InstitutionCode, StateCode, codes};
use crate::rulebook::{Addressee, EscalationScheme, Severity};

codes! {
    /// What is awaited.
    Matter {
        /// A recommendation is to be carried out.
        Recommendation = "recommendation",
        /// A board is to deliberate on a report.
        Deliberation = "deliberation",
        /// A reply to a report may be sent.
        Reply = "reply",
        /// A plan is to be sent.
        Plan = "plan",
        /// Accounts are to be filed.
        Filing = "filing",
        /// A step that was taken is to have had its effect, or a statement is awaited under it.
        Step = "step",
        /// A reply to the provisional report of a mission may be sent.
        MissionReply = "provisional-reply",
        /// A mission that was ordered is to be held.
        Mission = "mission",
        /// The provisional report of a mission.
        Provisional = "provisional",
        /// The examination of a mission's report by the Committee.
        Examination = "examination",
        /// The validated report of a mission.
        Validation = "validation",
        /// A claim with its documents is to be verified.
        Verification = "verification",
        /// A reply, or a contested recommendation, is to be answered.
        Answer = "answer",
    }
}

codes! {
    /// Of whom it is awaited.
    Debtor {
        /// The management of an institution.
        Management = "management",
        /// Its board.
        Board = "board",
        /// The technical ministry.
        TechnicalMinistry = "technical-ministry",
        /// The ministry of finance.
        FinanceMinistry = "finance-ministry",
        /// The Committee and its Secretariat.
        Committee = "committee",
    }
}

impl From<Addressee> for Debtor {
    fn from(addressee: Addressee) -> Self {
        match addressee {
            Addressee::Management => Self::Management,
            Addressee::Board => Self::Board,
            Addressee::TechnicalMinistry => Self::TechnicalMinistry,
            Addressee::FinanceMinistry => Self::FinanceMinistry,
        }
    }
}

/// Something that is awaited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueItem {
    /// What.
    pub matter: Matter,
    /// Of whom; `None` where a step leaves it open.
    pub debtor: Option<Debtor>,
    /// On what subject.
    pub subject: Subject,
    /// The state.
    pub state: Option<StateCode>,
    /// The institution.
    pub institution: Option<InstitutionCode>,
    /// The severity of a recommendation.
    pub severity: Option<Severity>,
    /// The fiscal year of accounts.
    pub fiscal_year: Option<FiscalYear>,
    /// The number of the step that called for it.
    pub step: Option<u8>,
    /// In whose hands a deliberation is known to be.
    pub station: Option<Station>,
    /// Since when it has been awaited.
    pub since: Date,
    /// The last day in time; `None` where no time is set.
    pub due_on: Option<Date>,
    /// The day on which it came, for a deliberation that was received.
    pub received_on: Option<Date>,
    /// The days late: since the last day in time or, where no time is set, since it was asked; negative while there is time.
    pub days: i32,
}

impl DueItem {
    /// Whether it is awaited past its last day in time.
    #[must_use]
    pub const fn is_late(&self) -> bool {
        self.received_on.is_none() && self.due_on.is_some() && self.days > 0
    }
}

/// How long the Committee took for one of its own duties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageDelays {
    /// Which: a stage of a mission's report, or the verification of a claim.
    pub matter: Matter,
    /// The days that escalation.toml gives; `None` where it gives none.
    pub allowed: Option<u32>,
    /// How many were done.
    pub done: usize,
    /// How many of these took longer than that.
    pub done_late: usize,
    /// How many are awaited.
    pub awaited: usize,
    /// How many of these have taken longer already.
    pub awaited_late: usize,
    /// The days that each took or has taken so far, sorted.
    pub taken: Vec<u32>,
}

impl StageDelays {
    /// The median of the days; `None` where there are none.
    #[must_use]
    pub fn median(&self) -> Option<Exact> {
        super::table::median(&self.taken)
    }
}

/// What is due on a day, and how long the Committee took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueList {
    /// The day.
    pub on: Date,
    /// How many days ahead.
    pub within: u32,
    /// What is awaited, by day.
    pub items: Vec<DueItem>,
    /// The Committee's own delays.
    pub own: Vec<StageDelays>,
}

/// What is due on a day and within so many days after it.
#[must_use]
pub fn due_list(followed: &Standings, scheme: &EscalationScheme, within: u32, on: Date) -> DueList {
    let clocks = Clocks::of(followed, scheme, on);
    let mut list = Listing { on, within, items: Vec::new(), own: own_delays(scheme) };
    list.recommendations(&clocks);
    list.reports(followed);
    list.missions(followed, scheme);
    list.filings(followed);
    list.steps(followed, &clocks, scheme);
    let Listing { mut items, mut own, .. } = list;
    items.sort_by(|one, other| {
        let key = |item: &DueItem| (item.due_on.unwrap_or(item.since), item.matter, item.fiscal_year, item.step);
        key(one).cmp(&key(other)).then_with(|| one.subject.cmp(&other.subject))
    });
    for stage in &mut own {
        stage.taken.sort_unstable();
    }
    DueList { on, within, items, own }
}

fn own_delays(scheme: &EscalationScheme) -> Vec<StageDelays> {
    let stages = [
        (Matter::Provisional, Some(scheme.provisional_days.value)),
        (Matter::Examination, Some(scheme.examined_days.value)),
        (Matter::Validation, Some(scheme.validated_days.value)),
        (Matter::Verification, None),
    ];
    let empty = |(matter, allowed)| StageDelays {
        matter,
        allowed,
        done: 0,
        done_late: 0,
        awaited: 0,
        awaited_late: 0,
        taken: Vec::new(),
    };
    stages.map(empty).into()
}

struct Listing {
    on: Date,
    within: u32,
    items: Vec<DueItem>,
    own: Vec<StageDelays>,
}

impl Listing {
    /// An item with what most of them have.
    fn item(&self, matter: Matter, debtor: Debtor, subject: Subject, since: Date, due_on: Option<Date>) -> DueItem {
        DueItem {
            matter,
            debtor: Some(debtor),
            subject,
            state: None,
            institution: None,
            severity: None,
            fiscal_year: None,
            step: None,
            station: None,
            since,
            due_on,
            received_on: None,
            days: days_between(due_on.unwrap_or(since), self.on),
        }
    }

    /// Whether a day is past or comes within the days ahead.
    fn is_near(&self, day: Date) -> bool {
        day <= later(self.on, self.within)
    }

    /// Whether a day lies no more than so many days back.
    fn is_recent(&self, day: Date) -> bool {
        later(day, self.within) >= self.on
    }

    fn recommendations(&mut self, clocks: &Clocks<'_>) {
        for clock in &clocks.all {
            let (standing, delay) = (clock.standing, &clock.delay);
            let subject = Subject::new(SubjectKind::Recommendation, clock.code);
            let item = match delay.fate {
                Fate::Claimed { proved_on: Some(proved_on), .. } => {
                    self.own(Matter::Verification, proved_on, None);
                    Some(self.item(Matter::Verification, Debtor::Committee, subject, proved_on, None))
                }
                Fate::Implemented { done_on } => {
                    self.own(Matter::Verification, done_on, delay.closed_on);
                    None
                }
                // Contested and not late: nothing is owed but the answer.
                Fate::Open if delay.suspension_ends_on.is_some() && delay.days_late == 0 => None,
                Fate::Open | Fate::Claimed { .. } if self.is_near(delay.last_day) => {
                    let debtor = Debtor::from(standing.draft.addressee);
                    Some(self.item(Matter::Recommendation, debtor, subject, delay.due_set_on, Some(delay.last_day)))
                }
                _ => None,
            };
            let answer = delay.suspension_ends_on.map(|by| {
                let since = standing.stops.last().map_or(self.on, |stop| stop.from);
                let subject = Subject::new(SubjectKind::Recommendation, clock.code);
                self.item(Matter::Answer, Debtor::Committee, subject, since, Some(by))
            });
            self.items.extend(item.into_iter().chain(answer).map(|item| DueItem {
                state: Some(standing.draft.state.clone()),
                institution: standing.draft.institution.clone(),
                severity: Some(standing.draft.severity),
                ..item
            }));
        }
    }

    fn reports(&mut self, followed: &Standings) {
        for (code, report) in followed.reports.iter().filter(|(_, report)| report.notified_on <= self.on) {
            let subject = || Subject::new(SubjectKind::Report, code.as_str());
            let notified_on = report.notified_on;
            let mut items = Vec::new();
            let received_on = report.deliberation.as_ref().map(|received| received.received_on);
            let received_on = received_on.filter(|received_on| *received_on <= self.on);
            let deliberation = DueItem {
                received_on,
                station: report.stations.iter().rfind(|station| station.on <= self.on).map(|station| station.at),
                ..self.item(Matter::Deliberation, Debtor::Board, subject(), notified_on, Some(report.deliberate_by))
            };
            let is_listed = match received_on {
                Some(received_on) => self.is_recent(received_on),
                None => self.is_near(report.deliberate_by),
            };
            if is_listed {
                items.push(deliberation);
            }
            match report.reply.as_ref().filter(|reply| reply.on <= self.on) {
                None if self.is_near(report.reply_by) && self.is_recent(report.reply_by) => {
                    let by = Some(report.reply_by);
                    items.push(self.item(Matter::Reply, Debtor::Management, subject(), notified_on, by));
                }
                Some(reply) if report.answer.as_ref().is_none_or(|answer| answer.on > self.on) => {
                    items.push(self.item(Matter::Answer, Debtor::Committee, subject(), reply.on, None));
                }
                _ => {}
            }
            if let Some(plan) = report.plan.as_ref().filter(|plan| plan.asked_on <= self.on)
                && plan.received_on.is_none_or(|received_on| received_on > self.on)
                && self.is_near(plan.due_on)
            {
                items.push(self.item(Matter::Plan, Debtor::Board, subject(), plan.asked_on, Some(plan.due_on)));
            }
            let (state, institution) = (Some(report.state.clone()), Some(report.institution.clone()));
            self.items.extend(items.into_iter().map(|item| DueItem {
                state: state.clone(),
                institution: institution.clone(),
                ..item
            }));
        }
    }

    fn missions(&mut self, followed: &Standings, scheme: &EscalationScheme) {
        let days = |matter: Matter| match matter {
            Matter::Provisional => scheme.provisional_days.value,
            Matter::Examination => scheme.examined_days.value,
            _ => scheme.validated_days.value,
        };
        let on = self.on;
        for (code, mission) in followed.missions.iter().filter(|(_, mission)| mission.ordered_on <= on) {
            let subject = || Subject::new(SubjectKind::Mission, code.as_str());
            let reached = |stage: ReportStage| mission.reported_on(stage).filter(|day| *day <= on);
            let held = mission.held.map(|(_, last)| last).filter(|last| *last <= on);
            let provisional = reached(ReportStage::Provisional);
            let examined = reached(ReportStage::Examined);
            let mut items = Vec::new();
            let planned = mission.planned.1;
            if held.is_none() && mission.state != MissionState::Cancelled && self.is_near(planned) {
                let ordered = mission.ordered_on;
                items.push(self.item(Matter::Mission, Debtor::Committee, subject(), ordered, Some(planned)));
            }
            for (matter, from, to) in [
                (Matter::Provisional, held, provisional),
                (Matter::Examination, provisional, examined),
                (Matter::Validation, examined, reached(ReportStage::Validated)),
            ] {
                let Some(from) = from else { continue };
                self.own(matter, from, to);
                let due_on = later(from, days(matter));
                if to.is_none() && self.is_near(due_on) {
                    items.push(self.item(matter, Debtor::Committee, subject(), from, Some(due_on)));
                }
            }
            if let Some(provisional) = provisional.filter(|_| examined.is_none())
                && reached(ReportStage::Replied).is_none()
            {
                let by = later(provisional, scheme.reply_days.value);
                if self.is_near(by) && self.is_recent(by) {
                    items.push(self.item(Matter::MissionReply, Debtor::Management, subject(), provisional, Some(by)));
                }
            }
            let institution = match mission.institutions.as_slice() {
                [only] => Some(only.clone()),
                _ => None,
            };
            self.items.extend(items.into_iter().map(|item| DueItem {
                state: Some(mission.visits.clone()),
                institution: institution.clone(),
                ..item
            }));
        }
    }

    fn filings(&mut self, followed: &Standings) {
        for (code, standing) in &followed.institutions {
            for filing in &standing.filings {
                let is_received = filing.received_on.is_some_and(|received_on| received_on <= self.on);
                let Some(due_on) = filing.due_on.filter(|due_on| !is_received && self.is_near(*due_on)) else {
                    continue;
                };
                let subject = Subject::new(SubjectKind::Institution, code.as_str());
                self.items.push(DueItem {
                    state: standing.state.clone(),
                    institution: Some(InstitutionCode::from(code.as_str())),
                    fiscal_year: Some(filing.fiscal_year),
                    ..self.item(Matter::Filing, Debtor::Management, subject, due_on, Some(due_on))
                });
            }
        }
    }

    fn steps(&mut self, followed: &Standings, clocks: &Clocks<'_>, scheme: &EscalationScheme) {
        for step in steps_of_clocks(followed, clocks, scheme, self.on) {
            let Some(effect_by) = step.effect_by.filter(|effect_by| self.is_near(*effect_by)) else { continue };
            let kind = match step.ladder {
                super::Ladder::Recommendation => SubjectKind::Recommendation,
                super::Ladder::Report => SubjectKind::Report,
                _ => SubjectKind::Institution,
            };
            let subject = Subject::new(kind, step.code.as_str());
            self.items.push(DueItem {
                debtor: None,
                state: step.state,
                institution: step.institution,
                step: Some(step.step),
                ..self.item(Matter::Step, Debtor::Committee, subject, step.since, Some(effect_by))
            });
        }
    }

    /// Counts one of the Committee's own duties.
    fn own(&mut self, matter: Matter, from: Date, to: Option<Date>) {
        let taken = u32::try_from(days_between(from, to.unwrap_or(self.on))).unwrap_or_default();
        let Some(stage) = self.own.iter_mut().find(|stage| stage.matter == matter) else { return };
        let is_late = usize::from(stage.allowed.is_some_and(|allowed| taken > allowed));
        if to.is_some() {
            stage.done += 1;
            stage.done_late += is_late;
        } else {
            stage.awaited += 1;
            stage.awaited_late += is_late;
        }
        stage.taken.push(taken);
    }
}
