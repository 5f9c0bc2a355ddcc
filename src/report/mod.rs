//! Results → a neutral report: sections of tables, facts and sentences, in no language and no format.
//!
//! In: graded assessments, the rulebook, diagnostics. Out: a [`Report`] that every format renders. Never: a judgement, a
//! colour, a width, a language.
//!
//! Decisions
//! - What is shown is rounded here and nowhere else, so that a number looks the same in every format: ratios to two
//!   places, scores and marks to one, money in whole francs unless smaller parts were reported. A rounding that would
//!   contradict the verdict gets more places, up to six; past them the last place is cut on the verdict's own side.
//! - Labels of lines stand between quotation marks in sentences: no article to decline, and a reader finds them as they
//!   are in the workbook.
//! - A control that holds as reported and could fail at the worst of the rounding is shown as open: the grade counts it so.
//! - Equations that hold are counted, not listed, where a control has several; the JSON has both sides of each.
//! - The summary says what matters once: the principal breach under the latest year alone, declarations without a document
//!   in one line for all, institutions out of scope in one line.
//! - Distances to a norm are arithmetic and stand apart from advice. Those by a figure that the institution does not set
//!   (`cure = false` in lines.toml) are left out here; the JSON keeps all.
//! - A breach found and a norm that could only not be verified are counted apart in the reasons of a class, though both
//!   count; in a summary `a+b` tells breaches that cap the class from those of proposals.
//! - A book is a tree of reports ([`Part`]); what `vigie rules explain` says of a rule is, word for word, its section of the handbook.
//! - A worked example is one of the rule's own cases, the breach farthest from the threshold, so that nothing is made up for it.
//! - The glossary's terms are those of every rulebook: they stand in the message files, not in rule files.
//! - Which documents prove a line stands in lines.toml (`proof`, of the line or of its group); a line without one leaves the place blank.
//! - Of rejected inputs files are counted, or rows of wide tables, not their faults.

mod alternative;
mod applies_words;
mod breach;
mod certificate;
mod change_words;
mod chart;
mod compliance;
mod definitions;
mod diff;
mod document;
mod effect;
mod example;
mod explain;
mod fiche;
mod filing;
mod findings;
mod followup;
mod formula_words;
mod glossary;
mod handbook;
mod history;
mod intake;
mod labels;
mod letter;
mod mission;
mod paper;
mod part;
mod quantity;
mod ranking;
mod recommendations;
mod register;
mod restated;
mod rules;
mod rules_check;
mod scheme;
mod sentence;
mod shown;
mod simulation;
pub mod site;
mod statistics;
mod subject;
mod summary;
mod verdict;
mod verification;
mod whole_file;
mod worksheet;

pub use certificate::{IssuedRow, Signed, certificate, certificates_issued, trusted_keys};
pub use chart::{Axis, Chart, Figure, Limit, LimitKind, ScaleRow, YearPoint};
pub use compliance::compliance;
pub use diff::{DiffSetting, diff};
pub use document::{
    Align, Anchor, Block, Cell, Column, Content, Emphasis, Fact, Facts, Link, Measure, Priority, Report, Row, Section,
    Table,
};
pub use explain::{explain, explainable};
pub use fiche::{Stake, fiche};
pub use findings::findings;
pub use followup::{
    FollowupSetting, followup_ages, followup_due, followup_form, followup_indicators, followup_mission_order,
    followup_mission_sheet, followup_note, followup_plan, followup_steps, followup_table,
};
pub use handbook::handbook;
pub use history::history;
pub use intake::{intake, intake_figures, intake_summary};
pub use labels::rulebook as rulebook_named;
pub use letter::transmission;
pub use mission::{foot as paper_foot, mission_draft};
pub use paper::Paper;
pub use part::Part;
pub use ranking::{cures_of, filing_in_short, ranking, ranking_method};
pub use recommendations::{
    ProposedRow, asked_in_short, evidence_text, followed_list, followed_section, proposal_text, proposals,
};
pub use register::{register_audit, register_contents};
pub use rules::{case_report, rules_list};
pub use rules_check::rules_check;
pub use sentence::finding_message;
pub use simulation::simulation;
pub use statistics::{Around, statistics};
pub use subject::Setting;
pub use summary::{Aside, SummaryRow, summary};
pub use verification::{verification, verification_reason};
pub use worksheet::worksheet;
