//! Graded assessments → the comparative table (tableau comparatif) with rank intervals, and who has not filed.
//!
//! In: graded submissions of one fiscal year, the institutions expected, ranking.toml, the replies. Out: a [`Ranking`]: filing
//! first, then one table per kind of institution. Never: a figure of a submission, a mark of its own making but in the
//! simulation, a clock.
//!
//! Decisions
//! - The order is the class, then the score: an institution held down by a critical breach never stands above one of a
//!   better class, whatever its score. Equal class and equal score are a tie, said to be one; so are all institutions in U by
//!   default, whose figures do not tell them apart.
//! - Where nothing of a submission could be assessed there is no rank: it stands with the non-filers.
//! - Fewer comparable institutions than ranking.toml says: levels and no ranks. One in U by default is comparable, or withholding
//!   could abolish the ranks of all others.
//! - The simulation moves what is method: weights, aggregation, targets and zero marks, and each figure within its precision. The
//!   thresholds, the breaches and the caps that follow from them stay: they are findings, not method. What is withheld or
//!   unproven stays at mark 0 in every draw: withholding never pays.
//! - Each number drawn depends on the seed, the number of the draw and the name of what it is drawn for, and on nothing else: the
//!   same seed gives the same table whatever the number of threads, the order of the files and who else stands in the table.
//! - What a cure would change is worked out here and not in [`crate::impact`]: its last word is a rank, and only who orders the table can say
//!   it. How a cured submission is graded is grading's own ([`crate::grading::CureTrial`]): there is one way to grade. A cure moves one finding; what
//!   else the same francs would move is not examined.
//! - The cheapest set of cures for a better class is the one with the fewest cures; of these the one with the fewest that no amount of
//!   money cures (a deed and a franc cannot be weighed), then with the least money, then with the better standing, then by the rules' ids. Amounts are compared within one
//!   institution alone. All sets are searched by size; where the bound on how many are tried is met, that is told.
//! - A place after a cure is that among the others as they are, by class and score: the simulation is not made again.
//! - A table of one State shows that State's rows as they stand in the whole: their ranks are those among all comparable
//!   institutions of the run, not those among the few of the State.
//! - What the public sees is a projection of the whole ([`Ranking::published`]), made once; whoever writes it reads that.
//! - A non-filer is named to the public after its reply window, as any row, or once it stands on the public list: so many days
//!   overdue, with a register of the Secretariat that records no reception. Without a register nobody is put on that list: that a
//!   file is not in the folder does not prove that it was not filed.
//! - Groups are chained: a new one begins where an interval lies wholly below all those above it.
//! - Floats are in the simulation alone; what leaves it is counted in whole draws.

mod before;
mod cures;
mod entrant;
mod filing;
mod generator;
mod order;
mod point;
mod publication;
mod published;
mod sensitivity;
mod simulation;
mod state_debt;
mod state_view;
#[cfg(test)]
mod tests;
mod trial;

use rayon::prelude::*;

pub use before::{Before, Repeated};
pub use cures::{Amount, CheapestSet, Cure, Cures, Lift};
pub use entrant::{Breach, Entrant, Received};
pub use filing::{Expected, Filing, FilingStatus};
pub use order::{Place, order};
pub use publication::{Audience, Face, Hidden, Publication, pseudonym, secret_of};
pub use sensitivity::{Assumption, Sensitivity};
pub use state_debt::{OtherTerms, Verdict, WithoutDebt};
pub use state_view::{FilingYears, StateView};
pub use trial::{Trial, groups};

use crate::formula::Exact;
use crate::model::{FiscalYear, InstitutionCode, Kind};
use crate::rulebook::{Aggregation, Grade, GradingScheme, RankingScheme};

