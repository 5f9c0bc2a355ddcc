//! What no command does: it writes over nothing that it read, loses no act without a word, hands a spreadsheet no formula.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/acts.rs"]
mod acts;
#[path = "common/files.rs"]
mod files;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use acts::{draft, drafts, line, moment, register};
use files::{Run, vigie};
use tempfile::TempDir;
use vigie::followup::{Access, AppendFault, Refusal, Register};

/// A folder with accounts, their list, and all that can be named beside them.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    let path = folder.path();
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    fs::create_dir(path.join("dossiers")).unwrap();
    for name in ["institutions.toml", "xa-cnps-2023.xlsx"] {
        fs::copy(samples.join(name), path.join("dossiers").join(name)).unwrap();
    }
    fs::write(path.join("replies.toml"), "").unwrap();
    fs::write(path.join("key.txt"), "secret").unwrap();
    drop(register(&path.join("register.sqlite"), &drafts("R", 2)));
    folder
}

fn refused(folder: &Path, code: &str, arguments: &[&str]) -> Run {
    let run = vigie(folder, arguments);
    assert_eq!(run.code, 2, "{arguments:?}: {}", run.stderr);
    assert!(run.stderr.contains(code), "{arguments:?}: {}", run.stderr);
    run
}

#[test]
fn no_result_replaces_what_was_read() {
    let folder = folder();
    let path = folder.path();
    let beside: &[&str] = &["--replies", "replies.toml", "--pseudonym-key", "key.txt"];
    let kept = ["replies.toml", "key.txt", "dossiers/institutions.toml", "dossiers/xa-cnps-2023.xlsx"];
    let bytes = || kept.map(|name| fs::read(path.join(name)).unwrap());
    let before = bytes();
    for name in kept {
        let arguments: Vec<&str> = ["rank", "dossiers"].iter().chain(beside).copied().chain(["-o", name]).collect();
        refused(path, "output-is-input", &arguments);
    }
    let rules = vigie(path, &["rules", "export", "-o", "rules"]);
    assert_eq!(rules.code, 0, "{}", rules.stderr);
    for command in [
        &["check", "dossiers", "--rulebook", "rules", "-o", "rules/rulebook.toml"][..],
        &["check", "dossiers", "--institutions", "dossiers/institutions.toml", "-o", "./dossiers/institutions.toml"],
        &["rules", "diff", "rules", "cipres", "-o", "rules/rulebook.toml"],
        &["rules", "diff", "rules", "cipres", "--on", "dossiers", "-o", "dossiers/institutions.toml"],
        &["intake", "--suggest", "dossiers/xa-cnps-2023.xlsx", "-o", "dossiers/xa-cnps-2023.xlsx", "--force"],
    ] {
        refused(path, "output-is-input", command);
    }
    fs::create_dir(path.join("sums")).unwrap();
    fs::copy(path.join("dossiers/xa-cnps-2023.xlsx"), path.join("sums/statistics.csv")).unwrap();
    refused(path, "output-is-input", &["statistics", "sums/statistics.csv", "--force", "-o", "sums"]);
    assert_eq!(bytes(), before);
}

#[test]
fn no_result_replaces_a_register() {
    let folder = folder();
    let path = folder.path();
    let bytes = fs::read(path.join("register.sqlite")).unwrap();
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let name = format!("register.sqlite{suffix}");
        for command in [
            &["followup", "export", "-o", &name][..],
            &["followup", "list", "--format", "json", "-o", &name],
            &["rank", "dossiers", "--register", ".", "-o", &name],
            &["check", "dossiers", "-o", &name],
            &["template", "--force", "-o", &name],
        ] {
            refused(path, "output-is-register", command);
        }
    }
    assert_eq!(fs::read(path.join("register.sqlite")).unwrap(), bytes);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("register.sqlite", path.join("link")).unwrap();
        refused(path, "output-is-register", &["followup", "export", "-o", "link"]);
    }
    assert_eq!(vigie(path, &["followup", "audit"]).code, 0);
}

