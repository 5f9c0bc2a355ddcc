//! `layouts/<id>.toml`: where figures stand in an institution's own workbook.
//!
//! In: the text of a layout, the dictionary whose lines it names. Out: a [`Layout`], or every fault of the file, each with
//! its place. Never: a layout with a fault in use; half a mapping would accuse an institution of what it did not say.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use super::accounts::{AccountRange, AccountSign};
use super::faults::{Faults, Field};
use super::headers::Key;
use super::layout::{
    CellName, ColumnPlace, FindBy, KeySource, Layout, LayoutColumn, LayoutLine, LayoutTable, Only, Recognise, Repeated,
    Side,
};
use super::lines::{Dictionary, SuppliedBy};
use super::nearest::suggestion;
use super::pattern::Pattern;
use super::table::Table;
use crate::diagnostic::{Code, Diagnostic, RuleFile};
use crate::i18n::Message;
use crate::model::{Branch, LineId};

/// Reads a layout. `path` is what is shown of the file. With `languages` given, its name must be translated into each of
/// them; with none, one language will do.
///
/// # Errors
/// Every fault of the file: unknown keys, lines and branches, patterns, cells and account numbers that are none.
pub fn load_layout(
    text: &str,
    path: &str,
    dictionary: &Dictionary,
    languages: &[String],
) -> Result<Layout, Vec<Diagnostic>> {
    let faults = Faults::new(Arc::new(RuleFile { path: path.to_owned(), text: text.to_owned() }));
    let table = faults.parse(text);
    let layout = table.as_ref().map(|table| read_layout(&Table::root(&faults, table), dictionary, languages));
    match (layout, faults.into_diagnostics()) {
        (Some(layout), faults) if faults.is_empty() => Ok(layout),
        (_, faults) => Err(faults),
    }
}

/// Whether a text is that of a layout, whatever is wrong with it: no other file has `[[table]]`.
#[must_use]
pub fn is_layout(text: &str) -> bool {
    let table = text.parse::<toml::Table>().ok();
    table.is_some_and(|table| table.contains_key("id") && table.get("table").is_some_and(toml::Value::is_array))
}

/// Reads the layout of a file; it is worth nothing where a fault was told.
pub(crate) fn read_layout(root: &Table<'_>, dictionary: &Dictionary, languages: &[String]) -> Layout {
    let reader = LayoutReader { dictionary };
    let layout = Layout {
        id: root.required_text("id").into_value().unwrap_or_default(),
        name: root.required_local("name", languages).into_value().unwrap_or_default(),
        source: root.required("source", root.translated("source", languages)).into_value().unwrap_or_default(),
        note: root.translated("note", languages).into_value(),
        recognise: root.tables("recognise").iter().map(read_recognise).collect(),
        identification: root.table("identification").map(|keys| read_identification(&keys)).unwrap_or_default(),
        tables: root.tables("table").iter().filter_map(|table| reader.table(table)).collect(),
    };
    if root.key_span("table").is_none() {
        root.missing("table", "key-why-always");
    }
    root.finish();
    layout
}

fn read_recognise(table: &Table<'_>) -> Recognise {
    let recognise = Recognise {
        sheets: patterns(table, "sheet"),
        headers: patterns(table, "headers"),
        text: patterns(table, "text"),
    };
    if ["sheet", "headers", "text"].iter().all(|key| table.key_span(key).is_none()) {
        table.missing("headers", "key-why-layout-recognise");
    }
    table.finish();
    recognise
}

fn read_identification(table: &Table<'_>) -> Vec<(Key, KeySource)> {
    let mut sources = Vec::new();
    for key in Key::ALL {
        let Some(table) = table.table(key.code()) else { continue };
        let source = KeySource {
            value: table.text("value").into_value(),
            cell: cell(&table, "cell"),
            name: table.text("name").into_value(),
            labels: bare(table.text_or_pair("label")),
            default: table.text("default").into_value(),
        };
        if ["value", "cell", "name", "label", "default"].iter().all(|key| table.key_span(key).is_none()) {
            table.missing("value", "key-why-layout-key");
        }
        table.finish();
        sources.push((*key, source));
    }
    table.finish();
    sources
}

