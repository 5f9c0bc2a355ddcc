//! What a bundle says of itself: options, and every file with its role.
//!
//! In: a manifest as it was read. Out: the first member that says what it cannot. Never: the files themselves.
//!
//! Decisions
//! - It is held as strictly as a certificate: known roles, each at its place, a result, an edition that stands in the bundle, days that are days. A
//!   layout is one of its own files or one of its rulebook by id: never a path of the machine that reads it.

use serde::{Deserialize, Serialize};

use super::content::{is_day, is_limit, is_name};
use super::document::{InputRole, OptionsRecord};
use crate::assessment::BasisFilter;
use crate::model::FiscalYear;

/// The name and version of the contract.
pub const BUNDLE_SCHEMA: &str = "vigie.bundle/1";
/// The name of the result.
pub const RESULT: &str = "result.json";
/// The folder of the rulebook, with a folder for each edition.
const RULEBOOK_FOLDER: &str = "rulebook/";
/// The role of its files, and of the result.
pub const RULEBOOK_ROLE: &str = "rulebook";
/// The role of the result.
pub const RESULT_ROLE: &str = "result";

/// What stands in a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Always `vigie.bundle/1`.
    pub schema: String,
    /// The version of the program that made it.
    pub version: String,
    /// The day of judgement.
    pub as_of: String,
    /// The fiscal year that was judged alone.
    pub year: Option<i16>,
    /// The state that was judged alone.
    pub state: Option<String>,
    /// On which bases: all, reported or adopted.
    pub basis: String,
    /// The session's decision, as it is typed.
    pub decision: Option<String>,
    /// Hypotheses, as they are typed.
    pub given: Vec<String>,
    /// Other options.
    pub options: OptionsRecord,
    /// The rulebook: its id, or id@edition where one was forced.
    pub rulebook: String,
    /// Every other file.
    pub files: Vec<BundledFile>,
}

/// A file of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundledFile {
    /// Its path inside the bundle, with `/` between its parts.
    pub path: String,
    /// What it is: submission, year-before, institutions, secretariat, adjustments, layout, rulebook or result.
    pub role: String,
    /// The length of its bytes.
    pub bytes: u64,
    /// The hash of its bytes.
    pub sha256: String,
}

impl Manifest {
    /// The first member that says what it cannot; `None` where all is sound.
    pub(super) fn fault(&self) -> Option<&'static str> {
        let Self { schema: _, version, as_of, year, state, basis, decision, given, options, rulebook, files } = self;
        let is_text = |text: &str| !text.trim().is_empty() && !text.contains(char::is_control);
        // As it is typed: a number and a day.
        let is_decision =
            |text: &str| text.rsplit_once(", ").is_some_and(|(number, day)| is_text(number) && is_day(day));
        let has_layout = files.iter().any(|file| file.role == InputRole::Layout.code());
        let is_own_layout = options.layout.as_deref().is_none_or(|id| is_name(id) && !has_layout);
        let checks = [
            ("version", is_name(version)),
            ("as_of", is_day(as_of)),
            ("year", year.is_none_or(|year| FiscalYear::new(year).is_some())),
            ("state", state.as_deref().is_none_or(is_text)),
            (
                "basis",
                [BasisFilter::All, BasisFilter::Reported, BasisFilter::Adopted].iter().any(|one| one.code() == basis),
            ),
            ("decision", decision.as_deref().is_none_or(is_decision)),
            ("given", given.iter().all(|given| is_text(given))),
            ("options.layout", is_own_layout),
            ("options.limits", options.limits.iter().all(|limit| is_limit(limit))),
            ("rulebook", self.is_own_rulebook(rulebook)),
            ("files", files.iter().all(is_placed) && has_one_of_each(files)),
        ];
        checks.into_iter().find_map(|(member, is_sound)| (!is_sound).then_some(member))
    }

    /// Whether a rulebook is named by its id, or by it and an edition that stands in the bundle.
    fn is_own_rulebook(&self, named: &str) -> bool {
        let stands = |edition: &str| {
            let folder = format!("{RULEBOOK_FOLDER}{edition}/");
            self.files.iter().any(|file| file.path.starts_with(&folder))
        };
        match named.split_once('@') {
            None => is_name(named),
            Some((id, edition)) => is_name(id) && is_name(edition) && !edition.contains('@') && stands(edition),
        }
    }
}

