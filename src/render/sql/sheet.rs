//! The figures of a submission as columns: what each cell says, scaled to whole numbers, with what its precision leaves open.
//!
//! In: figures that rules name. Out: for each the columns of its value, of the interval that it stands for and of why it is missing.
//! Never: a rule.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_traits::One;

use super::dialect::Dialect;
use super::number::Number;
use super::steps::Steps;
use crate::dictionary::SuppliedBy;
use crate::formula::{BranchSelector, Exact, Expression, LineReference};
use crate::model::{Branch, FigureKey, LineId, LineKind, Sign};
use crate::rulebook::Rulebook;

/// Money and days are counted in ten-thousandths.
pub(super) const PLACES: u32 = 4;
/// The most digits before the point of an amount in units of currency.
pub(super) const DIGITS: u32 = 18;
/// The most digits of a count.
pub(super) const COUNT_DIGITS: u32 = 12;
/// The line that holds the date of reception: without the Secretariat's file, the filing date.
const RECEIVED_ON: &str = "received_on";
const FILED_ON: &str = "filed_on";
const YEAR_END: &str = "year_end";
/// The flag that is presumed without the Secretariat's file.
const REPORT_ADDRESSED: &str = "report_addressed";

/// Why there is no value, smaller numbers before greater ones; [`Why::NONE`] where there is a value.
pub(super) struct Why;

impl Why {
    pub(super) const OUT_OF_RANGE: &'static str = "0";
    pub(super) const MISSING: &'static str = "4";
    pub(super) const ZERO_DENOMINATOR: &'static str = "5";
    pub(super) const NONE: &'static str = "9";

    /// The least of several.
    pub(super) fn least(whys: &[String]) -> String {
        let mut told: Vec<&str> = Vec::new();
        for why in whys {
            if why != Self::NONE && !told.contains(&why.as_str()) {
                told.push(why);
            }
        }
        match told.as_slice() {
            [] => Self::NONE.to_owned(),
            [one] => (*one).to_owned(),
            several => format!("LEAST({})", several.join(", ")),
        }
    }
}

/// A cell of the wide table that some rule asks for.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// The column's name in the wide table.
    pub(super) name: String,
    pub(super) key: FigureKey,
    pub(super) kind: LineKind,
    pub(super) sign: Sign,
}

/// A figure as columns.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "a few hundred, while a file is written")]
pub(super) enum Figure {
    /// A number as reported, the least and the most that it stands for, and why it is missing.
    Number {
        point: Number,
        low: Number,
        high: Number,
        why: String,
    },
    Date {
        value: String,
        why: String,
    },
    Flag {
        value: String,
        why: String,
    },
}

impl Figure {
    pub(super) fn why(&self) -> &str {
        match self {
            Self::Number { why, .. } | Self::Date { why, .. } | Self::Flag { why, .. } => why,
        }
    }
}

/// A count of the check as columns: the least and the most of it, and why it is not known.
#[derive(Debug, Clone)]
pub(super) struct Tallied {
    pub(super) low: String,
    pub(super) high: String,
    pub(super) why: String,
}

/// The columns of one rulebook.
pub(super) struct Sheet<'r> {
    pub(super) rulebook: &'r Rulebook,
    pub(super) dialect: Dialect,
    pub(super) steps: Steps,
    pub(super) cells: Vec<Cell>,
    figures: BTreeMap<FigureKey, Figure>,
    pub(super) shared: BTreeMap<String, String>,
    /// What the check counts.
    tallies: BTreeMap<LineId, Tallied>,
    /// The branches that some condition or figure names.
    pub(super) branches: Vec<Branch>,
}

impl<'r> Sheet<'r> {
    pub(super) fn new(rulebook: &'r Rulebook, dialect: Dialect) -> Self {
        Self {
            rulebook,
            dialect,
            steps: Steps::default(),
            cells: Vec::new(),
            figures: BTreeMap::new(),
            shared: BTreeMap::new(),
            tallies: BTreeMap::new(),
            branches: Vec::new(),
        }
    }

    /// A column of the first step, the same for the same name.
    fn first(&mut self, name: &str, text: &str) -> String {
        if let Some(known) = self.shared.get(name) {
            return known.clone();
        }
        let column = self.steps.first(name.to_owned(), text.to_owned());
        self.shared.insert(name.to_owned(), column.clone());
        column
    }

