//! The list of samples: which institution, which year, what was altered, and what a reader should see.

use vigie::dictionary::Dictionary;
use vigie::render::template::Filled;

use super::profile::Profile;
use super::profiles;
use super::{Failure, alterations};

/// Changes the contents of a workbook on purpose.
type Alteration = fn(&Dictionary, &mut Filled) -> Result<(), Failure>;

/// One sample workbook.
pub(crate) struct Sample {
    pub(crate) profile: Profile,
    pub(crate) year: i16,
    /// The group of the dictionary whose sheet is missing.
    pub(crate) left_out: Option<&'static str>,
    /// What else was altered.
    pub(crate) alter: Option<Alteration>,
    /// What it shows, in French and in English.
    pub(crate) shows: [&'static str; 2],
    /// What `vigie check samples` says of it, without the Secretariat's file: the class, or why there is none.
    pub(crate) verdict: &'static str,
}

impl Sample {
    /// `xa-cnps-2023.xlsx`.
    pub(crate) fn file_name(&self) -> String {
        format!("{}-{}.xlsx", self.profile.code.to_lowercase(), self.year)
    }
}

/// Every sample workbook, in the order of its name.
pub(crate) fn samples() -> Vec<Sample> {
    let mut all: Vec<_> = [alpha(), beta(), gamma(), delta(), epsilon()].into_iter().flatten().collect();
    all.sort_by_key(Sample::file_name);
    all
}

fn alpha() -> Vec<Sample> {
    vec![
        plain(profiles::sound(), 2022, "A", "Une caisse saine.", "A sound fund."),
        plain(
            profiles::sound(),
            2023,
            "A",
            "La même un an après ; avec le fichier du Secrétariat, certification sans réserve.",
            "The same a year later; with the Secretariat’s file, certification without reservations.",
        ),
        plain(
            profiles::civil_pensions(),
            2022,
            "A",
            "Une caisse de pensions des fonctionnaires, en bon ordre.",
            "A civil servants’ pension fund in good order.",
        ),
        plain(
            profiles::civil_pensions(),
            2023,
            "A",
            "La même ; aucun rapport n’a été adressé à son conseil, la délibération est sans objet.",
            "The same; no report was addressed to its board, so that deliberation does not apply.",
        ),
        Sample {
            left_out: Some("balance-sheet"),
            ..plain(
                profiles::without_a_sheet(),
                2023,
                "U",
                "La feuille du bilan manque : données insuffisantes, impossibilité de certifier.",
                "The balance sheet is missing: insufficient data, unable to certify.",
            )
        },
    ]
}

fn beta() -> Vec<Sample> {
    vec![
        Sample {
            alter: Some(alterations::type_as_text),
            ..plain(
                profiles::typed_as_text(),
                2023,
                "B",
                "Nombres tapés comme du texte, négatifs entre parenthèses, « n.d. », « - », « néant », cellules #DIV/0!.",
                "Numbers typed as text, negatives in parentheses, “n.d.”, “-”, “néant”, #DIV/0! cells.",
            )
        },
        plain(
            profiles::class_b(),
            2022,
            "B",
            "Aucun manquement aux normes rapportées, des notes moyennes.",
            "No breach of a reported norm, middling marks.",
        ),
        plain(profiles::class_b(), 2023, "B", "La même un an après.", "The same a year later."),
        plain(
            profiles::health_only(),
            2023,
            "-",
            "Un organisme d’assurance maladie : hors champ, ni classe ni rang.",
            "A health insurance body: out of scope, neither class nor rank.",
        ),
    ]
}

fn gamma() -> Vec<Sample> {
    vec![
        plain(
            profiles::late(),
            2023,
            "A",
            "De bons comptes transmis avec six mois de retard : norme proposée, qui ne pèse que sur le score.",
            "Good accounts filed six months late: a proposed norm, which weighs on the score alone.",
        ),
        plain(
            profiles::class_c(),
            2022,
            "B",
            "L’année d’avant le manquement : charges de fonctionnement sous 15 %, point de vigilance.",
            "The year before the breach: operating costs under 15%, to be watched.",
        ),
        plain(
            profiles::class_c(),
            2023,
            "C",
            "Charges de fonctionnement au-dessus de 15 % : la norme rapportée plafonne la classe à C.",
            "Operating costs over 15%: the reported norm caps the class at C.",
        ),
        plain(
            profiles::on_the_threshold(),
            2022,
            "A",
            "En milliers de francs ; ratio voisin du seuil, tranché.",
            "In thousands of francs; a ratio near its threshold, decided.",
        ),
        plain(
            profiles::on_the_threshold(),
            2023,
            "C",
            "En milliers de francs : l’arrondi cache de quel côté de 15 % se trouve le ratio, non concluant.",
            "In thousands of francs: rounding hides on which side of 15% the ratio lies, indeterminate.",
        ),
    ]
}

fn delta() -> Vec<Sample> {
    vec![
        plain(profiles::class_d(), 2022, "D", "Tout est un peu court.", "Everything falls a little short."),
        plain(profiles::class_d(), 2023, "D", "La même un an après.", "The same a year later."),
        Sample {
            alter: Some(alterations::contradict),
            ..plain(
                profiles::contradictory(),
                2023,
                "D",
                "Le bilan est faux de 2 milliards et les prestations figurent deux fois : impossibilité de certifier.",
                "The balance sheet is 2 billion out and benefits stand twice: unable to certify.",
            )
        },
        plain(
            profiles::in_millions(),
            2023,
            "D",
            "En millions de francs, trop grossier : les contrôles ne peuvent plus être prouvés (classeur en anglais).",
            "In millions of francs, too coarse: controls can no longer be proved (workbook in English).",
        ),
    ]
}

fn epsilon() -> Vec<Sample> {
    vec![
        plain(
            profiles::unlisted(),
            2023,
            "D",
            "Sur aucune liste, se dit « health_only » : jugée comme un régime général de toutes branches.",
            "On no list, calls itself health_only: judged as a general scheme of every branch.",
        ),
        plain(
            profiles::class_e(),
            2022,
            "E",
            "Rien ne tient (classeur en portugais).",
            "Nothing holds (workbook in Portuguese).",
        ),
        plain(
            profiles::class_e(),
            2023,
            "E",
            "La même un an après, mêmes manquements ; comptes non audités, transmis en juillet.",
            "The same a year later, same breaches; accounts not audited, filed in July.",
        ),
    ]
}

fn plain(profile: Profile, year: i16, verdict: &'static str, fr: &'static str, en: &'static str) -> Sample {
    Sample { profile, year, left_out: None, alter: None, shows: [fr, en], verdict }
}
