//! What a minister reads of a State on one page (fiche ministre): the money at stake first, what is asked of the ministry of finance,
//! what is there to sign, then the classes of the institutions.
//!
//! In: what is at stake in the latest year of each institution that may be named. Out: a paper of one page. Never: an amount that no
//! submission states; one currency added to another.
//!
//! Decisions
//! - What the State owes is what its institutions filed: where one filed none, the total says that it is not whole.
//! - What would cure is the distance of the gravest breach alone, for one figure and the others fixed: sums of such distances would
//!   mean nothing.
//! - What there is to sign follows from the findings addressed to ministries and from what is owed; it is a proposal and says so.
//! - One page holds so many rows; the others are counted, and the page of the State has them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::breach::breaches;
use super::subject::{Setting, Subject};
use super::summary::{effect, is_unproven};
use super::{
    Block, Cell, Column, Content, Emphasis, Paper, Part, Report, Row, Section, SummaryRow, Table, labels, quantity,
};
use crate::assessment::{Computed, Finding, Proof};
use crate::formula::Exact;
use crate::grading::Graded;
use crate::i18n::{Arg, LocalText, Message};
use crate::model::{FiscalYear, StateCode};
use crate::ranking::WithoutDebt;
use crate::rulebook::{Addressee, Grade};

/// How many institutions a table of one page has room for.
const MOST_INSTITUTIONS: usize = 6;
/// The columns of what the State owes, one for each line that the rulebook names.
const DEBTS: [&str; 4] = ["owed-1", "owed-2", "owed-3", "owed-4"];
/// The longest name that there is room for, in signs.
pub(super) const LONGEST_NAME: usize = 80;
/// How many waivers there is room for.
const MOST_WAIVERS: usize = 3;
/// How many findings, and how many acts, there is room for.
const MOST_LINES: usize = 5;

/// What is at stake in an institution's latest year.
#[derive(Debug, Clone)]
pub struct Stake {
    /// Its code; a long one cut, since all must stand on one page.
    code: Box<str>,
    year: FiscalYear,
    currency: Option<Arc<str>>,
    /// What the State owes it, by the lines that the rulebook names.
    debts: Vec<Debt>,
    /// The class had the State paid all of it, where that is another one: as it is, as it would be.
    without_debts: Option<(Grade, Grade)>,
    /// The gravest breach with its distance.
    principal: Option<Message>,
    /// What is asked of the ministry of finance.
    finance: Vec<Message>,
    /// The waivers that were applied: the decision, its body, its period.
    waivers: Vec<Message>,
    /// What only the supervising ministry can change: the rule, what it should do.
    technical: Vec<(Arg, Arg)>,
}

/// What the State owes an institution by one line.
#[derive(Debug, Clone)]
struct Debt {
    /// The line's name.
    label: LocalText,
    /// The amount; or why none is known.
    owed: Result<Exact, Message>,
}

impl Stake {
    /// What is at stake in a graded submission.
    #[must_use]
    pub fn of(graded: &Graded, setting: &Setting<'_>, without: &[WithoutDebt]) -> Self {
        let assessment = &graded.assessment;
        let subject = Subject::new(setting, assessment);
        let found = breaches(assessment);
        let dictionary = &setting.rulebook.dictionary;
        let debts = setting.rulebook.ranking.iter().flat_map(|scheme| &scheme.state_debts).filter_map(|debt| {
            let line = dictionary.find(&debt.owed)?;
            Some(Debt { label: line.label.clone(), owed: owed(graded, &debt.owed)? })
        });
        let paid = without.last().and_then(|last| last.verdict.as_ref().ok()).and_then(|(_, verdict)| verdict.grade);
        let without_debts = graded.class.grade.zip(paid).filter(|(now, paid)| now != paid);
        // As the summary has it: what only lacks a document is said of all.
        let principal = found.iter().find(|finding| !is_unproven(finding));
        let waived = |finding: &Finding| {
            let waiver = finding.waiver.as_ref()?;
            let message = Message::new("fiche-waiver")
                .with("institution", clipped(assessment.institution.code.as_str(), LONGEST_NAME));
            let message = message.with("rule", subject.rule_name(&finding.rule));
            let message = message
                .with("decision", clipped(&waiver.decision, LONGEST_NAME))
                .with("body", clipped(&waiver.body, LONGEST_NAME));
            Some(message.with("from", waiver.from).with("until", waiver.until))
        };
        let of_finance = found.iter().filter(|finding| finding.addressee == Addressee::FinanceMinistry);
        let of_technical = found.iter().filter(|finding| finding.addressee == Addressee::TechnicalMinistry);
        Self {
            code: clipped(assessment.institution.code.as_str(), LONGEST_NAME).into(),
            year: assessment.fiscal_year,
            currency: subject.currency().map(Arc::from),
            debts: debts.collect(),
            without_debts,
            principal: principal.map(|finding| subject.breach_in_short(finding)),
            finance: of_finance.map(|finding| subject.breach_in_short(finding)).collect(),
            waivers: assessment.findings.iter().filter_map(waived).collect(),
            technical: of_technical
                .filter_map(|finding| Some((subject.rule_name(&finding.rule), subject.advice(finding)?.arg())))
                .collect(),
        }
    }

