//! `vigie report`: the site of a session, for the Committee and for States.

mod gathered;
mod writing;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use self::gathered::{Gathered, Written};
use self::writing::Writing;
use super::check::decision;
use super::console::Console;
use super::followup::Sited;
use super::guard::Evidence;
use super::judging::{
    self, CuresWanted, Judged, Narrowing, Read, Session, beside, entrants_of, filing, gather, judge_institution,
    selection_empty,
};
use super::load::{hash_of, load_catalogue, load_population_file, load_reply_file, shown};
use super::papers;
use super::site_folder::SiteFolder;
use super::statistics::{declared, sum};
use super::{Failure, Outcome, Status};
use crate::cli::{Common, ReportArgs};
use crate::diagnostic::{Diagnostic, Level};
use crate::dictionary::InstitutionList;
use crate::i18n::Message;
use crate::intake::{FoundFiles, find_files};
use crate::model::{FiscalYear, InstitutionCode, Population, StateCode};
use crate::ranking::{Audience, Parameters, rank};
use crate::render::site;
use crate::report::site::{
    Digest, HANDBOOK_PDF, INDEX, Page, RANKING, RANKING_PDF, WORKBOOK, Year, chapters, draft_path, fiche_path,
    filed_section, index, institution_page, link_documents, link_institutions, norm_pages, note_path, ranking_page,
    sheet_path, state_fiche, state_page, statistics_page, workbook_path,
};
use crate::report::{self, Around, Aside, Cell, Content, Emphasis, Part, Setting, SummaryRow, mission_draft};

/// The fewest institutions without a name in a total that is told to the public: a proposal ([`crate::statistics`]).
const LEAST_IN_A_TOTAL: usize = 3;

