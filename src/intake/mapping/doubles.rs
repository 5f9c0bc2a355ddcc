//! Figures that stand twice in a mapping, or are counted twice.
//!
//! In: a mapping, the lines whose branches make up a total. Out: [`Double`]s, each with the cells of both sides. Never: a
//! suspicion. What is told is what two cells or an exact sum show; where a figure that would decide is missing or unreadable, nothing is.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::{MappedFigure, Mapping};
use crate::model::{Branch, FigureKey, LineId, MissingFigure, Place, Reading, Value};

/// A line whose branches make up its total, once the amounts of other lines are taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BranchSum {
    /// The line.
    pub line: LineId,
    /// The lines that are taken away: transfers between branches.
    pub less: Vec<LineId>,
}

/// Something that stands, or is counted, twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Double {
    /// What it is.
    pub kind: DoubleKind,
    /// How many years before the fiscal year.
    pub back: u8,
    /// The branch that is meant, of which the figures are; none for the whole.
    pub branch: Option<Branch>,
    /// The other branch, where the figures are those of another.
    pub other: Option<Branch>,
    /// The pairs of figures that show it.
    pub pairs: Vec<Pair>,
    /// The amount that is counted twice, in declared units, where it is one.
    pub amount: Option<Decimal>,
}

/// Two places of a line that show a double.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The line.
    pub line: LineId,
    /// The first place, with its text.
    pub first: (Place, Box<str>),
    /// The second place, with its text.
    pub second: (Place, Box<str>),
}

/// What stands twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DoubleKind {
    /// Two places feed one line, branch and year, with different values: neither is taken.
    Contradictory,
    /// Two columns or sheets feed one line, branch and year, with one value: it is taken once.
    Repeated,
    /// One cell feeds two branches of a line.
    SharedCell,
    /// A branch has the figures of another to the last unit.
    SameAsBranch,
    /// A branch has the figures of the whole, and the other branches already make up the whole.
    SameAsTotal,
    /// The total is the sum of the branches, transfers between them included, though these are filed apart.
    TransfersInTotal,
    /// The sum of the branches exceeds the total by twice the transfers.
    TransfersTwice,
    /// The sums of the branches exceed all their totals by one amount, and no transfers are filed.
    TransfersUnfiled,
    /// The sum of the branches exceeds the total by the transfers, as it must: nothing is counted twice.
    TransfersEliminated,
}

impl DoubleKind {
    /// Its code, the same in every language.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Contradictory => "contradictory",
            Self::Repeated => "repeated",
            Self::SharedCell => "shared-cell",
            Self::SameAsBranch => "same-as-branch",
            Self::SameAsTotal => "same-as-total",
            Self::TransfersInTotal => "transfers-in-total",
            Self::TransfersTwice => "transfers-twice",
            Self::TransfersUnfiled => "transfers-unfiled",
            Self::TransfersEliminated => "transfers-eliminated",
        }
    }

    /// Whether it is as it should be.
    #[must_use]
    pub const fn is_sound(self) -> bool {
        matches!(self, Self::TransfersEliminated)
    }
}

/// All that stands or is counted twice in a mapping.
#[must_use]
pub fn doubles(mapping: &Mapping, sums: &[BranchSum]) -> Vec<Double> {
    let mut all = twice(mapping);
    all.extend(shared_cells(mapping));
    let values = Values::of(mapping);
    for back in 0..=2 {
        all.extend(values.same_branches(back));
        all.extend(values.same_as_total(back, sums));
        all.extend(values.transfers(back, sums));
    }
    all
}

/// A line, branch and year with two places: all pairs of two columns are told as one.
fn twice(mapping: &Mapping) -> Vec<Double> {
    type Columns = (Option<String>, Option<u32>, Option<String>, Option<u32>);
    let mut first: BTreeMap<FigureKey, &MappedFigure> = BTreeMap::new();
    let mut groups: BTreeMap<(DoubleKind, u8, Option<Branch>, Columns), Vec<Pair>> = BTreeMap::new();
    for figure in &mapping.figures {
        let Reading::Present(value) = &figure.figure.reading else { continue };
        let Some(known) = first.get(&figure.key) else {
            first.insert(figure.key, figure);
            continue;
        };
        if known.figure.place == figure.figure.place {
            continue;
        }
        let kind = match &known.figure.reading {
            Reading::Present(other) if other == value => DoubleKind::Repeated,
            _ => DoubleKind::Contradictory,
        };
        let column = |place: &Place| (place.sheet().map(str::to_owned), place.position().map(|(_, column)| column));
        let ((sheet, at), (other_sheet, other_at)) = (column(&known.figure.place), column(&figure.figure.place));
        let columns = (sheet, at, other_sheet, other_at);
        let pair = pair(figure.key.line, known, figure);
        groups.entry((kind, figure.key.back, figure.key.branch, columns)).or_default().push(pair);
    }
    groups
        .into_iter()
        // One figure of the whole that two statements repeat alike is how statements are made; columns and branches are not.
        .filter(|((kind, _, branch, columns), pairs)| {
            *kind == DoubleKind::Contradictory || branch.is_some() || columns.0 == columns.2 || pairs.len() > 1
        })
        .map(|((kind, back, branch, _), pairs)| Double { kind, back, branch, other: None, pairs, amount: None })
        .collect()
}

