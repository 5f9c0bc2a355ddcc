//! A certificate as people read it; the certificates of a run; the keys that are trusted.

use super::labels;
use super::subject::rule_name;
use super::verdict::class_emphasis;
use super::verification::certified_class;
use super::{Block, Cell, Column, Content, Emphasis, Fact, Facts, Report, Row, Section, Table};
use crate::assessment::Outcome;
use crate::certificate::{Certificate, InputRole, KeyRole, PublicKey, TrustedKey};
use crate::i18n::{Arg, Message};
use crate::model::Sha256;
use crate::rulebook::{Basis, CertificationTerms, Grade, Proposal, RuleId, Rulebook, Severity};

/// What was signed, and by which key.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// The name of the document's file.
    pub file: &'a str,
    /// The hash of the document.
    pub hash: Sha256,
    /// The key.
    pub key: &'a PublicKey,
}

/// A certificate that was written, as a line of a table.
#[derive(Debug, Clone)]
pub struct IssuedRow {
    code: String,
    year: i16,
    grade: Option<Grade>,
    opinion: Option<Proposal>,
    is_experimental: bool,
    file: String,
}

impl IssuedRow {
    /// The row of a certificate.
    #[must_use]
    pub fn of(certificate: &Certificate, file: &str) -> Self {
        Self {
            code: certificate.institution.code.clone(),
            year: certificate.fiscal_year,
            grade: certificate.class.grade.as_deref().and_then(Grade::from_code),
            opinion: Proposal::from_code(&certificate.opinion),
            is_experimental: certificate.experimental,
            file: file.to_owned(),
        }
    }
}

/// What a run has issued; `without` submissions come to no certificate.
#[must_use]
pub fn certificates_issued(issued: &[IssuedRow], without: usize, rulebook: &Rulebook) -> Report {
    let experimental = issued.iter().filter(|row| row.is_experimental).count();
    let mut notes = Vec::new();
    if experimental > 0 {
        let note = Message::new("certify-experimental-count").with("count", experimental).with("total", issued.len());
        notes.push(Cell::new(note, Emphasis::Watch));
    }
    if without > 0 {
        notes.push(Cell::new(Message::new("certify-without").with("count", without), Emphasis::Muted));
    }
    let rows = issued.iter().map(|row| {
        let opinion = row.opinion.map_or(Content::Empty, |opinion| (&labels::proposal(rulebook, opinion)).into());
        let standing = if row.is_experimental { "certificate-experimental" } else { "certificate-decided" };
        Row::new(vec![
            Content::from(row.code.as_str()).into(),
            Content::from(row.year.to_string()).into(),
            Cell::new(row.grade.map_or("", Grade::code), class_emphasis(row.grade)),
            opinion.into(),
            Message::new(standing).into(),
            Content::from(row.file.as_str()).into(),
        ])
    });
    let columns = vec![
        Column::text("institution", "report-column-institution"),
        Column::text("year", "report-column-year"),
        Column::text("class", "report-column-class"),
        Column::text("opinion", "certificate-column-opinion"),
        Column::text("standing", "certificate-column-standing"),
        Column::text("file", "certificate-column-file"),
    ];
    let table = Table { columns, group: None, detail: None, rows: rows.collect() };
    let blocks = if issued.is_empty() { Vec::new() } else { vec![Block::Table(table)] };
    let title = Message::new("certify-title").with("count", issued.len());
    Report { title, notes, sections: vec![Section { heading: None, blocks }] }
}

/// A certificate, to be read and printed.
#[must_use]
pub fn certificate(certificate: &Certificate, rulebook: &Rulebook, signed: &Signed<'_>) -> Report {
    let terms = Proposal::from_code(&certificate.opinion)
        .and_then(|opinion| rulebook.grading.certifications.iter().find(|terms| terms.proposal == opinion));
    let opinion = terms.map_or_else(|| Arg::from(certificate.opinion.as_str()), |terms| (&terms.label).into());
    let title = Message::new("certificate-title")
        .with("opinion", opinion)
        .with("name", certificate.institution.name.as_str())
        .with("year", certificate.fiscal_year.to_string());
    let mut notes = Vec::new();
    if certificate.experimental {
        let note = if certificate.decision.is_some() {
            // A refusal that no adopted norm bears, whatever was decided.
            Content::from(Message::new("certificate-experimental-despite"))
        } else {
            Content::from(&rulebook.grading.experimental)
        };
        notes.push(Cell::new(note, Emphasis::Bad));
    }
    notes.push(Cell::new(&rulebook.grading.not_statutory_audit, Emphasis::Muted));
    let mut sections = vec![facts(certificate, rulebook, terms)];
    sections.extend(reservations(certificate, rulebook));
    sections.push(inputs(certificate));
    sections.push(how_to_verify(certificate, signed));
    Report { title, notes, sections }
}

