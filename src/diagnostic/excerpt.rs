//! What a location shows of the text that it speaks of.

use std::ops::Range;

use super::Location;

impl Location {
    /// The line and the column, both counted from 1 and the column in characters, at which a span of a rule file begins;
    /// `None` for a location that is no span.
    #[must_use]
    pub fn line_and_column(&self) -> Option<(usize, usize)> {
        let Self::Span { file, .. } = self else { return None };
        let before = file.text.get(..self.span()?.start)?;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let column = before.get(line_start..)?.chars().count() + 1;
        Some((before.matches('\n').count() + 1, column))
    }

    /// The bytes of a span, kept inside the text and on whole characters, so that they can always be cut out;
    /// `None` for a location that is no span.
    #[must_use]
    pub fn span(&self) -> Option<Range<usize>> {
        let Self::Span { file, span } = self else { return None };
        let start = floor(&file.text, span.start);
        Some(start..floor(&file.text, span.end).max(start))
    }
}

/// The greatest boundary between characters that is not beyond a byte.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::diagnostic::{Location, RuleFile};

    fn at(text: &str, span: std::ops::Range<usize>) -> Location {
        let file = Arc::new(RuleFile { path: "x.toml".to_owned(), text: text.to_owned() });
        Location::Span { file, span }
    }

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        assert_eq!(at("ab\ncd", 0..1).line_and_column(), Some((1, 1)));
        assert_eq!(at("ab\ncd", 2..3).line_and_column(), Some((1, 3)));
        assert_eq!(at("ab\ncd", 4..5).line_and_column(), Some((2, 2)));
        assert_eq!(at("é = x", 5..6).line_and_column(), Some((1, 5)));
        assert_eq!(at("", 0..0).line_and_column(), Some((1, 1)));
    }

    #[test]
    fn a_span_out_of_the_text_or_inside_a_character_is_brought_back() {
        assert_eq!(at("é", 1..9).span(), Some(0..2));
        assert_eq!(at("ab", 7..9).span(), Some(2..2));
        #[expect(clippy::reversed_empty_ranges, reason = "what a careless caller could give")]
        let reversed = 2..1;
        assert_eq!(at("abc", reversed).span(), Some(2..2));
        assert_eq!(at("ab", 7..9).line_and_column(), Some((1, 3)));
    }

    #[test]
    fn only_spans_have_lines() {
        assert_eq!(Location::File { path: Arc::from("x") }.line_and_column(), None);
    }
}
