//! Reports as Markdown (GitHub's, for its tables).
//!
//! In: a report, a language. Out: text. Never: markup from outside: what means something to Markdown or HTML is escaped.

use super::words::words;
use crate::i18n::{Language, Message};
use crate::report::{Align, Block, Cell, Column, Emphasis, Facts, Part, Report, Row, Table};

/// The report as Markdown.
#[must_use]
pub fn render(report: &Report, language: Language) -> String {
    let mut page = Page { out: String::new(), language, level: 1 };
    page.report(report);
    page.out
}

/// A document of several parts as Markdown: each part under an anchor that the table of contents links to.
#[must_use]
pub fn render_document(document: &Part, language: Language) -> String {
    let mut page = Page { out: String::new(), language, level: 1 };
    page.report(&document.report);
    if !document.parts.is_empty() {
        page.heading(2, &Message::new("document-contents").render(language));
        let mut lines = Vec::new();
        contents(&document.parts, 0, language, &mut lines);
        page.block(&lines.join("\n"));
    }
    page.parts(&document.parts, 2);
    page.out
}

/// One line for each part and those under it.
fn contents(parts: &[Part], depth: usize, language: Language, lines: &mut Vec<String>) {
    for part in parts {
        let title = escape(&part.report.title.render(language));
        lines.push(format!("{}- [{title}](#{})", "  ".repeat(depth), part.anchor));
        contents(&part.parts, depth + 1, language, lines);
    }
}

struct Page {
    out: String,
    language: Language,
    /// The level of the title of the report being written.
    level: usize,
}

impl Page {
    fn report(&mut self, report: &Report) {
        self.heading(self.level, &report.title.render(self.language));
        for note in &report.notes {
            self.paragraph(note);
        }
        for section in &report.sections {
            if let Some(heading) = &section.heading {
                self.heading(self.level + 1, &heading.render(self.language));
            }
            for block in &section.blocks {
                match block {
                    Block::Table(table) => self.table(table),
                    Block::Figure(figure) => self.table(&figure.table),
                    Block::Facts(facts) => self.facts(facts),
                    Block::Paragraphs(cells) => cells.iter().for_each(|cell| self.paragraph(cell)),
                }
            }
        }
    }

    fn parts(&mut self, parts: &[Part], level: usize) {
        for part in parts {
            self.block(&format!("<a id=\"{}\"></a>", part.anchor));
            self.level = level;
            self.report(&part.report);
            self.parts(&part.parts, level + 1);
        }
    }

    /// A heading; Markdown has six levels.
    fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {}", "#".repeat(level.min(6)), escape(text)));
    }

    /// Text with a blank line before it.
    fn block(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn cell(&self, cell: &Cell) -> String {
        let text = escape(&words(&cell.content, self.language));
        match cell.emphasis {
            Emphasis::Bad | Emphasis::Strong if !text.is_empty() => format!("**{text}**"),
            _ => text,
        }
    }

    fn paragraph(&mut self, cell: &Cell) {
        let text = self.cell(cell);
        if !text.is_empty() {
            self.block(&text);
        }
    }

    fn facts(&mut self, facts: &Facts) {
        if let Some(title) = &facts.title {
            let title = words(&title.content, self.language);
            self.heading(self.level + 2, &title);
        }
        let mut lines = Vec::new();
        for fact in &facts.facts {
            let says: Vec<String> = fact.lines.iter().map(|cell| self.cell(cell)).collect();
            let name = Message::new("document-fact").with("name", fact.name.clone()).render(self.language);
            lines.push(format!("- {} {}", escape(&name), says.join("<br>")));
        }
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }

    fn table(&mut self, table: &Table) {
        let columns: Vec<&Column> = table.columns.iter().chain(&table.detail).collect();
        let heading = |heading: &Message| escape(&heading.render(self.language));
        let headings: Vec<String> = columns.iter().map(|column| heading(&column.heading)).collect();
        let rules: Vec<&str> = columns
            .iter()
            .map(|column| match column.align {
                Align::Left | Align::Code => "---",
                Align::Right => "---:",
            })
            .collect();
        let mut lines = vec![line(&headings), line(&rules)];
        for row in &table.rows {
            let mut cells = Vec::new();
            match row {
                Row::Group(cell) => cells.push(format!("**{}**", escape(&words(&cell.content, self.language)))),
                Row::Cells { cells: row, detail } => {
                    cells.extend(row.iter().map(|cell| self.cell(cell)));
                    cells.extend(detail.iter().map(|cell| self.cell(cell)));
                }
            }
            cells.resize(columns.len(), String::new());
            lines.push(line(&cells));
        }
        self.block(&lines.join("\n"));
    }
}

fn line(cells: &[impl AsRef<str>]) -> String {
    let cells: Vec<&str> = cells.iter().map(AsRef::as_ref).collect();
    format!("| {} |", cells.join(" | "))
}

/// The text with what means something to Markdown or HTML escaped.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let starts_a_block = at == 0 && matches!(c, '-' | '+' | '=' | '~');
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => {
                out.push('\\');
                out.push(c);
            }
            _ => {
                if starts_a_block {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escape, render};
    use crate::i18n::{Language, Message};
    use crate::report::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table};

    #[test]
    fn what_comes_from_outside_is_no_markup() {
        assert_eq!(escape("<script>a|b_c</script>"), "&lt;script&gt;a\\|b\\_c&lt;/script&gt;");
        assert_eq!(escape("- a"), "\\- a");
        assert_eq!(escape("[x](y) `z`"), "\\[x\\](y) \\`z\\`");
    }

    #[test]
    fn a_table_has_a_cell_for_each_column() {
        let table = Table {
            columns: vec![Column::text("a", "level-note"), Column::number("b", "level-error")],
            group: None,
            detail: Some(Column::text("c", "level-warning")),
            rows: vec![
                Row::Group("G|".into()),
                Row::new(vec!["x".into(), Content::number("1234.5").into()]),
                Row::Cells { cells: vec!["y".into(), Cell::empty()], detail: Some(Cell::new("z", Emphasis::Bad)) },
            ],
        };
        let report = Report {
            title: Message::new("level-note"),
            notes: Vec::new(),
            sections: vec![Section { heading: None, blocks: vec![Block::Table(table)] }],
        };
        insta::assert_snapshot!(render(&report, Language::from_code("en").unwrap()), @r"
        # note

        | note | error | warning |
        | --- | ---: | --- |
        | **G\|** |  |  |
        | x | 1,234.5 |  |
        | y |  | **z** |
        ");
    }
}
