//! The rulebooks shipped in the program.

use std::sync::Arc;

use include_dir::{Dir, include_dir};

use super::files::{IDENTITY, RulebookFiles, RulebookReference};
use crate::diagnostic::RuleFile;

static RULES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/rules");

/// Every edition shipped, by id and edition.
#[must_use]
pub fn shipped() -> Vec<RulebookReference> {
    let mut editions: Vec<RulebookReference> = RULES
        .dirs()
        .flat_map(Dir::dirs)
        .filter(|edition| edition.get_file(edition.path().join(IDENTITY)).is_some())
        .filter_map(|edition| {
            let edition_name = edition.path().file_name()?.to_str()?;
            let id = edition.path().parent()?.to_str()?;
            Some(RulebookReference { id: id.to_owned(), edition: edition_name.to_owned() })
        })
        .collect();
    editions.sort();
    editions
}

/// The texts of a shipped edition; none for one that is not shipped.
pub(super) fn files_of(reference: &RulebookReference) -> RulebookFiles {
    let Some(rulebook) = RULES.get_dir(&reference.id) else { return RulebookFiles::default() };
    let mut files = RulebookFiles::default();
    for edition in rulebook.dirs() {
        let name = edition.path().file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if name == reference.edition {
            files = RulebookFiles { siblings: files.siblings, ..RulebookFiles::new(texts(edition)) };
        } else if let Some(text) = edition.get_file(edition.path().join(IDENTITY)).and_then(|file| file.contents_utf8())
        {
            let path = format!("{name}/{IDENTITY}");
            files.siblings.push(Arc::new(RuleFile { path, text: text.to_owned() }));
        }
    }
    files
}

fn texts(edition: &Dir<'_>) -> Vec<Arc<RuleFile>> {
    edition
        .files()
        .chain(edition.dirs().flat_map(Dir::files))
        .filter_map(|file| {
            let path = file.path().strip_prefix(edition.path()).ok()?;
            let is_rule_file = path.extension().is_some_and(|extension| extension == "toml");
            let text = file.contents_utf8().filter(|_| is_rule_file)?.to_owned();
            Some(Arc::new(RuleFile { path: path.to_str()?.replace('\\', "/"), text }))
        })
        .collect()
}
