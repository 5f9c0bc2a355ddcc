//! JSON in its canonical form: RFC 8785 without floating point.
//!
//! In: a JSON value, or bytes that claim to be canonical. Out: bytes, or the value. Never: two forms of one document.

use std::fmt::Write as _;

use serde_json::{Map, Value};

/// The largest whole number that every reader of JSON holds exactly.
const GREATEST: i64 = (1 << 53) - 1;

/// The largest document that is read, in bytes; a certificate has some ten thousand.
const LARGEST: usize = 4 << 20;

/// Why bytes are no canonical document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotCanonical {
    /// They are no JSON at all, or there is too much of it.
    #[error("no JSON document")]
    NoJson,
    /// A number that is not whole, or too large.
    #[error("a number that has no canonical form")]
    Number,
    /// The same could be written otherwise.
    #[error("not in the canonical form")]
    Form,
    /// A member says what the document cannot say. Its name.
    #[error("what is said under {0} cannot be said there")]
    Content(&'static str),
}

/// The canonical bytes of a value.
///
/// # Errors
/// A number that is not whole, or beyond what every reader holds exactly.
pub fn canonical(value: &Value) -> Result<Vec<u8>, NotCanonical> {
    let mut text = String::new();
    write_value(value, &mut text)?;
    Ok(text.into_bytes())
}

/// The value of canonical bytes.
///
/// # Errors
/// They are no JSON, or not the canonical form of what they say.
pub fn parse(bytes: &[u8]) -> Result<Value, NotCanonical> {
    parse_within(bytes, LARGEST)
}

/// The same of a document that may be larger than a certificate: the result of a check of many submissions.
pub(super) fn parse_within(bytes: &[u8], most: usize) -> Result<Value, NotCanonical> {
    if bytes.len() > most {
        return Err(NotCanonical::NoJson);
    }
    let value: Value = serde_json::from_slice(bytes).map_err(|_| NotCanonical::NoJson)?;
    // A name that stands twice, white space, another order, another escape: all of it is lost on the way back.
    if canonical(&value)? == bytes { Ok(value) } else { Err(NotCanonical::Form) }
}

fn write_value(value: &Value, out: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => {
            let whole = number.as_i64().filter(|whole| (-GREATEST..=GREATEST).contains(whole));
            out.push_str(&whole.ok_or(NotCanonical::Number)?.to_string());
        }
        Value::String(text) => string(text, out),
        Value::Array(items) => {
            out.push('[');
            for (rank, item) in items.iter().enumerate() {
                if rank > 0 {
                    out.push(',');
                }
                write_value(item, out)?;
            }
            out.push(']');
        }
        Value::Object(members) => object(members, out)?,
    }
    Ok(())
}

fn object(members: &Map<String, Value>, out: &mut String) -> Result<(), NotCanonical> {
    let mut names: Vec<&String> = members.keys().collect();
    names.sort_by(|one, other| one.encode_utf16().cmp(other.encode_utf16()));
    out.push('{');
    for (rank, name) in names.into_iter().enumerate() {
        if rank > 0 {
            out.push(',');
        }
        string(name, out);
        out.push(':');
        write_value(members.get(name).unwrap_or(&Value::Null), out)?;
    }
    out.push('}');
    Ok(())
}

/// A string with the escapes of RFC 8785: the short ones where there are some, `\u00xx` for other control characters.
fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            c if c < ' ' => {
                // Writing to memory cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::{NotCanonical, canonical, parse};

    fn text(value: &Value) -> String {
        String::from_utf8(canonical(value).unwrap()).unwrap()
    }

    #[test]
    fn members_stand_in_the_order_of_their_utf16_units() {
        // The example of RFC 8785, section 3.2.3.
        let value = json!({
            "\u{20ac}": "Euro Sign", "\r": "Carriage Return", "\u{fb33}": "Hebrew Letter Dalet With Dagesh", "1": "One",
            "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control", "\u{f6}": "Latin Small Letter O With Diaeresis"
        });
        let written = text(&value);
        let order = ["Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"];
        let places: Vec<usize> = order.iter().map(|word| written.find(word).unwrap()).collect();
        assert!(places.is_sorted(), "{written}");
    }

    #[test]
    fn strings_are_escaped_no_more_than_they_must_be() {
        let value = json!({ "b": ["\u{20ac}$\u{f}\nA'B\"\\\\\"/é", -1, true, null], "a": {} });
        assert_eq!(text(&value), "{\"a\":{},\"b\":[\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/é\",-1,true,null]}");
    }

    #[test]
    fn what_could_be_written_otherwise_is_refused() {
        for other in [
            "{ \"a\":1}",
            "{\"b\":1,\"a\":2}",
            "{\"a\":1,\"a\":1}",
            "{\"a\":\"\\u0041\"}",
            "[1]\n",
            "[01]",
            "\u{feff}[]",
        ] {
            assert!(parse(other.as_bytes()).is_err(), "{other}");
        }
        assert_eq!(parse(b"[1.0]"), Err(NotCanonical::Number));
        assert_eq!(parse(b"[1e2]"), Err(NotCanonical::Number));
        assert_eq!(parse(b"[9007199254740992]"), Err(NotCanonical::Number));
        assert_eq!(parse(b"[-0]"), Err(NotCanonical::Number));
        assert_eq!(parse(b"[9007199254740991]"), Ok(json!([9_007_199_254_740_991_i64])));
    }

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (-((1_i64 << 53) - 1)..(1_i64 << 53)).prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn a_value_comes_back_from_its_canonical_form(value in values()) {
            let bytes = canonical(&value).unwrap();
            prop_assert_eq!(parse(&bytes).unwrap(), value);
        }

        #[test]
        fn bytes_are_read_only_if_they_are_the_form(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
            if let Ok(value) = parse(&bytes) {
                prop_assert_eq!(canonical(&value).unwrap(), bytes);
            }
        }
    }
}
