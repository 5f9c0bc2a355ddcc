//! Which layout a workbook is read by.
//!
//! In: a workbook, the layouts at hand. Out: what the layout that finds most lines has read. Never: a layout that was not
//! recognised by what stands in the workbook, unless the user asked for it.

use std::sync::Arc;

use super::super::fault::Fault;
use super::super::limits::Limit;
use super::super::sheet::{Collected, Lines};
use super::super::workbook::{SheetFault, Workbook};
use super::LayoutRead;
use super::apply::{Applied, Book, apply, gaps_of};
use super::grid::{Grid, GridRow, Room};
use super::header;
use super::heads::{Heads, Kept};
use super::keys::COVER_ROWS;
use super::suggest::{Suggestion, suggest};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::{CellName, FindBy, Layout, Pattern, Recognise};
use crate::i18n::Arg;

/// The layouts at hand.
#[derive(Debug, Clone, Copy, Default)]
pub(in super::super) struct Layouts<'d> {
    /// Those of the rulebook, each used where it is recognised.
    pub(in super::super) of_rulebook: &'d [Layout],
    /// The one that the user asked for, used whatever the workbook looks like.
    pub(in super::super) asked: Option<&'d Layout>,
    /// Whether what is taken from where is to be kept for a person to see.
    pub(in super::super) keeps_mapping: bool,
}

impl Layouts<'_> {
    /// Whether there is none.
    pub(in super::super) const fn is_empty(&self) -> bool {
        self.of_rulebook.is_empty() && self.asked.is_none()
    }
}

/// Reads a file of an institution's own form; `None` where no layout is recognised. `heads` are the first rows of its sheets; of
/// a workbook, those that a layout wants are read to their ends. `seen` is what the search for the template's form has come to: the
/// keys of a sheet that is the identification by name, and sheets that cannot be read.
pub(in super::super) fn read(
    heads: Heads,
    mut workbook: Option<&mut Workbook<'_>>,
    path: &Arc<str>,
    lines: &Lines<'_>,
    layouts: Layouts<'_>,
    seen: &Collected,
) -> Result<Option<LayoutRead>, Fault> {
    let limits = heads.limits();
    let Heads { sheets: heads, mut room, .. } = heads;
    let names = workbook.as_ref().map(|workbook| workbook.defined_names()).unwrap_or_default();
    let mut book =
        Book { path: Arc::clone(path), grids: Vec::with_capacity(heads.len()), names, keys: seen.keys.clone() };
    // What could not be read is told whatever the workbook turns out to be.
    let mut notes: Vec<Diagnostic> =
        seen.notes.iter().filter(|note| note.code == Code::SheetUnreadable).cloned().collect();
    let mut cut = Vec::with_capacity(heads.len());
    for head in heads {
        cut.push(head.kept == Kept::Cut);
        book.grids.push(match (head.kept, &mut workbook) {
            (Kept::Beginning, Some(workbook)) => whole(&head.grid, workbook, &mut room, &mut notes)?,
            _ => head.grid,
        });
    }
    let candidates: Vec<&Layout> = match layouts.asked {
        Some(asked) => vec![asked],
        None => layouts
            .of_rulebook
            .iter()
            .filter(|layout| layout.recognise.iter().any(|sign| is_recognised(sign, &book)))
            .collect(),
    };
    if let Some(workbook) = &mut workbook {
        let wanted: Vec<bool> =
            book.grids.iter().map(|grid| candidates.iter().any(|layout| wants(layout, grid, &book))).collect();
        for ((grid, is_cut), is_wanted) in book.grids.iter_mut().zip(cut).zip(wanted) {
            if is_wanted && is_cut {
                *grid = whole(grid, workbook, &mut room, &mut notes)?;
            }
            if is_wanted {
                grid.merged = workbook.merged(&grid.sheet.name);
            }
        }
    }
    let Some(mut read) = choose(&book, lines, &candidates, layouts) else { return Ok(None) };
    read.notes.splice(0..0, notes);
    if read.notes.len().saturating_add(read.builder.diagnostics.len()) > limits.faults {
        return Err(limits.exceeded(Limit::Faults));
    }
    Ok(Some(read))
}

/// Suggests a layout for a file, all of whose sheets are read to their ends.
pub(in super::super) fn suggest_for(
    heads: Heads,
    mut workbook: Option<&mut Workbook<'_>>,
    path: &Arc<str>,
    lines: &Lines<'_>,
    layouts: &[Layout],
) -> Result<Suggestion, Fault> {
    let Heads { sheets: heads, mut room, .. } = heads;
    let mut book =
        Book { path: Arc::clone(path), grids: Vec::with_capacity(heads.len()), names: Vec::new(), keys: Vec::new() };
    let mut notes = Vec::new();
    for head in heads {
        let mut grid = head.grid;
        if let Some(workbook) = &mut workbook {
            grid = whole(&grid, workbook, &mut room, &mut notes)?;
            grid.merged = workbook.merged(&grid.sheet.name);
        }
        book.grids.push(grid);
    }
    Ok(suggest(&book, lines, layouts))
}

