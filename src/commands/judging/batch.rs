//! Which files are read together. All files of one institution are, since last year's figures may stand in another file;
//! beyond that as few as possible, so that memory stays flat however many workbooks there are.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::intake::{Input, Reader};
use crate::model::InstitutionCode;

/// Up to so many files are read in one go, without looking into them first.
pub(super) const AT_ONCE: usize = 256;
/// The files of a batch when there are more: what a run holds does not grow with the number of its files, and is less
/// than that of the greatest run without batches.
pub(super) const BATCH: usize = 128;

/// The files in the batches in which they are read.
pub(super) fn batches(inputs: Vec<Input>, reader: &Reader<'_>) -> Vec<Vec<Input>> {
    if inputs.len() <= AT_ONCE {
        return vec![inputs];
    }
    let codes = codes_of(&inputs, reader);
    let groups = Groups::of(&codes);
    let mut by_group: BTreeMap<usize, Vec<Input>> = BTreeMap::new();
    for (rank, input) in inputs.into_iter().enumerate() {
        by_group.entry(groups.of_file(rank)).or_default().push(input);
    }
    let mut batches: Vec<Vec<Input>> = Vec::new();
    for group in by_group.into_values() {
        match batches.last_mut() {
            Some(last) if last.len() + group.len() <= BATCH => last.extend(group),
            _ => batches.push(group),
        }
    }
    batches
}

/// The institutions that each file names, each once.
pub(super) fn codes_of(inputs: &[Input], reader: &Reader<'_>) -> Vec<Vec<InstitutionCode>> {
    inputs
        .par_iter()
        .map(|input| {
            let mut codes: Vec<InstitutionCode> =
                reader.peek(&input.path, &input.shown).into_iter().map(|peek| peek.code).collect();
            codes.sort_unstable();
            codes.dedup();
            codes
        })
        .collect()
}

/// The files with the first institution that each names, those that share one together.
pub(super) fn by_group(inputs: Vec<Input>, codes: &[Vec<InstitutionCode>]) -> Vec<(Option<InstitutionCode>, Input)> {
    let groups = Groups::of(codes);
    let firsts = codes.iter().map(|codes| codes.first().cloned());
    let mut files: Vec<_> = firsts.zip(inputs).enumerate().map(|(rank, file)| (groups.of_file(rank), file)).collect();
    files.sort_by_key(|(group, _)| *group);
    files.into_iter().map(|(_, file)| file).collect()
}

/// Files that share an institution, directly or through others: a forest in which each file points to an earlier one.
struct Groups(Vec<usize>);

impl Groups {
    fn of(codes: &[Vec<InstitutionCode>]) -> Self {
        let mut groups = Self((0..codes.len()).collect());
        let mut first: BTreeMap<&InstitutionCode, usize> = BTreeMap::new();
        for (file, codes) in codes.iter().enumerate() {
            for code in codes {
                let other = *first.entry(code).or_insert(file);
                groups.join(file, other);
            }
        }
        groups
    }

    fn of_file(&self, mut file: usize) -> usize {
        while let Some(parent) = self.0.get(file).copied().filter(|parent| *parent != file) {
            file = parent;
        }
        file
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.of_file(one), self.of_file(other));
        if let Some(parent) = self.0.get_mut(one.max(other)) {
            *parent = one.min(other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Groups;
    use crate::model::InstitutionCode;

    #[test]
    fn files_that_share_an_institution_stand_together() {
        let codes: Vec<Vec<InstitutionCode>> = [vec!["a"], vec!["b"], vec!["a", "c"], vec!["d"], vec!["c"]]
            .into_iter()
            .map(|codes| codes.into_iter().map(InstitutionCode::from).collect())
            .collect();
        let groups = Groups::of(&codes);
        let of: Vec<usize> = (0..5).map(|file| groups.of_file(file)).collect();
        assert_eq!(of, [0, 1, 0, 3, 0]);
    }
}
