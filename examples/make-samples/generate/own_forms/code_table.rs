//! The template's lines as one table of text, as a fund's own program writes them.

use vigie::dictionary::Dictionary;
use vigie::model::Branch;

use super::super::conduct::FLAGS;
use super::super::institutions::currency;
use super::super::profile::Profile;
use super::book::{Cell, Sheet};

/// The identification, then every line by its code.
pub(crate) fn code_table(dictionary: &Dictionary, profile: &Profile, year: i16) -> Sheet {
    let mut sheet = Sheet::new("Export");
    let conduct = profile.conduct(year);
    let keys = [
        ("institution_code", Cell::from(profile.code)),
        ("institution_name", Cell::from(profile.name)),
        ("fiscal_year", Cell::Number(year.into())),
        ("year_end", Cell::from(format!("31/12/{year}").as_str())),
        ("currency", Cell::from(currency(profile.state))),
        ("unit", Cell::Number(1)),
        ("filed_on", Cell::Day(conduct.filed_on)),
    ];
    for ((row, (key, value)), column) in (0..).zip(keys).zip(std::iter::repeat(0)) {
        sheet.put(row, column, key);
        sheet.put(row, column + 1, value);
    }
    let row = sheet.next_row() + 1;
    let headers = ["code", "libellé", "value", "value_n1"]
        .into_iter()
        .chain(profile.registered.iter().map(|branch| branch.code()));
    for (column, header) in (0..).zip(headers) {
        sheet.put(row, column, header);
    }
    let years = [profile.accounts(year), profile.accounts(year - 1)];
    for line in dictionary.lines() {
        let Some(label) = line.label.iter().find(|(code, _)| *code == "fr").map(|(_, label)| label) else { continue };
        let figure = |back: usize, branch: Option<Branch>| {
            let accounts = years.get(back)?;
            accounts
                .figures
                .iter()
                .find(|((code, of), _)| *code == line.code && *of == branch)
                .map(|(_, amount)| *amount)
        };
        let value = match line.code.as_str() {
            "accounts_approved_on" => Some(Cell::Day(conduct.approved_on)),
            "last_actuarial_valuation" => Some(Cell::Day(conduct.valued_on)),
            flag if FLAGS.contains(&flag) => Some(if conduct.affirmed.contains(&flag) { "oui" } else { "non" }.into()),
            _ => figure(0, None).map(Cell::Number),
        };
        let Some(value) = value else { continue };
        let row = sheet.next_row();
        sheet.put(row, 0, line.code.as_str());
        sheet.put(row, 1, label.replace('\u{202f}', " ").as_str());
        sheet.put(row, 2, value);
        if let Some(before) = figure(1, None) {
            sheet.put(row, 3, Cell::Number(before));
        }
        for (column, branch) in (4..).zip(profile.registered) {
            if let Some(amount) = figure(0, Some(*branch)) {
                sheet.put(row, column, Cell::Number(amount));
            }
        }
    }
    sheet
}
