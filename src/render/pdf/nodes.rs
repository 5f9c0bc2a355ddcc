//! From a paper to the list of things that are drawn of it.

use super::fonts::{self, drawable};
use super::values::{Column, Fact, Node, Row, Table, Text, said};
use crate::i18n::{Language, Message};
use crate::render::columns::{Type, fitting, is_blank};
use crate::render::svg;
use crate::report::{self, Align, Block, Facts, Figure, Paper, Part, Report, Section};

/// A4 between its margins, in twentieths of a point: upright and on its side.
const ROOM: (usize, usize) = (9978, 14910);
/// How much more there is on a paper of one page.
const MORE_ROOM: usize = 453;
/// The size of type of tables, in twentieths of a point.
const SIZE: usize = 171;
/// The type of tables.
const TYPE: Type = Type { sign: 88, sides: 170, line: |text| fonts::width(text) * SIZE / 1000 + 10 };
/// The deepest heading.
const DEEPEST: usize = 6;
/// So few facts stand on one page.
const MOST_FACTS_KEPT_TOGETHER: usize = 8;
/// A row of so many signs fits on any page; a longer one may be parted between two.
const MOST_SIGNS_KEPT_TOGETHER: usize = 1_200;

/// A paragraph of so many signs goes with the table that follows it.
const MOST_SIGNS_THAT_LEAD: usize = 400;

/// What charts look like; the same is told by shape as by shade.
const CHART_STYLE: &str = include_str!("chart.css");

pub(super) struct Nodes {
    list: Vec<Node>,
    language: Language,
    room: usize,
    is_numbered: bool,
    /// The number of the last numbered paragraph.
    number: usize,
    /// The level of the last heading: the next may be one deeper at most.
    level: usize,
}

impl Nodes {
    /// All that is drawn of a paper.
    pub(super) fn of(paper: &Paper, language: Language) -> Vec<Node> {
        let room = if paper.is_landscape { ROOM.1 } else { ROOM.0 };
        let room = if paper.is_one_page { room + MORE_ROOM } else { room };
        let mut nodes = Self { list: Vec::new(), language, room, is_numbered: paper.is_numbered, number: 0, level: 0 };
        for line in &paper.head {
            let text = nodes.say(line);
            nodes.list.push(Node::Marking { text });
        }
        if let Some(cover) = &paper.cover {
            nodes.report(cover, 1, false);
            nodes.signatures(paper);
            nodes.list.push(Node::Page);
        }
        let document = &paper.document;
        nodes.heading(1, nodes.say(&document.report.title), false);
        nodes.notes(&document.report);
        if document.parts.len() > 1 {
            nodes.heading(2, nodes.say(&Message::new("document-contents")), false);
            nodes.list.push(Node::Contents);
        }
        nodes.sections(&document.report.sections, 2);
        nodes.parts(&document.parts, 2);
        nodes.signatures(paper);
        nodes.list
    }

    fn say(&self, message: &Message) -> Text {
        Text::say(message, self.language)
    }

    /// A heading: no level is skipped, so that who hears the paper finds the way.
    fn heading(&mut self, level: usize, text: Text, listed: bool) {
        if text.is_empty() {
            return;
        }
        self.level = level.min(self.level + 1).min(DEEPEST);
        self.list.push(Node::Heading { level: self.level, text, listed });
    }

    /// A report: its title as a heading of a level, its sections below.
    fn report(&mut self, report: &Report, level: usize, listed: bool) {
        self.heading(level, self.say(&report.title), listed);
        self.notes(report);
        self.sections(&report.sections, level + 1);
    }

    fn notes(&mut self, report: &Report) {
        for note in &report.notes {
            self.paragraph(Text::of(note, self.language), false);
        }
    }

    fn parts(&mut self, parts: &[Part], level: usize) {
        for part in parts {
            if level == 2 {
                self.list.push(Node::Page);
            }
            self.report(&part.report, level, true);
            self.parts(&part.parts, level + 1);
        }
    }

    fn paragraph(&mut self, text: Text, is_numbered: bool) {
        if text.is_empty() {
            return;
        }
        self.number += usize::from(is_numbered);
        let number = is_numbered.then_some(self.number);
        self.list.push(Node::Paragraph { text, number, leads: false });
    }

