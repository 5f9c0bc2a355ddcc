//! Recommendations: the words of those that follow from a check, and each beside the latest accounts.
//!
//! Decisions
//! - What is to be done comes first, then what was found and the norm, then the distance in figures: the draft is read alone.
//! - A value then and now is shown as its rule measures it; one of a rule that this rulebook does not know is shown as recorded.
//! - On a terminal a text of several sentences is cut after its first, and says so; files have it in full.
//! - "Cured" stands beside a recommendation as a fact of the accounts; that it is implemented only a verification says.

mod drafts;
mod followed;
mod text;

pub use drafts::{ProposedRow, proposals};
pub use followed::{asked_in_short, followed_list, followed_section};
pub use text::{evidence_text, proposal_text};

use crate::assessment::Computed;
use crate::followup::RegisterHead;
use crate::formula::{Exact, parse_threshold};
use crate::i18n::Message;
use crate::rulebook::{Display, Rule, RuleId, Rulebook};

use super::{Block, Content, Section, quantity};

/// Where the register stands, in a line of its own: it is copied whole.
fn head(head: RegisterHead) -> Section {
    let named = Message::new("followup-head").with("head", head.to_string());
    Section { heading: None, blocks: vec![Block::Paragraphs(vec![named.into()])] }
}

/// A rule with the threshold that was applied, as a record states it: a step of a transition or a state's own norm.
fn applied(rulebook: &Rulebook, id: &RuleId, requires: Option<&str>) -> Option<Rule> {
    let rule = rulebook.rule(id)?;
    let requires = requires.map(|text| parse_threshold(text).ok());
    Some(Rule { requires: requires.unwrap_or_default(), in_transition: None, national: None, ..rule.clone() })
}

/// A value of a record as its rule measures it; as recorded, where it does not fit.
fn value(rulebook: &Rulebook, rule: &Rule, text: &str) -> Content {
    let computed = match rule.display {
        Display::Date => text.parse().ok().map(Computed::Date),
        Display::YesNo => match text {
            "yes" => Some(Computed::Flag(true)),
            "no" => Some(Computed::Flag(false)),
            _ => None,
        },
        _ => Exact::from_decimal_text(text).map(Computed::Number),
    };
    computed.map_or_else(|| text.into(), |computed| quantity::value(rulebook, rule, &computed))
}
