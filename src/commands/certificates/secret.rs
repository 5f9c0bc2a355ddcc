//! Keys that sign and their passphrases: read, asked for, written where nobody else reads them.
//!
//! Decisions
//! - A passphrase comes from the file that the user names, else from `VIGIE_PASSPHRASE`, else it is asked for on the terminal; never from
//!   the command line, which others can see. Where there is no terminal nothing is asked.
//! - A file with a passphrase that others may read is told like a key that they may read: who reads it needs only the key.
//! - On Unix a key's file is made for its owner alone (0600), and one that others may read is told whenever it is used. On Windows it has the
//!   rights of the folder that it is made in: that is told when it is made.

use std::fs::{self, OpenOptions};
use std::io::{self, IsTerminal as _, Read as _, Write as _};
use std::path::Path;

use zeroize::Zeroizing;

use super::super::console::Console;
use super::super::load::{shown, unreadable};
use super::super::{Failure, wrong_argument};
use super::LARGEST;
use crate::certificate::{KeyFault, NewKey, Passphrase, SigningKey, is_locked, new_key};
use crate::cli::PassphraseSource;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::Message;

/// The environment variable that may hold a passphrase.
const VARIABLE: &str = "VIGIE_PASSPHRASE";

/// Opens the key that signs.
pub(super) fn open(path: &Path, source: &PassphraseSource, console: &Console) -> Result<SigningKey, Failure> {
    let text = secret_text(path)?;
    if is_locked(&text).is_some() && is_exposed(path) {
        console.tell(&[Diagnostic::new(Code::KeyExposed, at(path))]);
    }
    let passphrase = match is_locked(&text) {
        Some(true) => Some(passphrase(path, source, false, console)?),
        _ => None,
    };
    SigningKey::open(&text, passphrase.as_ref()).map_err(|fault| unusable(path, fault))
}

/// Makes a key in a new file.
pub(super) fn make(
    path: &Path,
    source: &PassphraseSource,
    is_without: bool,
    console: &Console,
) -> Result<NewKey, Failure> {
    if path.exists() {
        return Err(Diagnostic::new(Code::FileExists, at(path)).into());
    }
    let passphrase = if is_without { None } else { Some(passphrase(path, source, true, console)?) };
    let key = new_key(passphrase.as_ref()).map_err(|fault| unusable(path, fault))?;
    write_secret(path, key.secret.as_bytes())?;
    if cfg!(windows) {
        console.say(&Message::new("cli-keys-windows").with("path", shown(path)));
    }
    Ok(key)
}

/// What a key's file says, wiped when it goes.
fn secret_text(path: &Path) -> Result<Zeroizing<String>, Failure> {
    let file = fs::File::open(path).map_err(|error| unreadable(path, &error))?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(1024));
    file.take(LARGEST).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    let text = std::str::from_utf8(&bytes).map_err(|_| unusable(path, KeyFault::Foreign))?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// The passphrase of a key; one that is new is asked for twice.
fn passphrase(path: &Path, source: &PassphraseSource, is_new: bool, console: &Console) -> Result<Passphrase, Failure> {
    let missing = || {
        if is_new {
            return unfit(path, "certify-passphrase-none");
        }
        Failure::from(Diagnostic::new(Code::PassphraseMissing, at(path)))
    };
    if let Some(file) = &source.passphrase_file {
        let text = secret_text(file)?;
        if is_exposed(file) {
            console.tell(&[Diagnostic::new(Code::PassphraseExposed, at(file))]);
        }
        return match first_line(&text) {
            "" if is_new => Err(unfit(path, "certify-passphrase-empty")),
            "" => Err(missing()),
            line => Ok(Zeroizing::new(line.to_owned())),
        };
    }
    if let Ok(value) = std::env::var(VARIABLE).map(Zeroizing::new)
        && !value.is_empty()
    {
        return Ok(value);
    }
    if !io::stdin().is_terminal() {
        return Err(missing());
    }
    let ask = |id: &'static str| {
        let prompt = Message::new(id).with("path", shown(path)).render(console.language);
        rpassword::prompt_password(format!("{prompt} ")).map(Zeroizing::new).map_err(|_| missing())
    };
    let first = ask("cli-keys-ask")?;
    if !is_new {
        return if first.is_empty() { Err(missing()) } else { Ok(first) };
    }
    // An empty one is not asked for again.
    let again = if first.is_empty() { Zeroizing::default() } else { ask("cli-keys-ask-again")? };
    fault_of_new(&first, &again).map_or(Ok(first), |detail| Err(unfit(path, detail)))
}

/// What is wrong with a new passphrase, typed twice.
fn fault_of_new(first: &str, again: &str) -> Option<&'static str> {
    match first {
        "" => Some("certify-passphrase-empty"),
        _ if first != again => Some("certify-passphrase-differs"),
        _ => None,
    }
}

/// The passphrase of a file: its first line, without the mark that some editors put before a text.
fn first_line(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text).lines().next().unwrap_or_default()
}

/// That no key is made with a passphrase.
fn unfit(path: &Path, detail: &'static str) -> Failure {
    Diagnostic::new(Code::PassphraseUnfit, at(path)).with("detail", Message::new(detail)).into()
}

/// Whether others than its owner may read a file.
#[cfg(unix)]
fn is_exposed(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0)
}

/// Rights of Windows are not looked into.
#[cfg(not(unix))]
const fn is_exposed(_path: &Path) -> bool {
    false
}

/// Writes a file that is its owner's alone from its first byte on, and never over another.
fn write_secret(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let written = options.open(path).and_then(|mut file| {
        let written = file.write_all(bytes).and_then(|()| file.sync_all());
        if written.is_err() {
            // Half a key is of no use.
            let _ = fs::remove_file(path);
        }
        written
    });
    written.map_err(|error| Failure::Write(shown(path), error))
}

fn at(path: &Path) -> Location {
    Location::File { path: shown(path).into() }
}

fn unusable(path: &Path, fault: KeyFault) -> Failure {
    let detail = match fault {
        KeyFault::Foreign => "certify-key-foreign",
        KeyFault::Damaged => "certify-key-damaged",
        KeyFault::WrongPassphrase => "certify-key-passphrase",
        KeyFault::NoPassphrase => return Diagnostic::new(Code::PassphraseMissing, at(path)).into(),
        KeyFault::NotMade => "certify-key-not-made",
    };
    Diagnostic::new(Code::KeyUnusable, at(path)).with("detail", Message::new(detail)).into()
}

/// A passphrase file beside `--without-passphrase` is refused by the parser; a variable is simply not asked. What is left is a path that cannot
/// be a file.
pub(super) fn check_new(path: &Path) -> Result<(), Failure> {
    if path.file_name().is_none() {
        return Err(wrong_argument("FILE", &shown(path), "vigie.key").into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{fault_of_new, first_line};

    #[test]
    fn a_new_passphrase_says_something_and_is_typed_twice_alike() {
        assert_eq!(fault_of_new("", ""), Some("certify-passphrase-empty"));
        assert_eq!(fault_of_new("one", "other"), Some("certify-passphrase-differs"));
        assert_eq!(fault_of_new("one", "one"), None);
    }

    #[test]
    fn the_mark_before_a_text_is_no_part_of_a_passphrase() {
        assert_eq!(first_line("\u{feff}one\r\ntwo"), "one");
        assert_eq!(first_line("one \u{feff}"), "one \u{feff}");
        assert_eq!(first_line(""), "");
    }
}
