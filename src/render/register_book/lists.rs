//! The sheet of lists: what can be chosen in a column, and which acts take a column.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::{Styles, letters};
use crate::followup::book::{BookSheet, KEPT, List};
use crate::i18n::{Language, Message};

/// The lists, each in a column.
pub(super) struct Lists {
    name: String,
    /// The heading of each column, and what stands under it.
    columns: Vec<(String, Vec<String>)>,
    choices: BTreeMap<List, usize>,
    takes: BTreeMap<(BookSheet, &'static str), usize>,
}

impl Lists {
    pub(super) fn new(language: Language) -> Self {
        let name = Message::new("book-list-sheet").render(language);
        let mut lists = Self { name, columns: Vec::new(), choices: BTreeMap::new(), takes: BTreeMap::new() };
        for list in List::ALL {
            let labels = list.codes().into_iter().map(|code| list.label(code).render(language)).collect();
            lists.choices.insert(list, lists.columns.len());
            lists.columns.push((format!("{list:?}"), labels));
        }
        for sheet in BookSheet::ALL {
            let Some(list) = sheet.act_list() else { continue };
            for field in sheet.fields() {
                let acts = sheet.acts().iter().filter(|act| act.fields.iter().any(|one| one.column == field.column));
                let labels: Vec<String> = acts.map(|act| list.label(act.code).render(language)).collect();
                if labels.len() < sheet.acts().len() {
                    lists.takes.insert((sheet, field.column), lists.columns.len());
                    lists.columns.push((format!("{}.{}", sheet.code(), field.column), labels));
                }
            }
        }
        lists
    }

    /// The cells of a list.
    pub(super) fn range(&self, list: List) -> String {
        self.choices.get(&list).map(|at| self.cells(*at)).unwrap_or_default()
    }

    /// The cells that name the acts that take a column; `None` for a column that all do, or none.
    pub(super) fn takes(&self, sheet: BookSheet, column: &'static str) -> Option<String> {
        if KEPT.contains(&column) {
            return None;
        }
        self.takes.get(&(sheet, column)).map(|at| self.cells(*at))
    }

    fn cells(&self, at: usize) -> String {
        let count = self.columns.get(at).map_or(1, |(_, values)| values.len());
        let letters = letters(u16::try_from(at).unwrap_or(u16::MAX));
        format!("='{}'!${letters}$2:${letters}${}", self.name.replace('\'', "''"), count + 1)
            .trim_start_matches('=')
            .to_owned()
    }

    pub(super) fn write(&self, to: &mut Worksheet, styles: &Styles) -> Result<(), XlsxError> {
        to.set_name(&self.name)?;
        for ((heading, values), at) in self.columns.iter().zip(0_u16..) {
            to.write_string_with_format(0, at, heading, &styles.code)?;
            to.set_column_width(at, 24)?;
            for (value, row) in values.iter().zip(1_u32..) {
                to.write_string(row, at, value)?;
            }
        }
        to.set_hidden(true);
        Ok(())
    }
}
