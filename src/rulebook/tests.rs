//! The shipped rulebook, and every way to break one.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Level, Location, RuleFile};
use crate::rulebook::{Loaded, RulebookFiles, load, select, shipped};

/// `code path:line:column args` of a diagnostic.
pub(super) fn shown(diagnostic: &Diagnostic) -> String {
    let place = match &diagnostic.location {
        Location::Span { file, span } => {
            let before = &file.text[..span.start];
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            format!("{}:{line}:{column} `{}`", file.path, file.text[span.clone()].lines().next().unwrap_or_default())
        }
        other => other.path().to_owned(),
    };
    let message = diagnostic.message();
    let args: Vec<String> = message.args().iter().map(|(name, arg)| format!("{name}={}", plain(arg))).collect();
    format!("{} {place} {}", diagnostic.code.as_str(), args.join(" "))
}

fn plain(arg: &crate::i18n::Arg) -> String {
    use crate::i18n::Arg;
    match arg {
        Arg::Text(text) | Arg::Number(text) | Arg::Percent(text) => text.clone(),
        Arg::Count(count) => count.to_string(),
        Arg::Date(date) => date.to_string(),
        Arg::Local(_) => "local".to_owned(),
        Arg::Message(message) => {
            let args: Vec<String> = message.args().iter().map(|(name, arg)| format!("{name}={}", plain(arg))).collect();
            if args.is_empty() { message.id().to_owned() } else { format!("{}({})", message.id(), args.join(", ")) }
        }
        Arg::List(items) => format!("[{}]", items.iter().map(plain).collect::<Vec<_>>().join(", ")),
    }
}

#[test]
fn the_shipped_rulebooks_are_without_fault() {
    let editions = shipped();
    assert!(!editions.is_empty());
    for edition in editions {
        let Loaded { rulebook, diagnostics, .. } = load(select(&edition.to_string()).unwrap());
        let shown: Vec<String> = diagnostics.iter().map(shown).collect();
        assert_eq!(shown, Vec::<String>::new(), "{edition}");
        let rulebook = rulebook.unwrap();
        assert_eq!((rulebook.id, rulebook.edition), (edition.id, edition.edition));
    }
}

#[test]
fn the_first_rulebook_is_whole() {
    let rulebook = load(select("cipres@2023").unwrap()).rulebook.unwrap();
    assert_eq!((rulebook.rules.len(), rulebook.controls.len()), (29, 10));
    assert_eq!(rulebook.rules.iter().filter(|rule| rule.requires.is_some()).count(), 19);
    let pillars: Vec<_> = rulebook.rules.iter().map(|rule| rule.pillar.to_string()).collect();
    let mut order = pillars.clone();
    order.dedup();
    let in_grading: Vec<_> = rulebook.grading.pillars.iter().map(|pillar| pillar.id.to_string()).collect();
    assert_eq!(order, in_grading);
    let collection: Vec<_> =
        rulebook.rules.iter().filter(|rule| &*rule.pillar.0 == "collection").map(|rule| rule.id.as_str()).collect();
    assert_eq!(
        collection,
        ["arrears-recovery", "current-collection", "employer-control", "receivables-weight", "state-arrears"]
    );
    let cost = rulebook.rules.iter().find(|rule| rule.id.as_str() == "operating-cost").unwrap();
    assert_eq!(&cost.file.text[cost.span.clone()], "\"< 15 %\"");
    assert!(
        rulebook
            .institutions
            .institutions
            .is_sorted_by(|left, right| { left.institution.code < right.institution.code })
    );
}

/// The texts of the shipped rulebook, each change made: file, what stood there, what stands there now. An empty text to
/// be replaced replaces the whole file; a new one of `None` removes it.
pub(super) fn changed(changes: &[(&str, &str, Option<&str>)]) -> RulebookFiles {
    let mut files = select("cipres@2023").unwrap().files;
    for (path, from, to) in changes {
        let Some(to) = to else {
            files.retain(|file| file.path != *path);
            continue;
        };
        let Some(file) = files.iter_mut().find(|file| file.path == *path) else {
            files.push(Arc::new(RuleFile { path: (*path).to_owned(), text: (*to).to_owned() }));
            continue;
        };
        let text = if from.is_empty() {
            (*to).to_owned()
        } else {
            assert!(file.text.contains(from), "{path} holds {from}");
            file.text.replacen(from, to, 1)
        };
        *file = Arc::new(RuleFile { path: file.path.clone(), text });
    }
    RulebookFiles::new(files)
}

