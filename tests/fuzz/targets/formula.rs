//! The rule language: any text is a formula or a fault with a place in the text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use vigie::formula::{parse, parse_applies};

fuzz_target!(|text: &str| {
    if let Err(fault) = parse(text) {
        assert!(fault.span.start <= fault.span.end && fault.span.end <= text.len(), "{fault:?} of {text:?}");
    }
    let _ = parse_applies(text);
});
