//! Trial balances: of a fictitious fund's own chart, kept by gestion, and of the SYSCOHADA chart as far as its numbers are known.
//!
//! In: the accounts of a year. Out: rows of accounts whose debits and credits agree. Never: a number passed off as that of an
//! official chart: what a fund has chosen itself says so in its name.

use vigie::model::Branch;

use super::super::Failure;
use super::super::accounts::Accounts;
use super::super::profile::Profile;
use super::book::{Cell, Sheet};
use super::words;

/// An account's closing balance; positive in debit.
struct Entry {
    number: &'static str,
    name: &'static str,
    branch: Option<Branch>,
    balance: i128,
}

/// The accounts of a year as entries of a balance.
struct Ledger<'a> {
    accounts: &'a Accounts,
    registered: &'a [Branch],
    entries: Vec<Entry>,
}

impl Ledger<'_> {
    fn of(&self, code: &'static str, branch: Option<Branch>) -> i128 {
        self.accounts.figures.get(&(code, branch)).copied().unwrap_or_default()
    }

    fn whole(&self, code: &'static str) -> i128 {
        self.of(code, None)
    }

    fn add(&mut self, number: &'static str, name: &'static str, balance: i128) {
        self.entries.push(Entry { number, name, branch: None, balance });
    }

    /// An account of every gestion, those without a balance included: this fund prints them all.
    fn by_gestion(&mut self, number: &'static str, name: &'static str, balance: impl Fn(&Self, Branch) -> i128) {
        for branch in self.registered {
            let balance = balance(self, *branch);
            self.entries.push(Entry { number, name, branch: Some(*branch), balance });
        }
    }

    /// An account that the administrative gestion alone has.
    fn of_administration(&mut self, number: &'static str, name: &'static str, balance: i128) {
        self.entries.push(Entry { number, name, branch: Some(Branch::Administration), balance });
    }

    /// Whether debits and credits agree.
    fn check(self) -> Result<Vec<Entry>, Failure> {
        let difference: i128 = self.entries.iter().map(|entry| entry.balance).sum();
        if difference == 0 { Ok(self.entries) } else { Err(format!("a balance out by {difference}").into()) }
    }
}

/// Fixed assets at their net value.
fn fixed_assets(ledger: &Ledger<'_>) -> i128 {
    let others =
        ["long_term_investments", "real_estate", "loans_to_state", "short_term_investments", "cash_and_equivalents"];
    let others: i128 = others.into_iter().map(|code| ledger.whole(code)).sum();
    ledger.whole("total_assets") - others - ledger.whole("contributions_receivable")
        + ledger.whole("receivables_impairment")
}

