//! The message files against each other and against the code that uses them.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of a test fails as the test does"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use vigie::diagnostic::Code;
use vigie::i18n::Language;
use vigie::rulebook::{Addressee, Basis, Proposal, RuleKind, Severity};

/// Identifiers that code makes while running: of the language itself, of a diagnostic's code, of what clap knows.
const FAMILIES: &[&str] = &["language-", "diag-", "cli-", "missing-"];

/// Words of JSON and files that look as identifiers of messages do.
const NO_MESSAGES: &[&str] =
    &["missing-figure", "zero-denominator", "line-break", "condition-not-met", "condition-undecided"];

type Variables = BTreeSet<String>;

/// The messages of a language with the variables of each.
fn messages(language: Language) -> BTreeMap<String, Variables> {
    let text = file_text(language);
    let resource = parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.code()));
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
            // Files of tests name codes and messages that are not meant to be.
            if path.file_stem().is_some_and(|name| name == "tests") {
                continue;
            }
            if path.is_dir() {
                walk(&path, all);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                all.push((path, text));
            }
        }
    }
    let mut all = Vec::new();
    walk(&folder("src"), &mut all);
    assert!(!all.is_empty());
    all
}

/// The whole message file of a language.
fn file_text(language: Language) -> String {
    std::fs::read_to_string(folder("src/i18n/messages").join(format!("{}.ftl", language.code()))).unwrap()
}

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The part of a source file before its tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default()
}

/// The texts between quotes that are written as identifiers are: `outcome-compliant`.
fn identifiers(text: &str) -> impl Iterator<Item = &str> {
    text.split('"').filter(|literal| {
        literal.contains('-')
            && literal.starts_with(|c: char| c.is_ascii_lowercase())
            && !literal.ends_with('-')
            && literal.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    })
}

/// The identifiers that a macro makes of a prefix and codes: `coded! { Outcome, "outcome-" { Compliant = "compliant", } }`.
fn coded(text: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut prefix = None;
    for line in text.lines().map(str::trim) {
        if let Some(named) = line.strip_suffix("-\" {").and_then(|rest| rest.rsplit_once('"')) {
            prefix = Some(named.1.to_owned());
        } else if line == "}" {
            prefix = None;
        } else if let (Some(prefix), Some((_, code))) = (&prefix, line.split_once(" = \"")) {
            all.insert(format!("{prefix}-{}", code.trim_end_matches(['"', ','])));
        }
    }
    all
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let reference = messages(Language::default());
    for language in Language::all() {
        let own = messages(language);
        let ids = |all: &BTreeMap<String, Variables>| all.keys().cloned().collect::<BTreeSet<_>>();
        let lacking: Vec<_> = ids(&reference).difference(&ids(&own)).cloned().collect();
        let beyond: Vec<_> = ids(&own).difference(&ids(&reference)).cloned().collect();
        assert!(
            lacking.is_empty() && beyond.is_empty(),
            "{}: lacks {lacking:?}, has beyond {beyond:?}",
            language.code()
        );
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
    let families: BTreeSet<&str> = known.keys().filter_map(|id| id.split('-').next()).collect();
    let mut lacking = BTreeMap::new();
    let mut named = 0;
    for (path, text) in sources() {
        let text = without_tests(&text);
        let called = text
            .split("Message::new(")
            .skip(1)
            .filter_map(|rest| Some(rest.trim_start().strip_prefix('"')?.split_once('"')?.0.to_owned()));
        // Diagnostic codes are written as identifiers are; another test knows their messages.
        let is_codes = path.ends_with("diagnostic/code.rs");
        let likely = identifiers(text)
            .filter(|id| !is_codes && id.split('-').next().is_some_and(|family| families.contains(family)))
            .filter(|id| !NO_MESSAGES.contains(id))
            .map(str::to_owned);
        for id in called.chain(likely).chain(coded(text)) {
            named += 1;
            if !known.contains_key(&id) {
                lacking.insert(id, path.clone());
            }
        }
    }
    assert!(lacking.is_empty(), "in no message file: {lacking:#?}");
    assert!(named > 50, "the scan found next to nothing: {named}");
}

/// The identifiers of the codes that rule files use.
fn rule_words() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    all.extend(RuleKind::ALL.iter().map(|kind| format!("rule-kind-{}", kind.code())));
    all.extend(Severity::ALL.iter().map(|severity| format!("severity-{}", severity.code())));
    all.extend(Basis::ALL.iter().map(|basis| format!("basis-{}", basis.code())));
    all.extend(Addressee::ALL.iter().map(|addressee| format!("addressee-{}", addressee.code())));
    all.extend(Proposal::ALL.iter().map(|proposal| format!("certification-{}", proposal.code())));
    all
}

#[test]
fn every_code_of_a_rule_file_has_a_word() {
    let known = messages(Language::default());
    let lacking: Vec<_> = rule_words().into_iter().filter(|id| !known.contains_key(id)).collect();
    assert!(lacking.is_empty(), "{lacking:?}");
}

#[test]
fn every_message_is_used() {
    let mut used = rule_words();
    for (_, text) in sources() {
        used.extend(identifiers(&text).map(str::to_owned));
        used.extend(coded(&text));
    }
    let unused: Vec<_> = messages(Language::default())
        .into_keys()
        .filter(|id| !FAMILIES.iter().any(|family| id.starts_with(family)) && !used.contains(id))
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
    }
}

/// The facts that the doc comment of each code declares (``Facts: `line`, `raw`.``).
fn declared_facts() -> BTreeMap<String, Variables> {
    let text = include_str!("../src/diagnostic/code.rs");
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
    for line in file_text(Language::default()).lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
    {
        let (id, text) = line.split_once(" = ").expect("a message on one line");
        assert!(!text.contains('\''), "{id}: the apostrophe is ’");
        let without_rules: String = text.replace("< 15 %", "").replace(">= 100 %", "").replace("1 % .. 5 %", "");
        for sign in [" :", " ;", " !", " ?", " %", "« ", " »"] {
            assert!(!without_rules.contains(sign), "{id}: a narrow no-break space belongs at “{sign}”");
        }
    }
}
