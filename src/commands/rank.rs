//! `vigie rank`: the comparative table, who has not filed first.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::console::Console;
use super::judging::{
    Judged, Session, batches, beside, judge_institution, read_batch, refuse_to_overwrite, selection_empty, standing,
};
use super::load::{hash_of, load_catalogue, load_reply_file};
use super::rules_diff::written;
use super::{Outcome, Status};
use crate::cli::{Common, RankArgs, StudyFormat};
use crate::diagnostic::{Code, Diagnostic, Level, Location};
use crate::dictionary::{InstitutionList, ListedInstitution};
use crate::grading::Graded;
use crate::i18n::Message;
use crate::intake::{FoundFiles, find_files};
use crate::model::{FiscalYear, InstitutionCode, Kind, Sha256, StateCode};
use crate::ranking::{Audience, Entrant, Expected, Filing, Parameters, Ranking, rank, secret_of};
use crate::record::{RankingAround, ranking_json_schema, ranking_record};
use crate::report::{self, Setting};
use crate::rulebook::Law;

/// Ranks institutions.
pub(super) fn run(args: &RankArgs, common: &Common, console: &mut Console) -> Outcome {
    let output = args.writing.output.as_deref();
    if args.writing.json_schema {
        let schema = serde_json::to_string_pretty(&ranking_json_schema()).unwrap_or_default();
        Console::write(&format!("{schema}\n"), output)?;
        return Ok(Status::Done);
    }
    let FoundFiles { inputs, institution_lists, mut notes, diagnostics: mut rejected } =
        find_files(&args.paths, &beside(&args.judging, &[&args.replies, &args.pseudonym_key]));
    let mut session = Session::open(load_catalogue(common, console)?, &args.judging, &institution_lists)?;
    let Some(scheme) = session.rulebook.ranking.clone() else {
        let location = Location::File { path: format!("{}@{}", session.rulebook.id, session.rulebook.edition).into() };
        return Err(Diagnostic::new(Code::RankingNone, location).into());
    };
    // The years before are judged too: they tell the direction.
    let asked_year = session.year.take();
    session.options.with_remedies = false;
    let replies = args.replies.as_deref().map(load_reply_file).transpose()?;
    let key = args.pseudonym_key.as_deref().map(hash_of).transpose()?;
    refuse_to_overwrite(output, &args.judging, &[&inputs, &institution_lists])?;
    let mut parameters = Parameters::of(&scheme);
    parameters.draws = args.draws.unwrap_or(parameters.draws);
    parameters.seed = args.seed.unwrap_or(parameters.seed);

    let layout = session.layout(&args.judging)?;
    let reader = session.reader(&args.judging, layout.as_ref())?;
    let progress = console.progress(inputs.len(), &Message::new("cli-progress-check"));
    let mut codes: BTreeSet<InstitutionCode> = BTreeSet::new();
    let mut ranks_of_lists: BTreeSet<usize> = BTreeSet::new();
    let mut entrants: Vec<Entrant> = Vec::new();
    for batch in batches(inputs, &reader) {
        let read = read_batch(&batch, &reader, &session, &progress, &mut rejected, &mut notes);
        let institutions = standing(read, &session, &mut rejected);
        codes.extend(institutions.iter().filter_map(|own| own.first()).map(|own| own.code().clone()));
        let judged: Vec<Vec<Judged>> =
            institutions.into_par_iter().map(|submissions| judge_institution(&session, submissions)).collect();
        for own in judged {
            ranks_of_lists.extend(own.iter().map(|judged| judged.list));
            entrants.extend(entrants_of(&own));
            notes.extend(
                own.into_iter().flat_map(|judged| judged.diagnostics).filter(|told| told.level() > Level::Note),
            );
        }
    }
    progress.finish_and_clear();
    notes.extend(session.unmatched(&codes));
    rejected.sort_by(|one, other| one.location.path().cmp(other.location.path()));

    let secret =
        key.unwrap_or_else(|| secret_of(entrants.iter().map(|entrant| entrant.sha256).collect::<Vec<Sha256>>()));
    let year = asked_year.or_else(|| entrants.iter().map(|entrant| entrant.year).max());
    entrants.retain(|entrant| Some(entrant.year) == year);
    let Some(year) = year.filter(|_| !entrants.is_empty() || args.judging.year.is_some()) else {
        if !codes.is_empty() {
            notes.extend(selection_empty(&args.judging));
        }
        console.tell(&rejected.iter().chain(&notes).cloned().collect::<Vec<_>>());
        return Ok(if rejected.is_empty() { Status::Done } else { Status::Rejected });
    };
    if ranks_of_lists.is_empty() {
        ranks_of_lists.insert(session.lists.len().saturating_sub(1));
    }
    let lists: Vec<&InstitutionList> = ranks_of_lists.iter().filter_map(|rank| session.lists.get(*rank)).collect();
    let filing = filing(&session, &lists, &entrants, year);
    let rulebook = &session.rulebook;
    let ranking: Ranking = rank(year, entrants, filing, &rulebook.kinds, &rulebook.grading, parameters);
    let audience = Audience {
        is_internal: args.internal,
        mode: scheme.mode.value,
        replies,
        reply_days: scheme.reply_days.value,
        as_of: session.options.as_of,
        secret,
    };
    console.tell(&rejected.iter().chain(&notes).cloned().collect::<Vec<_>>());
    let list = lists.last().copied().unwrap_or(&rulebook.institutions);
    let text = if args.writing.format == StudyFormat::Json {
        let around = RankingAround { lists: &lists, notes: &notes, rejected: &rejected, language: console.language };
        let record = ranking_record(rulebook, &ranking, &audience, &around);
        format!("{}\n", serde_json::to_string_pretty(&record).unwrap_or_default())
    } else {
        let setting =
            Setting { rulebook, institutions: list, basis: session.options.basis, as_of: session.options.as_of };
        let is_whole = args.writing.format == StudyFormat::Csv;
        let report = report::ranking(&ranking, &audience, &setting, is_whole, rejected.len());
        written(&report, args.writing.format, output.is_some(), console)
    };
    Console::write(&text, output)?;
    Ok(if rejected.is_empty() { Status::Done } else { Status::Rejected })
}

