//! Cures on the samples: they never lower a score, a class or a rank, the set found is the smallest, and money has no unit.

use crate::assessment::Outcome;
use crate::formula::Exact;
use crate::grading::{ClassReason, Context, CureTrial, Graded};
use crate::model::{LineKind, Submission};
use crate::ranking::tests::{RULEBOOK, SUBMISSIONS, judge_for, parameters, ranked, times};
use crate::ranking::{Cures, Entrant, Lift};
use crate::rulebook::Grade;

fn graded() -> Vec<Graded> {
    SUBMISSIONS.iter().map(|judged| judge_for(judged, true)).filter(|graded| graded.class.grade.is_some()).collect()
}

fn cures(graded: &Graded) -> Cures {
    Cures::of(graded, &RULEBOOK, &[], None, Cures::tries(1)).unwrap()
}

#[test]
fn a_cure_never_lowers_score_class_or_rank() {
    let with_cures = |graded: Graded| Entrant::of(&graded, &RULEBOOK, &[]).with_cures(Some(cures(&graded)));
    let ranking = ranked(graded().into_iter().map(with_cures).collect(), parameters(100));
    let (mut tried, mut rose, mut held) = (0, 0, 0);
    for table in ranking.tables.iter().filter(|table| table.is_ranked) {
        for row in &table.rows {
            let cures = row.entrant.cures.as_ref().unwrap();
            let place = |cured| table.place_if(&row.entrant, cured).unwrap().position;
            assert_eq!(place(&cures.now), row.place.unwrap().position);
            assert_eq!(Some(cures.now.grade), row.entrant.grade);
            for cure in &cures.all {
                assert!(cure.after.grade <= cures.now.grade && cure.after.score >= cures.now.score, "{cure:?}");
                assert!(place(&cure.after) <= place(&cures.now), "{cure:?}");
                tried += 1;
                rose += usize::from(place(&cure.after) < place(&cures.now));
                held += usize::from(cure.after.grade == cures.now.grade && cure.after.score > cures.now.score);
            }
            // The best to cure stands first.
            let keys = cures.all.iter().map(|cure| (cure.after.grade, std::cmp::Reverse(cure.after.score.clone())));
            assert!(keys.is_sorted());
        }
    }
    assert!(tried > 40 && rose > 5 && held > 5, "{tried} cures, {rose} rose, {held} gain points and no class");
}

#[test]
fn no_smaller_set_lifts_a_class_and_none_of_its_members_is_idle() {
    let mut sizes = Vec::new();
    for graded in graded() {
        let cures = cures(&graded);
        let Lift::By(set) = &cures.lift else { continue };
        let context = Context::default();
        let mut trial = CureTrial::of(&graded, &RULEBOOK, &context).unwrap();
        let of_rule: Vec<_> = trial.ranks().map(|rank| graded.assessment.findings[rank].rule.clone()).collect();
        let number = |at: &usize| of_rule.iter().position(|rule| *rule == cures.all[*at].rule).unwrap();
        let members: Vec<usize> = set.cures.iter().map(number).collect();
        assert_eq!(trial.cured(&members), set.after);
        assert!(set.after.grade < cures.now.grade && set.is_settled);
        // Of all sets smaller by one, none lifts; nor then does a smaller one, for more cures never do worse.
        let less = members.len() - 1;
        for mask in 0_u32..1 << trial.count().min(16) {
            if mask.count_ones() as usize == less {
                let smaller: Vec<usize> = (0..trial.count()).filter(|one| mask & (1 << one) != 0).collect();
                assert!(trial.cured(&smaller).grade >= cures.now.grade, "{:?}", graded.assessment.institution.code);
            }
        }
        assert!(set.next.iter().all(|other| other.len() == members.len()) && set.next.len() == set.others.min(3));
        sizes.push(members.len());
    }
    sizes.sort_unstable();
    assert!(sizes.len() > 6 && sizes.last() > Some(&2), "{sizes:?}");
}

