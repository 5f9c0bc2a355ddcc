//! What a paper says, in the words of a language, as the template takes it: a list of things to draw, one after the other.

use serde::Serialize;

use super::fonts::drawable;
use super::nodes::Nodes;
use crate::i18n::{Language, Message, visible};
use crate::render::words::words;
use crate::report::{Cell, Emphasis, Paper};

/// A longer word may be parted anywhere: a hash, an address, what somebody typed without a space.
const LONGEST_WORD: usize = 26;
/// Whether a word is a code, which no line may end in: capitals and figures with hyphens between them.
fn is_code(word: &str) -> bool {
    word.contains('-') && word.contains(|c: char| c.is_alphanumeric()) && !word.contains(char::is_lowercase)
}

/// How many signs of such a word stay together.
const PIECE: usize = 6;

/// All that the template draws.
#[derive(Debug, Serialize)]
pub(super) struct Values {
    pub(super) title: String,
    pub(super) lang: String,
    pub(super) region: Option<String>,
    /// The year, the month, the day on which it was made.
    pub(super) day: [i16; 3],
    pub(super) landscape: bool,
    pub(super) one_page: bool,
    /// The size of type, in tenths of a point.
    pub(super) size: u8,
    pub(super) head: Vec<String>,
    pub(super) foot: String,
    /// The words around the number of a page: `{page}` and `{pages}` stand for the numbers.
    pub(super) page: String,
    pub(super) watermark: Option<String>,
    pub(super) nodes: Vec<Node>,
}

/// A thing to draw.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Node {
    /// What follows stands on a new page.
    Page,
    /// What stands at the head of the paper: whether it may be published.
    Marking { text: Text },
    /// A heading; `listed` ones stand in the contents.
    Heading { level: usize, text: Text, listed: bool },
    /// The list of headings with their pages.
    Contents,
    /// A paragraph, with its number where paragraphs are numbered; one that leads stands on the page of what follows.
    Paragraph { text: Text, number: Option<usize>, leads: bool },
    /// Names with what they say, on one page where that may be.
    Facts { facts: Vec<Fact>, whole: bool },
    /// Rows under columns.
    Table(Table),
    /// A drawing with what it shows.
    Figure { svg: String, alt: String, caption: Text },
    /// A code that a telephone reads, beside what it is for.
    Code { svg: String, alt: String, caption: Text },
    /// Where and when it is signed, and a place for each who signs.
    Signatures { done: Text, lines: Vec<String>, places: Vec<Text> },
}

/// A name with the lines that say what it is.
#[derive(Debug, Serialize)]
pub(super) struct Fact {
    pub(super) name: Text,
    pub(super) lines: Vec<Text>,
}

/// A table.
#[derive(Debug, Serialize)]
pub(super) struct Table {
    pub(super) columns: Vec<Column>,
    /// What a detail is, before what it says.
    pub(super) label: Option<String>,
    pub(super) rows: Vec<Row>,
    /// Whether there is not room for every longest word, so that words are parted.
    pub(super) tight: bool,
    /// Whether lines part the columns, so that it is filled in by hand.
    pub(super) ruled: bool,
}

/// A column of a table.
#[derive(Debug, Serialize)]
pub(super) struct Column {
    pub(super) heading: Text,
    /// Its width, in twentieths of a point.
    pub(super) width: usize,
    /// `left`, `code` or `right`.
    pub(super) side: &'static str,
}

/// A row of a table: the name of a group, or cells with what is said of them all.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Row {
    Group { group: Text },
    Cells { cells: Vec<Text>, detail: Option<Text>, whole: bool },
}

/// A text: as it is, or with what it means and where its words may be parted.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Text {
    Plain(String),
    Marked { runs: Vec<Run>, emphasis: &'static str },
}

/// A part of a text: words, or a word in pieces between which a line may end.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(super) enum Run {
    Words(String),
    Pieces(Vec<String>),
}

