//! What a register comes to on a day: the table, what is due, the steps, the next visits, the indicators; the papers that go out.

mod due;
mod form;
mod indicators;
mod mission;
mod note;
mod paper;
mod plan;
mod steps;
mod table;
mod words;

use jiff::civil::Date;

use super::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table};
use crate::dictionary::InstitutionList;
use crate::followup::RegisterHead;
use crate::i18n::Message;
use crate::model::StateCode;
use crate::rulebook::{EscalationScheme, Rulebook};

pub use due::followup_due;
pub use form::followup_form;
pub use indicators::followup_indicators;
pub use mission::{followup_mission_order, followup_mission_sheet};
pub use note::followup_note;
pub use plan::followup_plan;
pub use steps::followup_steps;
pub use table::{followup_ages, followup_table};

/// From what a report on a register is made.
#[derive(Debug, Clone, Copy)]
pub struct FollowupSetting<'a> {
    /// The rulebook, which names rules and pillars.
    pub rulebook: &'a Rulebook,
    /// The list that names states and institutions.
    pub institutions: &'a InstitutionList,
    /// The escalation.toml that was applied.
    pub scheme: &'a EscalationScheme,
    /// Where the log stood.
    pub head: RegisterHead,
    /// The day.
    pub on: Date,
    /// The state that it is narrowed to.
    pub state: Option<&'a StateCode>,
    /// Whether it is for a program.
    pub is_whole: bool,
}

impl FollowupSetting<'_> {
    /// The name of a state; its code where the list does not know it.
    fn state_name(&self, code: &StateCode) -> Content {
        self.institutions.state(code).map_or_else(|| Content::from(code.as_str()), |state| Content::from(&state.name))
    }

    /// A report with its last section, the head: what it says can be held against the log that it was made from.
    fn report(&self, title: Message, notes: Vec<Cell>, mut sections: Vec<Section>) -> Report {
        let head = self.head.to_string();
        let named = Message::new("followup-head").with("head", head.as_str());
        let mut blocks = vec![Block::Paragraphs(vec![named.into()])];
        if self.is_whole {
            // A format without paragraphs says it in a table.
            let columns =
                vec![Column::text("as_of", "followup-column-as-of"), Column::text("head", "followup-column-head")];
            let rows = vec![Row::new(vec![self.on.into(), head.into()])];
            blocks.push(Block::Table(Table { columns, group: None, detail: None, rows }));
        }
        sections.push(Section { heading: None, blocks });
        let mut all = Vec::new();
        if let Some(state) = self.state {
            let narrowed = Message::new("followup-of-state").with("state", self.state_name(state).arg());
            all.push(Cell::new(narrowed, Emphasis::Strong));
        }
        all.extend(notes);
        Report { title, notes: all, sections }
    }
}

/// A section of some blocks under a heading.
const fn section(heading: Message, blocks: Vec<Block>) -> Section {
    Section { heading: Some(heading), blocks }
}

/// A section of a sentence.
fn sentence(says: Cell) -> Section {
    Section { heading: None, blocks: vec![Block::Paragraphs(vec![says])] }
}
