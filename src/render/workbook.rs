//! Tables as a workbook to count and filter in: typed numbers, frozen headings, filters; no macro, no formula.
//!
//! In: sheets of a report, a language, where the files stand that the proofs point to. Out: the bytes of an .xlsx file. Never: a formula: a
//! text that begins with = + - or @ is a text.
//!
//! Decisions
//! - A number is written as one where the spreadsheet's binary number gives the same decimal back; where it does not, it is written as text,
//!   digit for digit.
//! - What colour tells of a class, the letter in the cell tells too.
//! - Packed fast rather than small: a session has many workbooks, and a fifth of their bytes costs less than a tenth of the time.
//! - Rows go to a file of the system's while they are written: the proofs of a session over many years are too many to be held.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;
use std::rc::Rc;
use std::sync::Arc;

use rust_decimal::Decimal;
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Url, Workbook, Worksheet, XlsxError,
};

use super::words::words;
use crate::i18n::{Language, Message};
use crate::report::{Anchor, Cell, Column, Content, Emphasis, Measure, Row};

/// How long the name of a sheet may be.
const LONGEST_NAME: usize = 31;
/// How long a text in a cell may be.
const LONGEST_TEXT: usize = 32_767;
/// How many links a sheet may hold (<https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3>).
const MOST_LINKS: usize = 65_530;
/// How wide a column is at least and at most, in signs.
const WIDTHS: (usize, usize) = (8, 46);
/// The height of a line of text, in points.
const LINE: u32 = 15;
/// How many lines a row has room for at most.
const MOST_LINES: usize = 25;
/// How hard a workbook is packed, from 1 to 9.
const PACKING: u8 = 3;
/// The classes that are marked as good and as bad, by their letter.
const CLASSES: [(&[&str], u32, u32); 3] = [
    (&["A", "B"], 0x00E2_F0D9, 0x001B_5E20),
    (&["C"], 0x00FF_F2CC, 0x007A_4A00),
    (&["D", "E", "U"], 0x00F8_D7DA, 0x00A3_0015),
];
/// The column whose cells are a class.
const CLASS: &str = "class";

/// A sheet.
#[derive(Debug, Clone)]
pub struct Sheet<'d> {
    /// Its name.
    pub name: Message,
    /// What must be known before reading it.
    pub notes: Vec<Cell>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; what is said of a row stands after its cells.
    pub rows: Vec<Cow<'d, Row>>,
}

/// The workbook. `way` leads from the workbook to a file that was read, by its path as it is shown.
///
/// # Errors
/// A sheet holds more than a workbook can.
pub fn render(
    sheets: &[Sheet<'_>],
    title: &Message,
    language: Language,
    way: &dyn Fn(&str) -> Option<String>,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(PACKING);
    // A fixed day: the same input makes the same bytes.
    let created = ExcelDateTime::from_ymd(2023, 1, 1)?;
    let properties =
        DocProperties::new().set_title(title.render(language)).set_author("vigie").set_creation_datetime(&created);
    workbook.set_properties(&properties);
    let mut names: Vec<String> = Vec::new();
    let mut ways = Ways { way, known: HashMap::new() };
    for sheet in sheets {
        let name = name_of(&sheet.name.render(language), &names);
        let mut writer = Writer {
            sheet: workbook.add_worksheet_with_constant_memory()?,
            links: 0,
            language,
            ways: &mut ways,
            formats: Formats::default(),
        };
        writer.sheet.set_name(&name)?;
        writer.write(sheet)?;
        names.push(name.to_lowercase());
    }
    workbook.save_to_buffer()
}

/// The name of a sheet, without what a spreadsheet refuses, and unlike the others.
fn name_of(text: &str, taken: &[String]) -> String {
    let kept: String = text.chars().filter(|c| !"[]:*?/\\'".contains(*c) && !c.is_control()).collect();
    let cut = |room: usize| kept.trim().chars().take(room).collect::<String>();
    let first = cut(LONGEST_NAME);
    let first = if first.is_empty() { "1".to_owned() } else { first };
    let others = (2..).map(|rank| format!("{} {rank}", cut(LONGEST_NAME - 4)));
    let mut names = std::iter::once(first.clone()).chain(others);
    names.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or(first)
}

/// The ways to files that were read, as paths of addresses. A file proves many cells, and looking for it asks the system.
struct Ways<'w> {
    way: &'w dyn Fn(&str) -> Option<String>,
    known: HashMap<Arc<str>, Option<String>>,
}

