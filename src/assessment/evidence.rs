//! The figures of a dossier as formulas see them: scaled to francs, with the interval of their precision.

use std::sync::Arc;

use super::Dossier;
use super::completeness::{Completeness, Filed};
use super::finding::{Computed, Proof};
use super::overlay::{Overlaid, Restated, scaled};
use crate::dictionary::{Dictionary, Line, SuppliedBy, Tally};
use crate::formula::{Exact, Figures as FormulaFigures, Quantity};
use crate::model::{
    Amount, Branch, Figure, FigureKey, LineId, LineKind, MissingFigure, Place, Reading, Sign, Submission, Unit, Value,
};
use crate::rulebook::{Arrangement, Rulebook};

/// The line that holds the date of reception: the Secretariat's record, else the filing date that the filer declares.
const RECEIVED_ON: &str = "received_on";
/// The line that holds the declared filing date.
const FILED_ON: &str = "filed_on";
/// The flag that says whether a Committee report was addressed to the board; presumed without the Secretariat's file.
const REPORT_ADDRESSED: &str = "report_addressed";

/// The figures of a dossier.
pub(super) struct Evidence<'a> {
    dossier: &'a Dossier<'a>,
    dictionary: &'a Dictionary,
    /// The branches of which figures are expected.
    branches: Vec<Branch>,
    /// Figures that the Secretariat supplies, few enough to be looked through.
    supplied: Vec<(FigureKey, Figure)>,
    /// Counts of what the submission files, for rules on filing itself: line, least and greatest.
    tallies: Vec<(LineId, Exact, Exact)>,
    /// One figure judged as if it had another value, in declared units.
    changed: Option<(FigureKey, Amount)>,
}

/// A figure found, with the submission that it was found in.
struct Found<'e> {
    /// What was filed; `None` where the file has no place for it and something is laid over.
    figure: Option<&'e Figure>,
    submission: &'e Submission,
    /// What is laid over it.
    overlaid: Option<&'e Arc<Overlaid>>,
}

impl<'e> Found<'e> {
    /// What the figure says: what is laid over it, else what was filed.
    fn reading(&self) -> Option<&'e Reading> {
        self.overlaid.map(|laid| &laid.reading).or_else(|| self.figure.map(|figure| &figure.reading))
    }
}

impl<'a> Evidence<'a> {
    pub(super) fn new(rulebook: &'a Rulebook, dossier: &'a Dossier<'a>) -> Self {
        let dictionary = &rulebook.dictionary;
        let kept_within = kept_within(rulebook, dossier);
        let is_apart = |branch: &&Branch| kept_within.iter().all(|kept| kept.branch != **branch);
        let branches = dossier.institution.branches.iter().filter(is_apart).copied().collect();
        let supplied = supplied_by_secretariat(dossier, dictionary);
        Self { dossier, dictionary, branches, supplied, tallies: Vec::new(), changed: None }
    }

    /// Makes the counts of what the submission files known to the rules judged from now on; before, they are missing.
    pub(super) fn supply(&mut self, completeness: &Completeness) {
        let count = |count: usize| Exact::from(i64::try_from(count).unwrap_or(i64::MAX));
        let tallies = Tally::ALL.iter().filter_map(|tally| {
            let line = self.dictionary.find(tally.code()).filter(|line| line.supplied_by == SuppliedBy::Check)?;
            let (low, high) = completeness.tally(*tally);
            Some((line.id, count(low), count(high)))
        });
        self.tallies = tallies.collect();
    }

    fn tally(&self, key: FigureKey) -> Option<Quantity> {
        let is_whole = key.branch.is_none() && key.back == 0;
        let (_, low, high) = self.tallies.iter().find(|(line, ..)| is_whole && *line == key.line)?;
        Some(Quantity::Number { point: high.clone(), low: low.clone(), high: high.clone() })
    }

    /// How a figure is filed.
    pub(super) fn filed(&self, key: FigureKey) -> Filed {
        match self.find(key).and_then(|found| found.figure) {
            Some(Figure { reading: Reading::Present(_), is_repaired, .. }) => {
                if *is_repaired {
                    Filed::Repaired
                } else {
                    Filed::Plain
                }
            }
            _ => Filed::Missing,
        }
    }

