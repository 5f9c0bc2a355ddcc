//! grading.toml: marks, classes, caps and certification.

use std::sync::Arc;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::ToPrimitive;
use toml::Spanned;

use super::identity::{THRESHOLD_BASES, is_kebab, read_rationale, read_source};
use crate::diagnostic::Code;
use crate::dictionary::{Faults, Field, Table};
use crate::formula::Exact;
use crate::i18n::Message;
use crate::rulebook::{
    Basis, Cap, CertificationTerms, ClassDefinition, Grade, GradingScheme, Pillar, PillarId, Proposal, RuleId, Severity,
};

/// What grading.toml says.
#[derive(Debug, Default)]
pub(crate) struct GradingRead {
    /// The whole scheme; `None` when any part of it is at fault.
    pub(crate) scheme: Option<GradingScheme>,
    /// The pillars, be the rest at fault.
    pub(crate) pillars: Vec<Pillar>,
    /// The rules that certifications name.
    pub(crate) named_rules: Vec<Spanned<String>>,
}

/// Reads grading.toml; `None` when it is no TOML.
pub(crate) fn read_grading(faults: &Faults, languages: &[String]) -> Option<GradingRead> {
    let table = faults.parse(&faults.file().text)?;
    let root = Table::root(faults, &table);
    let mut read = GradingRead::default();
    let weights = root.required_table("weights").and_then(|table| read_weights(&table));
    let watch_margin = share_in(&root, "watch", "margin");
    let not_assessable_limit = share_in(&root, "unclassified", "not_assessable_weight");
    let basis = root.required_table("basis").map(|table| {
        let basis = table.required("basis", table.one_of("basis", &THRESHOLD_BASES, Basis::code));
        let rationale = read_rationale(&table, languages, &basis, "grading");
        let source = read_source(&table, languages, "grading");
        table.finish();
        (rationale, source)
    });
    read.pillars = read_pillars(&root, languages);
    let classes = read_classes(&root, languages);
    let caps = root.required_table("caps").map(|table| read_caps(&table));
    let certifications = read_certifications(&root, languages, &mut read.named_rules);
    let statement = root.required_table("statement").map(|table| {
        let audit = table.required_local("not_statutory_audit", languages);
        let experimental = table.required_local("experimental", languages);
        table.finish();
        (audit, experimental)
    });
    root.finish();
    read.scheme = (|| {
        let (rationale, source) = basis?;
        let (not_statutory_audit, experimental) = statement?;
        let caps = caps??;
        Some(GradingScheme {
            weights: weights?,
            watch_margin: watch_margin?,
            not_assessable_limit: not_assessable_limit?,
            pillars: read.pillars.clone(),
            classes,
            major_caps: caps.major,
            critical_adopted_caps: caps.critical_adopted,
            critical_adopted_repeated: caps.critical_adopted_repeated,
            critical_reported: caps.critical_reported,
            unresolved_control: caps.unresolved_control,
            certifications,
            not_statutory_audit: not_statutory_audit.into_value()?,
            experimental: experimental.into_value()?,
            rationale: rationale.into_value().unwrap_or_default(),
            source: source?,
        })
    })();
    Some(read)
}

/// The percentage at a key of a small table.
fn share_in(root: &Table<'_>, table: &'static str, key: &'static str) -> Option<Exact> {
    let table = root.required_table(table)?;
    let share = table.required(key, table.share(key));
    table.finish();
    share.into_value()
}

fn read_weights(table: &Table<'_>) -> Option<[(Severity, u32); 3]> {
    let fields = Severity::ALL.iter().map(|severity| {
        let key = severity.code();
        table.required(key, table.decimal(key))
    });
    let fields: Vec<_> = fields.collect();
    table.finish();
    let weights = whole_weights(table.faults(), &fields)?;
    let mut pairs = Severity::ALL.iter().copied().zip(weights);
    Some([pairs.next()?, pairs.next()?, pairs.next()?])
}

/// The greatest weight, in the smallest whole numbers that keep the proportion: the score is a root of their sum, in exact
/// integers.
const MOST_WEIGHT: u32 = 1000;

