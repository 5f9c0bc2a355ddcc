//! Which layout a workbook is read by.
//!
//! In: a workbook, the layouts at hand. Out: what the layout that finds most lines has read. Never: a layout that was not
//! recognised by what stands in the workbook, unless the user asked for it.

use std::sync::Arc;

use super::super::fault::Fault;
use super::super::figures::Sheet;
use super::super::limits::Limits;
use super::super::sheet::{KeptKey, Lines};
use super::super::workbook::{SheetFault, Workbook};
use super::LayoutRead;
use super::grid::{Grid, Room};
use super::keys::COVER_ROWS;
use super::read::{Applied, Book, apply, gaps_of};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::{Layout, Recognise};
use crate::i18n::Arg;

/// The layouts at hand.
#[derive(Debug, Clone, Copy, Default)]
pub(in super::super) struct Layouts<'d> {
    /// Those of the rulebook, each used where it is recognised.
    pub(in super::super) of_rulebook: &'d [Layout],
    /// The one that the user asked for, used whatever the workbook looks like.
    pub(in super::super) asked: Option<&'d Layout>,
}

impl Layouts<'_> {
    /// Whether there is none.
    pub(in super::super) const fn is_empty(&self) -> bool {
        self.of_rulebook.is_empty() && self.asked.is_none()
    }
}

/// Reads a workbook of an institution's own form; `None` where no layout is recognised. `keys` are those of a sheet that is the
/// identification by name.
pub(in super::super) fn read_workbook(
    workbook: &mut Workbook<'_>,
    path: &Arc<str>,
    lines: &Lines<'_>,
    limits: Limits,
    layouts: Layouts<'_>,
    keys: Vec<KeptKey>,
) -> Result<Option<LayoutRead>, Fault> {
    let mut book = Book { path: Arc::clone(path), grids: Vec::new(), names: workbook.defined_names().to_vec(), keys };
    let mut room = Room::of(limits);
    let mut notes = Vec::new();
    for (name, is_hidden) in workbook.sheets_with_visibility() {
        let sheet = Sheet { path: Arc::clone(path), name: Arc::from(name.as_str()) };
        let whole = sheet.whole();
        let mut grid = Grid::new(sheet, is_hidden);
        let mut full = None;
        let outcome = workbook.read_sheet(&name, |row, cells| match grid.keep(row, cells, &mut room) {
            Ok(()) => true,
            Err(fault) => {
                full = Some(fault);
                false
            }
        });
        if let Some(fault) = full {
            return Err(fault);
        }
        match outcome {
            Ok(()) => {}
            Err(SheetFault::File(fault)) => return Err(fault),
            Err(SheetFault::Sheet(fault)) => notes.push(fault.with("sheet", name.as_str()).at(whole)),
        }
        grid.merged = workbook.merged(&name);
        book.grids.push(grid);
    }
    Ok(choose(&book, lines, layouts).map(|mut read| {
        read.notes.splice(0..0, notes);
        read
    }))
}

fn choose(book: &Book, lines: &Lines<'_>, layouts: Layouts<'_>) -> Option<LayoutRead> {
    let whole = || Location::File { path: Arc::clone(&book.path) };
    if let Some(asked) = layouts.asked {
        let Applied { mut read, lines } = apply(asked, lines, book);
        if lines == 0 {
            read.faults = vec![Diagnostic::new(Code::LayoutFindsNothing, whole()).with("layout", asked.id.as_str())];
        }
        told_use(&mut read, asked, lines, book);
        return Some(read);
    }
    let mut fitting: Vec<(&Layout, Applied)> = layouts
        .of_rulebook
        .iter()
        .filter(|layout| layout.recognise.iter().any(|sign| is_recognised(sign, book)))
        .map(|layout| (layout, apply(layout, lines, book)))
        .filter(|(_, applied)| applied.lines > 0)
        .collect();
    // The first of those that find most: the rulebook's layouts are in the order of their ids.
    let most = fitting.iter().map(|(_, applied)| applied.lines).max()?;
    fitting.retain(|(_, applied)| applied.lines == most);
    let others: Vec<Arg> = fitting.iter().skip(1).map(|(layout, _)| Arg::from(layout.id.as_str())).collect();
    let (layout, Applied { mut read, lines }) = fitting.into_iter().next()?;
    if !others.is_empty() {
        let told = Diagnostic::new(Code::LayoutTied, whole()).with("layout", layout.id.as_str());
        read.notes.insert(0, told.with("others", others));
    }
    told_use(&mut read, layout, lines, book);
    Some(read)
}

/// Tells by which layout the workbook was read, and which of its sheets are hidden.
fn told_use(read: &mut LayoutRead, layout: &Layout, lines: usize, book: &Book) {
    let used = Diagnostic::new(Code::LayoutUsed, Location::File { path: Arc::clone(&book.path) });
    let count = Arg::Count(i64::try_from(lines).unwrap_or(i64::MAX));
    read.notes.insert(0, used.with("layout", &layout.name).with("lines", count));
    let hidden = book.grids.iter().filter(|grid| grid.is_hidden && !grid.rows.is_empty());
    read.notes.extend(hidden.map(|grid| {
        Diagnostic::new(Code::SheetHidden, grid.sheet.whole()).with("sheet", grid.sheet.name.as_ref())
    }));
}

/// Whether a sign of recognition holds of one of the sheets.
fn is_recognised(sign: &Recognise, book: &Book) -> bool {
    book.grids.iter().any(|grid| {
        gaps_of(&sign.sheets, &grid.sheet.name).is_some()
            && (sign.headers.is_empty()
                || grid.rows.iter().take_while(|row| row.number < COVER_ROWS).any(|row| {
                    sign.headers.iter().all(|header| row.texts().any(|(_, text)| header.find(text).is_some()))
                }))
    })
}
