//! The file of trusted keys: who may sign, from when to when, and which keys were revoked.
//!
//! In: the text of a TOML file. Out: its keys, or every fault with its place; the text of the file with a change made. Never: a key that
//! is trusted because it stands beside a certificate; a line of the file changed that a change is not about.
//!
//! ```toml
//! schema = "vigie.trusted-keys/1"
//!
//! [[key]]
//! name = "Secrétariat exécutif"      # whose key, as verification tells it
//! public_key = "RWQ…"                # the line that `vigie keys show` prints
//! role = "issuer"                    # or "witness", who countersigns; absent: both
//! valid_from = 2024-01-01
//! valid_to = 2026-12-31              # its last day; absent: until it is closed
//! revoked_on = 2025-06-01            # from this day on nothing that it signed is accepted without proof of its date
//! ```

use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::key::PublicKey;
use crate::diagnostic::{Code, Diagnostic, RuleFile};
use crate::dictionary::{Faults, Table};
use crate::model::codes;

/// The name and version of the file.
pub const TRUSTED_SCHEMA: &str = "vigie.trusted-keys/1";

codes! {
    /// What a key is trusted for.
    KeyRole {
        /// To issue certificates.
        Issuer = "issuer",
        /// To countersign them.
        Witness = "witness",
    }
}

/// A key that is trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedKey {
    /// Whose key.
    pub name: String,
    /// The key.
    pub key: PublicKey,
    /// What it is trusted for; `None` for everything.
    pub role: Option<KeyRole>,
    /// Its first day.
    pub valid_from: Date,
    /// Its last day; `None` for a key that is still in use.
    pub valid_to: Option<Date>,
    /// The day on which it was revoked.
    pub revoked_on: Option<Date>,
}

impl TrustedKey {
    /// A key that is trusted for everything from a day on.
    #[must_use]
    pub fn new(name: &str, key: PublicKey, valid_from: Date) -> Self {
        Self { name: name.trim().to_owned(), key, role: None, valid_from, valid_to: None, revoked_on: None }
    }

    /// Whether it is trusted for something.
    #[must_use]
    pub fn may(&self, role: KeyRole) -> bool {
        self.role.is_none_or(|own| own == role)
    }
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
        TrustedFile::load(content, path).map(|file| file.keys)
    }

    /// The key of an id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&TrustedKey> {
        self.keys.iter().find(|known| known.key.id() == id)
    }

    /// The text of a new file with these keys.
    #[must_use]
    pub fn to_toml(&self) -> String {
        self.keys.iter().fold(TrustedFile::default().text, |text, key| text + &table_of(key))
    }
}

/// The file of trusted keys, to be changed: what others wrote in it stays as they wrote it, comments too.
#[derive(Debug, Clone)]
pub struct TrustedFile {
    text: String,
    keys: TrustedKeys,
    /// Where the days of each key stand.
    places: Vec<Days>,
}

/// Where the days of a key stand in the text.
#[derive(Debug, Clone)]
struct Days {
    /// Whether they stand on one line with the rest, between braces.
    is_inline: bool,
    /// Behind the first day, after which the others are put.
    behind_first: usize,
    valid_to: Option<Range<usize>>,
    revoked_on: Option<Range<usize>>,
}

/// The file is written in a way that cannot be added to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the keys are not written as [[key]] tables")]
pub struct NotEditable;

impl Default for TrustedFile {
    /// The file without a key.
    fn default() -> Self {
        let text = format!("schema = {}\n", quoted(TRUSTED_SCHEMA));
        Self { text, keys: TrustedKeys::default(), places: Vec::new() }
    }
}

impl TrustedFile {
    /// Reads the file.
    ///
    /// # Errors
    /// As [`TrustedKeys::load`].
    pub fn load(content: &str, path: &str) -> Result<Self, Vec<Diagnostic>> {
        let faults = Faults::new(Arc::new(RuleFile { path: path.to_owned(), text: content.to_owned() }));
        let Some(table) = faults.parse(content) else { return Err(faults.into_diagnostics()) };
        let root = Table::root(&faults, &table);
        let schema = root.required_text("schema");
        if let Some(wrong) = schema.present().filter(|schema| schema.get_ref() != TRUSTED_SCHEMA) {
            root.not_admitted(wrong.get_ref(), wrong.span(), &[TRUSTED_SCHEMA]);
        }
        let (mut keys, mut places): (Vec<TrustedKey>, Vec<Days>) = (Vec::new(), Vec::new());
        for table in root.tables("key") {
            let Some((key, days)) = trusted_key(&table, content) else { continue };
            if keys.iter().any(|known| known.key.id() == key.key.id()) {
                table.faults().push(table.faults().at(Code::IdDuplicate, table.span()).with("id", key.key.id()));
            }
            keys.push(key);
            places.push(days);
        }
        root.finish();
        let faults = faults.into_diagnostics();
        let text = content.to_owned();
        if faults.is_empty() { Ok(Self { text, keys: TrustedKeys { keys }, places }) } else { Err(faults) }
    }

