//! Trial balances: lines added up of accounts.
//!
//! In: the rows of a table by account, from as many sheets as hold it. Out: a figure for each line, branch and year, with every
//! cell that was added. Never: an account counted twice: where parts stand beside their parent, the parts count and it is said.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;

use super::super::cell::Content;
use super::super::figures::{Sheet, Slot};
use super::super::identification::branch_unknown;
use super::super::sheet::Lines;
use super::super::value::{raw_of, read_value};
use super::TableRead;
use super::grid::{Grid, GridRow};
use super::header::{self, Area, TableHeader};
use super::sum::{Term, add};
use crate::diagnostic::{Code, Diagnostic};
use crate::dictionary::{Account, AccountSign, Headers, LayoutLine, LayoutTable, Line, Repeated, Side, YearWord};
use crate::i18n::Arg;
use crate::model::{Amount, Branch, CellPlace, Figure, FigureKey, LineKind, Place, Reading, Sign, Value};

/// A row of a trial balance: an account with its balance of one year.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) account: Account,
    pub(super) sheet: usize,
    pub(super) branch: Option<Branch>,
    pub(super) year: Option<YearWord>,
    /// Whether the row says its branch in a column; one that says none, or none that is known, is a part of the whole all
    /// the same.
    pub(super) is_of_branch_column: bool,
    row: u32,
    cells: Vec<BalanceCell>,
}

/// Reads the rows of a table by account in a sheet.
pub(super) fn read(table: &LayoutTable, grid: &Grid, sheet: usize, read: &mut TableRead) {
    let by_letters = header::by_letters(table);
    let is_fixed = by_letters.is_some();
    let mut current = by_letters;
    let mut next_row = 0;
    for row in &grid.rows {
        if row.number < next_row {
            continue;
        }
        if let Some(header) = &current {
            let is_entry = read_row(header, grid, row, sheet, read);
            if is_entry || is_fixed {
                continue;
            }
        }
        if let Some(header) = header::find(table, grid, row, current.is_some()) {
            next_row = header.next_row;
            read.header(sheet, &header);
            current = Some(header);
        }
    }
}

/// Reads a row; says whether it is one of an account.
fn read_row(header: &TableHeader, grid: &Grid, row: &GridRow, sheet: usize, read: &mut TableRead) -> bool {
    let mut is_entry = false;
    for area in &header.areas {
        let key = area.key.unwrap_or(area.start);
        let Some(account) = row.cell(key).and_then(|cell| Account::read(&cell.content.text())) else { continue };
        is_entry = true;
        let named = header.branch_key.and_then(|column| row.cell(column)).map(|cell| cell.content.text());
        let branch = named.as_deref().and_then(|name| Headers::embedded().branch(name));
        for ((year, of_column), cells) in balances(area, row) {
            read.entries.push(Entry {
                account: account.clone(),
                sheet,
                branch: branch.or(of_column),
                year,
                is_of_branch_column: header.branch_key.is_some(),
                row: row.number,
                cells,
            });
        }
        if let (Some(name), None, Some(column)) = (named, branch, header.branch_key) {
            let at = grid.sheet.cell(row.number, column, name.as_ref().into());
            read.notes.push(branch_unknown(at, name.as_ref()));
        }
    }
    is_entry
}

/// A cell of a balance: its side, its column, what it holds.
type BalanceCell = (Side, u32, Content<'static>);

/// The year and branch of a balance.
type BalanceOf = (Option<YearWord>, Option<Branch>);

/// The balances of a row that are not blank, by year and branch.
fn balances(area: &Area, row: &GridRow) -> Vec<(BalanceOf, Vec<BalanceCell>)> {
    let mut all: BTreeMap<BalanceOf, Vec<BalanceCell>> = BTreeMap::new();
    for value in &area.values {
        if let Some(cell) = row.cell(value.column) {
            let cells = all.entry((value.year, value.branch)).or_default();
            cells.push((value.side, value.column, cell.content.clone()));
        }
    }
    // Where debit and credit stand apart, a column of their difference beside them is no third amount.
    for cells in all.values_mut() {
        if cells.iter().any(|(side, ..)| matches!(side, Side::Debit | Side::Credit)) {
            cells.retain(|(side, ..)| *side != Side::Balance);
        }
    }
    all.into_iter().collect()
}

/// An entry with the year that it is of.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dated<'e> {
    pub(super) entry: &'e Entry,
    pub(super) sheet: &'e Sheet,
    pub(super) branch: Option<Branch>,
    pub(super) back: u8,
}