    /// All that is known to be owed to it.
    fn owed(&self) -> Exact {
        self.debts.iter().filter_map(|debt| debt.owed.as_ref().ok()).fold(Exact::zero(), |sum, owed| &sum + owed)
    }
}

/// A text that has its place on one page: so many signs of it, and that it is cut.
pub(super) fn clipped(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

/// The amount of a line of the year, as some finding rests on it; `None` where no finding does.
fn owed(graded: &Graded, line: &str) -> Option<Result<Exact, Message>> {
    let mut proofs = graded.assessment.findings.iter().flat_map(|finding| &finding.figures);
    let is_own = |proof: &&Proof| proof.line.as_ref() == line && proof.key.branch.is_none() && proof.key.back == 0;
    let proof = proofs.find(is_own)?;
    Some(match (&proof.value, proof.missing()) {
        (Some(Computed::Number(owed)), _) => Ok(owed.clone()),
        (_, Some(missing)) => Err(labels::missing(missing)),
        _ => return None,
    })
}

/// The page of a State. `withheld` is how many of its institutions may not be named, `asked` what the register asks of the ministry
/// of finance.
#[must_use]
pub fn fiche(
    state: &StateCode,
    own: &[(&Stake, &SummaryRow)],
    withheld: usize,
    setting: &Setting<'_>,
    asked: Vec<Message>,
) -> Paper {
    let name =
        setting.institutions.state(state).map_or_else(|| Content::from(state.as_str()), |one| (&one.name).into());
    let mut own: Vec<(&Stake, &SummaryRow)> = own.to_vec();
    // The most money first; equal ones by code, so that the page is the same each time.
    own.sort_by(|(one, _), (other, _)| other.owed().cmp(&one.owed()).then_with(|| one.code.cmp(&other.code)));
    let year = own.iter().map(|(stake, _)| stake.year).max();
    let title = Message::new("fiche-title")
        .with("state", &name)
        .with("year", year.map(|year| year.to_string()).unwrap_or_default());
    let mut notes = Vec::new();
    if withheld > 0 {
        notes.push(Cell::new(Message::new("site-withheld").with("count", withheld), Emphasis::Watch));
    }
    // This page travels alone: what effect its classes have stands on it.
    let judged: Vec<&SummaryRow> = own.iter().map(|(_, row)| *row).filter(|row| !row.is_out_of_scope()).collect();
    notes.extend(effect(&judged, setting).into_iter().map(Cell::from));
    // What the rulebook does not judge has neither breach nor class.
    let stakes: Vec<&Stake> = own.iter().filter(|(_, row)| !row.is_out_of_scope()).map(|(stake, _)| *stake).collect();
    let section = |heading: &'static str, blocks| Section { heading: Some(Message::new(heading)), blocks };
    let report = Report {
        title,
        notes,
        sections: vec![
            section("fiche-section-money", money(&stakes)),
            section("fiche-section-finance", vec![Block::Paragraphs(finance(&stakes, asked))]),
            section("fiche-section-sign", vec![Block::Paragraphs(acts(&stakes))]),
            section("fiche-section-classes", classes(&own)),
        ],
    };
    let mut paper = Paper::new(Part::new("fiche", report), setting.as_of);
    paper.is_one_page = true;
    paper.foot = Some(super::mission::foot(setting));
    paper
}

/// What the State owes each institution and in all, and what would cure.
fn money(stakes: &[&Stake]) -> Vec<Block> {
    let lines = stakes.iter().map(|stake| &stake.debts).max_by_key(|debts| debts.len());
    let lines: Vec<&LocalText> = lines.into_iter().flatten().map(|debt| &debt.label).collect();
    let has_debts = !lines.is_empty();
    let mut columns = vec![Column::text("institution", "report-column-institution")];
    columns.extend(lines.iter().zip(DEBTS).map(|(label, id)| Column {
        heading: Message::new("ranking-said").with("said", *label),
        ..Column::number(id, "report-column-value")
    }));
    let shown = |stake: &Stake| {
        let mut cells = vec![Cell::new(stake.code.to_string(), Emphasis::Strong)];
        cells.extend(stake.debts.iter().take(DEBTS.len()).map(|debt| match &debt.owed {
            Ok(owed) => quantity::money(owed, stake.currency.as_ref()).into(),
            Err(why) => Cell::new(why.clone(), Emphasis::Unknown),
        }));
        Row::Cells { cells, detail: stake.principal.clone().map(Cell::from) }
    };
    let mut rows: Vec<Row> = if has_debts { totals(stakes, lines.len().min(DEBTS.len())) } else { Vec::new() };
    rows.extend(stakes.iter().take(MOST_INSTITUTIONS).map(|stake| shown(stake)));
    let lead = has_debts.then(|| Block::Paragraphs(vec![lead(stakes)]));
    let mut said = Vec::new();
    let unknown = stakes.iter().filter(|stake| stake.debts.iter().any(|debt| debt.owed.is_err())).count();
    if unknown > 0 {
        said.push(Cell::new(Message::new("fiche-not-whole").with("count", unknown), Emphasis::Unknown));
    }
    said.extend(effects(stakes));
    let waivers: Vec<&Message> = stakes.iter().flat_map(|stake| &stake.waivers).collect();
    said.extend(waivers.iter().take(MOST_WAIVERS).map(|waiver| Cell::new((*waiver).clone(), Emphasis::Watch)));
    let more = waivers.len().saturating_sub(MOST_WAIVERS);
    said.extend((more > 0).then(|| Cell::new(Message::new("fiche-waivers-more").with("count", more), Emphasis::Watch)));
    said.extend(others(stakes.len().saturating_sub(MOST_INSTITUTIONS)));
    let detail = Some(Column::text("cure", "fiche-cure"));
    let table = Block::Table(Table { columns, group: None, detail, rows });
    lead.into_iter().chain([table, Block::Paragraphs(said)]).collect()
}

/// What the State owes in all, in one sentence: an amount for each currency.
fn lead(stakes: &[&Stake]) -> Cell {
    let mut sums: BTreeMap<Option<&Arc<str>>, Exact> = BTreeMap::new();
    let creditors: Vec<&&Stake> = stakes.iter().filter(|stake| !stake.owed().is_zero()).collect();
    for stake in &creditors {
        let sum = sums.entry(stake.currency.as_ref()).or_insert_with(Exact::zero);
        *sum = &*sum + &stake.owed();
    }
    let amounts: Vec<Arg> = sums.iter().map(|(currency, sum)| quantity::money(sum, *currency).arg()).collect();
    if amounts.is_empty() {
        return Message::new("fiche-lead-none").into();
    }
    let lead = Message::new("fiche-lead").with("amounts", amounts).with("count", creditors.len());
    Cell::new(lead, Emphasis::Strong)
}

/// A row for each currency.
fn totals(stakes: &[&Stake], lines: usize) -> Vec<Row> {
    let mut sums: BTreeMap<Option<&Arc<str>>, Vec<Exact>> = BTreeMap::new();
    for stake in stakes {
        let sums = sums.entry(stake.currency.as_ref()).or_insert_with(|| vec![Exact::zero(); lines]);
        for (sum, debt) in sums.iter_mut().zip(&stake.debts) {
            if let Ok(owed) = &debt.owed {
                *sum = &*sum + owed;
            }
        }
    }
    sums.into_iter()
        .map(|(currency, sums)| {
            let mut cells = vec![Cell::new(Message::new("fiche-total"), Emphasis::Strong)];
            cells.extend(sums.iter().map(|sum| Cell::new(quantity::money(sum, currency), Emphasis::Strong)));
            Row::new(cells)
        })
        .collect()
}

/// What the payment of all that the State owes would make of classes.
fn effects(stakes: &[&Stake]) -> Option<Cell> {
    let moved: Vec<Arg> = stakes
        .iter()
        .filter_map(|stake| {
            let (now, paid) = stake.without_debts?;
            let message = Message::new("fiche-moved").with("institution", stake.code.as_ref());
            Some(message.with("now", now.code()).with("paid", paid.code()).into())
        })
        .take(MOST_INSTITUTIONS)
        .collect();
    (!moved.is_empty()).then(|| Message::new("fiche-effect").with("moved", moved).into())
}

/// That there are others.
fn others(count: usize) -> Option<Cell> {
    (count > 0).then(|| Cell::new(Message::new("fiche-others").with("count", count), Emphasis::Muted))
}

/// What is asked of the ministry of finance: by recommendations that are open, and by what was found.
fn finance(stakes: &[&Stake], asked: Vec<Message>) -> Vec<Cell> {
    let found = stakes
        .iter()
        .flat_map(|stake| stake.finance.iter().map(|finding| said_of(&stake.code, finding.clone().into())));
    let asked: Vec<Cell> = asked.into_iter().map(Cell::from).chain(found).collect();
    if asked.is_empty() {
        // Where the State owes something, there is no good news here.
        let owes = stakes.iter().any(|stake| !stake.owed().is_zero());
        return vec![if owes {
            Message::new("fiche-finance-owed").into()
        } else {
            Cell::new(Message::new("fiche-finance-none"), Emphasis::Good)
        }];
    }
    let rest = others(asked.len().saturating_sub(MOST_LINES));
    asked.into_iter().take(MOST_LINES).chain(rest).collect()
}

fn said_of(code: &str, said: Arg) -> Cell {
    Message::new("fiche-of").with("institution", code).with("said", said).into()
}

/// What there is to sign: what settles the debts, then what only a ministry can change.
fn acts(stakes: &[&Stake]) -> Vec<Cell> {
    let mut acts: Vec<Message> = Vec::new();
    let lines = stakes.iter().map(|stake| stake.debts.len()).max().unwrap_or_default();
    for line in 0..lines {
        let mut sums: BTreeMap<Option<&Arc<str>>, (Exact, Vec<Arg>)> = BTreeMap::new();
        let mut label = None;
        for stake in stakes {
            let Some(debt) = stake.debts.get(line) else { continue };
            let Some(owed) = debt.owed.as_ref().ok().filter(|owed| !owed.is_zero()) else { continue };
            label = Some(&debt.label);
            let (sum, creditors) = sums.entry(stake.currency.as_ref()).or_insert_with(|| (Exact::zero(), Vec::new()));
            *sum = &*sum + owed;
            creditors.push(stake.code.as_ref().into());
        }
        for (currency, (sum, creditors)) in sums {
            let amount = quantity::money(&sum, currency);
            let creditors = super::sentence::some_of(creditors.into_iter(), MOST_INSTITUTIONS);
            let (Some(label), Some(creditors)) = (label, creditors) else { continue };
            acts.push(
                Message::new("fiche-act-debt")
                    .with("label", label)
                    .with("amount", &amount)
                    .with("creditors", creditors),
            );
        }
    }
    // The same act for several institutions is one act.
    let mut asked: Vec<(&(Arg, Arg), Vec<Arg>)> = Vec::new();
    for stake in stakes {
        for one in &stake.technical {
            match asked.iter_mut().find(|(known, _)| *known == one) {
                Some((_, codes)) => codes.push(stake.code.as_ref().into()),
                None => asked.push((one, vec![stake.code.as_ref().into()])),
            }
        }
    }
    acts.extend(asked.into_iter().filter_map(|((rule, advice), codes)| {
        let institutions = super::sentence::some_of(codes.into_iter(), MOST_INSTITUTIONS)?;
        let message = Message::new("fiche-act-rule").with("rule", rule.clone()).with("advice", advice.clone());
        Some(message.with("institutions", institutions))
    }));
    if acts.is_empty() {
        return vec![Cell::new(Message::new("fiche-act-none"), Emphasis::Muted)];
    }
    let rest = others(acts.len().saturating_sub(MOST_LINES));
    let numbered = acts.into_iter().take(MOST_LINES).enumerate();
    let numbered = numbered
        .map(|(rank, act)| Message::new("fiche-act").with("rank", (rank + 1).to_string()).with("act", act).into());
    let proposed = Cell::new(Message::new("fiche-acts-proposed"), Emphasis::Muted);
    numbered.chain(rest).chain([proposed]).collect()
}

/// The classes, the worst first.
fn classes(own: &[(&Stake, &SummaryRow)]) -> Vec<Block> {
    let mut judged: Vec<&SummaryRow> = own.iter().map(|(_, row)| *row).filter(|row| !row.is_out_of_scope()).collect();
    if judged.is_empty() {
        return vec![Block::Paragraphs(vec![Cell::new(Message::new("fiche-none-judged"), Emphasis::Muted)])];
    }
    judged.sort_by(|one, other| one.standing().cmp(&other.standing()));
    let rest = others(judged.len().saturating_sub(MOST_INSTITUTIONS));
    let rows = judged.into_iter().take(MOST_INSTITUTIONS).map(SummaryRow::at_a_glance).collect();
    let columns = vec![
        Column::text("institution", "report-column-institution"),
        Column::text("name", "report-column-name"),
        Column::text("fiscal_year", "report-column-year"),
        Column::text("class", "report-column-class"),
        Column::text("certification", "report-column-certification"),
        Column::number("critical", "report-column-critical"),
        Column::number("major", "report-column-major"),
    ];
    let table = Block::Table(Table { columns, group: None, detail: None, rows });
    std::iter::once(table).chain(rest.map(|rest| Block::Paragraphs(vec![rest]))).collect()
}
