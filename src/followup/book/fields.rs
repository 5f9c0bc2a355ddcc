//! Which columns each act fills: the acts' own fields, flattened.

use super::words::List;
use crate::followup::SubjectKind;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A text of one line: a name, a code, a number of a decision.
    Word,
    /// A text of any length.
    Text,
    /// A day.
    Day,
    /// A fiscal year.
    Year,
    /// Fiscal years, separated by `;`.
    Years,
    /// Codes or names, separated by `;`.
    Words,
    /// The SHA-256 of a document.
    Sha256,
    /// SHA-256s, separated by `;`.
    Sha256s,
    /// A decimal number.
    Decimal,
    /// The number of a step of escalation.
    Step,
    /// Yes or no.
    Flag,
    /// One of a list.
    Choice(List),
    /// A board's decisions, one a line: recommendation `;` decision `;` its words.
    Decisions,
    /// Rules judged, one a line: rule `;` outcome `;` severity `;` value `;` threshold.
    Rules,
    /// What the State owes, one a line: line's code `;` amount.
    Owed,
}

/// A field of an act, and the column that holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Where it stands in the act, its parts separated by points.
    pub path: &'static str,
    /// The column.
    pub column: &'static str,
    /// What a cell holds.
    pub form: Form,
    /// Whether the act cannot do without it.
    pub is_needed: bool,
}

/// An act with its fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActFields {
    /// Its code.
    pub code: &'static str,
    /// Its fields, in the order of the columns.
    pub fields: &'static [Field],
}

/// A sheet of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BookSheet {
    /// Acts on recommendations.
    Recommendations,
    /// Acts on reports.
    Reports,
    /// Acts on missions.
    Missions,
    /// Acts on institutions.
    Institutions,
    /// Indicators, as they are defined.
    Indicators,
    /// Values of indicators.
    Values,
    /// Acts on certificates.
    Certificates,
}

const fn needed(column: &'static str, form: Form) -> Field {
    Field { path: column, column, form, is_needed: true }
}

const fn free(column: &'static str, form: Form) -> Field {
    Field { path: column, column, form, is_needed: false }
}

const fn at(path: &'static str, field: Field) -> Field {
    Field { path, ..field }
}

const fn act(code: &'static str, fields: &'static [Field]) -> ActFields {
    ActFields { code, fields }
}

const REASON: Field = needed("reason", Form::Text);
const TEXT: Field = needed("text", Form::Text);
const DOCUMENT: Field = needed("document", Form::Sha256);
const DOCUMENT_IF_ANY: Field = free("document", Form::Sha256);
const DUE_ON: Field = needed("due_on", Form::Day);
const FISCAL_YEAR: Field = needed("fiscal_year", Form::Year);
const FISCAL_YEARS: Field = needed("fiscal_years", Form::Years);
const STATE: Field = needed("state", Form::Word);
const INSTITUTION: Field = needed("institution", Form::Word);
const SESSION: Field = needed("session", Form::Word);
const DECISION: Field = needed("decision", Form::Word);
const STEP: Field = needed("step", Form::Step);
const FACT: Field = needed("fact", Form::Text);

const DRAFT: &[Field] = &[
    at("draft.state", STATE),
    at("draft.institution", free("institution", Form::Word)),
    at("draft.addressee", needed("addressee", Form::Choice(List::Addressee))),
    at("draft.severity", needed("severity", Form::Choice(List::Severity))),
    at("draft.pillar", free("pillar", Form::Word)),
    at("draft.text", TEXT),
    at("draft.evidence_expected", free("evidence_expected", Form::Text)),
    at("draft.rules", free("rules", Form::Words)),
    at("draft.origin.fiscal_year", free("origin_year", Form::Year)),
    at("draft.origin.sha256", free("origin_sha256", Form::Sha256)),
    at("draft.origin.rule", free("origin_rule", Form::Word)),
    at("draft.origin.outcome", free("origin_outcome", Form::Choice(List::Outcome))),
    at("draft.origin.value", free("origin_value", Form::Word)),
    at("draft.origin.requires", free("origin_requires", Form::Word)),
];

const RECOMMENDATIONS: &[ActFields] = &[
    act("drafted", DRAFT),
    act("edited", DRAFT),
    act("dropped", &[REASON]),
    act("issued", &[SESSION, needed("report", Form::Word), DUE_ON]),
    act("accepted", &[free("comment", Form::Text)]),
    act("contested", &[needed("reply", Form::Text), DOCUMENT_IF_ANY]),
    act("maintained", &[needed("answer", Form::Text)]),
    act("progress", &[TEXT]),
    act("evidence", &[needed("title", Form::Word), needed("dated_on", Form::Day), DOCUMENT]),
    act("claimed", &[TEXT]),
    act("claim-refused", &[REASON]),
    act("verified", &[needed("documents", Form::Sha256s), free("note", Form::Text)]),
    act("risk-accepted", &[needed("by", Form::Word), REASON]),
    act("no-longer-relevant", &[REASON]),
    act("reopened", &[REASON]),
    act("extended", &[DECISION, DUE_ON, REASON]),
    act("escalated", &[STEP, FACT]),
];

