//! A large text, put aside while it is read.
//!
//! In: the path of a text. Out: the same text in UTF-8, in a file of the system's that goes with the run, and parts of it when
//! they are asked for. Never: more of it in memory than a window, nor a mixture of what stood there before and after a change.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::Path;

use encoding_rs::{CoderResult, DecoderResult, Encoding, UTF_8};

use super::delimited::encoding_of;
use super::limits::Limits;
use super::load::copy;
use crate::model::Sha256;

/// What stands at the beginning of a text in UTF-8, if anything does.
const MARK: &[u8] = &[0xef, 0xbb, 0xbf];
/// How much of a text is looked at to tell what it is.
const HEAD: usize = 1 << 20;
/// How much is read at once where parts are asked for one behind the other.
const WINDOW: u64 = 1 << 16;

/// A text that stands in a file of its own.
#[derive(Debug)]
pub(super) struct Spool {
    file: File,
    /// Where the text begins: behind its mark, if it has one.
    from: u64,
    /// How many bytes of UTF-8 it has.
    length: u64,
    /// The hash of the file that it was taken from.
    sha256: Sha256,
    /// The part of the text that is in memory, and where it stands.
    window: Vec<u8>,
    at: u64,
}

impl Spool {
    /// The text of a file; `None` where it is none, is over the limit or cannot be put aside: reading it as a whole says what it is.
    pub(super) fn of(path: &Path, limits: &Limits) -> Option<Self> {
        let mut file = tempfile::tempfile().ok()?;
        copy(path, &mut file, limits).ok()?;
        Self::of_copy(file).ok().flatten()
    }

    fn of_copy(mut file: File) -> io::Result<Option<Self>> {
        file.rewind()?;
        let sha256 = Sha256::of_reader(&file)?;
        let Some(encoding) = encoding(&mut file)? else { return Ok(None) };
        file.rewind()?;
        let mut mark = Vec::new();
        if encoding == UTF_8 {
            (&file).take(MARK.len() as u64).read_to_end(&mut mark)?;
        } else {
            let mut text = BufWriter::new(tempfile::tempfile()?);
            decode(&file, encoding, &mut text)?;
            file = text.into_inner()?;
        }
        let from = if mark == MARK { MARK.len() as u64 } else { 0 };
        let length = file.metadata()?.len().saturating_sub(from);
        Ok(Some(Self { file, from, length, sha256, window: Vec::new(), at: 0 }))
    }

    /// The hash of the file that the text was taken from.
    pub(super) const fn sha256(&self) -> Sha256 {
        self.sha256
    }

    /// How many bytes the text has.
    pub(super) const fn length(&self) -> u64 {
        self.length
    }

    /// How it begins.
    ///
    /// # Errors
    /// It cannot be read.
    pub(super) fn head(&self) -> io::Result<String> {
        let mut head = Vec::new();
        self.whole()?.take(HEAD as u64).read_to_end(&mut head)?;
        // A sign that the end cuts in two is left out.
        let valid = match std::str::from_utf8(&head) {
            Ok(text) => text.len(),
            Err(error) => error.valid_up_to(),
        };
        head.truncate(valid);
        String::from_utf8(head).map_err(io::Error::other)
    }

    /// The whole text, from its beginning.
    ///
    /// # Errors
    /// It cannot be read.
    pub(super) fn whole(&self) -> io::Result<impl Read + '_> {
        let mut file = &self.file;
        file.seek(SeekFrom::Start(self.from))?;
        Ok(file)
    }

    /// A part of the text.
    ///
    /// # Errors
    /// It cannot be read.
    pub(super) fn part(&mut self, part: Range<u64>) -> io::Result<&str> {
        let end = self.at.saturating_add(self.window.len() as u64);
        if part.start < self.at || part.end > end {
            let length = part.end.saturating_sub(part.start);
            // Who asks for what stands behind the window goes on that way; who leaps reads nothing in vain.
            let goes_on = part.start >= self.at && part.start <= end.saturating_add(WINDOW);
            let most = if goes_on { length.max(WINDOW) } else { length };
            self.window.clear();
            self.at = part.start;
            self.file.seek(SeekFrom::Start(self.from.saturating_add(part.start)))?;
            (&self.file).take(most).read_to_end(&mut self.window)?;
        }
        let place = |byte: u64| usize::try_from(byte.saturating_sub(self.at)).unwrap_or(usize::MAX);
        let bytes = self.window.get(place(part.start)..place(part.end));
        let bytes = bytes.ok_or_else(|| io::Error::from(io::ErrorKind::UnexpectedEof))?;
        std::str::from_utf8(bytes).map_err(io::Error::other)
    }
}

