//! The parts that a part of an Office Open XML package refers to.
//!
//! In: the zip of a workbook and the path of one of its parts. Out: what the part refers to, by the ids by which it does. Never: a
//! part outside the package.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use super::container::Container;
use super::xml::{Xml, attribute, local, text_of};
use crate::i18n::Message;
use crate::intake::fault::Fault;

/// A part that another one refers to.
pub(super) struct Relation {
    /// The last word of its type: `worksheet`, `styles`.
    pub(super) kind: String,
    pub(super) path: String,
}

/// What a part refers to, by id; nothing where it refers to none.
///
/// # Errors
///
/// A fault where the list is damaged, or a limit is passed.
pub(super) fn relations(container: &mut Container<'_>, path: &str) -> Result<BTreeMap<String, Relation>, Fault> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let list = if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
    let mut relations = BTreeMap::new();
    let Some(part) = container.bookkeeping(&list)? else { return Ok(relations) };
    let text = text_of(part)?;
    let mut xml = Xml::whole(&text);
    loop {
        match xml.next()? {
            Event::Start(tag) if local(&tag) == "Relationship" => {
                let value = |name| attribute(&tag, name).map(Option::unwrap_or_default);
                if value("TargetMode")? == "External" {
                    continue;
                }
                let kind = value("Type")?.rsplit('/').next().unwrap_or_default().to_owned();
                relations.insert(value("Id")?.into_owned(), Relation { kind, path: target(folder, &value("Target")?) });
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// The path of a target that a part in a folder names.
fn target(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The fault of a part that is referred to and is not there.
pub(super) fn lacking(path: &str) -> Message {
    Message::new("intake-detail-part").with("part", path)
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn targets_are_within_the_folder_unless_they_say_otherwise() {
        assert_eq!(target("xl", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(target("xl", "/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(target("xl", "../a.xml"), "a.xml");
        assert_eq!(target("", "./xl/workbook.xml"), "xl/workbook.xml");
        assert_eq!(target("xl", "../../../etc/passwd"), "etc/passwd");
    }
}
