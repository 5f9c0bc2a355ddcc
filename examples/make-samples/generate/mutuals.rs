//! The wide table of 40 fictitious mutual organisations: one row each, one column per line.

use std::fmt::Write as _;

use super::alterations::grouped;
use super::institutions::{currency, state_codes, state_names};

/// The name of the file.
pub(crate) const FILE_NAME: &str = "mutuelles-2023.csv";

/// The folder of the table that the rulebook of mutual organisations judges.
pub(crate) const FOLDER: &str = "uemoa-mutuals";

/// A fictitious mutual organisation.
pub(crate) struct Mutual {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) state: &'static str,
    /// Its rank, from which its figures follow.
    rank: i128,
}

const TRADES: [&str; 8] = [
    "artisans",
    "enseignants",
    "commerçantes du grand marché",
    "transporteurs",
    "agents des postes",
    "planteurs de cacao",
    "pêcheurs",
    "travailleurs de la santé",
];

const COLUMNS: [&str; 26] = [
    "institution_code",
    "institution_name",
    "state",
    "institution_kind",
    "fiscal_year",
    "year_end",
    "currency",
    "unit",
    "branches",
    "filed_on",
    "contributions_declared",
    "contributions_collected",
    "contributions_collected.n1",
    "technical_income",
    "financial_income",
    "other_income",
    "total_income",
    "benefits_paid",
    "benefits_paid.health",
    "operating_charges",
    "total_charges",
    "net_result",
    "cash_and_equivalents",
    "short_term_liabilities",
    "total_assets",
    "insured_active",
];

/// The columns that the rulebook of mutual organisations asks for beyond those.
const MORE_COLUMNS: [&str; 9] = [
    "technical_provisions",
    "own_funds",
    "members",
    "members.n1",
    "members_renewed",
    "meeting_invited",
    "meeting_present",
    "separate_estates",
    "provisions_made",
];

/// Every mutual organisation, in the order of its code: as many in each state.
pub(crate) fn all() -> Vec<Mutual> {
    let mut all = Vec::new();
    for state in state_codes() {
        for (number, trade) in (1..).zip(TRADES) {
            all.push(Mutual {
                code: format!("{state}-MUT-{number:02}"),
                name: format!("Mutuelle fictive n° {number} des {trade} ({state})"),
                state,
                rank: i128::try_from(all.len()).unwrap_or_default(),
            });
        }
    }
    all
}

/// The table with all that the rulebook of mutual organisations asks for.
pub(crate) fn whole_table() -> String {
    let mut text = format!("\u{feff}{};{}\r\n", COLUMNS.join(";"), MORE_COLUMNS.join(";"));
    for mutual in all() {
        let cells: Vec<String> = row(&mutual).into_iter().chain(more(&mutual)).collect();
        text.push_str(&cells.join(";"));
        text.push_str("\r\n");
    }
    text
}

/// The list that binds the folder to its rulebook.
pub(crate) fn list() -> Result<String, std::fmt::Error> {
    let mut text = String::from(
        "# The fictitious mutual organisations of the samples. Written by examples/make-samples.\n\n\
         [list]\nrulebook = \"uemoa-mutuals\"\n\
         name = { fr = \"Mutuelles fictives des exemples\", en = \"Fictitious mutual organisations of the samples\", pt = \"Mutualidades fictícias dos exemplos\" }\n\
         as_of = 2023-12-31\n[list.source]\n\
         text = { fr = \"Inventé pour les exemples.\", en = \"Invented for the samples.\", pt = \"Inventado para os exemplos.\" }\n",
    );
    for state in state_codes() {
        let (fr, en, pt) = state_names(state);
        write!(
            text,
            "\n[[state]]\ncode = \"{state}\"\nname = {{ fr = \"{fr}\", en = \"{en}\", pt = \"{pt}\" }}\ncurrency = \"{}\"\n",
            currency(state),
        )?;
    }
    for Mutual { code, name, state, .. } in all() {
        write!(
            text,
            "\n[[institution]]\ncode = \"{code}\"\nname = \"{name}\"\nstate = \"{state}\"\nkind = \"mutual\"\nbranches = [\"health\"]\n",
        )?;
    }
    Ok(text)
}