const REPORTS: &[ActFields] = &[
    act(
        "addressed",
        &[
            SESSION,
            INSTITUTION,
            STATE,
            FISCAL_YEARS,
            needed("notified_on", Form::Day),
            needed("reply_by", Form::Day),
            needed("deliberate_by", Form::Day),
            DOCUMENT_IF_ANY,
        ],
    ),
    act("reply-received", &[TEXT, DOCUMENT_IF_ANY]),
    act("answered", &[TEXT]),
    act("routed", &[at("to", needed("station", Form::Choice(List::Station)))]),
    act(
        "deliberation-received",
        &[
            needed("held_on", Form::Day),
            DOCUMENT,
            needed("chair", Form::Word),
            at("decisions", free("decisions", Form::Decisions)),
        ],
    ),
    act("plan-asked", &[DUE_ON, REASON]),
    act("plan-received", &[DOCUMENT]),
    act("escalated", &[STEP, FACT]),
];

const FIRST_DAY: Field = at("from", needed("first_day", Form::Day));
const LAST_DAY: Field = at("to", needed("last_day", Form::Day));

const MISSIONS: &[ActFields] = &[
    act(
        "ordered",
        &[
            needed("order", Form::Word),
            needed("purpose", Form::Choice(List::Purpose)),
            STATE,
            needed("institutions", Form::Words),
            FISCAL_YEARS,
            needed("inspectors", Form::Words),
            FIRST_DAY,
            LAST_DAY,
        ],
    ),
    act("held", &[FIRST_DAY, LAST_DAY]),
    act("cancelled", &[REASON]),
    act(
        "finding",
        &[
            INSTITUTION,
            FISCAL_YEAR,
            free("rule", Form::Word),
            TEXT,
            free("computed", Form::Choice(List::Outcome)),
            free("outcome", Form::Choice(List::Outcome)),
            free("reason", Form::Text),
        ],
    ),
    act("reported", &[needed("stage", Form::Choice(List::Stage)), DOCUMENT_IF_ANY]),
    act("recommended", &[needed("recommendation", Form::Word)]),
];

const OBSERVED: &[Field] = &[
    at("observed.fiscal_year", FISCAL_YEAR),
    at("observed.state", STATE),
    at("observed.sha256", needed("sha256", Form::Sha256)),
    at("observed.rulebook", needed("rulebook", Form::Word)),
    at("observed.grade", free("grade", Form::Choice(List::Grade))),
    at("observed.score", free("score", Form::Decimal)),
    at("observed.certification", free("certification", Form::Choice(List::Proposal))),
    at("observed.decision", free("decision", Form::Word)),
    at("observed.rules", free("observed_rules", Form::Rules)),
    at("observed.currency", free("currency", Form::Word)),
    at("observed.owed", free("owed", Form::Owed)),
];

const INSTITUTIONS: &[ActFields] = &[
    act("filing-awaited", &[STATE, FISCAL_YEAR, DUE_ON]),
    act("filing-received", &[STATE, FISCAL_YEAR, free("sha256", Form::Sha256)]),
    act("observed", OBSERVED),
    act("row-notified", &[FISCAL_YEAR]),
    act("row-replied", &[FISCAL_YEAR, TEXT]),
    act("row-answered", &[FISCAL_YEAR, TEXT]),
    act("row-deferred", &[FISCAL_YEAR, DECISION, free("until", Form::Day), needed("ground", Form::Text)]),
    act(
        "row-corrected",
        &[
            FISCAL_YEAR,
            needed("what", Form::Choice(List::Corrected)),
            needed("former", Form::Text),
            needed("corrected", Form::Text),
            REASON,
        ],
    ),
    act("heard", &[TEXT]),
    act("referral-deferred", &[needed("until", Form::Day), REASON]),
    act("escalated", &[needed("ladder", Form::Choice(List::Ladder)), free("fiscal_year", Form::Year), STEP, FACT]),
];

const INDICATORS: &[ActFields] = &[act(
    "defined",
    &[
        needed("name", Form::Word),
        needed("unit", Form::Word),
        free("plan", Form::Word),
        free("baseline", Form::Decimal),
        free("target", Form::Decimal),
        needed("counts_people", Form::Flag),
    ],
)];

const VALUES: &[ActFields] = &[act(
    "valued",
    &[
        needed("period", Form::Word),
        free("sex", Form::Choice(List::Sex)),
        free("planned", Form::Decimal),
        free("actual", Form::Decimal),
    ],
)];

const ISSUED: &[Field] = &[
    at("issued.institution", INSTITUTION),
    at("issued.state", STATE),
    at("issued.fiscal_year", FISCAL_YEAR),
    at("issued.certificate", needed("certificate", Form::Sha256)),
    at("issued.opinion", needed("opinion", Form::Choice(List::Proposal))),
    at("issued.grade", free("grade", Form::Choice(List::Grade))),
    at("issued.experimental", needed("experimental", Form::Flag)),
    at("issued.valid_until", free("valid_until", Form::Day)),
    at("issued.decision", free("decision", Form::Word)),
    at("issued.key", needed("key", Form::Word)),
    free("reason", Form::Text),
];

