//! Proves the one-way flow of DESIGN §3: each stage imports only stages to its left.
//!
//! The compiler does not: inside a crate, modules may form cycles. So the sources are read as tokens, macro bodies and
//! tests included, and every path that starts at `crate::`, or climbs there by `super::`, is followed to its stage.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The stages from left to right; those of one row do not know each other.
const FLOW: &[&[&str]] = &[
    &["i18n"],
    &["model"],
    &["diagnostic"],
    &["formula"],
    &["dictionary"],
    &["rulebook", "intake"],
    &["assessment"],
    &["grading"],
    &["impact", "ranking", "statistics"],
    &["record"],
    &["followup"],
    &["certificate"],
    &["report"],
    &["render"],
    &["cli"],
    &["commands"],
];

#[test]
fn each_stage_imports_only_stages_to_its_left() {
    let mut faults = Vec::new();
    let mut imports = BTreeMap::new();
    for file in sources(Path::new("src")) {
        let module = module_of(&file);
        let Some(stage) = module.first() else { continue };
        let rank = rank(stage).unwrap_or_else(|| panic!("{} is in no stage of DESIGN §3", file.display()));
        for imported in imported_stages(&file, module.len()) {
            let Some(imported_rank) = rank_of_import(&imported) else { continue };
            if imported != *stage && imported_rank >= rank {
                faults.push(format!("{}: {stage} imports {imported}", file.display()));
            }
            imports.entry(stage.clone()).or_insert_with(BTreeSet::new).insert(imported);
        }
    }
    assert!(faults.is_empty(), "the flow goes one way:\n{}", faults.join("\n"));
    // The reader of paths works: these imports are known to be there.
    assert!(imports["grading"].contains("assessment"), "{imports:?}");
    assert!(imports["commands"].contains("intake"), "{imports:?}");
}

#[test]
fn paths_are_read_in_all_their_forms() {
    let text = "
        use crate::{i18n::{Language, Message}, model::Unit};
        use super::super::render::terminal;
        fn f() { let x = crate::record::check(); assert_eq!(crate::formula::parse(\"\"), super::sibling()); }
        mod tests { use super::super::super::report::Report; use super::super::own; }
    ";
    // Written in src/grading/class.rs: two modules deep.
    let found = stages_in(text.parse().unwrap(), 2);
    let expected = ["formula", "i18n", "model", "record", "render", "report"];
    assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

#[test]
fn no_file_needs_a_table_of_contents() {
    for file in sources(Path::new("src")) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 500, "{} has {lines} lines: find it a second room", file.display());
    }
}

fn rank(stage: &str) -> Option<usize> {
    FLOW.iter().position(|row| row.contains(&stage))
}

/// A path may also name an item at the root of the crate, which is no stage.
fn rank_of_import(name: &str) -> Option<usize> {
    rank(name)
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The module of a file: `src/grading/class.rs` is `grading::class`; the roots `lib.rs` and `main.rs` are none.
fn module_of(file: &Path) -> Vec<String> {
    let mut parts: Vec<String> = file
        .with_extension("")
        .strip_prefix("src")
        .unwrap()
        .iter()
        .map(|part| part.to_str().unwrap().to_owned())
        .collect();
    if parts.last().is_some_and(|last| last == "mod" || last == "lib" || last == "main") {
        parts.pop();
    }
    parts
}

fn imported_stages(file: &Path, depth: usize) -> BTreeSet<String> {
    let text = fs::read_to_string(file).unwrap();
    let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    stages_in(tokens, depth)
}

/// The first names of all paths that start at the root of the crate. `depth` is how many modules the tokens lie below it.
fn stages_in(tokens: TokenStream, depth: usize) -> BTreeSet<String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut found = BTreeSet::new();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Ident(word) if word == "crate" && is_path_separator(&tokens, at + 1) => {
                found.extend(first_names(&tokens[at + 3..]));
                at += 3;
                continue;
            }
            TokenTree::Ident(word) if word == "super" => {
                let mut climbed = 1;
                let mut end = at + 1;
                while is_path_separator(&tokens, end)
                    && matches!(tokens.get(end + 2), Some(TokenTree::Ident(word)) if word == "super")
                {
                    climbed += 1;
                    end += 3;
                }
                if climbed == depth && is_path_separator(&tokens, end) {
                    found.extend(first_names(&tokens[end + 2..]));
                }
                at = end;
                continue;
            }
            TokenTree::Group(group) => {
                let is_module = group.delimiter() == Delimiter::Brace
                    && at >= 2
                    && matches!(&tokens[at - 2], TokenTree::Ident(word) if word == "mod");
                found.extend(stages_in(group.stream(), depth + usize::from(is_module)));
            }
            _ => {}
        }
        at += 1;
    }
    found
}

fn is_path_separator(tokens: &[TokenTree], at: usize) -> bool {
    let is_colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    is_colon(tokens.get(at)) && is_colon(tokens.get(at + 1))
}

/// `a` of `a::b`, or `a` and `c` of `{a::b, c}`.
fn first_names(tokens: &[TokenTree]) -> Vec<String> {
    match tokens.first() {
        Some(TokenTree::Ident(word)) => vec![word.to_string()],
        Some(TokenTree::Group(group)) => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            inner
                .split(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ','))
                .flat_map(first_names)
                .collect()
        }
        _ => Vec::new(),
    }
}
