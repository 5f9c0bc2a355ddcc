pub(crate) fn text() -> String { String::new() }
