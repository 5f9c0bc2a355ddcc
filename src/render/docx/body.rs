//! The text of a paper, from its title to who signs it.

use std::fmt::Write;

use super::{NAMESPACES, XML, text};
use crate::i18n::{Language, Message};
use crate::render::columns::{Type, widths};
use crate::render::words::words;
use crate::report::{Align, Block, Cell, Emphasis, Facts, Figure, Paper, Part, Report, Row, Section, Table};

/// A4 and its margins, in twentieths of a point.
const PAGE: (usize, usize) = (11906, 16838);
const MARGIN: usize = 1020;
/// The same where all must stand on one page.
const NARROW: usize = 794;
/// The part of the room that the names of facts take, in hundredths.
const NAMES: usize = 24;
/// The width of a sign of tables: a little more than that of a digit.
const SIGN: usize = 112;
/// The type of tables.
const TYPE: Type = Type { sign: SIGN, sides: 190, line: |text| text.chars().count() * SIGN };
/// The deepest heading with a style.
const DEEPEST: usize = 4;
/// How many who sign stand beside one another.
const ABREAST: usize = 2;

pub(super) struct Body<'p> {
    out: String,
    paper: &'p Paper,
    language: Language,
    /// The width between the margins.
    room: usize,
}

impl<'p> Body<'p> {
    /// The part of the package that holds the text.
    pub(super) fn of(paper: &'p Paper, language: Language) -> String {
        let margin = if paper.is_one_page { NARROW } else { MARGIN };
        let (width, height) = if paper.is_landscape { (PAGE.1, PAGE.0) } else { PAGE };
        let mut body = Self { out: String::new(), paper, language, room: width - 2 * margin };
        let _ = write!(body.out, "{XML}<w:document {NAMESPACES}><w:body>");
        if let Some(cover) = &paper.cover {
            let title = body.message(&cover.title);
            body.paragraph("Title", "", &title, Emphasis::Plain);
            body.content(cover, 1);
            body.signatures();
        }
        let on_a_page_of_its_own = if paper.cover.is_some() { "<w:pageBreakBefore/>" } else { "" };
        let title = body.message(&paper.report().title);
        body.paragraph("Title", on_a_page_of_its_own, &title, Emphasis::Plain);
        body.content(paper.report(), 1);
        body.parts(&paper.document.parts, 1);
        body.signatures();
        let orient = if paper.is_landscape { " w:orient=\"landscape\"" } else { "" };
        let _ = write!(
            body.out,
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>\
             <w:pgSz w:w=\"{width}\" w:h=\"{height}\"{orient}/><w:pgMar w:top=\"{margin}\" w:right=\"{margin}\" \
             w:bottom=\"{margin}\" w:left=\"{margin}\" w:header=\"510\" w:footer=\"454\" w:gutter=\"0\"/></w:sectPr>\
             </w:body></w:document>"
        );
        body.out
    }

    /// A paragraph in a style; `more` is what else its properties say, `says` is escaped.
    fn paragraph(&mut self, style: &str, more: &str, says: &str, emphasis: Emphasis) {
        let _ = write!(
            self.out,
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:r>{}<w:t xml:space=\"preserve\">{says}</w:t></w:r></w:p>",
            run_properties(emphasis)
        );
    }

    fn words(&self, cell: &Cell) -> String {
        text(&words(&cell.content, self.language))
    }

    fn message(&self, message: &Message) -> String {
        text(&message.render(self.language))
    }

    fn heading(&mut self, level: usize, says: &str) {
        self.paragraph(&format!("Heading{}", level.clamp(1, DEEPEST)), "", says, Emphasis::Plain);
    }

    /// Everything of a report under its title; its sections have headings of this level.
    fn content(&mut self, report: &Report, level: usize) {
        for note in &report.notes {
            self.note(note, "Normal");
        }
        for section in &report.sections {
            self.section(section, level);
        }
    }

    fn parts(&mut self, parts: &[Part], level: usize) {
        for part in parts {
            let title = self.message(&part.report.title);
            self.heading(level, &title);
            self.content(&part.report, level + 1);
            self.parts(&part.parts, level + 1);
        }
    }

