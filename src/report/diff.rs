//! The impact study before a session: what changed between two rulebooks, and what it changes for whom.
//!
//! Decisions
//! - The summary comes first and names who is downgraded and by which norm: it is what a minister reads.
//! - Currencies keep their ISO codes here, since totals of two francs stand side by side.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table, change_words, labels, quantity};
use crate::assessment::Outcome;
use crate::diagnostic::Diagnostic;
use crate::formula::Exact;
use crate::i18n::{Arg, Message};
use crate::impact::{Causes, FindingChange, SubmissionImpact, Summary, Unit, UnitKind};
use crate::record::DiffStudy;
use crate::rulebook::{Grade, Proposal, Rule, RuleId, Rulebook};

/// The most institutions that one sentence names.
const MOST_NAMED: usize = 8;

/// The two rulebooks of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct DiffSetting<'a> {
    /// The one in force.
    pub old: &'a Rulebook,
    /// The one proposed.
    pub new: &'a Rulebook,
    /// Whether some accounts close outside the dates of effect of one of them.
    pub is_beyond: bool,
}

/// The comparison of two rulebooks, with what it changes for institutions where it was tried on some.
#[must_use]
pub fn diff(setting: &DiffSetting<'_>, study: &DiffStudy<'_>, rejected: &[Diagnostic]) -> Report {
    let name = |rulebook: &Rulebook| {
        let name = Message::new("impact-rulebook").with("id", rulebook.id.as_str());
        name.with("edition", labels::edition(rulebook))
    };
    let id = if study.impacts.is_some() { "impact-title" } else { "impact-diff-title" };
    let title = Message::new(id).with("old", name(setting.old)).with("new", name(setting.new));
    let mut sections = Vec::new();
    if let Some(impacts) = study.impacts {
        let words = Words { setting, units: study.units };
        let mut first = words.summary(impacts);
        if let Some(as_of) = study.as_of {
            let terms = Message::new("impact-terms").with("as-of", as_of);
            first.push(Cell::new(terms, Emphasis::Muted));
        }
        if setting.is_beyond {
            first.push(Cell::new(Message::new("impact-beyond"), Emphasis::Muted));
        }
        sections.push(Section { heading: None, blocks: vec![Block::Paragraphs(first)] });
        sections.extend(words.moves(impacts));
        sections.extend(words.findings(impacts));
    }
    let heading = Some(Message::new("impact-section-changes").with("count", study.changes.len()));
    let block = if study.changes.is_empty() {
        Block::Paragraphs(vec![Message::new("impact-no-change").into()])
    } else {
        Block::Table(change_words::table(setting, study.changes))
    };
    sections.push(Section { heading, blocks: vec![block] });
    sections.extend(rejections(rejected));
    Report { title, notes: Vec::new(), sections }
}

/// The files and rows that were rejected.
pub(super) fn rejections(rejected: &[Diagnostic]) -> Option<Section> {
    let lines: Vec<Cell> = rejected
        .iter()
        .map(|diagnostic| {
            let message = Message::new("report-rejected")
                .with("path", diagnostic.location.path())
                .with("message", diagnostic.message());
            Cell::new(message, Emphasis::Bad)
        })
        .collect();
    let heading = Some(Message::new("report-section-rejected").with("count", rejected.len()));
    (!lines.is_empty()).then(|| Section { heading, blocks: vec![Block::Paragraphs(lines)] })
}

/// Something that was and becomes.
pub(super) fn from_to(old: impl Into<Arg>, new: impl Into<Arg>) -> Message {
    Message::new("impact-from-to").with("old", old).with("new", new)
}

/// A class in a word.
pub(super) fn class(grade: Option<Grade>) -> Message {
    match grade {
        Some(grade) => Message::new("report-class-one").with("class", grade.code()),
        None => Message::new("impact-outside"),
    }
}

/// A certification in the words of the rulebook that it was proposed by.
fn certification(rulebook: &Rulebook, proposal: Option<Proposal>) -> Arg {
    match proposal {
        Some(proposal) => (&labels::proposal(rulebook, proposal)).into(),
        None => Message::new("impact-outside").into(),
    }
}

/// A score in a word.
pub(super) fn score(score: Option<&Exact>) -> Message {
    match score {
        Some(score) => Message::new("impact-number").with("number", Arg::Number(score.to_decimal(1, false))),
        None => Message::new("report-no-score"),
    }
}

/// The same twice is said once.
pub(super) fn unless_same(old: Message, new: Message) -> Message {
    if old == new { new } else { from_to(old, new) }
}

/// An amount with its ISO currency.
pub(super) fn money(amount: &Exact, currency: Option<&Arc<str>>) -> Content {
    quantity::money(amount, currency)
}

