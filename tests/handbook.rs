//! The handbook and the worksheets: that nothing of a rulebook is left out, that both formats hold the same, that the page
//! needs nothing else and can be read by everyone, and that no text of it stands in Rust.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as the test does")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use proc_macro2::{TokenStream, TokenTree};
use vigie::i18n::{Language, local_text};
use vigie::render::html::{Page, render_document};
use vigie::render::markdown;
use vigie::report::{Part, handbook, worksheet};
use vigie::rulebook::{Catalogue, Rulebook, select_editions, shipped};

/// The shipped rulebooks, each with its handbook and its worksheets.
fn books() -> Vec<(Catalogue, Part, Part)> {
    let ids: BTreeSet<String> = shipped().iter().map(|reference| reference.id.clone()).collect();
    let book = |id: &String| {
        let catalogue = Catalogue::load(select_editions(id).unwrap()).catalogue.unwrap();
        let (handbook, worksheet) = (handbook(&catalogue).unwrap(), worksheet(&catalogue).unwrap());
        (catalogue, handbook, worksheet)
    };
    ids.iter().map(book).collect()
}

fn language(code: &str) -> Language {
    Language::from_code(code).unwrap()
}

/// A document in both formats.
fn both(document: &Part, language: Language) -> (String, String) {
    (render_document(document, language, &Page::default()), markdown::render_document(document, language))
}

fn part<'p>(document: &'p Part, anchor: &str) -> &'p Part {
    fn find<'p>(part: &'p Part, anchor: &str) -> Option<&'p Part> {
        if part.anchor == anchor { Some(part) } else { part.parts.iter().find_map(|part| find(part, anchor)) }
    }
    find(document, anchor).unwrap_or_else(|| panic!("no part {anchor}"))
}

#[test]
fn a_rule_s_section_reads_as_a_person_of_the_trade_writes() {
    let (_, handbook, _) =
        books().into_iter().find(|(catalogue, ..)| catalogue.main().unwrap().id == "cipres").unwrap();
    insta::assert_snapshot!(markdown::render_document(part(&handbook, "rule-operating-cost"), language("fr")));
}

#[test]
fn a_pillar_s_worksheet_tells_what_to_ask_for() {
    let (_, _, worksheet) =
        books().into_iter().find(|(catalogue, ..)| catalogue.main().unwrap().id == "cipres").unwrap();
    insta::assert_snapshot!(markdown::render_document(part(&worksheet, "pillar-management"), language("fr")));
}

/// The texts of the elements of a page, what is not read out of it left out.
fn texts_of_html(html: &str) -> Vec<String> {
    let body = html.split_once("<body").unwrap().1.split_once('>').unwrap().1;
    let mut texts = Vec::new();
    for piece in body.split('<') {
        let text = piece.split_once('>').map_or("", |(_, text)| text);
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        let text = text.replace("&amp;", "&").trim().to_owned();
        if !text.is_empty() {
            texts.push(text);
        }
    }
    texts
}

