//! What people read of the samples: the compliance table, the summary, the rules explained, in every language and format.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

mod common;

use std::path::Path;

use vigie::assessment::{BasisFilter, Dossier, Options, Outcome, assess};
use vigie::diagnostic::{Code, Diagnostic, Location};
use vigie::dictionary::{InstitutionList, load_institutions};
use vigie::grading::{Context, Graded, grade};
use vigie::i18n::{Language, format_decimal};
use vigie::intake::read_file;
use vigie::model::{Kind, Place};
use vigie::render::terminal::{self, Style};
use vigie::render::{csv, markdown};
use vigie::report::{
    Aside, Setting, SummaryRow, compliance, explain, explainable, finding_message, findings, rules_list, summary,
};
use vigie::rulebook::Rulebook;

/// The samples judged, each with what its reading told; no file of the Secretariat.
struct Samples {
    rulebook: Rulebook,
    institutions: InstitutionList,
    judged: Vec<(Graded, Vec<Diagnostic>)>,
}

impl Samples {
    fn read() -> Self {
        let rulebook = common::rulebook("cipres");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
        let kinds: Vec<Kind> = rulebook.kinds.iter().chain(rulebook.out_of_scope.keys()).cloned().collect();
        let text = std::fs::read_to_string(folder.join("institutions.toml")).unwrap();
        let institutions = load_institutions(&text, "samples/institutions.toml", &kinds, &[]).unwrap();
        let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|extension| extension == "xlsx" || extension == "csv"));
        files.sort();
        let mut judged: Vec<(Graded, Vec<Diagnostic>)> = Vec::new();
        let mut last = None;
        for path in files {
            let shown = format!("samples/{}", path.file_name().unwrap().to_string_lossy());
            let read = read_file(&path, &shown, &rulebook.dictionary);
            assert!(read.rejected.is_empty(), "{:?}", read.rejected);
            for read in read.submissions {
                let identification = &read.submission.identification;
                let (institution, _) = institutions.resolve(identification, &shown, &rulebook.kinds);
                let previous = last.take().filter(|before: &vigie::model::Submission| {
                    before.identification.code == identification.code
                        && before.identification.fiscal_year == identification.fiscal_year.before(1)
                });
                let dossier = Dossier {
                    submission: &read.submission,
                    institution: &institution,
                    previous: previous.as_ref(),
                    secretariat: None,
                    overlay: None,
                    documents_presumed: false,
                };
                let options = Options { basis: BasisFilter::All, as_of: common::day(), with_remedies: true };
                let assessment = assess(&rulebook, &dossier, options);
                let before = judged.last().filter(|_| previous.is_some()).map(|(graded, _)| &graded.assessment);
                let context = Context { previous: before, ..Context::default() };
                judged.push((grade(&rulebook, assessment, &context), read.diagnostics));
                last = Some(read.submission);
            }
        }
        Self { rulebook, institutions, judged }
    }

    fn setting(&self) -> Setting<'_> {
        Setting {
            rulebook: &self.rulebook,
            institutions: &self.institutions,
            basis: BasisFilter::All,
            as_of: common::day(),
        }
    }

    fn of(&self, code: &str, year: i16) -> &(Graded, Vec<Diagnostic>) {
        let is_it = |graded: &Graded| {
            graded.assessment.institution.code.as_str() == code && graded.assessment.fiscal_year.year() == year
        };
        self.judged.iter().find(|(graded, _)| is_it(graded)).unwrap()
    }

    fn rows(&self) -> Vec<SummaryRow> {
        self.judged.iter().map(|(graded, _)| SummaryRow::of(graded, &self.setting())).collect()
    }

    fn table(&self, code: &str, year: i16, language: &str, width: u16) -> String {
        let (graded, diagnostics) = self.of(code, year);
        let report = compliance(graded, diagnostics, &self.setting());
        without_hashes(&terminal::render(&report, speaking(language), Style { width, colour: false }))
    }

    fn summary(&self, language: &str, width: u16) -> String {
        let report = summary(&self.rows(), &[], Aside::default(), &self.setting());
        without_hashes(&terminal::render(&report, speaking(language), Style { width, colour: false }))
    }
}

fn speaking(code: &str) -> Language {
    Language::from_code(code).unwrap()
}

/// The text with the beginnings of hashes, which change with every word of a rule, made alike.
fn without_hashes(text: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    for c in text.chars().chain(['\n']) {
        if c.is_ascii_hexdigit() {
            word.push(c);
            continue;
        }
        out.push_str(if word.len() == 12 && c == '…' { "0123456789ab" } else { &word });
        word.clear();
        out.push(c);
    }
    out.pop();
    out
}

