//! The list of samples of an institution's own form: which file, what it holds, what a reader should see.

use super::super::profile::Profile;
use super::statements::{Form, LastYear, Typed};
use super::{OWN_CHART, OWN_FORMS, profiles};

/// What a file holds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Content {
    /// All usual statements.
    Statements(Form),
    /// Balance sheet and income statement, one below the other.
    OneSheet(Form),
    /// Every line by its code.
    CodeTable,
    /// A trial balance by SYSCOHADA.
    Syscohada,
    /// A trial balance by a chart of the fund's own, with what no balance tells.
    OwnChart,
}

impl PartialEq for Content {
    /// Of the same sort.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// The format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum File {
    Xlsx,
    Xlsm,
    /// Through LibreOffice.
    Xls,
    /// Through LibreOffice.
    Ods,
    /// Semicolons, in Windows-1252.
    Semicolons,
    /// Tabs, in UTF-16.
    Tabs,
}

impl File {
    pub(crate) const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xlsm => "xlsm",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Semicolons => "csv",
            Self::Tabs => "tsv",
        }
    }

    /// Whether LibreOffice makes it.
    pub(crate) const fn is_converted(self) -> bool {
        matches!(self, Self::Xls | Self::Ods)
    }
}

/// A sample of an institution's own form.
pub(crate) struct OwnForm {
    profile: fn() -> Profile,
    pub(crate) year: i16,
    /// What stands between the institution's code and the year in the file's name.
    stem: &'static str,
    pub(crate) file: File,
    pub(crate) content: Content,
    /// The class that `vigie check` gives it.
    pub(crate) verdict: &'static str,
    /// What it shows, in French and in English.
    pub(crate) shows: [&'static str; 2],
}

impl OwnForm {
    pub(crate) fn profile(&self) -> Profile {
        (self.profile)()
    }

