//! What public statistics keep back: a total that would give away the figures of who may not be named.
//!
//! A total of one or two hidden institutions is theirs, once those that are named are taken off. It can be had by subtraction too:
//! the region less the states that are told, a line less the branches that are told. Where what is left over would be of fewer
//! hidden institutions than the least, more is withheld, until nothing can be had so. Withholding only grows, so it ends. How many
//! of those expected declared is kept back too where the few that did not would be known by it.

use std::collections::BTreeSet;

use super::{Aggregate, Area, Statistics};
use crate::model::{FiscalYear, InstitutionCode};
use crate::rulebook::Rulebook;

impl Statistics {
    /// Keeps back every total from which the figures of fewer than `least` hidden institutions could be had, and who among the
    /// hidden did not declare what.
    pub fn withhold(
        &mut self,
        rulebook: &Rulebook,
        least: usize,
        is_hidden: &dyn Fn(&InstitutionCode, FiscalYear) -> bool,
    ) {
        let mut hidden: Vec<BTreeSet<InstitutionCode>> = Vec::with_capacity(self.aggregates.len());
        for one in &mut self.aggregates {
            let of_it: BTreeSet<InstitutionCode> =
                one.declared_by.iter().filter(|code| is_hidden(code, one.year)).cloned().collect();
            let silent = one.missing.iter().filter(|absence| is_hidden(&absence.institution, one.year)).count();
            one.is_withheld = reveals(of_it.len(), least) || reveals(of_it.len() + silent, least);
            one.missing.retain(|absence| !is_hidden(&absence.institution, one.year));
            hidden.push(of_it);
        }
        let mut is_done = false;
        while !is_done {
            is_done = true;
            for whole in 0..self.aggregates.len() {
                for parts in [self.states_of(whole), self.branches_of(whole)] {
                    is_done &= !self.keep_back(whole, &parts, &hidden, least);
                }
            }
        }
        for one in &mut self.aggregates {
            if one.is_withheld {
                one.total = None;
            }
        }
        for rate in &mut self.coverage {
            let series = rulebook.statistics.coverage.get(rate.coverage).map(|coverage| coverage.series);
            let mut counts = self.aggregates.iter().filter(|one| {
                Some(one.series) == series && one.branch.is_none() && one.year == rate.year && one.area == rate.area
            });
            if counts.any(|one| one.is_withheld) {
                rate.is_withheld = true;
                rate.rate = None;
            }
        }
    }

    /// The totals of the states that add up to that of the region; none for another.
    fn states_of(&self, whole: usize) -> Vec<usize> {
        let Some(region) = self.aggregates.get(whole).filter(|one| one.area == Area::Region) else { return Vec::new() };
        self.ranks(|one| one.area != Area::Region && one.branch == region.branch && is_of(one, region))
    }

    /// The totals of the branches that add up to that of the line as a whole; none for another.
    fn branches_of(&self, whole: usize) -> Vec<usize> {
        let Some(line) = self.aggregates.get(whole).filter(|one| one.branch.is_none()) else { return Vec::new() };
        self.ranks(|one| one.branch.is_some() && one.area == line.area && is_of(one, line))
    }

    fn ranks(&self, is_part: impl Fn(&Aggregate) -> bool) -> Vec<usize> {
        self.aggregates.iter().enumerate().filter(|(_, one)| is_part(one)).map(|(rank, _)| rank).collect()
    }

    /// Withholds one more part, or the whole, where the whole less the parts that are told would give away too few. Whether it did.
    fn keep_back(&mut self, whole: usize, parts: &[usize], hidden: &[BTreeSet<InstitutionCode>], least: usize) -> bool {
        let is_withheld = |rank: usize| self.aggregates.get(rank).is_some_and(|one| one.is_withheld);
        if parts.is_empty() || is_withheld(whole) {
            return false;
        }
        let (kept, told): (Vec<usize>, Vec<usize>) = parts.iter().copied().partition(|rank| is_withheld(*rank));
        let of = |rank: &usize| hidden.get(*rank).into_iter().flatten();
        let left_over: BTreeSet<&InstitutionCode> = kept.iter().flat_map(of).collect();
        if !reveals(left_over.len(), least) {
            return false;
        }
        // The part with the fewest hidden ones costs the least; one without any hides nothing.
        let fewest = told.into_iter().filter(|rank| of(rank).next().is_some()).min_by_key(|rank| of(rank).count());
        if let Some(one) = self.aggregates.get_mut(fewest.unwrap_or(whole)) {
            one.is_withheld = true;
        }
        true
    }
}

/// Whether a total of so many hidden institutions gives them away.
const fn reveals(hidden: usize, least: usize) -> bool {
    hidden > 0 && hidden < least
}

/// Whether two totals are of the same year, series and currency.
fn is_of(one: &Aggregate, other: &Aggregate) -> bool {
    (one.year, one.series, &one.currency) == (other.year, other.series, &other.currency)
}
