//! institutions.toml: the states and institutions that the Committee supervises.

use std::collections::BTreeSet;
use std::sync::Arc;

use toml::Spanned;

use super::faults::{Faults, Field};
use super::institutions::{InstitutionList, ListedInstitution, State};
use super::nearest::suggestion;
use super::table::Table;
use crate::diagnostic::{Code, Diagnostic, RuleFile};
use crate::model::{Branch, FiscalYear, Institution, InstitutionCode, Kind, Sha256, StateCode};

/// The list of institutions in a text.
///
/// `path` is what is shown of the file. `kinds` are the kinds that the rulebook knows, in scope or not. With `languages`
/// given, names must be translated into each of them; with none, one language will do.
///
/// # Errors
/// Every fault of the file: unknown keys, kinds, branches and states, codes that stand twice.
pub fn load_institutions(
    text: &str,
    path: &str,
    kinds: &[Kind],
    languages: &[String],
) -> Result<InstitutionList, Vec<Diagnostic>> {
    read_institutions(&Arc::new(RuleFile { path: path.to_owned(), text: text.to_owned() }), kinds, languages)
}

/// The rulebook that a list says it is for (`rulebook = "…"` in its `[list]`), whatever else is wrong with it.
#[must_use]
pub fn rulebook_of_list(text: &str) -> Option<String> {
    let table: toml::Table = text.parse().ok()?;
    table.get("list")?.get("rulebook")?.as_str().map(str::to_owned)
}

/// [`load_institutions`] of a file at hand.
pub(crate) fn read_institutions(
    file: &Arc<RuleFile>,
    kinds: &[Kind],
    languages: &[String],
) -> Result<InstitutionList, Vec<Diagnostic>> {
    let faults = Faults::new(Arc::clone(file));
    let Some(table) = faults.parse(&file.text) else { return Err(faults.into_diagnostics()) };
    let root = Table::root(&faults, &table);
    let mut list = InstitutionList {
        name: root.required_table("list").and_then(|list| read_head(&list, languages)).unwrap_or_default(),
        path: file.path.clone(),
        sha256: Sha256::of(file.text.as_bytes()),
        states: Vec::new(),
        institutions: Vec::new(),
    };
    let mut codes = BTreeSet::new();
    for table in root.tables("state") {
        let Some(state) = read_state(&table, languages) else { continue };
        let span = state.span();
        let state = state.into_inner();
        if codes.insert(state.code.clone()) {
            list.states.push(state);
        } else {
            faults.push(faults.at(Code::IdDuplicate, span).with("id", state.code.as_str()));
        }
    }
    let mut codes = BTreeSet::new();
    for table in root.tables("institution") {
        let Some(listed) = read_institution(&table, &list.states, kinds) else { continue };
        let span = listed.span();
        let listed = listed.into_inner();
        if codes.insert(listed.institution.code.clone()) {
            list.institutions.push(listed);
        } else {
            faults.push(faults.at(Code::IdDuplicate, span).with("id", listed.institution.code.as_str()));
        }
    }
    root.finish();
    list.institutions.sort_by(|left, right| left.institution.code.cmp(&right.institution.code));
    let diagnostics = faults.into_diagnostics();
    if diagnostics.is_empty() { Ok(list) } else { Err(diagnostics) }
}

fn read_head(list: &Table<'_>, languages: &[String]) -> Option<crate::i18n::LocalText> {
    let name = list.required_local("name", languages);
    list.text("rulebook");
    list.date("as_of");
    list.local("note", languages);
    if let Some(source) = list.table("source") {
        source.required("text", source.translated("text", languages));
        source.text_or_local("article", languages);
        source.translated("note", languages);
        source.finish();
    }
    list.finish();
    name.into_value()
}

fn read_state(table: &Table<'_>, languages: &[String]) -> Option<Spanned<State>> {
    let code = table.required_text("code");
    let name = table.required_local("name", languages);
    let currency = table.required_text("currency");
    let to_confirm = table.flag("to_confirm").unwrap_or_default();
    table.texts("languages");
    table.text("note");
    table.finish();
    capitals(table, &code, 2);
    capitals(table, &currency, 3);
    let code = code.present()?;
    let state = State {
        code: StateCode::from(code.get_ref().as_str()),
        name: name.into_value().unwrap_or_default(),
        currency: currency.into_value().unwrap_or_default(),
        to_confirm,
    };
    Some(Spanned::new(code.span(), state))
}

/// Tells a code that is not of so many capital letters.
fn capitals(table: &Table<'_>, code: &Field<String>, letters: usize) {
    let faults = table.faults();
    if let Some(code) = code.present() {
        let text = code.get_ref();
        if text.len() != letters || !text.bytes().all(|byte| byte.is_ascii_uppercase()) {
            faults.push(faults.at(Code::CodeMalformed, code.span()).with("raw", text.as_str()));
        }
    }
}

