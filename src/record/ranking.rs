//! The document of `vigie rank --format json`: what is shown of the table, with all that is needed to make it again.

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::beside::{
    OtherTermsRecord, RankedBreachRecord, RankedCertificationRecord, StateViewRecord, WithoutDebtRecord, evidence,
};
use super::check::{ListRecord, RulebookRecord, rulebook_record};
use super::class::DecisionRecord;
use super::cures::CuresRecord;
use super::publication::{FaceRecord, face, shown};
use super::told::{FileDiagnosticRecord, RejectedRecord};
use crate::diagnostic::Diagnostic;
use crate::dictionary::InstitutionList;
use crate::i18n::Language;
use crate::model::{FiscalYear, SessionDecision};
use crate::ranking::{Audience, Before, Entrant, Filing, KindTable, Ranked, Ranking, Sensitivity, Trial};
use crate::rulebook::{Grade, Rulebook};

/// The name and version of the contract of `vigie rank`.
pub const RANKING_SCHEMA: &str = "vigie.rank/1";

/// The comparative table of a fiscal year. Where the table is for publication, rows whose reply window is not closed bear a
/// pseudonym, and say their kind, their class, whether they filed in time and why they are not named: all else is null or empty.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RankingRecord {
    /// Always `vigie.rank/1`.
    pub schema: String,
    /// Whether it is for the Committee alone: not for publication.
    pub not_for_publication: bool,
    /// `status` or `ordinal`: how the rulebook has it published.
    pub mode: String,
    /// The rulebook.
    pub rulebook: RulebookRecord,
    /// The lists of the institutions expected.
    pub institution_lists: Vec<ListRecord>,
    /// The fiscal year.
    pub fiscal_year: i16,
    /// The day on which it was judged and made.
    pub as_of: String,
    /// What the simulation was made with.
    pub parameters: ParametersRecord,
    /// The hash of all submissions: the same files give the same table. `null` where it is for publication.
    pub submissions_sha256: Option<String>,
    /// The session's decision that covers the whole table: number and date; null while it is experimental.
    pub session_decision: Option<DecisionRecord>,
    /// The view of one State, where it was asked for: the tables then hold its rows alone, as they stand among all.
    pub state: Option<StateViewRecord>,
    /// Filings withheld: of anonymous institutions too few to hide one another.
    pub filing_withheld: usize,
    /// Who was expected and who filed: those who did not file first.
    pub filing: Vec<FilingRecord>,
    /// One table per kind of institution.
    pub tables: Vec<KindTableRecord>,
    /// Institutions that filed and of whose accounts nothing could be assessed.
    pub unassessed: Vec<FaceRecord>,
    /// Institutions whose kind the rulebook does not judge.
    pub out_of_scope: Vec<FaceRecord>,
    /// How many of them are withheld: anonymous ones too few to hide one another.
    pub out_of_scope_withheld: usize,
    /// What is to be told of files; empty where it is for publication.
    pub diagnostics: Vec<FileDiagnosticRecord>,
    /// The files and rows that were rejected; empty where it is for publication.
    pub rejected: Vec<RejectedRecord>,
    /// How many files or rows were rejected.
    pub rejected_count: usize,
}

/// What the simulation was made with.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ParametersRecord {
    /// The generator.
    pub generator: String,
    /// How many draws.
    pub draws: u32,
    /// The seed.
    pub seed: u32,
    /// The concentration of the Dirichlet distributions of weights.
    pub concentration: u32,
    /// By what part of itself the way from a threshold to its target or zero mark is moved at most.
    pub mark_shift: String,
    /// The ways of aggregation, equally likely.
    pub aggregations: Vec<String>,
    /// The fewest institutions that are ranked.
    pub least_comparable: usize,
    /// The days for a reply.
    pub reply_days: u32,
    /// The earlier sessions with a closed reply window that an institution needs before its ordinal is published.
    pub ordinal_after_sessions: u32,
    /// The days overdue from which a non-filer is named.
    pub public_list_days: u32,
}

/// An institution's filing.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FilingRecord {
    /// Who.
    pub institution: FaceRecord,
    /// Whether the list says that it is to be confirmed; null while it is anonymous.
    pub to_confirm: Option<bool>,
    /// `not-filed`, `nothing-assessable`, `late`, `undated`, `in-time` or `not-yet-due`; `filed` where to say when would
    /// tell who it is.
    pub status: String,
    /// Whether the status is established: `not-filed` is where the Secretariat's register records no reception; else it says only
    /// that no file was read here.
    pub established: bool,
    /// The last day to file.
    pub deadline: Option<String>,
    /// The day on which it was received.
    pub received_on: Option<String>,
    /// Whether only the filer says so.
    pub declared: Option<bool>,
    /// Days after the last day.
    pub days_late: Option<i32>,
    /// Figures filed.
    pub figures_present: Option<usize>,
    /// Figures expected.
    pub figures_expected: Option<usize>,
}

