//! The clocks of all recommendations, read once on one day.

use jiff::civil::Date;

use super::{Delay, RecommendationStanding, Standings};
use crate::rulebook::EscalationScheme;

/// An issued recommendation with what its clock says.
#[derive(Debug, Clone, Copy)]
pub struct Clock<'f> {
    /// Its code.
    pub code: &'f str,
    /// Where it stands.
    pub standing: &'f RecommendationStanding,
    /// What its clock says.
    pub delay: Delay,
}

/// The recommendations that were issued by a day, by code, each with its clock.
#[derive(Debug, Clone, Default)]
pub struct Clocks<'f> {
    /// All of them.
    pub all: Vec<Clock<'f>>,
}

impl<'f> Clocks<'f> {
    /// The clocks on a day.
    #[must_use]
    pub fn of(followed: &'f Standings, scheme: &EscalationScheme, on: Date) -> Self {
        let days = scheme.suspension_days.value;
        let clock = |(code, standing): (&'f String, &'f Box<_>)| {
            Delay::of(standing, days, on).map(|delay| Clock { code, standing, delay })
        };
        Self { all: followed.recommendations.iter().filter_map(clock).collect() }
    }
}
