//! What the Secretariat's file and that of the replies say of institutions, lines and norms that nobody knows: a slip of the pen
//! there would leave a document unseen, a refusal experimental or a reply unprinted, in silence.
//!
//! In: the Secretariat's file, the lists and the rulebook. Out: diagnostics. Never: a judgement. Waivers have a file of
//! their own.

use super::Session;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::model::{InstitutionCode, LineKind, ReplyFile};

/// Every entry that can match nothing. `is_judged` says which institutions of the run are on no list and still judged.
pub(super) fn unmatched(session: &Session, is_judged: impl Fn(&InstitutionCode) -> bool) -> Vec<Diagnostic> {
    let Some(file) = &session.secretariat else { return Vec::new() };
    let editions = session.catalogue.editions();
    let is_known =
        |code: &InstitutionCode| is_judged(code) || session.lists.iter().any(|list| list.find(code).is_some());
    let entry = |key: &str, raw: &str| {
        Diagnostic::new(Code::SecretariatUnmatched, Location::File { path: session.secretariat_path.as_str().into() })
            .with("key", key)
            .with("raw", raw)
    };
    let institutions = (file.receptions.iter().map(|reception| ("reception", &reception.institution)))
        .chain(file.documents.iter().map(|document| ("document", &document.institution)))
        .chain(file.reports_addressed.iter().map(|report| ("report", &report.institution)))
        .filter(|(_, code)| !is_known(code))
        .map(|(key, code)| entry(&format!("{key}.institution"), code.as_str()));
    let is_flag =
        |code: &str| session.catalogue.dictionary().find(code).is_some_and(|line| line.kind == LineKind::Flag);
    let lines = file
        .documents
        .iter()
        .filter(|document| !is_flag(&document.line))
        .map(|document| entry("document.line", &document.line));
    let norms = file
        .recognised_norms
        .iter()
        .filter(|id| !editions.iter().flat_map(|edition| &edition.rules).any(|rule| rule.id.as_str() == id.as_str()))
        .map(|id| entry("decision.recognised_norms", id));
    institutions.chain(lines).chain(norms).collect()
}

/// Every entry of the file of replies that has no effect, or none yet: of an institution that nobody knows, of a day still to come, a
/// reply to what neither the file nor the register (`all`) says was notified.
pub(super) fn stray_replies(
    session: &Session,
    file: &ReplyFile,
    all: &ReplyFile,
    path: &str,
    is_judged: impl Fn(&InstitutionCode) -> bool,
) -> Vec<Diagnostic> {
    let told = |code: Code| Diagnostic::new(code, Location::File { path: path.into() });
    let entries = (file.notifications.iter().map(|one| ("notification", &one.institution, one.notified_on)))
        .chain(file.replies.iter().map(|one| ("reply", &one.institution, one.received_on)))
        .chain(file.deferrals.iter().map(|one| ("deferral", &one.institution, one.decided_on)))
        .chain(file.corrections.iter().map(|one| ("correction", &one.institution, one.corrected_on)))
        .chain(file.decisions.iter().map(|one| ("decision", &one.institution, one.decided_on)));
    let mut found: Vec<Diagnostic> = Vec::new();
    for (key, institution, on) in entries {
        if !is_judged(institution) && session.lists.iter().all(|list| list.find(institution).is_none()) {
            found.push(told(Code::ReplyUnmatched).with("key", key).with("institution", institution.as_str()));
        } else if on > session.options.as_of {
            found.push(
                told(Code::ReplyToCome).with("key", key).with("institution", institution.as_str()).with("on", on),
            );
        }
    }
    let is_notified = |institution: &InstitutionCode, year| {
        all.notifications.iter().any(|one| one.institution == *institution && one.fiscal_year == year)
    };
    found.extend(file.replies.iter().filter(|one| !is_notified(&one.institution, one.fiscal_year)).map(|one| {
        let year = one.fiscal_year.to_string();
        told(Code::ReplyUnnotified).with("institution", one.institution.as_str()).with("year", year)
    }));
    found
}
