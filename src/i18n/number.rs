//! Numbers and dates as a language writes them.
//!
//! In: exact decimals as text, days. Out: text with the language's grouping and decimal sign. Never: a rounding, a digit
//! added or lost, a float.

use std::cell::OnceCell;
use std::str::FromStr;

use fixed_decimal::Decimal;
use fluent_bundle::FluentArgs;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;
use jiff::civil::Date;

use super::Language;
use super::catalogue::pattern_text;
use super::visible::visible;

thread_local! {
    // A formatter cannot be shared between threads, and making one costs next to nothing: its symbols are compiled in.
    static FORMATTERS: Vec<OnceCell<Option<DecimalFormatter>>> = Language::all().iter().map(|_| OnceCell::new()).collect();
}

/// The decimal as the language writes it; `None` where the language's locale has no symbols.
fn format(decimal: &Decimal, language: Language) -> Option<String> {
    FORMATTERS.with(|formatters| {
        let formatter = formatters.get(language.index())?.get_or_init(|| make(language));
        let text = formatter.as_ref()?.format(decimal).to_string();
        // The sign that the language prints; what Unicode gives for French is the hyphen.
        Some(match text.strip_prefix('-') {
            Some(digits) => format!("{}{digits}", pattern_text("language-minus", &FluentArgs::new(), language)),
            None => text,
        })
    })
}

fn make(language: Language) -> Option<DecimalFormatter> {
    let locale = Locale::try_from_str(language.locale()).ok()?;
    DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok()
}

/// An exact decimal (`-1234.5`) with the language's grouping and decimal sign; no digit is added or lost.
///
/// Text that is no plain decimal (`1/3`) is given back as it is.
#[must_use]
pub fn format_decimal(exact: &str, language: Language) -> String {
    Decimal::from_str(exact)
        .ok()
        .and_then(|decimal| format(&decimal, language))
        .unwrap_or_else(|| visible(exact).into_owned())
}

/// A whole number as the language groups it.
pub(super) fn format_count(count: i64, language: Language) -> String {
    format(&Decimal::from(count), language).unwrap_or_else(|| count.to_string())
}

/// A day as the language writes it in short: 31/12/2023.
#[must_use]
pub fn format_date(day: Date, language: Language) -> String {
    let mut args = FluentArgs::with_capacity(5);
    args.set("day", format!("{:02}", day.day()));
    args.set("month", format!("{:02}", day.month()));
    args.set("year", format!("{:04}", day.year()));
    args.set("day-number", i64::from(day.day()));
    args.set("month-number", i64::from(day.month()));
    pattern_text("language-date", &args, language)
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use jiff::civil::date;
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::{Language, format_date, format_decimal};

    /// The languages whose signs are known here; another file needs no change here.
    fn shipped() -> impl Iterator<Item = Language> {
        ["fr", "en", "pt"].into_iter().filter_map(Language::from_code)
    }

    #[test]
    fn every_language_groups_and_points_in_its_own_way() {
        let mut shown = String::new();
        for language in shipped() {
            for exact in ["0", "-0.50", "999", "1234", "12345.670", "-1234567890123456789012345678.5"] {
                let text = format_decimal(exact, language).escape_unicode_spaces();
                writeln!(shown, "{} {exact} → {text}", language.code()).unwrap();
            }
        }
        insta::assert_snapshot!(shown);
    }

    trait EscapeUnicodeSpaces {
        fn escape_unicode_spaces(&self) -> String;
    }
    impl EscapeUnicodeSpaces for str {
        /// Names every character that is not ASCII, so that a snapshot tells one space from another.
        fn escape_unicode_spaces(&self) -> String {
            self.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("<{:04X}>", u32::from(c)) }).collect()
        }
    }

    #[test]
    fn french_groups_four_digits_with_a_narrow_space() {
        let french = Language::default();
        assert_eq!(format_decimal("1234.50", french), "1\u{202f}234,50");
    }

    #[test]
    fn what_is_no_decimal_stays_as_it_is() {
        assert_eq!(format_decimal("1/3", Language::default()), "1/3");
        assert_eq!(format_decimal("\u{1b}[2J", Language::default()), "\u{fffd}[2J");
    }

    #[test]
    fn days_are_written_as_the_language_does() {
        let days = shipped().map(|language| format!("{} {}", language.code(), format_date(date(2023, 6, 5), language)));
        assert_eq!(days.collect::<Vec<_>>(), ["fr 05/06/2023", "en 5 June 2023", "pt 05/06/2023"]);
    }

    proptest! {
        #[test]
        fn no_language_adds_or_loses_a_digit(exact in "-?[0-9]{1,40}(\\.[0-9]{1,30})?") {
            for language in Language::all() {
                let text = format_decimal(&exact, language);
                let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
                prop_assert_eq!(digits(&text), digits(&exact));
                prop_assert_eq!(text.contains(['-', '−']), exact.contains('-'));
            }
        }
    }
}