impl<'e> Dated<'e> {
    fn amount(&self, wanted: Side) -> Option<Decimal> {
        let (_, _, content) = self.entry.cells.iter().find(|(side, _, _)| *side == wanted)?;
        match read_value(content, LineKind::Money, Sign::Any).reading {
            Reading::Present(Value::Number(amount)) => Some(amount.decimal()),
            _ => None,
        }
    }

    /// Debit less credit, where it can be read.
    fn net(&self) -> Option<Decimal> {
        let whole = self.amount(Side::Balance).or_else(|| self.amount(Side::Value));
        match (whole, self.amount(Side::Debit), self.amount(Side::Credit)) {
            (Some(net), _, _) => Some(net),
            (None, None, None) => None,
            (None, debit, credit) => debit.unwrap_or_default().checked_sub(credit.unwrap_or_default()),
        }
    }

    fn first_cell(&self) -> CellPlace {
        let column = self.entry.cells.first().map_or(0, |(_, column, _)| *column);
        CellPlace { sheet: Arc::clone(&self.sheet.name), row: self.entry.row, column }
    }

    /// The cells that count, by the sign of a line.
    fn terms(&self, sign: AccountSign) -> Vec<Term<'e>> {
        let net = self.net();
        let is_debit = net.is_none_or(|net| net > Decimal::ZERO);
        let is_credit = net.is_none_or(|net| net < Decimal::ZERO);
        let (counts, is_flipped) = match sign {
            AccountSign::Debit => (is_debit, false),
            AccountSign::Credit => (is_credit, true),
            AccountSign::DebitLessCredit => (true, false),
            AccountSign::CreditLessDebit => (true, true),
        };
        let is_plain = self.entry.cells.iter().any(|(side, _, _)| *side == Side::Value);
        if !counts && !is_plain {
            return Vec::new();
        }
        let term = |(side, column, content): &'e BalanceCell| Term {
            name: self.entry.account.digits().to_owned(),
            content,
            sheet: self.sheet,
            row: self.entry.row,
            column: *column,
            is_negative: match side {
                Side::Value => false,
                Side::Debit | Side::Balance => is_flipped,
                Side::Credit => !is_flipped,
            },
            may_be_empty: true,
        };
        // A zero on the other side of a balance proves nothing and is left out.
        let is_idle = |side: Side| {
            matches!(side, Side::Debit | Side::Credit)
                && self.entry.cells.len() > 1
                && self.amount(side).is_some_and(|amount| amount.is_zero())
        };
        let terms: Vec<Term<'e>> = self.entry.cells.iter().filter(|(side, _, _)| !is_idle(*side)).map(term).collect();
        if terms.is_empty() { self.entry.cells.iter().take(1).map(term).collect() } else { terms }
    }
}

/// A figure of a trial balance.
#[derive(Debug)]
pub(super) struct AccountFigure {
    pub(super) key: FigureKey,
    pub(super) figure: Figure,
    /// The accounts that it is of.
    pub(super) name: String,
}

/// The entries of one year and branch, in the order of their rows, with those that are parents of others.
struct Group<'e> {
    entries: Vec<Dated<'e>>,
    parents: BTreeSet<&'e Account>,
}

