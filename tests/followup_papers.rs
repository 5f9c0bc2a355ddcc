//! What goes out of the register on paper: the note of a State, the extract form, the order and the worksheet of a mission.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

#[path = "common/acts.rs"]
mod acts;
#[path = "common/files.rs"]
mod files;

use std::fs;
use std::path::Path;

use acts::{act, draft, filled, moment};
use files::vigie;
use jiff::civil::date;
use serde_json::{Value as Json, json};
use tempfile::TempDir;
use vigie::followup::{Access, Entry, RecommendationAct, Register};

/// A paper of a register that is filled, as a file of a form.
fn paper(folder: &Path, arguments: &[&str], file: &str, language: &str) -> String {
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/errors/institutions.toml");
    let all = [&["followup"], arguments, &["-o", file, "--lang", language, "--institutions", list]].concat();
    let run = vigie(folder, &all);
    assert_eq!(run.code, 0, "{}", run.stderr);
    fs::read_to_string(folder.join(file)).unwrap()
}

#[test]
fn the_note_of_a_state_says_what_was_found_what_is_to_be_done_sent_back_and_what_follows() {
    let folder = TempDir::new().unwrap();
    let head = filled(folder.path()).head().unwrap().to_string();
    for language in ["fr", "en", "pt"] {
        let note = paper(folder.path(), &["note", "--state", "xa", "--as-of", "2025-08-20"], "note.md", language);
        assert!(note.contains(&head));
        let note = note.replace(&head, "HEAD");
        insta::assert_snapshot!(format!("note-{language}"), note);
    }
    let of = |addressee: &str| {
        let arguments = ["note", "--state", "XA", "--as-of", "2025-08-20", "--addressee", addressee];
        paper(folder.path(), &arguments, "note.md", "fr").replace(&head, "HEAD")
    };
    insta::assert_snapshot!("note-finance-ministry", of("finance-ministry"));
    let management = of("management");
    assert!(management.contains("XA-2024-02") && !management.contains("XA-2024-03"), "{management}");
}

#[test]
fn the_form_of_a_report_and_the_papers_of_a_mission() {
    let folder = TempDir::new().unwrap();
    let head = filled(folder.path()).head().unwrap().to_string();
    for (name, arguments) in [
        ("form", ["form", "XA-CNSS-2023"]),
        ("mission-order", ["print-order", "M-2025-01"]),
        ("mission-sheet", ["print-sheet", "M-2025-01"]),
    ] {
        let arguments = [&arguments[..], &["--as-of", "2025-08-20"]].concat();
        for language in ["fr", "en"] {
            let text = paper(folder.path(), &arguments, "paper.md", language).replace(&head, "HEAD");
            insta::assert_snapshot!(format!("{name}-{language}"), text);
        }
        let html = paper(folder.path(), &arguments, "paper.html", "fr");
        assert!(html.starts_with("<!DOCTYPE html>") && html.contains(&head) && !html.contains("<script"));
    }
}

#[test]
fn text_from_outside_is_no_markup_and_no_command_in_any_paper() {
    let folder = TempDir::new().unwrap();
    let hostile = "'); DROP TABLE event;--\n<script>alert(1)</script> [x](javascript:y) =cmd|' /C calc'!A0 | **z**";
    let mut register = filled(folder.path());
    let secretariat = |act: &str, fields: Json| -> Entry {
        let (kind, code) = act.split_once('/').unwrap();
        let act = json!({ kind: { code: fields } });
        let subject = json!({"kind": kind, "code": if kind == "mission" { "M-2025-01" } else { "XA-CNSS-2023" }});
        let entry = json!({"subject": subject, "actor": hostile.replace('\n', " "), "role": "secretariat",
            "acted_on": "2025-02-25", "act": act});
        serde_json::from_value(entry).unwrap()
    };
    let finding = json!({"institution": "XA-CNSS", "fiscal_year": 2023, "rule": "operating-cost", "text": hostile,
        "computed": "non-compliant", "outcome": "compliant", "reason": hostile});
    let mut entries = vec![
        draft("XA-<b>9</b>", hostile),
        act(
            "XA-<b>9</b>",
            date(2024, 12, 1),
            RecommendationAct::Issued {
                session: "52e <i>".to_owned(),
                report: "XA-CNSS-2023".to_owned(),
                due_on: date(2025, 6, 30),
            },
        ),
        secretariat("mission/finding", finding),
        secretariat("report/reply-received", json!({"text": hostile, "document": null})),
    ];
    entries.extend([act("XA-<b>9</b>", date(2025, 1, 10), RecommendationAct::Progress { text: hostile.to_owned() })]);
    register.append(&entries, moment()).unwrap();
    let head = register.head().unwrap();
    for arguments in [
        &["note", "--state", "XA"][..],
        &["form", "XA-CNSS-2023"],
        &["print-order", "M-2025-01"],
        &["print-sheet", "M-2025-01"],
    ] {
        let arguments = [arguments, &["--as-of", "2025-08-20"]].concat();
        let html = paper(folder.path(), &arguments, "paper.html", "fr");
        assert!(html.contains("alert(1)") && !html.contains("<script") && !html.contains("<b>9"), "{arguments:?}");
        let text = paper(folder.path(), &arguments, "paper.md", "fr");
        assert!(!text.contains("<script") && !text.contains("[x](javascript"), "{text}");
        let table = paper(folder.path(), &arguments, "paper.txt", "fr");
        assert!(!table.contains('\u{1b}'));
    }
    let after = Register::open(&folder.path().join("register.sqlite"), Access::Read).unwrap();
    assert_eq!(after.head().unwrap(), head);
    assert_eq!(after.audit(&[], None).unwrap().fault, None);
}
