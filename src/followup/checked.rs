//! A check that was written as JSON, as the register takes it: one submission, what of it can be recorded, and why nothing can.
//!
//! # Decisions
//!
//! - A hypothesis is no accounts, and a judgement on a part of the norms is no judgement of the class: neither is recorded.
//! - What the State owes is read where a finding states it: the line as a whole, of the year itself. Findings addressed to the
//!   ministry of finance are kept also where no norm judges them: they measure it.

use jiff::civil::Date;

use super::{Observed, ObservedRule, Owed};
use crate::i18n::Message;
use crate::model::{FiscalYear, InstitutionCode, Sha256, StateCode};
use crate::record::{CHECK_SCHEMA, CheckRecord, FindingRecord, SubmissionRecord};
use crate::rulebook::{Addressee, Grade, Proposal, RuleId, RuleKind, Severity};

/// Why a check, or one of its submissions, cannot be recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is no check of a version that is known.
    Schema,
    /// It was judged on a part of the norms.
    Basis,
    /// Something was supposed of its figures.
    Hypothetical,
    /// A value is not what it must be. The key's name.
    Key(&'static str),
}

impl Unfit {
    /// Why, as a sentence.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Schema => Message::new("checked-schema").with("schema", CHECK_SCHEMA),
            Self::Basis => Message::new("checked-basis"),
            Self::Hypothetical => Message::new("checked-hypothetical"),
            Self::Key(key) => Message::new("checked-key").with("key", key),
        }
    }
}

/// One submission of a check, its codes read.
#[derive(Debug, Clone)]
pub struct Checked<'c> {
    /// The record.
    pub record: &'c SubmissionRecord,
    /// The institution.
    pub institution: InstitutionCode,
    /// Its state.
    pub state: StateCode,
    /// The fiscal year.
    pub fiscal_year: FiscalYear,
    /// The file that was judged.
    pub sha256: Sha256,
}

/// The day on which a check was made.
///
/// # Errors
/// It is no check of a version that is known, it was judged on a part of the norms, its day is none.
pub fn checked_on(check: &CheckRecord) -> Result<Date, Unfit> {
    if check.schema != CHECK_SCHEMA {
        return Err(Unfit::Schema);
    }
    if check.basis != "all" {
        return Err(Unfit::Basis);
    }
    check.as_of.parse().map_err(|_| Unfit::Key("as_of"))
}

impl<'c> Checked<'c> {
    /// A submission of a check.
    ///
    /// # Errors
    /// Something was supposed of its figures, or a code in it is none.
    pub fn of(record: &'c SubmissionRecord) -> Result<Self, Unfit> {
        if !record.hypotheses.is_empty() {
            return Err(Unfit::Hypothetical);
        }
        let fiscal_year = FiscalYear::new(record.fiscal_year).ok_or(Unfit::Key("fiscal_year"))?;
        let sha256 = Sha256::from_hex(&record.source.sha256).ok_or(Unfit::Key("sha256"))?;
        Ok(Self {
            record,
            institution: InstitutionCode::from(record.institution.code.as_str()),
            state: StateCode::from(record.institution.state.as_str()),
            fiscal_year,
            sha256,
        })
    }

    /// How it was judged, as the register keeps it; `debts` are the lines of what the State owes.
    ///
    /// # Errors
    /// A code in it is none.
    pub fn observed(&self, debts: &[String]) -> Result<Observed, Unfit> {
        let record = self.record;
        let grade = record.class.grade.as_deref().map(|code| Grade::from_code(code).ok_or(Unfit::Key("grade")));
        let certification = record.certification.as_ref();
        let proposal = certification
            .map(|certification| Proposal::from_code(&certification.proposal).ok_or(Unfit::Key("proposal")));
        let decision = certification.and_then(|certification| certification.session_decision.as_ref());
        Ok(Observed {
            fiscal_year: self.fiscal_year,
            state: self.state.clone(),
            sha256: self.sha256,
            rulebook: format!("{}@{}", record.edition.id, record.edition.edition),
            grade: grade.transpose()?,
            score: record.score.clone(),
            certification: proposal.transpose()?,
            decision: decision.map(|decision| format!("{}, {}", decision.number, decision.date)),
            rules: self.rules()?,
            currency: record.currency.clone(),
            owed: self.owed(debts),
        })
    }

    fn rules(&self) -> Result<Vec<ObservedRule>, Unfit> {
        let is_of_finance = |finding: &FindingRecord| finding.addressee == Addressee::FinanceMinistry.code();
        let kept = self
            .record
            .findings
            .iter()
            .filter(|finding| finding.severity.is_some() || is_control(finding) || is_of_finance(finding));
        kept.map(|finding| {
            Ok(ObservedRule {
                rule: RuleId::from(finding.rule.as_str()),
                outcome: finding.outcome.clone(),
                severity: severity_of(finding)?,
                value: finding.value.clone(),
                requires: finding.requires.clone(),
            })
        })
        .collect()
    }

    /// What the State owes, by line; nothing is left out where nothing is owed.
    pub(super) fn owed(&self, debts: &[String]) -> Vec<Owed> {
        let figures = || self.record.findings.iter().flat_map(|finding| &finding.figures);
        let amount = |line: &String| {
            let mut own = figures()
                .filter(|figure| figure.line == *line && figure.branch.is_none())
                .filter(|figure| figure.year == self.record.fiscal_year);
            own.find_map(|figure| figure.value.clone())
        };
        debts.iter().filter_map(|line| Some(Owed { line: line.clone(), amount: amount(line)? })).collect()
    }
}

/// Whether a finding is that of a control.
pub(super) fn is_control(finding: &FindingRecord) -> bool {
    finding.kind == RuleKind::Control.code()
}

/// The severity of a finding; `None` for a control and what has no threshold.
pub(super) fn severity_of(finding: &FindingRecord) -> Result<Option<Severity>, Unfit> {
    let severity = finding.severity.as_deref();
    severity.map(|code| Severity::from_code(code).ok_or(Unfit::Key("severity"))).transpose()
}
