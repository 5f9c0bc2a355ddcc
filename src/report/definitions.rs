//! The definitions that a formula uses, for whoever reads the rule: each in words, those that they use in turn included.

use super::formula_words::formula_in_words;
use super::{Block, Cell, Emphasis, Fact, Facts, Section};
use crate::dictionary::{Definition, Dictionary};
use crate::formula::{Expression, Node};
use crate::i18n::Message;

/// The section of the definitions of a formula; `None` where it uses none.
pub(super) fn section(formula: &Expression, dictionary: &Dictionary) -> Option<Section> {
    let mut used: Vec<&str> = Vec::new();
    formula.visit(&mut |part| {
        if let Node::Defined(code, _) = &part.node
            && !used.contains(&code.as_str())
        {
            used.push(code);
        }
    });
    let facts: Vec<Fact> = used
        .into_iter()
        .filter_map(|code| dictionary.definition_of(code))
        .map(|found| fact(found, dictionary))
        .collect();
    (!facts.is_empty()).then(|| Section {
        heading: Some(Message::new("report-section-definitions")),
        blocks: vec![Block::Facts(Facts { title: None, facts })],
    })
}

fn fact(definition: &Definition, dictionary: &Dictionary) -> Fact {
    Fact {
        name: Message::new("report-definition").with("label", &definition.label),
        lines: vec![
            Cell::from(&definition.meaning),
            Cell::from(formula_in_words(&definition.formula, dictionary)),
            Cell::new(format!("{} = {}", definition.code, definition.formula), Emphasis::Muted),
        ],
    }
}