/// Whether a file has a role that there is, and stands where files of that role do.
fn is_placed(file: &BundledFile) -> bool {
    let path = file.path.as_str();
    match (file.role.as_str(), InputRole::from_code(&file.role)) {
        (RESULT_ROLE, _) => path == RESULT,
        (RULEBOOK_ROLE, _) => path.strip_prefix(RULEBOOK_FOLDER).is_some_and(|below| below.contains('/')),
        (_, Some(InputRole::Submission)) => path.starts_with("inputs/"),
        (_, Some(InputRole::YearBefore)) => path.starts_with("before/"),
        (_, Some(InputRole::Institutions)) => path == "institutions.toml" || path.starts_with("inputs/"),
        (_, Some(role @ (InputRole::Secretariat | InputRole::Adjustments | InputRole::Layout))) => {
            path == format!("{}.toml", role.code())
        }
        (_, None) => false,
    }
}

/// Whether the rulebook and the result are there: without them there is nothing to make again, and nothing to hold it against.
fn has_one_of_each(files: &[BundledFile]) -> bool {
    [RULEBOOK_ROLE, RESULT_ROLE].iter().all(|role| files.iter().any(|file| file.role == *role))
}

#[cfg(test)]
mod tests {
    use super::Manifest;
    use crate::certificate::bundle::tests::{files, manifest};
    use crate::certificate::{read_bundle, write_bundle};

    /// What is wrong with a manifest that was changed.
    fn fault(change: impl FnOnce(&mut Manifest)) -> Option<&'static str> {
        let mut manifest = read_bundle(&write_bundle(manifest(), &files()).unwrap()).unwrap().manifest;
        change(&mut manifest);
        manifest.fault()
    }

    #[test]
    fn a_manifest_says_what_one_can_say_or_nothing() {
        assert_eq!(fault(|_| ()), None);
        assert_eq!(fault(|manifest| manifest.as_of = "garbage".to_owned()), Some("as_of"));
        assert_eq!(fault(|manifest| manifest.basis = "none".to_owned()), Some("basis"));
        assert_eq!(fault(|manifest| manifest.decision = Some("n° 12, demain".to_owned())), Some("decision"));
        assert_eq!(fault(|manifest| manifest.options.layout = Some("/etc/passwd".to_owned())), Some("options.layout"));
        assert_eq!(fault(|manifest| manifest.options.limits = vec!["cells=all".to_owned()]), Some("options.limits"));
        assert_eq!(fault(|manifest| manifest.rulebook = "cipres@2023".to_owned()), None);
        for name in ["/etc", "cipres@2024", "cipres@../2023", "cipres@x@2023", ""] {
            assert_eq!(fault(|manifest| manifest.rulebook = name.to_owned()), Some("rulebook"), "{name}");
        }
        for (path, role) in
            [("inputs/a.csv", "nonsense"), ("before/a.csv", "submission"), ("a.toml", "layout"), ("x.json", "result")]
        {
            let changed = |manifest: &mut Manifest| {
                manifest.files[0].path = path.to_owned();
                manifest.files[0].role = role.to_owned();
            };
            assert_eq!(fault(changed), Some("files"), "{path} {role}");
        }
        assert_eq!(fault(|manifest| manifest.files.retain(|file| file.role != "result")), Some("files"));
        assert_eq!(fault(|manifest| manifest.files.retain(|file| file.role != "rulebook")), Some("files"));
    }
}
