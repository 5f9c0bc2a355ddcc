//! Names with gaps: how a layout recognises sheets and headers that differ from year to year and from branch to branch.
//!
//! In: a pattern such as `Bilan {year}*`, and a name as it stands in a file. Out: whether the name fits, with the year and
//! the branch that stand in it. Accents, case, spaces and punctuation do not count. Never: a near miss taken for a hit.

use super::fold::fold;
use super::headers::Headers;
use crate::model::{Branch, FiscalYear};

/// A year as a heading says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum YearWord {
    /// A calendar year: 2023.
    Calendar(i16),
    /// So many years before the year of the sheet: `N` is 0, `N-1` is 1.
    Back(u8),
}

/// A name with gaps: `*` stands for any letters, `{year}` for a year (2023, N, N-1), `{branch}` for the name of a branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    text: String,
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    /// Folded letters.
    Letters(String),
    Any,
    Year,
    Branch,
}

/// What stood in the gaps of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gaps {
    /// The year.
    pub year: Option<YearWord>,
    /// The branch.
    pub branch: Option<Branch>,
}

impl Pattern {
    /// The pattern of a text; `None` where a gap is none that is known, or nothing but punctuation is left.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find(['*', '{']).unwrap_or(rest.len());
            let (letters, behind) = rest.split_at_checked(end)?;
            let folded = fold(letters);
            if !folded.is_empty() {
                parts.push(Part::Letters(folded));
            }
            rest = if let Some(behind) = behind.strip_prefix('*') {
                parts.push(Part::Any);
                behind
            } else if let Some(behind) = behind.strip_prefix("{year}") {
                parts.push(Part::Year);
                behind
            } else if let Some(behind) = behind.strip_prefix("{branch}") {
                parts.push(Part::Branch);
                behind
            } else if behind.is_empty() {
                behind
            } else {
                return None;
            };
        }
        (!parts.is_empty()).then(|| Self { text: text.to_owned(), parts })
    }

    /// The pattern as it was written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The folded letters of a pattern without gaps.
    #[must_use]
    pub fn plain(&self) -> Option<&str> {
        match self.parts.as_slice() {
            [Part::Letters(letters)] => Some(letters),
            _ => None,
        }
    }

    /// What stands in the gaps of a name that fits.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Gaps> {
        // A pattern of one `*` fits a name without letters too; every other is spared the folding of the empty one.
        fit(&self.parts, &fold(name), Gaps::default())
    }
}

/// Fits parts to a folded name from the left; the first fit counts, the longest name of a branch first.
fn fit(parts: &[Part], name: &str, gaps: Gaps) -> Option<Gaps> {
    let Some((part, rest)) = parts.split_first() else { return name.is_empty().then_some(gaps) };
    match part {
        Part::Letters(letters) => fit(rest, name.strip_prefix(letters.as_str())?, gaps),
        Part::Any if rest.is_empty() => Some(gaps),
        Part::Any => {
            name.char_indices().map(|(at, _)| at).chain([name.len()]).find_map(|at| fit(rest, name.get(at..)?, gaps))
        }
        Part::Year => years_at(name)
            .into_iter()
            .find_map(|(year, length)| fit(rest, name.get(length..)?, Gaps { year: gaps.year.or(Some(year)), ..gaps })),
        Part::Branch => {
            let all = Headers::embedded();
            (1..=name.len()).rev().find_map(|length| {
                let branch = all.branch(name.get(..length)?)?;
                fit(rest, name.get(length..)?, Gaps { branch: gaps.branch.or(Some(branch)), ..gaps })
            })
        }
    }
}

/// The years that a folded name may begin with, with how many bytes each takes.
fn years_at(name: &str) -> Vec<(YearWord, usize)> {
    let mut found = Vec::with_capacity(2);
    let digits = name.get(..4).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    let year = digits.and_then(|digits| digits.parse().ok()).and_then(FiscalYear::new);
    if let Some(year) = year {
        found.push((YearWord::Calendar(year.year()), 4));
    }
    for (word, back) in [("n1", 1), ("n2", 2), ("n", 0)] {
        if name.starts_with(word) {
            found.push((YearWord::Back(back), word.len()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(pattern: &str, name: &str) -> Option<Gaps> {
        Pattern::parse(pattern).unwrap().find(name)
    }

    #[test]
    fn a_name_fits_a_pattern_of_its_letters() {
        assert_eq!(find("Compte de résultat*", "COMPTE DE RESULTAT 2023"), Some(Gaps::default()));
        assert_eq!(find("*bilan*", "2. Le Bilan"), Some(Gaps::default()));
        assert_eq!(find("bilan", "Bilans"), None);
        assert_eq!(find("*", "–"), Some(Gaps::default()));
        assert_eq!(find("a*b*c", "a-bb-c"), Some(Gaps::default()));
        assert_eq!(find("a*b*c", "acb"), None);
    }

    #[test]
    fn gaps_say_what_stands_in_them() {
        let year = |year| Some(Gaps { year: Some(year), branch: None });
        assert_eq!(find("Bilan {year}", "Bilan 2022"), year(YearWord::Calendar(2022)));
        assert_eq!(find("Net {year}", "Net N-1"), year(YearWord::Back(1)));
        assert_eq!(find("Net {year}", "Net N"), year(YearWord::Back(0)));
        assert_eq!(find("Net {year}", "Net 12"), None);
        assert_eq!(find("Net {year}", "Net 9999"), None);
        assert_eq!(
            find("CR {branch} {year}", "CR – Prestations familiales 2023"),
            Some(Gaps { year: Some(YearWord::Calendar(2023)), branch: Some(Branch::Family) })
        );
        assert_eq!(find("{branch}", "PVIS"), Some(Gaps { year: None, branch: Some(Branch::Pensions) }));
        assert_eq!(find("{branch}", "Synthèse"), None);
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for text in ["", " – ", "{an}", "bilan {", "{year"] {
            assert_eq!(Pattern::parse(text), None, "{text}");
        }
    }
}
