//! The site of a session, as a folder on a stick: whole or absent, no way out of it, nothing in public that may not be.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");

fn report(folder: &Path, arguments: &[&str]) -> Output {
    let common = ["report", "--quiet", "--as-of", "2024-12-31"];
    Command::new(env!("CARGO_BIN_EXE_vigie")).current_dir(folder).args(common).args(arguments).output().unwrap()
}

fn written(folder: &Path, arguments: &[&str]) -> PathBuf {
    let output = report(folder, &[arguments, &["-o", "site"]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    folder.join("site")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(self::files(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

/// All that a file says; of a workbook or a document, every part of it unpacked.
fn whole(path: &Path) -> String {
    let bytes = fs::read(path).unwrap();
    if path.extension().is_none_or(|extension| extension != "xlsx" && extension != "docx") {
        return String::from_utf8(bytes).unwrap();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        text.push_str(&part.name().unwrap());
        part.read_to_string(&mut text).unwrap();
    }
    text
}

/// The values of an attribute in a page.
fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let opening = format!(" {name}=\"");
    page.split(&opening).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn every_link_leads_to_a_page_or_a_part_of_the_site() {
    let here = tempfile::tempdir().unwrap();
    let site = written(here.path(), &[SAMPLES, "--internal"]);
    let mut links = 0;
    for path in files(&site).iter().filter(|path| path.extension().is_some_and(|extension| extension == "html")) {
        let page = fs::read_to_string(path).unwrap();
        for link in attributes(&page, "href").into_iter().chain(attributes(&page, "src")) {
            assert!(!link.contains(':'), "{}: {link} leads out of the site", path.display());
            let (file, part) = link.split_once('#').map_or((link, None), |(file, part)| (file, Some(part)));
            let target = if file.is_empty() { path.clone() } else { path.parent().unwrap().join(file) };
            assert!(target.is_file(), "{}: {link}", path.display());
            if let Some(part) = part {
                let text = fs::read_to_string(&target).unwrap();
                assert!(attributes(&text, "id").contains(&part), "{}: {link}", path.display());
            }
            links += 1;
        }
        let ids = attributes(&page, "id");
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{}: an id stands twice", path.display());
    }
    assert!(links > 1000, "{links}");
}

#[test]
fn the_same_page_stands_in_each_language_and_bears_the_marking() {
    let here = tempfile::tempdir().unwrap();
    let site = written(here.path(), &[SAMPLES, "--internal"]);
    let names = |language: &str| -> BTreeSet<PathBuf> {
        let folder = site.join(language);
        files(&folder).into_iter().map(|path| path.strip_prefix(&folder).unwrap().to_owned()).collect()
    };
    assert_eq!(names("fr"), names("en"));
    assert_eq!(names("fr"), names("pt"));
    assert!(names("fr").contains(Path::new("institutions/xd-cnps.html")));
    assert!(names("fr").contains(Path::new("states/xd.html")));
    for name in names("fr").iter().filter(|name| name.extension().is_some_and(|extension| extension == "html")) {
        let page = fs::read_to_string(site.join("fr").join(name)).unwrap();
        assert!(page.contains("Document interne à la Commission"), "{}", name.display());
    }
    let page = fs::read_to_string(site.join("fr/ranking.html")).unwrap();
    // The table leads to the institutions; its ranks are drawn; its method stands under it.
    for expected in ["href=\"institutions/xd-cnps.html\"", "<svg", "id=\"method\""] {
        assert!(page.contains(expected), "{expected}");
    }
    let page = fs::read_to_string(site.join("fr/institutions/xc-cnss.html")).unwrap();
    // The verdict, the cell that proves it, the amount that cures it, a drawing with its table.
    for expected in ["Compte de résultat!D9", "1\u{202f}795\u{202f}682\u{202f}001", "<svg", "<figcaption>"] {
        assert!(page.contains(expected), "{expected}");
    }
}

/// Without a notification nobody may be named: no code, no name, no file of an institution stands anywhere, in any file.
#[test]
fn the_public_site_holds_nothing_of_who_may_not_be_named() {
    let here = tempfile::tempdir().unwrap();
    let notified = "[[notification]]\ninstitution = \"XD-CNPS\"\nfiscal_year = 2023\nnotified_on = 2024-07-01\n";
    fs::write(here.path().join("replies.toml"), notified).unwrap();
    let site = written(here.path(), &[SAMPLES, "--replies", "replies.toml"]);
    let mut named = 0;
    for path in files(&site) {
        let text = whole(&path);
        for hidden in [
            "XC-CNSS",
            "xc-cnss",
            "XA-CNPS",
            "Caisse fictive",
            "retraite de Gamma",
            "1\u{202f}795\u{202f}682\u{202f}001",
        ] {
            assert!(!text.contains(hidden), "{}: {hidden}", path.display());
        }
        assert!(!path.to_string_lossy().contains("xc-cnss"));
        named += usize::from(text.contains("XD-CNPS"));
    }
    assert!(named >= 9, "the institution whose time to reply is over is named: {named}");
    // Of the two years filed only the one that was notified.
    let page = fs::read_to_string(site.join("fr/institutions/xd-cnps.html")).unwrap();
    assert!(!page.contains("year-2022"));
    // Totals of a State with two institutions that may not be named are not told; those of the region, of many, are.
    let page = fs::read_to_string(site.join("fr/statistics.html")).unwrap();
    let row = |state: &str| page.split(state).nth(1).unwrap().split("</tr>").next().unwrap().to_owned();
    assert!(row(">État fictif de Gamma<").contains(">n. p.<"));
    assert!(!row(">Région<").contains(">n. p.<"));
    // Of norms only the one that is named is counted.
    let page = fs::read_to_string(site.join("fr/norms.html")).unwrap();
    let counts: Vec<&str> = page.split(" sur ").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    let counts: Vec<&str> = counts.into_iter().filter(|count| count.bytes().all(|b| b.is_ascii_digit())).collect();
    assert!(counts.len() > 5 && counts.iter().all(|count| *count == "1"), "{counts:?}");
}

/// Where nobody may be named yet the index says that, not that nothing was found.
#[test]
fn an_index_without_a_name_says_why() {
    let here = tempfile::tempdir().unwrap();
    let site = written(here.path(), &[SAMPLES]);
    let page = fs::read_to_string(site.join("fr/index.html")).unwrap();
    assert!(page.contains(" organismes ne sont pas nommés ici\u{202f}: leur délai de réponse"), "{page}");
    assert!(!page.contains("Aucun dossier"), "{page}");
}

#[test]
fn a_report_replaces_an_earlier_one_only_when_told_to_and_never_anything_else() {
    let here = tempfile::tempdir().unwrap();
    let sample = format!("{SAMPLES}/xc-cnss-2023.xlsx");
    let site = written(here.path(), &[&sample, "--internal"]);
    let before: Vec<PathBuf> = files(&site);
    assert_eq!(report(here.path(), &[&sample, "-o", "site"]).status.code(), Some(2));
    assert_eq!(files(&site), before);
    assert!(report(here.path(), &[&sample, "--internal", "--force", "-o", "site"]).status.success());
    assert_eq!(files(&site), before);
    // A folder of somebody else is not touched, whatever is said.
    fs::create_dir(here.path().join("mine")).unwrap();
    fs::write(here.path().join("mine/thesis.txt"), "years of work").unwrap();
    assert_eq!(report(here.path(), &[&sample, "--force", "-o", "mine"]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(here.path().join("mine/thesis.txt")).unwrap(), "years of work");
    // Nothing is left beside them.
    let names: BTreeSet<_> = fs::read_dir(here.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["mine", "site"].iter().map(Into::into).collect());
}

/// A desk with its own way to open files, and one without any.
#[cfg(target_os = "linux")]
#[test]
fn the_index_is_opened_as_the_desk_opens_files_and_stands_where_nothing_can() {
    use std::os::unix::fs::PermissionsExt;
    let here = tempfile::tempdir().unwrap();
    let desk = here.path().join("desk");
    fs::create_dir(&desk).unwrap();
    let opened = here.path().join("opened");
    let launcher = desk.join("xdg-open");
    fs::write(&launcher, format!("#!/bin/sh\necho \"$1\" > '{}'\n", opened.display())).unwrap();
    fs::set_permissions(&launcher, fs::Permissions::from_mode(0o755)).unwrap();
    let sample = format!("{SAMPLES}/xc-cnss-2023.xlsx");
    let run = |path: &Path, site: &str| {
        Command::new(env!("CARGO_BIN_EXE_vigie"))
            .current_dir(here.path())
            .env("PATH", path)
            .args(["report", &sample, "--as-of", "2024-12-31", "--internal", "--open", "--lang", "en", "-o", site])
            .output()
            .unwrap()
    };
    assert!(run(&desk, "site").status.success());
    let told = || fs::read_to_string(&opened).unwrap_or_default();
    for _ in 0..100 {
        if told().ends_with('\n') {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert!(told().trim_end().ends_with("/site/index.html"), "{}", told());
    let output = run(Path::new("/nowhere"), "other");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.contains("open it with a browser"), "{told}");
    assert!(here.path().join("other/index.html").is_file());
}

#[test]
fn what_comes_from_outside_is_text() {
    let here = tempfile::tempdir().unwrap();
    let name = "<script>alert(1)</script> \"A\" & \u{202e}B 💥";
    let header =
        "institution_code,institution_name,state,institution_kind,fiscal_year,year_end,currency,unit,branches,filed_on";
    let quoted = name.replace('"', "\"\"");
    let row = format!("X<b>-1,\"{quoted}\",XA,general_scheme,2023,2023-12-31,XOF,1,pensions,2024-03-01");
    fs::write(here.path().join("table.csv"), format!("{header}\n{row}\n")).unwrap();
    let site = written(here.path(), &["table.csv", "--internal"]);
    let pages = files(&site.join("fr/institutions"));
    assert_eq!(pages.len(), 1);
    let page = fs::read_to_string(&pages[0]).unwrap();
    assert!(!page.contains("<script>alert") && !page.contains('\u{202e}'), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    let file = pages[0].file_name().unwrap().to_str().unwrap();
    assert!(file.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.'), "{file}");
}

/// The workbook says what the JSON says, as numbers; its proofs name the cells; nothing in it is a formula.
#[test]
fn the_workbook_holds_the_figures_of_the_json_as_numbers() {
    use calamine::{Data, Reader};
    let here = tempfile::tempdir().unwrap();
    let sample = format!("{SAMPLES}/xc-cnss-2023.xlsx");
    let site = written(here.path(), &[&sample, "--internal"]);
    let check = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .args(["check", &sample, "--format", "json", "--quiet", "--as-of", "2024-12-31"])
        .output()
        .unwrap();
    let json: serde_json::Value = serde_json::from_slice(&check.stdout).unwrap();
    let judged = &json["submissions"][0];
    let mut book = calamine::open_workbook_auto(site.join("fr/states/xc.xlsx")).unwrap();
    let sheets = book.sheet_names();
    assert_eq!(sheets, ["Tableau de conformité", "Manquements", "Preuves"]);
    let formulas: usize = sheets.iter().map(|sheet| book.worksheet_formula(sheet).unwrap().used_cells().count()).sum();
    assert_eq!(formulas, 0);
    let compliance = book.worksheet_range("Tableau de conformité").unwrap();
    let row: Vec<&Data> = compliance.rows().find(|row| row[0] == "XC-CNSS").unwrap().iter().collect();
    let score: f64 = judged["score"].as_str().unwrap().parse().unwrap();
    assert_eq!(
        (row[2], row[3].to_string(), row[5]),
        (&Data::Float(2023.0), judged["class"]["grade"].as_str().unwrap().to_owned(), &Data::Float(score))
    );
    let proofs = book.worksheet_range("Preuves").unwrap();
    let cost =
        judged["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == "operating-cost").unwrap();
    for figure in cost["figures"].as_array().unwrap() {
        let address = format!("{}!{}", figure["sheet"].as_str().unwrap(), figure["cell"].as_str().unwrap());
        let amount: f64 = figure["value"].as_str().unwrap().parse().unwrap();
        let stands = |row: &[Data]| row[9].to_string() == address && row[6] == Data::Float(amount);
        assert!(proofs.rows().any(stands), "{address} {amount}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (one, other) = (written(one.path(), &[SAMPLES, "--internal"]), written(other.path(), &[SAMPLES, "--internal"]));
    let names = |site: &Path| -> Vec<PathBuf> {
        files(site).into_iter().map(|path| path.strip_prefix(site).unwrap().to_owned()).collect()
    };
    assert_eq!(names(&one), names(&other));
    for name in names(&one) {
        assert_eq!(fs::read(one.join(&name)).unwrap(), fs::read(other.join(&name)).unwrap(), "{}", name.display());
    }
}

/// The addresses outside of a workbook that it links to, as they are written.
fn outside(workbook: &Path) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(fs::read(workbook).unwrap())).unwrap();
    let mut found = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        if part.name().unwrap().starts_with("xl/worksheets/_rels/") {
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            let external = text.split("<Relationship ").filter(|one| one.contains("TargetMode=\"External\""));
            found.extend(external.map(|one| attributes(&format!(" {one}"), "Target")[0].to_owned()));
        }
    }
    found
}

#[test]
fn the_internal_workbook_leads_to_the_cells_that_prove_and_the_public_one_leaves_the_folder_nowhere() {
    let here = tempfile::tempdir().unwrap();
    let dossiers = here.path().join("dossiers 50 % #1");
    fs::create_dir(&dossiers).unwrap();
    for name in ["institutions.toml", "xd-cnps-2023.xlsx"] {
        fs::copy(Path::new(SAMPLES).join(name), dossiers.join(name)).unwrap();
    }
    let site = written(here.path(), &["dossiers 50 % #1", "--internal"]);
    let workbooks: Vec<PathBuf> =
        files(&site).into_iter().filter(|path| path.extension().is_some_and(|it| it == "xlsx")).collect();
    let mut links = 0;
    for workbook in &workbooks {
        for target in outside(workbook) {
            let at = target.trim_start_matches("../");
            assert_eq!(at, "dossiers%2050%20%25%20%231/xd-cnps-2023.xlsx", "{}", workbook.display());
            let way = target.replace("%20", " ").replace("%23", "#").replace("%25", "%");
            assert!(workbook.parent().unwrap().join(way).is_file());
            links += 1;
        }
    }
    assert!(links > 0, "no workbook links to a cell that proves a breach");
    let public = written(here.path(), &["dossiers 50 % #1", "--public", "--force"]);
    for workbook in files(&public).iter().filter(|path| path.extension().is_some_and(|it| it == "xlsx")) {
        assert_eq!(outside(workbook), [""; 0], "{}", workbook.display());
    }
}
