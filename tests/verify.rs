//! Verifying: any change is found, each reason is told apart, results are made again and are the same bytes whatever the machine.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

#[path = "common/certificates.rs"]
mod certificates;
#[path = "common/files.rs"]
mod files;
#[path = "common/tried.rs"]
mod tried;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use certificates::{DAY, DECISION, NAME, certificate, certify, folder, key, reasons, repository, trusted, verify};
use files::vigie;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use vigie::certificate::{
    Certificate, Checked, Reason, SigningKey, Standing, TrustedKeys, Verification, read_bundle, verify as verify_bytes,
};
use vigie::model::Sha256;

/// A certificate and its signature.
static ISSUED: LazyLock<(Vec<u8>, String)> = LazyLock::new(|| {
    let folder = folder();
    certify(folder.path(), "committee", &DECISION);
    let out = folder.path().join("out");
    (fs::read(out.join(NAME)).unwrap(), fs::read_to_string(out.join(format!("{NAME}.minisig"))).unwrap())
});

fn checked(bytes: &[u8], signature: &str, trusted: &TrustedKeys, as_of: Date) -> Verification {
    verify_bytes(Checked {
        bytes,
        name: NAME,
        signature: Some(signature),
        countersignature: None,
        trusted,
        registered: None,
        as_of,
    })
}

/// Signs a document as issuing does.
fn signed(certificate: &Certificate, key: &SigningKey) -> (Vec<u8>, String) {
    let bytes = certificate.bytes().unwrap();
    let comment =
        format!("vigie certificate\tfile:{NAME}\tdate:{}\tsha256:{}", certificate.issued_on, Sha256::of(&bytes));
    let signature = key.sign(&bytes, &comment).unwrap();
    (bytes, signature)
}

fn issued() -> Certificate {
    Certificate::parse(&ISSUED.0).unwrap()
}

#[test]
fn what_was_issued_is_genuine() {
    let found = checked(&ISSUED.0, &ISSUED.1, &trusted(), date(2025, 6, 30));
    assert_eq!((found.standing(), found.reasons), (Standing::Genuine, Vec::new()));
}

proptest! {
    #![proptest_config(tried::cases(256))]

    #[test]
    fn a_change_of_one_byte_of_the_document_is_found(at in any::<prop::sample::Index>(), to in any::<u8>()) {
        let mut bytes = ISSUED.0.clone();
        let at = at.index(bytes.len());
        prop_assume!(bytes[at] != to);
        bytes[at] = to;
        prop_assert_eq!(checked(&bytes, &ISSUED.1, &trusted(), date(2025, 6, 30)).standing(), Standing::Tampered);
    }

    #[test]
    fn a_change_of_one_byte_of_the_signature_is_found(at in any::<prop::sample::Index>(), to in 0_u8..128) {
        let mut signature = ISSUED.1.clone().into_bytes();
        let at = at.index(signature.len());
        prop_assume!(signature[at] != to);
        signature[at] = to;
        let text = String::from_utf8(signature).unwrap();
        prop_assert_eq!(checked(&ISSUED.0, &text, &trusted(), date(2025, 6, 30)).standing(), Standing::Tampered);
    }

    #[test]
    fn a_byte_more_or_less_is_found(at in any::<prop::sample::Index>(), byte in any::<u8>(), is_more in any::<bool>()) {
        let mut bytes = ISSUED.0.clone();
        let at = at.index(bytes.len());
        if is_more {
            bytes.insert(at, byte);
        } else {
            bytes.remove(at);
        }
        prop_assert_eq!(checked(&bytes, &ISSUED.1, &trusted(), date(2025, 6, 30)).standing(), Standing::Tampered);
    }
}

/// The trusted keys with the dates of the first one changed.
fn with_dates(from: Date, to: Option<Date>, revoked: Option<Date>) -> TrustedKeys {
    let mut keys = trusted();
    keys.keys[0].valid_from = from;
    keys.keys[0].valid_to = to;
    keys.keys[0].revoked_on = revoked;
    keys
}

