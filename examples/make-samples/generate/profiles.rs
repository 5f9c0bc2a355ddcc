//! The fictitious institutions and how each conducts its business.
//!
//! The comment over each gives what the rulebook is meant to find in it; `samples/README.md` says it to readers.

use jiff::civil::date;
use vigie::model::{Branch, Unit};

use super::conduct::{Conduct, FAMILY_AND_RISKS, FOUR_BRANCHES, HEALTH, PENSIONS};
use super::profile::{Profile, a_year_before};

const USUAL: &[Branch] = &[
    Branch::Family,
    Branch::OccupationalRisks,
    Branch::Pensions,
    Branch::Administration,
    Branch::Property,
    Branch::Investments,
    Branch::SocialAction,
];
const WITH_SICKNESS: &[Branch] = &[
    Branch::Family,
    Branch::OccupationalRisks,
    Branch::Pensions,
    Branch::SicknessMaternity,
    Branch::Administration,
    Branch::Property,
    Branch::Investments,
    Branch::SocialAction,
];
const CIVIL_SERVANTS: &[Branch] = &[Branch::Pensions, Branch::Administration, Branch::Investments];

/// A general scheme of three branches in whole francs, to depart from.
pub(crate) fn fund(code: &'static str, name: &'static str, state: &'static str, conduct: Conduct) -> Profile {
    Profile {
        code,
        name,
        state,
        kind: "general_scheme",
        registered: USUAL,
        is_listed: true,
        language: "fr",
        unit: Unit::One,
        wealth: 19_350,
        conduct,
        conduct_2022: None,
    }
}

/// A civil servants' fund, to depart from: no employers to inspect, a single payer.
pub(crate) fn civil_servants(
    code: &'static str,
    name: &'static str,
    state: &'static str,
    conduct: &Conduct,
) -> Profile {
    Profile {
        kind: "civil_servants_pension",
        registered: CIVIL_SERVANTS,
        wealth: 24_180,
        conduct: Conduct {
            branch_shares: PENSIONS,
            benefit_shares: PENSIONS,
            employers: 1,
            controlled: 0,
            ..conduct.clone()
        },
        ..fund(code, name, state, Conduct::SOUND)
    }
}

/// Class A in both years: the sound one.
pub(crate) fn sound() -> Profile {
    fund("XA-CNPS", "Caisse nationale fictive de prévoyance sociale d’Alpha", "XA", Conduct::SOUND)
}

/// A civil servants' fund in good order, no report addressed to its board.
pub(crate) fn civil_pensions() -> Profile {
    civil_servants(
        "XA-CFP",
        "Caisse fictive des pensions civiles d’Alpha",
        "XA",
        &Conduct {
            declared: 31_207_448_930,
            technical_balance: 9_235,
            operating: 612,
            collected: 9_781,
            owed_by_state: 9_640,
            insured: 68_412,
            pensioners: 23_907,
            staff: 204,
            claims: 6_318,
            on_time: 9_312,
            median_days: 41,
            loans: 640,
            filed_on: date(2024, 4, 12),
            approved_on: date(2024, 3, 29),
            ..Conduct::SOUND
        },
    )
}

/// Class B: no breach of a reported norm, middling marks.
pub(crate) fn class_b() -> Profile {
    fund("XB-CNSS", "Caisse nationale fictive de sécurité sociale de Bêta", "XB", middling())
}

/// The conduct of class B: within every reported norm, short of most targets.
pub(crate) fn middling() -> Conduct {
    Conduct {
        declared: 118_640_927_355,
        technical_balance: 9_742,
        operating: 1_384,
        training: 187,
        collected: 9_214,
        arrears_collected: 1_460,
        cash: 12_240,
        quick: 14_610,
        loans: 1_090,
        property: 2_870,
        government: 2_240,
        allocation: 2_140,
        insured: 512_803,
        employers: 51_266,
        pensioners: 96_140,
        staff: 1_046,
        claims: 71_905,
        on_time: 8_731,
        median_days: 58,
        employee_part: 4_210,
        valued_on: date(2019, 12, 31),
        approved_on: date(2024, 4, 2),
        filed_on: date(2024, 4, 11),
        ..Conduct::SOUND
    }
}

