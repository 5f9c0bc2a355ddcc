//! The submission workbook of the contract: blank for an institution to fill, or filled.
//!
//! In: the dictionary, a language and, for a filled one, what each cell holds. Out: the bytes of an .xlsx file, the same
//! for the same input. Never: a figure of its own, a clock, the file system.
//!
//! Each group of the dictionary is a sheet. Its first row holds the codes that programs read, the second one the same
//! headings in the user's language: whatever language fills the workbook, every reader finds its columns. What may be
//! typed is unlocked, all else is protected without a password: a guard against slips, not a lock. A number that is not
//! one ("n.d.") raises a warning that can be passed over, for an institution must be able to say that it does not know.

mod content;
mod layout;
mod style;

use jiff::civil::Date;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format, Formula,
    ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use crate::dictionary::{Dictionary, Group, Line};
use crate::i18n::{Arg, Language, Message};
use crate::model::{Amount, FigureKey, LineKind, Sign};

pub use content::{Content, Filled};
use layout::{
    CODE_ROW, Column, FIRST_LINE_ROW, Field, HEADING_ROW, IDENTIFICATION, INSTRUCTIONS, USUAL_KINDS, columns, lines_of,
};
use style::{Styles, with_places};

/// The name of the first sheet, the same in every language.
pub const IDENTIFICATION_SHEET: &str = "Identification";

/// No account of social security lies outside of these years.
const YEARS: (u16, u16) = (1900, 2200);

/// The longest title and text that a spreadsheet shows beside a cell, in UTF-16 units.
const PROMPT: (usize, usize) = (32, 255);

/// The width of the column of explanations, in characters.
const EXPLANATION_WIDTH: u16 = 100;

/// The height of one line of text, in points.
const LINE_HEIGHT: u32 = 15;

/// A4, as spreadsheets number paper.
const A4: u8 = 9;

/// The workbook as bytes: blank, with every branch, or filled, with the branches of the institution alone.
///
/// # Errors
/// When the dictionary's labels cannot be sheet names (over 31 characters, or two alike); the loader of the dictionary
/// refuses them first. When a filled date lies outside of a spreadsheet's calendar (1900 to 9999).
pub fn write_template(
    dictionary: &Dictionary,
    language: Language,
    filled: Option<&Filled>,
) -> Result<Vec<u8>, XlsxError> {
    let blank = Filled::default();
    let writer = Writer { dictionary, language, styles: Styles::new(), filled: filled.unwrap_or(&blank) };
    let mut workbook = Workbook::new();
    workbook.set_properties(&writer.properties()?);
    writer.write_identification(workbook.add_worksheet())?;
    for (rank, group) in dictionary.groups().iter().enumerate() {
        let lines = lines_of(dictionary, rank);
        if !lines.is_empty() && !writer.filled.left_out.contains(&group.id) {
            writer.write_group(workbook.add_worksheet(), group, &lines)?;
        }
    }
    workbook.save_to_buffer()
}

/// What every sheet is written with.
struct Writer<'a> {
    dictionary: &'a Dictionary,
    language: Language,
    styles: Styles,
    filled: &'a Filled,
}

