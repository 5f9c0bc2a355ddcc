//! The register's file: what it keeps, what it refuses, what an audit finds in a file that somebody wrote over.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of a test fails as the test does"
)]

#[path = "common/acts.rs"]
mod acts;
#[path = "common/tried.rs"]
mod tried;

use std::collections::BTreeSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use acts::{act, draft, drafts, moment, proved, register};
use jiff::civil::date;
use proptest::prelude::*;
use rusqlite::Connection;
use sha2::Digest;
use tempfile::TempDir;
use vigie::followup::register::{Audit, Cause, Defect, Imported};
use vigie::followup::{
    Access, AppendFault, Entry, Event, RecommendationAct, Recorded, Refusal, Register, RegisterHead, SubjectKind,
};
use vigie::model::Sha256;

fn read(path: &Path) -> Register {
    Register::open(path, Access::Read).unwrap()
}

fn audit(path: &Path) -> Audit {
    read(path).audit(&[], None).unwrap()
}

fn defect(path: &Path) -> (u64, Defect) {
    let fault = audit(path).fault.unwrap_or_else(|| panic!("no fault is found"));
    (fault.event, fault.defect)
}

/// Every event with its hash.
fn events(register: &Register) -> Vec<(Event, Sha256)> {
    let mut all = Vec::new();
    register
        .events(None, |event, hash| {
            all.push((event.clone(), *hash));
            ControlFlow::Continue(())
        })
        .unwrap();
    all
}

fn exported(register: &Register) -> Vec<u8> {
    let mut text = Vec::new();
    register.export(&mut text).unwrap().unwrap();
    text
}

/// A register of a few recommendations, and its file without anything left of earlier writing.
fn some(folder: &TempDir, entries: &[Entry]) -> PathBuf {
    let path = folder.path().join("compact.sqlite");
    register(&folder.path().join("register.sqlite"), entries).backup(&path).unwrap();
    path
}

/// Writes over a register as its owner could who knows SQLite.
fn write_over(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = OFF; DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_taken_back; DROP TRIGGER event_follows_the_last").unwrap();
    connection.execute_batch(sql).unwrap();
}

#[test]
fn what_is_appended_is_read_again_in_order_and_chained() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("register.sqlite");
    let mut register = Register::create(&path).unwrap();
    assert_eq!(register.head().unwrap(), RegisterHead::EMPTY);
    let entries = proved("R-1", Sha256([7; 32]));
    let recorded = register.append(&entries, moment()).unwrap();
    let all = events(&register);
    assert_eq!(all.iter().map(|(event, _)| event.entry.clone()).collect::<Vec<_>>(), entries);
    let mut previous = RegisterHead::EMPTY;
    for ((event, hash), recorded) in all.iter().zip(&recorded) {
        assert_eq!((event.number, event.previous), (previous.number + 1, previous.hash));
        assert_eq!(*hash, Event::hash_of(&event.body()));
        assert_eq!(*recorded, Recorded::New { number: event.number, id: event.id.clone(), hash: *hash });
        previous = RegisterHead { number: event.number, hash: *hash };
    }
    assert_eq!(register.head().unwrap(), previous);
    let standings = register.standings(SubjectKind::Recommendation).unwrap();
    assert_eq!(standings.len(), 1);
    assert_eq!(register.standing(&entries[0].subject).unwrap().as_ref(), Some(&standings[0].1));
    assert_eq!(standings[0].1.course().acts, 3);
    assert_eq!(register.standings(SubjectKind::Mission).unwrap(), []);
}

#[test]
fn an_act_that_stands_already_is_not_recorded_twice() {
    let folder = TempDir::new().unwrap();
    let mut register = register(&folder.path().join("r.sqlite"), &drafts("R", 3));
    let head = register.head().unwrap();
    let again = register.append(&drafts("R", 3), moment()).unwrap();
    assert!(again.iter().all(|recorded| matches!(recorded, Recorded::Known { .. })), "{again:?}");
    assert_eq!(register.head().unwrap(), head);
}

