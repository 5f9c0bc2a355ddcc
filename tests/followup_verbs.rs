//! What a user of the follow-up types and is told: what is refused says why and what may be done, a day of the past is told as it was.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

#[path = "common/acts.rs"]
mod acts;
#[path = "common/files.rs"]
mod files;

use std::collections::BTreeSet;
use std::path::Path;

use acts::{certificate, certified, filled, moment};
use files::{Run, vigie};
use jiff::civil::{Date, date};
use serde_json::{Value as Json, json};
use tempfile::TempDir;
use vigie::followup::{Access, Entry, Event, Register, RegisterHead, Standings, SubjectKind};
use vigie::model::Sha256;

/// A command of the follow-up, in French.
fn followup(folder: &Path, arguments: &[&str]) -> Run {
    vigie(folder, &[&["followup"], arguments, &["--lang", "fr"]].concat())
}

fn done(folder: &Path, arguments: &[&str]) -> Run {
    let run = followup(folder, arguments);
    assert_eq!(run.code, 0, "{arguments:?}: {}{}", run.stdout, run.stderr);
    run
}

/// What is told of an act that is refused, in one line.
fn refused(folder: &Path, arguments: &[&str]) -> String {
    let head = |folder: &Path| Register::open(folder, Access::Read).unwrap().head().unwrap();
    let before = head(folder);
    let run = followup(folder, arguments);
    assert_eq!(run.code, 3, "{arguments:?}: {}{}", run.stdout, run.stderr);
    assert_eq!(head(folder), before, "{arguments:?}");
    run.stderr.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn json(folder: &Path, arguments: &[&str]) -> Json {
    serde_json::from_str(&done(folder, &[arguments, &["--format", "json"]].concat()).stdout).unwrap()
}

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    drop(filled(folder.path()));
    folder
}

#[test]
fn a_recommendation_is_issued_before_its_report_is_addressed_and_that_is_told() {
    let folder = folder();
    let at = folder.path();
    for code in ["XA-2025-01", "XA-2025-02", "XA-2025-03"] {
        let draft = ["rec", "draft", code, "--state", "XA", "--institution", "XA-CNSS", "--addressee", "board"];
        done(
            at,
            &[&draft[..], &["--severity", "major", "--text", "Tenir le conseil.", "--by", "S", "--on", "2025-03-01"]]
                .concat(),
        );
    }
    let issue = |code: &'static str, report: &'static str| {
        let by = ["--due", "2025-12-31", "--by", "S", "--on", "2025-03-02"];
        [&["rec", "issue", code, "--session", "53e session", "--report", report][..], &by].concat()
    };
    let early = done(at, &issue("XA-2025-01", "XA-CNSS-2024"));
    assert!(early.stderr.contains("vigie followup report address XA-CNSS-2024"), "{}", early.stderr);
    let known = done(at, &issue("XA-2025-02", "XA-CNSS-2023"));
    assert!(!known.stderr.contains("report address"), "{}", known.stderr);
    let mut address = vec!["report", "address", "XB-CNPS-2024", "--session", "53e session", "--institution", "XB-CNPS"];
    address.extend([
        "--state",
        "XB",
        "--fiscal-year",
        "2024",
        "--notified",
        "2025-03-02",
        "--by",
        "S",
        "--on",
        "2025-03-02",
    ]);
    done(at, &address);
    let told = refused(at, &issue("XA-2025-03", "XB-CNPS-2024"));
    assert!(told.contains("adressé à XB-CNPS"), "{told}");
}

/// The order of a mission.
fn order<'a>(code: &'a str, number: &'a str, state: &'a str, institution: &'a str) -> Vec<&'a str> {
    let mut order = vec!["mission", "order", code, "--order", number, "--purpose", "control", "--state", state];
    order.extend(["--institution", institution, "--fiscal-year", "2023", "--inspector", "Inspecteur Alpha"]);
    order.extend(["--from", "2025-06-02", "--to", "2025-06-06", "--by", "S", "--on", "2025-05-05"]);
    order
}