impl Ways<'_> {
    fn to(&mut self, path: &Arc<str>) -> Option<&str> {
        let way = self.known.entry(Arc::clone(path)).or_insert_with(|| (self.way)(path).as_deref().map(escaped));
        way.as_deref()
    }
}

struct Writer<'w, 'f> {
    sheet: &'w mut Worksheet,
    /// How many links it holds.
    links: usize,
    language: Language,
    ways: &'w mut Ways<'f>,
    formats: Formats,
}

/// How cells are shown, each way made once.
#[derive(Default)]
struct Formats(Vec<(Emphasis, Cow<'static, str>, Rc<Format>)>);

impl Formats {
    /// That of an emphasis; `shown` says how a number is, and is empty for any other.
    fn of(&mut self, emphasis: Emphasis, shown: Cow<'static, str>) -> Rc<Format> {
        if let Some((.., format)) = self.0.iter().find(|(own, number, _)| *own == emphasis && *number == shown) {
            return Rc::clone(format);
        }
        let format = format_of(emphasis);
        let format = Rc::new(if shown.is_empty() { format } else { format.set_num_format(shown.as_ref()) });
        self.0.push((emphasis, shown, Rc::clone(&format)));
        format
    }
}

impl Writer<'_, '_> {
    fn write(&mut self, sheet: &Sheet<'_>) -> Result<(), XlsxError> {
        let mut row = 0;
        for note in &sheet.notes {
            self.sheet.write_string_with_format(
                row,
                0,
                cut(&words(&note.content, self.language)),
                &Format::new().set_bold(),
            )?;
            row += 1;
        }
        let heading = row;
        let bold = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_background_color(0x00E6_EEF4)
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::Top);
        let mut widest = Vec::with_capacity(sheet.columns.len());
        for (column, at) in sheet.columns.iter().zip(0_u16..) {
            let text = column.heading.render(self.language);
            self.sheet.write_string_with_format(heading, at, cut(&text), &bold)?;
            widest.push(text.chars().count());
        }
        // The figures of a breach stand in rows of their own, which share what is said of the breach.
        let mut before: Vec<Option<(&Content, String)>> = vec![None; sheet.columns.len()];
        for (cells, said) in sheet.rows.iter().filter_map(|row| match row.as_ref() {
            Row::Cells { cells, detail } => Some((cells, detail)),
            Row::Group(_) => None,
        }) {
            row += 1;
            let mut longest = 0;
            let columns = (0_u16..).zip(widest.iter_mut().zip(&mut before));
            for (cell, (column, (widest, before))) in cells.iter().chain(said).zip(columns) {
                let text = match before {
                    Some((content, text)) if *content == &cell.content => text,
                    _ => &before.insert((&cell.content, words(&cell.content, self.language))).1,
                };
                let signs = text.chars().count();
                longest = longest.max(signs);
                *widest = signs.max(*widest);
                self.cell(row, column, cell, text)?;
            }
            // Not every program makes room for what it breaks into lines.
            let lines = longest.div_ceil(WIDTHS.1).min(MOST_LINES);
            if let Ok(lines @ 2..) = u32::try_from(lines) {
                self.sheet.set_row_height(row, lines * LINE)?;
            }
        }
        // A column as wide as what stands in it, within limits.
        for (signs, at) in widest.into_iter().zip(0_u16..) {
            let width = signs.clamp(WIDTHS.0, WIDTHS.1) + 3;
            self.sheet.set_column_width(at, u32::try_from(width).unwrap_or(u32::MAX))?;
        }
        let last = u16::try_from(sheet.columns.len().saturating_sub(1)).unwrap_or_default();
        self.sheet.set_freeze_panes(heading + 1, 1)?;
        if row > heading {
            self.sheet.autofilter(heading, 0, row, last)?;
            self.classes(&sheet.columns, heading + 1, row)?;
        }
        self.sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
        self.sheet.set_repeat_rows(heading, heading)?;
        Ok(())
    }

    /// Marks classes, so that a change by hand is marked too.
    fn classes(&mut self, columns: &[Column], first: u32, last: u32) -> Result<(), XlsxError> {
        let Some(at) = columns.iter().position(|column| column.id == CLASS) else { return Ok(()) };
        let at = u16::try_from(at).unwrap_or_default();
        for (letters, ground, ink) in CLASSES {
            for letter in letters {
                let format = Format::new().set_background_color(ground).set_font_color(ink).set_bold();
                let marked = ConditionalFormatCell::new()
                    .set_rule(ConditionalFormatCellRule::EqualTo((*letter).to_owned()))
                    .set_format(format);
                self.sheet.add_conditional_format(first, at, last, at, &marked)?;
            }
        }
        Ok(())
    }

    fn cell(&mut self, row: u32, at: u16, cell: &Cell, text: &str) -> Result<(), XlsxError> {
        let (typed, shown) = typed(&cell.content);
        let format = self.formats.of(cell.emphasis, shown);
        match typed {
            Typed::Empty => self.sheet.write_blank(row, at, &format)?,
            Typed::Number(number) => self.sheet.write_number_with_format(row, at, number, &format)?,
            Typed::Day(day) => self.sheet.write_datetime_with_format(row, at, day, &format)?,
            Typed::Text => self.text(row, at, cell, text, &format)?,
        };
        Ok(())
    }

    /// A text; where a cell of a submission proves it, a link to that cell.
    fn text(
        &mut self,
        row: u32,
        at: u16,
        cell: &Cell,
        text: &str,
        format: &Format,
    ) -> Result<&mut Worksheet, XlsxError> {
        let text = cut(text);
        if let [Anchor { path, sheet, cell: place, .. }] = cell.proof.as_slice()
            && self.links < MOST_LINKS
            && let Some(way) = self.ways.to(path)
        {
            let target = if sheet.is_empty() {
                way.to_owned()
            } else {
                format!("{way}#'{}'!{place}", sheet.replace('\'', "''"))
            };
            // With nothing before the path it is taken as leading from the workbook, wherever that is carried with its folder.
            let link = Url::new(format!("file:///{target}")).set_text(&text);
            match self.sheet.write_url(row, at, link).map(drop) {
                Ok(()) => {
                    self.links += 1;
                    return Ok(self.sheet);
                }
                // A spreadsheet takes none that is so long: the address stands as text.
                Err(XlsxError::MaxUrlLengthExceeded) => {}
                Err(error) => return Err(error),
            }
        }
        self.sheet.write_string_with_format(row, at, text, format)
    }
}

/// What a spreadsheet takes a content for.
enum Typed {
    Empty,
    Number(f64),
    Day(ExcelDateTime),
    Text,
}

/// The type of a content, and how it is shown where it is a number or a day.
fn typed(content: &Content) -> (Typed, Cow<'static, str>) {
    let found = match content {
        Content::Empty => return (Typed::Empty, "".into()),
        Content::Number { decimal, measure } => number(decimal, *measure).map(|number| {
            // As many places as were written: a score of 82.0 is not one of 82.
            let places = decimal.split_once('.').map_or(0, |(_, places)| places.len());
            let shown = match (measure, places) {
                (Measure::Percent, _) => "0.00%".into(),
                (_, 0) => "0".into(),
                (_, places) => format!("0.{}", "0".repeat(places)).into(),
            };
            (Typed::Number(number), shown)
        }),
        Content::Money { decimal, currency } => number(decimal, Measure::Plain).map(|number| {
            let places = if decimal.contains('.') { "#,##0.00" } else { "#,##0" };
            let currency = currency.as_deref().unwrap_or_default().replace('"', "");
            let shown = if currency.is_empty() { places.into() } else { format!("{places} \"{currency}\"").into() };
            (Typed::Number(number), shown)
        }),
        Content::Date(date) => {
            let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
            let year = u16::try_from(date.year()).unwrap_or_default();
            let day = ExcelDateTime::from_ymd(year, month, day).ok();
            day.map(|day| (Typed::Day(day), "yyyy-mm-dd".into()))
        }
        Content::Message(_) | Content::Text(_) | Content::Local(_) => None,
    };
    found.unwrap_or((Typed::Text, "".into()))
}

/// A way as the path of an address (RFC 3986): a name is told from what follows it whatever signs it holds.
fn escaped(way: &str) -> String {
    let mut path = String::with_capacity(way.len());
    for byte in way.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            path.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(path, "%{byte:02X}");
        }
    }
    path
}

