//! `applies`: to which kinds, branches and states a rule applies.

use super::Context;
use super::formula::syntax;
use crate::diagnostic::Code;
use crate::dictionary::{Faults, Field, suggestion};
use crate::formula::{Applies, parse_applies};
use crate::model::{Branch, Kind, StateCode};

/// The condition, its faults told: syntax, and names that are no kind, branch or state.
pub(super) fn read_applies(faults: &Faults, field: &Field<String>, context: &Context<'_>) -> Option<Applies> {
    let text = field.present()?;
    let applies = match parse_applies(text.get_ref()) {
        Ok(applies) => applies,
        Err(error) => {
            faults.push(syntax(faults, text, &error));
            return None;
        }
    };
    // Without kinds or states to know them by, no name is known to be wrong.
    if context.kinds.is_empty() || context.states.is_empty() {
        return Some(applies);
    }
    for (name, span) in applies.names() {
        let known = || {
            let kinds = context.kinds.iter().map(Kind::as_str);
            let branches = Branch::ALL.iter().map(|branch| branch.code());
            kinds.chain(branches).chain(context.states.iter().map(StateCode::as_str))
        };
        if !known().any(|known| known == name) {
            let unknown = faults.at(Code::AppliesUnknown, faults.inside(text, span)).with("name", name);
            faults.push(unknown.with("nearest", suggestion(name, known())));
        }
    }
    Some(applies)
}
