//! The cells and sentences of the comparative table.

use crate::formula::Exact;
use crate::i18n::{Arg, Message};
use crate::model::Corrected;
use crate::ranking::{
    Assumption, Breach, Entrant, Face, Filing, FilingStatus, Hidden, KindTable, Place, Publication, Trial,
};
use crate::report::verdict::class_emphasis;
use crate::report::{Cell, Content, Emphasis, Measure};
use crate::rulebook::Grade;

/// How many letters a strip of the chart has.
const STRIP: usize = 48;

/// Class and score against the year before.
pub(super) fn direction(entrant: &Entrant, shows: bool) -> Option<Message> {
    let before = entrant.before.as_ref()?;
    let code = |grade: Option<Grade>| grade.map_or("", Grade::code);
    let classes = if before.grade == entrant.grade {
        Message::new("ranking-class-same").with("class", code(entrant.grade))
    } else {
        Message::new("ranking-class-change").with("old", code(before.grade)).with("new", code(entrant.grade))
    };
    if !shows {
        return Some(classes);
    }
    let change = progress(entrant)?;
    let decimal = change.abs().to_decimal(1, false);
    let id = match (change.is_positive(), change.is_negative()) {
        (true, _) => "ranking-change-up",
        (_, true) => "ranking-change-down",
        _ => "ranking-change-none",
    };
    Some(Message::new(id).with("classes", classes).with("points", Arg::Number(decimal)))
}

/// Which assumption moves the order most.
pub(super) fn moves(table: &KindTable) -> Cell {
    let Some(sensitivity) = &table.sensitivity else {
        return Cell::new(Message::new("ranking-unmoved"), Emphasis::Good);
    };
    let shares: Vec<Arg> = sensitivity
        .shares
        .iter()
        .map(|(assumption, percent)| {
            let name = Message::new(match assumption {
                Assumption::Weights => "ranking-assumption-weights",
                Assumption::Aggregation => "ranking-assumption-aggregation",
                Assumption::Marks => "ranking-assumption-marks",
                Assumption::Figures => "ranking-assumption-figures",
            });
            let percent = Arg::Percent(percent.to_string());
            Message::new("ranking-assumption-share").with("name", name).with("share", percent).into()
        })
        .collect();
    Message::new("ranking-moves").with("shares", shares).into()
}

