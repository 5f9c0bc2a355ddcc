//! `vigie report`: the site of a session, for the Committee and for States.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::console::Console;
use super::judging::{
    Judged, Session, batches, beside, entrants_of, filing, judge_institution, read_batch, refuse_to_overwrite,
    selection_empty, standing,
};
use super::load::{hash_of, load_catalogue, load_reply_file, shown};
use super::papers;
use super::site_folder::SiteFolder;
use super::{Failure, Outcome, Status};
use crate::cli::{Common, ReportArgs};
use crate::diagnostic::{Diagnostic, Level};
use crate::dictionary::InstitutionList;
use crate::i18n::{Language, Message};
use crate::intake::{FoundFiles, find_files};
use crate::model::{FiscalYear, InstitutionCode, Sha256, StateCode};
use crate::ranking::{Audience, Entrant, Parameters, rank, secret_of};
use crate::render::site::{self, Frame, SitePage};
use crate::render::workbook::{self, Sheet};
use crate::report::site::{
    Digest, INDEX, NamedTable, Page, RANKING, WORKBOOK, Year, draft_path, fiche_path, index, institution_page,
    link_documents, link_institutions, ranking_page, state_fiche, state_page, tables, workbook_path,
};
use crate::report::{self, Aside, Cell, Content, Emphasis, Part, Setting, SummaryRow, mission_draft};
use crate::rulebook::PublicationMode;

/// The days for a reply where the rulebook does not say how institutions are ranked.
const REPLY_DAYS: u32 = 30;

/// Writes the site.
pub(super) fn run(args: &ReportArgs, common: &Common, console: &mut Console) -> Outcome {
    let FoundFiles { inputs, institution_lists, mut notes, diagnostics: mut rejected } =
        find_files(&args.paths, &beside(&args.judging, &[&args.replies, &args.pseudonym_key]));
    let mut session = Session::open(load_catalogue(common, console)?, &args.judging, &institution_lists)?;
    let replies = args.replies.as_deref().map(load_reply_file).transpose()?;
    let key = args.pseudonym_key.as_deref().map(hash_of).transpose()?;
    refuse_to_overwrite(Some(&args.output), &args.judging, &[&inputs, &institution_lists])?;
    let folder = SiteFolder::begin(&args.output, args.force)?;
    let scheme = session.rulebook.ranking.clone();
    let mut audience = Audience {
        is_internal: args.internal,
        mode: scheme.as_ref().map_or(PublicationMode::Status, |scheme| scheme.mode.value),
        replies,
        reply_days: scheme.as_ref().map_or(REPLY_DAYS, |scheme| scheme.reply_days.value),
        ordinal_after_sessions: scheme.as_ref().map_or(u32::MAX, |scheme| scheme.ordinal_after_sessions.value),
        public_list_days: scheme.as_ref().map_or(u32::MAX, |scheme| scheme.public_list_days.value),
        least_anonymous: scheme
            .as_ref()
            .and_then(|scheme| usize::try_from(scheme.least_comparable.value).ok())
            .unwrap_or(usize::MAX),
        as_of: session.options.as_of,
        secret: Sha256([0; 32]),
    };
    session.with_state_debts = scheme.is_some();
    let layout = session.layout(&args.judging)?;
    let asked_year = session.year.take();
    let reader = session.reader(&args.judging, layout.as_ref())?;
    let writing = Writing::of(&session, &audience);

    let progress = console.progress(inputs.len(), &Message::new("cli-progress-report"));
    let mut codes: BTreeSet<InstitutionCode> = BTreeSet::new();
    let mut gathered = Gathered::default();
    for batch in batches(inputs, &reader) {
        let read = read_batch(&batch, &reader, &session, &progress, &mut rejected, &mut notes);
        let institutions = standing(read, &session, &mut rejected);
        codes.extend(institutions.iter().filter_map(|own| own.first()).map(|own| own.code().clone()));
        let written: Vec<Result<Written, Failure>> = institutions
            .into_par_iter()
            .map(|submissions| {
                let mut judged = judge_institution(&session, submissions);
                judged.retain(|judged| asked_year.is_none_or(|year| judged.graded.assessment.fiscal_year <= year));
                let mut written = writing.institution(&session, &folder, &judged, &audience)?;
                if scheme.is_some() {
                    written.entrants = entrants_of(&session, &judged, asked_year);
                }
                Ok(written)
            })
            .collect();
        for written in written {
            gathered.add(written?);
        }
    }
    progress.finish_and_clear();
    notes.extend(session.unmatched(&codes));
    rejected.sort_by(|one, other| one.location.path().cmp(other.location.path()));
    notes.extend(gathered.told.iter().cloned());
    if gathered.digests.is_empty() && gathered.withheld.is_empty() && !codes.is_empty() {
        notes.extend(selection_empty(&args.judging));
    }
    console.tell(&rejected.iter().chain(&notes).cloned().collect::<Vec<_>>());

    if let Some(scheme) = &scheme {
        let own = || secret_of(gathered.entrants.iter().map(|entrant| entrant.sha256).collect());
        audience.secret = key.unwrap_or_else(own);
        writing.ranking(
            &session,
            &folder,
            &mut gathered,
            &audience,
            (Parameters::of(scheme), rejected.len()),
            asked_year,
        )?;
    }
    writing.rest(&session, &folder, &gathered, &audience, &rejected)?;
    let pages = writing.count(&gathered);
    folder.finish(&writing.mark())?;
    let index = args.output.join("index.html");
    console.say(
        &Message::new("cli-report-written")
            .with("pages", pages)
            .with("path", shown(&args.output))
            .with("index", shown(&index)),
    );
    Ok(if rejected.is_empty() { Status::Done } else { Status::Rejected })
}

