//! What a fictitious inspector restates: two figures of one fund, so that its sums still hold.

use std::fmt::Write as _;

use super::sha256;

/// The restatements: figure, value filed, restated value, why.
const RESTATED: &[(&str, &str, &str)] =
    &[("operating_charges", "13113005535", "11113005535"), ("other_charges", "1237360706", "3237360706")];

/// The text of `adjustments.toml`.
pub(crate) fn file() -> Result<String, std::fmt::Error> {
    let document = sha256("fictitious document: XC-CNSS 2023 trial balance".as_bytes());
    let mut text = "\
# What an inspector of the samples restates. All of it is fictitious. Written by examples/make-samples.
# The hash of the document is that of a sentence, not of a file: no document of a fictitious fund exists.
"
    .to_owned();
    for (figure, filed, value) in RESTATED {
        write!(
            text,
            r#"
[[adjustment]]
institution = "XC-CNSS"
fiscal_year = 2023
figure = "{figure}"
filed = "{filed}"
value = "{value}"
reason = "Charges d’un litige ancien, comptées en fonctionnement ; elles relèvent des autres charges."
document = "{document}"
inspector = "Inspecteur régional, contrôle sur place"
date = 2024-09-12
"#
        )?;
    }
    Ok(text)
}
