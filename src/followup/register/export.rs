//! The export: the whole log as lines of JSON, from which it can be made again byte for byte.

use std::io::{self, Write};
use std::ops::ControlFlow;

use rusqlite::{Transaction, TransactionBehavior};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::super::RegisterHead;
use super::{Register, RegisterFault};
use crate::model::Sha256;

/// What the first line of an export says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExportHead {
    /// What it is: [`ExportHead::SCHEMA`].
    pub schema: String,
    /// The head of the log, which the last line must come to.
    pub head: RegisterHead,
}

impl ExportHead {
    /// The name and version of the form.
    pub const SCHEMA: &'static str = "vigie.register/1";
}

/// A line of an export: an event in the bytes in which it is stored, and its hash.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExportLine<'a> {
    pub(super) hash: Sha256,
    #[serde(borrow)]
    pub(super) event: &'a RawValue,
}

impl Register {
    /// Writes everything that is in the log, as it stands at one moment; gives its head.
    ///
    /// # Errors
    /// The register cannot be read; inside, what became of writing.
    pub fn export(&self, to: &mut dyn Write) -> Result<io::Result<RegisterHead>, RegisterFault> {
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Deferred)
            .map_err(|error| self.fault(error))?;
        let head = self.head()?;
        let mut written = line(to, &ExportHead { schema: ExportHead::SCHEMA.to_owned(), head });
        self.bodies(|number, hash, body| {
            let event = serde_json::from_str(body).map_err(|_| RegisterFault::of_event(&self.path, number))?;
            if written.is_ok() {
                written = line(to, &ExportLine { hash: self.hash(number, hash)?, event });
            }
            Ok(if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        drop(transaction);
        Ok(written.map(|()| head))
    }
}

fn line(to: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *to, value)?;
    to.write_all(b"\n")
}