    fn sections(&mut self, sections: &[Section], level: usize) {
        for section in sections {
            if let Some(heading) = &section.heading {
                self.heading(level, self.say(heading), false);
            }
            for block in &section.blocks {
                match block {
                    Block::Table(table) => self.table(table),
                    Block::Facts(facts) => self.facts(facts, level + usize::from(section.heading.is_some())),
                    Block::Paragraphs(cells) => {
                        for cell in cells {
                            self.paragraph(Text::of(cell, self.language), self.is_numbered);
                        }
                    }
                    Block::Figure(figure) => self.figure(figure),
                }
            }
        }
    }

    fn facts(&mut self, facts: &Facts, level: usize) {
        if let Some(title) = &facts.title {
            self.heading(level, Text::of(title, self.language), false);
        }
        if facts.facts.is_empty() {
            return;
        }
        let fact = |fact: &report::Fact| Fact {
            name: self.say(&fact.name),
            lines: fact.lines.iter().map(|line| Text::of(line, self.language)).collect(),
        };
        let facts = facts.facts.iter().map(fact).collect();
        let signs = |fact: &Fact| fact.name.signs() + fact.lines.iter().map(Text::signs).sum::<usize>();
        let facts: Vec<Fact> = facts;
        let whole = facts.len() <= MOST_FACTS_KEPT_TOGETHER
            && facts.iter().map(signs).sum::<usize>() <= MOST_SIGNS_KEPT_TOGETHER;
        self.list.push(Node::Facts { facts, whole });
    }

    /// A chart, what it shows, and the same in figures.
    fn figure(&mut self, figure: &Figure) {
        let svg = svg::render(&figure.chart, &figure.caption, self.language);
        let svg = styled(&drawable(&svg));
        let alt = said(&figure.caption, self.language);
        let caption = self.say(&figure.caption);
        self.list.push(Node::Figure { svg, alt, caption });
        self.table(&figure.table);
    }

    fn table(&mut self, table: &report::Table) {
        if table.columns.is_empty() {
            return;
        }
        let (widths, tight) = fitting(table, self.language, self.room, TYPE);
        let columns = table.columns.iter().zip(widths).map(|(column, width)| Column {
            heading: self.say(&column.heading),
            width: width.max(1),
            side: match column.align {
                Align::Left => "left",
                Align::Code => "code",
                Align::Right => "right",
            },
        });
        let columns: Vec<Column> = columns.collect();
        let row = |row: &report::Row| match row {
            report::Row::Group(cell) => Row::Group { group: Text::of(cell, self.language) },
            report::Row::Cells { cells, detail } => {
                let empty = report::Cell::empty();
                let of = |rank: usize| Text::of(cells.get(rank).unwrap_or(&empty), self.language);
                let cells: Vec<Text> = (0..columns.len()).map(of).collect();
                let detail = detail.as_ref().filter(|_| table.detail.is_some());
                let detail = detail.map(|detail| Text::of(detail, self.language)).filter(|text| !text.is_empty());
                let signs: usize = cells.iter().chain(&detail).map(Text::signs).sum();
                Row::Cells { cells, detail, whole: signs <= MOST_SIGNS_KEPT_TOGETHER }
            }
        };
        // What stands before a table stands with it.
        if let Some(Node::Paragraph { text, leads, .. }) = self.list.last_mut() {
            *leads = text.signs() <= MOST_SIGNS_THAT_LEAD;
        }
        let rows = table.rows.iter().map(row).collect();
        let label = table.detail.as_ref().map(|column| said(&column.heading, self.language));
        let ruled = !table.rows.is_empty() && (0..table.columns.len()).any(|rank| is_blank(table, rank));
        self.list.push(Node::Table(Table { columns, label, rows, tight, ruled }));
    }

    fn signatures(&mut self, paper: &Paper) {
        if paper.signatures.is_empty() {
            return;
        }
        let done = self.say(&Message::new("paper-done"));
        let lines = ["paper-name", "paper-signature"].map(|id| said(&Message::new(id), self.language));
        let places = paper.signatures.iter().map(|quality| self.say(quality)).collect();
        self.list.push(Node::Signatures { done, lines: lines.to_vec(), places });
    }
}

/// A drawing with its style inside it.
fn styled(svg: &str) -> String {
    match svg.split_once('>') {
        Some((open, rest)) => format!("{open}><style>{CHART_STYLE}</style>{rest}"),
        None => svg.to_owned(),
    }
}
