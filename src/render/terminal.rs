//! Reports for a terminal, or for a file that looks like one.
//!
//! In: a report, a language, a width. Out: text. Never: a colour that was not asked for, a colour that says what no word
//! says, a control character from outside.
//!
//! Columns of numbers are never broken; the others share the room that is left so that rows are as low as can be. Columns
//! that may be left out are left out where not even the words of all of them have room.

use comfy_table::presets::NOTHING;
use comfy_table::{Attribute, CellAlignment, Color, ColumnConstraint, ContentArrangement, LineStyle, Width};
use rayon::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::words::words;
use crate::i18n::Language;
use crate::report::{Align, Block, Cell, Column, Content, Emphasis, Facts, Priority, Report, Row, Table};

/// How to show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// How many columns of characters there are.
    pub width: u16,
    /// Whether colours may be used.
    pub colour: bool,
}

/// Between two columns.
const GAP: usize = 2;
/// Before a detail and before the facts under a title.
const INDENT: usize = 4;
/// The least room that a column of text is content with.
const LEAST_TEXT: usize = 14;
/// The longest word that a column of text makes room for.
const LONGEST_WORD: usize = 24;
/// How many rows a thread draws at a time.
const STRETCH: usize = 256;
/// The narrowest width that is taken seriously.
const NARROWEST: usize = 40;

/// The report as text, each line ended.
#[must_use]
pub fn render(report: &Report, language: Language, style: Style) -> String {
    let mut page = Page { out: String::new(), language, width: usize::from(style.width).max(NARROWEST), style };
    page.paragraph(&Cell::new(report.title.clone(), Emphasis::Strong), 0);
    for note in &report.notes {
        page.paragraph(note, 0);
    }
    for section in &report.sections {
        page.blank();
        if let Some(heading) = &section.heading {
            page.heading(&heading.render(language));
        }
        let name_width = page.name_width(&section.blocks);
        for (at, block) in section.blocks.iter().enumerate() {
            match block {
                Block::Table(table) => page.table(table),
                Block::Figure(figure) => page.table(&figure.table),
                Block::Facts(facts) => {
                    if at > 0 && facts.title.is_some() {
                        page.blank();
                    }
                    page.facts(facts, name_width);
                }
                Block::Paragraphs(cells) => cells.iter().for_each(|cell| page.paragraph(cell, 0)),
            }
        }
    }
    page.out
}

struct Page {
    out: String,
    language: Language,
    width: usize,
    style: Style,
}

