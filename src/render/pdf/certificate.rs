//! A certificate as PDF: what its page says, with the code that a telephone reads.

use jiff::civil::Date;

use super::values::{Node, Text, Values, said};
use super::{Fault, write};
use crate::i18n::{Language, Message};
use crate::render::certificate::drawing;
use crate::report::{Paper, Report};

/// The certificate as a PDF file.
///
/// # Errors
/// As those of [`super::render`].
pub fn render(
    report: &Report,
    is_experimental: bool,
    qr: &str,
    day: Date,
    language: Language,
) -> Result<Vec<u8>, Fault> {
    // A certificate is one page where it can be.
    let paper = Paper { is_one_page: true, ..Paper::new(report.clone(), day) };
    let mut values = Values::of(&paper, language);
    let name = said(&Message::new("certificate-code-name"), language);
    if is_experimental {
        // The first note says the same in words that are read out.
        values.watermark = Some(said(&Message::new("certificate-watermark"), language));
    }
    if let Some(svg) = drawing(qr, &name) {
        let caption = Text::say(&Message::new("certificate-code"), language);
        values.nodes.push(Node::Code { svg, alt: name, caption });
    }
    write(values, paper.is_one_page)
}
