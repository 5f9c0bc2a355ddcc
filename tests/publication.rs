//! What is published tells of nobody more than it may: no attribute of an anonymous row is its own, nothing withheld shows by
//! difference, nobody is accused without proof, no path of the operator stands on a page.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");

/// As ranking.toml has it: so many rows hide one another.
const LEAST: usize = 3;

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let common = ["--quiet", "--as-of", "2024-12-31"];
    let mut command = Command::new(env!("CARGO_BIN_EXE_vigie"));
    command.current_dir(folder).arg(arguments[0]).args(common).args(&arguments[1..]).output().unwrap()
}

fn told(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn rank(folder: &Path, arguments: &[&str]) -> String {
    told(folder, &[&["rank", "--lang", "fr", "--draws", "100"], arguments].concat())
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    serde_json::from_str(&rank(folder, &[arguments, &["--format", "json"]].concat())).unwrap()
}

fn site(folder: &Path, arguments: &[&str]) -> PathBuf {
    told(folder, &[&["report"], arguments, &["-o", "site"]].concat());
    folder.join("site")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(self::files(&path)) } else { files.push(path) }
    }
    files
}

fn rows(record: &Value) -> Vec<&Value> {
    record["tables"].as_array().unwrap().iter().flat_map(|table| table["rows"].as_array().unwrap()).collect()
}

fn notified(code: &str, year: u16) -> String {
    format!("[[notification]]\ninstitution = \"{code}\"\nfiscal_year = {year}\nnotified_on = {}-07-01\n", year + 1)
}

/// The leaves of a value, each with its path.
fn leaves(at: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| leaves(&format!("{at}.{key}"), value, found)),
        Value::Array(items) => items.iter().for_each(|value| leaves(at, value, found)),
        other => found.push((at.to_owned(), other.to_string())),
    }
}

/// Whether a text is a pseudonym; the seed of the simulation looks like one.
fn is_pseudonym(text: &str) -> bool {
    text.len() == 8
        && text != "20231123"
        && text.bytes().all(|byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte))
}

/// Fails where so few of some rows say the same.
fn assert_shared<K: Ord + std::fmt::Debug>(what: &str, said: impl IntoIterator<Item = K>) -> usize {
    let mut counts: BTreeMap<K, usize> = BTreeMap::new();
    for one in said {
        *counts.entry(one).or_default() += 1;
    }
    for (said, count) in &counts {
        assert!(*count >= LEAST, "{what}: {count} alone say {said:?}");
    }
    counts.values().sum()
}

/// The cells of each row that bears a pseudonym, without it and without the class, which is what the table is for.
fn anonymous_cells(text: &str, row: &str, cell: &str) -> Vec<String> {
    let classes = ["A", "B", "C", "D", "E", "U"];
    let plain = |cell: &str| {
        let mut plain = String::new();
        let mut is_tag = false;
        // What stands before the end of the tag that the split has opened.
        for letter in cell.split_once('>').map_or(cell, |(_, rest)| rest).chars() {
            match letter {
                '<' => is_tag = true,
                '>' => is_tag = false,
                _ if !is_tag => plain.push(letter),
                _ => {}
            }
        }
        plain.trim().trim_matches('*').to_owned()
    };
    text.split(row)
        .filter_map(|row| row.split("</tr").next())
        .map(|row| row.split(cell).map(plain).collect::<Vec<String>>())
        .filter(|cells| cells.iter().any(|cell| is_pseudonym(cell)))
        .map(|cells| {
            let rest = cells.into_iter().filter(|cell| !is_pseudonym(cell) && !classes.contains(&cell.as_str()));
            rest.collect::<Vec<_>>().join("|")
        })
        .collect()
}

/// Replies that name two institutions, defer one and let the windows of others stand open.
fn replies(folder: &Path) -> String {
    let mut text = notified("XD-CNPS", 2023) + &notified("XC-CAFAT", 2023) + &notified("XB-CNSS", 2023);
    text += "[[notification]]\ninstitution = \"XE-INSS\"\nfiscal_year = 2023\nnotified_on = 2024-12-20\n";
    text += "[[deferral]]\ninstitution = \"XB-CNSS\"\nfiscal_year = 2023\ndecision = \"n° 3\"\n\
             decided_on = 2024-08-15\nuntil = 2025-03-01\nground = \"Recours pendant.\"\n";
    fs::write(folder.join("r.toml"), text).unwrap();
    "r.toml".to_owned()
}

