//! What `vigie certify`, `vigie verify`, `vigie keys` and `vigie check --bundle` share: cases, keys, bundles, replays.

mod bundle;
mod case;
pub(super) mod certify;
mod countersign;
mod exported;
pub(super) mod keys;
mod registry;
mod secret;
mod sources;
pub(super) mod verify;

pub(super) use bundle::write as write_bundle;
pub(super) use exported::issued_in;

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::Failure;
use super::load::unreadable;
use crate::certificate::{PublicKey, TrustedKey, TrustedKeys};

/// The largest certificate, signature or file of keys that is read, in bytes.
const LARGEST: u64 = 4 << 20;

/// A path with something behind its name.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// The bytes of a small file; of a larger one no more than show that it is none.
fn read_small(path: &Path) -> Result<Vec<u8>, Failure> {
    use std::io::Read as _;
    let file = std::fs::File::open(path).map_err(|error| unreadable(path, &error))?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    Ok(bytes)
}

/// The text of a small file beside another; `None` where there is none, or no text.
fn text_beside(path: &Path) -> Option<String> {
    String::from_utf8(read_small(path).ok()?).ok()
}

/// The file of trusted keys.
fn load_trusted(path: &Path) -> Result<TrustedKeys, Failure> {
    let bytes = read_small(path)?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(TrustedKeys::load(&text, &super::load::shown(path))?)
}

/// The keys that are trusted: the file of them, or one public key alone, of which nobody has said from when to when it holds. A file of
/// them is named after whose they are, a key alone after its own file.
fn load_trusted_or_public(path: &Path) -> Result<TrustedKeys, Failure> {
    let text = String::from_utf8_lossy(&read_small(path)?).into_owned();
    let line = text.trim();
    let Some(key) = PublicKey::from_file(&text).or_else(|| PublicKey::from_base64(line)) else {
        return load_trusted(path);
    };
    let name = name_of(&super::load::shown(path));
    Ok(TrustedKeys { keys: vec![TrustedKey::new(&name, key, Date::MIN)] })
}

/// The name of a file without its folder.
fn name_of(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).to_owned()
}