/// Totals of money, one per currency.
pub(super) fn totals(costs: &BTreeMap<Option<Arc<str>>, Exact>) -> Vec<Arg> {
    costs.iter().map(|(currency, amount)| money(amount, currency.as_ref()).arg()).collect()
}

/// How many are judged, and what it would cost: the sentences that a comparison and a simulation share.
pub(super) fn cost_sentence(summary: &Summary) -> Message {
    let lifted = Message::new("impact-lifted").with("count", summary.lifted);
    if summary.breaches == 0 {
        return Message::new("report-in-turn")
            .with("first", Message::new("impact-no-new-breach"))
            .with("second", lifted);
    }
    let message = match (summary.costs.is_empty(), summary.without_cost) {
        (true, _) => Message::new("impact-new-breaches-without"),
        (false, 0) => Message::new("impact-new-breaches").with("costs", totals(&summary.costs)),
        (false, without) => {
            Message::new("impact-new-breaches-some").with("costs", totals(&summary.costs)).with("without", without)
        }
    };
    Message::new("report-in-turn").with("first", message.with("count", summary.breaches)).with("second", lifted)
}

struct Words<'a> {
    setting: &'a DiffSetting<'a>,
    units: &'a [Unit],
}

impl Words<'_> {
    fn summary(&self, impacts: &[SubmissionImpact]) -> Vec<Cell> {
        let summary = Summary::of(impacts);
        let counts = Message::new("impact-judged")
            .with("judged", summary.judged)
            .with("outside", summary.outside)
            .with("downgraded", summary.downgraded)
            .with("upgraded", summary.upgraded);
        let mut cells = vec![Cell::new(counts, Emphasis::Strong)];
        for (id, emphasis, holds) in [
            ("impact-downgraded", Emphasis::Bad, SubmissionImpact::is_downgraded as fn(&SubmissionImpact) -> bool),
            ("impact-upgraded", Emphasis::Good, SubmissionImpact::is_upgraded),
        ] {
            let who = self.who(impacts.iter().filter(|impact| holds(impact)));
            if !who.is_empty() {
                cells.push(Cell::new(Message::new(id).with("who", who), emphasis));
            }
        }
        if let Some(only) = self.only_unit() {
            cells.push(Message::new("impact-only-one").with("cause", only).into());
        }
        let certifications = Message::new("impact-certifications")
            .with("count", summary.certifications)
            .with("findings", summary.findings);
        cells.push(certifications.into());
        cells.push(Cell::new(cost_sentence(&summary), Emphasis::Strong));
        cells
    }

    /// The only change that can act on judgements, where there is one alone.
    fn only_unit(&self) -> Option<Arg> {
        match self.units {
            [only] => Some(self.unit(only)),
            _ => None,
        }
    }

    /// Institutions with their classes, those that the same norm moves together.
    fn who<'i>(&self, impacts: impl Iterator<Item = &'i SubmissionImpact>) -> Vec<Arg> {
        let mut groups: Vec<(Option<Message>, Vec<Arg>)> = Vec::new();
        for impact in impacts {
            let who: Arg = Message::new("impact-who")
                .with("code", impact.institution.code.as_str())
                .with("class", from_to(class(impact.class.0), class(impact.class.1)))
                .into();
            let causes = self.causes(&impact.class_causes);
            match groups.iter_mut().find(|(known, _)| *known == causes) {
                Some((_, group)) => group.push(who),
                None => groups.push((causes, vec![who])),
            }
        }
        let words = |(causes, mut group): (Option<Message>, Vec<Arg>)| {
            let others = group.len().saturating_sub(MOST_NAMED);
            // "and one other" takes as much room as the other itself.
            if others > 1 {
                group.truncate(MOST_NAMED);
                group.push(Message::new("report-and-others").with("count", others).into());
            }
            let who = Message::new("impact-list").with("names", group);
            match causes {
                Some(causes) => Message::new("impact-who-by").with("who", who).with("causes", causes).into(),
                None => who.into(),
            }
        };
        // Whole sentences: a list of lists would not say where one ends.
        groups
            .into_iter()
            .map(words)
            .reduce(|first: Arg, second: Arg| {
                Message::new("report-or-else").with("first", first).with("second", second).into()
            })
            .into_iter()
            .collect()
    }

    /// The changes that cause something, in words.
    fn causes<T>(&self, causes: &Causes<T>) -> Option<Message> {
        let names = |ranks: &mut dyn Iterator<Item = usize>| -> Vec<Arg> {
            ranks.filter_map(|rank| self.units.get(rank)).map(|unit| self.unit(unit)).collect()
        };
        match (causes.alone.as_slice(), causes.together.len()) {
            ([], 0) => None,
            ([], 1) => names(&mut causes.together.iter().copied()).pop().map(|only| by("impact-by-one", only)),
            ([], _) => {
                let together = names(&mut causes.together.iter().copied());
                Some(by("impact-by-together", together))
            }
            ([(only, _)], _) => names(&mut std::iter::once(*only)).pop().map(|only| by("impact-by-one", only)),
            (several, _) => Some(by("impact-by-each", names(&mut several.iter().map(|(rank, _)| *rank)))),
        }
    }

    /// What a unit of change is about: the rule's name, else the part of the rulebook.
    fn unit(&self, unit: &Unit) -> Arg {
        match &unit.kind {
            UnitKind::Rule(id) => {
                Message::new("impact-quoted").with("name", self.rule_name(&RuleId(Arc::from(id.as_str())))).into()
            }
            UnitKind::Grading => Message::new("impact-part-grading").into(),
            UnitKind::Lines => Message::new("impact-part-lines").into(),
            UnitKind::Institutions => Message::new("impact-part-institutions").into(),
            UnitKind::Identity => Message::new("impact-part-rulebook").into(),
            UnitKind::Other(path) => path.as_str().into(),
        }
    }

    /// The name of a rule, in the new rulebook if it is there.
    fn rule_name(&self, id: &RuleId) -> Arg {
        let has = |rulebook: &Rulebook| {
            rulebook.rules.iter().any(|rule| rule.id == *id) || rulebook.controls.iter().any(|rule| rule.id == *id)
        };
        let rulebook =
            if has(self.setting.new) || !has(self.setting.old) { self.setting.new } else { self.setting.old };
        super::subject::rule_name(rulebook, id)
    }

    /// The institutions whose class, score or certification moves.
    fn moves(&self, impacts: &[SubmissionImpact]) -> Option<Section> {
        let moved: Vec<&SubmissionImpact> = impacts
            .iter()
            .filter(|impact| {
                impact.class.0 != impact.class.1
                    || impact.score.0 != impact.score.1
                    || impact.certification.0 != impact.certification.1
            })
            .collect();
        let heading = Some(Message::new("impact-section-moves").with("count", moved.len()));
        let rulebooks = [self.setting.old, self.setting.new];
        let rows: Vec<Row> =
            moved.into_iter().map(|impact| move_row(rulebooks, impact, self.move_detail(impact))).collect();
        let table = Table {
            columns: move_columns(),
            group: None,
            detail: Some(Column::text("causes", "impact-column-causes")),
            rows,
        };
        (!table.rows.is_empty()).then(|| Section { heading, blocks: vec![Block::Table(table)] })
    }

    fn move_detail(&self, impact: &SubmissionImpact) -> Option<Message> {
        // Where one change alone can act, it is told once for all.
        if self.units.len() == 1 {
            return None;
        }
        let mut says: Vec<Message> = Vec::new();
        if let Some(causes) = self.causes(&impact.class_causes) {
            says.push(Message::new("impact-class-by").with("causes", causes));
        }
        if let Some(causes) = self.causes(&impact.certification_causes)
            && impact.certification_causes_differ()
        {
            says.push(Message::new("impact-certification-by").with("causes", causes));
        }
        let is_class_told = !says.is_empty();
        let scores: Vec<Arg> = impact
            .score_causes
            .iter()
            .filter_map(|cause| {
                let by = self.unit(self.units.get(cause.unit)?);
                Some(
                    Message::new("impact-score-cause")
                        .with("cause", by)
                        .with("score", score(cause.score.as_ref()))
                        .into(),
                )
            })
            .collect();
        // One cause that is told of the class already says it of the score too.
        let is_told = is_class_told && scores.len() == 1;
        if !scores.is_empty() && !is_told {
            says.push(Message::new("impact-score-by").with("causes", scores));
        }
        says.into_iter()
            .reduce(|first, second| Message::new("report-in-turn").with("first", first).with("second", second))
    }

    /// The findings whose outcome changes, by rule.
    fn findings(&self, impacts: &[SubmissionImpact]) -> Option<Section> {
        let changed = |finding: &&FindingChange| finding.old != finding.new;
        let mut rules: Vec<&RuleId> = Vec::new();
        for finding in impacts.iter().flat_map(|impact| &impact.findings).filter(changed) {
            if !rules.contains(&&finding.rule) {
                rules.push(&finding.rule);
            }
        }
        // New breaches first: they are what the session decides on. Then in the rulebook's order, rules that go last.
        let order =
            |rule: &RuleId| self.setting.new.rules.iter().position(|known| known.id == *rule).unwrap_or(usize::MAX);
        let has_breach =
            |rule: &RuleId| impacts.iter().flat_map(|impact| &impact.breaches).any(|breach| breach.rule == *rule);
        rules.sort_by_key(|rule| (!has_breach(rule), order(rule)));
        let mut rows = Vec::new();
        let mut count = 0;
        for rule in rules {
            let name = Message::new("impact-rule").with("name", self.rule_name(rule)).with("id", rule.as_str());
            rows.push(Row::Group(Cell::new(name, Emphasis::Strong)));
            for impact in impacts {
                for finding in impact.findings.iter().filter(changed).filter(|finding| finding.rule == *rule) {
                    rows.push(self.finding_row(impact, finding));
                    count += 1;
                }
            }
        }
        let table = Table {
            columns: vec![
                Column::text("institution", "report-column-institution"),
                Column::number("value", "report-column-value"),
                Column::text("old", "impact-column-old"),
                Column::text("new", "impact-column-new"),
                Column::number("cost", "impact-column-cost"),
            ],
            group: Some(Column::text("rule", "report-column-rule")),
            detail: Some(Column::text("causes", "impact-column-causes")),
            rows,
        };
        let heading = Some(Message::new("impact-section-findings").with("count", count));
        (count > 0).then(|| Section { heading, blocks: vec![Block::Table(table)] })
    }

    fn finding_row(&self, impact: &SubmissionImpact, finding: &FindingChange) -> Row {
        let outcome = |outcome: Option<Outcome>| match outcome {
            Some(outcome) => Cell::new(outcome.label(), labels::emphasis(outcome)),
            None => Cell::new(Message::new("impact-no-rule"), Emphasis::Muted),
        };
        let find = |rulebook: &'_ Rulebook| rulebook.rules.iter().find(|rule| rule.id == finding.rule).cloned();
        let value = |rulebook: &Rulebook, rule: Option<Rule>, value: Option<&crate::assessment::Computed>| {
            Some(quantity::value(rulebook, &rule?, value?))
        };
        let new = value(self.setting.new, find(self.setting.new), finding.new_value.as_ref());
        let shown = new.or_else(|| value(self.setting.old, find(self.setting.old), finding.old_value.as_ref()));
        let breach = impact.breaches.iter().find(|breach| breach.rule == finding.rule);
        let cost = breach.map_or(Content::Empty, |breach| match &breach.cost {
            Some(cost) => money(&cost.amount, impact.currency.as_ref()),
            None => Message::new("impact-no-amount").into(),
        });
        // That a finding changes because its own rule does goes without saying.
        let own = |unit: &Unit| matches!(&unit.kind, UnitKind::Rule(id) if *id == *finding.rule.0);
        let ranks: BTreeSet<usize> =
            finding.causes.alone.iter().map(|(rank, _)| *rank).chain(finding.causes.together.iter().copied()).collect();
        let is_own = ranks.iter().all(|rank| self.units.get(*rank).is_some_and(own));
        let detail = if is_own { None } else { self.causes(&finding.causes) };
        Row::Cells {
            cells: vec![
                Cell::new(impact.institution.code.as_str(), Emphasis::Strong),
                shown.unwrap_or(Content::Empty).into(),
                outcome(finding.old),
                outcome(finding.new),
                cost.into(),
            ],
            detail: detail
                .map(|causes| Cell::new(Message::new("impact-finding-by").with("causes", causes), Emphasis::Muted)),
        }
    }
}

