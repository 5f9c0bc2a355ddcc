//! Notifications, replies, deferrals, corrections and decisions, from the file that `vigie rank --replies` names.
//!
//! In: the text of a TOML file. Out: a [`ReplyFile`], or every fault with its span. Never: a default for a date.
//!
//! ```toml
//! [[notification]]
//! institution = "XA-CNPS"
//! fiscal_year = 2023
//! notified_on = 2024-07-01
//!
//! [[reply]]
//! institution = "XA-CNPS"
//! fiscal_year = 2023
//! received_on = 2024-07-20
//! text = "…"                       # printed in full
//! answer = "…"                     # the Committee's, if any
//!
//! [[deferral]]
//! institution = "XA-CSS"
//! fiscal_year = 2023
//! decision = "n° 3"
//! decided_on = 2024-07-15
//! until = 2024-12-31               # absent: until another decision
//! ground = "…"
//!
//! [[correction]]                   # after publication: the former value stays beside the row
//! institution = "XA-CNPS"
//! fiscal_year = 2023
//! what = "class"                   # class | score | status
//! former = "D"                     # as it was printed
//! corrected_on = 2024-10-01
//! reason = "…"
//!
//! [[decision]]                     # of a session on one row; with a class, also why
//! institution = "XA-CNPS"
//! fiscal_year = 2023
//! number = "n° 4"
//! decided_on = 2024-11-20
//! session = "…"
//! class = "C"
//! inspector = "…"                  # roles, never persons
//! rapporteur = "…"
//! reason = "…"
//! ```

use std::sync::Arc;

use super::entry::{day, institution, text, year};
use crate::diagnostic::{Code, Diagnostic, RuleFile};
use crate::dictionary::{Faults, Table};
use crate::i18n::Message;
use crate::model::{
    Corrected, Correction, Deferral, FiscalYear, InstitutionCode, Notification, Reply, ReplyFile, RowDecision,
};

/// The classes that a decision may name.
const CLASSES: [&str; 6] = ["A", "B", "C", "D", "E", "U"];

/// Loads a file of replies.
///
/// # Errors
///
/// Every fault, each with its span: keys unknown or missing, values of another type, no years, two notifications, replies or
/// deferrals for one institution and year, a deferral that ends before it is decided, a class decided without a reason.
pub fn load_replies(content: &str, path: &str) -> Result<ReplyFile, Vec<Diagnostic>> {
    let faults = Faults::new(Arc::new(RuleFile { path: path.to_owned(), text: content.to_owned() }));
    let Some(table) = faults.parse(content) else { return Err(faults.into_diagnostics()) };
    let root = Table::root(&faults, &table);
    let loaded = ReplyFile {
        notifications: each(
            &root,
            "notification",
            |one: &Notification| (&one.institution, one.fiscal_year),
            notification,
        ),
        replies: each(&root, "reply", |one: &Reply| (&one.institution, one.fiscal_year), reply),
        deferrals: each(&root, "deferral", |one: &Deferral| (&one.institution, one.fiscal_year), deferral),
        // One row may be corrected more than once.
        corrections: root.tables("correction").iter().filter_map(correction).collect(),
        decisions: each(&root, "decision", |one: &RowDecision| (&one.institution, one.fiscal_year), decision),
    };
    root.finish();
    let faults = faults.into_diagnostics();
    if faults.is_empty() { Ok(loaded) } else { Err(faults) }
}