#[test]
fn one_act_that_may_not_be_recorded_keeps_out_all_of_them_and_each_is_told() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("r.sqlite");
    let mut register = register(&path, &drafts("R", 1));
    let (head, bytes) = (register.head().unwrap(), exported(&register));
    let claimed = || RecommendationAct::Claimed { text: "fait".to_owned() };
    let day = date(2025, 1, 1);
    let entries = [
        draft("R-0002", "bon"),
        act("R-0001", day, claimed()),
        // Stands on the one that is refused: it is not told as well.
        act("R-0001", day, RecommendationAct::Progress { text: "fait".to_owned() }),
        act("R-0009", day, claimed()),
    ];
    let Err(AppendFault::Refused(refused)) = register.append(&entries, moment()) else { panic!("all were admitted") };
    let places: Vec<usize> = refused.iter().map(|(place, _)| *place).collect();
    assert_eq!(places, [1, 3]);
    assert!(matches!(refused[0].1, Refusal::Illegal { .. }), "{refused:?}");
    assert!(matches!(refused[1].1, Refusal::Unknown(_)), "{refused:?}");
    assert_eq!((register.head().unwrap(), exported(&register)), (head, bytes));
    assert_eq!(audit(&path).fault, None);
}

#[test]
fn the_file_itself_refuses_to_change_or_take_back_an_event() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("r.sqlite");
    drop(register(&path, &drafts("R", 2)));
    let connection = Connection::open(&path).unwrap();
    for sql in [
        "UPDATE event SET body = '' WHERE number = 1",
        "DELETE FROM event WHERE number = 2",
        "INSERT OR REPLACE INTO event SELECT 1, id, subject_kind, subject_code, hash, body FROM event WHERE number = 1",
        "INSERT INTO event VALUES (4, 'x', 'x', 'x', 'x', 'x')",
        "INSERT INTO event VALUES (NULL, 'x', 'x', 'x', 'x', NULL)",
    ] {
        assert!(connection.execute(sql, []).is_err(), "{sql}");
    }
    drop(connection);
    assert_eq!(audit(&path).fault, None);
}

#[test]
fn texts_from_outside_are_data() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("r.sqlite");
    let hostile = [
        "Robert'); DROP TABLE event;--",
        "\"; UPDATE event SET body = ''; --",
        "<script>alert(1)</script>",
        "=HYPERLINK(\"http://x\";\"y\")",
        "%s ?1 :a @b $c",
        "é\u{301} \u{1f3d7} ' '' \" \\ \\\\",
    ];
    let entries: Vec<Entry> = (hostile.iter().enumerate())
        .map(|(at, text)| Entry { actor: (*text).to_owned(), ..draft(&format!("{text} {at}"), text) })
        .collect();
    let register = register(&path, &entries);
    for entry in &entries {
        assert!(register.standing(&entry.subject).unwrap().is_some(), "{entry:?}");
        let mut found = Vec::new();
        register
            .events(Some(&entry.subject), |event, _| {
                found.push(event.entry.clone());
                ControlFlow::Continue(())
            })
            .unwrap();
        assert_eq!(found, std::slice::from_ref(entry));
    }
    assert_eq!(audit(&path).fault, None);
}

#[test]
fn an_export_makes_the_same_register_again_and_adds_nothing_twice() {
    let folder = TempDir::new().unwrap();
    let mut entries = drafts("R", 20);
    entries.extend(proved("P", Sha256([1; 32])));
    let first = register(&folder.path().join("a.sqlite"), &entries);
    let text = exported(&first);
    let mut second = Register::create(&folder.path().join("b.sqlite")).unwrap();
    let later = moment() + jiff::SignedDuration::from_hours(1000);
    let imported = second.import(text.as_slice(), later).unwrap().unwrap();
    assert_eq!(imported, Imported { kept: 23, anew: 0, known: 0 });
    assert_eq!(events(&second), events(&first));
    assert_eq!(second.head().unwrap(), first.head().unwrap());
    for kind in SubjectKind::ALL {
        assert_eq!(second.standings(*kind).unwrap(), first.standings(*kind).unwrap());
    }
    assert_eq!(exported(&second), text);
    assert_eq!(second.import(text.as_slice(), later).unwrap().unwrap(), Imported { kept: 0, anew: 0, known: 23 });
    assert_eq!(second.head().unwrap(), first.head().unwrap());
    assert_eq!(audit(second.path()).fault, None);
}

