//! The usual statements of a fund in its own form: cover, balance sheet, income statement by branch, reserves, collection,
//! claims, statistics, governance.

use vigie::model::{Branch, Unit};

use super::super::Failure;
use super::super::accounts::Accounts;
use super::super::alterations::grouped;
use super::super::conduct::FLAGS;
use super::super::institutions::currency;
use super::super::profile::Profile;
use super::super::workbook::in_unit;
use super::book::{Cell, Sheet};
use super::words::{self, Row, Words};

/// How the amounts stand in their cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typed {
    /// As numbers.
    Numbers,
    /// As text, thousands apart, what is negative in parentheses.
    Text,
}

/// Where last year's figures stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LastYear {
    /// In a column beside this year's.
    Beside,
    /// On a tab of its own.
    Tab,
}

/// The form of an institution's statements.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Form {
    /// Their language: 0 French, 1 English, 2 Portuguese.
    pub(crate) language: usize,
    pub(crate) typed: Typed,
    pub(crate) last_year: LastYear,
    /// Assets and liabilities side by side.
    pub(crate) side_by_side: bool,
    /// Lines of letterhead above each table.
    pub(crate) letterhead: &'static [&'static str],
    /// A hidden sheet of somebody's own sums.
    pub(crate) has_hidden: bool,
}

/// The statements of a year.
pub(crate) fn statements(profile: &Profile, year: i16, form: Form) -> Result<Vec<Sheet>, Failure> {
    let writer = Writer { profile, form, years: [profile.accounts(year), profile.accounts(year - 1)], year };
    let mut sheets = vec![writer.cover()];
    let tabs: &[usize] = if form.last_year == LastYear::Tab { &[0, 1] } else { &[0] };
    for back in tabs {
        sheets.push(writer.balance_sheet(*back)?);
        sheets.push(writer.by_branch(*back, words::INCOME, words::INCOME_ROWS, true)?);
    }
    sheets.push(writer.by_branch(0, words::RESERVES, words::RESERVE_ROWS, false)?);
    sheets.push(writer.by_branch(0, words::COLLECTION, words::COLLECTION_ROWS, false)?);
    sheets.push(writer.counts(words::CLAIMS, words::CLAIM_ROWS)?);
    sheets.push(writer.counts(words::STATISTICS, words::STATISTICS_ROWS)?);
    sheets.push(writer.governance());
    if form.has_hidden {
        sheets.push(writer.hidden()?);
    }
    Ok(sheets)
}

struct Writer<'a> {
    profile: &'a Profile,
    form: Form,
    /// The accounts of the fiscal year and of the year before.
    years: [Accounts; 2],
    year: i16,
}

