//! What is written here on one system works on the others: Windows above all, where most inspectors are.
//!
//! A compiler for another system is not on every machine; so the sources are read for what one system alone has, and what
//! the program writes is held against the rules of the strictest.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/files.rs"]
mod files;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use files::vigie;

/// Signs that Windows takes in no name.
const NOT_IN_NAMES: &str = "\\/:*?\"<>|";
/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul"];
/// A path of more characters needs a setting that few laptops have; a folder of a user takes some of them.
const LONGEST_PATH: usize =
    259 - "C:\\Users\\inspecteur.regional\\Documents\\Commission de surveillance\\session 2026-11".len();

/// All files of a folder and below.
fn all_files(folder: &Path, ending: Option<&str>) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(all_files(&path, ending));
        } else if ending.is_none_or(|ending| path.extension().is_some_and(|found| found == ending)) {
            all.push(path);
        }
    }
    all
}

/// The faults of a source: what one system alone has, outside of a part that is compiled for that system alone.
fn bound_to_one_system(source: &str) -> Vec<String> {
    let lines: Vec<&str> = source.lines().collect();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let is_for_a_system = |line: &str| {
        let line = line.trim();
        line.starts_with("#[cfg(unix)]") || line.starts_with("#[cfg(windows)]") || line.starts_with("#[cfg(target_os")
    };
    let mut faults = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let is_bound =
            ["std::os::unix", "std::os::linux", "std::os::windows", "libc::"].iter().any(|path| line.contains(path));
        if !is_bound || line.trim_start().starts_with("//") {
            continue;
        }
        // The lines that the line stands in: each is less indented than the one before.
        let (mut within, mut indent) = (vec![at], depth(line));
        for above in (0..at).rev() {
            if !lines[above].trim().is_empty() && depth(lines[above]) < indent {
                indent = depth(lines[above]);
                within.push(above);
            }
        }
        let is_guarded = within.iter().any(|opening| {
            let before = lines[..*opening].iter().rev();
            let mut attributes = before.take_while(|line| line.trim_start().starts_with("#["));
            attributes.any(|line| is_for_a_system(line))
        });
        if !is_guarded {
            faults.push(format!("line {}: {}", at + 1, line.trim()));
        }
    }
    faults
}

