//! The file of replies of the samples: what was notified to whom, who answered, what is deferred.

/// The text of `replies.toml`. Its institutions are those of the samples; what they say is made up.
pub(crate) fn file() -> String {
    let notified = NOTIFIED.iter().map(|institution| {
        format!("\n[[notification]]\ninstitution = \"{institution}\"\nfiscal_year = 2023\nnotified_on = 2024-09-02\n")
    });
    std::iter::once(HEAD.to_owned()).chain(notified).chain([END.to_owned()]).collect()
}

const NOTIFIED: [&str; 12] = [
    "XA-CFP", "XA-CNPS", "XA-CSS", "XB-CNPS", "XB-CNSS", "XC-CAFAT", "XC-CNSS", "XC-IPRES", "XD-CNPS", "XD-CNSS",
    "XD-PSF", "XE-INSS",
];

const HEAD: &str = "\
# What was notified to the institutions of the samples, what they answered, what is deferred. All of it is fictitious.
# Written by examples/make-samples. `vigie rank samples --replies samples/replies.toml`, and so for `vigie report`.
#
# A row bears its name once it was notified and the time to reply is over (ranking.toml: 30 days). A reply is printed in full.
";

const END: &str = r#"
[[reply]]
institution = "XC-CNSS"
fiscal_year = 2023
received_on = 2024-09-25
text = "Deux milliards de charges de fonctionnement sont des indemnités de départ, payées une seule fois ; nous demandons leur reclassement."
answer = "La pièce est à produire ; le retraitement sera examiné à la prochaine session."

[[reply]]
institution = "XD-CNPS"
fiscal_year = 2023
received_on = 2024-10-21
text = "Notre trésorerie dépend de sommes que l’État nous doit."

# A session defers a row; without `until`, until another decision.
[[deferral]]
institution = "XD-PSF"
fiscal_year = 2023
decision = "fictive n° 5"
decided_on = 2024-09-20
until = 2025-06-30
ground = "Les comptes sont refaits à l’unité, à la demande de la Commission."

# After publication: the former value stays beside the row. `what` is class, score or status.
[[correction]]
institution = "XB-CNSS"
fiscal_year = 2023
what = "score"
former = "71,0"
corrected_on = 2024-12-09
reason = "Une pièce reçue à temps n’avait pas été lue."

# What a session decided on a row. With a class, the reason is required; inspector and rapporteur are roles, never persons.
[[decision]]
institution = "XD-CNSS"
fiscal_year = 2023
number = "fictive n° 6"
decided_on = 2024-12-10
session = "session fictive de décembre 2024"
class = "U"
inspector = "inspecteur régional"
rapporteur = "rapporteur de l’État voisin"
reason = "Un bilan qui ne s’équilibre pas ne permet pas de classer."
"#;
