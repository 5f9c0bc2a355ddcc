//! The words of an institution's own statements, in French, English and Portuguese.

/// A text in French, English and Portuguese.
pub(crate) type Words = [&'static str; 3];

/// A row of a statement.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Row {
    /// A heading over rows.
    Title(Words),
    /// A line of the dictionary, by a name that institutions give it.
    Line(&'static str, Words),
    /// A sum of lines that no rule knows: a total between rows.
    Between(Words, &'static [&'static str]),
    /// Lines added and others taken off: a row that no rule knows.
    Rest(Words, &'static [&'static str], &'static [&'static str]),
}

use Row::{Between, Line, Rest, Title};

/// Names of the sheets: cover, balance sheet, income statement, reserves, collection, claims, statistics, governance.
pub(crate) const COVER: Words = ["Page de garde", "Cover", "Capa"];
pub(crate) const BALANCE: Words = ["Bilan", "Balance sheet", "Balanço"];
pub(crate) const INCOME: Words = ["Compte de résultat", "Income statement", "Demonstração de resultados"];
pub(crate) const RESERVES: Words = ["Réserves (bilan)", "Reserves (balance sheet)", "Reservas (balanço)"];
pub(crate) const COLLECTION: Words = ["Recouvrement", "Collection", "Cobrança"];
pub(crate) const CLAIMS: Words = ["Prestations", "Benefits", "Prestações"];
pub(crate) const STATISTICS: Words = ["Statistiques", "Statistics", "Estatísticas"];
pub(crate) const GOVERNANCE: Words = ["Gouvernance", "Governance", "Governação"];

/// Labels of the cover: code, name, currency, day of filing.
pub(crate) const COVER_KEYS: [Words; 4] = [
    ["Code OPS", "Institution code", "Código da instituição"],
    ["Organisme", "Institution name", "Nome da instituição"],
    ["Monnaie", "Currency", "Moeda"],
    ["Transmis le", "Filed on", "Data de transmissão"],
];

pub(crate) const LABEL: Words = ["Libellé", "Item", "Designação"];
pub(crate) const QUESTION: Words = ["Question", "Item", "Designação"];
pub(crate) const ANSWER: Words = ["Réponse", "Answer", "Resposta"];
pub(crate) const TOTAL: Words = ["Total", "Total", "Total"];
pub(crate) const YES: Words = ["Oui", "Yes", "Sim"];
pub(crate) const NO: Words = ["Non", "No", "Não"];
pub(crate) const ASSETS: Words = ["ACTIF", "ASSETS", "ATIVO"];
pub(crate) const LIABILITIES: Words = ["PASSIF", "EQUITY AND LIABILITIES", "CAPITAL PRÓPRIO E PASSIVO"];
pub(crate) const THOUSANDS: Words =
    ["(en milliers de FCFA)", "(in thousands of CFA francs)", "(em milhares de francos CFA)"];
pub(crate) const FRANCS: Words = ["Montants en FCFA", "Amounts in CFA francs", "Montantes em francos CFA"];
pub(crate) const CLOSED_ON: Words = ["Exercice clos le 31/12/", "Year ended 31 December ", "Exercício findo em 31/12/"];

/// Branches and gestions as the headers of columns name them, in the order of `Branch`'s codes below.
pub(crate) const BRANCHES: [(&str, Words); 7] = [
    ("family", ["Prestations familiales", "Family benefits", "Prestações familiares"]),
    ("occupational_risks", ["Risques professionnels", "Employment injury", "Riscos profissionais"]),
    ("pensions", ["PVIS", "Pensions", "Pensões"]),
    ("administration", ["Gestion administrative", "Administration", "Gestão administrativa"]),
    ("property", ["Gestion immobilière", "Property", "Gestão imobiliária"]),
    ("investments", ["Placements", "Investments", "Aplicações financeiras"]),
    ("social_action", ["Action sanitaire et sociale", "Social action", "Ação social"]),
];

