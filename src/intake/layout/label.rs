//! Tables whose lines are found by label or by code.
//!
//! In: a grid and a table of a layout. Out: the cells of the lines whose labels stand in it, and the rows with figures whose
//! labels are not known. Never: a label that is only near to a known one.

use std::collections::BTreeMap;

use super::super::cell::Content;
use super::super::figures::Slot;
use super::super::sheet::Lines;
use super::grid::{Grid, GridRow};
use super::header::{self, Area, TableHeader, ValueColumn};
use super::heading::HeaderWord;
use super::sum::{Term, add};
use super::{Found, Piece, TableRead, Unknown};
use crate::diagnostic::{Code, Diagnostic};
use crate::dictionary::{Dictionary, FindBy, LayoutTable, Pattern, YearWord, fold, words};
use crate::model::{Branch, FigureKey, LineId, LineKind};

/// What a label means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    /// A line, of a branch where the layout says so.
    Line(LineId, Option<Branch>),
    /// A part of the sum that is the table's line of this rank.
    Part(usize, usize),
}

/// The labels of a table, folded.
pub(super) struct Labels {
    meanings: BTreeMap<String, Meaning>,
    /// Labels with gaps, in the order of the layout.
    patterns: Vec<(Pattern, LineId, Option<Branch>)>,
}

impl Labels {
    /// The labels that a table of a layout knows: those that the layout gives, and those of the dictionary that mean one line
    /// alone.
    pub(super) fn of(table: &LayoutTable, lines: &Lines<'_>) -> Self {
        let mut meanings = BTreeMap::new();
        for (label, line) in of_dictionary(lines.dictionary, &table.groups) {
            meanings.insert(label, Meaning::Line(line, None));
        }
        let mut patterns = Vec::new();
        for (rank, line) in table.lines.iter().enumerate() {
            for label in &line.labels {
                match label.plain() {
                    Some(plain) => {
                        meanings.insert(plain.to_owned(), Meaning::Line(line.line, line.branch));
                    }
                    None => patterns.push((label.clone(), line.line, line.branch)),
                }
            }
            for (part, label) in line.sum.iter().enumerate() {
                meanings.insert(fold(label), Meaning::Part(rank, part));
            }
        }
        Self { meanings, patterns }
    }

    fn find(&self, text: &str) -> Option<Meaning> {
        let forms = forms(text);
        let exact = forms.iter().find_map(|form| self.meanings.get(form).copied());
        exact.or_else(|| {
            self.patterns.iter().find_map(|(pattern, line, branch)| {
                let gaps = forms.iter().find_map(|form| pattern.find(form))?;
                Some(Meaning::Line(*line, branch.or(gaps.branch)))
            })
        })
    }
}

/// The labels and aliases of the lines of some groups, of all where none is named; one that two lines share is left out.
pub(super) fn of_dictionary(dictionary: &Dictionary, groups: &[usize]) -> BTreeMap<String, LineId> {
    let mut meanings: BTreeMap<String, Option<LineId>> = BTreeMap::new();
    for line in dictionary.lines().iter().filter(|line| groups.is_empty() || groups.contains(&line.group)) {
        if line.supplied_by != crate::dictionary::SuppliedBy::Filer {
            continue;
        }
        let labels = line.label.iter().map(|(_, label)| label).chain(line.aliases.iter().map(String::as_str));
        for label in labels.chain([line.code.as_str()]) {
            let meaning = meanings.entry(fold(label)).or_insert(Some(line.id));
            if *meaning != Some(line.id) {
                *meaning = None;
            }
        }
    }
    meanings
        .into_iter()
        .filter_map(|(label, line)| Some((label, line?)))
        .filter(|(label, _)| !label.is_empty())
        .collect()
}

/// A label as it stands, without the number before it ("I. Produits", "70 – Produits"), without the reference behind it
/// ("Total des charges (II)"), without both; all folded.
pub(super) fn forms(text: &str) -> [String; 4] {
    let without_number = without_number(text);
    [fold(text), fold(without_number), fold(without_reference(text)), fold(without_reference(without_number))]
}

fn without_number(text: &str) -> &str {
    let Some((first, rest)) = text.split_once(|letter: char| letter.is_whitespace()) else { return text };
    let inner = first.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_number = inner.split('.').all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let is_roman = inner.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let is_letter = inner.len() == 1 && inner.len() < first.len();
    let is_mark = first.bytes().all(|byte| matches!(byte, b'-' | b'*'));
    if !first.is_empty() && (is_number || is_roman || is_letter || is_mark) {
        rest.trim_start_matches(|letter: char| !letter.is_alphanumeric())
    } else {
        text
    }
}

