//! The cells that a defined name stands for, in the one way of writing them that the rest of the crate reads.
//!
//! In: what a binary formula or an `OpenDocument` address says. Out: `'Compte de résultat'!$B$3`, as a spreadsheet shows it.
//! Never: a formula evaluated; what is more than one reference stands for no cells.

use super::bytes::{u16_at, u32_at};
use crate::model::cell_name;

/// The rectangle of a reference, zero-based, and which of the references to sheets it goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    /// The rank among the workbook's references to sheets (XTI).
    pub(super) sheet: usize,
    pub(super) first: (u32, u32),
    pub(super) last: (u32, u32),
}

impl Area {
    /// The reference that is all of a binary formula ([MS-XLS] 2.5.198.85 and 28, [MS-XLSB] 2.5.97.77 and 22): a cell or a
    /// rectangle of another sheet. Rows take four bytes in .xlsb, two in .xls.
    pub(super) fn of_formula(formula: &[u8], has_wide_rows: bool) -> Option<Self> {
        const CELL: u8 = 0x1a;
        const RECTANGLE: u8 = 0x1b;
        let width = if has_wide_rows { 4 } else { 2 };
        let row = |at| if has_wide_rows { u32_at(formula, at) } else { u16_at(formula, at).map(u32::from) };
        let column = |at| u16_at(formula, at).map(|column| u32::from(column & 0x3fff));
        let (kind, rest) = formula.split_first()?;
        let sheet = usize::from(u16_at(formula, 1)?);
        // Two bits say in which way the value is wanted, which is all one here.
        match (kind & 0x1f, kind >> 5) {
            (CELL, 1..=3) if rest.len() == 2 + width + 2 => {
                let cell = (row(3)?, column(3 + width)?);
                Some(Self { sheet, first: cell, last: cell })
            }
            (RECTANGLE, 1..=3) if rest.len() == 2 + 2 * width + 4 => {
                let columns = 3 + 2 * width;
                let first = (row(3)?, column(columns)?);
                Some(Self { sheet, first, last: (row(3 + width)?, column(columns + 2)?) })
            }
            _ => None,
        }
    }

    /// The reference as a spreadsheet shows it.
    pub(super) fn text(&self, sheet: &str) -> String {
        let first = absolute(self.first);
        let sheet = sheet.replace('\'', "''");
        if self.first == self.last {
            format!("'{sheet}'!{first}")
        } else {
            format!("'{sheet}'!{first}:{}", absolute(self.last))
        }
    }
}

/// `$B$3`.
fn absolute((row, column): (u32, u32)) -> String {
    let name = cell_name(row, column);
    let digits = name.find(|letter: char| letter.is_ascii_digit()).unwrap_or(name.len());
    let (letters, digits) = name.split_at_checked(digits).unwrap_or((name.as_str(), ""));
    format!("${letters}${digits}")
}

/// An `OpenDocument` address of cells, `$'Compte de résultat'.$B$3:.$C$4`, as a spreadsheet shows it. Nothing where it has no
/// sheet, or its corners are of two sheets.
pub(super) fn of_address(address: &str) -> Option<String> {
    let address = address.trim().trim_start_matches('$');
    let (sheet, rest) = if let Some(quoted) = address.strip_prefix('\'') {
        let mut end = 0;
        loop {
            end += quoted.get(end..)?.find('\'')?;
            if quoted.get(end + 1..)?.starts_with('\'') {
                end += 2;
            } else {
                break;
            }
        }
        (quoted.get(..end)?.replace("''", "'"), quoted.get(end + 1..)?.strip_prefix('.')?)
    } else {
        let (sheet, rest) = address.split_once('.')?;
        (sheet.to_owned(), rest)
    };
    let sheet = sheet.replace('\'', "''");
    Some(match rest.split_once(':') {
        None => format!("'{sheet}'!{rest}"),
        Some((first, last)) => {
            // The second corner may name the sheet again.
            let (of_last, last) = last.rsplit_once('.')?;
            let of_last = of_last.trim_start_matches('$').trim_matches('\'');
            if !of_last.is_empty() && of_last != sheet {
                return None;
            }
            if first == last { format!("'{sheet}'!{first}") } else { format!("'{sheet}'!{first}:{last}") }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_of_binary_formulas() {
        let narrow = Area::of_formula(&[0x3a, 2, 0, 11, 0, 2, 0xc0], false).unwrap();
        assert_eq!((narrow.sheet, narrow.text("Bilan").as_str()), (2, "'Bilan'!$C$12"));
        let wide = Area::of_formula(&[0x5b, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 26, 0, 27, 0], true).unwrap();
        assert_eq!(wide.text("l'an"), "'l''an'!$AA$65537:$AB$65538");
        for other in [&[][..], &[0x3a], &[0x1a, 2, 0, 11, 0, 2, 0], &[0x3a, 2, 0, 11, 0, 2, 0, 0x10], &[0x1e, 5, 0]] {
            assert_eq!(Area::of_formula(other, false), None, "{other:?}");
        }
    }

    #[test]
    fn addresses_of_open_documents() {
        for (address, shown) in [
            ("$Bilan.$C$12", Some("'Bilan'!$C$12")),
            ("$'Compte de résultat'.$B$3", Some("'Compte de résultat'!$B$3")),
            ("$'l''an 2023.1'.$B$3:.$C$4", Some("'l''an 2023.1'!$B$3:$C$4")),
            ("Bilan.B3:Bilan.B3", Some("'Bilan'!B3")),
            ("Bilan.B3:Autre.B3", None),
            ("$B$3", None),
            ("'Bilan", None),
            ("", None),
        ] {
            assert_eq!(of_address(address).as_deref(), shown, "{address}");
        }
    }
}
