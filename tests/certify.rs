//! Certificates as they are issued: what the document says, how it is signed, what is never written anywhere.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/certificates.rs"]
mod certificates;
#[path = "common/files.rs"]
mod files;

use std::fs;
use std::path::Path;

use certificates::{DAY, DECISION, NAME, certificate, certify, folder, repository, trusted};
use files::vigie;
use vigie::certificate::{Certificate, InputRole, Signature, canonical};
use vigie::model::Sha256;

/// The files of a folder and below, with their bytes.
fn all_files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(all_files(&path));
        } else {
            all.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
    all
}

#[test]
fn a_certificate_says_what_the_check_says() {
    let folder = folder();
    let at = folder.path();
    let run = certify(at, "committee", &[DECISION[0], DECISION[1], "--session", "52e session"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let found = certificate(at);

    let mut arguments = vec!["check", "dossiers", "--secretariat", "secretariat.toml", "--year", "2023"];
    arguments.extend(["--as-of", DAY, "--format", "json", DECISION[0], DECISION[1]]);
    let json = vigie(at, &arguments).json();
    let submission = &json["submissions"][0];
    assert_eq!(submission["institution"]["code"], found.institution.code);
    assert_eq!(submission["class"]["grade"], *found.class.grade.as_ref().unwrap());
    assert_eq!(submission["certification"]["proposal"], found.opinion);
    assert_eq!(submission["certification"]["valid_until"], *found.valid_until.as_ref().unwrap());
    assert_eq!(submission["findings"].as_array().unwrap().len(), found.findings.len());
    for (finding, certified) in submission["findings"].as_array().unwrap().iter().zip(&found.findings) {
        assert_eq!(
            (&finding["rule"], &finding["outcome"]),
            (&certified.rule.as_str().into(), &certified.outcome.as_str().into())
        );
    }
    assert_eq!(json["rulebook"]["sha256"], found.rulebook.sha256);
    let counts = (found.basis.adopted, found.basis.reported, found.basis.proposed);
    assert!(counts.0 == 0 && counts.1 > 0 && counts.2 > 0, "{counts:?}");

    assert!(!found.experimental);
    assert_eq!(found.decision.as_ref().unwrap().number, "n° 12");
    assert_eq!(found.session.as_deref(), Some("52e session"));
    assert_eq!(found.issued_on, DAY);
    // Each input by its name and its bytes, wherever it stood.
    let inputs: Vec<(InputRole, &str)> = found.inputs.iter().map(|input| (input.role, input.name.as_str())).collect();
    let expected = [
        (InputRole::Submission, "xa-cnps-2023.xlsx"),
        (InputRole::YearBefore, "xa-cnps-2022.xlsx"),
        (InputRole::Institutions, "institutions.toml"),
        (InputRole::Secretariat, "secretariat.toml"),
    ];
    assert_eq!(inputs, expected);
    for input in &found.inputs {
        let path = if input.role == InputRole::Secretariat {
            at.join(&input.name)
        } else {
            at.join("dossiers").join(&input.name)
        };
        assert_eq!(Sha256::of(fs::read(path).unwrap()).to_string(), input.sha256, "{}", input.name);
    }
}

#[test]
fn the_document_is_canonical_and_its_signature_names_it() {
    let folder = folder();
    certify(folder.path(), "committee", &DECISION);
    let bytes = fs::read(folder.path().join("out").join(NAME)).unwrap();
    let value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(canonical(&value).unwrap(), bytes);
    let signature = fs::read_to_string(folder.path().join(format!("out/{NAME}.minisig"))).unwrap();
    let signature = Signature::parse(&signature).unwrap();
    assert_eq!(signature.stated("file"), Some(NAME));
    assert_eq!(signature.stated("date"), Some(DAY));
    assert_eq!(signature.stated("sha256"), Some(Sha256::of(&bytes).to_string().as_str()));
    let key = &trusted().keys[0].key;
    assert_eq!(signature.key_id(), key.id());
    assert_eq!(signature.verify(&bytes, key), Ok(()));
}

#[test]
fn without_a_decision_it_is_experimental_and_says_so_everywhere() {
    let folder = folder();
    let run = certify(folder.path(), "committee", &[]);
    assert!(run.stdout.contains("experimental"), "{}", run.stdout);
    let found = certificate(folder.path());
    assert!(found.experimental && found.decision.is_none());
    assert_eq!((found.valid_until, found.cure_by), (None, None));
    let page = fs::read_to_string(folder.path().join("out/xa-cnps-2023.html")).unwrap();
    assert!(page.contains("class=\"watermark\"") && page.contains("Experimental:"), "{page}");
    certify(folder.path(), "committee", &[DECISION[0], DECISION[1], "--force"]);
    let page = fs::read_to_string(folder.path().join("out/xa-cnps-2023.html")).unwrap();
    assert!(!page.contains("class=\"watermark\""));
}

#[test]
fn refusals_are_documents_too_and_stay_experimental_without_a_norm_that_bears_them() {
    let folder = folder();
    let mut arguments = vec!["certify", "samples", "--secretariat", "samples/secretariat.toml", "--year", "2023"];
    let output = folder.path().join("out");
    let output = output.to_str().unwrap();
    arguments.extend(["--key", "tests/keys/committee.test-key", "--as-of", DAY, "-o", output, "-q"]);
    arguments.extend(DECISION);
    assert_eq!(vigie(&repository(""), &arguments).code, 0);
    let all: Vec<Certificate> = all_files(&folder.path().join("out"))
        .into_iter()
        .filter(|(path, _)| Path::new(path).extension().is_some_and(|extension| extension == "json"))
        .map(|(_, bytes)| Certificate::parse(&bytes).unwrap())
        .collect();
    let refused: Vec<&Certificate> = all.iter().filter(|one| one.opinion == "refused").collect();
    assert!(!refused.is_empty());
    // Nothing adopted stands in the shipped rulebook, and the session of the samples recognises nothing.
    assert!(refused.iter().all(|one| one.experimental && !one.reservations.is_empty() && one.valid_until.is_none()));
    assert!(all.iter().any(|one| one.opinion == "unable-to-certify"));
    assert!(all.iter().any(|one| one.opinion == "certified" && !one.experimental));
    // An institution out of scope is told, and has none.
    assert!(all.iter().all(|one| one.institution.kind != "health_only"));
}

#[test]
fn the_same_document_whatever_the_language_and_wherever_it_is_made() {
    let mut documents = Vec::new();
    for language in ["fr", "en", "pt"] {
        let folder = folder();
        let arguments = ["certify", "dossiers", "--secretariat", "secretariat.toml", "--key", "committee.test-key"];
        let mut arguments = arguments.to_vec();
        arguments.extend(["--year", "2023", "--as-of", DAY, "-o", "out", "--lang", language]);
        arguments.extend(DECISION);
        assert_eq!(vigie(folder.path(), &arguments).code, 0);
        documents.push(fs::read(folder.path().join("out").join(NAME)).unwrap());
    }
    documents.dedup();
    assert_eq!(documents.len(), 1);
}

#[test]
fn certificates_appear_complete_or_not_at_all() {
    let folder = folder();
    let at = folder.path();
    let run = certify(at, "absent", &DECISION);
    assert_eq!(run.code, 2);
    assert!(!at.join("out").exists() && !at.join("out.part").exists());
    // What stands there and is none of ours is left alone, with --force too.
    fs::create_dir(at.join("out")).unwrap();
    fs::write(at.join("out/own.txt"), "mine").unwrap();
    let run = certify(at, "committee", &["--force"]);
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains("[folder-not-empty]"), "{}", run.stderr);
    assert_eq!(fs::read(at.join("out/own.txt")).unwrap(), b"mine");
}

#[test]
fn nothing_is_certified_on_a_hypothesis() {
    let folder = folder();
    let run = certify(folder.path(), "committee", &["--given", "state_arrears=0"]);
    assert_eq!(run.code, 2);
    assert!(!folder.path().join("out").exists());
}

#[test]
fn names_from_outside_are_text_on_the_page() {
    let folder = folder();
    let path = folder.path().join("dossiers/institutions.toml");
    let list = fs::read_to_string(&path).unwrap();
    let name = "Caisse nationale fictive de prévoyance sociale d’Alpha";
    assert!(list.contains(name));
    fs::write(&path, list.replace(name, "<script>alert('1')</script> & co")).unwrap();
    assert_eq!(certify(folder.path(), "committee", &[]).code, 0);
    let page = fs::read_to_string(folder.path().join("out/xa-cnps-2023.html")).unwrap();
    assert!(!page.contains("<script>") && page.contains("&lt;script&gt;alert"));
}

#[test]
fn neither_key_nor_passphrase_is_written_anywhere() {
    let folder = folder();
    let at = folder.path();
    let passphrase = fs::read_to_string(repository("tests/keys/locked.passphrase")).unwrap();
    let passphrase = passphrase.trim();
    fs::write(at.join("wrong.txt"), "another passphrase\n").unwrap();
    fs::copy(repository("tests/keys/locked.passphrase"), at.join("right.txt")).unwrap();
    let mut printed: Vec<String> = Vec::new();
    for more in [vec!["--passphrase-file", "wrong.txt"], vec![], vec!["--passphrase-file", "right.txt"]] {
        let run = certify(at, "locked", &more);
        assert_eq!(run.code, if more.last() == Some(&"right.txt") { 0 } else { 2 }, "{}", run.stderr);
        printed.extend([run.stdout, run.stderr]);
    }
    let run = vigie(at, &["check", "dossiers", "--bundle", "all.zip", "--as-of", DAY]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    printed.extend([run.stdout, run.stderr]);
    let secrets: Vec<String> = ["committee", "locked"]
        .iter()
        .map(|key| {
            fs::read_to_string(at.join(format!("{key}.test-key"))).unwrap().lines().nth(1).unwrap()[60..].to_owned()
        })
        .chain([passphrase.to_owned(), "another passphrase".to_owned()])
        .collect();
    let mut all = all_files(&at.join("out"));
    all.push(("printed".to_owned(), printed.concat().into_bytes()));
    let bundle = vigie::certificate::read_bundle(&fs::read(at.join("all.zip")).unwrap()).unwrap();
    all.extend(bundle.files);
    for (path, bytes) in all {
        let text = String::from_utf8_lossy(&bytes);
        assert!(secrets.iter().all(|secret| !text.contains(secret.as_str())), "{path}");
    }
}

#[test]
fn keys_are_made_for_their_owner_alone_and_kept_with_their_dates() {
    let folder = folder();
    let at = folder.path();
    let made = vigie(
        at,
        &[
            "keys",
            "new",
            "a.key",
            "--without-passphrase",
            "--name",
            "Test",
            "--trusted",
            "k.toml",
            "--as-of",
            "2024-01-01",
        ],
    );
    assert_eq!(made.code, 0, "{}", made.stderr);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(at.join("a.key")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    // A key is never written over.
    let again = vigie(at, &["keys", "new", "a.key", "--without-passphrase"]);
    assert_eq!(again.code, 2);
    let id = vigie::certificate::TrustedKeys::load(&fs::read_to_string(at.join("k.toml")).unwrap(), "k").unwrap().keys
        [0]
    .key
    .id();
    let rotated = vigie(
        at,
        &[
            "keys",
            "rotate",
            &id,
            "b.key",
            "--trusted",
            "k.toml",
            "--without-passphrase",
            "--revoke",
            "--as-of",
            "2025-06-01",
        ],
    );
    assert_eq!(rotated.code, 0, "{}", rotated.stderr);
    let keys =
        vigie::certificate::TrustedKeys::load(&fs::read_to_string(at.join("k.toml")).unwrap(), "k").unwrap().keys;
    let dates: Vec<_> = keys
        .iter()
        .map(|key| {
            (key.valid_from.to_string(), key.valid_to.map(|to| to.to_string()), key.revoked_on.map(|on| on.to_string()))
        })
        .collect();
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(dates[0], ("2024-01-01".to_owned(), text("2025-05-31"), text("2025-06-01")));
    assert_eq!(dates[1], ("2025-06-01".to_owned(), None, None));
    let shown = vigie(at, &["keys", "show", "a.key", "--lang", "en"]);
    assert!(shown.stdout.contains(&id), "{}", shown.stdout);
    let secret = fs::read_to_string(at.join("a.key")).unwrap();
    assert!(!shown.stdout.contains(secret.lines().nth(1).unwrap()));
}

#[test]
fn the_package_for_partners_describes_what_stands_in_it() {
    let folder = folder();
    let at = folder.path();
    assert_eq!(certify(at, "committee", &DECISION).code, 0);
    assert_eq!(vigie(at, &["followup", "init", "r.sqlite"]).code, 0);
    let mut arguments = vec!["export", "dossiers", "--secretariat", "secretariat.toml", "--as-of", DAY, "--to", "data"];
    arguments.extend(["--certificates", "out", "--register", "r.sqlite", "--licence", "cc-by-4.0", "--lang", "en"]);
    let run = vigie(at, &arguments);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let package = at.join("data");
    let description: serde_json::Value =
        serde_json::from_slice(&fs::read(package.join("datapackage.json")).unwrap()).unwrap();
    assert_eq!(description["licenses"][0]["name"], "CC-BY-4.0");
    let mut names = Vec::new();
    for resource in description["resources"].as_array().unwrap() {
        names.push(resource["name"].as_str().unwrap());
        let bytes = fs::read(package.join(resource["path"].as_str().unwrap())).unwrap();
        assert_eq!(resource["hash"], format!("sha256:{}", Sha256::of(&bytes)));
        assert_eq!(resource["bytes"], bytes.len());
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let fields: Vec<&str> = resource["schema"]["fields"]
            .as_array()
            .unwrap()
            .iter()
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        assert_eq!(header, fields);
        if resource["name"] != "recommendations" {
            assert!(reader.records().count() > 0, "{}", resource["name"]);
        }
    }
    names.sort_unstable();
    let expected = ["assessments", "certificates", "findings", "lines", "recommendations", "rules", "statistics"];
    assert_eq!(names, expected);
    // Every rule that a finding names is in the code list.
    let column = |table: &str, name: &str| -> std::collections::BTreeSet<String> {
        let mut reader = csv::Reader::from_path(package.join(table)).unwrap();
        let at = reader.headers().unwrap().iter().position(|header| header == name).unwrap();
        reader.records().map(|record| record.unwrap()[at].to_owned()).collect()
    };
    assert!(column("findings.csv", "rule").is_subset(&column("rules.csv", "rule")));
    assert_eq!(column("certificates.csv", "sha256").len(), 1);
    // A licence that nobody knows is none, and a package of others is not replaced.
    arguments.extend(["--force"]);
    fs::remove_file(package.join("vigie-export.txt")).unwrap();
    assert_eq!(vigie(at, &arguments).code, 2);
}

/// Where the minisign tool is installed: it verifies our signatures, and we verify its.
#[cfg(feature = "minisign-tool")]
mod tool {
    use std::process::Command;

    use super::{DECISION, NAME, certify, folder, fs, trusted, vigie};

    #[test]
    fn minisign_verifies_ours() {
        let folder = folder();
        certify(folder.path(), "committee", &DECISION);
        let key = trusted().keys[0].key.to_base64();
        let out = folder.path().join("out");
        let verify = |key: &str| {
            let output = Command::new("minisign").args(["-Vm", NAME, "-P", key]).current_dir(&out).output();
            output.expect("the minisign tool is installed")
        };
        let output = verify(&key);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && said.contains("Trusted comment: vigie certificate"), "{said}");
        assert!(!verify(&trusted().keys[1].key.to_base64()).status.success());
        let path = folder.path().join("out").join(NAME);
        let text = fs::read_to_string(&path).unwrap().replacen("certified", "certifiee", 1);
        fs::write(&path, text).unwrap();
        assert!(!verify(&key).status.success());
    }

    #[test]
    fn we_verify_those_of_minisign_by_a_key_that_it_made() {
        let folder = folder();
        let at = folder.path();
        certify(at, "committee", &DECISION);
        let minisign = |arguments: &[&str]| {
            let output = Command::new("minisign").args(arguments).current_dir(at).output();
            let output = output.expect("the minisign tool is installed");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        };
        minisign(&["-GW", "-p", "own.pub", "-s", "own.key"]);
        fs::remove_file(at.join(format!("out/{NAME}.minisig"))).unwrap();
        minisign(&["-Sm", &format!("out/{NAME}"), "-s", "own.key"]);
        let line = fs::read_to_string(at.join("own.pub")).unwrap().lines().nth(1).unwrap().to_owned();
        let text = format!(
            "schema = \"vigie.trusted-keys/1\"\n[[key]]\nname = \"Test\"\npublic_key = \"{line}\"\nvalid_from = 2024-01-01\n"
        );
        fs::write(at.join("own.toml"), text).unwrap();
        let run = vigie(at, &["verify", &format!("out/{NAME}"), "--trusted", "own.toml", "--as-of", "2025-06-30"]);
        assert_eq!(run.code, 0, "{}", run.stdout);
        // And it signs with a key of ours.
        fs::remove_file(at.join(format!("out/{NAME}.minisig"))).unwrap();
        minisign(&["-Sm", &format!("out/{NAME}"), "-s", "committee.test-key"]);
        let run = vigie(at, &["verify", &format!("out/{NAME}"), "--trusted", "trusted.toml", "--as-of", "2025-06-30"]);
        assert_eq!(run.code, 0, "{}", run.stdout);
    }
}
