//! Who stands first and last, and who gained most: of rows that are shown by name alone.

use super::words::{interval, percent, progress};
use super::{Cell, Emphasis, Words};
use crate::i18n::{Arg, Message};
use crate::ranking::{KindTable, Ranked};

impl Words<'_> {
    /// Who stands last, and how sure that is.
    pub(super) fn last(&self, table: &KindTable) -> Option<Cell> {
        let row = table
            .rows
            .iter()
            .filter(|row| self.shows_ordinal_of(table, row))
            .max_by_key(|row| row.place.map(|place| place.position))?;
        // Others may stand behind those that are shown.
        let place = row.place.filter(|place| place.position + place.shared_by > table.comparables)?;
        let trial = row.trial.as_ref()?;
        let last: Vec<&Ranked> = table.rows.iter().filter(|other| other.place == row.place).collect();
        if last.len() > 1 {
            let names: Vec<Arg> = last.iter().map(|row| Arg::from(self.face(&row.entrant.institution).label)).collect();
            let says = Message::new("ranking-last-tied").with("names", names).with("count", place.shared_by);
            return Some(Cell::new(says, Emphasis::Strong));
        }
        let says = Message::new("ranking-last")
            .with("name", self.face(&row.entrant.institution).label)
            .with("interval", interval(trial))
            .with("bottom", Arg::Percent(percent(trial.bottom, trial.draws)));
        Some(Cell::new(says, Emphasis::Strong))
    }

    /// The best progress and the best in class.
    pub(super) fn progress(&self, table: &KindTable) -> Option<Cell> {
        let label = |row: &Ranked| self.face(&row.entrant.institution).label;
        let changes = table.rows.iter().filter_map(|row| Some((progress(&row.entrant)?, row)));
        // Of two that gained as much the one whose label comes first: no code shows through.
        let best = changes
            .filter(|(change, _)| change.is_positive())
            .max_by(|(one, row), (other, of)| one.cmp(other).then_with(|| label(of).cmp(&label(row))));
        let (change, row) = best?;
        let is_whole = table.rows.len() == table.comparables && table.rows.iter().all(|row| self.is_named(row));
        if !is_whole {
            // Somebody who is not named may have gained more.
            return None;
        }
        let says = if self.shows_ordinal_of(table, row) {
            let is_first = |row: &&Ranked| row.place.is_some_and(|place| place.position == 1 && place.shared_by == 1);
            let first = table.rows.iter().find(is_first).filter(|first| self.shows_ordinal_of(table, first))?;
            Message::new("ranking-fame")
                .with("first", label(first))
                .with("name", label(row))
                .with("points", Arg::Number(change.to_decimal(1, false)))
        } else {
            Message::new("ranking-fame-status").with("name", label(row))
        };
        Some(Cell::new(says, Emphasis::Good))
    }
}
