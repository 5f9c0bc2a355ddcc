//! Layouts: where a figure stands in an institution's own workbook.
//!
//! A layout is data, a file that an accountant can correct. It says by which names its workbooks are recognised, where the
//! identification stands, and for each table how its lines are found: by code, by label, by account number, by cell or by
//! defined name. What a layout leaves open is left open: a line without accounts is told, never guessed.
//!
//! ```toml
//! id = "cnss-balance"                       # the file's name; layouts/cnss-balance.toml
//! name = { fr = "…", en = "…", pt = "…" }
//! source = { fr = "…", en = "…", pt = "…" }  # where its names and numbers come from
//! note = { fr = "…", en = "…", pt = "…" }    # what it leaves open; optional
//!
//! [[recognise]]                             # any one of them suffices; of one, all that it says must hold
//! sheet = "balance*"                        # a sheet of such a name: `*` any letters, {year}, {branch}
//! headers = ["compte", "solde débiteur"]    # cells of one row near the top of the sheet
//! text = ["*syscohada*"]                    # cells anywhere near the top of the sheet
//!
//! [identification]                          # keys that the workbook does not say by their usual names
//! institution_code = { value = "XA-CNSS" }  # fixed
//! fiscal_year = { cell = "Garde!B3" }       # a cell
//! year_end = { label = ["Arrêté au"] }      # the cell right of a label, or below it
//! currency = { name = "MONNAIE" }           # a defined name
//! unit = { default = "1" }                  # where nothing in the workbook says otherwise; it is told
//!
//! [[table]]
//! sheet = "Balance {year}"                  # a text or a list; absent: any sheet
//! by = "account"                            # code, label, account, cell, name
//! key = ["N° compte"]                       # headers of the column that names the line; or its letter: key = "A"
//! branch_key = ["Gestion"]                  # a column that names the branch of each row
//! sections = true                           # by label: a row that names a branch alone opens that branch's rows
//! groups = ["income-statement"]             # by label: lines of these groups alone
//! repeated = "add"                          # by account: a number that stands twice is added; else it is refused
//! [[table.column]]                          # value columns whose headers are more than a year or a branch
//! header = ["Soldes de clôture / Débit"]    # `/` separates the rows of a header; or letter = "F"
//! side = "debit"                            # value, debit, credit, balance (debit positive)
//! year = "N-1"                              # else the header says it, else the sheet
//! branch = "pensions"                       # else the header says it, else the sheet
//! only = "count"                            # lines of this kind alone: money, count (whatever is no money)
//! [[table.line]]
//! line = "operating_charges"
//! accounts = ["60-66"]                      # beginnings of numbers and ranges of them; [] leaves the line open
//! except = ["664"]
//! between = ["69"]                          # transfers between branches: a part of each branch's figure, not of the whole
//! sign = "debit-credit"                     # debit, credit, debit-credit, credit-debit
//! labels = ["Frais généraux"]               # by label: beside the dictionary's own labels and aliases; `*` and
//!                                           # {branch} may stand in them
//! sum = ["Achats", "Transports"]            # by label: all of these rows, added
//! cell = "Bilan!C12"                        # by cell
//! name = "CHARGES"                          # by name
//! branch = "administration"
//! year = "N-1"                              # by cell and name
//! ```

use super::accounts::{Account, AccountRange, AccountSign};
use super::headers::Key;
use super::pattern::Pattern;
use crate::i18n::{Arg, LocalText, Message};
use crate::model::{Branch, LineId, LineKind};

/// Where the figures of one kind of workbook stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: LocalText,
    /// Where its names and numbers come from.
    pub source: LocalText,
    /// What it leaves open.
    pub note: Option<LocalText>,
    /// What makes a workbook a candidate; a layout without any is used only where it is asked for.
    pub recognise: Vec<Recognise>,
    /// Where keys of the identification stand, for those that the layout speaks of.
    pub identification: Vec<(Key, KeySource)>,
    /// Its tables.
    pub tables: Vec<LayoutTable>,
}

impl Layout {
    /// Its name with its id, by which it is asked for.
    #[must_use]
    pub fn named(&self) -> Arg {
        Message::new("line-named").with("label", &self.name).with("code", self.id.as_str()).into()
    }

    /// What it says of a key.
    #[must_use]
    pub fn source_of(&self, key: Key) -> Option<&KeySource> {
        self.identification.iter().find(|(known, _)| *known == key).map(|(_, source)| source)
    }
}

/// A sign by which a workbook is recognised. Everything that it says must hold of one sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognise {
    /// The sheet's name, if it matters.
    pub sheets: Vec<Pattern>,
    /// Cells that stand in one row near the top of the sheet.
    pub headers: Vec<Pattern>,
    /// Cells that stand anywhere near the top of the sheet.
    pub text: Vec<Pattern>,
}

/// Where a key of the identification stands. The first that the workbook has counts, in the order of the fields.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeySource {
    /// A fixed value.
    pub value: Option<String>,
    /// A cell.
    pub cell: Option<CellName>,
    /// A defined name.
    pub name: Option<String>,
    /// Labels, whose neighbour to the right or below holds the value.
    pub labels: Vec<String>,
    /// What holds where the workbook says nothing.
    pub default: Option<String>,
}