#[test]
fn two_copies_that_went_their_own_way_come_together_again() {
    let folder = TempDir::new().unwrap();
    let mut office = register(&folder.path().join("office.sqlite"), &drafts("R", 3));
    office.backup(&folder.path().join("laptop.sqlite")).unwrap();
    let mut laptop = Register::open(&folder.path().join("laptop.sqlite"), Access::Write).unwrap();
    laptop.append(&drafts("MISSION", 2), moment()).unwrap();
    office.append(&drafts("SESSION", 1), moment()).unwrap();
    let imported = office.import(exported(&laptop).as_slice(), moment()).unwrap().unwrap();
    assert_eq!(imported, Imported { kept: 0, anew: 2, known: 3 });
    assert_eq!(office.head().unwrap().number, 6);
    assert_eq!(audit(office.path()).fault, None);
    // And nothing comes back from there that is there already.
    let imported = laptop.import(exported(&office).as_slice(), moment()).unwrap().unwrap();
    assert_eq!(imported, Imported { kept: 0, anew: 1, known: 5 });
    assert_eq!(audit(laptop.path()).fault, None);
}

#[test]
fn an_export_with_a_wrong_line_is_not_taken_in_at_all_and_each_wrong_line_is_told() {
    let folder = TempDir::new().unwrap();
    let whole = String::from_utf8(exported(&register(&folder.path().join("a.sqlite"), &drafts("R", 6)))).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    let mut into = register(&folder.path().join("b.sqlite"), &drafts("OTHER", 2));
    let head = into.head().unwrap();
    let mut wrong = |lines: &[String]| -> Vec<(usize, &'static str)> {
        let found = into.import(lines.join("\n").as_bytes(), moment()).unwrap().unwrap_err();
        assert_eq!(into.head().unwrap(), head);
        found.into_iter().map(|wrong| (wrong.line.number, wrong.detail.id())).collect()
    };
    let owned = || lines.iter().map(|line| (*line).to_owned()).collect::<Vec<String>>();
    let changed = |change: fn(&mut Vec<String>)| {
        let mut lines = owned();
        change(&mut lines);
        lines
    };
    // One letter of two events.
    let altered = changed(|lines| {
        for at in [2, 4] {
            lines[at] = lines[at].replace("Ramener", "Amener ");
        }
    });
    assert_eq!(wrong(&altered), [(3, "audit-hash"), (5, "audit-hash")]);
    assert_eq!(wrong(&changed(|lines| drop(lines.remove(3)))), [(4, "import-number")]);
    assert_eq!(
        wrong(&changed(|lines| lines.swap(2, 3))),
        [(3, "import-number"), (4, "import-number"), (5, "import-number")]
    );
    assert_eq!(wrong(&changed(|lines| lines.truncate(5))), [(5, "import-cut")]);
    assert_eq!(wrong(&changed(|lines| lines[3].truncate(40))), [(4, "entry-json")]);
    assert_eq!(wrong(&changed(|lines| drop(lines.remove(0)))), [(1, "import-no-export")]);
    assert_eq!(wrong(&[String::new()]), [(1, "import-no-export")]);
}

#[test]
fn an_export_that_says_something_else_under_a_known_name_is_refused() {
    let folder = TempDir::new().unwrap();
    let one = draft("R-1", "un");
    let id = one.own_id();
    let mut first = Register::create(&folder.path().join("a.sqlite")).unwrap();
    first.append_named(&[(id.clone(), &one)], moment()).unwrap();
    let mut second = Register::create(&folder.path().join("b.sqlite")).unwrap();
    second.append_named(&[(id, &draft("R-1", "autre chose"))], moment()).unwrap();
    let wrong = second.import(exported(&first).as_slice(), moment()).unwrap().unwrap_err();
    assert_eq!(wrong.len(), 1);
    assert_eq!(wrong[0].detail.id(), "import-other-act");
}

