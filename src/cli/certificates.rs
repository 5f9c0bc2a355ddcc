//! What can be typed to certify, to verify, and to keep keys.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::{Judging, Reading};

/// Arguments of `vigie certify`.
#[derive(Debug, Args)]
pub struct CertifyArgs {
    /// Workbooks, tables or folders.
    #[arg(value_name = "PATH", required_unless_present_any = ["json_schema", "countersign", "recorded"])]
    pub paths: Vec<PathBuf>,
    /// The secret key that signs.
    #[arg(long, value_name = "FILE", required_unless_present_any = ["json_schema", "recorded"])]
    pub key: Option<PathBuf>,
    /// Where its passphrase comes from.
    #[command(flatten)]
    pub passphrase: PassphraseSource,
    /// The folder that is written.
    #[arg(long, short, value_name = "DIR", required_unless_present_any = ["json_schema", "countersign", "recorded"])]
    pub output: Option<PathBuf>,
    /// The session's decision: number and date.
    #[arg(long, value_name = "N, DATE")]
    pub decision: Option<String>,
    /// The session that issues, in its own words.
    #[arg(long, value_name = "TEXT")]
    pub session: Option<String>,
    /// Last year's submissions: they are compared with, and not certified.
    #[arg(long, value_name = "PATH")]
    pub previous: Vec<PathBuf>,
    /// An inspector's restatements of figures filed.
    #[arg(long, value_name = "FILE")]
    pub adjustments: Option<PathBuf>,
    /// Replace certificates that were written there before.
    #[arg(long)]
    pub force: bool,
    /// Write each certificate as PDF too.
    #[arg(long)]
    pub pdf: bool,
    /// Sign a certificate that another key has signed, so that its day is proved.
    #[arg(long, value_name = "FILE", requires = "trusted", conflicts_with_all = ["paths", "output", "decision", "session", "previous", "adjustments"])]
    pub countersign: Vec<PathBuf>,
    /// The keys that are trusted: the first signature is verified by them before it is countersigned.
    #[arg(long, value_name = "FILE", requires = "countersign")]
    pub trusted: Option<PathBuf>,
    /// What is recorded of a certificate once it was issued.
    #[command(flatten)]
    pub recorded: RecordedActs,
    /// Which submissions are certified, and with what is known around them.
    #[command(flatten)]
    pub judging: Judging,
    /// Print the JSON Schema of a certificate and stop.
    #[arg(long)]
    pub json_schema: bool,
}

/// What issues or signs, and goes with no act on a certificate that was issued.
const ISSUING: [&str; 16] = [
    "paths",
    "key",
    "passphrase_file",
    "output",
    "session",
    "previous",
    "adjustments",
    "force",
    "countersign",
    "json_schema",
    "year",
    "state",
    "institutions",
    "secretariat",
    "layout",
    "limit",
];

/// What is recorded in the register: every issue, and what becomes of a certificate.
#[derive(Debug, Args)]
pub struct RecordedActs {
    /// The register.
    #[arg(long, value_name = "FILE|DIR")]
    pub register: Option<PathBuf>,
    /// A certificate that is suspended.
    #[arg(long, value_name = "FILE", group = "recorded", requires_all = ["register", "reason"])]
    #[arg(conflicts_with_all = ISSUING, conflicts_with_all = ["decision", "until"])]
    pub suspend: Option<PathBuf>,
    /// One that is in force again.
    #[arg(long, value_name = "FILE", group = "recorded", requires_all = ["register", "reason"])]
    #[arg(conflicts_with_all = ISSUING, conflicts_with_all = ["decision", "until"])]
    pub resume: Option<PathBuf>,
    /// One that is withdrawn.
    #[arg(long, value_name = "FILE", group = "recorded", requires_all = ["register", "reason"])]
    #[arg(conflicts_with_all = ISSUING, conflicts_with_all = ["decision", "until"])]
    pub withdraw: Option<PathBuf>,
    /// One that is renewed.
    #[arg(long, value_name = "FILE", group = "recorded", requires_all = ["register", "until", "decision"])]
    #[arg(conflicts_with_all = ISSUING, conflicts_with = "reason")]
    pub renew: Option<PathBuf>,
    /// Why; also why one is issued in place of one that was withdrawn.
    #[arg(long, value_name = "TEXT", requires = "register")]
    pub reason: Option<String>,
    /// The new last day of one that is renewed.
    #[arg(long, value_name = "DATE", requires = "renew")]
    pub until: Option<Date>,
}

