//! The fonts of a PDF, and which signs they can draw.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The families that papers are set in, the first for text, the second for codes and for what the first lacks.
pub(super) const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

/// The sign that stands for one that cannot be drawn.
pub(super) const MISSING: char = '\u{FFFD}';

/// The fonts with what is known of them.
pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) faces: Vec<Font>,
    signs: BTreeSet<u32>,
}

/// Fonts are read once for a run.
pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let faces: Vec<Font> = typst_assets::fonts()
        .flat_map(|data| Font::iter(Bytes::new(data)))
        .filter(|font| FAMILIES.contains(&font.info().family.as_str()))
        .collect();
    let signs = faces.iter().flat_map(|font| font.info().coverage.iter()).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&faces)), faces, signs }
});

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