    pub(super) fn bind(&mut self, text: String) -> String {
        self.steps.bind(text)
    }

    pub(super) fn bound(&mut self, number: Number) -> Number {
        number.bound(&mut |text| self.steps.bind(text))
    }

    /// The institution's kind.
    pub(super) fn kind(&mut self) -> String {
        self.first("kind", "t.kind")
    }

    /// The institution's state.
    pub(super) fn state(&mut self) -> String {
        self.first("state", "t.state")
    }

    /// The closing date.
    pub(super) fn closing(&mut self) -> String {
        self.first("closing", "t.closing")
    }

    /// Whether the year is the institution's first.
    pub(super) fn is_first_year(&mut self) -> String {
        self.first("is_first_year", "COALESCE(t.first_year = t.fiscal_year, FALSE)")
    }

    /// How many units of currency one declared unit is.
    pub(super) fn unit(&mut self) -> String {
        self.first("unit", "t.unit")
    }

    /// Whether last year's submission is there.
    pub(super) fn has_previous(&mut self) -> String {
        self.first("has_previous", "(p.institution_code IS NOT NULL)")
    }

    /// Whether both years name a currency, and not the same.
    pub(super) fn is_of_two_currencies(&mut self) -> String {
        self.first("is_of_two_currencies", "COALESCE(t.currency <> p.currency, FALSE)")
    }

    /// Whether a branch is registered for the institution.
    pub(super) fn is_registered(&mut self, branch: Branch) -> String {
        if !self.branches.contains(&branch) {
            self.branches.push(branch);
        }
        self.first(&format!("has_{}", branch.code()), &format!("t.has_{}", branch.code()))
    }

    /// Whether figures of a branch are expected: it is registered, and no law of the state keeps its accounts within another.
    pub(super) fn is_expected(&mut self, branch: Branch) -> String {
        let registered = self.is_registered(branch);
        let rulebook = self.rulebook;
        let mut apart = Vec::new();
        for state in &rulebook.states {
            for arrangement in state.branches.iter().filter(|arrangement| arrangement.branch == branch) {
                let holder = self.is_registered(arrangement.sits_in);
                let place = self.dialect.literal(state.state.as_str());
                let mut conditions = vec![holder, format!("{} = {place}", self.state())];
                if !arrangement.reach.kinds.is_empty() {
                    let kinds: Vec<String> =
                        arrangement.reach.kinds.iter().map(|kind| self.dialect.literal(kind.as_str())).collect();
                    conditions.push(format!("{} IN ({})", self.kind(), kinds.join(", ")));
                }
                conditions.extend(self.within(arrangement.reach.in_force));
                conditions.push(format!("NOT {}", self.gives_figures(branch)));
                apart.push(format!("({})", conditions.join(" AND ")));
            }
        }
        if apart.is_empty() {
            return registered;
        }
        self.bind(format!("({registered} AND NOT ({}))", apart.join(" OR ")))
    }

    /// Whether this year's or last year's file gives some figure of a branch, be it an error.
    fn gives_figures(&mut self, branch: Branch) -> String {
        let code = branch.code();
        let text = format!("(t.gives_{code} OR COALESCE(p.gives_{code}, FALSE))");
        self.first(&format!("gives_{code}"), &text)
    }

    /// That the rulebook is read as of a day of a period; none where every day is.
    pub(super) fn within(&mut self, period: crate::model::Period) -> Vec<String> {
        let own = self.rulebook.in_force;
        let mut conditions = Vec::new();
        if period.from > own.from {
            conditions.push(format!("{} >= DATE '{}'", self.law_day(), period.from));
        }
        if let Some(to) = period.to.filter(|to| own.to.is_none_or(|last| *to < last)) {
            conditions.push(format!("{} <= DATE '{to}'", self.law_day()));
        }
        conditions
    }

    /// The day as of which the rulebook is read.
    pub(super) fn law_day(&mut self) -> String {
        self.first("law_day", "t.law_day")
    }

    /// Makes a count of the check known.
    pub(super) fn supply(&mut self, line: LineId, tallied: Tallied) {
        // Until now it was missing.
        self.figures.retain(|key, _| key.line != line);
        self.tallies.insert(line, tallied);
    }

