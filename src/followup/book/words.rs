//! The words of the workbook: names of sheets, headings, values of lists; recognised in every language, accents, case and spaces aside.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::fields::{BookSheet, Form};
use crate::assessment::Outcome;
use crate::dictionary::fold;
use crate::followup::InstitutionEscalation;
use crate::followup::{Decided, Purpose, ReportStage, Role, Sex, Station};
use crate::i18n::{Language, Message};
use crate::model::Corrected;
use crate::rulebook::{Addressee, Grade, Proposal, Severity};

/// A list of values that a cell may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// Acts on a recommendation.
    RecommendationAct,
    /// Acts on a report.
    ReportAct,
    /// Acts on a mission.
    MissionAct,
    /// Acts on an institution.
    InstitutionAct,
    /// Acts on a certificate.
    CertificateAct,
    /// In what quality somebody acts.
    Role,
    /// Addressees.
    Addressee,
    /// Severities.
    Severity,
    /// Outcomes of rules.
    Outcome,
    /// A board's decisions.
    Decided,
    /// Whose hands a deliberation is in.
    Station,
    /// What a mission is for.
    Purpose,
    /// How far a mission's report has come.
    Stage,
    /// Classes.
    Grade,
    /// Certifications.
    Proposal,
    /// Ladders of escalation.
    Ladder,
    /// What can be corrected of a row.
    Corrected,
    /// Of whom an indicator counts.
    Sex,
    /// Yes and no.
    Flag,
}

fn codes_of<T: Copy>(all: &'static [T], code: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|value| code(*value)).collect()
}

impl List {
    /// Every list.
    pub const ALL: [Self; 19] = [
        Self::RecommendationAct,
        Self::ReportAct,
        Self::MissionAct,
        Self::InstitutionAct,
        Self::CertificateAct,
        Self::Role,
        Self::Addressee,
        Self::Severity,
        Self::Outcome,
        Self::Decided,
        Self::Station,
        Self::Purpose,
        Self::Stage,
        Self::Grade,
        Self::Proposal,
        Self::Ladder,
        Self::Corrected,
        Self::Sex,
        Self::Flag,
    ];

    /// Its codes, in order.
    #[must_use]
    pub fn codes(self) -> Vec<&'static str> {
        let acts = |sheet: BookSheet| sheet.acts().iter().map(|act| act.code).collect();
        match self {
            Self::RecommendationAct => acts(BookSheet::Recommendations),
            Self::ReportAct => acts(BookSheet::Reports),
            Self::MissionAct => acts(BookSheet::Missions),
            Self::InstitutionAct => acts(BookSheet::Institutions),
            Self::CertificateAct => acts(BookSheet::Certificates),
            Self::Role => codes_of(Role::ALL, Role::code),
            Self::Addressee => codes_of(Addressee::ALL, Addressee::code),
            Self::Severity => codes_of(Severity::ALL, Severity::code),
            Self::Outcome => codes_of(Outcome::ALL, Outcome::code),
            Self::Decided => codes_of(Decided::ALL, Decided::code),
            Self::Station => codes_of(Station::ALL, Station::code),
            Self::Purpose => codes_of(Purpose::ALL, Purpose::code),
            Self::Stage => codes_of(ReportStage::ALL, ReportStage::code),
            Self::Grade => codes_of(Grade::ALL, Grade::code),
            Self::Proposal => codes_of(Proposal::ALL, Proposal::code),
            Self::Ladder => vec![InstitutionEscalation::NON_FILING, InstitutionEscalation::INSTITUTION],
            Self::Corrected => codes_of(Corrected::ALL, Corrected::code),
            Self::Sex => codes_of(Sex::ALL, Sex::code),
            Self::Flag => vec!["yes", "no"],
        }
    }

    /// What people read for a code of it.
    #[must_use]
    pub fn label(self, code: &'static str) -> Message {
        match self {
            Self::RecommendationAct | Self::ReportAct | Self::MissionAct | Self::InstitutionAct => act(code),
            Self::CertificateAct => Message::new("book-certificate-act").with("code", code),
            Self::Role => role(code),
            Self::Addressee => Message::new(match Addressee::from_code(code) {
                Some(Addressee::TechnicalMinistry) => "addressee-technical-ministry",
                Some(Addressee::FinanceMinistry) => "addressee-finance-ministry",
                Some(Addressee::Board) => "addressee-board",
                Some(Addressee::Management) | None => "addressee-management",
            }),
            Self::Severity => Message::new(match Severity::from_code(code) {
                Some(Severity::Critical) => "severity-critical",
                Some(Severity::Major) => "severity-major",
                Some(Severity::Minor) | None => "severity-minor",
            }),
            Self::Outcome => match Outcome::ALL.iter().find(|outcome| outcome.code() == code) {
                Some(outcome) => outcome.label(),
                None => Message::new("book-as-is").with("code", code),
            },
            Self::Proposal => Message::new(match Proposal::from_code(code) {
                Some(Proposal::Certified) => "certification-certified",
                Some(Proposal::CertifiedWithReservations) => "certification-certified-with-reservations",
                Some(Proposal::Refused) => "certification-refused",
                Some(Proposal::UnableToCertify) | None => "certification-unable-to-certify",
            }),
            Self::Flag => Message::new(if code == "yes" { "language-yes" } else { "language-no" }),
            Self::Grade => Message::new("book-as-is").with("code", code),
            Self::Decided => Message::new("book-decided").with("code", code),
            Self::Station => Message::new("book-station").with("code", code),
            Self::Purpose => purpose(code),
            Self::Stage => Message::new("book-stage").with("code", code),
            Self::Ladder => Message::new("book-ladder").with("code", code),
            Self::Corrected => Message::new("book-corrected").with("code", code),
            Self::Sex => Message::new("book-sex").with("code", code),
        }
    }

    /// The code that a text means.
    #[must_use]
    pub fn find(self, text: &str) -> Option<&'static str> {
        static KNOWN: LazyLock<BTreeMap<List, BTreeMap<String, &'static str>>> = LazyLock::new(|| {
            let known = |list: List| {
                let words = list.codes().into_iter().flat_map(move |code| {
                    let labels = Language::all().into_iter().map(move |language| list.label(code).render(language));
                    labels.chain([code.to_owned()]).map(move |word| (fold(&word), code))
                });
                (list, words.collect())
            };
            List::ALL.into_iter().map(known).collect()
        });
        KNOWN.get(&self)?.get(&fold(text)).copied()
    }
}