/// What loading the changed rulebook tells.
pub(super) fn told(changes: &[(&str, &str, Option<&str>)]) -> Vec<Diagnostic> {
    let Loaded { rulebook, diagnostics, .. } = load(changed(changes));
    let has_error = diagnostics.iter().any(|diagnostic| diagnostic.level() == Level::Error);
    assert_eq!(rulebook.is_none(), has_error);
    diagnostics
}

const COST: &str = "ratios/operating-cost.toml";
const TRAINING: &str = "ratios/training-effort.toml";
const DEPENDENCY: &str = "ratios/support-ratio.toml";
const RESERVE: &str = "ratios/reserve-allocation.toml";
const FILING: &str = "standards/filing-date.toml";
const AUDIT: &str = "standards/audited-accounts.toml";
const COUNTS: &str = "controls/counts-and-dates.toml";
const PARTS: &str = "controls/parts-and-wholes.toml";
const LINES: &str = "lines.toml";
const GRADING: &str = "grading.toml";
const RULEBOOK: &str = "rulebook.toml";
const LIST: &str = "institutions.toml";
const ESCALATION: &str = "escalation.toml";
const SYSCOHADA: &str = "layouts/syscohada-trial-balance.toml";
const STATEMENTS: &str = "layouts/usual-statements.toml";

const SYSCOHADA_NOTE: &str = r#"note = { fr = "Les cotisations et les prestations n’ont pas de compte normalisé dans ce plan : elles restent ouvertes.", en = "Contributions and benefits have no standard account in this chart: they are left open.", pt = "As contribuições e as prestações não têm conta normalizada neste plano: ficam em aberto." }"#;