impl Writer<'_> {
    fn text(&self, id: &'static str) -> String {
        Message::new(id).render(self.language)
    }

    /// A fixed creation date: the same input makes the same bytes.
    fn properties(&self) -> Result<DocProperties, XlsxError> {
        let created = ExcelDateTime::from_ymd(2023, 1, 1)?;
        Ok(DocProperties::new()
            .set_title(self.text("template-title"))
            .set_author("vigie")
            .set_creation_datetime(&created))
    }

    fn write_identification(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(IDENTIFICATION_SHEET)?;
        for (column, width) in [(0, 20), (1, 44), (2, EXPLANATION_WIDTH)] {
            sheet.set_column_width(column, width)?;
        }
        let mut row = 0;
        for (key, field, explanation) in IDENTIFICATION {
            sheet.write_with_format(row, 0, *key, &self.styles.code)?;
            let format = match field {
                Field::Text | Field::Kind | Field::OneOf(_) => &self.styles.text,
                Field::Year => &self.styles.plain_number,
                Field::Date => &self.styles.date,
            };
            self.write_content(sheet, (row, 1), self.filled.identification.get(*key), format)?;
            let explanation = self.explanation(*field, explanation);
            make_room(sheet, row, &[(&explanation, EXPLANATION_WIDTH)])?;
            sheet.write_with_format(row, 2, explanation, &self.styles.explanation)?;
            sheet.add_data_validation(row, 1, row, 1, &self.field_validation(*field)?)?;
            row += 1;
        }
        for (rank, instruction) in INSTRUCTIONS.iter().enumerate() {
            row += 1;
            let format = if rank == 0 { &self.styles.title } else { &self.styles.explanation };
            let instruction = self.text(instruction);
            make_room(sheet, row, &[(&instruction, EXPLANATION_WIDTH)])?;
            sheet.write_with_format(row, 2, instruction, format)?;
        }
        finish(sheet);
        Ok(())
    }

    /// The kinds that can be picked.
    fn kinds(&self) -> Vec<&str> {
        match self.dictionary.kinds() {
            [] => USUAL_KINDS.to_vec(),
            own => own.iter().map(|known| known.kind.as_str()).collect(),
        }
    }

    /// What stands beside a field; the kinds of a rulebook that names its own are spelt out.
    fn explanation(&self, field: Field, text: &'static str) -> String {
        let kinds = self.dictionary.kinds();
        if field != Field::Kind || kinds.is_empty() {
            return self.text(text);
        }
        let kinds: Vec<Arg> = kinds
            .iter()
            .map(|known| {
                Message::new("template-kind").with("code", known.kind.as_str()).with("label", &known.label).into()
            })
            .collect();
        Message::new("template-institution-kinds").with("kinds", kinds).render(self.language)
    }

    fn field_validation(&self, field: Field) -> Result<DataValidation, XlsxError> {
        let validation = match field {
            Field::Text => return Ok(DataValidation::new()),
            Field::OneOf(choices) => DataValidation::new().allow_list_strings(choices)?,
            Field::Kind => DataValidation::new().allow_list_strings(&self.kinds())?,
            Field::Year => DataValidation::new()
                .allow_whole_number(DataValidationRule::Between(i32::from(YEARS.0), i32::from(YEARS.1))),
            Field::Date => any_day()?,
        };
        let message = match field {
            Field::Kind | Field::OneOf(_) => "template-error-choice",
            Field::Year => "template-error-year",
            Field::Text | Field::Date => "template-error-date",
        };
        validation
            .set_error_title(fit(&self.text("template-error-title"), PROMPT.0))?
            .set_error_message(fit(&self.text(message), PROMPT.1))
    }

    fn write_group(&self, sheet: &mut Worksheet, group: &Group, lines: &[&Line]) -> Result<(), XlsxError> {
        sheet.set_name(group.label.get(self.language))?;
        let columns = columns(lines, &self.filled.branches);
        for (at, column) in (0..).zip(&columns) {
            sheet.set_column_width(at, column.width())?;
            sheet.write_with_format(CODE_ROW, at, column.code(), &self.styles.code_heading)?;
            match column.heading() {
                Some(heading) => {
                    let text = heading.render(self.language);
                    sheet.write_with_format(HEADING_ROW, at, text, &self.styles.heading)?
                }
                None => sheet.write_blank(HEADING_ROW, at, &self.styles.heading)?,
            };
        }
        sheet.set_row_height(HEADING_ROW, 32)?;
        let repeated = self.filled.repeated.iter().filter_map(|(key, content)| {
            let line = lines.iter().find(|line| line.id == key.line)?;
            Some((*line, Some((*key, content))))
        });
        let rows = lines.iter().map(|line| (*line, None)).chain(repeated);
        for (row, (line, repeated)) in (FIRST_LINE_ROW..).zip(rows) {
            for (at, column) in (0..).zip(&columns) {
                self.write_cell(sheet, (row, at), *column, line, repeated)?;
            }
            let texts = [
                (line.label.get(self.language), Column::Label.width()),
                (line.definition.get(self.language), Column::Definition.width()),
            ];
            make_room(sheet, row, &texts)?;
            self.validate_line(sheet, row, &columns, line)?;
        }
        sheet.set_freeze_panes(FIRST_LINE_ROW, 2)?;
        sheet.set_repeat_rows(CODE_ROW, HEADING_ROW)?;
        finish(sheet);
        Ok(())
    }

    /// One cell of a line's row; of a repeated row, only the figure repeated.
    fn write_cell(
        &self,
        sheet: &mut Worksheet,
        at: (u32, u16),
        column: Column,
        line: &Line,
        repeated: Option<(FigureKey, &Content)>,
    ) -> Result<(), XlsxError> {
        let (branch, back) = match column {
            Column::Code => return write_text(sheet, at, &line.code, &self.styles.code),
            Column::Label => return write_text(sheet, at, line.label.get(self.language), &self.styles.label),
            Column::Kind => {
                return write_text(sheet, at, &self.text(kind_message(line.kind)), &self.styles.explanation);
            }
            Column::Definition => {
                return write_text(sheet, at, line.definition.get(self.language), &self.styles.explanation);
            }
            Column::Whole(back) => (None, back),
            Column::Branch(branch) => (Some(branch), 0),
        };
        if branch.is_some() && !line.by_branch {
            sheet.write_blank(at.0, at.1, &self.styles.closed)?;
            return Ok(());
        }
        let key = FigureKey { line: line.id, branch, back };
        let content = match repeated {
            None => self.filled.cells.get(&key),
            Some((repeated, content)) => (repeated == key).then_some(content),
        };
        let format = match line.kind {
            LineKind::Money | LineKind::Count | LineKind::Days => &self.styles.number,
            LineKind::Date => &self.styles.date,
            LineKind::Flag => &self.styles.text,
        };
        self.write_content(sheet, at, content, format)
    }

    fn write_content(
        &self,
        sheet: &mut Worksheet,
        at: (u32, u16),
        content: Option<&Content>,
        format: &Format,
    ) -> Result<(), XlsxError> {
        match content {
            None => sheet.write_blank(at.0, at.1, format)?,
            Some(Content::Number(amount)) => match as_spreadsheet_number(*amount) {
                Some(number) => {
                    sheet.write_number_with_format(at.0, at.1, number, &with_places(format, amount.places()))?
                }
                None => sheet.write_string_with_format(at.0, at.1, amount.to_string(), format)?,
            },
            Some(Content::Text(text)) => sheet.write_string_with_format(at.0, at.1, text, format)?,
            Some(Content::Date(day)) => sheet.write_datetime_with_format(at.0, at.1, &excel_day(*day)?, format)?,
            Some(Content::Flag(flag)) => {
                let word = self.text(if *flag { "language-yes" } else { "language-no" });
                sheet.write_string_with_format(at.0, at.1, word, format)?
            }
            Some(Content::DivisionByZero) => {
                sheet.write_formula_with_format(at.0, at.1, Formula::new("=1/0").set_result("#DIV/0!"), format)?
            }
        };
        Ok(())
    }

    /// What the cells of a line admit, with the line's definition shown beside the cell that is being filled.
    fn validate_line(&self, sheet: &mut Worksheet, row: u32, columns: &[Column], line: &Line) -> Result<(), XlsxError> {
        let figures: Vec<u16> = (0..)
            .zip(columns)
            .filter(|(_, column)| column.holds_figures() && (line.by_branch || matches!(column, Column::Whole(_))))
            .map(|(at, _)| at)
            .collect();
        let (Some(first), Some(last)) = (figures.first(), figures.last()) else { return Ok(()) };
        let (validation, message) = match (line.kind, line.sign) {
            (LineKind::Money, Sign::Any) => (
                DataValidation::new().allow_decimal_number(DataValidationRule::Between(-1e18, 1e18)),
                "template-error-number",
            ),
            (LineKind::Money | LineKind::Days, _) => (
                DataValidation::new().allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
                "template-error-not-negative",
            ),
            (LineKind::Count, _) => (
                DataValidation::new().allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)),
                "template-error-count",
            ),
            (LineKind::Date, _) => (any_day()?, "template-error-date"),
            (LineKind::Flag, _) => (
                DataValidation::new().allow_list_strings(&[self.text("language-yes"), self.text("language-no")])?,
                "template-error-flag",
            ),
        };
        let validation = validation
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title(fit(&self.text("template-error-title"), PROMPT.0))?
            .set_error_message(fit(&self.text(message), PROMPT.1))?
            .set_input_title(fit(line.label.get(self.language), PROMPT.0))?
            .set_input_message(fit(line.definition.get(self.language), PROMPT.1))?;
        sheet.add_data_validation(row, *first, row, *last, &validation)?;
        Ok(())
    }
}

