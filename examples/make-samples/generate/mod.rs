//! The samples: accounts of fictitious institutions, coherent to the franc, then altered on purpose.
//!
//! In: the rulebook's dictionary and the conduct of each institution (`profiles`). Out: the files of `samples/`. Never: a
//! clock, a random number, a float: the same program writes the same bytes.

mod accounts;
mod adjustments;
mod alterations;
mod catalogue;
mod conduct;
mod dictionary;
mod institutions;
mod mutuals;
mod national;
pub(crate) mod own_forms;
mod profile;
mod profiles;
mod readme;
mod replies;
mod secretariat;
mod workbook;

use std::error::Error;
use std::path::Path;

use sha2::Digest;
use vigie::model::Sha256;
use vigie::render::template::write_template;

/// Whatever stops the program: it has no user to explain it to.
pub(crate) type Failure = Box<dyn Error>;

/// Writes every file of the samples into a folder, which is made if need be.
pub(crate) fn write_samples(folder: &Path) -> Result<(), Failure> {
    let dictionary = dictionary::dictionary()?;
    std::fs::create_dir_all(folder)?;
    let mut received = Vec::new();
    for sample in catalogue::samples() {
        let filled = workbook::fill(&dictionary, &sample)?;
        let bytes = write_template(&dictionary, workbook::language(&sample)?, Some(&filled))?;
        std::fs::write(folder.join(sample.file_name()), &bytes)?;
        received.push((sample, sha256(&bytes)));
    }
    let mutuals = mutuals::table();
    std::fs::write(folder.join(mutuals::FILE_NAME), mutuals)?;
    std::fs::write(folder.join("institutions.toml"), institutions::list()?)?;
    std::fs::write(folder.join("secretariat.toml"), secretariat::file(&received)?)?;
    std::fs::write(folder.join("adjustments.toml"), adjustments::file()?)?;
    std::fs::write(folder.join("replies.toml"), replies::file())?;
    std::fs::write(folder.join("README.md"), readme::text()?)?;
    own_forms::write(folder)?;
    let states = folder.join(national::FOLDER);
    std::fs::create_dir_all(&states)?;
    std::fs::write(states.join(national::FILE_NAME), national::table()?)?;
    std::fs::write(states.join("institutions.toml"), national::list()?)?;
    let own = folder.join(mutuals::FOLDER);
    std::fs::create_dir_all(&own)?;
    std::fs::write(own.join(mutuals::FILE_NAME), mutuals::whole_table())?;
    std::fs::write(own.join("institutions.toml"), mutuals::list()?)?;
    Ok(())
}

/// The SHA-256 of bytes.
fn sha256(bytes: &[u8]) -> Sha256 {
    Sha256(sha2::Sha256::digest(bytes).into())
}
