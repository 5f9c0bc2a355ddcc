//! Where everything in a register stands, ready to be reckoned with.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    CertificateStanding, IndicatorStanding, InstitutionStanding, MissionStanding, RecommendationStanding,
    ReportStanding, Standing, Subject,
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

    /// What concerns one state alone. Indicators are of no state and stay.
    #[must_use]
    pub fn of_state(mut self, state: &StateCode) -> Self {
        let foreign: BTreeSet<String> =
            self.institutions.keys().filter(|code| self.state_of(code) != Some(state)).cloned().collect();
        self.institutions.retain(|code, _| !foreign.contains(code));
        self.recommendations.retain(|_, standing| standing.draft.state == *state);
        self.reports.retain(|_, standing| standing.state == *state);
        self.missions.retain(|_, standing| standing.visits == *state);
        self.certificates.retain(|_, standing| standing.issued.state == *state);
        self
    }
}
