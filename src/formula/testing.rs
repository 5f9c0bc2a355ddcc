//! What the tests of this folder share: a small dictionary, figures in a map, random formulas over them.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{
    BinaryOperator, BranchSelector, Exact, Expression, Figures, Function, LineReference, Lines, Node, Quantity,
};
use crate::model::{Branch, FigureKey, LineId, LineKind};

const LINES: &[(&str, LineKind)] = &[
    ("money_a", LineKind::Money),
    ("money_b", LineKind::Money),
    ("money_c", LineKind::Money),
    ("count_a", LineKind::Count),
    ("count_b", LineKind::Count),
    ("days_a", LineKind::Days),
    ("date_a", LineKind::Date),
    ("date_b", LineKind::Date),
    ("flag_a", LineKind::Flag),
    ("flag_b", LineKind::Flag),
];

/// The lines above.
pub(super) struct Dictionary;

impl Lines for Dictionary {
    fn resolve(&self, name: &str) -> Option<(LineId, LineKind)> {
        let at = LINES.iter().position(|(line, _)| *line == name)?;
        Some((LineId(u16::try_from(at).unwrap()), LINES[at].1))
    }

    fn nearest(&self, name: &str) -> Option<String> {
        LINES.iter().map(|(line, _)| *line).find(|line| line.get(..3) == name.get(..3)).map(str::to_owned)
    }
}

/// The key of `line`, `line[branch]`, `line@-1` or `line[branch]@-1`.
pub(super) fn key(text: &str) -> FigureKey {
    let tree = resolved(text);
    let Node::Line(LineReference { line: Some(line), branch, back, .. }) = tree.node else {
        panic!("{text} is no line")
    };
    let branch = match branch {
        BranchSelector::Whole => None,
        BranchSelector::One(branch) => Some(branch),
        BranchSelector::Every => panic!("{text} is many figures"),
    };
    FigureKey { line, branch, back }
}

/// A checked formula.
pub(super) fn resolved(text: &str) -> Expression {
    let mut tree = super::parse(text).unwrap();
    super::check(&mut tree, &Dictionary).unwrap();
    tree
}

/// Figures in a map; what is not in it is missing.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    pub(super) figures: BTreeMap<FigureKey, Quantity>,
    pub(super) branches: Vec<Branch>,
}

impl Figures for Sheet {
    fn figure(&self, key: FigureKey) -> Quantity {
        self.figures.get(&key).cloned().unwrap_or(Quantity::Missing)
    }

    fn branches(&self) -> &[Branch] {
        &self.branches
    }
}

impl Sheet {
    /// Figures from texts: `15`, `1..2` (an interval, its point in the middle), `2023-12-31`, `yes`, `no`.
    pub(super) fn of(figures: &[(&str, &str)]) -> Self {
        let figures = figures.iter().map(|(name, value)| (key(name), quantity(value))).collect();
        Self { figures, branches: vec![Branch::Family, Branch::Pensions] }
    }
}

fn quantity(text: &str) -> Quantity {
    let number = |text: &str| Exact::from_decimal_text(text).unwrap();
    match text {
        "yes" => Quantity::Flag(true),
        "no" => Quantity::Flag(false),
        _ => match text.split_once("..") {
            Some((low, high)) => {
                let (low, high) = (number(low), number(high));
                let point = (&low + &high).checked_div(&Exact::from(2)).unwrap();
                Quantity::Number { point, low, high }
            }
            None => match text.parse() {
                Ok(day) => Quantity::Date(day),
                Err(_) => Quantity::exact(number(text)),
            },
        },
    }
}

fn expression(node: Node) -> Expression {
    Expression { node, span: 0..0 }
}

/// The same tree, its spans and lines forgotten.
pub(super) fn without_spans(tree: &Expression) -> Expression {
    let again = |part: &Expression| Box::new(without_spans(part));
    expression(match &tree.node {
        Node::Number(number) => Node::Number(number.clone()),
        Node::Line(reference) => Node::Line(LineReference { line: None, ..reference.clone() }),
        Node::Negate(operand) => Node::Negate(again(operand)),
        Node::Not(operand) => Node::Not(again(operand)),
        Node::Binary(operator, left, right) => Node::Binary(*operator, again(left), again(right)),
        Node::Call(function, arguments) => Node::Call(*function, arguments.iter().map(without_spans).collect()),
        Node::If(condition, positive, negative) => Node::If(again(condition), again(positive), again(negative)),
        Node::Defined(code, inner) => Node::Defined(code.clone(), again(inner)),
    })
}