#[test]
fn a_compliance_table_says_first_what_fails() {
    let samples = Samples::read();
    insta::assert_snapshot!("compliance_fr_80", samples.table("XC-CNSS", 2023, "fr", 80));
    insta::assert_snapshot!("compliance_en_160", samples.table("XC-CNSS", 2023, "en", 160));
}

#[test]
fn a_control_that_fails_is_told_with_both_sides_and_the_difference() {
    let samples = Samples::read();
    insta::assert_snapshot!("compliance_control_fr_80", samples.table("XD-CNSS", 2023, "fr", 80));
}

#[test]
fn a_submission_in_millions_is_told_with_its_doubts() {
    let samples = Samples::read();
    insta::assert_snapshot!("compliance_millions_pt_80", samples.table("XD-PSF", 2023, "pt", 80));
}

#[test]
fn an_institution_out_of_scope_has_no_class_and_is_told_why() {
    let samples = Samples::read();
    insta::assert_snapshot!("compliance_out_of_scope_en_80", samples.table("XB-INAM", 2023, "en", 80));
}

#[test]
fn a_summary_fits_a_screen() {
    let samples = Samples::read();
    insta::assert_snapshot!("summary_fr_80", samples.summary("fr", 80));
    insta::assert_snapshot!("summary_en_160", samples.summary("en", 160));
}

#[test]
fn a_summary_names_the_francs_that_cure_each_breach() {
    let samples = Samples::read();
    let french = speaking("fr");
    let text = samples.summary("fr", 160).replace("\n    ", " ");
    let mut told = 0;
    for code in ["XC-CNSS", "XD-CNPS", "XE-INSS"] {
        let (graded, _) = samples.of(code, 2023);
        let breaches = graded.assessment.findings.iter().filter(|finding| finding.outcome == Outcome::NonCompliant);
        let line = text.lines().find(|line| line.starts_with(code) && line.contains("2023")).unwrap();
        let changes = breaches.filter_map(|finding| finding.remedies.first()).map(|remedy| remedy.change.abs());
        let mut changes = changes.map(|change| format_decimal(&change.to_decimal(0, false), french));
        assert!(changes.any(|change| line.contains(&change)), "{line}");
        told += 1;
    }
    assert_eq!(told, 3);
}

#[test]
fn a_doubt_is_not_called_a_breach() {
    let samples = Samples::read();
    let table = samples.table("XC-IPRES", 2023, "en", 160);
    let doubt =
        "1 critical reported norm not verified, counted as a breach (Operating cost): class C at best, provisional";
    assert!(table.contains(doubt), "{table}");
    let table = samples.table("XC-CNSS", 2023, "en", 160);
    assert!(table.contains("1 critical breach of a reported norm, not yet adopted (Operating cost)"), "{table}");
}

#[test]
fn no_distance_is_named_by_a_figure_that_is_not_chosen() {
    let samples = Samples::read();
    let (graded, _) = samples.of("XD-CNPS", 2023);
    let collection = graded.assessment.finding("current-collection").unwrap();
    assert!(collection.remedies.iter().any(|remedy| &*remedy.line == "contributions_declared"));
    let table = samples.table("XD-CNPS", 2023, "en", 160);
    let told = table.lines().find(|line| line.contains("more in “Contributions collected”")).unwrap();
    assert!(!told.contains("Contributions declared"), "{told}");
}

#[test]
fn contradictory_figures_are_told_with_both_cells() {
    let samples = Samples::read();
    let table = samples.table("XD-CNSS", 2023, "en", 160);
    let both = "“51999891964” in Compte de résultat!D8 and “50549891964” in Compte de résultat!D18";
    assert!(table.matches(both).count() >= 3, "{table}");
}

#[test]
fn an_empty_summary_says_so_and_a_rejected_file_counts_once() {
    let samples = Samples::read();
    let shown = |rejected: &[Diagnostic]| {
        let report = summary(&[], rejected, Aside::default(), &samples.setting());
        terminal::render(&report, speaking("en"), Style { width: 80, colour: false })
    };
    assert!(shown(&[]).contains("No submission matches the filters."));
    let at = |path: &str, sheet: &str, row| {
        let place = Place::Cell { sheet: sheet.into(), row, column: 1 };
        Diagnostic::new(Code::UnitInvalid, Location::Cell { path: path.into(), place, raw: "x".into() })
    };
    let workbook = [at("a.xlsx", "Identification", 4), at("a.xlsx", "Identification", 7)];
    assert!(shown(&workbook).contains("1 rejected"), "{}", shown(&workbook));
    let table = [at("b.csv", "b.csv", 1), at("b.csv", "b.csv", 2), at("b.csv", "b.csv", 2)];
    assert!(shown(&table).contains("2 rejected"), "{}", shown(&table));
}

