//! `states/<ISO>.toml`: what a state's own law changes, held against the rules, the dates and the institutions that it is about.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use super::Context;
use super::case::{CaseTerms, read_cases, usual_closing};
use super::identity::{THRESHOLD_BASES, read_rationale, read_reference};
use super::rule::JUDGED;
use super::threshold::{ThresholdRaw, ThresholdRead, inherited, read_threshold};
use super::transition::{Destination, last_day, read_schedule};
use crate::diagnostic::Code;
use crate::dictionary::{Faults, Field, Table, suggestion};
use crate::i18n::{Arg, Message};
use crate::model::{Branch, Institution, Kind, Period, StateCode};
use crate::rulebook::law::concerns;
use crate::rulebook::raw::{read_cases as read_raw_cases, read_steps};
use crate::rulebook::{
    Arrangement, Basis, Case, Expected, NationalNorm, Reach, Rule, RuleSource, Scale, Severity, StateTailoring,
    Tailoring, lint,
};

/// What a case of a rule that a state has not can expect.
const NOT_TRANSPOSED: [Expected; 1] = [Expected::NotApplicable];

/// What a state's file is held against.
#[derive(Debug)]
pub(crate) struct Ground<'a> {
    /// The ratios and standards that could be read.
    pub(crate) rules: &'a [Rule],
    /// The id of every rule's file, sound or not, with the file.
    pub(crate) ids: &'a BTreeMap<String, String>,
    /// The list's institutions of kinds that the rulebook judges.
    pub(crate) institutions: Vec<&'a Institution>,
    /// The kinds that it judges.
    pub(crate) kinds: &'a [Kind],
    /// The edition's dates.
    pub(crate) in_force: Option<Period>,
}

/// The tailoring of a state's file; `None` where it does not say of which state.
pub(crate) fn read_state(
    root: &Table<'_>,
    stem: &str,
    ground: &Ground<'_>,
    context: &Context<'_>,
) -> Option<StateTailoring> {
    let faults = root.faults();
    let code = root.required_text("state");
    let (rules, branches) = (root.tables("rule"), root.tables("branch"));
    root.finish();
    let code = code.present()?;
    let name = code.get_ref().as_str();
    if name != stem {
        faults.push(faults.at(Code::IdMismatch, code.span()).with("id", name).with("file", format!("{stem}.toml")));
    }
    let own: Vec<&Institution> =
        ground.institutions.iter().copied().filter(|known| known.state.as_str() == name).collect();
    if own.is_empty() && !context.states.is_empty() {
        let why = Message::new("tailoring-no-institution");
        faults.push(faults.at(Code::TailoringUnmatched, code.span()).with("state", name).with("why", why));
    }
    let reader = Reader { faults, state: name, own: &own, ground, context };
    let mut tailorings: Vec<Tailoring> = Vec::with_capacity(rules.len());
    for table in &rules {
        let Some(tailoring) = reader.rule(table) else { continue };
        reader.check_only(&tailoring, &tailorings);
        tailorings.push(tailoring);
    }
    Some(StateTailoring {
        state: StateCode::from(name),
        rules: tailorings,
        branches: branches.iter().filter_map(|table| reader.branch(table)).collect(),
        file: Arc::clone(faults.file()),
    })
}

struct Reader<'a> {
    faults: &'a Faults,
    state: &'a str,
    /// The state's institutions.
    own: &'a [&'a Institution],
    ground: &'a Ground<'a>,
    context: &'a Context<'a>,
}