fn facts(certificate: &Certificate, rulebook: &Rulebook, terms: Option<&CertificationTerms>) -> Section {
    let text = |text: &str| Content::from(text);
    let date = |day: &str| day.parse::<jiff::civil::Date>().map_or_else(|_| text(day), Content::from);
    let institution = &certificate.institution;
    let grade = certificate.class.grade.as_deref().and_then(Grade::from_code);
    let name = Message::new("certificate-institution")
        .with("name", institution.name.as_str())
        .with("code", institution.code.as_str())
        .with("state", institution.state.as_str());
    let mut facts = vec![
        Fact::new("certificate-fact-institution", Content::from(name)),
        Fact::new("certificate-fact-year", text(&certificate.fiscal_year.to_string())),
    ];
    if let Some(terms) = terms {
        let lines = vec![Cell::new(&terms.label, Emphasis::Strong), Cell::new(&terms.consequence, Emphasis::Muted)];
        facts.push(Fact { name: Message::new("certificate-fact-opinion"), lines });
    }
    let class = certified_class(&certificate.class);
    let class = match &certificate.score {
        Some(score) => {
            Message::new("certificate-class-score").with("class", class).with("score", Arg::Number(score.clone()))
        }
        None => Message::new("certificate-class").with("class", class),
    };
    let mut lines = vec![Cell::new(class, class_emphasis(grade))];
    if let Some(without) = &certificate.class.without_reported
        && Some(without) != certificate.class.grade.as_ref()
    {
        lines.push(Message::new("report-class-without-reported").with("class", without.as_str()).into());
    }
    facts.push(Fact { name: Message::new("report-fact-class"), lines });
    let decision = match &certificate.decision {
        Some(decision) => {
            let day = decision.date.parse::<jiff::civil::Date>();
            let day = day.map_or_else(|_| Arg::from(decision.date.as_str()), Arg::from);
            Message::new("certificate-decision").with("number", decision.number.as_str()).with("date", day)
        }
        None => Message::new("certificate-no-decision"),
    };
    facts.push(Fact::new("certificate-fact-decision", Content::from(decision)));
    if let Some(session) = &certificate.session {
        facts.push(Fact::new("certificate-fact-session", text(session)));
    }
    facts.push(Fact::new("certificate-fact-issued", date(&certificate.issued_on)));
    if let Some(until) = &certificate.valid_until {
        facts.push(Fact::new("certificate-fact-valid", date(until)));
    }
    if let Some(cure_by) = &certificate.cure_by {
        facts.push(Fact::new("certificate-fact-cure", date(cure_by)));
    }
    let basis = Message::new("report-basis-counts")
        .with("adopted", certificate.basis.adopted)
        .with("reported", certificate.basis.reported)
        .with("proposed", certificate.basis.proposed);
    facts.push(Fact::new("report-fact-basis", Content::from(basis)));
    let named =
        Message::new("certificate-rulebook").with("name", &rulebook.name).with("id", certificate.rulebook.id.as_str());
    let mut lines = vec![named.into(), Cell::new(certificate.rulebook.sha256.as_str(), Emphasis::Muted)];
    if !rulebook.is_shipped {
        lines.insert(1, Message::new("certificate-rulebook-changed").into());
    }
    facts.push(Fact { name: Message::new("certificate-fact-rulebook"), lines });
    Section { heading: None, blocks: vec![Block::Facts(Facts { title: None, facts })] }
}

/// What is not compliant, or could not be shown to be; `None` where there is nothing.
fn reservations(certificate: &Certificate, rulebook: &Rulebook) -> Option<Section> {
    if certificate.reservations.is_empty() {
        return None;
    }
    let heading = match Proposal::from_code(&certificate.opinion) {
        Some(Proposal::Refused | Proposal::UnableToCertify) => "certificate-section-grounds",
        _ => "certificate-section-reservations",
    };
    let rows = certificate.reservations.iter().map(|one| {
        let name = match rule_name(rulebook, &RuleId::from(one.rule.as_str())) {
            Arg::Local(text) => Content::Local(text),
            _ => Content::from(one.rule.as_str()),
        };
        let severity = one.severity.as_deref().and_then(Severity::from_code).map(labels::severity);
        let basis = one.basis.as_deref().and_then(Basis::from_code).map(labels::basis);
        let outcome = Outcome::ALL.iter().copied().find(|outcome| outcome.code() == one.outcome);
        let word = |message: Option<Message>| message.map_or(Content::Empty, Content::from).into();
        Row::new(vec![
            name.into(),
            word(severity),
            word(basis),
            Cell::new(
                outcome.map_or(Content::Empty, |outcome| outcome.label().into()),
                outcome.map_or(Emphasis::Plain, labels::emphasis),
            ),
        ])
    });
    let columns = vec![
        Column::text("rule", "report-column-rule"),
        Column::text("severity", "report-column-severity"),
        Column::text("basis", "report-column-basis"),
        Column::text("outcome", "report-column-outcome"),
    ];
    let table = Table { columns, group: None, detail: None, rows: rows.collect() };
    Some(Section { heading: Some(Message::new(heading)), blocks: vec![Block::Table(table)] })
}

