//! What only the Secretariat knows, from its own file.
//!
//! In: the text of a TOML file. Out: a [`SecretariatFile`], or every fault with its span. Never: a default for a date or hash.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use crate::diagnostic::{Code, Diagnostic, Location, RuleFile};
use crate::i18n::Message;
use crate::model::{Addressed, DocumentSeen, FiscalYear, InstitutionCode, Reception, SecretariatFile, Sha256, Waiver};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct SecretariatRaw {
    reception: Vec<ReceptionRaw>,
    document: Vec<DocumentRaw>,
    report: Vec<ReportRaw>,
    waiver: Vec<WaiverRaw>,
    decision: DecisionRaw,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReceptionRaw {
    institution: Spanned<String>,
    fiscal_year: Spanned<i64>,
    received_on: Spanned<Datetime>,
    sha256: Option<Spanned<String>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DocumentRaw {
    institution: Spanned<String>,
    fiscal_year: Spanned<i64>,
    line: Spanned<String>,
    sha256: Spanned<String>,
    seen_on: Spanned<Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReportRaw {
    institution: Spanned<String>,
    fiscal_year: Spanned<i64>,
    sent_on: Spanned<Datetime>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WaiverRaw {
    institution: Spanned<String>,
    rule: Spanned<String>,
    decision: Spanned<String>,
    body: Spanned<String>,
    from: Spanned<Datetime>,
    until: Spanned<Datetime>,
    reason: Spanned<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct DecisionRaw {
    recognised_norms: Vec<Spanned<String>>,
}

/// Loads the Secretariat's file.
///
/// # Errors
///
/// Every fault, each with its span. A fault of shape (a key unknown or missing, a value of another type) ends the loading, as
/// TOML readers do; faults of values are all told.
pub fn load_secretariat(text: &str, path: &str) -> Result<SecretariatFile, Vec<Diagnostic>> {
    let file = Arc::new(RuleFile { path: path.to_owned(), text: text.to_owned() });
    let raw: SecretariatRaw = toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        let location = Location::Span { file: Arc::clone(&file), span };
        vec![Diagnostic::new(Code::TomlInvalid, location).with("detail", error.message())]
    })?;
    let mut checker = Checker { file, faults: Vec::new() };
    let loaded = checker.file(&raw);
    if checker.faults.is_empty() { Ok(loaded) } else { Err(checker.faults) }
}

struct Checker {
    file: Arc<RuleFile>,
    faults: Vec<Diagnostic>,
}

impl Checker {
    fn file(&mut self, raw: &SecretariatRaw) -> SecretariatFile {
        SecretariatFile {
            receptions: raw.reception.iter().filter_map(|raw| self.reception(raw)).collect(),
            documents: raw.document.iter().filter_map(|raw| self.document(raw)).collect(),
            reports_addressed: raw.report.iter().filter_map(|raw| self.report(raw)).collect(),
            waivers: raw.waiver.iter().filter_map(|raw| self.waiver(raw)).collect(),
            recognised_norms: raw.decision.recognised_norms.iter().filter_map(|id| self.text(id)).collect(),
        }
    }

    fn reception(&mut self, raw: &ReceptionRaw) -> Option<Reception> {
        let institution = self.institution(&raw.institution);
        let fiscal_year = self.year(&raw.fiscal_year);
        let received_on = self.date(&raw.received_on);
        let sha256 = match &raw.sha256 {
            Some(hash) => Some(self.hash(hash)?),
            None => None,
        };
        Some(Reception { institution: institution?, fiscal_year: fiscal_year?, received_on: received_on?, sha256 })
    }

    fn document(&mut self, raw: &DocumentRaw) -> Option<DocumentSeen> {
        let institution = self.institution(&raw.institution);
        let fiscal_year = self.year(&raw.fiscal_year);
        let line = self.text(&raw.line);
        let sha256 = self.hash(&raw.sha256);
        let seen_on = self.date(&raw.seen_on);
        Some(DocumentSeen {
            institution: institution?,
            fiscal_year: fiscal_year?,
            line: line?,
            sha256: sha256?,
            seen_on: seen_on?,
        })
    }

    fn report(&mut self, raw: &ReportRaw) -> Option<Addressed> {
        let institution = self.institution(&raw.institution);
        let fiscal_year = self.year(&raw.fiscal_year);
        let sent_on = self.date(&raw.sent_on);
        Some(Addressed { institution: institution?, fiscal_year: fiscal_year?, sent_on: sent_on? })
    }

    fn waiver(&mut self, raw: &WaiverRaw) -> Option<Waiver> {
        let institution = self.institution(&raw.institution);
        let rule = self.text(&raw.rule);
        let decision = self.text(&raw.decision);
        let body = self.text(&raw.body);
        let reason = self.text(&raw.reason);
        let from = self.date(&raw.from);
        let until = self.date(&raw.until);
        if let (Some(first), Some(last)) = (from, until)
            && last < first
        {
            let fault = self
                .fault(Code::DatesOverlap, raw.until.span())
                .with("from", first)
                .with("to", last)
                .with("why", Message::new("dates-inverted"));
            self.faults.push(fault);
            return None;
        }
        Some(Waiver {
            institution: institution?,
            rule: rule?,
            decision: decision?,
            body: body?,
            from: from?,
            until: until?,
            reason: reason?,
        })
    }

    fn fault(&self, code: Code, span: Range<usize>) -> Diagnostic {
        Diagnostic::new(code, Location::Span { file: Arc::clone(&self.file), span })
    }

    /// A text that must not be blank.
    fn text(&mut self, raw: &Spanned<String>) -> Option<String> {
        let text = raw.get_ref().trim();
        if text.is_empty() {
            let fault = self.fault(Code::SecretariatInvalid, raw.span()).with("raw", text);
            self.faults.push(fault);
            return None;
        }
        Some(text.to_owned())
    }

    fn institution(&mut self, raw: &Spanned<String>) -> Option<InstitutionCode> {
        self.text(raw).map(|code| InstitutionCode::from(code.as_str()))
    }

    fn year(&mut self, raw: &Spanned<i64>) -> Option<FiscalYear> {
        let year = i16::try_from(*raw.get_ref()).ok().and_then(FiscalYear::new);
        if year.is_none() {
            let fault = self.fault(Code::FiscalYearInvalid, raw.span()).with("raw", raw.get_ref().to_string());
            self.faults.push(fault);
        }
        year
    }

    /// A day; a time of day behind it is refused, for a deadline counts in days.
    fn date(&mut self, raw: &Spanned<Datetime>) -> Option<Date> {
        let datetime = raw.get_ref();
        let day = match (datetime.date, datetime.time, datetime.offset) {
            (Some(day), None, None) => {
                match (i16::try_from(day.year), i8::try_from(day.month), i8::try_from(day.day)) {
                    (Ok(year), Ok(month), Ok(day)) => Date::new(year, month, day).ok(),
                    _ => None,
                }
            }
            _ => None,
        };
        if day.is_none() {
            let fault = self.fault(Code::SecretariatInvalid, raw.span()).with("raw", datetime.to_string());
            self.faults.push(fault);
        }
        day
    }

    fn hash(&mut self, raw: &Spanned<String>) -> Option<Sha256> {
        let hash = Sha256::from_hex(raw.get_ref());
        if hash.is_none() {
            let fault = self.fault(Code::SecretariatInvalid, raw.span()).with("raw", raw.get_ref().as_str());
            self.faults.push(fault);
        }
        hash
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
from = 2024-12-31
until = 2024-01-01
reason = "x"
"#,
        );
        let expected = [
            (Code::SecretariatInvalid, "\" \""),
            (Code::FiscalYearInvalid, "23"),
            (Code::SecretariatInvalid, "2024-05-20T10:00:00"),
            (Code::SecretariatInvalid, "\"abc\""),
            (Code::DatesOverlap, "2024-01-01"),
        ];
        assert_eq!(found, expected.map(|(code, at)| (code, at.to_owned())));
    }

    #[test]
    fn a_fault_of_shape_is_told_where_it_stands() {
        assert_eq!(faults("[[receptions]]\n"), [(Code::TomlInvalid, "receptions".to_owned())]);
        assert_eq!(faults("[[report]]\ninstitution = \"X\"\nfiscal_year = 2022\n")[0].0, Code::TomlInvalid);
        assert_eq!(
            faults("[[report]]\ninstitution = \"X\"\nfiscal_year = \"2022\"\nsent_on = 2023-01-01\n"),
            [(Code::TomlInvalid, "\"2022\"".to_owned())]
        );
        assert_eq!(faults("x = ")[0].0, Code::TomlInvalid);
    }
}
