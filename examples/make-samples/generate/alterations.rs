//! What is done to coherent accounts so that a sample shows something.

use vigie::dictionary::Dictionary;
use vigie::render::template::Filled;

use super::Failure;

/// Leaves the accounts as they are.
pub(crate) fn none(_: &Dictionary, _: &mut Filled) -> Result<(), Failure> {
    Ok(())
}
