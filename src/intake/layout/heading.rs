//! What headings say: the closing date, the fiscal year, the unit of money, the branch or year of a column.
//!
//! In: the text of a heading, "Bilan au 31 décembre 2023 (en milliers de FCFA)". Out: what its words say, by the phrases of
//! `headers.toml`. Never: a date or year that no such phrase introduces.

use jiff::civil::Date;

use super::super::date::read_date;
use crate::dictionary::{Column, Headers, Phrase, Word, YearWord, split_year, words};
use crate::model::{Branch, FiscalYear, Unit};

/// The longest heading that is understood, in bytes; longer texts are prose.
const LONGEST: usize = 240;

/// The closing date that a heading states: "Exercice clos le 31/12/2023", "au 31 décembre 2023".
pub(super) fn closing_date(text: &str) -> Option<Date> {
    if text.len() > LONGEST {
        return None;
    }
    let (date, before, _) = find_date(text)?;
    let is_month_end = date.day() == date.days_in_month();
    (is_month_end && ends_with(&words(before), Phrase::YearEnd)).then_some(date)
}

/// The fiscal year that a heading states: "Exercice 2023".
pub(super) fn fiscal_year(text: &str) -> Option<FiscalYear> {
    if text.len() > LONGEST {
        return None;
    }
    let all = words(text);
    let mut found = None;
    for (at, word) in all.iter().enumerate() {
        let Some(year) = year_of(word) else { continue };
        let before = without_between(all.get(..at)?);
        if ends_with(before, Phrase::FiscalYear) {
            if found.is_some_and(|other| other != year) {
                return None;
            }
            found = Some(year);
        }
    }
    found
}

/// The year in a name, as it is written there, if there is one alone.
pub(super) fn year_in_name(name: &str) -> Option<String> {
    let mut years = name
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| digits.len() == 4 && year_of(digits).is_some())
        .map(str::to_owned);
    let first = years.next()?;
    years.next().is_none().then_some(first)
}

/// The unit of money that a heading states: "en milliers de FCFA", "(en millions)". Thousands of something else, "en
/// milliers d’assurés", are none.
pub(super) fn unit(text: &str) -> Option<Unit> {
    if text.len() > LONGEST {
        return None;
    }
    find_unit(&words(text)).map(|(unit, _, _)| unit)
}

const UNITS: [(Phrase, Unit); 3] =
    [(Phrase::Thousand, Unit::Thousand), (Phrase::Million, Unit::Million), (Phrase::One, Unit::One)];

/// A unit with the words that say it: the first of them, and the first behind them.
fn find_unit(all: &[String]) -> Option<(Unit, usize, usize)> {
    let headers = Headers::embedded();
    for start in 0..all.len() {
        let rest = all.get(start..)?;
        let longest =
            |phrase| headers.phrases(phrase).filter(|words| rest.starts_with(words)).map(<[String]>::len).max();
        let found = UNITS.iter().find_map(|(phrase, unit)| longest(*phrase).map(|length| (*unit, start + length)));
        let Some((unit, end)) = found else { continue };
        let behind = all.get(end..)?;
        let named = without_leading_between(behind);
        let currency = currency_at(named);
        if named.len() == behind.len() || currency > 0 {
            return Some((unit, start, all.len() - named.len() + currency));
        }
    }
    None
}

/// How many words at the beginning name a currency.
fn currency_at(all: &[String]) -> usize {
    (1..=3)
        .rev()
        .find(|length| {
            let name = all.get(..*length).map(<[String]>::concat);
            name.is_some_and(|name| Headers::embedded().word(&name, &[Word::Currency]).is_some())
        })
        .unwrap_or_default()
}

/// What a cell of a header says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct HeaderWord {
    pub(super) year: Option<YearWord>,
    pub(super) branch: Option<Branch>,
    /// All branches together.
    pub(super) is_total: bool,
    /// A word for amounts in general: "Montant".
    pub(super) is_amount: bool,
    /// What is left when year and unit are taken off, folded; empty where they say it all or the rest is known.
    pub(super) rest: String,
    /// The folded text without year and unit, known or not.
    pub(super) base: String,
}

