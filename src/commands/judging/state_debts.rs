//! What a submission comes to without what the State owes, by the same judgement and grading.
//!
//! In: a dossier and the debts that ranking.toml names. Out: class and score had the State paid them, each with those before
//! it. Never: a figure of its own making; assessment moves the amounts.

use super::judge::Sitting;
use crate::assessment::{Dossier, paid};
use crate::grading::{Context, Graded, grade};
use crate::ranking::{Verdict, WithoutDebt};

impl Sitting<'_> {
    /// One verdict per debt; none where the rulebook names no debt or does not judge the institution.
    pub(super) fn without_state_debts(
        &self,
        dossier: Dossier<'_>,
        stands: &Graded,
        context: &Context<'_>,
    ) -> Vec<WithoutDebt> {
        let rulebook = &self.law.deciding;
        let Some(scheme) = rulebook.ranking.as_ref().filter(|_| !stands.assessment.is_out_of_scope) else {
            return Vec::new();
        };
        let debts = &scheme.state_debts;
        let of = |count: usize| {
            let paid = paid(rulebook, dossier.submission, &dossier.institution.code, debts.get(..count)?);
            let verdict = paid.map(|paid| {
                let verdict = paid.overlay.map_or_else(
                    || Verdict::of(stands),
                    |overlay| Verdict::of(&grade(rulebook, self.over(dossier, Some(&overlay)), context)),
                );
                (paid.owed, verdict)
            });
            Some(WithoutDebt { debt: debts.get(count - 1)?.id.clone(), verdict })
        };
        (1..=debts.len()).filter_map(of).collect()
    }
}