impl Page {
    fn words(&self, content: &Content) -> String {
        words(content, self.language)
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn blank(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// A heading drawn out to the width: `── Manquements ─────`.
    fn heading(&mut self, heading: &str) {
        let start = format!("── {heading} ");
        let rest = self.width.saturating_sub(start.width());
        let line = format!("{start}{}", "─".repeat(rest));
        self.paragraph(&Cell::new(line, Emphasis::Strong), 0);
    }

    fn paragraph(&mut self, cell: &Cell, indent: usize) {
        let text = self.words(&cell.content);
        if text.is_empty() {
            return;
        }
        let width = self.width.saturating_sub(indent);
        self.grid(None, &[vec![(text, cell.emphasis)]], &[(width, Align::Left)], indent);
    }

    /// How wide the names of facts are in blocks that stand together.
    fn name_width(&self, blocks: &[Block]) -> usize {
        let names = blocks.iter().filter_map(|block| match block {
            Block::Facts(facts) => Some(&facts.facts),
            _ => None,
        });
        let widest = names.flatten().map(|fact| fact.name.render(self.language).width()).max();
        widest.unwrap_or_default().min(self.width / 3)
    }

    fn facts(&mut self, facts: &Facts, name_width: usize) {
        let mut indent = 0;
        if let Some(title) = &facts.title {
            self.paragraph(title, 0);
            indent = INDENT;
        }
        let room = self.width.saturating_sub(indent + name_width + GAP);
        let widths = [(name_width, Align::Left), (room, Align::Left)];
        let mut rows = Vec::new();
        for fact in &facts.facts {
            let mut name = fact.name.render(self.language);
            for line in &fact.lines {
                let text = self.words(&line.content);
                rows.push(vec![(std::mem::take(&mut name), Emphasis::Muted), (text, line.emphasis)]);
            }
        }
        self.grid(None, &rows, &widths, indent);
    }

    fn table(&mut self, table: &Table) {
        let headings: Vec<String> = table.columns.iter().map(|column| column.heading.render(self.language)).collect();
        // A summary can have thousands of rows: they are put into words by all threads.
        let rows: Vec<Line> = table.rows.par_iter().map(|row| self.row(row)).collect();
        let demands = demands(&table.columns, &headings, &rows);
        let chosen = choose_columns(&table.columns, &demands, self.width);
        let widths = widths(&chosen, &table.columns, &demands, self.width);
        let layout = Layout { chosen, widths };
        let heads: Vec<Text> = headings.into_iter().map(|heading| (heading, Emphasis::Strong)).collect();
        // All threads draw it, each a stretch of rows: no row depends on another once the widths are known.
        let (first, others) = rows.split_at(rows.len().min(STRETCH));
        let first = self.stretch(Some(layout.pick(&heads)), first, &layout);
        let others: Vec<String> = others.par_chunks(STRETCH).map(|rows| self.stretch(None, rows, &layout)).collect();
        self.out.push_str(&first);
        self.out.extend(others);
    }

    /// The text of some rows that follow each other; the first of a table have its header above them.
    fn stretch(&self, mut header: Option<Vec<Text>>, rows: &[Line], layout: &Layout) -> String {
        let mut page = Self { out: String::new(), ..*self };
        let mut is_first = header.is_some();
        let mut run: Vec<Vec<Text>> = Vec::new();
        for row in rows {
            match row {
                Line::Group(text, emphasis) => {
                    page.run(&mut header, &mut run, &layout.widths);
                    if !is_first && !page.out.ends_with("\n\n") {
                        page.out.push('\n');
                    }
                    page.grid(None, &[vec![(text.clone(), *emphasis)]], &[(page.width, Align::Left)], 0);
                }
                Line::Cells(texts, detail) => {
                    run.push(layout.pick(texts));
                    if let Some(detail) = detail {
                        page.run(&mut header, &mut run, &layout.widths);
                        let room = page.width.saturating_sub(INDENT);
                        page.grid(None, &[vec![detail.clone()]], &[(room, Align::Left)], INDENT);
                    }
                }
            }
            is_first = false;
        }
        page.run(&mut header, &mut run, &layout.widths);
        page.out
    }

    fn row(&self, row: &Row) -> Line {
        match row {
            Row::Group(cell) => Line::Group(self.words(&cell.content), cell.emphasis),
            Row::Cells { cells, detail } => Line::Cells(
                cells.iter().map(|cell| (self.words(&cell.content), cell.emphasis)).collect(),
                detail.as_ref().map(|cell| (self.words(&cell.content), cell.emphasis)),
            ),
        }
    }

    fn run(&mut self, header: &mut Option<Vec<Text>>, run: &mut Vec<Vec<Text>>, widths: &[(usize, Align)]) {
        let header = header.take();
        if header.is_some() || !run.is_empty() {
            self.grid(header.as_deref(), run, widths, 0);
            run.clear();
        }
    }

    /// Texts in columns of these widths, broken between words.
    fn grid(&mut self, header: Option<&[Text]>, rows: &[Vec<Text>], widths: &[(usize, Align)], indent: usize) {
        let mut grid = comfy_table::Table::new();
        let rule = LineStyle::none().fill('─');
        grid.load_style(NOTHING.header_separator(rule));
        grid.force_no_tty();
        if self.style.colour {
            grid.enforce_styling();
            grid.style_text_only();
        }
        grid.set_content_arrangement(ContentArrangement::Dynamic);
        if let Some(header) = header {
            grid.set_header(header.iter().map(|text| styled(text, false)).collect::<Vec<_>>());
        }
        for row in rows {
            grid.add_row(row.iter().map(|text| styled(text, self.style.colour)).collect::<Vec<_>>());
        }
        let mut total = 0_u16;
        for (at, (width, align)) in widths.iter().enumerate() {
            let is_last = at + 1 == widths.len();
            let gap = if is_last { 0 } else { GAP };
            let whole = u16::try_from((*width).max(1) + gap).unwrap_or(u16::MAX);
            total = total.saturating_add(whole);
            if let Some(column) = grid.column_mut(at) {
                column.set_padding((0, u16::try_from(gap).unwrap_or_default()));
                column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(whole)));
                column.set_cell_alignment(match align {
                    Align::Left | Align::Code => CellAlignment::Left,
                    Align::Right => CellAlignment::Right,
                });
            }
        }
        grid.set_width(total);
        let margin = " ".repeat(indent);
        for line in grid.lines() {
            self.line(&format!("{margin}{line}"));
        }
    }
}

/// Which columns are shown, and how wide.
struct Layout {
    chosen: Vec<usize>,
    widths: Vec<(usize, Align)>,
}

