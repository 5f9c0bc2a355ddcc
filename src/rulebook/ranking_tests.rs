//! ranking.toml: every way to break it, each told where it stands.

use std::fmt::Write;

use super::tests::{shown, told};

const RANKING: &str = "ranking.toml";

/// What stands there, and what is written instead.
const BREAKS: &[(&str, &str)] = &[
    ("[mode]\nvalue = \"status\"", "[mode]\nvalue = \"statut\""),
    ("[mode]\nvalue = \"status\"\n", "[mode]\n"),
    ("[mode]", "[modes]"),
    ("[reply_days]\nvalue = \"30\"", "[reply_days]\nvalue = \"0\""),
    ("[reply_days]\nvalue = \"30\"", "[reply_days]\nvalue = \"thirty\""),
    ("[reply_days]\nvalue = \"30\"", "[reply_days]\nvalue = 30"),
    ("[reply_days]\nvalue = \"30\"\nbasis = \"proposed\"", "[reply_days]\nvalue = \"30\"\nbasis = \"identity\""),
    ("[reply_days]\nvalue = \"30\"\nbasis = \"proposed\"\n", "[reply_days]\nvalue = \"30\"\n"),
    ("[ordinal_after_sessions]\nvalue = \"2\"", "[ordinal_after_sessions]\nvalue = \"21\""),
    ("[public_list_days]\nvalue = \"90\"", "[public_list_days]\nvalue = \"7\""),
    // Two institutions name each other.
    ("[least_comparable]\nvalue = \"3\"", "[least_comparable]\nvalue = \"2\""),
    ("[draws]\nvalue = \"10000\"", "[draws]\nvalue = \"99\""),
    ("[seed]\nvalue = \"20231123\"", "[seed]\nvalue = \"-1\""),
    ("[concentration]\nvalue = \"100\"", "[concentration]\nvalue = \"0\""),
    ("[mark_shift]\nvalue = \"20 %\"", "[mark_shift]\nvalue = \"120 %\""),
    ("[\"geometric\", \"arithmetic\", \"equal-weights\"]", "[\"geometric\", \"harmonic\"]"),
    ("[\"geometric\", \"arithmetic\", \"equal-weights\"]", "[\"geometric\", \"geometric\"]"),
    ("[\"geometric\", \"arithmetic\", \"equal-weights\"]", "[]"),
    ("pt = \"Prazo de resposta, em dias", "pt_ = \"Prazo de resposta, em dias"),
    ("owed = \"state_arrears\"", "owed = \"state_arears\""),
    ("owed = \"state_arrears\"\n", ""),
    ("takes_from = [\"state_arrears\", \"contributions_receivable\"]", "takes_from = [\"pensioners\"]"),
    ("adds_to = [\"cash_and_equivalents\"]\n", ""),
    ("id = \"loans\"", "id = \"arrears\""),
    ("id = \"loans\"", "id = \"loans\"\nowner = \"State\""),
    ("[source.note]", "[source.notes]"),
];

#[test]
fn every_fault_of_ranking_is_told_where_it_stands() {
    let (mut all, mut silent) = (String::new(), Vec::new());
    for (from, to) in BREAKS {
        let told: Vec<String> = told(&[(RANKING, from, Some(to))]).iter().map(shown).collect();
        if told.is_empty() {
            silent.push(format!("{from} -> {to}"));
        }
        let line = |text: &str| text.replace('\n', "⏎");
        write!(all, "# {} -> {}\n{}\n\n", line(from), line(to), told.join("\n")).unwrap();
    }
    assert_eq!(silent, Vec::<String>::new());
    insta::assert_snapshot!(all);
}
