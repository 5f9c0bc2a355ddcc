//! What is done to coherent accounts so that a sample shows something.

use jiff::civil::Date;
use rust_decimal::Decimal;
use vigie::dictionary::Dictionary;
use vigie::model::{Amount, Branch, FigureKey};
use vigie::render::template::{Content, Filled};

use super::Failure;
use super::workbook::{key, number};

/// Assets exceed liabilities by two billion, and benefits paid stand in two rows that disagree.
pub(crate) fn contradict(dictionary: &Dictionary, filled: &mut Filled) -> Result<(), Failure> {
    let assets = key(dictionary, "total_assets", None)?;
    let too_much = whole(filled, assets)? + 2_000_000_000;
    filled.cells.insert(assets, number(too_much)?);
    let benefits = key(dictionary, "benefits_paid", None)?;
    let other = whole(filled, benefits)? - 1_450_000_000;
    filled.repeated.push((benefits, number(other)?));
    Ok(())
}

/// Types numbers, dates and flags as people do, with every way of saying that there is none, and two error cells.
pub(crate) fn type_as_text(dictionary: &Dictionary, filled: &mut Filled) -> Result<(), Failure> {
    for (code, space) in [("technical_income", ' '), ("benefits_paid", '\u{a0}'), ("total_assets", '\u{202f}')] {
        retype(dictionary, filled, code, None, |amount| grouped(amount, space))?;
    }
    retype(dictionary, filled, "contributions_declared", None, |amount| grouped(amount, '\u{202f}') + ",00")?;
    // Centimes that make a whole franc together, so that the total of income still agrees.
    retype(dictionary, filled, "financial_income", None, |amount| grouped(amount, '\u{202f}') + ",89")?;
    retype(dictionary, filled, "other_income", None, |amount| grouped(amount - 1, '\u{a0}') + ",11")?;
    retype(dictionary, filled, "net_result", Some(Branch::Family), |amount| format!("({})", grouped(-amount, ' ')))?;
    retype(dictionary, filled, "net_result", Some(Branch::Pensions), |amount| {
        format!("\u{2212}{}", grouped(-amount, '\u{202f}'))
    })?;
    retype(dictionary, filled, "insured_active", None, |count| grouped(count, ' '))?;

    retype_date(filled, key(dictionary, "accounts_approved_on", None)?)?;
    for (code, text) in [
        ("receivables_written_off", "néant"),
        ("board_meetings_held", "-"),
        ("last_actuarial_valuation", "n.d."),
        ("accounts_certified", "OUI"),
        ("investment_policy_adopted", "Non"),
    ] {
        filled.cells.insert(key(dictionary, code, None)?, Content::Text(text.to_owned()));
    }
    filled.cells.insert(key(dictionary, "claims_median_days", None)?, Content::DivisionByZero);
    let two_years_ago = FigureKey { back: 2, ..key(dictionary, "technical_income", None)? };
    filled.cells.insert(two_years_ago, Content::DivisionByZero);
    filled.identification.insert("fiscal_year".to_owned(), Content::Text("2023".to_owned()));
    if let Some(Content::Date(day)) = filled.identification.get("filed_on") {
        let typed = Content::Text(french_day(*day));
        filled.identification.insert("filed_on".to_owned(), typed);
    }
    Ok(())
}

/// The whole number that stands in a cell.
fn whole(filled: &Filled, key: FigureKey) -> Result<i128, Failure> {
    match filled.cells.get(&key) {
        Some(Content::Number(amount)) if amount.is_whole() => Ok(whole_part(*amount)),
        other => Err(format!("no whole number to alter, but {other:?}").into()),
    }
}

fn whole_part(amount: Amount) -> i128 {
    let decimal: Decimal = amount.decimal().normalize();
    decimal.mantissa()
}

/// Replaces a number by a text made of it.
fn retype(
    dictionary: &Dictionary,
    filled: &mut Filled,
    code: &str,
    branch: Option<Branch>,
    typed: impl Fn(i128) -> String,
) -> Result<(), Failure> {
    let key = key(dictionary, code, branch)?;
    let text = typed(whole(filled, key)?);
    filled.cells.insert(key, Content::Text(text));
    Ok(())
}

fn retype_date(filled: &mut Filled, key: FigureKey) -> Result<(), Failure> {
    let Some(Content::Date(day)) = filled.cells.get(&key) else { return Err("no date to alter".into()) };
    let typed = Content::Text(french_day(*day));
    filled.cells.insert(key, typed);
    Ok(())
}

/// 02/04/2024.
fn french_day(day: Date) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// A whole number with its digits in groups of three.
pub(crate) fn grouped(amount: i128, space: char) -> String {
    let digits = amount.unsigned_abs().to_string();
    let mut text = if amount < 0 { "-".to_owned() } else { String::new() };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(space);
        }
        text.push(digit);
    }
    text
}
