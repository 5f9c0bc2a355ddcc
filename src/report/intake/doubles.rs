//! What stands or is counted twice, said with the cells of both sides.

use super::super::{Block, Cell, Emphasis, Fact, Facts, Section};
use super::Subject;
use crate::i18n::{Arg, Message};
use crate::intake::{Double, DoubleKind, Pair};
use crate::model::{Branch, Unit};

/// So many pairs of a double are listed without the details.
const FEW_PAIRS: usize = 4;

/// The section of doubles; none where nothing stands twice.
pub(super) fn section(subject: &Subject<'_>) -> Option<Section> {
    let doubles = &subject.mapped.doubles;
    let (sound, unsound): (Vec<&Double>, Vec<&Double>) = doubles.iter().partition(|double| double.kind.is_sound());
    if doubles.is_empty() {
        return None;
    }
    let mut blocks = Vec::new();
    for double in &unsound {
        blocks.push(Block::Facts(facts(subject, double)));
    }
    // Of what is as it should be the fiscal year's is enough: it keeps a reader from suspecting what is right.
    let told = sound.into_iter().filter(|double| double.back == 0 || subject.is_detailed);
    let told: Vec<Cell> = told.map(|double| Cell::new(sentence(subject, double), Emphasis::Good)).collect();
    if !told.is_empty() {
        blocks.push(Block::Paragraphs(told));
    }
    if blocks.is_empty() {
        return None;
    }
    let heading = Message::new("intake-section-doubles").with("count", unsound.len());
    Some(Section { heading: Some(heading), blocks })
}

fn facts(subject: &Subject<'_>, double: &Double) -> Facts {
    let few = if subject.is_detailed { usize::MAX } else { FEW_PAIRS };
    let mut lines: Vec<Cell> = double.pairs.iter().take(few).map(|pair| cells(subject, pair).into()).collect();
    if double.pairs.len() > few {
        let said = Message::new("intake-pairs-more").with("count", double.pairs.len() - few);
        lines.push(Cell::new(said, Emphasis::Muted));
    }
    let remedy = Message::new(match double.kind {
        DoubleKind::Contradictory => "intake-double-contradictory-remedy",
        DoubleKind::Repeated => "intake-double-repeated-remedy",
        DoubleKind::SharedCell => "intake-double-shared-cell-remedy",
        DoubleKind::SameAsBranch => "intake-double-same-as-branch-remedy",
        DoubleKind::SameAsTotal => "intake-double-same-as-total-remedy",
        DoubleKind::TransfersInTotal => "intake-double-transfers-in-total-remedy",
        DoubleKind::TransfersTwice => "intake-double-transfers-twice-remedy",
        DoubleKind::TransfersUnfiled | DoubleKind::TransfersEliminated => "intake-double-transfers-unfiled-remedy",
    });
    Facts {
        title: Some(Cell::new(sentence(subject, double), Emphasis::Watch)),
        facts: vec![Fact { name: Message::new("intake-col-cells"), lines }, Fact::new("intake-fact-remedy", remedy)],
    }
}

/// What stands twice, in a sentence.
fn sentence(subject: &Subject<'_>, double: &Double) -> Message {
    let id = match (double.kind, double.branch.is_some()) {
        (DoubleKind::Contradictory, true) => "intake-double-contradictory",
        (DoubleKind::Contradictory, false) => "intake-double-contradictory-whole",
        (DoubleKind::Repeated, true) => "intake-double-repeated",
        (DoubleKind::Repeated, false) => "intake-double-repeated-whole",
        (DoubleKind::SharedCell, _) => "intake-double-shared-cell",
        (DoubleKind::SameAsBranch, _) => "intake-double-same-as-branch",
        (DoubleKind::SameAsTotal, _) => "intake-double-same-as-total",
        (DoubleKind::TransfersInTotal, _) => "intake-double-transfers-in-total",
        (DoubleKind::TransfersTwice, _) => "intake-double-transfers-twice",
        (DoubleKind::TransfersUnfiled, _) => "intake-double-transfers-unfiled",
        (DoubleKind::TransfersEliminated, _) => "intake-double-transfers-eliminated",
    };
    let label = |branch: Option<Branch>| branch.map_or_else(|| Arg::from(""), |branch| branch.label().into());
    let lines: Vec<Arg> = double
        .pairs
        .iter()
        .map(|pair| Message::new("intake-quoted").with("text", subject.label(pair.line).arg()).into())
        .collect();
    // In francs, as the values of the table below.
    let factor = subject.mapped.unit().map_or(1, Unit::factor);
    let amount = double.amount.and_then(|amount| amount.checked_mul(factor.into()));
    let amount = amount.map(|amount| Arg::Number(amount.to_string()));
    Message::new(id)
        .with("year", subject.year(double.back))
        .with("branch", label(double.branch))
        .with("other", label(double.other))
        .with("count", double.pairs.len())
        .with("lines", lines)
        .with("amount", amount.unwrap_or_else(|| Arg::from("")))
}

/// The two cells of a line.
fn cells(subject: &Subject<'_>, pair: &Pair) -> Message {
    Message::new("intake-pair")
        .with("line", subject.label(pair.line).arg())
        .with("first", subject.shown(&pair.first.0))
        .with("first_raw", pair.first.1.as_ref())
        .with("second", subject.shown(&pair.second.0))
        .with("second_raw", pair.second.1.as_ref())
}
