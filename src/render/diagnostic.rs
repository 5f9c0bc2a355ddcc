//! Diagnostics as a terminal shows them: where, the excerpt, what is wrong, what to do.
//!
//! In: diagnostics, a language, a width. Out: text. Never: printing, or a control character from a file.

use std::fmt::Write as _;

use annotate_snippets::renderer::{
    DEFAULT_ERROR_STYLE, DEFAULT_LINE_NUM_STYLE, DEFAULT_NOTE_STYLE, DEFAULT_WARNING_STYLE, Style,
};
use annotate_snippets::{AnnotationKind, Group, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Level, Location, is_own_sheet};
use crate::i18n::{Language, Message, visible};

/// Narrower terminals than this get lines of this width.
const LEAST_WIDTH: usize = 30;

/// The diagnostics in their order, a blank line between two, a newline at the end; empty when there is none.
///
/// `colour` admits ANSI colours; `width` is that of the terminal in columns: sentences are wrapped to it, excerpts cut.
#[must_use]
pub fn render_diagnostics(diagnostics: &[Diagnostic], language: Language, colour: bool, width: usize) -> String {
    let page = Page { language, colour, width: width.max(LEAST_WIDTH) };
    diagnostics.iter().map(|diagnostic| page.render(diagnostic)).collect::<Vec<_>>().join("\n")
}

struct Page {
    language: Language,
    colour: bool,
    width: usize,
}

impl Page {
    fn render(&self, diagnostic: &Diagnostic) -> String {
        let (excerpt, margin) = match &diagnostic.location {
            Location::Span { file, .. } => self.rule_excerpt(diagnostic, &file.text),
            Location::Cell { raw, .. } | Location::Line { raw, .. } if !raw.trim().is_empty() => {
                (self.cell_excerpt(raw), 2)
            }
            _ => (String::new(), 2),
        };
        let mut text = self.header(diagnostic);
        text.push('\n');
        text.push_str(&excerpt);
        for sentence in [diagnostic.message(), diagnostic.remedy()] {
            self.push_sentence(&mut text, &sentence.render(self.language), margin);
        }
        text
    }

    /// `erreur[number-unreadable] : samples/x.xlsx, Bilan!C12`
    fn header(&self, diagnostic: &Diagnostic) -> String {
        let title = format!("{}[{}]", diagnostic.level().label().render(self.language), diagnostic.code.as_str());
        let header = Message::new("diagnostic-header")
            .with("title", title.as_str())
            .with("place", place(&diagnostic.location))
            .render(self.language);
        match header.strip_prefix(&title) {
            Some(rest) => format!("{}{rest}", self.painted(&title, level_style(diagnostic.level()))),
            None => header,
        }
    }

