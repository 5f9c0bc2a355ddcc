//! The cases that a rule's own file gives, run through the same judgement as a submission.

use std::sync::Arc;

use super::assess::{Dossier, Options};
use super::control::judge_control;
use super::evidence::Evidence;
use super::judge::judge_rule;
use super::{BasisFilter, Computed, Finding, Outcome};
use crate::diagnostic::{Code, Diagnostic, Location, RuleFile};
use crate::model::{
    Branch, Figure, FigureKey, Figures, FiscalYear, Identification, Institution, InstitutionCode, Kind, Place, Reading,
    Sha256, Source, StateCode, Submission, Unit, Value,
};
use crate::rulebook::{Case, CaseValue, Reach, Rule, RuleId, Rulebook};

/// The line that holds the closing date.
const YEAR_END: &str = "year_end";

/// What became of the cases of one rule.
#[derive(Debug, Clone)]
pub struct CaseReport {
    /// The rule.
    pub rule: RuleId,
    /// The state whose own norm was tried; `None` for the region's.
    pub state: Option<StateCode>,
    /// How many cases it has.
    pub cases: usize,
    /// Those that contradict it.
    pub faults: Vec<CaseFault>,
}

/// A case that contradicts its rule.
#[derive(Debug, Clone)]
pub struct CaseFault {
    /// What the case expects: an outcome, or a value.
    pub expected: String,
    /// What came out.
    pub found: String,
    /// The same, located.
    pub diagnostic: Diagnostic,
}

/// Runs every case of every rule and control.
#[must_use]
pub fn run_cases(rulebook: &Rulebook) -> Vec<CaseReport> {
    let rules = rulebook.rules.iter().map(|rule| {
        let bench = Bench { rulebook, id: &rule.id, reach: None, file: &rule.file };
        bench.run(&rule.cases, |case, dossier, options| judge_at(rulebook, rule, case, dossier, options))
    });
    let controls = rulebook.controls.iter().map(|control| {
        let bench = Bench { rulebook, id: &control.id, reach: None, file: &control.file };
        bench.run(&control.cases, |_, dossier, _| {
            judge_control(rulebook, control, dossier, &Evidence::new(rulebook, dossier))
        })
    });
    let national = rulebook.states.iter().flat_map(|state| {
        state.rules.iter().map(move |norm| {
            let rule = &norm.variant;
            let bench = Bench { rulebook, id: &rule.id, reach: Some((&state.state, &norm.reach)), file: &rule.file };
            bench.run(&rule.cases, |case, dossier, options| judge_at(rulebook, rule, case, dossier, options))
        })
    });
    rules.chain(controls).chain(national).collect()
}

/// Judges a case by its rule as it stands on the case's closing date.
pub(super) fn judge_at(
    rulebook: &Rulebook,
    rule: &Rule,
    case: &Case,
    dossier: &Dossier<'_>,
    options: Options,
) -> Finding {
    let mut evidence = Evidence::new(rulebook, dossier);
    judge_rule(rulebook, &rule.at(case.on), dossier, &mut evidence, options)
}

/// What the cases of one rule are run on.
struct Bench<'b> {
    rulebook: &'b Rulebook,
    id: &'b RuleId,
    /// The state whose norm it is, and whom the norm is for.
    reach: Option<(&'b StateCode, &'b Reach)>,
    file: &'b Arc<RuleFile>,
}