/// What the tables of a layout are read against.
struct LayoutReader<'d> {
    dictionary: &'d Dictionary,
}

impl LayoutReader<'_> {
    fn table(&self, table: &Table<'_>) -> Option<LayoutTable> {
        let by = table.required("by", table.one_of("by", FindBy::ALL, FindBy::code));
        let read = LayoutTable {
            sheets: patterns(table, "sheet"),
            by: by.value().copied().unwrap_or(FindBy::Label),
            key: column_place(table, "key"),
            branch_key: column_place(table, "branch_key"),
            has_sections: table.flag("sections").unwrap_or_default(),
            groups: self.groups(table),
            repeated: table.one_of("repeated", Repeated::ALL, Repeated::code).into_value().unwrap_or_default(),
            columns: table.tables("column").iter().filter_map(read_column).collect(),
            lines: table.tables("line").iter().filter_map(|line| self.line(line, by.value().copied())).collect(),
        };
        table.finish();
        let by = by.into_value()?;
        let is_direct = matches!(by, FindBy::Cell | FindBy::Name);
        let unexpected = |key: &'static str, is_expected: bool| {
            if !is_expected {
                unexpected(table, key);
            }
        };
        unexpected("sheet", !is_direct);
        unexpected("key", !is_direct);
        unexpected("column", !is_direct);
        unexpected("branch_key", matches!(by, FindBy::Account));
        unexpected("sections", matches!(by, FindBy::Label | FindBy::Code));
        unexpected("groups", matches!(by, FindBy::Label));
        unexpected("repeated", matches!(by, FindBy::Account));
        unexpected("line", !matches!(by, FindBy::Code));
        if !matches!(by, FindBy::Label | FindBy::Code) && table.key_span("line").is_none() {
            table.missing("line", "key-why-layout-lines");
        }
        if by == FindBy::Account && table.key_span("column").is_none() {
            table.missing("column", "key-why-layout-columns");
        }
        self.tell_labels_of_two_lines(table, &read);
        Some(read)
    }

    fn groups(&self, table: &Table<'_>) -> Vec<usize> {
        let known: Vec<&str> = self.dictionary.groups().iter().map(|group| group.id.as_str()).collect();
        let mut ranks = Vec::new();
        for name in table.texts("groups").into_value().unwrap_or_default() {
            match known.iter().position(|known| known == name.get_ref()) {
                Some(rank) => ranks.push(rank),
                None => table.not_admitted(name.get_ref(), name.span(), &known),
            }
        }
        ranks
    }

    fn line(&self, table: &Table<'_>, by: Option<FindBy>) -> Option<LayoutLine> {
        let line = self.line_id(table);
        let accounts = table.texts("accounts");
        let read = LayoutLine {
            line: line.unwrap_or(LineId(0)),
            branch: branch(table),
            back: back(table).unwrap_or_default(),
            labels: patterns(table, "labels"),
            sum: bare(table.text_or_pair("sum")),
            accounts: ranges(table, &accounts),
            except: ranges(table, &table.texts("except")),
            between: ranges(table, &table.texts("between")),
            sign: table.one_of("sign", AccountSign::ALL, AccountSign::code).into_value().unwrap_or_default(),
            cell: cell(table, "cell"),
            name: table.text("name").into_value(),
        };
        table.finish();
        let by = by?;
        for (key, ways) in [
            ("year", &[FindBy::Cell, FindBy::Name][..]),
            ("labels", &[FindBy::Label]),
            ("sum", &[FindBy::Label]),
            ("accounts", &[FindBy::Account]),
            ("except", &[FindBy::Account]),
            ("between", &[FindBy::Account]),
            ("sign", &[FindBy::Account]),
            ("cell", &[FindBy::Cell]),
            ("name", &[FindBy::Name]),
        ] {
            if !ways.contains(&by) {
                unexpected(table, key);
            }
        }
        let needed = match by {
            FindBy::Account => Some("accounts"),
            FindBy::Cell => Some("cell"),
            FindBy::Name => Some("name"),
            FindBy::Label => (table.key_span("sum").is_none()).then_some("labels"),
            FindBy::Code => None,
        };
        if let Some(needed) = needed.filter(|needed| table.key_span(needed).is_none()) {
            table.missing(needed, "key-why-layout-by");
        }
        line.map(|_| read)
    }

    /// The line of a code that a filer supplies.
    fn line_id(&self, table: &Table<'_>) -> Option<LineId> {
        let code = table.required_text("line");
        let code = code.present()?;
        let faults = table.faults();
        let supplied = |line: &&super::lines::Line| line.supplied_by == SuppliedBy::Filer;
        if let Some(line) = self.dictionary.find(code.get_ref()) {
            if supplied(&line) {
                return Some(line.id);
            }
            tell_invalid(table, code.get_ref(), code.span(), "layout-detail-supplied");
            return None;
        }
        let known = self.dictionary.lines().iter().filter(supplied).map(|line| line.code.as_str());
        faults.push(
            faults
                .at(Code::LayoutLineUnknown, code.span())
                .with("name", code.get_ref().as_str())
                .with("nearest", suggestion(code.get_ref(), known)),
        );
        None
    }

    /// Tells a label that a table gives to two lines.
    fn tell_labels_of_two_lines(&self, table: &Table<'_>, read: &LayoutTable) {
        let mut known: BTreeMap<String, (LineId, Option<Branch>)> = BTreeMap::new();
        for line in &read.lines {
            for label in &line.labels {
                let target = (line.line, line.branch);
                let before = *known.entry(label.plain().unwrap_or(label.text()).to_owned()).or_insert(target);
                if before != target {
                    let faults = table.faults();
                    faults.push(
                        faults
                            .at(Code::IdDuplicate, table.span())
                            .with("id", label.text())
                            .with("other", self.dictionary.code(before.0)),
                    );
                }
            }
        }
    }
}

