//! What an `OpenDocument` workbook says of its sheets: their names, whether they are hidden, which cells are shown as one, which
//! have names.
//!
//! In: the text of `content.xml`. Out: its sheets and defined names. Never: the value of a cell.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};

use super::repeat;
use crate::intake::fault::Fault;
use crate::intake::layout::Merged;
use crate::intake::limits::{Limit, Limits};
use crate::intake::workbook::reference::of_address;
use crate::intake::workbook::xml::{Xml, attribute, local};

/// A sheet, and where what stands in it begins; nothing where it is an empty element.
pub(super) struct Table {
    pub(super) name: String,
    pub(super) start: Option<usize>,
    pub(super) is_hidden: bool,
}

/// Names with the cells that they stand for.
type Names = Vec<(String, String)>;

/// The sheets: the tables that stand in the spreadsheet itself, not those in a cell or a list of changes; and the names that the
/// spreadsheet defines, then those of single sheets. The whole text is gone through, so that what is cut or malformed is known
/// before a figure is taken from it.
pub(super) fn tables(content: &str, limits: &Limits) -> Result<(Vec<Table>, Names), Fault> {
    let mut xml = Xml::whole(content);
    let mut hidden = BTreeSet::new();
    loop {
        match xml.next()? {
            Event::Start(tag) if local(&tag) == "spreadsheet" => break,
            Event::Start(tag) if local(&tag) == "style" => {
                let name = attribute(&tag, "name")?.unwrap_or_default().into_owned();
                if is_hiding(&mut xml)? {
                    hidden.insert(name);
                }
            }
            Event::Eof => return Err(Fault::foreign("intake-foreign-document")),
            _ => {}
        }
    }
    let mut sheets = Vec::new();
    let (mut names, mut of_sheets) = (Vec::new(), Vec::new());
    loop {
        match xml.next()? {
            Event::Start(tag) if local(&tag) == "table" => {
                let name = attribute(&tag, "name")?.unwrap_or_default().into_owned();
                let is_hidden = attribute(&tag, "style-name")?.is_some_and(|style| hidden.contains(style.as_ref()));
                let is_open = |place: &usize| content.get(..*place).is_some_and(|before| !before.ends_with("/>"));
                let start = xml.place().filter(is_open);
                sheets.push(Table { name, start, is_hidden });
                if sheets.len() > limits.sheets {
                    return Err(limits.exceeded(Limit::Sheets));
                }
                skip_table(&mut xml, &mut of_sheets)?;
            }
            Event::Start(tag) if local(&tag) == "named-expressions" => read_names(&mut xml, &mut names)?,
            Event::Start(_) => xml.skip()?,
            Event::Eof => {
                names.append(&mut of_sheets);
                return Ok((sheets, names));
            }
            _ => {}
        }
    }
}

/// Whether the style whose start was the last event hides the table that has it.
fn is_hiding(xml: &mut Xml<'_>) -> Result<bool, Fault> {
    let mut is_hiding = false;
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                is_hiding |=
                    local(&tag) == "table-properties" && attribute(&tag, "display")?.as_deref() == Some("false");
                xml.skip()?;
            }
            Event::End(_) | Event::Eof => return Ok(is_hiding),
            _ => {}
        }
    }
}

/// Passes over a table whose start was the last event, and keeps the names that are its own.
fn skip_table(xml: &mut Xml<'_>, names: &mut Names) -> Result<(), Fault> {
    loop {
        match xml.next()? {
            Event::Start(tag) if local(&tag) == "named-expressions" => read_names(xml, names)?,
            Event::Start(_) => xml.skip()?,
            Event::End(_) | Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The names in the element whose start was the last event.
fn read_names(xml: &mut Xml<'_>, names: &mut Names) -> Result<(), Fault> {
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                let address = attribute(&tag, "cell-range-address")?.and_then(|address| of_address(&address));
                names.push((attribute(&tag, "name")?.unwrap_or_default().into_owned(), address.unwrap_or_default()));
                xml.skip()?;
            }
            Event::End(_) | Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// The cells of a sheet that are shown as one; `rest` is what stands in the sheet.
///
/// # Errors
///
/// A fault where it is malformed, which opening the workbook would have told.
pub(super) fn merged_regions(rest: &str) -> Result<Vec<Merged>, Fault> {
    let mut xml = Xml::within(rest);
    let mut merged = Vec::new();
    let (mut row, mut next_row, mut column) = (0u64, 0u64, 0u64);
    loop {
        match xml.next()? {
            Event::Start(tag) => match local(&tag) {
                "table-row" => {
                    row = next_row;
                    next_row = row.saturating_add(repeat(attribute(&tag, "number-rows-repeated")?.as_deref()));
                    column = 0;
                }
                "table-cell" | "covered-table-cell" => {
                    merged.extend(region(&tag, row, column)?);
                    column = column.saturating_add(repeat(attribute(&tag, "number-columns-repeated")?.as_deref()));
                    xml.skip()?;
                }
                "table-row-group" | "table-rows" | "table-header-rows" => {}
                _ => xml.skip()?,
            },
            Event::End(tag) if tag.name().local_name().as_ref() == "table" => return Ok(merged),
            Event::Eof => return Ok(merged),
            _ => {}
        }
    }
}

/// The cells that a cell covers, where it covers others.
fn region(tag: &BytesStart<'_>, row: u64, column: u64) -> Result<Option<Merged>, Fault> {
    let rows = repeat(attribute(tag, "number-rows-spanned")?.as_deref());
    let columns = repeat(attribute(tag, "number-columns-spanned")?.as_deref());
    if rows <= 1 && columns <= 1 {
        return Ok(None);
    }
    let corner = |row: u64, column: u64| u32::try_from(row).ok().zip(u32::try_from(column).ok());
    let first = corner(row, column);
    let last = corner(row.saturating_add(rows - 1), column.saturating_add(columns - 1));
    Ok(first.zip(last).map(|(first, last)| Merged { first, last }))
}
