//! Lines (rubriques) and the groups that a template shows them in.

use super::nearest::nearest;
use crate::formula::{Dimension, Expression, Lines};
use crate::i18n::{Arg, LocalText, Message};
use crate::model::{Kind, LineId, LineKind, Sign};

/// Who supplies a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SuppliedBy {
    /// The institution, in a row of its workbook.
    #[default]
    Filer,
    /// The institution, in the identification (`year_end`, `filed_on`).
    Identification,
    /// The Secretariat (`received_on`).
    Secretariat,
    /// The check itself, which counts what a submission files: a [`Tally`].
    Check,
}

macro_rules! tallies {
    ($($(#[$doc:meta])* $variant:ident = $code:literal,)*) => {
        /// What the check counts in a submission, for rules on filing itself. Each is a line of its code, where a dictionary
        /// has one.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Tally { $($(#[$doc])* $variant,)* }
        impl Tally {
            /// Every count.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The code of its line.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }
        }
    };
}
tallies! {
    /// Figures that the rules that concern the institution need of it, by line, branch and year.
    FiguresExpected = "figures_expected",
    /// Those of them that have a value.
    FiguresPresent = "figures_present",
    /// Those of them that have one in cells that needed no interpretation.
    FiguresClean = "figures_clean",
    /// Controls that concern the institution.
    ControlsExpected = "controls_expected",
    /// Those of them that are satisfied.
    ControlsSatisfied = "controls_satisfied",
}

/// One named figure of the dictionary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its rank in the dictionary.
    pub id: LineId,
    /// Its code, the same in every language.
    pub code: String,
    /// The group that it stands in: an index into [`Dictionary::groups`].
    pub group: usize,
    /// What it counts.
    pub kind: LineKind,
    /// Which values it admits.
    pub sign: Sign,
    /// Whether it is asked per branch too.
    pub by_branch: bool,
    /// Who supplies it.
    pub supplied_by: SuppliedBy,
    /// For a flag: whether a document must prove it.
    pub needs_document: bool,
    /// Whether the institution can set it: what it owes, receives or counts is not its choice, and changing it is no cure.
    pub is_curable: bool,
    /// Its name (libellé).
    pub label: LocalText,
    /// What to count in it and what not.
    pub definition: LocalText,
    /// Other usual names, in any language.
    pub aliases: Vec<String>,
    /// Which documents prove it, for whoever inspects: its own text, else that of its group.
    pub proof: Option<LocalText>,
    /// Why it is collected although no rule uses it.
    pub unused_ok: Option<LocalText>,
}

impl Line {
    /// The line as people are told of it: its label with its code.
    #[must_use]
    pub fn named(&self) -> Arg {
        if self.label.is_empty() {
            return Arg::from(self.code.as_str());
        }
        Message::new("line-named").with("label", &self.label).with("code", self.code.as_str()).into()
    }
}

/// A kind of institution that a rulebook names itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownKind {
    /// The kind.
    pub kind: Kind,
    /// What people read.
    pub label: LocalText,
}

/// A formula with a name of its own, that rules can use as they use a line; nobody files it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Its code, the same in every language.
    pub code: String,
    /// Its name.
    pub label: LocalText,
    /// What it means.
    pub meaning: LocalText,
    /// The formula, checked.
    pub formula: Expression,
    /// What the formula's value measures.
    pub dimension: Dimension,
}

/// A group of lines: one sheet of the template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// The sheet's name.
    pub label: LocalText,
    /// Which documents prove those of its lines that say nothing of their own.
    pub proof: Option<LocalText>,
}

/// All lines, found by code or by rank.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dictionary {
    groups: Vec<Group>,
    lines: Vec<Line>,
    /// Codes with their lines, sorted by code.
    by_code: Vec<(String, LineId)>,
    definitions: Vec<Definition>,
    kinds: Vec<KnownKind>,
}

impl Dictionary {
    /// The dictionary of groups and lines; each line's `id` is set to its rank. Codes must be unique (the loader checks).
    #[must_use]
    pub fn new(groups: Vec<Group>, mut lines: Vec<Line>) -> Self {
        let mut by_code = Vec::with_capacity(lines.len());
        for (rank, line) in lines.iter_mut().enumerate() {
            line.id = LineId(u16::try_from(rank).unwrap_or(u16::MAX));
            by_code.push((line.code.clone(), line.id));
        }
        by_code.sort();
        Self { groups, lines, by_code, definitions: Vec::new(), kinds: Vec::new() }
    }

    /// Takes the kinds that the rulebook names itself.
    pub(crate) fn name_kinds(&mut self, kinds: Vec<KnownKind>) {
        self.kinds = kinds;
    }

    /// The kinds that the rulebook names itself; none where it knows the usual ones alone.
    #[must_use]
    pub fn kinds(&self) -> &[KnownKind] {
        &self.kinds
    }

    /// What people read of a kind.
    #[must_use]
    pub fn kind_label(&self, kind: &Kind) -> Message {
        match self.kinds.iter().find(|known| known.kind == *kind) {
            Some(known) => Message::new("kind-named").with("label", &known.label),
            None => kind.label(),
        }
    }

    /// Adds a definition; its code must be that of no line and no other definition (the loader checks).
    pub(crate) fn define(&mut self, definition: Definition) {
        self.definitions.push(definition);
    }

    /// The definitions, each after those that it uses.
    #[must_use]
    pub fn definitions(&self) -> &[Definition] {
        &self.definitions
    }

    /// The definition of a code.
    #[must_use]
    pub fn definition_of(&self, code: &str) -> Option<&Definition> {
        self.definitions.iter().find(|definition| definition.code == code)
    }

    /// The groups in the order of the template.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The lines in the order of the dictionary.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The line of a code.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<&Line> {
        let at = self.by_code.binary_search_by(|(known, _)| known.as_str().cmp(code)).ok()?;
        self.by_code.get(at).and_then(|(_, id)| self.get(*id))
    }

    /// The line of a rank.
    #[must_use]
    pub fn get(&self, id: LineId) -> Option<&Line> {
        self.lines.get(usize::from(id.0))
    }

    /// The code of a rank; empty for a rank of another dictionary.
    #[must_use]
    pub fn code(&self, id: LineId) -> &str {
        self.get(id).map_or("", |line| &line.code)
    }

    /// The line of a rank as people are told of it: see [`Line::named`].
    #[must_use]
    pub fn named(&self, id: LineId) -> Arg {
        self.get(id).map_or_else(|| Arg::from(""), Line::named)
    }
}

impl Lines for Dictionary {
    fn resolve(&self, name: &str) -> Option<(LineId, LineKind)> {
        self.find(name).map(|line| (line.id, line.kind))
    }

    fn definition(&self, code: &str) -> Option<(&Expression, Dimension)> {
        self.definition_of(code).map(|definition| (&definition.formula, definition.dimension))
    }

    fn nearest(&self, name: &str) -> Option<String> {
        let lines = self.lines.iter().map(|line| line.code.as_str());
        let definitions = self.definitions.iter().map(|definition| definition.code.as_str());
        nearest(name, lines.chain(definitions)).map(str::to_owned)
    }
}
