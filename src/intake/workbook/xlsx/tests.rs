//! Sheets and texts given as XML.

use std::fmt::Write as _;

use super::super::rows::{Rows, Volume};
use super::*;
use crate::intake::cell::Content;

/// The cells of a sheet, given in two pieces cut at every place, as they are shown; all cuts must give the same.
fn cells(inner: &str) -> String {
    let whole = format!(
        "<?xml version=\"1.0\"?><!-- <c> --><x:worksheet a='>'><x:sheetData>{inner}</x:sheetData></x:worksheet>"
    );
    let mut all: Vec<String> = (0..=whole.len()).map(|cut| read(whole.as_bytes(), cut)).collect();
    all.dedup();
    assert_eq!(all.len(), 1, "{all:#?}");
    all.remove(0)
}

fn read(whole: &[u8], cut: usize) -> String {
    let limits = Limits::default();
    let shared = Shared { texts: vec!["zéro".into(), "un".into()], ..Shared::default() };
    let bytes = zip::ZipWriter::new(std::io::Cursor::new(Vec::new())).finish().unwrap().into_inner();
    let container = Container::open(&bytes, &limits).unwrap();
    let mut never = NeverCalculated::new(container, Vec::new(), false);
    let mut shown = String::new();
    let mut volume = Volume::default();
    let mut each = |row: u32, cells: &[crate::intake::cell::Cell<'_>]| {
        for cell in cells {
            let content = match &cell.content {
                Content::Text(text) => format!("{text:?}"),
                Content::Number(number) => number.to_string(),
                other => format!("{other:?}"),
            };
            write!(shown, "{}={content} ", crate::model::cell_name(row, cell.column)).unwrap();
        }
        true
    };
    let mut rows = Rows::new(&limits, &mut volume, &mut each);
    let mut scan = SheetScan::new(&shared, &mut never, &limits);
    let outcome = match scan.step(&whole[..cut], &mut rows) {
        Ok(Step::MoreNeeded) => match scan.step(whole, &mut rows) {
            Ok(Step::MoreNeeded) => scan.cut(),
            Ok(_) => rows.finish(),
            Err(fault) => Err(fault),
        },
        Ok(_) => rows.finish(),
        Err(fault) => Err(fault),
    };
    match outcome {
        Ok(()) => shown.trim_end().to_owned(),
        Err(SheetFault::Sheet(fault)) => format!("sheet: {}", fault.detail().unwrap_or_default()),
        Err(SheetFault::File(fault)) => format!("file: {}", fault.detail().unwrap_or_default()),
    }
}

#[test]
fn cells_of_every_type() {
    let row = |cells: &str| super::tests::cells(&format!("<row r=\"1\">{cells}</row>"));
    assert_eq!(row("<c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" s=\"7\"><v>1.5</v></c>"), "A1=\"un\" B1=1.5");
    assert_eq!(
        row("<x:c r='A1' t = 's'><x:v>0</x:v></x:c><x:c r=\"XFD1\"><x:v>-2e3</x:v></x:c>"),
        "A1=\"zéro\" XFD1=-2000"
    );
    assert_eq!(row("<c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c>"), "A1=Bool(true) B1=Bool(false)");
    assert_eq!(row("<c r=\"A1\" t=\"e\"><v>#SPILL!</v></c><c r=\"B1\"><v>3</v></c>"), "A1=Error(\"#SPILL!\") B1=3");
    assert_eq!(row("<c r=\"A1\" t=\"d\"><v>2023-12-31</v></c>"), "A1=IsoDate(\"2023-12-31\")");
    assert_eq!(row("<c r=\"A1\" t=\"str\"><f>X</f><v>a&amp;b&#233;_x000D_</v></c>"), "A1=\"a&bé\\r\"");
    assert_eq!(row("<c r=\"A1\" t=\"str\"><f>X</f><v>#N/A</v></c>"), "A1=Error(\"#N/A\")");
    let inline = "<c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t xml:space=\"preserve\"> b</t></r></is></c>";
    assert_eq!(row(inline), "A1=\"a b\"");
    assert_eq!(row("<c r=\"A1\"><v>n.d.</v></c>"), "A1=\"n.d.\"");
    assert_eq!(row("<c r=\"A1\" t=\"odd\"><v>1</v></c>"), "sheet: intake-detail-cell-type");
    assert_eq!(row("<c r=\"A1\" s=\"1\"/><c r=\"B1\" s=\"1\"></c><c r=\"C1\" t=\"s\"><v></v></c>"), "");
}

