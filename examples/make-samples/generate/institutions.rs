//! The list of the fictitious institutions and their states, as `institutions.toml` has it.

use std::fmt::Write as _;

use super::mutuals::{self, Mutual};
use super::profile::Profile;
use super::profiles;

/// A fictitious state: its ISO code (of those left to users), its name in French, English and Portuguese, its currency,
/// its languages.
struct State {
    code: &'static str,
    names: [&'static str; 3],
    currency: &'static str,
    languages: &'static str,
}

const STATES: &[State] = &[
    State {
        code: "XA",
        names: ["État fictif d’Alpha", "Fictitious State of Alpha", "Estado fictício de Alfa"],
        currency: "XOF",
        languages: r#"["fr"]"#,
    },
    State {
        code: "XB",
        names: ["État fictif de Bêta", "Fictitious State of Beta", "Estado fictício de Beta"],
        currency: "XAF",
        languages: r#"["fr"]"#,
    },
    State {
        code: "XC",
        names: ["État fictif de Gamma", "Fictitious State of Gamma", "Estado fictício de Gama"],
        currency: "XOF",
        languages: r#"["fr"]"#,
    },
    State {
        code: "XD",
        names: ["État fictif de Delta", "Fictitious State of Delta", "Estado fictício de Delta"],
        currency: "XAF",
        languages: r#"["fr", "en"]"#,
    },
    State {
        code: "XE",
        names: ["État fictif d’Epsilon", "Fictitious State of Epsilon", "Estado fictício de Epsilon"],
        currency: "XOF",
        languages: r#"["fr", "pt"]"#,
    },
];

const HEAD: &str = r#"# The institutions of the samples. All are fictitious, as are their states. Written by examples/make-samples.

[list]
name = { fr = "Organismes fictifs des exemples", en = "Fictitious institutions of the samples", pt = "Instituições fictícias dos exemplos" }
as_of = 2023-12-31
[list.note]
fr = "Aucun de ces organismes ni de ces États n’existe ; toute ressemblance est fortuite. XE-CAP n’y figure pas, à dessein."
en = "None of these institutions or states exists; any likeness is accidental. XE-CAP is left out on purpose."
pt = "Nenhuma destas instituições nem destes Estados existe; qualquer semelhança é fortuita. A XE-CAP não consta, de propósito."
[list.source]
text = { fr = "Inventé pour les exemples.", en = "Invented for the samples.", pt = "Inventado para os exemplos." }
"#;

/// The currency of a state.
pub(crate) fn currency(state: &str) -> &'static str {
    STATES.iter().find(|known| known.code == state).map_or("", |known| known.currency)
}

/// The name of a state in French, English and Portuguese.
pub(crate) fn state_names(state: &str) -> (&'static str, &'static str, &'static str) {
    let known = STATES.iter().find(|known| known.code == state);
    known.map_or(("", "", ""), |State { names: [fr, en, pt], .. }| (*fr, *en, *pt))
}

/// The codes of the states.
pub(crate) fn state_codes() -> impl Iterator<Item = &'static str> {
    STATES.iter().map(|state| state.code)
}

/// The text of `institutions.toml`.
pub(crate) fn list() -> Result<String, std::fmt::Error> {
    list_of(HEAD, &profiles::all(), &mutuals::all())
}

/// The text of a list of the fictitious states and of some institutions.
pub(crate) fn list_of(head: &str, profiles: &[Profile], mutuals: &[Mutual]) -> Result<String, std::fmt::Error> {
    let mut text = head.to_owned();
    for State { code, names: [fr, en, pt], currency, languages } in STATES {
        write!(
            text,
            r#"
[[state]]
code = "{code}"
name = {{ fr = "{fr}", en = "{en}", pt = "{pt}" }}
currency = "{currency}"
languages = {languages}
"#
        )?;
    }
    for profile in profiles.iter().filter(|profile| profile.is_listed) {
        let branches: Vec<_> = profile.registered.iter().map(|branch| branch.code()).collect();
        institution(&mut text, profile.code, profile.name, profile.state, profile.kind, &branches)?;
    }
    for mutual in mutuals {
        institution(&mut text, &mutual.code, &mutual.name, mutual.state, "mutual", &["health"])?;
    }
    Ok(text)
}

fn institution(
    text: &mut String,
    code: &str,
    name: &str,
    state: &str,
    kind: &str,
    branches: &[&str],
) -> std::fmt::Result {
    let branches = branches.join(r#"", ""#);
    write!(
        text,
        r#"
[[institution]]
code = "{code}"
name = "{name}"
state = "{state}"
kind = "{kind}"
branches = ["{branches}"]
branches_to_confirm = false
to_confirm = false
"#
    )
}
