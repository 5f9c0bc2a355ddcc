//! How wide the columns of a table are: as wide as their longest word at least, and the rest by what they hold.

use crate::i18n::Language;
use crate::render::words::words;
#[cfg(feature = "pdf")]
use crate::report::Content;
use crate::report::{Align, Row, Table};

/// A column of text wants no more signs to a line.
const MOST_SIGNS: usize = 60;
/// The room for what is written by hand: 3 cm.
#[cfg(feature = "pdf")]
const HAND: usize = 1_700;
/// In tenths: a table is at most so much wider than its columns wish.
#[cfg(feature = "pdf")]
const MOST_SPREAD: usize = 16;

/// How wide a table's type is, in twentieths of a point.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    /// A sign: a little more than a digit.
    pub(super) sign: usize,
    /// What a cell has at its sides.
    pub(super) sides: usize,
    /// A text in one line.
    pub(super) line: fn(&str) -> usize,
}

/// What a column needs and what it would like.
#[derive(Clone, Copy)]
struct Wish {
    least: usize,
    most: usize,
}

/// The widths of the columns in twentieths of a point; their sum is the room.
pub(super) fn widths(table: &Table, language: Language, room: usize, set: Type) -> Vec<usize> {
    share(&wishes(table, language, set), room)
}

/// The same, and whether there is not even room for the longest words; but that a table whose columns all have what they wish is no wider than it must be, unless a row is followed by what is
/// said of it, and that what is left is shared.
/// A column in which nothing stands is to be filled in by hand.
#[cfg(feature = "pdf")]
pub(super) fn fitting(table: &Table, language: Language, room: usize, set: Type) -> (Vec<usize>, bool) {
    let mut wishes = wishes(table, language, set);
    for (rank, wish) in wishes.iter_mut().enumerate() {
        if is_blank(table, rank) {
            *wish = Wish { least: wish.least.max(HAND / 2), most: wish.most.max(HAND) };
        }
    }
    let sought: usize = wishes.iter().map(|wish| wish.most).sum();
    if sought == 0 || sought >= room {
        let is_tight = wishes.iter().map(|wish| wish.least).sum::<usize>() > room;
        return (share(&wishes, room), is_tight);
    }
    let target = if table.detail.is_some() { room } else { room.min(sought * MOST_SPREAD / 10).max(room / 2) };
    (wishes.iter().map(|wish| wish.most * target / sought).collect(), false)
}

/// Whether nothing stands in a column of any row.
#[cfg(feature = "pdf")]
pub(super) fn is_blank(table: &Table, rank: usize) -> bool {
    let mut cells = table.rows.iter().filter_map(|row| match row {
        Row::Cells { cells, .. } => Some(cells.get(rank)),
        Row::Group(_) => None,
    });
    cells.all(|cell| cell.is_none_or(|cell| cell.content == Content::Empty))
}

fn wishes(table: &Table, language: Language, set: Type) -> Vec<Wish> {
    let mut wishes: Vec<Wish> =
        table.columns.iter().map(|column| wish(&column.heading.render(language), Align::Left, set)).collect();
    for row in &table.rows {
        let Row::Cells { cells, .. } = row else { continue };
        for ((column, cell), known) in table.columns.iter().zip(cells).zip(&mut wishes) {
            let own = wish(&words(&cell.content, language), column.align, set);
            known.least = known.least.max(own.least);
            known.most = known.most.max(own.most);
        }
    }
    wishes
}

/// What a text needs: its longest word where it may be broken, all of it where it may not.
fn wish(text: &str, align: Align, set: Type) -> Wish {
    let all = (set.line)(text);
    let longest = text.split(' ').map(set.line).max().unwrap_or_default();
    let least = if align == Align::Right { all } else { longest };
    let width = |line: usize| line.min(MOST_SIGNS * set.sign) + set.sides;
    Wish { least: width(least), most: width(all.max(least)) }
}

/// The room among the wishes: first what is needed, then what is wished, then what is left in even shares.
fn share(wishes: &[Wish], room: usize) -> Vec<usize> {
    let least: usize = wishes.iter().map(|wish| wish.least).sum();
    let most: usize = wishes.iter().map(|wish| wish.most).sum();
    let mut widths: Vec<usize> = if least >= room || most == 0 {
        // Too narrow for all: each gives in proportion.
        wishes.iter().map(|wish| wish.least * room / least.max(1)).collect()
    } else {
        let (left, sought) = (room - least, (most - least).max(1));
        let extra = |wish: &Wish| if most > least { (wish.most - wish.least) * left / sought } else { 0 };
        wishes.iter().map(|wish| wish.least + extra(wish)).collect()
    };
    let given: usize = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += room.saturating_sub(given);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::{Wish, share};

    #[test]
    fn widths_fill_the_room_and_leave_a_word_whole_where_they_can() {
        let wish = |least, most| Wish { least, most };
        assert_eq!(share(&[wish(100, 100), wish(200, 800)], 1000), [100, 900]);
        assert_eq!(share(&[wish(100, 400), wish(100, 400)], 1001), [500, 501]);
        assert_eq!(share(&[wish(900, 900), wish(900, 900)], 1000).iter().sum::<usize>(), 1000);
        assert_eq!(share(&[], 1000), Vec::<usize>::new());
    }
}