fn read_column(table: &Table<'_>) -> Option<LayoutColumn> {
    let letter = table.text("letter").and_then(|letter, span| {
        let column = column_of(&letter);
        if column.is_none() {
            tell_invalid(table, &letter, span, "layout-detail-column");
        }
        column
    });
    let header = header_patterns(table, "header");
    let place = match (letter, header) {
        (Field::Present(letter), None) => Some(ColumnPlace::Letter(letter.into_inner())),
        (Field::Absent, Some(headers)) => Some(ColumnPlace::Header(headers)),
        (Field::Absent, None) => {
            table.missing("header", "key-why-layout-column");
            None
        }
        (Field::Faulty, _) => None,
        (Field::Present(_), Some(_)) => {
            unexpected(table, "letter");
            None
        }
    };
    let side = table.one_of("side", Side::ALL, Side::code).into_value().unwrap_or_default();
    let (back, branch) = (back(table), branch(table));
    let only = table.one_of("only", Only::ALL, Only::code).into_value();
    table.finish();
    Some(LayoutColumn { place: place?, side, back, branch, only })
}

/// A column by its letter (a text of capitals) or by its headers.
fn column_place(table: &Table<'_>, key: &'static str) -> Option<ColumnPlace> {
    let names = table.text_or_pair(key).into_value()?;
    if let [only] = names.as_slice()
        && let Some(column) = column_of(only.get_ref())
    {
        return Some(ColumnPlace::Letter(column));
    }
    Some(ColumnPlace::Header(names.iter().filter_map(|name| header_of(table, name)).collect()))
}

fn header_patterns(table: &Table<'_>, key: &'static str) -> Option<Vec<Vec<Pattern>>> {
    let names = table.text_or_pair(key).into_value()?;
    Some(names.iter().filter_map(|name| header_of(table, name)).collect())
}

