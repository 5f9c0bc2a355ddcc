//! A suggested layout as a file that the layout reader accepts and a person corrects.
//!
//! In: a suggestion, what was read of the identification, a language. Out: TOML with comments. Never: a line, account or column taken
//! that is not certain; those stand in comments, to be opened by hand.

use std::fmt::Write as _;

use crate::dictionary::{AccountSign, Dictionary, FindBy, Key, Side, YearWord};
use crate::i18n::{Arg, Language, Message};
use crate::intake::{MappedKey, SuggestedAccounts, SuggestedColumn, SuggestedTable, Suggestion};
use crate::model::{LineId, Place, cell_name};

/// How wide comments are.
const WIDTH: usize = 118;
/// So many labels without a line are listed.
const MOST_UNKNOWN: usize = 60;

/// What a layout file is made of.
#[derive(Debug, Clone, Copy)]
pub struct LayoutFile<'a> {
    /// The id of the layout.
    pub id: &'a str,
    /// The file that it was made from, as shown.
    pub path: &'a str,
    /// What was found.
    pub suggestion: &'a Suggestion,
    /// The keys of the identification that the workbook says by their usual names.
    pub keys: &'a [MappedKey],
    /// The lines that it speaks of.
    pub dictionary: &'a Dictionary,
}

/// The text of a layout file.
#[must_use]
pub fn write_layout(file: &LayoutFile<'_>, language: Language) -> String {
    let mut writer = Writer { out: String::new(), language, dictionary: file.dictionary };
    writer.head(file);
    writer.identification(file.keys);
    for table in &file.suggestion.tables {
        writer.table(table);
    }
    if !file.suggestion.passed.is_empty() {
        writer.blank();
        let sheets: Vec<Arg> = file.suggestion.passed.iter().map(|name| quoted(name)).collect();
        writer.comment(&Message::new("suggest-passed").with("sheets", sheets));
    }
    if !file.suggestion.lacking.is_empty() {
        writer.blank();
        let lines: Vec<Arg> = file.suggestion.lacking.iter().map(|line| file.dictionary.named(*line)).collect();
        writer.comment(&Message::new("suggest-lacking").with("lines", lines));
    }
    writer.out
}

fn quoted(text: &str) -> Arg {
    Message::new("intake-quoted").with("text", text).into()
}