/// The name of an act.
#[must_use]
pub fn act(code: &'static str) -> Message {
    Message::new("book-act").with("code", code)
}

/// The name of an act of a sheet.
#[must_use]
pub fn act_of(sheet: BookSheet, code: &'static str) -> Message {
    sheet.act_list().map_or_else(|| act(code), |list| list.label(code))
}

/// The name of a quality in which somebody acts.
#[must_use]
pub fn role(code: &'static str) -> Message {
    Message::new("book-role").with("code", code)
}

/// What a mission is for.
#[must_use]
pub fn purpose(code: &'static str) -> Message {
    Message::new("book-purpose").with("code", code)
}

/// The heading of a column.
#[must_use]
pub fn heading(column: &'static str) -> Message {
    Message::new("book-column").with("column", column)
}

/// The name of a sheet.
#[must_use]
pub fn sheet_name(sheet: BookSheet) -> Message {
    Message::new("book-sheet").with("sheet", sheet.code())
}

/// What a cell holds, in words.
#[must_use]
pub fn form(form: Form) -> Message {
    Message::new("book-form").with(
        "form",
        match form {
            Form::Word => "word",
            Form::Text => "text",
            Form::Day => "day",
            Form::Year => "year",
            Form::Years => "years",
            Form::Words => "words",
            Form::Sha256 => "sha256",
            Form::Sha256s => "sha256s",
            Form::Decimal => "decimal",
            Form::Step => "step",
            Form::Flag => "flag",
            Form::Choice(_) => "choice",
            Form::Decisions => "decisions",
            Form::Rules => "rules",
            Form::Owed => "owed",
        },
    )
}

/// The column of a sheet that a heading means.
#[must_use]
pub fn find_column(sheet: BookSheet, text: &str) -> Option<&'static str> {
    static KNOWN: LazyLock<BTreeMap<BookSheet, BTreeMap<String, &'static str>>> = LazyLock::new(|| {
        let known = |sheet: BookSheet| {
            let words = sheet.columns().into_iter().flat_map(|column| {
                let labels = Language::all().into_iter().map(move |language| heading(column).render(language));
                labels.chain([column.to_owned()]).map(move |word| (fold(&word), column))
            });
            (sheet, words.collect())
        };
        BookSheet::ALL.into_iter().map(known).collect()
    });
    KNOWN.get(&sheet)?.get(&fold(text)).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::fields::ACT;
    use super::*;

    /// Two words that fold alike would be taken for one another.
    fn apart(words: impl IntoIterator<Item = (String, &'static str)>) {
        let mut known: BTreeMap<String, &'static str> = BTreeMap::new();
        for (word, code) in words {
            assert!(!word.is_empty(), "{code} has no word");
            let before = known.insert(word.clone(), code);
            assert!(before.is_none_or(|before| before == code), "{word} means {before:?} and {code}");
        }
    }

    #[test]
    fn every_value_of_a_list_has_a_word_of_its_own_in_every_language() {
        for list in List::ALL {
            apart(list.codes().into_iter().flat_map(|code| {
                let labels = Language::all().into_iter().map(move |language| list.label(code).render(language));
                labels.chain([code.to_owned()]).map(move |word| (fold(&word), code))
            }));
            for code in list.codes() {
                assert_eq!(list.find(code), Some(code));
            }
        }
        assert_eq!(List::Role.find("Secrétariat exécutif"), Some("secretariat"));
        assert_eq!(List::Role.find("ministre"), None);
    }

    #[test]
    fn every_column_of_a_sheet_has_a_heading_of_its_own_in_every_language() {
        for sheet in BookSheet::ALL {
            apart(sheet.columns().into_iter().flat_map(|column| {
                let labels = Language::all().into_iter().map(move |language| heading(column).render(language));
                labels.chain([column.to_owned()]).map(move |word| (fold(&word), column))
            }));
            assert!(sheet.columns().contains(&ACT) || sheet.act_list().is_none());
        }
    }

    #[test]
    fn a_sheet_is_known_by_the_column_of_its_subject() {
        for sheet in BookSheet::ALL {
            for other in BookSheet::ALL {
                let found = find_column(other, sheet.subject_column());
                assert_eq!(found.is_some(), sheet == other, "{sheet:?} {other:?}");
            }
        }
    }
}