/// Where the passphrase of a key comes from: never from the command line, which others can see.
#[derive(Debug, Clone, Args)]
pub struct PassphraseSource {
    /// A file whose first line is the passphrase; else `VIGIE_PASSPHRASE`, else it is asked for.
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// Arguments of `vigie verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// Certificates, or bundles.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The keys that are trusted.
    #[arg(long, value_name = "FILE")]
    pub trusted: Option<PathBuf>,
    /// A folder with the inputs, or a bundle.
    #[arg(long, value_name = "DIR|ZIP")]
    pub inputs: Option<PathBuf>,
    /// Make the whole check again.
    #[arg(long)]
    pub replay: bool,
    /// The register that holds what was issued, suspended, withdrawn and renewed.
    #[arg(long, value_name = "FILE|DIR")]
    pub register: Option<PathBuf>,
    /// The register's head as it was noted elsewhere: `412:9f86…`.
    #[arg(long, value_name = "N:HASH", requires = "register")]
    pub head: Vec<String>,
    /// How much is read of an input at most; what a certificate or a bundle says of it can only be less.
    #[command(flatten)]
    pub reading: Reading,
    /// The day of verification; today when not given.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
    /// How results are written.
    #[arg(long, value_enum, default_value_t = VerifyFormat::Table, value_name = "FORMAT")]
    pub format: VerifyFormat,
}

/// How verifications are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum VerifyFormat {
    /// Facts for a terminal.
    Table,
    /// One JSON document.
    Json,
}

/// What to do with keys.
#[derive(Debug, Subcommand)]
pub enum KeysCommand {
    /// Make a key.
    New(NewKeyArgs),
    /// Show public keys, or the file of trusted keys.
    Show {
        /// Keys, or files of trusted keys.
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Make a key in place of another, in the file of trusted keys.
    Rotate(RotateArgs),
    /// Revoke a key in the file of trusted keys.
    Revoke(RevokeArgs),
}

/// Arguments of `vigie keys new`.
#[derive(Debug, Args)]
pub struct NewKeyArgs {
    /// The secret key's file; the public key is written beside it.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Whose key.
    #[arg(long, value_name = "TEXT", requires = "trusted")]
    pub name: Option<String>,
    /// The file of trusted keys to put it into; made where there is none.
    #[arg(long, value_name = "FILE", requires = "name")]
    pub trusted: Option<PathBuf>,
    /// What it is trusted for; everything when not given.
    #[arg(long, value_enum, value_name = "ROLE", requires = "trusted")]
    pub role: Option<RoleOfKey>,
    /// How the key is made.
    #[command(flatten)]
    pub making: KeyMaking,
}

/// What a key is trusted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RoleOfKey {
    /// To issue certificates.
    Issuer,
    /// To countersign them.
    Witness,
}

/// How a key is made.
#[derive(Debug, Args)]
pub struct KeyMaking {
    /// No passphrase: who has the file can sign.
    #[arg(long, conflicts_with = "passphrase_file")]
    pub without_passphrase: bool,
    /// Where its passphrase comes from.
    #[command(flatten)]
    pub passphrase: PassphraseSource,
    /// From which day it is valid; today when not given.
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// Arguments of `vigie keys rotate`.
#[derive(Debug, Args)]
pub struct RotateArgs {
    /// The id of the key that goes.
    #[arg(value_name = "ID")]
    pub old: String,
    /// The new secret key's file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The file of trusted keys.
    #[arg(long, value_name = "FILE")]
    pub trusted: PathBuf,
    /// Whose key; as the one that goes when not given.
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    /// The key that goes is lost or known to others: nothing it signed is accepted without proof of its day.
    #[arg(long)]
    pub revoke: bool,
    /// How the key is made.
    #[command(flatten)]
    pub making: KeyMaking,
}

/// Arguments of `vigie keys revoke`.
#[derive(Debug, Args)]
pub struct RevokeArgs {
    /// The id of the key.
    #[arg(value_name = "ID")]
    pub id: String,
    /// The file of trusted keys.
    #[arg(long, value_name = "FILE")]
    pub trusted: PathBuf,
    /// Since when others may have had it; today when not given.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// Arguments of `vigie export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// Workbooks, tables or folders.
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
    /// The folder that is written.
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// The register, for what became of recommendations and certificates.
    #[arg(long, value_name = "FILE|DIR")]
    pub register: Option<PathBuf>,
    /// A folder of certificates.
    #[arg(long, value_name = "DIR", requires = "trusted")]
    pub certificates: Option<PathBuf>,
    /// The keys that are trusted: what none of them has issued is not exported.
    #[arg(long, value_name = "FILE", requires = "certificates")]
    pub trusted: Option<PathBuf>,
    /// The active population: state, year, `active_population`, source.
    #[arg(long, value_name = "FILE")]
    pub population: Option<PathBuf>,
    /// The session's decision: number and date.
    #[arg(long, value_name = "N, DATE")]
    pub decision: Option<String>,
    /// The licence of the data, as their owner grants it.
    #[arg(long, value_name = "ID")]
    pub licence: Option<String>,
    /// Replace an earlier package.
    #[arg(long)]
    pub force: bool,
    /// Which submissions are exported, and with what is known around them.
    #[command(flatten)]
    pub judging: Judging,
}
