//! rulebook.toml: who the rulebook is, since when, for which kinds, in which languages.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostic::Code;
use crate::dictionary::{Faults, Field, KnownKind, Table};
use crate::i18n::LocalText;
use crate::model::{Kind, Period, Unit};
use crate::rulebook::{Addressee, Basis, ComparativesNorm, PrecisionNorm, RuleSource, Severity};

/// What rulebook.toml says, its faults told.
#[derive(Debug, Default)]
pub(crate) struct Identity {
    pub(crate) id: String,
    pub(crate) edition: String,
    pub(crate) languages: Vec<String>,
    pub(crate) name: LocalText,
    pub(crate) in_force: Option<(Period, Range<usize>)>,
    pub(crate) source: RuleSource,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) out_of_scope: BTreeMap<Kind, LocalText>,
    pub(crate) kind_labels: Vec<KnownKind>,
    pub(crate) precision: Option<PrecisionNorm>,
    pub(crate) comparatives: Option<ComparativesNorm>,
}

impl Identity {
    /// Every kind that the rulebook knows, in scope or not.
    pub(crate) fn known_kinds(&self) -> Vec<Kind> {
        self.kinds.iter().chain(self.out_of_scope.keys()).cloned().collect()
    }
}

/// The units that a submission can declare, as they are written.
const UNITS: [&str; 3] = ["1", "1000", "1000000"];

/// Reads rulebook.toml; `None` when it is no TOML.
pub(crate) fn read_identity(faults: &Faults) -> Option<Identity> {
    let table = faults.parse(&faults.file().text)?;
    let root = Table::root(faults, &table);
    let mut identity = Identity {
        id: read_id(&root),
        edition: root.required_text("edition").into_value().unwrap_or_default(),
        ..Identity::default()
    };
    let languages = root.required("languages", root.texts("languages"));
    if let Some(languages) = languages.present() {
        identity.languages = unique(faults, languages.get_ref());
        if languages.get_ref().is_empty() {
            root.missing("languages", "key-why-always");
        }
    }
    let languages = identity.languages.clone();
    identity.name = root.required_local("name", &languages).into_value().unwrap_or_default();
    identity.in_force = root.period("in_force").present().map(|period| (*period.get_ref(), period.span()));
    identity.source = read_source(&root, &languages, &identity.id).unwrap_or_default();
    let kinds = root.required("kinds", root.texts("kinds"));
    if let Some(kinds) = kinds.present() {
        identity.kinds = unique(faults, kinds.get_ref()).iter().map(|kind| Kind::from(kind.as_str())).collect();
        if kinds.get_ref().is_empty() {
            root.missing("kinds", "key-why-always");
        }
    }
    if let Some(table) = root.table("out_of_scope") {
        for (kind, why) in table.local_entries(&languages) {
            let span = kind.span();
            let kind = Kind::from(kind.get_ref().as_str());
            if identity.kinds.contains(&kind) {
                faults.push(faults.at(Code::IdDuplicate, span).with("id", kind.as_str()));
            }
            identity.out_of_scope.insert(kind, why);
        }
    }
    if let Some(table) = root.table("kind_labels") {
        for (kind, label) in table.local_entries(&languages) {
            let code = Kind::from(kind.get_ref().as_str());
            if !identity.known_kinds().contains(&code) {
                let known = identity.known_kinds();
                let known: Vec<&str> = known.iter().map(Kind::as_str).collect();
                root.not_admitted(code.as_str(), kind.span(), &known);
            }
            identity.kind_labels.push(KnownKind { kind: code, label });
        }
    }
    identity.precision = root.table("precision").and_then(|table| read_precision(&table, &languages));
    identity.comparatives = root.table("comparatives").and_then(|table| read_comparatives(&table, &languages));
    root.finish();
    Some(identity)
}

/// The id of a file, told when it is not written in kebab-case.
pub(super) fn read_id(root: &Table<'_>) -> String {
    let id = root.required_text("id");
    if let Some(id) = id.present()
        && !is_kebab(id.get_ref())
    {
        let faults = root.faults();
        faults.push(faults.at(Code::CodeMalformed, id.span()).with("raw", id.get_ref().as_str()));
    }
    id.into_value().unwrap_or_default()
}