impl Layout {
    /// The texts of the columns shown.
    fn pick(&self, texts: &[Text]) -> Vec<Text> {
        self.chosen.iter().filter_map(|at| texts.get(*at).cloned()).collect()
    }
}

/// A text with what it means.
type Text = (String, Emphasis);

/// A row in a language.
enum Line {
    Group(String, Emphasis),
    Cells(Vec<Text>, Option<Text>),
}

fn styled((text, emphasis): &Text, colour: bool) -> comfy_table::Cell {
    let cell = comfy_table::Cell::new(text);
    if !colour {
        return cell;
    }
    match emphasis {
        Emphasis::Plain => cell,
        Emphasis::Good => cell.fg(Color::DarkGreen),
        Emphasis::Watch => cell.fg(Color::DarkYellow),
        Emphasis::Bad => cell.fg(Color::DarkRed).add_attribute(Attribute::Bold),
        Emphasis::Unknown => cell.fg(Color::DarkMagenta),
        Emphasis::Muted => cell.add_attribute(Attribute::Dim),
        Emphasis::Strong => cell.add_attribute(Attribute::Bold),
    }
}

/// How much room a column asks for.
#[derive(Debug, Clone, Copy, Default)]
struct Demand {
    /// At least.
    least: usize,
    /// For every text in one line.
    whole: usize,
}

/// How much room each column asks for.
fn demands(columns: &[Column], headings: &[String], rows: &[Line]) -> Vec<Demand> {
    let longest_word = |text: &str| text.split(' ').map(UnicodeWidthStr::width).max().unwrap_or_default();
    columns
        .iter()
        .zip(headings)
        .enumerate()
        .map(|(at, (column, heading))| {
            let (mut natural, mut word) = (0, 0);
            for row in rows {
                if let Line::Cells(texts, _) = row
                    && let Some((text, _)) = texts.get(at)
                {
                    natural = natural.max(text.width());
                    word = word.max(longest_word(text));
                }
            }
            let least = match column.align {
                Align::Code | Align::Right => natural,
                Align::Left => word.min(LONGEST_WORD).max(natural.min(LEAST_TEXT)),
            };
            Demand { least: least.max(longest_word(heading)), whole: natural.max(heading.width()) }
        })
        .collect()
}

/// The columns that have room: all, or those that may not be left out with as many others as fit.
fn choose_columns(columns: &[Column], demands: &[Demand], width: usize) -> Vec<usize> {
    let mut chosen: Vec<usize> = (0..columns.len()).collect();
    loop {
        let least: usize = demands_of(&chosen, demands).iter().map(|demand| demand.least).sum();
        if least + GAP * chosen.len().saturating_sub(1) <= width {
            return chosen;
        }
        let dropped =
            chosen.iter().rposition(|at| columns.get(*at).is_some_and(|column| column.priority == Priority::IfRoom));
        match dropped {
            Some(at) => {
                chosen.remove(at);
            }
            None => return chosen,
        }
    }
}

fn demands_of(chosen: &[usize], demands: &[Demand]) -> Vec<Demand> {
    chosen.iter().map(|at| demands.get(*at).copied().unwrap_or_default()).collect()
}

