//! The accounts model: from a year's conduct and last year's closing, a whole set of accounts that agrees to the franc.
//!
//! In: the opening and the conduct. Out: every money line and count of the dictionary, by branch where it is asked. All
//! accounting identities hold by construction: what remains once each part is known goes to investments on the balance
//! sheet and to the last branch in a division.

use std::collections::BTreeMap;

use vigie::model::Branch;

use super::conduct::{Conduct, Share, share};

/// What a year hands over to the next.
#[derive(Debug, Clone)]
pub(crate) struct Closing {
    cash: i128,
    investments: i128,
    receivables: i128,
    impairment: i128,
    fixed_assets: i128,
    /// Equity and technical reserves.
    own_funds: i128,
    security_reserve: i128,
    technical_reserve: i128,
}

/// The figures of a year by line and branch, with what it hands over.
#[derive(Debug, Clone)]
pub(crate) struct Accounts {
    /// The figures; money in whole francs.
    pub(crate) figures: BTreeMap<(&'static str, Option<Branch>), i128>,
    /// The closing.
    pub(crate) closing: Closing,
}

impl Closing {
    /// A closing to begin with, for an institution whose own funds are `wealth` of a year's contributions.
    pub(crate) fn to_begin_with(conduct: &Conduct, wealth: Share) -> Self {
        let declared = conduct.declared;
        let spent = share(declared, conduct.technical_balance);
        let (short, long) = (share(spent, conduct.short_term_debt), share(spent, conduct.long_term_debt));
        let (cash, receivables) = (share(short, conduct.cash), share(declared, 1_187));
        let (impairment, fixed_assets) = (share(receivables, conduct.impairment), share(declared, 614));
        let own_funds = share(declared, wealth);
        Self {
            cash,
            investments: own_funds + short + long - cash - receivables + impairment - fixed_assets,
            receivables,
            impairment,
            fixed_assets,
            own_funds,
            security_reserve: share(own_funds, 1_240),
            technical_reserve: share(own_funds, 4_375),
        }
    }
}

/// Keeps the accounts of a year for the branches and gestions registered.
pub(crate) fn keep(opening: &Closing, conduct: &Conduct, registered: &[Branch]) -> Accounts {
    let mut book = Book { figures: BTreeMap::new(), registered };
    book.begin();
    let receivables = book.collect(opening, conduct);
    let flows = book.income_statement(opening, conduct, &receivables);
    let closing = book.balance_sheet(opening, conduct, &receivables, &flows);
    book.counts(conduct);
    Accounts { figures: book.figures, closing }
}

/// Receivables at the closing, and what happened to their value.
struct Receivables {
    gross: i128,
    impairment: i128,
    /// Charge of the year for impairment.
    charge: i128,
    /// Impairment written back in the year.
    written_back: i128,
}

/// What the balance sheet needs of the income statement.
struct Flows {
    spent: i128,
    net_result: i128,
    depreciation: i128,
}

struct Book<'a> {
    figures: BTreeMap<(&'static str, Option<Branch>), i128>,
    registered: &'a [Branch],
}

/// The lines that are asked per branch.
const BY_BRANCH: [&str; 9] = [
    "technical_income",
    "financial_income",
    "total_income",
    "benefits_paid",
    "total_charges",
    "net_result",
    "technical_reserve",
    "contributions_declared",
    "contributions_collected",
];

impl Book<'_> {
    /// Zero in every branch and gestion: a branch with nothing in a line says so.
    fn begin(&mut self) {
        for line in BY_BRANCH {
            for branch in self.registered {
                self.figures.insert((line, Some(*branch)), 0);
            }
        }
    }

    fn set(&mut self, line: &'static str, amount: i128) {
        self.figures.insert((line, None), amount);
    }

    fn add(&mut self, line: &'static str, branch: Branch, amount: i128) {
        *self.figures.entry((line, Some(branch))).or_default() += amount;
    }

    /// The line as a whole, and divided between branches.
    fn divide(&mut self, line: &'static str, amount: i128, shares: &[(Branch, Share)]) {
        self.set(line, amount);
        for (branch, part) in split(amount, shares) {
            self.add(line, branch, part);
        }
    }