/// By the fictitious fund's own chart, kept by gestion.
fn own_chart(accounts: &Accounts, registered: &[Branch]) -> Result<Vec<Entry>, Failure> {
    let mut ledger = Ledger { accounts, registered, entries: Vec::new() };
    let net_result = ledger.whole("net_result");
    let (equity, security) = (ledger.whole("equity"), ledger.whole("security_reserve"));
    ledger.add("1010", "Fonds propres", -(equity - security - net_result));
    ledger.add("1110", "Réserve de sécurité", -security);
    ledger.by_gestion("1150", "Réserves techniques", |ledger, branch| -ledger.of("technical_reserve", Some(branch)));
    ledger.add("1620", "Emprunts et dettes à plus d’un an", -ledger.whole("long_term_liabilities"));
    let fixed = fixed_assets(&ledger);
    ledger.add("2110", "Immobilisations, valeur d’origine", fixed + fixed / 3);
    ledger.add("2810", "Amortissements des immobilisations", -(fixed / 3));
    let (long, government, listed) = (
        ledger.whole("long_term_investments"),
        ledger.whole("government_securities"),
        ledger.whole("listed_securities"),
    );
    ledger.add("2610", "Placements à long terme", long);
    ledger.add("2611", "Titres d’État", government);
    ledger.add("2612", "Titres cotés", listed);
    ledger.add("2618", "Autres placements", long - government - listed);
    ledger.add("2620", "Immeubles de rapport", ledger.whole("real_estate"));
    ledger.add("2740", "Prêts à l’État", ledger.whole("loans_to_state"));
    let short = ledger.whole("short_term_liabilities");
    ledger.add("4010", "Fournisseurs", -(short / 4));
    ledger.add("4110", "Cotisants", ledger.whole("contributions_receivable"));
    ledger.add("4450", "Prestations à payer et autres créditeurs", -(short - short / 4));
    ledger.add("4910", "Dépréciation des créances sur cotisants", -ledger.whole("receivables_impairment"));
    ledger.add("5010", "Placements à court terme", ledger.whole("short_term_investments"));
    let cash = ledger.whole("cash_and_equivalents");
    ledger.add("5210", "Banques", cash - cash / 400);
    ledger.add("5710", "Caisses", cash / 400);

    ledger.by_gestion("6010", "Prestations servies", |ledger, branch| ledger.of("benefits_paid", Some(branch)));
    let (payroll, personnel) = (ledger.whole("payroll"), ledger.whole("personnel_costs"));
    let (training, operating) = (ledger.whole("training_costs"), ledger.whole("operating_charges"));
    ledger.of_administration("6210", "Salaires", payroll);
    ledger.of_administration("6220", "Charges sociales de l’employeur", personnel - payroll);
    ledger.of_administration("6310", "Formation", training);
    ledger.of_administration("6390", "Autres charges de fonctionnement", operating - personnel - training);
    let carries = |wanted: Branch| if registered.contains(&wanted) { wanted } else { Branch::Administration };
    let (investments, social) = (carries(Branch::Investments), carries(Branch::SocialAction));
    let (financial, other) = (ledger.whole("financial_charges"), ledger.whole("other_charges"));
    ledger.entries.push(Entry {
        number: "6610",
        name: "Charges financières",
        branch: Some(investments),
        balance: financial,
    });
    ledger.entries.push(Entry { number: "6710", name: "Autres charges", branch: Some(social), balance: other });
    // What the administrative gestion was charged beyond its running costs is depreciation; the branches bear the rest.
    let depreciation = ledger.of("total_charges", Some(Branch::Administration)) - operating;
    let impairment = ledger.whole("allocations_and_provisions") - depreciation;
    ledger.of_administration("6810", "Dotations aux amortissements", depreciation);
    if impairment != 0 {
        return Err("choose a fund whose receivables were not impaired further: their branches are not told".into());
    }
    ledger.by_gestion("6910", "Virements émis vers les autres gestions", |ledger, branch| {
        let own: i128 = ledger
            .entries
            .iter()
            .filter(|entry| entry.branch == Some(branch) && entry.number.starts_with('6'))
            .map(|entry| entry.balance)
            .sum();
        ledger.of("total_charges", Some(branch)) - own
    });
    ledger
        .by_gestion("7010", "Cotisations émises", |ledger, branch| -ledger.of("contributions_declared", Some(branch)));
    ledger.by_gestion("7020", "Majorations de retard et autres produits techniques", |ledger, branch| {
        ledger.of("contributions_declared", Some(branch)) - ledger.of("technical_income", Some(branch))
    });
    ledger.of_administration("7510", "Autres produits", -ledger.whole("other_income"));
    ledger.by_gestion("7610", "Produits financiers", |ledger, branch| -ledger.of("financial_income", Some(branch)));
    ledger.by_gestion("7910", "Virements reçus des autres gestions", |ledger, branch| {
        let own: i128 = ledger
            .entries
            .iter()
            .filter(|entry| entry.branch == Some(branch) && entry.number.starts_with('7'))
            .map(|entry| entry.balance)
            .sum();
        -ledger.of("total_income", Some(branch)) - own
    });
    // 2610 is the total of its parts.
    let parent: i128 = ledger.entries.iter().filter(|entry| entry.number == "2610").map(|entry| entry.balance).sum();
    ledger.entries.retain(|entry| entry.number != "2610");
    let checked = Ledger { entries: std::mem::take(&mut ledger.entries), ..ledger }.check()?;
    let mut entries = checked;
    let at = entries.iter().position(|entry| entry.number == "2611").ok_or("no parts")?;
    entries.insert(at, Entry { number: "261", name: "Placements à long terme", branch: None, balance: parent });
    Ok(entries)
}