/// Makes a row as high as its longest text needs: a spreadsheet that opens the file does not measure wrapped text itself.
fn make_room(sheet: &mut Worksheet, row: u32, texts: &[(&str, u16)]) -> Result<(), XlsxError> {
    let lines = texts.iter().map(|(text, width)| text.chars().count().div_ceil(usize::from(*width).max(1))).max();
    let lines = u32::try_from(lines.unwrap_or(1).max(1)).unwrap_or(1);
    sheet.set_row_height(row, LINE_HEIGHT * lines)?;
    Ok(())
}

/// Protects a sheet and sets its print.
fn finish(sheet: &mut Worksheet) {
    let options = ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::new() };
    sheet.protect_with_options(&options);
    sheet.set_landscape();
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
}

fn write_text(sheet: &mut Worksheet, at: (u32, u16), text: &str, format: &Format) -> Result<(), XlsxError> {
    sheet.write_string_with_format(at.0, at.1, text, format)?;
    Ok(())
}

const fn kind_message(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Money => "template-kind-money",
        LineKind::Count => "template-kind-count",
        LineKind::Days => "template-kind-days",
        LineKind::Date => "template-kind-date",
        LineKind::Flag => "template-kind-flag",
    }
}

fn any_day() -> Result<DataValidation, XlsxError> {
    let (first, last) = (ExcelDateTime::from_ymd(YEARS.0, 1, 1)?, ExcelDateTime::from_ymd(YEARS.1, 12, 31)?);
    Ok(DataValidation::new().allow_date(DataValidationRule::Between(&first, &last)))
}

fn excel_day(day: Date) -> Result<ExcelDateTime, XlsxError> {
    let positive = |part: i8| u8::try_from(part).unwrap_or_default();
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or_default(), positive(day.month()), positive(day.day()))
}

/// The spreadsheet's number of an amount; `None` where it would lose a digit. Spreadsheets keep 15 significant digits and
/// readers take a cell as that decimal.
fn as_spreadsheet_number(amount: Amount) -> Option<f64> {
    let exact = amount.decimal().normalize();
    let digits = exact.mantissa().unsigned_abs().checked_ilog10().unwrap_or_default() + 1;
    let number: f64 = exact.to_string().parse().ok()?;
    (digits <= 15 && number.to_string().parse() == Ok(exact)).then_some(number)
}

/// A text cut to what a spreadsheet shows, the cut marked.
fn fit(text: &str, limit: usize) -> String {
    if text.encode_utf16().count() <= limit {
        return text.to_owned();
    }
    let mut used = 1; // the mark itself
    let kept = text.chars().take_while(|c| {
        used += c.len_utf16();
        used <= limit
    });
    kept.chain(std::iter::once('…')).collect()
}

#[cfg(test)]
mod tests;
