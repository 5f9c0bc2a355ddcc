//! The page of regional statistics.

use super::super::{Around, Part, statistics};
use super::Page;
use crate::statistics::Statistics;

/// Where the page stands.
pub const STATISTICS: &str = "statistics.html";

/// The page of what was declared, by State and for the region, each currency by itself. In public what would give away who may not be
/// named was withheld from it before.
#[must_use]
pub fn statistics_page(summed: &Statistics, around: Around<'_>) -> Page {
    let mut report = statistics(summed, around);
    super::for_readers(&mut report);
    let document = Part::new("statistics", report);
    Page { path: STATISTICS.to_owned(), chapter: STATISTICS, document }
}
