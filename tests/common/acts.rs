//! Acts to be recorded, and the program that records them: what the tests of the register build on.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, reason = "a test that cannot set itself up must fail")]

use std::path::Path;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value as Json, json};
use vigie::followup::{Act, Draft, Entry, InstitutionAct, RecommendationAct, Register, Role, Subject, SubjectKind};
use vigie::model::{FiscalYear, InstitutionCode, Sha256, StateCode};
use vigie::rulebook::{Addressee, RuleId, Severity};

/// The moment of recording in tests that need one.
pub(crate) fn moment() -> Timestamp {
    "2025-03-01T12:00:00Z".parse().unwrap()
}

/// An act of the Secretariat on a recommendation.
pub(crate) fn act(code: &str, day: Date, act: RecommendationAct) -> Entry {
    let subject = Subject::new(SubjectKind::Recommendation, code);
    let actor = "Secrétariat exécutif".to_owned();
    Entry { subject, actor, role: Role::Secretariat, acted_on: day, act: Act::Recommendation(act) }
}

/// The draft of a recommendation.
pub(crate) fn draft(code: &str, text: &str) -> Entry {
    let draft = Draft {
        state: StateCode::from("XA"),
        institution: Some(InstitutionCode::from("XA-CNSS")),
        addressee: Addressee::Management,
        severity: Severity::Critical,
        pillar: Some("management".to_owned()),
        text: text.to_owned(),
        evidence_expected: None,
        rules: vec![RuleId::from("operating-cost")],
        origin: None,
    };
    act(code, date(2024, 11, 20), RecommendationAct::Drafted { draft })
}

/// So many drafts, each of a recommendation of its own whose code begins with a name.
pub(crate) fn drafts(name: &str, count: usize) -> Vec<Entry> {
    (1..=count).map(|number| draft(&format!("{name}-{number:04}"), "Ramener les charges sous le seuil.")).collect()
}

/// A recommendation that is drafted, issued and shown to be done by a document.
pub(crate) fn proved(code: &str, document: Sha256) -> Vec<Entry> {
    let issued = RecommendationAct::Issued {
        session: "52e session".to_owned(),
        report: "XA-2024".to_owned(),
        due_on: date(2025, 6, 30),
    };
    let title = "Comptes certifiés".to_owned();
    let evidence = RecommendationAct::Evidence { title, dated_on: date(2025, 1, 10), document };
    vec![
        draft(code, "Faire certifier les comptes."),
        act(code, date(2024, 12, 1), issued),
        act(code, date(2025, 2, 1), evidence),
    ]
}

/// That a row of the comparative table is notified to an institution.
pub(crate) fn notified(code: &str, fiscal_year: i16) -> Entry {
    let fiscal_year = FiscalYear::new(fiscal_year).unwrap();
    Entry {
        subject: Subject::new(SubjectKind::Institution, code),
        actor: "Secrétariat exécutif".to_owned(),
        role: Role::Secretariat,
        acted_on: date(2024, 7, 1),
        act: Act::Institution(InstitutionAct::RowNotified { fiscal_year }),
    }
}

/// An act on a certificate.
pub(crate) fn certificate(subject: &str, day: &str, act: &Json) -> Entry {
    let subject = json!({"kind": "certificate", "code": subject});
    let entry = json!({"subject": subject, "actor": "Secrétariat exécutif", "role": "secretariat", "acted_on": day,
        "act": {"certificate": act}});
    serde_json::from_value(entry).unwrap()
}

/// The issue of an institution's certificate of 2023, whose hash is made of one digit, with what is another in it.
pub(crate) fn certified(institution: &str, digit: &str, other: &Json) -> Entry {
    let state = institution.split('-').next();
    let mut issued = json!({"institution": institution, "state": state, "fiscal_year": 2023,
        "certificate": digit.repeat(64), "opinion": "certified", "grade": "A", "experimental": false,
        "valid_until": "2025-12-31", "decision": "n° 12, 2024-11-20", "key": "ABCDEF0123456789"});
    issued.as_object_mut().unwrap().extend(other.as_object().unwrap().clone());
    certificate(&format!("{institution}:2023"), "2024-12-01", &json!({"issued": {"issued": issued}}))
}

/// An act as the line that `vigie followup event` takes.
pub(crate) fn line(entry: &Entry) -> String {
    serde_json::to_string(entry).unwrap()
}

/// A register of some acts, in a new file.
pub(crate) fn register(path: &Path, entries: &[Entry]) -> Register {
    let mut register = Register::create(path).unwrap();
    register.append(entries, moment()).unwrap();
    register
}

/// A register with acts of all kinds, at `register.sqlite` in a folder.
pub(crate) fn filled(folder: &Path) -> Register {
    let mut register = register(&folder.join("register.sqlite"), &proved("XA-2024-01", Sha256([7; 32])));
    let lines = include_str!("../followup/book.jsonl");
    let entries: Vec<Entry> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    register.append(&entries, moment()).unwrap();
    register
}
