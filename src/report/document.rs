//! The parts of a report.

use std::sync::Arc;

use jiff::civil::Date;

use super::Figure;
use crate::i18n::{Arg, LocalText, Message};

/// A whole report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What it is.
    pub title: Message,
    /// What a reader must know before reading it.
    pub notes: Vec<Cell>,
    /// Its sections in order.
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading; `None` for the first one that needs none.
    pub heading: Option<Message>,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Rows under columns.
    Table(Table),
    /// Names with what they say.
    Facts(Facts),
    /// One paragraph each.
    Paragraphs(Vec<Cell>),
    /// A chart with its table.
    Figure(Figure),
}

/// Facts under a title.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// What the facts are about.
    pub title: Option<Cell>,
    /// The facts.
    pub facts: Vec<Fact>,
}

/// A fact: its name, and one or more things that it says, each in a line of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its name.
    pub name: Message,
    /// What it says.
    pub lines: Vec<Cell>,
}

impl Fact {
    /// A fact of one line.
    #[must_use]
    pub fn new(name: &'static str, cell: impl Into<Cell>) -> Self {
        Self { name: Message::new(name), lines: vec![cell.into()] }
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// What its groups are, where rows stand in groups.
    pub group: Option<Column>,
    /// What the detail under a row is, where rows have one.
    pub detail: Option<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What programs call it; the same in every language.
    pub id: &'static str,
    /// What people read above it.
    pub heading: Message,
    /// On which side its contents stand.
    pub align: Align,
    /// Whether it may be left out where there is no room.
    pub priority: Priority,
}

impl Column {
    /// A column of text.
    #[must_use]
    pub const fn text(id: &'static str, heading: &'static str) -> Self {
        Self { id, heading: Message::new(heading), align: Align::Left, priority: Priority::Always }
    }

    /// A column of codes.
    #[must_use]
    pub const fn code(id: &'static str, heading: &'static str) -> Self {
        Self { id, heading: Message::new(heading), align: Align::Code, priority: Priority::Always }
    }

    /// A column of numbers.
    #[must_use]
    pub const fn number(id: &'static str, heading: &'static str) -> Self {
        Self { id, heading: Message::new(heading), align: Align::Right, priority: Priority::Always }
    }

    /// The same, left out where there is no room.
    #[must_use]
    pub const fn if_room(mut self) -> Self {
        self.priority = Priority::IfRoom;
        self
    }
}

/// On which side contents stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text: at the left; it may be broken into lines.
    Left,
    /// Codes, which people copy: at the left; never broken.
    Code,
    /// Numbers: at the right; never broken.
    Right,
}

/// Whether a column may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Priority {
    /// It is always shown.
    Always,
    /// It is left out where there is no room for all.
    IfRoom,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// The name of the rows that follow.
    Group(Cell),
    /// One cell per column, and what must be said of the whole row.
    Cells {
        /// The cells.
        cells: Vec<Cell>,
        /// What must be said of the whole row.
        detail: Option<Cell>,
    },
}

impl Row {
    /// A row without detail.
    #[must_use]
    pub const fn new(cells: Vec<Cell>) -> Self {
        Self::Cells { cells, detail: None }
    }
}

/// A content with what it means for the reader and what proves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What is shown.
    pub content: Content,
    /// What it means for the reader.
    pub emphasis: Emphasis,
    /// The cells of submissions that prove it.
    pub proof: Vec<Anchor>,
    /// The page of a site that tells more of it.
    pub link: Option<Link>,
}

/// A page of a site: its path from the folder of a language, with the part to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(pub Arc<str>);

impl Cell {
    /// A cell with a meaning.
    #[must_use]
    pub fn new(content: impl Into<Content>, emphasis: Emphasis) -> Self {
        Self { content: content.into(), emphasis, proof: Vec::new(), link: None }
    }

    /// A cell with nothing in it.
    #[must_use]
    pub const fn empty() -> Self {
        Self { content: Content::Empty, emphasis: Emphasis::Plain, proof: Vec::new(), link: None }
    }
}

impl<C: Into<Content>> From<C> for Cell {
    fn from(content: C) -> Self {
        Self::new(content, Emphasis::Plain)
    }
}

