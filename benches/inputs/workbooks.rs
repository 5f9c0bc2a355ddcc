//! Filled workbooks: the figures of a sample, many times over, and a figure in every other line.

use std::collections::BTreeMap;
use std::fs;
use std::ops::RangeInclusive;
use std::path::Path;

use jiff::civil::date;
use rayon::prelude::*;
use rust_decimal::Decimal;
use vigie::dictionary::SuppliedBy;
use vigie::i18n::Language;
use vigie::intake::Reader;
use vigie::model::{Amount, Branch, FigureKey, LineKind, Reading, Submission, Value};
use vigie::render::template::{Content, Filled, write_template};
use vigie::rulebook::Rulebook;

use super::{Failure, institution_code, rulebooks};

/// The years that each institution files.
pub(crate) const YEARS: [i16; 2] = [2022, 2023];
/// Samples that are there for both years.
const SAMPLES: [&str; 3] = ["xa-cnps", "xb-cnss", "xc-cnss"];
/// The branches of a general scheme.
const BRANCHES: [Branch; 7] = [
    Branch::Family,
    Branch::OccupationalRisks,
    Branch::Pensions,
    Branch::Administration,
    Branch::Property,
    Branch::Investments,
    Branch::SocialAction,
];

/// Writes so many workbooks into a folder, two years of each institution.
pub(crate) fn write_workbooks(rulebook: &Rulebook, folder: &Path, count: usize) -> Result<(), Failure> {
    let samples = samples()?;
    let written: Result<(), String> = (0..count).into_par_iter().try_for_each(|rank| {
        let (institution, year) = (rank / YEARS.len(), rank % YEARS.len());
        let sample =
            samples.get(institution % SAMPLES.len()).and_then(|sample| sample.get(year)).ok_or("no such sample")?;
        let filled = fill(rulebook, sample, institution);
        let bytes = write_template(&rulebook.dictionary, Language::default(), Some(&filled))
            .map_err(|error| error.to_string())?;
        let name = format!("{}-{}.xlsx", institution_code(institution), sample.identification.fiscal_year);
        fs::write(folder.join(name), bytes).map_err(|error| error.to_string())
    });
    Ok(written?)
}

/// Writes the workbooks of so many institutions into a folder, one for each year, by the shipped rulebook.
pub(crate) fn write_years(folder: &Path, institutions: usize, years: RangeInclusive<i16>) -> Result<(), Failure> {
    let (rulebook, samples) = (rulebooks::shipped()?, samples()?);
    let all: Vec<(usize, i16)> = (0..institutions).flat_map(|one| years.clone().map(move |year| (one, year))).collect();
    let written: Result<(), String> = all.into_par_iter().try_for_each(|(institution, year)| {
        let of_it = samples.get(institution % SAMPLES.len()).ok_or("no such sample")?;
        let sample = of_it.get(usize::from(year % 2 != 0)).ok_or("no such sample")?;
        let filled = Filled {
            identification: identification(sample, institution, year),
            ..fill(&rulebook, sample, institution)
        };
        let bytes = write_template(&rulebook.dictionary, Language::default(), Some(&filled))
            .map_err(|error| error.to_string())?;
        let name = format!("{}-{year}.xlsx", institution_code(institution));
        fs::write(folder.join(name), bytes).map_err(|error| error.to_string())
    });
    Ok(written?)
}

/// The submissions of each sample institution, by year.
pub(crate) fn samples() -> Result<Vec<Vec<Submission>>, Failure> {
    let shipped = rulebooks::shipped()?;
    let reader = Reader::new(&shipped.dictionary);
    let read = |name: &str, year: i16| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("samples/{name}-{year}.xlsx"));
        let mut file = reader.read(&path, name);
        file.submissions.pop().map(|read| read.submission).ok_or_else(|| format!("{:?}", file.rejected).into())
    };
    SAMPLES.iter().map(|name| YEARS.iter().map(|year| read(name, *year)).collect()).collect()
}

fn fill(rulebook: &Rulebook, sample: &Submission, institution: usize) -> Filled {
    let mut cells = BTreeMap::new();
    let times = i64::try_from(institution % 9 + 1).unwrap_or(1);
    for line in rulebook.dictionary.lines().iter().filter(|line| line.supplied_by == SuppliedBy::Filer) {
        let branches = BRANCHES.iter().filter(|_| line.by_branch).map(|branch| (Some(*branch), 0));
        for (branch, back) in [(None, 0), (None, 1), (None, 2)].into_iter().chain(branches) {
            let key = FigureKey { line: line.id, branch, back };
            // Lines of the shipped dictionary stand first in the larger one: their rank is the same.
            let content = match sample.figures.get(key).map(|figure| &figure.reading) {
                Some(Reading::Present(Value::Number(amount))) => {
                    // Money alone grows, so that accounts stay coherent and ratios of counts possible.
                    let times = if line.kind == LineKind::Money { times } else { 1 };
                    Content::Number(Amount::new(amount.decimal() * Decimal::from(times)))
                }
                Some(Reading::Present(Value::Date(day))) => Content::Date(*day),
                Some(Reading::Present(Value::Flag(flag))) => Content::Flag(*flag),
                Some(Reading::Missing(_)) => continue,
                None => Content::Number(Amount::new(Decimal::from(1_000_003 * (i64::from(back) + times)))),
            };
            cells.insert(key, content);
        }
    }
    Filled {
        identification: identification(sample, institution, sample.identification.fiscal_year.year()),
        branches: BRANCHES.to_vec(),
        cells,
        ..Filled::default()
    }
}

fn identification(sample: &Submission, institution: usize, year: i16) -> BTreeMap<String, Content> {
    let text = |text: &str| Content::Text(text.to_owned());
    let number = |number: i64| Content::Number(Amount::new(Decimal::from(number)));
    let branches: Vec<&str> = BRANCHES.iter().map(|branch| branch.code()).collect();
    let fields = [
        ("institution_code", text(&institution_code(institution))),
        ("institution_name", text("Caisse")),
        ("state", text("TG")),
        ("institution_kind", text("general_scheme")),
        ("fiscal_year", number(year.into())),
        ("year_end", Content::Date(date(year, 12, 31))),
        ("currency", text("XOF")),
        ("unit", number(sample.identification.unit.factor().into())),
        ("branches", text(&branches.join("; "))),
        ("filed_on", Content::Date(date(year + 1, 5, 15))),
    ];
    fields.into_iter().map(|(key, content)| (key.to_owned(), content)).collect()
}
