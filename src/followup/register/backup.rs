//! The backup: the register as it stands at one moment, while others go on writing.

use std::path::Path;
use std::time::Duration;

use super::place::place;
use super::{Access, Register, RegisterFault, schema};
use crate::followup::RegisterHead;

impl Register {
    /// Copies the register into a new file, which is complete or absent; gives the head of the copy. Writers need not stop.
    ///
    /// # Errors
    /// There is a file already; the place cannot be written; the register cannot be read.
    pub fn backup(&self, to: &Path) -> Result<RegisterHead, RegisterFault> {
        let mut head = RegisterHead::EMPTY;
        place(to, |part| {
            let copied = part.to_str().ok_or_else(|| {
                RegisterFault::new(to, super::Cause::Unwritable("UTF-8".to_owned()))
            })?;
            // One statement, one reading transaction: what is committed meanwhile is not in it.
            self.connection.execute("VACUUM INTO ?1", [copied]).map_err(|error| match self.fault(error) {
                RegisterFault { cause: super::Cause::Unreadable(detail), .. } => {
                    RegisterFault::new(to, super::Cause::Unwritable(detail))
                }
                fault => fault,
            })?;
            let copy = Self {
                path: part.to_owned(),
                access: Access::Write,
                connection: schema::open(part, Access::Write, Duration::ZERO)?,
            };
            head = copy.head()?;
            copy.connection.close().map_err(|(_, error)| RegisterFault::of(to, error))
        })?;
        Ok(head)
    }
}
