//! What is reckoned from standings and a day: the clock, the steps, the tables. All institutions and states are fictitious.

mod delay;
mod due;
mod escalation;
mod indicator;
mod plan;
mod table;

use std::sync::LazyLock;

use jiff::civil::{Date, date};

use super::{
    Act, Draft, Entry, Event, EventId, InstitutionAct, Observed, ObservedRule, RecommendationAct, ReportAct, Role,
    Standing, Standings, Subject, SubjectKind,
};
use crate::model::{FiscalYear, InstitutionCode, Sha256, StateCode};
use crate::rulebook::{Addressee, EscalationScheme, Grade, RuleId, Severity, load, select};

/// The scheme that is shipped.
static SCHEME: LazyLock<EscalationScheme> =
    LazyLock::new(|| load(select("cipres").unwrap()).rulebook.unwrap().escalation.unwrap());

/// The day on which the recommendations of these tests are issued.
const ISSUED: Date = date(2024, 1, 10);
/// The day by which they must be done.
const DUE: Date = date(2024, 6, 30);

/// A register in the making: acts that each follow from the ones before.
#[derive(Debug, Clone, Default)]
struct Log(Standings);

impl Log {
    /// Does an act; a refused one fails the test.
    fn act(mut self, kind: SubjectKind, code: &str, role: Role, acted_on: Date, act: Act) -> Self {
        let subject = Subject::new(kind, code);
        let before = match kind {
            SubjectKind::Recommendation => self.0.recommendations.remove(code).map(Standing::Recommendation),
            SubjectKind::Report => self.0.reports.remove(code).map(Standing::Report),
            SubjectKind::Mission => self.0.missions.remove(code).map(Standing::Mission),
            SubjectKind::Institution => self.0.institutions.remove(code).map(Standing::Institution),
            SubjectKind::Indicator => self.0.indicators.remove(code).map(Standing::Indicator),
            SubjectKind::Certificate => self.0.certificates.remove(code).map(Standing::Certificate),
        };
        let entry =
            Entry { subject: subject.clone(), actor: format!("Un agent ({})", role.code()), role, acted_on, act };
        let event = Event {
            number: 1,
            id: EventId::try_from("0".repeat(32)).unwrap(),
            recorded_at: "2040-01-01T00:00:00Z".parse().unwrap(),
            previous: Sha256([0; 32]),
            entry,
        };
        let standing = Standing::after(before, &event).unwrap_or_else(|refusal| panic!("{event:?}: {refusal:?}"));
        self.0.extend([(subject, standing)]);
        self
    }

    /// The Secretariat acts on a recommendation.
    fn does(self, code: &str, on: Date, act: RecommendationAct) -> Self {
        self.act(SubjectKind::Recommendation, code, Role::Secretariat, on, Act::Recommendation(act))
    }

    /// Whoever is addressed answers.
    fn answers(self, code: &str, on: Date, act: RecommendationAct) -> Self {
        let addressee = self.0.recommendations[code].draft.addressee;
        let role = match addressee {
            Addressee::Management => Role::Management,
            Addressee::Board => Role::Board,
            Addressee::TechnicalMinistry => Role::TechnicalMinistry,
            Addressee::FinanceMinistry => Role::FinanceMinistry,
        };
        self.act(SubjectKind::Recommendation, code, role, on, Act::Recommendation(act))
    }

    fn institution(self, code: &str, on: Date, act: InstitutionAct) -> Self {
        self.act(SubjectKind::Institution, code, Role::Council, on, Act::Institution(act))
    }

    fn report(self, code: &str, on: Date, act: ReportAct) -> Self {
        self.act(SubjectKind::Report, code, Role::Secretariat, on, Act::Report(act))
    }

    /// Issues a recommendation to the management of XA-CNSS.
    fn issued(self, code: &str, severity: Severity, due_on: Date) -> Self {
        self.issued_to(code, severity, Addressee::Management, Some("XA-CNSS"), (ISSUED, due_on))
    }

