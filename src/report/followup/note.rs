//! The technical note for a State: what the Committee found, what it recommends to whom, what proves it, what to send back, what follows.
//!
//! # Decisions
//!
//! - Open recommendations are told in full; those that are implemented or closed otherwise are counted.
//! - What is to be sent back is what the register awaits of others within a year, and what is late; a reply is a right, and is listed only until
//!   its time is past.
//! - What follows is told with its day: the steps that are met, taken or proposed, and for each open recommendation the next step of its
//!   own ladder should nothing happen. A proposed step is none that was taken.
//! - For one addressee alone: its own recommendations, what is awaited of it, the ladders that concern it. What was found stays whole.

use std::collections::BTreeSet;

use super::mission::breaches;
use super::paper::{requires_of, rows_of, value_of};
use super::words::{detail, status, step_name};
use super::{FollowupSetting, due, section, sentence};
use crate::followup::book::words;
use crate::followup::{
    Clock, Clocks, Debtor, DueItem, Ladder, Matter, MetStep, RecommendationStanding, Standings, StepStatus, due_list,
    outlook, steps_of_clocks,
};
use crate::i18n::{Arg, Message};
use crate::model::InstitutionCode;
use crate::report::subject::rule_name;
use crate::report::{Block, Cell, Column, Content, Emphasis, Fact, Facts, Report, Row, Section, Table, labels};
use crate::rulebook::{Addressee, Rulebook};

/// How many days ahead the note looks for what is awaited.
const AHEAD: u32 = 365;

/// The note for the state that the setting names, for all addressees or one. `followed` is what concerns that state alone.
#[must_use]
pub fn followup_note(
    followed: &Standings,
    addressee: Option<Addressee>,
    rulebook: &Rulebook,
    setting: &FollowupSetting<'_>,
) -> Report {
    let clocks = Clocks::of(followed, setting.scheme, setting.on);
    let note = Note { followed, clocks: &clocks, addressee, rulebook, setting };
    let mut sections = note.found();
    sections.extend(note.recommended());
    sections.push(note.to_send_back());
    sections.push(note.what_follows());
    let state = setting.state.map_or(Arg::from(""), |state| setting.state_name(state).arg());
    let title = match addressee {
        Some(addressee) => Message::new("note-title-for").with("addressee", labels::addressee(addressee)),
        None => Message::new("note-title"),
    };
    let notes = vec![Message::new("note-as-of").with("day", setting.on).into()];
    // The title names the state already.
    FollowupSetting { state: None, ..*setting }.report(title.with("state", state), notes, sections)
}

struct Note<'n> {
    followed: &'n Standings,
    clocks: &'n Clocks<'n>,
    addressee: Option<Addressee>,
    rulebook: &'n Rulebook,
    setting: &'n FollowupSetting<'n>,
}

