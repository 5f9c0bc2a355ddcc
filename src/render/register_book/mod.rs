//! The register as a workbook: blank for a person to fill in, or with everything that was recorded.
//!
//! In: the rows of events, a language. Out: the bytes of an .xlsx file, the same for the same input. Never: a formula in a cell: a text
//! that begins with = + - or @ is a text.
//!
//! The first sheet tells how to fill in the others, and holds the head of the log that was exported. A column whose values are listed
//! offers the list; the cells that an act does not take turn grey once the act is chosen. What a person types is never locked: a
//! wrong cell is told by `vigie followup import`, with what to do.

mod help;
mod lists;

use std::collections::BTreeMap;

use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError,
};

use crate::followup::RegisterHead;
use crate::followup::book::{ACT, BookSheet, Form, KEPT, List, Row, Value, is_spreadsheet_day, words};
use crate::i18n::{Language, Message};
use crate::intake::decimal_of_float;
use lists::Lists;

/// The row of the names that programs read; that of people follows, then the acts.
const CODE_ROW: u32 = 0;
/// The first row of an act.
const FIRST_ROW: u32 = 2;
/// How many empty rows are ready to be filled in, lists and all.
const READY: u32 = 2_000;
/// How much of a text one cell holds, in UTF-16 units: about half of what it could, for some signs take more room in the file.
const CELL: usize = 16_000;
/// The height of a line of text, in points.
const LINE: u32 = 15;

/// The workbook as bytes: everything that was recorded with the head of the log, or blank.
///
/// # Errors
/// There are more acts than a sheet has rows.
pub fn write_book(rows: &[Row], head: Option<RegisterHead>, language: Language) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A fixed day: the same input makes the same bytes.
    let created = ExcelDateTime::from_ymd(2023, 1, 1)?;
    let title = Message::new("book-title").render(language);
    workbook
        .set_properties(&DocProperties::new().set_title(&title).set_author("vigie").set_creation_datetime(&created));
    let styles = Styles::new();
    help::write(workbook.add_worksheet(), &styles, head, language)?;
    let lists = Lists::new(language);
    for sheet in BookSheet::ALL {
        let own: Vec<&Row> = rows.iter().filter(|row| row.sheet == sheet).collect();
        let writer = Writer { sheet, language, styles: &styles, lists: &lists };
        writer.write(workbook.add_worksheet(), &own)?;
    }
    lists.write(workbook.add_worksheet(), &styles)?;
    workbook.save_to_buffer()
}

/// How cells look.
struct Styles {
    code: Format,
    heading: Format,
    needed: Format,
    kept: Format,
    title: Format,
    text: Format,
    word: Format,
    date: Format,
    number: Format,
    faint: Format,
}

impl Styles {
    fn new() -> Self {
        const INK: Color = Color::RGB(0x001F_3864);
        const PAPER: Color = Color::RGB(0x00D9_E2F3);
        const FAINT: Color = Color::RGB(0x0059_5959);
        let cell = Format::new().set_align(FormatAlign::Top);
        let heading = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_font_color(INK)
            .set_background_color(PAPER)
            .set_border(FormatBorder::Thin);
        Self {
            code: Format::new().set_font_color(Color::White).set_background_color(INK),
            needed: heading.clone().set_background_color(Color::RGB(0x00BD_D0EE)),
            kept: heading.clone().set_background_color(Color::RGB(0x00E7_E6E6)).set_font_color(FAINT),
            heading,
            title: Format::new().set_bold().set_font_color(INK).set_font_size(14),
            text: cell.clone().set_text_wrap().set_num_format("@"),
            word: cell.clone().set_num_format("@"),
            date: cell.clone().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
            number: cell.clone().set_align(FormatAlign::Right),
            faint: cell.set_text_wrap().set_font_color(FAINT),
        }
    }

    /// The format of the cells of a column.
    const fn of(&self, form: Form) -> &Format {
        match form {
            Form::Text | Form::Decisions | Form::Rules | Form::Owed => &self.text,
            Form::Day => &self.date,
            Form::Decimal | Form::Year | Form::Step => &self.number,
            _ => &self.word,
        }
    }
}

struct Writer<'w> {
    sheet: BookSheet,
    language: Language,
    styles: &'w Styles,
    lists: &'w Lists,
}

/// A column as it is written: a text that is longer than a cell goes on in more of them.
struct Written {
    name: &'static str,
    form: Form,
    /// Where it begins.
    at: u16,
    /// How many columns it takes.
    parts: u16,
}

