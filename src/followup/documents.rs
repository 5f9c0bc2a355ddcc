//! Which documents an act names.

use super::{Act, CertificateAct, InstitutionAct, MissionAct, RecommendationAct, ReportAct};
use crate::model::Sha256;

/// The documents that an act names, by their SHA-256.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    /// Those attached to the act, which the Secretariat keeps: evidence, replies, deliberations, plans, reports.
    pub attached: Vec<Sha256>,
    /// The accounts that it speaks of, which were judged or received.
    pub accounts: Vec<Sha256>,
}

impl Act {
    /// The documents that it names.
    #[must_use]
    pub fn documents(&self) -> Named {
        let attached =
            |document: &Option<Sha256>| Named { attached: document.iter().copied().collect(), accounts: Vec::new() };
        let accounts = |sha256: Option<Sha256>| Named { attached: Vec::new(), accounts: sha256.into_iter().collect() };
        match self {
            Self::Recommendation(RecommendationAct::Drafted { draft } | RecommendationAct::Edited { draft }) => {
                accounts(draft.origin.as_ref().map(|origin| origin.sha256))
            }
            Self::Recommendation(RecommendationAct::Contested { document, .. })
            | Self::Report(ReportAct::Addressed { document, .. } | ReportAct::ReplyReceived { document, .. })
            | Self::Mission(MissionAct::Reported { document, .. }) => attached(document),
            Self::Recommendation(RecommendationAct::Evidence { document, .. })
            | Self::Report(ReportAct::DeliberationReceived { document, .. } | ReportAct::PlanReceived { document }) => {
                attached(&Some(*document))
            }
            Self::Recommendation(RecommendationAct::Verified { documents, .. }) => {
                Named { attached: documents.clone(), accounts: Vec::new() }
            }
            Self::Certificate(CertificateAct::Issued { issued, .. }) => attached(&Some(issued.certificate)),
            Self::Institution(InstitutionAct::FilingReceived { sha256, .. }) => accounts(*sha256),
            Self::Institution(InstitutionAct::Observed { observed }) => accounts(Some(observed.sha256)),
            _ => Named::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Event;

    /// Whatever act is given a hash in its JSON, the list above knows of it: an act added later is not forgotten.
    #[test]
    fn every_hash_that_an_act_can_hold_is_named() {
        let source =
            concat!(include_str!("act.rs"), include_str!("institution_act.rs"), include_str!("certificate_act.rs"));
        let fields = source.lines().filter(|line| !line.trim_start().starts_with("//") && line.contains("Sha256"));
        let holding: Vec<&str> = fields.filter(|line| line.contains(':') && !line.contains("use ")).collect();
        // Origin, Contested, Evidence, Verified; Addressed, ReplyReceived, DeliberationReceived, PlanReceived; Reported; FilingReceived,
        // Observed; a certificate that is issued.
        assert_eq!(holding.len(), 12, "{holding:#?}: tell `Act::documents` of it");
        assert_eq!(Event::read("{}"), None);
    }
}
