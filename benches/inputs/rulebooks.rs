//! Rulebooks made from the shipped one.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use vigie::diagnostic::RuleFile;
use vigie::dictionary::SuppliedBy;
use vigie::rulebook::{Loaded, Rulebook, RulebookFiles, select};

use super::{Failure, institution_code};

/// How many lines each group has.
const GROUP_LINES: usize = 150;
/// One line in so many is asked by branch, as in the shipped dictionary.
const BY_BRANCH: usize = 7;
/// The ratios of the small rulebook.
const SMALL: [&str; 3] = ["operating-cost", "immediate-cash", "current-collection"];

/// The shipped rulebook with 150 lines in each group, and with the institutions of the workbooks on its list.
pub(crate) fn large(institutions: usize) -> Result<RulebookFiles, Failure> {
    let shipped = shipped()?;
    let mut lines = String::new();
    for (rank, group) in shipped.dictionary.groups().iter().enumerate() {
        let asked = shipped
            .dictionary
            .lines()
            .iter()
            .filter(|line| line.group == rank && line.supplied_by == SuppliedBy::Filer);
        for number in asked.count()..GROUP_LINES {
            let (id, code) = (&group.id, group.id.replace('-', "_"));
            let by_branch = if number % BY_BRANCH == 0 { "by_branch = true\n" } else { "" };
            write!(
                lines,
                "\n[[line]]\ncode = \"{code}_detail_{number:03}\"\ngroup = \"{id}\"\nkind = \"money\"\nsign = \"non-negative\"\n{by_branch}\
                 label = {{ fr = \"Détail n° {number} de l’état\", en = \"Detail no. {number} of the statement\", pt = \"Pormenor n.º {number} do mapa\" }}\n\
                 [line.definition]\n\
                 fr = \"Montant porté au compte n° {number} du plan comptable, avant virements internes ; zéro s’il n’y en a pas.\"\n\
                 en = \"Amount in account no. {number} of the chart of accounts, before internal transfers; zero if there is none.\"\n\
                 pt = \"Montante da conta n.º {number} do plano de contas, antes de transferências internas; zero se não existir.\"\n\
                 [line.unused_ok]\nfr = \"Détail.\"\nen = \"Detail.\"\npt = \"Pormenor.\"\n",
            )?;
        }
    }
    let mut listed = String::new();
    for rank in 0..institutions {
        write!(
            listed,
            "\n[[institution]]\ncode = \"{}\"\nname = \"Caisse n° {rank}\"\nstate = \"TG\"\nkind = \"general_scheme\"\n\
             branches = [\"family\", \"occupational_risks\", \"pensions\", \"administration\", \"property\", \"investments\", \"social_action\"]\n",
            institution_code(rank),
        )?;
    }
    let files = shipped.files.iter().map(|file| match file.path.as_str() {
        "lines.toml" => with_text(file, &format!("{}{lines}", file.text)),
        "institutions.toml" => with_text(file, &format!("{}{listed}", file.text)),
        _ => Arc::clone(file),
    });
    Ok(RulebookFiles::new(files.collect()))
}

/// The shipped rulebook with three of its ratios alone, and the lines that they use.
pub(crate) fn small() -> Result<RulebookFiles, Failure> {
    let is_kept = |file: &&Arc<RuleFile>| match file.path.split_once('/') {
        Some(("ratios", name)) => SMALL.iter().any(|id| name.strip_suffix(".toml") == Some(id)),
        Some(_) => false,
        // The series of statistics and what the State owes are made of lines that the three ratios do not use.
        None => !["statistics.toml", "escalation.toml", "ranking.toml"].contains(&file.path.as_str()),
    };
    let shipped = shipped()?;
    let files = shipped.files.iter().filter(is_kept).map(|file| match file.path.as_str() {
        // The standard that certification asks for is not among the three.
        "lines.toml" => with_text(file, &used_lines(&file.text)),
        "grading.toml" => with_text(file, &file.text.replace("compliant = [\"audited-accounts\"]\n", "")),
        _ => Arc::clone(file),
    });
    Ok(RulebookFiles::new(files.collect()))
}

/// The shipped rulebook with copies of its bounded ratios, each with an id and a threshold of its own, up to so many rules. The
/// copies go without cases, which are made for one threshold.
pub(crate) fn many(rules: usize) -> Result<RulebookFiles, Failure> {
    many_of("cipres", rules)
}

