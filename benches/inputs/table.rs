//! A wide table: a row per institution.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use vigie::dictionary::{Line, SuppliedBy};
use vigie::model::LineKind;
use vigie::rulebook::Rulebook;

use super::Failure;

/// The columns: the identification, then the lines of the three ratios.
const HEADER: &str = "institution_code;institution_name;state;institution_kind;fiscal_year;year_end;currency;unit;filed_on;\
                      operating_charges;technical_income;cash_and_equivalents;short_term_liabilities;contributions_collected;\
                      prior_arrears_collected;contributions_declared\n";

/// Writes a table of so many institutions: most comply, some breach, some lack a figure, some divide by zero.
pub(crate) fn write_table(path: &Path, rows: usize) -> Result<(), Failure> {
    let mut text = String::from(HEADER);
    let mut draw = Draw(2023);
    for row in 1..=rows {
        write!(text, "XA-{row:05};Mutuelle fictive n° {row};XA;general_scheme;2023;31/12/2023;XOF;1;15/05/2024")?;
        let income = draw.between(50_000_000, 90_000_000_000);
        let figures = [
            income * draw.between(50, 180) / 1000,
            if row % 950 == 0 { 0 } else { income },
            income * draw.between(50, 400) / 1000,
            income * draw.between(50, 250) / 1000,
            income * draw.between(700, 1000) / 1000,
            income * draw.between(0, 60) / 1000,
            income,
        ];
        for (column, figure) in figures.into_iter().enumerate() {
            if column == 2 && row % 500 == 0 {
                text.push_str(";n.d.");
            } else {
                write!(text, ";{}", grouped(figure))?;
            }
        }
        text.push('\n');
    }
    fs::write(path, text)?;
    Ok(())
}

/// Writes a table of so many institutions with a column for every line that they file.
pub(crate) fn write_full_table(path: &Path, rulebook: &Rulebook, rows: usize) -> Result<(), Failure> {
    const IDENTIFICATION: [&str; 2] = ["year_end", "filed_on"];
    let lines = rulebook.dictionary.lines().iter();
    let lines: Vec<&Line> = lines
        .filter(|line| line.supplied_by == SuppliedBy::Filer && !IDENTIFICATION.contains(&line.code.as_str()))
        .collect();
    let mut text = String::from(
        "institution_code;institution_name;state;institution_kind;fiscal_year;year_end;currency;unit;filed_on",
    );
    for line in &lines {
        write!(text, ";{}", line.code)?;
    }
    text.push('\n');
    let mut draw = Draw(2023);
    for row in 1..=rows {
        write!(text, "XA-{row:05};Mutuelle fictive n° {row};XA;general_scheme;2023;31/12/2023;XOF;1;15/05/2024")?;
        for line in &lines {
            match line.kind {
                LineKind::Money => write!(text, ";{}", draw.between(1_000_000, 1_000_000_000))?,
                LineKind::Flag => text.push_str(";1"),
                LineKind::Date => text.push_str(";31/12/2022"),
                LineKind::Count | LineKind::Days => write!(text, ";{}", draw.between(1, 90))?,
            }
        }
        text.push('\n');
    }
    fs::write(path, text)?;
    Ok(())
}

/// Numbers that look drawn and are the same at every run.
struct Draw(u64);

impl Draw {
    fn between(&mut self, least: u64, most: u64) -> u64 {
        // Knuth's linear congruential generator (MMIX); its high bits are the better ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        least + (self.0 >> 20) % (most - least)
    }
}

/// `1 234 567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}
