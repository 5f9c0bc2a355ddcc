//! Recognition of the names that people give to the parts of a submission: sheets, keys, columns, branches, months, words.
//!
//! In: a name as it stands in a file, in French, English or Portuguese. Out: what it means. Never: a guess; a name that
//! is not in `headers.toml` is not recognised. The names are data, so another language touches no Rust.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::fold::fold;
use crate::i18n::{Arg, Message};
use crate::model::Branch;

/// A key of the identification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The code of the institution on the list.
    InstitutionCode,
    /// Its name.
    InstitutionName,
    /// Its state.
    State,
    /// Its kind.
    InstitutionKind,
    /// The fiscal year.
    FiscalYear,
    /// The closing date.
    YearEnd,
    /// The currency.
    Currency,
    /// The unit of money: 1, 1000 or 1000000.
    Unit,
    /// The branches administered.
    Branches,
    /// The filing date.
    FiledOn,
}

impl Key {
    /// Every key, in the order of the template.
    pub const ALL: &'static [Self] = &[
        Self::InstitutionCode,
        Self::InstitutionName,
        Self::State,
        Self::InstitutionKind,
        Self::FiscalYear,
        Self::YearEnd,
        Self::Currency,
        Self::Unit,
        Self::Branches,
        Self::FiledOn,
    ];

    /// The code used in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::InstitutionCode => "institution_code",
            Self::InstitutionName => "institution_name",
            Self::State => "state",
            Self::InstitutionKind => "institution_kind",
            Self::FiscalYear => "fiscal_year",
            Self::YearEnd => "year_end",
            Self::Currency => "currency",
            Self::Unit => "unit",
            Self::Branches => "branches",
            Self::FiledOn => "filed_on",
        }
    }

    /// What people call it: one of the names by which a workbook may give it.
    #[must_use]
    pub const fn label(self) -> Message {
        Message::new(match self {
            Self::InstitutionCode => "key-label-institution-code",
            Self::InstitutionName => "key-label-institution-name",
            Self::State => "key-label-state",
            Self::InstitutionKind => "key-label-institution-kind",
            Self::FiscalYear => "key-label-fiscal-year",
            Self::YearEnd => "key-label-year-end",
            Self::Currency => "key-label-currency",
            Self::Unit => "key-label-unit",
            Self::Branches => "key-label-branches",
            Self::FiledOn => "key-label-filed-on",
        })
    }

    /// A value of it as people write it: a date that a file gives as ISO does is a date of the reader's language.
    #[must_use]
    pub fn shown(self, value: &str) -> Arg {
        let day = matches!(self, Self::YearEnd | Self::FiledOn).then(|| value.parse::<Date>().ok()).flatten();
        day.map_or_else(|| value.into(), Arg::from)
    }
}

/// What a column of a sheet of lines holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The code of the line.
    Code,
    /// Its label, for people.
    Label,
    /// Text for people that is never read, such as a definition.
    Ignored,
    /// Figures: of a branch or of the line without branch, and of how many years before.
    Figures {
        /// The branch.
        branch: Option<Branch>,
        /// 0, 1 or 2 years before the fiscal year.
        back: u8,
    },
}

/// A word that stands where a value is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Word {
    /// Yes.
    Yes,
    /// No.
    No,
    /// "néant": declared to be none.
    Nil,
    /// "n.d.": not available.
    NotAvailable,
    /// The word for days behind a number of them.
    Days,
    /// A currency behind or before a number.
    Currency,
}

/// Words that say something of a whole table or of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phrase {
    /// What stands before a closing date: "Exercice clos le".
    YearEnd,
    /// What stands before a fiscal year: "Exercice".
    FiscalYear,
    /// Money in units: "en FCFA".
    One,
    /// Money in thousands: "en milliers de FCFA".
    Thousand,
    /// Money in millions: "en millions de FCFA".
    Million,
    /// All branches together, as a header of a column.
    Total,
    /// The account number, as a header of a column.
    Account,
    /// Debits, as the header of a column that says no more.
    Debit,
    /// Credits, likewise.
    Credit,
    /// Little words between others: "de", "of".
    Between,
}