#[test]
fn a_mission_visits_its_own_state_under_an_order_of_its_own() {
    let folder = folder();
    let at = folder.path();
    // Known of the register, and of the rulebook's list.
    let told = refused(at, &order("M-2", "OM 2", "XB", "XA-CNSS"));
    assert!(told.contains("XA-CNSS relève de l’État XA"), "{told}");
    let told = refused(at, &order("M-2", "OM 2", "CI", "BJ-CNSS"));
    assert!(told.contains("BJ-CNSS relève de l’État BJ"), "{told}");
    let told = refused(at, &order("M-2", "om 001/2025", "XA", "XA-CNSS"));
    assert!(told.contains("celui de la mission M-2025-01"), "{told}");
    // The number of an order that was cancelled serves again.
    done(at, &order("M-2", "OM 2", "XA", "XA-CNSS"));
    done(at, &["mission", "cancel", "M-2", "--reason", "Erreur de dates", "--by", "S", "--on", "2025-05-06"]);
    done(at, &order("M-3", "OM 2", "XA", "XA-CNSS"));
    refused(at, &order("M-4", "OM 2", "XA", "XA-CNSS"));
}

/// A finding of a mission on a day.
fn finding<'a>(day: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let finding = ["mission", "finding", "M-2", "--institution", "XA-CNSS", "--fiscal-year", "2023", "--text", "Vu."];
    [&finding[..], &["--by", "Inspecteur Alpha", "--role", "inspector", "--on", day], more].concat()
}

#[test]
fn a_finding_is_entered_on_the_spot_and_what_it_may_say_is_told() {
    let folder = folder();
    let at = folder.path();
    done(at, &order("M-2", "OM 2", "XA", "XA-CNSS"));
    let told = refused(at, &finding("2025-06-01", &[]));
    assert!(told.contains("01/06/2025") && told.contains("le premier jour de la mission (02/06/2025)"), "{told}");
    done(at, &finding("2025-06-03", &[]));
    // Where something was found the mission takes place, and had begun.
    let told = refused(at, &["mission", "cancel", "M-2", "--reason", "x", "--by", "S", "--on", "2025-06-04"]);
    assert!(told.contains("mission tenue (held)"), "{told}");
    let held = |from: &'static str| {
        ["mission", "held", "M-2", "--from", from, "--to", "2025-06-06", "--by", "S", "--on", "2025-06-10"]
    };
    let told = refused(at, &held("2025-06-04"));
    assert!(told.contains("« premier jour » (04/06/2025)") && told.contains("(03/06/2025)"), "{told}");
    done(at, &held("2025-06-02"));
    done(at, &finding("2025-06-04", &[]));
    refused(at, &finding("2025-06-01", &[]));
    let run = followup(at, &finding("2025-06-05", &["--outcome", "mauvais"]));
    assert!(run.code == 2 && run.stderr.contains("compliant, watch, non-compliant"), "{}", run.stderr);
    let usage = done(at, &["mission", "finding", "--help"]).stdout;
    for outcome in ["compliant", "watch", "non-compliant", "indeterminate", "not-assessable", "waived"] {
        assert!(usage.matches(outcome).count() >= 2, "{outcome}: {usage}");
    }
}

#[test]
fn a_refusal_of_days_names_both_and_what_they_are() {
    let folder = folder();
    let at = folder.path();
    let extend = ["rec", "extend", "XA-2024-02", "--decision", "n° 9", "--due", "2025-06-30", "--reason", "x"];
    let told = refused(at, &[&extend[..], &["--by", "S", "--on", "2025-03-01"]].concat());
    assert!(told.contains("« échéance précédente » (30/06/2025) doit précéder « échéance » (30/06/2025)"), "{told}");
    let told = refused(at, &[&extend[..], &["--by", "S", "--on", "2025-01-02"]].concat());
    assert!(told.contains("le jour de l’acte (02/01/2025) précède") && told.contains("(31/01/2025)"), "{told}");
    let told = refused(at, &["mission", "cancel", "M-2025-01", "--reason", "x", "--by", "S", "--on", "9999-01-01"]);
    assert!(told.contains("mission"), "{told}");
    let told = refused(at, &[&extend[..], &["--by", "S", "--on", "9999-01-01"]].concat());
    assert!(told.contains("(01/01/9999) suit celui de son inscription"), "{told}");
    let board = ["--by", "Conseil", "--role", "board", "--on", "2025-03-01"];
    let told = refused(at, &[&extend[..], &board].concat());
    assert!(told.contains("ne revient pas à la qualité « conseil d’administration »"), "{told}");
    assert!(told.contains("il revient à : Secrétariat"), "{told}");
}