impl HeaderWord {
    /// What the text of a header cell says.
    pub(super) fn of(text: &str) -> Self {
        let mut said = Self::default();
        if text.len() > LONGEST {
            said.rest.push('…');
            return said;
        }
        let (mut left, year) = cut_year(text);
        said.year = year;
        if let Some((_, start, end)) = find_unit(&left) {
            left.drain(start..end);
            said.is_amount = left.is_empty();
        }
        said.base = left.concat();
        let headers = Headers::embedded();
        if left.is_empty() {
        } else if let Some(branch) = headers.branch(&said.base) {
            said.branch = Some(branch);
        } else if headers.phrases(Phrase::Total).any(|phrase| phrase == left) {
            said.is_total = true;
        } else if matches!(headers.column(&said.base), Some(Column::Figures { branch: None, .. }))
            || currency_at(&left) == left.len()
        {
            said.is_amount = true;
        } else {
            said.rest.clone_from(&said.base);
        }
        said
    }

    /// Whether all that the cell says is known.
    pub(super) const fn is_known(&self) -> bool {
        self.rest.is_empty() && (self.year.is_some() || self.branch.is_some() || self.is_total || self.is_amount)
    }
}

/// The words of a text without the year that it names, and that year: "Solde au 31/12/2023", "Net 2023", "Net N-1".
fn cut_year(text: &str) -> (Vec<String>, Option<YearWord>) {
    if let Some((date, before, behind)) = find_date(text) {
        let left = words(before);
        let mut left = without_year_words(&left).to_vec();
        left.extend(words(behind));
        return (left, Some(YearWord::Calendar(date.year())));
    }
    let mut all = words(text);
    let years: Vec<usize> =
        (0..all.len()).filter(|at| all.get(*at).is_some_and(|word| year_of(word).is_some())).collect();
    if let [only] = years.as_slice() {
        let year = all.get(*only).and_then(|word| year_of(word));
        let behind = all.split_off(*only);
        let mut left = without_year_words(&all).to_vec();
        left.extend(behind.into_iter().skip(1));
        return (left, year.map(|year| YearWord::Calendar(year.year())));
    }
    // "N", "N-1", "Exercice N-1": the words `n` and `1`, or `n1`.
    let tail = |count: usize| all.get(all.len().saturating_sub(count)..).map(<[String]>::concat);
    for (count, name) in [(2, "n1"), (2, "n2"), (1, "n1"), (1, "n2"), (1, "n")] {
        if all.len() >= count && tail(count).as_deref() == Some(name) {
            let (_, back) = split_year(name);
            all.truncate(all.len() - count);
            return (without_year_words(&all).to_vec(), Some(YearWord::Back(back)));
        }
    }
    (all, None)
}

/// The words without those that introduce a year or a date.
fn without_year_words(all: &[String]) -> &[String] {
    let all = without_between(all);
    let headers = Headers::embedded();
    let longest = [Phrase::YearEnd, Phrase::FiscalYear]
        .into_iter()
        .flat_map(|phrase| headers.phrases(phrase))
        .filter(|phrase| all.ends_with(phrase))
        .map(<[String]>::len)
        .max()
        .unwrap_or_default();
    all.get(..all.len() - longest).unwrap_or_default()
}

fn without_between(all: &[String]) -> &[String] {
    let headers = Headers::embedded();
    let is_between =
        |word: &String| headers.phrases(Phrase::Between).any(|phrase| phrase == std::slice::from_ref(word));
    let kept = all.iter().rposition(|word| !is_between(word)).map_or(0, |at| at + 1);
    all.get(..kept).unwrap_or_default()
}

fn without_leading_between(all: &[String]) -> &[String] {
    let headers = Headers::embedded();
    let is_between =
        |word: &String| headers.phrases(Phrase::Between).any(|phrase| phrase == std::slice::from_ref(word));
    let from = all.iter().position(|word| !is_between(word)).unwrap_or(all.len());
    all.get(from..).unwrap_or_default()
}

fn ends_with(all: &[String], wanted: Phrase) -> bool {
    Headers::embedded().phrases(wanted).any(|phrase| all.ends_with(phrase))
}

