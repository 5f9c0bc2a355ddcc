//! Reports as HTML: one file that needs nothing else, neither network nor script, on a screen as on A4 paper.
//!
//! In: a report or a document of parts, a language, how the page is laid out. Out: an HTML document. Never: markup from
//! outside: what means something to HTML is escaped; a meaning that colour alone tells: the words tell it too.

mod paper;

use super::svg;
use super::words::{escape, words};
use crate::i18n::{Arg, Language, Message};
use crate::report::{
    Align, Block, Cell, Column, Content, Emphasis, Fact, Facts, Figure, Link, Part, Report, Row, Section, Table,
};

pub use self::paper::render_paper;

/// The style of every page; colours on their grounds have a contrast of 4.5 at least.
const STYLE: &str = include_str!("html/style.css");

/// A longer table may be parted between two of its rows; its heading is repeated.
const MOST_ROWS_KEPT_TOGETHER: usize = 10;

/// How a document is laid out, and what else there is.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Whether paper lies on its side.
    pub is_landscape: bool,
    /// The same document in other languages: each with the file to link to.
    pub alternates: Vec<(Language, String)>,
}

/// A report that stands alone.
#[must_use]
pub fn render(report: &Report, language: Language, page: &Page) -> String {
    render_document(&Part::from(report.clone()), language, page)
}