#[test]
fn a_contestation_is_awaited_until_it_is_answered() {
    let folder = folder();
    let at = folder.path();
    let answers = |day: &str| {
        let due = json(at, &["due", "--as-of", day, "--within", "0"]);
        let items = due["items"].as_array().unwrap().clone();
        let of = |item: &&Json| item["matter"] == "answer" && item["subject"] == "XA-2024-02";
        items.iter().filter(of).count()
    };
    // Contested on 10 January, answered on the 31st; the answer is due in the summer.
    assert_eq!(["2025-01-09", "2025-01-10", "2025-01-30", "2025-01-31"].map(answers), [0, 1, 1, 0]);
}

#[test]
fn a_day_of_the_past_is_told_as_it_was() {
    let folder = folder();
    let at = folder.path();
    let stands = |day: &str| {
        let list = json(at, &["list", "--all", "--as-of", day]);
        let all = list["recommendations"].as_array().unwrap().clone();
        let own = all.iter().find(|one| one["code"] == "XA-2024-02").cloned();
        own.map_or_else(String::new, |one| one["stands"].as_str().unwrap().to_owned())
    };
    let days = ["2024-11-19", "2024-11-20", "2024-12-01", "2025-01-10", "2025-01-30", "2025-01-31"];
    assert_eq!(days.map(stands), ["", "draft", "issued", "contested", "contested", "maintained"]);

    let note = |day| done(at, &["note", "--state", "XA", "--as-of", day, "--format", "markdown"]).stdout;
    for told_later in ["double écriture", "La régularisation ne change pas"] {
        assert!(!note("2025-01-20").contains(told_later) && note("2025-02-20").contains(told_later), "{told_later}");
    }
    let form = |day| done(at, &["form", "XA-CNSS-2023", "--as-of", day, "--format", "markdown"]).stdout;
    assert!(!form("2025-02-19").contains("**adoptée**") && form("2025-02-20").contains("**adoptée**"));
    // Notified on the 3rd, which was told on the 5th: what follows from it counts from the notification.
    assert!(form("2024-12-03").contains("XA-2024-02"));
    let early = followup(at, &["form", "XA-CNSS-2023", "--as-of", "2024-12-02"]);
    assert_ne!(early.code, 0, "{}", early.stdout);
}

/// Where all stands in a register on a day, as text.
fn on(register: &Register, day: Date) -> String {
    let (_, standings) = register.moment_on(SubjectKind::ALL, day).unwrap();
    format!("{standings:?}")
}