/// Whether a code is of lower-case letters and digits in words joined by hyphens.
pub(crate) fn is_kebab(code: &str) -> bool {
    !code.is_empty()
        && code
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn unique(faults: &Faults, texts: &[toml::Spanned<String>]) -> Vec<String> {
    let mut known: Vec<String> = Vec::with_capacity(texts.len());
    for text in texts {
        if known.contains(text.get_ref()) {
            faults.push(faults.at(Code::IdDuplicate, text.span()).with("id", text.get_ref().as_str()));
        } else {
            known.push(text.get_ref().clone());
        }
    }
    known
}

/// `source`, told missing when it, or its text, is not there.
pub(crate) fn read_source(table: &Table<'_>, languages: &[String], id: &str) -> Option<RuleSource> {
    let faults = table.faults();
    if table.key_span("source").is_none() {
        faults.push(faults.at(Code::SourceMissing, table.span()).with("id", id));
    }
    read_source_if_any(table, languages, id)
}

/// `source`, told missing when it is there without its text.
pub(crate) fn read_source_if_any(table: &Table<'_>, languages: &[String], id: &str) -> Option<RuleSource> {
    read_reference(table, "source", languages, id)
}

/// A text of law or a publication under a key, told when it is there without its text. Its text and note are read by people
/// and stand in every language: where one is missing it is told, and so is a plain text, which is shown as it is, since an act
/// keeps its title whatever the reader's language. An article that is a number alone is the same in all of them.
pub(crate) fn read_reference(
    table: &Table<'_>,
    key: &'static str,
    languages: &[String],
    id: &str,
) -> Option<RuleSource> {
    let faults = table.faults();
    let source = table.table(key)?;
    let text = source.translated("text", languages);
    if text.is_absent() {
        faults.push(faults.at(Code::SourceMissing, source.span()).with("id", id));
    }
    let article = source.text_or_local("article", languages).into_value();
    let note = source.translated("note", languages).into_value();
    source.finish();
    Some(RuleSource { text: text.into_value()?, article, note })
}

/// The texts of a norm that everyone must be able to read.
#[derive(Debug)]
pub(crate) struct Explained {
    pub(crate) name: Field<LocalText>,
    pub(crate) purpose: Field<LocalText>,
    pub(crate) advice: Field<LocalText>,
}

/// `name`, `purpose` and `advice`, each told when it is missing.
pub(crate) fn read_explained(table: &Table<'_>, languages: &[String]) -> Explained {
    Explained {
        name: table.required_local("name", languages),
        purpose: table.required_local("purpose", languages),
        advice: table.required_local("advice", languages),
    }
}

/// `rationale`, told missing where the basis is a proposal.
pub(crate) fn read_rationale(
    table: &Table<'_>,
    languages: &[String],
    basis: &Field<Basis>,
    id: &str,
) -> Field<LocalText> {
    let rationale = table.local("rationale", languages);
    if rationale.is_absent()
        && let Some(basis) = basis.present()
        && *basis.get_ref() == Basis::Proposed
    {
        let faults = table.faults();
        faults.push(faults.at(Code::RationaleMissing, basis.span()).with("id", id));
    }
    rationale
}

/// What is said of restated figures: arithmetic needs no Council, how grave it is must be explained.
fn read_comparatives(table: &Table<'_>, languages: &[String]) -> Option<ComparativesNorm> {
    let materiality = table.required("materiality", table.share("materiality"));
    let severity = table.required("severity", table.one_of("severity", Severity::ALL, Severity::code));
    let addressee = table.required("addressee", table.one_of("addressee", Addressee::ALL, Addressee::code));
    let texts = read_explained(table, languages);
    let rationale = table.required_local("rationale", languages);
    let source = read_source(table, languages, "comparatives");
    table.finish();
    Some(ComparativesNorm {
        materiality: materiality.into_value()?,
        severity: severity.into_value()?,
        addressee: addressee.into_value()?,
        name: texts.name.into_value()?,
        purpose: texts.purpose.into_value()?,
        advice: texts.advice.into_value()?,
        rationale: rationale.into_value()?,
        source: source?,
    })
}

/// The bases that a threshold can have; `identity` is for controls.
pub(crate) const THRESHOLD_BASES: [Basis; 3] = [Basis::Adopted, Basis::Reported, Basis::Proposed];

fn read_precision(table: &Table<'_>, languages: &[String]) -> Option<PrecisionNorm> {
    let faults = table.faults();
    let coarsest = table.required_text("coarsest_unit");
    let severity = table.required("severity", table.one_of("severity", Severity::ALL, Severity::code));
    let addressee = table.required("addressee", table.one_of("addressee", Addressee::ALL, Addressee::code));
    let basis = table.required("basis", table.one_of("basis", &THRESHOLD_BASES, Basis::code));
    let texts = read_explained(table, languages);
    let rationale = read_rationale(table, languages, &basis, "precision");
    let source = read_source(table, languages, "precision");
    table.finish();
    let coarsest = coarsest.present().and_then(|unit| {
        let known = UNITS.contains(&unit.get_ref().as_str()).then(|| unit.get_ref().parse().ok()).flatten();
        if known.is_none() {
            faults.push(faults.at(Code::UnitInvalid, unit.span()).with("raw", unit.get_ref().as_str()));
        }
        known.and_then(Unit::from_factor)
    });
    Some(PrecisionNorm {
        coarsest: coarsest?,
        severity: severity.into_value()?,
        addressee: addressee.into_value()?,
        basis: basis.into_value()?,
        name: texts.name.into_value()?,
        purpose: texts.purpose.into_value()?,
        advice: texts.advice.into_value()?,
        rationale: rationale.into_value().unwrap_or_default(),
        source: source?,
    })
}
