//! See `layout` of the bodies.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[allow(dead_code, reason = "each target has one of them")]
#[path = "../bodies.rs"]
mod bodies;

fuzz_target!(|text: &str| bodies::layout(text));
