//! A norm on one page of A4, for whoever is neither an actuary nor an inspector: what it asks, why, who says so, how it is reckoned,
//! and how many meet it.
//!
//! # Decisions
//! - What counts is the institutions that stand in the site by name: in public nobody else may be counted either, for a count among
//!   few tells who they are.
//! - A norm that does not concern an institution, or was not judged for lack of a threshold, counts nowhere.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::explain::{section, source};
use super::super::formula_words::formula_in_words;
use super::super::{
    Block, Cell, Column, Content, Emphasis, Fact, Facts, Link, Part, Report, Row, Section, Table, applies_words,
    example, labels, quantity,
};
use super::{Digest, Page, slug};
use crate::assessment::{Finding, Outcome};
use crate::i18n::{Arg, Message};
use crate::model::FiscalYear;
use crate::rulebook::{Rule, RuleId, Rulebook};

/// Where the list of norms stands.
pub const NORMS: &str = "norms.html";

/// How many years a sheet has room for.
const MOST_YEARS: usize = 3;

/// How many met a norm for a fiscal year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Met {
    /// They comply, be it within the margin.
    complies: usize,
    /// They do not.
    breaches: usize,
    /// It is waived for them.
    waived: usize,
    /// Nobody can say: the figures are missing, or not precise enough.
    open: usize,
}

impl Met {
    const fn judged(self) -> usize {
        self.complies + self.breaches + self.waived + self.open
    }

    const fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Compliant | Outcome::Watch => self.complies += 1,
            Outcome::NonCompliant => self.breaches += 1,
            Outcome::Waived => self.waived += 1,
            Outcome::Indeterminate | Outcome::NotAssessable => self.open += 1,
            Outcome::NotApplicable | Outcome::Informational => {}
        }
    }
}

/// Whether a finding counts among those of its norm.
pub(super) fn outcome_of(finding: &Finding) -> Option<(RuleId, Outcome)> {
    let counts = !matches!(finding.outcome, Outcome::NotApplicable | Outcome::Informational);
    (counts && finding.pillar.is_some()).then(|| (finding.rule.clone(), finding.outcome))
}

/// The path of a norm's page.
fn path(id: &RuleId) -> String {
    // Identifiers of rules are in small letters: their capitals are another way to write the same.
    format!("norms/{}.html", slug::slug(&id.as_str().to_uppercase()))
}

/// The list of norms by pillar, then the page of each.
#[must_use]
pub fn norm_pages(rulebook: &Rulebook, digests: &[Digest], is_internal: bool) -> Vec<Page> {
    let mut met: BTreeMap<&RuleId, BTreeMap<FiscalYear, Met>> = BTreeMap::new();
    for digest in digests {
        for (rule, outcome) in &digest.outcomes {
            met.entry(rule).or_default().entry(digest.year).or_default().add(*outcome);
        }
    }
    let latest = digests.iter().map(|digest| digest.year).max();
    let none = BTreeMap::new();
    let of = |rule: &Rule| met.get(&rule.id).unwrap_or(&none);
    let list = list(rulebook, latest, &of, is_internal);
    std::iter::once(list).chain(rulebook.rules.iter().map(|rule| page(rulebook, rule, of(rule), is_internal))).collect()
}

fn list<'m>(
    rulebook: &Rulebook,
    latest: Option<FiscalYear>,
    of: &dyn Fn(&Rule) -> &'m BTreeMap<FiscalYear, Met>,
    is_internal: bool,
) -> Page {
    let mut rows = Vec::new();
    for pillar in &rulebook.grading.pillars {
        let mut rules = rulebook.rules.iter().filter(|rule| rule.pillar == pillar.id).peekable();
        if rules.peek().is_some() {
            rows.push(Row::Group(Cell::new(&pillar.label, Emphasis::Strong)));
        }
        rows.extend(rules.map(|rule| {
            let requires = quantity::schedule(rule).unwrap_or_else(|| Message::new("report-no-threshold").into());
            let met = latest.filter(|_| rule.requires.is_some()).and_then(|year| of(rule).get(&year));
            let met = met.filter(|met| met.judged() > 0);
            let met = met.map_or_else(Cell::empty, |met| {
                let said = Message::new("site-norm-met")
                    .with("met", Arg::Number(met.complies.to_string()))
                    .with("judged", Arg::Number(met.judged().to_string()));
                said.into()
            });
            Row::new(vec![
                Cell { link: Some(Link(Arc::from(path(&rule.id)))), ..Cell::from(&rule.name) },
                requires.into(),
                rule.severity.map(labels::severity).map_or_else(Cell::empty, Cell::from),
                rule.basis.map(labels::basis).map_or_else(Cell::empty, Cell::from),
                met,
            ])
        }));
    }
    let mut met_column = Column::number("met", "site-column-met");
    if let Some(year) = latest {
        met_column.heading = Message::new("site-column-met-in").with("year", year.to_string());
    }
    let columns = vec![
        Column::text("rule", "site-column-norm"),
        Column::text("requires", "report-column-requires"),
        Column::text("severity", "report-column-severity"),
        Column::text("basis", "report-column-basis"),
        met_column,
    ];
    let group = Some(Column::text("pillar", "report-column-pillar"));
    let table = Table { columns, group, detail: None, rows };
    let notes = vec![
        Message::new("site-norms-note").into(),
        super::super::rules::basis_counts(rulebook).into(),
        Cell::new(counted(is_internal), Emphasis::Muted),
    ];
    let report = Report {
        title: Message::new("site-norms-title"),
        notes,
        sections: vec![Section { heading: None, blocks: vec![Block::Table(table)] }],
    };
    Page { path: NORMS.to_owned(), chapter: NORMS, document: Part::new("norms", report) }
}

