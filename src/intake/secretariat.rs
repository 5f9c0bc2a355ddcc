//! What only the Secretariat knows, from its own file.
//!
//! In: the text of a TOML file. Out: a [`SecretariatFile`], or every fault with its span. Never: a default for a date or hash.
//!
//! # Decisions
//! - The receptions are taken as complete for a fiscal year where the file records one of that year: then who is missing did not file. A file
//!   without any reception of the year says nothing of who filed.

use std::sync::Arc;

use toml::Spanned;

use super::entry::{day, hash, institution, text, year};
use crate::diagnostic::{Code, Diagnostic, RuleFile};
use crate::dictionary::{Faults, Table};
use crate::i18n::Message;
use crate::model::{Addressed, DocumentSeen, Reception, SecretariatFile, Waiver};

/// Loads the Secretariat's file.
///
/// # Errors
///
/// Every fault, each with its span: keys unknown or missing, values of another type, no years, no hashes, waivers that end
/// before they begin or are decided, two receptions of one submission.
pub fn load_secretariat(text: &str, path: &str) -> Result<SecretariatFile, Vec<Diagnostic>> {
    let faults = Faults::new(Arc::new(RuleFile { path: path.to_owned(), text: text.to_owned() }));
    let Some(table) = faults.parse(text) else { return Err(faults.into_diagnostics()) };
    let root = Table::root(&faults, &table);
    let loaded = SecretariatFile {
        receptions: receptions(&root),
        documents: root.tables("document").iter().filter_map(document).collect(),
        reports_addressed: root.tables("report").iter().filter_map(report).collect(),
        waivers: root.tables("waiver").iter().filter_map(waiver).collect(),
        recognised_norms: root.table("decision").map(|decision| recognised(&decision)).unwrap_or_default(),
    };
    root.finish();
    let faults = faults.into_diagnostics();
    if faults.is_empty() { Ok(loaded) } else { Err(faults) }
}

/// The receptions: one per submission, for it says which version stands.
fn receptions(root: &Table<'_>) -> Vec<Reception> {
    let mut receptions: Vec<Reception> = Vec::new();
    for table in root.tables("reception") {
        let Some(reception) = reception(&table) else { continue };
        let is_known = receptions
            .iter()
            .any(|known| known.institution == reception.institution && known.fiscal_year == reception.fiscal_year);
        if is_known {
            let id = format!("{} {}", reception.institution, reception.fiscal_year);
            table.faults().push(table.faults().at(Code::IdDuplicate, table.span()).with("id", id));
        }
        receptions.push(reception);
    }
    receptions
}

fn reception(table: &Table<'_>) -> Option<Reception> {
    let institution = institution(table);
    let fiscal_year = year(table);
    let received_on = day(table, "received_on");
    let sha256 = hash(table, &table.text("sha256"));
    table.finish();
    Some(Reception { institution: institution?, fiscal_year: fiscal_year?, received_on: received_on?, sha256 })
}

fn document(table: &Table<'_>) -> Option<DocumentSeen> {
    let institution = institution(table);
    let fiscal_year = year(table);
    let line = text(table, "line");
    let sha256 = hash(table, &table.required_text("sha256"));
    let seen_on = day(table, "seen_on");
    table.finish();
    Some(DocumentSeen {
        institution: institution?,
        fiscal_year: fiscal_year?,
        line: line?,
        sha256: sha256?,
        seen_on: seen_on?,
    })
}

fn report(table: &Table<'_>) -> Option<Addressed> {
    let institution = institution(table);
    let fiscal_year = year(table);
    let sent_on = day(table, "sent_on");
    table.finish();
    Some(Addressed { institution: institution?, fiscal_year: fiscal_year?, sent_on: sent_on? })
}

fn waiver(table: &Table<'_>) -> Option<Waiver> {
    let institution = institution(table);
    let rule = text(table, "rule");
    let decision = text(table, "decision");
    let body = text(table, "body");
    let decided_on = day(table, "decided_on");
    let from = table.required("from", table.date("from")).into_value();
    let until = table.required("until", table.date("until"));
    let reason = text(table, "reason");
    table.finish();
    // A decision taken after the last day of its effect would have none.
    if let (Some(first), Some(last)) = (from, until.present()) {
        let why = match decided_on {
            _ if *last.get_ref() < first => Some(Message::new("dates-inverted")),
            Some(decided) if *last.get_ref() < decided => {
                Some(Message::new("dates-decided-after").with("decided", decided))
            }
            _ => None,
        };
        if let Some(why) = why {
            let fault = table.faults().at(Code::DatesOverlap, last.span()).with("why", why);
            table.faults().push(fault.with("from", first).with("to", *last.get_ref()));
        }
    }
    Some(Waiver {
        institution: institution?,
        rule: rule?,
        decision: decision?,
        body: body?,
        decided_on: decided_on?,
        from: from?,
        until: until.into_value()?,
        reason: reason?,
    })
}

