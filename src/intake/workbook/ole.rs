//! Compound files (OLE 2, [MS-CFB]): the envelope of .xls workbooks and of encrypted ones.
//!
//! In: the bytes of a file. Out: the streams of its first level, by name. Never: more memory than a few times the file, nor a
//! second turn in a chain of sectors that bites its tail.

use super::bytes::{size_at, u16_at, u32_at};
use crate::i18n::Message;
use crate::intake::fault::Fault;

/// The bytes at which every compound file begins.
pub(in crate::intake) const MAGIC: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// Numbers of sectors that name none begin here.
const NO_SECTOR: u32 = 0xffff_fffa;
const END_OF_CHAIN: u32 = 0xffff_fffe;
const ENTRY_BYTES: usize = 128;
const MINI_SECTOR_SHIFT: u32 = 6;

/// An open compound file.
pub(super) struct Compound<'b> {
    sectors: Sectors<'b>,
    fat: Vec<u32>,
    mini_fat: Vec<u32>,
    mini_stream: Vec<u8>,
    /// Streams smaller than this stand in the mini stream.
    mini_below: usize,
    /// The streams of the first level.
    streams: Vec<Entry>,
}

/// A stream or storage of the directory.
struct Entry {
    name: String,
    is_stream: bool,
    start: u32,
    length: usize,
    left: u32,
    right: u32,
    child: u32,
}

/// Bytes in sectors of one size.
#[derive(Clone, Copy)]
struct Sectors<'b> {
    bytes: &'b [u8],
    shift: u32,
    /// Whether a header of one sector's length stands before them.
    has_header: bool,
}

impl<'b> Sectors<'b> {
    fn count(self) -> usize {
        self.bytes.len().div_ceil(1 << self.shift)
    }

    /// The bytes of a sector; the last may be short.
    fn get(self, sector: u32) -> Option<&'b [u8]> {
        let rank = usize::try_from(sector).ok()?.checked_add(usize::from(self.has_header))?;
        let start = rank.checked_mul(1 << self.shift)?;
        let end = start.checked_add(1 << self.shift)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|bytes| !bytes.is_empty())
    }

    /// The bytes of a chain of sectors, at most so many.
    fn chain(self, start: u32, table: &[u32], most: usize) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        let mut sector = start;
        let mut is_met = vec![false; self.count()];
        while sector != END_OF_CHAIN && bytes.len() < most {
            let at = usize::try_from(sector).map_err(|_| broken())?;
            if is_met.get_mut(at).is_none_or(|met| std::mem::replace(met, true)) {
                return Err(broken());
            }
            let part = self.get(sector).ok_or_else(broken)?;
            let left = most - bytes.len();
            bytes.extend_from_slice(part.get(..left).unwrap_or(part));
            sector = table.get(at).copied().ok_or_else(broken)?;
        }
        Ok(bytes)
    }
}

