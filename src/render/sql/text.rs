//! The file: what it says of itself, its tables, its views.

use std::fmt::Write as _;

use super::dialect::comment;
use super::sheet::{COUNT_DIGITS, Sheet};
use super::{Entry, Verdict, Writing};
use crate::model::{Branch, Period};
use crate::rulebook::{Rule, RuleSource};

/// The identification as columns of the wide table.
const KEYS: [&str; 9] = [
    "institution_code",
    "fiscal_year",
    "unit",
    "year_end",
    "filed_on",
    "currency",
    "state",
    "institution_kind",
    "institution_name",
];

/// The whole file.
pub(super) fn script(sheet: &Sheet<'_>, entries: &[Entry], writing: Writing<'_>) -> String {
    let mut out = String::new();
    head(sheet, entries, writing, &mut out);
    out.push_str(sheet.dialect.settings());
    tables(sheet, &mut out);
    filed(sheet, writing, &mut out);
    outcomes(sheet, entries, writing, &mut out);
    out
}

// Writing into a text cannot fail.
macro_rules! put {
    ($out:expr, $($part:tt)*) => {{ let _ = writeln!($out, $($part)*); }};
}

fn head(sheet: &Sheet<'_>, entries: &[Entry], writing: Writing<'_>, out: &mut String) {
    let (rulebook, dialect) = (sheet.rulebook, sheet.dialect);
    let as_of = writing.as_of.map_or_else(|| "the day of the query".to_owned(), |day| day.to_string());
    put!(
        out,
        "-- The rulebook {}@{} as SQL for {}, written by vigie.",
        comment(&rulebook.id),
        comment(&rulebook.edition),
        dialect.name()
    );
    put!(out, "-- Its files: SHA-256 {}. Day of judgement: {as_of}.", rulebook.sha256);
    put!(out, "--");
    put!(
        out,
        "-- In:  vigie_submissions, the wide table that vigie check reads: a row per institution and fiscal year, a column per"
    );
    put!(
        out,
        "--      line, texts as they stand in the file; vigie_institutions, who they are (it begins as the list of the rulebook)."
    );
    put!(
        out,
        "-- Out: vigie_outcomes, a row per submission and rule, with the outcome and the reason that vigie check gives;"
    );
    put!(out, "--      vigie_set_aside, the rows that are not judged, each with why.");
    put!(out, "--");
    put!(
        out,
        "-- A number is digits, with a minus before them and a point or a comma among them; a day is 2023-12-31; a flag is yes or no,"
    );
    put!(
        out,
        "-- oui or non, sim or não, 1 or 0. An empty cell, a dash and n.d. are missing. Anything else is unreadable: it costs the rules"
    );
    put!(
        out,
        "-- that need it, never gives them a verdict. One point before three digits (1.234) may be a thousand: it is unreadable too."
    );
    put!(out, "-- The places that are written count: in thousands, 149.9 stands for 149,850 to 149,950.");
    put!(out, "--");
    put!(out, "-- All is reckoned in {}.", dialect.width());
    put!(
        out,
        "-- Money is counted in ten-thousandths of a unit of currency, of up to 18 digits before the point (a minus counts as one):"
    );
    put!(
        out,
        "-- 4 places in unit 1, 6 in thousands, 9 in millions. A count has up to {COUNT_DIGITS} digits. A figure beyond is out-of-range, and the"
    );
    put!(
        out,
        "-- rules that need it are not-assessable. No step that is written here can exceed these limits, so none overflows."
    );
    put!(out, "--");
    put!(
        out,
        "-- There are no receptions, documents or waivers here: the outcomes are those of a check without the Secretariat’s file."
    );
    put!(
        out,
        "-- Two rows of one institution and year are both set aside, whatever their filing dates. A row of a year that another edition"
    );
    put!(out, "-- covers is set aside too, and serves as the year before of the one after it.");
    let unexpressed: Vec<&Entry> = entries.iter().filter(|entry| entry.verdict.is_err()).collect();
    put!(out, "--");
    if unexpressed.is_empty() {
        put!(out, "-- Every rule is expressed.");
    }
    for entry in unexpressed {
        if let Err(why) = entry.verdict {
            put!(out, "-- Not expressed: {}, as {}. Its outcome is null.", comment(entry.id.as_str()), why.why());
        }
    }
    put!(out, "--");
    for entry in entries {
        let language = writing.language;
        if let Some(rule) = rulebook.rule(&entry.id) {
            said(&entry.id, rule.name.get(language), &formula_of(rule), &rule.source, writing, out);
        } else if let Some(control) = rulebook.controls.iter().find(|control| control.id == entry.id) {
            let equations: Vec<String> = (control.equations.iter())
                .map(|equation| format!("{} {} {}", equation.left, equation.relation.code(), equation.right))
                .collect();
            said(&entry.id, control.name.get(language), &equations.join(", "), &control.source, writing, out);
        } else if let (Some(norm), super::PRECISION_RULE) = (&rulebook.precision, entry.id.as_str()) {
            said(&entry.id, norm.name.get(language), "", &norm.source, writing, out);
        } else if let Some(norm) = &rulebook.comparatives {
            said(&entry.id, norm.name.get(language), "", &norm.source, writing, out);
        }
    }
    put!(out, "");
}

