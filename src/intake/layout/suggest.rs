//! A first layout for a workbook that none is known for.
//!
//! In: the sheets of a workbook, the dictionary, the layouts of the rulebook for what balances usually look like. Out: a
//! [`Suggestion`], for a person to correct. Never: a label that is only near taken as known, nor an account number by a chart that the
//! workbook does not name.

use std::collections::{BTreeMap, BTreeSet};

use super::super::mapping::{Candidate, looks_like_figure};
use super::super::sheet::Lines;
use super::apply::Book;
use super::choose::is_recognised;
use super::grid::{Grid, GridRow};
use super::header::{self, TableHeader};
use super::heading::year_in_name;
use super::{Piece, TableRead, account, label};
use crate::dictionary::{
    Account, ColumnPlace, FindBy, Headers, Layout, LayoutColumn, LayoutLine, LayoutTable, Pattern, Phrase, Repeated,
    Side, SuppliedBy, YearWord, nearest,
};
use crate::model::{Branch, LineId, Place};

/// The rows in which a header is sought.
const HEADER_ROWS: u32 = 64;
/// The least number of accounts that make a balance.
const LEAST_ACCOUNTS: usize = 3;
/// The most labels that are compared with known ones.
const MOST_LABELS: usize = 400;

/// A first layout for a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Suggestion {
    /// Its tables.
    pub tables: Vec<SuggestedTable>,
    /// The sheets with figures in which no table was understood.
    pub passed: Vec<String>,
    /// The lines that no table finds.
    pub lacking: Vec<LineId>,
}

/// A table of a suggested layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedTable {
    /// The pattern of its sheets' names; none where any sheet will do.
    pub sheet: Option<String>,
    /// The names of its sheets.
    pub sheets: Vec<String>,
    /// How its lines are found.
    pub by: FindBy,
    /// The column of account numbers.
    pub key: Option<u32>,
    /// The column that names the branch of a row.
    pub branch_key: Option<u32>,
    /// The columns that hold values.
    pub columns: Vec<SuggestedColumn>,
    /// Columns with figures whose headers are not understood.
    pub open_columns: Vec<SuggestedColumn>,
    /// The lines found by their labels, each with the label and the first cell.
    pub found: Vec<SuggestedLine>,
    /// Lines that a label is near to.
    pub near: Vec<(LineId, Candidate)>,
    /// Labels of rows with figures that come near to no line.
    pub unknown: Vec<(String, Place)>,
    /// The lines of a balance, with their accounts.
    pub accounts: Vec<SuggestedAccounts>,
    /// The two first digits of the account numbers in it.
    pub classes: Vec<String>,
    /// The layout that a balance was understood by.
    pub model: Option<String>,
    /// Whether the workbook names the chart of that layout: its account numbers are taken.
    pub is_of_model: bool,
    /// Whether its columns say debit and credit and no more: balances or movements, the workbook does not tell.
    pub has_plain_sides: bool,
}

/// A column of a suggested table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedColumn {
    /// Zero-based column.
    pub column: u32,
    /// What stands over it.
    pub header: String,
    /// What its values are.
    pub side: Side,
    /// The branch that it says.
    pub branch: Option<Branch>,
    /// The year that it says.
    pub year: Option<YearWord>,
}

/// A line found by its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedLine {
    /// The line.
    pub line: LineId,
    /// The label.
    pub label: String,
    /// The first cell with its figure.
    pub place: Place,
}

/// A line of a balance, with the accounts that a known layout gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedAccounts {
    /// What the known layout says of it.
    pub of_model: LayoutLine,
    /// The accounts of the balance that it would count.
    pub present: Vec<String>,
}

