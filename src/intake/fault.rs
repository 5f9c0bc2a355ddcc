//! What is wrong with a file, before it is known where the file stands.

use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::{Arg, Message};

/// A fault that costs a file or a sheet.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    code: Code,
    args: Vec<(&'static str, Arg)>,
}

impl Fault {
    pub(super) const fn new(code: Code) -> Self {
        Self { code, args: Vec::new() }
    }

    pub(super) fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    /// The file is damaged, with the message that says how.
    pub(super) fn damaged(detail: impl Into<Arg>) -> Self {
        Self::new(Code::FileDamaged).with("detail", detail)
    }

    /// The file is of a format that is not read.
    pub(super) fn foreign(detail: &'static str) -> Self {
        Self::new(Code::FileForeign).with("detail", Message::new(detail))
    }

    /// The message that says what is wrong, or which limit is passed.
    #[cfg(test)]
    pub(super) fn detail(&self) -> Option<&'static str> {
        self.args.iter().find_map(|(_, arg)| match arg {
            Arg::Message(message) => Some(message.id()),
            _ => None,
        })
    }

    /// The fault at a location.
    pub(super) fn at(self, location: Location) -> Diagnostic {
        self.args
            .into_iter()
            .fold(Diagnostic::new(self.code, location), |diagnostic, (name, arg)| diagnostic.with(name, arg))
    }

    /// The fault of a whole file.
    pub(super) fn of_file(self, path: &Arc<str>) -> Diagnostic {
        self.at(Location::File { path: Arc::clone(path) })
    }
}
