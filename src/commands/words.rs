//! The words of the command line in the user's language: help texts, headings, and what is wrong with what was typed.

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory};

use crate::cli::Cli;
use crate::followup::register::EXAMPLE;
use crate::i18n::{Arg, Language, Message, find_text};

/// The language asked for: `--lang`, else the locale's when it is one that is spoken here, else French.
pub(super) fn language_of(arguments: &[OsString]) -> Language {
    let mut asked = None;
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        if argument == "--" {
            break;
        }
        if argument == "--lang" {
            asked = arguments.next().and_then(Language::from_code);
        } else if let Some(code) = argument.strip_prefix("--lang=") {
            asked = Language::from_code(code);
        }
    }
    asked.or_else(|| sys_locale::get_locale().as_deref().and_then(Language::from_code)).unwrap_or_default()
}

/// The command line with its words in a language.
pub(super) fn command(language: Language) -> Command {
    translate(Cli::command(), "cli", language)
}

/// Puts the texts `<path>-about` and `<path>-arg-<id>` of the message files on a command and on all below it.
fn translate(command: Command, path: &str, language: Language) -> Command {
    let heading = |id: &str| find_text(id, language).unwrap_or_default();
    let template = format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", heading("cli-usage"));
    let about = find_text(&format!("{path}-about"), language).unwrap_or_default();
    // Where a command takes acts as lines, one stands under its help.
    let mut command = match find_text(&format!("{path}-example"), language) {
        // The parser breaks long texts at blanks, and a line that is broken is none.
        Some(text) => command.after_help(format!("{text}\n{}", EXAMPLE.replace(' ', "\u{a0}"))),
        None => command,
    };
    command = command
        .about(about.clone())
        .long_about(about)
        .help_template(template)
        .subcommand_help_heading(heading("cli-commands"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help).global(false));
    if path == "cli" {
        command = command.arg(clap::Arg::new("version").short('V').long("version").action(clap::ArgAction::Version));
    }
    command = command.mut_args(|argument| {
        let id = argument.get_id().as_str().replace('_', "-");
        let own = find_text(&format!("{path}-arg-{id}"), language);
        let text = own.or_else(|| find_text(&format!("cli-arg-{id}"), language)).unwrap_or_default();
        let options = heading(if argument.is_positional() { "cli-arguments" } else { "cli-options" });
        let takes_value = argument.get_action().takes_values();
        let argument = argument.help(text).help_heading(options);
        // The text names the values in the user's language; the parser's own list would be in English.
        if takes_value { argument.hide_possible_values(true).hide_default_value(true) } else { argument }
    });
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| {
        let path = format!("{path}-{name}");
        command.mut_subcommand(name, |sub| translate(sub, &path, language))
    })
}

/// Tells what is wrong with what was typed (2), or prints the help or version that was asked for (0).
pub(super) fn explain(error: &clap::Error, language: Language) -> ExitCode {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let limits = limits(error);
    let id = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // Help is a result: it goes to the standard output.
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            return ExitCode::from(2);
        }
        ErrorKind::UnknownArgument => "cli-unknown-argument",
        ErrorKind::InvalidSubcommand => "cli-unknown-command",
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => "cli-value-missing",
        ErrorKind::InvalidValue => "cli-value-not-admitted",
        ErrorKind::ValueValidation if context(ContextKind::InvalidArg).ends_with("<DATE>") => "cli-date-invalid",
        ErrorKind::ValueValidation if limits.is_some() => "cli-number-outside",
        ErrorKind::ValueValidation if is_number(&context(ContextKind::InvalidArg)) => "cli-number-invalid",
        ErrorKind::ValueValidation => "cli-value-invalid",
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => "cli-argument-missing",
        ErrorKind::ArgumentConflict => "cli-argument-twice",
        _ => "cli-usage-wrong",
    };
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue]
        .into_iter()
        .map(context)
        .find(|text| !text.is_empty())
        .unwrap_or_default();
    let other = Some(context(ContextKind::PriorArg)).filter(|prior| *prior != context(ContextKind::InvalidArg));
    let other = other.unwrap_or_default();
    let message = Message::new(id)
        .with("argument", context(ContextKind::InvalidArg))
        .with("other", other)
        .with("command", context(ContextKind::InvalidSubcommand))
        .with("value", context(ContextKind::InvalidValue))
        .with("admitted", context(ContextKind::ValidValue));
    let message = match limits {
        Some((least, most)) => message.with("least", Arg::Number(least)).with("most", Arg::Number(most)),
        None => message,
    };
    let mut text = message.render(language);
    if !suggested.is_empty() {
        text.push(' ');
        text.push_str(&Message::new("cli-did-you-mean").with("name", suggested).render(language));
    }
    let hint = Message::new("cli-see-help").render(language);
    let _ = writeln!(std::io::stderr().lock(), "{text}\n{hint}");
    ExitCode::from(2)
}

/// The least and the greatest number that an argument takes, where another was typed. The parser says it in its own sentence alone.
fn limits(error: &clap::Error) -> Option<(String, String)> {
    let said = std::error::Error::source(error)?.to_string();
    let (least, most) = said.rsplit_once(" in ")?.1.split_once("..=")?;
    let is_number = |text: &str| text.parse::<i64>().is_ok();
    (is_number(least) && is_number(most)).then(|| (least.to_owned(), most.to_owned()))
}

/// Whether an argument counts something, by the name of its value.
fn is_number(argument: &str) -> bool {
    ["<N>", "<DAYS>", "<SECONDS>", "<YEAR>"].iter().any(|name| argument.ends_with(name))
}