/// A reference in parentheses is made of numbers, single letters and "note"; any other words there narrow the label.
fn without_reference(text: &str) -> &str {
    let text = text.trim_end_matches(|letter: char| letter.is_whitespace() || letter == ':');
    let is_reference = |inner: &str| {
        words(inner).iter().all(|word| {
            word.len() == 1
                || word.bytes().all(|byte| byte.is_ascii_digit())
                || word.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
                || word == "note"
        })
    };
    match text.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')) {
        Some((before, inner)) if !before.trim().is_empty() && is_reference(inner) => before,
        _ => text,
    }
}

/// Reads a table by label or code.
pub(super) fn read(table: &LayoutTable, lines: &Lines<'_>, grid: &Grid, sheet: usize, read: &mut TableRead) {
    let labels = match table.by {
        FindBy::Code => Labels { meanings: BTreeMap::new(), patterns: Vec::new() },
        _ => Labels::of(table, lines),
    };
    let mut reader = LabelReader { table, lines, grid, sheet, labels, section: None, sums: Vec::new(), read };
    reader.rows();
    reader.finish();
}

/// The rank of a sum among the table's lines, its year and its branch.
type SumOf = (usize, Option<YearWord>, Option<Branch>);

/// A part of a sum, found.
struct Part<'g> {
    /// The rank of its line among the table's.
    rank: usize,
    /// Its own rank in the sum.
    at: usize,
    label: String,
    year: Option<YearWord>,
    branch: Option<Branch>,
    content: &'g Content<'static>,
    row: u32,
    column: u32,
}

struct LabelReader<'a, 'd> {
    table: &'a LayoutTable,
    lines: &'a Lines<'d>,
    grid: &'a Grid,
    sheet: usize,
    labels: Labels,
    /// The branch that the rows stand under.
    section: Option<Branch>,
    sums: Vec<Part<'a>>,
    read: &'a mut TableRead,
}