#[test]
fn a_report_removes_nothing_that_it_did_not_make() {
    let folder = folder();
    let path = folder.path();
    for name in ["site.part", "site.former"] {
        fs::create_dir(path.join(name)).unwrap();
        fs::write(path.join(name).join("kept.txt"), "kept").unwrap();
    }
    let report = &["report", "dossiers", "--as-of", "2025-01-15", "-o", "site"];
    assert_eq!(vigie(path, report).code, 0);
    fs::create_dir(path.join("site/dossiers")).unwrap();
    for name in ["institutions.toml", "xa-cnps-2023.xlsx"] {
        fs::copy(path.join("dossiers").join(name), path.join("site/dossiers").join(name)).unwrap();
    }
    fs::copy(path.join("key.txt"), path.join("site/key.txt")).unwrap();
    refused(path, "output-is-input", &["report", "site/dossiers", "--force", "-o", "site"]);
    refused(
        path,
        "output-is-input",
        &["report", "dossiers", "--pseudonym-key", "site/key.txt", "--force", "-o", "site"],
    );
    assert!(path.join("site/dossiers/xa-cnps-2023.xlsx").is_file());
    for name in ["site.part", "site.former"] {
        assert!(path.join(name).join("kept.txt").is_file(), "{name}");
    }
}

#[test]
fn acts_are_recorded_whether_or_not_somebody_reads_that_they_are() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("register.sqlite");
    drop(Register::create(&path).unwrap());
    let lines: Vec<String> = drafts("R", 40).iter().map(line).collect();
    let mut child = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .args(["followup", "event"])
        .current_dir(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // The reader of the acknowledgements goes away before the first of them.
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(lines.join("\n").as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(Register::open(&path, Access::Read).unwrap().head().unwrap().number, 40);
}

#[test]
fn a_name_that_another_act_bears_is_refused_and_told() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("register.sqlite");
    let one = draft("R-1", "un");
    let id = one.own_id();
    let mut own = Register::create(&path).unwrap();
    own.append_named(&[(id.clone(), &one)], moment()).unwrap();
    let other = draft("R-2", "autre chose");
    let Err(AppendFault::Refused(refused)) = own.append_named(&[(id.clone(), &other)], moment()) else {
        panic!("another act was taken for the one of that name")
    };
    assert_eq!(refused, [(0, Refusal::OtherAct(1))]);
    drop(own);
    let named = line(&other).replacen('{', &format!("{{\"id\":\"{id}\","), 1);
    fs::write(folder.path().join("acts.jsonl"), named).unwrap();
    let run = vigie(folder.path(), &["followup", "event", "acts.jsonl"]);
    assert_eq!((run.code, run.stdout.as_str()), (3, ""));
    assert!(run.stderr.contains("act-refused"), "{}", run.stderr);
    // And handed in twice in one go.
    let twice = Register::open(&path, Access::Write)
        .unwrap()
        .append_named(&[(other.own_id(), &other), (other.own_id(), &draft("R-3", "encore"))], moment());
    assert!(matches!(twice, Err(AppendFault::Refused(refused)) if refused == [(1, Refusal::OtherAct(2))]));
}

#[test]
fn texts_are_recorded_with_the_lines_that_windows_ends_in_its_own_way() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("register.sqlite");
    let mut own = register(&path, &[draft("R-1", "un\r\ndeux\ttrois")]);
    let mut found = Vec::new();
    own.events(None, |event, _| {
        found.push(event.entry.clone());
        std::ops::ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(found, [draft("R-1", "un\ndeux trois")]);
    for text in ["un\u{1b}[2J", "un\rdeux", "un\u{202e}xslx", "un\u{61c}deux", "un\u{200f}deux"] {
        let Err(AppendFault::Refused(refused)) = own.append(&[draft("R-2", text)], moment()) else {
            panic!("{text:?} was recorded")
        };
        assert_eq!(refused, [(0, Refusal::Signs("text"))], "{text:?}");
    }
    let Err(AppendFault::Refused(refused)) = own.append(&[draft("R-2", " ")], moment()) else { panic!("recorded") };
    assert_eq!(refused, [(0, Refusal::Blank("text"))]);
}