/// Suggests a layout for a workbook.
pub(super) fn suggest(book: &Book, lines: &Lines<'_>, layouts: &[Layout]) -> Suggestion {
    let mut suggestion = Suggestion::default();
    for (rank, grid) in book.grids.iter().enumerate() {
        let has_figure = |row: &GridRow| row.cells.iter().any(|cell| looks_like_figure(&cell.content));
        if !grid.rows.iter().any(has_figure) {
            continue;
        }
        let table = balance(book, grid, rank, layouts).or_else(|| statement(grid, rank, lines));
        match table {
            Some(table) => add(&mut suggestion.tables, table),
            None => suggestion.passed.push(grid.sheet.name.to_string()),
        }
    }
    let found: BTreeSet<LineId> = suggestion
        .tables
        .iter()
        .flat_map(|table| {
            let accounts = table.accounts.iter().filter(|of| table.is_of_model && !of.present.is_empty());
            table.found.iter().map(|found| found.line).chain(accounts.map(|of| of.of_model.line))
        })
        .collect();
    for table in &mut suggestion.tables {
        near(table, lines, &found);
    }
    let filed = lines.dictionary.lines().iter().filter(|line| line.supplied_by == SuppliedBy::Filer);
    suggestion.lacking = filed.map(|line| line.id).filter(|line| !found.contains(line)).collect();
    suggestion
}

/// Adds a table; sheets of one form are one table.
fn add(tables: &mut Vec<SuggestedTable>, table: SuggestedTable) {
    let same = tables.iter_mut().find(|known| {
        known.by == table.by
            && known.sheet == table.sheet
            && (table.by != FindBy::Account || (known.key, &known.columns) == (table.key, &table.columns))
    });
    let Some(known) = same else {
        tables.push(table);
        return;
    };
    known.sheets.extend(table.sheets);
    for found in table.found {
        if !known.found.iter().any(|other| (other.line, &other.label) == (found.line, &found.label)) {
            known.found.push(found);
        }
    }
    for (label, place) in table.unknown {
        if !known.unknown.iter().any(|(other, _)| *other == label) {
            known.unknown.push((label, place));
        }
    }
    for column in table.open_columns {
        if !known.open_columns.iter().any(|other| other.header == column.header) {
            known.open_columns.push(column);
        }
    }
    for (of, other) in known.accounts.iter_mut().zip(table.accounts) {
        of.present.extend(other.present);
        of.present.sort();
        of.present.dedup();
    }
    known.classes.extend(table.classes);
    known.classes.sort();
    known.classes.dedup();
}

/// A table of one way of finding lines, with nothing else said.
fn bare(by: FindBy) -> LayoutTable {
    LayoutTable {
        sheets: Vec::new(),
        by,
        key: None,
        branch_key: None,
        has_sections: by == FindBy::Label,
        groups: Vec::new(),
        repeated: Repeated::default(),
        columns: Vec::new(),
        lines: Vec::new(),
    }
}

fn empty(grid: &Grid, by: FindBy) -> SuggestedTable {
    SuggestedTable {
        sheet: pattern(&grid.sheet.name),
        sheets: vec![grid.sheet.name.to_string()],
        by,
        key: None,
        branch_key: None,
        columns: Vec::new(),
        open_columns: Vec::new(),
        found: Vec::new(),
        near: Vec::new(),
        unknown: Vec::new(),
        accounts: Vec::new(),
        classes: Vec::new(),
        model: None,
        is_of_model: false,
        has_plain_sides: false,
    }
}

/// A statement whose lines are known by their labels.
fn statement(grid: &Grid, rank: usize, lines: &Lines<'_>) -> Option<SuggestedTable> {
    let by_label = bare(FindBy::Label);
    let mut read = TableRead::default();
    label::read(&by_label, lines, grid, rank, &mut read);
    if read.found.iter().all(|found| !found.piece.is_filed()) {
        return None;
    }
    let mut table = empty(grid, FindBy::Label);
    for found in read.found.iter().filter(|found| found.piece.is_filed()) {
        let Piece::Cell { row, column, .. } = &found.piece else { continue };
        let is_known = |known: &SuggestedLine| (known.line, &known.label) == (found.line, &found.name);
        if !table.found.iter().any(is_known) {
            let place = grid.sheet.place(*row, *column);
            table.found.push(SuggestedLine { line: found.line, label: found.name.clone(), place });
        }
    }
    table.unknown = read
        .unknown
        .iter()
        .filter(|unknown| !unknown.label.is_empty())
        .map(|unknown| (unknown.label.clone(), grid.sheet.place(unknown.row, unknown.column)))
        .collect();
    let figures_below = |from: u32, column: u32| {
        let below = grid.rows.iter().filter(|row| row.number > from);
        below.filter_map(|row| row.cell(column)).any(|cell| looks_like_figure(&cell.content))
    };
    table.open_columns = read
        .columns
        .iter()
        .filter(|stated| figures_below(stated.row, stated.column))
        .map(|stated| SuggestedColumn {
            column: stated.column,
            header: stated.raw.to_string(),
            side: Side::Value,
            branch: None,
            year: None,
        })
        .collect();
    table.columns = read
        .mapped_headers
        .iter()
        .flat_map(|(_, header)| header.columns.iter().map(move |column| (header, column)))
        .map(|(header, column)| SuggestedColumn {
            column: column.column,
            header: over(grid, header.first, header.last, column.column),
            side: Side::Value,
            branch: column.branch,
            year: column.year,
        })
        .collect();
    Some(table)
}

