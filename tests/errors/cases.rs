//! The broken inputs, one per diagnostic code and more where a code has several faces.
//!
//! A case is named after its code, with what tells it apart behind a point: `file-foreign.pdf`. Texts are the committed files
//! beside this one; workbooks are built here.

use std::path::Path;

use vigie::diagnostic::Code;

use crate::binary::{biff_stream, compound};
use crate::files::{Put, Rows, identification, vigie, with_parts, workbook, zip_of};
use crate::forms::{BY_ACCOUNT, BY_CELL, BY_LABEL, balance, own_form, statement};
use crate::registers;
use crate::row;

/// The institution that speaks in every broken input; a run of all of them at once gives each its own.
pub(crate) const INSTITUTION: &str = "XA-CNSS";

/// A broken input.
pub(crate) struct Case {
    /// The name of the case.
    pub(crate) name: &'static str,
    /// The exit code of a check of it.
    pub(crate) exit: i32,
    /// What is broken, and how it is run.
    pub(crate) input: Input,
}

/// What is broken.
pub(crate) enum Input {
    /// A committed table (its extension), checked beside the list of institutions.
    Table(&'static str),
    /// A workbook of an institution (its extension).
    Built(&'static str, fn(&str) -> Vec<u8>),
    /// A committed file of the Secretariat, given beside a sound workbook.
    Secretariat,
    /// A committed file of an inspector, given beside a sound workbook.
    Adjustments,
    /// A committed list of institutions, given beside a sound workbook.
    Institutions,
    /// A workbook of an institution's own form, read by a layout of this text.
    Layout(&'static str, fn(&str) -> Vec<u8>),
    /// The arguments of a whole command; the folder can be made ready for it first.
    Command(fn(&Path) -> Vec<&'static str>),
    /// The same where no file may grow beyond a few pages, as on a full disk.
    OnFullDisk(fn(&Path) -> Vec<&'static str>),
}

impl Case {
    /// The code that the case raises.
    pub(crate) fn code(&self) -> Code {
        let code = self.name.split('.').next().unwrap();
        *Code::ALL.iter().find(|known| known.as_str() == code).unwrap_or_else(|| panic!("no code {code}"))
    }

    /// The name of its file.
    pub(crate) fn file(&self) -> String {
        match self.input {
            Input::Table(extension) | Input::Built(extension, _) => format!("{}.{extension}", self.name),
            Input::Layout(..) => format!("{}.xlsx", self.name),
            Input::Secretariat
            | Input::Adjustments
            | Input::Institutions
            | Input::Command(_)
            | Input::OnFullDisk(_) => {
                format!("{}.toml", self.name)
            }
        }
    }
}

/// A committed file of this folder.
pub(crate) fn committed(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/errors").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

const fn table(name: &'static str, exit: i32) -> Case {
    Case { name, exit, input: Input::Table("csv") }
}

const fn built(name: &'static str, exit: i32, build: fn(&str) -> Vec<u8>) -> Case {
    Case { name, exit, input: Input::Built("xlsx", build) }
}

const fn layout(name: &'static str, exit: i32, text: &'static str, build: fn(&str) -> Vec<u8>) -> Case {
    Case { name, exit, input: Input::Layout(text, build) }
}

const fn adjustments(name: &'static str, exit: i32) -> Case {
    Case { name, exit, input: Input::Adjustments }
}

const fn secretariat(name: &'static str, exit: i32) -> Case {
    Case { name, exit, input: Input::Secretariat }
}

const fn command(name: &'static str, exit: i32, arguments: fn(&Path) -> Vec<&'static str>) -> Case {
    Case { name, exit, input: Input::Command(arguments) }
}

/// Writes the shipped rulebook into a folder and changes one of its files, or makes one.
fn changed(folder: &Path, to: &'static str, file: &str, change: impl Fn(&str) -> String) {
    assert_eq!(vigie(folder, &["rules", "export", "-o", to]).code, 0);
    let path = folder.join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, change(&text)).unwrap();
}

/// A file of replies with one entry on the accounts of 2023.
fn replied(folder: &Path, key: &str, institution: &str, rest: &str) {
    let text = format!("[[{key}]]\ninstitution = \"{institution}\"\nfiscal_year = 2023\n{rest}\n");
    std::fs::write(folder.join("reponses.toml"), text).unwrap();
}

/// Sound accounts, but for lines put at the end.
fn accounts(code: &str, broken: Rows) -> Vec<u8> {
    workbook(&[("Identification", identification(code)), ("Comptes", lines(broken))])
}

/// A sheet of sound lines and of those given, from row 6 on.
fn lines(broken: Rows) -> Rows {
    let mut rows = vec![
        row!["code", "libellé", "value", "value_n1", "pensions"],
        row!["technical_income", "Produits techniques", 1_000_000.0],
        row!["operating_charges", "Charges de fonctionnement", 100_000.0],
        row!["staff", "Effectif", 120.0],
        row!["accounts_approved_on", "Approbation des comptes", Put::Day(2024, 3, 31)],
    ];
    rows.extend(broken);
    rows
}

/// Sound accounts with a key of the identification changed, and others left out.
fn identified(code: &str, key: &str, value: Option<&Put>) -> Vec<u8> {
    let mut rows = identification(code);
    rows.retain_mut(|row| match (&row[0], value) {
        (Put::Text(text), Some(value)) if text == key => {
            row[1] = value.clone();
            true
        }
        (Put::Text(text), None) => text != key,
        _ => true,
    });
    workbook(&[("Identification", rows), ("Comptes", lines(Vec::new()))])
}

/// A sound workbook.
pub(crate) fn sound(code: &str) -> Vec<u8> {
    accounts(code, Vec::new())
}

/// Sound accounts, the XML of the sheet of lines changed.
fn with_lines(code: &str, change: fn(String) -> String) -> Vec<u8> {
    with_parts(&sound(code), |name, text| if name == "xl/worksheets/sheet2.xml" { change(text) } else { text })
}

/// A sound workbook whose zip says that each of its parts is encrypted.
fn encrypted_zip(code: &str) -> Vec<u8> {
    let mut bytes = sound(code);
    let flags: Vec<usize> = (0..bytes.len() - 4)
        .filter_map(|at| match &bytes[at..at + 4] {
            b"PK\x03\x04" => Some(at + 6),
            b"PK\x01\x02" => Some(at + 8),
            _ => None,
        })
        .collect();
    for at in flags {
        bytes[at] |= 1;
    }
    bytes
}

/// Exports the shipped rulebook into `regles` and changes a text of one of its files.
fn edited_rulebook(folder: &Path, file: &str, from: &str, to: &str) {
    assert_eq!(vigie(folder, &["rules", "export", "-o", "regles"]).code, 0);
    let path = folder.join("regles").join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{from} in {text}");
    std::fs::write(path, text.replace(from, to)).unwrap();
}

/// Every broken input.
pub(crate) const CASES: &[Case] = &[
    // The command line.
    command("argument-invalid", 2, |_| vec!["check", "dossiers", "--decision", "n° 12"]),
    command("file-exists", 2, |_| vec!["template", "-o", "dossiers/xa-cnss-2023.xlsx"]),
    command("output-is-input", 2, |_| vec!["check", "dossiers", "-o", "dossiers/xa-cnss-2023.xlsx"]),
    command("output-is-register", 2, |folder| {
        registers::empty(folder);
        vec!["followup", "export", "-o", "register.sqlite"]
    }),
    command("selection-empty", 0, |_| vec!["check", "dossiers", "--year", "2031", "--state", "XB"]),
    command("suggest-nothing", 3, |folder| {
        std::fs::write(folder.join("n.csv"), "Page;12\nDivers;5\n").unwrap();
        vec!["intake", "--suggest", "n.csv"]
    }),
    command("folder-not-empty", 2, |_| vec!["rules", "export", "-o", "dossiers"]),
    command("rulebook-unknown", 2, |_| vec!["check", "dossiers", "--rulebook", "cipre"]),
    command("rulebook-unknown.edition", 2, |_| vec!["check", "dossiers", "--rulebook", "cipres@1999"]),
    command("rule-unknown", 2, |_| vec!["rules", "explain", "operating-costs"]),
    command("case-contradicts", 3, |folder| {
        edited_rulebook(
            folder,
            "ratios/operating-cost.toml",
            "operating_charges = \"21.34\"",
            "operating_charges = \"1.34\"",
        );
        vec!["rules", "test", "--rulebook", "regles"]
    }),
    command("rule-file-missing", 2, |folder| {
        assert_eq!(vigie(folder, &["rules", "export", "-o", "regles"]).code, 0);
        std::fs::remove_file(folder.join("regles/grading.toml")).unwrap();
        vec!["check", "dossiers", "--rulebook", "regles"]
    }),
    command("formula-line-unknown", 2, |folder| {
        edited_rulebook(
            folder,
            "ratios/operating-cost.toml",
            "formula = \"operating_charges",
            "formula = \"operating_charge",
        );
        vec!["check", "dossiers", "--rulebook", "regles"]
    }),
    // Files.
    command("file-not-found", 3, |_| vec!["check", "dossiers/absent.xlsx"]),
    command("file-not-found.secretariat", 2, |_| vec!["check", "dossiers", "--secretariat", "absent.toml"]),
    secretariat("file-unreadable", 2),
    command("folder-empty", 3, |folder| {
        std::fs::create_dir(folder.join("vide")).unwrap();
        std::fs::write(folder.join("vide/lisez-moi.txt"), "Rien.").unwrap();
        vec!["check", "vide"]
    }),
    command("folder-passed-over", 3, |folder| {
        bound_list(folder, "etats/convention");
        vec!["check", "etats"]
    }),
    command("file-passed-over", 3, |folder| {
        std::fs::create_dir_all(folder.join("pieces/annexes")).unwrap();
        for name in ["pieces/rapport.pdf", "pieces/secretariat.toml", "pieces/annexes/note.docx"] {
            std::fs::write(folder.join(name), "Rien.").unwrap();
        }
        vec!["check", "pieces"]
    }),
    command("statistics-none", 2, |folder| {
        assert_eq!(vigie(folder, &["rules", "export", "-o", "regles"]).code, 0);
        std::fs::remove_file(folder.join("regles/statistics.toml")).unwrap();
        vec!["statistics", "dossiers", "--rulebook", "regles"]
    }),
    command("pdf-not-built", 2, |_| vec!["rank", "dossiers", "-o", "tableau.pdf"]),
    command("ranking-none", 2, |folder| {
        assert_eq!(vigie(folder, &["rules", "export", "-o", "regles"]).code, 0);
        std::fs::remove_file(folder.join("regles/ranking.toml")).unwrap();
        vec!["rank", "dossiers", "--rulebook", "regles"]
    }),
    command("escalation-none", 2, |folder| {
        assert_eq!(vigie(folder, &["rules", "export", "-o", "regles"]).code, 0);
        std::fs::remove_file(folder.join("regles/escalation.toml")).unwrap();
        assert_eq!(vigie(folder, &["followup", "init", "-q"]).code, 0);
        vec!["followup", "table", "--rulebook", "regles"]
    }),
    // Its accounts are there, but nobody may name it before its reply: it is as one that is not there.
    command("ranking-not-named", 2, |_| vec!["rank", "dossiers", "--cures", "XA-CNSS", "--draws", "100"]),
    command("reply-unmatched", 0, |folder| {
        replied(folder, "notification", "XA-CNS", "notified_on = 2024-07-01");
        vec!["rank", "dossiers", "--replies", "reponses.toml", "--draws", "100"]
    }),
    command("reply-to-come", 0, |folder| {
        replied(folder, "notification", "XA-CNSS", "notified_on = 2034-07-01");
        vec!["rank", "dossiers", "--replies", "reponses.toml", "--draws", "100"]
    }),
    command("reply-unnotified", 0, |folder| {
        replied(folder, "reply", "XA-CNSS", "received_on = 2024-07-01\ntext = \"Nous contestons.\"");
        vec!["rank", "dossiers", "--replies", "reponses.toml", "--draws", "100"]
    }),
    command("population-invalid", 2, |folder| {
        let table = "state;year;active_population;source\nXA;2023;3 400 000;INS\nAlpha;2023;0;\n";
        std::fs::write(folder.join("population.csv"), table).unwrap();
        vec!["statistics", "dossiers", "--population", "population.csv"]
    }),
    // Certificates.
    command("key-unusable", 2, |_| {
        vec!["certify", "dossiers", "--key", "dossiers/institutions.toml", "-o", "certificats"]
    }),
    command("key-unusable.passphrase", 2, |folder| {
        test_key(folder, include_str!("../keys/locked.test-key"), 0o600);
        std::fs::write(folder.join("phrase.txt"), "une autre\n").unwrap();
        let mut typed = vec!["certify", "dossiers", "--key", "vigie.key", "-o", "certificats"];
        typed.extend(["--passphrase-file", "phrase.txt"]);
        typed
    }),
    command("passphrase-missing", 2, |folder| {
        test_key(folder, include_str!("../keys/locked.test-key"), 0o600);
        vec!["certify", "dossiers", "--key", "vigie.key", "-o", "certificats"]
    }),
    command("key-exposed", 0, |folder| {
        test_key(folder, include_str!("../keys/committee.test-key"), 0o644);
        vec!["certify", "dossiers", "--key", "vigie.key", "-o", "certificats", "--as-of", "2024-11-20"]
    }),
    command("public-key-invalid", 2, |folder| {
        let key = "[[key]]\nname = \"Secrétariat\"\npublic_key = \"RWQ\"\nvalid_from = 2024-01-01\n";
        std::fs::write(folder.join("cles.toml"), format!("schema = \"vigie.trusted-keys/1\"\n\n{key}")).unwrap();
        vec!["verify", "certificat.json", "--trusted", "cles.toml"]
    }),
    command("bundle-invalid", 2, |folder| {
        std::fs::write(folder.join("paquet.zip"), zip_of(&[("../ailleurs.csv", "code;value")])).unwrap();
        vec!["verify", "certificat.json", "--inputs", "paquet.zip", "--replay"]
    }),
    command("countersign-refused", 2, |folder| {
        test_key(folder, include_str!("../keys/second.test-key"), 0o600);
        std::fs::write(folder.join("certificat.json"), "{}").unwrap();
        vec!["certify", "--countersign", "certificat.json", "--key", "vigie.key"]
    }),
    command("list-of-another-rulebook", 2, |folder| {
        bound_list(folder, "etats");
        vec!["check", "etats"]
    }),
    table("file-empty", 3),
    table("file-empty.headers", 3),
    built("file-empty.workbook", 3, |_| Vec::new()),
    built("file-encrypted", 3, |_| compound(&[("EncryptedPackage", vec![7; 9000])])),
    built("file-encrypted.zip", 3, encrypted_zip),
    built("file-damaged", 3, |code| {
        let mut bytes = sound(code);
        bytes.truncate(bytes.len() / 2);
        bytes
    }),
    table("file-damaged.cut", 3),
    table("file-damaged.quote", 3),
    built("file-damaged.text-index", 3, |code| {
        with_lines(code, |text| text.replacen("t=\"s\"><v>", "t=\"s\"><v>-", 1))
    }),
    built("file-damaged.reference", 3, |code| {
        with_lines(code, |text| text.replace("r=\"C3\"", "r=\"ZZZZZZZ4294967295\""))
    }),
    Case { name: "file-foreign", exit: 3, input: Input::Table("xls") },
    built("file-foreign.pdf", 3, |_| b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n".to_vec()),
    Case {
        name: "file-foreign.old-excel",
        exit: 3,
        input: Input::Built("xls", |_| compound(&[("Book", biff_stream(0x0500, &[], &[], &[]))])),
    },
    Case {
        name: "file-foreign.opendocument-text",
        exit: 3,
        input: Input::Built("ods", |_| {
            zip_of(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")])
        }),
    },
    built("file-foreign.word", 3, |_| zip_of(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>")])),
    built("file-foreign.image", 3, |_| b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
    Case {
        name: "limit-exceeded",
        exit: 3,
        input: Input::Built("csv", |_| format!("institution_code{}\n", ";x".repeat(16_384)).into_bytes()),
    },
    // Identification.
    table("identification-missing", 3),
    built("identification-missing.workbook", 3, |_| workbook(&[("Comptes", lines(Vec::new()))])),
    table("identification-incomplete", 3),
    built("identification-incomplete.workbook", 3, |code| identified(code, "unit", None)),
    table("identification-invalid", 3),
    table("identification-invalid.twice", 3),
    table("identification-invalid.currency", 0),
    built("identification-invalid.year-end", 3, |code| identified(code, "year_end", Some(&Put::Day(2022, 12, 31)))),
    table("unit-invalid", 3),
    built("unit-invalid.workbook", 3, |code| identified(code, "unit", Some(&Put::from(100.0)))),
    built("unit-invalid.twice", 3, |code| {
        let mut rows = identification(code);
        rows.push(row!["Unité", 1000.0]);
        workbook(&[("Identification", rows), ("Comptes", lines(Vec::new()))])
    }),
    table("fiscal-year-invalid", 3),
    built("fiscal-year-invalid.workbook", 3, |code| identified(code, "fiscal_year", Some(&Put::from("2023-2024")))),
    table("fiscal-year-not-covered", 3),
    table("submission-duplicate", 3),
    command("submission-duplicate.files", 3, |folder| {
        std::fs::write(folder.join("dossiers/a.xlsx"), sound(INSTITUTION)).unwrap();
        let other = accounts(INSTITUTION, vec![row!["benefits_paid", "Prestations", 5.0]]);
        std::fs::write(folder.join("dossiers/b.xlsx"), other).unwrap();
        vec!["check", "dossiers"]
    }),
    table("submission-superseded", 0),
    command("previous-unused", 0, |folder| {
        std::fs::create_dir(folder.join("avant")).unwrap();
        std::fs::write(folder.join("avant/autre.xlsx"), sound("XB-AUTRE")).unwrap();
        vec!["check", "dossiers", "--previous", "avant"]
    }),
    command("submission-copied", 0, |folder| {
        std::fs::copy(folder.join("dossiers/xa-cnss-2023.xlsx"), folder.join("dossiers/zz-copie.xlsx")).unwrap();
        vec!["check", "dossiers", "--details"]
    }),
    // Sheets, columns, lines.
    built("sheet-ignored", 0, |code| {
        let notes = vec![row!["Notes annexes"], row!["Effectif", 12.0]];
        workbook(&[("Identification", identification(code)), ("Comptes", lines(Vec::new())), ("Notes", notes)])
    }),
    built("sheet-unreadable", 0, |code| {
        with_lines(code, |text| text.replace("<c r=\"C3\"", "<c r=\"C3\" t=\"nonsense\""))
    }),
    table("column-unknown", 0),
    table("line-unknown.table", 0),
    table("column-duplicate", 0),
    built("column-duplicate.workbook", 0, |code| {
        let mut rows = lines(Vec::new());
        rows[0][4] = Put::from("Exercice N");
        workbook(&[("Identification", identification(code)), ("Comptes", rows)])
    }),
    built("line-unknown", 0, |code| accounts(code, vec![row!["benefits_payed", "Prestations", 500_000.0]])),
    built("line-unknown.far", 0, |code| accounts(code, vec![row!["60110", "Achats", 500_000.0]])),
    built("branch-unknown", 0, |code| identified(code, "branches", Some(&Put::from("family; pensions; retraites")))),
    built("figure-contradictory", 0, |code| {
        accounts(code, vec![row!["technical_income", "Produits techniques", "1 100 000"]])
    }),
    table("figure-contradictory.table", 0),
    built("figure-repeated", 0, |code| {
        accounts(code, vec![row!["technical_income", "Produits techniques", "1 000 000"]])
    }),
    built("line-reserved", 0, |code| {
        accounts(code, vec![row!["received_on", "Date de réception", Put::Day(2024, 3, 1)]])
    }),
    built("line-counted", 0, |code| accounts(code, vec![row!["figures_present", "Montants présents", 999.0]])),
    table("line-counted.table", 0),
    table("line-reserved.table", 0),
    table("row-misaligned", 3),
    // Cells.
    built("cell-error", 0, |code| {
        with_parts(&accounts(code, vec![row!["benefits_paid", "Prestations", 7.0]]), |name, text| {
            let error = "t=\"e\"><f>C2/0</f><v>#DIV/0!</v></c>";
            if name == "xl/worksheets/sheet2.xml" { text.replace("><v>7</v></c>", error) } else { text }
        })
    }),
    table("cell-error.text", 0),
    built("number-unreadable", 0, |code| {
        accounts(code, vec![row!["benefits_paid", "Prestations", "environ 3 milliards"]])
    }),
    table("number-ambiguous", 0),
    table("number-too-long", 0),
    built("number-too-long.cell", 0, |code| accounts(code, vec![row!["benefits_paid", "Prestations", 1e300]])),
    built("date-in-number", 0, |code| {
        accounts(code, vec![row!["benefits_paid", "Prestations", Put::Day(2023, 12, 31)]])
    }),
    table("date-in-number.text", 0),
    built("value-negative", 0, |code| accounts(code, vec![row!["pensioners", "Pensionnés", -5.0]])),
    table("value-negative.table", 0),
    built("count-not-whole", 0, |code| accounts(code, vec![row!["pensioners", "Pensionnés", 12.5]])),
    built("date-unreadable", 0, |code| {
        accounts(code, vec![row!["last_actuarial_valuation", "Étude actuarielle", "31/02/2022"]])
    }),
    built("date-unreadable.number", 0, |code| {
        accounts(code, vec![row!["last_actuarial_valuation", "Étude actuarielle", 44_926.0]])
    }),
    built("date-in-future", 0, |code| {
        accounts(code, vec![row!["last_actuarial_valuation", "Étude actuarielle", "31/12/2099"]])
    }),
    built("flag-unreadable", 0, |code| {
        accounts(code, vec![row!["accounts_certified", "Comptes certifiés", "en cours"]])
    }),
    built("nil-read-as-zero", 0, |code| accounts(code, vec![row!["state_arrears", "Arriérés de l’État", "néant"]])),
    table("percent-in-amount", 0),
    built("formula-not-calculated", 0, |code| {
        with_parts(&accounts(code, vec![row!["benefits_paid", "Prestations", 7.0]]), |name, text| {
            if name == "xl/worksheets/sheet2.xml" { text.replace("<v>7</v>", "<f>C2*0.5</f>") } else { text }
        })
    }),
    // Layouts.
    layout("layout-used", 0, BY_LABEL, |code| own_form(code, Vec::new())),
    layout("heading-read", 0, BY_LABEL, |code| own_form(code, Vec::new())),
    layout("label-near", 0, BY_LABEL, |code| own_form(code, vec![row!["Charges de fonctionement", 150_000.0]])),
    layout("layout-finds-nothing", 3, BY_LABEL, |code| {
        workbook(&[("Notes", vec![row!["Code OPS", code], row!["Libellé", "Montant"], row!["Divers", 5.0]])])
    }),
    layout("layout-key-missing", 3, BY_LABEL, |_| {
        workbook(&[("États", vec![row!["Libellé", "Montant"], row!["Produits techniques", 5.0]])])
    }),
    layout("heading-contradictory", 3, BY_LABEL, |code| {
        let other = vec![
            row!["Exercice clos le 31/12/2023, en FCFA"],
            row!["Libellé", "Montant"],
            row!["Total des charges", 5.0],
        ];
        workbook(&[("États", statement(code, "Exercice clos le 31/12/2023", Vec::new())), ("Charges", other)])
    }),
    layout("sheet-hidden", 0, BY_LABEL, |code| {
        let other = vec![row!["Libellé", "Montant"], row!["Total des charges", 5.0]];
        let sheets = [("États", statement(code, "Exercice clos le 31/12/2023", Vec::new())), ("Charges", other)];
        with_parts(&workbook(&sheets), |name, text| match name {
            "xl/workbook.xml" => text.replace("name=\"Charges\"", "name=\"Charges\" state=\"hidden\""),
            _ => text,
        })
    }),
    layout("sheet-of-other-year", 0, BY_LABEL, |code| {
        let old = vec![row!["Exercice 2015"], row!["Libellé", "Montant"], row!["Total des charges", 5.0]];
        workbook(&[("États", statement(code, "Exercice clos le 31/12/2023", Vec::new())), ("Archives", old)])
    }),
    layout(
        "sum-incomplete",
        0,
        concat!(
            "id = \"presentation\"\nname = { fr = \"États de la caisse\", en = \"The fund’s statements\", ",
            "pt = \"Mapas da caixa\" }\nsource = \"essai\"\n[[table]]\nby = \"label\"\n[[table.line]]\n",
            "line = \"operating_charges\"\nsum = [\"Achats\", \"Transports\", \"Personnel\"]\n"
        ),
        |code| own_form(code, vec![row!["Achats", 100_000.0], row!["Personnel", 50_000.0]]),
    ),
    layout("layout-place-missing", 0, BY_CELL, |code| own_form(code, Vec::new())),
    layout("layout-open", 0, BY_ACCOUNT, |code| balance(code, vec![row!["601", "Fournitures", 70.0]])),
    layout("key-presumed", 0, BY_ACCOUNT, |code| balance(code, vec![row!["601", "Fournitures", 70.0]])),
    layout("account-parent-left", 0, BY_ACCOUNT, |code| {
        balance(
            code,
            vec![row!["60", "Achats", 100.0], row!["601", "Fournitures", 70.0], row!["602", "Carburant", 30.0]],
        )
    }),
    layout("account-parent-differs", 0, BY_ACCOUNT, |code| {
        balance(
            code,
            vec![row!["60", "Achats", 100.0], row!["601", "Fournitures", 70.0], row!["602", "Carburant", 20.0]],
        )
    }),
    layout("account-repeated", 0, BY_ACCOUNT, |code| {
        balance(code, vec![row!["601", "Fournitures, siège", 70.0], row!["601", "Fournitures, agences", 30.0]])
    }),
    command("layout-tied", 0, |folder| {
        assert_eq!(vigie(folder, &["rules", "export", "-o", "regles"]).code, 0);
        let path = folder.join("regles/layouts/usual-statements.toml");
        let text = std::fs::read_to_string(&path).unwrap();
        let twin = text.replace("id = \"usual-statements\"", "id = \"autre-presentation\"");
        std::fs::write(folder.join("regles/layouts/autre-presentation.toml"), twin).unwrap();
        let rows = statement(INSTITUTION, "Exercice clos le 31/12/2023", Vec::new());
        std::fs::write(folder.join("dossiers/resultat.xlsx"), workbook(&[("Résultat", rows)])).unwrap();
        vec!["check", "dossiers/resultat.xlsx", "--rulebook", "regles"]
    }),
    // Editions, transitions, national norms.
    command("transition-invalid", 3, |folder| {
        let rule = "regles/ratios/operating-cost.toml";
        changed(folder, "regles", rule, |text| {
            let steps = "[[transition]]\nuntil = 2025-12-31\nrequires = \"< 18 %\"\nsource = { text = { fr = \"essai\", en = \"essai\", pt = \"essai\" } }\n\n\
                         [[transition]]\nfrom = 2026-07-01\nuntil = 2026-12-31\nrequires = \"< 15 %\"\nsource = { text = { fr = \"essai\", en = \"essai\", pt = \"essai\" } }\n\n[[case]]";
            text.replacen("[[case]]", steps, 1)
        });
        vec!["rules", "check", "--rulebook", "regles"]
    }),
    command("tailoring-unmatched", 3, |folder| {
        changed(folder, "regles", "regles/states/BJ.toml", |_| {
            "state = \"BJ\"\n\n[[rule]]\nid = \"operating-cost\"\nrequires = \"< 15 %\"\nbasis = \"adopted\"\n\
             in_force = { from = 2020-01-01 }\nreference = { text = { fr = \"essai\", en = \"essai\", pt = \"essai\" } }\n\n\
             [[branch]]\nbranch = \"health\"\nsits_in = \"family\"\nin_force = { from = 2020-01-01 }\nreference = { text = { fr = \"essai\", en = \"essai\", pt = \"essai\" } }\n"
                .to_owned()
        });
        vec!["rules", "check", "--rulebook", "regles"]
    }),
    command("line-redefined", 3, |folder| {
        changed(folder, "regles/2001", "regles/2001/rulebook.toml", |text| {
            text.replace("edition = \"2023\"", "edition = \"2001\"")
                .replace("2001-02-08 }", "2001-02-08, to = 2022-12-31 }")
        });
        changed(folder, "regles/2023", "regles/2023/rulebook.toml", |text| {
            text.replace("2001-02-08 }", "2023-01-01 }")
        });
        let path = folder.join("regles/2001/lines.toml");
        let text = std::fs::read_to_string(&path).unwrap();
        let line = "code = \"equity\"\ngroup = \"balance-sheet\"\nkind = ";
        assert!(text.contains(line));
        std::fs::write(&path, text.replace(&format!("{line}\"money\""), &format!("{line}\"days\""))).unwrap();
        vec!["rules", "check", "--rulebook", "regles"]
    }),
    // Institutions.
    built("institution-unlisted", 0, |_| sound("XZ-AUTRE")),
    built("identification-differs-from-list", 0, |code| {
        identified(code, "institution_kind", Some(&Put::from("health_only")))
    }),
    built("identification-differs-from-list.branches", 0, |code| {
        identified(code, "branches", Some(&Put::from("family")))
    }),
    Case { name: "value-not-admitted", exit: 2, input: Input::Institutions },
    Case { name: "id-duplicate", exit: 2, input: Input::Institutions },
    Case { name: "key-missing", exit: 2, input: Input::Institutions },
    // The Secretariat's file.
    secretariat("toml-invalid", 2),
    secretariat("toml-invalid.syntax", 2),
    secretariat("key-unknown", 2),
    secretariat("key-missing.secretariat", 2),
    secretariat("secretariat-invalid", 2),
    secretariat("fiscal-year-invalid.secretariat", 2),
    secretariat("id-duplicate.reception", 2),
    secretariat("dates-overlap", 2),
    secretariat("dates-overlap.decided", 2),
    secretariat("reception-prevails", 0),
    secretariat("version-not-received", 3),
    secretariat("waiver-expired", 0),
    secretariat("secretariat-unmatched", 0),
    secretariat("waiver-unmatched", 0),
    secretariat("waiver-unmatched.rule", 0),
    // An inspector's restatements, the user's hypotheses.
    adjustments("adjustment-unmatched", 0),
    adjustments("adjustment-filed-differs", 0),
    adjustments("figure-name-invalid", 2),
    adjustments("figure-line-unknown", 2),
    adjustments("figure-value-invalid", 2),
    adjustments("id-duplicate.adjustment", 2),
    adjustments("unit-invalid.adjustment", 2),
    command("given-unmatched", 0, |_| vec!["check", "dossiers", "--given", "XA-AUTRE:operating_charges=1"]),
    command("argument-invalid.given", 2, |_| vec!["check", "dossiers", "--given", "operating_charges"]),
    command("figure-line-unknown.given", 2, |_| vec!["check", "dossiers", "--given", "operating_charge=1"]),
    command("id-duplicate.given", 2, |_| vec!["check", "dossiers", "--given", "staff=1", "--given", "staff=2"]),
    secretariat("waiver-not-needed", 0),
    secretariat("waiver-undecided", 0),
    secretariat("waiver-after-close", 0),
    // The register.
    command("register-absent", 2, |_| vec!["followup", "audit"]),
    command("register-exists", 2, |folder| {
        registers::empty(folder);
        vec!["followup", "init"]
    }),
    command("register-exists.backup", 2, |folder| {
        registers::empty(folder);
        vec!["followup", "backup", "register.sqlite"]
    }),
    command("file-unwritable", 2, |_| vec!["followup", "init", "absent/suivi.sqlite"]),
    command("register-foreign", 2, |folder| {
        std::fs::write(folder.join("suivi.sqlite"), "Recommandations de la 52e session").unwrap();
        vec!["followup", "open", "suivi.sqlite"]
    }),
    command("register-foreign.other", 2, |folder| {
        registers::written_over(&folder.join("photos.sqlite"), "CREATE TABLE photo (day TEXT)");
        vec!["followup", "audit", "--register", "photos.sqlite"]
    }),
    command("register-newer", 2, |folder| {
        registers::empty(folder);
        registers::written_over(&folder.join("register.sqlite"), "PRAGMA user_version = 9");
        vec!["followup", "open"]
    }),
    command("register-damaged", 2, |folder| {
        registers::of_acts(folder);
        let file = folder.join("register.sqlite");
        let bytes = std::fs::read(&file).unwrap();
        std::fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
        vec!["followup", "open"]
    }),
    command("register-damaged.event", 2, |folder| {
        registers::of_acts(folder);
        registers::tampered(folder, "UPDATE event SET body = '{}' WHERE number = 2");
        vec!["followup", "export"]
    }),
    command("register-locked", 2, |folder| {
        registers::empty(folder);
        registers::held(folder);
        vec!["followup", "open", "--wait", "0"]
    }),
    command("register-read-only", 2, |folder| {
        registers::empty(folder);
        registers::protected(folder);
        std::fs::write(folder.join("actes.jsonl"), registers::act("XA-2024-01")).unwrap();
        vec!["followup", "event", "actes.jsonl"]
    }),
    Case {
        name: "disk-full",
        exit: 2,
        input: Input::OnFullDisk(|folder| {
            std::fs::write(folder.join("actes.jsonl"), registers::act("XA-2024-01")).unwrap();
            registers::of_acts(folder);
            vec!["followup", "backup", "copie.sqlite"]
        }),
    },
    command("entry-invalid", 3, |folder| {
        registers::empty(folder);
        let act = registers::act("XA-2024-01");
        std::fs::write(folder.join("actes.jsonl"), format!("{act}\n{}\n", act.replace("secretariat", "secretary")))
            .unwrap();
        vec!["followup", "event", "actes.jsonl", "-q"]
    }),
    command("act-refused", 3, |folder| {
        registers::empty(folder);
        let act = registers::act("XA-2024-01");
        let claimed = r#"{"subject":{"kind":"recommendation","code":"XA-2024-01"},"actor":"Direction générale","role":"management","acted_on":"2025-01-10","act":{"recommendation":{"claimed":{"text":"C’est fait."}}}}"#;
        std::fs::write(folder.join("actes.jsonl"), format!("{act}\n{claimed}\n")).unwrap();
        vec!["followup", "event", "actes.jsonl"]
    }),
    command("check-invalid", 2, |folder| {
        registers::empty(folder);
        std::fs::write(folder.join("controle.json"), "{\n  \"schema\": \"vigie.check/1\"\n}\n").unwrap();
        vec!["followup", "propose", "--from", "controle.json", "--by", "Secrétariat exécutif"]
    }),
    command("check-invalid.given", 3, |folder| {
        registers::empty(folder);
        let arguments = ["check", "dossiers", "--given", "operating_charges=1", "--format", "json", "-q"];
        let check = vigie(folder, &arguments).stdout;
        std::fs::write(folder.join("controle.json"), check).unwrap();
        vec!["followup", "observe", "--from", "controle.json", "--by", "Secrétariat exécutif"]
    }),
    command("reply-in-register", 0, |folder| {
        registers::notified(folder);
        let reply = "[[notification]]\ninstitution = \"XA-CNSS\"\nfiscal_year = 2023\nnotified_on = 2024-09-01\n";
        std::fs::write(folder.join("reponses.toml"), reply).unwrap();
        vec!["rank", "dossiers", "--replies", "reponses.toml", "--register", ".", "--draws", "100"]
    }),
    command("export-invalid", 3, |folder| {
        let export = registers::exported(folder);
        std::fs::write(folder.join("export.jsonl"), export.replace("certifier", "certifer")).unwrap();
        vec!["followup", "import", "export.jsonl", "--register", "autre.sqlite"]
    }),
    command("export-invalid.cut", 3, |folder| {
        let export = registers::exported(folder);
        let lines: Vec<&str> = export.lines().collect();
        std::fs::write(folder.join("export.jsonl"), lines[..3].join("\n")).unwrap();
        vec!["followup", "import", "export.jsonl", "--register", "autre.sqlite"]
    }),
    command("export-invalid.none", 3, |folder| {
        registers::exported(folder);
        std::fs::write(folder.join("actes.jsonl"), registers::act("XA-2024-01")).unwrap();
        vec!["followup", "import", "actes.jsonl", "--register", "autre.sqlite"]
    }),
    command("book-cell-invalid", 3, |folder| {
        registers::empty(folder);
        let heading = row!["Code de l’indicateur", "Date de l’acte", "Auteur", "Qualité", "Intitulé", "Unité", "Cible"];
        let acted = row!["F1", "31/02/2025", "Secrétariat", "ministre", "Formations", "personnes", "douze"];
        let book = workbook(&[("Indicateurs", vec![heading, acted])]);
        std::fs::write(folder.join("registre.xlsx"), book).unwrap();
        vec!["followup", "import", "registre.xlsx"]
    }),
    command("book-column-unknown", 0, |folder| {
        registers::empty(folder);
        let heading = row!["indicator_valued", "acted_on", "actor", "role", "Remarques"];
        let book = workbook(&[(
            "Valeurs",
            vec![heading, row![Put::Nothing, Put::Nothing, Put::Nothing, Put::Nothing, "à revoir"]],
        )]);
        std::fs::write(folder.join("registre.xlsx"), book).unwrap();
        vec!["followup", "import", "registre.xlsx"]
    }),
    command("book-empty", 3, |folder| {
        registers::empty(folder);
        let book = workbook(&[("Identification", identification(INSTITUTION))]);
        std::fs::write(folder.join("comptes.xlsx"), book).unwrap();
        vec!["followup", "import", "comptes.xlsx"]
    }),
    command("act-refused.book", 3, |folder| {
        registers::empty(folder);
        let heading = row!["Code de la recommandation", "Acte", "Date de l’acte", "Auteur", "Qualité"];
        let acted = row!["XA-2024-01", "acceptée", Put::Day(2025, 1, 10), "Direction générale", "direction générale"];
        let book = workbook(&[("Recommandations", vec![heading, acted])]);
        std::fs::write(folder.join("registre.xlsx"), book).unwrap();
        vec!["followup", "import", "registre.xlsx"]
    }),
    command("subject-not-recorded", 2, |folder| {
        registers::of_acts(folder);
        vec!["followup", "print-order", "M-2025-01"]
    }),
    command("audit-failed", 3, |folder| {
        registers::of_acts(folder);
        registers::tampered(folder, "UPDATE event SET body = replace(body, 'certifier', 'publier') WHERE number = 2");
        vec!["followup", "audit"]
    }),
    command("audit-failed.missing", 3, |folder| {
        registers::of_acts(folder);
        registers::tampered(folder, "DELETE FROM event WHERE number = 2");
        vec!["followup", "audit"]
    }),
    command("standing-differs", 3, |folder| {
        registers::of_acts(folder);
        registers::tampered(
            folder,
            "UPDATE standing SET json = replace(json, 'certifier', 'publier') WHERE code = 'XA-2024-02'",
        );
        vec!["followup", "audit"]
    }),
    command("register-damaged.audit", 3, |folder| {
        registers::of_acts(folder);
        registers::scribbled(folder);
        vec!["followup", "audit"]
    }),
    command("head-differs", 3, |folder| {
        registers::of_acts(folder);
        vec!["followup", "audit", "--head", registers::ANOTHER_HEAD]
    }),
    command("head-differs.short", 3, |folder| {
        registers::empty(folder);
        vec!["followup", "audit", "--head", registers::ANOTHER_HEAD]
    }),
    command("argument-invalid.head", 2, |folder| {
        registers::empty(folder);
        vec!["followup", "audit", "--head", "2:9f86d081"]
    }),
    command("document-missing", 3, |folder| {
        registers::proved(folder);
        std::fs::create_dir(folder.join("pieces")).unwrap();
        std::fs::write(folder.join("pieces/comptes certifiés.pdf"), "une autre version").unwrap();
        vec!["followup", "audit", "--documents", "pieces"]
    }),
];

/// A folder whose list is bound to another rulebook.
fn bound_list(folder: &Path, name: &str) {
    std::fs::create_dir_all(folder.join(name)).unwrap();
    let list = "[list]\nrulebook = \"ilo-c102\"\nname = { fr = \"États\" }\n";
    std::fs::write(folder.join(name).join("institutions.toml"), list).unwrap();
}

/// A test key in a folder, with rights of its own.
fn test_key(folder: &Path, text: &str, rights: u32) {
    let path = folder.join("vigie.key");
    std::fs::write(&path, text).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(rights)).unwrap();
    }
    #[cfg(not(unix))]
    let _ = rights;
}