impl Writer<'_> {
    fn say(&self, words: Words) -> &'static str {
        words.get(self.form.language).copied().unwrap_or_default()
    }

    fn year_text(&self, back: usize) -> String {
        (i32::from(self.year) - i32::try_from(back).unwrap_or_default()).to_string()
    }

    fn cover(&self) -> Sheet {
        let mut sheet = Sheet::new(self.say(words::COVER));
        sheet.put(0, 0, self.profile.name);
        let filed_on = self.profile.conduct(self.year).filed_on;
        let values = [
            Cell::from(self.profile.code),
            Cell::from(self.profile.name),
            Cell::from(currency(self.profile.state)),
            Cell::Day(filed_on),
        ];
        for ((row, label), value) in (2..).zip(words::COVER_KEYS).zip(values) {
            sheet.put(row, 0, self.say(label));
            sheet.put(row, 1, value);
        }
        sheet
    }

    /// A sheet with its letterhead, the closing date and the unit; the table is to begin two rows below.
    fn begin(&self, name: Words, back: usize, is_money: bool) -> Sheet {
        let title = self.say(name);
        let is_tab = self.form.last_year == LastYear::Tab && (name == words::BALANCE || name == words::INCOME);
        let mut sheet = Sheet::new(if is_tab { format!("{title} {}", self.year_text(back)) } else { title.to_owned() });
        for (row, line) in (0..).zip(self.form.letterhead) {
            sheet.put(row, 0, *line);
        }
        let row = sheet.next_row();
        sheet.put(row, 0, self.profile.name);
        sheet.put(row + 1, 0, title.to_uppercase().as_str());
        sheet.put(row + 2, 0, format!("{}{}", self.say(words::CLOSED_ON), self.year_text(back)).as_str());
        if is_money {
            let unit = if self.profile.unit == Unit::One { words::FRANCS } else { words::THOUSANDS };
            sheet.put(row + 3, 0, self.say(unit));
        }
        sheet
    }

    /// The figure of a row for a branch, a year back; `None` where it has none.
    fn figure(&self, row: &Row, branch: Option<Branch>, back: usize) -> Option<i128> {
        let figures = &self.years.get(back)?.figures;
        let of = |code: &&'static str| figures.get(&(*code, branch)).copied();
        match row {
            Row::Title(_) => None,
            Row::Line(code, _) => of(code),
            Row::Between(_, codes) => codes.iter().map(of).sum(),
            Row::Rest(_, plus, minus) => {
                let (plus, minus) =
                    (plus.iter().map(of).sum::<Option<i128>>()?, minus.iter().map(of).sum::<Option<i128>>()?);
                Some(plus - minus)
            }
        }
    }

    fn amount(&self, amount: i128) -> Cell {
        let amount = in_unit(amount, self.profile.unit);
        match self.form.typed {
            Typed::Numbers => Cell::Number(amount),
            Typed::Text if amount < 0 => Cell::Text(format!("({})", grouped(-amount, '\u{a0}'))),
            Typed::Text => Cell::Text(grouped(amount, '\u{a0}')),
        }
    }

    /// Rows from a row on: labels in a column, amounts of the whole in the columns on its right, a year in each.
    fn rows(&self, sheet: &mut Sheet, first: u32, column: u16, rows: &[Row], backs: &[usize]) {
        for (at, row) in (first..).zip(rows) {
            let (Row::Title(label) | Row::Line(_, label) | Row::Between(label, _) | Row::Rest(label, ..)) = row;
            sheet.put(at, column, self.say(*label));
            for (offset, back) in (1..).zip(backs) {
                if let Some(amount) = self.figure(row, None, *back) {
                    sheet.put(at, column + offset, self.amount(amount));
                }
            }
        }
    }

    /// The years that a sheet has columns for, with their headers.
    fn backs(&self, back: usize) -> Vec<usize> {
        if self.form.last_year == LastYear::Tab { vec![back] } else { vec![0, 1] }
    }

    fn header(&self, sheet: &mut Sheet, row: u32, column: u16, label: Words, backs: &[usize]) {
        sheet.put(row, column, self.say(label));
        for (offset, back) in (1..).zip(backs) {
            sheet.put(row, column + offset, self.year_text(*back).as_str());
        }
    }

    fn balance_sheet(&self, back: usize) -> Result<Sheet, Failure> {
        let mut sheet = self.begin(words::BALANCE, back, true);
        let backs = self.backs(back);
        let width = u16::try_from(backs.len())?;
        let row = sheet.next_row() + 1;
        let right = if self.form.side_by_side { width + 2 } else { 0 };
        self.header(&mut sheet, row, 0, words::ASSETS, &backs);
        self.rows(&mut sheet, row + 1, 0, words::ASSET_ROWS, &backs);
        let below = if self.form.side_by_side { row } else { sheet.next_row() + 1 };
        self.header(&mut sheet, below, right, words::LIABILITIES, &backs);
        self.rows(&mut sheet, below + 1, right, words::LIABILITY_ROWS, &backs);
        let below = sheet.next_row() + 1;
        self.rows(&mut sheet, below, 0, words::NOTE_ROWS, &backs);
        Ok(sheet)
    }

    /// A statement with a column for each branch and gestion and one for the whole, each of one year or of two.
    fn by_branch(&self, back: usize, name: Words, rows: &[Row], all: bool) -> Result<Sheet, Failure> {
        let mut sheet = self.begin(name, back, true);
        // Where a tab is not doubled, last year's figures stand beside this year's whatever the form.
        let is_doubled = all && self.form.last_year == LastYear::Tab;
        let backs: Vec<usize> = if is_doubled { vec![back] } else { vec![0, 1] };
        let width = u16::try_from(backs.len())?;
        let row = sheet.next_row() + 1;
        let of_whole = std::iter::once((None, self.say(words::TOTAL)));
        let columns: Vec<(Option<Branch>, &str)> = self
            .profile
            .registered
            .iter()
            .filter_map(|branch| {
                let (_, label) = words::BRANCHES.iter().find(|(code, _)| *code == branch.code())?;
                Some((Some(*branch), self.say(*label)))
            })
            .chain(of_whole)
            .collect();
        sheet.put(row, 0, self.say(words::LABEL));
        let below = row + u32::from(width > 1);
        for (rank, (branch, label)) in (0..).zip(&columns) {
            let first = 1 + rank * width;
            sheet.merge(row, first, first + width - 1, label);
            for (offset, back) in (0..).zip(&backs) {
                if width > 1 {
                    sheet.put(below, first + offset, self.year_text(*back).as_str());
                }
                for (at, line) in (below + 1..).zip(rows) {
                    if let Some(amount) = self.figure(line, *branch, *back) {
                        sheet.put(at, first + offset, self.amount(amount));
                    }
                }
            }
        }
        for (at, line) in (below + 1..).zip(rows) {
            let (Row::Title(label) | Row::Line(_, label) | Row::Between(label, _) | Row::Rest(label, ..)) = line;
            sheet.put(at, 0, self.say(*label));
        }
        Ok(sheet)
    }

    fn counts(&self, name: Words, rows: &[Row]) -> Result<Sheet, Failure> {
        let mut sheet = self.begin(name, 0, false);
        let row = sheet.next_row() + 1;
        self.header(&mut sheet, row, 0, words::LABEL, &[0, 1]);
        for (at, line) in (row + 1..).zip(rows) {
            let Row::Line(_, label) = line else { return Err("only lines are counted".into()) };
            sheet.put(at, 0, self.say(*label));
            for (column, back) in [(1, 0), (2, 1)] {
                if let Some(count) = self.figure(line, None, back) {
                    sheet.put(at, column, Cell::Number(count));
                }
            }
        }
        Ok(sheet)
    }

    fn governance(&self) -> Sheet {
        let mut sheet = self.begin(words::GOVERNANCE, 0, false);
        let row = sheet.next_row() + 1;
        sheet.put(row, 0, self.say(words::QUESTION));
        sheet.put(row, 1, self.say(words::ANSWER));
        let conduct = self.profile.conduct(self.year);
        for (at, line) in (row + 1..).zip(words::GOVERNANCE_ROWS) {
            let Row::Line(code, label) = line else { continue };
            sheet.put(at, 0, self.say(*label));
            let answer = match *code {
                "accounts_approved_on" => Cell::Day(conduct.approved_on),
                "last_actuarial_valuation" => Cell::Day(conduct.valued_on),
                "board_meetings_held" => Cell::Number(conduct.meetings),
                flag if FLAGS.contains(&flag) && conduct.affirmed.contains(&flag) => self.say(words::YES).into(),
                _ => self.say(words::NO).into(),
            };
            sheet.put(at, 1, answer);
        }
        sheet
    }

    /// Sums of somebody's own, hidden: total assets of a draft that was given up.
    fn hidden(&self) -> Result<Sheet, Failure> {
        let mut sheet = Sheet {
            is_hidden: true,
            ..Sheet::new(["Brouillon", "Draft", "Rascunho"].get(self.form.language).copied().unwrap_or_default())
        };
        let total = self.figure(&Row::Line("total_assets", ["", "", ""]), None, 0).ok_or("no total")?;
        self.header(&mut sheet, 0, 0, words::LABEL, &[0]);
        sheet.put(1, 0, "x");
        sheet.put(1, 1, Cell::Number(total - 1_000_000));
        Ok(sheet)
    }
}