/// A document: its title, links to it in other languages, a table of contents where it has parts, and its parts.
#[must_use]
pub fn render_document(document: &Part, language: Language, page: &Page) -> String {
    let mut writer = Writer::alone(language);
    let title = escape(&document.report.title.render(language));
    let code = language.code();
    let paper = if page.is_landscape { "landscape" } else { "portrait" };
    writer.line(&format!("<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">"));
    writer.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    writer.line(&format!("<title>{title}</title>"));
    writer.line(&format!("<style>\n{STYLE}@page {{ size: A4 {paper}; }}\n</style>\n</head>\n<body class=\"{paper}\">"));
    writer.header(document, page);
    writer.line("<main>");
    writer.sections(&document.report.sections, 2);
    writer.parts(&document.parts, 2);
    writer.line("</main>\n</body>\n</html>");
    writer.out
}

pub(super) struct Writer {
    out: String,
    language: Language,
    /// In a site: the way from the page to the folder of its language.
    root: Option<&'static str>,
    /// How many sections were headed: in a site each can be linked to.
    headed: usize,
}

impl Writer {
    /// A writer of a page of a site; `root` leads from the page to the folder of its language.
    pub(super) const fn of_site(language: Language, root: &'static str) -> Self {
        Self { out: String::new(), language, root: Some(root), headed: 0 }
    }

    /// A writer of a page that stands alone.
    pub(super) const fn alone(language: Language) -> Self {
        Self { out: String::new(), language, root: None, headed: 0 }
    }

    /// What was written.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// A document from its title on: notes, contents, sections, parts.
    pub(super) fn document(&mut self, document: &Part) {
        self.heading(1, &document.report.title);
        self.notes(&document.report.notes);
        if document.parts.len() > 1 {
            self.contents_of(document);
        }
        self.sections(&document.report.sections, 2);
        self.parts(&document.parts, 2);
    }

    pub(super) fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn message(&self, message: &Message) -> String {
        escape(&message.render(self.language))
    }

    /// The words of a cell; in a site a link to the page that tells more.
    fn text(&self, cell: &Cell) -> String {
        let text = escape(&words(&cell.content, self.language));
        match (&self.root, &cell.link) {
            (Some(root), Some(Link(path))) if !text.is_empty() => {
                format!("<a href=\"{root}{}\">{text}</a>", escape(path))
            }
            _ => text,
        }
    }

    /// The title, the notes, the languages, the contents.
    fn header(&mut self, document: &Part, page: &Page) {
        self.line("<header>");
        self.languages(&page.alternates);
        self.line(&format!("<h1>{}</h1>", self.message(&document.report.title)));
        self.notes(&document.report.notes);
        if !document.parts.is_empty() {
            self.contents_of(document);
        }
        self.line("</header>");
    }

    /// Links to the same in other languages.
    fn languages(&mut self, alternates: &[(Language, String)]) {
        if alternates.is_empty() {
            return;
        }
        let link = |(language, href): &(Language, String)| {
            let (code, name) = (language.code(), escape(&language.name()));
            format!("<a href=\"{}\" hreflang=\"{code}\" lang=\"{code}\" rel=\"alternate\">{name}</a>", escape(href))
        };
        let links: Vec<String> = alternates.iter().map(link).collect();
        let label = self.message(&Message::new("document-languages"));
        self.line(&format!("<nav class=\"languages\" aria-label=\"{label}\">{}</nav>", links.join(" · ")));
    }

    fn contents_of(&mut self, document: &Part) {
        let label = self.message(&Message::new("document-contents"));
        self.line(&format!("<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 id=\"contents\">{label}</h2>"));
        self.contents(&document.parts);
        self.line("</nav>");
    }

    fn contents(&mut self, parts: &[Part]) {
        self.line("<ul>");
        for part in parts {
            let title = self.message(&part.report.title);
            self.line(&format!("<li><a href=\"#{}\">{title}</a>", escape(&part.anchor)));
            if !part.parts.is_empty() {
                self.contents(&part.parts);
            }
            self.line("</li>");
        }
        self.line("</ul>");
    }

    /// Parts whose titles are headings of a level.
    fn parts(&mut self, parts: &[Part], level: usize) {
        for part in parts {
            self.line(&format!("<section id=\"{}\" class=\"level-{level}\">", escape(&part.anchor)));
            self.heading(level, &part.report.title);
            self.notes(&part.report.notes);
            self.sections(&part.report.sections, level + 1);
            self.parts(&part.parts, level + 1);
            self.line("</section>");
        }
    }

    fn heading(&mut self, level: usize, text: &Message) {
        let (level, text) = (level.min(6), self.message(text));
        self.line(&format!("<h{level}>{text}</h{level}>"));
    }

    /// The heading of a section: in a site with a name to link to.
    fn section_heading(&mut self, level: usize, text: &Message) {
        if self.root.is_none() {
            return self.heading(level, text);
        }
        self.headed += 1;
        let (level, text, rank) = (level.min(6), self.message(text), self.headed);
        self.line(&format!("<h{level} id=\"section-{rank}\">{text}</h{level}>"));
    }

    fn notes(&mut self, notes: &[Cell]) {
        for note in notes {
            self.paragraph(note);
        }
    }

    fn sections(&mut self, sections: &[Section], level: usize) {
        for section in sections {
            if let Some(heading) = &section.heading {
                self.section_heading(level, heading);
            }
            for block in &section.blocks {
                match block {
                    Block::Table(table) => self.table(table),
                    // No level is skipped: facts stand under the section's heading, else in its place.
                    Block::Facts(facts) => self.facts(facts, level + usize::from(section.heading.is_some())),
                    Block::Paragraphs(cells) => self.notes(cells),
                    Block::Figure(figure) => self.figure(figure),
                }
            }
        }
    }

    fn paragraph(&mut self, cell: &Cell) {
        let text = self.text(cell);
        if !text.is_empty() {
            self.line(&format!("<p{}>{text}</p>", class_of(&[], cell.emphasis)));
        }
    }

    /// A chart, what it shows, and the same in figures.
    fn figure(&mut self, figure: &Figure) {
        let caption = self.message(&figure.caption);
        let chart = svg::render(&figure.chart, &figure.caption, self.language);
        self.line(&format!(
            "<figure>\n<div class=\"scroll\" tabindex=\"0\">\n{chart}</div>\n<figcaption>{caption}</figcaption>"
        ));
        self.table(&figure.table);
        self.line("</figure>");
    }

    fn facts(&mut self, facts: &Facts, level: usize) {
        if let Some(title) = &facts.title {
            let (level, text) = (level.min(6), self.text(title));
            self.line(&format!("<h{level}>{text}</h{level}>"));
        }
        if facts.facts.is_empty() {
            return;
        }
        self.line("<dl>");
        for Fact { name, lines } in &facts.facts {
            self.line(&format!("<div><dt>{}</dt>", self.message(name)));
            for cell in lines {
                self.line(&format!("<dd{}>{}</dd>", class_of(&[], cell.emphasis), self.text(cell)));
            }
            self.line("</div>");
        }
        self.line("</dl>");
    }

    /// A table; a row and what is said of it stand in one body, so that no page parts them.
    fn table(&mut self, table: &Table) {
        let width = table.columns.len();
        let class = if is_short(table) { " class=\"short\"" } else { "" };
        if self.root.is_some() {
            self.line("<div class=\"scroll\" tabindex=\"0\">");
        }
        self.line(&format!("<table{class}>\n<thead>\n<tr>"));
        for column in &table.columns {
            let heading = self.message(&column.heading);
            self.line(&format!("<th scope=\"col\"{}>{heading}</th>", class_of(&of_column(column), Emphasis::Plain)));
        }
        self.line("</tr>\n</thead>");
        for row in &table.rows {
            self.line("<tbody>");
            match row {
                Row::Group(cell) => {
                    let text = self.text(cell);
                    self.line(&format!("<tr><th scope=\"rowgroup\" colspan=\"{width}\">{text}</th></tr>"));
                }
                Row::Cells { cells, detail } => {
                    self.line("<tr>");
                    for (column, cell) in table.columns.iter().zip(cells) {
                        let class = class_of(&of_column(column), cell.emphasis);
                        let key = self.root.and_then(|_| sort_key(&cell.content)).unwrap_or_default();
                        self.line(&format!("<td{class}{key}>{}</td>", self.text(cell)));
                    }
                    self.line("</tr>");
                    if let Some((detail, column)) = detail.as_ref().zip(table.detail.as_ref()) {
                        let (heading, text) = (self.message(&column.heading), self.text(detail));
                        let class = class_of(&["detail"], detail.emphasis);
                        let said = format!("<span class=\"label\">{heading}</span> {text}");
                        let said = if self.root.is_some() { format!("<div>{said}</div>") } else { said };
                        self.line(&format!("<tr><td{class} colspan=\"{width}\">{said}</td></tr>"));
                    }
                }
            }
            self.line("</tbody>");
        }
        self.line("</table>");
        if self.root.is_some() {
            self.line("</div>");
        }
    }
}

/// What a cell is sorted by where its words would not do: the plain decimal, the day as a number would be written.
fn sort_key(content: &Content) -> Option<String> {
    let key = match content {
        Content::Number { decimal, .. } | Content::Money { decimal, .. } => decimal.clone(),
        Content::Date(date) => date.to_string().replace('-', ""),
        Content::Message(message) => leading_number(message)?.to_owned(),
        Content::Empty | Content::Text(_) | Content::Local(_) => return None,
    };
    Some(format!(" data-sort=\"{}\"", escape(&key)))
}

/// The messages that are a number with something beside it: a range, a total with what it lacks.
const NUMBERS: &[&str] =
    &["report-range", "statistics-value", "statistics-rounded", "statistics-partial", "site-norm-met"];

/// The number that a cell begins with, where that is what it is sorted by.
fn leading_number(message: &Message) -> Option<&str> {
    if !NUMBERS.contains(&message.id()) {
        return None;
    }
    match message.args().first() {
        Some((_, Arg::Number(decimal) | Arg::Percent(decimal))) => Some(decimal),
        Some((_, Arg::Message(inner))) => leading_number(inner),
        _ => None,
    }
}

/// Whether a table has so few rows that a page should not part them.
fn is_short(table: &Table) -> bool {
    let details = table.rows.iter().filter(|row| matches!(row, Row::Cells { detail: Some(_), .. })).count();
    table.rows.len() + details <= MOST_ROWS_KEPT_TOGETHER
}

/// The classes of a column's cells: what it is, and on which side its contents stand.
fn of_column(column: &Column) -> Vec<&'static str> {
    match column.align {
        Align::Left | Align::Code => vec![column.id],
        Align::Right => vec![column.id, "number"],
    }
}

/// A class attribute; nothing where there is no class.
fn class_of(names: &[&'static str], emphasis: Emphasis) -> String {
    let emphasis = match emphasis {
        Emphasis::Plain => None,
        Emphasis::Good => Some("good"),
        Emphasis::Watch => Some("watch"),
        Emphasis::Bad => Some("bad"),
        Emphasis::Unknown => Some("unknown"),
        Emphasis::Muted => Some("muted"),
        Emphasis::Strong => Some("strong"),
    };
    let names: Vec<&str> = names.iter().copied().chain(emphasis).collect();
    if names.is_empty() { String::new() } else { format!(" class=\"{}\"", names.join(" ")) }
}

#[cfg(test)]
mod tests {
    use super::{Page, render};
    use crate::i18n::{Language, Message};
    use crate::report::{Block, Cell, Column, Content, Emphasis, Fact, Facts, Report, Row, Section, Table};

    #[test]
    fn a_page_escapes_what_comes_from_outside_and_keeps_a_row_with_its_detail() {
        let table = Table {
            columns: vec![Column::text("a", "level-note"), Column::number("b", "level-error")],
            group: None,
            detail: Some(Column::text("c", "level-warning")),
            rows: vec![
                Row::Group("G<b>".into()),
                Row::Cells {
                    cells: vec!["<script>alert('x')</script>".into(), Content::number("1234.5").into()],
                    detail: Some(Cell::new("a & \"b\"", Emphasis::Bad)),
                },
            ],
        };
        let facts = Facts { title: Some("<i>".into()), facts: vec![Fact::new("level-note", "x < y")] };
        let blocks = vec![Block::Table(table), Block::Facts(facts), Block::Paragraphs(vec!["p > q".into()])];
        let report = Report {
            title: Message::new("level-note"),
            notes: vec!["<!--".into()],
            sections: vec![Section { heading: Some(Message::new("level-error")), blocks }],
        };
        let page = render(&report, Language::from_code("en").unwrap(), &Page::default());
        insta::assert_snapshot!(page.split_once("</style>").unwrap().1);
    }
}