    /// Its keys.
    #[must_use]
    pub const fn keys(&self) -> &TrustedKeys {
        &self.keys
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether a key can be added: asked before one is made.
    #[must_use]
    pub fn can_grow(&self) -> bool {
        toml::de::DeTable::parse(&format!("{}\n[[key]]\n", self.text)).is_ok()
    }

    /// Adds a key at its end.
    ///
    /// # Errors
    /// The file cannot be added to, or the key is none that it can hold.
    pub fn add(&mut self, key: TrustedKey) -> Result<(), NotEditable> {
        let mut text = self.text.clone();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&table_of(&key));
        let mut keys = self.keys.clone();
        keys.keys.push(key);
        self.take(&text, &keys)
    }

    /// Changes the last day of a key, or the day of its revocation; `None` leaves it as it is.
    ///
    /// # Errors
    /// There is no such key, or the file cannot hold these days.
    pub fn set_days(&mut self, id: &str, valid_to: Option<Date>, revoked_on: Option<Date>) -> Result<(), NotEditable> {
        let mut keys = self.keys.clone();
        let found = keys.keys.iter_mut().zip(&self.places).find(|(key, _)| key.key.id() == id);
        let (key, days) = found.ok_or(NotEditable)?;
        key.valid_to = valid_to.or(key.valid_to);
        key.revoked_on = revoked_on.or(key.revoked_on);
        let mut edits: Vec<(Range<usize>, String)> = Vec::new();
        let mut behind = String::new();
        for (name, day, place) in [("valid_to", valid_to, &days.valid_to), ("revoked_on", revoked_on, &days.revoked_on)]
        {
            match (day, place) {
                (None, _) => {}
                (Some(day), Some(place)) => edits.push((place.clone(), day.to_string())),
                // Writing to memory cannot fail.
                (Some(day), None) if days.is_inline => drop(write!(behind, ", {name} = {day}")),
                (Some(day), None) => drop(writeln!(behind, "{name} = {day}")),
            }
        }
        edits.push(self.insertion(days, behind));
        // From the last to the first, so that no edit moves another.
        edits.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
        let mut text = self.text.clone();
        for (place, new) in edits {
            text.replace_range(place, &new);
        }
        self.take(&text, &keys)
    }

    /// Where days are put that do not stand in the file yet: on lines of their own below that of the first day, behind what is said there.
    fn insertion(&self, days: &Days, lines: String) -> (Range<usize>, String) {
        let rest = self.text.get(days.behind_first..).unwrap_or_default();
        match rest.find('\n') {
            _ if days.is_inline || lines.is_empty() => (days.behind_first..days.behind_first, lines),
            Some(end) => {
                let next = days.behind_first + end + 1;
                let is_dos = rest.get(..end).is_some_and(|line| line.ends_with('\r'));
                (next..next, if is_dos { lines.replace('\n', "\r\n") } else { lines })
            }
            None => (self.text.len()..self.text.len(), format!("\n{lines}")),
        }
    }

    /// Takes a new text, if it says what it should.
    fn take(&mut self, text: &str, keys: &TrustedKeys) -> Result<(), NotEditable> {
        let changed = Self::load(text, "").map_err(|_| NotEditable)?;
        if changed.keys != *keys {
            return Err(NotEditable);
        }
        *self = changed;
        Ok(())
    }
}