/// Every way to break a rulebook: file, what stands there, what is written instead.
const BREAKS: &[(&str, &str, &str)] = &[
    // the language of the files
    (COST, "id = \"operating-cost\"", "id = \"operating-cost"),
    (COST, "pillar = \"management\"", "pillar = \"management\"\npillar = \"management\""),
    (COST, "requires = \"< 15 %\"", "requires = 15"),
    (COST, "[source.text]\n", "[source.texte]\n"),
    (COST, "purpose", "purposes"),
    (COST, "from = 2001-02-08", "from = \"2001-02-08\""),
    (LINES, "by_branch = true", "by_branch = \"yes\""),
    (GRADING, "margin = \"5 %\"", "margin = \"5\""),
    (GRADING, "major = \"2\"", "major = \"-2\""),
    (COST, "", "[[case]]"),
    (COST, "target = \"10 %\"", "target = \"\""),
    (RESERVE, "when = \"net_result > 0\"", "when = \"total_income < 0\""),
    (RESERVE, "when = \"net_result > 0\"", "when = \"total_income >= 0\""),
    // identity of rules
    (COST, "id = \"operating-cost\"", "id = \"operating-costs\""),
    (COST, "id = \"operating-cost\"", "id = \"training-effort\""),
    (COUNTS, "id = \"employers\"", "id = \"insured\""),
    (COUNTS, "id = \"employers\"", "id = \"Employers\""),
    (LINES, "code = \"financial_income\"", "code = \"technical_income\""),
    (LINES, "code = \"equity\"", "code = \"Equity\""),
    (LINES, "en = \"Balance sheet and reserves\"", "en = \"Balance sheet / reserves\""),
    (LINES, "en = \"Balance sheet and reserves\"", "en = \"Collection\""),
    (LIST, "code = \"TG-INAM\"", "code = \"TG-CRT\""),
    (LIST, "code = \"CM\"", "code = \"Cm\""),
    // values
    (COST, "severity = \"critical\"", "severity = \"critcal\""),
    (COST, "pillar = \"management\"", "pillar = \"managment\""),
    (COST, "display = \"percent\"", "display = \"date\""),
    (DEPENDENCY, "better = \"higher\"", "better = \"yes\""),
    (DEPENDENCY, "better = \"higher\"", "better = \"higher\"\nmissing = \"zero\""),
    (COST, "expect = \"watch\"", "expect = \"informational\""),
    (LIST, "kind = \"health_only\"", "kind = \"health\""),
    (LIST, "branches = [\"health\", \"administration\"]", "branches = [\"helth\", \"administration\"]"),
    (LIST, "state = \"TG\"", "state = \"TO\""),
    (RULEBOOK, "coarsest_unit = \"1000\"", "coarsest_unit = \"100\""),
    (AUDIT, "accounts_certified = \"yes\"", "accounts_certified = \"oui\""),
    // what a rule needs and what it cannot have
    (COST, "severity = \"critical\"\n", ""),
    (COST, "basis = \"reported\"\n", ""),
    (COST, "requires = \"< 15 %\"\n", ""),
    (COST, "[advice]", "[rationale]"),
    (DEPENDENCY, "display = ", "severity = \"minor\"\ndisplay = "),
    (LINES, "kind = \"date\"", "kind = \"date\"\nsign = \"any\""),
    (LINES, "kind = \"count\"", "kind = \"count\"\ndocument = true"),
    (AUDIT, "expect = \"compliant\"", "expect = \"compliant\"\nvalue = \"1\""),
    (COST, "en = \"Operating cost\", ", ""),
    (COST, "en = \"Secondary source", "# en = \"Secondary source"),
    (
        FILING,
        "article = { fr = \"Code CIMA, article 425\", en = \"CIMA code, art. 425\",",
        "article = { fr = \"Code CIMA, article 425\",",
    ),
    (SYSCOHADA, SYSCOHADA_NOTE, "note = \"Rien de plus.\""),
    (COST, "en = \"Operating cost\"", "en = \" \""),
    (COST, "en = \"Operating cost\"", "en = \"Operating cost\", es = \"Gastos\""),
    (COST, "[source.text]", "[rationale]"),
    (FILING, "[rationale]", "[source.rationale]"),
    (COST, "basis = \"reported\"", "basis = \"proposed\""),
    (COST, "basis = \"reported\"", "basis = \"identity\""),
    // formulas
    (COST, "formula = \"operating_charges / technical_income\"", "formula = \"operating_charges / \""),
    (COST, "formula = \"operating_charges / technical_income\"", "formula = \"operating_charge / technical_income\""),
    (COST, "technical_income\"\n", "technical_income[pensoins]\"\n"),
    (COST, "formula = \"operating_charges / ", "formula = \"operating_charges[pensions] / "),
    (COST, "formula = \"operating_charges / technical_income\"", "formula = \"operating_charges + staff\""),
    (COST, "display = ", "when = \"technical_income\"\ndisplay = "),
    (COST, "formula = \"operating_charges / technical_income\"", "formula = \"operating_charges / 0\""),
    (COUNTS, "right = \"employers_active\"", "right = \"total_assets + 1\""),
    (COUNTS, "right = \"received_on\"", "right = \"staff\""),
    (COST, "operating_charges = \"15\"", "operating_charge = \"15\""),
    (COST, "operating_charges = \"15\"", "\"operating_charges[*]\" = \"15\""),
    (COST, "operating_charges = \"15\"", "operating_charges = \"15 %\""),
    (FILING, "received_on = \"2024-06-01\"", "received_on = \"2024-06-31\""),
    (AUDIT, "formula = ", "applies = \"not general_schem\"\nformula = "),
    (AUDIT, "formula = ", "applies = \"general_scheme or\"\nformula = "),
    // thresholds
    (COST, "requires = \"< 15 %\"", "requires = \"15 %\""),
    (COST, "requires = \"< 15 %\"", "requires = \"< 15 XOF\""),
    (COST, "formula = \"operating_charges / technical_income\"", "formula = \"operating_charges / staff\""),
    (COST, "requires = \"< 15 %\"", "requires = \"< 15 days\""),
    (FILING, "requires = \"<= 06-01@+1\"", "requires = \"yes\""),
    (COST, "target = \"10 %\"", "target = \"0.1\""),
    (COST, "target = \"10 %\"", "target = \"20 %\""),
    (COST, "zero_mark = \"30 %\"", "zero_mark = \"12 %\""),
    (COST, "zero_mark = \"30 %\"", "zero_mark = [\"0 %\", \"30 %\"]"),
    (COST, "better = \"lower\"", "better = \"higher\""),
    (TRAINING, "zero_mark = [\"0 %\", \"10 %\"]", "zero_mark = [\"0 %\", \"4 %\"]"),
    (TRAINING, "zero_mark = [\"0 %\", \"10 %\"]", "zero_mark = \"10 %\""),
    (TRAINING, "target = \"1 % .. 5 %\"", "target = \"1 % .. 4 %\""),
    (FILING, "target = \"04-01@+1\"", "target = \"07-01@+1\""),
    (AUDIT, "zero_mark = \"no\"", "zero_mark = \"yes\""),
    // meaning
    (COST, "requires = \"< 15 %\"", "requires = \"< 0 %\""),
    (COST, "formula = \"operating_charges / ", "formula = \"(operating_charges + technical_income) / "),
    (
        "ratios/claims-on-time.toml",
        "formula = \"claims_settled_on_time / ",
        "formula = \"(claims_settled_on_time + claims_received) / ",
    ),
    ("ratios/property-share.toml", "requires = \"<= 40 %\"", "requires = \"<= 100 %\""),
    (
        PARTS,
        "right = \"short_term_investments + long_term_investments\"",
        "right = \"government_securities + staff * 0\"",
    ),
    (
        PARTS,
        "left = \"payroll\"\nrelation = \"<=\"\nright = \"personnel_costs\"",
        "left = \"2\"\nrelation = \"<=\"\nright = \"1\"",
    ),
    (COST, "display = ", "missing = \"zero\"\ndisplay = "),
    (LINES, "unused_ok", "unused"),
    (DEPENDENCY, "formula = ", "when = \"equity > 0\"\nformula = "),
    (COST, "in_force = { from = 2001-02-08 }", "in_force = { from = 2001-02-08, to = 2000-12-31 }"),
    (COST, "operating_charges = \"15\"", "operating_charges = \"16\""),
    (AUDIT, "expect = \"not-assessable\"", "expect = \"non-compliant\""),
    (AUDIT, "expect = \"compliant\"", "expect = \"non-compliant\""),
    (GRADING, "compliant = [\"audited-accounts\"]", "compliant = [\"audited-account\"]"),
    (GRADING, "score = \"65\"", "score = \"85\""),
    (GRADING, "grade = \"B\"", "grade = \"C\""),
    (GRADING, "{ from = \"3\", class = \"C\" }", "{ from = \"1\", class = \"C\" }"),
    (GRADING, "proposal = \"refused\"", "proposal = \"certified\""),
    // what follows when nothing follows
    (ESCALATION, "value = \"30\"", "value = \"0\""),
    (ESCALATION, "number = \"1\"", "number = \"2\""),
    (ESCALATION, "code = \"formal-notice\"", "code = \"reminder\""),
    (ESCALATION, "code = \"formal-notice\"", "code = \"Formal notice\""),
    (ESCALATION, "late_days = \"15\"\n", ""),
    (ESCALATION, "late_days = \"15\"", "late_day = \"15\""),
    (ESCALATION, "critical_late = { count = \"1\", over_days = \"90\" }", "critical_late = { count = \"1\" }"),
    (ESCALATION, "rate_under = \"60 %\"", "rate_under = \"60\""),
    (ESCALATION, "repeated_critical_years = \"2\"", "repeated_critical_years = \"5\""),
    (ESCALATION, "class = \"E\"", "class = \"F\""),
    (ESCALATION, "days = \"60\"\nname", "days = \"30\"\nname"),
    (ESCALATION, "from = \"40 %\"", "from = \"60 %\""),
    (ESCALATION, "from = \"40 %\"\n", ""),
    (ESCALATION, "over = \"80 %\"", "over = \"80 %\"\nfrom = \"81 %\""),
    (ESCALATION, "code = \"very-unsatisfactory\"", "code = \"very-unsatisfactory\"\nfrom = \"10 %\""),
    (ESCALATION, "lines = [\"state_arrears\"", "lines = [\"state_arears\""),
    (ESCALATION, "U = \"25\"\n", ""),
    (ESCALATION, "institution_days = \"5\"", "institution_days = \"0\""),
    (ESCALATION, "[visits.rationale]", "[visits.reason]"),
    // layouts
    (SYSCOHADA, "id = \"syscohada-trial-balance\"", "id = \"syscohada\""),
    (SYSCOHADA, "line = \"payroll\"", "line = \"pay_roll\""),
    (SYSCOHADA, "line = \"payroll\"", "line = \"received_on\""),
    (SYSCOHADA, "accounts = [\"66\"]", "accounts = [\"66-61\", \"6x\"]"),
    (SYSCOHADA, "accounts = [\"66\"]\n", ""),
    (SYSCOHADA, "accounts = [\"66\"]", "accounts = [\"66\"]\nlabels = [\"Personnel\"]"),
    (SYSCOHADA, "sign = \"debit\"", "sign = \"debt\""),
    (SYSCOHADA, "side = \"debit\"", "side = \"debit\"\nletter = \"AAAA\""),
    (SYSCOHADA, "side = \"debit\"", "sides = \"debit\""),
    (SYSCOHADA, "text = [\"*syscohada*\"]", "text = [\"{anything}\"]"),
    (SYSCOHADA, "unit = { default = \"1\" }", "unit = { cell = \"B3\" }"),
    (SYSCOHADA, "unit = { default = \"1\" }", "unit = {}"),
    (STATEMENTS, "by = \"label\"", "by = \"lable\""),
    (STATEMENTS, "groups = [\"balance-sheet\"]", "groups = [\"balance\"]"),
    (STATEMENTS, "sections = true", "repeated = \"add\""),
    (
        STATEMENTS,
        "line = \"benefits_paid\"",
        "line = \"staff\"\nlabels = [\"x\"]\n[[table.line]]\nline = \"payroll\"\nlabels = [\"X\"]\n[[table.line]]\nline = \"benefits_paid\"",
    ),
    (STATEMENTS, "line = \"benefits_paid\"", "line = \"benefits_paid\"\nbranch = \"pension\""),
];

