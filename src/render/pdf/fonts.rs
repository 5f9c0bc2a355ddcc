//! The fonts of a PDF, and which signs they can draw.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations, FontWeight};
use typst::utils::LazyHash;

/// The families that papers are set in: for text; for codes and what the first lacks; for the narrow space, which is too narrow in
/// the first to part thousands.
const FAMILIES: [&str; 3] = ["Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern Math"];

/// The width of a digit, and of a sign of another font, in thousandths of the size of type.
const USUAL: usize = 520;
const WIDEST: usize = 1000;

/// The sign that stands for one that cannot be drawn.
pub(super) const MISSING: char = '\u{FFFD}';

/// The fonts with what is known of them.
pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) faces: Vec<Font>,
    signs: BTreeSet<u32>,
    /// The bold face of text, by which room is reckoned: no other is wider.
    bold: Option<FontInstance>,
}

/// Fonts are read once for a run.
pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let faces: Vec<Font> = typst_assets::fonts()
        .flat_map(|data| Font::iter(Bytes::new(data)))
        .filter(|font| FAMILIES.contains(&font.info().family.as_str()))
        .collect();
    let signs = faces.iter().flat_map(|font| font.info().coverage.iter()).collect();
    let book = LazyHash::new(FontBook::from_fonts(&faces));
    let variant = FontVariant { weight: FontWeight::BOLD, ..FontVariant::default() };
    let bold = book.select(&FAMILIES[0].to_lowercase(), variant);
    let bold = bold.and_then(|rank| faces.get(rank)).cloned();
    let bold = bold.map(|face| face.instantiate(variant, Abs::pt(10.0), &FontVariations::default()));
    Fonts { book, faces, signs, bold }
});

/// How wide a text is in one line, in thousandths of the size of type.
pub(super) fn width(text: &str) -> usize {
    let Some(face) = FONTS.bold.as_ref().map(FontInstance::ttf) else { return text.chars().count() * USUAL };
    let whole = usize::from(face.units_per_em()).max(1);
    let sign = |c: char| face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph));
    text.chars().map(|c| sign(c).map_or(WIDEST, |advance| usize::from(advance) * 1000 / whole)).sum()
}

/// Whether a sign can be drawn. One of a private area means nothing to others: archives refuse it.
fn is_drawn(c: char) -> bool {
    c.is_ascii() || (!matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..) && FONTS.signs.contains(&u32::from(c)))
}

/// Whether a sign only chooses the drawing of the one before it.
const fn is_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// A text of signs that can be drawn.
pub(super) fn drawable(text: &str) -> String {
    let shown = text.chars().filter(|c| !is_selector(*c));
    shown.map(|c| if is_drawn(c) { c } else { MISSING }).collect()
}

/// How much of rare scripts is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// All that a font can draw.
    All,
    /// Letters without the marks that make no letter of the fonts.
    WithoutMarks,
    /// The scripts whose signs stand one by one: Latin, Greek, Cyrillic.
    Plain,
}

impl Care {
    /// From most to least.
    pub(super) const ALL: [Self; 3] = [Self::All, Self::WithoutMarks, Self::Plain];

    /// A text with what is kept of it; all of ASCII is.
    pub(super) fn kept(self, text: String) -> String {
        if self == Self::All {
            return text;
        }
        let mut before = MISSING;
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            // One mark on a Latin letter is how some systems write é.
            let is_on_letter = before.is_alphabetic() && before < '\u{250}';
            let kept = match c {
                c if is_mark(c) => (is_on_letter && self == Self::WithoutMarks).then_some(c),
                c if self == Self::Plain && !is_plain(c) => Some(MISSING),
                c => Some(c),
            };
            out.extend(kept);
            before = c;
        }
        out
    }
}

/// Whether a sign stands on the letter before it, among those that the fonts have.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}'..='\u{5C7}'
        | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// Whether a sign stands by itself: letters of Europe, punctuation, signs of sums, boxes.
const fn is_plain(c: char) -> bool {
    matches!(c, '\0'..='\u{52F}' | '\u{1E00}'..='\u{1FFF}' | '\u{2010}'..='\u{2027}' | '\u{202F}'..='\u{205E}'
        | '\u{2070}'..='\u{20CF}' | '\u{2100}'..='\u{27BF}' | MISSING)
}