/// A health insurance body: out of scope of this rulebook.
pub(crate) fn health_only() -> Profile {
    Profile {
        kind: "health_only",
        registered: &[Branch::Health, Branch::Administration],
        wealth: 6_400,
        ..fund(
            "XB-INAM",
            "Institut national fictif d’assurance maladie de Bêta",
            "XB",
            Conduct {
                declared: 22_514_803_640,
                branch_shares: HEALTH,
                benefit_shares: HEALTH,
                insured: 214_067,
                employers: 4_812,
                pensioners: 0,
                technical_balance: 9_418,
                ..Conduct::SOUND
            },
        )
    }
}

/// Class C in 2023, by operating costs over the reported threshold; class B the year before.
pub(crate) fn class_c() -> Profile {
    Profile {
        conduct_2022: Some(Conduct { operating: 1_471, technical_balance: 9_540, ..a_year_before(&costly()) }),
        ..fund("XC-CNSS", "Caisse nationale fictive de sécurité sociale de Gamma", "XC", costly())
    }
}

/// The conduct of class C: costly administration, the rest middling.
pub(crate) fn costly() -> Conduct {
    Conduct {
        declared: 74_385_116_402,
        operating: 1_738,
        technical_balance: 9_716,
        training: 264,
        employee_part: 4_460,
        staff: 1_187,
        insured: 301_448,
        employers: 33_017,
        pensioners: 58_262,
        claims: 40_771,
        approved_on: date(2024, 4, 19),
        filed_on: date(2024, 4, 26),
        ..middling()
    }
}

/// Pensions alone, in thousands of francs: what the rounding hides is on which side of 15 % the operating costs lie.
pub(crate) fn on_the_threshold() -> Profile {
    Profile {
        registered: &[
            Branch::Pensions,
            Branch::Administration,
            Branch::Property,
            Branch::Investments,
            Branch::SocialAction,
        ],
        unit: Unit::Thousand,
        conduct_2022: Some(Conduct { operating: 1_462, ..a_year_before(&straddling()) }),
        ..fund("XC-IPRES", "Institution fictive de prévoyance retraite de Gamma", "XC", straddling())
    }
}

/// The conduct of the fund on the threshold.
fn straddling() -> Conduct {
    Conduct {
        declared: 381_165_336,
        branch_shares: PENSIONS,
        benefit_shares: PENSIONS,
        operating: 1_500,
        technical_balance: 9_347,
        insured: 4_216,
        employers: 388,
        pensioners: 1_204,
        staff: 14,
        claims: 231,
        ..Conduct::SOUND
    }
}

/// Files late; the accounts are good.
pub(crate) fn late() -> Profile {
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
            "XC-CAFAT",
            "Caisse fictive d’allocations familiales et d’accidents du travail de Gamma",
            "XC",
            Conduct {
                declared: 26_780_551_918,
                branch_shares: FAMILY_AND_RISKS,
                benefit_shares: FAMILY_AND_RISKS,
                insured: 158_331,
                employers: 17_940,
                pensioners: 6_204,
                staff: 388,
                approved_on: date(2024, 11, 15),
                filed_on: date(2024, 11, 28),
                ..Conduct::SOUND
            },
        )
    }
}

/// Class D by its score.
pub(crate) fn class_d() -> Profile {
    fund("XD-CNPS", "Caisse nationale fictive de prévoyance sociale de Delta", "XD", weak())
}

/// The conduct of class D: every account a little short.
pub(crate) fn weak() -> Conduct {
    Conduct {
        declared: 52_903_347_761,
        technical_balance: 10_412,
        operating: 1_842,
        training: 138,
        collected: 8_460,
        arrears_collected: 940,
        owed_by_state: 4_870,
        cash: 9_120,
        quick: 10_940,
        loans: 2_430,
        property: 3_640,
        government: 1_380,
        allocation: 1_260,
        insured: 228_730,
        employers: 27_416,
        pensioners: 49_874,
        staff: 902,
        claims: 38_260,
        on_time: 7_440,
        median_days: 104,
        verified: 6_870,
        employee_part: 4_640,
        valued_on: date(2018, 12, 31),
        approved_on: date(2024, 5, 10),
        filed_on: date(2024, 5, 17),
        meetings: 3,
        ..Conduct::SOUND
    }
}

/// Cannot be certified: its balance sheet does not balance and one figure stands twice.
pub(crate) fn contradictory() -> Profile {
    fund(
        "XD-CNSS",
        "Caisse nationale fictive de sécurité sociale de Delta",
        "XD",
        Conduct { declared: 61_338_570_294, ..middling() },
    )
}

