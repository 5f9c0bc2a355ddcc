//! What the cells of the wide table say, in three steps: their text, why there is no value, the value.
//!
//! In: the cells that some rule asks for. Out: expressions, step by step. Never: a guess; what is no plain value is none.

use super::sheet::{COUNT_DIGITS, Cell, DIGITS, PLACES, Sheet};
use crate::model::{LineKind, Sign};

/// The words for yes and no.
const YES: &str = "'1', 'oui', 'yes', 'sim', 'true', 'vrai', 'verdadeiro', 'o', 'y', 's'";
const NO: &str = "'0', 'non', 'no', 'não', 'nao', 'false', 'faux', 'falso'";

/// The columns of the steps that read cells.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) texts: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) whys: Vec<String>,
    pub(super) values: Vec<String>,
    /// Whether a row gives figures of a branch: the column's name with its expression.
    pub(super) gives: Vec<(String, String)>,
}

impl Sheet<'_> {
    /// What a cell says, in three steps: its text, why it has no value, its value.
    pub(super) fn reading(&self, as_of: &str) -> Reading {
        let mut reading = Reading::default();
        for (rank, cell) in self.cells.iter().enumerate() {
            let column = self.dialect.identifier(&cell.name);
            let number = matches!(cell.kind, LineKind::Money | LineKind::Count | LineKind::Days);
            let text = format!("TRIM(CAST(s.{column} AS {}))", self.dialect.text());
            let text = if number { format!("REPLACE({text}, ',', '.')") } else { text };
            reading.texts.push(format!("NULLIF({text}, '') AS t{rank}"));
            if number {
                let point = self.dialect.position(&format!("f.t{rank}"), ".");
                reading
                    .places
                    .push(format!("CASE WHEN {point} = 0 THEN 0 ELSE LENGTH(f.t{rank}) - {point} END AS q{rank}"));
            }
            let why = self.why_of(rank, cell, as_of);
            reading.whys.push(format!("{why} AS w{rank}"));
            self.value_of(rank, cell, &mut reading.values);
        }
        for branch in
            self.branches.iter().filter(|branch| self.shared.contains_key(&format!("gives_{}", branch.code())))
        {
            let of = |(rank, cell): (usize, &Cell)| {
                (cell.key.branch == Some(*branch)).then(|| format!("COALESCE(f.t{rank} NOT IN ('-', '–', '—'), FALSE)"))
            };
            let any: Vec<String> = self.cells.iter().enumerate().filter_map(of).collect();
            let any = if any.is_empty() { "FALSE".to_owned() } else { any.join(" OR ") };
            reading.gives.push((format!("gives_{}", branch.code()), format!("({any})")));
        }
        reading
    }

    /// Whether a text is a day of the calendar as the wide table writes it.
    pub(super) fn is_day(&self, text: &str) -> String {
        let is = |pattern: &str| self.dialect.matches(text, pattern);
        let year = format!("CAST(SUBSTR({text}, 1, 4) AS INTEGER)");
        format!(
            "CASE WHEN NOT {} OR {} THEN FALSE WHEN {} THEN ({year} % 4 = 0 AND ({year} % 100 <> 0 OR {year} % 400 = 0)) \
             ELSE TRUE END",
            is("((19|20|21)[0-9][0-9]|2200)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"),
            is(".*-(02-30|(02|04|06|09|11)-31)"),
            is(".*-02-29"),
        )
    }

    fn why_of(&self, rank: usize, cell: &Cell, as_of: &str) -> String {
        let text = format!("f.t{rank}");
        let is = |pattern: &str| self.dialect.matches(&text, pattern);
        let missing = format!(
            "WHEN {text} IS NULL OR {text} IN ('-', '–', '—') OR LOWER({text}) IN ('n.d.', 'n/a', 'n.a.', 'n/d') THEN 4 \
             WHEN {text} LIKE '#%' AND {} THEN 2",
            is("#+([A-Za-z].{0,14})?")
        );
        match cell.kind {
            LineKind::Date => format!(
                "CASE {missing} WHEN NOT {} THEN 3 WHEN CAST({text} AS DATE) > {as_of} THEN 3 ELSE 9 END",
                self.is_day(&text)
            ),
            LineKind::Flag => format!("CASE {missing} WHEN LOWER({text}) IN ({YES}, {NO}) THEN 9 ELSE 3 END"),
            LineKind::Money | LineKind::Count | LineKind::Days => {
                let places = format!("q{rank}");
                let mut why = format!(
                    "CASE {missing} WHEN NOT {} OR {} THEN 3",
                    is("-?[0-9]+([.][0-9]+)?"),
                    is("-?[1-9][0-9]?[0-9]?[.][0-9][0-9][0-9]"),
                );
                if cell.sign == Sign::NonNegative {
                    why = format!("{why} WHEN {} THEN 3", is("-.*[1-9].*"));
                }
                // Digits before the point, a minus counted as one.
                let digits = format!("(LENGTH({text}) - CASE WHEN {places} > 0 THEN {places} + 1 ELSE 0 END)");
                let range = match cell.kind {
                    LineKind::Count => format!(
                        "WHEN {} THEN 3 WHEN {digits} > {COUNT_DIGITS} OR {places} > 20 THEN 0",
                        is(".*[.].*[1-9].*")
                    ),
                    LineKind::Money => {
                        format!(
                            "WHEN {digits} + f.zeros > {DIGITS} OR {places} > {PLACES} + f.zeros - f.rounded THEN 0"
                        )
                    }
                    _ => format!("WHEN {digits} > {DIGITS} OR {places} > {PLACES} THEN 0"),
                };
                format!("{why} {range} ELSE 9 END")
            }
        }
    }

    fn value_of(&self, rank: usize, cell: &Cell, values: &mut Vec<String>) {
        let (text, integer) = (format!("c.t{rank}"), self.dialect.integer());
        let value = match cell.kind {
            LineKind::Date => format!("CAST({text} AS DATE)"),
            LineKind::Flag => format!("LOWER({text}) IN ({YES})"),
            LineKind::Count => {
                let point = self.dialect.position(&text, ".");
                format!("CAST(CASE WHEN {point} > 0 THEN SUBSTR({text}, 1, {point} - 1) ELSE {text} END AS {integer})")
            }
            LineKind::Days => {
                format!("CAST(CONCAT(REPLACE({text}, '.', ''), REPEAT('0', {PLACES} - c.q{rank})) AS {integer})")
            }
            LineKind::Money => {
                let zeros = format!("REPEAT('0', {PLACES} + c.zeros - c.q{rank})");
                format!("CAST(CONCAT(REPLACE({text}, '.', ''), {zeros}) AS {integer})")
            }
        };
        values.push(format!("CASE WHEN c.w{rank} = 9 THEN {value} END AS v{rank}"));
        values.push(format!("c.w{rank}"));
        if cell.kind == LineKind::Money {
            values.push(format!(
                "CASE WHEN c.w{rank} = 9 THEN CASE WHEN c.zeros = 0 THEN CAST(0 AS {integer}) ELSE \
                 CAST(CONCAT('5', REPEAT('0', {PLACES} - 1 + c.zeros - c.q{rank})) AS {integer}) END END AS h{rank}"
            ));
        }
    }
}
