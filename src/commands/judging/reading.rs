//! Reads the files of a batch, each with the list of institutions that serves it.

use rayon::prelude::*;

use super::Session;
use super::standing::Read;
use crate::diagnostic::Diagnostic;
use crate::intake::{Input, Reader};

/// The submissions of the files of a batch; what was rejected and what files say as a whole is added to the rest.
pub(in crate::commands) fn read_batch(
    batch: &[Input],
    reader: &Reader<'_>,
    session: &Session,
    progress: &indicatif::ProgressBar,
    rejected: &mut Vec<Diagnostic>,
    notes: &mut Vec<Diagnostic>,
) -> Vec<Read> {
    let files: Vec<_> = batch
        .par_iter()
        .map(|input| {
            let file = reader.read(&input.path, &input.shown);
            progress.inc(1);
            (session.list_of(input), session.is_previous(input), file)
        })
        .collect();
    let mut read = Vec::new();
    for (list, is_previous, file) in files {
        rejected.extend(file.rejected);
        if !is_previous {
            notes.extend(file.diagnostics);
        }
        read.extend(file.submissions.into_iter().map(|submission| Read { list, submission, is_previous }));
    }
    read
}