#[test]
fn cells_that_do_not_say_where_they_stand_follow_each_other() {
    assert_eq!(
        cells("<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>"),
        "A1=1 C1=2 D1=3 A3=4"
    );
    assert_eq!(cells("<row r=\"7\"><c><v>1</v></c></row><row><c><v>2</v></c></row>"), "A7=1 A8=2");
}

#[test]
fn what_no_spreadsheet_writes_is_refused() {
    let row = |cells: &str| super::tests::cells(&format!("<row r=\"1\">{cells}</row>"));
    for reference in ["ZZZZZZZ4294967295", "A0", "A", "1", "A-1", "A99999999", ""] {
        assert_eq!(row(&format!("<c r=\"{reference}\"><v>1</v></c>")), "file: intake-detail-reference", "{reference}");
    }
    assert_eq!(cells("<row r=\"4294967298\"/>"), "file: intake-detail-reference");
    for index in ["-1", "abc", "2", "4294967296", "1.5"] {
        assert_eq!(
            row(&format!("<c r=\"A1\" t=\"s\"><v>{index}</v></c>")),
            "file: intake-detail-text-index",
            "{index}"
        );
    }
    for value in ["<v>1<!-- 2 -->3</v>", "<v>1</v><v>2</v>", "<v>1<![CDATA[2]]></v>", "<v>1<b/></v>"] {
        assert_eq!(row(&format!("<c r=\"A1\">{value}</c>")), "file: intake-detail-value", "{value}");
    }
    assert_eq!(row("<c r=\"A1\" t=\"str\"><v>&lol;</v></c>"), "file: intake-detail-entity");
    assert_eq!(row("<c r=\"A1\"><c r=\"B1\"><v>1</v></c></c>"), "file: intake-detail-xml");
    assert_eq!(read(b"\xff\xfe<\0", 4), "file: intake-detail-encoding");
    assert_eq!(read(b"<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>", 0), "file: intake-detail-document-type");
    assert_eq!(read(b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v>", 9), "sheet: intake-detail-cut");
    assert_eq!(read(b"<worksheet><sheetData/></worksheet>", 3), "");
}

#[test]
fn formulas_without_result_are_told() {
    let row = |cells: &str| super::tests::cells(&format!("<row r=\"1\">{cells}</row>"));
    let none = "<c r=\"A1\" s=\"1\"><f>B1+1</f></c><c r=\"B1\" t=\"b\"><f>1=1</f><v/></c><c r=\"C1\"><f t=\"shared\"/><v></v></c>";
    assert_eq!(row(none), "A1=Uncalculated B1=Uncalculated C1=Uncalculated");
    assert_eq!(row("<c r=\"A1\"><f>1</f><v>1</v></c><c r=\"B1\"><f>0</f><v>0</v></c>"), "A1=1 B1=0");
    assert_eq!(row("<c r=\"A1\" t=\"str\"><f>1</f><v></v></c>"), "A1=\"\"");
}

#[test]
fn texts_of_the_table() {
    let limits = Limits { cells: 4, ..Limits::default() };
    let told = |inner: &str| match texts(format!("<sst uniqueCount=\"99999999999\">{inner}</sst>").as_bytes(), &limits)
    {
        Ok(texts) => format!("{texts:?}"),
        Err(fault) => fault.detail().unwrap_or_default().to_owned(),
    };
    assert_eq!(told("<si><t>a&lt;b</t></si><si/><si><t/></si>"), "[\"a<b\", \"\", \"\"]");
    assert_eq!(
        told("<si><t> a\u{a0} </t></si><si><t xml:space=\"preserve\"> b\r\n</t></si>"),
        "[\"a\\u{a0}\", \" b\\n\"]"
    );
    assert_eq!(told("<si><r><t>a</t></r><rPh sb=\"0\"><t>x</t></rPh><r><t>b</t></r></si>"), "[\"ab\"]");
    assert_eq!(told("<si><t>_x005F_x000D_ _xZZZZ_ _xD83D__xDCF7_</t></si>"), "[\"_x000D_ _xZZZZ_ 📷\"]");
    assert_eq!(told("<si><t>a<![CDATA[<&>]]>b<!-- c --></t></si>"), "[\"a<&>b\"]");
    assert_eq!(told("<si><t>&nbsp;</t></si>"), "intake-detail-entity");
    assert_eq!(told("<si><t>a<b>c</b></t></si>"), "intake-detail-xml");
    assert_eq!(told(&"<si/>".repeat(5)), "intake-limit-cells");
    let cut = texts(b"<sst><si><t>a</t></si><si><t>b", &limits);
    assert_eq!(cut.err().and_then(|fault| fault.detail()), Some("intake-detail-cut"));
}
