//! `vigie rank`: the comparative table, who has not filed first.

use std::collections::BTreeSet;
use std::path::Path;

use super::check::decision;
use super::console::Console;
use super::guard::Evidence;
use super::judging::{
    CuresWanted, Gathered, Narrowing, Read, Session, beside, entrants_of, filing, gather, judge_institution,
    selection_empty,
};
use super::load::{hash_of, load_catalogue, load_reply_file};
use super::{Failure, Outcome, Status, followup, papers, studies, wrong_argument};
use crate::cli::{Common, RankArgs, StudyFormat};
use crate::diagnostic::{Code, Diagnostic, Level, Location};
use crate::dictionary::InstitutionList;
use crate::i18n::Message;
use crate::intake::{FoundFiles, find_files};
use crate::model::StateCode;
use crate::ranking::{Audience, Entrant, Parameters, Ranking, rank};
use crate::record::{RankingAround, ranking_json_schema, ranking_record};
use crate::report::site::ranking_page;
use crate::report::{self, Paper, Setting, paper_foot};
use crate::rulebook::{RankingScheme, Rulebook};

/// Ranks institutions.
pub(super) fn run(args: &RankArgs, common: &Common, console: &mut Console) -> Outcome {
    if args.writing.json_schema {
        return schema(args.writing.output.as_deref());
    }
    if args.method {
        return method(args, common, console);
    }
    table(args, common, console)
}

/// The table itself.
fn table(args: &RankArgs, common: &Common, console: &mut Console) -> Outcome {
    let output = args.writing.output.as_deref();
    let format = studies::format_of(&args.writing)?;
    let named = beside(&args.judging, &[&args.replies, &args.register, &args.pseudonym_key]);
    let FoundFiles { inputs, institution_lists, mut notes, diagnostics: rejected } = find_files(&args.paths, &named);
    Evidence { rulebooks: &[&common.rulebook], named: &named, inputs: &[&inputs, &institution_lists] }
        .refuse_file(output)?;
    let mut session = Session::open(load_catalogue(common, console)?, &args.judging, &institution_lists)?;
    let Some(scheme) = session.rulebook.ranking.clone() else {
        return Err(ranking_none(&session.rulebook).into());
    };
    session.decision = args.decision.as_deref().map(|text| decision(text, session.options.as_of)).transpose()?;
    // The years before are judged too: they tell the direction.
    let asked_year = session.year.take();
    // All are ranked, also where the rows of one State alone are shown.
    let asked_state = session.state.take().map(|state| StateCode::from(state.to_uppercase().as_str()));
    session.with_state_debts = true;
    let file = args.replies.as_deref().map(load_reply_file).transpose()?;
    let (replies, mut doubled) = followup::replies(args.register.as_deref(), file.clone(), session.options.as_of)?;
    notes.append(&mut doubled);
    let key = args.pseudonym_key.as_deref().map(hash_of).transpose()?;
    if !args.internal {
        // What is published says which list, not where the operator keeps it.
        session.name_lists_alone();
    }
    let parameters = parameters(args, &scheme);

    let layout = session.layout(&args.judging)?;
    let reader = session.reader(&args.judging, layout.as_ref())?;
    let mut audience = Audience::of(args.internal, Some(&scheme), replies, session.options.as_of);
    let progress = console.progress(inputs.len(), &Message::new("cli-progress-check"));
    // The document holds them all.
    let only = args.cures.as_deref().filter(|_| format != StudyFormat::Json);
    let each = |submissions: Vec<Read>, institutions: usize| {
        let own = judge_institution(&session, submissions);
        let wanted = CuresWanted { audience: &audience, only, state: asked_state.as_ref(), institutions };
        let entrants = entrants_of(&session, &own, asked_year, &wanted);
        let lists: Vec<usize> = own.iter().map(|judged| judged.list).collect();
        let told = own.into_iter().flat_map(|judged| judged.diagnostics).filter(|told| told.level() > Level::Note);
        (entrants, lists, told.collect::<Vec<_>>())
    };
    let gathered = gather(&session, &reader, inputs, &progress, (notes, rejected), &each);
    progress.finish_and_clear();
    let codes = gathered.codes();
    let Gathered { own, seen, mut notes, rejected } = gathered;
    let (mut ranks_of_lists, mut entrants) = (BTreeSet::<usize>::new(), Vec::<Entrant>::new());
    for (_, (own, lists, told)) in own {
        entrants.extend(own);
        ranks_of_lists.extend(lists);
        notes.extend(told);
    }
    notes.extend(session.unmatched(&codes));
    notes.extend(session.stray_replies(file.as_ref().zip(args.replies.as_deref()), audience.replies.as_ref(), &codes));

    audience.set_secret(key, &entrants);
    let year = asked_year.or_else(|| entrants.iter().map(|entrant| entrant.year).max());
    let state = asked_state.map(|state| Narrowing::of(state, &entrants, &session, year));
    let is_known = state.as_ref().is_none_or(|narrowing| narrowing.is_known);
    entrants.retain(|entrant| Some(entrant.year) == year);
    let Some(year) = year.filter(|_| is_known && (!entrants.is_empty() || args.judging.year.is_some())) else {
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
    let own_filing = filing(&session, &lists, &entrants, year, &seen);
    let rulebook = &session.rulebook;
    let mut ranking: Ranking = rank(year, entrants, own_filing, &rulebook.kinds, &rulebook.grading, parameters);
    if let Some(narrowing) = state {
        ranking = ranking.narrowed(narrowing.view(&session, &lists, &seen));
    }
    let (ranking, audience) = ranking.published(audience);
    console.tell(&rejected.iter().chain(&notes).cloned().collect::<Vec<_>>());
    let list = lists.last().copied().unwrap_or(&rulebook.institutions);
    if format == StudyFormat::Json {
        let around = RankingAround {
            lists: &lists,
            decision: session.decision.as_ref(),
            notes: &notes,
            rejected: &rejected,
            language: console.language,
        };
        let record = ranking_record(rulebook, &ranking, &audience, &around);
        let text = serde_json::to_string_pretty(&record).unwrap_or_default();
        Console::write(&format!("{text}\n"), output)?;
    } else {
        let (basis, as_of) = (session.options.basis, session.options.as_of);
        let setting = Setting { rulebook, institutions: list, basis, as_of };
        let shown = Shown { ranking: &ranking, audience: &audience, setting: &setting, rejected: rejected.len() };
        shown.write(args, format, console)?;
    }
    Ok(if rejected.is_empty() { Status::Done } else { Status::Rejected })
}

/// A table for people.
struct Shown<'a> {
    ranking: &'a Ranking,
    audience: &'a Audience,
    setting: &'a Setting<'a>,
    /// How many files could not be read.
    rejected: usize,
}

