//! The files of a run, read batch by batch and judged institution by institution.

use std::collections::BTreeSet;

use indicatif::ProgressBar;
use rayon::prelude::*;

use super::Session;
use super::batch::batches;
use super::reading::read_batch;
use super::standing::{Read, standing};
use crate::diagnostic::Diagnostic;
use crate::intake::{Input, Reader};
use crate::model::InstitutionCode;

/// What came of a run.
pub(in crate::commands) struct Gathered<T> {
    /// What was made of each institution, by code.
    pub(in crate::commands) own: Vec<(InstitutionCode, T)>,
    /// Whose files were seen, also where none of them stands.
    pub(in crate::commands) seen: BTreeSet<InstitutionCode>,
    /// What is to be told beside the results.
    pub(in crate::commands) notes: Vec<Diagnostic>,
    /// The files and rows that were rejected, by path.
    pub(in crate::commands) rejected: Vec<Diagnostic>,
}

impl<T> Gathered<T> {
    /// The institutions of which a submission stands.
    pub(in crate::commands) fn codes(&self) -> BTreeSet<InstitutionCode> {
        self.own.iter().map(|(code, _)| code.clone()).collect()
    }
}

/// Reads all files and makes something of each institution's submissions. `each` is also told about how many institutions there are.
pub(in crate::commands) fn gather<T: Send>(
    session: &Session,
    reader: &Reader<'_>,
    inputs: Vec<Input>,
    progress: &ProgressBar,
    (notes, rejected): (Vec<Diagnostic>, Vec<Diagnostic>),
    each: &(dyn Fn(Vec<Read>, usize) -> T + Sync),
) -> Gathered<T> {
    let mut gathered = Gathered { own: Vec::new(), seen: BTreeSet::new(), notes, rejected };
    let batches = batches(inputs, reader);
    let count = batches.len();
    for batch in batches {
        let read = read_batch(&batch, reader, session, progress, &mut gathered.rejected, &mut gathered.notes);
        gathered.seen.extend(read.iter().map(|read| read.code().clone()));
        // A file that was rejected may still say whose it is.
        let paths: BTreeSet<&str> = gathered.rejected.iter().map(|told| told.location.path()).collect();
        let rejected: Vec<&Input> = batch.iter().filter(|input| paths.contains(input.shown.as_str())).collect();
        let peeked: Vec<_> =
            rejected.into_par_iter().flat_map_iter(|input| reader.peek(&input.path, &input.shown)).collect();
        gathered.seen.extend(peeked.into_iter().map(|peek| peek.code));
        let institutions = standing(read, session, &mut gathered.rejected);
        let about = institutions.len() * count;
        let made = institutions.into_par_iter().filter_map(|own| {
            let code = own.first()?.code().clone();
            Some((code, each(own, about)))
        });
        gathered.own.par_extend(made);
    }
    gathered.own.sort_by(|(one, _), (other, _)| one.cmp(other));
    gathered.rejected.sort_by(|one, other| one.location.path().cmp(other.location.path()));
    gathered
}
