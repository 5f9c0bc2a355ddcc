//! Columns that are worked out one from another, and the common table expressions that hold them.
//!
//! In: expressions that name other columns. Out: a chain of steps, each made from the one before, in which every expression stands
//! once, as soon as what it needs is there, and only as long as something needs it. Never: an expression worked out twice.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What stands around the rank of a column inside an expression, until it is known how the column is called.
const OPEN: char = '\u{1}';
const CLOSE: char = '\u{2}';

/// Columns in the order in which they were asked for.
#[derive(Debug, Default)]
pub(super) struct Steps {
    columns: Vec<Column>,
    known: BTreeMap<String, usize>,
}

#[derive(Debug)]
struct Column {
    name: String,
    text: String,
    stage: usize,
    needs: Vec<usize>,
}

impl Steps {
    /// A column of the first step under a name of its own, which must be new.
    pub(super) fn first(&mut self, name: String, text: String) -> String {
        self.columns.push(Column { name, text, stage: 0, needs: Vec::new() });
        reference(self.columns.len() - 1)
    }

    /// The column of an expression; one that names nothing but a column, or a number, stays as it is.
    pub(super) fn bind(&mut self, text: String) -> String {
        if is_plain(&text) {
            return text;
        }
        if let Some(rank) = self.known.get(&text) {
            return reference(*rank);
        }
        let needs = ranks(&text);
        let stages = needs.iter().filter_map(|rank| self.columns.get(*rank)).map(|column| column.stage);
        let stage = stages.max().unwrap_or(0) + 1;
        let rank = self.columns.len();
        self.known.insert(text.clone(), rank);
        self.columns.push(Column { name: format!("x{rank}"), text, stage, needs });
        reference(rank)
    }

    /// The chain of steps that ends with these columns, from `source`, of whose table `t` the `keys` are carried through: `once` is
    /// what stands between `AS` and the query of a step. Gives the name of the last step.
    pub(super) fn write(
        &self,
        outputs: &[String],
        keys: &[&str],
        source: &str,
        once: &str,
        out: &mut String,
    ) -> String {
        let last_use = self.last_use(outputs);
        let stage_of = |rank: usize| self.columns.get(rank).map_or(0, |column| column.stage);
        let last = (0..self.columns.len()).filter(|rank| last_use.contains_key(rank)).map(stage_of).max().unwrap_or(0);
        let mut before = String::new();
        for stage in 0..=last {
            let name = if stage == 0 { "figures".to_owned() } else { format!("step_{stage}") };
            let table = if stage == 0 { "t." } else { "" };
            let mut selected: Vec<String> = keys.iter().map(|key| format!("{table}{key}")).collect();
            for (rank, column) in self.columns.iter().enumerate() {
                let Some(until) = last_use.get(&rank) else { continue };
                if column.stage == stage {
                    selected.push(format!("{} AS {}", self.named(&column.text), column.name));
                } else if column.stage < stage && *until > stage {
                    selected.push(column.name.clone());
                }
            }
            let selected = selected.join(",\n    ");
            let from = if stage == 0 { source } else { &before };
            // A string takes every write.
            let _ = write!(out, "{name} AS {once}(\n  SELECT\n    {selected}\n  FROM {from}\n),\n");
            before = name;
        }
        before
    }

    /// An expression with its columns called by their names.
    pub(super) fn named(&self, text: &str) -> String {
        let mut named = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(OPEN) {
            named.push_str(before);
            let (rank, after) = after.split_once(CLOSE).unwrap_or((after, ""));
            let column = rank.parse().ok().and_then(|rank: usize| self.columns.get(rank));
            named.push_str(column.map_or("", |column| &column.name));
            rest = after;
        }
        named.push_str(rest);
        named
    }

    /// Of each column that the outputs need, the last step that reads it.
    fn last_use(&self, outputs: &[String]) -> BTreeMap<usize, usize> {
        let mut last_use: BTreeMap<usize, usize> = BTreeMap::new();
        for rank in outputs.iter().flat_map(|output| ranks(output)) {
            last_use.insert(rank, usize::MAX);
        }
        for (rank, column) in self.columns.iter().enumerate().rev() {
            if last_use.contains_key(&rank) {
                for need in &column.needs {
                    let until = last_use.entry(*need).or_default();
                    *until = (*until).max(column.stage);
                }
            }
        }
        last_use
    }
}

fn reference(rank: usize) -> String {
    format!("{OPEN}{rank}{CLOSE}")
}

/// Whether a text is one column or one number.
fn is_plain(text: &str) -> bool {
    let is_column = text.starts_with(OPEN) && text.find(CLOSE) == Some(text.len() - CLOSE.len_utf8());
    is_column
        || matches!(text, "TRUE" | "FALSE" | "NULL")
        || text.strip_prefix('-').unwrap_or(text).bytes().all(|byte| byte.is_ascii_digit())
}

/// The columns that an expression names, each once.
fn ranks(text: &str) -> Vec<usize> {
    let parts = text.split(OPEN).skip(1);
    let mut ranks: Vec<usize> =
        parts.filter_map(|part| part.split_once(CLOSE)).filter_map(|(rank, _)| rank.parse().ok()).collect();
    ranks.sort_unstable();
    ranks.dedup();
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_stands_as_soon_as_it_can_and_as_long_as_it_is_needed() {
        let mut steps = Steps::default();
        let a = steps.first("a".to_owned(), "t.a".to_owned());
        let b = steps.first("b".to_owned(), "t.b".to_owned());
        let sum = steps.bind(format!("({a} + {b})"));
        assert_eq!(steps.bind(format!("({a} + {b})")), sum, "the same expression is the same column");
        let unused = steps.bind(format!("({a} - {b})"));
        let twice = steps.bind(format!("(2 * {sum} - {a})"));
        assert_ne!(unused, twice);
        assert_eq!((steps.bind("12".to_owned()), steps.bind(sum.clone())), ("12".to_owned(), sum));
        let mut text = String::new();
        let last = steps.write(&[twice], &["id"], "typed t", "", &mut text);
        assert_eq!(last, "step_2");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(
            text,
            "figures AS ( SELECT t.id, t.a AS a, t.b AS b FROM typed t ), \
             step_1 AS ( SELECT id, a, (a + b) AS x2 FROM figures ), \
             step_2 AS ( SELECT id, (2 * x2 - a) AS x4 FROM step_1 ),"
        );
    }
}
