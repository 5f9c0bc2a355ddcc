//! A formula in words: labels instead of codes.

use super::subject::line_name;
use crate::dictionary::Dictionary;
use crate::formula::{BinaryOperator, BranchSelector, Expression, Function, LineReference, Node};
use crate::i18n::{Arg, Message};
use crate::model::Branch;

/// How tightly an operation binds, loosest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Sentence,
    Or,
    And,
    Comparison,
    Sum,
    Product,
    Word,
}

/// The formula in words.
pub(super) fn formula_in_words(formula: &Expression, dictionary: &Dictionary) -> Message {
    Speaker { dictionary, known: &|_| None }.say(formula).1
}

/// The formula in words, where some of its parts are said as what they come to.
pub(super) fn formula_with_values(
    formula: &Expression,
    dictionary: &Dictionary,
    known: &dyn Fn(&Expression) -> Option<Said>,
) -> Message {
    Speaker { dictionary, known }.say(formula).1
}

/// What a part of a formula comes to.
pub(super) struct Said {
    /// How it is said.
    pub(super) message: Message,
    /// Whether a sign stands before it, so that it needs parentheses among others.
    pub(super) is_signed: bool,
}

struct Speaker<'s> {
    dictionary: &'s Dictionary,
    known: &'s dyn Fn(&Expression) -> Option<Said>,
}

impl Speaker<'_> {
    fn say(&self, expression: &Expression) -> (Binding, Message) {
        if let Some(Said { message, is_signed }) = (self.known)(expression) {
            return (if is_signed { Binding::Product } else { Binding::Word }, message);
        }
        match &expression.node {
            Node::Number(number) => {
                let decimal = Arg::Number(number.to_decimal(6, true));
                (Binding::Word, Message::new("report-formula-number").with("number", decimal))
            }
            Node::Line(reference) => (Binding::Word, line(reference, self.dictionary)),
            Node::Defined(code, _) => (Binding::Word, definition(code, self.dictionary)),
            Node::Negate(operand) => {
                let operand = self.part(operand, Binding::Word);
                (Binding::Product, Message::new("report-formula-negate").with("operand", operand))
            }
            Node::Not(operand) => {
                let operand = self.part(operand, Binding::Comparison);
                (Binding::Comparison, Message::new("report-formula-not").with("operand", operand))
            }
            Node::Binary(operator, left, right) => {
                let (binding, right_place, id) = operation(*operator);
                let message = Message::new(id)
                    .with("left", self.part(left, binding))
                    .with("right", self.part(right, right_place));
                (binding, message)
            }
            Node::Call(Function::AtLeast, arguments) => {
                let mut parts = arguments.iter();
                let least = parts.next().map_or_else(|| "".into(), |least| Arg::from(self.part(least, Binding::Word)));
                let conditions: Vec<Arg> = parts.map(|condition| self.part(condition, Binding::Sum).into()).collect();
                let message =
                    Message::new("report-formula-at-least").with("least", least).with("arguments", conditions);
                (Binding::Comparison, message)
            }
            Node::Call(function, arguments) => {
                let arguments: Vec<Arg> =
                    arguments.iter().map(|argument| self.part(argument, Binding::Sum).into()).collect();
                (Binding::Word, call(*function, arguments))
            }
            Node::If(condition, positive, negative) => {
                let message = Message::new("report-formula-if")
                    .with("condition", self.part(condition, Binding::Or))
                    .with("positive", self.part(positive, Binding::Or))
                    .with("negative", self.part(negative, Binding::Or));
                (Binding::Sentence, message)
            }
        }
    }

    /// A part of a formula, in parentheses where it binds less than its place asks for.
    fn part(&self, expression: &Expression, place: Binding) -> Message {
        let (binding, message) = self.say(expression);
        if binding < place { Message::new("report-formula-group").with("inner", message) } else { message }
    }
}