/// The text of a Markdown document without its marks.
fn text_of_markdown(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let line = line.trim_start_matches(['#', ' ', '-']);
        if line.starts_with("<a id=") || line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ')) {
            continue;
        }
        let line = line.replace("<br>", "\n").replace("**", "").replace("](#", "\u{1}");
        let mut characters = line.chars().peekable();
        while let Some(c) = characters.next() {
            match c {
                '\\' => out.extend(characters.next()),
                // The target of a link is no text.
                '\u{1}' => while characters.next_if(|c| *c != ')').is_some() {},
                _ => out.push(c),
            }
        }
        out.push('\n');
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn words(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

#[test]
fn html_and_markdown_hold_the_same_facts() {
    for (catalogue, handbook, worksheet) in books() {
        let id = &catalogue.main().unwrap().id;
        for document in [&handbook, &worksheet] {
            for code in ["fr", "en", "pt"] {
                let (html, markdown) = both(document, language(code));
                let (texts, markdown) = (texts_of_html(&html), text_of_markdown(&markdown));
                assert!(texts.len() > 100, "{id} {code}: {}", texts.len());
                for text in &texts {
                    assert!(markdown.contains(text.as_str()), "{id} {code}: not in the Markdown: {text}");
                }
                assert_eq!(words(&texts.join("\n")), words(&markdown), "{id} {code}");
            }
        }
    }
}

/// Every text that a reader is owed of a rulebook, in a language.
fn owed(rulebook: &Rulebook, language: Language) -> Vec<String> {
    let mut owed = Vec::new();
    for rule in &rulebook.rules {
        owed.push(format!("({})", rule.id));
        owed.extend([&rule.name, &rule.purpose, &rule.advice].map(|text| local_text(text, language)));
        owed.extend(rule.rationale.iter().chain(&rule.implied_ok).map(|text| local_text(text, language)));
        owed.push(local_text(&rule.source.text, language));
    }
    for control in &rulebook.controls {
        owed.push(format!("({})", control.id));
        owed.extend([&control.name, &control.purpose, &control.advice].map(|text| local_text(text, language)));
    }
    for pillar in &rulebook.grading.pillars {
        owed.push(local_text(&pillar.label, language));
    }
    for class in &rulebook.grading.classes {
        owed.extend([&class.definition, &class.supervision].map(|text| local_text(text, language)));
    }
    for terms in &rulebook.grading.certifications {
        owed.extend([&terms.label, &terms.when, &terms.consequence].map(|text| local_text(text, language)));
    }
    for line in rulebook.dictionary.lines() {
        owed.push(line.code.clone());
        owed.extend([&line.label, &line.definition].map(|text| local_text(text, language)));
    }
    for definition in rulebook.dictionary.definitions() {
        owed.extend([&definition.label, &definition.meaning].map(|text| local_text(text, language)));
    }
    owed
}

#[test]
fn every_rule_line_pillar_and_class_is_in_the_handbook() {
    for (catalogue, handbook, _) in books() {
        let rulebook = catalogue.main().unwrap();
        for code in ["fr", "en", "pt"] {
            let text = text_of_markdown(&markdown::render_document(&handbook, language(code)));
            for owed in owed(rulebook, language(code)) {
                assert!(!owed.is_empty() && text.contains(&owed), "{} {code}: {owed}", rulebook.id);
            }
        }
        for rule in rulebook.rules.iter().filter(|rule| rule.requires.is_some()) {
            let part = part(&handbook, &format!("rule-{}", rule.id));
            let headings = part.report.sections.iter().filter_map(|section| section.heading.as_ref());
            assert!(
                headings.map(vigie::i18n::Message::id).any(|id| id == "example-title"),
                "{} has no example",
                rule.id
            );
        }
    }
}

#[test]
fn every_line_that_rules_use_is_in_the_worksheets_with_its_proof() {
    for (catalogue, _, worksheet) in books() {
        let rulebook = catalogue.main().unwrap();
        let text = text_of_markdown(&markdown::render_document(&worksheet, language("fr")));
        let is_asked = |line: &&vigie::dictionary::Line| {
            line.unused_ok.is_none() && line.supplied_by != vigie::dictionary::SuppliedBy::Check
        };
        for line in rulebook.dictionary.lines().iter().filter(is_asked) {
            let proof = line.proof.as_ref().unwrap_or_else(|| panic!("{}: {} has no proof", rulebook.id, line.code));
            assert!(text.contains(proof.get(language("fr"))), "{}: {}", rulebook.id, line.code);
            assert!(proof.iter().count() >= 3, "{}: {}", rulebook.id, line.code);
        }
        for rule in &rulebook.rules {
            assert!(text.contains(rule.name.get(language("fr"))), "{}: {}", rulebook.id, rule.id);
        }
    }
}

/// The names and values of an attribute.
fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let start = format!(" {name}=\"");
    html.split(&start).skip(1).map(|rest| rest.split_once('"').unwrap().0).collect()
}

#[test]
fn a_page_needs_nothing_else_and_its_links_lead_somewhere() {
    for (_, handbook, worksheet) in books() {
        for document in [&handbook, &worksheet] {
            let page = Page { is_landscape: true, alternates: vec![(language("en"), "other-en.html".to_owned())] };
            let html = render_document(document, language("pt"), &page);
            for foreign in ["<script", "http:", "https:", " src=", "url(", "@import", "<link"] {
                assert!(!html.contains(foreign), "{foreign}");
            }
            assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"pt\">"));
            assert!(
                html.contains("<a href=\"other-en.html\" hreflang=\"en\" lang=\"en\" rel=\"alternate\">English</a>")
            );
            let ids = attributes(&html, "id");
            let unique: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), unique.len(), "an anchor stands twice");
            let links = attributes(&html, "href").into_iter().filter_map(|href| href.strip_prefix('#'));
            for link in links {
                assert!(unique.contains(link), "#{link} leads nowhere");
            }
            well_formed(&html);
        }
    }
}