    fn issued_to(
        self,
        code: &str,
        severity: Severity,
        addressee: Addressee,
        institution: Option<&str>,
        (on, due_on): (Date, Date),
    ) -> Self {
        let draft = Draft {
            state: StateCode::from("XA"),
            institution: institution.map(InstitutionCode::from),
            addressee,
            severity,
            pillar: Some("management".to_owned()),
            text: "Ramener les charges sous le seuil.".to_owned(),
            evidence_expected: None,
            rules: vec![RuleId::from("operating-cost")],
            origin: None,
        };
        let issued = RecommendationAct::Issued { session: "52".to_owned(), report: "XA-2023".to_owned(), due_on };
        self.does(code, on, RecommendationAct::Drafted { draft }).does(code, on, issued)
    }

    /// Claims it with a document on a day, and verifies it on another.
    fn implemented(self, code: &str, done_on: Date, verified_on: Date) -> Self {
        let verified = RecommendationAct::Verified { documents: vec![DOCUMENT], note: None };
        self.claimed(code, done_on).does(code, verified_on, verified)
    }

    fn claimed(self, code: &str, on: Date) -> Self {
        let title = "Comptes certifiés".to_owned();
        let evidence = RecommendationAct::Evidence { title, dated_on: on, document: DOCUMENT };
        self.answers(code, on, evidence).answers(code, on, RecommendationAct::Claimed { text: "Fait.".to_owned() })
    }

    fn contested(self, code: &str, on: Date) -> Self {
        self.answers(code, on, RecommendationAct::Contested { reply: "Non.".to_owned(), document: None })
    }

    fn maintained(self, code: &str, on: Date) -> Self {
        self.does(code, on, RecommendationAct::Maintained { answer: "Maintenu.".to_owned() })
    }

    fn extended(self, code: &str, on: Date, due_on: Date) -> Self {
        let act = RecommendationAct::Extended { decision: "D-1".to_owned(), due_on, reason: "Motif.".to_owned() };
        self.does(code, on, act)
    }

    fn reopened(self, code: &str, on: Date) -> Self {
        self.does(code, on, RecommendationAct::Reopened { reason: "Retour en arrière.".to_owned() })
    }

    fn escalated(self, code: &str, on: Date, step: u8) -> Self {
        self.does(code, on, RecommendationAct::Escalated { step, fact: "Retard.".to_owned() })
    }

    /// The report XA-2023 is notified to XA-CNSS.
    fn notified(self, on: Date, deliberate_by: Date) -> Self {
        let act = ReportAct::Addressed {
            session: "52".to_owned(),
            institution: InstitutionCode::from("XA-CNSS"),
            state: StateCode::from("XA"),
            fiscal_years: vec![year(2023)],
            notified_on: on,
            reply_by: later(on, 30),
            deliberate_by,
            document: None,
        };
        self.report("XA-2023", on, act)
    }

    /// The accounts of XA-CNSS are judged.
    fn judged(self, on: Date, of: i16, grade: Option<Grade>, breaches: &[&str]) -> Self {
        let rule = |id: &&str| ObservedRule {
            rule: RuleId::from(*id),
            outcome: "not-assessable".to_owned(),
            severity: Some(Severity::Critical),
            value: None,
            requires: None,
        };
        let observed = Observed {
            fiscal_year: year(of),
            state: StateCode::from("XA"),
            sha256: DOCUMENT,
            rulebook: "cipres@2023".to_owned(),
            grade,
            score: None,
            certification: None,
            decision: None,
            rules: breaches.iter().map(rule).collect(),
            currency: None,
            owed: Vec::new(),
        };
        self.institution("XA-CNSS", on, InstitutionAct::Observed { observed })
    }
}

const DOCUMENT: Sha256 = Sha256([7; 32]);

fn year(year: i16) -> FiscalYear {
    FiscalYear::new(year).unwrap()
}

/// So many days after a day.
fn later(day: Date, days: u32) -> Date {
    super::delay::later(day, days)
}