/// Positive decimals as whole numbers in the same proportion. A weight that is not positive is told.
fn whole_weights(faults: &Faults, fields: &[Field<Exact>]) -> Option<Vec<u32>> {
    let mut multiple = BigInt::from(1);
    let mut sound = true;
    for field in fields {
        let Some(weight) = field.present() else {
            sound = false;
            continue;
        };
        if weight.get_ref().is_positive() {
            multiple = multiple.lcm(&weight.get_ref().parts().1);
        } else {
            bad_weight(faults, weight);
            sound = false;
        }
    }
    if !sound {
        return None;
    }
    let whole = |weight: &Exact| {
        let (numerator, denominator) = weight.parts();
        numerator * &multiple / denominator
    };
    let weights: Vec<&Spanned<Exact>> = fields.iter().filter_map(Field::present).collect();
    let common = weights.iter().fold(BigInt::from(0), |common, weight| common.gcd(&whole(weight.get_ref())));
    weights
        .into_iter()
        .map(|weight| {
            let whole = (whole(weight.get_ref()) / &common).to_u32().filter(|whole| *whole <= MOST_WEIGHT);
            if whole.is_none() {
                bad_weight(faults, weight);
            }
            whole
        })
        .collect()
}

fn bad_weight(faults: &Faults, weight: &Spanned<Exact>) {
    let detail = Message::new("toml-weight").with("raw", weight.get_ref().to_string());
    faults.push(faults.at(Code::TomlInvalid, weight.span()).with("detail", detail));
}

fn read_pillars(root: &Table<'_>, languages: &[String]) -> Vec<Pillar> {
    let faults = root.faults();
    let tables = root.tables("pillar");
    if tables.is_empty() {
        root.missing("pillar", "key-why-always");
    }
    let mut pillars: Vec<Pillar> = Vec::new();
    let mut weights = Vec::new();
    for table in tables {
        let id = table.required_text("id");
        let weight = table.required("weight", table.decimal("weight"));
        let label = table.required_local("label", languages);
        table.finish();
        let Some(id) = id.present() else { continue };
        let raw = id.get_ref().as_str();
        if !is_kebab(raw) {
            faults.push(faults.at(Code::CodeMalformed, id.span()).with("raw", raw));
        }
        if pillars.iter().any(|pillar| *pillar.id.0 == *raw) {
            faults.push(faults.at(Code::IdDuplicate, id.span()).with("id", raw));
            continue;
        }
        weights.push(weight);
        let id = PillarId(Arc::from(raw));
        pillars.push(Pillar { id, weight: 1, label: label.into_value().unwrap_or_default() });
    }
    for (pillar, weight) in pillars.iter_mut().zip(whole_weights(faults, &weights).unwrap_or_default()) {
        pillar.weight = weight;
    }
    pillars
}

/// The classes, told where they are not all there from A to U or their scores do not fall.
fn read_classes(root: &Table<'_>, languages: &[String]) -> Vec<ClassDefinition> {
    let faults = root.faults();
    let mut classes: Vec<ClassDefinition> = Vec::new();
    let mut least: Option<Exact> = Some(Exact::from(100));
    for (rank, table) in root.tables("class").into_iter().enumerate() {
        let grade = table.required("grade", table.one_of("grade", Grade::ALL, Grade::code));
        let score = table.decimal("score");
        let definition = table.required_local("definition", languages);
        let supervision = table.required_local("supervision", languages);
        table.finish();
        let Some(grade) = grade.present() else { continue };
        if Grade::ALL.get(rank) != Some(grade.get_ref()) {
            out_of_turn(&table, grade, Grade::ALL.get(rank).map(|due| due.code()));
        }
        let has_score = !matches!(grade.get_ref(), Grade::E | Grade::U);
        match (&score, has_score) {
            (Field::Absent, true) => table.missing("score", "key-why-always"),
            (Field::Present(score), false) => {
                let why = Message::new("key-why-last-classes");
                faults.push(faults.at(Code::KeyUnexpected, score.span()).with("key", "class.score").with("why", why));
            }
            (Field::Present(score), true) => {
                let in_turn = least.as_ref().is_none_or(|least| score.get_ref() < least);
                if !in_turn || score.get_ref().is_negative() {
                    faults.push(faults.at(Code::ScoresUnordered, score.span()).with("grade", grade.get_ref().code()));
                }
                least = Some(score.get_ref().clone());
            }
            _ => {}
        }
        classes.push(ClassDefinition {
            grade: *grade.get_ref(),
            least_score: score.into_value().filter(|_| has_score),
            definition: definition.into_value().unwrap_or_default(),
            supervision: supervision.into_value().unwrap_or_default(),
        });
    }
    for grade in Grade::ALL.iter().filter(|grade| !classes.iter().any(|class| class.grade == **grade)) {
        root.missing(&format!("class.{}", grade.code()), "key-why-every-class");
    }
    classes
}

