//! What the Secretariat's file says of institutions, lines and norms that nobody knows: a slip of the pen there would leave
//! a document unseen or a refusal experimental, in silence.
//!
//! In: the Secretariat's file, the lists and the rulebook. Out: diagnostics. Never: a judgement. Waivers have a file of
//! their own.

use super::Session;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::model::{InstitutionCode, LineKind};

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
