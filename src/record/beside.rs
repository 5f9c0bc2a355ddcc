//! What a row rests on besides its class, and the view of one State, as JSON shows them.

use schemars::JsonSchema;
use serde::Serialize;

use super::figure::{FigureRecord, computed};
use super::publication::{FaceRecord, shown};
use super::ranking::FilingRecord;
use crate::assessment::NotComputed;
use crate::formula::Exact;
use crate::i18n::Language;
use crate::model::FiscalYear;
use crate::ranking::{Audience, Breach, Entrant, OtherTerms, StateView, WithoutDebt};
use crate::rulebook::Rulebook;

/// What a row comes to had the State paid a debt, and those before it, on the closing day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WithoutDebtRecord {
    /// The debt's id in ranking.toml.
    pub debt: String,
    /// What is owed in all, in francs; null where it is not known.
    pub owed: Option<String>,
    /// The currency of the amount.
    pub currency: Option<String>,
    /// The class; null where it is not computed.
    pub class: Option<String>,
    /// The score; null where it is not computed or where the ordinal is not shown.
    pub score: Option<String>,
    /// Why it is not computed: `missing` or `exceeds`.
    pub not_computed: Option<String>,
    /// The line that is missing, or that holds less than is owed.
    pub line: Option<String>,
}

impl WithoutDebtRecord {
    /// Those of a row.
    pub(super) fn all(entrant: &Entrant, shows: bool) -> Vec<Self> {
        let of = |without: &WithoutDebt| {
            let mut record = Self {
                debt: without.debt.clone(),
                owed: None,
                currency: None,
                class: None,
                score: None,
                not_computed: None,
                line: None,
            };
            match &without.verdict {
                Ok((owed, verdict)) => {
                    record.owed = Some(owed.to_decimal(6, true));
                    record.currency = entrant.currency.as_deref().map(str::to_owned);
                    record.class = verdict.grade.map(|grade| grade.code().to_owned());
                    record.score = score_of(verdict.score.as_ref().map(|score| &score.worst), shows);
                }
                Err(NotComputed::Missing(line)) => {
                    record.not_computed = Some("missing".to_owned());
                    record.line = Some(line.clone());
                }
                Err(NotComputed::Exceeds(line)) => {
                    record.not_computed = Some("exceeds".to_owned());
                    record.line = Some(line.clone());
                }
            }
            record
        };
        entrant.without_state_debts.iter().map(of).collect()
    }
}

/// What the same submission comes to on other terms.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OtherTermsRecord {
    /// `without-waiver`, `unadjusted`, `regional` or `national`.
    pub case: String,
    /// The class.
    pub class: Option<String>,
    /// The score; null where the ordinal is not shown.
    pub score: Option<String>,
}

impl OtherTermsRecord {
    pub(super) fn all(entrant: &Entrant, shows: bool) -> Vec<Self> {
        let of = |other: &OtherTerms| Self {
            case: other.case.code().to_owned(),
            class: other.verdict.grade.map(|grade| grade.code().to_owned()),
            score: score_of(other.verdict.score.as_ref().map(|score| &score.worst), shows),
        };
        entrant.other_terms.iter().map(of).collect()
    }
}

fn score_of(score: Option<&Exact>, shows: bool) -> Option<String> {
    score.filter(|_| shows).map(|score| score.to_decimal(1, false))
}

/// The certification proposed for a row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RankedCertificationRecord {
    /// `certified`, `certified-with-reservations`, `refused` or `unable-to-certify`.
    pub proposal: String,
    /// Until when a certificate would be valid.
    pub valid_until: Option<String>,
    /// Until when to cure.
    pub cure_by: Option<String>,
}

impl RankedCertificationRecord {
    pub(super) fn of(entrant: &Entrant) -> Option<Self> {
        let certification = entrant.certification.as_ref()?;
        Some(Self {
            proposal: certification.proposal.code().to_owned(),
            valid_until: certification.valid_until.map(|day| day.to_string()),
            cure_by: certification.cure_by.map(|day| day.to_string()),
        })
    }
}

/// The view of one State.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StateViewRecord {
    /// The State's code.
    pub state: String,
    /// The years found in the run up to that of the table.
    pub years: Vec<i16>,
    /// The filing record of each institution.
    pub record: Vec<FilingYearsRecord>,
    /// How many institutions are withheld: those that may not be named.
    pub withheld: usize,
}

/// What an institution filed over the years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FilingYearsRecord {
    /// Who.
    pub institution: FaceRecord,
    /// Its filing in each of the years; null where no file of an earlier year was read, or where the year is not published.
    pub filings: Vec<Option<FilingRecord>>,
    /// The earlier years of which nothing is published: it may not be named in them.
    pub unpublished: Vec<i16>,
}

impl StateViewRecord {
    pub(super) fn of(view: &StateView, audience: &Audience, year: FiscalYear) -> Self {
        let record = view.record.iter().map(|years| FilingYearsRecord {
            institution: match years.filings.last().and_then(Option::as_ref) {
                Some(filing) => shown(audience.filing_face(filing, year), &years.institution),
                None => shown(audience.face(&years.institution, year), &years.institution),
            },
            unpublished: years.unpublished.iter().map(|year| year.year()).collect(),
            filings: years
                .filings
                .iter()
                .map(|filing| filing.as_ref().map(|filing| FilingRecord::of(filing, audience, year)))
                .collect(),
        });
        Self {
            state: view.state.to_string(),
            years: view.years.iter().map(|year| year.year()).collect(),
            record: record.collect(),
            withheld: view.withheld,
        }
    }
}

/// A breach, worst case.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RankedBreachRecord {
    /// The rule.
    pub rule: String,
    /// Whether it caps the class; a breach of a proposed norm enters the score alone.
    pub caps_class: bool,
    /// The value that breaks it; null where it is for publication.
    pub value: Option<String>,
    /// The figures that it rests on, each with its cell; none where it is for publication.
    pub figures: Vec<FigureRecord>,
    /// The documents that prove these figures, as the dictionary asks for them.
    pub evidence: Vec<String>,
}

impl RankedBreachRecord {
    /// Breaches; `is_internal` shows value and cells.
    pub(super) fn all(breaches: &[Breach], is_internal: bool) -> Vec<Self> {
        let of = |breach: &Breach| Self {
            rule: breach.rule.to_string(),
            caps_class: breach.caps_class,
            value: breach.value.as_ref().filter(|_| is_internal).map(computed),
            figures: if is_internal { breach.figures.iter().map(FigureRecord::from).collect() } else { Vec::new() },
            evidence: Vec::new(),
        };
        breaches.iter().map(of).collect()
    }
}

/// What proves the figures of a rule.
pub(super) fn evidence(rulebook: &Rulebook, rule: &str, language: Language) -> Vec<String> {
    let Some(rule) = rulebook.rules.iter().find(|known| known.id.as_str() == rule) else { return Vec::new() };
    let mut texts: Vec<String> = Vec::new();
    for (reference, _) in rule.formula.references() {
        let line = reference.line.and_then(|line| rulebook.dictionary.get(line));
        let text = line.and_then(|line| line.proof.as_ref()).map(|proof| proof.get(language));
        if let Some(text) = text.filter(|text| texts.iter().all(|known| known != text)) {
            texts.push(text.to_owned());
        }
    }
    texts
}