fn by(id: &'static str, causes: impl Into<Arg>) -> Message {
    Message::new(id).with("causes", causes)
}

/// The columns of what moves.
pub(super) fn move_columns() -> Vec<Column> {
    vec![
        Column::text("institution", "report-column-institution"),
        Column::text("fiscal_year", "report-column-year"),
        Column::text("class", "report-column-class"),
        Column::text("score", "report-column-score"),
        Column::text("certification", "report-column-certification"),
    ]
}

/// The row of an institution whose class, score or certification moves.
pub(super) fn move_row(
    [old_rulebook, new_rulebook]: [&Rulebook; 2],
    impact: &SubmissionImpact,
    detail: Option<Message>,
) -> Row {
    let emphasis = match (impact.is_downgraded(), impact.is_upgraded()) {
        (true, _) => Emphasis::Bad,
        (_, true) => Emphasis::Good,
        _ => Emphasis::Plain,
    };
    let (old, new) = (score(impact.score.0.as_ref()), score(impact.score.1.as_ref()));
    let [before, after] =
        [certification(old_rulebook, impact.certification.0), certification(new_rulebook, impact.certification.1)];
    let certification = if before == after {
        Message::new("impact-says").with("text", after)
    } else {
        Message::new("impact-from-to").with("old", before).with("new", after)
    };
    Row::Cells {
        cells: vec![
            Cell::new(impact.institution.code.as_str(), Emphasis::Strong),
            impact.fiscal_year.to_string().into(),
            Cell::new(unless_same(class(impact.class.0), class(impact.class.1)), emphasis),
            unless_same(old, new).into(),
            certification.into(),
        ],
        detail: detail.map(Cell::from),
    }
}
