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
    assert_eq!(id.kind.as_ref().map(|kind| kind.as_str()), Some("general_scheme"));
    assert_eq!(id.fiscal_year.year(), 2023);
    assert_eq!(id.year_end.to_string(), "2023-12-31");
    assert_eq!(id.currency.as_deref(), Some("XOF"));
    assert_eq!(id.unit, Unit::Thousand);
    assert_eq!(id.branches, [Branch::Family, Branch::Pensions]);
    assert_eq!(id.filed_on.as_ref().map(|(day, place)| (day.to_string(), place.cell())), Some(("2024-05-15".to_owned(), Some("B10".to_owned()))));
    assert_eq!(file.submission.source.row, None);
    let hash: [u8; 32] = <sha2::Sha256 as sha2::Digest>::digest(&bytes).into();
    assert_eq!(file.submission.source.sha256, Sha256(hash));
    insta::assert_snapshot!(listed(&file.submission.figures), @"");
    insta::assert_snapshot!(shown(&file.diagnostics), @"");
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
        row!["received_on", "01/01/2024"],
        row!["net_result", Put::Formula("=B2+1", ""), Put::Formula("=1/0", "#DIV/0!")],
    ];
    let notes = vec![row!["Bonjour"], row!["Sans code", 5.0]];
    let bytes = workbook(&[("Bilan", faults), ("Notes", notes), ("Identification", identification())]);
    let file = only(read(&bytes));
    insta::assert_snapshot!(shown(&file.diagnostics), @"");
    insta::assert_snapshot!(listed(&file.submission.figures), @"");
}

#[test]
fn a_line_that_stands_twice() {
    let twice = vec![
        row!["code", "value", "value_n1", "pensions"],
        row!["technical_income", 100.0, 5.0, Put::None],
        row!["technical_income", "100,00", 6.0, 7.0],
        row!["operating_charges", Put::None, "n.d."],
    ];
    let again = vec![row!["code", "value", "value_n1"], row!["operating_charges", 9.0, Put::None], row!["technical_income", Put::None, 5.0]];
    let bytes = workbook(&[("Identification", identification()), ("A", twice), ("B", again)]);
    let file = only(read(&bytes));
    insta::assert_snapshot!(shown(&file.diagnostics), @"");
    insta::assert_snapshot!(listed(&file.submission.figures), @"");
}

#[test]
fn identifications_that_cannot_be_used_reject_the_file() {
    let lines = || ("Bilan", vec![row!["code", "value"], row!["staff", 1.0]]);
    let rejected = |identification: Rows| {
        let file = read(&workbook(&[("Identification", identification), lines()]));
        assert!(file.submissions.is_empty());
        shown(&file.rejected)
    };
    insta::assert_snapshot!(rejected(vec![row!["institution_name", "X"]]), @"");
    insta::assert_snapshot!(rejected(vec![
        row!["Code de l’organisme", "—"],
        row!["Exercice", "23"],
        row!["Unité", "milliers"],
        row!["Date de clôture", "hier"],
    ]), @"");
    insta::assert_snapshot!(rejected(vec![
        row!["institution_code", "X"],
        row!["fiscal_year", 2023.0],
        row!["fiscal_year", 2022.0],
        row!["unit", "1.000"],
        row!["year_end", "31/12/2022"],
    ]), @"");
    insta::assert_snapshot!(shown(&read(&workbook(&[lines()])).rejected), @"");
    insta::assert_snapshot!(shown(&read(&workbook(&[("Vide", vec![])])).rejected), @"");
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
    let bytes = workbook(&[("IDENTIFICAÇÃO", identificacao), ("Balanço", vec![row!["Código", "Valor"], row!["staff", 1.0]])]);
    let file = only(read(&bytes));
    let id = &file.submission.identification;
    assert_eq!(id.code.as_str(), "4711");
    assert_eq!(id.unit, Unit::Million);
    assert_eq!(id.currency, None);
    assert_eq!(id.branches, [Branch::Family, Branch::Pensions]);
    assert_eq!(id.kind.as_ref().map(|kind| kind.as_str()), Some("mutual"));
    assert_eq!(id.year_end.to_string(), "2023-12-31");
    assert_eq!(id.filed_on, None);
    insta::assert_snapshot!(shown(&file.diagnostics), @"");
    insta::assert_snapshot!(listed(&file.submission.figures), @"");
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
    #![proptest_config(ProptestConfig::with_cases(24))]
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