pub(super) fn usize_of(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The name of an institution, as a sentence of its own.
pub(super) fn named(name: &str) -> Arg {
    Message::new("ranking-name").with("name", name).into()
}

/// What is said of a row, one sentence after another.
pub(super) fn joined(said: Vec<Arg>) -> Message {
    let mut said = said.into_iter();
    let first = said.next().unwrap_or_else(|| Arg::Text(String::new()));
    said.fold(Message::new("ranking-said").with("said", first), |said, next| {
        Message::new("ranking-said-more").with("said", said).with("next", next)
    })
}

pub(super) fn place(place: Place) -> Cell {
    if place.shared_by > 1 {
        Message::new("ranking-place-tied").with("place", place.position).into()
    } else {
        Message::new("ranking-place").with("place", place.position).into()
    }
}

pub(super) fn class(entrant: &Entrant) -> Cell {
    let code = |grade: Option<Grade>| grade.map_or("", Grade::code);
    let class = if entrant.grade == entrant.best {
        Message::new("report-class-one").with("class", code(entrant.grade))
    } else {
        Message::new("report-range").with("worst", code(entrant.grade)).with("best", code(entrant.best))
    };
    let class = if entrant.is_provisional { Message::new("report-class-prov").with("class", class) } else { class };
    Cell::new(class, class_emphasis(entrant.grade))
}

/// A class alone.
pub(super) fn class_of(grade: Option<Grade>) -> Cell {
    let class = Message::new("report-class-one").with("class", grade.map_or("", Grade::code));
    Cell::new(class, class_emphasis(grade))
}

pub(super) fn score(entrant: &Entrant) -> Cell {
    entrant.score.as_ref().map_or_else(Cell::empty, |score| Content::number(score.worst.to_decimal(1, false)).into())
}

/// How much better the score is than the year before.
pub(super) fn progress(entrant: &Entrant) -> Option<Exact> {
    let before = entrant.before.as_ref()?.score.as_ref()?;
    Some(&entrant.score.as_ref()?.worst - &before.worst)
}

pub(super) fn interval(trial: &Trial) -> Message {
    if trial.low == trial.high {
        return Message::new("ranking-interval-one").with("rank", usize_of(trial.low));
    }
    Message::new("ranking-interval").with("low", usize_of(trial.low)).with("high", usize_of(trial.high))
}

pub(super) fn number(number: u32) -> Cell {
    Content::number(number.to_string()).into()
}

/// Those of norms that cap the class, plus those of proposals, which enter the score alone.
pub(super) fn breaches(breaches: &[Breach]) -> Cell {
    let capping = breaches.iter().filter(|breach| breach.caps_class).count();
    let proposed = breaches.len() - capping;
    if breaches.is_empty() {
        return Cell::new(Content::count(0), Emphasis::Muted);
    }
    let split = Message::new("report-count-split").with("capping", capping).with("proposed", proposed);
    Cell::new(split, if capping > 0 { Emphasis::Bad } else { Emphasis::Watch })
}

/// A share of draws in whole per cent; what happens at all is never 0, what fails once never 100.
pub(super) fn percent(count: u32, of: u32) -> String {
    let rounded = Exact::from_ratio(100 * u64::from(count), of)
        .map_or_else(|| "0".to_owned(), |share| share.to_decimal(0, false));
    match rounded.as_str() {
        "0" if count > 0 => "1".to_owned(),
        "100" if count < of => "99".to_owned(),
        _ => rounded,
    }
}

pub(super) fn probability(count: u32, of: u32) -> Cell {
    Content::Number { decimal: percent(count, of), measure: Measure::Percent }.into()
}

pub(super) fn share(present: usize, expected: usize) -> Cell {
    // Downwards: what is not complete is never 100 %.
    let decimal = (100 * present).checked_div(expected).unwrap_or_default().to_string();
    Content::Number { decimal, measure: Measure::Percent }.into()
}

pub(super) fn publication(publication: &Publication) -> Message {
    match publication {
        Publication::NotNotified | Publication::Hidden { why: Some(Hidden::NotNotified) } => {
            Message::new("ranking-not-notified")
        }
        Publication::Hidden { why: None } => Message::new("ranking-hidden"),
        Publication::Hidden { why: Some(Hidden::ReplyPending) } => Message::new("ranking-hidden-pending"),
        Publication::Hidden { why: Some(Hidden::Deferred { until: None }) } => Message::new("ranking-hidden-deferred"),
        Publication::Hidden { why: Some(Hidden::Deferred { until: Some(until) }) } => {
            Message::new("ranking-hidden-deferred-until").with("until", *until)
        }
        Publication::PublicList { since } => Message::new("ranking-public-list").with("since", *since),
        Publication::ReplyPending { notified_on, until } => {
            Message::new("ranking-reply-pending").with("notified", *notified_on).with("until", *until)
        }
        Publication::Deferred { deferral } => {
            let message =
                Message::new(if deferral.until.is_some() { "ranking-deferred-until" } else { "ranking-deferred" })
                    .with("decision", deferral.decision.as_str())
                    .with("on", deferral.decided_on)
                    .with("ground", deferral.ground.as_str());
            match deferral.until {
                Some(until) => message.with("until", until),
                None => message,
            }
        }
        Publication::Named { notified_on, reply: None, .. } => {
            Message::new("ranking-no-reply").with("notified", *notified_on)
        }
        Publication::Named { notified_on, until, reply: Some(reply) } => {
            let message = Message::new(if reply.answer.is_some() { "ranking-reply-answered" } else { "ranking-reply" })
                .with("notified", *notified_on)
                .with("on", reply.received_on)
                .with("reply", reply.text.as_str());
            let message = if reply.received_on > *until { message.with("late", *until) } else { message };
            match &reply.answer {
                Some(answer) => message.with("answer", answer.as_str()),
                None => message,
            }
        }
    }
}

/// What was corrected after publication, and what a session decided.
pub(super) fn decided(face: &Face) -> Vec<Arg> {
    let corrections = face.corrections.iter().map(|correction| {
        let id = match correction.what {
            Corrected::Class => "ranking-corrected-class",
            Corrected::Score => "ranking-corrected-score",
            Corrected::Rank => "ranking-corrected-rank",
            Corrected::Status => "ranking-corrected-status",
            Corrected::Text => "ranking-corrected-text",
        };
        Message::new(id)
            .with("on", correction.corrected_on)
            .with("former", correction.former.as_str())
            .with("reason", correction.reason.as_str())
            .into()
    });
    let mut said: Vec<Arg> = corrections.collect();
    if let Some(decision) = &face.decision {
        let message = match &decision.class {
            Some(class) => Message::new("ranking-decided-class").with("class", class.as_str()),
            None => Message::new("ranking-decided"),
        };
        said.push(
            message
                .with("number", decision.number.as_str())
                .with("on", decision.decided_on)
                .with("session", decision.session.as_str())
                .into(),
        );
        let named = [
            ("ranking-decided-reason", &decision.reason),
            ("ranking-decided-inspector", &decision.inspector),
            ("ranking-decided-rapporteur", &decision.rapporteur),
        ];
        let named = named.into_iter().filter_map(|(id, text)| Some(Message::new(id).with("text", text.as_deref()?)));
        said.extend(named.map(Arg::from));
    }
    said
}

/// What an institution did about its obligation to file. That nothing was filed is said where the Secretariat's register records no
/// reception; without a register a file that was not read proves nothing.
pub(super) fn filing_status(filing: &Filing) -> (Message, Emphasis) {
    let days = |days: i32| Arg::Count(i64::from(days));
    match filing.status {
        FilingStatus::NotFiled { .. } if filing.is_recorded == Some(true) => {
            (Message::new("ranking-received-not-read"), Emphasis::Unknown)
        }
        FilingStatus::NotFiled { overdue: Some(overdue) } if filing.is_recorded.is_none() => {
            (Message::new("ranking-not-read-days").with("days", days(overdue)), Emphasis::Unknown)
        }
        FilingStatus::NotFiled { overdue: None } if filing.is_recorded.is_none() => {
            (Message::new("ranking-not-read"), Emphasis::Unknown)
        }
        FilingStatus::NotFiled { overdue: Some(overdue) } => {
            (Message::new("ranking-not-filed-days").with("days", days(overdue)), Emphasis::Bad)
        }
        FilingStatus::NotFiled { overdue: None } => (Message::new("ranking-not-filed"), Emphasis::Bad),
        FilingStatus::NothingAssessable => (Message::new("ranking-nothing-assessable"), Emphasis::Bad),
        FilingStatus::Late { days: Some(late) } => {
            (Message::new("ranking-late").with("days", days(late)), Emphasis::Watch)
        }
        FilingStatus::Late { days: None } => (Message::new("ranking-late-undisclosed"), Emphasis::Watch),
        FilingStatus::Filed => (Message::new("ranking-filed"), Emphasis::Plain),
        FilingStatus::Undated => (Message::new("ranking-undated"), Emphasis::Unknown),
        FilingStatus::InTime => (Message::new("ranking-in-time"), Emphasis::Good),
        FilingStatus::NotYetDue => (Message::new("ranking-not-yet-due"), Emphasis::Muted),
    }
}

/// When it was received, where anybody says so.
pub(super) fn received(filing: &Filing) -> Option<Cell> {
    let received = filing.received?;
    Some(if received.is_declared {
        Message::new("ranking-received-declared").with("on", received.on).into()
    } else {
        Cell::from(received.on)
    })
}

/// Ranks from the first at the left to the last at the right: the interval as a line, the median as a dot.
pub(super) fn strip(trial: &Trial, count: usize) -> String {
    let at = |rank: u32| usize_of(rank.saturating_sub(1)) * (STRIP - 1) / count.saturating_sub(1).max(1);
    let (low, median, high) = (at(trial.low), at(trial.median), at(trial.high));
    (0..STRIP)
        .map(|letter| match letter {
            _ if letter == median => '●',
            _ if (low..=high).contains(&letter) => '━',
            _ => '·',
        })
        .collect()
}

pub(super) const fn class_id(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "a",
        Grade::B => "b",
        Grade::C => "c",
        Grade::D => "d",
        Grade::E => "e",
        Grade::U => "u",
    }
}

#[cfg(test)]
mod tests {
    use super::{percent, strip};
    use crate::ranking::Trial;

    #[test]
    fn what_happens_is_never_impossible_and_what_fails_never_certain() {
        let cases = [(0, "0"), (1, "1"), (5_000, "50"), (9_999, "99"), (10_000, "100")];
        for (count, shown) in cases {
            assert_eq!(percent(count, 10_000), shown);
        }
    }

    #[test]
    fn strips_run_from_the_first_rank_to_the_last() {
        let of = |low, median, high| strip(&Trial { median, low, high, bottom: 0, classes: Vec::new(), draws: 1 }, 9);
        assert!(of(1, 1, 1).starts_with("●·"));
        assert!(of(9, 9, 9).ends_with("·●"));
        assert_eq!(of(1, 5, 9).chars().filter(|letter| *letter == '━').count(), 47);
    }
}