impl Shown<'_> {
    /// Writes it, or what would change the standing of the institution that was asked for.
    fn write(&self, args: &RankArgs, format: StudyFormat, console: &Console) -> Result<(), Failure> {
        let Self { ranking, audience, setting, rejected } = *self;
        let output = args.writing.output.as_deref();
        let is_whole = format == StudyFormat::Csv;
        let report = match &args.cures {
            // For the public one that may not be named is as one that is not there.
            Some(code) => {
                report::cures_of(ranking, audience, setting, is_whole, code).ok_or_else(|| not_in_table(code))?
            }
            None if format == StudyFormat::Pdf => return papers::write_pdf(&self.paper(), output, console),
            None => report::ranking(ranking, audience, setting, is_whole, rejected),
        };
        studies::write(report, format, setting.as_of, output, console)
    }

    /// The table to be printed: as the page of a site, with its drawings and the method.
    fn paper(&self) -> Paper {
        let Self { ranking, audience, setting, rejected } = *self;
        Paper {
            is_landscape: true,
            head: audience.is_internal.then(|| Message::new("site-marking")).into_iter().collect(),
            foot: Some(paper_foot(setting)),
            ..Paper::new(ranking_page(ranking, audience, setting, rejected).document, setting.as_of)
        }
    }
}

/// Writes the contract of the document.
fn schema(output: Option<&Path>) -> Outcome {
    let schema = serde_json::to_string_pretty(&ranking_json_schema()).unwrap_or_default();
    Console::write(&format!("{schema}\n"), output)?;
    Ok(Status::Done)
}

/// What the simulation is made with: the rulebook's own, or what was typed.
fn parameters(args: &RankArgs, scheme: &RankingScheme) -> Parameters {
    let own = Parameters::of(scheme);
    Parameters { draws: args.draws.unwrap_or(own.draws), seed: args.seed.unwrap_or(own.seed), ..own }
}

/// How the table is made, from the rulebook alone.
fn method(args: &RankArgs, common: &Common, console: &mut Console) -> Outcome {
    let catalogue = load_catalogue(common, console)?;
    let rulebook = catalogue.main().ok_or_else(|| Failure::Usage(Vec::new()))?;
    let Some(report) = report::ranking_method(rulebook) else { return Err(ranking_none(rulebook).into()) };
    let output = args.writing.output.as_deref();
    Evidence { rulebooks: &[&common.rulebook], named: &[], inputs: &[] }.refuse_file(output)?;
    let format = studies::format_of(&args.writing)?;
    if format == StudyFormat::Json {
        return Err(wrong_argument("--format", "json", "markdown").into());
    }
    // A method is of a rulebook, not of a day: the first on which it is in force.
    studies::write(report, format, rulebook.in_force.from, output, console)?;
    Ok(Status::Done)
}

/// A rulebook that does not say how institutions are ranked.
fn ranking_none(rulebook: &Rulebook) -> Diagnostic {
    let location = Location::File { path: format!("{}@{}", rulebook.id, rulebook.edition).into() };
    Diagnostic::new(Code::RankingNone, location)
}

/// That the table names no institution of this code.
fn not_in_table(code: &str) -> Diagnostic {
    Diagnostic::new(Code::RankingNotNamed, Location::File { path: "--cures".into() }).with("institution", code)
}