/// In millions of francs, coarser than the rulebook admits.
pub(crate) fn in_millions() -> Profile {
    Profile {
        unit: Unit::Million,
        language: "en",
        ..fund(
            "XD-PSF",
            "Fictitious Provident and Social Fund of Delta",
            "XD",
            Conduct {
                declared: 8_412_660_735,
                operating: 1_389,
                cash: 10_003,
                insured: 41_206,
                employers: 4_470,
                pensioners: 7_905,
                staff: 96,
                claims: 5_218,
                ..middling()
            },
        )
    }
}

/// Class E in both years.
pub(crate) fn class_e() -> Profile {
    Profile {
        language: "pt",
        wealth: 21_640,
        ..fund("XE-INSS", "Instituto nacional fictício de segurança social de Epsilon", "XE", failing())
    }
}

/// The conduct of class E: nothing holds.
fn failing() -> Conduct {
    Conduct {
        declared: 17_226_480_153,
        technical_balance: 11_420,
        operating: 2_560,
        training: 46,
        collected: 6_680,
        arrears_collected: 410,
        owed_by_state: 6_350,
        cash: 4_830,
        quick: 5_210,
        loans: 3_920,
        property: 4_870,
        government: 640,
        listed: 210,
        releases: 5_200,
        insured: 84_205,
        employers: 9_612,
        pensioners: 21_877,
        staff: 514,
        claims: 17_302,
        on_time: 5_270,
        median_days: 151,
        verified: 3_310,
        employee_part: 5_840,
        valued_on: date(2015, 12, 31),
        approved_on: date(2024, 6, 21),
        filed_on: date(2024, 7, 9),
        meetings: 1,
        affirmed: &["board_tripartite"],
        ..Conduct::SOUND
    }
}

/// Numbers typed as text, dashes, error cells: how real workbooks look. Two branches are in deficit.
pub(crate) fn typed_as_text() -> Profile {
    fund(
        "XB-CNPS",
        "Caisse nationale fictive de prévoyance sociale de Bêta",
        "XB",
        Conduct {
            declared: 29_662_307_418,
            benefit_shares: &[(Branch::Family, 3_600), (Branch::OccupationalRisks, 400), (Branch::Pensions, 6_000)],
            written_off: 0,
            insured: 147_120,
            employers: 16_388,
            pensioners: 28_634,
            staff: 293,
            claims: 21_206,
            technical_balance: 9_480,
            collected: 9_406,
            on_time: 9_210,
            approved_on: date(2024, 3, 15),
            filed_on: date(2024, 3, 28),
            ..middling()
        },
    )
}

/// Its balance sheet is missing.
pub(crate) fn without_a_sheet() -> Profile {
    Profile {
        registered: WITH_SICKNESS,
        ..fund(
            "XA-CSS",
            "Caisse fictive de sécurité sociale d’Alpha",
            "XA",
            Conduct {
                declared: 44_018_236_605,
                branch_shares: FOUR_BRANCHES,
                benefit_shares: FOUR_BRANCHES,
                ..middling()
            },
        )
    }
}

/// On no list, and health only by its own word, to escape the norms.
pub(crate) fn unlisted() -> Profile {
    Profile {
        kind: "health_only",
        registered: &[Branch::Pensions, Branch::Health, Branch::Administration],
        is_listed: false,
        ..fund(
            "XE-CAP",
            "Caisse autonome fictive de prévoyance d’Epsilon",
            "XE",
            Conduct {
                declared: 12_940_715_220,
                branch_shares: &[(Branch::Pensions, 7_000), (Branch::Health, 3_000)],
                benefit_shares: &[(Branch::Pensions, 7_000), (Branch::Health, 3_000)],
                ..middling()
            },
        )
    }
}

/// Every institution, in the order of its code.
pub(crate) fn all() -> Vec<Profile> {
    let mut all = vec![
        sound(),
        civil_pensions(),
        without_a_sheet(),
        class_b(),
        typed_as_text(),
        health_only(),
        late(),
        class_c(),
        on_the_threshold(),
        class_d(),
        contradictory(),
        in_millions(),
        unlisted(),
        class_e(),
    ];
    all.sort_by_key(|profile| profile.code);
    all
}