/// Writes the site.
pub(super) fn run(args: &ReportArgs, common: &Common, console: &mut Console) -> Outcome {
    if args.pdf {
        papers::insist_on_pdf("--pdf")?;
    }
    let named = beside(&args.judging, &[&args.replies, &args.register, &args.pseudonym_key, &args.population]);
    let FoundFiles { mut inputs, institution_lists, mut notes, diagnostics: rejected } =
        find_files(&args.paths, &named);
    Evidence { rulebooks: &[&common.rulebook], named: &named, inputs: &[&inputs, &institution_lists] }
        .refuse_folder(&args.output)?;
    let mut session = Session::open(load_catalogue(common, console)?, &args.judging, &institution_lists)?;
    let file = args.replies.as_deref().map(load_reply_file).transpose()?;
    let (replies, mut doubled) =
        super::followup::replies(args.register.as_deref(), file.clone(), session.options.as_of)?;
    notes.append(&mut doubled);
    let population = args.population.as_deref().map(load_population_file).transpose()?;
    let key = args.pseudonym_key.as_deref().map(hash_of).transpose()?;
    session.decision = args.decision.as_deref().map(|text| decision(text, session.options.as_of)).transpose()?;
    if !args.internal {
        // What is published says which file, not where the operator keeps it.
        session.name_lists_alone();
        for input in &mut inputs {
            input.shown = input.within(&args.paths);
        }
    }
    let scheme = session.rulebook.ranking.clone();
    let mut audience = Audience::of(args.internal, scheme.as_ref(), replies, session.options.as_of);
    session.with_state_debts = scheme.is_some();
    let layout = session.layout(&args.judging)?;
    let asked_year = session.year.take();
    // All are compared, also where the pages are those of one State alone.
    let asked_state = session.state.take().map(|state| StateCode::from(state.to_uppercase().as_str()));
    let reader = session.reader(&args.judging, layout.as_ref())?;
    let open = |path| Sited::open(path, session.options.as_of, args.internal, asked_state.clone());
    let register = args.register.as_deref().map(open).transpose()?;
    let writing = Writing::of(&session, &audience, asked_state, (register, args.pdf));
    let folder = SiteFolder::begin(&args.output, args.force, &writing.mark())?;

    let progress = console.progress(inputs.len(), &Message::new("cli-progress-report"));
    let each = |submissions: Vec<Read>, institutions: usize| -> Result<Written, Failure> {
        let declared = declared(&session, &submissions, asked_year, writing.state.as_ref());
        let mut judged = judge_institution(&session, submissions);
        judged.retain(|judged| asked_year.is_none_or(|year| judged.graded.assessment.fiscal_year <= year));
        let mut written = writing.institution(&session, &folder, &judged, &audience)?;
        written.declared = declared;
        if scheme.is_some() {
            let state = writing.state.as_ref();
            let wanted = CuresWanted { audience: &audience, only: None, state, institutions };
            written.entrants = entrants_of(&session, &judged, asked_year, &wanted);
        }
        Ok(written)
    };
    let found = gather(&session, &reader, inputs, &progress, (notes, rejected), &each);
    progress.finish_and_clear();
    let codes = found.codes();
    let judging::Gathered { own, seen, mut notes, rejected } = found;
    let mut gathered = Gathered { seen, ..Gathered::default() };
    for (_, written) in own {
        gathered.add(written?);
    }
    notes.extend(session.unmatched(&codes));
    notes.extend(session.stray_replies(file.as_ref().zip(args.replies.as_deref()), audience.replies.as_ref(), &codes));
    notes.extend(gathered.told.iter().cloned());
    if gathered.digests.is_empty() && gathered.withheld.is_empty() && !codes.is_empty() {
        notes.extend(selection_empty(&args.judging));
    }
    console.tell(&rejected.iter().chain(&notes).cloned().collect::<Vec<_>>());

    if let Some(scheme) = &scheme {
        audience.set_secret(key, &gathered.entrants);
        writing.ranking(
            &session,
            &folder,
            &mut gathered,
            audience.clone(),
            (Parameters::of(scheme), rejected.len()),
            asked_year,
        )?;
    }
    writing.rest(&session, &folder, &gathered, &audience, &rejected)?;
    // How many files could not be read is told to the public on the index alone.
    let untold = if audience.is_internal { rejected.len() } else { 0 };
    writing.statistics(&session, &folder, &gathered, &audience, (population.as_ref(), untold))?;
    let pages = writing.count(&gathered, session.rulebook.rules.len());
    folder.finish()?;
    let index = args.output.join("index.html");
    console.say(
        &Message::new("cli-report-written")
            .with("pages", pages)
            .with("books", writing.books(&gathered))
            .with("path", shown(&args.output))
            .with("index", shown(&index)),
    );
    if args.open {
        // Where nothing can open it the report stands all the same: that is a remark.
        let opened = std::path::absolute(&index).and_then(open::that_detached);
        if let Err(error) = opened {
            console.say(&Message::new("cli-report-not-opened").with("index", shown(&index)).with("detail", &error));
        }
    }
    Ok(if rejected.is_empty() { Status::Done } else { Status::Rejected })
}