    /// The figure as this submission itself states it, whatever last year's says.
    fn find_own(&self, key: FigureKey) -> Option<Found<'_>> {
        let submission = self.dossier.submission;
        Some(Found { figure: Some(submission.figures.get(key)?), submission, overlaid: None })
    }

    /// The proof of a figure as this submission itself states it.
    pub(super) fn own(&self, key: FigureKey) -> Proof {
        let value = computed(self.own_quantity(key));
        self.proof_of(key, self.find_own(key), value)
    }

    /// The value of a figure as this submission itself states it.
    pub(super) fn own_quantity(&self, key: FigureKey) -> Quantity {
        self.find_own(key).map_or(Quantity::Missing, |found| self.quantity_of(key, &found))
    }

    /// Whether this submission states a figure as it is found, value and unit: so most figures of last year stand in both, and there
    /// is nothing to reckon.
    pub(super) fn is_repeated(&self, key: FigureKey) -> bool {
        let (Some(own), Some(found)) = (self.find_own(key), self.find(key)) else { return false };
        let (Some(Reading::Present(stated)), Some(Reading::Present(value))) = (own.reading(), found.reading()) else {
            return false;
        };
        stated == value && self.unit(key, &own) == self.unit(key, &found)
    }

    /// The value of a figure.
    pub(super) fn quantity(&self, key: FigureKey) -> Quantity {
        self.figure(key)
    }

    /// Judges one figure as if it had another value, until the next call.
    pub(super) fn change(&mut self, changed: Option<(FigureKey, Amount)>) {
        self.changed = changed;
    }

    fn find(&self, key: FigureKey) -> Option<Found<'_>> {
        let supposed = self.dossier.overlay.and_then(|overlay| overlay.supposed(key));
        if let Some((_, figure)) = self.supplied.iter().find(|(known, _)| *known == key) {
            return Some(Found { figure: Some(figure), submission: self.dossier.submission, overlaid: supposed });
        }
        // Last year's own submission alone supplies last year's figures, when it is in the run.
        let (submission, back) = match (key.back, self.dossier.previous) {
            (1.., Some(previous)) => (previous, key.back - 1),
            _ => (self.dossier.submission, key.back),
        };
        let key = FigureKey { back, ..key };
        let figure = submission.figures.get(key);
        let year = submission.identification.fiscal_year;
        let overlaid = supposed.or_else(|| self.dossier.overlay.and_then(|overlay| overlay.adjusted(year, key)));
        (figure.is_some() || overlaid.is_some()).then_some(Found { figure, submission, overlaid })
    }

    /// The value of a figure as it was written, in declared units, with the unit.
    pub(super) fn written(&self, key: FigureKey) -> Option<(Amount, Unit)> {
        let found = self.find(key)?;
        match found.reading()? {
            Reading::Present(Value::Number(amount)) => Some((*amount, self.unit(key, &found))),
            _ => None,
        }
    }

    /// The unit that scales a figure: the submission's for money unless something is laid over it, one for all else.
    fn unit(&self, key: FigureKey, found: &Found<'_>) -> Unit {
        match (found.overlaid, self.line(key.line).map(|line| line.kind)) {
            (Some(laid), _) => laid.unit,
            (None, Some(LineKind::Money)) => found.submission.identification.unit,
            _ => Unit::One,
        }
    }

    pub(super) fn line(&self, id: LineId) -> Option<&'a Line> {
        self.dictionary.get(id)
    }

    /// Whether the line is a flag that a document must prove and that no document proves.
    pub(super) fn is_unproven(&self, key: FigureKey) -> bool {
        let Some(line) = self.line(key.line) else { return false };
        if !line.needs_document || self.dossier.documents_presumed {
            return false;
        }
        if self.dossier.overlay.is_some() && self.find(key).is_some_and(|found| found.overlaid.is_some()) {
            return false;
        }
        let submission = self.dossier.submission;
        let year = submission.identification.fiscal_year.before(key.back);
        !self.dossier.secretariat.is_some_and(|file| {
            file.documents.iter().any(|document| {
                document.line == line.code
                    && document.fiscal_year == year
                    && document.institution == self.dossier.institution.code
            })
        })
    }

    /// Why a figure has no value, where the file says so.
    pub(super) fn missing(&self, key: FigureKey) -> Option<&MissingFigure> {
        match self.find(key)?.reading()? {
            Reading::Missing(missing) => Some(missing),
            Reading::Present(_) => None,
        }
    }

    /// The proof of a figure.
    pub(super) fn proof(&self, key: FigureKey) -> Proof {
        self.proof_of(key, self.find(key), computed(self.figure(key)))
    }

    fn proof_of(&self, key: FigureKey, found: Option<Found<'_>>, value: Option<Computed>) -> Proof {
        let line = self.line(key.line);
        let kind = line.map_or(LineKind::Money, |line| line.kind);
        let own = self.dossier.submission;
        let year = own.identification.fiscal_year.before(key.back);
        let code: Arc<str> = line.map_or_else(|| Arc::from(""), |line| Arc::from(line.code.as_str()));
        match found {
            Some(found) => Proof {
                key,
                line: code,
                kind,
                year,
                value,
                unit: self.unit(key, &found),
                reading: found.reading().cloned().unwrap_or(Reading::Missing(MissingFigure::Absent)),
                raw: found.figure.map(|figure| figure.raw.clone()).unwrap_or_default(),
                place: found.figure.map_or(Place::Nowhere, |figure| figure.place.clone()),
                restated: found.overlaid.map(|laid| Box::new(restated(laid, &found, kind))),
                path: (!std::ptr::eq(found.submission, own)).then(|| Arc::from(found.submission.source.path.as_str())),
            },
            None => Proof {
                key,
                line: code,
                kind,
                year,
                reading: match &value {
                    // A count of the check itself stands in no cell.
                    Some(Computed::Number(count)) => whole(count),
                    _ => Reading::Missing(MissingFigure::Absent),
                },
                value,
                unit: own.identification.unit,
                raw: Box::default(),
                place: Place::Nowhere,
                path: None,
                restated: None,
            },
        }
    }

    fn quantity_of(&self, key: FigureKey, found: &Found<'_>) -> Quantity {
        let Some(Reading::Present(value)) = found.reading().cloned() else { return Quantity::Missing };
        match value {
            Value::Date(date) => Quantity::Date(date),
            Value::Flag(flag) => Quantity::Flag(flag),
            Value::Number(written) => {
                let amount = match self.changed {
                    Some((changed, amount)) if changed == key => amount,
                    _ => written,
                };
                let sign = self.line(key.line).map_or(Sign::Any, |line| line.sign);
                quantity(amount, written.places(), self.unit(key, found), sign)
            }
        }
    }
}

