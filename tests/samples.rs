//! The committed samples are those that `examples/make-samples` writes, byte for byte; those that LibreOffice makes hold what
//! its workbooks hold, cell for cell.

#[allow(dead_code, reason = "the program converts, the test compares")]
#[path = "../examples/make-samples/generate/mod.rs"]
mod generate;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use generate::Failure;
use generate::own_forms::own_forms;
use vigie::intake::{ReadFile, Reader};
use vigie::rulebook::{load, select};

/// Path and bytes of every file of a folder and of those below it.
fn files_of(folder: &Path, below: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), Failure> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            files_of(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, std::fs::read(entry.path())?);
        }
    }
    Ok(())
}

fn committed() -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    files_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples"), "", &mut files)?;
    Ok(files)
}

#[test]
fn the_samples_are_those_that_the_example_writes() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    generate::write_samples(folder.path())?;
    let mut fresh = BTreeMap::new();
    files_of(folder.path(), "", &mut fresh)?;
    let committed = committed()?;
    let converted = own_forms().into_iter().filter(|sample| sample.file.is_converted()).map(|sample| sample.path());
    let expected: BTreeSet<String> = fresh.keys().cloned().chain(converted).collect();
    assert_eq!(expected, committed.keys().cloned().collect());
    for (name, bytes) in &fresh {
        assert!(committed.get(name) == Some(bytes), "samples/{name} differs: run `cargo run --example make-samples`");
    }
    Ok(())
}

/// Every figure, empty ones included, with its cell and raw text; then what was told, with the cells.
fn listed(read: &ReadFile) -> Vec<String> {
    let mut all = Vec::new();
    for read in &read.submissions {
        all.push(format!("{:?}", read.submission.identification));
        all.extend(read.submission.figures.iter().map(|(key, figure)| format!("{key:?} {figure:?}")));
    }
    let told =
        read.submissions.iter().flat_map(|read| &read.diagnostics).chain(&read.rejected).chain(&read.diagnostics);
    all.extend(told.map(|told| format!("{} {:?} {:?}", told.code.as_str(), told.location, told.message())));
    all
}

#[test]
fn what_libreoffice_made_holds_what_the_example_writes() -> Result<(), Failure> {
    let rulebook = load(select("cipres").map_err(|told| format!("{told:?}"))?).rulebook.ok_or("no rulebook")?;
    let reader = Reader::new(&rulebook.dictionary).with_layouts(&rulebook.layouts, None);
    let committed = committed()?;
    let mut figures = 0;
    for sample in own_forms().into_iter().filter(|sample| sample.file.is_converted()) {
        let converted = committed.get(&sample.path()).ok_or_else(|| format!("no {}", sample.path()))?;
        let converted = listed(&reader.read_bytes(converted, "dossier"));
        let written = listed(&reader.read_bytes(&sample.intermediate()?, "dossier"));
        let differs = converted.iter().zip(&written).find(|(one, other)| one != other);
        assert_eq!(differs, None, "{}", sample.path());
        assert_eq!(converted.len(), written.len(), "{}", sample.path());
        figures += converted.len();
    }
    assert!(figures > 1_000, "{figures}");
    Ok(())
}