#[test]
fn every_fault_is_told_where_it_stands() {
    let (mut all, mut silent) = (String::new(), Vec::new());
    for (path, from, to) in BREAKS {
        let told: Vec<String> = told(&[(path, from, Some(to))]).iter().map(shown).collect();
        if told.is_empty() {
            silent.push(format!("{path}: {from} -> {to}"));
        }
        write!(all, "# {path}: {} -> {}\n{}\n\n", one_line(from), one_line(to), told.join("\n")).unwrap();
    }
    assert_eq!(silent, Vec::<String>::new());
    insta::assert_snapshot!(all);
}

fn one_line(text: &str) -> String {
    text.replace('\n', "⏎")
}

#[test]
fn files_that_are_missing_or_out_of_place_are_told() {
    let mut all = String::new();
    for path in [RULEBOOK, LINES, GRADING, LIST] {
        let told = told(&[(path, "", None)]);
        assert_eq!(told.first().map(|told| told.code), Some(Code::RuleFileMissing), "{path}");
        write!(all, "# without {path}\n{}\n\n", told.iter().map(shown).collect::<Vec<_>>().join("\n")).unwrap();
    }
    let stray = told(&[("ratio/x.toml", "", Some("id = \"x\"\n"))]);
    write!(all, "# ratio/x.toml\n{}\n", stray.iter().map(shown).collect::<Vec<_>>().join("\n")).unwrap();
    insta::assert_snapshot!(all);
}