pub(crate) const INCOME_ROWS: &[Row] = &[
    Title(["PRODUITS", "INCOME", "RENDIMENTOS"]),
    Line("technical_income", ["1. Produits techniques", "1. Technical income", "1. Receitas técnicas"]),
    Line("financial_income", ["2. Produits financiers", "2. Investment income", "2. Rendimentos financeiros"]),
    Between(
        ["Sous-total des produits courants", "Sub-total, ordinary income", "Subtotal dos rendimentos correntes"],
        &["technical_income", "financial_income"],
    ),
    Line("other_income", ["3. Autres produits", "3. Other income", "3. Outros rendimentos"]),
    Line("total_income", ["TOTAL DES PRODUITS (I)", "TOTAL INCOME (I)", "TOTAL DOS RENDIMENTOS (I)"]),
    Title(["CHARGES", "EXPENDITURE", "GASTOS"]),
    Line("benefits_paid", ["4. Prestations sociales", "4. Benefits paid", "4. Prestações sociais"]),
    Line(
        "operating_charges",
        ["5. Frais de fonctionnement", "5. Administrative expenses", "5. Gastos de funcionamento"],
    ),
    Line("personnel_costs", ["- Frais de personnel", "- Staff costs", "- Gastos com o pessoal"]),
    Line("payroll", ["- Masse salariale", "- Gross wages", "- Massa salarial"]),
    Line("training_costs", ["- Formation du personnel", "- Training costs", "- Despesas de formação"]),
    Between(
        [
            "Sous-total prestations et fonctionnement",
            "Sub-total, benefits and administration",
            "Subtotal prestações e funcionamento",
        ],
        &["benefits_paid", "operating_charges"],
    ),
    Line("financial_charges", ["6. Frais financiers", "6. Finance costs", "6. Gastos financeiros"]),
    Line(
        "allocations_and_provisions",
        [
            "7. Dotations aux amortissements et provisions",
            "7. Depreciation and provisions",
            "7. Depreciações e provisões",
        ],
    ),
    Line("other_charges", ["8. Autres charges", "8. Other charges", "8. Outros gastos"]),
    Line("total_charges", ["TOTAL DES CHARGES (II)", "TOTAL CHARGES (II)", "TOTAL DOS GASTOS (II)"]),
    Line(
        "net_result",
        [
            "RÉSULTAT NET DE L’EXERCICE (I - II)",
            "NET RESULT FOR THE YEAR (I - II)",
            "RESULTADO LÍQUIDO DO EXERCÍCIO (I - II)",
        ],
    ),
    Line(
        "internal_transfers",
        ["Virements internes entre gestions", "Inter-branch transfers", "Transferências entre ramos"],
    ),
];

const INVESTED: &[&str] = &["long_term_investments", "real_estate", "loans_to_state"];

pub(crate) const ASSET_ROWS: &[Row] = &[
    Rest(
        ["Immobilisations nettes", "Property and equipment, net", "Imobilizado líquido"],
        &["total_assets", "receivables_impairment"],
        &[
            "long_term_investments",
            "real_estate",
            "loans_to_state",
            "short_term_investments",
            "cash_and_equivalents",
            "contributions_receivable",
        ],
    ),
    Line("long_term_investments", ["Placements à long terme", "Long-term investments", "Aplicações de longo prazo"]),
    Line("real_estate", ["Immeubles de rapport", "Investment property", "Imóveis de rendimento"]),
    Line("loans_to_state", ["Prêts à l’État", "Loans to the State", "Empréstimos ao Estado"]),
    Between(
        ["Sous-total actif immobilisé financier", "Sub-total, invested assets", "Subtotal das aplicações"],
        INVESTED,
    ),
    Rest(
        ["Cotisants et comptes rattachés (net)", "Employers, net of impairment", "Contribuintes (líquido)"],
        &["contributions_receivable"],
        &["receivables_impairment"],
    ),
    Line("short_term_investments", ["Dépôts à terme", "Short-term investments", "Depósitos a prazo"]),
    Line("cash_and_equivalents", ["Disponibilités", "Cash and bank", "Disponibilidades"]),
    Line("total_assets", ["TOTAL ACTIF", "TOTAL ASSETS", "TOTAL DO ATIVO"]),
    Line("government_securities", ["- Titres d’État", "- Government securities", "- Títulos do Estado"]),
    Line("listed_securities", ["- Titres cotés", "- Listed securities", "- Títulos cotados"]),
];

pub(crate) const LIABILITY_ROWS: &[Row] = &[
    Line("equity", ["Capitaux propres", "Equity", "Capitais próprios"]),
    Line("security_reserve", ["- Réserve de sécurité", "- Contingency reserve", "- Reserva de segurança"]),
    Line("technical_reserve", ["Réserves techniques", "Technical reserves", "Reservas técnicas"]),
    Between(
        ["Sous-total fonds propres et réserves", "Sub-total, own funds", "Subtotal dos fundos"],
        &["equity", "technical_reserve"],
    ),
    Line("long_term_liabilities", ["Dettes à long terme", "Non-current liabilities", "Passivo não corrente"]),
    Line("short_term_liabilities", ["Passif circulant", "Current liabilities", "Passivo corrente"]),
    Line(
        "total_liabilities_and_equity",
        ["TOTAL PASSIF", "TOTAL LIABILITIES AND EQUITY", "TOTAL DO CAPITAL PRÓPRIO E DO PASSIVO"],
    ),
];

