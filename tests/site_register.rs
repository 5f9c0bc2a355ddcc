//! What a register brings into a site: the public learns which certificates are in force and nothing else of it, the Committee why others
//! are not, and how long things have been overdue.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/acts.rs"]
mod acts;
#[path = "common/files.rs"]
mod files;

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use acts::{act, certificate, certified, draft, filled, register};
use files::vigie;
use jiff::civil::date;
use serde_json::json;
use tempfile::TempDir;
use vigie::followup::{Draft, RecommendationAct};
use vigie::model::{InstitutionCode, StateCode};
use vigie::rulebook::{Addressee, Severity};

const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");

fn hash(digit: &str) -> String {
    digit.repeat(64)
}

/// A register with a certificate in force and one of each that is not; and a recommendation, which no site for the public holds.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    let never = json!({"opinion": "refused", "grade": "E", "valid_until": null});
    let experimental = json!({"experimental": true, "valid_until": null, "decision": null});
    let entries = [
        certified("XA-CNPS", "1", &json!({})),
        certified("XB-CNSS", "2", &json!({})),
        certificate("XB-CNSS:2023", "2024-12-10", &json!({"suspended": {"reason": "Comptes contestés"}})),
        certified("XC-CAFAT", "3", &json!({})),
        certificate("XC-CAFAT:2023", "2024-12-10", &json!({"withdrawn": {"reason": "Pièce fausse"}})),
        certified("XC-IPRES", "4", &json!({"valid_until": "2024-12-15"})),
        certified("XD-CNPS", "5", &never),
        certified("XE-INSS", "6", &experimental),
        certified("XC-CNSS", "7", &json!({"valid_until": "2024-12-15"})),
        certificate("XC-CNSS:2023", "2024-12-12", &json!({"renewed": {"until": "2026-12-31", "decision": "n° 13"}})),
        draft("R-1", "Texte confidentiel"),
    ];
    drop(register(&folder.path().join("r.sqlite"), &entries));
    folder
}

fn site(folder: &Path, day: &str, more: &[&str]) -> PathBuf {
    let arguments = ["report", SAMPLES, "--register", "r.sqlite", "--as-of", day, "--force", "-o", "site"];
    let run = vigie(folder, &[&arguments, more].concat());
    assert!(folder.join("site/fr/index.html").is_file(), "{}", run.stderr);
    folder.join("site")
}

/// Every file with what stands in it, packed files opened.
fn texts(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts.extend(self::texts(&path));
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        let mut text = String::from_utf8_lossy(&bytes).into_owned();
        if let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) {
            for at in 0..archive.len() {
                archive.by_index(at).unwrap().read_to_string(&mut text).unwrap();
            }
        }
        texts.push((path, text));
    }
    texts
}

/// The pages in which something stands.
fn holding(site: &Path, what: &str) -> Vec<String> {
    let all = texts(site).into_iter().filter(|(_, text)| text.contains(what));
    let mut names: Vec<String> =
        all.map(|(path, _)| path.strip_prefix(site).unwrap().to_str().unwrap().replace('\\', "/")).collect();
    names.sort();
    names
}

const PAGES: [&str; 3] = ["en/certificates.html", "fr/certificates.html", "pt/certificates.html"];