impl Writing {
    /// The page of an institution, of the years that may be shown.
    fn institution(
        &self,
        session: &Session,
        folder: &SiteFolder,
        judged: &[Judged],
        audience: &Audience,
    ) -> Result<Written, Failure> {
        let list = judged.first().map(|judged| judged.list);
        let state = judged.first().map(|judged| judged.graded.assessment.institution.state.clone());
        if self.state.as_ref().is_some_and(|own| Some(own) != state.as_ref()) {
            return Ok(Written {
                digests: Vec::new(),
                withheld: None,
                told: Vec::new(),
                list,
                entrants: Vec::new(),
                declared: Vec::new(),
            });
        }
        let told = judged.iter().flat_map(|judged| &judged.diagnostics);
        let told = told.filter(|told| told.level() > Level::Note).cloned().collect();
        let is_named = |judged: &&Judged| {
            let assessment = &judged.graded.assessment;
            !audience.face(&assessment.institution, assessment.fiscal_year).is_anonymous
        };
        let years: Vec<Year<'_>> = judged
            .iter()
            .rev()
            .filter(is_named)
            .map(|judged| Year {
                graded: &judged.graded,
                diagnostics: &judged.diagnostics,
                setting: setting(session, &judged.law.deciding, judged.list),
                audience,
                without_debts: &judged.without_state_debts,
            })
            .collect();
        let Some(mut own) = institution_page(&years, &session.rulebook) else {
            let (digests, entrants, declared) = (Vec::new(), Vec::new(), Vec::new());
            return Ok(Written { digests, withheld: state, told, list, entrants, declared });
        };
        let latest = years.first().map(|latest| &latest.graded.assessment.institution.code);
        let open = self.register.as_ref().zip(latest);
        own.page
            .document
            .report
            .sections
            .extend(open.and_then(|(register, code)| register.section(code, &session.rulebook)));
        let certificates = self.register.as_ref().zip(years.first());
        own.page.document.report.sections.extend(certificates.map(|(register, latest)| {
            let code = latest.graded.assessment.institution.code.as_str();
            register.certificates().of_institution(code, &latest.setting)
        }));
        let code = years.first().map(|latest| sheet_path(&latest.graded.assessment.institution.code));
        self.printed(folder, &mut own.page, (code.as_deref().unwrap_or_default(), "site-sheet-pdf"), session)?;
        // A draft before the other side was heard is for the Committee alone.
        let latest = years.first().filter(|_| audience.is_internal);
        let draft = latest.and_then(|latest| Some((mission_draft(latest.graded, &latest.setting)?, latest)));
        if let Some((mut draft, latest)) = draft {
            draft.head = self.frame.marking.iter().cloned().collect();
            let path = draft_path(&latest.graded.assessment.institution.code);
            papers::document(folder, &self.languages, &draft, &path)?;
            link_documents(&mut own.page, vec![(format!("{path}.docx"), Message::new("site-draft"))]);
        }
        self.page(folder, &own.page)?;
        let (entrants, declared) = (Vec::new(), Vec::new());
        Ok(Written { digests: own.digests, withheld: None, told, list, entrants, declared })
    }

    /// The page of the comparative table, of the latest year that was read.
    fn ranking(
        &self,
        session: &Session,
        folder: &SiteFolder,
        gathered: &mut Gathered,
        audience: Audience,
        (parameters, rejected): (Parameters, usize),
        asked_year: Option<FiscalYear>,
    ) -> Result<(), Failure> {
        let mut entrants = std::mem::take(&mut gathered.entrants);
        let latest = asked_year.or_else(|| entrants.iter().map(|entrant| entrant.year).max());
        let narrowing = self.state.clone().map(|state| Narrowing::of(state, &entrants, session, latest));
        let Some(year) = latest else {
            // Nothing was read: what stands there is how a table would be made.
            let method = report::ranking_method(&session.rulebook).map(|method| Part::new("method", method));
            let page = method.map(|document| Page { path: RANKING.to_owned(), chapter: RANKING, document });
            return page.map_or(Ok(()), |page| self.page(folder, &page));
        };
        entrants.retain(|entrant| entrant.year == year);
        let lists: Vec<&InstitutionList> = gathered.lists.iter().filter_map(|rank| session.lists.get(*rank)).collect();
        let rulebook = &session.rulebook;
        let filing = filing(session, &lists, &entrants, year, &gathered.seen);
        let mut ranking = rank(year, entrants, filing, &rulebook.kinds, &rulebook.grading, parameters);
        if let Some(narrowing) = narrowing {
            ranking = ranking.narrowed(narrowing.view(session, &lists, &gathered.seen));
        }
        let (ranking, audience) = ranking.published(audience);
        let list = gathered.lists.last().copied().unwrap_or(session.lists.len().saturating_sub(1));
        let mut page = ranking_page(&ranking, &audience, &setting(session, rulebook, list), rejected);
        let pages = gathered.pages();
        link_institutions(&mut page.document.report, &|path| pages.contains(path));
        gathered.filed = Some(filed_section(&ranking));
        self.printed(folder, &mut page, (RANKING_PDF, "site-ranking-pdf"), session)?;
        self.page(folder, &page)
    }

