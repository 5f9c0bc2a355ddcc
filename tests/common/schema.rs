//! A document against the schema that the program prints for it.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on must fail")]

use serde_json::Value;

/// Whether a document is what a schema says, as far as our schemas go: objects with required properties, arrays, plain types,
/// references, constants and alternatives. Gives the first place where it is not.
pub(crate) fn mismatch(value: &Value, schema: &Value, root: &Value, at: &str) -> Option<String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = root.pointer(reference.trim_start_matches('#')).unwrap();
        return mismatch(value, target, root, at);
    }
    if let Some(choices) = schema["anyOf"].as_array().or_else(|| schema["oneOf"].as_array()) {
        let fits = choices.iter().any(|choice| mismatch(value, choice, root, at).is_none());
        return (!fits).then(|| format!("{at}: none of the alternatives"));
    }
    let name = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let admitted: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one.as_str()],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => return Some(format!("{at}: the schema says no type")),
    };
    if !admitted.contains(&name) {
        return Some(format!("{at}: {name}, not {admitted:?}"));
    }
    if schema.get("const").is_some_and(|constant| constant != value) {
        return Some(format!("{at}: not {}", schema["const"]));
    }
    match value {
        Value::Object(members) => {
            let properties = schema["properties"].as_object()?;
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            for key in required.iter().filter_map(Value::as_str) {
                if !members.contains_key(key) {
                    return Some(format!("{at}.{key}: missing"));
                }
            }
            members.iter().find_map(|(key, member)| match properties.get(key) {
                Some(schema) => mismatch(member, schema, root, &format!("{at}.{key}")),
                None => Some(format!("{at}.{key}: not in the schema")),
            })
        }
        Value::Array(items) => items
            .iter()
            .enumerate()
            .find_map(|(rank, item)| mismatch(item, &schema["items"], root, &format!("{at}[{rank}]"))),
        _ => None,
    }
}