impl Reader<'_> {
    fn unmatched(&self, span: Range<usize>, why: Message) {
        let told = self.faults.at(Code::TailoringUnmatched, span).with("state", self.state);
        self.faults.push(told.with("why", why));
    }

    /// The rule of an entry; `None` with its faults told, and of a rule whose own file has faults.
    fn rule(&self, table: &Table<'_>) -> Option<Tailoring> {
        let before = self.faults.count();
        let id = table.required_text("id");
        let name = id.value().cloned().unwrap_or_default();
        let transposed = table.flag("transposed");
        let raw = VariantRaw::read(table, self.context.languages, &name);
        let reach = self.reach(table);
        let (reference, authority) = self.texts(table, &name);
        table.finish();
        self.check_keys(table, transposed, &raw);
        let rule = self.named(&id)?;
        if let Some(reach) = &reach {
            self.check_reach(rule, reach, &id);
        }
        let reach = reach?;
        let variant = if transposed == Some(false) {
            if rule.requires.is_none() {
                self.unmatched(reach.span.clone(), Message::new("tailoring-informational"));
            }
            self.not_transposed(rule, &raw, &reach)
        } else {
            self.variant(rule, &raw, &reach)
        };
        let (variant, reference) = (variant?, reference?);
        let national = NationalNorm { reference: reference.clone(), is_transposed: transposed != Some(false) };
        let variant = Rule {
            national: Some(national),
            source: reference.clone(),
            file: Arc::clone(self.faults.file()),
            span: reach.span.clone(),
            in_force: reach.in_force,
            ..variant
        };
        (self.faults.count() == before).then(|| Tailoring {
            rule: rule.id.clone(),
            reach,
            variant,
            reference,
            authority,
        })
    }

    /// The rule that an entry names, told when there is none; a rule whose own file has faults has its own diagnostics.
    fn named(&self, id: &Field<String>) -> Option<&Rule> {
        let id = id.present()?;
        let name = id.get_ref().as_str();
        let ids = self.ground.ids;
        match ids.get(name) {
            None => {
                let unknown = self.faults.at(Code::RuleUnknown, id.span()).with("id", name);
                self.faults.push(unknown.with("nearest", suggestion(name, ids.keys().map(String::as_str))));
            }
            Some(path) if path.starts_with("controls/") => {
                self.unmatched(id.span(), Message::new("tailoring-control"));
            }
            Some(_) => {}
        }
        self.ground.rules.iter().find(|rule| rule.id.as_str() == name)
    }

    /// The national text, and the act by which it prevails.
    fn texts(&self, table: &Table<'_>, id: &str) -> (Option<RuleSource>, Option<RuleSource>) {
        if table.key_span("reference").is_none() {
            table.missing("reference", "key-why-reference");
        }
        let reference = read_reference(table, "reference", self.context.languages, id);
        let prevails = table.flag("prevails").unwrap_or_default();
        let authority = read_reference(table, "authority", self.context.languages, id);
        match (prevails, table.key_span("authority")) {
            (true, None) => table.missing("authority", "key-why-authority"),
            (false, Some(span)) => {
                let told = self.faults.at(Code::KeyUnexpected, span).with("key", "rule.authority");
                self.faults.push(told.with("why", Message::new("key-why-prevails")));
            }
            _ => {}
        }
        (reference, authority.filter(|_| prevails))
    }

    /// Kinds and dates of an entry.
    fn reach(&self, table: &Table<'_>) -> Option<Reach> {
        let stated = table.texts("kinds");
        let in_force = table.period("in_force");
        let mut kinds = Vec::new();
        for kind in stated.value().into_iter().flatten() {
            let name = kind.get_ref().as_str();
            let known = self.ground.kinds;
            if !known.is_empty() && known.iter().all(|known| known.as_str() != name) {
                let admitted: Vec<&str> = known.iter().map(Kind::as_str).collect();
                table.not_admitted(name, kind.span(), &admitted);
            } else if !self.own.is_empty() && self.own.iter().all(|known| known.kind.as_str() != name) {
                self.unmatched(kind.span(), Message::new("tailoring-no-kind").with("kind", name));
            }
            kinds.push(Kind::from(name));
        }
        Some(Reach { kinds, in_force: in_force.into_value()?, span: table.span() })
    }

    /// What makes an entry match nothing: dates that never meet the rule's, an institution that the rule does not concern.
    fn check_reach(&self, rule: &Rule, reach: &Reach, id: &Field<String>) {
        let span = id.present().map_or_else(|| reach.span.clone(), Spanned::span);
        let edition = self.ground.in_force.unwrap_or(rule.in_force);
        if !reach.in_force.overlaps(&rule.in_force) || !reach.in_force.overlaps(&edition) {
            self.unmatched(span, Message::new("tailoring-never-in-force"));
            return;
        }
        let mut covered = self.own.iter().filter(|institution| reach.covers(&institution.kind)).peekable();
        if covered.peek().is_some() && !covered.any(|institution| concerns(rule.applies.as_ref(), institution)) {
            self.unmatched(span, Message::new("tailoring-not-concerned"));
        }
    }

    /// A threshold is either stated or the rule is not transposed.
    fn check_keys(&self, table: &Table<'_>, transposed: Option<bool>, raw: &VariantRaw) {
        if transposed != Some(false) {
            if raw.requires.is_absent() {
                table.missing("requires", "key-why-tailoring");
            } else if raw.basis.is_absent() {
                table.missing("basis", "key-why-threshold");
            }
            return;
        }
        for key in ["requires", "target", "zero_mark", "basis", "severity", "transition"] {
            if let Some(span) = table.key_span(key) {
                let told = self.faults.at(Code::KeyUnexpected, span).with("key", format!("rule.{key}"));
                self.faults.push(told.with("why", Message::new("key-why-not-transposed")));
            }
        }
    }

    fn not_transposed(&self, rule: &Rule, raw: &VariantRaw, reach: &Reach) -> Option<Rule> {
        let cases = self.cases(raw, reach, &NOT_TRANSPOSED, false);
        (cases.len() == raw.cases.len()).then(|| Rule {
            requires: None,
            scale: Scale::AllOrNothing,
            transitions: Vec::new(),
            cases,
            ..rule.clone()
        })
    }

    /// The cases of an entry. A case without date closes when the entry is in force and its own transition is over.
    fn cases(&self, raw: &VariantRaw, reach: &Reach, admitted: &[Expected], has_number: bool) -> Vec<Case> {
        let on = usual_closing(Some(&reach.in_force), last_day(&raw.steps));
        read_cases(self.faults, &raw.cases, &CaseTerms { admitted, has_number, on }, self.context)
    }

    /// The rule with the national threshold in the place of the region's.
    fn variant(&self, rule: &Rule, raw: &VariantRaw, reach: &Reach) -> Option<Rule> {
        let faults = self.faults;
        let id = rule.id.as_str();
        let texts = ThresholdRaw {
            requires: &raw.requires,
            target: &raw.target,
            zero_mark: &raw.zero_mark,
            better: Some(rule.better),
        };
        let mut threshold = read_threshold(faults, &texts, Some(rule.dimension), id)?;
        let states_marks = raw.target.is_stated() || raw.zero_mark.is_stated();
        let own_scale = |read: &ThresholdRead, span: Range<usize>| {
            // Marks of its own, or a threshold that goes the other way and is told already.
            if states_marks || read.scale.is_none() {
                return read.scale.clone();
            }
            let scale = inherited(&rule.scale, &read.requires);
            if scale.is_none() {
                faults.push(faults.at(Code::MarksUnordered, span).with("better", rule.better.code()));
            }
            scale
        };
        let span = raw.requires.present().map_or_else(|| reach.span.clone(), Spanned::span);
        threshold.scale = own_scale(&threshold, span.clone());
        let severity = rule.severity.or(raw.severity.value().copied());
        if severity.is_none() {
            self.faults.push(
                faults
                    .at(Code::KeyMissing, reach.span.clone())
                    .with("key", "rule.severity")
                    .with("why", Message::new("key-why-national-severity")),
            );
        }
        let basis = raw.basis.value().copied();
        let destination = Destination {
            id,
            in_force: Some(reach.in_force),
            dimension: Some(rule.dimension),
            better: Some(rule.better),
            basis,
            target: &raw.target,
            zero_mark: &raw.zero_mark,
            threshold: Some(&threshold),
        };
        let mut transitions = read_schedule(faults, &raw.steps, &destination);
        for step in transitions.iter_mut().filter(|_| !states_marks) {
            let read = ThresholdRead { requires: step.requires.clone(), scale: Some(step.scale.clone()) };
            if let (Scale::AllOrNothing, Some(scale)) = (&step.scale, own_scale(&read, step.span.clone())) {
                step.scale = scale;
            }
        }
        let cases = self.cases(raw, reach, &JUDGED, rule.dimension.is_scalar());
        let scale = threshold.scale?;
        let is_same = rule.requires.as_ref() == Some(&threshold.requires)
            && rule.scale == scale
            && rule.transitions.is_empty()
            && transitions.is_empty();
        if is_same {
            self.unmatched(span.clone(), Message::new("tailoring-identical"));
        }
        self.check_meaning(rule, raw, &threshold.requires, &transitions, &cases, &span);
        Some(Rule {
            requires: Some(threshold.requires),
            scale,
            severity,
            transitions,
            basis: Some(basis?),
            rationale: raw.rationale.value().cloned(),
            cases,
            ..rule.clone()
        })
    }

    /// What is asked of any threshold: some figures pass and some fail, and cases stand on each side.
    fn check_meaning(
        &self,
        rule: &Rule,
        raw: &VariantRaw,
        threshold: &crate::formula::Threshold,
        steps: &[crate::rulebook::Step],
        cases: &[Case],
        span: &Range<usize>,
    ) {
        let Some(lines) = self.context.lines else { return };
        let id = rule.id.as_str();
        lint::reach::check_rule(self.faults, id, &rule.formula, threshold, lines, span);
        if cases.len() == raw.cases.len() && steps.len() == raw.steps.len() {
            let tried =
                lint::cases::Tried { formula: &rule.formula, threshold: Some(threshold), steps, missing: None, cases };
            lint::cases::check_rule(self.faults, id, &tried, lines, span);
        }
    }

    /// Tells a second entry for a rule where the first applies too.
    fn check_only(&self, new: &Tailoring, others: &[Tailoring]) {
        let shares_kind =
            |other: &Tailoring| self.own.iter().any(|one| new.reach.covers(&one.kind) && other.reach.covers(&one.kind));
        for other in others.iter().filter(|other| other.rule == new.rule && shares_kind(other)) {
            let (own, period) = (new.reach.in_force, other.reach.in_force);
            if own.overlaps(&period) {
                let why = Message::new("dates-overlap-tailoring").with("rule", new.rule.as_str());
                let told = self.faults.at(Code::DatesOverlap, new.reach.span.clone()).with("why", why);
                let told = told.with("from", own.from);
                self.faults.push(match own.to {
                    Some(to) => told.with("to", to),
                    None => told,
                });
            }
        }
    }

    /// That accounts of a branch are kept within another.
    fn branch(&self, table: &Table<'_>) -> Option<Arrangement> {
        let before = self.faults.count();
        let (branch, sits_in) = (self.branch_of(table, "branch"), self.branch_of(table, "sits_in"));
        let reach = self.reach(table);
        if table.key_span("reference").is_none() {
            table.missing("reference", "key-why-reference");
        }
        let reference = read_reference(table, "reference", self.context.languages, self.state);
        table.finish();
        let (branch, sits_in, reach) = (branch?, sits_in?, reach?);
        let has_both = |institution: &&&Institution| {
            reach.covers(&institution.kind)
                && [branch, sits_in].iter().all(|branch| institution.branches.contains(branch))
        };
        if branch == sits_in {
            self.unmatched(reach.span.clone(), Message::new("tailoring-same-branch"));
        } else if !self.own.is_empty() && self.own.iter().find(has_both).is_none() {
            let why = Message::new("tailoring-no-branch")
                .with("branch", Arg::from(branch.label()))
                .with("sits-in", Arg::from(sits_in.label()));
            self.unmatched(reach.span.clone(), why);
        }
        let reference = reference?;
        (self.faults.count() == before).then_some(Arrangement { branch, sits_in, reach, reference })
    }

    fn branch_of(&self, table: &Table<'_>, key: &'static str) -> Option<Branch> {
        let text = table.required_text(key);
        let text = text.present()?;
        let name = text.get_ref().as_str();
        let branch = Branch::from_code(name);
        if branch.is_none() {
            let known = Branch::ALL.iter().map(|branch| branch.code());
            let told = self.faults.at(Code::FormulaBranchUnknown, text.span()).with("name", name);
            self.faults.push(told.with("nearest", suggestion(name, known)));
        }
        branch
    }
}

/// An entry's threshold as its file states it.
struct VariantRaw {
    requires: Field<String>,
    target: Field<String>,
    zero_mark: Field<Vec<Spanned<String>>>,
    basis: Field<Basis>,
    severity: Field<Severity>,
    rationale: Field<crate::i18n::LocalText>,
    steps: Vec<crate::rulebook::raw::StepRaw>,
    cases: Vec<crate::rulebook::raw::CaseRaw>,
}

impl VariantRaw {
    fn read(table: &Table<'_>, languages: &[String], id: &str) -> Self {
        let basis = table.one_of("basis", &THRESHOLD_BASES, Basis::code);
        Self {
            requires: table.text("requires"),
            target: table.text("target"),
            zero_mark: table.text_or_pair("zero_mark"),
            severity: table.one_of("severity", Severity::ALL, Severity::code),
            rationale: read_rationale(table, languages, &basis, id),
            steps: read_steps(table, languages, id),
            cases: read_raw_cases(table),
            basis,
        }
    }
}