#[test]
fn a_backup_is_the_register_at_one_moment_and_never_replaces_a_file() {
    let folder = TempDir::new().unwrap();
    let mut register = register(&folder.path().join("r.sqlite"), &drafts("R", 50));
    let copy = folder.path().join("copy.sqlite");
    let head = register.backup(&copy).unwrap();
    register.append(&drafts("LATER", 5), moment()).unwrap();
    assert_eq!((head.number, read(&copy).head().unwrap()), (50, head));
    assert_eq!(audit(&copy).fault, None);
    let bytes = fs::read(&copy).unwrap();
    assert_eq!(register.backup(&copy).unwrap_err().cause, Cause::Exists);
    assert_eq!(fs::read(&copy).unwrap(), bytes);
    // What fails leaves nothing behind.
    let nowhere = folder.path().join("absent/copy.sqlite");
    assert!(matches!(register.backup(&nowhere).unwrap_err().cause, Cause::Unwritable(_)));
    let names: BTreeSet<String> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.iter().all(|name| !name.contains("part")), "{names:?}");
}

#[test]
fn standings_of_another_reckoning_are_made_anew_and_those_of_the_file_not_trusted() {
    let folder = TempDir::new().unwrap();
    let path = some(&folder, &proved("R-1", Sha256([3; 32])));
    let right = read(&path).standings(SubjectKind::Recommendation).unwrap();
    let subject = right[0].0.clone();
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch("UPDATE standing SET json = '{}'; UPDATE reckoning SET version = -1").unwrap();
    drop(connection);
    let reader = read(&path);
    assert_eq!(reader.standings(SubjectKind::Recommendation).unwrap(), right);
    assert_eq!(reader.standing(&subject).unwrap().as_ref(), Some(&right[0].1));
    assert_eq!(audit(&path).fault, None);
    drop(Register::open(&path, Access::Write).unwrap());
    assert_eq!(read(&path).standings(SubjectKind::Recommendation).unwrap(), right);
    assert_eq!(audit(&path).fault, None);
}

