//! Whether a workbook was ever calculated.
//!
//! In: all sheets of a workbook that asks to be calculated when it is opened. Out: whether the zeros that its formulas hold are
//! results. Never: a sheet looked through unless a formula holds a zero.
//!
//! Some programs write formulas with the result 0 and leave it to the spreadsheet to calculate them. Such zeros are no figures; one
//! result that is not zero shows that the workbook was calculated.

use super::cell::RawCell;
use crate::intake::fault::Fault;
use crate::intake::workbook::SheetFault;
use crate::intake::workbook::container::Container;
use crate::intake::workbook::tags::Tags;

/// The question, and its answer once it has been asked.
pub(super) struct NeverCalculated<'b> {
    container: Container<'b>,
    /// The parts that hold sheets.
    paths: Vec<String>,
    answer: Option<bool>,
}

impl<'b> NeverCalculated<'b> {
    /// The question about the sheets in these parts; it answers itself where the workbook does not ask to be calculated.
    pub(super) fn new(container: Container<'b>, paths: Vec<String>, is_due: bool) -> Self {
        Self { container, paths, answer: if is_due { None } else { Some(false) } }
    }

    /// Whether the zeros of formulas are no results; it is asked where there is one.
    ///
    /// # Errors
    ///
    /// A fault of the file where a sheet cannot be inflated.
    pub(super) fn was(&mut self) -> Result<bool, SheetFault> {
        if let Some(answer) = self.answer {
            return Ok(answer);
        }
        let mut has_result = false;
        for path in &self.paths {
            let part = self.container.part(path).map_err(SheetFault::File)?;
            has_result |= part.is_some_and(|part| holds_result(&part).unwrap_or_default());
            if has_result {
                break;
            }
        }
        self.answer = Some(!has_result);
        Ok(!has_result)
    }
}

/// Whether a formula in a sheet holds a result that is not zero.
fn holds_result(part: &[u8]) -> Result<bool, Fault> {
    let mut tags = Tags::new(part, 0);
    loop {
        if let Some((_, length)) = part.get(tags.at..).and_then(RawCell::plain) {
            tags.at += length;
            continue;
        }
        let Some(tag) = tags.next() else { return Ok(false) };
        if tag.local == b"c" && !tag.is_end {
            let Some(cell) = RawCell::read(tag, &mut tags)? else { return Ok(false) };
            let is_blank = cell.value.is_none_or(<[u8]>::is_empty);
            if cell.has_formula && !is_blank && !cell.is_zero() {
                return Ok(true);
            }
        }
    }
}