/// The institutions of one kind.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct KindTableRecord {
    /// The kind.
    pub kind: String,
    /// How many institutions are compared, also where the rows are those of one State alone.
    pub comparables: usize,
    /// How many rows are withheld: anonymous ones too few to hide one another.
    pub withheld: usize,
    /// Whether there are enough of them to be ranked.
    pub ranked: bool,
    /// Which assumption moves the order most, the greatest first.
    pub sensitivity: Vec<ShareRecord>,
    /// From how many pairs of draws the shares were taken.
    pub sensitivity_draws: Option<usize>,
    /// The rows by class, in a class by rank where ordinals are shown, else by label.
    pub rows: Vec<RankedRecord>,
}

/// The first-order share of an assumption.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ShareRecord {
    /// `weights`, `aggregation`, `marks` or `figures`.
    pub assumption: String,
    /// The share of the variance of the mean shift in rank, in whole per cent.
    pub percent: u32,
}

/// A row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RankedRecord {
    /// Who.
    pub institution: FaceRecord,
    /// The class in the worst case, which counts.
    pub class: Option<String>,
    /// The class in the best case; null while it is anonymous.
    pub class_best: Option<String>,
    /// Whether a reported norm alone holds the class down; null while it is anonymous.
    pub provisional: Option<bool>,
    /// The class without norms that only secondary sources report; null while it is anonymous.
    pub class_without_reported: Option<String>,
    /// Whether no session has decided on it.
    pub experimental: bool,
    /// The certification proposed.
    pub certification: Option<RankedCertificationRecord>,
    /// Whether the accounts are audited, as a certificate without reservations wants; null where the rulebook wants nothing.
    pub audited: Option<bool>,
    /// The day on which the submission was received.
    pub received_on: Option<String>,
    /// Whether only the filer says so, and not the Secretariat.
    pub received_declared: Option<bool>,
    /// What the same submission comes to by the other norm where national law differs, or without its waivers.
    pub other_terms: Vec<OtherTermsRecord>,
    /// Class and score had the State paid what it owes, each debt with those before it.
    pub without_state_debts: Vec<WithoutDebtRecord>,
    /// Earlier sessions with a closed reply window; null while it is anonymous.
    pub sessions_behind: Option<u32>,
    /// How many adopted, reported and proposed norms it was scored on; null while it is anonymous.
    pub norms: Option<NormsRecord>,
    /// Critical breaches, worst case; null while it is anonymous.
    pub critical_breaches: Option<Vec<RankedBreachRecord>>,
    /// Major breaches, worst case; null while it is anonymous.
    pub major_breaches: Option<Vec<RankedBreachRecord>>,
    /// Breaches that stood the year before too, with how many years running.
    pub repeated_breaches: Vec<RepeatedRecord>,
    /// The year before.
    pub before: Option<BeforeRecord>,
    /// The branches of the institution; `null` while it is anonymous.
    pub branches: Option<Vec<String>>,
    /// The rank; `null` where ordinals are not shown or there is none.
    pub rank: Option<RankRecord>,
    /// What would change its standing; `null` while it is anonymous: what would cure a row tells whose it is.
    pub cures: Option<CuresRecord>,
    /// The file; `null` where it is for publication.
    pub source: Option<RankedSourceRecord>,
}

/// How many norms of each basis.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NormsRecord {
    /// Read in the official text.
    pub adopted: usize,
    /// Read in a secondary source.
    pub reported: usize,
    /// Ours.
    pub proposed: usize,
}

/// A breach that stands again.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RepeatedRecord {
    /// The rule.
    pub rule: String,
    /// How many years running, this one included.
    pub years: usize,
}

/// The year before.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BeforeRecord {
    /// The year.
    pub fiscal_year: i16,
    /// Its class.
    pub class: Option<String>,
    /// Its score; `null` where ordinals are not shown.
    pub score: Option<String>,
}

/// A rank, never bare.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RankRecord {
    /// One more than how many stand strictly before.
    pub position: usize,
    /// How many share it.
    pub shared_by: usize,
    /// The score that counts.
    pub score: Option<String>,
    /// The score if every doubt were resolved in the institution's favour.
    pub score_best: Option<String>,
    /// The median rank.
    pub median: u32,
    /// The 5th percentile.
    pub low: u32,
    /// The 95th percentile.
    pub high: u32,
    /// The group of institutions that the simulation does not tell apart.
    pub group: usize,
    /// In how many draws it is among the last three.
    pub draws_in_bottom_three: u32,
    /// In how many draws it is in each class.
    pub draws_in_class: Vec<ClassDrawsRecord>,
}

