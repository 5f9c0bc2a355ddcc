//! TOML tables read key by key, every fault of a file found in one reading.
//!
//! In: the text of a TOML file. Out: typed values that know their bytes, and a located diagnostic for each fault: a key
//! missing, unknown, of the wrong type, not translated. Never: a file system.
//!
//! Why not serde: a derived deserializer stops at the first fault of a file, and its spans do not survive flattening.
//! Reading the parsed table key by key tells all faults at once, each with its key and the nearest known one.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::faults::{Faults, Field};
use super::nearest::suggestion;
use crate::diagnostic::Code;
use crate::formula::Exact;
use crate::i18n::{Arg, LocalText, Message};
use crate::model::{Amount, Period};

/// A table being read. Every key that is asked for counts as known; [`Table::finish`] tells the others.
#[derive(Debug)]
pub(crate) struct Table<'t> {
    faults: &'t Faults,
    entries: &'t DeTable<'t>,
    span: Range<usize>,
    /// The dotted name of the table, empty for the file's own.
    name: String,
    asked: RefCell<Vec<&'static str>>,
}

impl<'t> Table<'t> {
    /// The table of a whole file.
    pub(crate) fn root(faults: &'t Faults, table: &'t DeTable<'t>) -> Self {
        let first_line = faults.file().text.find('\n').unwrap_or(faults.file().text.len());
        let span = table.get("id").map_or(0..first_line, Spanned::span);
        Self::new(faults, table, span, String::new())
    }

    const fn new(faults: &'t Faults, entries: &'t DeTable<'t>, span: Range<usize>, name: String) -> Self {
        Self { faults, entries, span, name, asked: RefCell::new(Vec::new()) }
    }