fn read_institution(table: &Table<'_>, states: &[State], kinds: &[Kind]) -> Option<Spanned<ListedInstitution>> {
    let faults = table.faults();
    let code = table.required_text("code");
    let name = table.required_text("name");
    let state = table.required_text("state");
    let kind = table.required_text("kind");
    let branches = table.required("branches", table.texts("branches"));
    let first_year = table.text("first_year");
    let to_confirm = table.flag("to_confirm").unwrap_or_default();
    table.flag("branches_to_confirm");
    table.text("note");
    table.finish();
    if let Some(state) = state.present() {
        let known: Vec<&str> = states.iter().map(|known| known.code.as_str()).collect();
        known_code(table, state, &known);
    }
    if let Some(kind) = kind.present()
        && !kinds.is_empty()
    {
        let known: Vec<&str> = kinds.iter().map(Kind::as_str).collect();
        known_code(table, kind, &known);
    }
    let mut registered = Vec::new();
    for branch in branches.value().map(Vec::as_slice).unwrap_or_default() {
        match Branch::from_code(branch.get_ref()) {
            Some(known) if registered.contains(&known) => {
                faults.push(faults.at(Code::IdDuplicate, branch.span()).with("id", branch.get_ref().as_str()));
            }
            Some(known) => registered.push(known),
            None => {
                let known = Branch::ALL.iter().map(|branch| branch.code());
                let nearest = suggestion(branch.get_ref(), known);
                let unknown = faults.at(Code::FormulaBranchUnknown, branch.span());
                faults.push(unknown.with("name", branch.get_ref().as_str()).with("nearest", nearest));
            }
        }
    }
    registered.sort_unstable();
    let first_year = first_year.present().and_then(|year| {
        let known = year.get_ref().parse().ok().and_then(FiscalYear::new);
        if known.is_none() {
            faults.push(faults.at(Code::FiscalYearInvalid, year.span()).with("raw", year.get_ref().as_str()));
        }
        known.map(FiscalYear::year)
    });
    let code = code.present()?;
    let institution = Institution {
        code: InstitutionCode::from(code.get_ref().as_str()),
        name: name.into_value().unwrap_or_default(),
        state: StateCode::from(state.into_value()?.as_str()),
        kind: Kind::from(kind.into_value()?.as_str()),
        branches: registered,
        first_year,
        is_listed: true,
    };
    Some(Spanned::new(code.span(), ListedInstitution { institution, to_confirm }))
}

fn known_code(table: &Table<'_>, code: &Spanned<String>, known: &[&str]) {
    if !known.contains(&code.get_ref().as_str()) {
        table.not_admitted(code.get_ref(), code.span(), known);
    }
}

#[cfg(test)]
mod tests {
    use super::load_institutions;
    use crate::diagnostic::Code;
    use crate::model::{Branch, InstitutionCode, Kind};

    const LIST: &str = r#"
[list]
name = { fr = "Liste" }
[[state]]
code = "XB"
name = { fr = "Bêta" }
currency = "XOF"
to_confirm = true
[[institution]]
code = "XB-TWO"
name = "Deux"
state = "XB"
kind = "mutual"
branches = ["pensions", "family"]
first_year = "2021"
to_confirm = true
[[institution]]
code = "XB-ONE"
name = "Une"
state = "XB"
kind = "general_scheme"
branches = []
"#;

    #[test]
    fn a_list_is_read_and_sorted() {
        let kinds = [Kind::from("general_scheme"), Kind::from("mutual")];
        let list = load_institutions(LIST, "list.toml", &kinds, &[]).unwrap();
        let codes: Vec<_> = list.institutions.iter().map(|listed| listed.institution.code.as_str()).collect();
        assert_eq!(codes, ["XB-ONE", "XB-TWO"]);
        let two = list.find(&InstitutionCode::from("XB-TWO")).unwrap();
        assert!(two.to_confirm && two.institution.is_listed);
        assert_eq!(two.institution.branches, [Branch::Family, Branch::Pensions]);
        assert_eq!(two.institution.first_year, Some(2021));
        assert!(list.state(&two.institution.state).unwrap().to_confirm);
        assert_eq!(list.sha256.to_string(), "3d24504492f92015e5d18f094ca40dfffddd2219dd25d529e816e72eef14a60e");
    }

    #[test]
    fn every_fault_of_a_list_is_told() {
        let broken = LIST
            .replace("kind = \"mutual\"", "kind = \"mutuel\"")
            .replace("state = \"XB\"\nkind = \"general_scheme\"", "state = \"XC\"\nkind = \"general_scheme\"")
            .replace("\"family\"", "\"familly\", \"pensions\"")
            .replace("XB-ONE", "XB-TWO")
            .replace("2021", "21")
            .replace("currency", "curency");
        let kinds = [Kind::from("general_scheme"), Kind::from("mutual")];
        let faults = load_institutions(&broken, "list.toml", &kinds, &["fr".to_owned(), "en".to_owned()]).unwrap_err();
        let mut codes: Vec<_> = faults.iter().map(|fault| fault.code).collect();
        codes.sort_unstable();
        let mut due = [
            Code::KeyMissing,
            Code::KeyUnknown,
            Code::ValueNotAdmitted,
            Code::ValueNotAdmitted,
            Code::FormulaBranchUnknown,
            Code::IdDuplicate,
            Code::IdDuplicate,
            Code::FiscalYearInvalid,
            Code::TranslationMissing,
            Code::TranslationMissing,
        ];
        due.sort_unstable();
        assert_eq!(codes, due);
    }
}
