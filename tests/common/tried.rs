//! How many cases a property is tried with.

use proptest::test_runner::Config;

/// So many cases, or as many as `PROPTEST_CASES` says for a long run; nothing is written beside the tests.
pub(crate) fn cases(usual: u32) -> Config {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual);
    Config { cases, failure_persistence: None, ..Config::default() }
}
