//! The page on writing a norm tells the truth: its files are sound, its commands work and what it shows is what they print.
//!
//! `UPDATE_DOCS=1 cargo test --test writing_a_norm` writes what is shown anew: read it before committing.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on must fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const NORM: &str = "staff-against-benefits";
const SHOWN: &str = "<!-- shown by: ";
const FENCE: &str = "```text\n";

fn page() -> (PathBuf, String) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/WRITING-A-NORM.md");
    let text = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    (path, text)
}

/// Runs a command of the page on the jurist's copy; quotes hold an argument together.
fn run(command: &str, rules: &Path) -> Output {
    let mut arguments: Vec<String> = Vec::new();
    for (rank, part) in command.strip_prefix("vigie ").unwrap().split('"').enumerate() {
        if rank % 2 == 1 {
            arguments.push(part.to_owned());
        } else {
            arguments.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    let own = |argument: String| if argument == "my-rules" { rules.to_str().unwrap().to_owned() } else { argument };
    let is_judging = command.contains("samples");
    Command::new(env!("CARGO_BIN_EXE_vigie"))
        .args(arguments.into_iter().map(own))
        .args(is_judging.then_some(["--as-of", "2025-01-15"]).into_iter().flatten())
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .envs([("COLUMNS", "80"), ("LC_ALL", "C"), ("LANG", "C")])
        .output()
        .unwrap()
}

fn printed(command: &str, rules: &Path) -> String {
    let output = run(command, rules);
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The jurist's copy: exported, with the files of the page.
fn written(page: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let rules = folder.path().join("my-rules");
    printed("vigie rules export -o my-rules", &rules);
    fs::copy("samples/institutions.toml", rules.join("institutions.toml")).unwrap();
    let files: Vec<&str> = page.split("<!-- file: my-rules/").skip(1).collect();
    assert_eq!(files.len(), 2);
    for file in files {
        let (name, rest) = file.split_once(" -->\n```toml\n").unwrap();
        let (text, _) = rest.split_once("```\n").unwrap();
        let path = rules.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    (folder, rules)
}

#[test]
fn the_commands_of_the_page_work_and_print_what_it_shows() {
    let (path, page) = page();
    let (_folder, rules) = written(&page);
    let commands: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix("$ ")).collect();
    assert_eq!(commands[..2], ["vigie rules export -o my-rules", "cp samples/institutions.toml my-rules/"]);
    assert_eq!(commands.len(), 8);
    for command in &commands[2..] {
        let output = printed(command, &rules);
        assert!(output.contains(NORM) || !command.contains(NORM), "{command}: {output}");
    }
    let checked = printed("vigie rules check --rulebook my-rules --lang en", &rules);
    assert!(checked.contains("no error, no warning"), "{checked}");

    let (before, rest) = page.split_once(SHOWN).unwrap();
    let (command, rest) = rest.split_once(" -->\n").unwrap();
    let (_, after) = rest.strip_prefix(FENCE).unwrap().split_once("```\n").unwrap();
    let output = printed(command, &rules);
    // As far as the findings, which name every institution.
    let (first, _) = output.split_once("\n── Findings").unwrap();
    let fresh = format!("{before}{SHOWN}{command} -->\n{FENCE}{first}```\n{after}");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(path, fresh).unwrap();
        return;
    }
    assert_eq!(page, fresh, "the page shows another output than its command prints");
}

/// The step that binds the year is what a simulation calls the threshold in force, not the one that the rule ends at.
#[test]
fn a_rule_in_transition_is_simulated_against_its_step() {
    let (_folder, rules) = written(&page().1);
    let simulate = |requires: &str| -> Value {
        let command = format!(
            "vigie rules simulate {NORM} --rulebook my-rules --requires \"{requires}\" --on samples --format json"
        );
        serde_json::from_str(&printed(&command, &rules)).unwrap()
    };
    let same = simulate("<= 9.5 %");
    assert_eq!(same["present"], "<= 0.095");
    assert_eq!(same["present_count"], same["proposed_count"]);
    assert_eq!(same["summary"]["new_breaches"], 0);
    let levels = same["curves"][0]["levels"].as_array().unwrap();
    let marked: Vec<&Value> = levels.iter().filter(|level| level["is_present"] == true).collect();
    assert_eq!(marked.len(), 1);
    assert_eq!(marked[0]["count"], same["present_count"]);

    let settled = simulate("<= 7 %");
    assert_eq!(settled["present"], "<= 0.095");
    assert!(settled["summary"]["new_breaches"].as_u64() > Some(0), "{settled}");
}

/// Who is judged by different steps is not said to be bound by one of them.
#[test]
fn institutions_bound_by_different_steps_have_no_single_threshold_in_force() {
    let (folder, rules) = written(&page().1);
    let one = "institution_code,fiscal_year,currency,unit,personnel_costs,benefits_paid\n";
    let rows = "XA-CNPS,2023,XOF,1,9.4,100\nXB-CNSS,2024,XAF,1,9.4,100\n";
    let table = folder.path().join("two-years.csv");
    fs::write(&table, format!("{one}{rows}")).unwrap();
    let on = table.to_str().unwrap();
    let base = format!("vigie rules simulate {NORM} --rulebook my-rules --requires \"<= 7 %\" --as-of 2025-06-01 --on");
    let said = printed(&format!("{base} {on} --lang en"), &rules);
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("in force (by year or state) → ≤ 7%"), "{said}");
    let record: Value = serde_json::from_str(&printed(&format!("{base} {on} --format json"), &rules)).unwrap();
    assert_eq!(record["present"], Value::Null);
    assert_eq!(record["present_count"]["compliant"], 1);
    assert_eq!(record["present_count"]["non_compliant"], 1);
    assert_eq!(record["proposed_count"]["non_compliant"], 2);
}

/// A rule or a national law that came is told with what it requires, not only as a file.
#[test]
fn a_comparison_says_what_an_added_file_requires() {
    let (_folder, rules) = written(&page().1);
    let flat = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = flat(printed("vigie rules diff cipres my-rules --lang en --format markdown", &rules));
    let steps = "added: ≤ 9.5% (until 31 December 2023), ≤ 9% (until 31 December 2025) and ≤ 7%";
    assert!(said.contains(steps), "{said}");
    assert!(said.contains("national law, Fictitious State of Gamma"), "{said}");
    assert!(said.contains("added: Staff against benefits: ≤ 13%"), "{said}");
    // An institution that left the list is told by its name.
    assert!(said.contains("Caisse nationale de sécurité sociale") && !said.contains("branches_to_confirm"), "{said}");
}

/// No page shows the threshold that a transition ends at as if it were in force.
#[test]
fn the_threshold_of_a_rule_in_transition_is_shown_step_by_step() {
    let (_folder, rules) = written(&page().1);
    let flat = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let steps = "≤ 9.5% (until 31 December 2023), ≤ 9% (until 31 December 2025) and ≤ 7%";
    let explained = flat(printed(&format!("vigie rules explain {NORM} --rulebook my-rules --lang en"), &rules));
    assert!(explained.contains(&format!("Threshold {steps}")), "{explained}");
    let listed = flat(printed("vigie rules list --rulebook my-rules --lang en", &rules));
    assert!(listed.contains("≤ 9.5%") && listed.contains("≤ 7%"), "{listed}");
    let folder = rules.parent().unwrap().join("handbook");
    printed(&format!("vigie rules handbook --rulebook my-rules -o {}", folder.display()), &rules);
    let worksheet = flat(fs::read_to_string(folder.join("worksheet-en.md")).unwrap());
    assert!(worksheet.contains(steps), "{worksheet}");
}

/// A hypothesis certifies nothing: its empty column does not crowd the others out of a terminal.
#[test]
fn under_a_hypothesis_no_heading_is_broken() {
    let rules = Path::new("cipres");
    let said = printed("vigie check samples --given state_arrears=0 --state XC --lang fr --quiet", rules);
    let heading = said.lines().find(|line| line.starts_with("Organisme")).unwrap();
    assert!(!heading.contains("Certificatio") && heading.contains("Score"), "{said}");
}