/// The value of a quantity as reported.
fn computed(quantity: Quantity) -> Option<Computed> {
    match quantity {
        Quantity::Number { point, .. } => Some(Computed::Number(point)),
        Quantity::Date(date) => Some(Computed::Date(date)),
        Quantity::Flag(flag) => Some(Computed::Flag(flag)),
        Quantity::Missing => None,
    }
}

/// A count as a reading.
fn whole(count: &Exact) -> Reading {
    let count = count.to_decimal(0, true).parse().ok().map(Amount::new);
    count.map_or(Reading::Missing(MissingFigure::Absent), |count| Reading::Present(Value::Number(count)))
}

impl FormulaFigures for Evidence<'_> {
    fn figure(&self, key: FigureKey) -> Quantity {
        if let Some(tally) = self.tally(key) {
            return tally;
        }
        self.find(key).map_or(Quantity::Missing, |found| self.quantity_of(key, &found))
    }

    fn branches(&self) -> &[Branch] {
        &self.branches
    }
}

/// The branches whose accounts the state's law keeps within another, in a year of which the file gives no figure of them: one
/// that gives some is held to all.
pub(super) fn kept_within<'r>(rulebook: &'r Rulebook, dossier: &Dossier<'_>) -> Vec<&'r Arrangement> {
    let institution = dossier.institution;
    let Some(state) = rulebook.state(&institution.state) else { return Vec::new() };
    let day = rulebook.day_of_law(dossier.submission.identification.year_end);
    let is_silent = |figure: &Figure| {
        use MissingFigure::{Absent, Dash, Empty};
        matches!(figure.reading, Reading::Missing(Absent | Dash | Empty))
    };
    let submissions = || std::iter::once(dossier.submission).chain(dossier.previous);
    state
        .arrangements(institution, day)
        .filter(|arrangement| {
            submissions()
                .flat_map(|submission| submission.figures.iter())
                .all(|(key, figure)| key.branch != Some(arrangement.branch) || is_silent(figure))
        })
        .collect()
}

