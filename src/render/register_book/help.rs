//! The first sheet: how to fill in the others, which columns each act takes, what each column holds; the head of an export.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{LINE, Styles};
use crate::followup::RegisterHead;
use crate::followup::book::{BookSheet, COMMON, Field, HEAD_KEY, KEPT, words};
use crate::i18n::{Language, Message};

/// The widths of its columns, in signs.
const WIDTHS: [u16; 4] = [24, 40, 70, 50];

pub(super) fn write(
    to: &mut Worksheet,
    styles: &Styles,
    head: Option<RegisterHead>,
    language: Language,
) -> Result<(), XlsxError> {
    let say = |message: Message| message.render(language);
    to.set_name(say(Message::new("book-help-sheet")))?;
    for (width, at) in WIDTHS.into_iter().zip(0_u16..) {
        to.set_column_width(at, width)?;
    }
    let mut page = Page { to, styles, row: 0 };
    page.line(&[&say(Message::new("book-title"))], Look::Title)?;
    if let Some(head) = head {
        page.line(&[HEAD_KEY, &head.to_string()], Look::Faint)?;
        page.line(&["", &say(Message::new("book-head"))], Look::Faint)?;
    }
    for id in ["book-help-rows", "book-help-order", "book-help-exported", "book-help-import"] {
        page.wide(&say(Message::new(id)))?;
    }
    page.row += 1;
    let headings = ["book-help-sheet-column", "book-help-act", "book-help-needed", "book-help-free"];
    let headings = headings.map(|id| say(Message::new(id)));
    page.line(&headings.each_ref().map(String::as_str), Look::Heading)?;
    for sheet in BookSheet::ALL {
        for act in sheet.acts() {
            let named = |is_needed: bool| {
                let fields = act.fields.iter().filter(|field| field.is_needed == is_needed);
                fields.map(|field| say(words::heading(field.column))).collect::<Vec<_>>().join(", ")
            };
            let (name, act) = (say(words::sheet_name(sheet)), say(words::act_of(sheet, act.code)));
            page.line(&[&name, &act, &named(true), &named(false)], Look::Plain)?;
        }
    }
    page.row += 1;
    let headings = ["book-help-sheet-column", "book-help-column", "book-help-what"].map(|id| say(Message::new(id)));
    page.line(&headings.each_ref().map(String::as_str), Look::Heading)?;
    for sheet in BookSheet::ALL {
        let common: &[Field] = if sheet == BookSheet::Recommendations { &COMMON } else { &[] };
        for field in common.iter().chain(sheet.fields()) {
            let (name, column) = (say(words::sheet_name(sheet)), say(words::heading(field.column)));
            let name = if COMMON.contains(field) { "*" } else { &name };
            page.line(&[name, &column, &say(words::form(field.form))], Look::Plain)?;
        }
    }
    for column in KEPT {
        page.line(&["*", &say(words::heading(column)), &say(Message::new("book-help-kept"))], Look::Faint)?;
    }
    page.to.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

#[derive(Clone, Copy)]
enum Look {
    Title,
    Heading,
    Plain,
    Faint,
}

struct Page<'p> {
    to: &'p mut Worksheet,
    styles: &'p Styles,
    row: u32,
}

impl Page<'_> {
    fn line(&mut self, cells: &[&str], look: Look) -> Result<(), XlsxError> {
        let format = match look {
            Look::Title => &self.styles.title,
            Look::Heading => &self.styles.heading,
            Look::Plain => &self.styles.text,
            Look::Faint => &self.styles.faint,
        };
        let mut lines = 1;
        for ((text, at), width) in cells.iter().zip(0_u16..).zip(WIDTHS) {
            if !text.is_empty() {
                self.to.write_string_with_format(self.row, at, *text, format)?;
            }
            if !matches!(look, Look::Title) {
                lines = lines.max(text.chars().count().div_ceil(usize::from(width)));
            }
        }
        let height = if matches!(look, Look::Title) { 2 } else { u32::try_from(lines).unwrap_or(1) };
        self.to.set_row_height(self.row, LINE * height)?;
        self.row += 1;
        Ok(())
    }

    /// A sentence across the columns.
    fn wide(&mut self, text: &str) -> Result<(), XlsxError> {
        self.to.merge_range(self.row, 0, self.row, 3, text, &self.styles.text)?;
        let lines = text.chars().count().div_ceil(170);
        self.to.set_row_height(self.row, LINE * u32::try_from(lines).unwrap_or(1))?;
        self.row += 1;
        Ok(())
    }
}
