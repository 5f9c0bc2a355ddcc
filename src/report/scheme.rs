//! How marks become a score and a class, from the grading scheme alone.

use super::explain::{hundredths, section, source};
use super::verdict::score_how;
use super::{Cell, Emphasis, Fact, Report, labels};
use crate::i18n::{Arg, Message};
use crate::rulebook::{Basis, Cap, Grade, GradingScheme, Rulebook};

/// The id under which the score is explained.
const SCORE: &str = "score";
/// The id under which the class is explained.
const CLASS: &str = "class";
/// Every id of the grading scheme that can be explained.
pub(super) const SCHEME_IDS: &[&str] = &[SCORE, CLASS];

/// The score or the class explained; `None` for another id.
pub(super) fn explain_scheme(rulebook: &Rulebook, id: &str) -> Option<Report> {
    let scheme = &rulebook.grading;
    let (name, purpose, mut facts) = match id {
        SCORE => ("report-scheme-score", "report-scheme-score-of", score_facts(scheme)),
        CLASS => ("report-scheme-class", "report-scheme-worst", class_facts(scheme)),
        _ => return None,
    };
    facts.push(Fact::new("report-column-basis", labels::basis_in_full(Basis::Proposed)));
    facts.push(Fact::new("report-fact-rationale", &scheme.rationale));
    facts.push(source(&scheme.source));
    facts.push(Fact::new("report-fact-rule-file", "grading.toml"));
    Some(Report {
        title: Message::new("report-explain-title").with("name", Message::new(name)).with("id", id),
        notes: vec![Message::new(purpose).into()],
        sections: vec![section(facts)],
    })
}

/// How marks become the score.
pub(super) fn score_facts(scheme: &GradingScheme) -> Vec<Fact> {
    let pillars = scheme.pillars.iter().map(|pillar| {
        Message::new("report-scheme-pillar")
            .with("pillar", &pillar.label)
            .with("weight", pillar.weight.to_string())
            .into()
    });
    vec![
        Fact::new("report-scheme-mark", Message::new("report-scheme-mark-how")),
        Fact {
            name: Message::new("report-scheme-mean"),
            lines: vec![
                score_how(scheme).into(),
                Message::new("report-scheme-dropped").into(),
                Message::new("report-scheme-rounding").into(),
            ],
        },
        Fact { name: Message::new("report-scheme-pillars"), lines: pillars.collect() },
    ]
}

/// The classes and what holds them down.
pub(super) fn class_facts(scheme: &GradingScheme) -> Vec<Fact> {
    let mut facts: Vec<Fact> = scheme
        .classes
        .iter()
        .map(|class| Fact {
            name: Message::new("report-class-one").with("class", class.grade.code()),
            lines: vec![(&class.definition).into(), Cell::new(&class.supervision, Emphasis::Muted)],
        })
        .collect();
    let counted = |id: &'static str, caps: &[Cap]| -> Vec<Cell> {
        let cap = |cap: &Cap| {
            let count = Arg::Count(cap.from.into());
            Message::new(id).with("count", count).with("class", cap.class.code()).into()
        };
        caps.iter().map(cap).collect()
    };
    let plain = |id: &'static str, class: Grade| Cell::from(Message::new(id).with("class", class.code()));
    let mut caps = counted("report-cap-major", &scheme.major_caps);
    caps.extend(counted("report-cap-critical", &scheme.critical_adopted_caps));
    caps.push(plain("report-cap-repeated", scheme.critical_adopted_repeated));
    caps.push(plain("report-cap-reported", scheme.critical_reported));
    caps.push(plain("report-cap-control", scheme.unresolved_control));
    let limit = Arg::Percent(hundredths(&scheme.not_assessable_limit));
    caps.push(Message::new("report-cap-not-assessable").with("limit", limit).with("class", Grade::U.code()).into());
    caps.push(Cell::new(Message::new("report-cap-doubt"), Emphasis::Muted));
    facts.push(Fact { name: Message::new("report-scheme-caps"), lines: caps });
    facts
}