/// That every element is closed in its order, and headings skip no level.
fn well_formed(html: &str) {
    let body = html.split_once("<body").unwrap().1.split_once('>').unwrap().1;
    let (mut open, mut level) = (vec!["html", "body"], 0);
    for piece in body.split('<').skip(1) {
        let tag = piece.split_once('>').unwrap().0;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{piece}");
            continue;
        }
        let name = tag.split(' ').next().unwrap();
        open.push(name);
        if let Some(number) = name.strip_prefix('h').and_then(|number| number.parse::<u8>().ok()) {
            assert!(number <= level + 1, "a heading of level {number} under one of level {level}");
            level = number;
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

/// The relative luminance of a colour (WCAG 2.2).
#[expect(clippy::float_arithmetic, reason = "a contrast is no judgement of a submission")]
fn luminance(colour: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(colour.get(at..at + 2).unwrap(), 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

#[test]
fn every_colour_of_the_page_can_be_read_on_every_ground() {
    let style = fs::read_to_string("src/render/html/style.css").unwrap();
    let colours = |property: &str| -> BTreeSet<String> {
        let values = style.match_indices(property).filter_map(|(at, _)| {
            let before = style.get(..at)?.chars().last()?;
            let hex = style.get(at + property.len()..at + property.len() + 6)?;
            matches!(before, ' ' | '{').then(|| hex.to_owned())
        });
        values.collect()
    };
    let (inks, grounds) = (colours("color: #"), colours("background: #"));
    assert!(inks.len() >= 6 && grounds.len() >= 3, "{inks:?} {grounds:?}");
    for ink in &inks {
        for ground in &grounds {
            let (one, other) = (luminance(ink), luminance(ground));
            let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
            assert!(contrast >= 4.5, "#{ink} on #{ground}: {contrast:.2}");
        }
    }
}

/// The text literals of a source file, its tests left out.
fn literals(tokens: TokenStream, found: &mut Vec<String>) {
    let mut is_attribute = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) if !is_attribute => literals(group.stream(), found),
            TokenTree::Literal(literal) if literal.to_string().starts_with('"') => found.push(literal.to_string()),
            TokenTree::Punct(punct) if punct.as_char() == '#' => {
                is_attribute = true;
                continue;
            }
            // The mark of an attribute of the file itself: `#![…]`.
            TokenTree::Punct(punct) if is_attribute && punct.as_char() == '!' => continue,
            _ => {}
        }
        is_attribute = false;
    }
}

/// Whether two words stand side by side in a text, its tags and placeholders left out.
fn says_something(text: &str) -> bool {
    let (mut bare, mut inside) = (String::new(), 0);
    for c in text.chars() {
        match c {
            '<' | '{' => inside += 1,
            '>' | '}' => inside -= 1,
            _ if inside == 0 => bare.push(c),
            _ => {}
        }
    }
    let words: Vec<&str> = bare.split(' ').collect();
    let is_word = |text: &str| text.len() > 1 && text.chars().all(|c| c.is_alphabetic() || ".,:;!?".contains(c));
    words.windows(2).any(|pair| pair.iter().all(|word| is_word(word)))
}

#[test]
fn no_text_that_people_read_is_in_rust() {
    let files =
        ["handbook", "worksheet", "glossary", "example", "explain", "part", "applies_words", "history", "scheme"];
    let files = files.map(|file| format!("src/report/{file}.rs"));
    let mut read = 0;
    for file in files.iter().map(String::as_str).chain(["src/render/html.rs", "src/commands/rules_handbook.rs"]) {
        let source = fs::read_to_string(file).unwrap();
        let code = source.split("#[cfg(test)]").next().unwrap();
        let mut found = Vec::new();
        literals(code.parse().unwrap(), &mut found);
        for literal in found {
            read += 1;
            assert!(!says_something(&literal), "{file}: {literal}");
        }
    }
    assert!(read > 100, "{read}");
}

/// The command, run in French.
fn vigie(arguments: &[&str], folder: &Path) -> std::process::Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vigie"));
    command.args(["rules", "handbook", "--lang", "fr"]).args(arguments).arg("-o").arg(folder);
    command.output().unwrap()
}

#[test]
fn the_command_writes_each_document_in_each_language_and_nothing_over_what_is_there() {
    let temporary = tempfile::tempdir().unwrap();
    for id in ["cipres", "ilo-c102", "uemoa-mutuals"] {
        let folder = temporary.path().join(id);
        assert!(vigie(&["--rulebook", id], &folder).status.success());
        let names: BTreeSet<String> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert_eq!(names.len(), 12, "{names:?}");
        for name in &names {
            assert!(fs::metadata(folder.join(name)).unwrap().len() > 4_000, "{name}");
        }
    }
    let folder = temporary.path().join("cipres");
    let page = folder.join("handbook-fr.html");
    let first = fs::read(&page).unwrap();
    fs::write(&page, "mine").unwrap();
    let refused = vigie(&[], &folder);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(fs::read_to_string(&page).unwrap(), "mine");
    assert!(vigie(&["--force"], &folder).status.success());
    assert_eq!(fs::read(&page).unwrap(), first, "the same rule files make the same page");
}