/// A balance by account, in the form of one that the rulebook knows; else with columns that say debit and credit alone.
fn balance(book: &Book, grid: &Grid, rank: usize, layouts: &[Layout]) -> Option<SuggestedTable> {
    best_balance(book, grid, rank, layouts, LayoutTable::clone).or_else(|| {
        let plain = best_balance(book, grid, rank, layouts, with_plain_sides)?;
        Some(SuggestedTable { has_plain_sides: true, ..plain })
    })
}

/// The table of a layout, with columns beside its own whose headers are "Débit" and "Crédit" and say no more. Only a person can
/// tell whether they hold balances, so no layout reads them by itself.
fn with_plain_sides(table: &LayoutTable) -> LayoutTable {
    let mut table = table.clone();
    for (phrase, side) in [(Phrase::Debit, Side::Debit), (Phrase::Credit, Side::Credit)] {
        let words = Headers::embedded().phrases(phrase).map(|words| words.join(" "));
        let headers = words.filter_map(|words| Pattern::parse(&words)).map(|pattern| vec![pattern]).collect();
        table.columns.push(LayoutColumn {
            place: ColumnPlace::Header(headers),
            side,
            back: None,
            branch: None,
            only: None,
        });
    }
    table
}

fn best_balance(
    book: &Book,
    grid: &Grid,
    rank: usize,
    layouts: &[Layout],
    form: impl Fn(&LayoutTable) -> LayoutTable,
) -> Option<SuggestedTable> {
    let mut best: Option<(bool, usize, SuggestedTable)> = None;
    for layout in layouts {
        // The account numbers of a layout whose chart the workbook names can be taken.
        let is_of_model = layout.recognise.iter().any(|sign| names_chart(sign, book));
        for table in layout.tables.iter().filter(|table| table.by == FindBy::Account).map(&form) {
            let mut read = TableRead::default();
            account::read(&table, grid, rank, &mut read);
            let accounts: BTreeSet<String> =
                read.entries.iter().map(|entry| entry.account.digits().to_owned()).collect();
            if accounts.len() < LEAST_ACCOUNTS {
                continue;
            }
            let mut first = grid.rows.iter().take_while(|row| row.number < HEADER_ROWS);
            let Some(header) = first.find_map(|row| header::find(&table, grid, row, false)) else { continue };
            let suggested = balance_of(grid, layout, &table, &header, &accounts, is_of_model);
            // Else the layout that knows most of the accounts is worth most to who corrects.
            let known = suggested.accounts.iter().filter(|of| !of.present.is_empty()).count();
            if best.as_ref().is_none_or(|(named, most, _)| (is_of_model, known) > (*named, *most)) {
                best = Some((is_of_model, known, suggested));
            }
        }
    }
    best.map(|(_, _, suggested)| suggested)
}

/// Whether a sign by which a layout is recognised names its chart, and the workbook bears it.
fn names_chart(sign: &crate::dictionary::Recognise, book: &Book) -> bool {
    !sign.text.is_empty() && is_recognised(sign, book)
}