/// The notes below the balance sheet: openings and movements.
pub(crate) const NOTE_ROWS: &[Row] = &[
    Title(["NOTE : OUVERTURES ET MOUVEMENTS", "NOTE: OPENINGS AND MOVEMENTS", "NOTA: ABERTURAS E MOVIMENTOS"]),
    Line("cash_opening", ["Trésorerie à l’ouverture", "Opening cash", "Saldo inicial de caixa"]),
    Line(
        "security_reserve_opening",
        ["Réserve de sécurité à l’ouverture", "Opening security reserve", "Reserva de segurança na abertura"],
    ),
    Line(
        "technical_reserve_opening",
        ["Réserves techniques à l’ouverture", "Opening technical reserves", "Reservas técnicas na abertura"],
    ),
    Line("reserve_allocation", ["Dotation aux réserves", "Appropriation to reserves", "Dotação para as reservas"]),
    Line("reserve_releases", ["Reprises sur réserves", "Releases from reserves", "Utilização das reservas"]),
];

pub(crate) const RESERVE_ROWS: &[Row] =
    &[Line("technical_reserve", ["Réserves techniques", "Technical reserves", "Reservas técnicas"])];

pub(crate) const COLLECTION_ROWS: &[Row] = &[
    Line("contributions_declared", ["Cotisations émises", "Contributions declared", "Contribuições declaradas"]),
    Line("contributions_collected", ["Cotisations recouvrées", "Contributions collected", "Contribuições cobradas"]),
    Line("prior_arrears_collected", ["Encaissements sur arriérés", "Arrears recovered", "Atrasados cobrados"]),
    Line(
        "receivables_opening",
        ["Restes à recouvrer à l’ouverture", "Opening receivables", "Contribuições por cobrar na abertura"],
    ),
    Line("receivables_written_off", ["Admissions en non-valeur", "Write-offs", "Créditos anulados"]),
    Line("contributions_receivable", ["Restes à recouvrer", "Contributions receivable", "Contribuições por cobrar"]),
    Line(
        "receivables_impairment",
        ["Dépréciation des restes à recouvrer", "Impairment of receivables", "Imparidade das contribuições por cobrar"],
    ),
    Line("state_arrears", ["Arriérés de cotisations de l’État", "Government arrears", "Dívida contributiva do Estado"]),
    Line(
        "employee_contributions",
        ["Part salariale des cotisations", "Employee contributions", "Quota dos trabalhadores"],
    ),
];

pub(crate) const CLAIM_ROWS: &[Row] = &[
    Line("claims_received", ["Dossiers déposés", "Claims received", "Processos recebidos"]),
    Line(
        "claims_settled_on_time",
        ["Dossiers traités dans les délais", "Claims settled on time", "Processos liquidados no prazo"],
    ),
    Line(
        "claims_median_days",
        ["Délai médian de liquidation (jours)", "Median settlement time (days)", "Prazo mediano de liquidação (dias)"],
    ),
    Line(
        "pensioners_verified",
        ["Contrôles de vie effectués", "Pensioners verified", "Pensionistas com prova de vida"],
    ),
];

pub(crate) const STATISTICS_ROWS: &[Row] = &[
    Line("insured_active", ["Assurés actifs", "Active members", "Segurados ativos"]),
    Line("employers_active", ["Employeurs cotisants", "Active employers", "Empregadores ativos"]),
    Line("employers_controlled", ["Employeurs contrôlés", "Employers inspected", "Empregadores fiscalizados"]),
    Line("pensioners", ["Retraités", "Pensioners", "Pensionistas"]),
    Line("staff", ["Effectif du personnel", "Headcount", "Quadro de pessoal"]),
];

/// Questions on governance; the first two are dates, the third a number.
pub(crate) const GOVERNANCE_ROWS: &[Row] = &[
    Line("accounts_approved_on", ["Comptes approuvés le", "Accounts approved on", "Contas aprovadas em"]),
    Line(
        "last_actuarial_valuation",
        ["Dernière étude actuarielle", "Last actuarial valuation", "Última avaliação atuarial"],
    ),
    Line("board_meetings_held", ["Sessions du conseil", "Board meetings held", "Sessões do conselho"]),
    Line("accounts_certified", ["Comptes certifiés", "Audited accounts", "Contas auditadas"]),
    Line("board_tripartite", ["Conseil tripartite", "Tripartite board", "Conselho tripartido"]),
    Line(
        "investment_policy_adopted",
        ["Politique de placement adoptée", "Investment policy adopted", "Política de investimento adotada"],
    ),
    Line(
        "internal_audit_in_place",
        ["Audit interne en place", "Internal audit in place", "Auditoria interna em funcionamento"],
    ),
    Line(
        "board_deliberated_on_report",
        [
            "Rapport CIPRES examiné par le conseil",
            "Deliberation on the Committee report",
            "Deliberação sobre o relatório da Comissão",
        ],
    ),
];
