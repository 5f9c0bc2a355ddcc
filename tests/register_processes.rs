//! The register among processes: killed at any moment, writing at the same time, on a disk that is full.
//!
//! `VIGIE_KILL_ROUNDS=100 cargo test --release --test register_processes` is the endurance run.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

#[path = "common/acts.rs"]
mod acts;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use acts::{drafts, line};
use serde_json::Value;
use tempfile::TempDir;
use vigie::followup::{Access, Entry, Register, Subject};

/// How many acts a process is given to record.
const ACTS: usize = 1_000;

/// A process that records acts, each in a transaction of its own.
struct Recorder {
    child: Child,
    writer: JoinHandle<()>,
}

impl Recorder {
    fn start(folder: &Path, entries: &[Entry]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_vigie"))
            .args(["followup", "event", "--lang", "en"])
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines: Vec<String> = entries.iter().map(line).collect();
        let mut stdin = child.stdin.take().unwrap();
        // The process may be killed while it is being written to.
        let writer = thread::spawn(move || {
            let _ = lines.iter().try_for_each(|line| writeln!(stdin, "{line}"));
        });
        Self { child, writer }
    }

    /// What it acknowledges, until it ends; killed once it has acknowledged so many, after so long.
    fn acknowledged(mut self, kill_after: Option<(usize, Duration)>) -> (Vec<Value>, ExitStatus, String) {
        let mut acknowledged = Vec::new();
        let mut stdout = BufReader::new(self.child.stdout.take().unwrap());
        let mut kill_after = kill_after;
        loop {
            if let Some((_, delay)) = kill_after.take_if(|(count, _)| acknowledged.len() >= *count) {
                thread::sleep(delay);
                self.child.kill().unwrap();
            }
            let mut text = String::new();
            // What was written before the end is in the pipe still; a line cut short acknowledges nothing.
            if stdout.read_line(&mut text).unwrap() == 0 || !text.ends_with('\n') {
                break;
            }
            acknowledged.push(serde_json::from_str(&text).unwrap());
        }
        self.writer.join().unwrap();
        let output = self.child.wait_with_output().unwrap();
        (acknowledged, output.status, String::from_utf8(output.stderr).unwrap())
    }
}

/// Every event of a register, by number: its name, its hash, what it is about.
fn events(folder: &Path) -> BTreeMap<u64, (String, String, Subject)> {
    let register = Register::open(folder, Access::Read).unwrap();
    let mut all = BTreeMap::new();
    register
        .events(None, |event, hash| {
            all.insert(event.number, (event.id.to_string(), hash.to_string(), event.entry.subject.clone()));
            ControlFlow::Continue(())
        })
        .unwrap();
    let audit = register.audit(&[], None).unwrap();
    assert_eq!(audit.fault, None);
    assert_eq!(audit.head.number, u64::try_from(all.len()).unwrap());
    all
}

/// Each act that was acknowledged as new stands under its number, name and hash.
fn insist_on(acknowledged: &[Value], events: &BTreeMap<u64, (String, String, Subject)>) {
    for new in acknowledged {
        assert_eq!(new["recorded"], "new", "{new}");
        let (id, hash, _) = &events[&new["number"].as_u64().unwrap()];
        assert_eq!((new["id"].as_str(), new["hash"].as_str()), (Some(id.as_str()), Some(hash.as_str())));
    }
}

/// A generator of numbers below a bound, from a seed that a failure tells.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        // Knuth's multiplier (MMIX); the high bits are the random ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

#[test]
fn a_process_that_is_killed_leaves_every_acknowledged_event_and_none_by_half() {
    let rounds: usize = std::env::var("VIGIE_KILL_ROUNDS").map_or(10, |rounds| rounds.parse().unwrap());
    let seed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().subsec_nanos();
    let mut random = Random(u64::from(seed));
    let entries = drafts("R", ACTS);
    for round in 1..=rounds {
        let folder = TempDir::new().unwrap();
        drop(Register::create(folder.path()).unwrap());
        let count = usize::try_from(random.below(950)).unwrap();
        let delay = Duration::from_micros(random.below(4_000));
        let told = format!("seed {seed}, round {round}: killed after {count} and {delay:?}");
        let (acknowledged, status, stderr) =
            Recorder::start(folder.path(), &entries).acknowledged(Some((count, delay)));
        assert!(!status.success() && acknowledged.len() >= count, "{told}: {status} {stderr}");
        assert!(acknowledged.len() < ACTS, "{told}: it had ended by itself");
        let kept = events(folder.path());
        insist_on(&acknowledged, &kept);
        // One act may have reached the disk without a word of it.
        assert!(kept.len() - acknowledged.len() <= 1, "{told}: {} are kept", kept.len());
        let subjects: Vec<&Subject> = kept.values().map(|(_, _, subject)| subject).collect();
        let given: Vec<&Subject> = entries.iter().map(|entry| &entry.subject).take(kept.len()).collect();
        assert_eq!(subjects, given, "{told}");
        if round == 1 {
            // Handed in again as a whole, the rest is recorded, and nothing twice.
            let (again, status, stderr) = Recorder::start(folder.path(), &entries).acknowledged(None);
            assert!(status.success(), "{told}: {stderr}");
            let known = again.iter().filter(|one| one["recorded"] == "known").count();
            assert_eq!((again.len(), known, events(folder.path()).len()), (ACTS, kept.len(), ACTS), "{told}");
        }
    }
}

