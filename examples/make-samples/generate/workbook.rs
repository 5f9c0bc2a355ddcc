//! From accounts to the contents of a workbook.

use std::collections::BTreeMap;

use jiff::civil::date;
use rust_decimal::Decimal;
use vigie::dictionary::Dictionary;
use vigie::i18n::Language;
use vigie::model::{Amount, Branch, FigureKey, LineKind, Unit};
use vigie::render::template::{Content, Filled};

use super::Failure;
use super::catalogue::Sample;
use super::conduct::FLAGS;
use super::institutions::currency;
use super::profile::Profile;

/// The language of a sample's workbook.
pub(crate) fn language(sample: &Sample) -> Result<Language, Failure> {
    Language::from_code(sample.profile.language).ok_or_else(|| "no such language".into())
}

/// The contents of a sample, altered as it says.
pub(crate) fn fill(dictionary: &Dictionary, sample: &Sample) -> Result<Filled, Failure> {
    let profile = &sample.profile;
    let mut filled = Filled {
        identification: identification(profile, sample.year)?,
        branches: profile.registered.to_vec(),
        ..Filled::default()
    };
    let years_back = if sample.year == 2023 { 2 } else { 1 };
    for back in 0..=years_back {
        put_figures(dictionary, profile, sample.year, back, &mut filled)?;
    }
    put_governance(dictionary, profile, sample.year, &mut filled)?;
    filled.left_out.extend(sample.left_out.map(str::to_owned));
    if let Some(alter) = sample.alter {
        alter(dictionary, &mut filled)?;
    }
    Ok(filled)
}

/// The key of a figure of the fiscal year.
pub(crate) fn key(dictionary: &Dictionary, code: &str, branch: Option<Branch>) -> Result<FigureKey, Failure> {
    let line = dictionary.find(code).ok_or_else(|| format!("the dictionary has no line {code}"))?;
    Ok(FigureKey { line: line.id, branch, back: 0 })
}

/// A whole number as a cell's content.
pub(crate) fn number(amount: i128) -> Result<Content, Failure> {
    Ok(Content::Number(Amount::new(Decimal::try_from_i128_with_scale(amount, 0)?)))
}

fn identification(profile: &Profile, year: i16) -> Result<BTreeMap<String, Content>, Failure> {
    let text = |text: &str| Content::Text(text.to_owned());
    let branches: Vec<_> = profile.registered.iter().map(|branch| branch.code()).collect();
    let fields = [
        ("institution_code", text(profile.code)),
        ("institution_name", text(profile.name)),
        ("state", text(profile.state)),
        ("institution_kind", text(profile.kind)),
        ("fiscal_year", number(year.into())?),
        ("year_end", Content::Date(date(year, 12, 31))),
        ("currency", text(currency(profile.state))),
        ("unit", number(profile.unit.factor().into())?),
        ("branches", text(&branches.join("; "))),
        ("filed_on", Content::Date(profile.conduct(year).filed_on)),
    ];
    Ok(fields.into_iter().map(|(key, content)| (key.to_owned(), content)).collect())
}

/// The figures of the fiscal year by branch, and those of the years before as they were filed.
fn put_figures(
    dictionary: &Dictionary,
    profile: &Profile,
    year: i16,
    back: u8,
    filled: &mut Filled,
) -> Result<(), Failure> {
    for ((code, branch), amount) in profile.accounts(year - i16::from(back)).figures {
        if back > 0 && branch.is_some() {
            continue;
        }
        let key = FigureKey { back, ..key(dictionary, code, branch)? };
        let is_money = dictionary.get(key.line).is_some_and(|line| line.kind == LineKind::Money);
        let amount = if is_money { in_unit(amount, profile.unit) } else { amount };
        filled.cells.insert(key, number(amount)?);
    }
    Ok(())
}

/// An amount in declared units, the nearest one: each line is rounded on its own, as in a fund's own tables.
pub(crate) fn in_unit(amount: i128, unit: Unit) -> i128 {
    let factor = i128::from(unit.factor());
    (amount + factor / 2).div_euclid(factor)
}

fn put_governance(dictionary: &Dictionary, profile: &Profile, year: i16, filled: &mut Filled) -> Result<(), Failure> {
    let conduct = profile.conduct(year);
    for (code, day) in [("accounts_approved_on", conduct.approved_on), ("last_actuarial_valuation", conduct.valued_on)]
    {
        filled.cells.insert(key(dictionary, code, None)?, Content::Date(day));
    }
    for code in FLAGS {
        filled.cells.insert(key(dictionary, code, None)?, Content::Flag(conduct.affirmed.contains(&code)));
    }
    Ok(())
}
