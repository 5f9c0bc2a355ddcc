//! Binary workbooks made record by record: .xls in a compound file, .xlsb in a zip.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot set itself up must fail")]

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A compound file of named streams, each of at least 4096 bytes so that it stands in sectors of its own. Large streams stand
/// in large sectors, so that the header alone holds the table of sectors.
pub(crate) fn compound(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let is_large = streams.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > 4 << 20;
    let sector = if is_large { 4096 } else { 512 };
    let entries = streams.len() + 1;
    let directory_sectors = entries.div_ceil(sector / 128);
    let padded: Vec<Vec<u8>> = streams
        .iter()
        .map(|(_, bytes)| {
            let mut bytes = bytes.clone();
            bytes.resize(bytes.len().max(4096).next_multiple_of(sector), 0);
            bytes
        })
        .collect();
    let others = directory_sectors + padded.iter().map(|bytes| bytes.len() / sector).sum::<usize>();
    let fat_sectors = (1..1_000_000).find(|count| count * (sector / 4) >= count + others).unwrap();
    let mut fat: Vec<u32> = vec![0xffff_fffd; fat_sectors];
    let chain = |fat: &mut Vec<u32>, count: usize| {
        let start = u32::try_from(fat.len()).unwrap();
        fat.extend((1..count).map(|step| start + u32::try_from(step).unwrap()));
        fat.push(0xffff_fffe);
        start
    };
    let directory_start = chain(&mut fat, directory_sectors);
    let starts: Vec<u32> = padded.iter().map(|bytes| chain(&mut fat, bytes.len() / sector)).collect();
    fat.resize(fat_sectors * sector / 4, 0xffff_ffff);

    let mut header = vec![0u8; sector];
    let (version, shift) = if is_large { (4, 12) } else { (3, 9) };
    header[..8].copy_from_slice(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(24, &[0x3e, 0, version, 0, 0xfe, 0xff, shift, 0, 6, 0]);
    put(44, &u32::try_from(fat_sectors).unwrap().to_le_bytes());
    put(48, &directory_start.to_le_bytes());
    put(56, &4096u32.to_le_bytes());
    put(60, &0xffff_fffeu32.to_le_bytes());
    put(68, &0xffff_fffeu32.to_le_bytes());
    for at in 0..109 {
        let number = if at < fat_sectors { u32::try_from(at).unwrap() } else { 0xffff_ffff };
        put(76 + 4 * at, &number.to_le_bytes());
    }
    let mut file = header;
    file.extend(fat.iter().flat_map(|entry| entry.to_le_bytes()));
    let mut directory = entry("Root Entry", 5, 0xffff_fffe, 0, 1, 0xffff_ffff);
    for (at, (((name, bytes), start), _)) in streams.iter().zip(&starts).zip(&padded).enumerate() {
        let right = if at + 2 < entries { u32::try_from(at + 2).unwrap() } else { 0xffff_ffff };
        let length = u32::try_from(bytes.len().max(4096)).unwrap();
        directory.extend(entry(name, 2, *start, length, 0xffff_ffff, right));
    }
    directory.resize(directory_sectors * sector, 0);
    file.extend(directory);
    for bytes in padded {
        file.extend(bytes);
    }
    file
}

fn entry(name: &str, kind: u8, start: u32, length: u32, child: u32, right: u32) -> Vec<u8> {
    let mut entry = vec![0u8; 128];
    let units: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    entry[..units.len()].copy_from_slice(&units);
    entry[64..66].copy_from_slice(&u16::try_from(units.len()).unwrap().to_le_bytes());
    entry[66] = kind;
    entry[68..72].copy_from_slice(&0xffff_ffffu32.to_le_bytes());
    entry[72..76].copy_from_slice(&right.to_le_bytes());
    entry[76..80].copy_from_slice(&child.to_le_bytes());
    entry[116..120].copy_from_slice(&start.to_le_bytes());
    entry[120..124].copy_from_slice(&length.to_le_bytes());
    entry
}

/// A record of a BIFF stream.
pub(crate) fn biff(kind: u16, body: &[u8]) -> Vec<u8> {
    let mut record = kind.to_le_bytes().to_vec();
    record.extend(u16::try_from(body.len()).unwrap().to_le_bytes());
    record.extend(body);
    record
}

/// The beginning of a record of a cell: its place and format.
fn biff_cell(row: u16, column: u16) -> Vec<u8> {
    [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat()
}

/// A cell that holds a number.
pub(crate) fn biff_number(row: u16, column: u16, number: f64) -> Vec<u8> {
    biff(0x0203, &[biff_cell(row, column), number.to_le_bytes().to_vec()].concat())
}

/// A cell that holds a text in its own record.
pub(crate) fn biff_text(row: u16, column: u16, text: &str) -> Vec<u8> {
    biff(0x0204, &[biff_cell(row, column), biff_string(text)].concat())
}

fn biff_string(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = u16::try_from(units.len()).unwrap().to_le_bytes().to_vec();
    bytes.push(1);
    bytes.extend(units.into_iter().flat_map(u16::to_le_bytes));
    bytes
}

/// A cell that refers to a text of the workbook's table.
pub(crate) fn biff_shared(row: u16, column: u16, index: u32) -> Vec<u8> {
    biff(0x00fd, &[biff_cell(row, column), index.to_le_bytes().to_vec()].concat())
}

/// A cell that holds an error.
pub(crate) fn biff_error(row: u16, column: u16, code: u8) -> Vec<u8> {
    biff(0x0205, &[biff_cell(row, column), vec![code, 1]].concat())
}

/// A formula with the eight bytes of its result and its flags.
pub(crate) fn biff_formula(row: u16, column: u16, result: [u8; 8], flags: u16) -> Vec<u8> {
    let tail = [result.to_vec(), flags.to_le_bytes().to_vec(), vec![0; 4], vec![3, 0, 0x1e, 1, 0]].concat();
    biff(0x0006, &[biff_cell(row, column), tail].concat())
}

/// The stream of an .xls workbook: `before` stands among the records of the whole, each sheet is given as its cells' records.
pub(crate) fn biff_stream(version: u16, before: &[u8], texts: &[&str], sheets: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let bof = |kind: u16| biff(0x0809, &[version.to_le_bytes(), kind.to_le_bytes(), [0; 2], [0; 2]].concat());
    let mut table = [u32::try_from(texts.len()).unwrap().to_le_bytes(); 2].concat();
    table.extend(texts.iter().flat_map(|text| biff_string(text)));
    let bound = |name: &str, start: u32| {
        let mut body = start.to_le_bytes().to_vec();
        let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        body.extend([0, 0, u8::try_from(units.len() / 2).unwrap(), 1]);
        body.extend(units);
        biff(0x0085, &body)
    };
    let globals = |starts: &[u32]| {
        let mut bytes = bof(0x0005);
        bytes.extend(before);
        bytes.extend(sheets.iter().zip(starts).flat_map(|((name, _), start)| bound(name, *start)));
        bytes.extend(biff(0x00fc, &table));
        bytes.extend(biff(0x000a, &[]));
        bytes
    };
    let mut start = u32::try_from(globals(&vec![0; sheets.len()]).len()).unwrap();
    let bodies: Vec<Vec<u8>> =
        sheets.iter().map(|(_, cells)| [bof(0x0010), cells.clone(), biff(0x000a, &[])].concat()).collect();
    let mut starts = Vec::new();
    for body in &bodies {
        starts.push(start);
        start += u32::try_from(body.len()).unwrap();
    }
    [globals(&starts), bodies.concat()].concat()
}

/// An .xls workbook (BIFF8) of sheets, each given as its cells' records.
pub(crate) fn xls(texts: &[&str], sheets: &[(&str, Vec<u8>)]) -> Vec<u8> {
    compound(&[("Workbook", biff_stream(0x0600, &[], texts, sheets))])
}

/// A record of a binary part.
pub(crate) fn brt(kind: u16, body: &[u8]) -> Vec<u8> {
    let mut record = Vec::new();
    if kind < 0x80 {
        record.push(u8::try_from(kind).unwrap());
    } else {
        record.extend([u8::try_from(kind & 0x7f).unwrap() | 0x80, u8::try_from(kind >> 7).unwrap()]);
    }
    let mut length = body.len();
    while length >= 0x80 {
        record.push(u8::try_from(length & 0x7f).unwrap() | 0x80);
        length >>= 7;
    }
    record.push(u8::try_from(length).unwrap());
    record.extend(body);
    record
}

/// A text with its count of characters.
pub(crate) fn brt_string(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = u32::try_from(units.len()).unwrap().to_le_bytes().to_vec();
    bytes.extend(units.into_iter().flat_map(u16::to_le_bytes));
    bytes
}

/// The header of a row.
pub(crate) fn brt_row(row: u32) -> Vec<u8> {
    brt(0, &[row.to_le_bytes().to_vec(), vec![0; 13]].concat())
}

/// A cell of a sort (the record's type) in a column, in one of the workbook's formats.
pub(crate) fn brt_cell(kind: u16, column: u32, format: u8, value: &[u8]) -> Vec<u8> {
    brt(kind, &[column.to_le_bytes().to_vec(), vec![format, 0, 0, 0], value.to_vec()].concat())
}

/// An .xlsb workbook of sheets, each given as the records of its rows and cells. Its cell formats are 0 (general) and 1 (a
/// date of its own code).
pub(crate) fn xlsb(texts: &[&str], sheets: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let sheets: Vec<_> = sheets.iter().map(|(name, cells)| (*name, 0, cells.clone(), Vec::new())).collect();
    xlsb_of_parts(texts, &sheets, &[])
}

/// An .xlsb workbook of sheets, each with its name, whether it is hidden (1), the records of its rows and cells, and those behind
/// them; and with the records of the names that it defines.
pub(crate) fn xlsb_of_parts(texts: &[&str], sheets: &[(&str, u32, Vec<u8>, Vec<u8>)], names: &[u8]) -> Vec<u8> {
    let relation = |id: usize, kind: &str, target: &str| {
        let kind = format!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}");
        format!("<Relationship Id=\"rId{id}\" Type=\"{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inner: String| {
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"{namespace}\">{inner}</Relationships>"
        )
        .into_bytes()
    };
    let types = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bin\" ContentType=\"application/vnd.ms-excel.sheet.binary.macroEnabled.main\"/></Types>";

    let mut workbook = [brt(0x0083, &[]), brt(0x0099, &[0; 12]), brt(0x008f, &[])].concat();
    let mut inner = String::new();
    for (number, (name, state, _, _)) in (1..).zip(sheets) {
        let id = brt_string(&format!("rId{number}"));
        let sheet = u32::try_from(number).unwrap().to_le_bytes().to_vec();
        workbook.extend(brt(0x009c, &[state.to_le_bytes().to_vec(), sheet, id, brt_string(name)].concat()));
        inner += &relation(number, "worksheet", &format!("worksheets/sheet{number}.bin"));
    }
    workbook.extend([brt(0x0090, &[]), names.to_vec(), brt(0x009d, &[0; 26]), brt(0x0084, &[])].concat());
    inner += &relation(sheets.len() + 1, "styles", "styles.bin");
    inner += &relation(sheets.len() + 2, "sharedStrings", "sharedStrings.bin");

    let xf = |format: u16| {
        brt(0x002f, &[[0; 2], format.to_le_bytes()].concat().into_iter().chain([0; 12]).collect::<Vec<_>>())
    };
    let styles = [
        brt(0x0116, &[]),
        brt(0x0267, &1u32.to_le_bytes()),
        brt(0x002c, &[164u16.to_le_bytes().to_vec(), brt_string("dd/mm/yyyy")].concat()),
        brt(0x0268, &[]),
        brt(0x0272, &1u32.to_le_bytes()),
        xf(0),
        brt(0x0273, &[]),
        brt(0x0269, &2u32.to_le_bytes()),
        xf(0),
        xf(164),
        brt(0x026a, &[]),
        brt(0x0117, &[]),
    ]
    .concat();
    let count = u32::try_from(texts.len()).unwrap().to_le_bytes();
    let mut strings = brt(0x009f, &[count, count].concat());
    for text in texts {
        strings.extend(brt(0x0013, &[vec![0], brt_string(text)].concat()));
    }
    strings.extend(brt(0x00a0, &[]));

    let mut parts: Vec<(String, Vec<u8>)> = vec![
        ("[Content_Types].xml".to_owned(), types.as_bytes().to_vec()),
        ("_rels/.rels".to_owned(), relations(relation(1, "officeDocument", "xl/workbook.bin"))),
        ("xl/workbook.bin".to_owned(), workbook),
        ("xl/_rels/workbook.bin.rels".to_owned(), relations(inner)),
        ("xl/styles.bin".to_owned(), styles),
        ("xl/sharedStrings.bin".to_owned(), strings),
    ];
    for (number, (_, _, cells, behind)) in (1..).zip(sheets) {
        let sheet = [
            brt(0x0081, &[]),
            brt(0x0094, &[0; 16]),
            brt(0x0091, &[]),
            cells.clone(),
            brt(0x0092, &[]),
            behind.clone(),
            brt(0x0082, &[]),
        ]
        .concat();
        parts.push((format!("xl/worksheets/sheet{number}.bin"), sheet));
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
