//! Lines that no rule uses, and lines said to be unused that a rule does use.

use std::collections::BTreeSet;

use crate::diagnostic::Code;
use crate::dictionary::{Faults, LinesRead};

/// Tells, in lines.toml, every line that no formula names without saying why it is collected, and the reverse.
pub(in crate::rulebook) fn check(faults: &Faults, lines: &LinesRead, used: &BTreeSet<String>) {
    let spans = lines.code_spans.iter().zip(&lines.unused_ok_spans);
    for (line, (code_span, unused_ok_span)) in lines.dictionary.lines().iter().zip(spans) {
        match (used.contains(&line.code), unused_ok_span) {
            (false, None) => {
                faults.push(faults.at(Code::LineUnused, code_span.clone()).with("line", line.code.as_str()));
            }
            (true, Some(span)) => {
                faults.push(faults.at(Code::UnusedOkStale, span.clone()).with("line", line.code.as_str()));
            }
            _ => {}
        }
    }
}