/// What the simulation is made with; all that is needed to make it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameters {
    /// How many draws.
    pub draws: u32,
    /// The seed.
    pub seed: u32,
    /// The concentration of weights.
    pub concentration: u32,
    /// By what part of itself the way from a threshold to its target or zero mark is moved at most.
    pub mark_shift: Exact,
    /// The ways of aggregation.
    pub aggregations: Vec<Aggregation>,
    /// The fewest institutions that are ranked.
    pub least_comparable: usize,
}

impl Parameters {
    /// Those of a rulebook.
    #[must_use]
    pub fn of(scheme: &RankingScheme) -> Self {
        Self {
            draws: scheme.draws.value,
            seed: scheme.seed.value,
            concentration: scheme.concentration.value,
            mark_shift: scheme.mark_shift.value.clone(),
            aggregations: scheme.aggregations.value.clone(),
            least_comparable: usize::try_from(scheme.least_comparable.value).unwrap_or(usize::MAX),
        }
    }
}

/// The comparative table of a fiscal year.
#[derive(Debug, Clone)]
pub struct Ranking {
    /// The year.
    pub year: FiscalYear,
    /// What the simulation was made with.
    pub parameters: Parameters,
    /// Who was expected and who filed: those who did not file first.
    pub filing: Vec<Filing>,
    /// One table per kind of institution, in the order of the rulebook's kinds.
    pub tables: Vec<KindTable>,
    /// Institutions that filed and of whose accounts nothing could be assessed.
    pub unassessed: Vec<Entrant>,
    /// Institutions whose kind the rulebook does not judge.
    pub outside: Vec<Entrant>,
    /// The view of one State, where the table was narrowed to it.
    pub state: Option<StateView>,
    /// Filings withheld from the public.
    pub filing_withheld: usize,
    /// Institutions out of scope withheld from the public.
    pub outside_withheld: usize,
    /// The most adopted, reported and proposed norms that any row was scored on.
    pub bases: [usize; 3],
}

/// The institutions of one kind.
#[derive(Debug, Clone)]
pub struct KindTable {
    /// The kind.
    pub kind: Kind,
    /// How many are compared: all of the kind, also where the rows are those of one State alone.
    pub comparables: usize,
    /// Whether there are enough of them to be ranked.
    pub is_ranked: bool,
    /// Class and worst score of all that are compared, by which a place after a cure is told.
    standings: Vec<(InstitutionCode, Option<Grade>, Option<Exact>)>,
    /// Its rows, best first; those that tie by code.
    pub rows: Vec<Ranked>,
    /// How many rows are withheld from the public: anonymous ones too few to hide one another.
    pub withheld: usize,
    /// Which assumption moves the order most; `None` where there is no rank, or where no draw moves it.
    pub sensitivity: Option<Sensitivity>,
}

impl KindTable {
    /// The rows as they are shown: by class, in a class by rank those whose ordinal is shown, then the others by label, since
    /// beside a pseudonym no order may tell more.
    #[must_use]
    pub fn shown(&self, audience: &Audience, year: FiscalYear) -> Vec<&Ranked> {
        let mut rows: Vec<&Ranked> = self.rows.iter().collect();
        rows.sort_by_cached_key(|row| {
            let position = row.place.filter(|_| self.shows_ordinal_of(row, audience, year)).map(|place| place.position);
            let label = audience.face(&row.entrant.institution, year).label;
            (row.entrant.grade, position.is_none(), position, label)
        });
        rows
    }

    /// Whether a row shows its ordinal: none does where a row is withheld, whose rank the others would tell.
    #[must_use]
    pub fn shows_ordinal_of(&self, row: &Ranked, audience: &Audience, year: FiscalYear) -> bool {
        self.withheld == 0 && audience.shows_ordinal_of(&row.entrant.institution.code, year)
    }

    /// Whether any row shows its ordinal.
    #[must_use]
    pub fn shows_ordinals(&self, audience: &Audience, year: FiscalYear) -> bool {
        self.is_ranked && self.rows.iter().any(|row| self.shows_ordinal_of(row, audience, year))
    }
}

