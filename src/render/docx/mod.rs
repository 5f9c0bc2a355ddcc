//! Papers as documents for a word processor (`WordprocessingML`, ISO/IEC 29500), because ministries and inspectors edit them.
//!
//! In: a paper, a language. Out: the bytes of a .docx file: headings in their styles, rows of headings that every page repeats, A4,
//! numbered pages and paragraphs, the language of the text. Never: markup, a control character or an override of the writing
//! direction from outside; the hour at which it was made.
//!
//! Decisions
//! - The package is written here, with `zip`: of the crates that write such files (looked at: docx-rs 0.4.22, docx-rust 0.1.11,
//!   word-ooxml 1.0.0) none repeats a row of headings, sets the language and gives the same bytes each time.
//! - A chart cannot be drawn; what it shows in words and its table stand there.
//! - What stands on every page stands in the header and the footer, not among the notes.

mod body;

use std::io::{Cursor, Error, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use self::body::Body;
use super::words::escape;
use crate::i18n::{Language, Message};
use crate::report::Paper;

/// The package's own parts, which say the same for every paper but for its language.
const CONTENT_TYPES: &str = include_str!("content_types.xml");
const RELATIONS: &str = include_str!("rels.xml");
const DOCUMENT_RELATIONS: &str = include_str!("document_rels.xml");
const STYLES: &str = include_str!("styles.xml");
const NUMBERING: &str = include_str!("numbering.xml");
const SETTINGS: &str = include_str!("settings.xml");

/// What every part written here begins with.
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The namespaces of the parts of the text.
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                          xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// The paper as a document.
///
/// # Errors
/// The archive cannot be written.
pub fn render(paper: &Paper, language: Language) -> Result<Vec<u8>, Error> {
    let locale = escape(&Message::new("paper-locale").render(language));
    let localised = |part: &str| part.replace("{locale}", &locale);
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", core(paper, language, &locale)),
        ("docProps/app.xml", app()),
        ("word/document.xml", Body::of(paper, language)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", localised(STYLES)),
        ("word/numbering.xml", NUMBERING.to_owned()),
        ("word/settings.xml", localised(SETTINGS)),
        ("word/header.xml", header(paper, language)),
        ("word/footer.xml", footer(paper, language)),
    ];
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    // No hour: the same input makes the same bytes. A session writes hundreds of small documents: what the last hundredths of
    // their size would cost is not worth their time.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(FAST))
        .last_modified_time(DateTime::default());
    for (name, part) in parts {
        package.start_file(name, options)?;
        package.write_all(part.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}

/// A level of compression that takes a third of the usual time and leaves a document a tenth larger.
const FAST: i64 = 2;

/// What the document says of itself.
fn core(paper: &Paper, language: Language, locale: &str) -> String {
    let title = text(&paper.report().title.render(language));
    let day = paper.day;
    format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>vigie</dc:creator>\
         <dc:language>{locale}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified></cp:coreProperties>"
    )
}

fn app() -> String {
    format!(
        "{XML}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>vigie</Application></Properties>"
    )
}

/// What stands above every page.
fn header(paper: &Paper, language: Language) -> String {
    let lines: Vec<String> = paper
        .head
        .iter()
        .map(|line| {
            let line = text(&line.render(language));
            format!(
                "<w:p><w:pPr><w:pStyle w:val=\"Header\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr>\
                 <w:t xml:space=\"preserve\">{line}</w:t></w:r></w:p>"
            )
        })
        .collect();
    let lines = if lines.is_empty() {
        "<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p>".to_owned()
    } else {
        lines.concat()
    };
    format!("{XML}<w:hdr {NAMESPACES}>{lines}</w:hdr>")
}

/// What stands below every page: the foot, then the number of the page and how many there are.
fn footer(paper: &Paper, language: Language) -> String {
    let foot = paper.foot.as_ref().map(|foot| text(&foot.render(language))).unwrap_or_default();
    let foot = if foot.is_empty() {
        String::new()
    } else {
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{foot}</w:t></w:r></w:p>"
        )
    };
    let field = |name: &str| format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    format!(
        "{XML}<w:ftr {NAMESPACES}>{foot}<w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"right\"/></w:pPr>{}\
         <w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}</w:p></w:ftr>",
        field("PAGE"),
        field("NUMPAGES")
    )
}

/// A text as XML holds it: what means something to XML escaped, what XML cannot hold replaced.
fn text(text: &str) -> String {
    let held: String = crate::i18n::visible(text)
        .chars()
        .map(|c| match c {
            '\n' => ' ',
            '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
            c => c,
        })
        .collect();
    escape(&held)
}

#[cfg(test)]
mod tests;