    /// The gestion that carries an item, or administration where the institution does not keep it.
    fn gestion(&self, wanted: Branch) -> Branch {
        if self.registered.contains(&wanted) { wanted } else { Branch::Administration }
    }

    fn income_of(&mut self, branch: Branch, amount: i128) {
        self.add("total_income", branch, amount);
        self.add("net_result", branch, amount);
    }

    fn charge_to(&mut self, branch: Branch, amount: i128) {
        self.add("total_charges", branch, amount);
        self.add("net_result", branch, -amount);
    }

    fn collect(&mut self, opening: &Closing, conduct: &Conduct) -> Receivables {
        let arrears = share(opening.receivables, conduct.arrears_collected);
        let written_off = share(opening.receivables, conduct.written_off);
        let collected = share(conduct.declared, conduct.collected) + arrears;
        let gross = opening.receivables + conduct.declared - collected - written_off;
        let impairment = share(gross, conduct.impairment);
        // What is written off was impaired first, so that it costs the year nothing more.
        let change = impairment - (opening.impairment - written_off);
        self.divide("contributions_declared", conduct.declared, conduct.branch_shares);
        self.divide("contributions_collected", collected, conduct.branch_shares);
        self.set("prior_arrears_collected", arrears);
        self.set("receivables_opening", opening.receivables);
        self.set("receivables_written_off", written_off);
        self.set("contributions_receivable", gross);
        self.set("receivables_impairment", impairment);
        self.set("state_arrears", share(gross, conduct.owed_by_state));
        self.set("employee_contributions", share(conduct.declared, conduct.employee_part));
        Receivables { gross, impairment, charge: change.max(0), written_back: (-change).max(0) }
    }

    fn income_statement(&mut self, opening: &Closing, conduct: &Conduct, receivables: &Receivables) -> Flows {
        let technical = conduct.declared + share(conduct.declared, conduct.surcharges);
        let financial = share(opening.investments, conduct.investment_return);
        let other_income = share(technical, conduct.other_income) + receivables.written_back;
        let spent = share(technical, conduct.technical_balance);
        let operating = share(technical, conduct.operating);
        let benefits = spent - operating;
        let financial_charges = share(financial, conduct.financial_charges);
        let depreciation = share(opening.fixed_assets, conduct.depreciation);
        let other_charges = share(technical, conduct.other_charges);
        let personnel = share(operating, conduct.personnel);
        let payroll = share(personnel, conduct.payroll);
        let total_income = technical + financial + other_income;
        let total_charges =
            benefits + operating + financial_charges + depreciation + receivables.charge + other_charges;
        let net_result = total_income - total_charges;

        self.divide("technical_income", technical, conduct.branch_shares);
        self.divide("benefits_paid", benefits, conduct.benefit_shares);
        self.set("financial_income", financial);
        self.set("other_income", other_income);
        self.set("total_income", total_income);
        self.set("operating_charges", operating);
        self.set("personnel_costs", personnel);
        self.set("payroll", payroll);
        self.set("training_costs", share(payroll, conduct.training));
        self.set("financial_charges", financial_charges);
        self.set("allocations_and_provisions", depreciation + receivables.charge);
        self.set("other_charges", other_charges);
        self.set("total_charges", total_charges);
        self.set("net_result", net_result);

        // By branch and gestion, internal transfers included.
        let rents = if self.registered.contains(&Branch::Property) { share(financial, 1_870) } else { 0 };
        let (administration, social_action) = (Branch::Administration, self.gestion(Branch::SocialAction));
        let (property, investments) = (self.gestion(Branch::Property), self.gestion(Branch::Investments));
        self.add("financial_income", property, rents);
        self.add("financial_income", investments, financial - rents);
        self.income_of(property, rents);
        self.income_of(investments, financial - rents);
        self.income_of(administration, other_income);
        self.charge_to(administration, operating + depreciation);
        self.charge_to(investments, financial_charges);
        self.charge_to(social_action, other_charges);
        for (branch, part) in split(technical, conduct.branch_shares) {
            self.income_of(branch, part);
        }
        for (branch, part) in split(benefits, conduct.benefit_shares) {
            self.charge_to(branch, part);
        }
        for (branch, part) in split(receivables.charge, conduct.branch_shares) {
            self.charge_to(branch, part);
        }
        let to_administration = (operating + depreciation - other_income).max(0);
        self.transfer(to_administration, administration, conduct);
        self.transfer(other_charges, social_action, conduct);
        self.set("internal_transfers", to_administration + other_charges);
        Flows { spent, net_result, depreciation }
    }

