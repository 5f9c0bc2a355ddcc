//! Where everything in a register stands, ready to be reckoned with.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{
    CertificateStanding, Followed, IndicatorStanding, InstitutionStanding, MissionStanding, Observed,
    RecommendationStanding, ReportStanding, Standing, Subject,
};
use crate::model::{InstitutionCode, StateCode};

/// Where every subject of a register stands, by kind and code.
#[derive(Debug, Clone, Default)]
pub struct Standings {
    /// The recommendations.
    pub recommendations: BTreeMap<String, Box<RecommendationStanding>>,
    /// The reports addressed.
    pub reports: BTreeMap<String, Box<ReportStanding>>,
    /// The missions.
    pub missions: BTreeMap<String, Box<MissionStanding>>,
    /// The institutions.
    pub institutions: BTreeMap<String, Box<InstitutionStanding>>,
    /// The indicators.
    pub indicators: BTreeMap<String, Box<IndicatorStanding>>,
    /// The certificates.
    pub certificates: BTreeMap<String, Box<CertificateStanding>>,
}

impl FromIterator<(Subject, Standing)> for Standings {
    fn from_iter<I: IntoIterator<Item = (Subject, Standing)>>(standings: I) -> Self {
        let mut followed = Self::default();
        followed.extend(standings);
        followed
    }
}

impl Extend<(Subject, Standing)> for Standings {
    fn extend<I: IntoIterator<Item = (Subject, Standing)>>(&mut self, standings: I) {
        for (Subject { code, .. }, standing) in standings {
            match standing {
                Standing::Recommendation(standing) => drop(self.recommendations.insert(code, standing)),
                Standing::Report(standing) => drop(self.reports.insert(code, standing)),
                Standing::Mission(standing) => drop(self.missions.insert(code, standing)),
                Standing::Institution(standing) => drop(self.institutions.insert(code, standing)),
                Standing::Indicator(standing) => drop(self.indicators.insert(code, standing)),
                Standing::Certificate(standing) => drop(self.certificates.insert(code, standing)),
            }
        }
    }
}

impl Standings {
    /// The state of an institution, as far as anything recorded tells it.
    #[must_use]
    pub fn state_of(&self, institution: &str) -> Option<&StateCode> {
        let own = self.institutions.get(institution).and_then(|standing| standing.state.as_ref());
        let report = || {
            let mut reports = self.reports.values();
            reports.find(|report| report.institution.as_str() == institution).map(|report| &report.state)
        };
        let recommendation = || {
            let mut drafts = self.recommendations.values().map(|standing| &standing.draft);
            let own = |code: &InstitutionCode| code.as_str() == institution;
            drafts.find(|draft| draft.institution.as_ref().is_some_and(own)).map(|draft| &draft.state)
        };
        own.or_else(report).or_else(recommendation)
    }

    /// The states that anything recorded is about.
    #[must_use]
    pub fn states(&self) -> BTreeSet<StateCode> {
        let recommendations = self.recommendations.values().map(|standing| &standing.draft.state);
        let reports = self.reports.values().map(|standing| &standing.state);
        let missions = self.missions.values().map(|standing| &standing.visits);
        let institutions = self.institutions.values().filter_map(|standing| standing.state.as_ref());
        let certificates = self.certificates.values().map(|standing| &standing.issued.state);
        recommendations.chain(reports).chain(missions).chain(institutions).chain(certificates).cloned().collect()
    }

    /// How the accounts of an institution were judged, as far as it is recorded.
    pub fn observed(&self, institution: Option<&InstitutionCode>) -> impl Iterator<Item = &Observed> + Clone {
        let known = institution.and_then(|code| self.institutions.get(code.as_str()));
        known.into_iter().flat_map(|standing| &standing.observations).map(|one| &one.observed)
    }

    /// The recommendations of which something holds, each on a day beside the latest accounts recorded, in their order; for so many days
    /// in all a contest stops a clock.
    #[must_use]
    pub fn beside_accounts(
        &self,
        holds: impl Fn(&RecommendationStanding) -> bool,
        suspension_days: u32,
        on: Date,
    ) -> Vec<Followed<'_>> {
        let asked = self.recommendations.iter().filter(|(_, standing)| holds(standing));
        let mut followed: Vec<Followed<'_>> = asked
            .map(|(code, standing)| {
                let judged = self.observed(standing.draft.institution.as_ref());
                Followed::of(code, standing, judged, suspension_days, on)
            })
            .collect();
        followed.sort_by_key(Followed::rank);
        followed
    }

    /// What concerns one state alone. Indicators are of no state and stay.
    #[must_use]
    pub fn of_state(&self, state: &StateCode) -> Self {
        Self {
            recommendations: kept(&self.recommendations, |_, standing| standing.draft.state == *state),
            reports: kept(&self.reports, |_, standing| standing.state == *state),
            missions: kept(&self.missions, |_, standing| standing.visits == *state),
            institutions: kept(&self.institutions, |code, _| self.state_of(code) == Some(state)),
            indicators: self.indicators.clone(),
            certificates: kept(&self.certificates, |_, standing| standing.issued.state == *state),
        }
    }
}

/// Those of a kind of which something holds.
fn kept<S: Clone>(all: &BTreeMap<String, S>, holds: impl Fn(&str, &S) -> bool) -> BTreeMap<String, S> {
    all.iter()
        .filter(|(code, standing)| holds(code, standing))
        .map(|(code, standing)| (code.clone(), standing.clone()))
        .collect()
}
