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

use acts::{act, draft, drafts, line, moment, proved, register};
use files::{Run, identification, vigie, workbook};
use jiff::civil::date;
use rusqlite::Connection;
use tempfile::TempDir;
use vigie::followup::register::Defect;
use vigie::followup::{
    Access, Act, AppendFault, Entry, InstitutionAct, InstitutionStanding, RecommendationAct, Refusal, Register, Role,
    Standing, Subject, SubjectKind, replies_of,
};
use vigie::model::{Corrected, FiscalYear, Sha256};

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

/// What a register says to a verification of a recommendation by somebody, after other acts.
fn verified(before: &[Entry], by: &str, documents: &[Sha256]) -> Option<Refusal> {
    let folder = TempDir::new().unwrap();
    let mut own = register(&folder.path().join("register.sqlite"), before);
    let verified = RecommendationAct::Verified { documents: documents.to_vec(), note: None };
    let entry = Entry { actor: by.to_owned(), ..act("R-1", date(2025, 2, 20), verified) };
    match own.append(&[entry], moment()) {
        Ok(_) => None,
        Err(AppendFault::Refused(mut refused)) => refused.pop().map(|(_, refusal)| refusal),
        Err(AppendFault::Register(fault)) => panic!("{fault:?}"),
    }
}

#[test]
fn nobody_verifies_alone_what_was_done_nor_by_what_was_there_before() {
    let document = Sha256([7; 32]);
    let evidence = |day, document| RecommendationAct::Evidence { title: "Pièce".to_owned(), dated_on: day, document };
    let issued = &proved("R-1", document)[..2];
    let with = |more: &[Entry]| issued.iter().chain(more).cloned().collect::<Vec<_>>();
    let by = |name: &str, entry: Entry| Entry { actor: name.to_owned(), ..entry };
    let subject = Subject::new(SubjectKind::Recommendation, "R-1");
    // Dated before the day of issue, 1 December 2024; on it.
    let old = with(&[by("Mme Awa Test", act("R-1", date(2025, 2, 1), evidence(date(2024, 11, 30), document)))]);
    assert_eq!(verified(&old, "M. Essai", &[document]), Some(Refusal::OldEvidence(subject.clone())));
    let new = with(&[by("Mme Awa Test", act("R-1", date(2025, 2, 1), evidence(date(2024, 12, 1), document)))]);
    assert_eq!(verified(&new, "M. Essai", &[document]), None);
    // The same person, whatever stands before the name.
    for name in ["Mme Awa Test", "AWA TEST", "Dr. Awa  Test"] {
        assert_eq!(verified(&new, name, &[document]), Some(Refusal::OwnEvidence(subject.clone())), "{name}");
    }
    // One document of somebody else does not help.
    let other = Sha256([8; 32]);
    let mut mixed = new.clone();
    mixed.push(by("M. Essai", act("R-1", date(2025, 2, 2), evidence(date(2025, 1, 1), other))));
    assert_eq!(verified(&mixed, "Awa Test", &[document, other]), Some(Refusal::OwnEvidence(subject.clone())));
    assert_eq!(verified(&mixed, "Awa Test", &[other]), None);
    // Whoever claims it may attach documents; whoever verifies it then may have attached them, and did not claim it.
    let claimed = RecommendationAct::Claimed { text: "fait".to_owned() };
    let claim = Entry { role: Role::Management, ..by("M. Directeur", act("R-1", date(2025, 2, 3), claimed)) };
    let mut claimed = new.clone();
    claimed.push(claim);
    assert_eq!(verified(&claimed, "Directeur", &[document]), Some(Refusal::OwnClaim(subject)));
    assert_eq!(verified(&claimed, "Awa Test", &[document]), None);
}

