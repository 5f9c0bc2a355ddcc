//! Languages: message files, numbers, dates, lists.
//!
//! In: a message's identifier with typed arguments. Out: its text in a language. Never: a decision about what to say.
//!
//! A language is one file, `messages/<code>.ftl`; adding a file adds the language. Code builds a [`Message`]; only the
//! outermost layer (`render`, `commands`) turns it into text.

mod catalogue;
mod local_text;
mod message;
mod number;
mod typography;
mod visible;

pub use catalogue::{Language, find_text, local_text, text_of};
pub use local_text::LocalText;
pub use message::{Arg, Message};
pub use number::{format_date, format_decimal};
pub use visible::{is_unsafe, visible};
