//! The list of samples: which institution, which year, what was altered, and what a reader should see.

use vigie::dictionary::Dictionary;
use vigie::render::template::Filled;

use super::profiles::{self, Profile};
use super::{Failure, alterations};

/// Changes the contents of a workbook on purpose.
type Alteration = fn(&Dictionary, &mut Filled) -> Result<(), Failure>;

/// One sample workbook.
pub(crate) struct Sample {
    pub(crate) profile: Profile,
    pub(crate) year: i16,
    pub(crate) alter: Alteration,
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
    let plain = |profile, year, verdict, fr, en| Sample {
        profile,
        year,
        alter: alterations::none,
        shows: [fr, en],
        verdict,
    };
    let mut all = vec![
        plain(profiles::sound(), 2022, "A", "Une caisse saine", "A sound fund"),
        plain(
            profiles::sound(),
            2023,
            "A",
            "La même, un an après : certifiée sans réserve avec le fichier du Secrétariat",
            "The same a year later: certified without reservations with the Secretariat’s file",
        ),
    ];
    all.sort_by_key(Sample::file_name);
    all
}