/// By the SYSCOHADA chart as far as its numbers are known to us; what it has no number for is the fund's own, and says so.
fn syscohada(accounts: &Accounts) -> Result<Vec<Entry>, Failure> {
    let mut ledger = Ledger { accounts, registered: &[], entries: Vec::new() };
    let net_result = ledger.whole("net_result");
    let funds = ledger.whole("equity") + ledger.whole("technical_reserve") - net_result;
    let security = ledger.whole("security_reserve");
    ledger.add("101", "Fonds de dotation", -(funds - security));
    ledger.add("111", "Réserves", -security);
    ledger.add("19", "Provisions pour risques", -ledger.whole("long_term_liabilities"));
    let fixed = fixed_assets(&ledger);
    ledger.add("2A1", "Immobilisations (compte propre à la caisse)", fixed);
    ledger.add("26", "Titres immobilisés", ledger.whole("long_term_investments") + ledger.whole("real_estate"));
    ledger.add("27", "Autres immobilisations financières", ledger.whole("loans_to_state"));
    let receivables = ledger.whole("contributions_receivable");
    ledger.add("411", "Cotisants", receivables - receivables / 5);
    ledger.add("416", "Cotisants douteux", receivables / 5);
    ledger.add("4A1", "Créditeurs divers (compte propre à la caisse)", -ledger.whole("short_term_liabilities"));
    ledger.add("491", "Dépréciations des comptes de cotisants", -ledger.whole("receivables_impairment"));
    ledger.add("50", "Titres de placement", ledger.whole("short_term_investments"));
    // One bank has lent: its balance stands in credit and is no cash.
    let (cash, overdraft) = (ledger.whole("cash_and_equivalents"), 41_250_000);
    ledger.add("521", "Banque A", cash - cash / 300 + overdraft);
    ledger.add("522", "Banque B (découvert)", -overdraft);
    ledger.add("57", "Caisse", cash / 300);
    ledger.add("6A1", "Prestations (compte propre à la caisse)", ledger.whole("benefits_paid"));
    let (payroll, personnel) = (ledger.whole("payroll"), ledger.whole("personnel_costs"));
    let (training, operating) = (ledger.whole("training_costs"), ledger.whole("operating_charges"));
    ledger.add("62", "Services extérieurs", operating - personnel - training);
    ledger.add("633", "Frais de formation du personnel", training);
    ledger.add("66", "Charges de personnel", personnel);
    ledger.add("661", "Rémunérations directes", payroll);
    ledger.add("664", "Charges sociales", personnel - payroll);
    ledger.add("68", "Dotations", ledger.whole("allocations_and_provisions"));
    let others = ledger.whole("financial_charges") + ledger.whole("other_charges");
    ledger.add("6A2", "Autres charges (compte propre à la caisse)", others);
    ledger.add("70", "Cotisations et majorations", -ledger.whole("technical_income"));
    ledger.add("7A1", "Autres produits (compte propre à la caisse)", -ledger.whole("other_income"));
    ledger.add("77", "Revenus financiers", -ledger.whole("financial_income"));
    let parent = ledger.entries.iter().position(|entry| entry.number == "66").ok_or("no parent")?;
    let parent_entry = ledger.entries.remove(parent);
    let mut entries = ledger.check()?;
    entries.insert(parent, parent_entry);
    Ok(entries)
}

/// The sheet of a balance: a letterhead, two header rows, the entries, a total that counts no parent.
fn sheet(profile: &Profile, name: &str, title: &str, year: i16, entries: &[Entry], parents: &[&str]) -> Sheet {
    let has_gestions = entries.iter().any(|entry| entry.branch.is_some());
    let mut sheet = Sheet::new(name);
    sheet.put(0, 0, "Code OPS");
    sheet.put(0, 1, profile.code);
    sheet.put(1, 0, profile.name);
    sheet.put(2, 0, title);
    sheet.put(3, 0, format!("Exercice clos le 31/12/{year}").as_str());
    let first = if has_gestions { 3 } else { 2 };
    sheet.merge(5, first, first + 1, "Mouvements");
    sheet.merge(5, first + 2, first + 3, "Soldes de clôture");
    sheet.put(6, 0, "N° compte");
    sheet.put(6, 1, "Intitulé");
    if has_gestions {
        sheet.put(6, 2, "Gestion");
    }
    for (column, side) in (first..).zip(["Débit", "Crédit", "Débit", "Crédit"]) {
        sheet.put(6, column, side);
    }
    let mut totals = [0, 0];
    for (row, entry) in (7..).zip(entries) {
        sheet.put(row, 0, entry.number);
        sheet.put(row, 1, entry.name);
        if has_gestions
            && let Some((_, [label, ..])) =
                words::BRANCHES.iter().find(|(code, _)| entry.branch.is_some_and(|branch| branch.code() == *code))
        {
            sheet.put(row, 2, *label);
        }
        let (debit, credit) = (entry.balance.max(0), (-entry.balance).max(0));
        // What moved in the year is more than what is left of it.
        let turnover = (debit + credit) / 7;
        for (column, amount) in (first..).zip([debit + turnover, credit + turnover]) {
            sheet.put(row, column, Cell::Number(amount));
        }
        let side = if entry.balance < 0 { first + 3 } else { first + 2 };
        sheet.put(row, side, Cell::Number(debit + credit));
        if !parents.contains(&entry.number) {
            totals = [totals[0] + debit, totals[1] + credit];
        }
    }
    let row = sheet.next_row();
    sheet.put(row, 1, "TOTAL GÉNÉRAL");
    for (column, total) in (first + 2..).zip(totals) {
        sheet.put(row, column, Cell::Number(total));
    }
    sheet
}

/// The trial balances of two years by the fund's own chart.
pub(crate) fn own_chart_sheets(profile: &Profile, year: i16) -> Result<Vec<Sheet>, Failure> {
    let of_year = |year: i16| -> Result<Sheet, Failure> {
        let entries = own_chart(&profile.accounts(year), profile.registered)?;
        let title = "Balance des comptes par gestion (plan propre à la caisse fictive)";
        Ok(sheet(profile, &format!("Balance {year}"), title, year, &entries, &["261"]))
    };
    Ok(vec![of_year(year)?, of_year(year - 1)?])
}

/// The trial balance by SYSCOHADA.
pub(crate) fn syscohada_sheets(profile: &Profile, year: i16) -> Result<Vec<Sheet>, Failure> {
    let entries = syscohada(&profile.accounts(year))?;
    Ok(vec![sheet(profile, "Balance générale", "Balance générale – plan SYSCOHADA", year, &entries, &["66"])])
}
