//! What the engines write differently.

use num_bigint::BigInt;

/// An engine that the rulebook is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// `DuckDB`.
    DuckDb,
    /// Apache Spark.
    Spark,
    /// `PostgreSQL`.
    Postgres,
}

impl Dialect {
    /// Every dialect.
    pub const ALL: &'static [Self] = &[Self::DuckDb, Self::Spark, Self::Postgres];

    /// The code used on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DuckDb => "duckdb",
            Self::Spark => "spark",
            Self::Postgres => "postgres",
        }
    }

    /// The engine's own name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::DuckDb => "DuckDB",
            Self::Spark => "Apache Spark",
            Self::Postgres => "PostgreSQL",
        }
    }

    /// The widest whole number, as people are told of it.
    pub(super) const fn width(self) -> &'static str {
        match self {
            Self::DuckDb => {
                "HUGEINT, whole numbers of 128 bits: up to 38 digits; beyond, DuckDB ends the query with an error"
            }
            Self::Spark => "DECIMAL(38, 0), whole numbers of 38 digits",
            Self::Postgres => "NUMERIC, whole numbers of any length",
        }
    }

    /// The type of exact whole numbers.
    pub(super) const fn integer(self) -> &'static str {
        match self {
            Self::DuckDb => "HUGEINT",
            Self::Spark => "DECIMAL(38, 0)",
            Self::Postgres => "NUMERIC",
        }
    }

    /// The greatest whole number that no step may exceed; `None` where there is none.
    pub(super) fn most(self) -> Option<BigInt> {
        // Both hold thirty-seven digits and more.
        (self != Self::Postgres).then(|| BigInt::from(10).pow(37))
    }

    /// The type of texts.
    pub(super) const fn text(self) -> &'static str {
        if let Self::Spark = self { "STRING" } else { "VARCHAR" }
    }

    /// How a table is stored, where the engine has to be told.
    pub(super) const fn stored(self) -> &'static str {
        if let Self::Spark = self { " USING PARQUET" } else { "" }
    }

    /// What the file sets before anything else, with why.
    pub(super) const fn settings(self) -> &'static str {
        match self {
            Self::Spark => {
                "-- For this session; neither changes an outcome. Of the narrower steps Spark would make one method of Java, longer than one may be;\n\
                 -- and at every step it would gather anew what can be inferred of the columns before it.\n\
                 SET spark.sql.codegen.wholeStage = false;\n\n\
                 SET spark.sql.constraintPropagation.enabled = false;\n\n"
            }
            Self::DuckDb | Self::Postgres => "",
        }
    }

    /// How a view begins.
    pub(super) const fn view(self) -> &'static str {
        if let Self::Spark = self { "CREATE OR REPLACE TEMPORARY VIEW" } else { "CREATE OR REPLACE VIEW" }
    }

    /// How a step is held. `PostgreSQL` would work a step's expressions out again wherever they are named, `DuckDB` does not and would
    /// hold what it need not.
    pub(super) const fn once(self) -> &'static str {
        match self {
            Self::Postgres => "MATERIALIZED ",
            Self::DuckDb => "NOT MATERIALIZED ",
            Self::Spark => "",
        }
    }

    /// A name as it stands.
    pub(super) fn identifier(self, name: &str) -> String {
        match self {
            Self::Spark => format!("`{}`", name.replace('`', "``")),
            Self::DuckDb | Self::Postgres => format!("\"{}\"", name.replace('"', "\"\"")),
        }
    }

    /// A text as it stands.
    pub(super) fn literal(self, text: &str) -> String {
        let text = match self {
            Self::Spark => text.replace('\\', "\\\\").replace('\'', "\\'"),
            Self::DuckDb | Self::Postgres => text.replace('\'', "''"),
        };
        format!("'{text}'")
    }

    /// Whether a text is of a pattern, from its first sign to its last.
    pub(super) fn matches(self, text: &str, pattern: &str) -> String {
        match self {
            Self::DuckDb => format!("regexp_full_match({text}, '{pattern}')"),
            Self::Spark => format!("({text} RLIKE '^({pattern})$')"),
            Self::Postgres => format!("({text} ~ '^({pattern})$')"),
        }
    }

    /// Where a part stands in a text, from 1; 0 where it does not.
    pub(super) fn position(self, text: &str, part: &str) -> String {
        let function = if self == Self::Spark { "INSTR" } else { "STRPOS" };
        format!("{function}({text}, '{part}')")
    }

    /// Days from one day to another.
    pub(super) fn days(self, from: &str, to: &str) -> String {
        match self {
            Self::DuckDb => format!("CAST(date_diff('day', {from}, {to}) AS HUGEINT)"),
            Self::Spark => format!("CAST(datediff({to}, {from}) AS DECIMAL(38, 0))"),
            Self::Postgres => format!("CAST(({to} - {from}) AS NUMERIC)"),
        }
    }

    /// The day so many years later: of 29 February 28 February, where the year has no 29th.
    pub(super) fn years_later(self, day: &str, years: &str) -> String {
        match self {
            Self::DuckDb => format!("CAST({day} + to_years(CAST({years} AS INTEGER)) AS DATE)"),
            Self::Spark => format!("add_months({day}, CAST(12 * {years} AS INT))"),
            Self::Postgres => format!("CAST({day} + make_interval(years => CAST({years} AS INTEGER)) AS DATE)"),
        }
    }
}

/// The year of a day.
pub(super) fn year(day: &str) -> String {
    format!("CAST(EXTRACT(YEAR FROM {day}) AS INTEGER)")
}

/// A text that a comment can hold: on one line, and with nothing in it that a client reads as its own.
pub(super) fn comment(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\u{2028}' | '\u{2029}' => safe.push(' '),
            letter if letter.is_control() => safe.push(' '),
            // Some clients end a statement at every semicolon, begin a text at every apostrophe, or put variables in.
            ';' => safe.push(','),
            '"' => safe.push('”'),
            '\'' | '`' => safe.push('’'),
            letter => safe.push(letter),
        }
    }
    safe.replace("/*", "/ *").replace("*/", "* /").replace("${", "$ {")
}

#[cfg(test)]
mod tests {
    use super::{Dialect, comment};

    #[test]
    fn a_comment_stays_one_line_whatever_it_says() {
        let hostile = "a\nDROP TABLE x; --\r\u{85}\u{2028}b */ ${c} 'd' \"e\"";
        let safe = comment(hostile);
        assert!(safe.chars().all(|letter| !letter.is_control() && letter != '\u{2028}'), "{safe}");
        for sign in [";", "'", "\"", "*/", "${"] {
            assert!(!safe.contains(sign), "{sign} in {safe}");
        }
    }

    #[test]
    fn texts_and_names_are_quoted() {
        assert_eq!(Dialect::DuckDb.literal("l'un"), "'l''un'");
        assert_eq!(Dialect::Spark.literal("l'un"), "'l\\'un'");
        assert_eq!(Dialect::Postgres.identifier("a\"b"), "\"a\"\"b\"");
        assert_eq!(Dialect::Spark.identifier("a.b"), "`a.b`");
    }
}