const PHRASE_CODES: &[(&str, Phrase)] = &[
    ("year_end", Phrase::YearEnd),
    ("fiscal_year", Phrase::FiscalYear),
    ("one", Phrase::One),
    ("thousand", Phrase::Thousand),
    ("million", Phrase::Million),
    ("total", Phrase::Total),
    ("account", Phrase::Account),
    ("debit", Phrase::Debit),
    ("credit", Phrase::Credit),
    ("between", Phrase::Between),
];

/// The words of a text, folded: "l’exercice 2023" is `l`, `exercice`, `2023`.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|letter: char| !letter.is_alphanumeric() && !('\u{300}'..='\u{36f}').contains(&letter))
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}

/// One language of `headers.toml`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct NamesRaw {
    identification: Vec<String>,
    months: Vec<Vec<String>>,
    keys: BTreeMap<String, Vec<String>>,
    columns: BTreeMap<String, Vec<String>>,
    branches: BTreeMap<String, Vec<String>>,
    kinds: BTreeMap<String, Vec<String>>,
    words: BTreeMap<String, Vec<String>>,
    phrases: BTreeMap<String, Vec<String>>,
}

/// Folded names with what they mean, sorted by name.
type Names<T> = Vec<(String, T)>;

/// All recognised names.
#[derive(Debug, Default)]
pub struct Headers {
    sheets: Names<()>,
    keys: Names<Key>,
    columns: Names<Column>,
    branches: Names<Branch>,
    kinds: Names<String>,
    months: Names<i8>,
    words: Names<Word>,
    phrases: Vec<(Phrase, Vec<String>)>,
}

static EMBEDDED: LazyLock<Headers> = LazyLock::new(|| {
    // The text is part of the program: a test proves that it loads, so nothing can be lost here.
    toml::from_str(include_str!("headers.toml")).map(|raw| Headers::of(&raw)).unwrap_or_default()
});

