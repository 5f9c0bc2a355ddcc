//! Submissions judged, each with the certificate that it comes to. Issuing and replaying do the same here, so that one can be held
//! against the other.

use std::path::Path;

use super::super::Failure;
use super::super::judging::{Judged, Read, Session, judge_institution};
use super::super::load::{hash_of, shown};
use super::name_of;
use crate::certificate::{Around, Certificate, InputRecord, InputRole, OptionsRecord, certificate_of};
use crate::cli::Judging;
use crate::model::FiscalYear;

/// A submission judged, with the certificate that it comes to; none where none is proposed.
pub(super) struct Case {
    pub(super) judged: Judged,
    pub(super) certificate: Option<Certificate>,
}

/// On which terms certificates are made.
pub(super) struct Terms<'s> {
    session: &'s Session,
    /// The files that serve every submission.
    common: Vec<InputRecord>,
    options: OptionsRecord,
    /// The session that issues.
    issuing: Option<String>,
}

impl<'s> Terms<'s> {
    /// The terms of a session.
    ///
    /// # Errors
    /// A file that it was opened with can no longer be read.
    pub(super) fn of(
        session: &'s Session,
        asked: &Judging,
        adjustments: Option<&Path>,
        issuing: Option<String>,
    ) -> Result<Self, Failure> {
        let mut options = OptionsRecord { limits: asked.reading.limit.clone(), layout: None };
        let mut common = Vec::new();
        let mut add = |role, path: &Path| -> Result<(), Failure> {
            let sha256 = hash_of(path)?.to_string();
            common.push(InputRecord { role, name: name_of(&shown(path)), sha256 });
            Ok(())
        };
        if let Some(path) = &asked.secretariat {
            add(InputRole::Secretariat, path)?;
        }
        if let Some(path) = adjustments {
            add(InputRole::Adjustments, path)?;
        }
        if let Some(path) = &asked.layout {
            let is_own = session.rulebook.layouts.iter().find(|layout| path.as_os_str() == layout.id.as_str());
            match is_own {
                Some(layout) => options.layout = Some(layout.id.clone()),
                None => add(InputRole::Layout, path)?,
            }
        }
        Ok(Self { session, common, options, issuing })
    }

    /// The cases of one institution's submissions.
    ///
    /// # Errors
    /// What was judged has no canonical form, and so no hash.
    pub(super) fn cases(&self, submissions: Vec<Read>) -> Result<Vec<Case>, Failure> {
        let sources: Vec<(FiscalYear, InputRecord)> = submissions
            .iter()
            .map(|read| {
                let submission = &read.submission.submission;
                let source = &submission.source;
                let (name, sha256) = (name_of(&source.path), source.sha256.to_string());
                (submission.identification.fiscal_year, InputRecord { role: InputRole::Submission, name, sha256 })
            })
            .collect();
        let judged = judge_institution(self.session, submissions);
        judged.into_iter().map(|judged| self.case(judged, &sources)).collect()
    }

    fn case(&self, judged: Judged, sources: &[(FiscalYear, InputRecord)]) -> Result<Case, Failure> {
        let year = judged.graded.assessment.fiscal_year;
        let of_year = |year: FiscalYear| sources.iter().find(|(known, _)| *known == year).map(|(_, source)| source);
        let mut inputs: Vec<InputRecord> = self.common.clone();
        inputs.extend(of_year(year).cloned());
        let mut back = 1;
        // Each year's verdict looks back on the year before it.
        while let Some(source) = of_year(year.before(back)) {
            inputs.push(InputRecord { role: InputRole::YearBefore, ..source.clone() });
            back += 1;
        }
        let list = self.session.list(judged.list);
        if !self.session.is_own_list(judged.list) {
            let (name, sha256) = (name_of(&list.path), list.sha256.to_string());
            inputs.push(InputRecord { role: InputRole::Institutions, name, sha256 });
        }
        let rulebook = &judged.law.deciding;
        let record = judged.record(self.session, &judged.diagnostics);
        let editions = self.session.catalogue.editions().iter();
        let around = Around {
            rulebook,
            editions: editions.map(|edition| (edition.edition.clone(), edition.sha256)).collect(),
            inputs,
            options: self.options.clone(),
            issued_on: self.session.options.as_of,
            session: self.issuing.clone(),
        };
        let subject = format!("{}-{}", record.institution.code, record.fiscal_year);
        let certificate =
            certificate_of(&record, around).map_err(|error| Failure::Write(subject, std::io::Error::other(error)))?;
        Ok(Case { judged, certificate })
    }
}
