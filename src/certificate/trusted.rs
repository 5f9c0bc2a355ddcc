//! The file of trusted keys: who may sign, from when to when, and which keys were revoked.
//!
//! In: the text of a TOML file. Out: its keys, or every fault with its place; the text of the file with a change made. Never: a key that
//! is trusted because it stands beside a certificate.
//!
//! ```toml
//! schema = "vigie.trusted-keys/1"
//!
//! [[key]]
//! name = "Secrétariat exécutif"      # whose key, as verification tells it
//! public_key = "RWQ…"                # the line that `vigie keys show` prints
//! valid_from = 2024-01-01
//! valid_to = 2026-12-31              # its last day; absent: until it is closed
//! revoked_on = 2025-06-01            # from this day on nothing that it signed is accepted without proof of its date
//! ```

use std::fmt::Write as _;
use std::sync::Arc;

use jiff::civil::Date;

use super::key::PublicKey;
use crate::diagnostic::{Code, Diagnostic, RuleFile};
use crate::dictionary::{Faults, Table};

/// The name and version of the file.
pub const TRUSTED_SCHEMA: &str = "vigie.trusted-keys/1";

/// A key that is trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedKey {
    /// Whose key.
    pub name: String,
    /// The key.
    pub key: PublicKey,
    /// Its first day.
    pub valid_from: Date,
    /// Its last day; `None` for a key that is still in use.
    pub valid_to: Option<Date>,
    /// The day on which it was revoked.
    pub revoked_on: Option<Date>,
}

/// The keys that are trusted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrustedKeys {
    /// In the order of the file.
    pub keys: Vec<TrustedKey>,
}

impl TrustedKeys {
    /// Reads the file.
    ///
    /// # Errors
    /// Every fault, each with its span: keys of the file unknown or missing, what is no public key, one key twice, dates that end before
    /// they begin.
    pub fn load(content: &str, path: &str) -> Result<Self, Vec<Diagnostic>> {
        let faults = Faults::new(Arc::new(RuleFile { path: path.to_owned(), text: content.to_owned() }));
        let Some(table) = faults.parse(content) else { return Err(faults.into_diagnostics()) };
        let root = Table::root(&faults, &table);
        let schema = root.required_text("schema");
        if let Some(wrong) = schema.present().filter(|schema| schema.get_ref() != TRUSTED_SCHEMA) {
            root.not_admitted(wrong.get_ref(), wrong.span(), &[TRUSTED_SCHEMA]);
        }
        let mut keys: Vec<TrustedKey> = Vec::new();
        for table in root.tables("key") {
            let Some(key) = trusted_key(&table) else { continue };
            if keys.iter().any(|known| known.key.id() == key.key.id()) {
                table.faults().push(table.faults().at(Code::IdDuplicate, table.span()).with("id", key.key.id()));
            }
            keys.push(key);
        }
        root.finish();
        let faults = faults.into_diagnostics();
        if faults.is_empty() { Ok(Self { keys }) } else { Err(faults) }
    }

    /// The key of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&TrustedKey> {
        self.keys.iter().find(|known| known.key.id() == id)
    }

    /// The text of the file.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let mut text = format!("schema = {}\n", quoted(TRUSTED_SCHEMA));
        for key in &self.keys {
            let _ = write!(
                text,
                "\n[[key]] # {}\nname = {}\npublic_key = {}\nvalid_from = {}\n",
                key.key.id(),
                quoted(&key.name),
                quoted(&key.key.to_base64()),
                key.valid_from
            );
            for (name, day) in [("valid_to", key.valid_to), ("revoked_on", key.revoked_on)] {
                if let Some(day) = day {
                    let _ = writeln!(text, "{name} = {day}");
                }
            }
        }
        text
    }
}

fn trusted_key(table: &Table<'_>) -> Option<TrustedKey> {
    let name = table.required_text("name").into_value();
    let key = table.required_text("public_key").and_then(|text, span| {
        let key = PublicKey::from_base64(&text);
        if key.is_none() {
            table.faults().push(table.faults().at(Code::PublicKeyInvalid, span).with("raw", text));
        }
        key
    });
    let valid_from = table.required("valid_from", table.date("valid_from")).into_value();
    let (valid_to, revoked_on) = (table.date("valid_to"), table.date("revoked_on").into_value());
    table.finish();
    if let (Some(from), Some(to)) = (valid_from, valid_to.present())
        && *to.get_ref() < from
    {
        let fault = table.faults().at(Code::DatesOverlap, to.span()).with("from", from);
        table.faults().push(fault.with("to", *to.get_ref()));
    }
    Some(TrustedKey {
        name: name?,
        key: key.into_value()?,
        valid_from: valid_from?,
        valid_to: valid_to.into_value(),
        revoked_on,
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{TrustedKey, TrustedKeys};
    use crate::certificate::new_key;
    use crate::diagnostic::Code;

    #[test]
    fn the_file_comes_back_as_it_was_written() {
        let key = |name: &str| TrustedKey {
            name: name.to_owned(),
            key: new_key(None).unwrap().public,
            valid_from: date(2024, 1, 1),
            valid_to: Some(date(2026, 12, 31)),
            revoked_on: None,
        };
        let open = TrustedKey { valid_to: None, revoked_on: Some(date(2025, 6, 1)), ..key("a \"b\" \\ \n c") };
        let keys = TrustedKeys { keys: vec![key("Secrétariat"), open] };
        assert_eq!(TrustedKeys::load(&keys.to_toml(), "keys.toml").unwrap(), keys);
    }

    #[test]
    fn every_fault_is_told() {
        let text = "schema = \"other\"\n[[key]]\nname = \"x\"\npublic_key = \"RWQ\"\nvalid_from = 2024-01-01\n\
                    valid_to = 2023-01-01\nowner = 1\n";
        let codes: Vec<Code> =
            TrustedKeys::load(text, "keys.toml").unwrap_err().iter().map(|fault| fault.code).collect();
        assert_eq!(codes, [Code::ValueNotAdmitted, Code::PublicKeyInvalid, Code::KeyUnknown, Code::DatesOverlap]);
    }
}
