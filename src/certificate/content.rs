//! What a certificate can say: a day is a day, a class a class, a hash a hash.
//!
//! In: a document in the canonical form. Out: the first member that says something else. Never: a judgement, a day of today.
//!
//! Why: whoever reads a certificate acts on its words. A last day that is no day would never come; a class that is none would be printed as one.

use jiff::civil::Date;

use super::document::{
    Certificate, CertifiedClass, CertifiedFinding, CertifiedInstitution, CertifiedRulebook, InputRecord, Reservation,
};
use crate::assessment::Outcome;
use crate::model::{FiscalYear, Sha256};
use crate::rulebook::{Basis, Grade, Proposal, Severity};

/// The first member that says what it cannot; `None` where all is sound.
pub(super) fn fault(certificate: &Certificate) -> Option<&'static str> {
    let Certificate {
        schema: _,
        experimental,
        institution,
        fiscal_year,
        opinion,
        opinion_reasons: _,
        class,
        score,
        reservations,
        basis: _,
        decision,
        session,
        issued_on,
        valid_until,
        cure_by,
        findings,
        inputs,
        rulebook,
        options,
        result_sha256,
        program,
    } = certificate;
    let is_day_if_any = |day: &Option<String>| day.as_deref().is_none_or(is_day);
    let checks: [(&'static str, bool); 17] = [
        ("institution", is_institution(institution)),
        ("fiscal_year", FiscalYear::new(*fiscal_year).is_some()),
        ("opinion", Proposal::from_code(opinion).is_some()),
        ("class", is_class(class)),
        ("score", score.as_deref().is_none_or(is_decimal)),
        ("reservations", reservations.iter().all(is_reservation)),
        ("decision", decision.as_ref().is_none_or(|one| !one.number.trim().is_empty() && is_day(&one.date))),
        ("session", session.as_deref().is_none_or(|session| !session.trim().is_empty())),
        ("issued_on", is_day(issued_on)),
        ("valid_until", is_day_if_any(valid_until)),
        ("cure_by", is_day_if_any(cure_by)),
        ("findings", findings.iter().all(is_finding)),
        ("inputs", inputs.iter().all(is_input)),
        ("rulebook", is_rulebook(rulebook)),
        (
            "options",
            options.layout.as_deref().is_none_or(is_name) && options.limits.iter().all(|limit| is_limit(limit)),
        ),
        ("result_sha256", is_hash(result_sha256)),
        ("program", program.name == "vigie" && is_name(&program.version)),
    ];
    let first = checks.into_iter().find_map(|(member, is_sound)| (!is_sound).then_some(member));
    // What no session has decided is in force on no day.
    let was_in_force = valid_until.is_some() || cure_by.is_some();
    first.or((*experimental && was_in_force || !*experimental && decision.is_none()).then_some("experimental"))
}

/// Whether a text is a day as we write it, and no other form of the same.
pub(super) fn is_day(text: &str) -> bool {
    text.parse::<Date>().is_ok_and(|day| day.to_string() == text)
}

/// Whether a text is a hash as we write it.
pub(super) fn is_hash(text: &str) -> bool {
    Sha256::from_hex(text).is_some_and(|hash| hash.to_string() == text)
}

/// Whether a text is the name of one thing in one folder: it leads nowhere else.
pub(super) fn is_name(text: &str) -> bool {
    let is_apart = |c: char| c.is_control() || c == '/' || c == '\\';
    !text.trim().is_empty() && text != "." && text != ".." && !text.contains(is_apart)
}

/// Whether a text is a limit of reading as it is typed.
pub(super) fn is_limit(text: &str) -> bool {
    crate::intake::Limits::default().with_text(text).is_ok()
}

fn is_institution(institution: &CertifiedInstitution) -> bool {
    let CertifiedInstitution { code, name, state, kind, branches, listed: _ } = institution;
    [code, name, state, kind].iter().chain(&branches.iter().collect::<Vec<_>>()).all(|text| !text.trim().is_empty())
}

fn is_class(class: &CertifiedClass) -> bool {
    let CertifiedClass { grade, best, provisional: _, without_reported, without_waivers, reasons: _ } = class;
    [grade, best, without_reported, without_waivers]
        .into_iter()
        .flatten()
        .all(|grade| Grade::from_code(grade).is_some())
}

/// Whether a text is a number in decimal digits.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits(whole) && part.is_none_or(is_digits)
}

fn is_outcome(text: &str) -> bool {
    Outcome::ALL.iter().any(|outcome| outcome.code() == text)
}

fn is_reservation(reservation: &Reservation) -> bool {
    let Reservation { rule, severity, basis, outcome } = reservation;
    !rule.is_empty()
        && severity.as_deref().is_none_or(|code| Severity::from_code(code).is_some())
        && basis.as_deref().is_none_or(|code| Basis::from_code(code).is_some())
        && is_outcome(outcome)
}

fn is_finding(finding: &CertifiedFinding) -> bool {
    !finding.rule.is_empty() && is_outcome(&finding.outcome)
}

fn is_input(input: &InputRecord) -> bool {
    is_name(&input.name) && is_hash(&input.sha256)
}

fn is_rulebook(rulebook: &CertifiedRulebook) -> bool {
    let CertifiedRulebook { id, edition, sha256, forced: _, shipped: _, editions } = rulebook;
    let is_edition = |text: &String| text.rsplit_once(": ").is_some_and(|(name, hash)| is_name(name) && is_hash(hash));
    // `@` parts an id from an edition where both are named together.
    let is_id = |text: &str| is_name(text) && !text.contains('@');
    is_id(id) && is_id(edition) && is_hash(sha256) && !editions.is_empty() && editions.iter().all(is_edition)
}

#[cfg(test)]
mod tests {
    use super::{is_day, is_decimal, is_hash, is_name};

    #[test]
    fn each_has_one_form() {
        assert!(is_day("2024-12-31"));
        for text in ["soon", "", "2024-02-30", "20241231", "2024-12-31T00:00", " 2024-12-31", "+002024-12-31"] {
            assert!(!is_day(text), "{text}");
        }
        assert!(
            is_hash(&"0f".repeat(32)) && !is_hash(&"0F".repeat(32)) && !is_hash(&"+f".repeat(32)) && !is_hash("0f")
        );
        assert!(is_decimal("99.6") && is_decimal("-1") && is_decimal("0"));
        for text in ["", ".", "1.", ".5", "1e3", "1,5", "--1", "inf"] {
            assert!(!is_decimal(text), "{text}");
        }
        assert!(is_name("xa-cnps-2023.xlsx") && is_name("dossier n° 1.csv"));
        for text in ["", " ", ".", "..", "/etc/passwd", "a/b", "a\\b", "a\tb"] {
            assert!(!is_name(text), "{text}");
        }
    }
}
