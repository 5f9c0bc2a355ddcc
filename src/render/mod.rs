//! One file per format that people or programs read.
//!
//! In: reports, or the rulebook itself. Out: bytes and text. Never: a judgement, a figure of its own.

pub mod csv;
pub mod markdown;
pub mod template;
pub mod terminal;
mod words;