fn year_of(word: &str) -> Option<FiscalYear> {
    let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| word.parse().ok()).flatten().and_then(FiscalYear::new)
}

/// The last date in a text, with what stands before and behind it.
fn find_date(text: &str) -> Option<(Date, &str, &str)> {
    let is_around = |letter: char| matches!(letter, '(' | ')' | '[' | ']' | ',' | ';' | ':' | '.' | '"' | '«' | '»');
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (super::super::cell::is_space(letter), start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                pieces.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    for first in (0..pieces.len()).rev() {
        for last in (first..pieces.len().min(first + 5)).rev() {
            let (from, to) = (pieces.get(first)?.0, pieces.get(last)?.1);
            let piece = text.get(from..to)?;
            let inner = piece.trim_matches(is_around);
            if let Some(date) = read_date(inner) {
                return Some((date, text.get(..from)?, text.get(to..)?));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_dates_are_introduced_by_a_phrase() {
        for text in [
            "Exercice clos le 31/12/2023",
            "BILAN AU 31 DÉCEMBRE 2023",
            "Balance générale du 01/01/2023 au 31/12/2023",
            "Comptes arrêtés au 31.12.2023 (en FCFA)",
            "Balance sheet as at 31 December 2023",
            "For the year ended December 31, 2023",
            "Balanço em 31 de dezembro de 2023",
        ] {
            assert_eq!(closing_date(text).map(|date| date.to_string()).as_deref(), Some("2023-12-31"), "{text}");
        }
        for text in ["Édité le 12/03/2024", "31/12/2023", "Édité le 31/03/2024", "Tableau 31/12/2023", "au 15/12/2023"]
        {
            assert_eq!(closing_date(text), None, "{text}");
        }
    }

    #[test]
    fn fiscal_years_are_introduced_by_a_phrase() {
        let year = |text| fiscal_year(text).map(FiscalYear::year);
        assert_eq!(year("EXERCICE 2023"), Some(2023));
        assert_eq!(year("Exercice : 2023"), Some(2023));
        assert_eq!(year("Exercício de 2023"), Some(2023));
        assert_eq!(year("Fiscal year 2023"), Some(2023));
        assert_eq!(year("Loi de 2001"), None);
        assert_eq!(year("Exercice 2023 comparé à l’exercice 2022"), None);
    }

    #[test]
    fn units_are_of_money_alone() {
        assert_eq!(unit("(en milliers de FCFA)"), Some(Unit::Thousand));
        assert_eq!(unit("Montants exprimés en millions"), Some(Unit::Million));
        assert_eq!(unit("en millions de francs CFA"), Some(Unit::Million));
        assert_eq!(unit("in thousands of CFA francs"), Some(Unit::Thousand));
        assert_eq!(unit("em milhares de francos CFA"), Some(Unit::Thousand));
        assert_eq!(unit("En F CFA"), Some(Unit::One));
        assert_eq!(unit("En milliers d’assurés"), None);
        assert_eq!(unit("en milliers de dossiers"), None);
        assert_eq!(unit("Bilan"), None);
    }

    #[test]
    fn headers_say_year_and_branch() {
        let said = HeaderWord::of("Pensions 2023");
        assert_eq!((said.branch, said.year), (Some(Branch::Pensions), Some(YearWord::Calendar(2023))));
        assert!(said.is_known());
        let said = HeaderWord::of("Montant net au 31/12/2022");
        assert_eq!((said.rest.as_str(), said.year), ("montantnet", Some(YearWord::Calendar(2022))));
        assert_eq!(HeaderWord::of("31 décembre 2022").year, Some(YearWord::Calendar(2022)));
        assert!(HeaderWord::of("31 décembre 2022").is_known());
        assert_eq!(HeaderWord::of("Exercice N-1").year, Some(YearWord::Back(1)));
        assert!(HeaderWord::of("Exercice N-1").is_known());
        assert!(HeaderWord::of("Montant (en milliers de FCFA)").is_amount);
        assert!(HeaderWord::of("FCFA").is_known());
        assert!(HeaderWord::of("Total général").is_total);
        assert!(!HeaderWord::of("Brut").is_known());
        assert!(!HeaderWord::of("2022-2023").is_known(), "two years are none");
    }
}
