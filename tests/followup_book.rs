//! The register as a workbook: what is written is read again, letter for letter; what a person filled in wrong is told, cell by cell.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as the test does")]

#[path = "common/acts.rs"]
mod acts;
#[path = "common/files.rs"]
mod files;
#[path = "common/tried.rs"]
mod tried;

use std::fs;

use acts::{act, certificate, certified, draft, filled, moment, proved, register};
use files::{Put, Rows, vigie, workbook};
use jiff::civil::date;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value as Json, json};
use tempfile::TempDir;
use vigie::followup::book::{
    ActFields, Book, BookSheet, Field, Form, KEPT, List, Row, read_book, row_of, row_of_entry,
};
use vigie::followup::{Access, Entry, Event, RecommendationAct, Register, RegisterHead, SubjectKind};
use vigie::i18n::Language;
use vigie::intake::{Limits, read_cells_of};
use vigie::model::Sha256;
use vigie::render::register_book::write_book;

fn french() -> Language {
    Language::from_code("fr").unwrap()
}

/// The workbook as it is read.
fn read(bytes: &[u8]) -> Book {
    let cells = read_cells_of(bytes, "r.xlsx", &Limits::default()).unwrap_or_else(|told| panic!("{told:?}"));
    read_book(&cells)
}

// Acts of every kind, made from nothing but the columns of the workbook: what a field cannot hold, serde would refuse.

/// Texts as they come from outside: what begins a formula, what markup and spreadsheets mean something by, what is split elsewhere.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[ -~]{1,12}",
        1 => r"[=+@-][A-Za-z0-9|!']{1,8}",
        1 => "_x[0-9A-F]{4}_[a-z]?",
        1 => "[;é’«»\u{202f} ]{1,6}",
        1 => "\\PC{1,10}",
        1 => Just("\u{fffe}\u{ffff}x".to_owned()),
        1 => Just("\u{200b}".to_owned()),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::collection::vec(word(), 1..4).prop_map(|lines| lines.join("\n")),
        1 => (word(), 15_000usize..70_000).prop_map(|(word, length)| word.repeat(length / word.len() + 1)),
        1 => (0usize..40_000).prop_map(|length| format!("a{}b", " ".repeat(length))),
    ]
}

fn hash() -> impl Strategy<Value = String> {
    any::<[u8; 32]>().prop_map(|bytes| Sha256(bytes).to_string())
}

fn day() -> impl Strategy<Value = String> {
    (1850i16..2300, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| date(year, month, day).to_string())
}

fn decimal() -> impl Strategy<Value = String> {
    prop_oneof!["-?[0-9]{1,20}", "-?[0-9]{1,6}\\.[0-9]{1,6}", Just("n.d.".to_owned()), Just("1e5".to_owned())]
}

fn maybe(value: impl Strategy<Value = String>) -> impl Strategy<Value = Json> {
    prop::option::of(value).prop_map(Json::from)
}

fn lines(form: Form) -> BoxedStrategy<Json> {
    let list = |list: List| select(list.codes()).prop_map(str::to_owned);
    let line = match form {
        Form::Decisions => (word(), list(List::Decided), maybe(text()))
            .prop_map(|(code, decision, text)| json!({"recommendation": code, "decision": decision, "text": text}))
            .boxed(),
        Form::Rules => (word(), list(List::Outcome), maybe(list(List::Severity)), maybe(decimal()), maybe(word()))
            .prop_map(|(rule, outcome, severity, value, requires)| {
                json!({"rule": rule, "outcome": outcome, "severity": severity, "value": value, "requires": requires})
            })
            .boxed(),
        _ => (word(), decimal()).prop_map(|(line, amount)| json!({"line": line, "amount": amount})).boxed(),
    };
    prop::collection::vec(line, 0..4).prop_map(Json::from).boxed()
}

fn value(form: Form) -> BoxedStrategy<Json> {
    match form {
        Form::Word => word().prop_map(Json::from).boxed(),
        Form::Text => text().prop_map(Json::from).boxed(),
        Form::Day => day().prop_map(Json::from).boxed(),
        Form::Year => (1900i16..=2200).prop_map(Json::from).boxed(),
        Form::Years => prop::collection::vec(1900i16..=2200, 0..3).prop_map(Json::from).boxed(),
        Form::Words => prop::collection::vec(word(), 0..3).prop_map(Json::from).boxed(),
        Form::Sha256 => hash().prop_map(Json::from).boxed(),
        Form::Sha256s => prop::collection::vec(hash(), 0..3).prop_map(Json::from).boxed(),
        Form::Decimal => decimal().prop_map(Json::from).boxed(),
        Form::Step => any::<u8>().prop_map(Json::from).boxed(),
        Form::Flag => any::<bool>().prop_map(Json::from).boxed(),
        Form::Choice(list) => select(list.codes()).prop_map(Json::from).boxed(),
        Form::Decisions | Form::Rules | Form::Owed => lines(form),
    }
}