    /// Whether some figure that expressions name has more digits than there is room for; `None` where none can. Whatever else a rule
    /// rests on, it is not judged then: what such a figure would have decided is not known.
    pub(super) fn out_of_range(&mut self, expressions: &[&Expression]) -> Option<String> {
        let mut whys = Vec::new();
        for (reference, _) in expressions.iter().flat_map(|expression| expression.references()) {
            for (key, gate) in self.parts(reference) {
                let Figure::Number { why, .. } = self.figure(key) else { continue };
                if why.parse::<u8>().is_ok() {
                    continue;
                }
                whys.push(match gate {
                    None => why,
                    Some((_, gate)) => self.bind(format!("(CASE WHEN {gate} THEN {why} ELSE {} END)", Why::NONE)),
                });
            }
        }
        let least = Why::least(&whys);
        (least != Why::NONE).then(|| self.bind(format!("({least} = {})", Why::OUT_OF_RANGE)))
    }

    /// A figure.
    pub(super) fn figure(&mut self, key: FigureKey) -> Figure {
        if let Some(known) = self.figures.get(&key) {
            return known.clone();
        }
        let figure = self.make(key);
        self.figures.insert(key, figure.clone());
        figure
    }

    fn make(&mut self, key: FigureKey) -> Figure {
        let rulebook = self.rulebook;
        let Some(line) = rulebook.dictionary.get(key.line) else { return missing(LineKind::Money) };
        let is_own = key.branch.is_none() && key.back == 0;
        match line.supplied_by {
            SuppliedBy::Check => match self.tallies.get(&key.line).filter(|_| is_own) {
                Some(Tallied { low, high, why }) => {
                    let of = |text: &str| Number::column(text.to_owned(), Exact::from(1), BigInt::from(100_000), true);
                    Figure::Number { point: of(high), low: of(low), high: of(high), why: why.clone() }
                }
                None => missing(line.kind),
            },
            SuppliedBy::Secretariat if line.code == RECEIVED_ON && is_own => match rulebook.dictionary.find(FILED_ON) {
                Some(filed) => self.figure(FigureKey { line: filed.id, ..key }),
                None => missing(line.kind),
            },
            SuppliedBy::Secretariat if line.code == REPORT_ADDRESSED && is_own => {
                Figure::Flag { value: "TRUE".to_owned(), why: Why::NONE.to_owned() }
            }
            SuppliedBy::Secretariat => missing(line.kind),
            SuppliedBy::Identification if line.code == YEAR_END && is_own => {
                Figure::Date { value: self.closing(), why: Why::NONE.to_owned() }
            }
            SuppliedBy::Identification if line.code == YEAR_END && key.branch.is_none() && key.back == 1 => {
                let own = self.cell(key);
                let of = |own: String, last: &str| {
                    format!("CASE WHEN p.institution_code IS NULL THEN {own} ELSE {last} END")
                };
                let value = self.first(&format!("v{own}"), &of(format!("t.v{own}"), "p.closing"));
                Figure::Date { value, why: self.first(&format!("w{own}"), &of(format!("t.w{own}"), Why::NONE)) }
            }
            SuppliedBy::Filer | SuppliedBy::Identification => {
                let own = self.cell(key);
                let last = (key.back > 0).then(|| self.cell(FigureKey { back: key.back - 1, ..key }));
                self.columns(&format!("{own}"), own, last, key)
            }
        }
    }

    /// The figure as this submission itself states it, whatever last year's says.
    pub(super) fn own(&mut self, key: FigureKey) -> Figure {
        let own = self.cell(key);
        self.columns(&format!("own{own}"), own, None, key)
    }

    /// The rank of a cell.
    fn cell(&mut self, key: FigureKey) -> usize {
        if let Some(known) = self.cells.iter().position(|cell| cell.key == key) {
            return known;
        }
        let line = self.rulebook.dictionary.get(key.line);
        let mut name = line.map_or_else(String::new, |line| line.code.clone());
        if let Some(branch) = key.branch {
            name.push('.');
            name.push_str(branch.code());
        }
        if key.back > 0 {
            name = format!("{name}.n{}", key.back);
        }
        let kind = line.map_or(LineKind::Money, |line| line.kind);
        let sign = line.map_or(Sign::Any, |line| line.sign);
        self.cells.push(Cell { name, key, kind, sign });
        self.cells.len() - 1
    }