#[test]
fn who_signed_and_when_is_told_apart() {
    let day = date(2025, 6, 30);
    let reason = |bytes: &[u8], signature: &str, keys: &TrustedKeys| {
        let found = checked(bytes, signature, keys, day);
        (found.standing(), found.reasons)
    };
    let (bytes, signature) = &*ISSUED;
    // Signed again by somebody who is not trusted.
    let stranger = key("stranger");
    let (forged, by_stranger) = signed(&issued(), &stranger);
    let id = stranger.public().id();
    assert_eq!(reason(&forged, &by_stranger, &trusted()), (Standing::Tampered, vec![Reason::KeyUntrusted(id)]));
    // Before the key was valid, and after.
    let from = date(2025, 1, 1);
    assert_eq!(
        reason(bytes, signature, &with_dates(from, None, None)),
        (Standing::Tampered, vec![Reason::KeyNotYetValid(from)])
    );
    let to = date(2024, 12, 30);
    assert_eq!(
        reason(bytes, signature, &with_dates(date(2024, 1, 1), Some(to), None)),
        (Standing::Tampered, vec![Reason::KeyNoLongerValid(to)])
    );
    // Issued once the key was revoked; issued before, as it says, which proves nothing.
    let on = date(2024, 12, 31);
    assert_eq!(
        reason(bytes, signature, &with_dates(date(2024, 1, 1), None, Some(on))),
        (Standing::Revoked, vec![Reason::KeyRevokedBeforeIssue(on)])
    );
    let on = date(2025, 3, 1);
    assert_eq!(
        reason(bytes, signature, &with_dates(date(2024, 1, 1), None, Some(on))),
        (Standing::Revoked, vec![Reason::KeyRevokedUnproved(on)])
    );
    // A day that has not come.
    let later = checked(bytes, signature, &trusted(), date(2024, 12, 30));
    assert_eq!(later.reasons, [Reason::IssuedLater(DAY.to_owned())]);
    // A signature of another document by the same key.
    let mut other = issued();
    other.fiscal_year = 2022;
    let (_, of_other) = signed(&other, &key("committee"));
    assert_eq!(reason(bytes, &of_other, &trusted()), (Standing::Tampered, vec![Reason::SignatureDiffers]));
    // The same key, and a comment that names another day.
    let comment = format!("vigie certificate\tfile:{NAME}\tdate:2023-01-01\tsha256:{}", Sha256::of(bytes));
    let dated = key("committee").sign(bytes, &comment).unwrap();
    assert!(matches!(reason(bytes, &dated, &trusted()).1[..], [Reason::CommentDiffers(_)]));
}