#[test]
fn what_stood_on_a_day_is_what_a_register_of_the_acts_until_then_says() {
    let folder = TempDir::new().unwrap();
    let mut register = filled(folder.path());
    let more = [
        certified("XA-CNSS", "1", &json!({})),
        certificate("XA-CNSS:2023", "2024-12-20", &json!({"suspended": {"reason": "Recours"}})),
        certificate("XA-CNSS:2023", "2025-01-15", &json!({"resumed": {"reason": "Rejeté"}})),
    ];
    register.append(&more, moment()).unwrap();
    let mut entries: Vec<Entry> = Vec::new();
    register
        .events(None, |event: &Event, _: &Sha256| {
            entries.push(event.entry.clone());
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    let days: BTreeSet<Date> = entries.iter().map(Entry::counts_from).collect();
    assert!(days.len() > 10);
    for day in days.iter().flat_map(|day| [*day, day.yesterday().unwrap()]) {
        let until: Vec<Entry> = entries.iter().filter(|entry| entry.counts_from() <= day).cloned().collect();
        let path = folder.path().join(format!("{day}.sqlite"));
        let other = acts::register(&path, &until);
        let (head, whole) = other.moment(SubjectKind::ALL).unwrap();
        assert_eq!(on(&register, day), format!("{whole:?}"), "{day}");
        assert_eq!(head.number, u64::try_from(until.len()).unwrap());
        drop(other);
        std::fs::remove_file(path).unwrap_or_default();
    }
    assert_eq!(on(&register, date(2024, 1, 1)), format!("{:?}", Standings::default()));
    // Of all days the head is that of the whole log, by which the file is known.
    let (head, _) = register.moment_on(SubjectKind::ALL, date(2024, 1, 1)).unwrap();
    assert_ne!(head, RegisterHead::EMPTY);
    assert_eq!(head, register.head().unwrap());
}

#[test]
fn the_form_prints_the_last_day_in_time_beside_the_day_that_was_set() {
    let folder = folder();
    let form = done(folder.path(), &["form", "XA-CNSS-2023", "--as-of", "2025-02-10", "--format", "markdown"]).stdout;
    let row = form.lines().find(|line| line.contains("XA-2024-02")).unwrap();
    // The clock stood still from 10 to 31 January.
    assert!(row.contains("30/06/2025 | 21/07/2025") || row.contains("30/06/2025 | **21/07/2025**"), "{row}");
    let row = form.lines().find(|line| line.contains("XA-2024-04")).unwrap();
    assert!(row.contains("30/06/2025 | 30/06/2025"), "{row}");
}

#[test]
fn the_sheet_writes_thresholds_and_figures_as_the_rest_does() {
    let folder = TempDir::new().unwrap();
    let mut register = filled(folder.path());
    let rule = |rule: &str, value: &str, requires: Json| json!({"rule": rule, "outcome": "non-compliant", "severity": null, "value": value, "requires": requires});
    let rules = [
        rule("filing-date", "2024-07-15", json!("<= 06-01@+1")),
        rule("counts-and-dates", "-228730", json!(null)),
        rule("operating-cost", "0.2134", json!("< 0.15")),
    ];
    let observed = json!({"fiscal_year": 2022, "state": "XA", "sha256": "08".repeat(32), "rulebook": "cipres@2023",
        "grade": "D", "score": "58.3", "certification": "refused", "decision": null, "rules": rules, "currency": "XOF",
        "owed": []});
    let entry = json!({"subject": {"kind": "institution", "code": "XA-CNSS"}, "actor": "S", "role": "secretariat",
        "acted_on": "2024-10-16", "act": {"institution": {"observed": {"observed": observed}}}});
    register.append(&[serde_json::from_value(entry).unwrap()], moment()).unwrap();
    drop(register);
    let sheet =
        done(folder.path(), &["print-sheet", "M-2025-01", "--as-of", "2025-02-20", "--format", "markdown"]).stdout;
    assert!(sheet.contains("au plus tard le 01/06/2023 pour un exercice clos le 31/12/2022"), "{sheet}");
    assert!(sheet.contains("15/07/2024") && sheet.contains("−228") && sheet.contains("21,34\u{202f}%"), "{sheet}");
    for raw in ["@+1", "228730", "0.2134", "2024-07-15"] {
        assert!(!sheet.contains(raw), "{raw}: {sheet}");
    }
}

#[test]
fn a_number_that_is_none_is_told_in_plain_words() {
    let folder = folder();
    let at = folder.path();
    let value = ["indicator", "value", "F1", "--period", "2025", "--by", "S", "--on", "2025-02-20", "--actual"];
    let told = refused(at, &[&value[..], &["-5"]].concat());
    assert!(told.contains("compte des personnes, il faut un nombre entier, zéro ou plus"), "{told}");
    let told = refused(at, &[&value[..], &["5,5"]].concat());
    assert!(told.contains("ce n’est pas un nombre") && told.contains("12.5"), "{told}");
    for (typed, days) in [("-1", "30"), ("30", "-1")] {
        let run = followup(at, &["plan", "--missions", typed, "--days", days]);
        assert!(run.code == 2 && run.stderr.contains("il faut un nombre entier de 0 à"), "{}", run.stderr);
    }
    let run = followup(at, &["plan", "--missions", "deux", "--days", "30"]);
    assert!(run.code == 2 && run.stderr.contains("il faut un nombre entier, en chiffres"), "{}", run.stderr);
}

#[test]
fn a_programme_shows_who_is_visited_and_groups_why_others_are_not() {
    let folder = folder();
    let plan = ["plan", "--missions", "2", "--days", "20", "--as-of", "2025-02-20"];
    let record = json(folder.path(), &plan);
    let visits = record["visits"].as_array().unwrap();
    let (inside, outside): (Vec<&Json>, Vec<&Json>) = visits.iter().partition(|visit| visit["planned"] == true);
    assert!(!inside.is_empty() && outside.len() > 10);
    let text = done(folder.path(), &[&plan[..], &["--format", "markdown"]].concat()).stdout;
    let (shown, grouped) = text.split_once("Hors programme").unwrap();
    let code = |visit: &Json| visit["institution"].as_str().unwrap().to_owned();
    for visit in inside {
        assert!(shown.contains(&code(visit)) && !grouped.contains(&code(visit)), "{visit}");
    }
    let rows = grouped.lines().filter(|line| line.starts_with("| non")).count();
    let reasons: BTreeSet<String> = outside.iter().map(|visit| visit["left_out"].to_string()).collect();
    assert!(rows >= reasons.len() && rows < 6, "{grouped}");
    for visit in outside {
        assert!(grouped.contains(&code(visit)) && !shown.contains(&code(visit)), "{visit}");
    }
}