fn balance_of(
    grid: &Grid,
    layout: &Layout,
    table: &LayoutTable,
    header: &TableHeader,
    accounts: &BTreeSet<String>,
    is_of_model: bool,
) -> SuggestedTable {
    let mut suggested = empty(grid, FindBy::Account);
    let last = header.next_row.saturating_sub(1);
    if let Some(area) = header.areas.first() {
        suggested.key = Some(area.key.unwrap_or(area.start));
        suggested.columns = area
            .values
            .iter()
            .map(|value| SuggestedColumn {
                column: value.column,
                header: over(grid, header.first_row, last, value.column),
                side: value.side,
                branch: value.branch,
                year: value.year,
            })
            .collect();
    }
    suggested.branch_key = header.branch_key;
    suggested.model = Some(layout.id.clone());
    suggested.is_of_model = is_of_model;
    suggested.accounts = table
        .lines
        .iter()
        .map(|line| SuggestedAccounts {
            of_model: line.clone(),
            present: accounts
                .iter()
                .filter(|digits| Account::read(digits).is_some_and(|account| line.counts(&account)))
                .cloned()
                .collect(),
        })
        .collect();
    let classes: BTreeSet<String> = accounts.iter().map(|digits| digits.chars().take(2).collect()).collect();
    suggested.classes = classes.into_iter().collect();
    suggested
}

/// What stands over a column, from the top.
fn over(grid: &Grid, first: u32, last: u32, column: u32) -> String {
    let cells = (first..=last).filter_map(|row| grid.cell(row, column));
    cells.map(|cell| cell.content.text().into_owned()).collect::<Vec<_>>().join(" / ")
}

/// Finds which of the unknown labels are near to a line that no table finds.
fn near(table: &mut SuggestedTable, lines: &Lines<'_>, found: &BTreeSet<LineId>) {
    let mut wanted: Vec<(&str, LineId)> = Vec::new();
    let filed = lines.dictionary.lines().iter().filter(|line| line.supplied_by == SuppliedBy::Filer);
    for line in filed.filter(|line| !found.contains(&line.id)) {
        let labels = line.label.iter().map(|(_, label)| label).chain(line.aliases.iter().map(String::as_str));
        wanted.extend(labels.map(|label| (label, line.id)));
    }
    let mut unknown = Vec::new();
    for (rank, (label, place)) in std::mem::take(&mut table.unknown).into_iter().enumerate() {
        let known = (rank < MOST_LABELS).then(|| nearest(&label, wanted.iter().map(|(label, _)| *label))).flatten();
        match known.and_then(|known| wanted.iter().find(|(label, _)| *label == known)) {
            Some((known, line)) => {
                table.near.push((*line, Candidate { label, near: (*known).to_owned(), place }));
            }
            None => unknown.push((label, place)),
        }
    }
    table.unknown = unknown;
}

/// The pattern of a sheet's name: its year and branch are gaps, so that next year's workbook fits too. None where nothing in the
/// name tells it from others.
fn pattern(name: &str) -> Option<String> {
    let mut text = name.replace(['{', '}', '*'], " ");
    if let Some(year) = year_in_name(&text) {
        text = text.replacen(&year, "{year}", 1);
    }
    let branch = branch_in(&text);
    if let Some(branch) = &branch {
        text = text.replacen(branch.as_str(), "{branch}", 1);
    }
    let gaps = Pattern::parse(&text)?.find(name);
    if gaps.is_some_and(|gaps| branch.is_none() || gaps.branch.is_some()) {
        return Some(text);
    }
    Pattern::parse(name).filter(|plain| plain.find(name).is_some()).map(|_| name.to_owned())
}

/// The longest run of words in a name that is a branch.
fn branch_in(name: &str) -> Option<String> {
    let is_word = |letter: char| letter.is_alphanumeric();
    let starts = name.char_indices().filter(|(at, letter)| {
        is_word(*letter) && name.get(..*at).and_then(|before| before.chars().last()).is_none_or(|last| !is_word(last))
    });
    let ends: Vec<usize> = name
        .char_indices()
        .filter(|(_, letter)| is_word(*letter))
        .map(|(at, letter)| at + letter.len_utf8())
        .filter(|end| name.get(*end..).and_then(|rest| rest.chars().next()).is_none_or(|next| !is_word(next)))
        .collect();
    let mut runs: BTreeMap<usize, String> = BTreeMap::new();
    for (start, _) in starts {
        for end in ends.iter().filter(|end| **end > start) {
            let Some(run) = name.get(start..*end) else { continue };
            if Headers::embedded().branch(run).is_some() {
                runs.insert(run.len(), run.to_owned());
            }
        }
    }
    runs.into_values().next_back()
}