fn pair(line: LineId, first: &MappedFigure, second: &MappedFigure) -> Pair {
    let side = |figure: &MappedFigure| (figure.figure.place.clone(), figure.figure.raw.clone());
    Pair { line, first: side(first), second: side(second) }
}

/// One cell that feeds two branches of one line and year.
fn shared_cells(mapping: &Mapping) -> Vec<Double> {
    let mut users: BTreeMap<(LineId, u8, String), &MappedFigure> = BTreeMap::new();
    let mut groups: BTreeMap<(u8, Branch, Branch), Vec<Pair>> = BTreeMap::new();
    for figure in mapping.figures.iter().filter(|figure| matches!(figure.figure.reading, Reading::Present(_))) {
        let Some(branch) = figure.key.branch else { continue };
        for cell in figure.figure.place.cells() {
            let cell = format!("{}!{}", cell.sheet, cell.name());
            let known = *users.entry((figure.key.line, figure.key.back, cell)).or_insert(figure);
            let Some(other) = known.key.branch.filter(|other| *other != branch) else { continue };
            let pairs = groups.entry((figure.key.back, other, branch)).or_default();
            let pair = pair(figure.key.line, known, figure);
            if !pairs.contains(&pair) {
                pairs.push(pair);
            }
        }
    }
    let of = |((back, branch, other), pairs)| Double {
        kind: DoubleKind::SharedCell,
        back,
        branch: Some(branch),
        other: Some(other),
        pairs,
        amount: None,
    };
    groups.into_iter().map(of).collect()
}

/// The values of a mapping by what they are of.
struct Values<'m> {
    figures: BTreeMap<FigureKey, Held<'m>>,
}

/// What a line, branch and year holds.
#[derive(Clone, Copy)]
enum Held<'m> {
    /// One value.
    Value(Decimal, &'m MappedFigure),
    /// Something that cannot be read: no sum is known without it.
    Unreadable,
    /// Two values.
    Contradictory,
}

impl<'m> Values<'m> {
    fn of(mapping: &'m Mapping) -> Self {
        let mut figures = BTreeMap::new();
        for figure in &mapping.figures {
            let held = match &figure.figure.reading {
                Reading::Present(Value::Number(amount)) => Held::Value(amount.decimal(), figure),
                // A branch with an empty cell or a dash has no amount: it is no part of a sum.
                Reading::Present(_) | Reading::Missing(MissingFigure::Empty | MissingFigure::Dash) => continue,
                Reading::Missing(_) => Held::Unreadable,
            };
            let slot = figures.entry(figure.key).or_insert(held);
            *slot = match (*slot, held) {
                (Held::Value(one, _), Held::Value(other, _)) if one != other => Held::Contradictory,
                (Held::Unreadable, held) => held,
                (known, _) => known,
            };
        }
        Self { figures }
    }

    fn get(&self, line: LineId, branch: Option<Branch>, back: u8) -> Option<(Decimal, &'m MappedFigure)> {
        match self.figures.get(&FigureKey { line, branch, back }) {
            Some(Held::Value(value, figure)) => Some((*value, figure)),
            _ => None,
        }
    }

    /// The branches of a line with their amounts; `None` where one of them cannot be read.
    fn branches(&self, line: LineId, back: u8) -> Option<Vec<(Branch, Decimal, &'m MappedFigure)>> {
        let of = self.figures.iter().filter(|(key, _)| key.line == line && key.back == back);
        of.filter_map(|(key, held)| Some((key.branch?, held)))
            .map(|(branch, held)| match held {
                Held::Value(value, figure) => Some((branch, *value, *figure)),
                Held::Unreadable | Held::Contradictory => None,
            })
            .collect()
    }

    /// Two branches that agree in every line that both have, in at least two amounts that are not zero and differ from each other.
    fn same_branches(&self, back: u8) -> Vec<Double> {
        let branches: BTreeSet<Branch> =
            self.figures.keys().filter(|key| key.back == back).filter_map(|key| key.branch).collect();
        let mut found = Vec::new();
        for (at, one) in branches.iter().enumerate() {
            for other in branches.iter().skip(at + 1) {
                if let Some(pairs) = self.same(back, Some(*one), Some(*other)) {
                    let (branch, other) = (Some(*one), Some(*other));
                    found.push(Double { kind: DoubleKind::SameAsBranch, back, branch, other, pairs, amount: None });
                }
            }
        }
        found
    }

