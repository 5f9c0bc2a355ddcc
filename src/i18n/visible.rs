//! Text from outside, made harmless to show.

use std::borrow::Cow;

/// What stands for a character that must not reach a terminal.
const REPLACEMENT: char = '\u{FFFD}';

/// The text with what could command a terminal, hide or reorder characters made visible: control characters (C0, C1,
/// delete), separators of lines and paragraphs and overrides of writing direction become U+FFFD, a tabulation a space.
/// Newlines stay.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    text.chars()
        .map(|c| match c {
            '\t' => ' ',
            c if is_unsafe(c) => REPLACEMENT,
            c => c,
        })
        .collect()
}

/// Whether a character is no text: it commands a terminal, or hides or reorders what stands beside it. Newlines are text.
///
/// Directions: the marks and overrides that Unicode's UAX #9 lists (U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069).
#[must_use]
pub fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::visible;

    #[test]
    fn escape_sequences_cannot_reach_a_terminal() {
        assert_eq!(visible("a\u{1b}[2Jb\u{9b}31m\r\u{7f}"), "a\u{fffd}[2Jb\u{fffd}31m\u{fffd}\u{fffd}");
        assert_eq!(visible("12\u{202e}34"), "12\u{fffd}34");
        assert_eq!(visible("12\u{61c}34\u{200f}"), "12\u{fffd}34\u{fffd}");
        assert_eq!(visible("a\tb"), "a b");
    }

    #[test]
    fn ordinary_text_is_left_as_it_is() {
        let text = "Prestations familiales\u{202f}: 1\u{202f}234,5 €\nBénin – été";
        assert!(matches!(visible(text), Cow::Borrowed(same) if same == text));
    }
}
