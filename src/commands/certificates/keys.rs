//! `vigie keys`: makes keys, shows public ones, keeps the file of those that are trusted.
//!
//! Decisions
//! - No key is made before it is plain that all files can be written, and that none of them is another: a key that is lost to the file written
//!   next is lost for good.
//! - In the file of trusted keys only what changes is written: its comments and its order are its owner's.
//! - A key is revoked from a day on, which may be that on which it was made; the day of a revocation only ever moves to an earlier one.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::super::console::{Console, write_file};
use super::super::judging::today;
use super::super::load::shown;
use super::super::{Failure, Outcome, Status, wrong_argument_as};
use super::{read_small, secret};
use crate::certificate::{KeyRole, NotEditable, PublicKey, TrustedFile, TrustedKey, TrustedKeys, is_locked};
use crate::cli::{KeyMaking, KeysCommand, NewKeyArgs, RevokeArgs, RoleOfKey, RotateArgs};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::{Message, is_unsafe};
use crate::render::terminal;
use crate::report;

/// Keeps keys.
pub(in crate::commands) fn run(command: &KeysCommand, console: &Console) -> Outcome {
    match command {
        KeysCommand::New(args) => new(args, console),
        KeysCommand::Show { files } => show(files, console),
        KeysCommand::Rotate(args) => rotate(args, console),
        KeysCommand::Revoke(args) => revoke(args, console),
    }
}

fn new(args: &NewKeyArgs, console: &Console) -> Outcome {
    // What is wrong with the arguments and the file of trusted keys is found before there is a key.
    let day = first_day(&args.making)?;
    check_name(args.name.as_deref())?;
    check_places(&args.file, args.trusted.as_deref())?;
    let trusted = match &args.trusted {
        Some(path) => Some(TrustedPlace::open(path, !path.exists())?),
        None => None,
    };
    let key = make(&args.file, &args.making, console)?;
    let role = args.role.map(|role| match role {
        RoleOfKey::Issuer => KeyRole::Issuer,
        RoleOfKey::Witness => KeyRole::Witness,
    });
    let made = TrustedKey { role, ..TrustedKey::new(args.name.as_deref().unwrap_or_default(), key, day) };
    if let Some(mut trusted) = trusted {
        trusted.change(|file| file.add(made.clone()))?;
        trusted.write()?;
    }
    print(&[made], console)
}

fn rotate(args: &RotateArgs, console: &Console) -> Outcome {
    let day = first_day(&args.making)?;
    check_name(args.name.as_deref())?;
    check_places(&args.file, Some(&args.trusted))?;
    let mut trusted = TrustedPlace::open(&args.trusted, false)?;
    let old = trusted.key("ID", &args.old)?;
    // A key that others have may be no older than today; one that is merely replaced has a last day of its own.
    if !args.revoke && day <= old.valid_from {
        let why = Message::new("argument-rotate-too-early").with("key", old.key.id()).with("from", old.valid_from);
        let next = old.valid_from.tomorrow().unwrap_or(day).to_string();
        return Err(wrong_argument_as("--as-of", &day.to_string(), &next, why).into());
    }
    // The new one begins where the old one ends: on no day is there none.
    let last = day.yesterday().unwrap_or(day).max(old.valid_from);
    let last = old.valid_to.map_or(last, |stated| stated.min(last));
    let revoked = (args.revoke && old.revoked_on.is_none()).then_some(day);
    trusted.change(|file| file.set_days(&old.key.id(), Some(last), revoked))?;
    let key = make(&args.file, &args.making, console)?;
    let name = args.name.as_deref().unwrap_or(&old.name);
    let made = TrustedKey { role: old.role, ..TrustedKey::new(name, key, day) };
    trusted.change(|file| file.add(made))?;
    trusted.write()?;
    print(&trusted.file.keys().keys, console)
}

fn revoke(args: &RevokeArgs, console: &Console) -> Outcome {
    let today = today();
    let day = args.on.unwrap_or(today);
    let mut trusted = TrustedPlace::open(&args.trusted, false)?;
    let key = trusted.key("ID", &args.id)?;
    let refused = |why: Message, example: Date| {
        Err(wrong_argument_as("--on", &day.to_string(), &example.to_string(), why).into())
    };
    if day > today {
        return refused(Message::new("argument-day-to-come"), today);
    }
    // It may turn out to have been lost earlier than was thought; never later.
    if let Some(known) = key.revoked_on.filter(|known| *known <= day) {
        let why = Message::new("argument-revoked-already").with("key", key.key.id()).with("on", known);
        return refused(why, known.yesterday().unwrap_or(known));
    }
    trusted.change(|file| file.set_days(&key.key.id(), None, Some(day)))?;
    trusted.write()?;
    print(&trusted.file.keys().keys, console)
}

/// The file of trusted keys, where it stands.
struct TrustedPlace<'p> {
    path: &'p Path,
    file: TrustedFile,
    is_new: bool,
}

impl<'p> TrustedPlace<'p> {
    /// Opens one that keys can be added to.
    fn open(path: &'p Path, is_new: bool) -> Result<Self, Failure> {
        let file = if is_new {
            TrustedFile::default()
        } else {
            let bytes = read_small(path)?;
            TrustedFile::load(&String::from_utf8_lossy(&bytes), &shown(path))?
        };
        let place = Self { path, file, is_new };
        if place.file.can_grow() { Ok(place) } else { Err(place.not_editable()) }
    }

