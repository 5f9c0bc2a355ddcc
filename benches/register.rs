//! How long the register takes at the size of many years: 200,000 events on 20,000 recommendations.
//!
//! `cargo bench --bench register` makes such a register, then prints how much memory its reading and its audit take (on Linux,
//! each in a process of its own) and, by divan, the times: every standing, the table of them by State, one event appended on disk, the audit.
//! Beside them, in the same run, what SQLite alone takes of the same file: its rows read (`bare_read`), one row written and
//! synchronised (`bare_append`), its rows read and their bytes hashed (`bare_hash`).
//!
//! `cargo bench --bench register -- --write FILE` only makes the register, for a profiler.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot set itself up must fail")]

mod inputs;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use divan::Bencher;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use rusqlite::Connection;
use sha2::Digest;
use tempfile::TempDir;
use vigie::followup::{
    Access, Act, By, Draft, Entry, FollowupTable, RecommendationAct, Register, Role, Standings, Subject, SubjectKind,
    sessions, table as table_of,
};
use vigie::model::{InstitutionCode, Sha256, StateCode};
use vigie::rulebook::{Addressee, EscalationScheme, RuleId, Severity, load, select};

use inputs::is_measured;
use inputs::processes::told;

const SUBJECTS: u32 = 20_000;
const ACTS: u32 = 10;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [mode, path, ..] = arguments.as_slice() {
        match mode.as_str() {
            "--write" => return write(Path::new(path)),
            "--memory-of-standings" | "--memory-of-audit" => return alone(mode, Path::new(path)),
            _ => {}
        }
    }
    if is_measured() {
        let size = std::fs::metadata(register()).unwrap().len();
        println!("{} events on {SUBJECTS} recommendations, {} MB on disk", SUBJECTS * ACTS, size / 1_000_000);
        for (mode, what) in [("--memory-of-standings", "every standing"), ("--memory-of-audit", "the audit")] {
            let run = Command::new(std::env::current_exe().unwrap()).arg(mode).arg(register()).output().unwrap();
            println!("peak memory of {what}: {}", String::from_utf8_lossy(&run.stdout).trim());
        }
    }
    divan::main();
}

/// One reading in a process of its own, which says how much memory it took at most.
fn alone(mode: &str, path: &Path) {
    let register = Register::open(path, Access::Read).unwrap();
    if mode == "--memory-of-audit" {
        assert_eq!(register.audit(&[], None).unwrap().fault, None);
    } else {
        let standings = register.standings(SubjectKind::Recommendation).unwrap();
        assert_eq!(standings.len(), SUBJECTS as usize);
    }
    match told(Path::new("/proc/self/status"), "VmHWM") {
        Some(peak) => println!("{} MB", peak / 1024),
        None => println!("not told by this system"),
    }
}

/// The register, made once; in a debug build, which only shows that the bench runs, a small one.
fn register() -> &'static Path {
    static REGISTER: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = REGISTER.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("register.sqlite");
        write(&path);
        (folder, path)
    });
    path
}

fn write(path: &Path) {
    let mut register = Register::create(path).unwrap();
    let subjects: Vec<u32> = (0..subjects()).collect();
    // As years go: every recommendation is drafted, then each is worked on in turn.
    for act in 0..ACTS {
        for some in subjects.chunks(2_000) {
            let entries: Vec<Entry> = some.iter().map(|subject| entry(*subject, act)).collect();
            register.append(&entries, moment()).unwrap();
        }
    }
}

const fn subjects() -> u32 {
    if cfg!(debug_assertions) { 20 } else { SUBJECTS }
}

fn moment() -> Timestamp {
    "2026-03-01T12:00:00Z".parse().unwrap()
}

/// The acts of two years on a recommendation.
fn entry(subject: u32, act: u32) -> Entry {
    let day: Date = date(2024, 1, 10).checked_add(jiff::Span::new().days(i64::from(act) * 30)).unwrap();
    let (role, actor) = match act {
        0 | 1 | 8 | 9 => (Role::Secretariat, "Secrétariat exécutif"),
        _ => (Role::Management, "Le directeur général"),
    };
    let text = "Ramener les charges de fonctionnement sous 15 % des produits techniques, par un plan de deux ans que le conseil \
                d’administration adopte et dont il rend compte chaque semestre"
        .to_owned();
    let document = Sha256(sha2::Sha256::digest(subject.to_le_bytes()).into());
    let act = match act {
        0 => RecommendationAct::Drafted {
            draft: Draft {
                state: StateCode::from("TG"),
                institution: Some(InstitutionCode::from("TG-CNSS")),
                addressee: Addressee::Management,
                severity: Severity::Critical,
                pillar: Some("management".to_owned()),
                text,
                evidence_expected: Some("Comptes certifiés de l’exercice, plan adopté".to_owned()),
                rules: vec![RuleId::from("operating-cost")],
                origin: None,
            },
        },
        1 => RecommendationAct::Issued {
            session: "52e session".to_owned(),
            report: format!("TG-2024-{}", subject / 10),
            due_on: date(2025, 6, 30),
        },
        2 => RecommendationAct::Accepted { comment: Some("Le plan est en préparation".to_owned()) },
        6 => RecommendationAct::Evidence { title: "Plan adopté".to_owned(), dated_on: day, document },
        7 => RecommendationAct::Claimed { text: "Le plan est exécuté".to_owned() },
        8 => RecommendationAct::Verified { documents: vec![document], note: None },
        9 => RecommendationAct::Reopened { reason: "Les charges sont remontées".to_owned() },
        _ => RecommendationAct::Progress { text },
    };
    let subject = Subject::new(SubjectKind::Recommendation, format!("TG-{subject:06}"));
    Entry { subject, actor: actor.to_owned(), role, acted_on: day, act: Act::Recommendation(act) }
}

