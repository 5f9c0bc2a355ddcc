//! A folder with two years of a fund, what the Secretariat knows, and test keys: what the tests of certificates build on.

#![allow(dead_code, reason = "each test file uses a part of it")]
#![allow(clippy::unwrap_used, reason = "a test that cannot set itself up must fail")]

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vigie::certificate::{Certificate, SigningKey, TrustedKeys};
use vigie::model::Sha256;

use crate::files::{Run, vigie};

/// The name of the certificate that most tests look at.
pub(crate) const NAME: &str = "xa-cnps-2023.json";
/// The day of judgement and of issue.
pub(crate) const DAY: &str = "2024-12-31";

/// The folder of the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A folder with `dossiers/`, `secretariat.toml`, `trusted.toml` and the test keys, each readable by its owner alone.
pub(crate) fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    let at = folder.path();
    fs::create_dir(at.join("dossiers")).unwrap();
    for name in ["xa-cnps-2022.xlsx", "xa-cnps-2023.xlsx", "institutions.toml"] {
        fs::copy(repository("samples").join(name), at.join("dossiers").join(name)).unwrap();
    }
    fs::copy(repository("samples/secretariat.toml"), at.join("secretariat.toml")).unwrap();
    fs::copy(repository("tests/keys/trusted.toml"), at.join("trusted.toml")).unwrap();
    for key in ["committee", "second", "stranger", "locked"] {
        let path = at.join(format!("{key}.test-key"));
        fs::copy(repository(&format!("tests/keys/{key}.test-key")), &path).unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        }
    }
    folder
}

/// Certifies the fund's last year into `out`, with more arguments.
pub(crate) fn certify(folder: &Path, key: &str, more: &[&str]) -> Run {
    let key = format!("{key}.test-key");
    let mut arguments = vec!["certify", "dossiers", "--secretariat", "secretariat.toml", "--key", &key];
    arguments.extend(["--year", "2023", "--lang", "en", "-o", "out"]);
    if !more.contains(&"--as-of") {
        arguments.extend(["--as-of", DAY]);
    }
    arguments.extend(more);
    vigie(folder, &arguments)
}

/// The decision of the session in these tests.
pub(crate) const DECISION: [&str; 2] = ["--decision", "n° 12, 2024-11-20"];

/// Verifies the certificate in `out`, with more arguments.
pub(crate) fn verify(folder: &Path, more: &[&str]) -> Run {
    let path = format!("out/{NAME}");
    let mut arguments = vec!["verify", &path, "--format", "json", "--lang", "en"];
    if !more.contains(&"--trusted") {
        arguments.extend(["--trusted", "trusted.toml"]);
    }
    if !more.contains(&"--as-of") {
        arguments.extend(["--as-of", "2025-06-30"]);
    }
    arguments.extend(more);
    vigie(folder, &arguments)
}

/// The codes of the reasons that a verification of one file told.
pub(crate) fn reasons(run: &Run) -> Vec<String> {
    codes(run, "reasons")
}

/// The codes of what it told besides.
pub(crate) fn notes(run: &Run) -> Vec<String> {
    codes(run, "notes")
}

fn codes(run: &Run, of: &str) -> Vec<String> {
    let json = run.json();
    let all = json["files"][0][of].as_array().unwrap();
    all.iter().map(|one| one["code"].as_str().unwrap().to_owned()).collect()
}

/// The certificate in `out`.
pub(crate) fn certificate(folder: &Path) -> Certificate {
    Certificate::parse(&fs::read(folder.join("out").join(NAME)).unwrap()).unwrap()
}

/// The keys that these tests trust.
pub(crate) fn trusted() -> TrustedKeys {
    let text = fs::read_to_string(repository("tests/keys/trusted.toml")).unwrap();
    TrustedKeys::load(&text, "trusted.toml").unwrap()
}

/// A test key.
pub(crate) fn key(name: &str) -> SigningKey {
    let text = fs::read_to_string(repository(&format!("tests/keys/{name}.test-key"))).unwrap();
    SigningKey::open(&text, None).unwrap()
}

/// A certificate issued by the committee, in a folder.
pub(crate) fn issued() -> (TempDir, Certificate) {
    let folder = folder();
    assert_eq!(certify(folder.path(), "committee", &DECISION).code, 0);
    let certificate = certificate(folder.path());
    (folder, certificate)
}

/// The text of a signature over a document, with what is signed besides.
pub(crate) fn signature(bytes: &[u8], by: &str, purpose: &str, day: &str) -> String {
    let comment = format!("vigie {purpose}\tfile:{NAME}\tdate:{day}\tsha256:{}", Sha256::of(bytes));
    key(by).sign(bytes, &comment).unwrap()
}