const CERTIFICATES: &[ActFields] = &[
    act("issued", ISSUED),
    act("suspended", &[REASON]),
    act("resumed", &[REASON]),
    act("withdrawn", &[REASON]),
    act("renewed", &[needed("until", Form::Day), DECISION]),
];

/// The columns of every act that are not its own: when, who, in what quality.
pub const COMMON: [Field; 3] =
    [needed("acted_on", Form::Day), needed("actor", Form::Word), needed("role", Form::Choice(List::Role))];

/// The columns that an export fills, and a person leaves empty.
pub const KEPT: [&str; 6] = ["number", "id", "recorded_at", "previous", "hash", "body"];

impl BookSheet {
    /// Every sheet, in the order of the workbook.
    pub const ALL: [Self; 7] = [
        Self::Recommendations,
        Self::Reports,
        Self::Missions,
        Self::Institutions,
        Self::Indicators,
        Self::Values,
        Self::Certificates,
    ];

    /// The sheet of an act.
    #[must_use]
    pub fn of(kind: SubjectKind, act: &str) -> Self {
        match kind {
            SubjectKind::Recommendation => Self::Recommendations,
            SubjectKind::Report => Self::Reports,
            SubjectKind::Mission => Self::Missions,
            SubjectKind::Institution => Self::Institutions,
            SubjectKind::Indicator if act == "valued" => Self::Values,
            SubjectKind::Indicator => Self::Indicators,
            SubjectKind::Certificate => Self::Certificates,
        }
    }

    /// What its acts are on.
    #[must_use]
    pub const fn kind(self) -> SubjectKind {
        match self {
            Self::Recommendations => SubjectKind::Recommendation,
            Self::Reports => SubjectKind::Report,
            Self::Missions => SubjectKind::Mission,
            Self::Institutions => SubjectKind::Institution,
            Self::Indicators | Self::Values => SubjectKind::Indicator,
            Self::Certificates => SubjectKind::Certificate,
        }
    }

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Recommendations => "recommendations",
            Self::Reports => "reports",
            Self::Missions => "missions",
            Self::Institutions => "institutions",
            Self::Indicators => "indicators",
            Self::Values => "values",
            Self::Certificates => "certificates",
        }
    }

    /// The column of the subject's code, by which the sheet is known.
    #[must_use]
    pub const fn subject_column(self) -> &'static str {
        match self {
            Self::Recommendations => "recommendation_code",
            Self::Reports => "report_code",
            Self::Missions => "mission_code",
            Self::Institutions => "institution_code",
            Self::Indicators => "indicator_code",
            Self::Values => "indicator_valued",
            Self::Certificates => "certificate_code",
        }
    }

    /// The acts that stand in it.
    #[must_use]
    pub const fn acts(self) -> &'static [ActFields] {
        match self {
            Self::Recommendations => RECOMMENDATIONS,
            Self::Reports => REPORTS,
            Self::Missions => MISSIONS,
            Self::Institutions => INSTITUTIONS,
            Self::Indicators => INDICATORS,
            Self::Values => VALUES,
            Self::Certificates => CERTIFICATES,
        }
    }

    /// The list of its acts, where there is a choice.
    #[must_use]
    pub const fn act_list(self) -> Option<List> {
        match self {
            Self::Recommendations => Some(List::RecommendationAct),
            Self::Reports => Some(List::ReportAct),
            Self::Missions => Some(List::MissionAct),
            Self::Institutions => Some(List::InstitutionAct),
            Self::Certificates => Some(List::CertificateAct),
            Self::Indicators | Self::Values => None,
        }
    }

    /// The fields that its acts have, each column once, in the order of the acts.
    #[must_use]
    pub fn fields(self) -> Vec<&'static Field> {
        let mut fields: Vec<&'static Field> = Vec::new();
        for field in self.acts().iter().flat_map(|act| act.fields) {
            if !fields.iter().any(|known| known.column == field.column) {
                fields.push(field);
            }
        }
        fields
    }

    /// Its columns, in order: the subject, the act where there is a choice, when and who, what the acts say, what an export keeps.
    #[must_use]
    pub fn columns(self) -> Vec<&'static str> {
        let act = self.act_list().map(|_| ACT);
        let common = COMMON.iter().map(|field| field.column);
        let own = self.fields().into_iter().map(|field| field.column);
        std::iter::once(self.subject_column()).chain(act).chain(common).chain(own).chain(KEPT).collect()
    }

    /// What a column of it holds.
    #[must_use]
    pub fn form(self, column: &str) -> Form {
        if column == ACT {
            return self.act_list().map_or(Form::Word, Form::Choice);
        }
        let common = COMMON.iter().find(|field| field.column == column);
        let own = || self.acts().iter().flat_map(|act| act.fields).find(|field| field.column == column);
        common.or_else(own).map_or(Form::Word, |field| field.form)
    }
}

/// The column of the act.
pub const ACT: &str = "act";
