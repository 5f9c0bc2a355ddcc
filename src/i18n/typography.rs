//! The spaces of a text that a rule file gives, as its language sets them.
//!
//! In: a text, its language. Out: the same with the narrow space that does not break where French wants one. Never: another change.

use std::borrow::Cow;

use super::Language;

/// The language that sets a narrow space before these signs, and within its quotation marks.
const SPACED: &str = "fr";
/// U+202F: it does not break, and is narrow.
const NARROW: &str = "\u{202f}";

/// The text with the plain spaces replaced that a line must not break at. Whoever writes a rule file types what the keyboard has.
pub(super) fn set(text: &str, language: Language) -> Cow<'_, str> {
    if language.code() != SPACED || !has_loose(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = None;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_tied = before == Some('«') || signs.peek().is_some_and(|next| ":;!?%»".contains(*next));
        if sign == ' ' && is_tied {
            out.push_str(NARROW);
        } else {
            out.push(sign);
        }
        before = Some(sign);
    }
    Cow::Owned(out)
}

fn has_loose(text: &str) -> bool {
    [" :", " ;", " !", " ?", " %", " »", "« "].iter().any(|loose| text.contains(loose))
}

#[cfg(test)]
mod tests {
    use super::{Language, set};

    #[test]
    fn french_ties_its_signs_and_no_other_language_does() {
        let text = "Seuil : « au plus » 20 % ; sinon ? Oui !";
        let french = set(text, Language::default());
        assert_eq!(french, "Seuil\u{202f}: «\u{202f}au plus\u{202f}» 20\u{202f}%\u{202f}; sinon\u{202f}? Oui\u{202f}!");
        assert_eq!(set(&french, Language::default()), french);
        assert_eq!(set(text, Language::from_code("en").unwrap()), text);
        assert_eq!(set("sans rien", Language::default()), "sans rien");
    }
}
