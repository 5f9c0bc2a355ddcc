//! What a workbook says of itself: its sheets, its names, its cell formats.
//!
//! In: the parts that hold no cells. Out: what the reading of cells needs of them. Never: how a cell looks.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use crate::i18n::Message;
use crate::intake::fault::Fault;
use crate::intake::limits::{Limit, Limits};
use crate::intake::workbook::number_format::NumberFormat;
use crate::intake::workbook::relations::Relation;
use crate::intake::workbook::xml::{Xml, attribute, local, resolve, text_of};

/// A sheet and the part that holds it.
pub(super) struct SheetEntry {
    pub(super) name: String,
    pub(super) path: String,
    pub(super) is_hidden: bool,
}

/// The workbook's own part.
#[derive(Default)]
pub(super) struct WorkbookPart {
    /// The sheets that hold cells.
    pub(super) sheets: Vec<SheetEntry>,
    /// Names with their formulas, those of the whole workbook first.
    pub(super) names: Vec<(String, String)>,
    pub(super) is_1904: bool,
    /// Whether the workbook asks to be calculated when it is opened.
    pub(super) is_due: bool,
}

/// Reads the workbook's own part.
///
/// # Errors
///
/// A fault where it is damaged, refers to a sheet that is not there, or is over a limit.
pub(super) fn read_workbook(
    part: Vec<u8>,
    relations: &BTreeMap<String, Relation>,
    limits: &Limits,
) -> Result<WorkbookPart, Fault> {
    let text = text_of(part)?;
    let mut xml = Xml::whole(&text);
    let mut book = WorkbookPart::default();
    let mut of_sheets = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(tag) => match local(&tag) {
                "workbookPr" => book.is_1904 = attribute(&tag, "date1904")?.is_some_and(|is| is_true(&is)),
                "calcPr" => book.is_due |= attribute(&tag, "fullCalcOnLoad")?.is_some_and(|is| is_true(&is)),
                "sheet" => {
                    let name = attribute(&tag, "name")?.unwrap_or_default().into_owned();
                    let is_hidden = attribute(&tag, "state")?.is_some_and(|state| state != "visible");
                    let id = attribute(&tag, "id")?.unwrap_or_default();
                    let Some(relation) = relations.get(id.as_ref()) else {
                        return Err(Fault::damaged(Message::new("intake-detail-part").with("part", name)));
                    };
                    if relation.kind == "worksheet" {
                        book.sheets.push(SheetEntry { name, path: relation.path.clone(), is_hidden });
                    }
                    if book.sheets.len() > limits.sheets {
                        return Err(limits.exceeded(Limit::Sheets));
                    }
                }
                "definedName" => {
                    let name = attribute(&tag, "name")?.unwrap_or_default().into_owned();
                    let is_hidden = attribute(&tag, "hidden")?.is_some_and(|is| is_true(&is));
                    let is_of_sheet = attribute(&tag, "localSheetId")?.is_some();
                    let formula = formula(&mut xml)?;
                    if !is_hidden && !name.starts_with("_xlnm.") {
                        if is_of_sheet { &mut of_sheets } else { &mut book.names }.push((name, formula));
                    }
                }
                _ => {}
            },
            Event::Eof => {
                book.names.append(&mut of_sheets);
                return Ok(book);
            }
            _ => {}
        }
    }
}

/// The text of an element whose start was the last event.
fn formula(xml: &mut Xml<'_>) -> Result<String, Fault> {
    let mut formula = String::new();
    loop {
        match xml.next()? {
            Event::Text(text) => formula.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => formula.push(resolve(&reference)?),
            Event::Start(_) => xml.skip()?,
            Event::End(_) | Event::Eof => return Ok(formula),
            _ => {}
        }
    }
}

fn is_true(text: &str) -> bool {
    matches!(text, "1" | "true" | "on")
}

/// What each cell format shows.
///
/// # Errors
///
/// A fault where the part is damaged.
pub(super) fn formats(part: Vec<u8>) -> Result<Vec<NumberFormat>, Fault> {
    let text = text_of(part)?;
    let mut xml = Xml::whole(&text);
    let mut own: BTreeMap<u16, NumberFormat> = BTreeMap::new();
    let mut formats = Vec::new();
    let mut are_of_cells = false;
    loop {
        match xml.next()? {
            Event::Start(tag) => match local(&tag) {
                "numFmt" => {
                    let code = attribute(&tag, "formatCode")?.unwrap_or_default();
                    if let Some(number) = number(attribute(&tag, "numFmtId")?.as_deref()) {
                        own.insert(number, NumberFormat::of_code(&code));
                    }
                }
                "cellXfs" => are_of_cells = true,
                "xf" if are_of_cells => {
                    let number = number(attribute(&tag, "numFmtId")?.as_deref()).unwrap_or_default();
                    formats.push(own.get(&number).copied().unwrap_or_else(|| NumberFormat::of_number(number)));
                }
                _ => {}
            },
            Event::End(tag) if tag.name().local_name().as_ref() == "cellXfs" => are_of_cells = false,
            Event::Eof => return Ok(formats),
            _ => {}
        }
    }
}

fn number(text: Option<&str>) -> Option<u16> {
    text.and_then(|text| text.trim().parse().ok())
}