/// In how many draws an institution is in a class.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClassDrawsRecord {
    /// The class.
    pub class: String,
    /// How many draws.
    pub draws: u32,
}

/// The file of a row.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RankedSourceRecord {
    /// Its path.
    pub path: String,
    /// Its hash.
    pub sha256: String,
}

/// What stands around a ranking.
#[derive(Debug, Clone, Copy)]
pub struct RankingAround<'a> {
    /// The lists of institutions.
    pub lists: &'a [&'a InstitutionList],
    /// The session's decision, if one is recorded.
    pub decision: Option<&'a SessionDecision>,
    /// What is to be told.
    pub notes: &'a [Diagnostic],
    /// What was rejected.
    pub rejected: &'a [Diagnostic],
    /// The language of messages.
    pub language: Language,
}

/// The schema of `vigie.rank/1`.
#[must_use]
pub fn ranking_json_schema() -> Schema {
    schema_for!(RankingRecord)
}

/// The document of a ranking.
#[must_use]
pub fn ranking_record(
    rulebook: &Rulebook,
    ranking: &Ranking,
    audience: &Audience,
    around: &RankingAround<'_>,
) -> RankingRecord {
    let year = ranking.year;
    let parameters = &ranking.parameters;
    let faces = |entrants: &[Entrant]| {
        let mut faces: Vec<FaceRecord> =
            entrants.iter().map(|entrant| face(audience, &entrant.institution, year)).collect();
        faces.sort_by(|one, other| one.label.cmp(&other.label));
        faces
    };
    let internal =
        |told: &'_ [Diagnostic]| -> Vec<Diagnostic> { if audience.is_internal { told.to_vec() } else { Vec::new() } };
    let mut tables: Vec<KindTableRecord> =
        ranking.tables.iter().map(|table| KindTableRecord::of(table, audience, year)).collect();
    for row in tables.iter_mut().flat_map(|table| &mut table.rows) {
        for breach in row.critical_breaches.iter_mut().chain(&mut row.major_breaches).flatten() {
            breach.evidence = evidence(rulebook, &breach.rule, around.language);
        }
    }
    RankingRecord {
        schema: RANKING_SCHEMA.to_owned(),
        not_for_publication: audience.is_internal,
        mode: audience.mode.code().to_owned(),
        rulebook: rulebook_record(rulebook),
        institution_lists: around.lists.iter().map(|list| ListRecord::of(list)).collect(),
        fiscal_year: year.year(),
        as_of: audience.as_of.to_string(),
        parameters: ParametersRecord {
            generator: "splitmix64".to_owned(),
            draws: parameters.draws,
            seed: parameters.seed,
            concentration: parameters.concentration,
            mark_shift: parameters.mark_shift.to_decimal(6, true),
            aggregations: parameters.aggregations.iter().map(|way| way.code().to_owned()).collect(),
            least_comparable: parameters.least_comparable,
            reply_days: audience.reply_days,
            ordinal_after_sessions: audience.ordinal_after_sessions,
            public_list_days: audience.public_list_days,
        },
        submissions_sha256: audience.is_internal.then(|| {
            let entrants = ranking.tables.iter().flat_map(|table| &table.rows).map(|row| &row.entrant);
            let all = entrants.chain(&ranking.unassessed).chain(&ranking.outside);
            crate::ranking::secret_of(all.map(|entrant| entrant.sha256).collect()).to_string()
        }),
        session_decision: around
            .decision
            .map(|decision| DecisionRecord { number: decision.number.clone(), date: decision.date.to_string() }),
        state: ranking.state.as_ref().map(|view| StateViewRecord::of(view, audience, year)),
        filing_withheld: ranking.filing_withheld,
        filing: ranking
            .filing_shown(audience)
            .into_iter()
            .map(|filing| FilingRecord::of(filing, audience, year))
            .collect(),
        tables,
        unassessed: faces(&ranking.unassessed),
        out_of_scope: faces(&ranking.outside),
        out_of_scope_withheld: ranking.outside_withheld,
        diagnostics: internal(around.notes)
            .iter()
            .map(|note| FileDiagnosticRecord::of(note, around.language))
            .collect(),
        rejected: internal(around.rejected).iter().map(|fault| RejectedRecord::of(fault, around.language)).collect(),
        rejected_count: around.rejected.len(),
    }
}

impl FilingRecord {
    pub(super) fn of(filing: &Filing, audience: &Audience, year: FiscalYear) -> Self {
        let institution = shown(audience.filing_face(filing, year), &filing.institution);
        Self {
            to_confirm: (!institution.anonymous).then_some(filing.to_confirm),
            institution,
            status: filing.status.code().to_owned(),
            established: filing.is_established(),
            deadline: filing.deadline.map(|day| day.to_string()),
            received_on: filing.received.map(|received| received.on.to_string()),
            declared: filing.received.map(|received| received.is_declared),
            days_late: filing.status.days(),
            figures_present: filing.completeness.map(|(present, _)| present),
            figures_expected: filing.completeness.map(|(_, expected)| expected),
        }
    }
}