    /// All pages but those of institutions, and what all share.
    fn rest(
        &self,
        session: &Session,
        folder: &SiteFolder,
        gathered: &Gathered,
        audience: &Audience,
        rejected: &[Diagnostic],
    ) -> Result<(), Failure> {
        let list = gathered.lists.last().copied().unwrap_or(session.lists.len().saturating_sub(1));
        let setting = setting(session, &session.rulebook, list);
        let pages = gathered.pages();
        let has_page = |path: &str| pages.contains(path);
        let mut by_state: BTreeMap<&StateCode, Vec<&Digest>> = BTreeMap::new();
        for digest in &gathered.digests {
            by_state.entry(&digest.state).or_default().push(digest);
        }
        by_state.par_iter().try_for_each(|(state, digests)| {
            let withheld = gathered.withheld.get(*state).copied().unwrap_or_default();
            let mut page = state_page(state, digests, withheld, &setting);
            let asked = self.register.as_ref().map(|own| own.asked_of_finance(state, &session.rulebook));
            if let Some(mut fiche) = state_fiche(state, digests, withheld, &setting, asked.unwrap_or_default()) {
                fiche.head = self.frame.marking.iter().cloned().collect();
                let path = fiche_path(state);
                papers::page(folder, &self.languages, &fiche, &path)?;
                papers::document(folder, &self.languages, &fiche, &path)?;
                let links = [("html", "site-fiche"), ("docx", "site-fiche-document")];
                let links = links.map(|(ending, name)| (format!("{path}.{ending}"), Message::new(name)));
                link_documents(&mut page, links.to_vec());
                self.paper_pdf(folder, &mut page, &fiche, (&path, "site-fiche-pdf"))?;
            }
            link_institutions(&mut page.document.report, &has_page);
            let followed = self.register.as_ref();
            let followed = followed.and_then(|own| own.state(state, setting.institutions, &session.rulebook));
            if let Some((parts, mut letter)) = followed {
                letter.head = self.frame.marking.iter().cloned().collect();
                let path = note_path(state);
                papers::document(folder, &self.languages, &letter, &path)?;
                link_documents(&mut page, vec![(format!("{path}.docx"), Message::new("site-note-document"))]);
                self.paper_pdf(folder, &mut page, &letter, (&path, "site-note-pdf"))?;
                page.document = page.document.with(parts);
            }
            self.page(folder, &page)
        })?;
        let states: Vec<(StateCode, Content, usize)> = by_state
            .iter()
            .map(|(state, digests)| {
                let name = setting.institutions.state(state);
                let name = name.map_or_else(|| Content::from(state.as_str()), |state| (&state.name).into());
                let codes: BTreeSet<&InstitutionCode> = digests.iter().map(|digest| &digest.code).collect();
                ((*state).clone(), name, codes.len())
            })
            .collect();
        let rows: Vec<SummaryRow> = gathered.digests.iter().map(|digest| digest.row.clone()).collect();
        // A file that could not be read tells cells and codes: what the public, or a State, learns of it is that there is one.
        let tells_rejected = audience.is_internal && self.state.is_none();
        let shown = if tells_rejected { rejected } else { &[] };
        let mut notes = Vec::new();
        let withheld: usize = gathered.withheld.values().sum();
        if withheld > 0 {
            notes.push(Cell::new(Message::new("site-withheld").with("count", withheld), Emphasis::Watch));
        }
        if !tells_rejected && !rejected.is_empty() {
            let paths: BTreeSet<&str> = rejected.iter().map(|rejected| rejected.location.path()).collect();
            notes.push(Cell::new(Message::new("site-public-rejected").with("count", paths.len()), Emphasis::Watch));
        }
        let mut aside = Aside { unnamed: withheld, ..Aside::default() };
        if audience.is_internal {
            aside.see(&gathered.told);
        }
        let certificates = self.register.as_ref().map(Sited::certificates);
        if let Some(certificates) = &certificates {
            let mut page = certificates.page(&setting);
            link_institutions(&mut page.document.report, &has_page);
            self.page(folder, &page)?;
        }
        let chapters = chapters(self.frame.chapters.iter().map(|(path, _)| path.as_str()));
        let certificates = certificates.map(|certificates| certificates.in_short());
        let overdue = self.register.as_ref().and_then(|own| own.overdue(setting.institutions, &session.rulebook));
        let more = gathered.filed.iter().cloned().chain(certificates).chain(overdue).chain([chapters]);
        let mut home = index(report::summary(&rows, shown, aside, &setting), &states, notes, more);
        link_institutions(&mut home.document.report, &has_page);
        self.page(folder, &home)?;
        for (path, document) in [
            ("handbook.html", report::handbook(&session.catalogue)),
            ("worksheet.html", report::worksheet(&session.catalogue)),
        ] {
            let Some(document) = document else { continue };
            let mut page = Page { path: path.to_owned(), chapter: path, document };
            if path == "handbook.html" {
                self.printed(folder, &mut page, (HANDBOOK_PDF, "site-handbook-pdf"), session)?;
            }
            self.page(folder, &page)?;
        }
        norm_pages(&session.rulebook, &gathered.digests, audience.is_internal)
            .par_iter()
            .try_for_each(|page| self.page(folder, page))?;
        let mut books: Vec<(String, Vec<&Digest>)> =
            by_state.into_iter().map(|(state, digests)| (workbook_path(state), digests)).collect();
        books.push((WORKBOOK.to_owned(), gathered.digests.iter().collect()));
        books.par_iter().try_for_each(|(path, digests)| self.workbook(folder, path, digests, &setting))?;
        for (path, text) in site::SHARED {
            folder.write(path, text.as_bytes())?;
        }
        let first = self.languages.first().copied().unwrap_or_default();
        folder.write(INDEX, site::entrance(&self.frame, first).as_bytes())
    }

