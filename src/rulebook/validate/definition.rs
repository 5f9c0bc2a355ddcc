//! definitions.toml: formulas with a name of their own, which rules use as they use a line.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Context;
use super::formula::{Uses, read_and_check};
use crate::diagnostic::Code;
use crate::dictionary::{Definition, Dictionary, Faults, Table, is_line_code};
use crate::model::{Kind, StateCode};

/// Adds the definitions of the file to the dictionary, each of which may use those above it; their faults are told.
/// Gives back where the code of each stands.
pub(crate) fn read_definitions(
    faults: &Faults,
    languages: &[String],
    dictionary: &mut Dictionary,
    uses: &mut Uses,
) -> BTreeMap<String, Range<usize>> {
    let mut places = BTreeMap::new();
    let Some(table) = faults.parse(&faults.file().text) else {
        uses.all_known = false;
        return places;
    };
    let root = Table::root(faults, &table);
    for table in root.tables("definition") {
        let code = table.required_text("code");
        let label = table.required_local("label", languages);
        let meaning = table.required_local("meaning", languages);
        let formula = table.required_text("formula");
        table.finish();
        let checked = formula.present().and_then(|text| {
            let (kinds, states): (&[Kind], &[StateCode]) = (&[], &[]);
            let context = Context { languages, lines: Some(dictionary), kinds, states, pillars: &[] };
            read_and_check(faults, text, &context, uses)
        });
        let Some(code) = code.present() else { continue };
        let name = code.get_ref().as_str();
        if !is_line_code(name) {
            faults.push(faults.at(Code::CodeMalformed, code.span()).with("raw", name));
        }
        if dictionary.find(name).is_some() || dictionary.definition_of(name).is_some() {
            faults.push(faults.at(Code::IdDuplicate, code.span()).with("id", name));
            continue;
        }
        let Some(checked) = checked else { continue };
        places.insert(name.to_owned(), code.span());
        dictionary.define(Definition {
            code: name.to_owned(),
            label: label.into_value().unwrap_or_default(),
            meaning: meaning.into_value().unwrap_or_default(),
            formula: checked.expression,
            dimension: checked.dimension,
        });
    }
    root.finish();
    places
}

/// Tells definitions that no rule and no other definition uses.
pub(crate) fn check_used(faults: &Faults, places: &BTreeMap<String, Range<usize>>, uses: &Uses) {
    for (code, place) in places.iter().filter(|(code, _)| !uses.lines.contains(*code)) {
        faults.push(faults.at(Code::LineUnused, place.clone()).with("line", code.as_str()));
    }
}