impl Note<'_> {
    fn concerns(&self, addressee: Addressee) -> bool {
        self.addressee.is_none_or(|only| only == addressee)
    }

    /// What the Committee found: the latest accounts of each institution, and where a mission found otherwise.
    fn found(&self) -> Vec<Section> {
        let mut institutions: BTreeSet<InstitutionCode> =
            self.followed.institutions.keys().map(|code| InstitutionCode::from(code.as_str())).collect();
        institutions.extend(self.followed.reports.values().map(|report| report.institution.clone()));
        let mut sections: Vec<Section> = Vec::new();
        for code in institutions {
            let observation = self.followed.institutions.get(code.as_str()).and_then(|standing| standing.latest());
            let mut blocks = Vec::new();
            if let Some(observation) = observation {
                let observed = &observation.observed;
                let mut facts = vec![
                    Fact::new("report-fact-year", observed.fiscal_year.to_string()),
                    Fact::new("note-fact-observed", observation.on),
                ];
                if let Some(grade) = observed.grade {
                    facts.push(Fact::new("report-fact-class", Cell::new(grade.code(), Emphasis::Strong)));
                }
                if let Some(score) = &observed.score {
                    facts.push(Fact::new("report-fact-score", Content::number(score.as_str())));
                }
                if let Some(proposal) = observed.certification {
                    let label = labels::proposal(self.rulebook, proposal);
                    let label = match &observed.decision {
                        Some(decision) => Message::new("note-decided").with("decision", decision.as_str()),
                        None => Message::new("report-certification-experimental"),
                    }
                    .with("proposal", &label);
                    facts.push(Fact::new("report-fact-certification", label));
                }
                blocks.push(Block::Facts(Facts { title: None, facts }));
            }
            blocks.extend(breaches(observation, self.rulebook));
            blocks.extend(self.departing(&code));
            let heading = Message::new("note-section-found").with("institution", self.setting.institution_named(&code));
            sections.push(section(heading, blocks));
        }
        if sections.is_empty() {
            sections.push(section(
                Message::new("note-section-found-none"),
                vec![Block::Paragraphs(vec![Message::new("onspot-no-observation").into()])],
            ));
        }
        sections
    }

    /// Findings of missions that depart from what was computed: both, with the reason and the author.
    fn departing(&self, institution: &InstitutionCode) -> Option<Block> {
        let outcome = |code: &Option<String>| {
            let list = words::List::Outcome;
            let code = code.as_deref().and_then(|code| list.find(code));
            code.map_or_else(|| Arg::from(""), |code| list.label(code).into())
        };
        let findings = self.followed.missions.values().flat_map(|mission| &mission.findings);
        let told: Vec<Cell> = findings
            .filter(|finding| finding.institution == *institution && finding.departs())
            .map(|finding| {
                let rule = finding.rule.as_ref().map_or_else(|| Arg::from(""), |rule| rule_name(self.rulebook, rule));
                Message::new("note-departs")
                    .with("rule", rule)
                    .with("year", finding.fiscal_year.to_string())
                    .with("computed", outcome(&finding.computed))
                    .with("found", outcome(&finding.outcome))
                    .with("reason", finding.reason.clone().unwrap_or_default())
                    .with("by", finding.by.as_str())
                    .with("day", finding.on)
                    .into()
            })
            .collect();
        (!told.is_empty()).then_some(Block::Paragraphs(told))
    }

    /// Each open recommendation, by addressee; how many are closed.
    fn recommended(&self) -> Vec<Section> {
        let mut sections = Vec::new();
        for addressee in Addressee::ALL.iter().copied().filter(|addressee| self.concerns(*addressee)) {
            let own = || self.clocks.all.iter().filter(|clock| clock.standing.draft.addressee == addressee);
            let open: Vec<Block> = own()
                .filter(|clock| clock.delay.fate.is_open())
                .map(|clock| Block::Facts(self.recommendation(clock)))
                .collect();
            let closed = own().filter(|clock| !clock.delay.fate.is_open()).count();
            if open.is_empty() && closed == 0 {
                continue;
            }
            let mut blocks = open;
            if closed > 0 {
                blocks.push(Block::Paragraphs(vec![Message::new("note-closed").with("count", closed).into()]));
            }
            let heading = Message::new("note-section-recommended").with("addressee", labels::addressee(addressee));
            sections.push(section(heading, blocks));
        }
        if sections.is_empty() {
            sections.push(sentence(Message::new("onspot-no-recommendation").into()));
        }
        sections
    }

    fn recommendation(&self, clock: &Clock<'_>) -> Facts {
        let standing: &RecommendationStanding = clock.standing;
        let draft = &standing.draft;
        let title = Message::new("note-recommendation")
            .with("code", clock.code)
            .with("severity", labels::severity(draft.severity));
        let mut facts = vec![Fact::new("note-fact-text", Cell::new(draft.text.as_str(), Emphasis::Strong))];
        if let Some(institution) = &draft.institution {
            facts.push(Fact::new("report-fact-institution", self.setting.institution_named(institution)));
        }
        facts.push(Fact::new("note-fact-addressee", labels::addressee(draft.addressee)));
        facts.push(Fact { name: Message::new("note-fact-due"), lines: due_lines(clock) });
        facts.push(Fact::new("note-fact-state", Message::new("note-state").with("state", standing.state.code())));
        if let Some(origin) = &draft.origin {
            let (rule, year) = (&origin.rule, origin.fiscal_year);
            let shown = |shown: Option<Content>| shown.map_or_else(|| Arg::from(""), |shown| shown.arg());
            let value = origin.value.as_deref().map(|text| value_of(rule, text, self.rulebook));
            let requires = origin.requires.as_deref().map(|text| requires_of(rule, text, year, self.rulebook));
            let found = Message::new("note-origin")
                .with("rule", rule_name(self.rulebook, rule))
                .with("year", year.to_string())
                .with("value", shown(value))
                .with("requires", shown(requires));
            facts.push(Fact::new("note-fact-origin", found));
        }
        let evidence = match &draft.evidence_expected {
            Some(evidence) => Cell::from(evidence.as_str()),
            None => Message::new("note-evidence").into(),
        };
        facts.push(Fact::new("note-fact-evidence", evidence));
        if !standing.proofs.is_empty() {
            let proof = |proof: &crate::followup::Proof| -> Cell {
                Message::new("note-proof").with("title", proof.title.as_str()).with("day", proof.dated_on).into()
            };
            let lines = standing.proofs.iter().map(proof).collect();
            facts.push(Fact { name: Message::new("note-fact-proofs"), lines });
        }
        if let Some(decision) = self.decided(clock.code) {
            facts.push(Fact::new("note-fact-decided", decision));
        }
        let said = [("note-fact-reply", &standing.reply), ("note-fact-answer", &standing.answer)];
        for (name, said) in said.into_iter().filter_map(|(name, said)| Some((name, said.as_ref()?))) {
            let told = Message::new("note-said")
                .with("text", said.text.as_str())
                .with("by", said.by.as_str())
                .with("day", said.on);
            facts.push(Fact::new(name, told));
        }
        Facts { title: Some(title.into()), facts }
    }

    /// What the board decided on a recommendation.
    fn decided(&self, code: &str) -> Option<Message> {
        let mut deliberations = self.followed.reports.values().filter_map(|report| report.deliberation.as_ref());
        deliberations.find_map(|deliberation| {
            let decision = deliberation.decisions.iter().find(|decision| decision.recommendation == code)?;
            let label = words::List::Decided.label(decision.decision.code());
            let id = if decision.text.is_some() { "note-decision-words" } else { "note-decision" };
            let told = Message::new(id).with("decision", label).with("day", deliberation.held_on);
            Some(match &decision.text {
                Some(text) => told.with("text", text.as_str()),
                None => told,
            })
        })
    }

    /// What is awaited of others, and how to send it.
    fn to_send_back(&self) -> Section {
        let list = due_list(self.followed, self.setting.scheme, AHEAD, self.setting.on);
        let items: Vec<&DueItem> = (list.items.iter())
            .filter(|item| item.received_on.is_none() && item.debtor != Some(Debtor::Committee))
            .filter(|item| !(item.is_late() && matches!(item.matter, Matter::Reply | Matter::MissionReply)))
            .filter(|item| self.addressee.is_none_or(|only| item.debtor == Some(Debtor::from(only))))
            .collect();
        let mut blocks: Vec<Block> = Vec::new();
        if items.is_empty() {
            blocks.push(Block::Paragraphs(vec![Message::new("note-nothing-awaited").into()]));
        } else {
            let rows = rows_of(&items, |item| {
                let emphasis = if item.is_late() { Emphasis::Bad } else { Emphasis::Plain };
                let debtor = item.debtor.map(|debtor| Message::new("followup-debtor").with("debtor", debtor.code()));
                vec![
                    Cell::new(item.due_on.unwrap_or(item.since), emphasis),
                    due::matter(item, self.setting).into(),
                    debtor.map_or_else(Cell::empty, Cell::from),
                    item.subject.code.as_str().into(),
                ]
            });
            let columns = vec![
                Column::text("due_on", "note-column-by"),
                Column::text("matter", "note-column-what"),
                Column::text("debtor", "note-column-who"),
                Column::text("subject", "note-column-on"),
            ];
            blocks.push(Block::Table(Table { columns, group: None, detail: None, rows }));
        }
        let how = ["note-how-deliberation", "note-how-reply", "note-how-documents"];
        let how = how.into_iter().filter(|id| {
            let is_for_board = matches!(self.addressee, None | Some(Addressee::Board | Addressee::Management));
            *id != "note-how-deliberation" || is_for_board
        });
        blocks.push(Block::Paragraphs(how.map(|id| Message::new(id).into()).collect()));
        section(Message::new("note-section-send"), blocks)
    }

    /// What happens next and when.
    fn what_follows(&self) -> Section {
        let scheme = self.setting.scheme;
        let steps = steps_of_clocks(self.followed, self.clocks, scheme, self.setting.on);
        let met = steps.iter().filter(|step| step.status != StepStatus::Passed && self.is_of_addressee(step));
        let mut rows: Vec<(jiff::civil::Date, Row)> = met
            .map(|step| {
                let cells =
                    vec![step.since.into(), step_name(step, scheme).into(), step.code.as_str().into(), status(step)];
                (step.since, Row::Cells { cells, detail: Some(detail(step, self.setting).into()) })
            })
            .collect();
        for clock in self.clocks.all.iter().filter(|clock| self.concerns(clock.standing.draft.addressee)) {
            let Some(next) = outlook(clock.standing, scheme, self.setting.on) else { continue };
            let Some(step) = scheme.step(next.step) else { continue };
            let name =
                Message::new("followup-step-named").with("number", next.step.to_string()).with("name", &step.name);
            let act = match (&step.act_state, clock.standing.is_for_finance()) {
                (Some(act), true) => act,
                _ => &step.act,
            };
            let status = Cell::new(Message::new("note-if-nothing"), Emphasis::Muted);
            let cells = vec![next.on.into(), name.into(), clock.code.into(), status];
            rows.push((next.on, Row::Cells { cells, detail: Some(act.into()) }));
        }
        rows.sort_by_key(|(day, _)| *day);
        let mut blocks = Vec::new();
        if rows.is_empty() {
            blocks.push(Block::Paragraphs(vec![Message::new("note-nothing-follows").into()]));
        } else {
            let columns = vec![
                Column::text("day", "note-column-day"),
                Column::text("step", "note-column-step"),
                Column::text("subject", "note-column-on"),
                Column::text("status", "note-column-status"),
            ];
            let detail = Some(Column::text("why", "note-column-why"));
            let rows = rows.into_iter().map(|(_, row)| row).collect();
            blocks.push(Block::Table(Table { columns, group: None, detail, rows }));
        }
        blocks.push(Block::Paragraphs(vec![Cell::new(Message::new("note-steps-reading"), Emphasis::Muted)]));
        section(Message::new("note-section-next"), blocks)
    }

    /// Whether a step is on a ladder of whom the note is for.
    fn is_of_addressee(&self, step: &MetStep) -> bool {
        let Some(only) = self.addressee else { return true };
        match step.ladder {
            Ladder::Recommendation => {
                let own = self.clocks.all.iter().find(|clock| clock.code == step.code);
                own.is_some_and(|clock| clock.standing.draft.addressee == only)
            }
            Ladder::StateDebt => only == Addressee::FinanceMinistry,
            Ladder::State => only == Addressee::TechnicalMinistry,
            Ladder::Report | Ladder::Institution | Ladder::NonFiling => {
                matches!(only, Addressee::Board | Addressee::Management)
            }
        }
    }
}

/// The day by which it must be done, and how late it is or when its clock runs again.
fn due_lines(clock: &Clock<'_>) -> Vec<Cell> {
    let delay = &clock.delay;
    let mut lines = vec![Cell::new(delay.last_day, Emphasis::Strong)];
    if delay.days_late > 0 {
        let late = Message::new("note-late").with("count", usize::try_from(delay.days_late).unwrap_or_default());
        lines.push(Cell::new(late, Emphasis::Bad));
    }
    if let Some(day) = delay.suspension_ends_on.filter(|_| delay.is_suspended) {
        lines.push(Message::new("note-suspended").with("day", day).into());
    }
    lines
}