#[test]
fn exit_codes_tell_how_a_certificate_stands() {
    let folder = folder();
    let at = folder.path();
    assert_eq!(certify(at, "committee", &DECISION).code, 0);
    assert_eq!(verify(at, &[]).code, 0);
    assert_eq!(verify(at, &["--as-of", "2027-11-20"]).code, 0);
    let expired = verify(at, &["--as-of", "2027-11-21"]);
    assert_eq!((expired.code, reasons(&expired)), (10, vec!["expired".to_owned()]));
    let nobody = vigie(at, &["verify", &format!("out/{NAME}"), "--format", "json"]);
    assert_eq!((nobody.code, reasons(&nobody)), (12, vec!["untrusted-key".to_owned()]));
    // Proof of its day keeps it when its key is lost.
    let text = fs::read_to_string(at.join("trusted.toml")).unwrap();
    let revoked = text.replacen("valid_from = 2024-01-01", "valid_from = 2024-01-01\nrevoked_on = 2025-03-01", 1);
    fs::write(at.join("revoked.toml"), revoked).unwrap();
    let revoked = verify(at, &["--trusted", "revoked.toml"]);
    assert_eq!((revoked.code, reasons(&revoked)), (11, vec!["unproved-before-revocation".to_owned()]));
    let path = format!("out/{NAME}");
    let countersign = |key: &str, day: &str| {
        let key = format!("{key}.test-key");
        let trusted = ["--trusted", "trusted.toml", "--force"];
        vigie(at, &[&["certify", "--countersign", &path, "--key", &key, "--as-of", day], &trusted[..]].concat())
    };
    assert_eq!(countersign("committee", "2025-01-15").code, 2, "the same key proves nothing");
    assert_eq!(countersign("second", "2024-12-30").code, 2, "a day before the issue");
    assert_eq!(countersign("second", "2025-01-15").code, 0);
    let proved = verify(at, &["--trusted", "revoked.toml"]);
    assert_eq!(proved.code, 0, "{}", proved.stdout);
    assert_eq!(proved.json()["files"][0]["date_proof"], "countersignature");
    // Countersigned once the key was lost: whoever found it may have written both dates but this one.
    assert_eq!(countersign("second", "2025-03-02").code, 0);
    assert_eq!(verify(at, &["--trusted", "revoked.toml"]).code, 11);
    assert_eq!(countersign("stranger", "2025-01-15").code, 0);
    let strange = verify(at, &[]);
    assert_eq!((strange.code, reasons(&strange)), (0, vec![]), "it proves nothing, and takes nothing away");
    // The gravest of several decides.
    fs::remove_file(at.join(format!("out/{NAME}.countersigned.minisig"))).unwrap();
    fs::write(at.join("none.json"), "{}").unwrap();
    let both = vigie(at, &["verify", &path, "none.json", "--trusted", "trusted.toml", "--as-of", "2028-01-01"]);
    assert_eq!(both.code, 12);
}

#[test]
fn inputs_are_held_against_their_hashes_and_the_check_is_made_again() {
    let folder = folder();
    let at = folder.path();
    certify(at, "committee", &DECISION);
    let inputs = ["--inputs", ".", "--replay"];
    let sound = verify(at, &inputs);
    assert_eq!(sound.code, 0, "{}", sound.stdout);
    assert_eq!(sound.json()["files"][0]["replayed"], true);
    // Under other names, in another folder, all the same.
    fs::create_dir_all(at.join("elsewhere/deep")).unwrap();
    fs::rename(at.join("dossiers/xa-cnps-2022.xlsx"), at.join("elsewhere/deep/last year.xlsx")).unwrap();
    assert_eq!(verify(at, &inputs).code, 0);

    let path = at.join("dossiers/xa-cnps-2023.xlsx");
    let bytes = fs::read(&path).unwrap();
    let mut changed = bytes.clone();
    changed[bytes.len() / 2] ^= 1;
    fs::write(&path, &changed).unwrap();
    let run = verify(at, &inputs);
    assert_eq!((run.code, reasons(&run)[0].as_str()), (13, "changed-input"));
    fs::remove_file(&path).unwrap();
    let run = verify(at, &inputs);
    assert_eq!((run.code, reasons(&run)), (13, vec!["absent-input".to_owned(), "not-replayed".to_owned()]));
    fs::write(&path, &bytes).unwrap();

    // One byte of a rule: another rulebook.
    let exported = vigie(at, &["rules", "export", "-o", "rules"]);
    assert_eq!(exported.code, 0, "{}", exported.stderr);
    let with_rules = ["--inputs", ".", "--replay", "--rulebook", "rules"];
    assert_eq!(verify(at, &with_rules).code, 0);
    let rule = at.join("rules/ratios/operating-cost.toml");
    let text = fs::read_to_string(&rule).unwrap();
    fs::write(&rule, format!("{text}\n")).unwrap();
    let run = verify(at, &with_rules);
    assert_eq!((run.code, reasons(&run)), (13, vec!["other-rulebook".to_owned()]));
}