/// The table of a key.
fn table_of(key: &TrustedKey) -> String {
    let mut text = format!("\n[[key]] # {}\nname = {}\n", key.key.id(), quoted(&key.name));
    // Writing to memory cannot fail.
    let _ = writeln!(text, "public_key = {}", quoted(&key.key.to_base64()));
    if let Some(role) = key.role {
        let _ = writeln!(text, "role = {}", quoted(role.code()));
    }
    for (name, day) in
        [("valid_from", Some(key.valid_from)), ("valid_to", key.valid_to), ("revoked_on", key.revoked_on)]
    {
        if let Some(day) = day {
            let _ = writeln!(text, "{name} = {day}");
        }
    }
    text
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn trusted_key(table: &Table<'_>, content: &str) -> Option<(TrustedKey, Days)> {
    let name = table.required_text("name").into_value();
    let key = table.required_text("public_key").and_then(|text, span| {
        let key = PublicKey::from_base64(&text);
        if key.is_none() {
            table.faults().push(table.faults().at(Code::PublicKeyInvalid, span).with("raw", text));
        }
        key
    });
    let role = table.one_of("role", KeyRole::ALL, KeyRole::code);
    let valid_from = table.required("valid_from", table.date("valid_from"));
    let (valid_to, revoked_on) = (table.date("valid_to"), table.date("revoked_on"));
    table.finish();
    if let (Some(from), Some(to)) = (valid_from.value(), valid_to.present())
        && to.get_ref() < from
    {
        let fault = table.faults().at(Code::DatesOverlap, to.span()).with("from", *from);
        table.faults().push(fault.with("to", *to.get_ref()));
    }
    let days = Days {
        is_inline: content.get(table.span()).is_some_and(|text| text.starts_with('{')),
        behind_first: valid_from.present().map(|from| from.span().end)?,
        valid_to: valid_to.present().map(toml::Spanned::span),
        revoked_on: revoked_on.present().map(toml::Spanned::span),
    };
    let key = TrustedKey {
        name: name?,
        key: key.into_value()?,
        role: role.into_value(),
        valid_from: valid_from.into_value()?,
        valid_to: valid_to.into_value(),
        revoked_on: revoked_on.into_value(),
    };
    Some((key, days))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{KeyRole, NotEditable, TrustedFile, TrustedKey, TrustedKeys};
    use crate::certificate::new_key;
    use crate::diagnostic::Code;

    fn key(name: &str) -> TrustedKey {
        TrustedKey::new(name, new_key(None).unwrap().public, date(2024, 1, 1))
    }

    #[test]
    fn the_file_comes_back_as_it_was_written() {
        let closed =
            TrustedKey { valid_to: Some(date(2026, 12, 31)), role: Some(KeyRole::Witness), ..key("Secrétariat") };
        let open = TrustedKey { revoked_on: Some(date(2025, 6, 1)), ..key("a \"b\" \\ \n c") };
        let mut file = TrustedFile::default();
        for key in [&closed, &open] {
            file.add(key.clone()).unwrap();
        }
        assert_eq!(TrustedKeys::load(file.text(), "keys.toml").unwrap().keys, [closed, open]);
    }

    #[test]
    fn a_change_leaves_every_other_line_as_it_was() {
        let (one, two) = (key("one"), key("two"));
        for end in ["\n", "\r\n"] {
            let text = format!(
                "# Keys of the Committee.\nschema = \"vigie.trusted-keys/1\"\n\n[[key]]\nvalid_from = 2024-01-01 # 52nd session\n\
                 name = \"one\"\npublic_key = \"{}\"\n\n# Kept in the safe.\n[[key]]\nname = \"two\"\npublic_key = \"{}\"\n\
                 valid_to = 2030-01-01 # until replaced\nvalid_from = 2024-01-01",
                one.key.to_base64(),
                two.key.to_base64()
            )
            .replace('\n', end);
            let mut file = TrustedFile::load(&text, "keys.toml").unwrap();
            file.set_days(&one.key.id(), Some(date(2025, 5, 31)), Some(date(2025, 6, 1))).unwrap();
            file.set_days(&two.key.id(), Some(date(2026, 1, 1)), Some(date(2026, 1, 2))).unwrap();
            let expected = text
                .replace(
                    &format!("# 52nd session{end}"),
                    &format!("# 52nd session{end}valid_to = 2025-05-31{end}revoked_on = 2025-06-01{end}"),
                )
                .replace("2030-01-01", "2026-01-01");
            assert_eq!(file.text(), format!("{expected}\nrevoked_on = 2026-01-02\n"));
        }
    }

    #[test]
    fn keys_between_braces_are_changed_where_they_stand_and_not_added_to() {
        let one = key("one");
        let base64 = one.key.to_base64();
        let text = format!(
            "schema = \"vigie.trusted-keys/1\"\nkey = [{{ name = \"one\", public_key = \"{base64}\", valid_from = 2024-01-01 }}]\n"
        );
        let mut file = TrustedFile::load(&text, "keys.toml").unwrap();
        file.set_days(&one.key.id(), None, Some(date(2025, 6, 1))).unwrap();
        assert_eq!(file.text(), text.replace("2024-01-01", "2024-01-01, revoked_on = 2025-06-01"));
        assert!(!file.can_grow());
        assert_eq!(file.add(key("two")), Err(NotEditable));
        assert!(TrustedFile::default().can_grow());
    }

    #[test]
    fn what_the_file_cannot_hold_changes_nothing() {
        let mut file = TrustedFile::default();
        file.add(key("one")).unwrap();
        let before = file.text().to_owned();
        assert_eq!(file.add(key(" ")), Err(NotEditable));
        assert_eq!(file.add(TrustedKey { valid_from: date(-9999, 1, 1), ..key("two") }), Err(NotEditable));
        assert_eq!(file.set_days("0000000000000000", None, Some(date(2025, 1, 1))), Err(NotEditable));
        assert_eq!(file.text(), before);
    }

    #[test]
    fn every_fault_is_told() {
        let text = "schema = \"other\"\n[[key]]\nname = \"x\"\npublic_key = \"RWQ\"\nvalid_from = 2024-01-01\n\
                    valid_to = 2023-01-01\nowner = 1\nrole = \"owner\"\n";
        let codes: Vec<Code> =
            TrustedKeys::load(text, "keys.toml").unwrap_err().iter().map(|fault| fault.code).collect();
        let expected = [
            Code::ValueNotAdmitted,
            Code::PublicKeyInvalid,
            Code::ValueNotAdmitted,
            Code::KeyUnknown,
            Code::DatesOverlap,
        ];
        assert_eq!(codes, expected);
    }
}
