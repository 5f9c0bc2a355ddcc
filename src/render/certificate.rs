//! The page of a certificate: one file that needs nothing else, with a code that a telephone reads.
//!
//! In: a report, whether it is experimental, the text of the code, a language. Out: an HTML document. Never: markup from outside, a colour
//! that says what no word says.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

use super::html::Writer;
use super::words::escape;
use crate::certificate::PublicKey;
use crate::i18n::{Language, Message};
use crate::model::Sha256;
use crate::report::{Part, Report};

/// The style of the page.
const STYLE: &str = concat!(include_str!("html/style.css"), include_str!("html/certificate.css"));

/// How many modules of white stand around a code, as its standard wants.
const QUIET: usize = 4;

/// What the code of a certificate says, the same in every language: the hash of the document, the key that signed, how to verify.
#[must_use]
pub fn qr_text(file: &str, hash: Sha256, key: &PublicKey) -> String {
    let (id, line) = (key.id(), key.to_base64());
    format!("vigie.certificate/1\nfile:{file}\nsha256:{hash}\nkey:{id}\nminisign -Vm {file} -P {line}\n")
}

/// The page.
#[must_use]
pub fn render(report: &Report, is_experimental: bool, qr: &str, language: Language) -> String {
    let mut writer = Writer::alone(language);
    let say = |id: &'static str| escape(&Message::new(id).render(language));
    let code = language.code();
    let title = escape(&report.title.render(language));
    writer.line(&format!("<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">"));
    writer.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    writer.line(&format!("<title>{title}</title>\n<style>\n{STYLE}@page {{ size: A4 portrait; }}\n</style>\n</head>"));
    writer.line("<body class=\"portrait certificate\">");
    if is_experimental {
        // The first note says the same in words that are read out.
        writer.line(&format!("<div class=\"watermark\" aria-hidden=\"true\">{}</div>", say("certificate-watermark")));
    }
    writer.line("<main>");
    writer.document(&Part::from(report.clone()));
    if let Some(drawing) = drawing(qr, &say("certificate-code-name")) {
        writer.line(&format!(
            "<figure class=\"code\">\n{drawing}<figcaption>{}</figcaption>\n</figure>",
            say("certificate-code")
        ));
    }
    writer.line("</main>\n</body>\n</html>");
    writer.finish()
}

/// The code as SVG, a row of dark modules in one stroke; `None` for a text too long for any code.
pub(super) fn drawing(text: &str, name: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width.max(1)).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                let _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    let side = width + 2 * QUIET;
    Some(format!(
        "<svg role=\"img\" aria-label=\"{name}\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" \
         xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{path}\" fill=\"#000\"/></svg>\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::{drawing, qr_text};
    use crate::certificate::new_key;
    use crate::model::Sha256;

    #[test]
    fn the_code_holds_the_hash_and_how_to_verify() {
        let key = new_key(None).unwrap().public;
        let text = qr_text("xa-cnss-2023.json", Sha256([0xab; 32]), &key);
        let command = format!("minisign -Vm xa-cnss-2023.json -P {}\n", key.to_base64());
        assert!(text.contains(&"ab".repeat(32)) && text.contains(&command));
        assert!(drawing(&text, "code").is_some());
        assert!(drawing(&"x".repeat(5000), "code").is_none());
    }
}
