//! The right of reply as the register knows it: notifications, replies, answers, deferrals and corrections of rows.
//!
//! # Decisions
//!
//! - Where a file of replies is given beside the register, the register prevails row by row: its acts are dated and bound in a chain.
//!   What it does not say of a row, the file says. Decisions of sessions on rows stand in the file alone.

use super::{InstitutionStanding, Row};
use crate::model::{Correction, Deferral, FiscalYear, InstitutionCode, Notification, Reply, ReplyFile};

/// What the register says of the rows of institutions.
#[must_use]
pub fn replies_of<'s>(standings: impl Iterator<Item = (&'s str, &'s InstitutionStanding)>) -> ReplyFile {
    let mut file = ReplyFile::default();
    for (code, standing) in standings {
        for row in &standing.rows {
            add(&mut file, &InstitutionCode::from(code), row);
        }
    }
    file
}

fn add(file: &mut ReplyFile, institution: &InstitutionCode, row: &Row) {
    let (institution, fiscal_year) = (|| institution.clone(), row.fiscal_year);
    if let Some(notified_on) = row.notified_on {
        file.notifications.push(Notification { institution: institution(), fiscal_year, notified_on });
    }
    if let Some(reply) = &row.reply {
        file.replies.push(Reply {
            institution: institution(),
            fiscal_year,
            received_on: reply.on,
            text: reply.text.clone(),
            answer: row.answer.as_ref().map(|answer| answer.text.clone()),
        });
    }
    if let Some(deferral) = &row.deferral {
        file.deferrals.push(Deferral {
            institution: institution(),
            fiscal_year,
            decision: deferral.decision.clone(),
            decided_on: deferral.on,
            until: deferral.until,
            ground: deferral.ground.clone(),
        });
    }
    for correction in &row.corrections {
        file.corrections.push(Correction {
            institution: institution(),
            fiscal_year,
            what: correction.what,
            former: correction.former.clone(),
            corrected_on: correction.on,
            reason: correction.reason.clone(),
        });
    }
}

/// The register's replies with those of a file behind them; and the rows of which the file says what the register says too.
#[must_use]
pub fn joined(register: ReplyFile, file: ReplyFile) -> (ReplyFile, Vec<(InstitutionCode, FiscalYear)>) {
    let mut doubled = Vec::new();
    let mut all = register;
    macro_rules! join {
        ($list:ident) => {
            let known: Vec<_> = all.$list.iter().map(|one| (one.institution.clone(), one.fiscal_year)).collect();
            for one in file.$list {
                let row = (one.institution.clone(), one.fiscal_year);
                if known.contains(&row) {
                    doubled.push(row);
                } else {
                    all.$list.push(one);
                }
            }
        };
    }
    join!(notifications);
    join!(replies);
    join!(deferrals);
    join!(corrections);
    all.decisions = file.decisions;
    doubled.sort();
    doubled.dedup();
    (all, doubled)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::joined;
    use crate::model::{FiscalYear, InstitutionCode, Notification, ReplyFile};

    #[test]
    fn the_register_prevails_row_by_row() {
        let notified = |code: &str, day| Notification {
            institution: InstitutionCode::from(code),
            fiscal_year: FiscalYear::new(2023).unwrap(),
            notified_on: day,
        };
        let register = ReplyFile { notifications: vec![notified("XA-CNSS", date(2024, 7, 1))], ..ReplyFile::default() };
        let file = ReplyFile {
            notifications: vec![notified("XA-CNSS", date(2024, 9, 1)), notified("XB-CNSS", date(2024, 7, 2))],
            ..ReplyFile::default()
        };
        let (all, doubled) = joined(register, file);
        let days: Vec<_> = all.notifications.iter().map(|one| one.notified_on).collect();
        assert_eq!(days, [date(2024, 7, 1), date(2024, 7, 2)]);
        assert_eq!(doubled, [(InstitutionCode::from("XA-CNSS"), FiscalYear::new(2023).unwrap())]);
    }
}
