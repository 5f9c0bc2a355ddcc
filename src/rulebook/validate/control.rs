//! Controls: their equations and cases.

use std::sync::Arc;

use super::Context;
use super::applies::read_applies;
use super::case::{CaseTerms, read_cases, usual_closing};
use super::formula::{Uses, read_relation};
use super::identity::is_kebab;
use crate::diagnostic::Code;
use crate::dictionary::{Dictionary, Faults, Field, SuppliedBy, Table};
use crate::formula::{BinaryOperator, Expression};
use crate::i18n::Message;
use crate::rulebook::raw::{ControlRaw, EquationRaw};
use crate::rulebook::{Control, Equation, Expected, Relation, RuleId, lint};

/// What a case of a control can expect.
const OUTCOMES: [Expected; 4] = [Expected::Compliant, Expected::Watch, Expected::NonCompliant, Expected::NotAssessable];

/// The control of a file; `None` with its faults told.
pub(crate) fn read_control(root: &Table<'_>, context: &Context<'_>, uses: &mut Uses) -> Option<Control> {
    let faults = root.faults();
    let raw = ControlRaw::read(root, context.languages);
    let mut equations: Vec<Equation> = Vec::with_capacity(raw.equations.len());
    for equation in &raw.equations {
        let Some(checked) = read_equation(faults, equation, context, uses) else { continue };
        if equations.iter().any(|known| known.id == checked.id) {
            let span = equation.id.present().map_or_else(|| equation.span.clone(), toml::Spanned::span);
            faults.push(faults.at(Code::IdDuplicate, span).with("id", checked.id.as_str()));
        }
        equations.push(checked);
    }
    let on = usual_closing(raw.in_force.value(), None);
    let terms = CaseTerms { admitted: &OUTCOMES, has_number: false, on };
    let cases = read_cases(faults, &raw.cases, &terms, context);
    let id = raw.id.value().cloned().unwrap_or_default();
    if cases.len() == raw.cases.len() {
        lint::cases::check_control(faults, &id, &cases, &raw.span);
    }
    Some(Control {
        id: RuleId(Arc::from(raw.id.value()?.as_str())),
        addressee: *raw.addressee.value()?,
        name: raw.texts.name.into_value()?,
        purpose: raw.texts.purpose.into_value()?,
        advice: raw.texts.advice.into_value()?,
        materiality: raw.materiality.into_value()?,
        equations,
        in_force: *raw.in_force.value()?,
        source: raw.source?,
        cases,
        file: Arc::clone(faults.file()),
        span: raw.id.present()?.span(),
    })
}

fn read_equation(faults: &Faults, raw: &EquationRaw, context: &Context<'_>, uses: &mut Uses) -> Option<Equation> {
    if let Some(id) = raw.id.present()
        && !is_kebab(id.get_ref())
    {
        faults.push(faults.at(Code::CodeMalformed, id.span()).with("raw", id.get_ref().as_str()));
    }
    let applies = read_applies(faults, &raw.applies, context);
    let relation = raw.relation.value().copied();
    let operator = match relation {
        Some(Relation::AtMost) => BinaryOperator::LessOrEqual,
        _ => BinaryOperator::Equal,
    };
    let (left, right) = (raw.left.present()?, raw.right.present()?);
    let (left, right, dimension) = read_relation(faults, (left, right), operator, context, uses)?;
    let equation = Equation { id: raw.id.value()?.clone(), left, relation: relation?, right, dimension, applies };
    if let Some(lines) = context.lines {
        tell_tallies(faults, &[(&raw.left, &equation.left), (&raw.right, &equation.right)], lines);
        let span = raw.left.present().map_or_else(|| raw.span.clone(), toml::Spanned::span);
        lint::reach::check_equation(faults, &equation, lines, span);
    }
    Some(equation)
}

/// Tells lines that the check itself counts: it counts the controls that are satisfied, and cannot wait for itself.
fn tell_tallies(faults: &Faults, sides: &[(&Field<String>, &Expression)], lines: &Dictionary) {
    for (text, side) in sides {
        let counted = side.references().into_iter().filter_map(|(reference, _)| lines.get(reference.line?));
        for line in counted.filter(|line| line.supplied_by == SuppliedBy::Check) {
            let Some(text) = text.present() else { continue };
            let why = Message::new("key-why-tally");
            let told = faults.at(Code::KeyUnexpected, text.span()).with("key", line.code.as_str());
            faults.push(told.with("why", why));
        }
    }
}