struct Writer<'a> {
    out: String,
    language: Language,
    dictionary: &'a Dictionary,
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    fn blank(&mut self) {
        self.out.push('\n');
    }

    /// A message as lines of comment.
    fn comment(&mut self, message: &Message) {
        let text = message.render(self.language);
        let mut line = String::from("#");
        for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
            if line.chars().count() + 1 + word.chars().count() > WIDTH && line.len() > 1 {
                self.line(&line);
                line = String::from("#");
            }
            line.push(' ');
            line.push_str(&visible(word));
        }
        self.line(&line);
    }

    /// A line with a remark behind it.
    fn remarked(&mut self, line: &str, remark: &Message) {
        let remark = visible(&remark.render(self.language));
        self.line(&format!("{line:<40} # {remark}"));
    }

    fn head(&mut self, file: &LayoutFile<'_>) {
        self.comment(&Message::new("suggest-head").with("path", file.path));
        self.comment(&Message::new("suggest-how"));
        self.blank();
        self.line(&format!("id = {}", text_of(file.id)));
        let name = Message::new("suggest-name").with("path", file.path).render(self.language);
        self.line(&format!("name = {{ {} = {} }}", self.language.code(), text_of(&name)));
        let source = Message::new("suggest-source").with("path", file.path).render(self.language);
        self.line(&format!("source = {{ {} = {} }}", self.language.code(), text_of(&source)));
    }

    /// What the workbook says of itself is told; what it does not say stands open.
    fn identification(&mut self, keys: &[MappedKey]) {
        self.blank();
        self.line("[identification]");
        for key in [Key::InstitutionCode, Key::FiscalYear, Key::YearEnd, Key::Unit, Key::Currency] {
            let said = keys.iter().find(|kept| kept.key == key && !kept.value.is_empty());
            match said {
                Some(kept) => {
                    let cell = kept.place.cell().unwrap_or_default();
                    let place = if cell.is_empty() { kept.sheet.to_string() } else { format!("{}!{cell}", kept.sheet) };
                    let message = Message::new("suggest-key-found")
                        .with("key", key.code())
                        .with("value", kept.value.as_str())
                        .with("place", place);
                    self.comment(&message);
                }
                None if matches!(key, Key::InstitutionCode | Key::FiscalYear | Key::Unit) => {
                    let example = match key {
                        Key::InstitutionCode => "# institution_code = { value = \"XX-CNSS\" }",
                        Key::FiscalYear => "# fiscal_year = { label = [\"…\"] }",
                        _ => "# unit = { default = \"1\" }",
                    };
                    self.remarked(example, &Message::new("suggest-key-missing").with("key", key.code()));
                }
                None => {}
            }
        }
    }

    fn table(&mut self, table: &SuggestedTable) {
        self.blank();
        let sheets: Vec<Arg> = table.sheets.iter().map(|name| quoted(name)).collect();
        self.comment(&Message::new("suggest-table").with("sheets", sheets).with("count", table.sheets.len()));
        self.line("[[table]]");
        if let Some(sheet) = &table.sheet {
            self.line(&format!("sheet = {}", text_of(sheet)));
        }
        self.line(&format!("by = {}", text_of(table.by.code())));
        if table.by == FindBy::Account {
            self.balance(table);
        } else {
            self.statement(table);
        }
    }

    fn statement(&mut self, table: &SuggestedTable) {
        self.line("sections = true");
        for column in &table.columns {
            let said = self.meaning(column);
            self.comment(&said);
        }
        for column in &table.open_columns {
            self.comment(&Message::new("suggest-column-open").with("column", letters(column.column)));
            self.line("# [[table.column]]");
            self.line(&format!("# header = [{}]", text_of(&column.header)));
        }
        for found in &table.found {
            let message = Message::new("suggest-found")
                .with("label", found.label.as_str())
                .with("line", self.dictionary.named(found.line))
                .with("place", shown(&found.place));
            self.comment(&message);
        }
        for (line, candidate) in &table.near {
            self.blank();
            let message = Message::new("suggest-near")
                .with("label", candidate.label.as_str())
                .with("place", shown(&candidate.place))
                .with("near", candidate.near.as_str());
            self.comment(&message);
            self.line("# [[table.line]]");
            self.remarked(&format!("# line = {}", text_of(self.dictionary.code(*line))), &self.label(*line));
            self.line(&format!("# labels = [{}]", text_of(&candidate.label)));
        }
        if !table.unknown.is_empty() {
            self.blank();
            let labels: Vec<Arg> = table
                .unknown
                .iter()
                .take(MOST_UNKNOWN)
                .map(|(label, place)| {
                    Message::new("suggest-label").with("label", label.as_str()).with("place", shown(place)).into()
                })
                .collect();
            let more = table.unknown.len().saturating_sub(MOST_UNKNOWN);
            self.comment(&Message::new("suggest-unknown").with("labels", labels).with("more", more));
        }
    }

    fn balance(&mut self, table: &SuggestedTable) {
        if let Some(key) = table.key {
            self.remarked(&format!("key = {}", text_of(&letters(key))), &Message::new("suggest-account-key"));
        }
        if let Some(branch) = table.branch_key {
            self.remarked(&format!("branch_key = {}", text_of(&letters(branch))), &Message::new("suggest-branch-key"));
        }
        if table.has_plain_sides {
            self.comment(&Message::new("suggest-plain-sides"));
        }
        for column in &table.columns {
            self.line("[[table.column]]");
            let letter = format!("letter = {}", text_of(&letters(column.column)));
            self.remarked(&letter, &Message::new("suggest-header").with("header", column.header.as_str()));
            if column.side != Side::Value {
                self.line(&format!("side = {}", text_of(column.side.code())));
            }
            if let Some(back) = back_of(column, table) {
                self.line(&format!("year = {}", text_of(back)));
            }
            if let Some(branch) = column.branch {
                self.line(&format!("branch = {}", text_of(branch.code())));
            }
        }
        self.blank();
        let classes: Vec<Arg> = table.classes.iter().map(|class| Arg::from(class.as_str())).collect();
        self.comment(&Message::new("suggest-classes").with("classes", classes));
        let model = table.model.as_deref().unwrap_or_default();
        let id = if table.is_of_model { "suggest-chart-named" } else { "suggest-chart-unknown" };
        self.comment(&Message::new(id).with("layout", model));
        for of in &table.accounts {
            self.accounts(of, table.is_of_model);
        }
    }

    /// A line of a balance: its accounts where the workbook names their chart, else none, with those that the known chart has.
    fn accounts(&mut self, of: &SuggestedAccounts, is_of_model: bool) {
        let line = &of.of_model;
        let list = |ranges: &[crate::dictionary::AccountRange]| {
            let all: Vec<String> = ranges.iter().map(|range| text_of(&range.text())).collect();
            format!("[{}]", all.join(", "))
        };
        self.blank();
        self.line("[[table.line]]");
        self.remarked(&format!("line = {}", text_of(self.dictionary.code(line.line))), &self.label(line.line));
        if let Some(branch) = line.branch {
            self.line(&format!("branch = {}", text_of(branch.code())));
        }
        let has_accounts = !line.accounts.is_empty();
        let present = || {
            let present: Vec<Arg> = of.present.iter().take(12).map(|number| Arg::from(number.as_str())).collect();
            Message::new("suggest-present").with("accounts", present).with("count", of.present.len())
        };
        if is_of_model && has_accounts {
            self.remarked(&format!("accounts = {}", list(&line.accounts)), &present());
            if !line.except.is_empty() {
                self.line(&format!("except = {}", list(&line.except)));
            }
        } else {
            self.remarked("accounts = []", &Message::new("suggest-accounts-open"));
            if has_accounts {
                self.remarked(&format!("# accounts = {}", list(&line.accounts)), &present());
                if !line.except.is_empty() {
                    self.line(&format!("# except = {}", list(&line.except)));
                }
            }
        }
        if line.sign != AccountSign::default() {
            self.line(&format!("sign = {}", text_of(line.sign.code())));
        }
    }

    fn label(&self, line: LineId) -> Message {
        Message::new("suggest-line").with("line", self.dictionary.named(line))
    }

    /// What a column that is understood by itself says.
    fn meaning(&self, column: &SuggestedColumn) -> Message {
        let _ = self;
        let branch = column.branch.map_or_else(|| Arg::from(""), |branch| branch.label().into());
        let year = match column.year {
            Some(YearWord::Calendar(year)) => year.to_string(),
            Some(YearWord::Back(0)) => "N".to_owned(),
            Some(YearWord::Back(back)) => format!("N-{back}"),
            None => String::new(),
        };
        Message::new("suggest-column")
            .with("column", letters(column.column))
            .with("header", column.header.as_str())
            .with("branch", branch)
            .with("year", year)
    }
}

/// How many years before the sheet's a column of a balance is; none where it is of the sheet's own.
fn back_of(column: &SuggestedColumn, table: &SuggestedTable) -> Option<&'static str> {
    let latest = table
        .columns
        .iter()
        .filter_map(|column| match column.year {
            Some(YearWord::Calendar(year)) => Some(year),
            _ => None,
        })
        .max();
    let back = match column.year? {
        YearWord::Back(back) => i16::from(back),
        YearWord::Calendar(year) => latest? - year,
    };
    ["N", "N-1", "N-2"].get(usize::try_from(back).ok()?).copied()
}

fn letters(column: u32) -> String {
    cell_name(0, column).trim_end_matches('1').to_owned()
}

fn shown(place: &Place) -> String {
    format!("{}!{}", place.sheet().unwrap_or_default(), place.cell().unwrap_or_default())
}

/// Text without what could end a comment.
fn visible(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// A text as TOML writes it.
fn text_of(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            letter if letter.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