/// Tells an entry of a list whose order is fixed that stands where another is due.
fn out_of_turn<T: Copy>(table: &Table<'_>, found: &Spanned<T>, due: Option<&'static str>) {
    let faults = table.faults();
    let raw = faults.file().text.get(found.span()).unwrap_or_default().trim_matches(['"', '\'']).to_owned();
    table.not_admitted(&raw, found.span(), &due.into_iter().collect::<Vec<_>>());
}

struct Caps {
    major: Vec<Cap>,
    critical_adopted: Vec<Cap>,
    critical_adopted_repeated: Grade,
    critical_reported: Grade,
    unresolved_control: Grade,
}

fn read_caps(table: &Table<'_>) -> Option<Caps> {
    let grade = |key| table.required(key, table.one_of(key, Grade::ALL, Grade::code)).into_value();
    let major = read_steps(table, "major");
    let critical_adopted = read_steps(table, "critical_adopted");
    let repeated = grade("critical_adopted_repeated");
    let reported = grade("critical_reported");
    let control = grade("unresolved_control");
    table.finish();
    Some(Caps {
        major,
        critical_adopted,
        critical_adopted_repeated: repeated?,
        critical_reported: reported?,
        unresolved_control: control?,
    })
}

/// Caps by number of breaches: more breaches, never a better class.
fn read_steps(caps: &Table<'_>, key: &'static str) -> Vec<Cap> {
    let faults = caps.faults();
    let tables = caps.tables(key);
    if tables.is_empty() && caps.key_span(key).is_none() {
        caps.missing(key, "key-why-always");
    }
    let mut steps: Vec<Cap> = Vec::new();
    for table in tables {
        let from = table.required("from", table.whole("from"));
        let class = table.required("class", table.one_of("class", Grade::ALL, Grade::code));
        table.finish();
        let (Some(at), Some(class)) = (from.present(), class.into_value()) else { continue };
        let from = *at.get_ref();
        let in_order = steps.last().map_or(from > 0, |last| from > last.from && class >= last.class);
        if !in_order {
            faults.push(faults.at(Code::ScoresUnordered, at.span()).with("grade", class.code()));
        }
        steps.push(Cap { from, class });
    }
    steps
}

fn read_certifications(
    root: &Table<'_>,
    languages: &[String],
    named_rules: &mut Vec<Spanned<String>>,
) -> Vec<CertificationTerms> {
    let mut terms: Vec<CertificationTerms> = Vec::new();
    for (rank, table) in root.tables("certification").into_iter().enumerate() {
        let proposal = table.required("proposal", table.one_of("proposal", Proposal::ALL, Proposal::code));
        let label = table.required_local("label", languages);
        let short = table.local("short", languages);
        let validity_months = table.whole("validity_months").into_value();
        let cure_months = table.whole("cure_months").into_value();
        let review_months = table.whole("review_months").into_value();
        let compliant = table.texts("compliant").into_value().unwrap_or_default();
        let when = table.required_local("when", languages);
        let consequence = table.required_local("consequence", languages);
        table.finish();
        let Some(proposal) = proposal.present() else { continue };
        if Proposal::ALL.get(rank) != Some(proposal.get_ref()) {
            out_of_turn(&table, proposal, Proposal::ALL.get(rank).map(|due| due.code()));
        }
        terms.push(CertificationTerms {
            proposal: *proposal.get_ref(),
            label: label.into_value().unwrap_or_default(),
            short: short.into_value(),
            validity_months,
            cure_months,
            review_months,
            compliant: compliant.iter().map(|id| RuleId(Arc::from(id.get_ref().as_str()))).collect(),
            when: when.into_value().unwrap_or_default(),
            consequence: consequence.into_value().unwrap_or_default(),
        });
        named_rules.extend(compliant);
    }
    for proposal in Proposal::ALL.iter().filter(|proposal| !terms.iter().any(|term| term.proposal == **proposal)) {
        root.missing(&format!("certification.{}", proposal.code()), "key-why-every-proposal");
    }
    terms
}