    fn note(&mut self, cell: &Cell, style: &str) {
        let says = self.words(cell);
        if !says.is_empty() {
            self.paragraph(style, "", &says, cell.emphasis);
        }
    }

    fn section(&mut self, section: &Section, level: usize) {
        if let Some(heading) = &section.heading {
            let heading = self.message(heading);
            self.heading(level, &heading);
        }
        let style = if self.paper.is_numbered { "Numbered" } else { "Normal" };
        for block in &section.blocks {
            match block {
                Block::Table(table) => self.table(table),
                Block::Facts(facts) => self.facts(facts, level + usize::from(section.heading.is_some())),
                Block::Paragraphs(cells) => cells.iter().for_each(|cell| self.note(cell, style)),
                Block::Figure(figure) => self.figure(figure),
            }
        }
    }

    fn figure(&mut self, figure: &Figure) {
        let caption = self.message(&figure.caption);
        self.paragraph("Caption", "", &caption, Emphasis::Plain);
        self.table(&figure.table);
    }

    /// Names with what they say, in two columns.
    fn facts(&mut self, facts: &Facts, level: usize) {
        if let Some(title) = &facts.title {
            let title = self.words(title);
            self.heading(level, &title);
        }
        if facts.facts.is_empty() {
            return;
        }
        let names = self.room * NAMES / 100;
        let columns = [names, self.room - names];
        // The first column names, no row does.
        self.open_table("Facts", "w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\"", &columns);
        for (rank, fact) in facts.facts.iter().enumerate() {
            // The first fact stays with the heading and the second: no page ends with a heading and one line.
            let keep = if rank == 0 && facts.facts.len() > 1 { "<w:keepNext/>" } else { "" };
            self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            self.open_cell(columns[0], 1, None);
            let name = self.message(&fact.name);
            self.paragraph("FactName", keep, &name, Emphasis::Plain);
            self.out.push_str("</w:tc>");
            self.open_cell(columns[1], 1, None);
            for line in &fact.lines {
                let says = self.words(line);
                self.paragraph("TableText", "", &says, line.emphasis);
            }
            if fact.lines.is_empty() {
                self.paragraph("TableText", "", "", Emphasis::Plain);
            }
            self.out.push_str("</w:tc></w:tr>");
        }
        self.close_table();
    }