fn put(fields: &mut Map<String, Json>, path: &str, json: Json) {
    match path.split_once('.') {
        None => drop(fields.insert(path.to_owned(), json)),
        Some((head, rest)) => {
            let inner = fields.entry(head).or_insert_with(|| json!({}));
            put(inner.as_object_mut().unwrap(), rest, json);
        }
    }
}

fn entry_of(sheet: BookSheet, act: &'static ActFields) -> BoxedStrategy<Entry> {
    let is_list = |form: Form| {
        matches!(form, Form::Years | Form::Words | Form::Sha256s | Form::Decisions | Form::Rules | Form::Owed)
    };
    let field = move |field: &'static Field| {
        let value = value(field.form);
        let is_origin = field.path.starts_with("draft.origin.") && field.path.rsplit('.').next() != Some("value");
        let can_lack = !field.is_needed && !is_list(field.form) && (!is_origin || field.path.ends_with(".requires"));
        let value = if can_lack { prop_oneof![value, Just(Json::Null)].boxed() } else { value };
        value.prop_map(move |value| (field.path, value))
    };
    let fields: Vec<_> = act.fields.iter().map(field).collect();
    (fields, word(), word(), select(List::Role.codes()), day(), any::<bool>())
        .prop_map(move |(fields, code, actor, role, day, has_origin)| {
            let mut all = Map::new();
            for (path, value) in fields.into_iter().filter(|(path, _)| has_origin || !path.contains(".origin.")) {
                put(&mut all, path, value);
            }
            let kind = sheet.kind().code();
            let entry = json!({
                "subject": {"kind": kind, "code": code},
                "actor": actor,
                "role": role,
                "acted_on": day,
                "act": {kind: {act.code: all}},
            });
            serde_json::from_value(entry.clone()).unwrap_or_else(|error| panic!("{error}: {entry}"))
        })
        .boxed()
}

fn entry() -> impl Strategy<Value = Entry> {
    let all: Vec<_> =
        BookSheet::ALL.into_iter().flat_map(|sheet| sheet.acts().iter().map(move |act| (sheet, act))).collect();
    select(all).prop_flat_map(|(sheet, act)| entry_of(sheet, act))
}

/// The log of some acts, each with the text that is stored and its hash; some texts as another version might have written them.
fn log(entries: Vec<Entry>, spaced: usize) -> (Vec<(Event, Sha256, String)>, RegisterHead) {
    let mut head = RegisterHead::EMPTY;
    let mut all = Vec::new();
    for entry in entries {
        let number = head.number + 1;
        let event = Event { number, id: entry.own_id(), recorded_at: moment(), previous: head.hash, entry };
        let mut body = event.body();
        if all.len() == spaced {
            body = body.replacen(':', ": ", 1);
        }
        let hash = Event::hash_of(&body);
        head = RegisterHead { number, hash };
        all.push((event, hash, body));
    }
    (all, head)
}

proptest! {
    #![proptest_config(tried::cases(48))]

    #[test]
    fn acts_of_every_kind_are_read_again_as_they_were_written(
        entries in prop::collection::vec(entry(), 1..12),
        spaced in 0usize..20,
        language in select(vec!["fr", "en", "pt"]),
    ) {
        let language = Language::from_code(language).unwrap();
        let (log, head) = log(entries, spaced);
        let rows: Vec<Row> = log.iter().map(|(event, hash, body)| row_of(event, hash, body, language)).collect();
        let book = read(&write_book(&rows, Some(head), language).unwrap());
        prop_assert_eq!(&book.wrong, &[]);
        prop_assert_eq!(&book.unknown, &[]);
        prop_assert_eq!(book.head, Some(head));
        prop_assert!(book.new.is_empty());
        let kept: Vec<_> = book.kept.into_iter().map(|row| row.event.unwrap()).collect();
        let written: Vec<_> = log.into_iter().map(|(_, hash, body)| (body, hash)).collect();
        prop_assert_eq!(kept, written);
    }
}

