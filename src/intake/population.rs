//! The active population of states: a table `state, year, active_population, source`.
//!
//! In: the bytes of a CSV. Out: a [`Population`], or every fault of it. Never: a figure without a source, a year filled in
//! from another.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::delimited::{decode, read_rows_by};
use super::limits::Limits;
use super::number::{NumberText, read_number};
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::i18n::Message;
use crate::model::{ActivePopulation, Amount, FiscalYear, Place, Population, Sha256, StateCode};

/// The columns, each of which must be there.
const COLUMNS: [&str; 4] = ["state", "year", "active_population", "source"];

/// Reads the active population; `path` is what is shown of the file.
///
/// # Errors
/// Every fault of the table, each at its cell.
pub fn load_population(bytes: &[u8], path: &str) -> Result<Population, Vec<Diagnostic>> {
    let location = || Location::File { path: path.into() };
    let text = decode(bytes).map_err(|fault| vec![fault.at(location())])?;
    let mut rows: Vec<(u32, Vec<(u32, String)>)> = Vec::new();
    let mut faults = Vec::new();
    let read = read_rows_by(delimiter(&text), &text, &Limits::default(), |row, cells, fault| {
        faults.extend(fault.map(|fault| fault.at(location())));
        rows.push((row, cells.iter().map(|cell| (cell.column, cell.content.text().trim().to_owned())).collect()));
        true
    });
    if let Err(fault) = read {
        faults.push(fault.at(location()));
    }
    let Some(((_, header), rows)) = rows.split_first().filter(|_| faults.is_empty()) else {
        if faults.is_empty() {
            faults.push(Diagnostic::new(Code::FileEmpty, location()));
        }
        return Err(faults);
    };
    let sheet: Arc<str> = Arc::from(path.rsplit('/').next().unwrap_or(path));
    let mut table = Reading { path, sheet, columns: [None; 4], figures: BTreeMap::new(), faults: Vec::new() };
    for (slot, name) in table.columns.iter_mut().zip(COLUMNS) {
        *slot = header.iter().find(|(_, text)| text.eq_ignore_ascii_case(name)).map(|(column, _)| *column);
        if slot.is_none() {
            let detail = Message::new("population-column").with("column", name);
            table.faults.push(Diagnostic::new(Code::PopulationInvalid, location()).with("detail", detail));
        }
    }
    if let [Some(state), Some(year), Some(persons), Some(source)] = table.columns {
        for (row, cells) in rows.iter().filter(|(_, cells)| !cells.is_empty()) {
            table.row(*row, cells, [state, year, persons, source]);
        }
    }
    let Reading { figures, faults, .. } = table;
    if faults.is_empty() {
        Ok(Population { path: path.to_owned(), sha256: Sha256::of(bytes), figures })
    } else {
        Err(faults)
    }
}

/// What parts the header's names: whatever stands in it most.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| header.bytes().filter(|byte| byte == delimiter).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

struct Reading<'p> {
    path: &'p str,
    sheet: Arc<str>,
    columns: [Option<u32>; 4],
    figures: BTreeMap<(StateCode, FiscalYear), ActivePopulation>,
    faults: Vec<Diagnostic>,
}

impl Reading<'_> {
    fn row(&mut self, row: u32, cells: &[(u32, String)], [state, year, persons, source]: [u32; 4]) {
        let text = |column| cells.iter().find(|(at, _)| *at == column).map_or("", |(_, text)| text.as_str());
        let code =
            Some(text(state)).filter(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic()));
        let when = text(year).parse().ok().and_then(FiscalYear::new);
        let count = match read_number(text(persons)) {
            NumberText::Number(amount) => Some(amount).filter(|amount| amount.is_whole() && *amount > Amount::ZERO),
            _ => None,
        };
        let wrong = [
            (code.is_none(), state, "population-state"),
            (when.is_none(), year, "population-year"),
            (count.is_none(), persons, "population-persons"),
            (text(source).is_empty(), source, "population-source"),
        ];
        let before = self.faults.len();
        for (_, column, why) in wrong.into_iter().filter(|(is_wrong, ..)| *is_wrong) {
            self.tell(row, column, text(column), Message::new(why));
        }
        let (Some(code), Some(when), Some(persons)) = (code, when, count) else { return };
        if self.faults.len() > before {
            return;
        }
        let key = (StateCode::from(code.to_uppercase().as_str()), when);
        let figure = ActivePopulation { persons, source: text(source).to_owned() };
        if self.figures.insert(key, figure).is_some() {
            self.tell(row, state, text(state), Message::new("population-twice"));
        }
    }

    fn tell(&mut self, row: u32, column: u32, raw: &str, detail: Message) {
        let place = Place::Cell { sheet: Arc::clone(&self.sheet), row, column };
        let location = Location::Cell { path: self.path.into(), place, raw: raw.into() };
        self.faults.push(Diagnostic::new(Code::PopulationInvalid, location).with("detail", detail));
    }
}

#[cfg(test)]
mod tests {
    use super::load_population;
    use crate::diagnostic::Code;
    use crate::model::{FiscalYear, StateCode};

    #[test]
    fn a_table_is_read_in_any_order_of_columns() {
        let table = "year;source;state;active_population\n2023;INS, enquête emploi;xa;1 210 000\n";
        let population = load_population(table.as_bytes(), "population.csv").unwrap();
        let key = (StateCode::from("XA"), FiscalYear::new(2023).unwrap());
        let figure = &population.figures[&key];
        assert_eq!((figure.persons.to_string().as_str(), figure.source.as_str()), ("1210000", "INS, enquête emploi"));
    }

    #[test]
    fn every_fault_is_told_at_its_cell() {
        let table = "state,year,active_population,source\nAlpha,23,0,\nXA,2023,5,INS\nXA,2023,6,INS\n";
        let faults = load_population(table.as_bytes(), "population.csv").unwrap_err();
        assert_eq!(faults.len(), 5);
        assert!(faults.iter().all(|fault| fault.code == Code::PopulationInvalid));
        let faults = load_population(b"state,year\nXA,2023\n", "population.csv").unwrap_err();
        assert_eq!(faults.len(), 2, "the two columns that are not there");
        assert_eq!(load_population(b"", "population.csv").unwrap_err()[0].code, Code::FileEmpty);
    }
}