/// The encoding of a text, told as [`super::delimited::decode`] tells it; `None` where the bytes are no text.
fn encoding(file: &mut File) -> io::Result<Option<&'static Encoding>> {
    file.rewind()?;
    let mut decoder = UTF_8.new_decoder_without_bom_handling();
    let (mut head, mut has_nul, mut is_utf8) = (Vec::new(), false, true);
    // Room for what the piece before has left behind.
    let mut text = vec![0; HEAD + 64];
    in_pieces(file, |bytes, is_last| {
        if head.is_empty() {
            head.extend(bytes.iter().take(MARK.len()));
        }
        has_nul |= bytes.contains(&0);
        let (result, ..) = decoder.decode_to_utf8_without_replacement(bytes, &mut text, is_last);
        is_utf8 &= matches!(result, DecoderResult::InputEmpty);
        // Bytes that are neither are known to be so whatever follows.
        Ok(is_utf8 || !has_nul)
    })?;
    Ok(encoding_of(&head, has_nul, is_utf8).ok())
}

/// Writes a text as UTF-8, without its mark.
fn decode(file: &File, encoding: &'static Encoding, to: &mut impl Write) -> io::Result<()> {
    // A mark of UTF-8 prevails over what the bytes behind it are, as where the whole is decoded.
    let mut decoder = encoding.new_decoder();
    let mut text = vec![0; decoder.max_utf8_buffer_length(HEAD).unwrap_or(4 * HEAD)];
    in_pieces(&mut &*file, |bytes, is_last| {
        let mut rest = bytes;
        loop {
            let (result, read, written, _) = decoder.decode_to_utf8(rest, &mut text, is_last);
            let text = text.get(..written).unwrap_or_default();
            if text.contains(&0) {
                return Err(io::ErrorKind::InvalidData.into());
            }
            to.write_all(text)?;
            rest = rest.get(read..).unwrap_or_default();
            if result == CoderResult::InputEmpty {
                return Ok(true);
            }
        }
    })
}

/// Gives pieces of a file, and with an empty one its end, until one says that it is enough.
fn in_pieces(file: &mut impl Read, mut each: impl FnMut(&[u8], bool) -> io::Result<bool>) -> io::Result<()> {
    let mut piece = vec![0; HEAD];
    loop {
        let read = file.read(&mut piece)?;
        if !each(piece.get(..read).unwrap_or_default(), read == 0)? || read == 0 {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use encoding_rs::{UTF_16LE, WINDOWS_1252};
    use proptest::prelude::*;

    use super::super::delimited::decode;
    use super::super::limits::Limits;
    use super::Spool;
    use crate::model::Sha256;

    fn spool(bytes: &[u8]) -> Option<Spool> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        std::fs::write(&path, bytes).unwrap();
        Spool::of(&path, &Limits::default())
    }

    fn text(spool: &Spool) -> String {
        let mut text = String::new();
        spool.whole().unwrap().read_to_string(&mut text).unwrap();
        text
    }

    proptest! {
        #[test]
        fn whatever_the_bytes_are_the_text_is_that_of_the_whole(
            mark in prop::sample::select(vec![&b""[..], b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\xff\xfe"]),
            bytes in prop::collection::vec(any::<u8>(), 0..64),
        ) {
            let bytes = [mark, &bytes].concat();
            match (decode(&bytes), spool(&bytes)) {
                (Ok(whole), Some(spool)) => {
                    prop_assert_eq!(text(&spool), whole.as_ref());
                    prop_assert_eq!(spool.length(), whole.len() as u64);
                    prop_assert_eq!(spool.sha256(), Sha256::of(&bytes));
                }
                (Err(_), None) => {}
                (whole, spool) => prop_assert!(false, "{whole:?}, {spool:?}"),
            }
        }

        #[test]
        fn a_text_in_any_encoding_is_given_in_parts(text in "[a-zé€;\n]{1,200}", cuts in prop::collection::vec(any::<prop::sample::Index>(), 1..9)) {
            let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let (narrow, ..) = WINDOWS_1252.encode(&text);
            prop_assert_eq!(UTF_16LE.decode(&wide).0, text.as_str());
            let forms = [
                text.as_bytes().to_vec(),
                marked(&[0xef, 0xbb, 0xbf], text.as_bytes()),
                marked(&[0xff, 0xfe], &wide),
                narrow.into_owned(),
            ];
            for bytes in forms {
                let mut spool = spool(&bytes).unwrap();
                let whole = decode(&bytes).unwrap();
                for cut in &cuts {
                    let signs: Vec<usize> = whole.char_indices().map(|(at, _)| at).collect();
                    let at = *cut.get(&signs);
                    prop_assert_eq!(spool.part(at as u64..whole.len() as u64).unwrap(), &whole[at..]);
                    prop_assert_eq!(spool.part(0..at as u64).unwrap(), &whole[..at]);
                }
            }
        }
    }

    #[test]
    fn a_sign_across_two_pieces_is_read_and_a_head_ends_with_a_whole_one() {
        let whole = format!("a{}", "é".repeat(super::HEAD));
        let spool = spool(whole.as_bytes()).unwrap();
        assert!(text(&spool) == whole);
        let head = spool.head().unwrap();
        assert!(whole.starts_with(&head) && head.len() == super::HEAD - 1);
    }

    #[test]
    fn what_is_over_the_limit_is_not_put_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        std::fs::write(&path, "code,value").unwrap();
        let limits = |file_bytes| Limits { file_bytes, ..Limits::default() };
        assert!(Spool::of(&path, &limits(9)).is_none() && Spool::of(&path, &limits(10)).is_some());
    }
}
