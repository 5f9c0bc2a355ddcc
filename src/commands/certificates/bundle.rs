//! `vigie check --bundle` and its replay: everything that a check was made of, in one file, and the same check made again from it.
//!
//! Decisions
//! - The check is made a second time for the bundle, from the bytes that are packed: what is packed is what the result comes from.
//! - Files stand in a bundle by their names, numbered where two share one; folders with a list of institutions of their own keep
//!   apart. The folders of the machine that it was made on do not enter it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::super::check::{basis, decision};
use super::super::console::Console;
use super::super::judging::{Read, Session, gather, givens, judge_institution};
use super::super::load::{limits, load_adjustment_file, load_catalogue, shown, unreadable};
use super::super::{Failure, wrong_argument};
use super::name_of;
use super::sources::{rulebook_of, unpack};
use crate::certificate::{
    BUNDLE_SCHEMA, Bundle, InputRole, Manifest, NotCanonical, OptionsRecord, RESULT, RESULT_ROLE, RESULT_SCHEMA,
    RULEBOOK_ROLE, Remade, canonical, differences, is_device, replayed, write_bundle,
};
use crate::cli::{BasisChoice, CheckArgs, Common, Judging, Reading};
use crate::intake::{FoundFiles, Input, Limits, find_files};

/// The most signs of a name that are kept.
const MOST_SIGNS: usize = 120;

type Files = BTreeMap<String, (String, Vec<u8>)>;