impl Text {
    /// A text with what it means.
    pub(super) fn new(text: &str, emphasis: Emphasis) -> Self {
        let text = drawable(text);
        let is_apart = |word: &str| word.chars().nth(LONGEST_WORD).is_some() || is_code(word);
        let emphasis = name_of(emphasis);
        if !text.split(' ').any(is_apart) {
            let plain = emphasis == "plain";
            return if plain { Self::Plain(text) } else { Self::Marked { runs: vec![Run::Words(text)], emphasis } };
        }
        let mut runs = Vec::new();
        let mut words = String::new();
        for word in text.split_inclusive(' ') {
            if !is_apart(word.trim_end_matches(' ')) {
                words.push_str(word);
                continue;
            }
            if !words.is_empty() {
                runs.push(Run::Words(std::mem::take(&mut words)));
            }
            let (long, space) = word.split_at(word.trim_end_matches(' ').len());
            let signs: Vec<char> = long.chars().collect();
            let piece = if is_code(long) && signs.len() <= LONGEST_WORD { LONGEST_WORD } else { PIECE };
            runs.push(Run::Pieces(signs.chunks(piece).map(|piece| piece.iter().collect()).collect()));
            words.push_str(space);
        }
        if !words.is_empty() {
            runs.push(Run::Words(words));
        }
        Self::Marked { runs, emphasis }
    }

    /// The text of a cell.
    pub(super) fn of(cell: &Cell, language: Language) -> Self {
        Self::new(&words(&cell.content, language), cell.emphasis)
    }

    /// The text of a message.
    pub(super) fn say(message: &Message, language: Language) -> Self {
        Self::new(&said(message, language), Emphasis::Plain)
    }

    /// Whether nothing can be seen of it.
    pub(super) fn is_empty(&self) -> bool {
        let is_blank = |text: &String| text.trim().is_empty();
        match self {
            Self::Plain(text) => is_blank(text),
            Self::Marked { runs, .. } => runs.iter().all(|run| match run {
                Run::Words(words) => is_blank(words),
                Run::Pieces(_) => false,
            }),
        }
    }

    /// How many signs it has.
    pub(super) fn signs(&self) -> usize {
        let of_run = |run: &Run| match run {
            Run::Words(words) => words.chars().count(),
            Run::Pieces(pieces) => pieces.iter().map(|piece| piece.chars().count()).sum(),
        };
        match self {
            Self::Plain(text) => text.chars().count(),
            Self::Marked { runs, .. } => runs.iter().map(of_run).sum(),
        }
    }
}

/// A message in one line of signs that can be drawn.
pub(super) fn said(message: &Message, language: Language) -> String {
    drawable(&visible(&message.render(language)).replace('\n', " "))
}

impl Values {
    /// What a paper says.
    pub(super) fn of(paper: &Paper, language: Language) -> Self {
        let locale = Message::new("paper-locale").render(language);
        let (lang, region) = match locale.split_once('-') {
            Some((lang, region)) => (lang.to_owned(), Some(region.to_owned())),
            None => (locale, None),
        };
        let page = Message::new("paper-page").with("page", "{page}").with("pages", "{pages}");
        let day = paper.day;
        Self {
            title: said(&paper.report().title, language),
            lang,
            region,
            day: [day.year(), i16::from(day.month()), i16::from(day.day())],
            landscape: paper.is_landscape,
            one_page: paper.is_one_page,
            size: 0,
            head: paper.head.iter().map(|line| said(line, language)).collect(),
            foot: paper.foot.as_ref().map(|foot| said(foot, language)).unwrap_or_default(),
            page: said(&page, language),
            watermark: None,
            nodes: Nodes::of(paper, language),
        }
    }
}

/// How the template calls a meaning.
const fn name_of(emphasis: Emphasis) -> &'static str {
    match emphasis {
        Emphasis::Plain => "plain",
        Emphasis::Good => "good",
        Emphasis::Watch => "watch",
        Emphasis::Bad => "bad",
        Emphasis::Unknown => "unknown",
        Emphasis::Muted => "muted",
        Emphasis::Strong => "strong",
    }
}
