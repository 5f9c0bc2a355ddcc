//! Papers as HTML: a page of its own to be printed, one A4 page where the paper is meant to be one.

use super::{STYLE, Writer};
use crate::i18n::{Language, Message};
use crate::render::words::escape;
use crate::report::Paper;

/// What papers have beside the style of every page.
const PAPER_STYLE: &str = include_str!("paper.css");

/// The paper as a page; `alternates` are the files of the same in other languages.
#[must_use]
pub fn render_paper(paper: &Paper, language: Language, alternates: &[(Language, String)]) -> String {
    let mut writer = Writer { out: String::new(), language, root: None, headed: 0 };
    let code = language.code();
    let side = if paper.is_landscape { "landscape" } else { "portrait" };
    let class = if paper.is_one_page { format!("{side} paper one-page") } else { format!("{side} paper") };
    let title = escape(&paper.report().title.render(language));
    writer.line(&format!("<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">"));
    writer.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    writer.line(&format!("<title>{title}</title>"));
    let margin = if paper.is_one_page { " margin: 12mm 13mm;" } else { "" };
    writer.line(&format!("<style>\n{STYLE}{PAPER_STYLE}@page {{ size: A4 {side};{margin} }}\n</style>\n</head>"));
    writer.line(&format!("<body class=\"{class}\">\n<header>"));
    for line in &paper.head {
        writer.line(&format!("<p class=\"head\">{}</p>", escape(&line.render(language))));
    }
    writer.languages(alternates);
    if let Some(cover) = &paper.cover {
        writer.line("<section class=\"cover\">");
        writer.heading(2, &cover.title);
        writer.notes(&cover.notes);
        writer.sections(&cover.sections, 3);
        signatures(&mut writer, paper);
        writer.line("</section>");
    }
    writer.heading(1, &paper.report().title);
    writer.notes(&paper.report().notes);
    writer.line("</header>\n<main>");
    writer.sections(&paper.report().sections, 2);
    writer.parts(&paper.document.parts, 2);
    signatures(&mut writer, paper);
    writer.line("</main>");
    if let Some(foot) = &paper.foot {
        writer.line(&format!("<footer><p class=\"muted\">{}</p></footer>", escape(&foot.render(language))));
    }
    writer.line("</body>\n</html>");
    writer.out
}

/// Where and when it is signed, and a place for each who signs.
fn signatures(writer: &mut Writer, paper: &Paper) {
    if paper.signatures.is_empty() {
        return;
    }
    let say = |message: &Message| escape(&message.render(writer.language));
    let lines = ["paper-name", "paper-signature"].map(|id| say(&Message::new(id)));
    let done = format!("<p>{}</p>\n<div class=\"signatures\">", say(&Message::new("paper-done")));
    let places: Vec<String> = paper
        .signatures
        .iter()
        .map(|quality| format!("<div><p class=\"strong\">{}</p><p>{}</p></div>", say(quality), lines.join("</p><p>")))
        .collect();
    writer.line(&done);
    writer.line(&format!("{}</div>", places.concat()));
}
