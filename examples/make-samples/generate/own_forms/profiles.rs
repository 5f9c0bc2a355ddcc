//! The fictitious institutions that send statements of their own form.

use jiff::civil::date;
use vigie::model::{Branch, Unit};

use super::super::conduct::{Conduct, FAMILY_AND_RISKS};
use super::super::profile::Profile;
use super::super::profiles::{civil_servants, costly, fund, middling, weak};

/// A sound fund: numbers typed as text, a letterhead, two header rows.
pub(crate) fn sound() -> Profile {
    fund(
        "XA-CNSS",
        "Caisse nationale fictive de sécurité sociale d’Alpha",
        "XA",
        Conduct { declared: 63_207_914_480, insured: 271_305, pensioners: 48_870, staff: 541, ..Conduct::SOUND },
    )
}

/// A fund with an old accounting package, which writes .xls.
pub(crate) fn old_package() -> Profile {
    fund(
        "XA-IRPS",
        "Institut fictif de retraite et de prévoyance sociale d’Alpha",
        "XA",
        Conduct { declared: 38_914_662_075, insured: 183_440, pensioners: 36_018, staff: 377, ..middling() },
    )
}

/// A fund with a trial balance by SYSCOHADA and nothing else.
pub(crate) fn trial_balance() -> Profile {
    fund(
        "XA-CMPS",
        "Caisse mutuelle fictive de prévoyance sociale d’Alpha",
        "XA",
        Conduct { declared: 9_871_450_336, insured: 44_190, pensioners: 6_934, staff: 118, ..middling() },
    )
}

/// A fund that works in LibreOffice, in thousands of francs.
pub(crate) fn in_thousands() -> Profile {
    Profile {
        unit: Unit::Thousand,
        ..fund(
            "XB-CPS",
            "Caisse fictive de prévoyance sociale de Bêta",
            "XB",
            Conduct { declared: 47_118_305_210, insured: 196_772, pensioners: 41_206, staff: 468, ..middling() },
        )
    }
}

/// A civil servants' fund whose workbook has macros.
pub(crate) fn with_macros() -> Profile {
    civil_servants(
        "XB-CRFE",
        "Caisse fictive de retraite des fonctionnaires de Bêta",
        "XB",
        &Conduct {
            declared: 21_640_338_915,
            technical_balance: 9_312,
            operating: 688,
            insured: 47_205,
            pensioners: 17_344,
            staff: 151,
            claims: 4_418,
            ..Conduct::SOUND
        },
    )
}

/// A costly fund that sends text with tabs.
pub(crate) fn as_text() -> Profile {
    fund(
        "XC-CNR",
        "Caisse nationale fictive de retraite de Gamma",
        "XC",
        Conduct { declared: 28_450_117_624, insured: 118_305, pensioners: 25_480, staff: 422, ..costly() },
    )
}

/// A fund that sends two statements alone.
pub(crate) fn two_statements() -> Profile {
    Profile {
        registered: &[
            Branch::Family,
            Branch::OccupationalRisks,
            Branch::Administration,
            Branch::Property,
            Branch::Investments,
            Branch::SocialAction,
        ],
        ..fund(
            "XC-INPS",
            "Institut national fictif de prévoyance sociale de Gamma",
            "XC",
            Conduct {
                declared: 17_903_226_481,
                branch_shares: FAMILY_AND_RISKS,
                benefit_shares: FAMILY_AND_RISKS,
                ..Conduct::SOUND
            },
        )
    }
}

/// A fund that writes in English, in thousands.
pub(crate) fn english() -> Profile {
    Profile {
        unit: Unit::Thousand,
        ..fund(
            "XD-NSIF",
            "Fictitious National Social Insurance Fund of Delta",
            "XD",
            Conduct { declared: 84_550_712_960, insured: 350_118, pensioners: 63_702, staff: 688, ..Conduct::SOUND },
        )
    }
}

/// A weak fund that writes in English, with last year's tab beside this year's.
pub(crate) fn english_tabs() -> Profile {
    fund(
        "XD-SSC",
        "Fictitious Social Security Corporation of Delta",
        "XD",
        Conduct { declared: 33_720_641_118, insured: 149_208, pensioners: 31_470, staff: 571, ..weak() },
    )
}

/// A fund that writes in Portuguese.
pub(crate) fn portuguese() -> Profile {
    fund(
        "XE-INPS",
        "Instituto nacional fictício de previdência social de Epsilon",
        "XE",
        Conduct { declared: 14_226_907_352, insured: 61_408, pensioners: 12_290, staff: 166, ..middling() },
    )
}

/// A costly fund that writes in Portuguese, in thousands, from an old package.
pub(crate) fn portuguese_thousands() -> Profile {
    Profile {
        unit: Unit::Thousand,
        ..fund(
            "XE-CSSE",
            "Caixa fictícia de segurança social de Epsilon",
            "XE",
            Conduct { declared: 11_905_480_277, insured: 52_117, pensioners: 10_644, staff: 204, ..costly() },
        )
    }
}

/// A fund with a trial balance by gestion, by a chart of its own.
pub(crate) fn own_chart() -> Profile {
    fund(
        "XD-CAPS",
        "Caisse autonome fictive de prévoyance sociale de Delta",
        "XD",
        Conduct {
            declared: 25_318_440_907,
            // Its receivables fall, so that no branch is charged with a further impairment.
            collected: 9_790,
            arrears_collected: 2_600,
            written_off: 0,
            insured: 107_233,
            pensioners: 20_415,
            staff: 243,
            approved_on: date(2024, 3, 22),
            filed_on: date(2024, 4, 5),
            ..Conduct::SOUND
        },
    )
}
