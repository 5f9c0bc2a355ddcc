//! Documents by what they hold: the SHA-256 of every file under some folders.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::PathBuf;

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
                hashes.insert(
                    File::open(&path)
                        .and_then(Sha256::of_reader)
                        .map_err(|error| RegisterFault::reading(&path, &error))?,
                );
            }
        }
    }
    Ok(hashes)
}