/// The number that a spreadsheet can hold without losing a digit; hundredths as the fraction that they are.
fn number(decimal: &str, measure: Measure) -> Option<f64> {
    let exact: Decimal = decimal.parse().ok()?;
    let exact = if measure == Measure::Percent { exact.checked_div(Decimal::ONE_HUNDRED)? } else { exact };
    let number: f64 = exact.normalize().to_string().parse().ok()?;
    // Written again, it must be the decimal that it was: seventeen digits tell any two binary numbers apart, fifteen are kept.
    let again: Decimal = number.to_string().parse().ok()?;
    let digits = exact.normalize().mantissa().unsigned_abs().to_string().len();
    (again.normalize() == exact.normalize() && digits <= 15).then_some(number)
}

fn format_of(emphasis: Emphasis) -> Format {
    let format = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Hair);
    match emphasis {
        Emphasis::Bad => format.set_font_color(0x00A3_0015).set_bold(),
        Emphasis::Watch => format.set_font_color(0x007A_4A00),
        Emphasis::Good => format.set_font_color(0x001B_5E20),
        Emphasis::Unknown => format.set_font_color(0x004A_3B8F),
        Emphasis::Strong => format.set_bold(),
        Emphasis::Plain | Emphasis::Muted => format,
    }
}

/// A text that fits a cell.
fn cut(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST_TEXT {
        return text.to_owned();
    }
    let mut room = LONGEST_TEXT - 1;
    let fits = |c: &char| match room.checked_sub(c.len_utf16()) {
        Some(left) => {
            room = left;
            true
        }
        None => false,
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::{escaped, name_of, number};
    use crate::report::Measure;

    #[test]
    fn no_sign_of_a_name_ends_its_address() {
        assert_eq!(escaped("../dossiers/50 % #1.xlsx"), "../dossiers/50%20%25%20%231.xlsx");
        assert_eq!(escaped("été"), "%C3%A9t%C3%A9");
    }

    #[test]
    fn a_number_that_would_lose_a_digit_is_none() {
        assert_eq!(number("1795682001", Measure::Plain), Some(1_795_682_001.0));
        assert_eq!(number("17.38", Measure::Percent), Some(0.1738));
        assert_eq!(number("123456789012345678", Measure::Plain), None);
        assert_eq!(number("n.d.", Measure::Plain), None);
    }

    #[test]
    fn a_sheet_has_a_name_that_a_spreadsheet_takes_and_no_other_has() {
        assert_eq!(name_of("Preuves: [A/B]", &[]), "Preuves AB");
        assert_eq!(name_of("Preuves", &["preuves".to_owned()]), "Preuves 2");
        assert!(name_of(&"é".repeat(80), &[]).chars().count() <= 31);
        assert_eq!(name_of("?", &[]), "1");
    }
}
