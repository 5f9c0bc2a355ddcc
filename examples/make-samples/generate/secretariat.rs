//! What the fictitious Secretariat knows: receptions, documents seen, reports addressed, a waiver.

use std::fmt::Write as _;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use vigie::model::Sha256;

use super::catalogue::Sample;
use super::sha256;

const HEAD: &str = "\
# What the Secretariat of the samples knows. All of it is fictitious. Written by examples/make-samples.
# The hashes of documents are those of a sentence, not of a file: no document of a fictitious fund exists.

[decision]
recognised_norms = []
";

const WAIVER: &str = r#"
[[waiver]]
institution = "XD-CNPS"
rule = "state-loans"
decision = "n° 7/2023 (fictive)"
body = "Conseil des ministres de tutelle (fictif)"
decided_on = 2022-12-14
from = 2023-01-01
until = 2024-12-31
reason = "Convention de titrisation des prêts à l’État signée ; conversion en titres d’ici la fin de 2024."
"#;

/// The text of `secretariat.toml`, for the samples with the hash of each.
pub(crate) fn file(samples: &[(Sample, Sha256)]) -> Result<String, std::fmt::Error> {
    let mut text = HEAD.to_owned();
    for (sample, received) in samples {
        reception(&mut text, sample, *received)?;
    }
    for (sample, _) in samples.iter().filter(|(sample, _)| sends_documents(sample)) {
        documents(&mut text, sample)?;
    }
    for (sample, _) in samples.iter().filter(|(sample, _)| was_sent_a_report(sample)) {
        report(&mut text, sample)?;
    }
    text.push_str(WAIVER);
    Ok(text)
}

/// Received a few days after it was sent, by a delay that grows with the distance that the mail goes.
fn received_on(sample: &Sample) -> Date {
    let days = match sample.profile.state {
        "XA" => 1,
        "XB" | "XC" => 4,
        _ => 9,
    };
    sample.profile.conduct(sample.year).filed_on.saturating_add(days.days())
}

fn reception(text: &mut String, sample: &Sample, received: Sha256) -> std::fmt::Result {
    write!(
        text,
        r#"
[[reception]]
institution = "{}"
fiscal_year = {}
received_on = {}
sha256 = "{received}"
"#,
        sample.profile.code,
        sample.year,
        received_on(sample)
    )
}

/// The sound funds send their documents, the others do not or have none.
fn sends_documents(sample: &Sample) -> bool {
    matches!(sample.profile.code, "XA-CNPS" | "XA-CFP" | "XB-CNSS" | "XC-IPRES")
}

fn documents(text: &mut String, sample: &Sample) -> std::fmt::Result {
    for line in ["accounts_certified", "board_tripartite", "board_deliberated_on_report"] {
        if line == "board_deliberated_on_report" && !was_sent_a_report(sample) {
            continue;
        }
        let sentence = format!("fictitious document: {} {} {line}", sample.profile.code, sample.year);
        write!(
            text,
            r#"
[[document]]
institution = "{}"
fiscal_year = {}
line = "{line}"
sha256 = "{}"
seen_on = {}
"#,
            sample.profile.code,
            sample.year,
            sha256(sentence.as_bytes()),
            received_on(sample)
        )?;
    }
    Ok(())
}

/// Every board but that of the civil servants' fund was sent a report.
fn was_sent_a_report(sample: &Sample) -> bool {
    sample.profile.is_listed && sample.profile.code != "XA-CFP" && sample.profile.kind != "health_only"
}

fn report(text: &mut String, sample: &Sample) -> std::fmt::Result {
    write!(
        text,
        r#"
[[report]]
institution = "{}"
fiscal_year = {}
sent_on = {}
"#,
        sample.profile.code,
        sample.year,
        date(sample.year, 9, 15)
    )
}