/// The same of another shipped rulebook.
pub(crate) fn many_of(id: &str, rules: usize) -> Result<RulebookFiles, Failure> {
    let shipped = valid(vigie::rulebook::load(select(id).map_err(|diagnostic| told(&diagnostic))?))?;
    let bounded: Vec<(&str, &str, Bound<'_>)> = shipped
        .files
        .iter()
        .filter_map(|file| {
            let id = file.path.strip_prefix("ratios/")?.strip_suffix(".toml")?;
            let (text, _) = file.text.split_once("\n[[case]]")?;
            Some((id, text, Bound::of(text)?))
        })
        .collect();
    let mut files = shipped.files.clone();
    let copies = rules.saturating_sub(shipped.rules.len());
    for (rank, (id, text, bound)) in bounded.iter().cycle().take(copies).enumerate() {
        let number = rank / bounded.len() + 1;
        let own = format!("{id}-{number:02}");
        let is_kept = |line: &&str| !["target", "zero_mark", "implied_ok"].iter().any(|key| line.starts_with(key));
        let mut copy: String = text.lines().filter(is_kept).fold(String::new(), |copy, line| copy + line + "\n");
        copy = copy.replacen(&format!("id = \"{id}\""), &format!("id = \"{own}\""), 1);
        copy = copy.replacen(bound.text, &format!("{}{} ", bound.relation, bound.number + number), 1);
        files.push(Arc::new(RuleFile { path: format!("ratios/{own}.toml"), text: copy }));
    }
    Ok(RulebookFiles::new(files))
}

/// A whole bound as a rule file states it: `requires = "<= 90 `, before its unit.
struct Bound<'t> {
    text: &'t str,
    relation: &'t str,
    number: usize,
}

impl<'t> Bound<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let stated = text.get(text.find("requires = \"")?..)?;
        let at = stated.find(|character: char| character.is_ascii_digit())?;
        let end = at + stated.get(at..)?.find(' ')?;
        let number = stated.get(at..end)?.parse().ok()?;
        let relation = stated.get(..at)?;
        (relation.contains(['<', '>'])).then_some(Self { text: stated.get(..=end)?, relation, number })
    }
}

/// A dictionary with the lines that the three ratios and the identification use.
fn used_lines(text: &str) -> String {
    const USED: [&str; 9] = [
        "operating_charges",
        "technical_income",
        "cash_and_equivalents",
        "short_term_liabilities",
        "contributions_collected",
        "contributions_declared",
        "prior_arrears_collected",
        "year_end",
        "filed_on",
    ];
    const LINE: &str = "\n[[line]]\n";
    let is_used = |line: &&str| USED.iter().any(|code| line.starts_with(&format!("code = \"{code}\"\n")));
    let mut parts = text.split(LINE);
    let groups = parts.next().unwrap_or_default();
    parts.filter(is_used).fold(groups.to_owned(), |lines, line| lines + LINE + line)
}

/// The shipped rulebook.
pub(crate) fn shipped() -> Result<Rulebook, Failure> {
    valid(vigie::rulebook::load(select("cipres").map_err(|diagnostic| told(&diagnostic))?))
}

/// The rulebook of a folder.
pub(crate) fn load(folder: &Path) -> Result<Rulebook, Failure> {
    valid(vigie::rulebook::load(RulebookFiles::from_directory(folder).map_err(|diagnostic| told(&diagnostic))?))
}

/// Writes a rulebook's files into a folder.
pub(crate) fn write(rulebook: &RulebookFiles, folder: &Path) -> Result<(), Failure> {
    for file in &rulebook.files {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, &file.text)?;
    }
    Ok(())
}

/// The rulebook, or what is wrong with it.
pub(crate) fn valid(loaded: Loaded) -> Result<Rulebook, Failure> {
    loaded.rulebook.ok_or_else(|| format!("{:?}", loaded.diagnostics).into())
}

fn told(diagnostic: &vigie::diagnostic::Diagnostic) -> Failure {
    format!("{diagnostic:?}").into()
}

fn with_text(file: &RuleFile, text: &str) -> Arc<RuleFile> {
    Arc::new(RuleFile { path: file.path.clone(), text: text.to_owned() })
}
