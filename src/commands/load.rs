//! Loads what a command works with: the rulebook, the list of institutions, the Secretariat's file.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::console::Console;
use super::{Failure, wrong_argument};
use crate::cli::{Common, Reading};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::dictionary::{InstitutionList, Layout, load_institutions, load_layout, rulebook_of_list};
use crate::intake::{AdjustmentFile, Limits, load_adjustments, load_population, load_replies, load_secretariat};
use crate::model::{Kind, Population, ReplyFile, SecretariatFile, Sha256};
use crate::rulebook::{Catalogue, LoadedCatalogue, Rulebook, select_editions};

/// The editions of the rulebook that the user named, whole and valid. Warnings are told, and do not stop it from judging.
pub(super) fn load_catalogue(common: &Common, console: &Console) -> Result<Catalogue, Failure> {
    let LoadedCatalogue { catalogue, diagnostics, .. } = load_with_faults(common)?;
    match catalogue {
        Some(catalogue) => {
            console.tell(&diagnostics);
            Ok(catalogue)
        }
        None => Err(Failure::Usage(diagnostics)),
    }
}

/// The edition that speaks where no fiscal year is asked about: the one that the user forced, else the newest.
pub(super) fn load_rulebook(common: &Common, console: &Console) -> Result<Arc<Rulebook>, Failure> {
    let catalogue = load_catalogue(common, console)?;
    catalogue.main().cloned().ok_or_else(|| Failure::Usage(Vec::new()))
}

/// The editions of the rulebook that the user named with all that is wrong with them.
pub(super) fn load_with_faults(common: &Common) -> Result<LoadedCatalogue, Failure> {
    Ok(Catalogue::load(select_editions(&common.rulebook)?))
}

/// A list of institutions.
pub(super) fn load_list(path: &Path, rulebook: &Rulebook) -> Result<InstitutionList, Failure> {
    let text = read(path)?;
    if let Some(bound) = rulebook_of_list(&text).filter(|bound| *bound != rulebook.id) {
        let location = Location::File { path: shown(path).into() };
        let fault = Diagnostic::new(Code::ListOfAnotherRulebook, location);
        return Err(fault.with("rulebook", rulebook.id.as_str()).with("bound", bound).into());
    }
    let kinds: Vec<Kind> = rulebook.kinds.iter().chain(rulebook.out_of_scope.keys()).cloned().collect();
    Ok(load_institutions(&text, &shown(path), &kinds, &[])?)
}

/// The Secretariat's file.
pub(super) fn load_secretariat_file(path: &Path) -> Result<SecretariatFile, Failure> {
    Ok(load_secretariat(&read(path)?, &shown(path))?)
}

/// The file of notifications, replies and deferrals.
pub(super) fn load_reply_file(path: &Path) -> Result<ReplyFile, Failure> {
    Ok(load_replies(&read(path)?, &shown(path))?)
}

/// The hash of a file that the user names.
pub(super) fn hash_of(path: &Path) -> Result<Sha256, Failure> {
    fs::File::open(path).and_then(Sha256::of_reader).map_err(|error| unreadable(path, &error))
}

/// A table of active populations.
pub(super) fn load_population_file(path: &Path) -> Result<Population, Failure> {
    let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
    Ok(load_population(&bytes, &shown(path))?)
}

/// An inspector's restatements.
pub(super) fn load_adjustment_file(path: &Path, rulebook: &Rulebook) -> Result<AdjustmentFile, Failure> {
    Ok(load_adjustments(&read(path)?, &shown(path), &rulebook.dictionary)?)
}

/// The layout that the user names: one of the rulebook by its id, else a file. Write `./x` for a file of the same name.
pub(super) fn layout(named: &Path, rulebook: &Rulebook) -> Result<Layout, Failure> {
    match rulebook.layouts.iter().find(|layout| named.as_os_str() == layout.id.as_str()) {
        Some(layout) => Ok(layout.clone()),
        None => Ok(load_layout(&read(named)?, &shown(named), &rulebook.dictionary, &[])?),
    }
}

/// The reading limits: the usual ones, with those changed that the user names.
pub(super) fn limits(reading: &Reading) -> Result<Limits, Failure> {
    reading.limit.iter().try_fold(Limits::default(), |limits, text| {
        limits.with_text(text).map_err(|wrong| wrong_argument("--limit", &wrong, "cells=20000000").into())
    })
}

/// A path as it is shown: with `/` between its parts on every system.
pub(super) fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| unreadable(path, &error))
}

pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let location = Location::File { path: shown(path).into() };
    let code = if error.kind() == std::io::ErrorKind::NotFound { Code::FileNotFound } else { Code::FileUnreadable };
    Failure::Usage(vec![Diagnostic::new(code, location).with("detail", error)])
}
