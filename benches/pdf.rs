//! How long papers as PDF take: `cargo bench --features pdf --bench pdf`. The note of a State, with its slip, in under half a second
//! once the fonts are read; the first one of a run, which reads them, beside it.

#![allow(clippy::print_stdout, reason = "a bench prints what it measures")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot set itself up must fail")]

#[path = "../tests/common/acts.rs"]
mod acts;

use std::sync::OnceLock;
use std::time::Instant;

use divan::Bencher;
use jiff::civil::date;
use vigie::followup::{RecommendationAct, SubjectKind};
use vigie::i18n::Language;
use vigie::model::StateCode;
use vigie::render::pdf;
use vigie::report::{FollowupSetting, Paper, followup_note, transmission};
use vigie::rulebook::{Addressee, load, select};

/// How many recommendations are open in the State.
const OPEN: [usize; 3] = [5, 20, 60];

/// The note of a State to which so many recommendations were made.
fn note(open: usize) -> Paper {
    let folder = tempfile::tempdir().unwrap();
    let mut register = acts::filled(folder.path());
    let mut entries = Vec::new();
    for (rank, draft) in acts::drafts("XA-BANC", open).into_iter().enumerate() {
        let code = format!("XA-BANC-{:04}", rank + 1);
        entries.push(draft);
        let issued = RecommendationAct::Issued {
            session: "52e session".to_owned(),
            report: "XA-CNSS-2023".to_owned(),
            due_on: date(2025, 6, 30),
        };
        entries.push(acts::act(&code, date(2024, 12, 1), issued));
    }
    register.append(&entries, acts::moment()).unwrap();
    let rulebook = load(select("cipres").unwrap()).rulebook.unwrap();
    let (head, followed) = register.moment(SubjectKind::ALL).unwrap();
    let state = StateCode::from("XA");
    let on = date(2025, 8, 20);
    let setting = FollowupSetting {
        rulebook: &rulebook,
        institutions: &rulebook.institutions,
        scheme: rulebook.escalation.as_ref().unwrap(),
        head,
        on,
        state: Some(&state),
        is_whole: false,
    };
    let note = followup_note(&followed.of_state(&state), None, &rulebook, &setting);
    transmission(note, Addressee::TechnicalMinistry, None, on)
}

#[divan::bench(args = OPEN, sample_count = 20)]
fn note_of_a_state(bencher: Bencher<'_, '_>, open: usize) {
    static NOTES: OnceLock<Vec<Paper>> = OnceLock::new();
    let notes = NOTES.get_or_init(|| OPEN.into_iter().map(note).collect());
    let rank = OPEN.iter().position(|known| *known == open).unwrap();
    let paper = notes.get(rank).unwrap();
    bencher.bench(|| pdf::render(paper, Language::default()).unwrap());
}

fn main() {
    let paper = note(20);
    let begun = Instant::now();
    let bytes = pdf::render(&paper, Language::default()).unwrap();
    println!("first of a run: {:?}, {} bytes", begun.elapsed(), bytes.len());
    divan::main();
}
