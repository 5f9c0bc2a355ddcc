//! `vigie` (French for the lookout on a ship): the supervisory compliance checker for social protection institutions.
//!
//! It reads the accounts that institutions submit to the CIPRES Supervisory Committee, judges them by a rulebook of
//! standards, ratios and controls, classifies them, and proposes a certification; every figure is proved down to its cell.
//!
//! # The flow, one way
//!
//! ```text
//!  rules/*.toml ─▶ rulebook ─┐                                        ┌─▶ record ─▶ JSON
//!                            ├─▶ assessment ─▶ grading ─▶ impact, ranking ─▶ report ─▶ render ─▶ terminal, Markdown, CSV, site, workbook
//!  workbook ─────▶ intake ───┘                                        └─▶ followup ◀─▶ register.sqlite
//! ```
//!
//! | Stage | In | Out |
//! |---|---|---|
//! | [`i18n`] | a message and its facts | its text in a language |
//! | [`model`] | – | the nouns: amounts, figures, institutions, submissions |
//! | [`diagnostic`] | a code, a place, facts | a located message |
//! | [`formula`] | a formula's text; figures | an exact value, its interval, what it rests on |
//! | [`dictionary`] | lines.toml, institutions.toml | lines, header names, the list of institutions |
//! | [`rulebook`] | an edition's TOML files | a validated rulebook, or every fault |
//! | [`intake`] | workbooks, CSV, the Secretariat's file | submissions, and what could not be read |
//! | [`assessment`] | rulebook × submission | findings with proof and distance to compliance |
//! | [`grading`] | findings | marks, pillars, score, class, certification proposed |
//! | [`impact`] | two rulebooks, graded assessments | what changes, for whom, by which rule, at what cost; a threshold's curve |
//! | [`ranking`] | graded assessments, the institutions expected, the replies | who has not filed; the comparative table with rank intervals |
//! | [`statistics`] | submissions, the institutions expected | totals by state and region, with what is missing |
//! | [`record`] | graded assessments | the versioned JSON contract |
//! | [`followup`] | acts, a register file, a day | what became of each recommendation, what comes next, proof that nobody rewrote it |
//! | [`certificate`] | records of graded submissions, a key, a day | canonical signed documents, what verifying one comes to, bundles |
//! | [`report`] | graded assessments | a neutral report: sections, tables, sentences |
//! | [`render`] | reports, papers, diagnostics, the dictionary | terminal, HTML and its site, Markdown, CSV, workbooks, documents (DOCX, PDF), the template |
//! | [`commands`] | what was typed, the clock | an exit code |
//!
//! A stage imports only stages above it in this table; `tests/layering.rs` proves it. `rulebook` and `intake` do not know
//! each other: whatever joins two stages is a few lines in [`commands`].
//!
//! # Glossary
//!
//! A **submission** (dossier annuel) is one institution's accounts for one fiscal year. A **line** (rubrique) is a named
//! figure of the dictionary; a **figure** is its value with branch, year, precision and cell. A **rule** is a **ratio**, a
//! **standard** (norme) or a **control** (contrôle de cohérence); a **finding** (constat) is what comes out of one, with
//! its proof. The **basis** of a threshold is *adopted* (read in the official text), *reported* (read in a secondary
//! source) or *proposed* (ours, with its comparator).
//!
//! # Decisions
//!
//! Each is told where it is carried out; these are those that a reader of the design would not expect:
//! - Rule files are read key by key from the spanned table, not through a serde mirror as the design says: a derived reader
//!   stops at a file's first fault, and all are wanted ([`dictionary`]).
//! - A day after the day of judgement is dropped and told: what has not happened proves nothing ([`commands`]).
//! - `--exit-code` counts as breaches what the class counts: doubt and silence too.
//! - "néant" is read as zero, and said so: it declares that there is none. A dash or "n.d." is missing ([`intake`]).
//! - Marks are taken at the worst end of their interval also where the finding itself is decided; the score's root is found
//!   in exact integers, not in decimals ([`grading`]).
//! - `--basis reported` judges on adopted *and* reported norms: a stricter basis never leaves out a stronger one.
//! - Two different files for one institution and year, and no reception recorded: the one filed last by its own `filed_on`
//!   stands and the other is listed; without such a date on each, with equal ones or one to come, neither is judged.
//! - A submission is counted before it is judged ([`dictionary::Tally`]): what the rules need of it, what it files, what had
//!   to be interpreted, which controls hold. Rules on filing are rules like any other, made of these counts; what is
//!   expected hangs on the rulebook and the list alone, so that withholding makes no denominator smaller.
//! - A restated figure of last year is a finding of its own, with both cells, at the severity that rulebook.toml states; rules
//!   on the year before take last year's own submission.
//! - What is taken from where is shown by the reader that takes it, not by a second reading ([`intake`]): `vigie intake` cannot show
//!   another mapping than `vigie check` judges.
//! - Doubles are told by two cells or an exact sum alone; a sum of branches that exceeds its total by the transfers filed is said to be
//!   right, so that nobody takes it for an error.
//! - A board's report counts as addressed unless the Secretariat's file, when given, does not list it; the flag
//!   `report_addressed` carries it, so that the rule file says it and no code does.
//! - A finding and a class may stand on other terms too: without waivers, unadjusted, without a hypothesis, by the other norm.
//!   The verdict is one; the others stand beside it ([`grading`]). An inspector's restatements decide, a hypothesis never
//!   certifies.
//! - The regional norm decides and the national one stands beside it, unless the tailoring names the act of the region that lets
//!   it prevail ([`rulebook`]).
//! - One edition of `cipres` is shipped: the reference facts date no threshold to an earlier text. `--rulebook cipres@2023` forces
//!   an edition on every year, also outside its dates, as it stands on its nearest day ([`rulebook::Catalogue`]).
//! - Whoever judges does so by the rulebook as applied ([`rulebook::Rulebook::applied`]): its rules stand at the step of their
//!   transition, so that judgement, marks and reports need know of none.
//! - What curing a finding would change stands in [`ranking`], not in [`impact`] as the design says: its last word is a rank, and only
//!   who orders the table can say it. The cured findings are graded by [`grading`] itself.
//! - A certificate that was issued is public, so its holder is named in the list of certificates in force, also while the right of reply
//!   still hides its row in the comparative table; nothing else of that row stands there ([`report::site`]).
//! - On a day of the past (`--as-of`) the register is what the acts of that day and before had made of it; the day of an act counts,
//!   not the moment of its recording ([`followup::register`]).
//! - Shares divide by what is expected: the share of not-assessable rules is over all scored rules, never over those
//!   that could be judged.

pub mod assessment;
pub mod certificate;
pub mod cli;
pub mod commands;
pub mod diagnostic;
pub mod dictionary;
pub mod followup;
pub mod formula;
pub mod grading;
pub mod i18n;
pub mod impact;
pub mod intake;
pub mod model;
pub mod ranking;
pub mod record;
pub mod render;
pub mod report;
pub mod rulebook;
pub mod statistics;

/// How many cases a property is tried with.
#[cfg(test)]
#[path = "../tests/common/tried.rs"]
mod tried;