    /// Where the table stands: its header or its braces; for a whole file its `id`, else the first line.
    pub(crate) fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Where the faults go.
    pub(crate) const fn faults(&self) -> &'t Faults {
        self.faults
    }

    /// The dotted name of a key of this table.
    fn dotted(&self, key: &str) -> String {
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }

    fn get(&self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.asked.borrow_mut().push(key);
        self.entries.get(key)
    }

    /// Where a key stands, if it does.
    pub(crate) fn key_span(&self, key: &str) -> Option<Range<usize>> {
        self.entries.get_key_value(key).map(|(key, _)| key.span())
    }

    /// Tells that a key is missing; `why` is the message that says why it is needed.
    pub(crate) fn missing(&self, key: &str, why: &'static str) {
        self.faults.push(
            self.faults.at(Code::KeyMissing, self.span()).with("key", self.dotted(key)).with("why", Message::new(why)),
        );
    }

    fn wrong_type(&self, key: &str, expected: &'static str, value: &Spanned<DeValue<'_>>) {
        let detail = Message::new("toml-type")
            .with("key", self.dotted(key))
            .with("expected", Message::new(expected))
            .with("found", Message::new(type_name(value.get_ref())));
        self.faults.push(self.faults.at(Code::TomlInvalid, value.span()).with("detail", detail));
    }

    /// A text that is not blank.
    pub(crate) fn text(&self, key: &'static str) -> Field<String> {
        let Some(value) = self.get(key) else { return Field::Absent };
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => {
                Field::Present(Spanned::new(value.span(), text.clone().into_owned()))
            }
            DeValue::String(_) => {
                let missing = self.faults.at(Code::KeyMissing, value.span()).with("key", self.dotted(key));
                self.faults.push(missing.with("why", Message::new("key-why-blank")));
                Field::Faulty
            }
            _ => {
                self.wrong_type(key, "toml-type-text", value);
                Field::Faulty
            }
        }
    }

    /// A text that must be there.
    pub(crate) fn required_text(&self, key: &'static str) -> Field<String> {
        self.required(key, self.text(key))
    }

    /// The field, its absence told.
    pub(crate) fn required<T>(&self, key: &str, field: Field<T>) -> Field<T> {
        if field.is_absent() {
            self.missing(key, "key-why-always");
        }
        field
    }

    /// One of the values admitted, by its code.
    pub(crate) fn one_of<T: Copy>(
        &self,
        key: &'static str,
        admitted: &[T],
        code: impl Fn(T) -> &'static str,
    ) -> Field<T> {
        self.text(key).and_then(|text, span| {
            let found = admitted.iter().copied().find(|value| code(*value) == text);
            if found.is_none() {
                self.not_admitted(&text, span, &admitted.iter().map(|value| code(*value)).collect::<Vec<_>>());
            }
            found
        })
    }

    /// Tells that a value is none of those admitted.
    pub(crate) fn not_admitted(&self, raw: &str, span: Range<usize>, admitted: &[&str]) {
        let list: Vec<Arg> = admitted.iter().map(|code| Arg::from(*code)).collect();
        self.faults.push(
            self.faults
                .at(Code::ValueNotAdmitted, span)
                .with("raw", raw)
                .with("admitted", list)
                .with("nearest", suggestion(raw, admitted.iter().copied())),
        );
    }

    /// True or false.
    pub(crate) fn flag(&self, key: &'static str) -> Option<bool> {
        let value = self.get(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong_type(key, "toml-type-boolean", value);
        }
        flag
    }

    /// A quoted decimal, exact.
    pub(crate) fn decimal(&self, key: &'static str) -> Field<Exact> {
        self.text(key).and_then(|text, span| {
            let number = Exact::from_decimal_text(&text);
            if number.is_none() {
                self.bad_value("toml-number", &text, span);
            }
            number
        })
    }

    /// A quoted decimal, as it is written.
    pub(crate) fn amount(&self, key: &'static str) -> Field<Amount> {
        self.text(key).and_then(|text, span| {
            let amount = amount_of(&text);
            if amount.is_none() {
                self.bad_value("toml-number", &text, span);
            }
            amount
        })
    }

    /// A quoted percentage such as `"5 %"`, from 0 % to 100 %: the part that it is of the whole.
    pub(crate) fn share(&self, key: &'static str) -> Field<Exact> {
        self.text(key).and_then(|text, span| {
            let hundred = Exact::from(100);
            let share = text
                .strip_suffix('%')
                .and_then(|number| Exact::from_decimal_text(number.trim_end()))
                .and_then(|percent| percent.checked_div(&hundred))
                .filter(|share| !share.is_negative() && *share <= Exact::from(1));
            if share.is_none() {
                self.bad_value("toml-share", &text, span);
            }
            share
        })
    }

    /// A quoted whole number, zero or more.
    pub(crate) fn whole(&self, key: &'static str) -> Field<u32> {
        self.text(key).and_then(|text, span| {
            let number = text.parse().ok();
            if number.is_none() {
                self.bad_value("toml-number", &text, span);
            }
            number
        })
    }

    /// A bare whole number.
    pub(crate) fn integer(&self, key: &'static str) -> Field<i64> {
        let Some(value) = self.get(key) else { return Field::Absent };
        let number =
            value.get_ref().as_integer().and_then(|digits| i64::from_str_radix(digits.as_str(), digits.radix()).ok());
        let Some(number) = number else {
            self.wrong_type(key, "toml-type-integer", value);
            return Field::Faulty;
        };
        Field::Present(Spanned::new(value.span(), number))
    }

    /// Tells a text that is no value of the sort that a message names.
    fn bad_value(&self, what: &'static str, text: &str, span: Range<usize>) {
        let detail = Message::new(what).with("raw", text);
        self.faults.push(self.faults.at(Code::TomlInvalid, span).with("detail", detail));
    }

    /// A TOML date.
    pub(crate) fn date(&self, key: &'static str) -> Field<Date> {
        let Some(value) = self.get(key) else { return Field::Absent };
        let date = value.get_ref().as_datetime().and_then(|stamp| {
            let day = stamp.date.filter(|_| stamp.time.is_none())?;
            Date::new(i16::try_from(day.year).ok()?, i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?).ok()
        });
        let Some(date) = date else {
            self.wrong_type(key, "toml-type-date", value);
            return Field::Faulty;
        };
        Field::Present(Spanned::new(value.span(), date))
    }

    /// A list of texts; faulty ones are left out.
    pub(crate) fn texts(&self, key: &'static str) -> Field<Vec<Spanned<String>>> {
        let Some(value) = self.get(key) else { return Field::Absent };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(key, "toml-type-list", value);
            return Field::Faulty;
        };
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            match item.get_ref() {
                DeValue::String(text) => texts.push(Spanned::new(item.span(), text.clone().into_owned())),
                _ => self.wrong_type(key, "toml-type-text", item),
            }
        }
        Field::Present(Spanned::new(value.span(), texts))
    }

    /// A text or a pair of texts.
    pub(crate) fn text_or_pair(&self, key: &'static str) -> Field<Vec<Spanned<String>>> {
        if self.entries.get(key).is_some_and(|value| value.get_ref().is_str()) {
            return self.text(key).and_then(|text, span| Some(vec![Spanned::new(span, text)]));
        }
        self.texts(key)
    }

    /// A table under a key.
    pub(crate) fn table(&self, key: &'static str) -> Option<Table<'t>> {
        let value = self.get(key)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(key, "toml-type-table", value);
        }
        table.map(|table| Table::new(self.faults, table, value.span(), self.dotted(key)))
    }

    /// A table that must be there.
    pub(crate) fn required_table(&self, key: &'static str) -> Option<Table<'t>> {
        if !self.entries.contains_key(key) {
            self.missing(key, "key-why-always");
        }
        self.table(key)
    }

    /// The tables of a list (`[[key]]`).
    pub(crate) fn tables(&self, key: &'static str) -> Vec<Table<'t>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(key, "toml-type-tables", value);
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(items.len());
        for item in items {
            match item.get_ref().as_table() {
                Some(table) => tables.push(Table::new(self.faults, table, item.span(), key.to_owned())),
                None => self.wrong_type(key, "toml-type-table", item),
            }
        }
        tables
    }

    /// A text per language. Each of `languages` must be there, and no other; with no languages given, any one will do, or a
    /// plain text.
    pub(crate) fn local(&self, key: &'static str, languages: &[String]) -> Field<LocalText> {
        if languages.is_empty() { self.text_or_local(key, languages) } else { self.local_table(key, languages) }
    }

    /// A text per language that must be there.
    pub(crate) fn required_local(&self, key: &'static str, languages: &[String]) -> Field<LocalText> {
        self.required(key, self.local(key, languages))
    }

    /// A text per language, or one text that is the same in all of them.
    pub(crate) fn text_or_local(&self, key: &'static str, languages: &[String]) -> Field<LocalText> {
        if self.entries.get(key).is_some_and(|value| value.get_ref().is_str()) {
            return self.text(key).and_then(|text, _| Some(LocalText::same(text)));
        }
        self.local_table(key, languages)
    }

    /// A text per language; one that stands in one language alone is taken as it is and told.
    pub(crate) fn translated(&self, key: &'static str, languages: &[String]) -> Field<LocalText> {
        let text = self.text_or_local(key, languages);
        if let (Some(value), true) =
            (self.entries.get(key).filter(|value| value.get_ref().is_str()), languages.len() > 1)
        {
            let languages: Vec<Arg> = languages.iter().map(|code| Arg::from(code.as_str())).collect();
            let told = self.faults.at(Code::TextUntranslated, value.span()).with("key", self.dotted(key));
            self.faults.push(told.with("languages", languages));
        }
        text
    }

    fn local_table(&self, key: &'static str, languages: &[String]) -> Field<LocalText> {
        let Some(value) = self.get(key) else { return Field::Absent };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, "toml-type-local", value);
            return Field::Faulty;
        };
        let table = Table::new(self.faults, table, value.span(), self.dotted(key));
        let span = self.key_span(key).unwrap_or_default();
        table.local_here(languages).map_or(Field::Faulty, |text| Field::Present(Spanned::new(span, text)))
    }

    /// The whole table as a text per language.
    fn local_here(&self, languages: &[String]) -> Option<LocalText> {
        let mut texts = BTreeMap::new();
        for (key, value) in self.entries {
            let language = key.get_ref().as_ref();
            match value.get_ref() {
                _ if !languages.is_empty() && !languages.iter().any(|known| known == language) => {
                    self.unknown(language, key.span(), languages.iter().map(String::as_str));
                }
                DeValue::String(text) => {
                    texts.insert(language.to_owned(), text.clone().into_owned());
                }
                _ => self.wrong_type(language, "toml-type-text", value),
            }
        }
        let text = LocalText::new(texts);
        for language in languages {
            if !text.has(language) && self.entries.get(language.as_str()).is_none_or(|value| value.get_ref().is_str()) {
                self.not_translated(language);
            }
        }
        (!text.is_empty()).then_some(text)
    }

    fn not_translated(&self, language: &str) {
        self.faults.push(
            self.faults
                .at(Code::TranslationMissing, self.span())
                .with("key", self.name.as_str())
                .with("language", language),
        );
    }

    /// The other names per language, all together; every one of `languages` must have a list, be it empty.
    pub(crate) fn names_per_language(&self, languages: &[String]) -> Vec<String> {
        let mut names = Vec::new();
        for (key, value) in self.entries {
            let language = key.get_ref().as_ref();
            if !languages.is_empty() && !languages.iter().any(|known| known == language) {
                self.unknown(language, key.span(), languages.iter().map(String::as_str));
                continue;
            }
            let Some(items) = value.get_ref().as_array() else {
                self.wrong_type(language, "toml-type-list", value);
                continue;
            };
            for item in items {
                match item.get_ref().as_str() {
                    Some(name) => names.push(name.to_owned()),
                    None => self.wrong_type(language, "toml-type-text", item),
                }
            }
        }
        for language in languages.iter().filter(|language| !self.entries.contains_key(language.as_str())) {
            self.not_translated(language);
        }
        names
    }

    /// The entries of a table whose keys are free, each as a text per language.
    pub(crate) fn local_entries(&self, languages: &[String]) -> Vec<(Spanned<String>, LocalText)> {
        let mut entries = Vec::with_capacity(self.entries.len());
        for (key, value) in self.entries {
            let name = key.get_ref().as_ref();
            let Some(table) = value.get_ref().as_table() else {
                self.wrong_type(name, "toml-type-table", value);
                continue;
            };
            let inner = Table::new(self.faults, table, value.span(), self.dotted(name));
            if let Some(text) = inner.local_here(languages) {
                entries.push((Spanned::new(key.span(), name.to_owned()), text));
            }
        }
        entries
    }

    /// The entries of a table whose keys are free and whose values are texts.
    pub(crate) fn text_entries(&self) -> Vec<(Spanned<String>, Spanned<String>)> {
        let mut entries = Vec::with_capacity(self.entries.len());
        for (key, value) in self.entries {
            match value.get_ref().as_str() {
                Some(text) => entries.push((
                    Spanned::new(key.span(), key.get_ref().clone().into_owned()),
                    Spanned::new(value.span(), text.to_owned()),
                )),
                None => self.wrong_type(key.get_ref(), "toml-type-text", value),
            }
        }
        entries
    }

    /// `in_force = { from = …, to = … }`.
    pub(crate) fn period(&self, key: &'static str) -> Field<Period> {
        let Some(table) = self.table(key) else {
            if self.entries.contains_key(key) {
                return Field::Faulty;
            }
            self.missing(key, "key-why-always");
            return Field::Absent;
        };
        let from = table.required("from", table.date("from"));
        let to = table.date("to");
        table.finish();
        let span = table.span();
        let (Some(from), false) = (from.into_value(), matches!(to, Field::Faulty)) else { return Field::Faulty };
        let to = to.into_value();
        if let Some(to) = to.filter(|to| *to < from) {
            let inverted = self.faults.at(Code::DatesOverlap, span).with("why", Message::new("dates-inverted"));
            self.faults.push(inverted.with("from", from).with("to", to));
            return Field::Faulty;
        }
        Field::Present(Spanned::new(span, Period { from, to }))
    }

    /// Tells every key that was not asked for, with the nearest of those that were.
    pub(crate) fn finish(&self) {
        let asked = self.asked.borrow();
        for key in self.entries.keys() {
            if !asked.iter().any(|known| *known == key.get_ref()) {
                self.unknown(key.get_ref(), key.span(), asked.iter().copied());
            }
        }
    }

    fn unknown<'known>(&self, key: &str, span: Range<usize>, known: impl IntoIterator<Item = &'known str>) {
        self.faults.push(
            self.faults
                .at(Code::KeyUnknown, span)
                .with("key", self.dotted(key))
                .with("nearest", suggestion(key, known)),
        );
    }
}

/// The amount of a written decimal, without sign of exponent, places kept.
pub(crate) fn amount_of(text: &str) -> Option<Amount> {
    // The exact reader admits plain decimals alone, and the decimal one says whether all digits can be held.
    Exact::from_decimal_text(text)?;
    rust_decimal::Decimal::from_str_exact(text).ok().map(Amount::new)
}

const fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "toml-type-text",
        DeValue::Integer(_) | DeValue::Float(_) => "toml-type-bare-number",
        DeValue::Boolean(_) => "toml-type-boolean",
        DeValue::Datetime(_) => "toml-type-date",
        DeValue::Array(_) => "toml-type-list",
        DeValue::Table(_) => "toml-type-table",
    }
}