/// Balance sheet and income statement as text, one below the other, of the whole alone.
pub(crate) fn on_one_sheet(profile: &Profile, year: i16, form: Form) -> Sheet {
    let writer = Writer { profile, form, years: [profile.accounts(year), profile.accounts(year - 1)], year };
    let mut sheet = writer.cover();
    let row = sheet.next_row() + 1;
    sheet.put(row, 0, writer.say(words::FRANCS));
    for (rows, label) in [
        (words::ASSET_ROWS, words::ASSETS),
        (words::LIABILITY_ROWS, words::LIABILITIES),
        (words::INCOME_ROWS, words::LABEL),
    ] {
        let row = sheet.next_row() + 1;
        writer.header(&mut sheet, row, 0, label, &[0, 1]);
        writer.rows(&mut sheet, row + 1, 0, rows, &[0, 1]);
    }
    sheet
}

/// What no trial balance tells: openings and movements, collection, claims, statistics, governance.
pub(crate) fn beside_a_balance(profile: &Profile, year: i16) -> Result<Vec<Sheet>, Failure> {
    let form = Form {
        language: 0,
        typed: Typed::Numbers,
        last_year: LastYear::Beside,
        side_by_side: false,
        letterhead: &[],
        has_hidden: false,
    };
    let writer = Writer { profile, form, years: [profile.accounts(year), profile.accounts(year - 1)], year };
    let mut notes = writer.begin(["Annexe", "Notes", "Anexo"], 0, true);
    let row = notes.next_row() + 1;
    writer.header(&mut notes, row, 0, words::LABEL, &[0, 1]);
    writer.rows(&mut notes, row + 1, 0, words::NOTE_ROWS, &[0, 1]);
    Ok(vec![
        writer.cover(),
        notes,
        writer.by_branch(0, words::COLLECTION, words::COLLECTION_ROWS, false)?,
        writer.counts(words::CLAIMS, words::CLAIM_ROWS)?,
        writer.counts(words::STATISTICS, words::STATISTICS_ROWS)?,
        writer.governance(),
    ])
}