/// An institution in its table.
#[derive(Debug, Clone)]
pub struct Ranked {
    /// The institution with what it is ranked by.
    pub entrant: Entrant,
    /// Its place; `None` where only levels are given.
    pub place: Option<Place>,
    /// What the simulation makes of it.
    pub trial: Option<Trial>,
    /// The group of institutions that the simulation does not tell apart, from 1.
    pub group: Option<usize>,
}

/// Ranks the institutions of a year within their kinds. `kinds` are those that the rulebook judges, in its order.
#[must_use]
pub fn rank(
    year: FiscalYear,
    entrants: Vec<Entrant>,
    filing: Vec<Filing>,
    kinds: &[Kind],
    scheme: &GradingScheme,
    parameters: Parameters,
) -> Ranking {
    let mut ranking = Ranking {
        year,
        parameters,
        filing,
        tables: Vec::new(),
        unassessed: Vec::new(),
        outside: Vec::new(),
        state: None,
        filing_withheld: 0,
        outside_withheld: 0,
        bases: [0; 3],
    };
    for bases in entrants.iter().filter(|entrant| entrant.grade.is_some()).map(|entrant| entrant.bases) {
        for (most, count) in ranking.bases.iter_mut().zip(bases) {
            *most = (*most).max(count);
        }
    }
    let (outside, judged): (Vec<Entrant>, Vec<Entrant>) =
        entrants.into_iter().partition(|entrant| entrant.grade.is_none());
    let (assessed, unassessed): (Vec<Entrant>, Vec<Entrant>) =
        judged.into_iter().partition(|entrant| entrant.is_assessed);
    (ranking.outside, ranking.unassessed) = (by_code(outside), by_code(unassessed));
    let mut of_kind: Vec<(Kind, Vec<Entrant>)> = kinds.iter().map(|kind| (kind.clone(), Vec::new())).collect();
    for entrant in assessed {
        let kind = &entrant.institution.kind;
        match of_kind.iter_mut().find(|(known, _)| known == kind) {
            Some((_, entrants)) => entrants.push(entrant),
            None => of_kind.push((kind.clone(), vec![entrant])),
        }
    }
    ranking.tables = of_kind
        .into_par_iter()
        .filter(|(_, entrants)| !entrants.is_empty())
        .map(|(kind, entrants)| table(kind, by_code(entrants), scheme, &ranking.parameters))
        .collect();
    ranking
}

fn by_code(mut entrants: Vec<Entrant>) -> Vec<Entrant> {
    entrants.sort_by(|one, other| one.institution.code.cmp(&other.institution.code));
    entrants
}

fn table(kind: Kind, entrants: Vec<Entrant>, scheme: &GradingScheme, parameters: &Parameters) -> KindTable {
    let comparables = entrants.len();
    let is_ranked = comparables >= parameters.least_comparable;
    let (entrants, places) = order(entrants);
    let standing =
        |entrant: &Entrant| (entrant.institution.code.clone(), entrant.grade, order::worst(entrant).cloned());
    let standings = entrants.iter().map(standing).collect();
    if !is_ranked {
        let rows = entrants.into_iter().map(|entrant| Ranked { entrant, place: None, trial: None, group: None });
        return KindTable {
            kind,
            comparables,
            is_ranked,
            standings,
            rows: rows.collect(),
            withheld: 0,
            sensitivity: None,
        };
    }
    let tried = trial::try_ranks(&entrants, &places, scheme, parameters);
    let groups = groups(&tried.trials);
    let rows = entrants.into_iter().zip(places).zip(tried.trials.into_iter().zip(groups));
    let rows = rows.map(|((entrant, place), (trial, group))| Ranked {
        entrant,
        place: Some(place),
        trial: Some(trial),
        group: Some(group),
    });
    let sensitivity = tried.sensitivity;
    KindTable { kind, comparables, is_ranked, standings, rows: rows.collect(), withheld: 0, sensitivity }
}