fn formula_of(rule: &Rule) -> String {
    let requires = rule.requires.as_ref().map_or_else(String::new, |requires| format!(" {requires}"));
    let when = rule.when.as_ref().map_or_else(String::new, |when| format!(" when {when}"));
    let applies = rule.applies.as_ref().map_or_else(String::new, |applies| format!(" for {applies}"));
    format!("{}{requires}{when}{applies}", rule.formula)
}

fn said(
    id: &crate::rulebook::RuleId,
    name: &str,
    formula: &str,
    source: &RuleSource,
    writing: Writing<'_>,
    out: &mut String,
) {
    put!(out, "-- {}: {}", comment(id.as_str()), comment(name));
    if !formula.is_empty() {
        put!(out, "--   {}", comment(formula));
    }
    let cited = source.cited();
    if !cited.is_empty() {
        put!(out, "--   {}", comment(cited.get(writing.language)));
    }
}

fn tables(sheet: &Sheet<'_>, out: &mut String) {
    let (dialect, rulebook) = (sheet.dialect, sheet.rulebook);
    let text = dialect.text();
    let mut columns: Vec<String> = KEYS.iter().map(|key| format!("  {} {text}", dialect.identifier(key))).collect();
    let cells = sheet.cells.iter().filter(|cell| !KEYS.contains(&cell.name.as_str()));
    columns.extend(cells.map(|cell| format!("  {} {text}", dialect.identifier(&cell.name))));
    put!(out, "CREATE TABLE IF NOT EXISTS vigie_submissions (\n{}\n){};\n", columns.join(",\n"), dialect.stored());
    let key = if dialect == super::Dialect::Spark { "" } else { " PRIMARY KEY" };
    put!(
        out,
        "CREATE TABLE IF NOT EXISTS vigie_institutions (\n  institution_code {text}{key},\n  state {text},\n  \
         institution_kind {text},\n  branches {text},\n  first_year INTEGER\n){stored};\n",
        stored = dialect.stored(),
    );
    let rows: Vec<String> = (rulebook.institutions.institutions.iter())
        .map(|listed| {
            let institution = &listed.institution;
            let branches: Vec<&str> = institution.branches.iter().map(|branch| branch.code()).collect();
            format!(
                "  ({}, {}, {}, {}, {})",
                dialect.literal(institution.code.as_str()),
                dialect.literal(institution.state.as_str()),
                dialect.literal(institution.kind.as_str()),
                dialect.literal(&branches.join(";")),
                institution.first_year.map_or_else(|| "CAST(NULL AS INTEGER)".to_owned(), |year| year.to_string()),
            )
        })
        .collect();
    if !rows.is_empty() {
        put!(
            out,
            "INSERT INTO vigie_institutions\nSELECT * FROM (VALUES\n{}\n) AS listed (institution_code, state, institution_kind, \
             branches, first_year)\nWHERE NOT EXISTS (SELECT 1 FROM vigie_institutions);\n",
            rows.join(",\n")
        );
    }
}