impl Writer<'_> {
    fn write(&self, to: &mut Worksheet, rows: &[&Row]) -> Result<(), XlsxError> {
        to.set_name(words::sheet_name(self.sheet).render(self.language))?;
        let columns = self.columns(rows);
        for column in &columns {
            self.head(to, column)?;
        }
        to.set_row_height(CODE_ROW + 1, 2 * LINE + LINE)?;
        for (row, at) in rows.iter().zip(FIRST_ROW..) {
            for (name, value) in &row.cells {
                if let Some(column) = columns.iter().find(|column| column.name == *name) {
                    self.cell(to, at, column, value)?;
                }
            }
            to.set_row_height(at, LINE * self.lines(row))?;
        }
        let filled = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let last = FIRST_ROW.saturating_add(filled).saturating_add(READY).min(1_048_575);
        self.guide(to, &columns, last)?;
        let end = columns.last().map_or(0, |column| column.at + column.parts - 1);
        to.set_freeze_panes(FIRST_ROW, 1)?;
        to.autofilter(CODE_ROW + 1, 0, FIRST_ROW.saturating_add(filled).max(FIRST_ROW), end)?;
        // Forty columns on one page could not be read: they go over several, each with the codes of its rows.
        to.set_landscape().set_paper_size(9).set_print_scale(60);
        to.set_repeat_rows(CODE_ROW, CODE_ROW + 1)?;
        to.set_repeat_columns(0, 0)?;
        Ok(())
    }

    fn columns(&self, rows: &[&Row]) -> Vec<Written> {
        let mut longest: BTreeMap<&str, usize> = BTreeMap::new();
        for (name, value) in rows.iter().flat_map(|row| &row.cells) {
            let parts = cut(&value.text(self.language)).len();
            let most = longest.entry(name).or_default();
            *most = parts.max(*most);
        }
        let mut at = 0;
        let column = |name| {
            let parts = longest.get(name).copied().unwrap_or_default().max(1);
            let parts = u16::try_from(parts).unwrap_or(u16::MAX);
            let written = Written { name, form: self.sheet.form(name), at, parts };
            at += parts;
            written
        };
        self.sheet.columns().into_iter().map(column).collect()
    }

    fn head(&self, to: &mut Worksheet, column: &Written) -> Result<(), XlsxError> {
        let name = words::heading(column.name).render(self.language);
        let is_needed = column.name == self.sheet.subject_column()
            || column.name == ACT
            || self.sheet.acts().iter().all(|act| {
                let mut fields = act.fields.iter().chain(&crate::followup::book::COMMON);
                fields.any(|field| field.column == column.name && field.is_needed)
            });
        let style = match () {
            () if KEPT.contains(&column.name) => &self.styles.kept,
            () if is_needed => &self.styles.needed,
            () => &self.styles.heading,
        };
        for part in 0..column.parts {
            let (code, heading) = match part {
                0 => (column.name.to_owned(), name.clone()),
                part => (format!("{}+{part}", column.name), format!("{name} +{part}")),
            };
            to.write_string_with_format(CODE_ROW, column.at + part, code, &self.styles.code)?;
            to.write_string_with_format(CODE_ROW + 1, column.at + part, heading, style)?;
            to.set_column_width(column.at + part, width(column))?;
            to.set_column_format(column.at + part, self.styles.of(column.form))?;
        }
        Ok(())
    }

    fn cell(&self, to: &mut Worksheet, row: u32, column: &Written, value: &Value) -> Result<(), XlsxError> {
        let format = self.styles.of(column.form);
        match value {
            Value::Day(day) if is_spreadsheet_day(*day) => {
                let (month, date) = (day.month().unsigned_abs(), day.day().unsigned_abs());
                let day = ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or_default(), month, date)?;
                to.write_datetime_with_format(row, column.at, day, format)?;
            }
            Value::Decimal(text) => match number(text) {
                Some(number) => {
                    to.write_number_with_format(row, column.at, number, format)?;
                }
                None => {
                    to.write_string_with_format(row, column.at, text, format)?;
                }
            },
            _ => {
                for (part, at) in cut(&value.text(self.language)).into_iter().zip(column.at..) {
                    to.write_string_with_format(row, at, part, format)?;
                }
            }
        }
        Ok(())
    }

    /// How many lines a row takes: not every program makes room for what it breaks.
    fn lines(&self, row: &Row) -> u32 {
        let lines = |(name, value): &(&'static str, Value)| {
            let form = self.sheet.form(name);
            if !matches!(form, Form::Text | Form::Decisions | Form::Rules | Form::Owed) {
                return 1;
            }
            let text = value.text(self.language);
            text.lines().map(|line| line.chars().count().div_ceil(TEXT_WIDTH).max(1)).sum()
        };
        let most = row.cells.iter().map(lines).max().unwrap_or(1);
        u32::try_from(most.clamp(1, 20)).unwrap_or(1)
    }

    /// The lists that can be chosen from, and the grey of what an act does not take.
    fn guide(&self, to: &mut Worksheet, columns: &[Written], end: u32) -> Result<(), XlsxError> {
        let act = columns.iter().find(|column| column.name == ACT).map(|column| column.at);
        let closed = Format::new().set_background_color(Color::RGB(0x00D0_D0D0));
        for column in columns {
            let list = match column.form {
                Form::Choice(list) => Some(list),
                Form::Flag => Some(List::Flag),
                _ => None,
            };
            let title = fit(&words::heading(column.name).render(self.language), 32);
            let hint = fit(&words::form(column.form).render(self.language), 255);
            let validation = match list {
                Some(list) => DataValidation::new()
                    .allow_list_formula(Formula::new(self.lists.range(list)))
                    .set_error_style(DataValidationErrorStyle::Warning)
                    .set_error_title(&title)?
                    .set_error_message(&hint)?,
                None => DataValidation::new(),
            };
            if !KEPT.contains(&column.name) {
                let validation = validation.set_input_title(&title)?.set_input_message(&hint)?;
                to.add_data_validation(FIRST_ROW, column.at, end, column.at, &validation)?;
            }
            if let (Some(act), Some(takes)) = (act, self.lists.takes(self.sheet, column.name)) {
                let act = format!("${}{}", letters(act), FIRST_ROW + 1);
                let rule = format!("=AND({act}<>\"\",ISNA(MATCH({act},{takes},0)))");
                let grey = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(&closed);
                to.add_conditional_format(FIRST_ROW, column.at, end, column.at + column.parts - 1, &grey)?;
            }
        }
        Ok(())
    }
}