    /// The line of the rule file with carets under the span, and the width of its line number plus one.
    ///
    /// Of a span of several lines the first line is shown: it is where the reader begins.
    fn rule_excerpt(&self, diagnostic: &Diagnostic, text: &str) -> (String, usize) {
        let (Some(span), Some((line, _))) = (diagnostic.location.span(), diagnostic.location.line_and_column()) else {
            return (String::new(), 2);
        };
        // The renderer is given that line alone: it would look through a long file for each of its diagnostics.
        let (before, from) = text.split_at_checked(span.start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let start = span.start - line_start;
        let source = text.get(line_start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let length = from.get(..span.len()).and_then(|shown| shown.lines().next()).unwrap_or_default().trim_end().len();
        let source = without_c1(source);
        let snippet = Snippet::source(source.as_str())
            .line_start(line)
            .annotation(AnnotationKind::Primary.span(start..start + length));
        let renderer = if self.colour { Renderer::styled() } else { Renderer::plain() };
        let group = Group::with_level(snippet_level(diagnostic.level())).element(snippet);
        let mut excerpt = renderer.term_width(self.width).render(&[group]);
        excerpt.push('\n');
        (excerpt, line.to_string().len() + 1)
    }

    /// `  | 12 abc`
    fn cell_excerpt(&self, raw: &str) -> String {
        let raw = visible(raw.trim()).replace('\n', "↵");
        let bar = self.painted("|", DEFAULT_LINE_NUM_STYLE);
        format!("  {bar} {}\n", cut(&raw, self.width.saturating_sub(4)))
    }

    /// `  = sentence`, wrapped, its further lines aligned with its first.
    fn push_sentence(&self, text: &mut String, sentence: &str, margin: usize) {
        let sign = self.painted("=", DEFAULT_LINE_NUM_STYLE);
        for (at, line) in wrap(sentence, self.width.saturating_sub(margin + 2)).iter().enumerate() {
            let sign = if at == 0 { sign.as_str() } else { " " };
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{:margin$}{sign} {line}", "");
        }
    }

    fn painted(&self, text: &str, style: Style) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}

/// Where a diagnostic stands, as a message.
fn place(location: &Location) -> Message {
    let path = |id| Message::new(id).with("path", location.path());
    if let Some((line, column)) = location.line_and_column() {
        // Line numbers are never grouped, so that editors can follow them.
        return path("place-span").with("line", line.to_string()).with("column", column.to_string());
    }
    if let Location::Line { line, .. } = location {
        return path("place-line").with("line", line.to_string());
    }
    match (location.sheet(), location.cell()) {
        (Some(sheet), Some(cell)) if is_own_sheet(location.path(), sheet) => path("place-table").with("cell", cell),
        (Some(sheet), Some(cell)) => path("place-cell").with("sheet", sheet).with("cell", cell),
        (Some(sheet), None) => path("place-sheet").with("sheet", sheet),
        _ => path("place-file"),
    }
}

fn level_style(level: Level) -> Style {
    match level {
        Level::Note => DEFAULT_NOTE_STYLE,
        Level::Warning => DEFAULT_WARNING_STYLE,
        Level::Error => DEFAULT_ERROR_STYLE,
    }
}

const fn snippet_level(level: Level) -> annotate_snippets::Level<'static> {
    match level {
        Level::Note => annotate_snippets::Level::NOTE,
        Level::Warning => annotate_snippets::Level::WARNING,
        Level::Error => annotate_snippets::Level::ERROR,
    }
}

/// The text with C1 control characters, which the snippet renderer lets through, replaced by a sign of as many bytes.
fn without_c1(text: &str) -> String {
    text.replace(|c| matches!(c, '\u{80}'..='\u{9f}'), "¤")
}

/// The text cut to a number of characters, the cut marked.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

/// The words of a text in lines of at most so many characters. No-break spaces do not break; a longer word stands alone.
fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if length < room => {
                line.push(' ');
                line.push_str(word);
                room -= length + 1;
            }
            _ => {
                lines.push(word.to_owned());
                room = most.saturating_sub(length);
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::{cut, render_diagnostics, wrap};
    use crate::diagnostic::{Code, Diagnostic, Location, RuleFile};
    use crate::i18n::{Arg, Language, Message};
    use crate::model::Place;

    const RULE: &str =
        "id = \"operating-cost\"\npillar = \"management\"\nformula = \"operating_charges / techncal_income\"\n";

    fn span() -> Diagnostic {
        let file = Arc::new(RuleFile { path: "ratios/operating-cost.toml".to_owned(), text: RULE.to_owned() });
        let start = RULE.find("techncal").unwrap();
        Diagnostic::new(Code::FormulaLineUnknown, Location::Span { file, span: start..start + "techncal_income".len() })
            .with("name", "techncal_income")
            .with("nearest", Message::new("nearest-name").with("name", "technical_income"))
    }

    fn cell(raw: &str) -> Diagnostic {
        let place = Place::Cell { sheet: Arc::from("Bilan"), row: 11, column: 2 };
        Diagnostic::new(
            Code::NumberUnreadable,
            Location::Cell { path: Arc::from("samples/x.xlsx"), place, raw: Box::from(raw) },
        )
        .with("line", "total_assets")
        .with("raw", raw)
    }

    fn sheet() -> Diagnostic {
        let location = Location::Sheet { path: Arc::from("samples/x.xlsx"), sheet: Arc::from("Notes") };
        Diagnostic::new(Code::SheetIgnored, location).with("sheet", "Notes")
    }

    fn file() -> Diagnostic {
        Diagnostic::new(Code::LimitExceeded, Location::File { path: Arc::from("samples/big.xlsx") })
            .with("limit", "cellules")
            .with("most", Arg::Count(2_000_000))
            .with("option", "cells")
    }

    fn warning() -> Diagnostic {
        Diagnostic::new(Code::WaiverExpired, Location::File { path: Arc::from("secretariat.toml") })
            .with("decision", "n° 12")
            .with("rule", "state-loans")
            .with("institution", "XA-CNPS")
            .with("until", date(2023, 6, 1))
    }

    #[test]
    fn every_kind_of_place_in_every_language() {
        for language in Language::all() {
            let all = [span(), cell("12 abc"), sheet(), file(), warning()];
            insta::assert_snapshot!(
                format!("places_{}", language.code()),
                render_diagnostics(&all, language, false, 80)
            );
        }
    }

    #[test]
    fn a_narrow_terminal_wraps_and_colour_is_escaped() {
        let all = [span(), cell("12 abc"), sheet()];
        insta::assert_snapshot!(render_diagnostics(&all, Language::default(), true, 50).escape_default_controls());
    }

    trait EscapeDefaultControls {
        fn escape_default_controls(&self) -> String;
    }
    impl EscapeDefaultControls for str {
        fn escape_default_controls(&self) -> String {
            self.replace('\u{1b}', "ESC")
        }
    }

    #[test]
    fn nothing_from_a_file_commands_the_terminal() {
        let hostile = "a = \"\u{1b}[2J \u{9b}31m \u{202e} \r\u{8}\"\n";
        let file = Arc::new(RuleFile { path: "\u{1b}]0;x\u{7}.toml".to_owned(), text: hostile.to_owned() });
        let all = [
            Diagnostic::new(Code::TomlInvalid, Location::Span { file, span: 4..hostile.len() }).with("detail", hostile),
            cell("\u{1b}[31m1\n2\u{9b}0m"),
        ];
        let text = render_diagnostics(&all, Language::default(), false, 80);
        let unsafe_ones: Vec<char> =
            text.chars().filter(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}').collect();
        assert!(unsafe_ones.is_empty(), "{text}");
        assert!(text.contains("  | \u{fffd}[31m1↵2\u{fffd}0m\n"), "{text}");
    }

    #[test]
    fn a_cell_can_forge_no_line_of_its_own() {
        let text = render_diagnostics(&[cell("1\nerreur[x] : y")], Language::default(), false, 80);
        let heads: Vec<&str> = text.lines().filter(|line| !line.starts_with(' ')).collect();
        assert_eq!(heads.len(), 1, "{text}");
    }

    #[test]
    fn spans_at_the_edges_are_shown() {
        for (text, span) in [("", 0..0), ("a", 1..1), ("a = 1\n", 6..6), ("é\r\nb\r\n", 0..6), ("a", 5..9)] {
            let file = Arc::new(RuleFile { path: "x.toml".to_owned(), text: text.to_owned() });
            let diagnostic =
                Diagnostic::new(Code::TomlInvalid, Location::Span { file, span: span.clone() }).with("detail", "x");
            let shown = render_diagnostics(&[diagnostic], Language::default(), false, 80);
            assert!(shown.contains('^'), "{text:?} {span:?}\n{shown}");
        }
    }

    #[test]
    fn no_diagnostic_is_no_text() {
        assert_eq!(render_diagnostics(&[], Language::default(), true, 80), "");
    }

    #[test]
    fn lines_are_wrapped_at_ordinary_spaces_only() {
        assert_eq!(wrap("aa bb cc", 5), ["aa bb", "cc"]);
        assert_eq!(wrap("aa\u{202f}bb cc", 5), ["aa\u{202f}bb", "cc"]);
        assert_eq!(wrap("abcdefgh  ij", 5), ["abcdefgh", "ij"]);
        assert_eq!(wrap("", 5), [] as [&str; 0]);
    }

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(cut("abcdef", 6), "abcdef");
        assert_eq!(cut("abcdef", 4), "abc…");
    }
}
