//! What several test files build on: the shipped rulebook, and submissions made figure by figure.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(unreachable_pub, reason = "shared by several test crates, part of none")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot set itself up must fail")]

use jiff::civil::{Date, date};
use vigie::assessment::{BasisFilter, Dossier, Options};
use vigie::model::{
    Amount, Branch, Figure, FigureKey, FiscalYear, Identification, Institution, InstitutionCode, Kind, LineKind, Place,
    Reading, Sha256, Source, StateCode, Submission, Unit, Value,
};
use vigie::rulebook::{Loaded, Rulebook, load, select};

/// The shipped rulebook of an id.
pub fn rulebook(id: &str) -> Rulebook {
    let Loaded { rulebook, diagnostics, .. } = load(select(id).unwrap());
    rulebook.unwrap_or_else(|| panic!("{diagnostics:?}"))
}

/// A submission without figures.
pub fn submission(fiscal_year: i16, unit: Unit) -> Submission {
    Submission {
        source: Source { path: "test.xlsx".to_owned(), sha256: Sha256([0; 32]), row: None },
        identification: Identification {
            code: InstitutionCode::from("XA-TEST"),
            name: None,
            state: None,
            kind: None,
            branches: Vec::new(),
            fiscal_year: FiscalYear::new(fiscal_year).unwrap(),
            year_end: date(fiscal_year, 12, 31),
            currency: Some("XOF".to_owned()),
            unit,
            filed_on: None,
        },
        figures: vigie::model::Figures::default(),
    }
}

/// An institution of a fictitious state.
pub fn institution(kind: &str, branches: &[Branch]) -> Institution {
    Institution {
        code: InstitutionCode::from("XA-TEST"),
        name: "Caisse fictive".to_owned(),
        state: StateCode::from("XA"),
        kind: Kind::from(kind),
        branches: branches.to_vec(),
        first_year: None,
        is_listed: true,
    }
}

/// The key of `line`, `line[branch]`, `line@-1` or `line[branch]@-1`.
pub fn key(rulebook: &Rulebook, text: &str) -> FigureKey {
    let (text, back) = match text.split_once("@-") {
        Some((text, back)) => (text, back.parse().unwrap()),
        None => (text, 0),
    };
    let (code, branch) = match text.trim_end_matches(']').split_once('[') {
        Some((code, branch)) => (code, Some(Branch::from_code(branch).unwrap())),
        None => (text, None),
    };
    let line = rulebook.dictionary.find(code).unwrap_or_else(|| panic!("no line {code}"));
    FigureKey { line: line.id, branch, back }
}

/// Puts a figure: a decimal, an ISO date, `yes` or `no`, as its line's kind says.
pub fn put(submission: &mut Submission, rulebook: &Rulebook, line: &str, value: &str) {
    let key = key(rulebook, line);
    let value = match rulebook.dictionary.get(key.line).unwrap().kind {
        LineKind::Date => Value::Date(value.parse().unwrap()),
        LineKind::Flag => Value::Flag(value == "yes"),
        _ => Value::Number(Amount::new(value.parse().unwrap())),
    };
    let figure =
        Figure { reading: Reading::Present(value), raw: Box::default(), place: Place::Nowhere, is_repaired: false };
    submission.figures.insert(key, figure);
}

/// A dossier without last year's submission and without the Secretariat's file.
pub fn dossier<'a>(submission: &'a Submission, institution: &'a Institution) -> Dossier<'a> {
    Dossier { submission, institution, previous: None, secretariat: None, overlay: None, documents_presumed: false }
}

/// How tests judge: on every basis, on a fixed day.
pub fn options() -> Options {
    Options { basis: BasisFilter::All, as_of: day(), with_remedies: true }
}

/// The day of judgement of tests.
pub fn day() -> Date {
    date(2024, 11, 20)
}