#[test]
fn every_code_of_rule_files_is_tried() {
    let mut tried = BTreeSet::new();
    for (path, from, to) in BREAKS {
        tried.extend(told(&[(path, from, Some(to))]).iter().map(|told| told.code));
    }
    let from = Code::ALL.iter().position(|code| *code == Code::TomlInvalid).unwrap();
    let to = Code::ALL.iter().position(|code| *code == Code::AppliesUnknown).unwrap();
    // Those of whole files stand in the tests beside this one, those of pairs of rules in `lint/pairs`; a case against its
    // rule takes a judgement.
    let files = [Code::RuleFileMissing, Code::RuleFileIgnored, Code::RulebookUnknown, Code::CaseContradicts];
    let pairs = [Code::RulesContradict, Code::RuleImplied, Code::ImpliedOkStale];
    let elsewhere = [&files[..], &pairs].concat();
    let untried: Vec<_> =
        Code::ALL[from..=to].iter().filter(|code| !tried.contains(*code) && !elsewhere.contains(*code)).collect();
    assert!(untried.is_empty(), "{untried:?}");
}

#[test]
fn ten_faults_are_told_in_one_run() {
    let told = told(&[
        (COST, "severity = \"critical\"", Some("severity = \"critcal\"")),
        (COST, "target = \"10 %\"", Some("target = \"20 %\"")),
        (COST, "en = \"Operating cost\", ", Some("")),
        (TRAINING, "formula = \"training_costs / ", Some("formula = \"training_cost / ")),
        (DEPENDENCY, "pillar = ", Some("pilar = ")),
        (FILING, "[rationale]", Some("[rational]")),
        (AUDIT, "expect = \"compliant\"", Some("expect = \"non-compliant\"")),
        (PARTS, "left = \"payroll\"", Some("left = \"payroll +\"")),
        (GRADING, "score = \"65\"", Some("score = \"85\"")),
    ]);
    let codes: Vec<_> = told.iter().map(|told| (told.location.path(), told.code)).collect();
    assert_eq!(
        codes,
        [
            (PARTS, Code::FormulaSyntax),
            (GRADING, Code::ScoresUnordered),
            (COST, Code::ValueNotAdmitted),
            (COST, Code::TranslationMissing),
            (COST, Code::MarksUnordered),
            (DEPENDENCY, Code::KeyMissing),
            (DEPENDENCY, Code::KeyUnknown),
            (TRAINING, Code::FormulaLineUnknown),
            (AUDIT, Code::CasesIncomplete),
            (FILING, Code::RationaleMissing),
            (FILING, Code::KeyUnknown),
        ]
    );
}

