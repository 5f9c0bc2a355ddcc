//! Workbooks of the template's shape.

use proptest::prelude::*;

use super::fixture::{Put, Rows, dictionary, identification, listed, only, read, row, shown, workbook};
use crate::model::{Branch, Sha256, StateCode, Unit};

fn lines() -> Rows {
    vec![
        row!["Compte de résultat"],
        row!["Code", "Libellé", "Valeur", "N-1", "Prestations familiales", "pensions_n1"],
        row!["Produits"],
        row!["technical_income", "Produits techniques", 123_456.0, "1 234 567,50"],
        row!["operating_charges", "Charges", "n.d.", "-"],
        row!["benefits_paid", "Prestations", 800.5, Put::None, "500", "(3)"],
        row!["Net Result", "Résultat", "−12"],
        row!["staff", "Effectif", "néant"],
        row!["accounts_approved_on", "Date", Put::Day(2024, 3, 31)],
        row!["accounts_certified", "Comptes certifiés", "Oui"],
    ]
}

#[test]
fn a_sound_workbook_is_read_to_its_cells() {
    let bytes = workbook(&[("Identification", identification()), ("Résultat", lines())]);
    let file = only(read(&bytes));
    let id = &file.submission.identification;
    assert_eq!(id.code.as_str(), "XA-CNSS");
    assert_eq!(id.name.as_deref(), Some("Caisse nationale"));
    assert_eq!(id.state, Some(StateCode::from("XA")));
    assert_eq!(id.kind.as_ref().map(crate::model::Kind::as_str), Some("general_scheme"));
    assert_eq!(id.fiscal_year.year(), 2023);
    assert_eq!(id.year_end.to_string(), "2023-12-31");
    assert_eq!(id.currency.as_deref(), Some("XOF"));
    assert_eq!(id.unit, Unit::Thousand);
    assert_eq!(id.branches, [Branch::Family, Branch::Pensions]);
    assert_eq!(
        id.filed_on.as_ref().map(|(day, place)| (day.to_string(), place.cell())),
        Some(("2024-05-15".to_owned(), Some("B10".to_owned())))
    );
    assert_eq!(file.submission.source.row, None);
    let hash: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(&bytes).into();
    assert_eq!(file.submission.source.sha256, Sha256(hash));
    insta::assert_snapshot!(listed(&file.submission.figures), @r#"
    technical_income[]@-0 = 123456 "123456" Résultat!C4
    technical_income[]@-1 = 1234567.50 "1 234 567,50" Résultat!D4
    operating_charges[]@-0 = NotAvailable "n.d." Résultat!C5
    operating_charges[]@-1 = Dash "-" Résultat!D5
    benefits_paid[]@-0 = 800.5 "800.5" Résultat!C6
    benefits_paid[]@-1 = Empty "" Résultat!D6
    benefits_paid[family]@-0 = 500 "500" Résultat!E6
    benefits_paid[pensions]@-1 = Unreadable "(3)" Résultat!F6
    net_result[]@-0 = -12 "−12" Résultat!C7
    net_result[]@-1 = Empty "" Résultat!D7
    staff[]@-0 = 0 "néant" Résultat!C8
    staff[]@-1 = Empty "" Résultat!D8
    accounts_approved_on[]@-0 = 2024-03-31 "2024-03-31" Résultat!C9
    accounts_approved_on[]@-1 = Empty "" Résultat!D9
    accounts_certified[]@-0 = true "Oui" Résultat!C10
    accounts_certified[]@-1 = Empty "" Résultat!D10
    year_end[]@-0 = 2023-12-31 "2023-12-31" Identification!B6
    filed_on[]@-0 = 2024-05-15 "15/05/2024" Identification!B10
    "#);
    insta::assert_snapshot!(shown(&file.diagnostics), @r#"
    error value-negative Résultat!F6 line="benefits_paid" raw="(3)"
    note nil-read-as-zero Résultat!C8 line="staff" raw="néant"
    "#);
}

#[test]
fn faults_of_cells_cost_the_figure_alone() {
    let faults = vec![
        row!["code", "value", "value_n1", "Note du comptable", "value"],
        row!["technical_income", "1.234", Put::Day(2023, 12, 31), "à revoir"],
        row!["operating_charges", -5.0, "12,5 %"],
        row!["benefits_paid", "#DIV/0!", "beaucoup"],
        row!["staff", 12.5, 1e-30],
        row!["accounts_certified", "peut-être", Put::Bool(true)],
        row!["accounts_approved_on", "31/02/2024", 45_291.0],
        row!["operating_charge", 1.0],
        row!["II. Charges"],
        row!["total_stuff"],
        row!["staf"],
        row!["Autres charges", Put::None, 0.0],
        row!["received_on", "01/01/2024"],
        row!["net_result", Put::Formula("=B2+1", "12.5"), Put::Formula("=1/0", "#DIV/0!")],
    ];
    let notes = vec![row!["Bonjour"], row!["Sans code", 5.0]];
    let bytes = workbook(&[("Bilan", faults), ("Notes", notes), ("Identification", identification())]);
    let file = only(read(&bytes));
    insta::assert_snapshot!(shown(&file.diagnostics), @r##"
    note column-unknown Bilan!D1 column="Note du comptable"
    warning column-duplicate Bilan!E1 column="value"
    note sheet-ignored Notes sheet="Notes"
    error number-ambiguous Bilan!B2 line="technical_income" raw="1.234"
    error date-in-number Bilan!C2 line="technical_income" raw="2023-12-31"
    error value-negative Bilan!B3 line="operating_charges" raw="-5"
    error percent-in-amount Bilan!C3 line="operating_charges" raw="12,5 %"
    error cell-error Bilan!B4 line="benefits_paid" raw="#DIV/0!"
    error number-unreadable Bilan!C4 line="benefits_paid" raw="beaucoup"
    error count-not-whole Bilan!B5 line="staff" raw="12.5"
    error number-too-long Bilan!C5 line="staff" raw="1e-30"
    error flag-unreadable Bilan!B6 line="accounts_certified" raw="peut-être"
    error date-unreadable Bilan!B7 line="accounts_approved_on" raw="31/02/2024"
    error date-unreadable Bilan!C7 line="accounts_approved_on" raw="45291"
    warning line-unknown Bilan!A8 raw="operating_charge" nearest="<nearest-name Text('operating_charges')>"
    warning line-unknown Bilan!A11 raw="staf" nearest="<nearest-name Text('staff')>"
    warning line-unknown Bilan!A12 raw="Autres charges" nearest="<nearest-none>"
    warning line-reserved Bilan!A13 line="received_on"
    error cell-error Bilan!C14 line="net_result" raw="#DIV/0!"
    "##);
    insta::assert_snapshot!(listed(&file.submission.figures), @r##"
    technical_income[]@-0 = Unreadable "1.234" Bilan!B2
    technical_income[]@-1 = Unreadable "2023-12-31" Bilan!C2
    operating_charges[]@-0 = Unreadable "-5" Bilan!B3
    operating_charges[]@-1 = Unreadable "12,5 %" Bilan!C3
    benefits_paid[]@-0 = ErrorCell("#DIV/0!") "#DIV/0!" Bilan!B4
    benefits_paid[]@-1 = Unreadable "beaucoup" Bilan!C4
    net_result[]@-0 = 12.5 "12.5" Bilan!B14
    net_result[]@-1 = ErrorCell("#DIV/0!") "#DIV/0!" Bilan!C14
    staff[]@-0 = Unreadable "12.5" Bilan!B5
    staff[]@-1 = Unreadable "1e-30" Bilan!C5
    accounts_approved_on[]@-0 = Unreadable "31/02/2024" Bilan!B7
    accounts_approved_on[]@-1 = Unreadable "45291" Bilan!C7
    accounts_certified[]@-0 = Unreadable "peut-être" Bilan!B6
    accounts_certified[]@-1 = true "TRUE" Bilan!C6
    year_end[]@-0 = 2023-12-31 "2023-12-31" Identification!B6
    filed_on[]@-0 = 2024-05-15 "15/05/2024" Identification!B10
    "##);
}

#[test]
fn a_line_that_stands_twice() {
    let twice = vec![
        row!["code", "value", "value_n1", "pensions"],
        row!["technical_income", 100.0, 5.0, Put::None],
        row!["technical_income", "100,00", 6.0, 7.0],
        row!["operating_charges", Put::None, "n.d."],
    ];
    let again = vec![
        row!["code", "value", "value_n1"],
        row!["operating_charges", 9.0, Put::None],
        row!["technical_income", Put::None, 5.0],
    ];
    let bytes = workbook(&[("Identification", identification()), ("A", twice), ("B", again)]);
    let file = only(read(&bytes));
    insta::assert_snapshot!(shown(&file.diagnostics), @r#"
    note figure-repeated A!B3 line="technical_income" first="A!B2" second="A!B3" first_raw="100" second_raw="100,00"
    error figure-contradictory A!C3 line="technical_income" first="A!C2" second="A!C3" first_raw="5" second_raw="6"
    "#);
    insta::assert_snapshot!(listed(&file.submission.figures), @r#"
    technical_income[]@-0 = 100 "100" A!B2
    technical_income[]@-1 = Contradictory "5" A!C2
    technical_income[pensions]@-0 = 7 "7" A!D3
    operating_charges[]@-0 = 9 "9" B!B2
    operating_charges[]@-1 = NotAvailable "n.d." A!C4
    year_end[]@-0 = 2023-12-31 "2023-12-31" Identification!B6
    filed_on[]@-0 = 2024-05-15 "15/05/2024" Identification!B10
    "#);
}

#[test]
fn identifications_that_cannot_be_used_reject_the_file() {
    let lines = || ("Bilan", vec![row!["code", "value"], row!["staff", 1.0]]);
    let rejected = |identification: Rows| {
        let file = read(&workbook(&[("Identification", identification), lines()]));
        assert!(file.submissions.is_empty());
        shown(&file.rejected)
    };
    insta::assert_snapshot!(rejected(vec![row!["institution_name", "X"]]), @r#"
    error identification-incomplete Identification key="<key-label-institution-code>"
    error identification-incomplete Identification key="<key-label-fiscal-year>"
    error identification-incomplete Identification key="<key-label-unit>"
    "#);
    insta::assert_snapshot!(rejected(vec![
        row!["Code de l’organisme", "—"],
        row!["Exercice", "23"],
        row!["Unité", "milliers"],
        row!["Date de clôture", "hier"],
    ]), @r#"
    error identification-invalid Identification!B1 key="<key-label-institution-code>" raw="—" why="<identification-why-code Count(40)>"
    error fiscal-year-invalid Identification!B2 key="<key-label-fiscal-year>" raw="23"
    error unit-invalid Identification!B3 key="<key-label-unit>" raw="milliers"
    error identification-invalid Identification!B4 key="<key-label-year-end>" raw="hier" why="<identification-why-date>"
    "#);
    insta::assert_snapshot!(rejected(vec![
        row!["institution_code", "X"],
        row!["fiscal_year", 2023.0],
        row!["fiscal_year", 2022.0],
        row!["unit", "1.000"],
        row!["year_end", "31/12/2022"],
    ]), @r#"
    error fiscal-year-invalid Identification!B3 key="<key-label-fiscal-year>" raw="2023 / 2022" why="<identification-why-twice>"
    error unit-invalid Identification!B4 key="<key-label-unit>" raw="1.000"
    "#);
    insta::assert_snapshot!(shown(&read(&workbook(&[lines()])).rejected), @"error identification-missing dossiers/essai.xlsx");
    insta::assert_snapshot!(shown(&read(&workbook(&[("Vide", vec![])])).rejected), @"error identification-missing dossiers/essai.xlsx");
}

#[test]
fn an_identification_in_another_language_and_with_small_faults_is_kept() {
    let identificacao = vec![
        row!["Ficha"],
        row!["Código da instituição", 4711.0],
        row!["Exercício", "2023"],
        row!["Unidade", "1 000 000 F CFA"],
        row!["Moeda", "FCFA"],
        row!["Ramos", "Pensões, Família, Praia"],
        row!["Data de envio", "amanhã"],
        row!["Tipo de instituição", "Mutualidade"],
    ];
    let bytes =
        workbook(&[("IDENTIFICAÇÃO", identificacao), ("Balanço", vec![row!["Código", "Valor"], row!["staff", 1.0]])]);
    let file = only(read(&bytes));
    let id = &file.submission.identification;
    assert_eq!(id.code.as_str(), "4711");
    assert_eq!(id.unit, Unit::Million);
    assert_eq!(id.currency, None);
    assert_eq!(id.branches, [Branch::Family, Branch::Pensions]);
    assert_eq!(id.kind.as_ref().map(crate::model::Kind::as_str), Some("mutual"));
    assert_eq!(id.year_end.to_string(), "2023-12-31");
    assert_eq!(id.filed_on, None);
    insta::assert_snapshot!(shown(&file.diagnostics), @r#"
    error date-unreadable IDENTIFICAÇÃO!B7 key="<key-label-filed-on>" raw="amanhã" line="filed_on"
    warning branch-unknown IDENTIFICAÇÃO!B6 raw="Praia" admitted="<list of 11>"
    "#);
    insta::assert_snapshot!(listed(&file.submission.figures), @r#"
    staff[]@-0 = 1 "1" Balanço!B2
    year_end[]@-0 = 2023-12-31 "2023" IDENTIFICAÇÃO!B3
    filed_on[]@-0 = Unreadable "amanhã" IDENTIFICAÇÃO!B7
    "#);
}

#[test]
fn an_identification_is_found_by_its_keys_too() {
    let mut rows = identification();
    rows.insert(0, row!["Renseignements"]);
    let file = only(read(&workbook(&[("Feuil1", rows), ("Feuil2", vec![row!["code", "value"], row!["staff", 1.0]])])));
    assert_eq!(file.submission.identification.code.as_str(), "XA-CNSS");
    assert_eq!(shown(&file.diagnostics), "");
}

proptest! {
    #![proptest_config(crate::tried::cases(24))]
    #[test]
    fn the_order_of_rows_columns_and_sheets_is_irrelevant(
        rows in Just(lines().split_off(3)).prop_shuffle(),
        columns in Just(vec![0usize, 1, 2, 3, 4, 5]).prop_shuffle(),
        keys in Just(identification()).prop_shuffle(),
        last: bool,
    ) {
        let plain = {
            let bytes = workbook(&[("Identification", identification()), ("Résultat", lines())]);
            values(&only(read(&bytes)).submission)
        };
        let arrange = |cells: &Vec<Put>| columns.iter().map(|at| cells.get(*at).cloned().unwrap_or(Put::None)).collect::<Vec<_>>();
        let mut sheet = vec![arrange(&lines()[1])];
        sheet.extend(rows.iter().map(arrange));
        let mut sheets = vec![("Résultat", sheet), ("Identification", keys)];
        if last {
            sheets.reverse();
        }
        prop_assert_eq!(values(&only(read(&workbook(&sheets))).submission), plain);
    }
}

fn values(submission: &crate::model::Submission) -> Vec<String> {
    let dictionary = dictionary();
    submission
        .figures
        .iter()
        .map(|(key, figure)| format!("{} {key:?} {:?}", dictionary.code(key.line), figure.reading))
        .collect()
}

#[test]
fn a_peek_finds_what_a_reading_finds() {
    let folder = tempfile::tempdir().unwrap();
    let dictionary = dictionary();
    let reader = crate::intake::Reader::new(&dictionary);
    let wide = vec![
        row!["institution_code", "fiscal_year", "unit", "staff"],
        row!["M-1", 2022.0, 1.0, 3.0],
        row!["M-2", 2022.0, 5.0, 3.0],
    ];
    let files = [
        workbook(&[("Résultat", lines()), ("Identification", identification()), ("Mutuelles", wide)]),
        workbook(&[("Résultat", lines())]),
        b"institution_code;fiscal_year;unit;staff\nA;2023;1;5\nB;2023;1;-5\n".to_vec(),
        b"nonsense".to_vec(),
    ];
    let mut peeked = Vec::new();
    for (at, bytes) in files.iter().enumerate() {
        let path = folder.path().join(at.to_string());
        std::fs::write(&path, bytes).unwrap();
        let read = reader.read(&path, "x");
        let expected: Vec<_> = read
            .submissions
            .iter()
            .map(|read| &read.submission.identification)
            .map(|id| (id.code.clone(), id.fiscal_year))
            .collect();
        let found: Vec<_> = reader.peek(&path, "x").into_iter().map(|peek| (peek.code, peek.fiscal_year)).collect();
        assert_eq!(found, expected);
        peeked.extend(found.into_iter().map(|(code, year)| format!("{code} {year}")));
    }
    assert_eq!(peeked, ["M-1 2022", "XA-CNSS 2023", "A 2023", "B 2023"]);
}
