//! The committed samples are those that `examples/make-samples` writes, byte for byte.

#[path = "../examples/make-samples/generate/mod.rs"]
mod generate;

use std::collections::BTreeMap;
use std::path::Path;

/// Name and bytes of every file of a folder.
fn files_of(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read(&path).unwrap())
        })
        .collect()
}

#[test]
fn the_samples_are_those_that_the_example_writes() {
    let fresh = tempfile::tempdir().unwrap();
    generate::write_samples(fresh.path()).unwrap();
    let (fresh, committed) = (files_of(fresh.path()), files_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples")));
    assert_eq!(fresh.keys().collect::<Vec<_>>(), committed.keys().collect::<Vec<_>>());
    for (name, bytes) in &fresh {
        assert!(committed.get(name) == Some(bytes), "samples/{name} differs: run `cargo run --example make-samples`");
    }
}
