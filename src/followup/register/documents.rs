//! Documents by what they hold: the SHA-256 of every file under some folders.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256 as Hasher};

use super::RegisterFault;
use crate::model::Sha256;

/// The hashes of every file in folders and in the folders in them. A link to a folder is not followed.
///
/// # Errors
/// A folder or a file cannot be read.
pub fn hash_documents(folders: &[PathBuf]) -> Result<BTreeSet<Sha256>, RegisterFault> {
    let mut hashes = BTreeSet::new();
    let mut waiting: Vec<PathBuf> = folders.to_vec();
    while let Some(folder) = waiting.pop() {
        let told = |error| RegisterFault::reading(&folder, &error);
        for entry in fs::read_dir(&folder).map_err(told)? {
            let entry = entry.map_err(told)?;
            let (path, kind) = (entry.path(), entry.file_type().map_err(told)?);
            if kind.is_dir() {
                waiting.push(path);
            } else if path.is_file() {
                hashes.insert(hash_of(&path).map_err(|error| RegisterFault::reading(&path, &error))?);
            }
        }
    }
    Ok(hashes)
}

fn hash_of(path: &Path) -> std::io::Result<Sha256> {
    let (mut file, mut hasher) = (BufReader::with_capacity(1 << 16, File::open(path)?), Hasher::new());
    let mut piece = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok(Sha256(hasher.finalize().into()));
        }
        hasher.update(piece.get(..read).unwrap_or_default());
    }
}
