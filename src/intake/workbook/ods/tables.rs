//! What an `OpenDocument` workbook says of its sheets: their names, whether they are hidden, which cells are shown as one, which
//! have names.
//!
//! In: the text of `content.xml`. Out: its sheets and defined names. Never: the value of a cell.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};

use super::repeat;
use crate::i18n::Message;
use crate::intake::fault::Fault;
use crate::intake::layout::Merged;
use crate::intake::limits::{Limit, Limits};
use crate::intake::workbook::reference::of_address;
use crate::intake::workbook::tags::{Tag, Tags};
use crate::intake::workbook::xml::{MOST_DEPTH, Xml, attribute, local, malformed};

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
    let mut tags = Tags::new(content.as_bytes(), xml.place().unwrap_or(content.len()));
    // The elements that are open in the spreadsheet.
    let mut open: Vec<&[u8]> = Vec::new();
    loop {
        let tag = tags.next().ok_or_else(|| Fault::damaged(Message::new("intake-detail-cut")))?;
        if tag.is_end {
            match open.pop() {
                Some(name) if name == tag.local => continue,
                None if tag.local == b"spreadsheet" => break,
                _ => return Err(malformed()),
            }
        }
        if let (b"table", []) = (tag.local, open.as_slice()) {
            let (name, is_hidden) = described(content, tag, &hidden)?;
            sheets.push(Table { name, start: (!tag.is_empty).then_some(tag.end), is_hidden });
            if sheets.len() > limits.sheets {
                return Err(limits.exceeded(Limit::Sheets));
            }
        }
        if tag.local == b"named-expressions" && !tag.is_empty && open.len() <= 1 {
            let list = if open.is_empty() { &mut names } else { &mut of_sheets };
            let mut xml = Xml::within(content.get(tag.end..).unwrap_or_default());
            read_names(&mut xml, list)?;
        }
        if !tag.is_empty {
            open.push(tag.local);
            if open.len() > MOST_DEPTH {
                return Err(malformed());
            }
        }
    }
    // What stands behind the spreadsheet closes what was open before it.
    let mut rest = xml.depth().saturating_sub(1);
    while rest > 0 {
        let tag = tags.next().ok_or_else(|| Fault::damaged(Message::new("intake-detail-cut")))?;
        match (tag.is_end, tag.is_empty) {
            (true, _) => rest -= 1,
            (false, false) => rest += 1,
            (false, true) => {}
        }
    }
    names.append(&mut of_sheets);
    Ok((sheets, names))
}

/// The name of the table whose start is a tag, and whether its style hides it.
fn described(content: &str, tag: Tag<'_>, hidden: &BTreeSet<String>) -> Result<(String, bool), Fault> {
    let mut xml = Xml::within(content.get(tag.start..).unwrap_or_default());
    let Event::Start(tag) = xml.next()? else { return Err(malformed()) };
    let name = attribute(&tag, "name")?.unwrap_or_default().into_owned();
    let is_hidden = attribute(&tag, "style-name")?.is_some_and(|style| hidden.contains(style.as_ref()));
    Ok((name, is_hidden))
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

/// The names in an element, from behind its start.
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