impl<'a> LabelReader<'a, '_> {
    fn rows(&mut self) {
        let by_letters = header::by_letters(self.table);
        let is_fixed = by_letters.is_some();
        let mut current: Option<TableHeader> = by_letters;
        let mut found = 0;
        let mut next_row = 0;
        let grid = self.grid;
        for row in &grid.rows {
            if row.number < next_row {
                continue;
            }
            if let Some(header) = &current {
                let in_row = self.row(header, row);
                found += in_row;
                if in_row > 0 || is_fixed {
                    continue;
                }
            }
            // A header without a word for labels may be none, until a line is found under it.
            let is_settled =
                current.as_ref().is_some_and(|header| found > 0 || header.areas.iter().any(|area| area.key.is_some()));
            if is_fixed {
                continue;
            }
            match header::find(self.table, grid, row, is_settled) {
                Some(header) => {
                    next_row = header.next_row;
                    self.read.header(self.sheet, &header);
                    current = Some(header);
                }
                None if current.is_some() => self.title(current.as_ref(), row),
                None => {}
            }
        }
    }

    /// Reads a row under a header; says how many lines it names.
    fn row(&mut self, header: &TableHeader, row: &'a GridRow) -> usize {
        let mut count = 0;
        for area in &header.areas {
            let Some(first) = area.values.iter().map(|value| value.column).min() else { continue };
            let mut named = row.texts().filter(|(column, _)| (area.start..first).contains(column));
            let meaning = named.find_map(|(column, text)| Some((column, text, self.meaning(text)?)));
            match meaning {
                Some((_, text, Meaning::Line(line, branch))) => {
                    self.line(area, row, line, branch, text);
                    count += 1;
                }
                Some((_, text, Meaning::Part(rank, part))) => {
                    self.part(area, row, rank, part, text);
                    count += 1;
                }
                None => self.unknown(area, row, first),
            }
        }
        count
    }

    fn meaning(&self, text: &str) -> Option<Meaning> {
        match self.table.by {
            FindBy::Code => self.lines.find(text).map(|line| Meaning::Line(line.id, None)),
            _ => self.labels.find(text),
        }
    }

    fn line(&mut self, area: &Area, row: &'a GridRow, line: LineId, branch: Option<Branch>, label: &str) {
        let kind = self.lines.dictionary.get(line).map_or(LineKind::Money, |line| line.kind);
        for value in area.values.iter().filter(|value| value.only.is_none_or(|only| only.admits(kind))) {
            let content = row.cell(value.column).map_or(&Content::Empty, |cell| &cell.content);
            let branch = branch.or(value.branch).or(self.section);
            self.read.found.push(Found {
                line,
                branch,
                year: value.year,
                sheet: self.sheet,
                name: label.to_owned(),
                piece: Piece::Cell { content: content.clone(), row: row.number, column: value.column },
            });
        }
    }

    fn part(&mut self, area: &Area, row: &'a GridRow, rank: usize, part: usize, label: &str) {
        let line = self.table.lines.get(rank).and_then(|line| self.lines.dictionary.get(line.line));
        let kind = line.map_or(LineKind::Money, |line| line.kind);
        let values = area.values.iter().filter(|value| value.only.is_none_or(|only| only.admits(kind)));
        for ValueColumn { column, year, branch, .. } in values {
            let content = row.cell(*column).map_or(&Content::Empty, |cell| &cell.content);
            self.sums.push(Part {
                rank,
                at: part,
                label: label.to_owned(),
                year: *year,
                branch: branch.or(self.section),
                content,
                row: row.number,
                column: *column,
            });
        }
    }

    /// Keeps a row with figures whose label is not known.
    fn unknown(&mut self, area: &Area, row: &GridRow, first: u32) {
        if !area.values.iter().any(|value| row.cell(value.column).is_some()) {
            return;
        }
        let label = row.texts().filter(|(column, _)| (area.start..first).contains(column)).last();
        let (column, text) = label.unwrap_or((first, ""));
        self.read.unknown.push(Unknown { sheet: self.sheet, row: row.number, column, label: text.to_owned() });
    }

    /// A row that names a branch, or all of them, and nothing else opens a section.
    fn title(&mut self, header: Option<&TableHeader>, row: &GridRow) {
        if !self.table.has_sections {
            return;
        }
        let has_figures = header.is_some_and(|header| {
            header.areas.iter().flat_map(|area| &area.values).any(|value| row.cell(value.column).is_some())
        });
        if let (false, [only]) = (has_figures, row.cells.as_slice()) {
            let said = HeaderWord::of(&only.content.text());
            if said.branch.is_some() || said.is_total {
                self.section = said.branch;
            }
        }
    }

    /// Adds up the sums of the table's lines, each of one year and branch.
    fn finish(self) {
        let mut groups: BTreeMap<SumOf, Vec<&Part<'_>>> = BTreeMap::new();
        for part in &self.sums {
            groups.entry((part.rank, part.year, part.branch)).or_default().push(part);
        }
        for ((rank, year, branch), parts) in groups {
            let Some(of_layout) = self.table.lines.get(rank) else { continue };
            let Some(line) = self.lines.dictionary.get(of_layout.line) else { continue };
            // A year or branch in which none of the parts has a figure is not filed.
            if parts.iter().all(|part| part.content.is_blank()) {
                continue;
            }
            let lacking: Vec<&str> = of_layout
                .sum
                .iter()
                .enumerate()
                .filter(|(rank, _)| !parts.iter().any(|part| part.at == *rank))
                .map(|(_, label)| label.as_str())
                .collect();
            let first = parts.first().map_or((0, 0), |part| (part.row, part.column));
            if !lacking.is_empty() {
                let at = self.grid.sheet.cell(first.0, first.1, Box::default());
                let list: Vec<crate::i18n::Arg> = lacking.into_iter().map(crate::i18n::Arg::from).collect();
                let told = Diagnostic::new(Code::SumIncomplete, at).with("line", line.named()).with("lacking", list);
                self.read.notes.push(told);
                continue;
            }
            let terms: Vec<Term<'_>> = parts
                .iter()
                .map(|part| Term {
                    name: part.label.clone(),
                    content: part.content,
                    sheet: &self.grid.sheet,
                    row: part.row,
                    column: part.column,
                    is_negative: false,
                    may_be_empty: false,
                })
                .collect();
            let branch = of_layout.branch.or(branch);
            let slot = Slot { key: FigureKey { line: line.id, branch, back: 0 }, kind: line.kind, sign: line.sign };
            let is_number = matches!(line.kind, LineKind::Money | LineKind::Count | LineKind::Days);
            if let Some(summed) = add(slot, line, &terms).filter(|_| is_number) {
                self.read.notes.extend(summed.told);
                let name = of_layout.sum.join(" + ");
                self.read.found.push(Found {
                    line: line.id,
                    branch,
                    year,
                    sheet: self.sheet,
                    name,
                    piece: Piece::Figure(summed.figure),
                });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_a_label_and_references_behind_it_do_not_count() {
        let has = |text: &str, label: &str| forms(text).contains(&fold(label));
        for text in [
            "Total des charges",
            "II. Total des charges",
            "2- TOTAL DES CHARGES",
            "3.1 Total des charges (II)",
            "* Total des charges :",
            "A) Total des charges (1+2)",
        ] {
            assert!(has(text, "total des charges"), "{text}");
        }
        assert!(!has("A payer", "payer"), "a word is no number");
        assert!(!has("Sous-total des charges", "total des charges"));
        assert!(!has("Charges (hors PF)", "charges"), "what a parenthesis leaves out counts");
    }
}