/// What is left of an institution once its page is written.
struct Written {
    digests: Vec<Digest>,
    /// The State of an institution that may not be named.
    withheld: Option<StateCode>,
    told: Vec<Diagnostic>,
    list: Option<usize>,
    /// What the comparative table takes of it.
    entrants: Vec<Entrant>,
}

/// What is left of all institutions.
#[derive(Default)]
struct Gathered {
    digests: Vec<Digest>,
    withheld: BTreeMap<StateCode, usize>,
    told: Vec<Diagnostic>,
    lists: BTreeSet<usize>,
    entrants: Vec<Entrant>,
}

impl Gathered {
    fn add(&mut self, written: Written) {
        self.digests.extend(written.digests);
        if let Some(state) = written.withheld {
            *self.withheld.entry(state).or_default() += 1;
        }
        self.told.extend(written.told);
        self.lists.extend(written.list);
        self.entrants.extend(written.entrants);
    }
}

/// How pages are written.
struct Writing {
    frame: Frame,
    languages: Vec<Language>,
}

impl Writing {
    fn of(session: &Session, audience: &Audience) -> Self {
        let rulebook = &session.rulebook;
        let languages: Vec<Language> =
            Language::all().into_iter().filter(|language| rulebook.name.has(language.code())).collect();
        let mut chapters = vec![(INDEX.to_owned(), Message::new("site-chapter-index"))];
        if rulebook.ranking.is_some() {
            chapters.push((RANKING.to_owned(), Message::new("site-chapter-ranking")));
        }
        chapters.extend([
            ("handbook.html".to_owned(), Message::new("site-chapter-handbook")),
            ("worksheet.html".to_owned(), Message::new("site-chapter-worksheet")),
        ]);
        let day = session.options.as_of;
        let title = Message::new("site-title").with("internal", if audience.is_internal { "yes" } else { "no" });
        let foot = Message::new("site-foot")
            .with("name", &rulebook.name)
            .with("edition", rulebook.edition.as_str())
            .with("day", day)
            .with("version", env!("CARGO_PKG_VERSION"));
        let frame = Frame {
            title: title.with("day", day),
            chapters,
            languages: languages.clone(),
            marking: audience.is_internal.then(|| Message::new("site-marking")),
            foot: vec![foot],
        };
        Self { frame, languages }
    }