/// What a table of all recommendations reads.
#[divan::bench(sample_count = 20)]
fn standings(bencher: Bencher<'_, '_>) {
    let register = Register::open(register(), Access::Read).unwrap();
    bencher.bench_local(|| register.standings(SubjectKind::Recommendation).unwrap());
}

/// The table of all recommendations by State, its next steps included, as `vigie followup table` makes it of the file.
#[divan::bench(sample_count = 20)]
fn table(bencher: Bencher<'_, '_>) {
    let path = register();
    let scheme = load(select("cipres").unwrap()).rulebook.unwrap().escalation.unwrap();
    bencher.bench_local(|| made(path, &scheme));
}

fn made(path: &Path, scheme: &EscalationScheme) -> FollowupTable {
    let register = Register::open(path, Access::Read).unwrap();
    let mut followed = Standings::default();
    for kind in [SubjectKind::Recommendation, SubjectKind::Report, SubjectKind::Institution] {
        followed.extend(register.standings(kind).unwrap());
    }
    table_of(&followed, &sessions(&followed), scheme, By::State, date(2026, 3, 1))
}

/// What a command that reads one recommendation takes, opening included.
#[divan::bench(sample_count = 50)]
fn standing(bencher: Bencher<'_, '_>) {
    let path = register();
    let subject = Subject::new(SubjectKind::Recommendation, "TG-000007");
    bencher.bench_local(|| Register::open(path, Access::Read).unwrap().standing(&subject).unwrap());
}

/// One event on the disk, as a command records it: the register opened, the event acknowledged.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn append(bencher: Bencher<'_, '_>) {
    let path = register();
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let entry = Entry {
            act: Act::Recommendation(RecommendationAct::Progress { text: format!("mesure {number}") }),
            ..entry(7, 3)
        };
        let entry = Entry { acted_on: date(2025, 12, 1), ..entry };
        Register::open(path, Access::Write).unwrap().append(&[entry], moment()).unwrap()
    });
}

/// The whole log, verified.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn audit(bencher: Bencher<'_, '_>) {
    let register = Register::open(register(), Access::Read).unwrap();
    bencher.bench_local(|| {
        let audit = register.audit(&[], None).unwrap();
        assert_eq!(audit.fault, None);
    });
}

/// What SQLite alone takes to read the log: no event is parsed, nothing is derived.
#[divan::bench(sample_count = 20)]
fn bare_read(bencher: Bencher<'_, '_>) {
    let connection = Connection::open(register()).unwrap();
    bencher.bench_local(|| for_each_body(&connection, str::len));
}

/// What reading the log and hashing its bytes takes at the least.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn bare_hash(bencher: Bencher<'_, '_>) {
    let connection = Connection::open(register()).unwrap();
    bencher
        .bench_local(|| for_each_body(&connection, |body| usize::from(Sha256(sha2::Sha256::digest(body).into()).0[0])));
}

/// What SQLite alone takes to put one row on the disk: a file opened, a row written and synchronised as the register's are.
#[divan::bench(sample_count = 50, sample_size = 1)]
fn bare_append(bencher: Bencher<'_, '_>) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("bare.sqlite");
    let open = || {
        let connection = Connection::open(&path).unwrap();
        connection.pragma_update(None, "journal_mode", "WAL").unwrap();
        connection.pragma_update(None, "synchronous", "FULL").unwrap();
        connection
    };
    open().execute_batch("CREATE TABLE event (body TEXT NOT NULL) STRICT").unwrap();
    let body = "x".repeat(400);
    bencher.bench_local(|| open().execute("INSERT INTO event VALUES (?1)", [&body]).unwrap());
}

fn for_each_body(connection: &Connection, told: impl Fn(&str) -> usize) -> usize {
    let mut statement = connection.prepare("SELECT body FROM event ORDER BY number").unwrap();
    let mut rows = statement.query([]).unwrap();
    let mut sum = 0_usize;
    while let Some(row) = rows.next().unwrap() {
        sum = sum.wrapping_add(told(row.get_ref(0).unwrap().as_str().unwrap()));
    }
    sum
}
