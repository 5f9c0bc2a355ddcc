//! What of a record is made again, and how two of them differ.
//!
//! In: records, or documents, as JSON. Out: the part that does not hang on language or machine; each difference with its place. Never: a
//! judgement.

use serde_json::{Map, Value};

use super::canonical::NotCanonical;
use crate::record::SubmissionRecord;

/// Members of records that are for people, or that tell where a file stood.
const LEFT_OUT: &[&str] = &["message", "path", "list", "diagnostics"];

/// The members of a list's items that name them, so that items are held against each other by name and not by rank.
const NAMES: &[&str] = &["rule", "id", "role"];

/// The record of a submission without what hangs on language or machine.
///
/// # Errors
/// It cannot be written as JSON.
pub fn replayed(record: &SubmissionRecord) -> Result<Value, NotCanonical> {
    let mut value = serde_json::to_value(record).map_err(|_| NotCanonical::NoJson)?;
    strip(&mut value);
    Ok(value)
}

fn strip(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|name, _| !LEFT_OUT.contains(&name.as_str()));
            members.values_mut().for_each(strip);
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

/// A place where two documents differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The place: names of members joined by points, items by their own name or rank.
    pub place: String,
    /// What was stated; empty where there was nothing.
    pub stated: String,
    /// What was found.
    pub found: String,
}

/// Every difference between what was stated and what was found.
#[must_use]
pub fn differences(stated: &Value, found: &Value) -> Vec<Difference> {
    let mut all = Vec::new();
    compare("", Some(stated), Some(found), &mut all);
    all
}

fn compare(place: &str, stated: Option<&Value>, found: Option<&Value>, all: &mut Vec<Difference>) {
    match (stated, found) {
        (Some(one), Some(other)) if one == other => {}
        (Some(Value::Object(one)), Some(Value::Object(other))) => {
            members(place, one, other, all);
        }
        (Some(Value::Array(one)), Some(Value::Array(other))) => {
            members(place, &by_name(one), &by_name(other), all);
        }
        _ => all.push(Difference { place: place.to_owned(), stated: shown(stated), found: shown(found) }),
    }
}

fn members(place: &str, one: &Map<String, Value>, other: &Map<String, Value>, all: &mut Vec<Difference>) {
    let before = all.len();
    let beyond = other.keys().filter(|name| !one.contains_key(*name));
    for name in one.keys().chain(beyond) {
        let place = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
        compare(&place, one.get(name), other.get(name), all);
    }
    if all.len() == before {
        // The same items in another order.
        let place = place.to_owned();
        let names = |map: &Map<String, Value>| map.keys().cloned().collect::<Vec<_>>().join(", ");
        all.push(Difference { place, stated: names(one), found: names(other) });
    }
}

/// The items of a list by their names; by their rank where they have none.
fn by_name(items: &[Value]) -> Map<String, Value> {
    let mut named = Map::new();
    for (rank, item) in items.iter().enumerate() {
        let own = NAMES.iter().find_map(|name| item.get(name)?.as_str());
        let name = own.map_or_else(|| (rank + 1).to_string(), str::to_owned);
        let name = if named.contains_key(&name) { format!("{name} ({})", rank + 1) } else { name };
        named.insert(name, item.clone());
    }
    named
}

fn shown(value: Option<&Value>) -> String {
    match value {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::differences;

    #[test]
    fn differences_are_told_by_the_names_of_items() {
        let stated = json!({ "class": { "grade": "D" }, "findings": [{ "rule": "a", "outcome": "watch" }, { "rule": "b", "outcome": "x" }] });
        let found = json!({ "class": { "grade": "D" }, "findings": [{ "rule": "a", "outcome": "compliant" }, { "rule": "c", "outcome": "x" }] });
        let told: Vec<_> =
            differences(&stated, &found).into_iter().map(|one| (one.place, one.stated, one.found)).collect();
        let text = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(told[0], text("findings.a.outcome", "watch", "compliant"));
        assert_eq!(told[1].0, "findings.b");
        assert_eq!(told[1].2, "");
        assert_eq!(told[2].0, "findings.c");
        assert_eq!(differences(&stated, &stated), []);
    }

    #[test]
    fn another_order_is_a_difference() {
        let (one, other) = (json!([{ "rule": "a" }, { "rule": "b" }]), json!([{ "rule": "b" }, { "rule": "a" }]));
        assert_eq!(differences(&one, &other).len(), 1);
    }
}