/// A sheet read to its end; a fault of the sheet alone is told.
fn whole(
    head: &Grid,
    workbook: &mut Workbook<'_>,
    room: &mut Room,
    notes: &mut Vec<Diagnostic>,
) -> Result<Grid, Fault> {
    let mut grid = Grid::new(head.sheet.clone(), head.is_hidden);
    let name = Arc::clone(&head.sheet.name);
    let mut full = None;
    let outcome = workbook.read_sheet(&name, &mut |row, cells| match grid.keep(row, cells, room) {
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
        Ok(()) => Ok(grid),
        Err(SheetFault::File(fault)) => Err(fault),
        Err(SheetFault::Sheet(fault)) => {
            let note = fault.with("sheet", name.as_ref()).at(head.sheet.whole());
            if !notes.iter().any(|known| known.location == note.location) {
                notes.push(note);
            }
            Ok(grid)
        }
    }
}

/// Whether a layout looks for lines in a sheet: by its name, or, where any sheet will do, by a header in its first rows.
fn wants(layout: &Layout, grid: &Grid, book: &Book) -> bool {
    let has_cell = |cell: &CellName| cell.sheet.find(&grid.sheet.name).is_some();
    let has_name = |name: &String| book.corners_of_name(name).is_some_and(|(cell, _)| has_cell(&cell));
    layout.tables.iter().any(|table| match table.by {
        FindBy::Cell | FindBy::Name => table
            .lines
            .iter()
            .any(|line| line.cell.as_ref().is_some_and(has_cell) || line.name.as_ref().is_some_and(has_name)),
        _ if !table.sheets.is_empty() => gaps_of(&table.sheets, &grid.sheet.name).is_some(),
        _ => {
            header::by_letters(table).is_some()
                || grid.rows.iter().any(|row| header::find(table, grid, row, false).is_some())
        }
    }) || layout
        .identification
        .iter()
        .any(|(_, source)| source.cell.as_ref().is_some_and(has_cell) || source.name.as_ref().is_some_and(has_name))
}

fn choose(book: &Book, lines: &Lines<'_>, candidates: &[&Layout], layouts: Layouts<'_>) -> Option<LayoutRead> {
    let whole = || Location::File { path: Arc::clone(&book.path) };
    let applied: Vec<(&Layout, Applied)> =
        candidates.iter().map(|layout| (*layout, apply(layout, lines, book, layouts.keeps_mapping))).collect();
    // The first of those that find most: the rulebook's layouts are in the order of their ids.
    let most = applied.iter().map(|(_, applied)| applied.lines).max()?;
    if most == 0 && layouts.asked.is_none() && !book.keys.is_empty() {
        // It has an identification of the template's form: it is a template whose lines are lost, and told so.
        return None;
    }
    let others: Vec<Arg> =
        applied.iter().filter(|(_, applied)| applied.lines == most).skip(1).map(|(layout, _)| layout.named()).collect();
    let (layout, Applied { mut read, lines }) = applied.into_iter().find(|(_, applied)| applied.lines == most)?;
    if lines == 0 {
        // Recognised by its layout's signs, or named by the user, and of no use: that is what there is to say.
        read.faults = vec![Diagnostic::new(Code::LayoutFindsNothing, whole()).with("layout", layout.named())];
    } else if !others.is_empty() {
        let told = Diagnostic::new(Code::LayoutTied, whole()).with("layout", layout.named());
        read.notes.insert(0, told.with("others", others));
    }
    told_use(&mut read, layout, lines, book);
    Some(read)
}

/// Tells by which layout the workbook was read, and which of the sheets that it reads are hidden.
fn told_use(read: &mut LayoutRead, layout: &Layout, lines: usize, book: &Book) {
    let used = Diagnostic::new(Code::LayoutUsed, Location::File { path: Arc::clone(&book.path) });
    let count = Arg::Count(i64::try_from(lines).unwrap_or(i64::MAX));
    read.notes.insert(0, used.with("layout", layout.named()).with("lines", count));
    // A hidden sheet that the layout looks for nothing in cannot count.
    let hidden = book.grids.iter().filter(|grid| grid.is_hidden && !grid.rows.is_empty() && wants(layout, grid, book));
    read.notes
        .extend(hidden.map(|grid| {
            Diagnostic::new(Code::SheetHidden, grid.sheet.whole()).with("sheet", grid.sheet.name.as_ref())
        }));
}

/// Whether a sign of recognition holds of one of the sheets.
pub(super) fn is_recognised(sign: &Recognise, book: &Book) -> bool {
    book.grids.iter().any(|grid| {
        let top = || grid.rows.iter().take_while(|row| row.number < COVER_ROWS);
        let stands_in = |header: &Pattern, row: &GridRow| row.texts().any(|(_, text)| header.find(text).is_some());
        gaps_of(&sign.sheets, &grid.sheet.name).is_some()
            && (sign.headers.is_empty() || top().any(|row| sign.headers.iter().all(|header| stands_in(header, row))))
            && sign.text.iter().all(|text| top().any(|row| stands_in(text, row)))
    })
}