/// A cell of a named sheet, zero-based.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellName {
    /// The sheet.
    pub sheet: Pattern,
    /// The row.
    pub row: u32,
    /// The column.
    pub column: u32,
}

impl std::fmt::Display for CellName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let place = crate::model::CellPlace { sheet: self.sheet.text().into(), row: self.row, column: self.column };
        write!(f, "{}!{}", self.sheet.text(), place.name())
    }
}

/// A table of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutTable {
    /// The sheets that hold it; none: any sheet.
    pub sheets: Vec<Pattern>,
    /// How its lines are found.
    pub by: FindBy,
    /// The column that names the line: by label, by account, by code.
    pub key: Option<ColumnPlace>,
    /// The column that names the branch of each row.
    pub branch_key: Option<ColumnPlace>,
    /// Whether a row that names a branch alone opens that branch's rows.
    pub has_sections: bool,
    /// The groups of lines that are looked for by label; none: all.
    pub groups: Vec<usize>,
    /// What becomes of an account that stands twice.
    pub repeated: Repeated,
    /// Value columns.
    pub columns: Vec<LayoutColumn>,
    /// Lines.
    pub lines: Vec<LayoutLine>,
}

/// How the lines of a table are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindBy {
    /// By the code of the data dictionary.
    Code,
    /// By label.
    Label,
    /// By account number.
    Account,
    /// Each in a cell.
    Cell,
    /// Each under a defined name.
    Name,
}

impl FindBy {
    /// Every way.
    pub const ALL: &'static [Self] = &[Self::Code, Self::Label, Self::Account, Self::Cell, Self::Name];

    /// The code used in layouts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Label => "label",
            Self::Account => "account",
            Self::Cell => "cell",
            Self::Name => "name",
        }
    }
}

/// What becomes of an account number that stands twice in a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Repeated {
    /// Its line is refused: which of them is meant is not known.
    #[default]
    Refuse,
    /// They are added.
    Add,
}

impl Repeated {
    /// Both.
    pub const ALL: &'static [Self] = &[Self::Refuse, Self::Add];

    /// The code used in layouts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Add => "add",
        }
    }
}

/// Which column of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnPlace {
    /// By its letter, zero-based.
    Letter(u32),
    /// By its header: one of several, each with one pattern per row of the header from the top.
    Header(Vec<Vec<Pattern>>),
}

/// A column that holds values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutColumn {
    /// Which column.
    pub place: ColumnPlace,
    /// What its values are.
    pub side: Side,
    /// How many years before the sheet's year, where the layout says so.
    pub back: Option<u8>,
    /// The branch, where the layout says so.
    pub branch: Option<Branch>,
    /// The kind of the lines that it has values of; none: all.
    pub only: Option<Only>,
}

/// Of which lines a column has values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// Of amounts of money.
    Money,
    /// Of whatever else is counted or said.
    Count,
}

impl Only {
    /// Both.
    pub const ALL: &'static [Self] = &[Self::Money, Self::Count];

    /// The code used in layouts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Count => "count",
        }
    }

    /// Whether it admits lines of a kind.
    #[must_use]
    pub const fn admits(self, kind: LineKind) -> bool {
        matches!(self, Self::Money) == matches!(kind, LineKind::Money)
    }
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// Figures.
    #[default]
    Value,
    /// Debit balances.
    Debit,
    /// Credit balances.
    Credit,
    /// Balances, debit positive.
    Balance,
}

impl Side {
    /// Every side.
    pub const ALL: &'static [Self] = &[Self::Value, Self::Debit, Self::Credit, Self::Balance];

    /// The code used in layouts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Debit => "debit",
            Self::Credit => "credit",
            Self::Balance => "balance",
        }
    }
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutLine {
    /// The line.
    pub line: LineId,
    /// The branch that its figures are of, where the layout says so.
    pub branch: Option<Branch>,
    /// How many years before the fiscal year, by cell and by name.
    pub back: u8,
    /// Other labels of it.
    pub labels: Vec<Pattern>,
    /// Labels of rows that make it up together.
    pub sum: Vec<String>,
    /// Accounts that make it up; none: left open.
    pub accounts: Vec<AccountRange>,
    /// Accounts that do not count all the same.
    pub except: Vec<AccountRange>,
    /// Accounts of transfers between branches: they count in the figure of each branch and cancel out in that of the whole.
    pub between: Vec<AccountRange>,
    /// What of their balances counts.
    pub sign: AccountSign,
    /// Its cell.
    pub cell: Option<CellName>,
    /// Its defined name.
    pub name: Option<String>,
}

impl LayoutLine {
    /// Whether an account is one of those that make up the line.
    #[must_use]
    pub fn counts(&self, account: &Account) -> bool {
        self.accounts.iter().any(|range| range.contains(account))
            && !self.except.iter().chain(&self.between).any(|range| range.contains(account))
    }

    /// Whether an account is one of transfers between branches.
    #[must_use]
    pub fn is_between(&self, account: &Account) -> bool {
        self.between.iter().any(|range| range.contains(account))
    }
}
