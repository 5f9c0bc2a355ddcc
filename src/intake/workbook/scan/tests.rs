//! What the scan of a part refuses and rewrites.

use super::*;

fn sheet(cells: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><!-- <sst uniqueCount=\"9\"> --><x:worksheet a='>'><x:sheetData><x:row r=\"1\">{cells}</x:row></x:sheetData></x:worksheet>"
    )
}

fn scan(bytes: &[u8]) -> Result<Scanned, Fault> {
    super::scan(bytes, &mut Tally::default(), &Limits::default())
}

/// The message that says what is wrong with a part.
fn told(bytes: &[u8]) -> Option<&'static str> {
    scan(bytes).err().and_then(|fault| fault.detail())
}

fn fault(cells: &str) -> Option<&'static str> {
    told(sheet(cells).as_bytes())
}

fn is(scanned: Result<Scanned, Fault>, expected: &Scanned) -> bool {
    scanned.is_ok_and(|scanned| scanned == *expected)
}

#[test]
fn a_sound_sheet_is_left_as_it_is() {
    let sound = sheet(
        "<x:c r=\"A1\" t=\"s\"><x:v>0</x:v></x:c><x:c r=\"XFD1\"><x:f>1&gt;0</x:f><x:v>1.5</x:v></x:c><x:c r=\"C1\"/>",
    );
    assert!(is(scan(sound.as_bytes()), &Scanned::Sound));
}

#[test]
fn what_calamine_takes_amiss_is_refused() {
    assert_eq!(fault("<c r=\"ZZZZZZZ4294967295\"><v>1</v></c>"), Some("intake-detail-reference"));
    assert_eq!(fault("<c r=\"A0\"><v>1</v></c>"), Some("intake-detail-reference"));
    assert_eq!(fault("<c t=\"s\" r=\"A1\"><v>-1</v></c>"), Some("intake-detail-text-index"));
    assert_eq!(fault("<c r='A1' t = 's'><v>abc</v></c>"), Some("intake-detail-text-index"));
    assert_eq!(fault("<c r=\"A1\"><v>1<!-- 2 -->3</v></c>"), Some("intake-detail-value"));
    assert_eq!(fault("<c r=\"A1\"><v>1</v><v>2</v></c>"), Some("intake-detail-value"));
    assert_eq!(fault("<c r=\"A1\"><v>1<![CDATA[2]]></v></c>"), Some("intake-detail-value"));
    assert_eq!(told(b"\xff\xfe<\0"), Some("intake-detail-encoding"));
    let entities = b"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><sst/>";
    assert_eq!(told(entities), Some("intake-detail-document-type"));
}

#[test]
fn error_cells_become_texts() {
    let with_errors =
        sheet("<c r=\"A1\" t=\"e\"><v>#SPILL!</v></c><c r=\"B1\" t='e'><v>#N/A</v></c><c r=\"C1\"><v>e</v></c>");
    let expected = with_errors.replace("t=\"e\"", "t=\"str\"").replace("t='e'", "t='str'");
    assert!(is(scan(with_errors.as_bytes()), &Scanned::Rewritten(expected.into_bytes())));
}

#[test]
fn a_count_of_texts_that_no_part_can_hold_is_refused() {
    assert!(is(scan(b"<sst count='1' uniqueCount='1'><si/></sst>"), &Scanned::Sound));
    assert_eq!(told(b"<sst uniqueCount=\"99999999999\"><si/></sst>"), Some("intake-detail-text-count"));
    let limits = Limits { cells: 1, ..Limits::default() };
    let two = super::scan(b"<sst><si/><si><t>a</t></si></sst>", &mut Tally::default(), &limits);
    assert_eq!(two.err().and_then(|fault| fault.detail()), Some("intake-limit-cells"));
}

/// A sheet as the scan leaves it.
fn rewritten(cells: &str) -> String {
    match scan(sheet(cells).as_bytes()).unwrap() {
        Scanned::Sound => sheet(cells),
        Scanned::Rewritten(bytes) => String::from_utf8(bytes).unwrap(),
    }
}

#[test]
fn formulas_without_result_become_a_text_that_says_so() {
    let text = format!("<v>{UNCALCULATED}</v>");
    assert_eq!(
        rewritten(
            "<c r=\"A1\" s=\"1\"><f>B1+1</f></c><c r=\"B1\" t=\"b\"><f>1=1</f></c><c r=\"C1\"><f t=\"shared\"/></c>"
        ),
        sheet(&format!(
            "<c r=\"A1\" s=\"1\" t=\"str\">{text}</c><c r=\"B1\" t=\"str\">{text}</c><c r=\"C1\" t=\"str\">{text}</c>"
        ))
    );
    for sound in [
        "<c r=\"A1\"><f>1</f><v>1</v></c>",
        "<c r=\"A1\" t=\"str\"><f>1</f><v></v></c>",
        "<c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>",
    ] {
        assert_eq!(rewritten(sound), sheet(sound));
    }
}

#[test]
fn results_of_zero_are_none_in_a_workbook_that_was_never_calculated() {
    let mut tally = Tally::default();
    let mut look = |part: &str| super::scan(part.as_bytes(), &mut tally, &Limits::default());
    let cells = "<c r=\"A1\"><f>B1+1</f><v>0</v></c><c r=\"B1\"><v>7</v></c>";
    assert!(look("<workbook><calcPr fullCalcOnLoad=\"1\"/></workbook>").is_ok());
    assert!(look(&sheet(cells)).is_ok());
    assert!(tally.were_never_calculated());
    tally.zero_is_none = true;
    let expected = format!("<c r=\"A1\" t=\"str\"><v>{UNCALCULATED}</v></c><c r=\"B1\"><v>7</v></c>");
    let again = super::scan(sheet(cells).as_bytes(), &mut tally, &Limits::default());
    assert!(is(again, &Scanned::Rewritten(sheet(&expected).into_bytes())));
    let calculated = sheet("<c r=\"A1\"><f>B1+1</f><v>8</v></c>");
    assert!(super::scan(calculated.as_bytes(), &mut tally, &Limits::default()).is_ok());
    assert!(!tally.were_never_calculated());
}

#[test]
fn cells_that_carry_only_a_format_are_left_out_unless_a_cell_says_not_where_it_stands() {
    let cells = "<c r=\"A1\" s=\"1\"/><c r=\"B1\"><v>5</v></c><c r=\"C1\"/>";
    assert_eq!(rewritten(cells), sheet("<c r=\"B1\"><v>5</v></c>"));
    let unplaced = format!("{cells}<c><v>6</v></c>");
    assert_eq!(rewritten(&unplaced), sheet(&unplaced));
}

#[test]
fn cut_bytes_end_the_scan_quietly() {
    let whole = sheet("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>");
    for length in 0..whole.len() {
        let _ = scan(&whole.as_bytes()[..length]);
    }
}
