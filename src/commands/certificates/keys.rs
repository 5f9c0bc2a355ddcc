//! `vigie keys`: makes keys, shows public ones, keeps the file of those that are trusted.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::super::console::{Console, write_file};
use super::super::judging::today;
use super::super::load::shown;
use super::super::{Failure, Outcome, Status, wrong_argument};
use super::{load_trusted, read_small, secret};
use crate::certificate::{PublicKey, TrustedKey, TrustedKeys, is_locked};
use crate::cli::{KeyMaking, KeysCommand, NewKeyArgs, RotateArgs};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::Message;
use crate::render::terminal;
use crate::report;

/// Keeps keys.
pub(in crate::commands) fn run(command: &KeysCommand, console: &Console) -> Outcome {
    match command {
        KeysCommand::New(args) => new(args, console),
        KeysCommand::Show { files } => show(files, console),
        KeysCommand::Rotate(args) => rotate(args, console),
    }
}

fn new(args: &NewKeyArgs, console: &Console) -> Outcome {
    let day = args.making.as_of.unwrap_or_else(today);
    // What is wrong with the file of trusted keys is found before there is a key.
    let trusted = args.trusted.as_deref().map(|path| load_or_new(path).map(|keys| (path, keys))).transpose()?;
    let key = make(&args.file, &args.making, console)?;
    if let (Some((path, mut keys)), Some(name)) = (trusted, &args.name) {
        keys.keys.push(trusted_key(name, key.clone(), day));
        write_file(path, keys.to_toml().as_bytes())?;
    }
    print(&[TrustedKey { valid_from: day, ..trusted_key(args.name.as_deref().unwrap_or_default(), key, day) }], console)
}

fn rotate(args: &RotateArgs, console: &Console) -> Outcome {
    let day = args.making.as_of.unwrap_or_else(today);
    let mut keys = load_trusted(&args.trusted)?;
    let Some(old) = keys.keys.iter().find(|known| known.key.id().eq_ignore_ascii_case(&args.old)).cloned() else {
        let known = keys.keys.first().map_or_else(|| "0123456789ABCDEF".to_owned(), |known| known.key.id());
        return Err(wrong_argument("ID", &args.old, &known).into());
    };
    if day <= old.valid_from {
        return Err(
            wrong_argument("--as-of", &day.to_string(), &old.valid_from.tomorrow().unwrap_or(day).to_string()).into()
        );
    }
    let key = make(&args.file, &args.making, console)?;
    for known in keys.keys.iter_mut().filter(|known| known.key == old.key) {
        // The new one begins where the old one ends: on no day is there none.
        let last = day.yesterday().unwrap_or(day);
        known.valid_to = Some(known.valid_to.map_or(last, |stated| stated.min(last)));
        if args.revoke && known.revoked_on.is_none() {
            known.revoked_on = Some(day);
        }
    }
    keys.keys.push(trusted_key(args.name.as_deref().unwrap_or(&old.name), key, day));
    write_file(&args.trusted, keys.to_toml().as_bytes())?;
    print(&keys.keys, console)
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
    Ok(trusted_key("", key, Date::MIN))
}

fn trusted_key(name: &str, key: PublicKey, valid_from: Date) -> TrustedKey {
    TrustedKey { name: name.trim().to_owned(), key, valid_from, valid_to: None, revoked_on: None }
}

fn load_or_new(path: &Path) -> Result<TrustedKeys, Failure> {
    if path.exists() { load_trusted(path) } else { Ok(TrustedKeys::default()) }
}

/// Makes a key and writes its public half beside it.
fn make(path: &Path, making: &KeyMaking, console: &Console) -> Result<PublicKey, Failure> {
    secret::check_new(path)?;
    let public = public_path(path);
    if public.exists() {
        return Err(Diagnostic::new(Code::FileExists, Location::File { path: shown(&public).into() }).into());
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
