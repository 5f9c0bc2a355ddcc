//! The README tells the truth: what it shows is what its commands print, and its example of a changed norm works.
//!
//! `UPDATE_README=1 cargo test --test readme` writes the outputs anew: read them before committing.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const MARK: &str = "<!-- output -->\n```text\n$ vigie ";

fn vigie(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_vigie"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .envs([("COLUMNS", "80"), ("LC_ALL", "C"), ("LANG", "C")])
        .output()
        .unwrap()
}

/// What a command prints, its diagnostics aside, with the day of the README in place of today.
fn printed(arguments: &str) -> String {
    let day = ["--as-of", "2025-01-15"];
    let arguments: Vec<&str> = arguments.split_whitespace().chain(day).collect();
    let output = vigie(&arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_outputs_shown_are_those_that_the_commands_print() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    let mut parts = readme.split(MARK);
    let mut fresh = parts.next().unwrap().to_owned();
    let mut shown = 0;
    for part in parts {
        let (block, rest) = part.split_once("```\n").unwrap();
        let command = block.lines().next().unwrap();
        let output = printed(command);
        fresh.extend([MARK, command, "\n", &output, "```\n", rest]);
        shown += 1;
    }
    assert_eq!(shown, 2);
    if std::env::var_os("UPDATE_README").is_some() {
        fs::write(&path, &fresh).unwrap();
        return;
    }
    assert!(fresh == readme, "the README shows another output than its commands print");
}

/// What is shown of certifying can be typed as it stands, on any day.
#[test]
fn the_commands_shown_of_certifying_answer_0() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap().replace("\r\n", "\n");
    let (_, section) = readme.split_once("\n## Certifying\n").unwrap();
    let (_, block) = section.split_once("```console\n").unwrap();
    let (block, _) = block.split_once("```").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let samples = folder.path().join("samples");
    fs::create_dir(&samples).unwrap();
    for name in ["xb-cnss-2023.xlsx", "institutions.toml"] {
        fs::copy(root.join("samples").join(name), samples.join(name)).unwrap();
    }
    let mut run = 0;
    for command in block.lines().filter_map(|line| line.strip_prefix("$ vigie ")) {
        // Between quotes spaces are part of an argument.
        let parts = command.split('"').enumerate();
        let arguments: Vec<&str> = parts
            .flat_map(|(rank, part)| if rank % 2 == 1 { vec![part] } else { part.split_whitespace().collect() })
            .collect();
        let output = Command::new(env!("CARGO_BIN_EXE_vigie"))
            .args(&arguments)
            .current_dir(folder.path())
            .env("VIGIE_PASSPHRASE", "une phrase de passe")
            .output()
            .unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        run += 1;
    }
    assert_eq!(run, 5);
}

/// The issue's last line: copy the rulebook, edit one threshold, see the class change with the reason.
#[test]
fn a_changed_threshold_changes_a_class_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let rules = folder.path().join("my-rules");
    let rules = rules.to_str().unwrap();
    assert!(vigie(&["rules", "export", "-o", rules]).status.success());
    let file = Path::new(rules).join("ratios/operating-cost.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("requires = \"< 15 %\"", "requires = \"< 18 %\"")).unwrap();

    let checked = vigie(&["rules", "check", "--rulebook", rules, "--lang", "en"]);
    let told = String::from_utf8(checked.stderr).unwrap();
    assert!(told.contains("case-contradicts") && told.contains("operating-cost.toml"), "{told}");
    assert_eq!(checked.status.code(), Some(3));

    let check = |rulebook: &str| {
        let file = "samples/xc-cnss-2023.xlsx";
        let list = "samples/institutions.toml";
        let output = vigie(&["check", file, "--institutions", list, "--rulebook", rulebook, "--format", "json"]);
        let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        document["submissions"][0].clone()
    };
    let (before, after) = (check("cipres"), check(rules));
    let finding = |document: &serde_json::Value| {
        let findings = document["findings"].as_array().unwrap().clone();
        findings.into_iter().find(|finding| finding["rule"] == "operating-cost").unwrap()
    };
    let (was, is) = (finding(&before), finding(&after));
    assert_eq!((was["outcome"].as_str(), was["requires"].as_str()), (Some("non-compliant"), Some("< 0.15")));
    assert_eq!((is["outcome"].as_str(), is["requires"].as_str()), (Some("watch"), Some("< 0.18")));
    let (before, after) = (before["class"].clone(), after["class"].clone());
    assert_eq!((before["grade"].as_str(), after["grade"].as_str()), (Some("C"), Some("B")));
    let reasons = |class: &serde_json::Value| class["reasons"].to_string();
    assert!(reasons(&before).contains("critical-breaches-reported: operating-cost -> C"), "{before}");
    assert!(!reasons(&after).contains("operating-cost"), "{after}");
}

/// The words of a line as a shell takes them: quotation marks keep spaces.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let quoted = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
        _ => vec![part.to_owned()],
    });
    quoted
        .map(|word| if word.starts_with("samples") { format!("{}/{word}", env!("CARGO_MANIFEST_DIR")) } else { word })
        .collect()
}

#[test]
fn the_follow_up_works_as_written_and_stands_in_the_committee_s_site_alone() {
    const CODE: &str = "XC-CNSS-2023-operating-cost";
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[String]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_vigie")).args(arguments).current_dir(folder.path()).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let section = readme.split("## Following up").nth(1).unwrap().split("\n## ").next().unwrap();
    let lines: Vec<Vec<String>> = section.lines().filter_map(|line| line.strip_prefix("$ vigie ")).map(words).collect();
    assert!(lines.len() > 5);
    let printed: Vec<String> = lines.iter().map(|line| run(line)).collect();
    assert!(printed.last().unwrap().lines().count() > 3);
    assert!(fs::read_to_string(folder.path().join("note.html")).unwrap().contains(CODE));
    for (site, internal) in [("committee", &["--internal"][..]), ("public", &[])] {
        let line = format!("report samples --register . --as-of 2025-09-30 --lang fr -o {site}");
        run(&words(&line).into_iter().chain(internal.iter().map(|flag| (*flag).to_owned())).collect::<Vec<_>>());
    }
    for page in ["states/xc.html", "institutions/xc-cnss.html"] {
        let page = fs::read_to_string(folder.path().join("committee/fr").join(page)).unwrap();
        assert!(page.contains(CODE), "{page}");
    }
    assert!(folder.path().join("committee/fr/documents/xc-note.docx").is_file());
    assert!(!folder.path().join("public/fr/documents/xc-note.docx").exists());
    for page in fs::read_dir(folder.path().join("public/fr/states")).into_iter().flatten() {
        assert!(!fs::read_to_string(page.unwrap().path()).unwrap().contains(CODE));
    }
}
