//! Whether a number format shows a date.
//!
//! In: a format's number or its code. Out: what it shows. Never: how it shows it.

use crate::intake::cell::Content;

/// What a number format shows.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum NumberFormat {
    /// A number.
    #[default]
    Number,
    /// A date or a time of day.
    Date,
    /// A duration.
    Duration,
}

impl NumberFormat {
    /// What a built-in format shows (ECMA-376, 18.8.30).
    pub(super) const fn of_number(number: u16) -> Self {
        match number {
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Self::Date,
            46 => Self::Duration,
            _ => Self::Number,
        }
    }

    /// What the code of a format shows: its first section, what is quoted or escaped aside.
    pub(super) fn of_code(code: &str) -> Self {
        let mut rest = code;
        while let Some(letter) = rest.chars().next() {
            let mut length = letter.len_utf8();
            match letter.to_ascii_lowercase() {
                ';' => break,
                '\\' | '_' | '*' => {
                    length += rest.chars().nth(1).map_or(0, char::len_utf8);
                }
                '"' => match rest.get(1..).and_then(|quoted| quoted.find('"')) {
                    Some(end) => length = end + 2,
                    None => break,
                },
                '[' => {
                    let Some(end) = rest.find(']') else { break };
                    let inner = rest.get(1..end).unwrap_or_default();
                    if is_elapsed(inner) {
                        return Self::Duration;
                    }
                    length = end + 1;
                }
                'd' | 'm' | 'y' | 'h' | 's' => match general(rest) {
                    Some(word) => length = word,
                    None => return Self::Date,
                },
                _ => {}
            }
            rest = rest.get(length..).unwrap_or_default();
        }
        Self::Number
    }

    /// The content of a cell that holds a number and has this format.
    pub(super) const fn content(self, number: f64, is_1904: bool) -> Content<'static> {
        match self {
            Self::Number => Content::Number(number),
            Self::Date => Content::Serial { days: number, is_1904, is_duration: false },
            Self::Duration => Content::Serial { days: number, is_1904, is_duration: true },
        }
    }
}

/// Whether a bracket holds hours, minutes or seconds that count on: `[h]`, `[mm]`.
fn is_elapsed(inner: &str) -> bool {
    let inner = inner.to_ascii_lowercase();
    let mut letters = inner.chars();
    letters.next().is_some_and(|first| matches!(first, 'h' | 'm' | 's') && letters.all(|letter| letter == first))
}

/// The length of the word for "any number" in the language of programs that translate it: "General" has no letter of a date.
fn general(rest: &str) -> Option<usize> {
    const WORD: &str = "standard";
    rest.get(..WORD.len()).is_some_and(|head| head.eq_ignore_ascii_case(WORD)).then_some(WORD.len())
}

#[cfg(test)]
mod tests {
    use super::NumberFormat::{self, Date, Duration, Number};

    #[test]
    fn formats_by_their_code() {
        for (code, shows) in [
            ("DD/MM/YY", Date),
            ("dd/mm/yyyy;@", Date),
            ("h:mm AM/PM", Date),
            ("[$-40C]d mmmm yyyy", Date),
            ("m\"M\"d\"D\";@", Date),
            ("[h]:mm:ss", Duration),
            ("[Red][ss]", Duration),
            ("#,##0\\ [$€-40C]", Number),
            ("#,##0\" XOF\"", Number),
            ("0\" années d'ancienneté\"", Number),
            ("_-* #,##0.00\\ _F_-;-* #,##0.00\\ _F_-", Number),
            ("_d0", Number),
            ("*d0", Number),
            ("0.00E+00", Number),
            ("General", Number),
            ("Standard", Number),
            ("Standard\" d\"", Number),
            ("0;dd", Number),
            ("[>=100]0", Number),
            ("\"dd", Number),
            ("[dd", Number),
            ("é\\", Number),
            ("@", Number),
            ("", Number),
        ] {
            assert_eq!(NumberFormat::of_code(code), shows, "{code}");
        }
    }
}
