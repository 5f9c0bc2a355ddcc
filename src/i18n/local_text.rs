//! A text that a rule file gives in several languages.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Language;

/// Under which code a text stands that is the same in every language (ISO 639-3: undetermined).
const SAME: &str = "und";

/// A text per language code, as rule files write it: `{ fr = "…", en = "…", pt = "…" }`.
///
/// It is shared, not copied: every sentence about a rule or a line carries its name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LocalText(Arc<BTreeMap<String, String>>);

impl LocalText {
    /// The text of pairs of language code and text.
    #[must_use]
    pub fn new(texts: BTreeMap<String, String>) -> Self {
        Self(Arc::new(texts))
    }

    /// One text for every language: a number, a code, a title that is never translated.
    #[must_use]
    pub fn same(text: impl Into<String>) -> Self {
        Self::new(BTreeMap::from([(SAME.to_owned(), text.into())]))
    }

    /// The text in a language; the default language's, else any, where it is not translated.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.in_code(language.code())
    }

    /// This text and another joined in each of its languages.
    #[must_use]
    pub fn joined(&self, other: &Self, join: impl Fn(&str, &str) -> String) -> Self {
        let codes: BTreeSet<&String> = self.0.keys().chain(other.0.keys()).collect();
        let joined = codes.into_iter().map(|code| (code.clone(), join(self.in_code(code), other.in_code(code))));
        Self::new(joined.collect())
    }

    fn in_code(&self, code: &str) -> &str {
        self.0
            .get(code)
            .or_else(|| self.0.get(Language::default().code()))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// Whether it has a text, not blank, for a language code.
    #[must_use]
    pub fn has(&self, code: &str) -> bool {
        self.0.get(code).is_some_and(|text| !text.trim().is_empty())
    }

    /// Each language's code with its text, by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(code, text)| (code.as_str(), text.as_str()))
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
