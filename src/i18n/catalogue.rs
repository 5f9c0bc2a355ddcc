//! The message files and the languages they make.
//!
//! In: the files `messages/<code>.ftl`, embedded. Out: languages, and messages as text. Never: a panic for a missing
//! message, which falls back on the default language and then on its identifier.

use std::convert::Infallible;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use super::number::{format_count, format_date, format_decimal};
use super::typography::set;
use super::visible::visible;
use super::{Arg, LocalText, Message};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/i18n/messages");

/// The language that stands first, is the default, and supplies what another language lacks.
const DEFAULT_CODE: &str = "fr";

/// The greatest count that Fluent's numbers, which are binary floats, hold exactly (2⁵³).
const MOST_EXACT: u64 = 1 << 53;

/// One message file; it is parsed when it is first needed, so that a run pays for the one language it speaks.
struct Catalogue {
    code: &'static str,
    text: &'static str,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

static CATALOGUES: LazyLock<Vec<Catalogue>> = LazyLock::new(|| {
    let mut all: Vec<_> = FILES
        .files()
        .filter(|file| file.path().extension().is_some_and(|extension| extension == "ftl"))
        .filter_map(|file| {
            let code = file.path().file_stem()?.to_str()?;
            Some(Catalogue { code, text: file.contents_utf8()?, bundle: OnceLock::new() })
        })
        .collect();
    all.sort_by_key(|catalogue| (catalogue.code != DEFAULT_CODE, catalogue.code));
    all
});

impl Catalogue {
    /// The value of `language-locale`, read without parsing the file.
    fn locale(&self) -> &'static str {
        self.text
            .lines()
            .find_map(|line| line.strip_prefix("language-locale")?.trim_start().strip_prefix('='))
            .map_or(self.code, str::trim)
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| build(self.locale(), self.text))
    }
}

/// A bundle of a file's messages. What cannot be parsed is left out; a test of the files refuses it.
fn build(locale: &str, text: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = locale.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(number_text));
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    // `GIVEN($nearest)` is `yes` or `no`: a sentence can leave out what the code had not to say. It cannot fail, the
    // name being free.
    let _ = bundle.add_function("GIVEN", |positional, _| {
        let is_given = match positional.first() {
            Some(FluentValue::String(text)) => !text.trim().is_empty(),
            Some(FluentValue::Number(_)) => true,
            _ => false,
        };
        FluentValue::from(if is_given { "yes" } else { "no" })
    });
    bundle
}

/// A language that has a message file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Language(u8);

impl Language {
    /// Every language, the default one first, the others by code.
    #[must_use]
    pub fn all() -> Vec<Self> {
        (0..=u8::MAX).zip(CATALOGUES.iter()).map(|(at, _)| Self(at)).collect()
    }

    /// The language of a code (`fr`, `FR`) or of a locale (`fr_TG.UTF-8`, `pt-BR`): only the language subtag counts.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let subtag = code.trim().split(['-', '_', '.', '@']).next()?;
        Self::all().into_iter().find(|language| language.code().eq_ignore_ascii_case(subtag))
    }

    /// Its ISO 639 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.catalogue().map_or(DEFAULT_CODE, |catalogue| catalogue.code)
    }

    /// Its name in itself: `français`.
    #[must_use]
    pub fn name(self) -> String {
        Message::new("language-name").render(self)
    }

    /// The BCP 47 locale whose numbers and plurals it follows: `pt-PT`.
    pub(super) fn locale(self) -> &'static str {
        self.catalogue().map_or(DEFAULT_CODE, Catalogue::locale)
    }

    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }

    fn catalogue(self) -> Option<&'static Catalogue> {
        CATALOGUES.get(self.index())
    }
}

/// The text of a message without arguments, for identifiers that are made while running; `None` where neither the
/// language nor the default one has it.
#[must_use]
pub fn find_text(id: &str, language: Language) -> Option<String> {
    find_pattern(id, &FluentArgs::new(), language)
}

/// The text of a message in a language.
///
/// A message that the language lacks is said in the default language; one that no language has, by its identifier.
#[must_use]
pub fn text_of(message: &Message, language: Language) -> String {
    let mut args = FluentArgs::with_capacity(message.args().len());
    for (name, arg) in message.args() {
        args.set(*name, value_of(arg, language));
    }
    pattern_text(message.id(), &args, language)
}

/// The text of a message with ready arguments, else its identifier.
pub(super) fn pattern_text(id: &str, args: &FluentArgs<'_>, language: Language) -> String {
    find_pattern(id, args, language).unwrap_or_else(|| id.to_owned())
}

fn find_pattern(id: &str, args: &FluentArgs<'_>, language: Language) -> Option<String> {
    [language, Language::default()].into_iter().find_map(|language| {
        let bundle = language.catalogue()?.bundle();
        let pattern = bundle.get_message(id)?.value()?;
        // A missing argument shows as `{$name}`; the tests of the messages' users see it.
        Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    })
}

/// The text of one argument, as a sentence would show it.
fn arg_text(arg: &Arg, language: Language) -> String {
    match arg {
        Arg::Text(text) => visible(text).into_owned(),
        Arg::Number(exact) => format_decimal(exact, language),
        Arg::Percent(exact) => {
            let mut args = FluentArgs::new();
            args.set("number", format_decimal(exact, language));
            pattern_text("language-percent", &args, language)
        }
        Arg::Count(count) => format_count(*count, language),
        Arg::Date(day) => format_date(*day, language),
        Arg::Local(text) => local_text(text, language),
        Arg::Message(message) => text_of(message, language),
        Arg::List(items) => list_text(items, language),
    }
}