/// One institution's submissions, each beside the years before it.
fn entrants_of(own: &[Judged]) -> Vec<Entrant> {
    let of = |(rank, judged): (usize, &Judged)| {
        let earlier: Vec<&Graded> = own.iter().take(rank).rev().map(|earlier| &earlier.graded).collect();
        Entrant::of(&judged.graded, &judged.law.deciding, &earlier)
    };
    own.iter().enumerate().map(of).collect()
}

/// Who of the lists is expected for the year, and what they did.
fn filing(session: &Session, lists: &[&InstitutionList], entrants: &[Entrant], year: FiscalYear) -> Vec<Filing> {
    let is_wanted =
        |state: &StateCode| session.state.as_ref().is_none_or(|wanted| state.as_str().eq_ignore_ascii_case(wanted));
    let is_judged = |kind: &Kind| session.rulebook.kinds.contains(kind);
    let mut listed: BTreeMap<&InstitutionCode, &ListedInstitution> = BTreeMap::new();
    for one in lists.iter().flat_map(|list| &list.institutions) {
        if is_wanted(&one.institution.state) && is_judged(&one.institution.kind) {
            listed.entry(&one.institution.code).or_insert(one);
        }
    }
    // The law is the same for all institutions of a state and kind.
    let mut laws: BTreeMap<(&StateCode, &Kind), Option<Law>> = BTreeMap::new();
    let closing = jiff::civil::Date::new(year.year(), 12, 31).ok();
    for one in listed.values() {
        let institution = &one.institution;
        laws.entry((&institution.state, &institution.kind))
            .or_insert_with(|| session.catalogue.law(closing?, institution));
    }
    let expected: Vec<Expected<'_>> = listed
        .values()
        .filter_map(|one| {
            let law = laws.get(&(&one.institution.state, &one.institution.kind))?.as_ref();
            Some(Expected {
                institution: &one.institution,
                to_confirm: one.to_confirm,
                law: law.map_or(&*session.rulebook, |law| &law.deciding),
            })
        })
        .collect();
    Filing::all(year, &expected, entrants, session.options.as_of)
}
