//! What verifying certificates came to, file by file: how each stands first, then why, then what it says.

use jiff::civil::Date;

use super::{Block, Cell, Content, Emphasis, Fact, Facts, Report, Section};
use crate::certificate::{
    BundleVerdict, Certificate, CertifiedClass, DateProof, Difference, Note, Reason, Standing, Verdict, Verification,
    Verified, Void,
};
use crate::i18n::{Arg, Message};

/// How many differences of a replay are told; JSON tells all.
const MOST_DIFFERENCES: usize = 12;
/// How many signs of each side of a difference are told, for a whole submission may stand on one; JSON tells all.
const MOST_SIGNS: usize = 120;
/// How many faults of a bundle are told.
const MOST_FAULTS: usize = 12;

/// What verifying files came to.
#[must_use]
pub fn verification(all: &[Verified], has_trusted: bool, as_of: Date) -> Report {
    let mut notes = Vec::new();
    let has_certificate = all.iter().any(|file| matches!(file.outcome, Verdict::Certificate(_)));
    if !has_trusted && has_certificate {
        notes.push(Cell::new(Message::new("verify-no-trusted"), Emphasis::Watch));
    }
    let title = Message::new("verify-title").with("count", all.len()).with("day", as_of);
    Report { title, notes, sections: all.iter().map(file).collect() }
}

fn file(file: &Verified) -> Section {
    let standing = file.standing();
    let mut facts = vec![];
    let emphasis = match standing {
        Standing::Genuine | Standing::Reproduced => Emphasis::Good,
        Standing::Expired | Standing::Unsigned => Emphasis::Watch,
        Standing::NotReplayable | Standing::Unread | Standing::Revoked | Standing::Tampered => Emphasis::Bad,
    };
    match &file.outcome {
        Verdict::Certificate(verification) => {
            let id = match (standing, verification.certificate.as_ref().is_some_and(|one| one.experimental)) {
                (Standing::Genuine | Standing::Reproduced, true) => "verify-genuine-experimental",
                (Standing::Genuine | Standing::Reproduced, false) => "verify-genuine",
                (Standing::Expired, _) => "verify-expired",
                (Standing::NotReplayable | Standing::Unsigned | Standing::Unread, _) => "verify-not-replayable",
                (Standing::Revoked, _) => "verify-revoked",
                (Standing::Tampered, _) if is_only_untrusted(verification) => "verify-untrusted",
                (Standing::Tampered, _) => "verify-tampered",
            };
            facts.push(Fact::new("verify-fact-standing", Cell::new(Message::new(id), emphasis)));
            certificate(verification, &mut facts);
        }
        Verdict::Bundle(found) => bundle(found, emphasis, &mut facts),
        Verdict::Unusable(fault) => {
            facts.push(Fact::new("verify-fact-standing", Cell::new(Message::new("verify-bundle-unusable"), emphasis)));
            facts.push(Fact::new("verify-fact-reasons", Content::from(fault.message())));
        }
        Verdict::Unread(fault) => {
            facts.push(Fact::new("verify-fact-standing", Cell::new(Message::new("verify-unread"), emphasis)));
            facts.push(Fact::new("verify-fact-reasons", Content::from(fault.message())));
        }
    }
    let title = Some(Cell::new(file.path.as_str(), Emphasis::Strong));
    Section { heading: None, blocks: vec![Block::Facts(Facts { title, facts })] }
}

fn bundle(found: &BundleVerdict, emphasis: Emphasis, facts: &mut Vec<Fact>) {
    let said = match &found.remade {
        None => Message::new("verify-bundle-sound"),
        Some(remade) if remade.is_same() => Message::new("verify-bundle-same").with("count", remade.submissions),
        Some(remade) if !remade.faults.is_empty() => Message::new("verify-bundle-faulty"),
        Some(remade) if remade.submissions == 0 => Message::new("verify-bundle-empty"),
        Some(_) => Message::new("verify-bundle-differs"),
    };
    facts.push(Fact::new("verify-fact-standing", Cell::new(said, emphasis)));
    if let Some(remade) = &found.remade {
        let told = |fault: &crate::diagnostic::Diagnostic| -> Cell {
            let said = Message::new("verify-bundle-fault").with("path", fault.location.path());
            said.with("detail", fault.message()).into()
        };
        let lines: Vec<Cell> = remade.faults.iter().take(MOST_FAULTS).map(told).collect();
        if !lines.is_empty() {
            facts.push(Fact { name: Message::new("verify-fact-reasons"), lines });
        }
        facts.extend(different(&remade.differences));
    }
    facts.push(Fact::new("verify-fact-signature", Content::from(Message::new("verify-bundle-unsigned"))));
    facts.push(Fact::new("verify-fact-hash", Cell::new(found.sha256.to_string(), Emphasis::Muted)));
}