/// The tables of a name, one per institution and year.
fn each<T>(
    root: &Table<'_>,
    name: &'static str,
    key: impl Fn(&T) -> (&InstitutionCode, FiscalYear),
    read: impl Fn(&Table<'_>) -> Option<T>,
) -> Vec<T> {
    let mut all: Vec<T> = Vec::new();
    for table in root.tables(name) {
        let Some(one) = read(&table) else { continue };
        if all.iter().any(|known| key(known) == key(&one)) {
            let (institution, year) = key(&one);
            let id = format!("{institution} {year}");
            table.faults().push(table.faults().at(Code::IdDuplicate, table.span()).with("id", id));
        }
        all.push(one);
    }
    all
}

fn notification(table: &Table<'_>) -> Option<Notification> {
    let (institution, fiscal_year) = (institution(table), year(table));
    let notified_on = day(table, "notified_on");
    table.finish();
    Some(Notification { institution: institution?, fiscal_year: fiscal_year?, notified_on: notified_on? })
}

fn reply(table: &Table<'_>) -> Option<Reply> {
    let (institution, fiscal_year) = (institution(table), year(table));
    let received_on = day(table, "received_on");
    let words = text(table, "text");
    let answer = table.text("answer").into_value();
    table.finish();
    Some(Reply {
        institution: institution?,
        fiscal_year: fiscal_year?,
        received_on: received_on?,
        text: words?,
        answer: answer.map(|answer| answer.trim().to_owned()),
    })
}

fn correction(table: &Table<'_>) -> Option<Correction> {
    let (institution, fiscal_year) = (institution(table), year(table));
    let what = table.required("what", table.one_of("what", Corrected::ALL, Corrected::code)).into_value();
    let former = text(table, "former");
    let corrected_on = day(table, "corrected_on");
    let reason = text(table, "reason");
    table.finish();
    Some(Correction {
        institution: institution?,
        fiscal_year: fiscal_year?,
        what: what?,
        former: former?,
        corrected_on: corrected_on?,
        reason: reason?,
    })
}

fn decision(table: &Table<'_>) -> Option<RowDecision> {
    let (institution, fiscal_year) = (institution(table), year(table));
    let number = text(table, "number");
    let decided_on = day(table, "decided_on");
    let session = text(table, "session");
    let class = table.one_of("class", &CLASSES, |class| class).into_value();
    let role = |key| table.text(key).into_value().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let (inspector, rapporteur) = (role("inspector"), role("rapporteur"));
    let reason = if class.is_some() { text(table, "reason") } else { role("reason") };
    table.finish();
    if class.is_some() && reason.is_none() {
        return None;
    }
    Some(RowDecision {
        institution: institution?,
        fiscal_year: fiscal_year?,
        number: number?,
        decided_on: decided_on?,
        session: session?,
        class: class.map(str::to_owned),
        inspector,
        rapporteur,
        reason,
    })
}

fn deferral(table: &Table<'_>) -> Option<Deferral> {
    let (institution, fiscal_year) = (institution(table), year(table));
    let decision = text(table, "decision");
    let decided_on = day(table, "decided_on");
    let until = table.date("until");
    let ground = text(table, "ground");
    table.finish();
    if let (Some(decided), Some(last)) = (decided_on, until.present())
        && *last.get_ref() < decided
    {
        let why = Message::new("dates-decided-after").with("decided", decided);
        let fault = table.faults().at(Code::DatesOverlap, last.span()).with("why", why);
        table.faults().push(fault.with("from", decided).with("to", *last.get_ref()));
    }
    Some(Deferral {
        institution: institution?,
        fiscal_year: fiscal_year?,
        decision: decision?,
        decided_on: decided_on?,
        until: until.into_value(),
        ground: ground?,
    })
}

#[cfg(test)]
mod tests {
    use super::load_replies;
    use crate::diagnostic::Code;

    #[test]
    fn corrections_and_decisions_are_read_and_a_class_wants_a_reason() {
        let sound = "
[[correction]]
institution = \"XA-CNPS\"
fiscal_year = 2023
what = \"class\"
former = \"D\"
corrected_on = 2024-10-01
reason = \"Erreur de lecture.\"
[[decision]]
institution = \"XA-CNPS\"
fiscal_year = 2023
number = \"n° 4\"
decided_on = 2024-11-20
session = \"42e session\"
class = \"C\"
rapporteur = \"rapporteur de la Commission\"
reason = \"Plan déjà exécuté.\"
";
        let file = load_replies(sound, "r.toml").unwrap();
        assert_eq!(file.corrections[0].former, "D");
        let decision = &file.decisions[0];
        assert_eq!((decision.class.as_deref(), decision.inspector.as_deref()), (Some("C"), None));
        // A row may be corrected twice, and decided on once.
        let faults = load_replies(&format!("{sound}{sound}"), "r.toml").unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::IdDuplicate]);
        let bare = sound.replace("reason = \"Plan déjà exécuté.\"", "");
        assert_eq!(load_replies(&bare, "r.toml").unwrap_err()[0].code, Code::KeyMissing);
        let wrong = sound.replace("class = \"C\"", "class = \"F\"").replace("what = \"class\"", "what = \"place\"");
        let codes: Vec<Code> = load_replies(&wrong, "r.toml").unwrap_err().iter().map(|fault| fault.code).collect();
        assert_eq!(codes, [Code::ValueNotAdmitted, Code::ValueNotAdmitted]);
    }

    #[test]
    fn a_file_is_read_whole_and_every_fault_told() {
        let sound = "
[[notification]]
institution = \"XA-CNPS\"
fiscal_year = 2023
notified_on = 2024-07-01
[[reply]]
institution = \"XA-CNPS\"
fiscal_year = 2023
received_on = 2024-07-20
text = \" Nous contestons. \"
[[deferral]]
institution = \"XA-CSS\"
fiscal_year = 2023
decision = \"n° 3\"
decided_on = 2024-07-15
ground = \"Recours pendant.\"
";
        let file = load_replies(sound, "r.toml").unwrap();
        assert_eq!((file.notifications.len(), file.replies.len(), file.deferrals.len()), (1, 1, 1));
        assert_eq!(file.replies[0].text, "Nous contestons.");
        assert_eq!(file.deferrals[0].until, None);
        let twice = format!("{sound}{sound}\nreplies = 1");
        let codes: Vec<Code> = load_replies(&twice, "r.toml").unwrap_err().iter().map(|fault| fault.code).collect();
        assert_eq!(codes.iter().filter(|code| **code == Code::IdDuplicate).count(), 3, "{codes:?}");
        let late = sound.replace("ground =", "until = 2024-07-01\nground =");
        assert_eq!(load_replies(&late, "r.toml").unwrap_err()[0].code, Code::DatesOverlap);
    }
}