/// What a cell means for the reader. No format says it by colour alone: the words of the cell say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emphasis {
    /// Nothing.
    Plain,
    /// As it should be.
    Good,
    /// To be watched.
    Watch,
    /// A breach.
    Bad,
    /// Not known, not decided.
    Unknown,
    /// Of less weight.
    Muted,
    /// Of more weight.
    Strong,
}

/// A place in a submission that proves something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The file.
    pub path: Arc<str>,
    /// The sheet.
    pub sheet: Arc<str>,
    /// The cell, as a spreadsheet writes it.
    pub cell: String,
    /// What stands in it.
    pub raw: Box<str>,
}

impl Anchor {
    /// The cell with its sheet, where the file has sheets.
    #[must_use]
    pub fn address(&self) -> String {
        if self.sheet.is_empty() { self.cell.clone() } else { format!("{}!{}", self.sheet, self.cell) }
    }
}

/// What a number measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Nothing in particular: a count, a score, a number of times.
    Plain,
    /// Hundredths; the decimal is already in per cent.
    Percent,
    /// Years.
    Years,
    /// Months.
    Months,
    /// Days.
    Days,
}

/// What is shown. Numbers are plain decimals, already rounded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    Empty,
    /// A sentence or a word of ours.
    Message(Message),
    /// Text from outside, the same in every language.
    Text(String),
    /// Text of the rulebook.
    Local(LocalText),
    /// A number.
    Number {
        /// The decimal.
        decimal: String,
        /// What it measures.
        measure: Measure,
    },
    /// Money.
    Money {
        /// The decimal, in francs.
        decimal: String,
        /// The currency as people write it (`FCFA`); `None` where it is not known.
        currency: Option<Arc<str>>,
    },
    /// A day.
    Date(Date),
}

impl Content {
    /// A plain number.
    #[must_use]
    pub fn number(decimal: impl Into<String>) -> Self {
        Self::Number { decimal: decimal.into(), measure: Measure::Plain }
    }

    /// A count.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::number(count.to_string())
    }

    /// The content as an argument of a message.
    #[must_use]
    pub fn arg(&self) -> Arg {
        match self {
            Self::Empty => Arg::Text(String::new()),
            Self::Message(message) => Arg::Message(Box::new(message.clone())),
            Self::Text(text) => Arg::Text(text.clone()),
            Self::Local(text) => Arg::Local(text.clone()),
            Self::Date(date) => Arg::Date(*date),
            Self::Number { decimal, measure } => match measure {
                Measure::Plain => Arg::Number(decimal.clone()),
                Measure::Percent => Arg::Percent(decimal.clone()),
                Measure::Years => length(decimal, "report-years", "report-years-broken"),
                Measure::Months => length(decimal, "report-months", "report-months-broken"),
                Measure::Days => length(decimal, "report-days", "report-days-broken"),
            },
            Self::Money { decimal, currency: Some(currency) } => Message::new("report-money")
                .with("amount", Arg::Number(decimal.clone()))
                .with("currency", currency.as_ref())
                .into(),
            Self::Money { decimal, currency: None } => Arg::Number(decimal.clone()),
        }
    }
}

/// A length of time: a whole one chooses its plural, a broken one is followed by the plural of its language.
fn length(decimal: &str, whole: &'static str, broken: &'static str) -> Arg {
    if let Ok(count) = decimal.parse::<i64>() {
        return Message::new(whole).with("count", Arg::Count(count)).into();
    }
    // French says "1,5 an" and "2,5 ans": the whole part chooses the plural where a language wants it to.
    let part = decimal.split('.').next().and_then(|part| part.parse().ok()).unwrap_or_default();
    Message::new(broken).with("number", Arg::Number(decimal.to_owned())).with("whole", Arg::Count(part)).into()
}

impl From<Message> for Content {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}
impl From<&LocalText> for Content {
    fn from(text: &LocalText) -> Self {
        Self::Local(text.clone())
    }
}
impl From<Date> for Content {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}
impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&Content> for Arg {
    fn from(content: &Content) -> Self {
        content.arg()
    }
}