impl<'e> Group<'e> {
    fn of(entries: Vec<Dated<'e>>) -> Self {
        let mut by_account: BTreeMap<&'e Account, Vec<Dated<'e>>> = BTreeMap::new();
        for entry in &entries {
            by_account.entry(&entry.entry.account).or_default().push(*entry);
        }
        // Those that begin with the digits of an account follow it in their order.
        let mut parents: BTreeSet<&Account> = by_account
            .keys()
            .zip(by_account.keys().skip(1))
            .filter(|(account, next)| account.is_parent_of(next))
            .map(|(account, _)| *account)
            .collect();
        // Numbers of one length, filled up with zeros: 600000 may be the total of 601000 and 602000, or an account of its own.
        // It is the total where they make it up to the franc. The longest beginnings first: 601000 before 600000.
        let mut filled: Vec<&Account> = by_account.keys().copied().filter(|account| account.has_zeros()).collect();
        filled.sort_by_key(|account| std::cmp::Reverse(account.without_zeros().len()));
        for account in filled {
            let own = by_account.get(account).and_then(|entries| match entries.as_slice() {
                [only] => only.net().filter(|net| !net.is_zero()),
                _ => None,
            });
            let Some(own) = own else { continue };
            // Of 600000 the parts begin with 6, or with 60: zeros may be digits of its own.
            let is_total = (account.without_zeros().len()..account.digits().len()).any(|length| {
                let Some(beginning) = account.digits().get(..length) else { return false };
                let mut parts = by_account
                    .range::<&Account, _>(account..)
                    .skip(1)
                    .take_while(|(other, _)| other.digits().starts_with(beginning))
                    .filter(|(other, _)| other.digits().len() == account.digits().len() && !parents.contains(*other))
                    .flat_map(|(_, entries)| entries)
                    .peekable();
                parts.peek().is_some()
                    && parts.try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.net()?)) == Some(own)
            });
            if is_total {
                parents.insert(account);
            }
        }
        Self { entries, parents }
    }
}

/// The figures of a table's lines, with what is to be told of them. `entries` are all rows of the table, in all its sheets.
pub(super) fn figures(
    table: &LayoutTable,
    lines: &Lines<'_>,
    entries: &[Dated<'_>],
) -> (Vec<AccountFigure>, Vec<Diagnostic>) {
    let mut all = Vec::new();
    let mut told = Vec::new();
    let mut years: BTreeMap<u8, BTreeMap<Option<Branch>, Vec<Dated<'_>>>> = BTreeMap::new();
    for entry in entries {
        years.entry(entry.back).or_default().entry(entry.branch).or_default().push(*entry);
    }
    for (back, branches) in years {
        // Where columns or sheets without branch stand beside those of branches, they are the whole.
        let has_whole =
            branches.get(&None).is_some_and(|entries| entries.iter().any(|entry| !entry.entry.is_of_branch_column));
        let branches: BTreeMap<_, _> =
            branches.into_iter().map(|(branch, entries)| (branch, Group::of(entries))).collect();
        for of_layout in table.lines.iter().filter(|line| !line.accounts.is_empty()) {
            let Some(line) = lines.dictionary.get(of_layout.line) else { continue };
            let adder = Adder { table, of_layout, line, back };
            let mut counted: Vec<Dated<'_>> = Vec::new();
            for (branch, group) in &branches {
                let leaves = adder.leaves(group, &mut told);
                if let Some(branch) = branch
                    && line.by_branch
                    && of_layout.branch.is_none()
                {
                    all.extend(adder.figure(Some(*branch), &leaves, &mut told));
                }
                if branch.is_none() || !has_whole {
                    counted.extend(leaves.into_iter().filter(|leaf| !of_layout.is_between(&leaf.entry.account)));
                }
            }
            counted.sort_by_key(|leaf| (leaf.entry.sheet, leaf.entry.row));
            all.extend(adder.figure(of_layout.branch, &counted, &mut told));
        }
    }
    (all, told)
}

struct Adder<'a> {
    table: &'a LayoutTable,
    of_layout: &'a LayoutLine,
    line: &'a Line,
    back: u8,
}

