//! `vigie`: the supervisory compliance checker for social protection institutions.

pub mod assessment;
pub mod cli;
pub mod commands;
pub mod diagnostic;
pub mod dictionary;
pub mod formula;
pub mod grading;
pub mod i18n;
pub mod intake;
pub mod model;
pub mod record;
pub mod render;
pub mod report;
pub mod rulebook;