impl<'b> Compound<'b> {
    /// Opens a compound file.
    ///
    /// # Errors
    ///
    /// A fault when it is damaged.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Fault> {
        Self::parse(bytes).ok_or_else(broken)?
    }

    /// `None` where the header ends too soon.
    fn parse(bytes: &'b [u8]) -> Option<Result<Self, Fault>> {
        let header = bytes.first_chunk::<512>().filter(|header| header.starts_with(MAGIC))?;
        let shift = u32::from(u16_at(header, 30)?);
        if !matches!(shift, 9 | 12) || u32::from(u16_at(header, 32)?) != MINI_SECTOR_SHIFT {
            return None;
        }
        let sectors = Sectors { bytes, shift, has_header: true };
        let fat = read_fat(header, sectors)?;
        Some(Self::with_directory(header, sectors, fat))
    }

    fn with_directory(header: &[u8], sectors: Sectors<'b>, fat: Vec<u32>) -> Result<Self, Fault> {
        let number = |at| u32_at(header, at).unwrap_or(NO_SECTOR);
        let directory = sectors.chain(number(48), &fat, usize::MAX)?;
        let is_short = sectors.shift == 9;
        let entries: Vec<Entry> =
            directory.chunks_exact(ENTRY_BYTES).filter_map(|entry| Entry::read(entry, is_short)).collect();
        let root = entries.first().ok_or_else(broken)?;
        let mini_stream = match root.start {
            END_OF_CHAIN => Vec::new(),
            start => sectors.chain(start, &fat, root.length)?,
        };
        let mini_fat = match number(60) {
            start if start >= NO_SECTOR => Vec::new(),
            start => numbers(&sectors.chain(start, &fat, usize::MAX)?),
        };
        let mini_below = size_at(header, 56).unwrap_or_default();
        let streams = first_level(entries);
        Ok(Self { sectors, fat, mini_fat, mini_stream, mini_below, streams })
    }

    /// Whether a stream or storage of this name stands at the first level.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn find(&self, name: &str) -> Option<&Entry> {
        self.streams.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The bytes of a stream; nothing where there is none of this name.
    ///
    /// # Errors
    ///
    /// A fault when the file holds less than the directory says.
    pub(super) fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(entry) = self.find(name).filter(|entry| entry.is_stream) else { return Ok(None) };
        let bytes = if entry.length < self.mini_below {
            let mini = Sectors { bytes: &self.mini_stream, shift: MINI_SECTOR_SHIFT, has_header: false };
            mini.chain(entry.start, &self.mini_fat, entry.length)?
        } else {
            self.sectors.chain(entry.start, &self.fat, entry.length)?
        };
        if bytes.len() < entry.length {
            return Err(broken());
        }
        Ok(Some(bytes))
    }
}

/// The table that says of each sector which one follows it.
fn read_fat(header: &[u8], sectors: Sectors<'_>) -> Option<Vec<u32>> {
    let mut parts = numbers(header.get(76..512)?);
    let mut next = u32_at(header, 68)?;
    let mut turns = 0;
    while next < NO_SECTOR {
        turns += 1;
        if turns > sectors.count() {
            return None;
        }
        let mut more = numbers(sectors.get(next)?);
        next = more.pop()?;
        parts.extend(more);
    }
    parts.retain(|sector| *sector < NO_SECTOR);
    if parts.len() > sectors.count() {
        return None;
    }
    let mut fat = Vec::new();
    for sector in parts {
        fat.extend(numbers(sectors.get(sector)?));
    }
    Some(fat)
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|number| u32_at(number, 0)).collect()
}

impl Entry {
    fn read(bytes: &[u8], is_short: bool) -> Option<Self> {
        let name_bytes = usize::from(u16_at(bytes, 64)?).saturating_sub(2).min(62);
        // In files of short sectors the upper half of the length may hold anything.
        let length = match (size_at(bytes, 120)?, size_at(bytes, 124)?) {
            (low, 0) => low,
            (low, _) if is_short => low,
            _ => usize::MAX,
        };
        Some(Self {
            name: super::bytes::utf16(bytes.get(..name_bytes)?),
            is_stream: bytes.get(66) == Some(&2),
            start: u32_at(bytes, 116)?,
            length,
            left: u32_at(bytes, 68)?,
            right: u32_at(bytes, 72)?,
            child: u32_at(bytes, 76)?,
        })
    }
}

/// The entries of the first level: a workbook may hold objects that are workbooks themselves, with streams of the same names.
fn first_level(entries: Vec<Entry>) -> Vec<Entry> {
    let mut is_met = vec![false; entries.len()];
    let mut ahead: Vec<u32> = entries.first().map(|root| root.child).into_iter().collect();
    while let Some(next) = ahead.pop() {
        let Some(at) = usize::try_from(next).ok() else { continue };
        let (Some(entry), Some(met)) = (entries.get(at), is_met.get_mut(at)) else { continue };
        if !std::mem::replace(met, true) {
            ahead.extend([entry.left, entry.right]);
        }
    }
    entries.into_iter().zip(is_met).filter_map(|(entry, is_met)| is_met.then_some(entry)).collect()
}

fn broken() -> Fault {
    Fault::damaged(Message::new("intake-detail-ole"))
}
