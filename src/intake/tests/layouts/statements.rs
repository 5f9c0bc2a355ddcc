//! Statements, and workbooks read by cell.

use rust_xlsxwriter::{Format, Workbook};

use super::{book, layout, read, told, write};

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
    year_end[]@-0 = Date(2023-12-31) "Compte de résultat – Exercice clos le 31/12/2023" Résultat!A2
    note layout-used dossiers/propre.xlsx layout="essai" lines="2"
    note heading-read Résultat!A2 key="" value="Date(2023-12-31)" raw="Compte de résultat – Exercice clos le 31/12/2023" code="year_end"
    note heading-read Résultat!A3 key="" value="1000" raw="(en milliers de FCFA)" code="unit"
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
    note heading-read Prestations!B4 key="" value="2023" raw="Prestations familiales / 2023" code="fiscal_year"
    note heading-read Prestations!A2 key="" value="1" raw="Montants en FCFA" code="unit"
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
    year_end[]@-0 = Date(2023-12-31) "Exercice clos le 31/12/2023" 2023!A1
    note layout-used dossiers/propre.xlsx layout="essai" lines="1"
    note heading-read 2023!A1 key="" value="Date(2023-12-31)" raw="Exercice clos le 31/12/2023" code="year_end"
    note heading-read 2023!A2 key="" value="1" raw="en FCFA" code="unit"
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
    year_end[]@-0 = Date(2023-12-31) "Exercice clos le 31/12/2023" A!A1
    note layout-used dossiers/propre.xlsx layout="essai" lines="1"
    note heading-read A!A1 key="" value="Date(2023-12-31)" raw="Exercice clos le 31/12/2023" code="year_end"
    note heading-read A!A2 key="" value="1" raw="en FCFA" code="unit"
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
    error heading-contradictory Bilan 2023!A1 key="" code="fiscal_year" first="Bilan 2023" second="Bilan 2023!A1" first_raw="2023" second_raw="Au 31/12/2022 (en millions de FCFA)"
    error heading-contradictory Résultat!A1 key="" code="unit" first="Bilan 2023!A1" second="Résultat!A1" first_raw="Au 31/12/2022 (en millions de FCFA)" second_raw="Exercice 2023, en milliers de FCFA"
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
    year_end[]@-0 = Date(2023-12-31) "Bilan au 31 décembre 2023 (en FCFA)" Bilan!A1
    note layout-used dossiers/propre.xlsx layout="essai" lines="6"
    note heading-read Bilan!A1 key="" value="Date(2023-12-31)" raw="Bilan au 31 décembre 2023 (en FCFA)" code="year_end"
    note heading-read Bilan!A1 key="" value="1" raw="Bilan au 31 décembre 2023 (en FCFA)" code="unit"
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
    note heading-read Comptes par gestion!A1 key="" value="2023" raw="Exercice 2023 – en FCFA" code="fiscal_year"
    note heading-read Comptes par gestion!A1 key="" value="1" raw="Exercice 2023 – en FCFA" code="unit"
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
    error layout-key-missing dossiers/propre.xlsx key="" code="institution_code" layout="essai"
    error layout-key-missing dossiers/propre.xlsx key="" code="fiscal_year" layout="essai"
    error layout-key-missing dossiers/propre.xlsx key="" code="unit" layout="essai"
    "#);
    let other = book(&[("Notes", &[&["Bonjour"], &["Libellé", "Montant"], &["Rien", "=1"]])]);
    insta::assert_snapshot!(told(&read(&other, &layout(BY_LABEL))), @r#"
    error layout-finds-nothing dossiers/propre.xlsx layout="essai"
    "#);
}

#[test]
fn a_label_that_another_table_of_the_sheet_reads_is_near_to_none() {
    let bytes = book(&[(
        "États financiers",
        &[
            &["Exercice clos le 31/12/2023 (en FCFA)"],
            &["Actif", "2023"],
            &["Total actif", "=100"],
            &["Libellé", "2023"],
            &["- Formation du personnel", "=5"],
        ],
    )]);
    let tables = "[[table]]\nby = \"label\"\nkey = [\"Actif\"]\ngroups = [\"balance-sheet\"]\n\
                  [[table]]\nby = \"label\"\nkey = [\"Libellé\"]\ngroups = [\"income-statement\"]\n";
    let text = format!("[identification]\ninstitution_code = {{ value = \"XA-CNSS\" }}\n{tables}");
    let told = told(&read(&bytes, &layout(&text)));
    assert!(told.contains("training_costs[]@-0 = 5"), "{told}");
    assert!(!told.contains("label-near"), "{told}");
}
