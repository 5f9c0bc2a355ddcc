//! Papers of a site: the fiche of each State and the draft of each mission's report, as a ministry or an inspector opens them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

const SAMPLES: &str = "samples";
/// Where commands are typed, so that paths in what they write are those of the project.
const HERE: &str = env!("CARGO_MANIFEST_DIR");

fn site(folder: &Path, arguments: &[&str]) -> PathBuf {
    let site = folder.join("site");
    let common = ["report", "--quiet", "--as-of", "2024-12-31", "-o", site.to_str().unwrap()];
    let output =
        Command::new(env!("CARGO_BIN_EXE_vigie")).current_dir(HERE).args(common).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    site
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// The text of a document: its paragraphs, one a line, the entities of XML as the signs that they stand for.
fn text(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut body = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut body).unwrap();
    let lines = body.split("</w:p>").map(|paragraph| {
        let runs = paragraph.split("<w:t xml:space=\"preserve\">").skip(1);
        runs.map(|run| run.split("</w:t>").next().unwrap()).collect::<String>()
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    [("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&quot;", "\""), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (entity, sign)| text.replace(entity, sign))
}

#[test]
fn the_committee_has_a_fiche_of_each_state_and_a_draft_for_each_institution_judged_in_each_language() {
    let here = tempfile::tempdir().unwrap();
    let site = site(here.path(), &[SAMPLES, "--internal"]);
    let documents = names(&site.join("fr/documents"));
    assert_eq!(documents, names(&site.join("en/documents")));
    assert_eq!(documents, names(&site.join("pt/documents")));
    for state in names(&site.join("fr/states")).iter().filter_map(|name| name.strip_suffix(".html")) {
        for ending in ["html", "docx"] {
            let name = format!("{state}-fiche.{ending}");
            assert!(documents.contains(&name), "{name}");
            let page = fs::read_to_string(site.join(format!("fr/states/{state}.html"))).unwrap();
            assert!(page.contains(&format!("href=\"../documents/{name}\"")), "{name}");
        }
    }
    let page = fs::read_to_string(site.join("fr/institutions/xc-cnss.html")).unwrap();
    assert!(page.contains("href=\"../documents/xc-cnss-mission.docx\""));
    // What is outside the rulebook has no findings to draft.
    assert!(!documents.contains("xc-mut-01-mission.docx"), "{documents:?}");
}

/// Constat, norme, écart, recommandation, destinataire, délai: with the figures of the JSON and the cell that proves them.
#[test]
fn the_draft_of_a_mission_tells_each_finding_with_norm_gap_recommendation_addressee_and_term() {
    let here = tempfile::tempdir().unwrap();
    let sample = [&format!("{SAMPLES}/xc-cnss-2023.xlsx"), "--institutions", "samples/institutions.toml"];
    let site = site(here.path(), &[&sample[..], &["--internal"]].concat());
    let check = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .current_dir(HERE)
        .arg("check")
        .args(sample)
        .args(["--format", "json", "--quiet", "--as-of", "2024-12-31"])
        .output()
        .unwrap();
    let json: serde_json::Value = serde_json::from_slice(&check.stdout).unwrap();
    let findings = json["submissions"][0]["findings"].as_array().unwrap();
    let against = |outcome: &str| ["non-compliant", "not-assessable", "indeterminate"].contains(&outcome);
    let count = findings
        .iter()
        .filter(|finding| against(finding["outcome"].as_str().unwrap()) && finding["severity"].is_string())
        .count();
    let text = text(&site.join("fr/documents/xc-cnss-mission.docx"));
    let titles: Vec<&str> = text.lines().filter(|line| line.starts_with("Constat n°")).collect();
    // A control has no severity of its own; it counts where it may fail too.
    let of_rules = titles.iter().filter(|title| !title.ends_with("(contrôle)")).count();
    assert_eq!(of_rules, count, "{titles:?}");
    let cost = findings.iter().find(|finding| finding["rule"] == "operating-cost").unwrap();
    let grouped = |decimal: &str| {
        let digits = decimal.trim_start_matches('-').as_bytes();
        let groups: Vec<&str> = digits.rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
        groups.join("\u{202f}")
    };
    for figure in cost["figures"].as_array().unwrap() {
        let cell = format!("{}!{}", figure["sheet"].as_str().unwrap(), figure["cell"].as_str().unwrap());
        assert!(text.contains(&cell), "{cell}");
        assert!(text.contains(&grouped(figure["value"].as_str().unwrap())), "{figure}");
    }
    assert!(text.contains(&grouped(cost["remedies"][0]["change"].as_str().unwrap())));
    insta::assert_snapshot!("mission_fr", text);
}

/// The money first; each currency by itself; what is asked of the ministry, what there is to sign, the classes.
#[test]
fn the_fiche_tells_the_money_at_stake_first() {
    let here = tempfile::tempdir().unwrap();
    let site = site(here.path(), &[SAMPLES, "--internal"]);
    insta::assert_snapshot!("fiche_fr", text(&site.join("fr/documents/xd-fiche.docx")));
    insta::assert_snapshot!("fiche_en", text(&site.join("en/documents/xd-fiche.docx")));
    // The page says what the document says.
    let page = fs::read_to_string(site.join("fr/documents/xd-fiche.html")).unwrap();
    for line in text(&site.join("fr/documents/xd-fiche.docx")).lines().filter(|line| line.contains("FCFA")) {
        let said = line.split(" · ").last().unwrap().replace('\'', "&#39;");
        assert!(page.contains(&said), "{said}");
    }
}

/// Before the other side was heard a draft is for the Committee alone, and nobody is named who may not be.
#[test]
fn the_public_has_no_draft_and_no_paper_of_a_state_without_a_named_institution() {
    let here = tempfile::tempdir().unwrap();
    let notified = "[[notification]]\ninstitution = \"XD-CNPS\"\nfiscal_year = 2023\nnotified_on = 2024-07-01\n";
    let replies = here.path().join("replies.toml");
    fs::write(&replies, notified).unwrap();
    let site = site(here.path(), &[SAMPLES, "--replies", replies.to_str().unwrap()]);
    assert_eq!(names(&site.join("fr/documents")).into_iter().collect::<Vec<_>>(), ["xd-fiche.docx", "xd-fiche.html"]);
    let text = text(&site.join("fr/documents/xd-fiche.docx"));
    assert!(text.contains("XD-CNPS") && !text.contains("XD-CNSS"), "{text}");
    // Who may not be named is counted.
    assert!(text.contains("ne sont pas nommés ici"), "{text}");
}