impl Bench<'_> {
    fn run(&self, cases: &[Case], judge: impl Fn(&Case, &Dossier<'_>, Options) -> Finding) -> CaseReport {
        let mut faults = Vec::new();
        for case in cases {
            let submission = submission_of(case, self.rulebook);
            let institution = self.institution(case);
            let dossier = Dossier {
                submission: &submission,
                institution: &institution,
                previous: None,
                secretariat: None,
                overlay: None,
                documents_presumed: true,
            };
            let options = Options { basis: BasisFilter::All, as_of: case.on, with_remedies: false };
            let finding = judge(case, &dossier, options);
            if let Some((expected, found)) = contradiction(case, &finding) {
                let location = Location::Span { file: Arc::clone(self.file), span: case.span.clone() };
                let diagnostic = Diagnostic::new(Code::CaseContradicts, location)
                    .with("id", self.id.as_str())
                    .with("expected", expected.as_str())
                    .with("found", found.as_str());
                faults.push(CaseFault { expected, found, diagnostic });
            }
        }
        let state = self.reach.map(|(state, _)| state.clone());
        CaseReport { rule: self.id.clone(), state, cases: cases.len(), faults }
    }

    /// The institution of a case: of the state whose norm is tried, and of a kind that it is for.
    fn institution(&self, case: &Case) -> Institution {
        let mut institution = institution_of(case, self.rulebook);
        if let Some((state, reach)) = self.reach {
            institution.state = state.clone();
            if let (None, Some(kind)) = (&case.kind, reach.kinds.first()) {
                institution.kind = kind.clone();
            }
        }
        institution
    }
}

/// What a case expects and what came out, where they differ.
fn contradiction(case: &Case, finding: &Finding) -> Option<(String, String)> {
    let expected = Outcome::from(case.expect);
    if finding.outcome != expected {
        return Some((expected.code().to_owned(), finding.outcome.code().to_owned()));
    }
    let expected = case.value?.decimal().normalize().to_string();
    let found = match &finding.value {
        Some(Computed::Number(number)) => number.to_decimal(6, true),
        Some(Computed::Date(date)) => date.to_string(),
        Some(Computed::Flag(flag)) => flag.to_string(),
        None => "-".to_owned(),
    };
    (expected != found).then_some((expected, found))
}

/// The branches registered in a case: those that it names, else all six branches of social security.
pub(super) fn institution_of(case: &Case, rulebook: &Rulebook) -> Institution {
    let named: Vec<Branch> =
        Branch::ALL.iter().copied().filter(|branch| case.given.keys().any(|key| key.branch == Some(*branch))).collect();
    let all = &[
        Branch::Family,
        Branch::OccupationalRisks,
        Branch::Pensions,
        Branch::SicknessMaternity,
        Branch::Health,
        Branch::Unemployment,
    ];
    let kind = case.kind.clone().or_else(|| rulebook.kinds.first().cloned());
    Institution {
        code: InstitutionCode::from("case"),
        name: String::new(),
        state: StateCode::from("XA"),
        kind: kind.unwrap_or_else(|| Kind::from("general_scheme")),
        branches: if named.is_empty() { all.to_vec() } else { named },
        first_year: None,
        is_listed: true,
    }
}

pub(super) fn submission_of(case: &Case, rulebook: &Rulebook) -> Submission {
    let figure = |value| Figure {
        reading: Reading::Present(value),
        raw: Box::default(),
        place: Place::Nowhere,
        is_repaired: false,
    };
    let mut figures: Figures = case
        .given
        .iter()
        .map(|(key, value)| {
            let value = match value {
                CaseValue::Number(amount) => Value::Number(*amount),
                CaseValue::Date(date) => Value::Date(*date),
                CaseValue::Flag(flag) => Value::Flag(*flag),
            };
            (*key, figure(value))
        })
        .collect();
    let year_end = case.on;
    if let Some(line) = rulebook.dictionary.find(YEAR_END) {
        figures.insert(FigureKey { line: line.id, branch: None, back: 0 }, figure(Value::Date(year_end)));
    }
    let fiscal_year = FiscalYear::new(year_end.year());
    Submission {
        source: Source { path: String::new(), sha256: Sha256([0; 32]), row: None },
        identification: Identification {
            code: InstitutionCode::from("case"),
            name: None,
            state: None,
            kind: None,
            branches: Vec::new(),
            fiscal_year: fiscal_year.unwrap_or(FiscalYear::EPOCH),
            year_end,
            currency: None,
            unit: Unit::One,
            filed_on: None,
        },
        figures,
    }
}