    /// `own-forms/xa-cnss-2023.xlsx`.
    pub(crate) fn path(&self) -> String {
        let folder = if self.content == Content::OwnChart { OWN_CHART } else { OWN_FORMS };
        let code = self.profile().code.to_lowercase();
        format!("{folder}/{code}{}-{}.{}", self.stem, self.year, self.file.extension())
    }
}

const PLAIN: Form = Form {
    language: 0,
    typed: Typed::Numbers,
    last_year: LastYear::Beside,
    side_by_side: false,
    letterhead: &[],
    has_hidden: false,
};

const LETTERHEAD: &[&str] =
    &["ÉTAT FICTIF D’ALPHA", "Ministère du travail et de la sécurité sociale", "BP 0000 – Tél. 00 00 00 00"];

const OLD_PACKAGE: Form = Form { last_year: LastYear::Tab, ..PLAIN };

/// Every sample of an institution's own form, in the order of its path.
#[expect(clippy::too_many_lines, reason = "a list")]
pub(crate) fn own_forms() -> Vec<OwnForm> {
    let mut all = vec![
        OwnForm {
            profile: profiles::sound,
            year: 2023,
            stem: "",
            file: File::Xlsx,
            content: Content::Statements(Form {
                typed: Typed::Text,
                side_by_side: true,
                letterhead: LETTERHEAD,
                has_hidden: true,
                ..PLAIN
            }),
            verdict: "A",
            shows: [
                "En-tête au-dessus des tableaux, deux lignes de titres fusionnées (branche sur exercice), actif et passif côte à côte, milliers séparés dans du texte, négatifs entre parenthèses, sous-totaux, feuille masquée.",
                "A letterhead over the tables, two merged header rows (branch over year), assets and liabilities side by side, thousands separated in text, negatives in parentheses, sub-totals, a hidden sheet.",
            ],
        },
        OwnForm {
            profile: profiles::old_package,
            year: 2022,
            stem: "",
            file: File::Xls,
            content: Content::Statements(OLD_PACKAGE),
            verdict: "B",
            shows: [
                "Le dossier de l’année d’avant, du même logiciel : il fournit les N-1 de 2023.",
                "The submission of the year before, from the same package: it supplies the prior-year figures of 2023.",
            ],
        },
        OwnForm {
            profile: profiles::old_package,
            year: 2023,
            stem: "",
            file: File::Xls,
            content: Content::Statements(OLD_PACKAGE),
            verdict: "B",
            shows: [
                "Excel 97 d’un ancien logiciel comptable ; l’onglet de l’année précédente à côté de celui de l’exercice.",
                "Excel 97 from an old accounting package; last year’s tab beside this year’s.",
            ],
        },
        OwnForm {
            profile: profiles::trial_balance,
            year: 2023,
            stem: "-balance",
            file: File::Xls,
            content: Content::Syscohada,
            verdict: "U",
            shows: [
                "Une balance SYSCOHADA seule : les numéros que le référentiel connaît sont lus (découvert hors trésorerie, 66 compté par ses parties), le reste est laissé ouvert, données insuffisantes.",
                "A SYSCOHADA trial balance alone: the numbers that the rulebook knows are read (an overdraft is no cash, 66 counts by its parts), the others are left open, insufficient data.",
            ],
        },
        OwnForm {
            profile: profiles::in_thousands,
            year: 2023,
            stem: "",
            file: File::Ods,
            content: Content::Statements(PLAIN),
            verdict: "B",
            shows: [
                "LibreOffice, « en milliers de FCFA » dans le titre de chaque tableau.",
                "LibreOffice, “en milliers de FCFA” in the heading of each table.",
            ],
        },
        OwnForm {
            profile: profiles::with_macros,
            year: 2023,
            stem: "",
            file: File::Xlsm,
            content: Content::Statements(Form { last_year: LastYear::Tab, side_by_side: true, ..PLAIN }),
            verdict: "A",
            shows: [
                "Un classeur à macros, de pensions des fonctionnaires ; actif et passif côte à côte, un onglet par exercice.",
                "A workbook with macros, of civil servants’ pensions; assets and liabilities side by side, a tab for each year.",
            ],
        },
        OwnForm {
            profile: profiles::as_text,
            year: 2023,
            stem: "",
            file: File::Tabs,
            content: Content::CodeTable,
            verdict: "C",
            shows: [
                "Texte à tabulations en UTF-16 (« Texte Unicode » d’Excel), toutes les rubriques par leur code.",
                "Text with tabs in UTF-16 (Excel’s “Unicode Text”), every line by its code.",
            ],
        },
        OwnForm {
            profile: profiles::two_statements,
            year: 2023,
            stem: "-etats-financiers",
            file: File::Semicolons,
            content: Content::OneSheet(Form { typed: Typed::Text, ..PLAIN }),
            verdict: "U",
            shows: [
                "CSV à points-virgules en Windows-1252 : bilan et compte de résultat, rien d’autre ; données insuffisantes.",
                "CSV with semicolons in Windows-1252: balance sheet and income statement, nothing else; insufficient data.",
            ],
        },
        OwnForm {
            profile: profiles::english,
            year: 2023,
            stem: "",
            file: File::Xlsx,
            content: Content::Statements(Form { language: 1, has_hidden: true, ..PLAIN }),
            verdict: "A",
            shows: [
                "États en anglais, en milliers de francs, une feuille masquée.",
                "Statements in English, in thousands of francs, a hidden sheet.",
            ],
        },
        OwnForm {
            profile: profiles::english_tabs,
            year: 2023,
            stem: "",
            file: File::Ods,
            content: Content::Statements(Form { language: 1, typed: Typed::Text, last_year: LastYear::Tab, ..PLAIN }),
            verdict: "D",
            shows: [
                "États en anglais, montants tapés, onglet de l’année précédente ; tout est un peu court.",
                "Statements in English, amounts typed as text, last year’s tab; everything falls a little short.",
            ],
        },
        OwnForm {
            profile: profiles::portuguese,
            year: 2023,
            stem: "",
            file: File::Ods,
            content: Content::Statements(Form { language: 2, ..PLAIN }),
            verdict: "B",
            shows: [
                "États en portugais : balanço, demonstração de resultados, cobrança.",
                "Statements in Portuguese: balanço, demonstração de resultados, cobrança.",
            ],
        },
        OwnForm {
            profile: profiles::portuguese_thousands,
            year: 2023,
            stem: "",
            file: File::Xls,
            content: Content::Statements(Form { language: 2, side_by_side: true, ..OLD_PACKAGE }),
            verdict: "C",
            shows: [
                "Excel 97 en portugais, en milliers de francs, un onglet par exercice ; charges de fonctionnement au-dessus de 15 %.",
                "Excel 97 in Portuguese, in thousands of francs, a tab for each year; operating costs over 15%.",
            ],
        },
        OwnForm {
            profile: profiles::own_chart,
            year: 2023,
            stem: "-balance",
            file: File::Xlsx,
            content: Content::OwnChart,
            verdict: "A",
            shows: [
                "Une balance par gestion, d’un plan propre à la caisse fictive : lue avec `xd-caps-balance.toml`, posée à côté ; les virements entre gestions ne comptent pas deux fois.",
                "A trial balance by gestion, by a chart of the fictitious fund’s own: read with `xd-caps-balance.toml`, which stands beside it; transfers between gestions do not count twice.",
            ],
        },
    ];
    all.sort_by_key(OwnForm::path);
    all
}