#[test]
fn the_audit_names_the_first_fault() {
    /// What is written over, the event that is named, what is said of it.
    type Case = (&'static str, u64, fn(&Defect) -> bool);
    let cases: &[Case] = &[
        ("UPDATE event SET body = replace(body, 'seuil', 'Seuil') WHERE number IN (3, 5)", 3, |it| *it == Defect::Hash),
        ("UPDATE event SET hash = upper(hash) WHERE number = 4", 4, |it| *it == Defect::Hash),
        ("UPDATE event SET id = '00000000000000000000000000000000' WHERE number = 2", 2, |it| *it == Defect::Id),
        ("UPDATE event SET subject_code = 'R-9999' WHERE number = 6", 6, |it| *it == Defect::Subject),
        ("UPDATE event SET subject_kind = 'mission' WHERE number = 6", 6, |it| *it == Defect::Subject),
        ("DELETE FROM event WHERE number = 4", 4, |it| *it == Defect::Missing),
        ("DELETE FROM event WHERE number = 1", 1, |it| *it == Defect::Missing),
        // The last events taken away: with what is kept of their subjects only a head tells; here the standings do.
        ("DELETE FROM event WHERE number > 4", 5, |it| matches!(it, Defect::Cut(subject) if subject.code == "R-0005")),
        ("UPDATE event SET number = 70 WHERE number = 7", 7, |it| *it == Defect::Missing),
        (
            "UPDATE standing SET json = replace(json, 'seuil', 'Seuil') WHERE code = 'R-0003'",
            3,
            |it| matches!(it, Defect::Standing(subject) if subject.code == "R-0003"),
        ),
        ("UPDATE standing SET event = 1 WHERE code = 'R-0003'", 3, |it| matches!(it, Defect::Standing(_))),
        ("DELETE FROM standing WHERE code = 'R-0005'", 5, |it| matches!(it, Defect::Standing(_))),
        ("INSERT INTO standing VALUES ('mission', 'M', 1, '{}')", 7, |it| matches!(it, Defect::StandingOfNone(_))),
    ];
    for (sql, event, is_it) in cases {
        let folder = TempDir::new().unwrap();
        let path = some(&folder, &drafts("R", 7));
        write_over(&path, sql);
        let (found, defect) = defect(&path);
        assert!(found == *event && is_it(&defect), "{sql}: {found} {defect:?}");
    }
}

/// Whoever owns the file can make a whole new chain: every event is sound then, and only a head recorded elsewhere tells.
#[test]
fn a_chain_made_anew_is_found_by_a_head_recorded_elsewhere() {
    let folder = TempDir::new().unwrap();
    let honest = register(&folder.path().join("a.sqlite"), &drafts("R", 5));
    let heads: Vec<RegisterHead> =
        events(&honest).iter().map(|(event, hash)| RegisterHead { number: event.number, hash: *hash }).collect();
    let mut rewritten = drafts("R", 5);
    rewritten[2] = draft("R-0003", "Rien à faire.");
    let forged = register(&folder.path().join("b.sqlite"), &rewritten);
    assert_eq!(forged.audit(&[], None).unwrap().fault, None);
    assert_eq!(forged.audit(&heads[..2], None).unwrap().fault, None, "what came before is as it was");
    for head in &heads[2..] {
        let fault = forged.audit(&[*head], None).unwrap().fault.unwrap();
        assert_eq!(fault.event, head.number);
        assert!(matches!(fault.defect, Defect::Head { recorded, found: Some(_) } if recorded == head.hash));
    }
    assert_eq!(honest.audit(&heads, None).unwrap().fault, None);
    let beyond = RegisterHead { number: 9, ..heads[4] };
    let fault = honest.audit(&[beyond], None).unwrap().fault.unwrap();
    assert_eq!((fault.event, fault.defect), (9, Defect::Head { recorded: beyond.hash, found: None }));
    let of_none = RegisterHead { number: 0, ..heads[0] };
    assert!(honest.audit(&[of_none], None).unwrap().fault.is_some());
}

#[test]
fn documents_are_looked_for_by_what_they_hold() {
    let folder = TempDir::new().unwrap();
    let hash = |text: &str| Sha256(sha2::Sha256::digest(text).into());
    let mut entries = proved("R-1", hash("la pièce"));
    entries.extend(proved("R-2", hash("une autre")));
    let register = register(&folder.path().join("r.sqlite"), &entries);
    let documents = folder.path().join("pièces/2025");
    fs::create_dir_all(&documents).unwrap();
    fs::write(documents.join("sous un autre nom.pdf"), "la pièce").unwrap();
    fs::write(documents.join("autre.pdf"), "une autre, retouchée").unwrap();
    let files = vigie::followup::register::hash_documents(&[folder.path().join("pièces")]).unwrap();
    let found = register.audit(&[], Some(&files)).unwrap();
    assert_eq!(found.fault, None);
    let found = found.documents.unwrap();
    assert_eq!((found.attached, found.missing), (2, vec![(6, hash("une autre"))]));
    assert!(vigie::followup::register::hash_documents(&[folder.path().join("absent")]).is_err());
}

/// What a file that cannot be used gives, and that it is left as it was.
fn unusable(path: &Path) -> [Cause; 2] {
    let bytes = fs::read(path).unwrap_or_default();
    let causes = [Access::Read, Access::Write].map(|access| {
        let opened = Register::open_waiting(path, access, Duration::ZERO);
        let found = opened.and_then(|register| register.head().map(|_| register));
        found.map(drop).unwrap_err().cause
    });
    assert_eq!(fs::read(path).unwrap_or_default(), bytes, "the file has changed");
    causes
}

#[test]
fn a_file_that_cannot_be_used_is_told_and_left_as_it_is() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    assert_eq!(unusable(&path("absent.sqlite")), [Cause::Absent, Cause::Absent]);
    for (name, content) in
        [("empty", ""), ("text", "SQLite format 3 is not what this is"), ("short", "SQLite format 3\0")]
    {
        fs::write(path(name), content).unwrap();
        let causes = unusable(&path(name));
        let is_told = causes.iter().all(|cause| matches!(cause, Cause::Foreign | Cause::Damaged(_)));
        assert!(is_told, "{name}: {causes:?}");
    }
    fs::create_dir(path("folder.sqlite")).unwrap();
    assert_eq!(unusable(&path("folder.sqlite")), [Cause::Absent, Cause::Absent]);
    fs::create_dir(path("folder.sqlite").join("register.sqlite")).unwrap();
    assert_eq!(unusable(&path("folder.sqlite")), [Cause::Foreign, Cause::Foreign]);
    Connection::open(path("other.sqlite")).unwrap().execute_batch("CREATE TABLE event (x)").unwrap();
    assert_eq!(unusable(&path("other.sqlite")), [Cause::Foreign, Cause::Foreign]);

    drop(register(&path("newer.sqlite"), &drafts("R", 3)));
    Connection::open(path("newer.sqlite")).unwrap().pragma_update(None, "user_version", 7).unwrap();
    let newer = Cause::Newer { form: 7, known: 1 };
    assert_eq!(unusable(&path("newer.sqlite")), [newer.clone(), newer]);

    drop(register(&path("protected.sqlite"), &drafts("R", 3)));
    let mut permissions = fs::metadata(path("protected.sqlite")).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path("protected.sqlite"), permissions).unwrap();
    let bytes = fs::read(path("protected.sqlite")).unwrap();
    assert_eq!(Register::open(&path("protected.sqlite"), Access::Write).unwrap_err().cause, Cause::ReadOnly);
    assert_eq!(read(&path("protected.sqlite")).head().unwrap().number, 3);
    assert_eq!(audit(&path("protected.sqlite")).fault, None);
    assert_eq!(fs::read(path("protected.sqlite")).unwrap(), bytes);
    let mut reader = read(&path("protected.sqlite"));
    let Err(AppendFault::Register(fault)) = reader.append(&drafts("S", 1), moment()) else { panic!("it was written") };
    assert_eq!(fault.cause, Cause::ReadOnly);
    let existing = Register::create(&path("protected.sqlite")).unwrap_err();
    assert_eq!(existing.cause, Cause::Exists);
}

