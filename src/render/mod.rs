//! One file per format that people or programs read.
//!
//! In: reports, diagnostics, or the rulebook itself. Out: bytes and text. Never: a judgement, a figure of its own.

pub mod certificate;
mod columns;
pub mod csv;
pub mod diagnostic;
pub mod docx;
pub mod exchange;
pub mod html;
pub mod layout_file;
pub mod markdown;
pub mod package;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod register_book;
pub mod site;
pub mod sql;
mod svg;
pub mod template;
pub mod terminal;
mod words;
pub mod workbook;