/// Among whom is counted.
fn counted(is_internal: bool) -> Message {
    Message::new("site-norm-counted").with("internal", if is_internal { "yes" } else { "no" })
}

fn page(rulebook: &Rulebook, rule: &Rule, met: &BTreeMap<FiscalYear, Met>, is_internal: bool) -> Page {
    let dictionary = &rulebook.dictionary;
    let requires = quantity::requirement_in_words(rule, None);
    let asks = requires.map_or_else(
        || Cell::from(Message::new("site-norm-no-threshold")),
        |requires| {
            let asks = Message::new("site-norm-asks").with("name", &rule.name).with("requires", &requires);
            Cell::new(asks, Emphasis::Strong)
        },
    );
    let mut facts = vec![Fact { name: Message::new("site-norm-fact-asks"), lines: vec![asks] }];
    if let Some(applies) = &rule.applies {
        facts.push(Fact::new("report-fact-applies", applies_words::applies_in_words(applies, dictionary)));
    }
    if let Some(severity) = rule.severity {
        facts.push(Fact::new("report-column-severity", labels::severity(severity)));
    }
    if let Some(basis) = rule.basis {
        facts.push(Fact::new("site-norm-fact-status", Cell::new(status(basis), Emphasis::Strong)));
    }
    facts.push(source(&rule.source));
    facts.push(Fact::new("report-fact-addressee", labels::addressee(rule.addressee)));
    facts.push(Fact::new("report-fact-cure", &rule.advice));
    let formula = Fact::new("report-fact-formula", formula_in_words(&rule.formula, dictionary));
    let reckoned = Section {
        heading: Some(Message::new("site-section-reckoned")),
        blocks: vec![Block::Facts(Facts { title: None, facts: vec![formula] })],
    };
    let mut sections = vec![section(facts), reckoned];
    sections.extend(example::of_rule(rulebook, rule));
    sections.extend(rule.requires.is_some().then(|| in_session(met, is_internal)));
    let mut more = Cell::from(Message::new("site-norm-more"));
    more.link = Some(Link(Arc::from(format!("handbook.html#rule-{}", rule.id))));
    sections.push(Section { heading: None, blocks: vec![Block::Paragraphs(vec![more])] });
    let title = Message::new("site-norm-title").with("name", &rule.name);
    let report = Report { title, notes: vec![(&rule.purpose).into()], sections };
    Page { path: path(&rule.id), chapter: NORMS, document: Part::new("norm", report) }
}

/// Who says so, in a sentence.
const fn status(basis: crate::rulebook::Basis) -> Message {
    use crate::rulebook::Basis;
    Message::new(match basis {
        Basis::Adopted => "site-norm-adopted",
        Basis::Reported => "site-norm-reported",
        Basis::Proposed => "site-norm-proposed",
        Basis::Identity => "basis-identity",
    })
}

/// How many met it, year by year.
fn in_session(met: &BTreeMap<FiscalYear, Met>, is_internal: bool) -> Section {
    let heading = Some(Message::new("site-section-met"));
    let years: Vec<(&FiscalYear, &Met)> =
        met.iter().rev().filter(|(_, met)| met.judged() > 0).take(MOST_YEARS).collect();
    if years.is_empty() {
        let none = Cell::new(Message::new("site-norm-nobody"), Emphasis::Muted);
        return Section { heading, blocks: vec![Block::Paragraphs(vec![none])] };
    }
    let count = |count: usize| Cell::from(Content::count(count));
    let rows = years.into_iter().map(|(year, met)| {
        let numbers = [met.judged(), met.complies, met.breaches, met.waived, met.open].map(count);
        Row::new(std::iter::once(Cell::from(year.to_string())).chain(numbers).collect())
    });
    let columns = vec![
        Column::text("year", "report-column-year"),
        Column::number("judged", "site-column-judged"),
        Column::number("complies", "site-column-complies"),
        Column::number("breaches", "site-column-breaches"),
        Column::number("waived", "site-column-waived"),
        Column::number("open", "site-column-open"),
    ];
    let table = Table { columns, group: None, detail: None, rows: rows.collect() };
    let note = Cell::new(counted(is_internal), Emphasis::Muted);
    Section { heading, blocks: vec![Block::Table(table), Block::Paragraphs(vec![note])] }
}

/// Turns the names of norms that have a page into links to it, in tables of findings and over breaches.
pub(super) fn link_norms(report: &mut Report, rulebook: &Rulebook) {
    let paths: Vec<(Arg, Link)> =
        rulebook.rules.iter().map(|rule| (Arg::from(&rule.name), Link(Arc::from(path(&rule.id))))).collect();
    let link = |cell: &mut Cell| {
        let named = match &cell.content {
            Content::Message(message) => {
                message.args().iter().find(|(name, _)| ["name", "rule"].contains(name)).map(|(_, name)| name.clone())
            }
            Content::Local(name) => Some(Arg::from(name)),
            _ => None,
        };
        let found = named.and_then(|named| paths.iter().find(|(name, _)| *name == named));
        if let Some((_, path)) = found {
            cell.link = Some(path.clone());
        }
    };
    for block in report.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        let table = match block {
            Block::Table(table) => table,
            Block::Figure(figure) => &mut figure.table,
            Block::Facts(facts) => {
                facts.title.iter_mut().for_each(link);
                continue;
            }
            Block::Paragraphs(_) => continue,
        };
        for row in &mut table.rows {
            if let Row::Cells { cells, .. } = row {
                cells.iter_mut().take(1).for_each(link);
            }
        }
    }
}
