//! Commands as users type them, with what they print and how they end; French first, then English and Portuguese.
//!
//! `TRYCMD=overwrite cargo test --test cmd` writes what they print now: read it before committing it.

#[test]
fn commands_as_users_type_them() {
    trycmd::TestCases::new().env("COLUMNS", "80").env("LC_ALL", "C").env("LANG", "C").case("tests/cmd/*.trycmd");
}
