//! Workbooks of an institution's own form.

use std::sync::Arc;

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use crate::diagnostic::{Diagnostic, RuleFile};
use crate::dictionary::{Dictionary, Layout, load_layout, read_lines};
use crate::i18n::Arg;
use crate::intake::{ReadFile, Reader};
use crate::model::{Branch, FigureKey, Figures, Reading, Value};

/// The lines that the program ships.
fn dictionary() -> Dictionary {
    let text = include_str!("../../../rules/cipres/2023/lines.toml").to_owned();
    let file = Arc::new(RuleFile { path: "lines.toml".to_owned(), text });
    let (read, faults) = read_lines(&file, &["fr".to_owned(), "en".to_owned(), "pt".to_owned()]);
    assert!(faults.is_empty());
    read.unwrap().dictionary
}

fn layout(text: &str) -> Layout {
    let head = "id = \"essai\"\nname = { fr = \"Essai\" }\nsource = \"essai\"\n";
    load_layout(&format!("{head}{text}"), "essai.toml", &dictionary(), &[])
        .unwrap_or_else(|faults| panic!("{}", shown(&faults)))
}

/// Writes rows of texts; what begins with `=` is a number.
fn write(sheet: &mut Worksheet, first: u32, rows: &[&[&str]]) {
    for (row, cells) in (first..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            match text.strip_prefix('=') {
                Some(number) => sheet.write_number(row, column, number.parse::<f64>().unwrap()).map(drop),
                None if text.is_empty() => Ok(()),
                None => sheet.write_string(row, column, *text).map(drop),
            }
            .unwrap();
        }
    }
}

fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        write(sheet, 0, rows);
    }
    book.save_to_buffer().unwrap()
}

fn read(bytes: &[u8], layout: &Layout) -> ReadFile {
    Reader::new(&dictionary()).with_layouts(&[], Some(layout)).read_bytes(bytes, "dossiers/propre.xlsx")
}

/// What was read: identification, figures, diagnostics, one per line.
fn told(read: &ReadFile) -> String {
    let mut text = String::new();
    for read in &read.submissions {
        let id = &read.submission.identification;
        text.push_str(&format!("{} {} {} unit {}\n", id.code, id.fiscal_year, id.year_end, id.unit.factor()));
        text.push_str(&listed(&read.submission.figures));
        text.push_str(&shown(&read.diagnostics));
    }
    text + &shown(&read.rejected)
}

/// Diagnostics, one per line: level, code, place, facts.
fn shown(diagnostics: &[Diagnostic]) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        let place = match (diagnostic.location.sheet(), diagnostic.location.cell()) {
            (Some(sheet), Some(cell)) => format!("{sheet}!{cell}"),
            (Some(sheet), None) => sheet.to_owned(),
            _ => diagnostic.location.path().to_owned(),
        };
        let facts: Vec<String> =
            diagnostic.message().args().iter().map(|(name, arg)| format!("{name}={:?}", plain(arg))).collect();
        let (level, code) = (diagnostic.level().code(), diagnostic.code.as_str());
        text.push_str(&format!("{level} {code} {place} {}\n", facts.join(" ")));
    }
    text
}

fn plain(arg: &Arg) -> String {
    match arg {
        Arg::Text(text) | Arg::Number(text) | Arg::Percent(text) => text.clone(),
        Arg::Count(count) => count.to_string(),
        Arg::Local(text) => text.iter().next().map(|(_, text)| text.to_owned()).unwrap_or_default(),
        // A line is named by its code.
        Arg::Message(message) => message.args().last().map(|(_, arg)| plain(arg)).unwrap_or_default(),
        Arg::List(items) => items.iter().take(4).map(plain).collect::<Vec<_>>().join(", "),
        other => format!("{other:?}"),
    }
}

fn listed(figures: &Figures) -> String {
    let dictionary = dictionary();
    let mut text = String::new();
    for (FigureKey { line, branch, back }, figure) in figures.iter() {
        let read = match &figure.reading {
            Reading::Present(Value::Number(amount)) => amount.to_string(),
            Reading::Present(other) => format!("{other:?}"),
            Reading::Missing(missing) => format!("{missing:?}"),
        };
        let branch = branch.map(Branch::code).unwrap_or_default();
        let cell = format!("{}!{}", figure.place.sheet().unwrap_or("?"), figure.place.cell().unwrap_or_default());
        text.push_str(&format!("{}[{branch}]@-{back} = {read} {:?} {cell}\n", dictionary.code(line), figure.raw));
    }
    text
}

