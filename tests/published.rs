//! Two real published tables run through the controls (REFERENCE.md §5). Both print one total that its parts do not make,
//! and a checker must say exactly which, and by how much.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

mod common;

use vigie::assessment::{Outcome, assess};
use vigie::formula::Exact;
use vigie::model::{Branch, Unit};

/// CNSS Burkina, spending by gestion, FCFA: year, technical, administration, property, social action, printed total.
const BURKINA: [(i16, [&str; 4], &str); 3] = [
    (2007, ["12413387478", "8894295453", "67242868", "1773813099"], "23148738898"),
    (2008, ["13348038609", "9496924247", "89718646", "1673887650"], "24608569152"),
    (2009, ["14061771598", "9658310358", "126269984", "1706113168"], "12896871108"),
];

/// CNSS Bénin, net results by branch and gestion, FCFA: year, investments, property, family, occupational risks,
/// pensions, printed total.
const BENIN: [(i16, [&str; 5], &str); 6] = [
    (2003, ["2689417106", "59760820", "7350497183", "1767501441", "2653092845"], "14520269395"),
    (2004, ["3604077610", "50922441", "7019549910", "1663068121", "2512218560"], "14849836642"),
    (2005, ["4544484359", "27161683", "5900693297", "1603102429", "593594264"], "12669036032"),
    (2006, ["4128976173", "57664133", "8932020284", "2130395932", "3952891861"], "19201948383"),
    (2007, ["6456600291", "520992150", "7287348357", "2046371021", "1205496668"], "17516808487"),
    (2008, ["7213706923", "854954913", "12151674620", "3078146477", "6955886183"], "28254369116"),
];

/// The outcome of one equation of the control on sums of branches, with its difference.
fn equation(year: i16, line: &str, branches: &[Branch], parts: &[&str], total: &str, id: &str) -> (Outcome, String) {
    let rulebook = common::rulebook("cipres");
    let mut submission = common::submission(year, Unit::One);
    common::put(&mut submission, &rulebook, line, total);
    common::put(&mut submission, &rulebook, "internal_transfers", "0");
    for (branch, part) in branches.iter().zip(parts) {
        common::put(&mut submission, &rulebook, &format!("{line}[{}]", branch.code()), part);
    }
    let institution = common::institution("general_scheme", branches);
    let assessment = assess(&rulebook, &common::dossier(&submission, &institution), common::options());
    let control = assessment.finding("branch-sums").unwrap();
    let equation = control.equations.iter().find(|equation| equation.id == id).unwrap();
    // A wrong sum is a wrong control, whatever its other equations lack.
    assert_eq!(control.outcome == Outcome::NonCompliant, equation.outcome == Outcome::NonCompliant);
    let difference = &equation.difference.as_ref().unwrap().reported;
    (equation.outcome, Exact::abs(difference).to_decimal(0, true))
}

#[test]
fn cnss_burkina_2009_alone_is_found_wrong() {
    let branches = [Branch::Technical, Branch::Administration, Branch::Property, Branch::SocialAction];
    let found: Vec<_> = BURKINA
        .iter()
        .map(|(year, parts, total)| (*year, equation(*year, "total_charges", &branches, parts, total, "charges")))
        .collect();
    let expected = vec![
        (2007, (Outcome::Compliant, "0".to_owned())),
        (2008, (Outcome::Compliant, "0".to_owned())),
        (2009, (Outcome::NonCompliant, "12655594000".to_owned())),
    ];
    assert_eq!(found, expected);
}

#[test]
fn cnss_benin_2008_alone_is_found_wrong() {
    let branches = [Branch::Investments, Branch::Property, Branch::Family, Branch::OccupationalRisks, Branch::Pensions];
    let found: Vec<_> = BENIN
        .iter()
        .map(|(year, parts, total)| (*year, equation(*year, "net_result", &branches, parts, total, "result")))
        .filter(|(_, (outcome, difference))| *outcome != Outcome::Compliant || difference != "0")
        .collect();
    assert_eq!(found, vec![(2008, (Outcome::NonCompliant, "2000000000".to_owned()))]);
}