    /// The pairs of all lines that both have, where all agree and there are enough of them to be no chance.
    fn same(&self, back: u8, one: Option<Branch>, other: Option<Branch>) -> Option<Vec<Pair>> {
        let mut pairs = Vec::new();
        let mut amounts = BTreeSet::new();
        let own = self.figures.iter().filter(|(key, _)| key.back == back && key.branch == one);
        for (key, held) in own {
            let Held::Value(value, figure) = held else { continue };
            let Some((known, twin)) = self.get(key.line, other, back) else { continue };
            if known != *value {
                return None;
            }
            if !value.is_zero() {
                amounts.insert(value.normalize());
                pairs.push(pair(key.line, figure, twin));
            }
        }
        (amounts.len() >= 2).then_some(pairs)
    }

    /// A branch that has the figures of the whole, where the others already make up the whole.
    fn same_as_total(&self, back: u8, sums: &[BranchSum]) -> Vec<Double> {
        let mut found = Vec::new();
        for branch in Branch::ALL {
            let mut pairs = Vec::new();
            let mut is_all = true;
            for sum in sums {
                let Some((total, whole)) = self.get(sum.line, None, back) else { continue };
                let Some((own, figure)) = self.get(sum.line, Some(*branch), back) else { continue };
                let Some(branches) = self.branches(sum.line, back) else { continue };
                let others: Vec<Decimal> =
                    branches.iter().filter(|(other, ..)| other != branch).map(|(_, value, _)| *value).collect();
                // A scheme of one branch is its branch.
                if others.iter().all(Decimal::is_zero) {
                    continue;
                }
                let made = others.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value));
                let gross = self.less(sum, back).and_then(|less| total.checked_add(less));
                let is_made = made.is_some() && (made == Some(total) || made == gross);
                if own == total && is_made && !total.is_zero() {
                    pairs.push(pair(sum.line, figure, whole));
                } else {
                    is_all = false;
                }
            }
            if is_all && !pairs.is_empty() {
                let (kind, branch) = (DoubleKind::SameAsTotal, Some(*branch));
                found.push(Double { kind, back, branch, other: None, pairs, amount: None });
            }
        }
        found
    }

    /// What is taken away from the sum of the branches of a line, where all of it is filed.
    fn less(&self, sum: &BranchSum, back: u8) -> Option<Decimal> {
        let mut amounts = sum.less.iter().map(|line| self.get(*line, None, back).map(|(value, _)| value));
        amounts.try_fold(Decimal::ZERO, |sum, value| sum.checked_add(value?))
    }

    /// How the sums of the branches stand to their totals and the transfers between them.
    fn transfers(&self, back: u8, sums: &[BranchSum]) -> Vec<Double> {
        let mut found: BTreeMap<DoubleKind, Double> = BTreeMap::new();
        let new = |kind, amount| Double { kind, back, branch: None, other: None, pairs: Vec::new(), amount };
        let mut gaps = Vec::new();
        for sum in sums.iter().filter(|sum| !sum.less.is_empty()) {
            let Some((total, whole)) = self.get(sum.line, None, back) else { continue };
            let Some(branches) = self.branches(sum.line, back).filter(|branches| branches.len() > 1) else { continue };
            let made = branches.iter().try_fold(Decimal::ZERO, |sum, (_, value, _)| sum.checked_add(*value));
            let Some(gap) = made.and_then(|made| made.checked_sub(total)) else { continue };
            let filed = sum.less.iter().find_map(|line| self.get(*line, None, back));
            let is_held = |line: &LineId| self.figures.contains_key(&FigureKey { line: *line, branch: None, back });
            match (self.less(sum, back).filter(|less| !less.is_zero()), filed) {
                (Some(less), Some((_, transfers))) => {
                    let kind = if gap == less {
                        DoubleKind::TransfersEliminated
                    } else if gap.is_zero() {
                        DoubleKind::TransfersInTotal
                    } else if less.checked_add(less) == Some(gap) {
                        DoubleKind::TransfersTwice
                    } else {
                        continue;
                    };
                    let double = found.entry(kind).or_insert_with(|| new(kind, Some(less)));
                    double.pairs.push(pair(sum.line, whole, transfers));
                }
                // Transfers that are there and cannot be read, or of which only some are there, leave all open.
                _ if self.less(sum, back).is_none() && sum.less.iter().any(is_held) => {}
                _ => {
                    let largest = branches.iter().max_by_key(|(_, value, _)| *value);
                    gaps.extend(largest.map(|(_, _, figure)| (gap, pair(sum.line, whole, figure))));
                }
            }
        }
        // One amount by which the branches exceed two totals or more is what passes from one branch to another: income here,
        // charges there. One line alone could be any error.
        let amounts: BTreeSet<Decimal> = gaps.iter().map(|(gap, _)| gap.normalize()).collect();
        if let (true, Some(gap), 1) = (gaps.len() > 1, amounts.first().copied(), amounts.len())
            && gap > Decimal::ZERO
        {
            let kind = DoubleKind::TransfersUnfiled;
            let pairs = gaps.into_iter().map(|(_, pair)| pair).collect();
            found.insert(kind, Double { pairs, ..new(kind, Some(gap)) });
        }
        found.into_values().collect()
    }
}