/// The rows with their identification read, and why a row is set aside.
fn filed(sheet: &Sheet<'_>, writing: Writing<'_>, out: &mut String) {
    let (dialect, rulebook) = (sheet.dialect, sheet.rulebook);
    let text = dialect.text();
    let trimmed = |column: &str| format!("NULLIF(TRIM(CAST(s.{column} AS {text})), '')");
    let year = trimmed("fiscal_year");
    let is_year = dialect.matches(&year, "(19|20|21)[0-9][0-9]|2200");
    let is_letters = dialect.matches(&format!("UPPER({})", trimmed("currency")), "[A-Z][A-Z][A-Z]");
    let kinds: Vec<String> = rulebook.kinds.iter().map(|kind| dialect.literal(kind.as_str())).collect();
    let first = kinds.first().cloned().unwrap_or_else(|| "''".to_owned());
    let kinds = kinds.join(", ");
    let from = rulebook.in_force.from;
    let within = |period: &Period| {
        let to = period.to.map_or_else(String::new, |to| format!(" AND vigie_closing <= DATE '{to}'"));
        format!("(vigie_closing >= DATE '{}'{to})", period.from)
    };
    let mut own = within(&rulebook.in_force);
    let mut law_day = "vigie_closing".to_owned();
    if rulebook.is_forced {
        "TRUE".clone_into(&mut own);
        law_day = format!("GREATEST(vigie_closing, DATE '{from}')");
        if let Some(to) = rulebook.in_force.to {
            law_day = format!("LEAST({law_day}, DATE '{to}')");
        }
    }
    let covered: Vec<String> = std::iter::once(own.clone()).chain(writing.others.iter().map(within)).collect();
    let covered = covered.join(" OR ");
    let branches: Vec<String> = (sheet.branches.iter())
        .map(|branch| {
            let code = branch.code();
            let listed = "CONCAT(';', REPLACE(REPLACE(l.branches, ',', ';'), ' ', ''), ';')";
            let has = dialect.position(listed, &format!(";{code};"));
            let unlisted = if *branch == Branch::Technical { "FALSE" } else { "TRUE" };
            format!(
                ",\n    CASE WHEN l.institution_code IS NULL THEN {unlisted} ELSE COALESCE({has} > 0, FALSE) END AS has_{code}"
            )
        })
        .collect();
    put!(
        out,
        "{view} vigie_filed AS\nWITH said AS (\n  SELECT s.*,\n    {code} AS vigie_code,\n    \
         CASE WHEN {is_year} THEN CAST({year} AS INTEGER) END AS vigie_year,\n    \
         CASE {unit} WHEN '1' THEN 0 WHEN '1000' THEN 3 WHEN '1000000' THEN 6 END AS vigie_zeros,\n    \
         {year_end} AS vigie_year_end,\n    \
         CASE WHEN {is_letters} AND UPPER({currency}) <> 'CFA' THEN UPPER({currency}) END AS vigie_currency,\n    \
         UPPER({state}) AS vigie_state,\n    \
         REPLACE(REPLACE(LOWER({kind}), ' ', '_'), '-', '_') AS vigie_kind\n  FROM vigie_submissions s\n),\n\
         dated AS (\n  SELECT said.*,\n    CASE WHEN vigie_year_end IS NULL THEN MAKE_DATE(vigie_year, 12, 31)\n      \
         WHEN {is_day} THEN CASE WHEN CAST(SUBSTR(vigie_year_end, 1, 4) AS INTEGER) = vigie_year \
         THEN CAST(vigie_year_end AS DATE) END END AS vigie_closing\n  FROM said\n),\n\
         identified AS (\n  SELECT dated.*,\n    CASE WHEN vigie_code IS NULL OR LENGTH(vigie_code) > 40 THEN 'institution-code'\n      \
         WHEN vigie_year IS NULL THEN 'fiscal-year'\n      WHEN vigie_zeros IS NULL THEN 'unit'\n      \
         WHEN vigie_closing IS NULL THEN 'year-end'\n      WHEN NOT ({covered}) THEN 'year-not-covered' END AS vigie_fault\n  \
         FROM dated\n),\n\
         counted AS (\n  SELECT identified.*,\n    SUM(CASE WHEN vigie_fault IS NULL THEN 1 ELSE 0 END) \
         OVER (PARTITION BY vigie_code, vigie_year) AS vigie_claims,\n    \
         COALESCE(LEAD(vigie_year) OVER (PARTITION BY vigie_code, vigie_fault ORDER BY vigie_year) = vigie_year + 1, FALSE) \
         AS vigie_has_next\n  FROM identified\n),\n\
         known AS (\n  SELECT c.*, l.first_year AS vigie_first_year, {law_day} AS vigie_law_day,\n    \
         CASE WHEN l.institution_code IS NOT NULL THEN l.institution_kind WHEN c.vigie_kind IN ({kinds}) THEN c.vigie_kind \
         ELSE {first} END AS vigie_kind_known,\n    \
         CASE WHEN l.institution_code IS NOT NULL THEN l.state ELSE COALESCE(c.vigie_state, '??') END AS vigie_state_known{branches}\n  \
         FROM counted c LEFT JOIN vigie_institutions l ON l.institution_code = c.vigie_code\n)\n\
         SELECT known.*,\n  CASE WHEN vigie_fault IS NOT NULL THEN vigie_fault WHEN vigie_claims > 1 THEN 'duplicate'\n    \
         WHEN vigie_kind_known NOT IN ({kinds}) THEN 'out-of-scope' WHEN NOT ({own}) THEN 'other-edition' END AS vigie_set_aside\n\
         FROM known;\n",
        view = dialect.view(),
        code = trimmed("institution_code"),
        unit = trimmed("unit"),
        year_end = trimmed("year_end"),
        currency = trimmed("currency"),
        state = trimmed("state"),
        kind = trimmed("institution_kind"),
        is_day = sheet.is_day("vigie_year_end"),
        branches = branches.concat(),
    );
    put!(
        out,
        "{} vigie_set_aside AS\nSELECT institution_code, fiscal_year, vigie_set_aside AS reason\nFROM vigie_filed\n\
         WHERE vigie_set_aside IS NOT NULL;\n",
        dialect.view()
    );
}