#[test]
fn an_institution_out_of_scope_has_its_row_in_the_csv() {
    let samples = Samples::read();
    let (graded, _) = samples.of("XB-INAM", 2023);
    let text = csv::render(&findings(graded, &samples.setting()), speaking("en"));
    let rows: Vec<&str> = text.lines().collect();
    assert_eq!(rows.len(), 2, "{text}");
    assert!(rows[1].starts_with("XB-INAM,2023,") && rows[1].contains(",not-applicable,out-of-scope,"), "{text}");
}

#[test]
fn rules_are_listed_and_explained() {
    let rulebook = common::rulebook("cipres");
    let style = Style { width: 80, colour: false };
    insta::assert_snapshot!("rules_list_en_80", terminal::render(&rules_list(&rulebook), speaking("en"), style));
    let rule = explain(&rulebook, "operating-cost").unwrap();
    insta::assert_snapshot!("rules_explain_fr_80", terminal::render(&rule, speaking("fr"), style));
    let control = explain(&rulebook, "net-result").unwrap();
    insta::assert_snapshot!("rules_explain_control_pt_80", terminal::render(&control, speaking("pt"), style));
    let score = explain(&rulebook, "score").unwrap();
    insta::assert_snapshot!("rules_explain_score_en_80", terminal::render(&score, speaking("en"), style));
    let class = explain(&rulebook, "class").unwrap();
    insta::assert_snapshot!("rules_explain_class_pt_80", terminal::render(&class, speaking("pt"), style));
    assert!(explain(&rulebook, "no-such-rule").is_none());
}

/// A placeable that was not filled, or a message that was not found, would show as `{$name}` or as its identifier.
fn assert_said(text: &str, what: &str) {
    for unsaid in ["{", "}", "report-", "outcome-", "reason-", "missing-", "severity-", "addressee-", "kind-"] {
        assert!(!text.contains(unsaid), "{what}: {unsaid} in {text}");
    }
}

#[test]
fn nothing_is_left_unsaid_in_any_language() {
    let samples = Samples::read();
    let setting = samples.setting();
    for language in Language::all() {
        let style = Style { width: 100, colour: false };
        for (graded, diagnostics) in &samples.judged {
            let what = format!("{} {}", language.code(), graded.assessment.source.path);
            assert_said(&terminal::render(&compliance(graded, diagnostics, &setting), language, style), &what);
            for finding in &graded.assessment.findings {
                assert_said(&finding_message(&setting, &graded.assessment, finding).render(language), &what);
            }
        }
        assert_said(
            &terminal::render(&summary(&samples.rows(), &[], Aside::default(), &setting), language, style),
            language.code(),
        );
        let ids = explainable(&samples.rulebook);
        assert!(ids.len() > 30);
        for id in ids {
            let report = explain(&samples.rulebook, id).unwrap();
            // A rule's id may contain what looks like a message's: only the braces tell.
            let text = terminal::render(&report, language, style);
            assert!(!text.contains('{') && !text.contains('}'), "{} {id}: {text}", language.code());
        }
    }
}

#[test]
fn every_format_says_the_same_findings() {
    let samples = Samples::read();
    let (graded, diagnostics) = samples.of("XC-CNSS", 2023);
    let english = speaking("en");
    let setting = samples.setting();
    let text = csv::render(&findings(graded, &setting), english);
    let mut reader = ::csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (rule, outcome, value) = (column("rule"), column("outcome"), column("value"));
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), graded.assessment.findings.len());
    for (row, finding) in rows.iter().zip(&graded.assessment.findings) {
        assert_eq!((&row[rule], &row[outcome]), (finding.rule.as_str(), finding.outcome.code()));
    }
    let breach = rows.iter().find(|row| &row[rule] == "operating-cost").unwrap();
    assert!(breach[value].starts_with("0.1738"), "{}", &breach[value]);
    let page = markdown::render(&compliance(graded, diagnostics, &setting), english);
    for finding in &graded.assessment.findings {
        let name = samples.rulebook.rules.iter().find(|rule| rule.id == finding.rule).map(|rule| &rule.name);
        assert!(name.is_none_or(|name| page.contains(name.get(english))), "{}", finding.rule);
    }
}