/// How an operator binds, what its right side must bind like, and its message.
const fn operation(operator: BinaryOperator) -> (Binding, Binding, &'static str) {
    match operator {
        BinaryOperator::Add => (Binding::Sum, Binding::Sum, "report-formula-add"),
        BinaryOperator::Subtract => (Binding::Sum, Binding::Product, "report-formula-subtract"),
        BinaryOperator::Multiply => (Binding::Product, Binding::Product, "report-formula-multiply"),
        BinaryOperator::Divide => (Binding::Product, Binding::Word, "report-formula-divide"),
        BinaryOperator::Less => (Binding::Comparison, Binding::Sum, "report-formula-less"),
        BinaryOperator::LessOrEqual => (Binding::Comparison, Binding::Sum, "report-formula-less-or-equal"),
        BinaryOperator::Greater => (Binding::Comparison, Binding::Sum, "report-formula-greater"),
        BinaryOperator::GreaterOrEqual => (Binding::Comparison, Binding::Sum, "report-formula-greater-or-equal"),
        BinaryOperator::Equal => (Binding::Comparison, Binding::Sum, "report-formula-equal"),
        BinaryOperator::NotEqual => (Binding::Comparison, Binding::Sum, "report-formula-not-equal"),
        BinaryOperator::And => (Binding::And, Binding::And, "report-formula-and"),
        BinaryOperator::Or => (Binding::Or, Binding::Or, "report-formula-or"),
    }
}

fn call(function: Function, arguments: Vec<Arg>) -> Message {
    let id = match function {
        Function::Min => "report-formula-min",
        Function::Max => "report-formula-max",
        Function::Sum => "report-formula-sum",
        Function::Avg => "report-formula-avg",
        Function::Abs => "report-formula-abs",
        Function::YearsBetween => "report-formula-years-between",
        Function::DaysBetween => "report-formula-days-between",
        Function::Count => "report-formula-count",
        Function::AtLeast => "report-formula-at-least",
    };
    Message::new(id).with("arguments", arguments)
}

fn definition(code: &str, dictionary: &Dictionary) -> Message {
    let label = dictionary.definition_of(code).map_or_else(|| Arg::from(code), |found| Arg::from(&found.label));
    line_name(label, None, None)
}

fn line(reference: &LineReference, dictionary: &Dictionary) -> Message {
    let label = match reference.line.and_then(|id| dictionary.get(id)) {
        Some(line) => Arg::from(&line.label),
        None => Arg::Text(reference.name.clone()),
    };
    let branch = match reference.branch {
        BranchSelector::Whole => None,
        BranchSelector::One(branch) => Some(Branch::label(branch)),
        BranchSelector::Every => Some(Message::new("report-every-branch")),
    };
    let name = line_name(label, branch, None);
    match reference.back {
        0 => name,
        1 => Message::new("report-line-year-before").with("line", name),
        back => Message::new("report-line-years-before").with("line", name).with("count", Arg::Count(back.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::formula_in_words;
    use crate::dictionary::Dictionary;
    use crate::formula::parse;
    use crate::i18n::Language;

    fn words(formula: &str, language: &str) -> String {
        let language = Language::from_code(language).unwrap();
        formula_in_words(&parse(formula).unwrap(), &Dictionary::default()).render(language)
    }

    #[test]
    fn parentheses_stand_where_the_reading_needs_them() {
        assert_eq!(words("a - (b - c) / (d * e)", "en"), "“a” − (“b” − “c”) ÷ (“d” × “e”)");
        assert_eq!(words("(a + b) + c * d", "en"), "“a” + “b” + “c” × “d”");
        assert_eq!(words("a - (b + c)", "en"), "“a” − (“b” + “c”)");
        assert_eq!(words("not (a > 0 and b > 0) or c", "en"), "not (“a” > 0 and “b” > 0) or “c”");
    }

    #[test]
    fn branches_years_and_functions_are_said() {
        assert_eq!(
            words("a[pensions] / avg(b, b@-1)", "en"),
            "“a” (pensions) ÷ average of (“b” and “b” of the year before)"
        );
        let french = words("if a > 0 then sum(b, c[*]) else 12.5", "fr").replace(['\u{202f}', '\u{a0}'], "_");
        assert_eq!(french, "si «_a_» > 0 alors somme de («_b_» et «_c_» (toutes branches et gestions)), sinon 12,5");
    }
}