impl KindTableRecord {
    fn of(table: &KindTable, audience: &Audience, year: FiscalYear) -> Self {
        let shows = table.shows_ordinals(audience, year);
        let sensitivity = table.sensitivity.as_ref().filter(|_| shows);
        let shares = |sensitivity: &Sensitivity| -> Vec<ShareRecord> {
            let share = |(assumption, percent): &(crate::ranking::Assumption, u32)| ShareRecord {
                assumption: assumption.code().to_owned(),
                percent: *percent,
            };
            sensitivity.shares.iter().map(share).collect()
        };
        Self {
            kind: table.kind.to_string(),
            comparables: table.comparables,
            withheld: table.withheld,
            ranked: table.is_ranked,
            sensitivity: sensitivity.map(shares).unwrap_or_default(),
            sensitivity_draws: sensitivity.map(|sensitivity| sensitivity.draws),
            rows: table
                .shown(audience, year)
                .into_iter()
                .map(|row| RankedRecord::of(row, table, audience, year))
                .collect(),
        }
    }
}

impl RankedRecord {
    fn of(row: &Ranked, table: &KindTable, audience: &Audience, year: FiscalYear) -> Self {
        let entrant = &row.entrant;
        let shows = table.shows_ordinal_of(row, audience, year);
        let grade = |grade: Option<Grade>| grade.map(|grade| grade.code().to_owned());
        let institution = face(audience, &entrant.institution, year);
        let [adopted, reported, proposed] = entrant.bases;
        let is_named = !institution.anonymous;
        let branches = entrant.institution.branches.iter().map(|branch| branch.code().to_owned());
        Self {
            class: grade(entrant.grade),
            class_best: grade(entrant.best).filter(|_| is_named),
            provisional: is_named.then_some(entrant.is_provisional),
            class_without_reported: grade(entrant.without_reported).filter(|_| is_named),
            experimental: entrant.is_experimental && institution.decision.is_none(),
            certification: RankedCertificationRecord::of(entrant),
            audited: entrant.is_audited,
            received_on: entrant.received.map(|received| received.on.to_string()),
            received_declared: entrant.received.map(|received| received.is_declared),
            other_terms: OtherTermsRecord::all(entrant, shows),
            without_state_debts: WithoutDebtRecord::all(entrant, shows),
            sessions_behind: is_named.then(|| audience.sessions_behind(&entrant.institution.code, year)),
            norms: is_named.then_some(NormsRecord { adopted, reported, proposed }),
            critical_breaches: is_named.then(|| RankedBreachRecord::all(&entrant.critical, audience.is_internal)),
            major_breaches: is_named.then(|| RankedBreachRecord::all(&entrant.major, audience.is_internal)),
            repeated_breaches: entrant
                .repeated
                .iter()
                .map(|repeated| RepeatedRecord { rule: repeated.rule.to_string(), years: repeated.years })
                .collect(),
            before: entrant.before.as_ref().map(|before| BeforeRecord::of(before, shows)),
            branches: is_named.then(|| branches.collect()),
            rank: shows.then(|| RankRecord::of(row)).flatten(),
            cures: entrant.cures.as_ref().filter(|_| is_named).map(|cures| CuresRecord::of(cures, table, row, shows)),
            source: audience
                .is_internal
                .then(|| RankedSourceRecord { path: entrant.path.clone(), sha256: entrant.sha256.to_string() }),
            institution,
        }
    }
}

impl BeforeRecord {
    fn of(before: &Before, shows_score: bool) -> Self {
        let score = before.score.as_ref().filter(|_| shows_score);
        Self {
            fiscal_year: before.year.year(),
            class: before.grade.map(|grade| grade.code().to_owned()),
            score: score.map(|score| score.worst.to_decimal(1, false)),
        }
    }
}

impl RankRecord {
    fn of(row: &Ranked) -> Option<Self> {
        let (place, trial, group) = (row.place?, row.trial.as_ref()?, row.group?);
        let Trial { median, low, high, bottom, classes, draws: _ } = trial;
        let score = row.entrant.score.as_ref();
        let class = |(grade, draws): (&Grade, &u32)| ClassDrawsRecord { class: grade.code().to_owned(), draws: *draws };
        Some(Self {
            position: place.position,
            shared_by: place.shared_by,
            score: score.map(|score| score.worst.to_decimal(1, false)),
            score_best: score.map(|score| score.best.to_decimal(1, false)),
            median: *median,
            low: *low,
            high: *high,
            group,
            draws_in_bottom_three: *bottom,
            draws_in_class: Grade::ALL.iter().zip(classes).map(class).collect(),
        })
    }
}
