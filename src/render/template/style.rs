//! How the cells of the workbook look and which may be typed in.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const INK: Color = Color::RGB(0x001F_3864);
const PAPER: Color = Color::RGB(0x00D9_E2F3);
const RULE: Color = Color::RGB(0x00BF_BFBF);
const INPUT: Color = Color::RGB(0x00FF_FBE6);
const CLOSED: Color = Color::RGB(0x00E7_E6E6);
const FAINT: Color = Color::RGB(0x0059_5959);

/// The formats of the workbook, made once.
pub(super) struct Styles {
    /// Codes in the first row.
    pub(super) code_heading: Format,
    /// Headings that people read.
    pub(super) heading: Format,
    /// The code of a line or the key of a field.
    pub(super) code: Format,
    /// The name of a line.
    pub(super) label: Format,
    /// Explanations.
    pub(super) explanation: Format,
    /// A title over explanations.
    pub(super) title: Format,
    /// A cell for text or a choice.
    pub(super) text: Format,
    /// A cell for a number.
    pub(super) number: Format,
    /// A cell for a year or a unit: a number without separators.
    pub(super) plain_number: Format,
    /// A cell for a day.
    pub(super) date: Format,
    /// A cell where no figure belongs.
    pub(super) closed: Format,
}

impl Styles {
    /// The formats.
    pub(super) fn new() -> Self {
        let bordered = Format::new().set_border(FormatBorder::Thin).set_border_color(RULE);
        let input = bordered.clone().set_unlocked().set_background_color(INPUT);
        let heading = bordered
            .clone()
            .set_background_color(PAPER)
            .set_font_color(INK)
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter);
        Self {
            code_heading: bordered
                .clone()
                .set_background_color(INK)
                .set_font_color(Color::White)
                .set_align(FormatAlign::Center),
            heading,
            code: bordered.clone().set_font_color(FAINT),
            label: bordered.clone().set_text_wrap().set_align(FormatAlign::VerticalCenter),
            explanation: Format::new().set_text_wrap().set_align(FormatAlign::VerticalCenter).set_font_color(FAINT),
            title: Format::new().set_bold().set_font_color(INK),
            text: input.clone().set_align(FormatAlign::Right),
            number: input.clone().set_align(FormatAlign::Right).set_num_format("#,##0"),
            plain_number: input.clone().set_align(FormatAlign::Right).set_num_format("0"),
            date: input.set_align(FormatAlign::Right).set_num_format("dd/mm/yyyy"),
            closed: bordered.set_background_color(CLOSED),
        }
    }
}

/// The format of a number that shows as many places as were written.
pub(super) fn with_places(number: &Format, places: u32) -> Format {
    match usize::try_from(places) {
        Ok(places @ 1..) => number.clone().set_num_format(format!("#,##0.{}", "0".repeat(places))),
        _ => number.clone(),
    }
}
