//! `vigie`: the supervisory compliance checker for social protection institutions.

pub mod diagnostic;
pub mod dictionary;
pub mod formula;
pub mod i18n;
pub mod model;
pub mod rulebook;
