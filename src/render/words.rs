//! What a content says in a language, in one line.

use crate::i18n::{Language, format_date, format_decimal, local_text, visible};
use crate::report::Content;

/// The text of a content, without line breaks and without anything that could command a terminal.
pub(super) fn words(content: &Content, language: Language) -> String {
    let text = match content {
        Content::Empty => return String::new(),
        Content::Message(message) => message.render(language),
        Content::Text(text) => visible(text).into_owned(),
        Content::Local(text) => local_text(text, language),
        Content::Date(date) => format_date(*date, language),
        Content::Number { .. } | Content::Money { .. } => match content.arg() {
            crate::i18n::Arg::Number(decimal) => format_decimal(&decimal, language),
            crate::i18n::Arg::Percent(decimal) => {
                let number = format_decimal(&decimal, language);
                crate::i18n::Message::new("language-percent").with("number", number).render(language)
            }
            crate::i18n::Arg::Message(message) => message.render(language),
            _ => String::new(),
        },
    };
    if text.contains('\n') { text.replace('\n', " ") } else { text }
}

/// The text with what means something to HTML escaped, in an element as in an attribute.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // What it means is in one byte each; most texts have none.
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'')) {
        let (before, behind) = rest.split_at(at);
        out.push_str(before);
        let mut behind = behind.chars();
        out.push_str(match behind.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            _ => "&#39;",
        });
        rest = behind.as_str();
    }
    out.push_str(rest);
    out
}