/// Packs a check into a file.
pub(in crate::commands) fn write(
    args: &CheckArgs,
    common: &Common,
    target: &Path,
    console: &Console,
) -> Result<(), Failure> {
    let asked = &args.judging;
    let FoundFiles { inputs, institution_lists, .. } =
        find_files(&args.paths, &super::super::judging::beside(asked, &[&args.adjustments]));
    // Whether its files are sound was told by the check itself.
    let mut session = Session::open(load_catalogue(common, &console.quiet())?, asked, &institution_lists)?;
    prepare(&mut session, args)?;
    let inputs = session.with_previous(inputs, &args.previous, &mut Vec::new());
    let mut files = Files::new();
    for input in &inputs {
        let folder = folder_of(&session, input);
        pack(&mut files, &folder, input, role_of(&session, input))?;
    }
    for (rank, list) in session.lists.iter().enumerate().filter(|(rank, _)| !session.is_own_list(*rank)) {
        let named = asked.institutions.as_deref().filter(|_| rank == 0);
        let path = named.map_or_else(|| PathBuf::from(&list.path), Path::to_path_buf);
        let folder = if rank == 0 { String::new() } else { format!("inputs/{rank}/") };
        let bytes = fs::read(&path).map_err(|error| unreadable(&path, &error))?;
        files.insert(format!("{folder}institutions.toml"), (InputRole::Institutions.code().to_owned(), bytes));
    }
    let mut options = OptionsRecord { limits: asked.reading.limit.clone(), layout: None };
    let named = [
        (InputRole::Secretariat, "secretariat.toml", &asked.secretariat),
        (InputRole::Adjustments, "adjustments.toml", &args.adjustments),
        (InputRole::Layout, "layout.toml", &asked.layout),
    ];
    for (role, name, path) in named {
        let Some(path) = path else { continue };
        let layouts = &session.rulebook.layouts;
        if role == InputRole::Layout && layouts.iter().any(|layout| path.as_os_str() == layout.id.as_str()) {
            options.layout = Some(shown(path));
            continue;
        }
        let bytes = fs::read(path).map_err(|error| unreadable(path, &error))?;
        files.insert(name.to_owned(), (role.code().to_owned(), bytes));
    }
    let rulebook = pack_rulebook(&session, &mut files);
    let result = result(&session, asked, inputs)?;
    let fault = |error: &dyn std::fmt::Display| Failure::Write(shown(target), std::io::Error::other(error.to_string()));
    let text = canonical(&result).map_err(|error: NotCanonical| fault(&error))?;
    files.insert(RESULT.to_owned(), (RESULT_ROLE.to_owned(), text));
    let manifest = Manifest {
        schema: BUNDLE_SCHEMA.to_owned(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        as_of: session.options.as_of.to_string(),
        year: asked.year,
        state: asked.state.clone(),
        basis: session.options.basis.code().to_owned(),
        decision: session.decision.as_ref().map(|decision| format!("{}, {}", decision.number, decision.date)),
        given: args.given.clone(),
        options,
        rulebook,
        files: Vec::new(),
    };
    let bytes = write_bundle(manifest, &files).map_err(|error| fault(&error))?;
    super::super::console::write_file(target, &bytes)
}

/// What a session of a check has besides what every session has.
fn prepare(session: &mut Session, args: &CheckArgs) -> Result<(), Failure> {
    session.options.basis = basis(args.basis);
    session.decision = args.decision.as_deref().map(|text| decision(text, session.options.as_of)).transpose()?;
    session.givens = givens(&args.given, session.catalogue.dictionary())?;
    session.adjustments =
        args.adjustments.as_deref().map(|path| load_adjustment_file(path, &session.rulebook)).transpose()?;
    Ok(())
}

fn role_of(session: &Session, input: &Input) -> InputRole {
    if session.is_previous(input) { InputRole::YearBefore } else { InputRole::Submission }
}

/// The folder of an input inside a bundle: its list's, so that the same list serves it again.
fn folder_of(session: &Session, input: &Input) -> String {
    if session.is_previous(input) {
        return "before/".to_owned();
    }
    match session.list_of(input) {
        0 => "inputs/".to_owned(),
        rank => format!("inputs/{rank}/"),
    }
}

fn pack(files: &mut Files, folder: &str, input: &Input, role: InputRole) -> Result<(), Failure> {
    let bytes = fs::read(&input.path).map_err(|error| unreadable(&input.path, &error))?;
    let name = safe_name(&name_of(&input.shown));
    let (stem, ending) = name.rsplit_once('.').map_or((name.as_str(), ""), |(stem, ending)| (stem, ending));
    let numbered = |number: usize| match (number, ending) {
        (1, _) => format!("{folder}{name}"),
        (number, "") => format!("{folder}{stem}-{number}"),
        (number, ending) => format!("{folder}{stem}-{number}.{ending}"),
    };
    let is_free = |path: &String| !files.keys().any(|known| known.to_lowercase() == path.to_lowercase());
    let path = (1..=files.len() + 1).map(numbered).find(is_free).unwrap_or_default();
    files.insert(path, (role.code().to_owned(), bytes));
    Ok(())
}

/// A name that every system takes.
fn safe_name(name: &str) -> String {
    let sign = |c: char| if c.is_control() || "\\/:*?\"<>|".contains(c) { '_' } else { c };
    let kept: String = name.chars().map(sign).collect();
    let signs = kept.chars().count();
    // The ending says what sort of file it is: the end of a long name is kept.
    let kept: String = kept.chars().skip(signs.saturating_sub(MOST_SIGNS)).collect();
    let kept = kept.trim_matches([' ', '.']);
    match kept {
        "" => "input".to_owned(),
        device if is_device(device) => format!("_{device}"),
        kept => kept.to_owned(),
    }
}

/// Packs all editions side by side; the way to name them again.
fn pack_rulebook(session: &Session, files: &mut Files) -> String {
    let mut forced = None;
    for edition in session.catalogue.editions() {
        let folder = safe_name(&edition.edition);
        if edition.is_forced {
            forced = Some(folder.clone());
        }
        for file in &edition.files {
            let path = format!("rulebook/{folder}/{}", file.path);
            files.insert(path, (RULEBOOK_ROLE.to_owned(), file.text.clone().into_bytes()));
        }
    }
    let id = &session.rulebook.id;
    forced.map_or_else(|| id.clone(), |edition| format!("{id}@{edition}"))
}

/// What a check comes to, as it is replayed.
fn result(session: &Session, asked: &Judging, inputs: Vec<Input>) -> Result<Value, Failure> {
    let layout = session.layout(asked)?;
    let reader = session.reader(asked, layout.as_ref())?;
    let progress = indicatif::ProgressBar::hidden();
    let each = |own: Vec<Read>, _| -> Result<Vec<Value>, NotCanonical> {
        let judged = judge_institution(session, own);
        judged.iter().map(|judged| replayed(&judged.record(session, &[]))).collect()
    };
    let gathered = gather(session, &reader, inputs, &progress, (Vec::new(), Vec::new()), &each);
    let mut submissions: Vec<Value> = Vec::new();
    for (_, own) in gathered.own {
        submissions.extend(own.map_err(|error| Failure::Write(RESULT.to_owned(), std::io::Error::other(error)))?);
    }
    let order = |one: &Value| {
        let code = one.pointer("/institution/code").and_then(Value::as_str).unwrap_or_default().to_owned();
        (code, one.get("fiscal_year").and_then(Value::as_i64))
    };
    submissions.sort_by_key(order);
    let mut codes: Vec<&str> = gathered.rejected.iter().map(|fault| fault.code.as_str()).collect();
    codes.sort_unstable();
    Ok(json!({ "schema": RESULT_SCHEMA, "submissions": submissions, "rejected": codes }))
}

/// Makes the check of a bundle again, from nothing but what stands in it. What is wrong in the bundle is no failure but what it comes to, told
/// by the names of the bundle.
pub(super) fn replay(bundle: &Bundle, common: &Common, most: &Limits, console: &Console) -> Result<Remade, Failure> {
    let unpacked = unpack(bundle)?;
    match remake(bundle, &unpacked, common, most, &console.quiet()) {
        Err(Failure::Usage(faults)) => {
            let folder = shown(unpacked.path());
            let faults = faults.into_iter().map(|fault| fault.within(&folder)).collect();
            Ok(Remade { faults, ..Remade::default() })
        }
        remade => remade,
    }
}

fn remake(
    bundle: &Bundle,
    unpacked: &TempDir,
    common: &Common,
    most: &Limits,
    console: &Console,
) -> Result<Remade, Failure> {
    let manifest = &bundle.manifest;
    let path_of = |role: InputRole| {
        let found = bundle.of_role(role.code()).map(|(path, _)| path).find(|path| !path.contains('/'));
        found.map(|path| unpacked.path().join(path))
    };
    let common = Common {
        lang: common.lang.clone(),
        color: common.color,
        quiet: common.quiet,
        rulebook: rulebook_of(bundle, unpacked.path()),
    };
    let judging = Judging {
        year: manifest.year,
        state: manifest.state.clone(),
        institutions: path_of(InputRole::Institutions),
        secretariat: path_of(InputRole::Secretariat),
        layout: manifest.options.layout.as_ref().map(PathBuf::from).or_else(|| path_of(InputRole::Layout)),
        // The manifest was held against what it can say when it was read; a check that is made again knows no today.
        as_of: Some(manifest.as_of.parse().map_err(|_| wrong_argument("as_of", &manifest.as_of, "2024-11-20"))?),
        reading: Reading { limit: lowered(&manifest.options.limits, most)? },
    };
    let basis = match manifest.basis.as_str() {
        "adopted" => BasisChoice::Adopted,
        "reported" => BasisChoice::Reported,
        _ => BasisChoice::All,
    };
    let of_role = |role: InputRole| -> Vec<PathBuf> {
        bundle.of_role(role.code()).map(|(path, _)| unpacked.path().join(path)).collect()
    };
    let args = CheckArgs {
        paths: Vec::new(),
        format: crate::cli::Format::Json,
        output: None,
        details: false,
        previous: of_role(InputRole::YearBefore),
        judging,
        decision: manifest.decision.clone(),
        given: manifest.given.clone(),
        adjustments: path_of(InputRole::Adjustments),
        basis,
        register: None,
        bundle: None,
        exit_code: false,
        json_schema: false,
    };
    let input = |path: PathBuf| Input { shown: shown(&path), path };
    let lists: Vec<Input> = of_role(InputRole::Institutions)
        .into_iter()
        .filter(|path| path.parent() != Some(unpacked.path()))
        .map(input)
        .collect();
    let inputs: Vec<Input> = of_role(InputRole::Submission).into_iter().map(input).collect();
    let mut session = Session::open(load_catalogue(&common, console)?, &args.judging, &lists)?;
    own_layout(manifest.options.layout.as_deref(), &session)?;
    prepare(&mut session, &args)?;
    let inputs = session.with_previous(inputs, &args.previous, &mut Vec::new());
    let found = result(&session, &args.judging, inputs)?;
    let submissions = found.get("submissions").and_then(Value::as_array).map_or(0, Vec::len);
    Ok(Remade { submissions, differences: differences(&bundle.result, &found), faults: Vec::new() })
}

/// Refuses a layout that is none of the rulebook's: what a stranger names may be any path of this machine.
pub(super) fn own_layout(named: Option<&str>, session: &Session) -> Result<(), Failure> {
    let layouts = &session.rulebook.layouts;
    match named.filter(|named| !layouts.iter().any(|layout| layout.id == *named)) {
        Some(foreign) => {
            let known = layouts.first().map_or("layout.toml", |layout| layout.id.as_str());
            Err(wrong_argument("layout", foreign, known).into())
        }
        None => Ok(()),
    }
}

/// Limits of reading as a stranger states them, none above those of whoever reads.
pub(super) fn lowered(stated: &[String], most: &Limits) -> Result<Vec<String>, Failure> {
    Ok(limits(&Reading { limit: stated.to_vec() })?.at_most(most).changed())
}

#[cfg(test)]
mod tests {
    use super::{MOST_SIGNS, safe_name};

    #[test]
    fn a_name_is_packed_as_every_system_takes_it() {
        for (name, packed) in [
            ("dossier n° 1.xlsx", "dossier n° 1.xlsx"),
            ("a:b?.csv", "a_b_.csv"),
            ("CON.csv", "_CON.csv"),
            ("nul", "_nul"),
            (" . ", "input"),
        ] {
            assert_eq!(safe_name(name), packed);
        }
        let long = safe_name(&format!("{}.csv", "x".repeat(300)));
        assert!(long.chars().count() == MOST_SIGNS && long.ends_with("x.csv"), "{long}");
    }
}
