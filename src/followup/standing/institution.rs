//! Where an institution stands: what it filed, how it was judged, its row of the comparative table, a referral to the Council.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Course, Said, Step, words};
use crate::assessment::Outcome;
use crate::followup::{InstitutionAct, Observed, Refusal};
use crate::formula::Exact;
use crate::model::{Corrected, FiscalYear, Sha256, StateCode};

/// How many fiscal years keep each rule's outcome; of older ones class and certification stay.
const YEARS_IN_FULL: usize = 3;

/// A year's accounts: awaited, received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    /// The fiscal year.
    pub fiscal_year: FiscalYear,
    /// The last day on which they are in time; `None` where they came without having been awaited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_on: Option<Date>,
    /// The day of the first reception; `None` while they are awaited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_on: Option<Date>,
    /// The file that was received last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<Sha256>,
}

/// How a year's accounts were judged, as it was recorded last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observation {
    /// The day of the judgement.
    pub on: Date,
    /// How; of years long past, without its rules.
    pub observed: Observed,
}

/// Until when something is deferred.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Until {
    /// The day of the deferral.
    pub on: Date,
    /// Its last day.
    pub until: Date,
    /// Why.
    pub reason: String,
}

/// A row that does not bear its name for now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowDeferral {
    /// The day of the decision's record.
    pub on: Date,
    /// The decision's number.
    pub decision: String,
    /// Its last day; `None` until another decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Why.
    pub ground: String,
}

/// A correction of what was published of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The day.
    pub on: Date,
    /// What was corrected.
    pub what: Corrected,
    /// What was published.
    pub former: String,
    /// What it should have been.
    pub corrected: String,
    /// Why.
    pub reason: String,
}

/// A row of the comparative table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The fiscal year of the table.
    pub fiscal_year: FiscalYear,
    /// The day of its notification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notified_on: Option<Date>,
    /// The institution's observations, in full; the last ones where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Said>,
    /// The Committee's answer to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Said>,
    /// The deferral that was decided last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deferral: Option<RowDeferral>,
    /// The corrections.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
}

/// A step of the escalation that was taken for an institution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstitutionEscalation {
    /// The ladder: `non-filing` or `institution`.
    pub ladder: String,
    /// The fiscal year that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fiscal_year: Option<FiscalYear>,
    /// The step's number in escalation.toml.
    pub step: u8,
    /// The day.
    pub on: Date,
}

impl InstitutionEscalation {
    /// The ladder of accounts that are not filed.
    pub const NON_FILING: &'static str = "non-filing";
    /// The ladder of what was recommended.
    pub const INSTITUTION: &'static str = "institution";
}

/// Where an institution stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstitutionStanding {
    /// How many acts it rests on, and when.
    pub course: Course,
    /// Its state, as far as an act has named it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StateCode>,
    /// What it filed, by fiscal year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub filings: Vec<Filing>,
    /// How it was judged, by fiscal year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<Observation>,
    /// Its rows of the comparative table, by fiscal year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// When the Council last heard it, and what was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heard: Option<Said>,
    /// The deferral of a referral, which is granted once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referral_deferred: Option<Until>,
    /// The steps of the escalation taken for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<InstitutionEscalation>,
}

impl InstitutionStanding {
    /// The latest fiscal year that was judged, as it was judged last.
    #[must_use]
    pub fn latest(&self) -> Option<&Observation> {
        self.observations.last()
    }

    /// How a fiscal year was judged.
    #[must_use]
    pub fn observation(&self, year: FiscalYear) -> Option<&Observation> {
        self.observations.iter().find(|observation| observation.observed.fiscal_year == year)
    }

    /// An institution of which nothing is recorded yet.
    pub(super) const fn new(step: &Step<'_>) -> Self {
        Self {
            course: Course { acts: 0, ..step.course() },
            state: None,
            filings: Vec::new(),
            observations: Vec::new(),
            rows: Vec::new(),
            heard: None,
            referral_deferred: None,
            steps: Vec::new(),
        }
    }