#[test]
fn no_attribute_of_an_anonymous_row_is_its_own_in_any_format() {
    let here = tempfile::tempdir().unwrap();
    let replies = replies(here.path());
    let secretariat = format!("{SAMPLES}/secretariat.toml");
    let cases: [&[&str]; 3] = [
        &[SAMPLES],
        &[SAMPLES, "--replies", &replies],
        &[SAMPLES, "--replies", &replies, "--secretariat", &secretariat],
    ];
    for case in cases {
        let record = json(here.path(), case);
        let all = |key: &str| record[key].as_array().unwrap().iter().collect::<Vec<_>>();
        let mut seen = 0;
        for (name, rows) in [("rows", rows(&record)), ("filing", all("filing"))] {
            let anonymous = rows.into_iter().filter(|row| row["institution"]["anonymous"] == true);
            let mut found = Vec::new();
            anonymous.for_each(|row| leaves(name, row, &mut found));
            found.retain(|(at, _)| !at.ends_with("label") && at != "rows.class");
            seen += assert_shared("json", found);
        }
        let mut found = Vec::new();
        for key in ["unassessed", "out_of_scope"] {
            all(key)
                .into_iter()
                .filter(|face| face["anonymous"] == true)
                .for_each(|face| leaves(key, face, &mut found));
        }
        found.retain(|(at, _)| !at.ends_with("label"));
        assert_shared("json, outside", found);
        assert!(seen > 100, "{seen}");
        for (format, cell) in [("csv", ","), ("markdown", "|")] {
            let text = rank(here.path(), &[case, &["--format", format]].concat());
            let cells = anonymous_cells(&text, "\n", cell);
            assert!(cells.len() > 10, "{text}");
            assert_shared(format, cells);
        }
        let folder = site(here.path(), &[case, &["--force"]].concat());
        for page in files(&folder).iter().filter(|path| path.extension().is_some_and(|extension| extension == "html")) {
            let cells = anonymous_cells(&fs::read_to_string(page).unwrap(), "<tr", "<td");
            assert_shared(&page.display().to_string(), cells);
        }
        let page = fs::read_to_string(folder.join("fr/ranking.html")).unwrap();
        assert!(anonymous_cells(&page, "<tr", "<t").len() > 10, "{page}");
    }
}

#[test]
fn of_a_deferral_the_public_learns_no_ground_and_the_committee_all() {
    let here = tempfile::tempdir().unwrap();
    let replies = replies(here.path());
    for format in ["table", "json", "csv", "markdown"] {
        let arguments = [SAMPLES, "--replies", &replies, "--format", format];
        let public = rank(here.path(), &arguments);
        assert!(!public.contains("Recours pendant") && !public.contains("n° 3"), "{public}");
        let internal = rank(here.path(), &[&arguments[..], &["--internal"]].concat());
        assert!(internal.contains("Recours pendant."), "{internal}");
    }
}

#[test]
fn a_state_s_table_shares_no_pseudonym_with_that_of_all_and_withholds_by_kind() {
    let here = tempfile::tempdir().unwrap();
    fs::write(here.path().join("key"), "a secret of the Secretariat").unwrap();
    let labels = |arguments: &[&str]| -> BTreeSet<String> {
        let record = json(here.path(), &[&[SAMPLES, "--pseudonym-key", "key"], arguments].concat());
        let filing = record["filing"].as_array().unwrap().clone();
        filing.iter().map(|one| one["institution"]["label"].as_str().unwrap().to_owned()).collect()
    };
    let (all, own) = (labels(&[]), labels(&["--state", "XC"]));
    assert_eq!(own.len(), 3);
    assert!(own.is_disjoint(&all), "{own:?} {all:?}");
    assert!(labels(&["--year", "2022"]).is_disjoint(&all));
    // Two of one kind and one of another hide nobody, though they are three.
    let record = json(here.path(), &[SAMPLES, "--state", "XA"]);
    assert_eq!(record["filing"], serde_json::json!([]));
    assert_eq!(record["filing_withheld"], 3);
}

const GENERAL: [&str; 12] = [
    "XA-CNPS", "XA-CSS", "XB-CNPS", "XB-CNSS", "XC-CAFAT", "XC-CNSS", "XC-IPRES", "XD-CNPS", "XD-CNSS", "XD-PSF",
    "XE-CAP", "XE-INSS",
];