#[test]
fn a_windows_editor_changes_nothing() {
    let mut files = select("cipres").unwrap().files;
    for file in &mut files {
        let text = format!("\u{feff}{}", file.text.replace('\n', "\r\n"));
        *file = Arc::new(RuleFile { path: file.path.clone(), text });
    }
    let shown: Vec<String> = load(RulebookFiles::new(files)).diagnostics.iter().map(shown).collect();
    assert_eq!(shown, Vec::<String>::new());
}

proptest::proptest! {
    #![proptest_config(crate::tried::cases(96))]
    /// Whatever is torn out of a file and put in its place: no panic, every span inside its file, and no rulebook with
    /// an error.
    #[test]
    fn torn_files_are_told_and_never_judge(
        which in 0_usize..50,
        at in 0_usize..4000,
        length in 0_usize..60,
        put in "[a-z\"\\[\\]{}=%@0-9\\-+*/(). \n<>\u{e9}]{0,12}",
    ) {
        let mut files = select("cipres").unwrap().files;
        let which = which % files.len();
        let text = &files[which].text;
        let letters: Vec<char> = text.chars().collect();
        let at = at % letters.len();
        let end = (at + length).min(letters.len());
        let torn: String = letters[..at].iter().copied().chain(put.chars()).chain(letters[end..].iter().copied()).collect();
        let path = files[which].path.clone();
        files[which] = Arc::new(RuleFile { path, text: torn });
        let Loaded { rulebook, diagnostics, .. } = load(RulebookFiles::new(files));
        for diagnostic in &diagnostics {
            if let Location::Span { file, span } = &diagnostic.location {
                proptest::prop_assert!(file.text.get(span.clone()).is_some(), "{diagnostic:?}");
            }
        }
        proptest::prop_assert_eq!(
            rulebook.is_none(),
            diagnostics.iter().any(|diagnostic| diagnostic.level() == Level::Error)
        );
    }
}
