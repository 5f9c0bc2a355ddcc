//! Institutions, their kinds, their branches and their states.

use std::fmt;
use std::sync::Arc;

use crate::i18n::Message;

/// The code of an institution in the list of institutions, for example `TG-CNSS`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InstitutionCode(pub Arc<str>);

/// The ISO 3166 code of a member state (user-assigned codes for fictitious ones).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StateCode(pub Arc<str>);

/// The kind of an institution: `general_scheme`, `civil_servants_pension`, `health_only`, `mutual`, or one that a
/// rulebook declares. It is data, so that another rulebook can add its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Kind(pub Arc<str>);

macro_rules! code_newtype {
    ($($name:ident),*) => {$(
        impl $name {
            /// The code as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<&str> for $name {
            fn from(code: &str) -> Self {
                Self(Arc::from(code))
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}
code_newtype!(InstitutionCode, StateCode, Kind);

impl Kind {
    /// What people read; the code itself for a kind that only a rulebook knows.
    #[must_use]
    pub fn label(&self) -> Message {
        match self.as_str() {
            "general_scheme" => Message::new("kind-general-scheme"),
            "civil_servants_pension" => Message::new("kind-civil-servants-pension"),
            "health_only" => Message::new("kind-health-only"),
            "mutual" => Message::new("kind-mutual"),
            code => Message::new("kind-other").with("code", code),
        }
    }
}

macro_rules! branches {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $label:literal;)*) => {
        /// A branch of social security, or one of the "gestions" that keep accounts beside the branches.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Branch {
            $($(#[$doc])* $variant,)*
        }
        impl Branch {
            /// Every branch, in the order of the reference chart.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code used in files.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// What people read.
            #[must_use]
            pub fn label(self) -> Message {
                match self { $(Self::$variant => Message::new($label)),* }
            }
        }
    };
}
branches! {
    /// Prestations familiales.
    Family = "family", "branch-family";
    /// Risques professionnels (AT/MP).
    OccupationalRisks = "occupational_risks", "branch-occupational-risks";
    /// Pensions: vieillesse, invalidité, survivants.
    Pensions = "pensions", "branch-pensions";
    /// Maladie et maternité.
    SicknessMaternity = "sickness_maternity", "branch-sickness-maternity";
    /// Assurance maladie (soins).
    Health = "health", "branch-health";
    /// Chômage.
    Unemployment = "unemployment", "branch-unemployment";
    /// Gestion technique: all technical branches in one block, where a fund publishes them so.
    Technical = "technical", "branch-technical";
    /// Gestion administrative.
    Administration = "administration", "branch-administration";
    /// Gestion immobilière.
    Property = "property", "branch-property";
    /// Placements.
    Investments = "investments", "branch-investments";
    /// Action sanitaire et sociale.
    SocialAction = "social_action", "branch-social-action";
}

impl Branch {
    /// The branch of a code used in files.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|branch| branch.code() == code)
    }
}

/// A supervised body as the list of institutions knows it, never as it describes itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Institution {
    /// Its code on the list.
    pub code: InstitutionCode,
    /// Its name.
    pub name: String,
    /// Its state.
    pub state: StateCode,
    /// Its kind, which decides what rules apply.
    pub kind: Kind,
    /// The branches and gestions registered for it, in [`Branch::ALL`] order.
    pub branches: Vec<Branch>,
    /// The first fiscal year that it must account for, where it is known.
    pub first_year: Option<i16>,
    /// Whether it stands on the list; one that does not is judged as the strictest reading of its own word.
    pub is_listed: bool,
}
