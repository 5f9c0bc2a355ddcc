//! The dictionary of the rulebook that the samples are judged by.

use vigie::dictionary::Dictionary;
use vigie::rulebook::{load, select};

use super::Failure;

/// Loads it.
pub(crate) fn dictionary() -> Result<Dictionary, Failure> {
    let loaded = load(select("cipres@2023").map_err(|faults| format!("{faults:?}"))?);
    let rulebook = loaded.rulebook.ok_or_else(|| format!("{:?}", loaded.diagnostics))?;
    Ok(rulebook.dictionary)
}