#[test]
fn what_holds_a_class_is_told_where_a_cure_alone_does_not_lift_it() {
    let find = |code: &str| graded().into_iter().find(|graded| graded.assessment.institution.code.as_str() == code);
    let cures = cures(&find("XC-CNSS").unwrap());
    let [ClassReason::CriticalReported { rules, class: Grade::C }] = cures.held_by.as_slice() else {
        panic!("{:?}", cures.held_by)
    };
    let held = cures.all.iter().find(|cure| cure.rule.as_str() == "audited-accounts").unwrap();
    assert_eq!((held.after.grade, held.outcome), (Grade::C, Outcome::NotAssessable));
    assert!(held.after.score > cures.now.score, "points and no class");
    let lifts = cures.all.iter().find(|cure| rules.contains(&cure.rule)).unwrap();
    assert_eq!(lifts.after.grade, Grade::B);
    assert!(lifts.amount().is_some_and(|amount| amount.is_positive()));
}

#[test]
fn who_is_at_every_threshold_is_told_that_cures_are_not_enough() {
    let lifts: Vec<(Grade, Lift)> = graded().iter().map(cures).map(|cures| (cures.now.grade, cures.lift)).collect();
    assert!(lifts.iter().all(|(grade, lift)| (*grade == Grade::A) == (*lift == Lift::InBest)));
    // By default nothing is searched: what is missing would have to be filed first.
    assert!(lifts.iter().all(|(grade, lift)| (*grade == Grade::U) == (*lift == Lift::ByFiling)));
    assert!(lifts.iter().any(|(_, lift)| *lift == Lift::ByFiling));
    assert!(lifts.iter().any(|(_, lift)| matches!(lift, Lift::NotByCures { after } if after.grade == Grade::B)));
}

#[test]
fn the_search_of_a_run_is_bounded_however_many_there_are() {
    assert_eq!(Cures::tries(1), Cures::tries(20));
    let in_all = |institutions: usize| institutions * Cures::tries(institutions);
    assert!(in_all(300) <= in_all(20), "{}", in_all(300));
}

#[test]
fn another_currency_changes_no_cure() {
    let at = |hundredths: i64| -> Vec<Cures> {
        let is_exact = |submission: &Submission| submission.identification.unit.factor() == 1;
        let exact = SUBMISSIONS.iter().filter(|(submission, _)| is_exact(submission));
        let scaled = exact.map(|judged| {
            let mut scaled = judged.clone();
            for (key, figure) in judged.0.figures.iter() {
                let is_money = RULEBOOK.dictionary.get(key.line).unwrap().kind == LineKind::Money;
                if let Some(figure) = times(figure, hundredths).filter(|_| is_money) {
                    scaled.0.figures.insert(key, figure);
                }
            }
            judge_for(&scaled, true)
        });
        scaled.filter(|graded| graded.class.grade.is_some()).map(|graded| cures(&graded)).collect()
    };
    let (one, other) = (at(100), at(65_500));
    assert!(one.len() > 5);
    let mut amounts = 0;
    for (one, other) in one.iter().zip(&other) {
        let rules =
            |cures: &Cures| cures.all.iter().map(|cure| (cure.rule.clone(), cure.after.clone())).collect::<Vec<_>>();
        assert_eq!(rules(one), rules(other));
        let set = |cures: &Cures| if let Lift::By(set) = &cures.lift { set.cures.clone() } else { Vec::new() };
        assert_eq!(set(one), set(other));
        for (one, other) in one.all.iter().zip(&other.all) {
            let (Some(one), Some(other)) = (one.amount(), other.amount()) else { continue };
            // Each is whole, rounded away from zero.
            let off = &(&one * &Exact::from(655)) - &other;
            assert!(!off.is_negative() && off <= Exact::from(655), "{one:?} {other:?}");
            amounts += 1;
        }
    }
    assert!(amounts > 5, "{amounts}");
}