impl Headers {
    /// The names of `headers.toml`.
    #[must_use]
    pub fn embedded() -> &'static Self {
        &EMBEDDED
    }

    fn of(raw: &BTreeMap<String, NamesRaw>) -> Self {
        let mut all = Self::default();
        for key in Key::ALL {
            all.keys.push((fold(key.code()), *key));
        }
        for branch in Branch::ALL {
            all.branches.push((fold(branch.code()), *branch));
        }
        for (name, column) in COLUMN_CODES {
            all.columns.push((fold(name), *column));
        }
        for language in raw.values() {
            all.sheets.extend(language.identification.iter().map(|name| (fold(name), ())));
            for (month, names) in (1..).zip(&language.months) {
                all.months.extend(names.iter().map(|name| (fold(name), month)));
            }
            add(&mut all.keys, &language.keys, |code| Key::ALL.iter().copied().find(|key| key.code() == code));
            add(&mut all.columns, &language.columns, |code| {
                COLUMN_CODES.iter().find(|(name, _)| *name == code).map(|(_, column)| *column)
            });
            add(&mut all.branches, &language.branches, Branch::from_code);
            add(&mut all.kinds, &language.kinds, |code| Some(code.to_owned()));
            add(&mut all.words, &language.words, |code| {
                WORD_CODES.iter().find(|(name, _)| *name == code).map(|(_, word)| *word)
            });
        }
        for language in raw.values() {
            for (code, texts) in &language.phrases {
                if let Some((_, phrase)) = PHRASE_CODES.iter().find(|(name, _)| name == code) {
                    all.phrases.extend(texts.iter().map(|text| (*phrase, words(text))));
                }
            }
        }
        all.phrases.sort();
        all.phrases.dedup();
        all.sheets.push((fold("identification"), ()));
        sort(&mut all.sheets);
        sort(&mut all.keys);
        sort(&mut all.columns);
        sort(&mut all.branches);
        sort(&mut all.kinds);
        sort(&mut all.months);
        sort(&mut all.words);
        all
    }

    /// Whether a sheet of this name is the identification.
    #[must_use]
    pub fn is_identification(&self, sheet: &str) -> bool {
        look_up(&self.sheets, &fold(sheet)).is_some()
    }

    /// The key of the identification that a name means.
    #[must_use]
    pub fn key(&self, name: &str) -> Option<Key> {
        look_up(&self.keys, &fold(name)).copied()
    }

    /// What a column of this name holds: `value`, "Montant N-1", `pensions_n1`, "Prestations familiales N-1".
    #[must_use]
    pub fn column(&self, name: &str) -> Option<Column> {
        let folded = fold(name);
        if let Some(column) = look_up(&self.columns, &folded) {
            return Some(*column);
        }
        let (base, back) = split_year(&folded);
        if let Some(branch) = look_up(&self.branches, base) {
            return Some(Column::Figures { branch: Some(*branch), back });
        }
        match look_up(&self.columns, base) {
            Some(Column::Figures { branch: None, back: 0 }) => Some(Column::Figures { branch: None, back }),
            _ => None,
        }
    }

    /// The branch of a code or label.
    #[must_use]
    pub fn branch(&self, name: &str) -> Option<Branch> {
        look_up(&self.branches, &fold(name)).copied()
    }

    /// The code of a kind of institution; `None` where the name is no label of one that is known here.
    #[must_use]
    pub fn kind(&self, name: &str) -> Option<&str> {
        look_up(&self.kinds, &fold(name)).map(String::as_str)
    }

    /// The month, 1 to 12, of a name.
    #[must_use]
    pub fn month(&self, name: &str) -> Option<i8> {
        look_up(&self.months, &fold(name)).copied()
    }

    /// The phrases of a meaning, each in its folded words, in every language.
    pub fn phrases(&self, wanted: Phrase) -> impl Iterator<Item = &[String]> {
        self.phrases.iter().filter(move |(phrase, _)| *phrase == wanted).map(|(_, words)| words.as_slice())
    }

    /// Whether a whole text is a phrase of a meaning.
    #[must_use]
    pub fn is_phrase(&self, text: &str, wanted: Phrase) -> bool {
        let words = words(text);
        self.phrases(wanted).any(|phrase| phrase == words)
    }

    /// What a word means where a value is due. A word may stand for several things (`n`, `o`, `j`): the first of the
    /// wanted ones that it can mean is given.
    #[must_use]
    pub fn word(&self, text: &str, wanted: &[Word]) -> Option<Word> {
        let folded = fold(text);
        if folded.is_empty() {
            return None;
        }
        let from = self.words.partition_point(|(name, _)| name.as_str() < folded.as_str());
        let meanings = || self.words.iter().skip(from).take_while(|(name, _)| *name == folded);
        wanted.iter().copied().find(|word| meanings().any(|(_, known)| known == word))
    }
}

/// How many years before a folded suffix `n1` or `n2` says, and the name without it.
pub(crate) fn split_year(folded: &str) -> (&str, u8) {
    if let Some(base) = folded.strip_suffix("n1") {
        (base, 1)
    } else if let Some(base) = folded.strip_suffix("n2") {
        (base, 2)
    } else {
        (folded, 0)
    }
}

const COLUMN_CODES: &[(&str, Column)] = &[
    ("code", Column::Code),
    ("label", Column::Label),
    ("ignored", Column::Ignored),
    ("value", Column::Figures { branch: None, back: 0 }),
    ("value_n1", Column::Figures { branch: None, back: 1 }),
    ("value_n2", Column::Figures { branch: None, back: 2 }),
];

const WORD_CODES: &[(&str, Word)] = &[
    ("yes", Word::Yes),
    ("no", Word::No),
    ("nil", Word::Nil),
    ("not_available", Word::NotAvailable),
    ("days", Word::Days),
    ("currencies", Word::Currency),
];

fn add<T: Clone>(names: &mut Names<T>, raw: &BTreeMap<String, Vec<String>>, meaning: impl Fn(&str) -> Option<T>) {
    for (code, labels) in raw {
        if let Some(meaning) = meaning(code) {
            names.extend(labels.iter().map(|label| (fold(label), meaning.clone())));
        }
    }
}

fn sort<T: Ord>(names: &mut Names<T>) {
    names.sort();
    names.dedup();
}