#[test]
fn what_one_system_alone_has_is_compiled_for_it_alone() {
    let mut guarded = 0;
    for folder in ["src", "tests", "benches", "examples"] {
        for path in all_files(Path::new(folder), Some("rs")) {
            if path.ends_with("tests/portable.rs") {
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            guarded += source.matches("std::os::unix").count();
            assert_eq!(bound_to_one_system(&source), Vec::<String>::new(), "{}", path.display());
        }
    }
    assert!(guarded > 3, "the reader of sources finds nothing");
    assert_eq!(bound_to_one_system("fn f() {\n    use std::os::unix::fs::symlink;\n}").len(), 1);
    assert_eq!(
        bound_to_one_system("#[cfg(unix)]\nfn g() {}\nfn f() {\n    use std::os::unix::fs::symlink;\n}").len(),
        1
    );
    assert_eq!(bound_to_one_system("#[cfg(unix)]\n#[test]\nfn f() {\n    use std::os::unix::fs::symlink;\n}").len(), 0);
}

#[test]
fn no_source_of_the_program_names_a_place_of_one_system() {
    for path in all_files(Path::new("src"), Some("rs")) {
        let source = fs::read_to_string(&path).unwrap();
        let tried = if path.ends_with("tests.rs") { 0 } else { source.find("#[cfg(test)]").unwrap_or(source.len()) };
        for place in ["\"/tmp", "\"/dev/", "\"/proc", "\"/etc/", "\"/usr/", "\"C:\\\\", "env::var(\"HOME\")"] {
            assert!(!source[..tried].contains(place), "{}: {place}", path.display());
        }
    }
}

/// Whether every system takes a name.
fn is_taken_everywhere(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let is_device = DEVICES.contains(&stem.as_str())
        || (stem.len() == 4 && ["com", "lpt"].iter().any(|device| stem.starts_with(device)));
    !name.is_empty()
        && name.len() <= 255
        && !name.chars().any(|sign| sign.is_control() || NOT_IN_NAMES.contains(sign))
        && !name.ends_with([' ', '.'])
        && !is_device
}

/// Holds the names of all files of a folder against what every system takes.
fn names_are_taken_everywhere(folder: &Path) -> usize {
    let files = all_files(folder, None);
    let mut small = BTreeSet::new();
    for file in &files {
        let path = file.strip_prefix(folder).unwrap();
        for part in path.components() {
            let name = part.as_os_str().to_str().unwrap();
            assert!(is_taken_everywhere(name), "{}", path.display());
        }
        assert!(path.display().to_string().chars().count() <= LONGEST_PATH, "{}", path.display());
        // Systems that do not tell capitals from small letters would write one file over the other.
        assert!(small.insert(path.display().to_string().to_lowercase()), "{} is there twice", path.display());
    }
    files.len()
}

/// A table of institutions whose codes and names are as hostile as a name can be.
fn hostile_table(folder: &Path) -> PathBuf {
    let header = "institution_code;institution_name;state;institution_kind;fiscal_year;year_end;currency;unit;\
                  operating_charges;technical_income";
    let codes =
        ["CON", "nul", "COM1", "XA:CNSS", "XA/CNSS", "XA\\CNSS", "XA CNSS.", "XA?*<>|", "xa-cnss", "XA-CNSS", "Å"];
    let long = "L".repeat(300);
    let rows = codes.into_iter().chain([long.as_str()]).enumerate().map(|(rank, code)| {
        format!("{code};Caisse {code};TG;general_scheme;2023;31/12/2023;XOF;1;{};1000", 100 + rank)
    });
    let text: Vec<String> = std::iter::once(header.to_owned()).chain(rows).collect();
    let path = folder.join("table.csv");
    fs::write(&path, text.join("\r\n")).unwrap();
    path
}

#[test]
fn every_name_that_is_written_is_one_that_every_system_takes() {
    let folder = tempfile::tempdir().unwrap();
    let table = hostile_table(folder.path());
    let (table, site, data) = (table.to_str().unwrap(), folder.path().join("site"), folder.path().join("data"));
    let (site, data) = (site.to_str().unwrap(), data.to_str().unwrap());
    for arguments in [
        vec!["report", table, "--internal", "--as-of", "2024-11-20", "-o", site],
        vec!["export", table, "--as-of", "2024-11-20", "--to", data],
    ] {
        let run = vigie(Path::new("."), &arguments);
        // A code of 300 signs is rejected; all others are judged.
        assert_eq!(run.code, 3, "{arguments:?}: {}", run.stderr);
    }
    assert!(names_are_taken_everywhere(Path::new(site)) > 40);
    assert!(names_are_taken_everywhere(Path::new(data)) > 5);
}

#[test]
fn lines_may_end_as_windows_ends_them() {
    // Whoever opens a table or a TOML file in an editor of Windows and saves it changes the ends of all lines.
    let folder = tempfile::tempdir().unwrap();
    let with = |end: &str| {
        let own = folder.path().join(if end == "\n" { "unix" } else { "windows" });
        fs::create_dir(&own).unwrap();
        for name in ["mutuelles-2023.csv", "secretariat.toml", "replies.toml", "adjustments.toml", "institutions.toml"]
        {
            let text = fs::read_to_string(Path::new("samples").join(name)).unwrap().replace("\r\n", "\n");
            fs::write(own.join(name), text.replace('\n', end)).unwrap();
        }
        let rulebook = own.join("rulebook");
        for file in all_files(Path::new("rules/uemoa-mutuals/2011"), None) {
            let to = rulebook.join(file.strip_prefix("rules/uemoa-mutuals/2011").unwrap());
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::write(to, fs::read_to_string(&file).unwrap().replace("\r\n", "\n").replace('\n', end)).unwrap();
        }
        // The path as it was given stands in the result: it is the same for both.
        let asked = ["check", "mutuelles-2023.csv", "--rulebook", "rulebook", "--secretariat", "secretariat.toml"];
        let how = ["--institutions", "institutions.toml", "--as-of", "2024-11-20", "--format", "csv"];
        let run = vigie(&own, &[asked, how].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        run.stdout
    };
    let (unix, windows) = (with("\n"), with("\r\n"));
    assert!(unix.lines().count() > 20, "{unix}");
    for (line, other) in unix.lines().zip(windows.lines()) {
        assert_eq!(line, other);
    }
    assert_eq!(unix.lines().count(), windows.lines().count());
}

#[test]
fn a_path_of_windows_is_a_path_and_no_name_of_a_rulebook() {
    // `ID@EDITION` and a folder are told apart by what is there, not by the signs of one system.
    let run = vigie(Path::new("."), &["rules", "list", "--rulebook", "C:\\Référentiels\\cipres@2023", "--lang", "en"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("cipres@2023"), "{}", run.stderr);
}
