//! Workbooks of institutions' own forms with the layouts that read them, for the broken inputs of this folder.

use crate::files::{Rows, workbook};
use crate::row;

/// A layout by label.
pub(crate) const BY_LABEL: &str = r#"id = "presentation"
name = { fr = "États de la caisse", en = "The fund’s statements", pt = "Mapas da caixa" }
source = "essai"
[[table]]
by = "label"
"#;

/// A layout by account number.
pub(crate) const BY_ACCOUNT: &str = r#"id = "presentation"
name = { fr = "Balance de la caisse", en = "The fund’s trial balance", pt = "Balancete da caixa" }
source = "essai"
[identification]
unit = { default = "1" }
[[table]]
by = "account"
[[table.column]]
header = "Solde"
side = "balance"
[[table.line]]
line = "operating_charges"
accounts = ["60-66"]
[[table.line]]
line = "benefits_paid"
accounts = []
"#;

/// A layout by cell.
pub(crate) const BY_CELL: &str = r#"id = "presentation"
name = { fr = "États de la caisse", en = "The fund’s statements", pt = "Mapas da caixa" }
source = "essai"
[[table]]
by = "cell"
[[table.line]]
line = "technical_income"
cell = "États!B5"
[[table.line]]
line = "staff"
cell = "Effectifs!B5"
"#;

/// A statement of the institution's own form, with rows put at its end.
pub(crate) fn statement(code: &str, heading: &str, rows: Rows) -> Rows {
    let mut all = vec![
        row!["Code OPS", code],
        row![heading],
        row!["(montants en milliers de FCFA)"],
        row!["Libellé", "Exercice N", "Exercice N-1"],
        row!["Produits techniques", "1 234 567", "1 100 000"],
    ];
    all.extend(rows);
    all
}

/// A workbook of one such statement.
pub(crate) fn own_form(code: &str, rows: Rows) -> Vec<u8> {
    workbook(&[("États", statement(code, "Exercice clos le 31/12/2023", rows))])
}

/// A trial balance of the institution's own form.
pub(crate) fn balance(code: &str, rows: Rows) -> Vec<u8> {
    let mut all = vec![row!["Code OPS", code], row!["Balance au 31/12/2023"], row!["Compte", "Intitulé", "Solde"]];
    all.extend(rows);
    workbook(&[("Balance", all)])
}
