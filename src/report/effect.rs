//! What effect classes and certifications have: that of a session's decision, or none.

use super::subject::Setting;
use crate::i18n::Message;
use crate::model::SessionDecision;

/// What effect they have, of decisions, each with whether what it decides stays experimental, which `despite` says.
pub(super) fn effect_of<'d>(
    mut decided: impl Iterator<Item = (Option<&'d SessionDecision>, bool)> + Clone,
    despite: &'static str,
    setting: &Setting<'_>,
) -> Vec<Message> {
    let mut lines = Vec::new();
    if decided.clone().any(|(decision, _)| decision.is_none()) {
        // In the rulebook's own words: what a convention or a regulation gives effect to is no session's decision.
        let says = &setting.rulebook.grading.experimental;
        lines.push(Message::new("impact-says").with("text", says));
    }
    if let Some(decision) = decided.clone().find_map(|(decision, _)| decision) {
        let by = |id| Message::new(id).with("number", decision.number.as_str()).with("date", decision.date);
        lines.push(by("report-legend-decision"));
        if decided.any(|(decision, is_experimental)| decision.is_some() && is_experimental) {
            lines.push(by(despite));
        }
    }
    lines
}