fn line(name: &str) -> Expression {
    let mut parsed = super::parse(name).unwrap();
    super::check(&mut parsed, &Dictionary).unwrap();
    without_span(parsed)
}

fn without_span(tree: Expression) -> Expression {
    Expression { span: 0..0, ..tree }
}

fn number() -> impl Strategy<Value = Expression> {
    (0_u32..=30, 0_u32..=2).prop_map(|(digits, places)| {
        let number = Exact::from_ratio(digits, 10_u32.pow(places)).unwrap();
        expression(Node::Number(number))
    })
}

/// Formulas whose value is a number, dimensions aside.
pub(super) fn numbers() -> BoxedStrategy<Expression> {
    formulas().0
}

/// Formulas whose value is yes or no, dimensions aside.
pub(super) fn flags() -> BoxedStrategy<Expression> {
    formulas().1
}

fn formulas() -> (BoxedStrategy<Expression>, BoxedStrategy<Expression>) {
    let mut numbers = prop_oneof![
        number(),
        prop::sample::select(vec![
            "money_a",
            "money_b",
            "money_c",
            "money_a@-1",
            "money_a[*]",
            "money_b[pensions]",
            "count_a"
        ])
        .prop_map(line),
        Just(line("days_a")),
        prop::sample::select(vec![Function::YearsBetween, Function::DaysBetween])
            .prop_map(|function| { expression(Node::Call(function, vec![line("date_a"), line("date_b")])) }),
    ]
    .boxed();
    let mut flags = prop::sample::select(vec!["flag_a", "flag_b"]).prop_map(line).boxed();
    for _ in 0..3 {
        (numbers, flags) = (deeper_numbers(&numbers, &flags), deeper_flags(&numbers, &flags));
    }
    (numbers, flags)
}

fn deeper_numbers(numbers: &BoxedStrategy<Expression>, flags: &BoxedStrategy<Expression>) -> BoxedStrategy<Expression> {
    use BinaryOperator as Op;
    let operators = vec![Op::Add, Op::Subtract, Op::Multiply, Op::Divide];
    prop_oneof![
        2 => numbers.clone(),
        4 => binary(operators, numbers, numbers),
        1 => numbers.clone().prop_map(|operand| expression(Node::Negate(Box::new(operand)))),
        2 => (
            prop::sample::select(vec![Function::Min, Function::Max, Function::Sum, Function::Avg]),
            prop::collection::vec(numbers.clone(), 1..4),
        )
            .prop_map(|(function, arguments)| expression(Node::Call(function, arguments))),
        1 => numbers.clone().prop_map(|operand| expression(Node::Call(Function::Abs, vec![operand]))),
        1 => prop::collection::vec(flags.clone(), 1..4)
            .prop_map(|arguments| expression(Node::Call(Function::Count, arguments))),
        1 => (flags.clone(), numbers.clone(), numbers.clone()).prop_map(|(condition, positive, negative)| {
            expression(Node::If(Box::new(condition), Box::new(positive), Box::new(negative)))
        }),
    ]
    .boxed()
}

fn deeper_flags(numbers: &BoxedStrategy<Expression>, flags: &BoxedStrategy<Expression>) -> BoxedStrategy<Expression> {
    use BinaryOperator as Op;
    let comparators = vec![Op::Less, Op::LessOrEqual, Op::Greater, Op::GreaterOrEqual, Op::Equal, Op::NotEqual];
    prop_oneof![
        2 => flags.clone(),
        3 => binary(comparators, numbers, numbers),
        2 => binary(vec![Op::And, Op::Or], flags, flags),
        1 => flags.clone().prop_map(|operand| expression(Node::Not(Box::new(operand)))),
        1 => (0_i64..4, prop::collection::vec(flags.clone(), 1..4)).prop_map(|(least, conditions)| {
            let least = expression(Node::Number(Exact::from(least)));
            let arguments = std::iter::once(least).chain(conditions).collect();
            expression(Node::Call(Function::AtLeast, arguments))
        }),
    ]
    .boxed()
}

fn binary(
    operators: Vec<BinaryOperator>,
    left: &BoxedStrategy<Expression>,
    right: &BoxedStrategy<Expression>,
) -> impl Strategy<Value = Expression> + use<> {
    (prop::sample::select(operators), left.clone(), right.clone())
        .prop_map(|(operator, left, right)| expression(Node::Binary(operator, Box::new(left), Box::new(right))))
}
