//! How an institution conducts its business in one year, as a handful of shares from which its accounts follow.

use jiff::civil::{Date, date};
use vigie::model::Branch;

/// A share in ten-thousandths: `1_500` is 15 %.
pub(crate) type Share = i128;

/// The share of an amount, rounded down to a whole franc.
pub(crate) const fn share(amount: i128, share: Share) -> i128 {
    amount * share / 10_000
}

/// One year's conduct. Money is in whole francs.
#[derive(Debug, Clone)]
pub(crate) struct Conduct {
    /// Contributions declared, all branches.
    pub(crate) declared: i128,
    /// How contributions divide between the branches that raise them.
    pub(crate) branch_shares: &'static [(Branch, Share)],
    /// How benefits divide between the same branches.
    pub(crate) benefit_shares: &'static [(Branch, Share)],
    /// Late-payment surcharges and the like, of contributions declared.
    pub(crate) surcharges: Share,
    /// Contributions of the year that were collected in it, of those declared.
    pub(crate) collected: Share,
    /// Arrears collected, of receivables at the opening.
    pub(crate) arrears_collected: Share,
    /// Receivables written off, of those at the opening.
    pub(crate) written_off: Share,
    /// What the State owes, of receivables at the closing.
    pub(crate) owed_by_state: Share,
    /// Impairment, of receivables at the closing.
    pub(crate) impairment: Share,
    /// The employees' part of contributions declared.
    pub(crate) employee_part: Share,
    /// Benefits and operating charges, of technical income.
    pub(crate) technical_balance: Share,
    /// Operating charges, of technical income.
    pub(crate) operating: Share,
    /// Personnel costs, of operating charges.
    pub(crate) personnel: Share,
    /// Payroll, of personnel costs.
    pub(crate) payroll: Share,
    /// Training costs, of payroll.
    pub(crate) training: Share,
    /// Financial income, of investments at the opening.
    pub(crate) investment_return: Share,
    /// Financial charges, of financial income.
    pub(crate) financial_charges: Share,
    /// Other income, of technical income.
    pub(crate) other_income: Share,
    /// Other charges, of technical income.
    pub(crate) other_charges: Share,
    /// Depreciation, of fixed assets at the opening.
    pub(crate) depreciation: Share,
    /// Purchases of fixed assets, of those at the opening.
    pub(crate) purchases: Share,
    /// Reserve allocation, of a positive net result.
    pub(crate) allocation: Share,
    /// Reserve releases, of a deficit.
    pub(crate) releases: Share,
    /// Short-term liabilities, of benefits and operating charges.
    pub(crate) short_term_debt: Share,
    /// Long-term liabilities, of benefits and operating charges.
    pub(crate) long_term_debt: Share,
    /// Cash, of short-term liabilities.
    pub(crate) cash: Share,
    /// Cash and short-term investments, of short-term liabilities.
    pub(crate) quick: Share,
    /// Loans to the State, of investments.
    pub(crate) loans: Share,
    /// Investment property, of investments.
    pub(crate) property: Share,
    /// Government securities, of investments.
    pub(crate) government: Share,
    /// Listed securities, of investments.
    pub(crate) listed: Share,
    /// Active insured persons.
    pub(crate) insured: i128,
    /// Active employers.
    pub(crate) employers: i128,
    /// Employers inspected, of active ones.
    pub(crate) controlled: Share,
    /// Pensioners.
    pub(crate) pensioners: i128,
    /// Pensioners verified, of all.
    pub(crate) verified: Share,
    /// Staff.
    pub(crate) staff: i128,
    /// Claims received.
    pub(crate) claims: i128,
    /// Claims settled on time, of those received.
    pub(crate) on_time: Share,
    /// Median days to settle a claim.
    pub(crate) median_days: i128,
    /// Board meetings held.
    pub(crate) meetings: i128,
    /// When the board approved the accounts.
    pub(crate) approved_on: Date,
    /// The date of the last actuarial valuation.
    pub(crate) valued_on: Date,
    /// When the institution says that it filed.
    pub(crate) filed_on: Date,
    /// The flags answered by yes; the others are answered by no.
    pub(crate) affirmed: &'static [&'static str],
}

/// The flags of the dictionary.
pub(crate) const FLAGS: [&str; 5] = [
    "accounts_certified",
    "board_tripartite",
    "investment_policy_adopted",
    "internal_audit_in_place",
    "board_deliberated_on_report",
];

/// Family, occupational risks and pensions: the usual fund of the region.
pub(crate) const THREE_BRANCHES: &[(Branch, Share)] =
    &[(Branch::Family, 3_200), (Branch::OccupationalRisks, 1_300), (Branch::Pensions, 5_500)];
/// Their benefits: pensions weigh most, occupational risks least.
pub(crate) const THREE_BRANCHES_BENEFITS: &[(Branch, Share)] =
    &[(Branch::Family, 2_600), (Branch::OccupationalRisks, 400), (Branch::Pensions, 7_000)];
/// Pensions alone.
pub(crate) const PENSIONS: &[(Branch, Share)] = &[(Branch::Pensions, 10_000)];
/// Family and occupational risks.
pub(crate) const FAMILY_AND_RISKS: &[(Branch, Share)] = &[(Branch::Family, 7_000), (Branch::OccupationalRisks, 3_000)];
/// Health alone.
pub(crate) const HEALTH: &[(Branch, Share)] = &[(Branch::Health, 10_000)];
/// Four branches, sickness and maternity apart.
pub(crate) const FOUR_BRANCHES: &[(Branch, Share)] = &[
    (Branch::Family, 2_500),
    (Branch::OccupationalRisks, 1_200),
    (Branch::Pensions, 4_800),
    (Branch::SicknessMaternity, 1_500),
];

impl Conduct {
    /// A well-run fund of three branches: every norm is met at its target or nearly so. The samples depart from it.
    pub(crate) const SOUND: Self = Self {
        declared: 96_412_385_210,
        branch_shares: THREE_BRANCHES,
        benefit_shares: THREE_BRANCHES_BENEFITS,
        surcharges: 143,
        collected: 9_562,
        arrears_collected: 2_215,
        written_off: 310,
        owed_by_state: 2_840,
        impairment: 3_105,
        employee_part: 3_640,
        technical_balance: 8_874,
        operating: 1_046,
        personnel: 5_820,
        payroll: 7_640,
        training: 312,
        investment_return: 438,
        financial_charges: 215,
        other_income: 86,
        other_charges: 164,
        depreciation: 720,
        purchases: 815,
        allocation: 3_350,
        releases: 0,
        short_term_debt: 1_410,
        long_term_debt: 620,
        cash: 15_830,
        quick: 23_940,
        loans: 410,
        property: 1_735,
        government: 3_480,
        listed: 1_120,
        insured: 398_214,
        employers: 46_105,
        controlled: 2_140,
        pensioners: 71_360,
        verified: 9_410,
        staff: 812,
        claims: 54_318,
        on_time: 9_583,
        median_days: 27,
        meetings: 5,
        approved_on: date(2024, 3, 8),
        valued_on: date(2021, 12, 31),
        filed_on: date(2024, 3, 26),
        affirmed: &FLAGS,
    };
}
