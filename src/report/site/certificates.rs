//! The certificates that are in force, as the register has them: their page, and what the index and an institution's page say of them.
//!
//! # Decisions
//!
//! - A certificate that was issued is public: it names the institution, its class and its last day, and is made to be shown. So its
//!   institution stands here by its name, also while its row in the comparative table may not be named yet. Nothing else of that row
//!   stands here: no score, no breach, no rank; and it links to no page that is withheld.
//! - What is suspended, withdrawn, expired, a refusal or experimental is no certificate in force. The public is not told of it here; the
//!   Committee is, with the reason.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::super::verdict::class_emphasis;
use super::super::{
    Block, Cell, Column, Content, Emphasis, Fact, Facts, Link, Part, Report, Row, Section, Setting, Table, labels,
};
use super::{Page, file_name, link_to};
use crate::followup::{CertificateStanding, RegisterHead, Validity};
use crate::i18n::{Arg, Message};
use crate::rulebook::Grade;

/// Where the page stands.
pub const CERTIFICATES: &str = "certificates.html";

/// The certificates that a site tells of, and from what.
#[derive(Debug, Clone)]
pub struct Certificates<'a> {
    /// Where each stands.
    pub all: Vec<&'a CertificateStanding>,
    /// The day.
    pub on: Date,
    /// Where the log stood.
    pub head: RegisterHead,
    /// Whether it is for the Committee.
    pub is_internal: bool,
}

impl Certificates<'_> {
    fn in_force(&self) -> impl Iterator<Item = &CertificateStanding> {
        self.all.iter().copied().filter(|standing| standing.validity(self.on) == Validity::InForce)
    }

    /// How many are in force.
    fn count(&self) -> Message {
        Message::new("site-certificates-count").with("count", self.in_force().count())
    }

    /// The page: what is in force, how to verify it and, for the Committee, what is not and why.
    #[must_use]
    pub fn page(&self, setting: &Setting<'_>) -> Page {
        let title = Message::new("site-certificates-title").with("day", self.on);
        let mut blocks = vec![Block::Paragraphs(vec![self.count().into()])];
        let rows: Vec<Row> = self.in_force().map(|standing| row(standing, Some(setting), setting, None)).collect();
        if !rows.is_empty() {
            blocks.push(Block::Table(table(true, false, rows)));
        }
        let mut sections = vec![Section { heading: None, blocks }];
        sections.extend(self.not_in_force());
        sections.extend(self.in_force().next().map(how_to_verify));
        let head = Message::new("site-certificates-head").with("head", self.head.to_string());
        let source = Cell::new(head, Emphasis::Muted);
        sections.push(Section { heading: None, blocks: vec![Block::Paragraphs(vec![source])] });
        let notes = vec![Cell::new(Message::new("site-certificates-public"), Emphasis::Muted)];
        let document = Part::new("certificates", Report { title, notes, sections });
        Page { path: CERTIFICATES.to_owned(), chapter: CERTIFICATES, document }
    }

    /// What is not in force, counted by its reason.
    fn not_in_force(&self) -> Option<Section> {
        let mut reasons: BTreeMap<Validity, Vec<Arg>> = BTreeMap::new();
        for standing in self.all.iter().filter(|_| self.is_internal) {
            let issued = &standing.issued;
            let named = Message::new("site-certificate-of")
                .with("institution", issued.institution.as_str())
                .with("year", issued.fiscal_year.to_string());
            reasons.entry(standing.validity(self.on)).or_default().push(named.into());
        }
        reasons.remove(&Validity::InForce);
        if reasons.is_empty() {
            return None;
        }
        let rows = reasons.into_iter().map(|(reason, named)| {
            Row::new(vec![
                validity(reason),
                Content::count(named.len()).into(),
                Message::new("form-list").with("items", Arg::List(named)).into(),
            ])
        });
        let columns = vec![
            Column::text("reason", "site-column-reason"),
            Column::number("certificates", "site-column-certificates"),
            Column::text("named", "site-column-certificates-named"),
        ];
        let table = Table { columns, group: None, detail: None, rows: rows.collect() };
        let heading = Some(Message::new("site-section-not-in-force"));
        Some(Section { heading, blocks: vec![Block::Table(table)] })
    }

    /// What the index says: how many are in force, and where they stand.
    #[must_use]
    pub fn in_short(&self) -> Section {
        let mut cell = Cell::from(self.count());
        cell.link = Some(Link(Arc::from(CERTIFICATES)));
        let mut said = vec![cell];
        if self.is_internal {
            let others = self.all.len() - self.in_force().count();
            said.extend((others > 0).then(|| Message::new("site-certificates-others").with("count", others).into()));
        }
        let heading = Some(Message::new("site-section-certificates"));
        Section { heading, blocks: vec![Block::Paragraphs(said)] }
    }

    /// What an institution's page says of its certificates: those in force, for the Committee all of them.
    #[must_use]
    pub fn of_institution(&self, code: &str, setting: &Setting<'_>) -> Section {
        let own = self.all.iter().copied().filter(|standing| standing.issued.institution.as_str() == code);
        let mut own: Vec<&CertificateStanding> =
            own.filter(|standing| self.is_internal || standing.validity(self.on) == Validity::InForce).collect();
        own.sort_by_key(|standing| std::cmp::Reverse(standing.issued.fiscal_year));
        let mut blocks = Vec::new();
        if own.iter().all(|standing| standing.validity(self.on) != Validity::InForce) {
            let none = Message::new("site-certificate-none").with("day", self.on);
            blocks.push(Block::Paragraphs(vec![none.into()]));
        }
        if !own.is_empty() {
            let on = Some(self.on).filter(|_| self.is_internal);
            let rows = own.into_iter().map(|standing| row(standing, None, setting, on));
            blocks.push(Block::Table(table(false, self.is_internal, rows.collect())));
        }
        let mut list = Cell::from(Message::new("site-certificates-list"));
        list.link = Some(Link(Arc::from(CERTIFICATES)));
        blocks.push(Block::Paragraphs(vec![list]));
        Section { heading: Some(Message::new("site-section-certificates")), blocks }
    }
}

