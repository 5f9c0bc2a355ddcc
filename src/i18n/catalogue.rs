//! The message files and the languages they make.

use super::Message;

/// A language that has a message file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Language(u8);

impl Language {
    /// Every language, the default one first.
    #[must_use]
    pub fn all() -> Vec<Self> {
        vec![Self(0)]
    }

    /// The language of a code (`fr`) or of a locale (`fr_TG.UTF-8`).
    #[must_use]
    pub fn from_code(_code: &str) -> Option<Self> {
        None
    }

    /// Its ISO 639 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        "fr"
    }
}

/// The text of a message in a language.
#[must_use]
pub fn text_of(message: &Message, _language: Language) -> String {
    message.id().to_owned()
}