/// Whether nothing was found wrong but that nobody is trusted of those who may have signed.
fn is_only_untrusted(verification: &Verification) -> bool {
    let mut against = verification.reasons.iter().filter(|reason| reason.standing() == Standing::Tampered);
    against.all(|reason| matches!(reason, Reason::KeyUntrusted(_) | Reason::Unsigned))
}

fn certificate(verification: &Verification, facts: &mut Vec<Fact>) {
    let lines: Vec<Cell> = verification.reasons.iter().map(|why| verification_reason(why).into()).collect();
    if !lines.is_empty() {
        facts.push(Fact { name: Message::new("verify-fact-reasons"), lines });
    }
    for reason in &verification.reasons {
        if let Reason::ReplayDiffers(differences) = reason {
            facts.extend(different(differences));
        }
    }
    if let Some(document) = &verification.certificate {
        facts.push(says(document));
        let decision = match &document.decision {
            Some(decision) => Message::new("certificate-decision")
                .with("number", decision.number.as_str())
                .with("date", day(&decision.date)),
            None => Message::new("certificate-no-decision"),
        };
        facts.push(Fact::new("certificate-fact-decision", Content::from(decision)));
    }
    match (&verification.signed_by, &verification.key_id) {
        (Some(key), _) => {
            let said = Message::new("verify-signed-by").with("name", key.name.as_str()).with("key", key.key.id());
            facts.push(Fact::new("verify-fact-signature", Content::from(said)));
        }
        (None, Some(id)) => {
            let said = Message::new("verify-claims").with("key", id.as_str());
            facts.push(Fact::new("verify-fact-signature", Cell::new(said, Emphasis::Muted)));
        }
        (None, None) => {}
    }
    if let Some(document) = verification.certificate.as_ref().filter(|_| verification.signed_by.is_some()) {
        facts.push(issued(&document.issued_on, &verification.date_proof));
        if let Some(until) = &document.valid_until {
            let said = match verification.renewed_until {
                Some(renewed) => Message::new("verify-renewed").with("day", renewed).with("stated", day(until)),
                None => Message::new("verify-day").with("day", day(until)),
            };
            facts.push(Fact::new("certificate-fact-valid", Content::from(said)));
        }
    }
    if let (Some(found), Some(document)) = (verification.inputs_found, &verification.certificate) {
        let said = Message::new("verify-inputs").with("found", found).with("total", document.inputs.len());
        facts.push(Fact::new("verify-fact-inputs", Content::from(said)));
    }
    if verification.is_authentic() {
        let lines: Vec<Cell> = verification.notes.iter().map(|known| Cell::new(note(known), Emphasis::Watch)).collect();
        if !lines.is_empty() {
            facts.push(Fact { name: Message::new("verify-fact-notes"), lines });
        }
    }
    if verification.is_replayed {
        let said = Cell::new(Message::new("verify-replayed"), Emphasis::Good);
        facts.push(Fact::new("verify-fact-replay", said));
    }
    facts.push(Fact::new("verify-fact-hash", Cell::new(verification.sha256.to_string(), Emphasis::Muted)));
}

/// What a certificate says, with what its class hangs on.
fn says(document: &Certificate) -> Fact {
    let said = Message::new("verify-says")
        .with("name", document.institution.name.as_str())
        .with("code", document.institution.code.as_str())
        .with("year", document.fiscal_year.to_string())
        .with("opinion", document.opinion.as_str())
        .with("class", certified_class(&document.class));
    Fact::new("verify-fact-says", Content::from(said))
}

/// A class as it may be quoted: with its range where figures leave it open, and provisional where it is.
pub(super) fn certified_class(class: &CertifiedClass) -> Arg {
    let grade = class.grade.as_deref().unwrap_or_default();
    let ranged = match class.best.as_deref().filter(|best| *best != grade) {
        Some(best) => Message::new("report-class-undecided").with("worst", grade).with("best", best).into(),
        None => Arg::from(grade),
    };
    if class.provisional { Message::new("certificate-class-provisional").with("class", ranged).into() } else { ranged }
}

fn issued(stated: &str, proof: &DateProof) -> Fact {
    let said = match proof {
        DateProof::Register(on) => Message::new("verify-issued-registered").with("day", day(stated)).with("on", *on),
        DateProof::Countersignature(by) => Message::new("verify-issued-countersigned")
            .with("day", day(stated))
            .with("name", by.by.as_str())
            .with("on", by.on),
        DateProof::None => Message::new("verify-issued-unproved").with("day", day(stated)),
    };
    let emphasis = if *proof == DateProof::None { Emphasis::Watch } else { Emphasis::Plain };
    Fact::new("certificate-fact-issued", Cell::new(said, emphasis))
}

/// A day as the reader's language writes it; what is no day, as it stands.
fn day(text: &str) -> Arg {
    text.parse::<Date>().map_or_else(|_| Arg::from(text), Arg::from)
}