    /// The codes of the acts that may follow, in what concerns one row.
    fn legal(&self, year: Option<FiscalYear>) -> Vec<&'static str> {
        let row = year.and_then(|year| self.rows.iter().find(|row| row.fiscal_year == year));
        let mut legal = vec!["filing-awaited", "filing-received", "observed", "row-notified", "row-deferred", "heard"];
        if row.is_some_and(|row| row.notified_on.is_some()) {
            legal.extend(["row-replied", "row-corrected"]);
        }
        if row.is_some_and(|row| row.reply.is_some() && row.answer.is_none()) {
            legal.push("row-answered");
        }
        if self.heard.is_some() && self.referral_deferred.is_none() {
            legal.push("referral-deferred");
        }
        legal.push("escalated");
        legal
    }

    /// Where it stands after one more act. Its years and rows go their own ways: a day is held against what concerns the same year.
    pub(super) fn after(mut self, act: &InstitutionAct, step: &Step<'_>) -> Result<Self, Refusal> {
        let stands = if self.course.acts == 0 { "unknown" } else { "known" };
        step.among(stands, &self.legal(row_year(act)))?;
        match act {
            InstitutionAct::FilingAwaited { state, fiscal_year, due_on } => {
                step.by_supervisor()?;
                self.is_of(state)?;
                self.filing(*fiscal_year, |filing| filing.due_on = Some(*due_on));
            }
            InstitutionAct::FilingReceived { state, fiscal_year, sha256 } => {
                step.by_supervisor()?;
                self.is_of(state)?;
                self.filing(*fiscal_year, |filing| {
                    filing.received_on = Some(filing.received_on.map_or(step.on, |first| first.min(step.on)));
                    filing.sha256 = sha256.or(filing.sha256);
                });
            }
            InstitutionAct::Observed { observed } => {
                step.by_supervisor()?;
                check_observed(observed)?;
                self.is_of(&observed.state)?;
                self.observe(observed, step)?;
            }
            InstitutionAct::Heard { text } => {
                step.by_supervisor()?;
                words::text("text", text)?;
                self.heard = Some(step.said(text));
            }
            InstitutionAct::ReferralDeferred { until, reason } => {
                step.by_decider()?;
                words::text("reason", reason)?;
                words::days("until", step.day(), ("until", *until))?;
                step.not_before("heard", self.heard.as_ref().map_or(step.on, |heard| heard.on))?;
                self.referral_deferred = Some(Until { on: step.on, until: *until, reason: reason.clone() });
            }
            InstitutionAct::Escalated { ladder, fiscal_year, step: number, fact } => {
                step.by_supervisor()?;
                words::text("fact", fact)?;
                let known = [InstitutionEscalation::NON_FILING, InstitutionEscalation::INSTITUTION];
                if !known.contains(&ladder.as_str()) {
                    return Err(Refusal::NotOfSubject("ladder"));
                }
                let (ladder, fiscal_year) = (ladder.clone(), *fiscal_year);
                self.steps.push(InstitutionEscalation { ladder, fiscal_year, step: *number, on: step.on });
            }
            InstitutionAct::RowNotified { .. }
            | InstitutionAct::RowReplied { .. }
            | InstitutionAct::RowAnswered { .. }
            | InstitutionAct::RowDeferred { .. }
            | InstitutionAct::RowCorrected { .. } => self.after_row(act, step)?,
        }
        self.course.note(step);
        Ok(self)
    }

    /// What concerns a row of the comparative table.
    fn after_row(&mut self, act: &InstitutionAct, step: &Step<'_>) -> Result<(), Refusal> {
        match act {
            InstitutionAct::RowNotified { fiscal_year } => {
                step.by_supervisor()?;
                self.row(*fiscal_year, |row| {
                    // A second copy of the letter does not give a second time to reply.
                    row.notified_on = row.notified_on.or(Some(step.on));
                    Ok(())
                })?;
            }
            InstitutionAct::RowReplied { fiscal_year, text } => {
                words::text("text", text)?;
                self.row(*fiscal_year, |row| {
                    step.not_before("notified", row.notified_on.unwrap_or(step.on))?;
                    row.reply = Some(step.said(text));
                    row.answer = None;
                    Ok(())
                })?;
            }
            InstitutionAct::RowAnswered { fiscal_year, text } => {
                step.by_supervisor()?;
                words::text("text", text)?;
                self.row(*fiscal_year, |row| {
                    step.not_before("reply", row.reply.as_ref().map_or(step.on, |reply| reply.on))?;
                    row.answer = Some(step.said(text));
                    Ok(())
                })?;
            }
            InstitutionAct::RowDeferred { fiscal_year, decision, until, ground } => {
                step.by_decider()?;
                words::name("decision", decision)?;
                words::text("ground", ground)?;
                if let Some(until) = until {
                    words::days("until", step.day(), ("until", *until))?;
                }
                let (decision, ground) = (decision.clone(), ground.clone());
                self.row(*fiscal_year, |row| {
                    row.deferral = Some(RowDeferral { on: step.on, decision, until: *until, ground });
                    Ok(())
                })?;
            }
            InstitutionAct::RowCorrected { fiscal_year, what, former, corrected, reason } => {
                step.by_supervisor()?;
                words::text("former", former)?;
                words::text("corrected", corrected)?;
                words::text("reason", reason)?;
                let correction = Correction {
                    on: step.on,
                    what: *what,
                    former: former.clone(),
                    corrected: corrected.clone(),
                    reason: reason.clone(),
                };
                self.row(*fiscal_year, |row| {
                    row.corrections.push(correction);
                    Ok(())
                })?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Its state is told once: a code belongs to one institution of one state.
    fn is_of(&mut self, state: &StateCode) -> Result<(), Refusal> {
        words::name("state", state.as_str())?;
        match &self.state {
            Some(known) if known != state => Err(Refusal::NotOfSubject("state")),
            _ => {
                self.state = Some(state.clone());
                Ok(())
            }
        }
    }

    fn filing(&mut self, year: FiscalYear, change: impl FnOnce(&mut Filing)) {
        let at = self.filings.partition_point(|filing| filing.fiscal_year < year);
        let known = self.filings.get(at).filter(|filing| filing.fiscal_year == year).cloned();
        let is_known = known.is_some();
        let mut filing = known.unwrap_or(Filing { fiscal_year: year, due_on: None, received_on: None, sha256: None });
        change(&mut filing);
        self.filings.splice(at..at + usize::from(is_known), [filing]);
    }

    fn row(&mut self, year: FiscalYear, change: impl FnOnce(&mut Row) -> Result<(), Refusal>) -> Result<(), Refusal> {
        let at = self.rows.partition_point(|row| row.fiscal_year < year);
        let known = self.rows.get(at).filter(|row| row.fiscal_year == year).cloned();
        let is_known = known.is_some();
        let mut row = known.unwrap_or(Row {
            fiscal_year: year,
            notified_on: None,
            reply: None,
            answer: None,
            deferral: None,
            corrections: Vec::new(),
        });
        change(&mut row)?;
        self.rows.splice(at..at + usize::from(is_known), [row]);
        Ok(())
    }

    fn observe(&mut self, observed: &Observed, step: &Step<'_>) -> Result<(), Refusal> {
        let year = observed.fiscal_year;
        let observation = Observation { on: step.on, observed: observed.clone() };
        let at = self.observations.partition_point(|known| known.observed.fiscal_year < year);
        match self.observations.get_mut(at) {
            Some(known) if known.observed.fiscal_year == year => {
                step.not_before("same", known.on)?;
                *known = observation;
            }
            _ => self.observations.insert(at, observation),
        }
        let past = self.observations.len().saturating_sub(YEARS_IN_FULL);
        for observation in self.observations.iter_mut().take(past) {
            observation.observed.rules.clear();
        }
        Ok(())
    }
}

/// The fiscal year of the row that an act is about.
const fn row_year(act: &InstitutionAct) -> Option<FiscalYear> {
    match act {
        InstitutionAct::RowNotified { fiscal_year }
        | InstitutionAct::RowReplied { fiscal_year, .. }
        | InstitutionAct::RowAnswered { fiscal_year, .. }
        | InstitutionAct::RowDeferred { fiscal_year, .. }
        | InstitutionAct::RowCorrected { fiscal_year, .. } => Some(*fiscal_year),
        _ => None,
    }
}

fn check_observed(observed: &Observed) -> Result<(), Refusal> {
    words::name("rulebook", &observed.rulebook)?;
    words::name_if_any("decision", observed.decision.as_ref())?;
    words::name_if_any("currency", observed.currency.as_ref())?;
    words::number("score", observed.score.as_ref())?;
    words::once("rules", observed.rules.iter().map(|rule| rule.rule.as_str()))?;
    words::once("owed", observed.owed.iter().map(|owed| owed.line.as_str()))?;
    for rule in &observed.rules {
        words::name("rules", rule.rule.as_str())?;
        words::name_if_any("requires", rule.requires.as_ref())?;
        words::name_if_any("value", rule.value.as_ref())?;
        if !Outcome::ALL.iter().any(|outcome| outcome.code() == rule.outcome) {
            return Err(Refusal::NotOfSubject("outcome"));
        }
    }
    for owed in &observed.owed {
        words::name("line", &owed.line)?;
        Exact::from_decimal_text(&owed.amount).ok_or(Refusal::NoNumber("amount"))?;
    }
    Ok(())
}
