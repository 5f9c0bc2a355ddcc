//! What a register holds, and what its audit came to.

use super::{Block, Cell, Content, Fact, Facts, Report, Section};
use crate::followup::register::Audit;
use crate::followup::{RegisterHead, SubjectKind};
use crate::i18n::{Arg, Message};

/// What a register holds: its file, its head, how many subjects of each kind.
#[must_use]
pub fn register_contents(path: &str, head: RegisterHead, counts: &[(SubjectKind, u64)]) -> Report {
    let facts = counts.iter().map(|(kind, count)| {
        let name = Message::new("followup-kind").with("kind", kind.code());
        Fact { name, lines: vec![Cell::from(Content::number(count.to_string()))] }
    });
    let title = Message::new("followup-contents").with("path", path);
    report(title, head, facts.collect())
}

/// What a sound log came to in its audit.
#[must_use]
pub fn register_audit(audit: &Audit, heads: usize) -> Report {
    let mut facts = vec![Fact::new("followup-subjects", Content::count(audit.subjects))];
    if heads > 0 {
        facts.push(Fact::new("followup-heads", Content::count(heads)));
    }
    if let Some(documents) = &audit.documents {
        let share = |found: usize, named: usize| {
            Message::new("followup-found").with("found", Arg::from(found)).with("named", Arg::from(named))
        };
        let found = documents.attached.saturating_sub(documents.missing.len());
        facts.push(Fact::new("followup-documents", share(found, documents.attached)));
        facts.push(Fact::new("followup-accounts", share(documents.accounts_found, documents.accounts)));
    }
    report(Message::new("followup-audit-sound"), audit.head, facts)
}

fn report(title: Message, head: RegisterHead, facts: Vec<Fact>) -> Report {
    let named = Message::new("followup-head-value")
        .with("number", head.number.to_string())
        .with("hash", head.hash.to_string());
    let mut all = vec![
        Fact::new("followup-events", Content::number(head.number.to_string())),
        Fact::new("followup-head", named),
    ];
    all.extend(facts);
    let blocks = vec![Block::Facts(Facts { title: None, facts: all })];
    Report { title, notes: Vec::new(), sections: vec![Section { heading: None, blocks }] }
}