#[test]
fn an_export_taken_into_an_empty_register_gives_the_same_log_and_twice_adds_nothing() {
    let folder = TempDir::new().unwrap();
    let head = filled(folder.path()).head().unwrap();
    let run = |arguments: &[&str]| {
        let run = vigie(folder.path(), arguments);
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        run
    };
    for language in ["fr", "en", "pt"] {
        let (book, other) = (format!("{language}.xlsx"), format!("{language}.sqlite"));
        run(&["followup", "export", "-o", &book, "--lang", language]);
        run(&["followup", "init", &other]);
        for _ in 0..2 {
            run(&["followup", "import", &book, "--register", &other]);
            let register = Register::open(&folder.path().join(&other), Access::Read).unwrap();
            assert_eq!(register.head().unwrap(), head);
            assert_eq!(register.audit(&[head], None).unwrap().fault, None);
        }
    }
    run(&["followup", "export", "-o", "a.jsonl"]);
    run(&["followup", "export", "-o", "b.jsonl", "--register", "pt.sqlite"]);
    assert_eq!(fs::read(folder.path().join("a.jsonl")).unwrap(), fs::read(folder.path().join("b.jsonl")).unwrap());
    // Of its own register nothing is new either, and the same register gives the same workbook.
    run(&["followup", "import", "fr.xlsx"]);
    run(&["followup", "export", "-o", "again.xlsx", "--lang", "fr"]);
    assert_eq!(fs::read(folder.path().join("fr.xlsx")).unwrap(), fs::read(folder.path().join("again.xlsx")).unwrap());
}

#[test]
fn a_register_of_certificates_is_taken_in_as_it_was_written() {
    let folder = TempDir::new().unwrap();
    let mut register = filled(folder.path());
    let of = |day: &str, act: &Json| certificate("XA-CNPS:2023", day, act);
    let renewed = json!({"until": "2026-12-31", "decision": "n° 13, \"bis\""});
    let again = json!({"opinion": "unable-to-certify", "grade": null, "valid_until": null, "decision": null,
        "experimental": true, "key": "=1+1"});
    let entries = [
        certified("XA-CNPS", "1", &json!({})),
        of("2024-12-10", &json!({"suspended": {"reason": "Recours ;\n=cmd"}})),
        of("2024-12-11", &json!({"resumed": {"reason": "Rejeté"}})),
        of("2024-12-12", &json!({"renewed": renewed})),
        of("2024-12-13", &json!({"withdrawn": {"reason": "Pièce fausse"}})),
        certified("XB-CNSS", "2", &again),
    ];
    register.append(&entries, moment()).unwrap();
    let (head, standings) = register.moment(SubjectKind::ALL).unwrap();
    assert_eq!(standings.certificates.len(), 2);
    drop(register);
    for file in ["r.jsonl", "fr.xlsx", "en.xlsx"] {
        let other = format!("{file}.sqlite");
        let language = if file.starts_with("en") { "en" } else { "fr" };
        for arguments in [
            &["followup", "export", "-o", file, "--lang", language][..],
            &["followup", "init", &other],
            &["followup", "import", file, "--register", &other],
            &["followup", "audit", "--register", &other],
        ] {
            let run = vigie(folder.path(), arguments);
            assert_eq!(run.code, 0, "{arguments:?}: {}{}", run.stdout, run.stderr);
        }
        let (taken, all) = Register::open(&folder.path().join(&other), Access::Read)
            .and_then(|register| register.moment(SubjectKind::ALL))
            .unwrap();
        assert_eq!(taken, head, "{file}");
        assert_eq!(all.certificates, standings.certificates, "{file}");
    }
}