#[test]
fn a_file_that_another_program_holds_is_told_after_the_wait_and_only_then() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("r.sqlite");
    let mut waiting = register(&path, &drafts("R", 3));
    drop(waiting);
    let holder = Connection::open(&path).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    waiting = Register::open_waiting(&path, Access::Write, Duration::from_millis(50)).unwrap();
    let Err(AppendFault::Register(fault)) = waiting.append(&drafts("S", 1), moment()) else { panic!("it was written") };
    assert_eq!(fault.cause, Cause::Locked);
    assert_eq!(read(&path).head().unwrap().number, 3, "readers go on");
    holder.execute_batch("ROLLBACK").unwrap();
    waiting.append(&drafts("S", 1), moment()).unwrap();
    drop((waiting, holder));
    // Held as a whole.
    let holder = Connection::open(&path).unwrap();
    holder.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").unwrap();
    assert_eq!(unusable(&path), [Cause::Locked, Cause::Locked]);
}

#[test]
fn a_file_cut_short_anywhere_is_told() {
    let folder = TempDir::new().unwrap();
    let whole = fs::read(some(&folder, &drafts("R", 40))).unwrap();
    let path = folder.path().join("cut.sqlite");
    // At the edges of pages, and on both sides of them.
    let pages = (1..whole.len() / 4096).flat_map(|page| [page * 4096 - 1, page * 4096, page * 4096 + 1]);
    for length in pages.chain([whole.len() - 1]) {
        fs::write(&path, &whole[..length]).unwrap();
        let causes = unusable(&path);
        assert!(causes.iter().all(|cause| matches!(cause, Cause::Damaged(_))), "{length}: {causes:?}");
    }
}