/// What a declared value of a line stands for: money in units of currency with the interval that its precision leaves.
#[must_use]
pub fn declared_quantity(value: Value, line: &Line, unit: Unit) -> Quantity {
    match value {
        Value::Number(amount) => {
            let unit = if line.kind == LineKind::Money { unit } else { Unit::One };
            quantity(amount, amount.places(), unit, line.sign)
        }
        Value::Date(date) => Quantity::Date(date),
        Value::Flag(flag) => Quantity::Flag(flag),
    }
}

/// What a figure laid over another comes from, and what was filed.
fn restated(laid: &Overlaid, found: &Found<'_>, kind: LineKind) -> Restated {
    let filed = found.figure.map(|figure| &figure.reading);
    let unit = if kind == LineKind::Money { found.submission.identification.unit } else { Unit::One };
    Restated {
        origin: laid.origin.clone(),
        filed: match filed {
            Some(Reading::Present(value)) => Some(scaled(*value, unit)),
            _ => None,
        },
        filed_reading: filed.cloned(),
    }
}

/// The amount in francs with the interval that it stands for: half a unit of the last place written, cut to the sign.
#[must_use]
pub fn quantity(amount: Amount, places: u32, unit: Unit, sign: Sign) -> Quantity {
    let point = Exact::from(amount);
    if unit == Unit::One {
        return Quantity::Number { low: point.clone(), high: point.clone(), point };
    }
    let factor = Exact::from(i64::from(unit.factor()));
    let point = &point * &factor;
    let half = half_unit(places, unit);
    let low = &point - &half;
    let high = &point + &half;
    let cut = sign == Sign::NonNegative && low.is_negative();
    Quantity::Number { low: if cut { Exact::zero() } else { low }, high, point }
}

/// Half a unit of the last place written, in francs.
fn half_unit(places: u32, unit: Unit) -> Exact {
    let divisor = num_bigint::BigInt::from(10).pow(places) * 2;
    Exact::from_ratio(unit.factor(), divisor).unwrap_or_else(Exact::zero)
}

/// The figures that the Secretariat's file supplies for this dossier.
fn supplied_by_secretariat(dossier: &Dossier<'_>, dictionary: &Dictionary) -> Vec<(FigureKey, Figure)> {
    let identification = &dossier.submission.identification;
    let mut supplied = Vec::new();
    let key = |code: &str| dictionary.find(code).map(|line| FigureKey { line: line.id, branch: None, back: 0 });
    if let Some(received_on) = key(RECEIVED_ON) {
        let recorded = dossier.secretariat.and_then(|file| {
            file.receptions.iter().find(|reception| {
                reception.institution == dossier.institution.code && reception.fiscal_year == identification.fiscal_year
            })
        });
        let figure = match recorded {
            Some(reception) => Some(Figure {
                reading: Reading::Present(Value::Date(reception.received_on)),
                raw: reception.received_on.to_string().into(),
                place: Place::Secretariat,
                is_repaired: false,
            }),
            None => key(FILED_ON).and_then(|filed_on| dossier.submission.figures.get(filed_on)).cloned(),
        };
        // A rule's own case gives the reception itself.
        let is_given = recorded.is_none() && dossier.submission.figures.get(received_on).is_some();
        if let (Some(figure), false) = (figure, is_given) {
            supplied.push((received_on, figure));
        }
    }
    let addressed = key(REPORT_ADDRESSED).filter(|key| dossier.submission.figures.get(*key).is_none());
    if let Some(addressed) = addressed {
        let was_addressed = dossier.secretariat.is_none_or(|file| {
            file.reports_addressed.iter().any(|report| {
                report.institution == dossier.institution.code && report.fiscal_year == identification.fiscal_year
            })
        });
        let reading = Reading::Present(Value::Flag(was_addressed));
        supplied
            .push((addressed, Figure { reading, raw: Box::default(), place: Place::Secretariat, is_repaired: false }));
    }
    supplied
}
