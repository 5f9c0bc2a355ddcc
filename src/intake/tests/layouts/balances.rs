//! Trial balances.

use super::{book, layout, read, told};

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
    year_end[]@-0 = Date(2023-12-31) "BALANCE GÉNÉRALE du 01/01/2023 au 31/12/2023" Balance 2023!A2
    note layout-used dossiers/propre.xlsx layout="essai" lines="4"
    note heading-read Balance 2023!A2 key="" value="Date(2023-12-31)" raw="BALANCE GÉNÉRALE du 01/01/2023 au 31/12/2023" code="year_end"
    warning key-presumed dossiers/propre.xlsx key="" value="1" layout="essai"
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
    note heading-read Balance!A2 key="" value="2023" raw="Exercice 2023" code="fiscal_year"
    warning key-presumed dossiers/propre.xlsx key="" value="1" layout="essai"
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
    note heading-read Balance!A2 key="" value="2023" raw="Exercice 2023" code="fiscal_year"
    warning key-presumed dossiers/propre.xlsx key="" value="1" layout="essai"
    error account-repeated Balance!C5 line="operating_charges" account="601" first="Balance!C4" second="Balance!C5"
    note layout-open dossiers/propre.xlsx layout="essai" lines="benefits_paid"
    "#);
    let adding = BALANCE.replace("by = \"account\"", "by = \"account\"\nrepeated = \"add\"");
    insta::assert_snapshot!(told(&read(&bytes, &layout(&adding))), @r#"
    XA-CNSS 2023 2023-12-31 unit 1
    operating_charges[]@-0 = 100 "601: 70 + 601: 30" Balance!C4+C5
    year_end[]@-0 = Date(2023-12-31) "2023" Balance!A2
    note layout-used dossiers/propre.xlsx layout="essai" lines="1"
    note heading-read Balance!A2 key="" value="2023" raw="Exercice 2023" code="fiscal_year"
    warning key-presumed dossiers/propre.xlsx key="" value="1" layout="essai"
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
    note heading-read Balance!A1 key="" value="2023" raw="Exercice 2023" code="fiscal_year"
    warning branch-unknown Balance!B6 raw="Trésor" admitted="family, occupational_risks, pensions, sickness_maternity"
    "#);
}

#[test]
fn transfers_between_branches_are_a_part_of_each_and_not_of_the_whole() {
    const LAYOUT: &str = r#"
[identification]
institution_code = { value = "XA-CNSS" }
unit = { default = "1" }
[[table]]
sheet = "Balance*"
by = "account"
branch_key = ["Gestion"]
[[table.column]]
header = ["Débit"]
side = "debit"
[[table.column]]
header = ["Crédit"]
side = "credit"
[[table.line]]
line = "total_income"
accounts = ["7"]
between = ["79"]
sign = "credit-debit"
[[table.line]]
line = "internal_transfers"
accounts = ["79"]
sign = "credit"
"#;
    let bytes = book(&[(
        "Balance",
        &[
            &["Exercice clos le 31/12/2023"],
            &["Compte", "Gestion", "Débit", "Crédit"],
            &["70", "PVIS", "", "=120"],
            &["70", "Famille", "", "=70"],
            &["79", "Gestion administrative", "", "=10"],
        ],
    )]);
    insta::assert_snapshot!(super::listed(&read(&bytes, &layout(LAYOUT)).submissions[0].submission.figures), @r#"
    total_income[]@-0 = 190 "70: 120 + 70: 70" Balance!D3+D4
    total_income[family]@-0 = 70 "70: 70" Balance!D4
    total_income[pensions]@-0 = 120 "70: 120" Balance!D3
    total_income[administration]@-0 = 10 "79: 10" Balance!D5
    internal_transfers[]@-0 = 10 "79: 10" Balance!D5
    year_end[]@-0 = Date(2023-12-31) "Exercice clos le 31/12/2023" Balance!A1
    "#);
}
