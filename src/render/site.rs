//! Pages of a site that opens from a folder: no server, no network; what a script adds, a page is whole without.
//!
//! In: a document, where it stands in the site, its language. Out: an HTML page; the files that all pages share. Never: a path that
//! leads out of the site.

use super::html::Writer;
use super::words::escape;
use crate::i18n::{Language, Message};
use crate::report::Part;

/// The files that all pages share, by their path from the site's root.
pub const SHARED: &[(&str, &str)] = &[
    ("shared/vigie.css", concat!(include_str!("html/style.css"), include_str!("html/site.css"))),
    ("shared/vigie.js", include_str!("html/site.js")),
];

/// What all pages of a site have in common.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The site's name.
    pub title: Message,
    /// The chapters: path from the folder of the language, name.
    pub chapters: Vec<(String, Message)>,
    /// The languages that it is written in.
    pub languages: Vec<Language>,
    /// What must stand on every page: that it is not for publication.
    pub marking: Option<Message>,
    /// What stands at the foot of every page: by what it was judged, on which day.
    pub foot: Vec<Message>,
}

/// One page.
#[derive(Debug, Clone, Copy)]
pub struct SitePage<'a> {
    /// What stands on it.
    pub document: &'a Part,
    /// Where it stands, from the folder of its language: `institutions/xa-cnps.html`.
    pub path: &'a str,
    /// The chapter that it belongs to, by its path.
    pub chapter: &'a str,
}

/// The way from a page to the folder of its language.
fn root_of(path: &str) -> &'static str {
    match path.matches('/').count() {
        0 => "",
        1 => "../",
        _ => "../../",
    }
}

/// The page in a language.
#[must_use]
pub fn render(frame: &Frame, page: SitePage<'_>, language: Language) -> String {
    let root = root_of(page.path);
    let mut writer = Writer::of_site(language, root);
    let code = language.code();
    let say = |message: &Message| escape(&message.render(language));
    let (site, title) = (say(&frame.title), say(&page.document.report.title));
    writer.line(&format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
    ));
    let title = if page.path == "index.html" { site.clone() } else { format!("{title} – {site}") };
    writer.line(&format!("<title>{title}</title>"));
    writer.line(&format!("<link rel=\"stylesheet\" href=\"{root}../shared/vigie.css\">"));
    writer.line(&format!("<script defer src=\"{root}../shared/vigie.js\"></script>\n</head>"));
    let words = [
        ("filter", "site-filter"),
        ("shown", "site-shown"),
        ("sort", "site-sort"),
        ("ascending", "site-ascending"),
        ("descending", "site-descending"),
    ];
    let words: Vec<String> =
        words.iter().map(|(name, id)| format!(" data-{name}=\"{}\"", say(&Message::new(id)))).collect();
    // Some kinds of pages are laid out in their own way: the anchor of a document says which it is.
    let kind = escape(&page.document.anchor);
    writer.line(&format!("<body class=\"site {kind}\"{}>", words.concat()));
    writer.line(&format!("<a class=\"skip\" href=\"#content\">{}</a>", say(&Message::new("site-skip"))));
    if let Some(marking) = &frame.marking {
        writer.line(&format!("<p class=\"marking\">{}</p>", say(marking)));
    }
    writer.line(&format!("<header class=\"bar\">\n<p class=\"site-name\">{site}</p>"));
    writer.line(&format!("<nav class=\"chapters\" aria-label=\"{}\">\n<ul>", say(&Message::new("site-chapters"))));
    for (path, name) in &frame.chapters {
        let current = if path == page.chapter { " aria-current=\"page\"" } else { "" };
        writer.line(&format!("<li><a href=\"{root}{}\"{current}>{}</a></li>", escape(path), say(name)));
    }
    writer.line("</ul>\n</nav>");
    writer
        .line(&format!("<nav class=\"languages\" aria-label=\"{}\">\n<ul>", say(&Message::new("document-languages"))));
    for other in &frame.languages {
        let (code, name) = (other.code(), escape(&other.name()));
        if *other == language {
            writer.line(&format!("<li><span lang=\"{code}\" aria-current=\"true\">{name}</span></li>"));
        } else {
            let href = format!("{root}../{code}/{}", escape(page.path));
            writer.line(&format!(
                "<li><a href=\"{href}\" hreflang=\"{code}\" lang=\"{code}\" rel=\"alternate\">{name}</a></li>"
            ));
        }
    }
    writer.line("</ul>\n</nav>\n</header>\n<main id=\"content\">");
    writer.document(page.document);
    writer.line("</main>\n<footer>");
    for line in &frame.foot {
        writer.line(&format!("<p>{}</p>", say(line)));
    }
    if let Some(marking) = &frame.marking {
        writer.line(&format!("<p class=\"marking\">{}</p>", say(marking)));
    }
    writer.line("</footer>\n</body>\n</html>");
    writer.finish()
}

/// The page at the site's root: it leads to the index in the reader's language, whatever can be done without a script.
#[must_use]
pub fn entrance(frame: &Frame, language: Language) -> String {
    let code = language.code();
    let title = escape(&frame.title.render(language));
    let link = |language: &Language| {
        let code = language.code();
        format!(
            "<li><a href=\"{code}/index.html\" lang=\"{code}\" hreflang=\"{code}\">{}</a></li>",
            escape(&language.name())
        )
    };
    let links: Vec<String> = frame.languages.iter().map(link).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={code}/index.html\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"shared/vigie.css\">\n</head>\n<body class=\"site\">\n<main>\n<h1>{title}</h1>\n\
         <ul>{}</ul>\n</main>\n</body>\n</html>\n",
        links.concat()
    )
}