    fn columns(&mut self, name: &str, own: usize, last: Option<usize>, key: FigureKey) -> Figure {
        let of = |column: &str| match last {
            Some(last) => {
                format!("CASE WHEN p.institution_code IS NULL THEN t.{column}{own} ELSE p.{column}{last} END")
            }
            None => format!("t.{column}{own}"),
        };
        let value = self.first(&format!("v{name}"), &of("v"));
        let why = self.first(&format!("w{name}"), &of("w"));
        let line = self.rulebook.dictionary.get(key.line);
        let is_non_negative = line.is_some_and(|line| line.sign == Sign::NonNegative);
        match line.map_or(LineKind::Money, |line| line.kind) {
            LineKind::Date => Figure::Date { value, why },
            LineKind::Flag => Figure::Flag { value, why },
            LineKind::Count => {
                let most = BigInt::from(10).pow(COUNT_DIGITS);
                let point = Number::column(value, Exact::from(1), most, is_non_negative);
                Figure::Number { low: point.clone(), high: point.clone(), point, why }
            }
            LineKind::Days => {
                let most = BigInt::from(10).pow(DIGITS + PLACES);
                let point = Number::column(value, ten_thousandth(), most, is_non_negative);
                Figure::Number { low: point.clone(), high: point.clone(), point, why }
            }
            LineKind::Money => {
                let half = self.first(&format!("h{name}"), &of("h"));
                let most = BigInt::from(10).pow(DIGITS + PLACES);
                let column =
                    |text: String| Number::column(text, ten_thousandth(), BigInt::from(2) * &most, is_non_negative);
                let low = if is_non_negative {
                    self.bind(format!("GREATEST({value} - {half}, 0)"))
                } else {
                    self.bind(format!("({value} - {half})"))
                };
                let high = self.bind(format!("({value} + {half})"));
                Figure::Number { point: column(value), low: column(low), high: column(high), why }
            }
        }
    }

    /// Whether the precision of a line's figures can leave its value open.
    pub(super) fn is_rounded(&self, line: LineId) -> bool {
        let line = self.rulebook.dictionary.get(line);
        line.is_some_and(|line| line.kind == LineKind::Money || line.supplied_by == SuppliedBy::Check)
    }

    /// The branches that a reference stands for: each with the condition under which it does; none for a figure by itself.
    pub(super) fn parts(&mut self, reference: &LineReference) -> Vec<(FigureKey, Option<(Branch, String)>)> {
        let Some(line) = reference.line else { return Vec::new() };
        let key = |branch| FigureKey { line, branch, back: reference.back };
        match reference.branch {
            BranchSelector::Whole => vec![(key(None), None)],
            BranchSelector::One(branch) => vec![(key(Some(branch)), None)],
            BranchSelector::Every => {
                let of = |branch: &Branch| (key(Some(*branch)), Some((*branch, self.is_expected(*branch))));
                Branch::ALL.iter().map(of).collect()
            }
        }
    }

    /// Whether figures of no branch are expected.
    pub(super) fn has_no_branch(&mut self) -> String {
        let any: Vec<String> = Branch::ALL.iter().map(|branch| self.is_expected(*branch)).collect();
        self.bind(format!("(NOT ({}))", any.join(" OR ")))
    }
}

fn ten_thousandth() -> Exact {
    Exact::from_ratio(BigInt::one(), BigInt::from(10).pow(PLACES)).unwrap_or_else(Exact::zero)
}

/// A figure that nobody supplies.
fn missing(kind: LineKind) -> Figure {
    let (null, why) = ("NULL".to_owned(), Why::MISSING.to_owned());
    match kind {
        LineKind::Date => Figure::Date { value: "CAST(NULL AS DATE)".to_owned(), why },
        LineKind::Flag => Figure::Flag { value: "CAST(NULL AS BOOLEAN)".to_owned(), why },
        LineKind::Money | LineKind::Count | LineKind::Days => {
            let none = Number::column(format!("CAST({null} AS INTEGER)"), Exact::from(1), BigInt::one(), true);
            Figure::Number { point: none.clone(), low: none.clone(), high: none, why }
        }
    }
}
