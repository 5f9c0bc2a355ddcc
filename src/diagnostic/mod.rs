//! Located messages: what is wrong, where, and what to do about it.
//!
//! In: a code, a location, facts. Out: a [`Diagnostic`] that the outer layers render. All are collected, none hides
//! another; nothing here prints.

mod code;
mod excerpt;
mod location;

use crate::i18n::{Arg, Message};

pub use code::Code;
pub use location::{Location, RuleFile, is_own_sheet};

/// How much a diagnostic costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is lost; the user should know.
    Note,
    /// A figure may not be what its author meant.
    Warning,
    /// A figure, a rule or a file was refused.
    Error,
}

impl Level {
    /// The word used in JSON: `note`, `warning`, `error`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// What people read.
    #[must_use]
    pub const fn label(self) -> Message {
        match self {
            Self::Note => Message::new("level-note"),
            Self::Warning => Message::new("level-warning"),
            Self::Error => Message::new("level-error"),
        }
    }
}

/// One located message. Its sentences are the message `diag-<code>` and the remedy `diag-<code>-remedy` of the message
/// files, both with the same arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of fault.
    pub code: Code,
    /// Where.
    pub location: Location,
    /// The arguments of both sentences.
    args: Vec<(&'static str, Arg)>,
}

impl Diagnostic {
    /// A diagnostic at a location.
    #[must_use]
    pub const fn new(code: Code, location: Location) -> Self {
        Self { code, location, args: Vec::new() }
    }

    /// The diagnostic with one more fact for its sentences.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// The same of a folder that nobody else knows, such as one that goes when the work is done: it is left out of every path.
    #[must_use]
    pub fn within(self, folder: &str) -> Self {
        let below = format!("{}/", folder.trim_end_matches('/'));
        let args = self.args.into_iter().map(|(name, arg)| match arg {
            Arg::Text(text) => (name, Arg::Text(text.replace(&below, ""))),
            arg => (name, arg),
        });
        Self { code: self.code, location: self.location.within(folder), args: args.collect() }
    }

    /// How much it costs.
    #[must_use]
    pub const fn level(&self) -> Level {
        self.code.level()
    }

    /// One sentence on what is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        self.fill(Message::new(self.code.message_id()))
    }

    /// One sentence on what to do.
    #[must_use]
    pub fn remedy(&self) -> Message {
        self.fill(Message::new(self.code.remedy_id()))
    }

    fn fill(&self, message: Message) -> Message {
        self.args.iter().fold(message, |message, (name, arg)| message.with(name, shortened(arg)))
    }
}

/// How many characters of a text from outside a sentence repeats.
const LONGEST_TEXT: usize = 300;

/// The argument, its text cut when it is so long (a cell may hold 32,767 characters) that it would bury the sentence.
fn shortened(arg: &Arg) -> Arg {
    match arg {
        Arg::Text(text) if text.chars().nth(LONGEST_TEXT).is_some() => {
            Arg::Text(text.chars().take(LONGEST_TEXT).chain(['…']).collect())
        }
        arg => arg.clone(),
    }
}