#[test]
fn rows_without_the_columns_of_an_export_are_the_acts_of_a_person() {
    let folder = TempDir::new().unwrap();
    let entries: Vec<Entry> =
        proved("XA-1", Sha256([7; 32])).into_iter().chain([draft("XA-2", "=cmd|' /C calc'!A0")]).collect();
    // Whoever fills it in need not keep to an order.
    let rows: Vec<Row> = entries.iter().rev().map(row_of_entry).collect();
    fs::write(folder.path().join("r.xlsx"), write_book(&rows, None, french()).unwrap()).unwrap();
    assert!(rows.iter().all(|row| row.cells.iter().all(|(column, _)| !KEPT.contains(column))));
    for arguments in [
        &["followup", "init"][..],
        &["followup", "import", "r.xlsx"],
        &["followup", "import", "r.xlsx", "--lang", "en"],
    ] {
        let run = vigie(folder.path(), arguments);
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    let register = Register::open(&folder.path().join("register.sqlite"), Access::Read).unwrap();
    assert_eq!(register.head().unwrap().number, 4);
    for entry in &entries {
        assert!(register.number_of(&entry.own_id()).unwrap().is_some(), "{entry:?}");
    }
}

#[test]
fn a_person_adds_rows_to_an_export() {
    let folder = TempDir::new().unwrap();
    let mut register = filled(folder.path());
    let (head, mut rows) = register.export_rows(french()).unwrap();
    let claimed = RecommendationAct::Progress { text: "Le marché est passé.".to_owned() };
    rows.push(row_of_entry(&act("XA-2024-01", date(2025, 2, 20), claimed)));
    let book = read(&write_book(&rows, Some(head), french()).unwrap());
    let imported = register.import_book(&book, moment()).unwrap().unwrap();
    assert_eq!((imported.new, imported.exported.known), (1, usize::try_from(head.number).unwrap()));
    assert_eq!(register.head().unwrap().number, head.number + 1);
}

#[test]
fn a_row_of_an_export_that_was_changed_is_told_and_nothing_is_taken() {
    let folder = TempDir::new().unwrap();
    let register = filled(folder.path());
    let (head, rows) = register.export_rows(french()).unwrap();
    let other = folder.path().join("autre.sqlite");
    let changes: [fn(&mut Vec<Row>); 4] = [
        |rows| {
            let row = &mut rows[1];
            let cell = row.cells.iter_mut().find(|(column, _)| *column == "session").unwrap();
            cell.1 = vigie::followup::book::Value::Text("53e session".to_owned());
        },
        |rows| drop(rows.pop()),
        |rows| drop(rows.remove(1)),
        |rows| rows.push(rows[0].clone()),
    ];
    for change in changes {
        let mut unsound = rows.clone();
        change(&mut unsound);
        let book = read(&write_book(&unsound, Some(head), french()).unwrap());
        let mut register = Register::create(&other).unwrap();
        let wrong = register.import_book(&book, moment()).unwrap().unwrap_err();
        assert!(!wrong.is_empty() || !book.wrong.is_empty());
        assert_eq!(register.head().unwrap(), RegisterHead::EMPTY);
        drop(register);
        fs::remove_file(&other).unwrap();
    }
}

/// A sheet of recommendations whose names are as people write them.
fn recommendations(rows: Rows) -> Rows {
    let mut sheet = vec![row![
        "Code de la recommandation",
        "Acte",
        "Date de l’acte",
        "Auteur",
        "Qualité",
        "État membre",
        "Organisme",
        "Destinataire",
        "Gravité",
        "Texte",
        "Session",
        "Rapport",
        "Échéance",
        "Règles visées",
        "Remarques"
    ]];
    sheet.extend(rows);
    sheet
}

fn drafted(code: &str) -> Vec<Put> {
    row![
        code,
        "Projet rédigé",
        Put::Day(2024, 11, 20),
        "Secrétariat exécutif",
        "Secrétariat exécutif",
        "XA",
        "XA-CNSS",
        "direction générale",
        "critique",
        "Faire certifier les comptes."
    ]
}

#[test]
fn every_wrong_cell_and_every_refused_row_is_told_and_nothing_is_recorded() {
    let folder = TempDir::new().unwrap();
    let nothing = || Put::Nothing;
    let secretariat = "Secrétariat exécutif";
    let rows = vec![
        drafted("XA-1"),
        row!["XA-1", "émise", "31/02/2025", secretariat, secretariat, nothing(), nothing(), nothing(), nothing()],
        row![
            nothing(),
            "drafted",
            Put::Day(2024, 11, 20),
            secretariat,
            "ministre",
            "XA",
            nothing(),
            "conseil",
            "grave",
            "x"
        ],
        row!["XA-3", "promise", Put::Day(2024, 11, 20), secretariat, secretariat],
        row!["XA-4", "close, devenue sans objet", Put::Day(2024, 11, 20), secretariat, secretariat, "XA", "XA-CNSS"],
        drafted("XA-5"),
        row![
            "XA-5",
            "émise",
            Put::Day(2024, 12, 1),
            secretariat,
            secretariat,
            nothing(),
            nothing(),
            nothing(),
            nothing(),
            nothing(),
            "52e session",
            "XA-2024",
            Put::Day(2024, 6, 30),
            nothing(),
            "à revoir"
        ],
        row!["XA-6", "acceptée", Put::Day(2024, 12, 1), "Direction générale", "direction générale"],
    ];
    let indicators = vec![
        row![
            "Code de l’indicateur",
            "Date de l’acte",
            "Auteur",
            "Qualité",
            "Intitulé",
            "Unité",
            "Compte des personnes",
            "Cible"
        ],
        row!["F1", Put::Day(2025, 1, 10), secretariat, "secretariat", "Formations", "personnes", "peut-être", "douze"],
    ];
    let bytes = workbook(&[
        ("Feuille 1", recommendations(rows)),
        ("Indicateurs", indicators),
        ("Notes", vec![row!["à faire"]]),
    ]);
    fs::write(folder.path().join("r.xlsx"), bytes).unwrap();
    vigie(folder.path(), &["followup", "init"]);
    for language in ["fr", "en", "pt"] {
        let run = vigie(folder.path(), &["followup", "import", "r.xlsx", "--lang", language]);
        assert_eq!(run.code, 3);
        insta::assert_snapshot!(format!("wrong-cells-{language}"), run.stderr);
    }
    let register = Register::open(&folder.path().join("register.sqlite"), Access::Read).unwrap();
    assert_eq!(register.head().unwrap(), RegisterHead::EMPTY);
}

#[test]
fn headings_are_recognised_in_every_language_and_numbers_as_they_are_typed() {
    let folder = TempDir::new().unwrap();
    vigie(folder.path(), &["followup", "init"]);
    let defined = |heading: [&str; 8], yes: &str| {
        vec![
            heading.map(Put::from).to_vec(),
            row![
                heading[0],
                Put::Day(2025, 1, 10),
                "Secretariado",
                "secretariat",
                "Formações",
                "pessoas",
                yes,
                "1 200"
            ],
        ]
    };
    let pt =
        ["Código do indicador", "Data do ato", "Autor", "Qualidade", "Designação", "Unidade", "Conta pessoas", "Meta"];
    let en = ["indicator code", "DATE OF THE ACT", "Author", "Capacity", "Name", "Unit", "Counts people", "Target"];
    let values = vec![
        row!["indicator_valued", "acted_on", "actor", "role", "period", "sex", "planned", "actual"],
        row!["indicator code", "2025-02-01", "Secretariat", "executive secretariat", 2024.0, "women", 12.0, "10,0"],
    ];
    let mut english = defined(en, "yes");
    english[1][0] = Put::from("F1");
    let mut portuguese = defined(pt, "sim");
    portuguese[1][0] = Put::from("F2");
    let mut values = values;
    values[1][0] = Put::from("F1");
    fs::write(folder.path().join("r.xlsx"), workbook(&[("a", values), ("b", english), ("c", portuguese)])).unwrap();
    let run = vigie(folder.path(), &["followup", "import", "r.xlsx"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let export = vigie(folder.path(), &["followup", "export"]).stdout;
    for said in [
        r#""target":"1200""#,
        r#""period":"2024","sex":"women","planned":"12","actual":"10"#,
        r#""counts_people":true"#,
    ] {
        assert!(export.contains(said), "{said}\n{export}");
    }
}

#[test]
fn what_begins_a_formula_is_a_text_in_the_workbook() {
    let folder = TempDir::new().unwrap();
    let entries = [draft("=1+1", "=cmd|' /C calc'!A0\n<script>'; DROP TABLE event;--")];
    drop(register(&folder.path().join("register.sqlite"), &entries));
    let run = vigie(folder.path(), &["followup", "export", "-o", "r.xlsx"]);
    assert_eq!(run.code, 0);
    files::with_parts(&fs::read(folder.path().join("r.xlsx")).unwrap(), |name, text| {
        assert!(!name.contains("sheets/sheet") || !text.contains("<f>"), "{name} holds a formula");
        text
    });
}

#[test]
fn a_text_that_commands_a_terminal_or_turns_what_follows_is_refused_cell_by_cell() {
    let folder = TempDir::new().unwrap();
    let mut register = Register::create(folder.path()).unwrap();
    for sign in ['\u{1b}', '\u{202e}', '\u{2066}', '\u{7}'] {
        let rows = [row_of_entry(&draft("XA-1", &format!("a{sign}[31mb")))];
        let book = read(&write_book(&rows, None, french()).unwrap());
        let wrong = register.import_book(&book, moment()).unwrap();
        assert!(wrong.is_err() || !book.wrong.is_empty(), "{sign:?} is taken");
    }
    assert_eq!(register.head().unwrap(), RegisterHead::EMPTY);
    // Of what is told of such a cell, the terminal sees nothing but signs.
    let mut bad = drafted("XA-1");
    bad[8] = Put::from("énorme\u{202e}");
    fs::write(folder.path().join("r.xlsx"), workbook(&[("a", recommendations(vec![bad]))])).unwrap();
    let run = vigie(folder.path(), &["followup", "import", "r.xlsx"]);
    assert_eq!(run.code, 3);
    assert!(!run.stderr.contains('\u{202e}'), "{}", run.stderr);
}