    /// The key of an id, however it is typed.
    fn key(&self, argument: &str, id: &str) -> Result<TrustedKey, Failure> {
        let keys = &self.file.keys().keys;
        keys.iter().find(|known| known.key.id().eq_ignore_ascii_case(id)).cloned().ok_or_else(|| {
            let known = keys.first().map_or_else(|| "0123456789ABCDEF".to_owned(), |known| known.key.id());
            let why = Message::new("argument-no-such-key").with("path", shown(self.path));
            wrong_argument_as(argument, id, &known, why).into()
        })
    }

    fn change(&mut self, change: impl FnOnce(&mut TrustedFile) -> Result<(), NotEditable>) -> Result<(), Failure> {
        change(&mut self.file).map_err(|NotEditable| self.not_editable())
    }

    /// Writes it over what it was read from, or where nothing stands.
    fn write(&self) -> Result<(), Failure> {
        // By a link or another spelling the path may have led to the key that was made meanwhile.
        if self.is_new && self.path.symlink_metadata().is_ok() {
            return Err(exists(self.path));
        }
        write_file(self.path, self.file.text().as_bytes())
    }

    fn not_editable(&self) -> Failure {
        Diagnostic::new(Code::TrustedFixed, Location::File { path: shown(self.path).into() }).into()
    }
}

/// The first day of a key; a year that a file of trusted keys can hold.
fn first_day(making: &KeyMaking) -> Result<Date, Failure> {
    let day = making.as_of.unwrap_or_else(today);
    if day.year() < 1 {
        let why = Message::new("argument-year");
        return Err(wrong_argument_as("--as-of", &day.to_string(), &today().to_string(), why).into());
    }
    Ok(day)
}

/// Whose key it is must say something, on one line.
fn check_name(name: Option<&str>) -> Result<(), Failure> {
    let is_unfit = |name: &&str| name.trim().is_empty() || name.chars().any(|c| c == '\n' || is_unsafe(c));
    match name.filter(is_unfit) {
        Some(name) => {
            let shown = name.escape_default().to_string();
            Err(wrong_argument_as("--name", &shown, "Secrétariat", Message::new("argument-name-blank")).into())
        }
        None => Ok(()),
    }
}

/// The secret key, the public one and the file of trusted keys are three files.
fn check_places(secret: &Path, trusted: Option<&Path>) -> Result<(), Failure> {
    secret::check_new(secret)?;
    let public = public_path(secret);
    let unfit = |argument: &str, path: &Path, example: &str, why: &'static str| {
        Err(wrong_argument_as(argument, &shown(path), example, Message::new(why)).into())
    };
    if is_same(secret, &public) {
        let example = shown(&secret.with_extension("key"));
        return unfit("FILE", secret, &example, "argument-key-is-public");
    }
    match trusted {
        Some(trusted) if is_same(trusted, secret) || is_same(trusted, &public) => {
            unfit("--trusted", trusted, "trusted.toml", "argument-trusted-is-key")
        }
        _ => Ok(()),
    }
}

/// Whether two paths are of one file, as far as can be told of files that need not be there yet.
fn is_same(one: &Path, other: &Path) -> bool {
    let truly = |path: &Path| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let folder = path.parent().map(|folder| folder.canonicalize().unwrap_or_else(|_| folder.to_owned()));
        // Some systems tell no capitals from small letters.
        (folder, path.file_name().map(|name| name.to_string_lossy().to_lowercase()))
    };
    truly(one) == truly(other)
}

fn exists(path: &Path) -> Failure {
    Diagnostic::new(Code::FileExists, Location::File { path: shown(path).into() }).into()
}

fn show(files: &[PathBuf], console: &Console) -> Outcome {
    let mut all = Vec::new();
    for path in files {
        let bytes = zeroize::Zeroizing::new(read_small(path)?);
        let text = String::from_utf8_lossy(&bytes);
        if is_locked(&text).is_some() {
            // Of a secret key the public one is shown, from the file beside it.
            let public = public_path(path);
            let text = String::from_utf8_lossy(&read_small(&public)?).into_owned();
            all.push(bare(&public, &text)?);
        } else if text.lines().count() <= 2 && PublicKey::from_file(&text).is_some() {
            all.push(bare(path, &text)?);
        } else {
            all.extend(TrustedKeys::load(&text, &shown(path))?.keys);
        }
    }
    print(&all, console)
}

/// A public key that stands alone: nobody has said whose it is and from when.
fn bare(path: &Path, text: &str) -> Result<TrustedKey, Failure> {
    let location = Location::File { path: shown(path).into() };
    let key = PublicKey::from_file(text).ok_or_else(|| {
        let raw = text.lines().nth(1).unwrap_or_default().chars().take(60).collect::<String>();
        Failure::from(Diagnostic::new(Code::PublicKeyInvalid, location).with("raw", raw))
    })?;
    Ok(TrustedKey::new("", key, Date::MIN))
}

/// Makes a key and writes its public half beside it.
fn make(path: &Path, making: &KeyMaking, console: &Console) -> Result<PublicKey, Failure> {
    let public = public_path(path);
    if public.exists() {
        return Err(exists(&public));
    }
    let key = secret::make(path, &making.passphrase, making.without_passphrase, console)?;
    write_file(&public, key.public.to_file().as_bytes())?;
    let made = Message::new("cli-keys-made").with("path", shown(path)).with("public", shown(&public));
    console.say(&made);
    Ok(key.public)
}

/// Where the public key of a secret one stands: the same name with `.pub`.
fn public_path(path: &Path) -> PathBuf {
    path.with_extension("pub")
}

fn print(keys: &[TrustedKey], console: &Console) -> Outcome {
    let report = report::trusted_keys(keys);
    Console::write(&terminal::render(&report, console.language, console.style(false)), None)?;
    Ok(Status::Done)
}