const BY_LABEL: &str = "[identification]\ninstitution_code = { value = \"XA-CNSS\" }\n[[table]]\nby = \"label\"\n";

#[test]
fn a_simple_statement_is_read_by_its_labels() {
    let bytes = book(&[(
        "Résultat",
        &[
            &["CAISSE NATIONALE"],
            &["Compte de résultat – Exercice clos le 31/12/2023"],
            &["(en milliers de FCFA)"],
            &[],
            &["Libellé", "Exercice N", "Exercice N-1"],
            &["PRODUITS"],
            &["I. Produits techniques", "1 234 567", "=1100000"],
            &["Charges de fonctionnemant", "=5", "=6"],
            &["Sous-total divers", "=99", "=98"],
            &["Total des charges (II)", "=1000", ""],
        ],
    )]);
    insta::assert_snapshot!(told(&read(&bytes, &layout(BY_LABEL))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1000
    technical_income[]@-0 = 1234567 "1 234 567" Résultat!B7
    technical_income[]@-1 = 1100000 "1100000" Résultat!C7
    total_charges[]@-0 = 1000 "1000" Résultat!B10
    total_charges[]@-1 = Empty "" Résultat!C10
    year_end[]@-0 = Date(2023-12-31) "2023-12-31" Résultat!A2
    note layout-used dossiers/propre.xlsx layout="essai" lines="2"
    note heading-read Résultat!A2 key="year_end" value="2023-12-31" raw="Compte de résultat – Exercice clos le 31/12/2023"
    note heading-read Résultat!A3 key="unit" value="1000" raw="(en milliers de FCFA)"
    warning label-near Résultat!A8 raw="Charges de fonctionnemant" label="Charges de fonctionnement" line="operating_charges"
    "#);
}

#[test]
fn branches_stand_over_years_in_merged_headers() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Prestations").unwrap();
    write(
        sheet,
        0,
        &[
            &["CNSS – Tableau des prestations", "", "", "", "", "", "Page 1"],
            &["Montants en FCFA"],
            &["Rubrique", "", "", "", "", "Total général", ""],
            &["", "2023", "2022", "2023", "2022", "2023", "2022"],
            &["Prestations servies", "500 000", "450 000", "1 500 000", "1 400 000", "2 000 000", "1 850 000"],
            &["Pensionnés", "", "", "=120", "=110", "=120", "=110"],
        ],
    );
    let format = Format::new();
    sheet.merge_range(2, 1, 2, 2, "Prestations familiales", &format).unwrap();
    sheet.merge_range(2, 3, 2, 4, "PVIS", &format).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    insta::assert_snapshot!(told(&read(&bytes, &layout(BY_LABEL))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1
    benefits_paid[]@-0 = 2000000 "2 000 000" Prestations!F5
    benefits_paid[]@-1 = 1850000 "1 850 000" Prestations!G5
    benefits_paid[family]@-0 = 500000 "500 000" Prestations!B5
    benefits_paid[family]@-1 = 450000 "450 000" Prestations!C5
    benefits_paid[pensions]@-0 = 1500000 "1 500 000" Prestations!D5
    benefits_paid[pensions]@-1 = 1400000 "1 400 000" Prestations!E5
    pensioners[]@-0 = 120 "120" Prestations!F6
    pensioners[]@-1 = 110 "110" Prestations!G6
    pensioners[pensions]@-0 = 120 "120" Prestations!D6
    pensioners[pensions]@-1 = 110 "110" Prestations!E6
    year_end[]@-0 = Date(2023-12-31) "2023" Prestations!B4
    note layout-used dossiers/propre.xlsx layout="essai" lines="2"
    note heading-read Prestations!B4 key="fiscal_year" value="2023" raw="Prestations familiales / 2023"
    note heading-read Prestations!A2 key="unit" value="1" raw="Montants en FCFA"
    "#);
}

const BALANCE: &str = r#"
[identification]
institution_code = { label = ["Organisme"] }
unit = { default = "1" }
[[table]]
sheet = "Balance*"
by = "account"
[[table.column]]
header = ["Solde débiteur", "Soldes de clôture / Débit"]
side = "debit"
[[table.column]]
header = ["Solde créditeur", "Soldes de clôture / Crédit"]
side = "credit"
[[table.line]]
line = "operating_charges"
accounts = ["60-66"]
except = ["664"]
[[table.line]]
line = "financial_income"
accounts = ["77"]
sign = "credit-debit"
[[table.line]]
line = "cash_and_equivalents"
accounts = ["52", "57"]
sign = "debit"
[[table.line]]
line = "short_term_liabilities"
accounts = ["40", "52"]
sign = "credit"
[[table.line]]
line = "benefits_paid"
accounts = []
"#;

#[test]
fn a_trial_balance_is_added_up_and_parents_are_not_counted_twice() {
    let bytes = book(&[(
        "Balance 2023",
        &[
            &["Organisme :", "XA-CNSS"],
            &["BALANCE GÉNÉRALE du 01/01/2023 au 31/12/2023"],
            &[],
            &["", "", "Soldes d’ouverture", "", "Mouvements", "", "Soldes de clôture", ""],
            &["N° compte", "Intitulé", "Débit", "Crédit", "Débit", "Crédit", "Débit", "Crédit"],
            &["401", "Fournisseurs", "", "1", "", "", "", "=40"],
            &["521", "Banque A", "9", "", "", "", "1 000,50", "=0"],
            &["522", "Banque B", "9", "", "", "", "", "=300"],
            &["571", "Caisse", "9", "", "", "", "=10", "-"],
            &["60", "Achats", "", "", "", "", "=100", ""],
            &["601", "Fournitures", "", "", "", "", "=70", ""],
            &["602", "Carburant", "", "", "", "", "=30", ""],
            &["62", "Services extérieurs", "", "", "", "", "=55", ""],
            &["621", "Loyers", "", "", "", "", "=50", ""],
            &["Total 62", "", "", "", "", "", "=55", ""],
            &["66", "Personnel", "", "", "", "", "=500", ""],
            &["661", "Salaires", "", "", "", "", "=400", ""],
            &["664", "Charges sociales", "", "", "", "", "=100", ""],
            &["771", "Intérêts", "", "", "", "", "=2", "=22"],
            &["TOTAL GÉNÉRAL", "", "", "", "", "", "=9999", "=9999"],
        ],
    )]);
    insta::assert_snapshot!(told(&read(&bytes, &layout(BALANCE))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1
    financial_income[]@-0 = 20 "− 771: 2 + 771: 22" Balance 2023!G19+H19
    operating_charges[]@-0 = 550 "601: 70 + 602: 30 + 621: 50 + 661: 400" Balance 2023!G11+G12+G14+G17
    cash_and_equivalents[]@-0 = 1010.50 "521: 1 000,50 + 571: 10" Balance 2023!G7+G9
    short_term_liabilities[]@-0 = 340 "401: 40 + 522: 300" Balance 2023!H6+H8
    year_end[]@-0 = Date(2023-12-31) "2023-12-31" Balance 2023!A2
    note layout-used dossiers/propre.xlsx layout="essai" lines="4"
    note heading-read Balance 2023!A2 key="year_end" value="2023-12-31" raw="BALANCE GÉNÉRALE du 01/01/2023 au 31/12/2023"
    warning key-presumed dossiers/propre.xlsx key="unit" value="1" layout="essai"
    warning account-parent-differs Balance 2023!G13 line="operating_charges" account="62" parent="55" parts="50"
    note account-parent-left Balance 2023!G10 line="operating_charges" accounts="60, 62, 66"
    note column-unknown Balance 2023!C5 column="Soldes d’ouverture / Débit"
    note column-unknown Balance 2023!D5 column="Soldes d’ouverture / Crédit"
    note column-unknown Balance 2023!E5 column="Mouvements / Débit"
    note column-unknown Balance 2023!F5 column="Mouvements / Crédit"
    note layout-open dossiers/propre.xlsx layout="essai" lines="benefits_paid"
    "#);
}

#[test]
fn totals_written_with_zeros_are_parents_where_their_parts_make_them() {
    let rows: &[&[&str]] = &[
        &["Organisme", "XA-CNSS"],
        &["Exercice 2023"],
        &["Compte", "Libellé", "Solde débiteur", "Solde créditeur"],
        &["600000", "Achats", "=100", ""],
        &["601000", "Fournitures", "=70", ""],
        &["601100", "Papier", "=40", ""],
        &["601200", "Encre", "=30", ""],
        &["602000", "Carburant", "=30", ""],
        &["620000", "Services, siège", "=7", ""],
        &["621000", "Loyers", "=50", ""],
    ];
    let bytes = book(&[("Balance", rows)]);
    insta::assert_snapshot!(told(&read(&bytes, &layout(BALANCE))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1
    operating_charges[]@-0 = 157 "601100: 40 + 601200: 30 + 602000: 30 + 620000: 7 + 621000: 50" Balance!C6+C7+C8+C9+…
    year_end[]@-0 = Date(2023-12-31) "2023" Balance!A2
    note layout-used dossiers/propre.xlsx layout="essai" lines="1"
    note heading-read Balance!A2 key="fiscal_year" value="2023" raw="Exercice 2023"
    warning key-presumed dossiers/propre.xlsx key="unit" value="1" layout="essai"
    note account-parent-left Balance!C4 line="operating_charges" accounts="600000, 601000"
    note layout-open dossiers/propre.xlsx layout="essai" lines="benefits_paid"
    "#);
}

#[test]
fn an_account_that_stands_twice_is_refused_unless_the_layout_adds_it() {
    let rows: &[&[&str]] = &[
        &["Organisme", "XA-CNSS"],
        &["Exercice 2023"],
        &["Compte", "Libellé", "Solde débiteur", "Solde créditeur"],
        &["601", "Fournitures, siège", "=70", ""],
        &["601", "Fournitures, agences", "=30", ""],
    ];
    let bytes = book(&[("Balance", rows)]);
    insta::assert_snapshot!(told(&read(&bytes, &layout(BALANCE))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1
    operating_charges[]@-0 = Contradictory "" Balance!C4+C5
    year_end[]@-0 = Date(2023-12-31) "2023" Balance!A2
    note layout-used dossiers/propre.xlsx layout="essai" lines="1"
    note heading-read Balance!A2 key="fiscal_year" value="2023" raw="Exercice 2023"
    warning key-presumed dossiers/propre.xlsx key="unit" value="1" layout="essai"
    error account-repeated Balance!C5 line="operating_charges" account="601" first="Balance!C4" second="Balance!C5"
    note layout-open dossiers/propre.xlsx layout="essai" lines="benefits_paid"
    "#);
    let adding = BALANCE.replace("by = \"account\"", "by = \"account\"\nrepeated = \"add\"");
    insta::assert_snapshot!(told(&read(&bytes, &layout(&adding))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1
    operating_charges[]@-0 = 100 "601: 70 + 601: 30" Balance!C4+C5
    year_end[]@-0 = Date(2023-12-31) "2023" Balance!A2
    note layout-used dossiers/propre.xlsx layout="essai" lines="1"
    note heading-read Balance!A2 key="fiscal_year" value="2023" raw="Exercice 2023"
    warning key-presumed dossiers/propre.xlsx key="unit" value="1" layout="essai"
    note layout-open dossiers/propre.xlsx layout="essai" lines="benefits_paid"
    "#);
}

#[test]
fn a_trial_balance_by_gestion_gives_branches_and_their_total() {
    let text = r#"
[identification]
institution_code = { value = "XA-CNSS" }
unit = { value = "1" }
[[table]]
by = "account"
branch_key = ["Gestion"]
[[table.column]]
header = ["Solde"]
side = "balance"
[[table.line]]
line = "benefits_paid"
accounts = ["65"]
[[table.line]]
line = "operating_charges"
accounts = ["62"]
"#;
    let bytes = book(&[(
        "Balance",
        &[
            &["Exercice 2023"],
            &["Compte", "Gestion", "Intitulé", "Solde"],
            &["651", "PF", "Allocations", "=100"],
            &["651", "PVIS", "Pensions", "=900"],
            &["62", "Gestion administrative", "Loyers", "=5"],
            &["65", "Trésor", "Divers", "=7"],
        ],
    )]);
    insta::assert_snapshot!(told(&read(&bytes, &layout(text))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1
    benefits_paid[]@-0 = 1007 "651: 100 + 651: 900 + 65: 7" Balance!D3+D4+D6
    benefits_paid[family]@-0 = 100 "651: 100" Balance!D3
    benefits_paid[pensions]@-0 = 900 "651: 900" Balance!D4
    operating_charges[]@-0 = 5 "62: 5" Balance!D5
    year_end[]@-0 = Date(2023-12-31) "2023" Balance!A1
    note layout-used dossiers/propre.xlsx layout="essai" lines="2"
    note heading-read Balance!A1 key="fiscal_year" value="2023" raw="Exercice 2023"
    warning branch-unknown Balance!B6 raw="Trésor" admitted="family, occupational_risks, pensions, sickness_maternity"
    "#);
}

#[test]
fn last_years_tab_gives_last_years_figures() {
    let statement = |heading: &'static str, current: &'static str, before: &'static str| -> Vec<Vec<&'static str>> {
        vec![vec![heading], vec!["en FCFA"], vec!["Libellé", "N", "N-1"], vec!["Produits techniques", current, before]]
    };
    let this = statement("Exercice clos le 31/12/2023", "=300", "=200");
    let last = statement("Exercice clos le 31/12/2022", "=200", "=100");
    let old = statement("Exercice clos le 31/12/2019", "=20", "=10");
    let rows = |statement: &[Vec<&'static str>]| statement.to_vec();
    let book_of = |sheets: &[(&str, Vec<Vec<&'static str>>)]| {
        let mut book = Workbook::new();
        for (name, rows) in sheets {
            let sheet = book.add_worksheet();
            sheet.set_name(*name).unwrap();
            let slices: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
            write(sheet, 0, &slices);
            sheet.set_hidden(*name == "2022");
        }
        book.save_to_buffer().unwrap()
    };
    let bytes = book_of(&[("2023", rows(&this)), ("2022", rows(&last)), ("Archive", rows(&old))]);
    insta::assert_snapshot!(told(&read(&bytes, &layout(BY_LABEL))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1
    technical_income[]@-0 = 300 "300" 2023!B4
    technical_income[]@-1 = 200 "200" 2023!C4
    technical_income[]@-2 = 100 "100" 2022!C4
    year_end[]@-0 = Date(2023-12-31) "2023-12-31" 2023!A1
    note layout-used dossiers/propre.xlsx layout="essai" lines="1"
    note heading-read 2023!A1 key="year_end" value="2023-12-31" raw="Exercice clos le 31/12/2023"
    note heading-read 2023!A2 key="unit" value="1" raw="en FCFA"
    note sheet-of-other-year Archive sheet="Archive" years="2018, 2019"
    note sheet-hidden 2022 sheet="2022"
    "#);
    let restated = statement("Exercice clos le 31/12/2022", "=250", "=100");
    let bytes = book_of(&[("A", this.clone()), ("B", restated)]);
    insta::assert_snapshot!(told(&read(&bytes, &layout(BY_LABEL))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1
    technical_income[]@-0 = 300 "300" A!B4
    technical_income[]@-1 = Contradictory "200" A!C4
    technical_income[]@-2 = 100 "100" B!C4
    year_end[]@-0 = Date(2023-12-31) "2023-12-31" A!A1
    note layout-used dossiers/propre.xlsx layout="essai" lines="1"
    note heading-read A!A1 key="year_end" value="2023-12-31" raw="Exercice clos le 31/12/2023"
    note heading-read A!A2 key="unit" value="1" raw="en FCFA"
    error figure-contradictory B!B4 line="technical_income" first="A!C4" second="B!B4" first_raw="200" second_raw="250"
    "#);
}

#[test]
fn headings_that_contradict_each_other_reject_the_workbook() {
    let bytes = book(&[
        ("Bilan 2023", &[&["Au 31/12/2022 (en millions de FCFA)"], &["ACTIF", "N"], &["Total de l’actif", "=5"]]),
        ("Résultat", &[&["Exercice 2023, en milliers de FCFA"], &["Libellé", "N"], &["Total des charges", "=5"]]),
    ]);
    insta::assert_snapshot!(told(&read(&bytes, &layout(&format!("{BY_LABEL}key = [\"Actif\", \"Libellé\"]\n")))), @r#"
    error heading-contradictory Bilan 2023!A1 key="fiscal_year" first="Bilan 2023" second="Bilan 2023!A1" first_raw="2023" second_raw="Au 31/12/2022 (en millions de FCFA)"
    error heading-contradictory Résultat!A1 key="unit" first="Bilan 2023!A1" second="Résultat!A1" first_raw="Au 31/12/2022 (en millions de FCFA)" second_raw="Exercice 2023, en milliers de FCFA"
    "#);
}

#[test]
fn a_balance_sheet_of_two_sides_keeps_them_apart() {
    let text = format!("{BY_LABEL}key = [\"Actif\", \"Passif\"]\n[[table.column]]\nheader = [\"Net\"]\n");
    let bytes = book(&[(
        "Bilan",
        &[
            &["Bilan au 31 décembre 2023 (en FCFA)"],
            &[],
            &["ACTIF", "2023", "", "", "2022", "PASSIF", "2023", "2022"],
            &["", "Brut", "Amort.", "Net", "Net", "", "", ""],
            &["Titres cotés", "=12", "=2", "=10", "=9", "Fonds propres", "=70", "=60"],
            &["Inconnu", "=1", "", "=1", "=1", "Dettes à court terme", "=30", "=20"],
            &["Trésorerie et équivalents", "=5", "", "=5", "=4", "Inconnu aussi", "=1", "=1"],
            &["TOTAL ACTIF", "=17", "=2", "=100", "=80", "TOTAL PASSIF", "=100", "=80"],
        ],
    )]);
    insta::assert_snapshot!(told(&read(&bytes, &layout(&text))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1
    cash_and_equivalents[]@-0 = 5 "5" Bilan!D7
    cash_and_equivalents[]@-1 = 4 "4" Bilan!E7
    listed_securities[]@-0 = 10 "10" Bilan!D5
    listed_securities[]@-1 = 9 "9" Bilan!E5
    total_assets[]@-0 = 100 "100" Bilan!D8
    total_assets[]@-1 = 80 "80" Bilan!E8
    equity[]@-0 = 70 "70" Bilan!G5
    equity[]@-1 = 60 "60" Bilan!H5
    short_term_liabilities[]@-0 = 30 "30" Bilan!G6
    short_term_liabilities[]@-1 = 20 "20" Bilan!H6
    total_liabilities_and_equity[]@-0 = 100 "100" Bilan!G8
    total_liabilities_and_equity[]@-1 = 80 "80" Bilan!H8
    year_end[]@-0 = Date(2023-12-31) "2023-12-31" Bilan!A1
    note layout-used dossiers/propre.xlsx layout="essai" lines="6"
    note heading-read Bilan!A1 key="year_end" value="2023-12-31" raw="Bilan au 31 décembre 2023 (en FCFA)"
    note heading-read Bilan!A1 key="unit" value="1" raw="Bilan au 31 décembre 2023 (en FCFA)"
    note column-unknown Bilan!B4 column="2023 / Brut"
    note column-unknown Bilan!C4 column="2023 / Amort."
    "#);
}

#[test]
fn sections_name_the_branch_of_their_rows_and_rows_are_added() {
    let text = format!(
        "{BY_LABEL}sections = true\n[[table.line]]\nline = \"operating_charges\"\nsum = [\"Achats\", \"Transports\"]\n"
    );
    let bytes = book(&[(
        "Comptes par gestion",
        &[
            &["Exercice 2023 – en FCFA"],
            &["Rubrique", "Montant"],
            &["PRESTATIONS FAMILIALES"],
            &["Prestations servies", "=50"],
            &["Total des produits", "=80"],
            &["PVIS"],
            &["Prestations servies", "=900"],
            &["ENSEMBLE"],
            &["Prestations servies", "=950"],
            &["Achats", "10,5"],
            &["Transports", "=4"],
        ],
    )]);
    insta::assert_snapshot!(told(&read(&bytes, &layout(&text))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1
    total_income[family]@-0 = 80 "80" Comptes par gestion!B5
    benefits_paid[]@-0 = 950 "950" Comptes par gestion!B9
    benefits_paid[family]@-0 = 50 "50" Comptes par gestion!B4
    benefits_paid[pensions]@-0 = 900 "900" Comptes par gestion!B7
    operating_charges[]@-0 = 14.5 "Achats: 10,5 + Transports: 4" Comptes par gestion!B10+B11
    year_end[]@-0 = Date(2023-12-31) "2023" Comptes par gestion!A1
    note layout-used dossiers/propre.xlsx layout="essai" lines="3"
    note heading-read Comptes par gestion!A1 key="fiscal_year" value="2023" raw="Exercice 2023 – en FCFA"
    note heading-read Comptes par gestion!A1 key="unit" value="1" raw="Exercice 2023 – en FCFA"
    "#);
    let lacking = book(&[("S", &[&["Exercice 2023 – en FCFA"], &["Rubrique", "Montant"], &["Achats", "=4"]])]);
    insta::assert_snapshot!(told(&read(&lacking, &layout(&text))), @r#"
    error layout-finds-nothing dossiers/propre.xlsx layout="essai"
    error sum-incomplete S!B3 line="operating_charges" lacking="Transports"
    "#);
}

#[test]
fn fixed_cells_and_defined_names() {
    let text = r#"
[identification]
institution_code = { cell = "Garde!B1" }
fiscal_year = { name = "EXERCICE" }
unit = { label = "Montants en" }
[[table]]
by = "cell"
[[table.line]]
line = "technical_income"
cell = "Garde!B5"
[[table.line]]
line = "technical_income"
cell = "Garde!C5"
year = "N-1"
[[table.line]]
line = "other_charges"
cell = "Annexe!B5"
[[table]]
by = "name"
[[table.line]]
line = "benefits_paid"
name = "PRESTATIONS"
branch = "pensions"
[[table.line]]
line = "payroll"
name = "SALAIRES"
"#;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Garde").unwrap();
    write(
        sheet,
        0,
        &[
            &["Code", "XA-CNSS"],
            &["", "=2023"],
            &["Montants en", "=1000"],
            &[],
            &["Produits", "=12", "=11"],
            &["", "=8"],
        ],
    );
    book.define_name("EXERCICE", "=Garde!$B$2").unwrap();
    book.define_name("PRESTATIONS", "=Garde!$B$6").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    insta::assert_snapshot!(told(&read(&bytes, &layout(text))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1000
    technical_income[]@-0 = 12 "12" Garde!B5
    technical_income[]@-1 = 11 "11" Garde!C5
    benefits_paid[pensions]@-0 = 8 "8" Garde!B6
    year_end[]@-0 = Date(2023-12-31) "2023" Garde!B2
    note layout-used dossiers/propre.xlsx layout="essai" lines="2"
    warning layout-place-missing dossiers/propre.xlsx line="other_charges" raw="Annexe!B5"
    warning layout-place-missing dossiers/propre.xlsx line="payroll" raw="SALAIRES"
    "#);
}

#[test]
fn nothing_is_guessed_of_who_when_and_in_what() {
    let bytes =
        book(&[("Résultat", &[&["Compte de résultat"], &["Libellé", "Montant"], &["Produits techniques", "=1"]])]);
    insta::assert_snapshot!(told(&read(&bytes, &layout("[[table]]\nby = \"label\"\n"))), @r#"
    error layout-key-missing dossiers/propre.xlsx key="institution_code" layout="essai"
    error layout-key-missing dossiers/propre.xlsx key="fiscal_year" layout="essai"
    error layout-key-missing dossiers/propre.xlsx key="unit" layout="essai"
    "#);
    let other = book(&[("Notes", &[&["Bonjour"], &["Libellé", "Montant"], &["Rien", "=1"]])]);
    insta::assert_snapshot!(told(&read(&other, &layout(BY_LABEL))), @r#"
    error layout-finds-nothing dossiers/propre.xlsx layout="essai"
    "#);
}
