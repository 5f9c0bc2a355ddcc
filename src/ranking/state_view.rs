//! The view of one State: its rows as they stand among all, and its filing record.

use super::{Audience, Filing, FilingStatus, Ranking};
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
    /// How many institutions are withheld: those that may not be named.
    pub withheld: usize,
}

/// What an institution filed over the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilingYears {
    /// The institution.
    pub institution: Institution,
    /// Its filing in each of the years; `None` where no file of an earlier year was read, which does not prove that none was
    /// filed, or where it was not yet bound to file.
    pub filings: Vec<Option<Filing>>,
    /// The earlier years in which it may not be named: nothing of them is shown.
    pub unpublished: Vec<FiscalYear>,
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
            FilingYears {
                institution: institution.clone(),
                filings: filings.iter().enumerate().map(of_year).collect(),
                unpublished: Vec::new(),
            }
        };
        let record = institutions.into_iter().map(of).collect();
        Self { state, name, years: filings.iter().map(|(year, _)| *year).collect(), record, withheld: 0 }
    }
}

impl Ranking {
    /// The filings as they are shown, the worst first, in a group by label, since beside a pseudonym no order may tell the code.
    #[must_use]
    pub fn filing_shown(&self, audience: &Audience) -> Vec<&Filing> {
        let mut shown: Vec<&Filing> = self.filing.iter().collect();
        shown.sort_by_cached_key(|filing| (filing.status.group(), audience.filing_face(filing, self.year).label));
        shown
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