/// The table as a spreadsheet in French exports it: UTF-8 with a byte-order mark, semicolons, digits in groups.
pub(crate) fn table() -> String {
    let mut text = format!("\u{feff}{}\r\n", COLUMNS.join(";"));
    for mutual in all() {
        text.push_str(&row(&mutual).join(";"));
        text.push_str("\r\n");
    }
    text
}

fn row(mutual: &Mutual) -> Vec<String> {
    // A walk without chance: coprime steps spread the figures, each mutual having its own.
    let spread = |step: i128, modulus: i128| (mutual.rank * step + step / 3) % modulus;
    let insured = 640 + spread(2_741, 11_903);
    let declared = insured * (9_600 + spread(877, 4_201));
    let collected = declared * (8_100 + spread(613, 1_800)) / 10_000;
    let last_year = collected * (9_000 + spread(389, 1_500)) / 10_000;
    let financial = declared * spread(97, 300) / 10_000;
    let other = declared * spread(131, 400) / 10_000;
    let benefits = declared * (6_200 + spread(1_237, 3_100)) / 10_000;
    let operating = declared * (900 + spread(419, 2_200)) / 10_000;
    let income = declared + financial + other;
    let debts = declared * (500 + spread(271, 1_900)) / 10_000;
    let cash = debts * (4_000 + spread(3_001, 17_000)) / 10_000;
    let assets = cash + declared * (3_000 + spread(1_783, 9_000)) / 10_000;
    let mut cells = vec![
        mutual.code.clone(),
        mutual.name.clone(),
        mutual.state.to_owned(),
        "mutual".to_owned(),
        "2023".to_owned(),
        "31/12/2023".to_owned(),
        currency(mutual.state).to_owned(),
        "1".to_owned(),
        "health".to_owned(),
        format!("{:02}/0{}/2024", 1 + spread(7, 28), 2 + spread(5, 4)),
    ];
    cells.extend(
        [
            declared,
            collected,
            last_year,
            declared,
            financial,
            other,
            income,
            benefits,
            benefits,
            operating,
            benefits + operating,
            income - benefits - operating,
            cash,
            debts,
            assets,
            insured,
        ]
        .map(|amount| grouped(amount, '\u{202f}')),
    );
    cells
}

/// What the rulebook of mutual organisations asks for beyond: a few have no technical provisions, a few do not know who
/// stayed.
fn more(mutual: &Mutual) -> Vec<String> {
    let spread = |step: i128, modulus: i128| (mutual.rank * step + step / 3) % modulus;
    let insured = 640 + spread(2_741, 11_903);
    let declared = insured * (9_600 + spread(877, 4_201));
    let benefits = declared * (6_200 + spread(1_237, 3_100)) / 10_000;
    let debts = declared * (500 + spread(271, 1_900)) / 10_000;
    let cash = debts * (4_000 + spread(3_001, 17_000)) / 10_000;
    let assets = cash + declared * (3_000 + spread(1_783, 9_000)) / 10_000;
    let has_provisions = mutual.rank % 7 != 3;
    let provisions = if has_provisions { benefits * (600 + spread(331, 2_400)) / 10_000 } else { 0 };
    let members = insured * (2_600 + spread(173, 1_900)) / 10_000;
    let members_before = members * (8_300 + spread(947, 2_500)) / 10_000;
    let stayed = members_before.min(members) * (7_400 + spread(523, 2_400)) / 10_000;
    let invited = if members > 1_000 { 60 + spread(37, 140) } else { members };
    let present = invited * (2_100 + spread(811, 7_000)) / 10_000;
    let number = |amount: i128| grouped(amount, '\u{202f}');
    let flag = |is_met: bool| if is_met { "oui" } else { "non" }.to_owned();
    let stayed = if mutual.rank % 11 == 5 { "n.d.".to_owned() } else { number(stayed) };
    vec![
        number(provisions),
        number(assets - debts - provisions),
        number(members),
        number(members_before),
        stayed,
        number(invited),
        number(present),
        flag(mutual.rank % 5 != 2),
        flag(has_provisions),
    ]
}