    /// A transfer that the branches bear, by their contributions, to a gestion.
    fn transfer(&mut self, amount: i128, to: Branch, conduct: &Conduct) {
        for (branch, part) in split(amount, conduct.branch_shares) {
            self.charge_to(branch, part);
        }
        self.income_of(to, amount);
    }

    fn balance_sheet(
        &mut self,
        opening: &Closing,
        conduct: &Conduct,
        receivables: &Receivables,
        flows: &Flows,
    ) -> Closing {
        let allocation = share(flows.net_result.max(0), conduct.allocation);
        let releases = share((-flows.net_result).max(0), conduct.releases).min(opening.security_reserve);
        let to_security = allocation / 3;
        let security_reserve = opening.security_reserve + to_security - releases;
        let technical_reserve = opening.technical_reserve + allocation - to_security;
        let own_funds = opening.own_funds + flows.net_result;
        let short = share(flows.spent, conduct.short_term_debt);
        let long = share(flows.spent, conduct.long_term_debt);
        let total = own_funds + short + long;
        let fixed_assets = opening.fixed_assets + share(opening.fixed_assets, conduct.purchases) - flows.depreciation;
        let cash = share(short, conduct.cash);
        let investments = total - cash - receivables.gross + receivables.impairment - fixed_assets;
        let short_term = share(short, conduct.quick) - cash;
        let (property, loans) = (share(investments, conduct.property), share(investments, conduct.loans));

        self.set("cash_opening", opening.cash);
        self.set("cash_and_equivalents", cash);
        self.set("short_term_investments", short_term);
        self.set("long_term_investments", investments - short_term - property - loans);
        self.set("government_securities", share(investments, conduct.government));
        self.set("listed_securities", share(investments, conduct.listed));
        self.set("real_estate", property);
        self.set("loans_to_state", loans);
        self.set("total_assets", total);
        self.set("equity", own_funds - technical_reserve);
        self.set("security_reserve", security_reserve);
        self.set("security_reserve_opening", opening.security_reserve);
        self.divide("technical_reserve", technical_reserve, conduct.branch_shares);
        self.set("technical_reserve_opening", opening.technical_reserve);
        self.set("reserve_allocation", allocation);
        self.set("reserve_releases", releases);
        self.set("short_term_liabilities", short);
        self.set("long_term_liabilities", long);
        self.set("total_liabilities_and_equity", total);
        Closing {
            cash,
            investments,
            receivables: receivables.gross,
            impairment: receivables.impairment,
            fixed_assets,
            own_funds,
            security_reserve,
            technical_reserve,
        }
    }

    fn counts(&mut self, conduct: &Conduct) {
        self.set("claims_received", conduct.claims);
        self.set("claims_settled_on_time", share(conduct.claims, conduct.on_time));
        self.set("claims_median_days", conduct.median_days);
        self.set("pensioners_verified", share(conduct.pensioners, conduct.verified));
        self.set("insured_active", conduct.insured);
        self.set("employers_active", conduct.employers);
        self.set("employers_controlled", share(conduct.employers, conduct.controlled));
        self.set("pensioners", conduct.pensioners);
        self.set("staff", conduct.staff);
        self.set("board_meetings_held", conduct.meetings);
    }
}

/// An amount divided by shares; the last one takes what rounding leaves.
fn split(amount: i128, shares: &[(Branch, Share)]) -> Vec<(Branch, i128)> {
    let mut rest = amount;
    let mut parts: Vec<_> = shares
        .iter()
        .map(|(branch, part)| {
            let part = share(amount, *part);
            rest -= part;
            (*branch, part)
        })
        .collect();
    if let Some((_, last)) = parts.last_mut() {
        *last += rest;
    }
    parts
}