/// The width of columns of text, in signs.
const TEXT_WIDTH: usize = 44;

fn width(column: &Written) -> u16 {
    match column.form {
        Form::Text | Form::Decisions | Form::Rules | Form::Owed => 44,
        Form::Choice(_) => 26,
        Form::Day | Form::Decimal | Form::Year | Form::Step | Form::Flag => 13,
        Form::Word | Form::Words | Form::Years | Form::Sha256 | Form::Sha256s => 24,
    }
}

/// The letters of a column, as formulas name it.
fn letters(column: u16) -> String {
    crate::model::cell_name(0, u32::from(column)).trim_end_matches(|c: char| c.is_ascii_digit()).to_owned()
}

/// A text in parts that fit a cell each.
fn cut(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut from, mut units) = (0, 0);
    for (at, sign) in text.char_indices() {
        if units + sign.len_utf16() > CELL {
            parts.extend(text.get(from..at));
            (from, units) = (at, 0);
        }
        units += sign.len_utf16();
    }
    parts.extend(text.get(from..));
    parts
}

/// A text cut to what a spreadsheet shows beside a cell.
fn fit(text: &str, most: usize) -> String {
    if text.chars().count() <= most { text.to_owned() } else { text.chars().take(most - 1).chain(['…']).collect() }
}

/// The spreadsheet's number of a decimal; `None` where it would be read again as another text.
fn number(text: &str) -> Option<f64> {
    let number: f64 = text.parse().ok()?;
    decimal_of_float(number).is_ok_and(|read| read.to_string() == text).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::{CELL, cut, letters, number};

    #[test]
    fn a_number_that_would_be_read_as_another_text_is_none() {
        assert_eq!(number("12.5"), Some(12.5));
        for text in ["12.50", "007", "1e3", "-0", "", "NaN", "123456789012345678"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn parts_of_a_text_make_it_up_again() {
        for text in [String::new(), "é".repeat(CELL), "😀".repeat(CELL), "a".repeat(CELL + 1)] {
            let parts = cut(&text);
            assert_eq!(parts.concat(), text);
            assert!(parts.iter().all(|part| part.encode_utf16().count() <= CELL));
        }
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!([letters(0), letters(25), letters(26)], ["A", "Z", "AA"]);
    }
}