    /// A page in all languages.
    fn page(&self, folder: &SiteFolder, page: &Page) -> Result<(), Failure> {
        let shown = SitePage { document: &page.document, path: &page.path, chapter: page.chapter };
        self.languages.iter().try_for_each(|language| {
            let text = site::render(&self.frame, shown, *language);
            folder.write(&format!("{}/{}", language.code(), page.path), text.as_bytes())
        })
    }

    /// The page of an institution, of the years that may be shown.
    fn institution(
        &self,
        session: &Session,
        folder: &SiteFolder,
        judged: &[Judged],
        audience: &Audience,
    ) -> Result<Written, Failure> {
        let told = judged.iter().flat_map(|judged| &judged.diagnostics);
        let told = told.filter(|told| told.level() > Level::Note).cloned().collect();
        let list = judged.first().map(|judged| judged.list);
        let state = judged.first().map(|judged| judged.graded.assessment.institution.state.clone());
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
                without_debts: &judged.without_state_debts,
            })
            .collect();
        let Some(mut own) = institution_page(&years) else {
            return Ok(Written { digests: Vec::new(), withheld: state, told, list, entrants: Vec::new() });
        };
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
        Ok(Written { digests: own.digests, withheld: None, told, list, entrants: Vec::new() })
    }

    /// The page of the comparative table, of the latest year that was read.
    fn ranking(
        &self,
        session: &Session,
        folder: &SiteFolder,
        gathered: &mut Gathered,
        audience: &Audience,
        (parameters, rejected): (Parameters, usize),
        asked_year: Option<FiscalYear>,
    ) -> Result<(), Failure> {
        let mut entrants = std::mem::take(&mut gathered.entrants);
        let latest = asked_year.or_else(|| entrants.iter().map(|entrant| entrant.year).max());
        let Some(year) = latest else {
            // Nothing was read: what stands there is how a table would be made.
            let method = report::ranking_method(&session.rulebook).map(|method| Part::new("method", method));
            let page = method.map(|document| Page { path: RANKING.to_owned(), chapter: RANKING, document });
            return page.map_or(Ok(()), |page| self.page(folder, &page));
        };
        entrants.retain(|entrant| entrant.year == year);
        let lists: Vec<&InstitutionList> = gathered.lists.iter().filter_map(|rank| session.lists.get(*rank)).collect();
        let rulebook = &session.rulebook;
        let filing = filing(session, &lists, &entrants, year);
        let ranking = rank(year, entrants, filing, &rulebook.kinds, &rulebook.grading, parameters);
        let list = gathered.lists.last().copied().unwrap_or(session.lists.len().saturating_sub(1));
        let mut page = ranking_page(&ranking, audience, &setting(session, rulebook, list), rejected);
        let has_page = |code: &str| gathered.digests.iter().any(|digest| digest.code.as_str() == code);
        link_institutions(&mut page.document.report, &has_page);
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
        let has_page = |code: &str| gathered.digests.iter().any(|digest| digest.code.as_str() == code);
        let mut by_state: BTreeMap<&StateCode, Vec<&Digest>> = BTreeMap::new();
        for digest in &gathered.digests {
            by_state.entry(&digest.state).or_default().push(digest);
        }
        for (state, digests) in &by_state {
            let withheld = gathered.withheld.get(*state).copied().unwrap_or_default();
            let mut page = state_page(state, digests, withheld, &setting);
            if let Some(mut fiche) = state_fiche(state, digests, withheld, &setting) {
                fiche.head = self.frame.marking.iter().cloned().collect();
                let path = fiche_path(state);
                papers::page(folder, &self.languages, &fiche, &path)?;
                papers::document(folder, &self.languages, &fiche, &path)?;
                let links = [("html", "site-fiche"), ("docx", "site-fiche-document")];
                let links = links.map(|(ending, name)| (format!("{path}.{ending}"), Message::new(name)));
                link_documents(&mut page, links.to_vec());
            }
            link_institutions(&mut page.document.report, &has_page);
            self.page(folder, &page)?;
        }
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
        // A file that could not be read tells cells and codes: what the public learns of it is that there is one.
        let shown = if audience.is_internal { rejected } else { &[] };
        let mut notes = Vec::new();
        let withheld: usize = gathered.withheld.values().sum();
        if withheld > 0 {
            notes.push(Cell::new(Message::new("site-withheld").with("count", withheld), Emphasis::Watch));
        }
        if !audience.is_internal && !rejected.is_empty() {
            let paths: BTreeSet<&str> = rejected.iter().map(|rejected| rejected.location.path()).collect();
            notes.push(Cell::new(Message::new("site-public-rejected").with("count", paths.len()), Emphasis::Watch));
        }
        let mut aside = Aside::default();
        if audience.is_internal {
            aside.see(&gathered.told);
        }
        let mut home = index(report::summary(&rows, shown, aside, &setting), &states, notes);
        link_institutions(&mut home.document.report, &has_page);
        self.page(folder, &home)?;
        for (path, document) in [
            ("handbook.html", report::handbook(&session.catalogue)),
            ("worksheet.html", report::worksheet(&session.catalogue)),
        ] {
            if let Some(document) = document {
                self.page(folder, &Page { path: path.to_owned(), chapter: path, document })?;
            }
        }
        for (state, digests) in &by_state {
            self.workbook(folder, &workbook_path(state), digests)?;
        }
        self.workbook(folder, WORKBOOK, &gathered.digests.iter().collect::<Vec<_>>())?;
        for (path, text) in site::SHARED {
            folder.write(path, text.as_bytes())?;
        }
        let first = self.languages.first().copied().unwrap_or_default();
        folder.write(INDEX, site::entrance(&self.frame, first).as_bytes())
    }

    /// The tables of some institutions as a workbook, in all languages.
    fn workbook(&self, folder: &SiteFolder, path: &str, digests: &[&Digest]) -> Result<(), Failure> {
        let notes: Vec<Cell> = self.frame.marking.iter().cloned().map(Cell::from).collect();
        let sheet = |named: NamedTable| Sheet { name: named.name, notes: notes.clone(), table: named.table };
        let sheets: Vec<Sheet> = tables(digests).into_iter().map(sheet).collect();
        self.languages.iter().try_for_each(|language| {
            let path = format!("{}/{path}", language.code());
            let way = |read: &str| folder.way(&path, read);
            let bytes = workbook::render(&sheets, &self.frame.title, *language, &way)
                .map_err(|error| Failure::Write(path.clone(), std::io::Error::other(error)))?;
            folder.write(&path, &bytes)
        })
    }

    /// How many pages there are in all languages.
    fn count(&self, gathered: &Gathered) -> usize {
        let institutions: BTreeSet<&InstitutionCode> = gathered.digests.iter().map(|digest| &digest.code).collect();
        let states: BTreeSet<&StateCode> = gathered.digests.iter().map(|digest| &digest.state).collect();
        (institutions.len() + states.len() + self.frame.chapters.len()) * self.languages.len()
    }

    /// By what the folder is known again.
    fn mark(&self) -> String {
        let first = self.languages.first().copied().unwrap_or_default();
        let lines: Vec<String> =
            std::iter::once(&self.frame.title).chain(&self.frame.foot).map(|line| line.render(first)).collect();
        format!("{}\n", lines.join("\n"))
    }
}

fn setting<'a>(session: &'a Session, rulebook: &'a crate::rulebook::Rulebook, list: usize) -> Setting<'a> {
    let institutions: &InstitutionList = session.lists.get(list).unwrap_or(&session.rulebook.institutions);
    Setting { rulebook, institutions, basis: session.options.basis, as_of: session.options.as_of }
}