#[test]
fn a_row_withheld_shows_in_no_gap_and_no_count() {
    let here = tempfile::tempdir().unwrap();
    let rules = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .current_dir(here.path())
        .args(["rules", "export", "--quiet", "-o", "regles"])
        .output()
        .unwrap();
    assert!(rules.status.success());
    let rules = ordinal_in(here.path());
    let named = |codes: &[&str]| {
        let text: String = codes.iter().map(|code| notified(code, 2023)).collect();
        fs::write(here.path().join("r.toml"), text).unwrap();
    };
    let arguments = [SAMPLES, "--rulebook", &rules, "--replies", "r.toml", "--pseudonym-key", "r.toml"];
    // All but one: its rank would be the one that is missing.
    named(&GENERAL[..11]);
    let record = json(here.path(), &arguments);
    let table = &record["tables"][0];
    assert_eq!((table["withheld"].as_u64(), table["rows"].as_array().unwrap().len()), (Some(1), 11));
    assert!(rows(&record).iter().all(|row| row["rank"].is_null()));
    let text = rank(here.path(), &arguments);
    assert!(!text.contains("Dernier") && !text.contains("dans les délais."), "{text}");
    assert!(text.contains("dont 11 sont montrés"), "{text}");
    // All: ranks, and who stands last.
    named(&GENERAL);
    let record = json(here.path(), &arguments);
    assert!(record["tables"][0]["rows"].as_array().unwrap().iter().all(|row| row["rank"].is_object()));
    assert!(rank(here.path(), &arguments).contains("Dernier"));
    // Some: who is anonymous has no rank, whatever the sessions.
    named(&GENERAL[..5]);
    let record = json(here.path(), &arguments);
    for row in record["tables"][0]["rows"].as_array().unwrap() {
        assert_eq!(row["rank"].is_null(), row["institution"]["anonymous"] == true, "{row}");
    }
    let text = rank(here.path(), &arguments);
    // Who stands last is named and says so itself; who gained most may be one of those who are not.
    assert!(text.contains("Dernier\u{202f}: XA-CSS") && !text.contains("Meilleur progrès"), "{text}");
}

/// Makes the rulebook that was exported publish ordinals at once.
fn ordinal_in(folder: &Path) -> String {
    let file = folder.join("regles/ranking.toml");
    let text = fs::read_to_string(&file).unwrap();
    let text = text.replacen("value = \"status\"", "value = \"ordinal\"", 1);
    let text = text.replacen("[ordinal_after_sessions]\nvalue = \"2\"", "[ordinal_after_sessions]\nvalue = \"0\"", 1);
    assert!(text.contains("\"ordinal\""));
    fs::write(&file, text).unwrap();
    folder.join("regles").to_str().unwrap().to_owned()
}

#[test]
fn an_earlier_year_shows_only_where_it_may_be_named_itself() {
    let here = tempfile::tempdir().unwrap();
    let of = |text: String| -> Value {
        fs::write(here.path().join("r.toml"), text).unwrap();
        let record = json(here.path(), &[SAMPLES, "--replies", "r.toml"]);
        rows(&record).into_iter().find(|row| row["institution"]["label"] == "XD-CNPS").unwrap().clone()
    };
    let both = of(notified("XD-CNPS", 2022) + &notified("XD-CNPS", 2023));
    assert!(both["before"]["class"].is_string());
    assert!(!both["repeated_breaches"].as_array().unwrap().is_empty());
    let never = of(notified("XD-CNPS", 2023));
    assert!(never["before"].is_null());
    assert_eq!(never["repeated_breaches"], serde_json::json!([]));
    let site = site(here.path(), &[SAMPLES, "--replies", "r.toml"]);
    let page = fs::read_to_string(site.join("fr/ranking.html")).unwrap();
    assert!(page.contains("XD-CNPS") && !page.contains("inchangée") && !page.contains("Sur un an"), "{page}");
}