/// A table of certificates: with whose they are, with where they stand.
fn table(has_institution: bool, has_standing: bool, rows: Vec<Row>) -> Table {
    let mut columns = vec![
        Column::text("year", "report-column-year"),
        Column::text("class", "report-column-class"),
        Column::text("opinion", "certificate-column-opinion"),
        Column::text("decision", "certificate-fact-decision"),
        Column::text("issued", "certificate-fact-issued"),
        Column::text("valid-until", "certificate-fact-valid"),
    ];
    if has_institution {
        let whose =
            [Column::text("institution", "report-column-institution"), Column::text("state", "report-column-state")];
        columns.splice(0..0, whose);
    }
    if has_standing {
        columns.push(Column::text("standing", "site-column-standing"));
    }
    Table { columns, group: None, detail: Some(Column::text("hash", "certificate-fact-hash")), rows }
}

/// A certificate as a row: under it, by what it is verified; on a day, where it stands then.
fn row(standing: &CertificateStanding, whose: Option<&Setting<'_>>, setting: &Setting<'_>, on: Option<Date>) -> Row {
    let issued = &standing.issued;
    let mut cells = Vec::new();
    if let Some(setting) = whose {
        let code = issued.institution.as_str();
        let named = setting.institutions.find(&issued.institution).map_or_else(
            || Content::from(code),
            |listed| {
                let name = listed.institution.name.as_str();
                Message::new("note-institution").with("name", name).with("code", code).into()
            },
        );
        cells.push(Cell { link: Some(link_to(code)), ..Cell::new(named, Emphasis::Strong) });
        let state = setting.institutions.state(&issued.state);
        cells.push(state.map_or_else(|| issued.state.as_str().into(), |state| Content::from(&state.name).into()));
    }
    cells.extend([
        issued.fiscal_year.to_string().into(),
        Cell::new(issued.grade.map_or("", Grade::code), class_emphasis(issued.grade)),
        Content::from(&labels::proposal(setting.rulebook, issued.opinion)).into(),
        issued.decision.as_deref().map_or_else(Cell::empty, |decision| decided(decision).into()),
        standing.issued_on.into(),
        standing.last_day().map_or_else(Cell::empty, Cell::from),
    ]);
    cells.extend(on.map(|on| validity(standing.validity(on))));
    let signed = Message::new("site-certificate-signed")
        .with("hash", issued.certificate.to_string())
        .with("key", issued.key.as_str());
    let reason = standing.reason.as_ref().filter(|_| on.is_some());
    let detail = match reason {
        Some(said) => Message::new("site-certificate-reason")
            .with("signed", signed)
            .with("day", said.on)
            .with("reason", said.text.as_str()),
        None => signed,
    };
    Row::Cells { cells, detail: Some(detail.into()) }
}

/// A decision as the register has it, `number, day`; as it is written where it has no day.
fn decided(decision: &str) -> Content {
    let day = decision.rsplit_once(", ").and_then(|(number, day)| Some((number, day.parse::<Date>().ok()?)));
    day.map_or_else(
        || decision.into(),
        |(number, day)| Message::new("certificate-decision").with("number", number).with("date", day).into(),
    )
}

fn validity(validity: Validity) -> Cell {
    let emphasis = match validity {
        Validity::InForce => Emphasis::Good,
        Validity::Suspended | Validity::Withdrawn => Emphasis::Bad,
        Validity::Expired => Emphasis::Watch,
        Validity::Refusal | Validity::Experimental => Emphasis::Muted,
    };
    Cell::new(Message::new("site-certificate-validity").with("validity", validity.code()), emphasis)
}

/// How a certificate is verified, by the name that its file has when it is issued.
fn how_to_verify(example: &CertificateStanding) -> Section {
    let line = |id: &'static str, said: String| Fact::new(id, Content::from(said));
    let issued = &example.issued;
    let file = format!("{}-{}.json", file_name(&issued.institution), issued.fiscal_year);
    let facts = vec![
        line("certificate-fact-minisign", format!("minisign -Vm {file} -P RW…")),
        line("certificate-fact-vigie", format!("vigie verify {file} --trusted …")),
    ];
    let said = Message::new("site-certificates-verify");
    let blocks = vec![Block::Paragraphs(vec![said.into()]), Block::Facts(Facts { title: None, facts })];
    Section { heading: Some(Message::new("certificate-section-verify")), blocks }
}