impl Adder<'_> {
    /// The entries of a branch that count for the line: those of its accounts that have no part beside them.
    fn leaves<'e>(&self, group: &Group<'e>, told: &mut Vec<Diagnostic>) -> Vec<Dated<'e>> {
        let mut left: Vec<Arg> = Vec::new();
        let mut place = None;
        let mut leaves = Vec::new();
        let is_of_line = |account| self.of_layout.counts(account) || self.of_layout.is_between(account);
        for entry in group.entries.iter().filter(|entry| is_of_line(&entry.entry.account)) {
            if !group.parents.contains(&entry.entry.account) {
                leaves.push(*entry);
                continue;
            }
            left.push(Arg::from(entry.entry.account.digits()));
            place.get_or_insert_with(|| (entry.sheet, entry.first_cell()));
            self.compare(entry, group, told);
        }
        if let Some((sheet, first)) = place {
            let at = sheet.cell(first.row, first.column, Box::default());
            let line = self.line.named();
            told.push(Diagnostic::new(Code::AccountParentLeft, at).with("line", line).with("accounts", left));
        }
        leaves
    }

    /// Tells a parent whose balance differs from that of its parts.
    fn compare(&self, parent: &Dated<'_>, group: &Group<'_>, told: &mut Vec<Diagnostic>) {
        let mut parts = group
            .entries
            .iter()
            .filter(|entry| parent.entry.account.is_parent_of(&entry.entry.account))
            .filter(|entry| !group.parents.contains(&entry.entry.account))
            .peekable();
        // One that is filled up with zeros is a parent because its parts make it up.
        if parts.peek().is_none() {
            return;
        }
        let parts = parts.try_fold(Decimal::ZERO, |sum, entry| sum.checked_add(entry.net()?));
        if let (Some(whole), Some(parts)) = (parent.net(), parts)
            && whole != parts
        {
            let first = parent.first_cell();
            let at = parent.sheet.cell(first.row, first.column, whole.to_string().into());
            told.push(
                Diagnostic::new(Code::AccountParentDiffers, at)
                    .with("line", self.line.named())
                    .with("account", parent.entry.account.digits())
                    .with("parent", Arg::Number(whole.to_string()))
                    .with("parts", Arg::Number(parts.to_string())),
            );
        }
    }

    fn figure(
        &self,
        branch: Option<Branch>,
        leaves: &[Dated<'_>],
        told: &mut Vec<Diagnostic>,
    ) -> Option<AccountFigure> {
        let first = leaves.first()?;
        let key = FigureKey { line: self.line.id, branch, back: self.back };
        let slot = Slot { key, kind: self.line.kind, sign: self.line.sign };
        let name = leaves.iter().map(|leaf| leaf.entry.account.digits()).collect::<Vec<_>>().join(" + ");
        if let Some((one, other)) = self.twice(leaves) {
            let (one, other) = (one.first_cell(), other.first_cell());
            let at = first.sheet.cell(other.row, other.column, Box::default());
            told.push(
                Diagnostic::new(Code::AccountRepeated, at)
                    .with("line", self.line.named())
                    .with("account", account_at(leaves, &one))
                    .with("first", format!("{}!{}", one.sheet, one.name()))
                    .with("second", format!("{}!{}", other.sheet, other.name())),
            );
            let place = Place::Cells { cells: Arc::from([one, other]) };
            let reading = Reading::Missing(crate::model::MissingFigure::Contradictory);
            return Some(AccountFigure {
                key,
                figure: Figure { reading, raw: Box::default(), place, is_repaired: false },
                name,
            });
        }
        let terms: Vec<Term<'_>> = leaves.iter().flat_map(|leaf| leaf.terms(self.of_layout.sign)).collect();
        if let Some(summed) = add(slot, self.line, &terms) {
            told.extend(summed.told);
            return Some(AccountFigure { key, figure: summed.figure, name });
        }
        // The accounts stand on the other side, every one: nothing of them is this line.
        let raw = first.entry.cells.first().map(|(_, _, content)| raw_of(content)).unwrap_or_default();
        let figure = Figure {
            reading: Reading::Present(Value::Number(Amount::ZERO)),
            raw: format!("{}: {raw}", first.entry.account.digits()).into(),
            place: Place::Cell {
                sheet: Arc::clone(&first.sheet.name),
                row: first.entry.row,
                column: first.first_cell().column,
            },
            is_repaired: false,
        };
        Some(AccountFigure { key, figure, name })
    }

    /// Two entries of one account and branch, where the layout does not say that they add up.
    fn twice<'l, 'e>(&self, leaves: &'l [Dated<'e>]) -> Option<(&'l Dated<'e>, &'l Dated<'e>)> {
        if self.table.repeated == Repeated::Add {
            return None;
        }
        let mut seen: BTreeMap<(&Account, Option<Branch>), &Dated<'e>> = BTreeMap::new();
        leaves.iter().find_map(|leaf| Some((seen.insert((&leaf.entry.account, leaf.branch), leaf)?, leaf)))
    }
}

fn account_at(leaves: &[Dated<'_>], place: &CellPlace) -> String {
    let found = leaves.iter().find(|leaf| leaf.first_cell() == *place);
    found.map(|leaf| leaf.entry.account.digits().to_owned()).unwrap_or_default()
}