/// The widths of the columns chosen: what is over their least demands goes, one by one, to whichever is broken the most.
fn widths(chosen: &[usize], columns: &[Column], demands: &[Demand], width: usize) -> Vec<(usize, Align)> {
    let demands = demands_of(chosen, demands);
    let mut widths: Vec<usize> = demands.iter().map(|demand| demand.least.max(1)).collect();
    let room = width.saturating_sub(GAP * chosen.len().saturating_sub(1));
    let used = |widths: &[usize]| widths.iter().sum::<usize>();
    while used(&widths) < room {
        let broken = widths
            .iter()
            .zip(&demands)
            .enumerate()
            .filter(|(_, (width, demand))| **width < demand.whole)
            // whole / width, compared without a float: thousands of a line are enough.
            .max_by_key(|(at, (width, demand))| (demand.whole * 1000 / **width, std::cmp::Reverse(*at)));
        let Some((at, _)) = broken else { break };
        if let Some(width) = widths.get_mut(at) {
            *width += 1;
        }
    }
    while used(&widths) > room {
        // Not even the words have room: the widest column gives way and breaks them.
        let Some(widest) = widths.iter_mut().max() else { break };
        if *widest <= 1 {
            break;
        }
        *widest -= 1;
    }
    let align = |at: &usize| columns.get(*at).map_or(Align::Left, |column| column.align);
    widths.into_iter().zip(chosen.iter().map(align)).collect()
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::{STRETCH, Style, render};
    use crate::i18n::{Language, Message};
    use crate::report::{Block, Cell, Column, Content, Emphasis, Fact, Facts, Measure, Report, Row, Section, Table};

    fn percent(decimal: &str) -> Content {
        Content::Number { decimal: decimal.to_owned(), measure: Measure::Percent }
    }

    fn report() -> Report {
        let row = |name: &str, outcome: &'static str, value: &str| {
            Row::new(vec![
                name.into(),
                Cell::new(Message::new(outcome), Emphasis::Bad),
                percent(value).into(),
                "une remarque assez longue pour devoir être coupée en plusieurs lignes d’écran".into(),
            ])
        };
        let mut rows = vec![
            Row::Group(Cell::new("Gestion administrative", Emphasis::Strong)),
            row("Charges de fonctionnement", "outcome-non-compliant", "21.34"),
            row("Charges de personnel", "outcome-informational", "9.00"),
        ];
        if let Some(Row::Cells { detail, .. }) = rows.get_mut(1) {
            *detail = Some("réduire « Charges de fonctionnement » de 312 450 000 FCFA, et bien d’autres choses encore qui ne tiennent pas sur une ligne".into());
        }
        let table = Table {
            columns: vec![
                Column::text("rule", "severity-major"),
                Column::text("outcome", "severity-minor"),
                Column::number("value", "severity-critical"),
                Column::text("remark", "level-note").if_room(),
            ],
            group: None,
            detail: None,
            rows,
        };
        let facts = Facts {
            title: Some(Cell::new("Verdict", Emphasis::Strong)),
            facts: vec![
                Fact::new("level-warning", "évitez\nles \u{1b}[2J pièges"),
                Fact::new("level-note", percent("12.50")),
            ],
        };
        Report {
            title: Message::new("kind-general-scheme"),
            notes: vec!["Une note.".into()],
            sections: vec![
                Section { heading: Some(Message::new("severity-critical")), blocks: vec![Block::Facts(facts)] },
                Section { heading: None, blocks: vec![Block::Table(table)] },
            ],
        }
    }

    fn shown(width: u16, colour: bool) -> String {
        render(&report(), Language::default(), Style { width, colour })
    }

    #[test]
    fn a_report_at_80_columns() {
        insta::assert_snapshot!(shown(80, false));
    }

    #[test]
    fn a_report_at_160_columns() {
        insta::assert_snapshot!(shown(160, false));
    }

    #[test]
    fn a_long_table_is_the_same_as_its_rows_one_under_the_other() {
        let group = || Row::Group("Domaine".into());
        let row = |at: usize| Row::new(vec![format!("L{at}").into(), "x".into()]);
        let mut rows: Vec<Row> = (0..=STRETCH).map(row).collect();
        rows.insert(0, group());
        // The second group begins the second stretch.
        rows.insert(STRETCH, group());
        let columns = vec![Column::text("line", "level-note"), Column::text("mark", "level-error")];
        let table = Table { columns, group: None, detail: None, rows };
        let section = Section { heading: None, blocks: vec![Block::Table(table)] };
        let report = Report { title: Message::new("kind-mutual"), notes: Vec::new(), sections: vec![section] };
        let text = render(&report, Language::default(), Style { width: 80, colour: false });
        let lines: Vec<&str> = text.lines().skip(4).collect();
        let (first, second) = lines.split_at(STRETCH);
        assert_eq!((first[0], first[1]), ("Domaine", "L0    x"));
        assert_eq!(first[STRETCH - 1], "L254  x");
        assert_eq!(second, ["", "Domaine", "L255  x", "L256  x"]);
        assert_eq!(text.matches("note").count(), 1, "one header");
    }

    #[test]
    fn no_line_is_wider_than_the_screen_and_none_ends_in_a_space() {
        for width in [40, 60, 80, 100, 160] {
            for line in shown(width, false).lines() {
                assert!(line.width() <= usize::from(width), "{width}: {line}");
                assert_eq!(line.trim_end(), line);
            }
        }
    }

    #[test]
    fn colour_is_used_only_when_asked_for_and_says_nothing_of_its_own() {
        let (plain, coloured) = (shown(80, false), shown(80, true));
        assert!(!plain.contains('\u{1b}'));
        assert!(coloured.contains('\u{1b}'));
        let mut bare = String::new();
        let mut rest = coloured.as_str();
        while let Some((before, after)) = rest.split_once('\u{1b}') {
            bare.push_str(before);
            rest = after.split_once('m').unwrap().1;
        }
        bare.push_str(rest);
        let trimmed = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
        assert_eq!(trimmed(&bare), trimmed(&plain));
    }
}
