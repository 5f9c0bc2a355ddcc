//! The view of one State: its rows as they stand among all, and its filing record.

use super::{Audience, Face, Filing, FilingStatus, Ranking};
use crate::i18n::LocalText;
use crate::model::{FiscalYear, Institution, StateCode};

/// What the view of a State has besides its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateView {
    /// The State.
    pub state: StateCode,
    /// Its name, where a list has it.
    pub name: Option<LocalText>,
    /// The years found in the run up to that of the table, in order.
    pub years: Vec<FiscalYear>,
    /// The filing record of each institution, by code.
    pub record: Vec<FilingYears>,
}

/// What an institution filed over the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingYears {
    /// The institution.
    pub institution: Institution,
    /// Its filing in each of the years; `None` where no file of an earlier year was read, which does not prove that none was
    /// filed, or where it was not yet bound to file.
    pub filings: Vec<Option<Filing>>,
}

impl StateView {
    /// The view of a State from the filings of each year found, the years in order; that of the table is the last.
    #[must_use]
    pub fn new(state: StateCode, name: Option<LocalText>, filings: &[(FiscalYear, Vec<Filing>)]) -> Self {
        let mut institutions: Vec<&Institution> = Vec::new();
        for filing in filings.iter().flat_map(|(_, of_year)| of_year) {
            if filing.institution.state == state
                && institutions.iter().all(|known| known.code != filing.institution.code)
            {
                institutions.push(&filing.institution);
            }
        }
        institutions.sort_by(|one, other| one.code.cmp(&other.code));
        let of = |institution: &Institution| {
            let of_year = |(rank, (_, of_year)): (usize, &(FiscalYear, Vec<Filing>))| {
                let is_last = rank + 1 == filings.len();
                let own = of_year.iter().find(|filing| filing.institution.code == institution.code);
                own.filter(|own| is_last || !matches!(own.status, FilingStatus::NotFiled { .. })).cloned()
            };
            FilingYears { institution: institution.clone(), filings: filings.iter().enumerate().map(of_year).collect() }
        };
        let record = institutions.into_iter().map(of).collect();
        Self { state, name, years: filings.iter().map(|(year, _)| *year).collect(), record }
    }

    /// The filing record as it is shown, by label, with how many institutions are withheld.
    #[must_use]
    pub fn shown(&self, audience: &Audience, year: FiscalYear) -> (Vec<&FilingYears>, usize) {
        let face = |of: &&FilingYears| match of.filings.last().and_then(Option::as_ref) {
            Some(filing) => audience.filing_face(filing, year),
            None => audience.face(&of.institution, year),
        };
        visible(self.record.iter().collect(), audience, face)
    }
}

/// The rows as they are shown, by label, with how many are withheld: anonymous ones too few to hide one another.
fn visible<T>(rows: Vec<T>, audience: &Audience, face: impl Fn(&T) -> Face) -> (Vec<T>, usize) {
    let mut faced: Vec<(Face, T)> = rows.into_iter().map(|row| (face(&row), row)).collect();
    let anonymous = faced.iter().filter(|(face, _)| face.is_anonymous).count();
    let withheld = if anonymous < audience.least_anonymous { anonymous } else { 0 };
    if withheld > 0 {
        faced.retain(|(face, _)| !face.is_anonymous);
    }
    faced.sort_by(|(one, _), (other, _)| one.label.cmp(&other.label));
    (faced.into_iter().map(|(_, row)| row).collect(), withheld)
}

impl Ranking {
    /// The filings as they are shown, the worst first, in a group by label, since beside a pseudonym no order may tell the code;
    /// with how many are withheld.
    #[must_use]
    pub fn filing_shown(&self, audience: &Audience) -> (Vec<&Filing>, usize) {
        let face = |filing: &&Filing| audience.filing_face(filing, self.year);
        let (mut shown, withheld) = visible(self.filing.iter().collect(), audience, face);
        // Stable: in a group they stay by label.
        shown.sort_by_key(|filing| filing.status.group());
        (shown, withheld)
    }

    /// Keeps the rows of a State alone, as they stand among all.
    #[must_use]
    pub fn narrowed(mut self, view: StateView) -> Self {
        let is_own = |institution: &Institution| institution.state == view.state;
        for table in &mut self.tables {
            table.rows.retain(|row| is_own(&row.entrant.institution));
        }
        self.tables.retain(|table| !table.rows.is_empty());
        self.filing.retain(|filing| is_own(&filing.institution));
        self.unassessed.retain(|entrant| is_own(&entrant.institution));
        self.outside.retain(|entrant| is_own(&entrant.institution));
        self.state = Some(view);
        self
    }
}
