//! The faults of a TOML file, told while it is read, and what stood at its keys.
//!
//! In: the text of a file. Out: its table, and a located diagnostic for each fault. Never: a file system.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::DeTable;

use crate::diagnostic::{Code, Diagnostic, Level, Location, RuleFile};

/// A file being read, with the faults found in it so far.
#[derive(Debug)]
pub(crate) struct Faults {
    file: Arc<RuleFile>,
    found: RefCell<Vec<Diagnostic>>,
}

impl Faults {
    /// No fault yet.
    pub(crate) const fn new(file: Arc<RuleFile>) -> Self {
        Self { file, found: RefCell::new(Vec::new()) }
    }

    /// The file being read.
    pub(crate) const fn file(&self) -> &Arc<RuleFile> {
        &self.file
    }

    /// A diagnostic at some bytes of the file, to be completed and given to [`Self::push`].
    pub(crate) fn at(&self, code: Code, span: Range<usize>) -> Diagnostic {
        Diagnostic::new(code, Location::Span { file: Arc::clone(&self.file), span })
    }

    /// One more fault.
    pub(crate) fn push(&self, diagnostic: Diagnostic) {
        self.found.borrow_mut().push(diagnostic);
    }

    /// How many errors were found so far; a warning costs nothing that was read.
    pub(crate) fn count(&self) -> usize {
        self.found.borrow().iter().filter(|fault| fault.level() == Level::Error).count()
    }

    /// All faults, in the order in which they were found.
    pub(crate) fn into_diagnostics(self) -> Vec<Diagnostic> {
        self.found.into_inner()
    }

    /// The table of the whole file; `None` when it is no TOML: one fault is told for each line that breaks it.
    pub(crate) fn parse<'t>(&self, text: &'t str) -> Option<DeTable<'t>> {
        let (table, mut errors) = DeTable::parse_recoverable(text);
        if errors.is_empty() {
            return Some(table.into_inner());
        }
        errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
        let mut last: Option<usize> = None;
        for error in errors {
            let span = error.span().unwrap_or_default();
            let is_new_line =
                last.is_none_or(|last| text.get(last..span.start).is_some_and(|between| between.contains('\n')));
            if is_new_line {
                last = Some(span.start);
                self.push(self.at(Code::TomlInvalid, span).with("detail", error.message()));
            }
        }
        None
    }

    /// Where a part of a string stands in the file; the whole string when its escapes hide the place.
    pub(crate) fn inside(&self, whole: &Spanned<String>, part: Range<usize>) -> Range<usize> {
        let span = whole.span();
        let found = self.file.text.get(span.clone()).and_then(|raw| raw.find(whole.get_ref().as_str()));
        match found {
            Some(at) if part.end <= whole.get_ref().len() => span.start + at + part.start..span.start + at + part.end,
            _ => span,
        }
    }
}

/// What stood at a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Field<T> {
    /// The key is absent.
    Absent,
    /// Something stood there that was refused; the fault is told already.
    Faulty,
    /// A value.
    Present(Spanned<T>),
}

impl<T> Field<T> {
    /// The value with its bytes.
    pub(crate) const fn present(&self) -> Option<&Spanned<T>> {
        match self {
            Self::Present(value) => Some(value),
            _ => None,
        }
    }

    /// The value.
    pub(crate) fn value(&self) -> Option<&T> {
        self.present().map(Spanned::get_ref)
    }

    /// Whether the key is absent.
    pub(crate) const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the file says anything at the key, be it refused.
    pub(crate) const fn is_stated(&self) -> bool {
        !self.is_absent()
    }

    /// The field with its value put through a function that may refuse it.
    pub(crate) fn and_then<U>(self, function: impl FnOnce(T, Range<usize>) -> Option<U>) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Faulty => Field::Faulty,
            Self::Present(value) => {
                let span = value.span();
                match function(value.into_inner(), span.clone()) {
                    Some(value) => Field::Present(Spanned::new(span, value)),
                    None => Field::Faulty,
                }
            }
        }
    }

    /// The bare value.
    pub(crate) fn into_value(self) -> Option<T> {
        match self {
            Self::Present(value) => Some(value.into_inner()),
            _ => None,
        }
    }
}