    /// The page of regional statistics, where the rulebook says what is summed.
    fn statistics(
        &self,
        session: &Session,
        folder: &SiteFolder,
        gathered: &Gathered,
        audience: &Audience,
        (population, rejected): (Option<&Population>, usize),
    ) -> Result<(), Failure> {
        let rulebook = &session.rulebook;
        if rulebook.statistics.series.is_empty() {
            return Ok(());
        }
        let lists: Vec<&InstitutionList> = gathered.lists.iter().filter_map(|rank| session.lists.get(*rank)).collect();
        let mut summed = sum(session, &lists, &gathered.declared, self.state.as_ref(), population);
        if !audience.is_internal {
            summed.withhold(rulebook, LEAST_IN_A_TOTAL, &|code, year| audience.hides(code, year));
        }
        let list = gathered.lists.last().copied().unwrap_or(session.lists.len().saturating_sub(1));
        let setting = setting(session, rulebook, list);
        let around =
            Around { setting, is_detailed: false, left_out: 0, has_population: population.is_some(), rejected };
        let mut page = statistics_page(&summed, around);
        let pages = gathered.pages();
        link_institutions(&mut page.document.report, &|path| pages.contains(path));
        self.page(folder, &page)
    }
}

fn setting<'a>(session: &'a Session, rulebook: &'a crate::rulebook::Rulebook, list: usize) -> Setting<'a> {
    Setting { rulebook, institutions: session.list(list), basis: session.options.basis, as_of: session.options.as_of }
}