fn recognised(decision: &Table<'_>) -> Vec<String> {
    let norms = decision.texts("recognised_norms").into_value().unwrap_or_default();
    decision.finish();
    norms.into_iter().map(Spanned::into_inner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Location;
    use crate::model::Sha256;

    #[test]
    fn a_whole_file_is_loaded() {
        let hash = "ab".repeat(32);
        let text = format!(
            r#"
[decision]
recognised_norms = ["operating-cost"]

[[reception]]
institution = "XA-CNSS"
fiscal_year = 2023
received_on = 2024-05-20
sha256 = "{hash}"

[[reception]]
institution = "XB-CNSS"
fiscal_year = 2023
received_on = 2024-06-02

[[document]]
institution = "XA-CNSS"
fiscal_year = 2023
line = "accounts_certified"
sha256 = "{hash}"
seen_on = 2024-06-01

[[report]]
institution = "XA-CNSS"
fiscal_year = 2022
sent_on = 2023-11-30

[[waiver]]
institution = "XA-CNSS"
rule = "training-effort"
decision = "n° 12"
body = "Conseil des ministres"
decided_on = 2023-12-15
from = 2024-01-01
until = 2024-12-31
reason = "Année de réforme"
"#
        );
        let loaded = load_secretariat(&text, "secretariat.toml").unwrap();
        assert_eq!(loaded.receptions.len(), 2);
        assert_eq!(loaded.receptions[0].sha256, Sha256::from_hex(&hash));
        assert_eq!(loaded.receptions[1].sha256, None);
        assert_eq!(loaded.receptions[1].received_on.to_string(), "2024-06-02");
        assert_eq!(loaded.documents[0].line, "accounts_certified");
        assert_eq!(loaded.reports_addressed[0].fiscal_year.year(), 2022);
        assert_eq!(loaded.waivers[0].decision, "n° 12");
        assert_eq!(loaded.waivers[0].decided_on.to_string(), "2023-12-15");
        assert_eq!(loaded.recognised_norms, ["operating-cost"]);
        assert_eq!(load_secretariat("", "x.toml"), Ok(SecretariatFile::default()));
    }

    /// Each fault with the text that it points at.
    fn faults(text: &str) -> Vec<(Code, String)> {
        load_secretariat(text, "secretariat.toml")
            .unwrap_err()
            .into_iter()
            .map(|fault| match fault.location {
                Location::Span { span, .. } => (fault.code, text[span].to_owned()),
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn every_fault_of_a_value_is_told_where_it_stands() {
        let found = faults(
            r#"
[[reception]]
institution = " "
fiscal_year = 23
received_on = 2024-05-20T10:00:00
sha256 = "abc"
[[waiver]]
institution = "XA"
rule = "r"
decision = "d"
body = "b"
decided_on = 2024-12-15
from = 2024-12-31
until = 2024-01-01
reason = "x"
[[waiver]]
institution = "XA"
rule = "r"
decision = "d"
body = "b"
decided_on = 2024-02-01
from = 2023-01-01
until = 2024-01-31
reason = "x"
"#,
        );
        let expected = [
            (Code::KeyMissing, "\" \""),
            (Code::FiscalYearInvalid, "23"),
            (Code::TomlInvalid, "2024-05-20T10:00:00"),
            (Code::SecretariatInvalid, "\"abc\""),
            (Code::DatesOverlap, "2024-01-01"),
            (Code::DatesOverlap, "2024-01-31"),
        ];
        assert_eq!(found, expected.map(|(code, at)| (code, at.to_owned())));
    }

    #[test]
    fn a_fault_of_shape_is_told_where_it_stands() {
        let told = |text: &str, expected: &[(Code, &str)]| {
            let expected: Vec<_> = expected.iter().map(|(code, at)| (*code, (*at).to_owned())).collect();
            assert_eq!(faults(text), expected, "{text}");
        };
        told("[[receptions]]\n", &[(Code::KeyUnknown, "receptions")]);
        told("[[report]]\ninstitution = \"X\"\nfiscal_year = 2022\n", &[(Code::KeyMissing, "[[report]]")]);
        told(
            "[[report]]\ninstitution = \"X\"\nfiscal_year = \"2022\"\nsent_on = 2023-01-01\nsend_on = 2023-01-01\n",
            &[(Code::TomlInvalid, "\"2022\""), (Code::KeyUnknown, "send_on")],
        );
        assert_eq!(faults("x = ")[0].0, Code::TomlInvalid);
    }

    #[test]
    fn one_reception_stands_for_a_submission() {
        let twice = "[[reception]]\ninstitution = \"X\"\nfiscal_year = 2023\nreceived_on = 2024-05-01\n".repeat(2);
        assert_eq!(faults(&twice), [(Code::IdDuplicate, "[[reception]]".to_owned())]);
        assert!(load_secretariat(&twice.replacen("2023", "2022", 1), "x.toml").is_ok());
    }
}
