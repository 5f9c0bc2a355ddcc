//! The boundary of workbooks: any bytes give submissions or the reasons why there are none; no library below panics.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use vigie::i18n::Language;
use vigie::intake::{Limits, Reader};
use vigie::rulebook::{Rulebook, load, select};

static RULEBOOK: LazyLock<Rulebook> = LazyLock::new(|| {
    let shipped = select("cipres").ok().and_then(|source| load(source).rulebook);
    shipped.unwrap_or_else(|| panic!("the shipped rulebook"))
});

fuzz_target!(|bytes: &[u8]| {
    // Small limits, so that a run is not slow where a file would be refused all the same.
    let limits = Limits { inflated_bytes: 16 << 20, cells: 100_000, ..Limits::default() };
    let file = Reader::new(&RULEBOOK.dictionary).with_limits(limits).read_bytes(bytes, "dossier");
    assert!(!file.submissions.is_empty() || !file.rejected.is_empty(), "silence");
    for fault in &file.rejected {
        let text = fault.message().render(Language::default());
        assert!(!text.contains("a échoué sur son contenu"), "a panic was caught");
    }
});