/// A sound file of a few recommendations under way, and where the bytes of each column of its events stand in it.
struct Sound {
    bytes: Vec<u8>,
    places: Vec<(String, Vec<std::ops::Range<usize>>)>,
}

/// All that SQLite reads of the events and the standings, by the tables and by their indexes; `None` where it reads an error.
fn content(path: &Path) -> Option<Vec<String>> {
    let connection = Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).ok()?;
    let mut all = Vec::new();
    for sql in [
        "SELECT quote(number) || quote(id) || quote(subject_kind) || quote(subject_code) || quote(hash) || quote(body) FROM event NOT INDEXED ORDER BY number",
        "SELECT quote(id) || quote(number) FROM event INDEXED BY sqlite_autoindex_event_1 ORDER BY id",
        "SELECT quote(subject_kind) || quote(subject_code) || quote(number) FROM event INDEXED BY event_of_subject ORDER BY subject_kind, subject_code, number",
        "SELECT quote(kind) || quote(code) || quote(event) || quote(json) FROM standing ORDER BY kind, code",
    ] {
        let mut query = connection.prepare(sql).ok()?;
        all.extend(query.query_map([], |row| row.get(0)).ok()?.collect::<rusqlite::Result<Vec<String>>>().ok()?);
    }
    Some(all)
}

fn sound() -> &'static Sound {
    static SOUND: std::sync::OnceLock<Sound> = std::sync::OnceLock::new();
    SOUND.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        let mut entries = proved("RECO-UNE", Sha256([5; 32]));
        entries.push(draft("RECO-DEUX", &"Un texte long, sur plusieurs pages du fichier. ".repeat(300)));
        entries.push(Entry { actor: "N’Guessan d'Arc".to_owned(), ..draft("RECO-TROIS", "été") });
        entries.extend(proved("RECO-QUATRE", Sha256([6; 32])));
        let path = some(&folder, &entries);
        let connection = Connection::open(&path).unwrap();
        let mut query = connection.prepare("SELECT body, hash, id, subject_code, subject_kind FROM event").unwrap();
        let rows = query.query_map([], |row| (0..5).map(|at| row.get(at)).collect::<rusqlite::Result<Vec<String>>>());
        let texts: Vec<String> = rows.unwrap().flat_map(Result::unwrap).collect();
        drop(query);
        drop(connection);
        let bytes = fs::read(&path).unwrap();
        let whole = content(&path).unwrap();
        let mut places = Vec::new();
        for text in texts {
            // A text that runs on over pages is sought by its beginning and its end.
            let most = text.len().min(200);
            let pieces = [&text.as_bytes()[..most], &text.as_bytes()[text.len() - most.min(40)..]];
            let found = pieces.iter().flat_map(|piece| {
                let windows = bytes.windows(piece.len()).enumerate();
                windows.filter(move |(_, window)| window == piece).map(|(at, window)| at..at + window.len())
            });
            // Where SQLite has moved a row it leaves a copy that it never reads: those bytes are none of an event.
            let is_read = |place: &std::ops::Range<usize>| {
                let mut altered = bytes.clone();
                altered[place.start + 1] ^= 1;
                fs::write(&path, altered).unwrap();
                content(&path).as_ref() != Some(&whole)
            };
            let found: Vec<_> = found.filter(is_read).collect();
            assert!(!found.is_empty(), "{text}");
            places.push((text, found));
        }
        Sound { bytes, places }
    })
}

proptest! {
    #![proptest_config(tried::cases(400))]

    #[test]
    fn any_one_byte_of_an_event_that_is_changed_is_found(
        text in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        change in 1_u8..=255,
    ) {
        let Sound { bytes, places } = sound();
        let (text, places) = &places[text.index(places.len())];
        let place = &places[place.index(places.len())];
        let at = place.start + at.index(place.len());
        let mut altered = bytes.clone();
        altered[at] ^= change;
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("altered.sqlite");
        fs::write(&path, &altered).unwrap();
        prop_assert!(audit(&path).fault.is_some(), "byte {at}, {:?} in {text:?}", bytes[at]);
    }
}
