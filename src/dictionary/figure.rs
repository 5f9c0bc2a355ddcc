//! Figures and values as a user names them outside a workbook: in a hypothesis, in an inspector's file.
//!
//! In: `line`, `line[branch]`, `line.branch`, `line@-1`, and a value as text. Out: the figure and the value of the line's kind,
//! or what is wrong. Never: a guess at a number's separators; they are a point and nothing else.

use super::{Dictionary, Line, SuppliedBy, amount_of, suggestion};
use crate::diagnostic::{Code, Diagnostic};
use crate::formula::{BranchSelector, Node, SyntaxErrorKind, parse};
use crate::i18n::Message;
use crate::model::{Branch, FigureName, LineKind, Sign, Value};

/// The most years before the fiscal year that a submission states.
const MOST_BACK: u8 = 2;

/// What is wrong with a figure or a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureFault {
    code: Code,
    facts: Vec<(&'static str, Message)>,
    texts: Vec<(&'static str, String)>,
}

impl FigureFault {
    fn new(code: Code) -> Self {
        Self { code, facts: Vec::new(), texts: Vec::new() }
    }

    fn text(mut self, name: &'static str, text: &str) -> Self {
        self.texts.push((name, text.to_owned()));
        self
    }

    fn fact(mut self, name: &'static str, message: Message) -> Self {
        self.facts.push((name, message));
        self
    }

    /// The fault as a diagnostic; `at` gives one of a code at the place where the text stands.
    pub fn at(self, at: impl FnOnce(Code) -> Diagnostic) -> Diagnostic {
        let told = self.texts.into_iter().fold(at(self.code), |told, (name, text)| told.with(name, text));
        self.facts.into_iter().fold(told, |told, (name, message)| told.with(name, message))
    }
}

/// The figure that a text names.
///
/// # Errors
///
/// A text that names no figure, an unknown line (with the nearest) or branch, a branch of a line that has none, more than two
/// years before, a line that identifies the submission.
pub fn read_figure_name<'d>(text: &str, dictionary: &'d Dictionary) -> Result<(FigureName, &'d Line), FigureFault> {
    let invalid =
        |detail: Message| FigureFault::new(Code::FigureNameInvalid).text("raw", text.trim()).fact("detail", detail);
    let expression = match parse(&in_brackets(text.trim())) {
        Ok(expression) => expression,
        Err(error) => match &error.kind {
            SyntaxErrorKind::UnknownBranch { name } => {
                let nearest = suggestion(name, Branch::ALL.iter().map(|branch| branch.code()));
                return Err(
                    invalid(Message::new("figure-branch-unknown").with("name", name.as_str())).fact("nearest", nearest)
                );
            }
            _ => return Err(invalid(Message::new("case-key-no-figure"))),
        },
    };
    let reference = match &expression.node {
        Node::Line(reference) if reference.branch != BranchSelector::Every => reference,
        _ => return Err(invalid(Message::new("case-key-no-figure"))),
    };
    let Some(line) = dictionary.find(&reference.name) else {
        let nearest = suggestion(&reference.name, dictionary.lines().iter().map(|line| line.code.as_str()));
        return Err(FigureFault::new(Code::FigureLineUnknown).text("name", &reference.name).fact("nearest", nearest));
    };
    let branch = match reference.branch {
        BranchSelector::One(branch) => Some(branch),
        _ => None,
    };
    if branch.is_some() && !line.by_branch {
        return Err(invalid(Message::new("figure-not-by-branch")));
    }
    if reference.back > MOST_BACK {
        return Err(invalid(Message::new("figure-too-far-back")));
    }
    if line.supplied_by == SuppliedBy::Identification {
        return Err(invalid(Message::new("figure-of-identification")));
    }
    Ok((FigureName { line: line.code.clone(), branch, back: reference.back }, line))
}

/// `line.branch` and `line.n1`, as wide tables name their columns, in the formula language.
fn in_brackets(text: &str) -> String {
    match text.split_once('.') {
        Some((line, "n1")) => format!("{line}@-1"),
        Some((line, "n2")) => format!("{line}@-2"),
        Some((line, rest)) => match rest.split_once('@') {
            Some((branch, back)) => format!("{line}[{branch}]@{back}"),
            None => format!("{line}[{rest}]"),
        },
        None => text.to_owned(),
    }
}

/// The value that a text states for a line.
///
/// # Errors
///
/// A text that is no number, day, yes or no as the line wants; a negative or broken number where the line admits none.
pub fn read_figure_value(text: &str, line: &Line) -> Result<Value, FigureFault> {
    let text = text.trim();
    let invalid = |detail| {
        FigureFault::new(Code::FigureValueInvalid)
            .text("line", &line.code)
            .text("raw", text)
            .fact("detail", Message::new(detail))
    };
    match line.kind {
        LineKind::Money | LineKind::Count | LineKind::Days => {
            let amount = amount_of(text).ok_or_else(|| invalid("figure-value-number"))?;
            if line.sign == Sign::NonNegative && amount.is_negative() {
                return Err(invalid("figure-value-negative"));
            }
            if line.kind == LineKind::Count && !amount.is_whole() {
                return Err(invalid("figure-value-whole"));
            }
            Ok(Value::Number(amount))
        }
        LineKind::Date => text.parse().map(Value::Date).map_err(|_| invalid("figure-value-date")),
        LineKind::Flag => match text.to_lowercase().as_str() {
            "oui" | "yes" | "sim" | "1" => Ok(Value::Flag(true)),
            "non" | "no" | "não" | "nao" | "0" => Ok(Value::Flag(false)),
            _ => Err(invalid("figure-value-flag")),
        },
    }
}
