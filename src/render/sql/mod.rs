//! The rulebook as SQL over the wide table: the same outcomes where the submissions are too many for one machine.
//!
//! In: a rulebook, an engine. Out: one file that makes two tables to fill and three views to read, every rule in it with its name and
//! source. Never: a float, a division, a verdict on a number that an engine had no room for.
//!
//! ```text
//!  vigie_submissions ─┐
//!                     ├─▶ vigie_filed ─▶ texts ─▶ places ─▶ signs ─▶ typed ─▶ figures ─▶ step_1 ─▶ … ─▶ vigie_outcomes
//!  vigie_institutions ┘        └──▶ vigie_set_aside
//! ```
//!
//! Decisions
//! - Figures are whole numbers: money and days in ten-thousandths, counts as they are. A value is held against a threshold by the
//!   sign of N − tD with the coefficients collected, as [`crate::assessment`] does; where a formula is no quotient of sums, its
//!   enclosure is written out, bound by bound.
//! - How large each step can become is reckoned here, from the most digits that a figure may have. What an engine has no room for
//!   is not written, and the file says so by name; a figure with more digits is `out-of-range`, and its rules are not assessable.
//! - SQL does not read what people write ("1 234,50", "néant"): a cell that is no plain value is unreadable, and costs its rules.
//! - The Secretariat's file, waivers and adjustments have no place in the wide table: outcomes are those of a check without them.

mod cells;
mod choice;
mod control;
mod dialect;
mod enclosure;
mod filing;
mod fraction;
mod law;
mod number;
mod point;
mod sheet;
mod steps;
mod text;
mod verdict;

use jiff::civil::Date;

use self::control::Judged;
use self::filing::Needs;
use self::law::{laws, variants};
use self::number::{Unexpressed, Written};
use self::sheet::Sheet;
use self::verdict::Verdict;
use crate::assessment::{COMPARATIVES_RULE, PRECISION_RULE};
use crate::dictionary::SuppliedBy;
use crate::i18n::Language;
use crate::model::Period;
use crate::rulebook::{Rule, RuleId, Rulebook};

pub use self::dialect::Dialect;

/// A rulebook as SQL.
#[derive(Debug, Clone)]
pub struct Script {
    /// The file.
    pub text: String,
    /// The rules that the engine cannot judge exactly; the file says so of each.
    pub unexpressed: Vec<RuleId>,
    /// How many rules and controls are written.
    pub expressed: usize,
}

/// How a rulebook is written.
#[derive(Debug, Clone, Copy)]
pub struct Writing<'w> {
    /// For which engine.
    pub dialect: Dialect,
    /// The day of judgement; `None`: the day of the query.
    pub as_of: Option<Date>,
    /// The dates of the other editions: their years are not judged by this one, and are still years before.
    pub others: &'w [Period],
    /// In which language rules are named.
    pub language: Language,
}

/// A rule with the column of its verdict.
struct Entry {
    id: RuleId,
    /// Its verdict as a column, or why there is none.
    verdict: Written<String>,
}

/// Writes an edition of a rulebook as SQL.
#[must_use]
pub fn write(rulebook: &Rulebook, writing: Writing<'_>) -> Script {
    let laws = laws(rulebook);
    let mut sheet = Sheet::new(rulebook, writing.dialect);
    let rules = variants(&laws, &mut sheet);
    let controls: Vec<Written<Judged>> = rulebook.controls.iter().map(|control| sheet.control(control)).collect();
    let judged: Option<Vec<Judged>> = controls.iter().map(|control| control.clone().ok()).collect();
    if let Some(judged) = &judged {
        let mut needs: Needs<'_> = sheet.needs_of_controls(rulebook);
        for (conditions, rule) in rules.iter().flat_map(|(_, variants)| variants) {
            let when = (!conditions.is_empty()).then(|| conditions.join(" AND "));
            needs.push(sheet.needs_of(when.as_deref(), rule));
        }
        sheet.count(&needs, judged);
    }
    let mut entries: Vec<Entry> = Vec::new();
    for (id, variants) in &rules {
        let is_of_filing = variants.iter().any(|(_, rule)| is_of_filing(rulebook, rule));
        let verdict = if is_of_filing && judged.is_none() {
            // It counts the controls, one of which is not there.
            Err(Unexpressed::TooWide)
        } else {
            verdict_of(&mut sheet, variants)
        };
        entries.push(Entry { id: id.clone(), verdict });
    }
    for (control, judged) in rulebook.controls.iter().zip(controls) {
        entries.push(Entry { id: control.id.clone(), verdict: judged.map(|judged| judged.verdict) });
    }
    match sheet.restated() {
        Ok(None) => {}
        Ok(Some(verdict)) => entries.push(Entry { id: COMPARATIVES_RULE.into(), verdict: Ok(verdict) }),
        Err(why) => entries.push(Entry { id: COMPARATIVES_RULE.into(), verdict: Err(why) }),
    }
    if let Some(verdict) = sheet.precision() {
        entries.push(Entry { id: PRECISION_RULE.into(), verdict: Ok(verdict) });
    }
    let unexpressed: Vec<RuleId> =
        entries.iter().filter(|entry| entry.verdict.is_err()).map(|entry| entry.id.clone()).collect();
    let expressed = entries.len() - unexpressed.len();
    Script { text: text::script(&sheet, &entries, writing), unexpressed, expressed }
}

/// The verdict of a rule, by the variant that applies; -1 where none does.
fn verdict_of(sheet: &mut Sheet<'_>, variants: &[law::Variant<'_>]) -> Written<String> {
    let mut alternatives = Vec::new();
    for (conditions, rule) in variants {
        let verdict = sheet.verdict(rule)?;
        if conditions.is_empty() {
            return Ok(verdict);
        }
        alternatives.push(format!("WHEN {} THEN {verdict}", conditions.join(" AND ")));
    }
    Ok(sheet.bind(format!("(CASE {} ELSE -1 END)", alternatives.join(" "))))
}

/// Whether a rule is made of the counts of the check itself.
fn is_of_filing(rulebook: &Rulebook, rule: &Rule) -> bool {
    let mut lines = rule.formula.references().into_iter().filter_map(|(reference, _)| reference.line);
    lines.any(|line| rulebook.dictionary.get(line).is_some_and(|line| line.supplied_by == SuppliedBy::Check))
}