#[test]
fn a_trusted_key_that_signs_what_is_not_so_is_found_out_by_the_replay() {
    let folder = folder();
    let at = folder.path();
    certify(at, "committee", &DECISION);
    let mut lie = certificate(at);
    lie.class.grade = Some("B".to_owned());
    let finding = lie.findings.iter_mut().find(|finding| finding.rule == "operating-cost").unwrap();
    finding.outcome = "watch".to_owned();
    let (bytes, signature) = signed(&lie, &key("committee"));
    fs::write(at.join("out").join(NAME), bytes).unwrap();
    fs::write(at.join(format!("out/{NAME}.minisig")), signature).unwrap();
    assert_eq!(verify(at, &[]).code, 0);
    let run = verify(at, &["--inputs", ".", "--replay"]);
    assert_eq!((run.code, reasons(&run)), (13, vec!["replay-differs".to_owned()]));
    let json = run.json();
    let told: Vec<(String, String, String)> = json["files"][0]["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["place"].to_string(), one["stated"].to_string(), one["found"].to_string()))
        .collect();
    let quoted = |place: &str, stated: &str, found: &str| {
        (format!("\"{place}\""), format!("\"{stated}\""), format!("\"{found}\""))
    };
    assert_eq!(
        told,
        [quoted("class.grade", "B", "A"), quoted("findings.operating-cost.outcome", "watch", "compliant")]
    );
}

/// What stands on the standard output of a check in an environment.
fn check_in(folder: &Path, paths: &[&str], environment: &[(&str, &str)]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vigie"));
    command.arg("check").args(paths).args(["--format", "json", "--lang", "fr", "--as-of", DAY, "-q"]);
    command.args(["--institutions", "dossiers/institutions.toml", "--secretariat", "secretariat.toml"]);
    command.current_dir(folder).envs(environment.iter().copied());
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn the_same_inputs_give_the_same_bytes_whatever_the_machine() {
    let folder = folder();
    let at = folder.path();
    for name in ["xb-cnss-2022.xlsx", "xb-cnss-2023.xlsx", "xc-cnss-2023.xlsx", "mutuelles-2023.csv"] {
        fs::copy(repository("samples").join(name), at.join("dossiers").join(name)).unwrap();
    }
    let first = check_in(at, &["dossiers"], &[]);
    assert!(first.len() > 10_000);
    for environment in [
        [("RAYON_NUM_THREADS", "1"), ("TZ", "UTC"), ("LC_ALL", "C")],
        [("RAYON_NUM_THREADS", "2"), ("TZ", "Pacific/Kiritimati"), ("LC_ALL", "pt_PT.UTF-8")],
        [("RAYON_NUM_THREADS", "7"), ("TZ", "America/Adak"), ("LC_ALL", "tr_TR.UTF-8")],
        [("RAYON_NUM_THREADS", "16"), ("TZ", "nonsense"), ("LC_ALL", "ar_EG.UTF-8")],
    ] {
        assert!(check_in(at, &["dossiers"], &environment) == first, "{environment:?}");
    }
    let mut names: Vec<String> = fs::read_dir(at.join("dossiers"))
        .unwrap()
        .map(|entry| format!("dossiers/{}", entry.unwrap().file_name().into_string().unwrap()))
        .filter(|name| !name.contains("institutions"))
        .collect();
    names.sort();
    for _ in 0..3 {
        names.rotate_left(2);
        let paths: Vec<&str> = names.iter().map(String::as_str).collect();
        assert!(check_in(at, &paths, &[]) == first, "{names:?}");
        names.reverse();
    }
}

#[test]
fn a_bundle_is_the_same_bytes_wherever_it_is_made_and_makes_the_check_again() {
    let mut bundles = Vec::new();
    for paths in [vec!["dossiers"], vec!["dossiers/xa-cnps-2023.xlsx", "dossiers/xa-cnps-2022.xlsx"]] {
        let folder = folder();
        let at = folder.path();
        let mut arguments = vec!["check"];
        arguments.extend(paths);
        arguments.extend([
            "--bundle",
            "all.zip",
            "--as-of",
            DAY,
            "--secretariat",
            "secretariat.toml",
            "--year",
            "2023",
        ]);
        arguments.extend(["--institutions", "dossiers/institutions.toml", DECISION[0], DECISION[1]]);
        let run = vigie(at, &arguments);
        assert_eq!(run.code, 0, "{}", run.stderr);
        bundles.push(fs::read(at.join("all.zip")).unwrap());
        // Years later, elsewhere: all that is needed stands in it.
        fs::remove_dir_all(at.join("dossiers")).unwrap();
        let run = vigie(at, &["verify", "all.zip", "--replay", "--format", "json"]);
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        assert_eq!(run.json()["files"][0]["replayed"], true);
    }
    assert!(bundles[0] == bundles[1]);
    let bundle = read_bundle(&bundles[0]).unwrap();
    let manifest = serde_json::to_string(&bundle.manifest).unwrap();
    assert!(!manifest.contains(std::env::temp_dir().to_str().unwrap()), "{manifest}");
}

#[test]
fn with_a_bundle_as_inputs_a_certificate_is_replayed_by_the_rulebook_in_it() {
    let folder = folder();
    let at = folder.path();
    assert_eq!(vigie(at, &["rules", "export", "-o", "rules"]).code, 0);
    let rule = at.join("rules/ratios/operating-cost.toml");
    let text = fs::read_to_string(&rule).unwrap();
    fs::write(&rule, text.replace("\"30 %\"", "\"31 %\"")).unwrap();
    assert_eq!(certify(at, "committee", &[DECISION[0], DECISION[1], "--rulebook", "rules"]).code, 0);
    let arguments =
        ["check", "dossiers", "--secretariat", "secretariat.toml", "--rulebook", "rules", "--bundle", "all.zip"];
    assert_eq!(vigie(at, &arguments).code, 0);
    let run = verify(at, &["--inputs", "dossiers", "--replay"]);
    assert_eq!(run.code, 13, "the shipped rulebook is another: {}", run.stdout);
    let run = verify(at, &["--inputs", "all.zip", "--replay"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
}

#[test]
fn a_bundle_whose_result_is_not_what_it_comes_to_is_told() {
    let folder = folder();
    let at = folder.path();
    assert_eq!(vigie(at, &["check", "dossiers", "--bundle", "all.zip", "--as-of", DAY]).code, 0);
    let bundle = read_bundle(&fs::read(at.join("all.zip")).unwrap()).unwrap();
    let mut files: std::collections::BTreeMap<String, (String, Vec<u8>)> = bundle
        .manifest
        .files
        .iter()
        .map(|file| (file.path.clone(), (file.role.clone(), bundle.files[&file.path].clone())))
        .collect();
    let result = files.get_mut("result.json").unwrap();
    let text = String::from_utf8(result.1.clone()).unwrap();
    let changed = text.replacen("\"grade\":\"", "\"grade\":\"X", 1);
    assert_ne!(text, changed);
    result.1 = changed.into_bytes();
    let forged = vigie::certificate::write_bundle(bundle.manifest, &files).unwrap();
    fs::write(at.join("all.zip"), forged).unwrap();
    let run = vigie(at, &["verify", "all.zip", "--replay", "--lang", "en"]);
    assert_eq!(run.code, 13, "{}", run.stdout);
    assert!(run.stdout.contains("class.grade"), "{}", run.stdout);
    // Cut short: no bundle at all.
    let bytes = fs::read(at.join("all.zip")).unwrap();
    fs::write(at.join("all.zip"), &bytes[..bytes.len() - 40]).unwrap();
    assert_eq!(vigie(at, &["verify", "all.zip", "--replay"]).code, 12);
}

#[test]
fn the_register_tells_what_became_of_a_certificate() {
    let folder = folder();
    let at = folder.path();
    let run = |arguments: &[&str]| {
        let run = vigie(at, arguments);
        assert_eq!(run.code, 0, "{arguments:?}: {}", run.stderr);
        run
    };
    run(&["followup", "init", "r.sqlite"]);
    let path = format!("out/{NAME}");
    let register = ["--register", "r.sqlite"];
    // Certified without the register: it does not have it.
    assert_eq!(certify(at, "committee", &DECISION).code, 0);
    let unknown = verify(at, &register);
    assert_eq!((unknown.code, reasons(&unknown)), (12, vec!["not-registered".to_owned()]));
    let early = vigie(at, &["certify", "--withdraw", &path, "--reason", "erreur", register[0], register[1]]);
    assert_eq!(early.code, 2, "{}", early.stderr);

    let issued = certify(at, "committee", &[DECISION[0], DECISION[1], "--force", register[0], register[1]]);
    assert_eq!(issued.code, 0, "{}", issued.stderr);
    assert_eq!(verify(at, &register).code, 0);
    let today = ["--as-of", "9999-01-01", register[0], register[1]];
    let known = verify(at, &today);
    assert_eq!((known.code, reasons(&known)), (10, vec!["expired".to_owned()]));
    assert_eq!(known.json()["files"][0]["date_proof"], "register");

    let act = |what: &str, more: &[&str]| {
        let mut arguments = vec!["certify", what, &path, register[0], register[1], "--as-of", "2025-02-01"];
        arguments.extend(more);
        vigie(at, &arguments).code
    };
    let because = ["--reason", "comptes repris"];
    assert_eq!(act("--resume", &because), 2, "what is not suspended is not resumed");
    assert_eq!(act("--suspend", &because), 0);
    let suspended = verify(at, &today);
    assert_eq!((suspended.code, reasons(&suspended)[0].as_str()), (11, "suspended"));
    assert_eq!(act("--resume", &because), 0);
    assert_eq!(verify(at, &today).code, 10);
    assert_eq!(act("--renew", &["--until", "9999-12-31", "--decision", "n° 14, 2025-01-20"]), 0);
    assert_eq!(verify(at, &today).code, 0);
    assert_eq!(act("--withdraw", &because), 0);
    let withdrawn = verify(at, &today);
    assert_eq!((withdrawn.code, reasons(&withdrawn)), (11, vec!["withdrawn".to_owned()]));
    assert_eq!(act("--resume", &["--reason", "appel"]), 2, "what is withdrawn does not come back");

    // Another document for the same year takes its place; the one before is told as such.
    let former = fs::read(at.join(&path)).unwrap();
    let signature = fs::read(at.join(format!("{path}.minisig"))).unwrap();
    let again = ["--session", "53e session", "--as-of", "2025-03-01", "--force", register[0], register[1]];
    let again = certify(at, "committee", &[&DECISION[..], &again[..], &["--reason", "comptes redressés"]].concat());
    assert_eq!(again.code, 0, "{}", again.stderr);
    assert_eq!(verify(at, &register).code, 0);
    fs::write(at.join(&path), former).unwrap();
    fs::write(at.join(format!("{path}.minisig")), signature).unwrap();
    let replaced = verify(at, &today);
    assert_eq!((replaced.code, reasons(&replaced)), (11, vec!["withdrawn".to_owned(), "replaced".to_owned()]));
    run(&["followup", "audit", "--register", "r.sqlite"]);
}

/// What fills up the base64 of a signature is no room for a byte.
#[test]
fn nothing_stands_behind_a_signature() {
    let signs: Vec<usize> = ISSUED.1.match_indices('=').map(|(at, _)| at).collect();
    assert_eq!(signs.len(), 3);
    for at in signs {
        for to in "AQgw+/9".bytes() {
            let mut signature = ISSUED.1.clone().into_bytes();
            signature[at] = to;
            let signature = String::from_utf8(signature).unwrap();
            let found = checked(&ISSUED.0, &signature, &trusted(), date(2025, 6, 30));
            assert_eq!(found.standing(), Standing::Tampered, "{signature}");
        }
    }
}