#[test]
fn every_correction_of_the_register_reaches_the_table() {
    let folder = TempDir::new().unwrap();
    let year = FiscalYear::new(2023).unwrap();
    let on = |act| Entry {
        subject: Subject::new(SubjectKind::Institution, "XA-CNSS"),
        act: Act::Institution(act),
        ..draft("R-1", "x")
    };
    let notified = InstitutionAct::RowNotified { fiscal_year: year };
    let corrected = Corrected::ALL.iter().map(|what| {
        let text = |text: &str| format!("{text} {}", what.code());
        let (former, corrected, reason) = (text("avant"), text("après"), text("motif"));
        on(InstitutionAct::RowCorrected { fiscal_year: year, what: *what, former, corrected, reason })
    });
    let entries: Vec<Entry> = std::iter::once(on(notified)).chain(corrected).collect();
    let own = register(&folder.path().join("register.sqlite"), &entries);
    let standings = own.standings(SubjectKind::Institution).unwrap();
    let standings: Vec<(&str, &InstitutionStanding)> = (standings.iter())
        .map(|(subject, standing)| match standing {
            Standing::Institution(standing) => (subject.code.as_str(), &**standing),
            other => panic!("{other:?}"),
        })
        .collect();
    let told: Vec<Corrected> = replies_of(standings.into_iter()).corrections.iter().map(|one| one.what).collect();
    assert_eq!(told, Corrected::ALL);
}

#[test]
fn the_audit_tells_what_protects_the_log_and_is_gone_and_what_was_put_beside_it() {
    let folder = TempDir::new().unwrap();
    let cases = [
        ("DROP TRIGGER event_is_never_changed", Defect::GuardMissing("event_is_never_changed".to_owned())),
        (
            "DROP TRIGGER event_is_never_taken_back;
             CREATE TRIGGER event_is_never_taken_back BEFORE DELETE ON event BEGIN SELECT 1; END",
            Defect::GuardAltered("event_is_never_taken_back".to_owned()),
        ),
        (
            "CREATE TRIGGER quiet AFTER INSERT ON event BEGIN DELETE FROM standing; END",
            Defect::GuardForeign("quiet".to_owned()),
        ),
        ("CREATE TABLE notes (text TEXT)", Defect::GuardForeign("notes".to_owned())),
    ];
    for (rank, (sql, defect)) in cases.into_iter().enumerate() {
        let path = folder.path().join(format!("{rank}.sqlite"));
        let own = register(&path, &drafts("R", 2));
        assert_eq!(own.audit(&[], None).unwrap().fault, None);
        drop(own);
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let fault = Register::open(&path, Access::Read).unwrap().audit(&[], None).unwrap().fault;
        assert_eq!(fault.map(|fault| fault.defect), Some(defect), "{sql}");
    }
    let run = vigie(folder.path(), &["followup", "audit", "--register", "0.sqlite"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("event_is_never_changed"), "{}", run.stderr);
}

#[test]
fn what_is_kept_beside_the_log_is_of_one_reckoning() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("register.sqlite");
    let mut own = register(&path, &drafts("R", 2));
    // Another version of the program makes the standings its own way while this one has the file open.
    let other = Connection::open(&path).unwrap();
    other.execute_batch("UPDATE reckoning SET version = -1; UPDATE standing SET json = '{}'").unwrap();
    drop(other);
    own.append(&drafts("S", 1), moment()).unwrap();
    assert_eq!(own.audit(&[], None).unwrap().fault, None);
    let kept: Vec<String> = Connection::open(&path)
        .unwrap()
        .prepare("SELECT json FROM standing WHERE (SELECT version FROM reckoning) > 0")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert!(kept.len() == 3 && kept.iter().all(|json| json != "{}"), "{kept:?}");
}

#[test]
fn no_field_of_a_package_begins_as_a_formula() {
    let folder = TempDir::new().unwrap();
    let accounts = workbook(&[
        ("Identification", identification("=1+1")),
        ("Comptes", vec![row!["code", "libellé", "value"], row!["technical_income", "Produits techniques", 1_000.0]]),
    ]);
    fs::write(folder.path().join("a.xlsx"), accounts).unwrap();
    let run = vigie(folder.path(), &["statistics", "a.xlsx", "--format", "csv"]);
    let mut table = csv::Reader::from_reader(run.stdout.as_bytes());
    let fields: Vec<String> =
        table.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()).collect();
    assert!(fields.iter().any(|field| field.starts_with("'=1+1")), "{}\n{}", run.stdout, run.stderr);
    assert!(!fields.iter().any(|field| field.starts_with(['=', '+', '@'])), "{}", run.stdout);
}