#[test]
fn the_public_learns_what_is_in_force_and_nothing_else_of_the_register() {
    let folder = folder();
    let site = site(folder.path(), "2024-12-31", &[]);
    // Nobody was notified: whoever has a certificate stands on its page alone, all others nowhere.
    for certified in ["XA-CNPS", "XC-CNSS", &hash("1"), &hash("7")] {
        assert_eq!(holding(&site, certified), PAGES, "{certified}");
    }
    for hidden in ["XB-CNSS", "XC-CAFAT", "XC-IPRES", "XD-CNPS", "XE-INSS", "Comptes contestés", "Pièce fausse"] {
        assert_eq!(holding(&site, hidden), Vec::<String>::new(), "{hidden}");
    }
    for hidden in ["2", "3", "4", "5", "6"].map(hash).iter().map(String::as_str).chain(["Texte confidentiel"]) {
        assert_eq!(holding(&site, hidden), Vec::<String>::new(), "{hidden}");
    }
    let page = fs::read_to_string(site.join("fr/certificates.html")).unwrap();
    for told in
        ["2 certificats sont en cours de validité", "décision n° 12 du 20/11/2024", "31/12/2026", "ABCDEF0123456789"]
    {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(
        page.contains("minisign -Vm xa-cnps-2023.json") && page.contains("vigie verify xa-cnps-2023.json"),
        "{page}"
    );
    // Those who have no page are linked to none.
    assert!(!page.contains("institutions/"), "{page}");
    for language in ["fr", "en", "pt"] {
        let index = fs::read_to_string(site.join(language).join("index.html")).unwrap();
        let section = index.split("<main").nth(1).unwrap();
        assert_eq!(section.matches("href=\"certificates.html\"").count(), 2, "{section}");
        // What was filed, and where it stands in full.
        assert_eq!(section.matches("href=\"ranking.html\"").count(), 2, "{section}");
    }
}

#[test]
fn the_day_decides_what_is_in_force() {
    let folder = folder();
    let in_force = |day: &str| {
        let site = site(folder.path(), day, &[]);
        let page = fs::read_to_string(site.join("en/certificates.html")).unwrap();
        ["1", "2", "3", "4", "5", "6", "7"].into_iter().filter(|digit| page.contains(&hash(digit))).collect::<String>()
    };
    assert_eq!(in_force("2024-11-30"), "");
    assert_eq!(in_force("2024-12-09"), "12347");
    assert_eq!(in_force("2024-12-15"), "147");
    assert_eq!(in_force("2024-12-16"), "17");
    assert_eq!(in_force("2026-01-01"), "7");
}

#[test]
fn the_committee_is_told_why_others_are_not_in_force() {
    let folder = folder();
    let site = site(folder.path(), "2024-12-31", &["--internal"]);
    let page = fs::read_to_string(site.join("fr/certificates.html")).unwrap();
    let rest = page.split("Hors de cette liste").nth(1).unwrap();
    for (reason, named) in [
        ("suspendu", "XB-CNSS (2023)"),
        ("retiré", "XC-CAFAT (2023)"),
        ("expiré", "XC-IPRES (2023)"),
        ("refus ou impossibilité de certifier", "XD-CNPS (2023)"),
        ("à titre expérimental, jamais en vigueur", "XE-INSS (2023)"),
    ] {
        let row = rest.split("<tr").find(|row| row.contains(reason)).unwrap();
        assert!(row.contains(named) && row.contains(">1<"), "{row}");
    }
    let of = |name: &str| fs::read_to_string(site.join("fr/institutions").join(name)).unwrap();
    assert!(of("xa-cnps.html").contains(&hash("1")));
    let suspended = of("xb-cnss.html");
    assert!(suspended.contains("Aucun certificat de cet organisme") && suspended.contains("Comptes contestés"));
    assert!(fs::read_to_string(site.join("fr/index.html")).unwrap().contains("5 autres documents"));
}

#[test]
fn a_named_institution_s_page_shows_its_certificate_to_the_public() {
    let folder = folder();
    let named = "[[notification]]\ninstitution = \"XA-CNPS\"\nfiscal_year = 2023\nnotified_on = 2024-07-01\n\
                 [[notification]]\ninstitution = \"XB-CNSS\"\nfiscal_year = 2023\nnotified_on = 2024-07-01\n";
    fs::write(folder.path().join("r.toml"), named).unwrap();
    let site = site(folder.path(), "2024-12-31", &["--replies", "r.toml"]);
    let of = |name: &str| fs::read_to_string(site.join("fr/institutions").join(name)).unwrap();
    assert!(of("xa-cnps.html").contains(&hash("1")));
    let suspended = of("xb-cnss.html");
    assert!(suspended.contains("Aucun certificat de cet organisme"), "{suspended}");
    assert!(!suspended.contains(&hash("2")) && !suspended.contains("Comptes contestés"), "{suspended}");
    let page = fs::read_to_string(site.join("fr/certificates.html")).unwrap();
    assert!(page.contains("institutions/xa-cnps.html"), "{page}");
}

#[test]
fn the_folder_of_a_state_holds_its_certificates_alone() {
    let folder = folder();
    let site = site(folder.path(), "2024-12-31", &["--state", "xc", "--internal"]);
    assert!(!holding(&site, &hash("7")).is_empty());
    for other in ["1", "2", "5", "6"].map(hash) {
        assert_eq!(holding(&site, &other), Vec::<String>::new());
    }
}

#[test]
fn without_a_register_nothing_is_said_of_certificates() {
    let folder = TempDir::new().unwrap();
    let run = vigie(folder.path(), &["report", SAMPLES, "--as-of", "2024-12-31", "-o", "site"]);
    assert!(folder.path().join("site/fr/index.html").is_file(), "{}", run.stderr);
    assert_eq!(holding(&folder.path().join("site"), "certificates.html"), Vec::<String>::new());
}

#[test]
fn how_long_things_have_been_overdue_is_drawn_for_the_committee_alone() {
    let folder = TempDir::new().unwrap();
    drop(filled(folder.path()));
    fs::rename(folder.path().join("register.sqlite"), folder.path().join("r.sqlite")).unwrap();
    // The dossiers of the samples are of another fund of the same State.
    let site = site(folder.path(), "2025-08-20", &["--internal"]);
    for (page, named) in [("index.html", "État fictif d’Alpha"), ("states/xa.html", "XA-CNSS")] {
        let page = fs::read_to_string(site.join("fr").join(page)).unwrap();
        let figure = page.split("Ancienneté des retards").nth(1).unwrap().split("</figure>").next().unwrap();
        let (drawing, table) = figure.split_once("</svg>").unwrap();
        // In black and white too: a bar from the least to the most, a diamond at the median, their figures beside.
        for part in ["<rect class=\"interval\"", "<polygon class=\"point\"", "aria-label=\"Les recommandations échues"]
        {
            assert!(drawing.contains(part), "{part}: {drawing}");
        }
        let row = table.split("<tr").find(|row| row.contains(named)).unwrap();
        for days in [">3<", ">30<", ">51<"] {
            assert!(row.contains(days), "{days}: {row}");
        }
    }
    let site = self::site(folder.path(), "2025-08-20", &[]);
    assert_eq!(holding(&site, "Ancienneté des retards"), Vec::<String>::new());
}

/// The page that travels alone: what is asked by name, what effect its classes have, for the Committee; nothing of the register for the public.
#[test]
fn the_note_for_a_minister_says_what_is_asked_of_finance_and_what_effect_it_has() {
    let folder = TempDir::new().unwrap();
    let asked = Draft {
        state: StateCode::from("XD"),
        institution: Some(InstitutionCode::from("XD-CNPS")),
        addressee: Addressee::FinanceMinistry,
        severity: Severity::Critical,
        pillar: None,
        text: "Verser les arriérés de l’État. Le calendrier est à convenir.".to_owned(),
        evidence_expected: None,
        rules: Vec::new(),
        origin: None,
    };
    let issued = RecommendationAct::Issued {
        session: "52e session".to_owned(),
        report: "XD-2024".to_owned(),
        due_on: date(2024, 12, 28),
    };
    let entries = [
        act("XD-2024-01", date(2024, 11, 20), RecommendationAct::Drafted { draft: asked }),
        act("XD-2024-01", date(2024, 12, 1), issued),
    ];
    drop(register(&folder.path().join("r.sqlite"), &entries));
    let decided = ["--internal", "--decision", "n° 12, 2024-12-20"];
    let site = site(folder.path(), "2024-12-31", &decided);
    let fiche = fs::read_to_string(site.join("fr/documents/xd-fiche.html")).unwrap();
    for said in [
        "XD-CNPS\u{202f}: Verser les arriérés de l’État. Le calendrier est à convenir (recommandation XD-2024-01, échéance 28/12/2024, en retard de 3 j)",
        "décision n° 12 du 20/12/2024",
        "refus exp.",
    ] {
        assert!(fiche.contains(said), "{said}: {fiche}");
    }
    assert!(!fiche.contains("Aucun manquement ne relève"));
    let ranking = fs::read_to_string(site.join("fr/ranking.html")).unwrap();
    assert!(ranking.contains("décision n° 12 du 20/12/2024"), "{ranking}");
    let site = self::site(folder.path(), "2024-12-31", &[]);
    assert_eq!(holding(&site, "XD-2024-01"), Vec::<String>::new());
}

#[test]
fn the_foot_names_the_edition_once() {
    let folder = folder();
    let site = site(folder.path(), "2024-12-31", &[]);
    for (language, edition) in [("fr", "édition 2023"), ("en", "2023 edition"), ("pt", "edição de 2023")] {
        let page = fs::read_to_string(site.join(language).join("index.html")).unwrap();
        let foot = page.split("<footer>").nth(1).unwrap();
        assert!(foot.contains(edition), "{foot}");
        assert_eq!(foot.matches("2023").count(), 1, "{foot}");
    }
}