    fn table(&mut self, table: &Table) {
        let columns = widths(table, self.language, self.room, TYPE);
        let width = table.columns.len();
        if width == 0 {
            return;
        }
        self.open_table("Grid", "w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\"", &columns);
        // Every page that the table goes on to repeats this row.
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (column, width) in table.columns.iter().zip(&columns) {
            self.open_cell(*width, 1, Some("E6EEF4"));
            let heading = self.message(&column.heading);
            self.paragraph("TableHeading", side(column.align), &heading, Emphasis::Plain);
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
        for row in &table.rows {
            match row {
                Row::Group(cell) => {
                    self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
                    self.open_cell(self.room, width, Some("F2F5F7"));
                    let says = self.words(cell);
                    self.paragraph("TableHeading", "", &says, Emphasis::Plain);
                    self.out.push_str("</w:tc></w:tr>");
                }
                Row::Cells { cells, detail } => self.row(table, &columns, cells, detail.as_ref()),
            }
        }
        self.close_table();
    }

    /// A row, and under it what is said of all of it: no page parts the two.
    fn row(&mut self, table: &Table, columns: &[usize], cells: &[Cell], detail: Option<&Cell>) {
        let detail = detail.zip(table.detail.as_ref());
        let keep = if detail.is_some() { "<w:keepNext/>" } else { "" };
        self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (rank, (column, width)) in table.columns.iter().zip(columns).enumerate() {
            self.open_cell(*width, 1, None);
            let empty = Cell::empty();
            let cell = cells.get(rank).unwrap_or(&empty);
            let says = self.words(cell);
            self.paragraph("TableText", &format!("{keep}{}", side(column.align)), &says, cell.emphasis);
            self.out.push_str("</w:tc>");
        }
        self.out.push_str("</w:tr>");
        if let Some((cell, column)) = detail {
            self.out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            self.open_cell(self.room, columns.len(), Some("FAFBFC"));
            let (heading, says) = (self.message(&column.heading), self.words(cell));
            let _ = write!(
                self.out,
                "<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">\
                 {heading} · </w:t></w:r><w:r>{}<w:t xml:space=\"preserve\">{says}</w:t></w:r></w:p></w:tc></w:tr>",
                run_properties(cell.emphasis)
            );
        }
    }

    fn open_table(&mut self, style: &str, look: &str, columns: &[usize]) {
        let _ = write!(
            self.out,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
             <w:tblLook w:val=\"0000\" {look} w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>",
            columns.iter().sum::<usize>()
        );
        for column in columns {
            let _ = write!(self.out, "<w:gridCol w:w=\"{column}\"/>");
        }
        self.out.push_str("</w:tblGrid>");
    }

    /// Two tables that touch would be one.
    fn close_table(&mut self) {
        self.out.push_str("</w:tbl>");
        self.out.push_str(
            "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>",
        );
    }

    fn open_cell(&mut self, width: usize, span: usize, fill: Option<&str>) {
        let _ = write!(self.out, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if span > 1 {
            let _ = write!(self.out, "<w:gridSpan w:val=\"{span}\"/>");
        }
        if let Some(fill) = fill {
            let _ = write!(self.out, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>");
        }
        self.out.push_str("</w:tcPr>");
    }

    /// Where and when it is signed, and a place for each who signs.
    fn signatures(&mut self) {
        let paper = self.paper;
        if paper.signatures.is_empty() {
            return;
        }
        let done = self.message(&Message::new("paper-done"));
        self.paragraph("Normal", "<w:keepNext/><w:spacing w:before=\"400\" w:after=\"160\"/>", &done, Emphasis::Plain);
        let abreast = paper.signatures.len().min(ABREAST);
        let columns = vec![self.room / abreast; abreast];
        self.open_table(
            "TableNormal",
            "w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\"",
            &columns,
        );
        let lines = ["paper-name", "paper-signature"].map(|id| self.message(&Message::new(id)));
        for row in paper.signatures.chunks(abreast) {
            self.out.push_str("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"1900\" w:hRule=\"atLeast\"/></w:trPr>");
            for (rank, width) in columns.iter().enumerate() {
                self.open_cell(*width, 1, None);
                if let Some(quality) = row.get(rank) {
                    let quality = self.message(quality);
                    self.paragraph("Normal", "<w:keepNext/>", &quality, Emphasis::Strong);
                    for line in &lines {
                        self.paragraph("Normal", "<w:keepNext/>", line, Emphasis::Plain);
                    }
                } else {
                    self.paragraph("Normal", "", "", Emphasis::Plain);
                }
                self.out.push_str("</w:tc>");
            }
            self.out.push_str("</w:tr>");
        }
        self.close_table();
    }
}

const fn side(align: Align) -> &'static str {
    match align {
        Align::Left | Align::Code => "",
        Align::Right => "<w:jc w:val=\"right\"/>",
    }
}

/// How a text looks for what it means; the words say it too.
const fn run_properties(emphasis: Emphasis) -> &'static str {
    match emphasis {
        Emphasis::Plain => "",
        Emphasis::Good => "<w:rPr><w:color w:val=\"1B5E20\"/></w:rPr>",
        Emphasis::Watch => "<w:rPr><w:color w:val=\"7A4A00\"/></w:rPr>",
        Emphasis::Bad => "<w:rPr><w:b/><w:color w:val=\"A30015\"/></w:rPr>",
        Emphasis::Unknown => "<w:rPr><w:color w:val=\"4A3B8F\"/></w:rPr>",
        Emphasis::Muted => "<w:rPr><w:color w:val=\"555D66\"/></w:rPr>",
        Emphasis::Strong => "<w:rPr><w:b/></w:rPr>",
    }
}
