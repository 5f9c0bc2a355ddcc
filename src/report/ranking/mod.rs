//! The comparative table: who has not filed, then each kind of institution, then on which terms.

mod cures;
mod fame;
mod method;
mod state;
mod words;

use super::effect::effect_of;
use super::labels;
use super::site::link_to;
use super::subject::Setting;
use super::{Block, Cell, Column, Content, Emphasis, Report, Row, Section, Table};
use crate::formula::Exact;
use crate::i18n::{Arg, Message};
use crate::model::Institution;
use crate::ranking::{Audience, Entrant, Face, Filing, FilingStatus, KindTable, Ranked, Ranking};
use crate::rulebook::Grade;
use words::{
    breaches, class, class_id, decided, direction, filing_status, interval, joined, moves, named, number, place,
    probability, publication, received, score, share, strip, usize_of,
};

pub use method::ranking_method;

/// Whether a judgement may be published, with the reply in full, what was corrected and what a session decided.
pub(in crate::report) fn reply(face: &Face) -> Message {
    joined(std::iter::once(publication(&face.publication).into()).chain(decided(face)).collect())
}

/// How many rules a row names of those broken again.
const MOST_NAMED: usize = 2;

/// The comparative table for people; `is_whole` for a program, `rejected` how many files or rows were.
#[must_use]
pub fn ranking(
    ranking: &Ranking,
    audience: &Audience,
    setting: &Setting<'_>,
    is_whole: bool,
    rejected: usize,
) -> Report {
    let words = Words { ranking, audience, setting, is_whole };
    let mut sections = vec![words.filing(rejected)];
    sections.extend(words.record());
    for table in &ranking.tables {
        sections.push(words.table(table));
        if table.shows_ordinals(audience, ranking.year) {
            sections.extend(words.chances(table));
        }
        sections.extend(words.lifts(table));
    }
    sections.extend(words.critical());
    sections.extend(words.debts());
    sections.extend(words.outside());
    sections.push(words.terms());
    Report { title: words.title(), notes: words.notes(), sections }
}

/// What would change the standing of one institution; `None` where the table names none of this code. `is_whole` for a program.
#[must_use]
pub fn cures_of(
    ranking: &Ranking,
    audience: &Audience,
    setting: &Setting<'_>,
    is_whole: bool,
    code: &str,
) -> Option<Report> {
    Words { ranking, audience, setting, is_whole }.institution(code)
}

/// How many accounts of the year were expected, filed and read, in one sentence; of what is withheld nothing is counted.
#[must_use]
pub fn filing_in_short(ranking: &Ranking) -> Cell {
    let all = &ranking.filing;
    let count = |holds: fn(&Filing) -> bool| all.iter().filter(|filing| holds(filing)).count();
    let missing = count(|filing| filing.is_established() && filing.status.is_non_filer());
    let expected = all.len() + ranking.filing_withheld;
    // What the rows shown leave over would tell of those withheld.
    let says = if ranking.filing_withheld > 0 {
        Message::new("ranking-filing-counts-shown").with("expected", expected).with("shown", all.len())
    } else if all.iter().any(|filing| filing.status == FilingStatus::Filed) {
        Message::new("ranking-filing-counts-filed").with("expected", expected)
    } else {
        let in_time = count(|filing| filing.status == FilingStatus::InTime);
        Message::new("ranking-filing-counts").with("expected", expected).with("intime", in_time)
    };
    let says = says
        .with("filed", count(|filing| filing.status.has_filed()))
        .with("missing", missing)
        .with("unread", count(|filing| !filing.is_established()));
    Cell::new(says, if missing > 0 { Emphasis::Bad } else { Emphasis::Good })
}

struct Words<'a> {
    ranking: &'a Ranking,
    audience: &'a Audience,
    setting: &'a Setting<'a>,
    is_whole: bool,
}

