//! Samples of what institutions really send: statements of their own form, trial balances, in every format that is read.
//!
//! In: the institutions (`profiles`) and the words of their statements. Out: the files of `samples/own-forms/` and
//! `samples/own-chart/`, but for .xls and .ods, which LibreOffice makes of the workbooks written here; those bytes are
//! committed, and `tests/samples.rs` proves that they hold the same. Never: an account number passed off as official.

mod balance;
mod book;
mod catalogue;
mod code_table;
mod profiles;
mod readme;
mod statements;
mod words;

use std::path::Path;
use std::process::Command;

use super::{Failure, dictionary, institutions};
use book::{Encoding, Sheet};
pub(crate) use catalogue::{Content, File, OwnForm, own_forms};
use code_table::code_table;
pub(crate) use readme::chapter;

const OWN_FORMS: &str = "own-forms";
const OWN_CHART: &str = "own-chart";

/// The layout of the fictitious chart, shipped beside the workbook that needs it.
const LAYOUT: &str = include_str!("xd-caps-balance.toml");

const HEAD: &str = r#"# The institutions of this folder. All are fictitious, as are their states. Written by examples/make-samples.

[list]
rulebook = "cipres"
name = { fr = "Organismes fictifs aux présentations propres", en = "Fictitious institutions with forms of their own", pt = "Instituições fictícias com mapas próprios" }
as_of = 2023-12-31
[list.note]
fr = "Aucun de ces organismes ni de ces États n’existe ; toute ressemblance est fortuite."
en = "None of these institutions or states exists; any likeness is accidental."
pt = "Nenhuma destas instituições nem destes Estados existe; qualquer semelhança é fortuita."
[list.source]
text = { fr = "Inventé pour les exemples.", en = "Invented for the samples.", pt = "Inventado para os exemplos." }
"#;

/// Writes the files into two folders below `samples`, but for those that LibreOffice makes.
pub(crate) fn write(samples: &Path) -> Result<(), Failure> {
    for (folder, is_own_chart) in [(OWN_FORMS, false), (OWN_CHART, true)] {
        std::fs::create_dir_all(samples.join(folder))?;
        let of_folder: Vec<OwnForm> =
            own_forms().into_iter().filter(|sample| (sample.content == Content::OwnChart) == is_own_chart).collect();
        for sample in of_folder.iter().filter(|sample| !sample.file.is_converted()) {
            std::fs::write(samples.join(sample.path()), sample.bytes()?)?;
        }
        let mut profiles: Vec<_> = of_folder.iter().map(OwnForm::profile).collect();
        profiles.sort_by_key(|profile| profile.code);
        profiles.dedup_by_key(|profile| profile.code);
        std::fs::write(samples.join(folder).join("institutions.toml"), institutions::list_of(HEAD, &profiles, &[])?)?;
    }
    std::fs::write(samples.join(OWN_CHART).join("xd-caps-balance.toml"), LAYOUT)?;
    Ok(())
}

/// Makes the .xls and .ods files anew, through LibreOffice. Their bytes differ each time, their cells do not.
pub(crate) fn convert(samples: &Path) -> Result<(), Failure> {
    let room = std::env::temp_dir().join(format!("vigie-samples-{}", std::process::id()));
    std::fs::create_dir_all(&room)?;
    for sample in own_forms().into_iter().filter(|sample| sample.file.is_converted()) {
        let target = samples.join(sample.path());
        let stem = target.file_stem().ok_or("no name")?.to_owned();
        let origin = room.join(&stem).with_extension("xlsx");
        std::fs::write(&origin, sample.intermediate()?)?;
        let extension = sample.file.extension();
        let status = Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", room.join("profile").display()))
            .args(["--headless", "--convert-to", extension, "--outdir"])
            .arg(target.parent().ok_or("no folder")?)
            .arg(&origin)
            .status()?;
        if !status.success() {
            return Err(format!("soffice made no {}", target.display()).into());
        }
    }
    std::fs::remove_dir_all(&room)?;
    Ok(())
}

impl OwnForm {
    /// Its sheets.
    fn sheets(&self) -> Result<Vec<Sheet>, Failure> {
        let profile = self.profile();
        match self.content {
            Content::Statements(form) => statements::statements(&profile, self.year, form),
            Content::OneSheet(form) => Ok(vec![statements::on_one_sheet(&profile, self.year, form)]),
            Content::CodeTable => Ok(vec![code_table(&dictionary::dictionary()?, &profile, self.year)]),
            Content::Syscohada => balance::syscohada_sheets(&profile, self.year),
            Content::OwnChart => {
                let mut sheets = balance::own_chart_sheets(&profile, self.year)?;
                sheets.extend(statements::beside_a_balance(&profile, self.year)?);
                Ok(sheets)
            }
        }
    }

    /// The workbook of which LibreOffice makes a file.
    pub(crate) fn intermediate(&self) -> Result<Vec<u8>, Failure> {
        book::xlsx(&self.sheets()?)
    }

    /// The bytes of a file that is written here.
    fn bytes(&self) -> Result<Vec<u8>, Failure> {
        let only = || -> Result<Sheet, Failure> { Ok(self.sheets()?.into_iter().next().ok_or("no sheet")?) };
        match self.file {
            File::Xlsm => book::xlsm(&self.sheets()?),
            File::Semicolons => book::text(&only()?, ';', Encoding::Windows1252),
            File::Tabs => book::text(&only()?, '\t', Encoding::Utf16),
            File::Xlsx | File::Xls | File::Ods => self.intermediate(),
        }
    }
}
