//! The shipped rulebook, and every way to break one.

use crate::diagnostic::{Diagnostic, Location};
use crate::rulebook::{Loaded, load, select, shipped};

/// `code path:line:column args` of a diagnostic.
fn shown(diagnostic: &Diagnostic) -> String {
    let place = match &diagnostic.location {
        Location::Span { file, span } => {
            let before = &file.text[..span.start];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            format!("{}:{line}:{column} `{}`", file.path, file.text[span.clone()].lines().next().unwrap_or_default())
        }
        other => other.path().to_owned(),
    };
    let message = diagnostic.message();
    let args: Vec<String> = message.args().iter().map(|(name, arg)| format!("{name}={}", plain(arg))).collect();
    format!("{} {place} {}", diagnostic.code.as_str(), args.join(" "))
}

fn plain(arg: &crate::i18n::Arg) -> String {
    use crate::i18n::Arg;
    match arg {
        Arg::Text(text) | Arg::Number(text) | Arg::Percent(text) => text.clone(),
        Arg::Count(count) => count.to_string(),
        Arg::Date(date) => date.to_string(),
        Arg::Local(_) => "local".to_owned(),
        Arg::Message(message) => {
            let args: Vec<String> =
                message.args().iter().map(|(name, arg)| format!("{name}={}", plain(arg))).collect();
            if args.is_empty() { message.id().to_owned() } else { format!("{}({})", message.id(), args.join(", ")) }
        }
        Arg::List(items) => format!("[{}]", items.iter().map(plain).collect::<Vec<_>>().join(", ")),
    }
}

#[test]
fn the_shipped_rulebooks_are_without_fault() {
    let editions = shipped();
    assert!(!editions.is_empty());
    for edition in editions {
        let Loaded { rulebook, diagnostics } = load(select(&edition.to_string()).unwrap());
        let shown: Vec<String> = diagnostics.iter().map(shown).collect();
        assert_eq!(shown, Vec::<String>::new(), "{edition}");
        let rulebook = rulebook.unwrap();
        assert_eq!((rulebook.id, rulebook.edition), (edition.id, edition.edition));
    }
}