/// Where a result made again differs, the first places of many.
fn different(differences: &[Difference]) -> Option<Fact> {
    if differences.is_empty() {
        return None;
    }
    let mut lines: Vec<Cell> = differences
        .iter()
        .take(MOST_DIFFERENCES)
        .map(|difference| {
            Message::new("verify-difference")
                .with("place", difference.place.as_str())
                .with("stated", clipped(&difference.stated))
                .with("found", clipped(&difference.found))
                .into()
        })
        .collect();
    let others = differences.len().saturating_sub(MOST_DIFFERENCES);
    if others > 0 {
        lines.push(Message::new("verify-more-differences").with("count", others).into());
    }
    Some(Fact { name: Message::new("verify-fact-differences"), lines })
}

/// The beginning of a text that may be a whole submission.
fn clipped(text: &str) -> String {
    let mut signs = text.chars();
    let mut kept: String = signs.by_ref().take(MOST_SIGNS).collect();
    if signs.next().is_some() {
        kept.push('…');
    }
    kept
}

fn note(note: &Note) -> Message {
    match note {
        Note::RegisterNotAsked => Message::new("verify-note-register"),
        Note::Renamed(name) => Message::new("verify-note-renamed").with("name", name.as_str()),
        Note::KeyOutOfUse(on) => Message::new("verify-note-key-out-of-use").with("on", *on),
        Note::SearchIncomplete => Message::new("verify-note-search"),
        Note::CountersignatureVoid(void) => {
            let because = match void {
                Void::Malformed => Message::new("verify-void-malformed"),
                Void::KeyUntrusted(id) => Message::new("verify-key-untrusted").with("key", id.as_str()),
                Void::SameKey => Message::new("verify-void-same"),
                Void::KeyOfIssuer => Message::new("verify-void-issuer"),
                Void::Differs => Message::new("verify-void-differs"),
                Void::SignedOtherwise => Message::new("verify-void-otherwise"),
                Void::Day(on) => Message::new("verify-void-day").with("on", *on),
                Void::KeyRevoked(on) => Message::new("verify-void-revoked").with("on", *on),
            };
            Message::new("verify-note-countersignature").with("because", because)
        }
    }
}

/// Why a certificate stands as it does, in words.
#[must_use]
pub fn verification_reason(reason: &Reason) -> Message {
    match reason {
        Reason::Malformed => Message::new("verify-malformed"),
        Reason::ContentInvalid(member) => Message::new("verify-content").with("member", *member),
        Reason::SignedOtherwise(comment) => {
            Message::new("verify-signed-otherwise").with("comment", comment.replace('\t', " "))
        }
        Reason::Unsigned => Message::new("verify-unsigned"),
        Reason::SignatureMalformed => Message::new("verify-signature-malformed"),
        Reason::SignatureDiffers => Message::new("verify-signature-differs"),
        Reason::KeyUntrusted(id) => Message::new("verify-key-untrusted").with("key", id.as_str()),
        Reason::KeyOfWitness => Message::new("verify-key-of-witness"),
        Reason::KeyNotYetValid(from) => Message::new("verify-key-not-yet").with("from", *from),
        Reason::KeyNoLongerValid(to) => Message::new("verify-key-no-longer").with("to", *to),
        Reason::KeyRevokedBeforeIssue(on) => Message::new("verify-key-revoked").with("on", *on),
        Reason::KeyRevokedUnproved(on) => Message::new("verify-key-revoked-unproved").with("on", *on),
        Reason::IssuedLater(stated) => Message::new("verify-issued-later").with("day", day(stated)),
        Reason::CommentDiffers(comment) => {
            Message::new("verify-comment-differs").with("comment", comment.replace('\t', " "))
        }
        Reason::Expired(on) => Message::new("verify-expired-on").with("on", *on),
        Reason::NotRegistered => Message::new("verify-not-registered"),
        Reason::RegisterDiffers(hash) => Message::new("verify-register-differs").with("hash", hash.to_string()),
        Reason::Suspended(on) => Message::new("verify-suspended").with("on", *on),
        Reason::Withdrawn(on) => Message::new("verify-withdrawn").with("on", *on),
        Reason::Replaced(on) => Message::new("verify-replaced").with("on", *on),
        Reason::InputChanged(name) => Message::new("verify-input-changed").with("name", name.as_str()),
        Reason::InputMissing(name) => Message::new("verify-input-missing").with("name", name.as_str()),
        Reason::RulebookDiffers(hash) => Message::new("verify-rulebook-differs").with("hash", hash.as_str()),
        Reason::NotReplayed => Message::new("verify-not-replayed"),
        Reason::ReplayDiffers(differences) => Message::new("verify-replay-differs").with("count", differences.len()),
    }
}
