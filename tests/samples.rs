//! The committed samples are those that `examples/make-samples` writes, byte for byte.

#[path = "../examples/make-samples/generate/mod.rs"]
mod generate;

use std::collections::BTreeMap;
use std::path::Path;

use generate::Failure;

/// Name and bytes of every file of a folder and of those below it.
fn files_of(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            files.extend(files_of(&entry.path())?.into_iter().map(|(file, bytes)| (format!("{name}/{file}"), bytes)));
        } else {
            files.insert(name, std::fs::read(entry.path())?);
        }
    }
    Ok(files)
}

#[test]
fn the_samples_are_those_that_the_example_writes() -> Result<(), Failure> {
    let fresh = tempfile::tempdir()?;
    generate::write_samples(fresh.path())?;
    let (fresh, committed) =
        (files_of(fresh.path())?, files_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples"))?);
    assert_eq!(fresh.keys().collect::<Vec<_>>(), committed.keys().collect::<Vec<_>>());
    for (name, bytes) in &fresh {
        assert!(committed.get(name) == Some(bytes), "samples/{name} differs: run `cargo run --example make-samples`");
    }
    Ok(())
}