/// The patterns of a header, one for each of its rows.
fn header_of(table: &Table<'_>, name: &Spanned<String>) -> Option<Vec<Pattern>> {
    let parts: Option<Vec<Pattern>> = name.get_ref().split(" / ").map(Pattern::parse).collect();
    if parts.is_none() {
        tell_invalid(table, name.get_ref(), name.span(), "layout-detail-pattern");
    }
    parts
}

fn patterns(table: &Table<'_>, key: &'static str) -> Vec<Pattern> {
    let mut patterns = Vec::new();
    for name in table.text_or_pair(key).into_value().unwrap_or_default() {
        match Pattern::parse(name.get_ref()) {
            Some(pattern) => patterns.push(pattern),
            None => tell_invalid(table, name.get_ref(), name.span(), "layout-detail-pattern"),
        }
    }
    patterns
}

fn ranges(table: &Table<'_>, field: &Field<Vec<Spanned<String>>>) -> Vec<AccountRange> {
    let mut ranges = Vec::new();
    for text in field.value().map(Vec::as_slice).unwrap_or_default() {
        match AccountRange::parse(text.get_ref()) {
            Some(range) => ranges.push(range),
            None => tell_invalid(table, text.get_ref(), text.span(), "layout-detail-account"),
        }
    }
    ranges
}

/// `Bilan!C12`, `'Compte de résultat'!$B$3`.
fn cell(table: &Table<'_>, key: &'static str) -> Option<CellName> {
    table
        .text(key)
        .and_then(|text, span| {
            let cell = CellName::parse(&text);
            if cell.is_none() {
                tell_invalid(table, &text, span, "layout-detail-cell");
            }
            cell
        })
        .into_value()
}

impl CellName {
    /// The cell of a text such as `Bilan!C12` or `'Compte de résultat'!$B$3`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (sheet, cell) = text.rsplit_once('!')?;
        let sheet = sheet.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')).unwrap_or(sheet);
        let cell = cell.replace('$', "");
        let letters = cell.find(|letter: char| letter.is_ascii_digit())?;
        let (letters, digits) = cell.split_at_checked(letters)?;
        let row: u32 = digits.parse().ok()?;
        Some(Self {
            sheet: Pattern::parse(&sheet.replace("''", "'"))?,
            row: row.checked_sub(1).filter(|row| *row < 1 << 20)?,
            column: column_of(letters)?,
        })
    }
}

/// The zero-based column of its letters, A to XFD.
fn column_of(letters: &str) -> Option<u32> {
    if !(1..=3).contains(&letters.len()) || !letters.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    let count = letters.bytes().fold(0, |count, byte| count * 26 + u32::from(byte - b'A') + 1);
    (count <= 1 << 14).then(|| count - 1)
}

fn back(table: &Table<'_>) -> Option<u8> {
    table
        .one_of("year", &[0, 1, 2], |back| ["N", "N-1", "N-2"].get(usize::from(back)).copied().unwrap_or("N"))
        .into_value()
}

fn branch(table: &Table<'_>) -> Option<Branch> {
    table.one_of("branch", Branch::ALL, Branch::code).into_value()
}

fn bare(field: Field<Vec<Spanned<String>>>) -> Vec<String> {
    field.into_value().unwrap_or_default().into_iter().map(Spanned::into_inner).collect()
}

fn unexpected(table: &Table<'_>, key: &'static str) {
    if let Some(span) = table.key_span(key) {
        let faults = table.faults();
        let why = Message::new("key-why-layout-other-way");
        faults.push(faults.at(Code::KeyUnexpected, span).with("key", key).with("why", why));
    }
}

fn tell_invalid(table: &Table<'_>, raw: &str, span: Range<usize>, detail: &'static str) {
    let faults = table.faults();
    faults.push(faults.at(Code::LayoutInvalid, span).with("raw", raw).with("detail", Message::new(detail)));
}
