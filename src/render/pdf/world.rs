//! All that the typesetter can see: the template, the values, the fonts. No file, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};

use super::fonts::FONTS;

/// What is the same for every paper.
struct Frame {
    library: LazyHash<Library>,
    template: Source,
    /// Where the template finds the values.
    values: FileId,
}

static FRAME: LazyLock<Frame> = LazyLock::new(|| {
    // Rows have headings too: of all that is not settled yet only these are taken.
    let features = std::iter::once(Feature::A11yExtras).collect();
    let template = Source::detached(include_str!("paper.typ"));
    let values = template.id().map(|path| path.with_extension("json")).intern();
    Frame { library: LazyHash::new(Library::builder().with_features(features).build()), template, values }
});

/// What is seen while one paper is set.
pub(super) struct World {
    values: Bytes,
}

impl World {
    /// The world of a paper whose values are this JSON.
    pub(super) fn of(json: Vec<u8>) -> Self {
        Self { values: Bytes::new(json) }
    }
}

/// There is nothing else to be read.
fn refused<T>(id: FileId) -> FileResult<T> {
    Err(FileError::NotFound(id.vpath().get_with_slash().into()))
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &FRAME.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        FRAME.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == FRAME.template.id() { Ok(FRAME.template.clone()) } else { refused(id) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == FRAME.values { Ok(self.values.clone()) } else { refused(id) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