impl Words<'_> {
    fn face(&self, institution: &Institution) -> Face {
        self.audience.face(institution, self.ranking.year)
    }

    fn filing_face(&self, filing: &Filing) -> Face {
        self.audience.filing_face(filing, self.ranking.year)
    }

    fn shows_ordinal_of(&self, table: &KindTable, row: &Ranked) -> bool {
        table.shows_ordinal_of(row, self.audience, self.ranking.year)
    }

    fn is_named(&self, row: &Ranked) -> bool {
        !self.face(&row.entrant.institution).is_anonymous
    }

    fn entrants(&self) -> impl Iterator<Item = &Entrant> {
        self.ranking.tables.iter().flat_map(|table| &table.rows).map(|row| &row.entrant)
    }

    /// Who a row is about; in a site the name leads to the institution's page.
    fn who(face: &Face) -> Cell {
        let mut cell = Cell::new(face.label.as_str(), Emphasis::Strong);
        if !face.is_anonymous {
            cell.link = Some(link_to(&face.label));
        }
        cell
    }

    /// What must be known before reading.
    fn notes(&self) -> Vec<Cell> {
        let mut notes = Vec::new();
        if self.audience.is_internal {
            notes.push(Cell::new(Message::new("ranking-internal"), Emphasis::Bad));
        } else {
            let anonymous = self.ranking.filing.iter().filter(|filing| self.filing_face(filing).is_anonymous);
            let anonymous = anonymous.count() + self.ranking.filing_withheld;
            if anonymous > 0 {
                let note = Message::new("ranking-anonymous").with("count", anonymous);
                notes.push(Cell::new(note.with("days", usize_of(self.audience.reply_days)), Emphasis::Watch));
            }
        }
        let decided = self.entrants().map(|entrant| {
            let decision = entrant.certification.as_ref().and_then(|certification| certification.decision.as_ref());
            (decision, entrant.is_experimental)
        });
        let effect = effect_of(decided.collect::<Vec<_>>().into_iter(), "ranking-despite", self.setting);
        notes.extend(effect.into_iter().map(|said| Cell::new(said, Emphasis::Muted)));
        notes
    }

    /// A column that bears the marking in a format that has no notes.
    fn marking(&self) -> Option<Column> {
        (self.is_whole && self.audience.is_internal).then(|| Column::text("marking", "ranking-column-marking"))
    }

    fn marked(&self, mut cells: Vec<Cell>) -> Vec<Cell> {
        if self.marking().is_some() {
            cells.push(Message::new("ranking-internal-short").into());
        }
        cells
    }

    fn filing(&self, rejected: usize) -> Section {
        let unread = self.ranking.filing.iter().filter(|filing| !filing.is_established()).count();
        let mut first = vec![filing_in_short(self.ranking)];
        if unread > 0 {
            first.push(Cell::new(Message::new("ranking-unread-note"), Emphasis::Muted));
        }
        if rejected > 0 {
            first.push(Cell::new(Message::new("ranking-rejected").with("count", rejected), Emphasis::Watch));
        }
        let filings = self.ranking.filing_shown(self.audience);
        first.extend(self.withheld(self.ranking.filing_withheld));
        let is_told = |tells: fn(&Filing) -> bool| self.is_whole || filings.iter().any(|filing| tells(filing));
        let has_days = is_told(|filing| filing.received.is_some() || filing.deadline.is_some());
        let has_figures = is_told(|filing| filing.completeness.is_some());
        let rows: Vec<Row> = filings.iter().map(|filing| self.filing_row(filing, has_days, has_figures)).collect();
        let mut columns = vec![
            Column::text("institution", "report-column-institution"),
            Column::text("filing", "ranking-column-filing"),
        ];
        columns.extend(has_days.then(|| Column::text("received", "ranking-column-received")));
        columns.extend(has_figures.then(|| Column::number("complete", "ranking-column-complete")));
        columns.extend(self.marking());
        let detail = Some(Column::text("publication", "ranking-column-detail"));
        let table = Table { columns, group: None, detail, rows };
        let heading = Some(Message::new("ranking-section-filing"));
        let mut blocks = vec![Block::Paragraphs(first)];
        if !table.rows.is_empty() {
            blocks.push(Block::Table(table));
        }
        Section { heading, blocks }
    }

    fn filing_row(&self, filing: &Filing, has_days: bool, has_figures: bool) -> Row {
        let face = &self.filing_face(filing);
        let (status, emphasis) = filing_status(filing);
        let received = match (received(filing), filing.deadline) {
            (Some(received), _) => received,
            (None, Some(deadline)) if filing.completeness.is_none() => {
                Cell::new(Message::new("ranking-due").with("on", deadline), Emphasis::Muted)
            }
            _ => Cell::empty(),
        };
        let complete = filing.completeness.map_or_else(Cell::empty, |(present, expected)| share(present, expected));
        let mut cells = vec![Self::who(face), Cell::new(status, emphasis)];
        cells.extend(has_days.then_some(received));
        cells.extend(has_figures.then_some(complete));
        // Who stands in a table below has its publication told there.
        let is_below = self.entrants().any(|entrant| entrant.institution.code == filing.institution.code);
        let mut said: Vec<Arg> = face.name.iter().map(|name| named(name)).collect();
        if filing.to_confirm {
            said.push(Message::new("ranking-to-confirm").into());
        }
        if !is_below {
            said.push(publication(&face.publication).into());
            said.extend(decided(face));
        }
        let detail = (!said.is_empty()).then(|| Cell::new(joined(said), Emphasis::Muted));
        Row::Cells { cells: self.marked(cells), detail }
    }

    fn table(&self, table: &KindTable) -> Section {
        let rows = table.shown(self.audience, self.ranking.year);
        let shows = table.shows_ordinals(self.audience, self.ranking.year);
        let mut first = Vec::new();
        if !table.is_ranked {
            let note = Message::new("ranking-too-few")
                .with("count", table.comparables)
                .with("least", self.ranking.parameters.least_comparable);
            first.push(Cell::new(note, Emphasis::Watch));
        } else if !self.audience.shows_ordinals() {
            first.push(Cell::new(Message::new("ranking-status-mode"), Emphasis::Muted));
        } else if !self.audience.is_internal {
            let note = Message::new("ranking-ordinal-mode");
            let note = note.with("sessions", usize_of(self.audience.ordinal_after_sessions));
            first.push(Cell::new(note, Emphasis::Muted));
        }
        // Of one State's rows none is told to be the first or the last: others stand between them.
        if self.ranking.state.is_none() {
            first.extend(shows.then(|| self.last(table)).flatten());
            first.extend(self.progress(table));
        } else if shows {
            let note = Message::new("ranking-among").with("count", table.comparables);
            first.push(Cell::new(note, Emphasis::Muted));
        }
        first.extend(self.withheld(table.withheld));
        let has_named = rows.iter().any(|row| self.is_named(row));
        if !has_named && !rows.is_empty() {
            first.push(Cell::new(Message::new("ranking-anonymous-rows"), Emphasis::Muted));
        }
        let has_breaches = has_named || self.is_whole;
        let mut columns = Vec::new();
        if shows {
            columns.push(Column::text("rank", "ranking-column-rank"));
        }
        columns.push(Column::text("institution", "report-column-institution"));
        columns.push(Column::text("class", "report-column-class"));
        if shows {
            columns.push(Column::number("score", "ranking-column-score"));
            columns.push(Column::number("median", "ranking-column-median"));
            columns.push(Column::text("interval", "ranking-column-interval"));
            columns.push(Column::number("bottom", "ranking-column-bottom"));
            columns.push(Column::number("group", "ranking-column-group"));
        }
        if has_breaches {
            columns.push(Column::number("critical", "ranking-column-critical"));
            columns.push(Column::number("major", "ranking-column-major"));
        }
        if has_breaches && !shows || self.is_whole {
            columns.push(Column::text("before", "ranking-column-before"));
        }
        columns.extend(self.marking());
        let rows: Vec<Row> = rows.into_iter().map(|row| self.row(table, row, shows, has_breaches)).collect();
        let detail = Some(Column::text("detail", "ranking-column-detail"));
        let mut blocks = Vec::new();
        if !first.is_empty() {
            blocks.push(Block::Paragraphs(first));
        }
        if !rows.is_empty() {
            blocks.push(Block::Table(Table { columns, group: None, detail, rows }));
        }
        let heading =
            Message::new("ranking-section-kind").with("kind", table.kind.label()).with("count", table.comparables);
        Section { heading: Some(heading), blocks }
    }

    fn row(&self, table: &KindTable, row: &Ranked, shows: bool, has_breaches: bool) -> Row {
        let entrant = &row.entrant;
        let face = self.face(&entrant.institution);
        let is_open = self.shows_ordinal_of(table, row);
        let mut cells = Vec::new();
        if shows {
            cells.push(row.place.filter(|_| is_open).map_or_else(Cell::empty, place));
        }
        cells.push(Self::who(&face));
        cells.push(class(entrant));
        if shows {
            cells.push(if is_open { score(entrant) } else { Cell::empty() });
            if let Some(trial) = row.trial.as_ref().filter(|_| is_open) {
                cells.push(number(trial.median));
                cells.push(interval(trial).into());
                cells.push(probability(trial.bottom, trial.draws));
            } else {
                cells.extend([Cell::empty(), Cell::empty(), Cell::empty()]);
            }
            cells.push(row.group.filter(|_| is_open).map_or_else(Cell::empty, |group| Content::count(group).into()));
        }
        if face.is_anonymous {
            // Not none, but none that is told.
            cells.extend(has_breaches.then(Cell::empty).into_iter().chain(has_breaches.then(Cell::empty)));
        } else {
            cells.extend([breaches(&entrant.critical), breaches(&entrant.major)]);
        }
        let before = direction(entrant, shows && is_open);
        let mut said: Vec<Arg> = face.name.iter().map(|name| named(name)).collect();
        if has_breaches && !shows || self.is_whole {
            cells.push(before.map_or_else(Cell::empty, Cell::from));
        } else {
            said.extend(before.map(|before| Message::new("ranking-before").with("change", before).into()));
        }
        said.extend(self.repeated(entrant).map(Arg::from));
        if entrant.without_reported != entrant.grade
            && let Some(grade) = entrant.without_reported
        {
            said.push(Message::new("ranking-without-reported").with("class", grade.code()).into());
        }
        said.extend(self.beside(entrant, is_open));
        said.push(publication(&face.publication).into());
        said.extend(decided(&face));
        let detail = Some(Cell::new(joined(said), Emphasis::Muted));
        Row::Cells { cells: self.marked(cells), detail }
    }

    /// The breaches that stand again.
    fn repeated(&self, entrant: &Entrant) -> Option<Message> {
        if entrant.repeated.is_empty() {
            return None;
        }
        let mut again: Vec<_> = entrant.repeated.iter().collect();
        again.sort_by_key(|repeated| std::cmp::Reverse(repeated.years));
        let name = |repeated: &&crate::ranking::Repeated| -> Arg {
            let rules = &self.setting.rulebook.rules;
            let rule = rules.iter().find(|rule| rule.id == repeated.rule);
            let name = rule.map_or_else(|| Arg::from(repeated.rule.as_str()), |rule| Arg::from(&rule.name));
            let years = usize_of(u32::try_from(repeated.years).unwrap_or(u32::MAX));
            Message::new("ranking-again").with("name", name).with("years", years).into()
        };
        let most = if self.is_whole { again.len() } else { MOST_NAMED };
        let mut names: Vec<Arg> = again.iter().take(most).map(name).collect();
        if again.len() > most {
            names.push(Message::new("report-and-others").with("count", again.len() - most).into());
        }
        Some(Message::new("ranking-repeated").with("count", again.len()).with("names", names))
    }

    /// The strips of rank intervals, the probabilities of classes, and what moves the order.
    fn chances(&self, table: &KindTable) -> Vec<Section> {
        let mut rows = table.shown(self.audience, self.ranking.year);
        rows.retain(|row| self.shows_ordinal_of(table, row));
        let count = table.comparables;
        let mut sections = Vec::new();
        if !self.is_whole {
            let strips = rows.iter().filter_map(|row| {
                let label = self.face(&row.entrant.institution).label;
                Some(Row::new(vec![
                    Cell::new(label, Emphasis::Strong),
                    strip(row.trial.as_ref()?, count).into(),
                    interval(row.trial.as_ref()?).into(),
                ]))
            });
            let mut chart = Column::text("strip", "ranking-column-strip");
            chart.heading = Message::new("ranking-column-strip").with("count", count);
            let columns = vec![
                Column::text("institution", "report-column-institution"),
                chart,
                Column::text("interval", "ranking-column-interval"),
            ];
            let strips = Table { columns, group: None, detail: None, rows: strips.collect() };
            let blocks = vec![Block::Table(strips), Block::Paragraphs(vec![moves(table)])];
            let heading = Some(Message::new("ranking-section-strips"));
            sections.push(Section { heading, blocks });
        }
        let mut columns = vec![Column::text("institution", "report-column-institution")];
        columns.extend(Grade::ALL.iter().map(|grade| {
            let mut column = Column::number(class_id(*grade), "ranking-column-class");
            column.heading = Message::new("ranking-column-class").with("class", grade.code());
            column
        }));
        columns.extend(self.marking());
        let chances = rows.iter().filter_map(|row| {
            let trial = row.trial.as_ref()?;
            let mut cells = vec![Cell::new(self.face(&row.entrant.institution).label, Emphasis::Strong)];
            cells.extend(trial.classes.iter().map(|count| match count {
                0 => Cell::empty(),
                _ => probability(*count, trial.draws),
            }));
            Some(Row::new(self.marked(cells)))
        });
        let chances = Table { columns, group: None, detail: None, rows: chances.collect() };
        let heading = Some(Message::new("ranking-section-classes"));
        sections.push(Section { heading, blocks: vec![Block::Table(chances)] });
        sections
    }

    /// Institutions that no rank is for.
    fn outside(&self) -> Option<Section> {
        let names = |entrants: &[Entrant]| -> Vec<Arg> {
            let mut names: Vec<String> = entrants.iter().map(|entrant| self.face(&entrant.institution).label).collect();
            names.sort_unstable();
            names.into_iter().map(Arg::from).collect()
        };
        let said = |id, entrants: &[Entrant]| {
            (!entrants.is_empty()).then(|| {
                let says = Message::new(id).with("count", entrants.len()).with("names", names(entrants));
                Cell::new(says, Emphasis::Muted)
            })
        };
        let unassessed = said("ranking-unassessed", &self.ranking.unassessed);
        let outside = if self.audience.is_internal {
            said("ranking-outside", &self.ranking.outside)
        } else {
            let count = self.ranking.outside.len() + self.ranking.outside_withheld;
            (count > 0).then(|| Cell::new(Message::new("ranking-outside-count").with("count", count), Emphasis::Muted))
        };
        let cells: Vec<Cell> = unassessed.into_iter().chain(outside).collect();
        let heading = Some(Message::new("ranking-section-outside"));
        (!cells.is_empty()).then(|| Section { heading, blocks: vec![Block::Paragraphs(cells)] })
    }

    /// On which terms, so that the table can be made again.
    fn terms(&self) -> Section {
        let rulebook = self.setting.rulebook;
        let parameters = &self.ranking.parameters;
        let [adopted, reported, proposed] = self.ranking.bases;
        let mut lines = vec![
            Message::new("ranking-terms-rulebook")
                .with("rulebook", labels::rulebook(rulebook))
                .with("asof", self.audience.as_of)
                .with("list", &self.setting.institutions.name),
            Message::new("ranking-terms-bases")
                .with("adopted", adopted)
                .with("reported", reported)
                .with("proposed", proposed),
            Message::new("ranking-terms-breaches"),
        ];
        if self.audience.shows_ordinals() && self.ranking.tables.iter().any(|table| table.is_ranked) {
            lines.push(
                Message::new("ranking-terms-draws")
                    .with("draws", usize_of(parameters.draws))
                    .with("seed", parameters.seed.to_string())
                    .with("concentration", usize_of(parameters.concentration))
                    .with("shift", Arg::Percent((&parameters.mark_shift * &Exact::from(100)).to_decimal(2, true))),
            );
            lines.push(Message::new("ranking-terms-reading"));
        }
        let mut cells: Vec<Cell> = lines.into_iter().map(|line| Cell::new(line, Emphasis::Muted)).collect();
        if self.audience.is_internal {
            cells.push(Cell::new(Message::new("ranking-internal"), Emphasis::Bad));
        }
        Section { heading: Some(Message::new("ranking-section-terms")), blocks: vec![Block::Paragraphs(cells)] }
    }
}