#[test]
fn nobody_is_listed_by_a_register_of_another_year_or_where_a_file_was_seen() {
    let here = tempfile::tempdir().unwrap();
    let folder = here.path().join("d");
    fs::create_dir(&folder).unwrap();
    for name in ["institutions.toml", "xa-cnps-2023.xlsx", "xb-cnss-2023.xlsx", "xc-cnss-2023.xlsx"] {
        fs::copy(format!("{SAMPLES}/{name}"), folder.join(name)).unwrap();
    }
    let listed = |register: &str| -> BTreeSet<String> {
        fs::write(here.path().join("s.toml"), register).unwrap();
        let output = run(here.path(), &["rank", "d", "--secretariat", "s.toml", "--format", "json", "--draws", "100"]);
        let record: Value = serde_json::from_slice(&output.stdout).unwrap();
        let filing = record["filing"].as_array().unwrap().clone();
        let listed = filing.iter().filter(|one| one["institution"]["publication"]["status"] == "public-list");
        listed.map(|one| one["institution"]["label"].as_str().unwrap().to_owned()).collect()
    };
    let reception = |year: u16| {
        format!("[[reception]]\ninstitution = \"XD-CNSS\"\nfiscal_year = {year}\nreceived_on = 2024-05-20\n")
    };
    assert!(listed(&reception(2022)).is_empty());
    let accused = listed(&reception(2023));
    assert!(accused.contains("XD-CNPS") && !accused.contains("XD-CNSS"), "{accused:?}");
    // Two different files for one year, neither filed last: both are rejected, and the institution is not said to be silent.
    fs::copy(format!("{SAMPLES}/xd-cnps-2023.xlsx"), folder.join("one.xlsx")).unwrap();
    let header =
        "institution_code,institution_name,state,institution_kind,fiscal_year,year_end,currency,unit,branches\n";
    let row = "XD-CNPS,Caisse,XD,general_scheme,2023,2023-12-31,XOF,1,pensions\n";
    fs::write(folder.join("two.csv"), format!("{header}{row}")).unwrap();
    let accused = listed(&reception(2023));
    assert!(!accused.contains("XD-CNPS") && accused.contains("XD-PSF"), "{accused:?}");
}

#[test]
fn pseudonyms_that_the_files_would_undo_are_withheld_unless_a_key_is_given() {
    let here = tempfile::tempdir().unwrap();
    let table = fs::read_to_string(format!("{SAMPLES}/uemoa-mutuals/mutuelles-2023.csv")).unwrap();
    fs::write(here.path().join("table.csv"), table).unwrap();
    fs::write(here.path().join("key"), "a secret of the Secretariat").unwrap();
    let list = format!("{SAMPLES}/uemoa-mutuals/institutions.toml");
    let arguments = ["table.csv", "--rulebook", "uemoa-mutuals", "--institutions", &list];
    let record = json(here.path(), &arguments);
    assert!(rows(&record).is_empty() && record["tables"][0]["withheld"].as_u64().unwrap() > 10);
    assert!(rank(here.path(), &arguments).contains("--pseudonym-key"));
    let keyed = json(here.path(), &[&arguments[..], &["--pseudonym-key", "key"]].concat());
    assert!(rows(&keyed).len() > 10);
}

#[test]
fn a_public_page_says_which_file_and_not_where_it_is_kept() {
    let here = tempfile::tempdir().unwrap();
    let folder = here.path().join("secret-desk").join("dossiers");
    fs::create_dir_all(&folder).unwrap();
    for name in ["institutions.toml", "xd-cnps-2022.xlsx", "xd-cnps-2023.xlsx"] {
        fs::copy(format!("{SAMPLES}/{name}"), folder.join(name)).unwrap();
    }
    fs::write(here.path().join("r.toml"), notified("XD-CNPS", 2022) + &notified("XD-CNPS", 2023)).unwrap();
    for given in ["secret-desk", folder.to_str().unwrap()] {
        let site = site(here.path(), &[given, "--replies", "r.toml", "--force"]);
        let page = fs::read_to_string(site.join("fr/institutions/xd-cnps.html")).unwrap();
        assert!(page.contains("xd-cnps-2023.xlsx"));
        for path in files(&site) {
            let bytes = fs::read(&path).unwrap();
            let mut text = String::from_utf8_lossy(&bytes).into_owned();
            if let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) {
                for at in 0..archive.len() {
                    std::io::Read::read_to_string(&mut archive.by_index(at).unwrap(), &mut text).unwrap();
                }
            }
            assert!(!text.contains("secret-desk"), "{}", path.display());
        }
    }
    let text = rank(here.path(), &[folder.to_str().unwrap(), "--replies", "r.toml", "--format", "json"]);
    assert!(!text.contains("secret-desk"), "{text}");
}