/// The text of a rule file in a language, as that language sets its spaces.
#[must_use]
pub fn local_text(text: &LocalText, language: Language) -> String {
    visible(&set(text.get(language), language)).into_owned()
}

/// Items joined as the language joins a list: `a, b et c`.
fn list_text(items: &[Arg], language: Language) -> String {
    let join = |id: &str, first: String, second: String| {
        let mut args = FluentArgs::with_capacity(2);
        args.set("first", first);
        args.set("second", second);
        pattern_text(id, &args, language)
    };
    let mut texts = items.iter().map(|item| arg_text(item, language));
    let Some(last) = texts.next_back() else {
        return String::new();
    };
    match texts.reduce(|first, second| join("language-list", first, second)) {
        Some(first) => join("language-list-last", first, last),
        None => last,
    }
}

/// One argument as a message file sees it: a count can select a plural, all else is text.
fn value_of(arg: &Arg, language: Language) -> FluentValue<'static> {
    match arg {
        Arg::Count(count) if count.unsigned_abs() <= MOST_EXACT => FluentValue::from(*count),
        _ => FluentValue::from(arg_text(arg, language)),
    }
}

/// How Fluent's numbers, which only counts are, become text: grouped as the language does.
fn number_text(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    memoizer
        .with_try_get::<Grouping, _, _>((), |Grouping(language)| format_decimal(&number.as_string(), *language))
        .ok()
}

/// The language of a bundle, as its memoizer keeps it.
struct Grouping(Language);

impl Memoizable for Grouping {
    type Args = ();
    type Error = Infallible;

    fn construct(locale: LanguageIdentifier, (): Self::Args) -> Result<Self, Self::Error> {
        Ok(Self(Language::from_code(locale.language.as_str()).unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Arg, Language, Message, find_text, text_of};

    fn language(code: &str) -> Language {
        Language::from_code(code).unwrap()
    }

    #[test]
    fn french_is_first_and_default() {
        let codes: Vec<_> = Language::all().into_iter().map(Language::code).collect();
        assert_eq!(codes.first(), Some(&"fr"));
        assert!(codes.contains(&"en") && codes.contains(&"pt"), "{codes:?}");
        assert_eq!(Language::default().code(), "fr");
    }

    #[test]
    fn a_locale_is_known_by_its_language() {
        for (locale, code) in
            [("fr", "fr"), ("FR", "fr"), ("fr_TG.UTF-8", "fr"), ("pt-BR", "pt"), ("en_US", "en"), ("en@x", "en")]
        {
            assert_eq!(Language::from_code(locale).map(Language::code), Some(code), "{locale}");
        }
        for unknown in ["", "C", "C.UTF-8", "POSIX", "frr", "f", "de_DE"] {
            assert_eq!(Language::from_code(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn a_message_that_no_file_has_is_its_identifier() {
        assert_eq!(text_of(&Message::new("no-such-message"), language("en")), "no-such-message");
        assert_eq!(find_text("no-such-message", language("en")), None);
        assert_eq!(find_text("language-yes", language("en")).as_deref(), Some("yes"));
    }

    #[test]
    fn arguments_are_formatted_as_the_language_does() {
        let list = |items: Vec<Arg>| {
            Message::new("language-list-last").with("first", items).with("second", Arg::Percent("12.50".to_owned()))
        };
        let items = || vec![Arg::Number("1234.5".to_owned()), Arg::Date(date(2023, 12, 31)), Arg::Count(1_234_567)];
        assert_eq!(
            text_of(&list(items()), language("fr")),
            "1\u{202f}234,5, 31/12/2023 et 1\u{202f}234\u{202f}567 et 12,50\u{202f}%"
        );
        assert_eq!(text_of(&list(items()), language("en")), "1,234.5, 31 December 2023 and 1,234,567 and 12.50%");
        assert_eq!(text_of(&list(vec![]), language("pt")), " e 12,50%");
    }

    #[test]
    fn a_sentence_leaves_out_what_it_is_not_given() {
        let bare = Message::new("diag-file-unreadable");
        let with = |detail: &str| text_of(&bare.clone().with("detail", detail), language("fr"));
        assert_eq!(text_of(&bare, language("fr")), "Le fichier ou le répertoire n’a pas pu être lu.");
        assert_eq!(with(" "), "Le fichier ou le répertoire n’a pas pu être lu.");
        assert_eq!(with("accès refusé"), "Le fichier ou le répertoire n’a pas pu être lu\u{202f}: accès refusé.");
        assert_eq!(
            text_of(&bare.clone().with("detail", "denied"), language("en")),
            "The file or folder could not be read: denied."
        );
    }

    #[test]
    fn a_count_is_grouped_and_never_rounded() {
        let count = |count| Message::new("language-percent").with("number", Arg::Count(count));
        assert_eq!(text_of(&count(1_234_567), language("en")), "1,234,567%");
        assert_eq!(text_of(&count(i64::MAX), language("en")), "9,223,372,036,854,775,807%");
        assert_eq!(text_of(&count(-12_345), language("fr")), "−12\u{202f}345\u{202f}%");
    }

    #[test]
    fn text_from_outside_cannot_command_the_terminal() {
        let message = Message::new("language-percent").with("number", "\u{1b}[31m{ $x } { -term }");
        assert_eq!(text_of(&message, language("en")), "\u{fffd}[31m{ $x } { -term }%");
    }
}