fn outcomes(sheet: &Sheet<'_>, entries: &[Entry], writing: Writing<'_>, out: &mut String) {
    let dialect = sheet.dialect;
    let as_of = writing.as_of.map_or_else(|| "CURRENT_DATE".to_owned(), |day| format!("DATE '{day}'"));
    let reading = sheet.reading(&as_of);
    let once = dialect.once();
    let mut carried: Vec<String> = [
        "institution_code",
        "fiscal_year",
        "closing",
        "law_day",
        "kind",
        "state",
        "first_year",
        "currency",
        "unit",
        "zeros",
        "rounded",
        "is_judged",
        "has_next",
    ]
    .map(str::to_owned)
    .to_vec();
    carried.extend(sheet.branches.iter().map(|branch| format!("has_{}", branch.code())));
    let gives: Vec<String> = reading.gives.iter().map(|(name, _)| name.clone()).collect();
    let of =
        |table: &str, names: &[String]| -> Vec<String> { names.iter().map(|name| format!("{table}.{name}")).collect() };
    let has: Vec<String> = sheet.branches.iter().map(|branch| format!("s.has_{}", branch.code())).collect();
    let texts = [
        vec![
            "s.vigie_code AS institution_code, s.vigie_year AS fiscal_year, s.vigie_closing AS closing, s.vigie_law_day AS law_day"
                .to_owned(),
            "s.vigie_kind_known AS kind, s.vigie_state_known AS state, s.vigie_first_year AS first_year".to_owned(),
            "s.vigie_currency AS currency, s.vigie_zeros AS zeros, CASE WHEN s.vigie_zeros > 0 THEN 1 ELSE 0 END AS rounded"
                .to_owned(),
            "(s.vigie_set_aside IS NULL) AS is_judged, s.vigie_has_next AS has_next".to_owned(),
            "CASE s.vigie_zeros WHEN 0 THEN 1 WHEN 3 THEN 1000 ELSE 1000000 END AS unit".to_owned(),
        ],
        has,
        reading.texts,
    ]
    .concat();
    put!(
        out,
        "{} vigie_outcomes AS\nWITH texts AS {once}(\n  SELECT\n    {}\n  FROM vigie_filed s\n  WHERE s.vigie_set_aside IS NULL OR s.vigie_set_aside = 'other-edition'\n),",
        dialect.view(),
        texts.join(",\n    ")
    );
    let places = [vec!["f.*".to_owned()], reading.places].concat();
    put!(out, "places AS {once}(\n  SELECT\n    {}\n  FROM texts f\n),", places.join(",\n    "));
    let signs: Vec<String> = reading.gives.iter().map(|(name, text)| format!("{text} AS {name}")).collect();
    let signs = [vec!["f.*".to_owned()], reading.whys, signs].concat();
    put!(out, "signs AS {once}(\n  SELECT\n    {}\n  FROM places f\n),", signs.join(",\n    "));
    let typed = [of("c", &carried), of("c", &gives), reading.values].concat();
    put!(out, "typed AS {once}(\n  SELECT\n    {}\n  FROM signs c\n),", typed.join(",\n    "));
    let mut outputs: Vec<String> = Vec::new();
    let mut cases = String::new();
    let mut rules = Vec::new();
    for (rank, entry) in entries.iter().enumerate() {
        let verdict = match &entry.verdict {
            Ok(verdict) => verdict.clone(),
            Err(_) => Verdict::NotExpressed.number().to_string(),
        };
        let _ = write!(cases, "\n    WHEN {rank} THEN {}", sheet.steps.named(&verdict));
        rules.push(format!("({rank}, {})", dialect.literal(entry.id.as_str())));
        outputs.push(verdict);
    }
    // Most rows are nobody's year before.
    let source = "typed t LEFT JOIN (SELECT * FROM typed WHERE has_next) p\n    \
                  ON p.institution_code = t.institution_code AND p.fiscal_year = t.fiscal_year - 1\n  WHERE t.is_judged";
    let last = sheet.steps.write(&outputs, &["institution_code", "fiscal_year"], source, once, out);
    let verdicts = Verdict::ALL.map(|verdict| {
        let text = |code: Option<&str>| {
            code.map_or_else(|| format!("CAST(NULL AS {})", dialect.text()), |code| dialect.literal(code))
        };
        let (outcome, reason) = verdict.codes();
        format!("({}, {}, {})", verdict.number(), text(outcome), text(reason))
    });
    put!(
        out,
        "rules AS (\n  SELECT * FROM (VALUES\n    {}\n  ) AS listed (rank, rule)\n),\nverdicts AS (\n  SELECT * FROM (VALUES\n    {}\n  ) \
         AS listed (verdict, outcome, reason)\n)",
        rules.join(",\n    "),
        verdicts.join(",\n    ")
    );
    put!(
        out,
        "SELECT n.institution_code, n.fiscal_year, r.rule, v.outcome, v.reason\nFROM {last} n\nCROSS JOIN rules r\n\
         JOIN verdicts v ON v.verdict = COALESCE(CASE r.rank{cases}\n  END, {});",
        Verdict::OutOfRange.number()
    );
}
