//! The message files against each other and against the code that uses them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::parse;

use super::Language;
use super::catalogue::file_text;
use crate::diagnostic::{Code, Level};

/// Identifiers that code makes from the code of a value (`outcome-<code>`) or that this module itself uses.
const FAMILIES: &[&str] = &[
    "language-", "diag-", "level-", "branch-", "kind-", "outcome-", "missing-", "rule-kind-", "severity-", "basis-",
    "addressee-", "certification-", "nearest-",
];

type Variables = BTreeSet<String>;

/// The messages of a language with the variables of each.
fn messages(language: Language) -> BTreeMap<String, Variables> {
    let resource = parse(file_text(language)).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.code()));
    let mut all = BTreeMap::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let mut variables = Variables::new();
                collect(message.value.as_ref().expect("a message has a value"), &mut variables);
                assert!(message.attributes.is_empty(), "{}: attributes are not used", message.id.name);
                let before = all.insert(message.id.name.to_owned(), variables);
                assert!(before.is_none(), "{}: {} stands twice", language.code(), message.id.name);
            }
            Entry::Term(term) => panic!("{}: terms are not used", term.id.name),
            Entry::Junk { content } => panic!("{}: cannot be read: {content}", language.code()),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
        }
    }
    all
}

fn collect(pattern: &Pattern<&str>, variables: &mut Variables) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, variables);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, variables: &mut Variables) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, variables),
        Expression::Select { selector, variants } => {
            collect_inline(selector, variables);
            for variant in variants {
                collect(&variant.value, variables);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, variables: &mut Variables) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { id, arguments: CallArguments { positional, .. } } => {
            assert_eq!(id.name, "GIVEN", "the only function");
            for argument in positional {
                collect_inline(argument, variables);
            }
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, variables),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("not used in message files: {other:?}"),
    }
}

/// The texts of the crate's own source files.
fn sources() -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, all: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, all);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                all.push((path, text));
            }
        }
    }
    let mut all = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    assert!(!all.is_empty());
    all
}

/// The part of a source file before its tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let reference = messages(Language::default());
    for language in Language::all() {
        let own = messages(language);
        let ids = |all: &BTreeMap<String, Variables>| all.keys().cloned().collect::<BTreeSet<_>>();
        let lacking: Vec<_> = ids(&reference).difference(&ids(&own)).cloned().collect();
        let beyond: Vec<_> = ids(&own).difference(&ids(&reference)).cloned().collect();
        assert!(lacking.is_empty() && beyond.is_empty(), "{}: lacks {lacking:?}, has beyond {beyond:?}", language.code());
        for (id, variables) in own {
            // Each language picks what it needs of a date.
            if id != "language-date" {
                assert_eq!(Some(&variables), reference.get(&id), "{}: {id}", language.code());
            }
        }
    }
}

#[test]
fn every_message_that_the_code_names_exists() {
    let known = messages(Language::default());
    let mut named = 0;
    for (path, text) in sources().into_iter().filter(|(path, _)| !path.ends_with("i18n/completeness.rs")) {
        for rest in without_tests(&text).split("Message::new(").skip(1) {
            if let Some((id, _)) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"')) {
                assert!(known.contains_key(id), "{}: {id} is in no message file", path.display());
                named += 1;
            }
        }
    }
    assert!(named >= 5, "the scan found next to nothing: {named}");
}

#[test]
fn every_message_is_used() {
    let sources = sources();
    let unused: Vec<_> = messages(Language::default())
        .into_keys()
        .filter(|id| !FAMILIES.iter().any(|family| id.starts_with(family)))
        .filter(|id| !sources.iter().any(|(_, text)| text.contains(&format!("\"{id}\""))))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_code_has_a_message_and_a_remedy_of_its_facts_in_every_language() {
    let facts = declared_facts();
    for language in Language::all() {
        let known = messages(language);
        let mut expected = BTreeSet::new();
        for code in Code::ALL {
            let mut used = Variables::new();
            for id in [format!("diag-{}", code.as_str()), format!("diag-{}-remedy", code.as_str())] {
                used.extend(known.get(&id).unwrap_or_else(|| panic!("{}: {id}", language.code())).iter().cloned());
                expected.insert(id);
            }
            let declared = facts.get(code.as_str()).expect("every code is read from code.rs");
            assert_eq!(&used, declared, "{}: diag-{}", language.code(), code.as_str());
        }
        let stale: Vec<_> = known.keys().filter(|id| id.starts_with("diag-") && !expected.contains(*id)).collect();
        assert!(stale.is_empty(), "no such code: {stale:?}");
        for level in [Level::Note, Level::Warning, Level::Error] {
            assert!(known.contains_key(&format!("level-{}", level.code())));
        }
    }
}

/// The facts that the doc comment of each code declares (``Facts: `line`, `raw`.``).
fn declared_facts() -> BTreeMap<String, Variables> {
    let text = include_str!("../diagnostic/code.rs");
    let mut facts = BTreeMap::new();
    let mut docs = String::new();
    for line in text.lines().map(str::trim) {
        if let Some(doc) = line.strip_prefix("///") {
            docs.push_str(doc);
        } else if let Some((_, rest)) = line.split_once(" = \"") {
            let code = rest.split('"').next().unwrap_or_default();
            let listed = docs.split_once("Facts:").map_or("", |(_, listed)| listed);
            // Between backquotes; what stands in parentheses explains.
            let names = listed.split('`').skip(1).step_by(2).map(str::to_owned).collect();
            facts.insert(code.to_owned(), names);
            docs.clear();
        } else {
            docs.clear();
        }
    }
    facts
}

#[test]
fn french_is_set_as_french_is() {
    for line in file_text(Language::default()).lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())) {
        let (id, text) = line.split_once(" = ").expect("a message on one line");
        assert!(!text.contains('\''), "{id}: the apostrophe is ’");
        let without_rules: String = text.replace("< 15 %", "").replace(">= 100 %", "").replace("1 % .. 5 %", "");
        for sign in [" :", " ;", " !", " ?", " %", "« ", " »"] {
            assert!(!without_rules.contains(sign), "{id}: a narrow no-break space belongs at “{sign}”");
        }
    }
}