/// What a file was to the judgement, in words.
pub(super) const fn role(role: InputRole) -> Message {
    Message::new(match role {
        InputRole::Submission => "certificate-role-submission",
        InputRole::YearBefore => "certificate-role-year-before",
        InputRole::Institutions => "certificate-role-institutions",
        InputRole::Secretariat => "certificate-role-secretariat",
        InputRole::Adjustments => "certificate-role-adjustments",
        InputRole::Layout => "certificate-role-layout",
    })
}

fn inputs(certificate: &Certificate) -> Section {
    let rows = certificate.inputs.iter().map(|input| {
        Row::new(vec![
            role(input.role).into(),
            Content::from(input.name.as_str()).into(),
            Content::from(input.sha256.as_str()).into(),
        ])
    });
    let columns = vec![
        Column::text("role", "certificate-column-role"),
        Column::text("file", "certificate-column-file"),
        Column::text("sha256", "certificate-column-hash"),
    ];
    let table = Table { columns, group: None, detail: None, rows: rows.collect() };
    Section { heading: Some(Message::new("certificate-section-inputs")), blocks: vec![Block::Table(table)] }
}

fn how_to_verify(certificate: &Certificate, signed: &Signed<'_>) -> Section {
    let line = |id: &'static str, said: &str| Fact::new(id, Content::from(said));
    let minisign = format!("minisign -Vm {} -P {}", signed.file, signed.key.to_base64());
    let vigie = format!("vigie verify {} --trusted …", signed.file);
    let program = format!("{} {}", certificate.program.name, certificate.program.version);
    let facts = vec![
        line("certificate-fact-file", signed.file),
        line("certificate-fact-hash", &signed.hash.to_string()),
        line("certificate-fact-key", &signed.key.id()),
        line("certificate-fact-minisign", &minisign),
        line("certificate-fact-vigie", &vigie),
        line("certificate-fact-program", &program),
    ];
    let said = Cell::new(Message::new("certificate-verify"), Emphasis::Plain);
    let blocks = vec![Block::Paragraphs(vec![said]), Block::Facts(Facts { title: None, facts })];
    Section { heading: Some(Message::new("certificate-section-verify")), blocks }
}

/// Public keys, with whose they are and from when to when they hold.
#[must_use]
pub fn trusted_keys(keys: &[TrustedKey]) -> Report {
    let section = |key: &TrustedKey| {
        let mut facts = vec![
            Fact::new("certify-key-id", Content::from(key.key.id())),
            Fact::new("certify-key-public", Content::from(key.key.to_base64())),
        ];
        // A key that stands alone is nobody's yet.
        if !key.name.is_empty() {
            facts.insert(0, Fact::new("certify-key-name", Content::from(key.name.as_str())));
        }
        if key.valid_from != jiff::civil::Date::MIN {
            let validity = match key.valid_to {
                Some(to) => Message::new("certify-key-from-to").with("from", key.valid_from).with("to", to),
                None => Message::new("certify-key-from").with("from", key.valid_from),
            };
            facts.push(Fact::new("certify-key-validity", Content::from(validity)));
        }
        if let Some(role) = key.role {
            let role = match role {
                KeyRole::Issuer => "certify-role-issuer",
                KeyRole::Witness => "certify-role-witness",
            };
            facts.push(Fact::new("certify-key-role", Content::from(Message::new(role))));
        }
        if let Some(revoked) = key.revoked_on {
            facts.push(Fact::new("certify-key-revoked", Cell::new(revoked, Emphasis::Bad)));
        }
        Section { heading: None, blocks: vec![Block::Facts(Facts { title: None, facts })] }
    };
    let title = Message::new("certify-keys-title").with("count", keys.len());
    Report { title, notes: Vec::new(), sections: keys.iter().map(section).collect() }
}