#[test]
fn a_folder_for_one_state_holds_its_rows_as_they_stand_among_all_and_nothing_of_others() {
    let here = tempfile::tempdir().unwrap();
    let site = site(here.path(), &[SAMPLES, "--state", "xd", "--internal"]);
    for path in files(&site).iter().filter(|path| path.extension().is_some_and(|extension| extension == "html")) {
        let page = fs::read_to_string(path).unwrap();
        for other in GENERAL.iter().filter(|code| !code.starts_with("XD")) {
            assert!(!page.contains(other), "{}: {other}", path.display());
        }
    }
    let page = fs::read_to_string(site.join("fr/ranking.html")).unwrap();
    assert!(page.contains("XD-CNPS") && page.contains("Rangs parmi les 12"), "{page}");
}

#[test]
fn codes_lead_to_pages_and_nothing_else_does() {
    let here = tempfile::tempdir().unwrap();
    let header =
        "institution_code,institution_name,state,institution_kind,fiscal_year,year_end,currency,unit,branches,filed_on";
    let row =
        |code: &str, kind: &str| format!("{code},Caisse fictive,XA,{kind},2023,2023-12-31,XOF,1,pensions,2024-03-01");
    let table = [header.to_owned(), row("2023", "general_scheme")].join("\n");
    fs::write(here.path().join("table.csv"), table + "\n").unwrap();
    let site = site(here.path(), &["table.csv", "--internal"]);
    let linked = |page: &str| -> Vec<String> {
        let page = fs::read_to_string(site.join(page)).unwrap();
        let links = page.split("<a href=\"").skip(1).filter(|link| link.contains("institutions/"));
        links.map(|link| link.split_once('>').unwrap().1.split('<').next().unwrap().to_owned()).collect()
    };
    // The code of the one on no list bears its sign; the year beside it leads nowhere.
    assert_eq!(linked("fr/index.html"), ["2023 (*)"]);
    // Who is not judged has a page too: the one of its State leads there.
    let (file, list) = (format!("{SAMPLES}/mutuelles-2023.csv"), format!("{SAMPLES}/institutions.toml"));
    self::site(here.path(), &[&file, "--institutions", &list, "--internal", "--force"]);
    assert!(linked("fr/states/xa.html").contains(&"XA-MUT-01".to_owned()), "{:?}", linked("fr/states/xa.html"));
}

#[test]
fn a_reply_stands_beside_every_judgement_that_is_published() {
    let here = tempfile::tempdir().unwrap();
    let reply = "[[reply]]\ninstitution = \"XD-CNPS\"\nfiscal_year = 2023\nreceived_on = 2024-12-20\n\
                 text = \"Le <b>rapport</b> est joint.\"\n";
    fs::write(here.path().join("r.toml"), notified("XD-CNPS", 2023) + reply).unwrap();
    let site = site(here.path(), &[SAMPLES, "--replies", "r.toml"]);
    for page in ["index.html", "ranking.html", "states/xd.html", "institutions/xd-cnps.html"] {
        let page = fs::read_to_string(site.join("fr").join(page)).unwrap();
        assert!(page.contains("Le &lt;b&gt;rapport&lt;/b&gt; est joint."), "{page}");
        // The window was over on 31 July.
        assert!(page.contains("hors délai"), "{page}");
    }
}

#[test]
fn a_folder_given_twice_is_read_once_and_a_site_never_replaces_a_file() {
    let here = tempfile::tempdir().unwrap();
    fs::create_dir(here.path().join("d")).unwrap();
    for name in ["institutions.toml", "xa-cnps-2023.xlsx"] {
        fs::copy(format!("{SAMPLES}/{name}"), here.path().join("d").join(name)).unwrap();
    }
    let once = json(here.path(), &["d", "--internal"]);
    assert_eq!(json(here.path(), &["d", "./d", "--internal"])["tables"], once["tables"]);
    // Without a register a file that was not read proves nothing.
    let missing = once["filing"].as_array().unwrap().iter().find(|one| one["status"] == "not-filed").unwrap();
    assert_eq!(missing["established"], false);
    assert!(rank(here.path(), &["d", "--internal"]).contains("aucun dossier lu"));
    fs::write(here.path().join("thesis"), "years of work").unwrap();
    assert_eq!(run(here.path(), &["report", "d", "--force", "-o", "thesis"]).status.code(), Some(2));
    assert_eq!(fs::read_to_string(here.path().join("thesis")).unwrap(), "years of work");
    let template = Command::new(env!("CARGO_BIN_EXE_vigie"))
        .current_dir(here.path())
        .args(["template", "-o", "x.docx"])
        .output()
        .unwrap();
    assert_eq!(template.status.code(), Some(2));
    assert!(!here.path().join("x.docx").exists());
}
