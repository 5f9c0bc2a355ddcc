//! A text to be said, before it is said in a language.

use std::io::{self, ErrorKind};

use jiff::civil::Date;

use super::{Language, LocalText, text_of};

/// One argument of a message, formatted when the language is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text that is the same in every language: a code, a path, a name, a year. Text from outside is made harmless.
    Text(String),
    /// An exact decimal (`-1234.5`), grouped and pointed as the language does.
    Number(String),
    /// An exact decimal that is already in per cent (`15` for 15 %).
    Percent(String),
    /// A whole number that also selects the plural. It is grouped: a year is text.
    Count(i64),
    /// A day.
    Date(Date),
    /// A text that a rule file gives in each language.
    Local(LocalText),
    /// Another message.
    Message(Box<Message>),
    /// Several arguments, joined as the language joins a list.
    List(Vec<Self>),
}

/// A message of the message files with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    id: &'static str,
    args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// The message of an identifier of the message files.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// The message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// Its identifier.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// Its arguments.
    #[must_use]
    pub fn args(&self) -> &[(&'static str, Arg)] {
        &self.args
    }

    /// Its text in a language.
    #[must_use]
    pub fn render(&self, language: Language) -> String {
        text_of(self, language)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<Date> for Arg {
    fn from(day: Date) -> Self {
        Self::Date(day)
    }
}
impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
impl From<&LocalText> for Arg {
    fn from(text: &LocalText) -> Self {
        Self::Local(text.clone())
    }
}
impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}
impl From<&io::Error> for Arg {
    /// Why a file could not be read or written: in the user's language where the reason is a usual one, else in the
    /// words of the operating system.
    fn from(error: &io::Error) -> Self {
        let id = match error.kind() {
            ErrorKind::NotFound => "io-not-found",
            ErrorKind::PermissionDenied => "io-permission-denied",
            ErrorKind::IsADirectory => "io-is-a-directory",
            ErrorKind::NotADirectory => "io-not-a-directory",
            ErrorKind::AlreadyExists => "io-already-exists",
            ErrorKind::StorageFull => "io-storage-full",
            ErrorKind::ReadOnlyFilesystem => "io-read-only",
            ErrorKind::UnexpectedEof => "io-unexpected-end",
            ErrorKind::OutOfMemory => "io-out-of-memory",
            // What `read_to_string` says of bytes that are no text.
            ErrorKind::InvalidData => "io-not-utf8",
            _ => return Self::Text(error.to_string()),
        };
        Message::new(id).into()
    }
}
impl From<Vec<Self>> for Arg {
    fn from(items: Vec<Self>) -> Self {
        Self::List(items)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};

    use super::{Arg, Message};

    #[test]
    fn a_usual_error_of_the_system_has_words_of_its_own() {
        let denied = Error::from(ErrorKind::PermissionDenied);
        assert_eq!(Arg::from(&denied), Arg::from(Message::new("io-permission-denied")));
        assert_eq!(Arg::from(&Error::other("odd")), Arg::Text("odd".to_owned()));
    }
}
