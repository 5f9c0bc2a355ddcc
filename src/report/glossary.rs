//! The terms that the texts use, each with what it means: both are in the message files, here is their order alone.

use super::{Block, Fact, Facts, Section};
use crate::i18n::Message;

/// A subject with its terms: for each the message that names it and the one that defines it.
type Subject = (&'static str, &'static [(&'static str, &'static str)]);

const SUBJECTS: &[Subject] = &[
    (
        "glossary-who",
        &[
            ("glossary-institution", "glossary-institution-is"),
            ("glossary-committee", "glossary-committee-is"),
            ("glossary-secretariat", "glossary-secretariat-is"),
            ("glossary-state", "glossary-state-is"),
            ("glossary-technical-ministry", "glossary-technical-ministry-is"),
            ("glossary-finance-ministry", "glossary-finance-ministry-is"),
            ("glossary-board", "glossary-board-is"),
            ("glossary-management", "glossary-management-is"),
        ],
    ),
    (
        "glossary-what",
        &[
            ("glossary-fiscal-year", "glossary-fiscal-year-is"),
            ("glossary-submission", "glossary-submission-is"),
            ("glossary-line", "glossary-line-is"),
            ("glossary-figure", "glossary-figure-is"),
            ("glossary-branch", "glossary-branch-is"),
            ("glossary-unit", "glossary-unit-is"),
        ],
    ),
    (
        "glossary-rules",
        &[
            ("glossary-rulebook", "glossary-rulebook-is"),
            ("glossary-edition", "glossary-edition-is"),
            ("glossary-rule", "glossary-rule-is"),
            ("glossary-standard", "glossary-standard-is"),
            ("glossary-ratio", "glossary-ratio-is"),
            ("glossary-control", "glossary-control-is"),
            ("glossary-pillar", "glossary-pillar-is"),
            ("glossary-threshold", "glossary-threshold-is"),
            ("glossary-target", "glossary-target-is"),
            ("glossary-zero-mark", "glossary-zero-mark-is"),
            ("glossary-severity", "glossary-severity-is"),
            ("glossary-materiality", "glossary-materiality-is"),
            ("glossary-transition", "glossary-transition-is"),
            ("glossary-national-norm", "glossary-national-norm-is"),
        ],
    ),
    (
        "glossary-bases",
        &[
            ("basis-adopted", "glossary-adopted-is"),
            ("report-basis-reported", "glossary-reported-is"),
            ("basis-proposed", "glossary-proposed-is"),
            ("basis-identity", "glossary-identity-is"),
        ],
    ),
    (
        "glossary-outcomes",
        &[
            ("glossary-finding", "glossary-finding-is"),
            ("outcome-compliant", "glossary-compliant-is"),
            ("outcome-watch", "glossary-watch-is"),
            ("outcome-non-compliant", "glossary-non-compliant-is"),
            ("outcome-indeterminate", "glossary-indeterminate-is"),
            ("outcome-not-assessable", "glossary-not-assessable-is"),
            ("outcome-not-applicable", "glossary-not-applicable-is"),
            ("outcome-waived", "glossary-waived-is"),
            ("outcome-informational", "glossary-informational-is"),
        ],
    ),
    (
        "glossary-grades",
        &[
            ("glossary-mark", "glossary-mark-is"),
            ("glossary-score", "glossary-score-is"),
            ("glossary-class", "glossary-class-is"),
            ("glossary-certification", "glossary-certification-is"),
            ("glossary-waiver", "glossary-waiver-is"),
            ("glossary-recommendation", "glossary-recommendation-is"),
            ("glossary-deliberation", "glossary-deliberation-is"),
            ("glossary-mission", "glossary-mission-is"),
            ("glossary-reply", "glossary-reply-is"),
        ],
    ),
];

/// The glossary, by subject.
pub(super) fn glossary() -> Vec<Section> {
    let section = |(heading, terms): &Subject| {
        let fact = |(term, is): &(&'static str, &'static str)| Fact {
            name: Message::new(term),
            lines: vec![Message::new(is).into()],
        };
        let facts = terms.iter().map(fact).collect();
        Section { heading: Some(Message::new(heading)), blocks: vec![Block::Facts(Facts { title: None, facts })] }
    };
    SUBJECTS.iter().map(section).collect()
}