fn look_up<'a, T>(names: &'a Names<T>, folded: &str) -> Option<&'a T> {
    let at = names.binary_search_by(|(name, _)| name.as_str().cmp(folded)).ok()?;
    names.get(at).map(|(_, meaning)| meaning)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_key_is_recognised_by_what_people_are_told_that_it_is_called() {
        for language in Language::all() {
            for key in Key::ALL {
                let label = key.label().render(language);
                assert_eq!(Headers::embedded().key(&label), Some(*key), "{label}");
            }
        }
    }

    #[test]
    fn the_embedded_names_load_and_every_code_in_them_is_known() {
        let raw: BTreeMap<String, NamesRaw> = toml::from_str(include_str!("headers.toml")).unwrap();
        assert_eq!(raw.keys().collect::<Vec<_>>(), ["en", "fr", "pt"]);
        for (language, names) in &raw {
            assert_eq!(names.months.len(), 12, "{language}");
            for code in names.keys.keys() {
                assert!(Key::ALL.iter().any(|key| key.code() == code), "{language}.{code}");
            }
            assert_eq!(names.keys.len(), Key::ALL.len(), "{language}");
            for code in names.columns.keys() {
                assert!(COLUMN_CODES.iter().any(|(name, _)| name == code), "{language}.{code}");
            }
            assert_eq!(names.branches.len(), Branch::ALL.len(), "{language}");
            for code in names.branches.keys() {
                assert!(Branch::from_code(code).is_some(), "{language}.{code}");
            }
            assert_eq!(names.phrases.len(), PHRASE_CODES.len(), "{language}");
            for code in names.phrases.keys() {
                assert!(PHRASE_CODES.iter().any(|(name, _)| name == code), "{language}.{code}");
            }
            for code in names.words.keys() {
                assert!(WORD_CODES.iter().any(|(name, _)| name == code), "{language}.{code}");
            }
        }
    }

    #[test]
    fn no_name_means_two_things() {
        fn check<T: std::fmt::Debug>(names: &Names<T>) {
            for pair in names.windows(2) {
                assert_ne!(pair[0].0, pair[1].0, "{pair:?}");
            }
            assert!(names.iter().all(|(name, _)| !name.is_empty()));
        }
        let all = Headers::embedded();
        check(&all.sheets);
        check(&all.keys);
        check(&all.columns);
        check(&all.branches);
        check(&all.kinds);
        check(&all.months);
        for (name, _) in &all.branches {
            assert!(look_up(&all.columns, name).is_none(), "{name} is a column and a branch");
        }
    }

    #[test]
    fn names_are_recognised_in_three_languages() {
        let all = Headers::embedded();
        assert_eq!(all.key("Code de l'organisme"), Some(Key::InstitutionCode));
        assert_eq!(all.key("EXERCICE"), Some(Key::FiscalYear));
        assert_eq!(all.key("data de fecho"), Some(Key::YearEnd));
        assert_eq!(all.key("year_end"), Some(Key::YearEnd));
        assert_eq!(all.column("Libellé"), Some(Column::Label));
        assert_eq!(all.column("value_n1"), Some(Column::Figures { branch: None, back: 1 }));
        assert_eq!(all.column("Montant N – 1"), Some(Column::Figures { branch: None, back: 1 }));
        assert_eq!(
            all.column("Prestations familiales (N-2)"),
            Some(Column::Figures { branch: Some(Branch::Family), back: 2 })
        );
        assert_eq!(all.column("pensions_n1"), Some(Column::Figures { branch: Some(Branch::Pensions), back: 1 }));
        assert_eq!(all.column("Code N-1"), None);
        assert_eq!(all.branch("AT/MP"), Some(Branch::OccupationalRisks));
        assert_eq!(all.kind("Régime général"), Some("general_scheme"));
        assert_eq!(all.month("DÉCEMBRE"), Some(12));
        assert_eq!(all.word("n.d.", &[Word::NotAvailable]), Some(Word::NotAvailable));
        assert_eq!(all.word("Néant", &[Word::Nil]), Some(Word::Nil));
        assert!(all.is_identification("Identificação"));
    }
}