#[test]
fn eight_processes_that_write_at_the_same_time_make_one_chain() {
    let folder = TempDir::new().unwrap();
    drop(Register::create(folder.path()).unwrap());
    let recorders: Vec<Recorder> =
        (1..=8).map(|name| Recorder::start(folder.path(), &drafts(&format!("P{name}"), ACTS))).collect();
    let waiting: Vec<_> =
        recorders.into_iter().map(|recorder| thread::spawn(move || recorder.acknowledged(None))).collect();
    // Somebody copies the register meanwhile, and reads it.
    let copy = folder.path().join("copy.sqlite");
    let head = Register::open(folder.path(), Access::Read).unwrap().backup(&copy).unwrap();
    let copied = Register::open(&copy, Access::Read).unwrap().audit(&[head], None).unwrap();
    assert_eq!((copied.fault, copied.head), (None, head));
    let mut acknowledged = Vec::new();
    for waiting in waiting {
        let (own, status, stderr) = waiting.join().unwrap();
        assert!(status.success() && stderr.is_empty(), "{status}: {stderr}");
        assert_eq!(own.len(), ACTS);
        acknowledged.extend(own);
    }
    let kept = events(folder.path());
    assert_eq!(kept.len(), 8 * ACTS);
    insist_on(&acknowledged, &kept);
    let register = Register::open(folder.path(), Access::Read).unwrap();
    assert_eq!(register.audit(&[head], None).unwrap().fault, None, "the copy was a beginning of it");
}

/// A limit on the size of files stands for a full disk, which only an administrator can make; both fail in the same write.
#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_keeps_what_was_acknowledged() {
    let folder = TempDir::new().unwrap();
    drop(Register::create(folder.path()).unwrap());
    let lines: Vec<String> = drafts("R", ACTS).iter().map(line).collect();
    fs::write(folder.path().join("acts.jsonl"), lines.join("\n")).unwrap();
    let file = folder.path().join("register.sqlite");
    let bytes = fs::read(&file).unwrap();
    let limited = |blocks: u32, arguments: &[&str]| {
        // Without the trap the system ends the process at the limit, before it can say why.
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(script).arg(env!("CARGO_BIN_EXE_vigie")).args(arguments).args(["--lang", "en"]);
        shell.current_dir(folder.path()).output().unwrap()
    };
    let full = limited(400, &["followup", "event", "acts.jsonl"]);
    let stderr = String::from_utf8(full.stderr).unwrap();
    assert_eq!(full.status.code(), Some(2), "{stderr}");
    assert!(stderr.starts_with("error[disk-full]: register.sqlite\n"), "{stderr}");
    let acknowledged: Vec<Value> = full
        .stdout
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).unwrap())
        .collect();
    assert!(!acknowledged.is_empty() && acknowledged.len() < ACTS, "{}", acknowledged.len());
    let kept = events(folder.path());
    assert_eq!(kept.len(), acknowledged.len());
    insist_on(&acknowledged, &kept);
    // With room again, work goes on.
    let again = limited(1_000_000, &["followup", "event", "acts.jsonl"]);
    assert!(again.status.success());
    assert_eq!(events(folder.path()).len(), ACTS);

    // A copy, and a whole import, are there or not.
    let copy = limited(100, &["followup", "backup", "copy.sqlite"]);
    assert!(String::from_utf8_lossy(&copy.stderr).starts_with("error[disk-full]"), "{copy:?}");
    assert!(limited(1_000_000, &["followup", "export", "-o", "whole.jsonl"]).status.success());
    fs::write(folder.path().join("empty.sqlite"), bytes).unwrap();
    let before = fs::read(folder.path().join("empty.sqlite")).unwrap();
    let import = limited(300, &["followup", "import", "whole.jsonl", "--register", "empty.sqlite"]);
    assert!(String::from_utf8_lossy(&import.stderr).starts_with("error[disk-full]"), "{import:?}");
    assert_eq!(fs::read(folder.path().join("empty.sqlite")).unwrap(), before);
    let register = Register::open(&folder.path().join("empty.sqlite"), Access::Read).unwrap();
    assert_eq!(register.head().unwrap().number, 0);
    let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let left: Vec<String> = names.filter(|name| name.starts_with("copy") || name.contains("part")).collect();
    assert_eq!(left, [""; 0]);
}
