//! All files of an edition into one rulebook, or all their faults.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use sha2::Digest;

use super::embedded::{files_of, shipped};
use super::files::{IDENTITY, RulebookFiles};
use super::lint;
use super::validate::definition::{check_used, read_definitions};
use super::validate::escalation::read_escalation;
use super::validate::grading::{GradingRead, read_grading};
use super::validate::identity::{Identity, read_identity};
use super::validate::ranking::read_ranking;
use super::validate::statistics::read_statistics;
use super::validate::tailoring::{Ground, read_state};
use super::validate::{Context, Uses, control, rule};
use super::{
    Control, EscalationScheme, Pairs, RankingScheme, Rule, RuleKind, Rulebook, StateTailoring, StatisticsScheme,
};
use crate::diagnostic::{Code, Diagnostic, Level, Location, RuleFile};
use crate::dictionary::{
    Faults, InstitutionList, Layout, LinesRead, Table, read_institutions, read_layout, read_lines, suggestion,
};
use crate::i18n::Message;
use crate::model::{Sha256, StateCode};

/// What loading came to.
#[derive(Debug)]
pub struct Loaded {
    /// The rulebook; `None` when any diagnostic is an error, for a rulebook with a fault must not judge.
    pub rulebook: Option<Rulebook>,
    /// Every fault and warning, by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// How far its rules were held against one another, where that was asked for.
    pub pairs: Option<Pairs>,
}

const LINES: &str = "lines.toml";
const GRADING: &str = "grading.toml";
const INSTITUTIONS: &str = "institutions.toml";
/// Formulas with a name of their own; a rulebook can do without.
const DEFINITIONS: &str = "definitions.toml";
/// What is aggregated by state and region; a rulebook can do without.
const STATISTICS: &str = "statistics.toml";
/// How institutions are ranked; a rulebook can do without.
const RANKING: &str = "ranking.toml";
/// What follows when nothing follows; a rulebook can do without.
const ESCALATION: &str = "escalation.toml";
/// The folder of the layouts.
const LAYOUTS: &str = "layouts/";
/// The folder of the states' own laws.
const STATES: &str = "states/";
/// The folders of an edition, with what kind of rule stands in each.
const FOLDERS: [(&str, RuleKind); 3] =
    [("ratios/", RuleKind::Ratio), ("standards/", RuleKind::Standard), ("controls/", RuleKind::Control)];

/// Reads and checks an edition. A fault in one file leaves the others checked.
#[must_use]
pub fn load(files: RulebookFiles) -> Loaded {
    read(files, false)
}

/// Loads an edition and holds its sound rules against one another, which takes longer than judging by them.
#[must_use]
pub fn examine(files: RulebookFiles) -> Loaded {
    read(files, true)
}

fn read(files: RulebookFiles, are_pairs_wanted: bool) -> Loaded {
    let RulebookFiles { files, siblings, faults, folder: _ } = files;
    let mut diagnostics = faults;
    let find = |name: &str| files.iter().find(|file| file.path == name);
    for name in [IDENTITY, LINES, GRADING, INSTITUTIONS] {
        let is_told = diagnostics.iter().any(|fault| fault.location.path().ends_with(name));
        if find(name).is_none() && !is_told {
            let location = Location::File { path: Arc::from(name) };
            diagnostics.push(Diagnostic::new(Code::RuleFileMissing, location).with("file", name));
        }
    }
    let identity = find(IDENTITY)
        .and_then(|file| {
            read_with(file, &mut diagnostics, |faults| {
                let identity = read_identity(faults)?;
                check_editions(faults, &identity, &siblings);
                Some(identity)
            })
        })
        .unwrap_or_default();
    let languages = identity.languages.as_slice();
    let mut lines = find(LINES).and_then(|file| {
        let (lines, faults) = read_lines(file, languages);
        diagnostics.extend(faults);
        lines
    });
    let mut uses = Uses::new();
    let mut definitions = BTreeMap::new();
    if let Some(lines) = &mut lines {
        lines.dictionary.name_kinds(identity.kind_labels.clone());
        if let Some(file) = find(DEFINITIONS) {
            let read = |faults: &Faults| {
                definitions = read_definitions(faults, languages, &mut lines.dictionary, &mut uses);
                Some(())
            };
            read_with(file, &mut diagnostics, read);
        }
    }
    let grading =
        find(GRADING).and_then(|file| read_with(file, &mut diagnostics, |faults| read_grading(faults, languages)));
    let kinds = identity.known_kinds();
    let institutions = find(INSTITUTIONS).and_then(|file| match read_institutions(file, &kinds, languages) {
        Ok(list) => Some(list),
        Err(faults) => {
            diagnostics.extend(faults);
            None
        }
    });
    let states: Vec<StateCode> =
        institutions.iter().flat_map(|list| &list.states).map(|state| state.code.clone()).collect();
    let context = Context {
        languages,
        lines: lines.as_ref().map(|lines| &lines.dictionary),
        kinds: &kinds,
        states: &states,
        pillars: grading.as_ref().map_or(&[], |grading| grading.pillars.as_slice()),
    };
    let rules = read_rules(&files, &context, uses, &mut diagnostics);
    let schemes = read_schemes(&files, &context, &mut diagnostics);
    let layouts = read_layouts(&files, &context, &mut diagnostics);
    let ground = Ground {
        rules: &rules.judged,
        ids: &rules.ids,
        institutions: (institutions.iter().flat_map(|list| &list.institutions))
            .map(|listed| &listed.institution)
            .filter(|institution| identity.kinds.contains(&institution.kind))
            .collect(),
        kinds: &identity.kinds,
        in_force: identity.in_force.as_ref().map(|(period, _)| *period),
    };
    let tailorings = read_states(&files, &ground, &context, &mut diagnostics);
    check_uses(
        &files,
        &Found { lines: &lines, definitions: &definitions, grading: &grading, rules: &rules },
        &mut diagnostics,
    );
    let pairs = lines.as_ref().filter(|_| are_pairs_wanted).map(|lines| {
        let mut pairs = lint::examine_pairs(lint::Docket {
            rules: &rules.judged,
            controls: &rules.controls,
            kinds: &identity.kinds,
            lines: &lines.dictionary,
            is_whole: rules.judged.len() + rules.controls.len() == rules.ids.len(),
        });
        diagnostics.append(&mut pairs.diagnostics);
        pairs
    });
    sort(&mut diagnostics);
    let is_sound = diagnostics.iter().all(|diagnostic| diagnostic.level() < Level::Error);
    let rulebook = if is_sound {
        assemble(identity, lines, grading, institutions, (rules, tailorings), layouts, files)
    } else {
        None
    };
    let rulebook = rulebook.map(|rulebook| schemes.of(rulebook));
    Loaded { rulebook, diagnostics, pairs }
}

/// What a rulebook can do without.
struct Schemes {
    statistics: Option<StatisticsScheme>,
    ranking: Option<RankingScheme>,
    escalation: Option<EscalationScheme>,
}

impl Schemes {
    fn of(self, rulebook: Rulebook) -> Rulebook {
        let Self { statistics, ranking, escalation } = self;
        Rulebook { statistics: statistics.unwrap_or_default(), ranking, escalation, ..rulebook }
    }
}

fn read_schemes(files: &[Arc<RuleFile>], context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) -> Schemes {
    let find = |name: &str| files.iter().find(|file| file.path == name);
    let (languages, lines) = (context.languages, context.lines);
    Schemes {
        statistics: find(STATISTICS)
            .and_then(|file| read_with(file, diagnostics, |faults| read_statistics(faults, languages, lines))),
        ranking: find(RANKING).and_then(|file| read_with(file, diagnostics, |faults| read_ranking(faults, languages))),
        escalation: find(ESCALATION)
            .and_then(|file| read_with(file, diagnostics, |faults| read_escalation(faults, languages, lines))),
    }
}

/// What was found of the parts that name one another.
struct Found<'f> {
    lines: &'f Option<LinesRead>,
    definitions: &'f BTreeMap<String, Range<usize>>,
    grading: &'f Option<GradingRead>,
    rules: &'f Rules,
}

/// Tells what no rule uses, and rules that the grading names and no file holds.
fn check_uses(files: &[Arc<RuleFile>], found: &Found<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Found { lines, definitions, grading, rules } = found;
    let find = |name: &str| files.iter().find(|file| file.path == name);
    if let (Some(file), Some(lines), true) = (find(LINES), lines, rules.uses.all_known) {
        read_with(file, diagnostics, |faults| {
            lint::unused::check(faults, lines, &rules.uses.lines);
            Some(())
        });
        if let Some(file) = find(DEFINITIONS) {
            read_with(file, diagnostics, |faults| {
                check_used(faults, definitions, &rules.uses);
                Some(())
            });
        }
    }
    if let (Some(file), Some(grading)) = (find(GRADING), grading) {
        read_with(file, diagnostics, |faults| {
            check_named_rules(faults, grading, rules);
            Some(())
        });
    }
}

/// Reads a file and keeps its faults.
fn read_with<T>(
    file: &Arc<RuleFile>,
    diagnostics: &mut Vec<Diagnostic>,
    read: impl FnOnce(&Faults) -> Option<T>,
) -> Option<T> {
    let faults = Faults::new(Arc::clone(file));
    let found = read(&faults);
    diagnostics.extend(faults.into_diagnostics());
    found
}

/// The rules of the three folders.
#[derive(Debug)]
struct Rules {
    judged: Vec<Rule>,
    controls: Vec<Control>,
    uses: Uses,
    /// The id of every rule's file, sound or not, with the file.
    ids: BTreeMap<String, String>,
}

fn read_rules(files: &[Arc<RuleFile>], context: &Context<'_>, uses: Uses, diagnostics: &mut Vec<Diagnostic>) -> Rules {
    let mut found = Rules { judged: Vec::new(), controls: Vec::new(), uses, ids: BTreeMap::new() };
    for file in files {
        let is_other = layout_id(file).is_some() || state_id(file).is_some();
        if [IDENTITY, LINES, GRADING, INSTITUTIONS, DEFINITIONS, STATISTICS, RANKING, ESCALATION]
            .contains(&file.path.as_str())
            || is_other
        {
            continue;
        }
        let place = FOLDERS.iter().find_map(|(folder, kind)| {
            file.path.strip_prefix(folder).and_then(|rest| rest.strip_suffix(".toml")).map(|stem| (stem, *kind))
        });
        let Some((stem, kind)) = place else {
            let folder = file.path.split_once('/').map_or(file.path.as_str(), |(folder, _)| folder);
            let folders = ["ratios", "standards", "controls", "layouts", "states"];
            let known = folders.into_iter().chain([
                IDENTITY,
                LINES,
                GRADING,
                INSTITUTIONS,
                DEFINITIONS,
                STATISTICS,
                RANKING,
                ESCALATION,
            ]);
            let location = Location::File { path: Arc::from(file.path.as_str()) };
            diagnostics.push(
                Diagnostic::new(Code::RuleFileIgnored, location)
                    .with("file", file.path.as_str())
                    .with("nearest", suggestion(folder, known)),
            );
            continue;
        };
        read_with(file, diagnostics, |faults| {
            let Some(table) = faults.parse(&file.text) else {
                found.uses.all_known = false;
                return None;
            };
            let root = Table::root(faults, &table);
            check_id(faults, &root, stem, &mut found.ids);
            if kind == RuleKind::Control {
                found.controls.extend(control::read_control(&root, context, &mut found.uses));
            } else {
                found.judged.extend(rule::read_rule(&root, kind, context, &mut found.uses));
            }
            Some(())
        });
    }
    found
}

/// The id that a layout's file must have, by its name; `None` for any other file.
fn layout_id(file: &RuleFile) -> Option<&str> {
    file.path.strip_prefix(LAYOUTS)?.strip_suffix(".toml")
}

/// The state that a file of `states/` must be about, by its name; `None` for any other file.
fn state_id(file: &RuleFile) -> Option<&str> {
    file.path.strip_prefix(STATES)?.strip_suffix(".toml")
}

/// What states' own laws change, by state.
fn read_states(
    files: &[Arc<RuleFile>],
    ground: &Ground<'_>,
    context: &Context<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<StateTailoring> {
    let mut states = Vec::new();
    for file in files {
        let Some(stem) = state_id(file) else { continue };
        let read = read_with(file, diagnostics, |faults| {
            let table = faults.parse(&file.text)?;
            read_state(&Table::root(faults, &table), stem, ground, context)
        });
        states.extend(read);
    }
    states
}

/// The layouts, by id. They are read where the lines are known, since they name them.
fn read_layouts(files: &[Arc<RuleFile>], context: &Context<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Layout> {
    let mut layouts = Vec::new();
    let mut ids = BTreeMap::new();
    for file in files {
        let (Some(stem), Some(lines)) = (layout_id(file), context.lines) else { continue };
        let read = read_with(file, diagnostics, |faults| {
            let table = faults.parse(&file.text)?;
            let root = Table::root(faults, &table);
            check_id(faults, &root, stem, &mut ids);
            Some(read_layout(&root, lines, context.languages))
        });
        layouts.extend(read);
    }
    layouts.sort_by(|left, right| left.id.cmp(&right.id));
    layouts
}

/// Tells an id that is not the file's name, and one that another file has.
fn check_id(faults: &Faults, root: &Table<'_>, stem: &str, ids: &mut BTreeMap<String, String>) {
    let id = root.text("id");
    let Some(id) = id.present() else { return };
    let name = id.get_ref().as_str();
    if name != stem {
        faults.push(faults.at(Code::IdMismatch, id.span()).with("id", name).with("file", format!("{stem}.toml")));
    } else if !super::validate::identity::is_kebab(name) {
        faults.push(faults.at(Code::CodeMalformed, id.span()).with("raw", name));
    }
    let path = faults.file().path.clone();
    if let Some(other) = ids.insert(name.to_owned(), path) {
        faults.push(faults.at(Code::IdDuplicate, id.span()).with("id", name).with("other", other));
    }
}

/// Tells an edition whose dates of effect overlap those of another that it was chosen among.
fn check_editions(faults: &Faults, identity: &Identity, siblings: &[Arc<RuleFile>]) {
    let Some((own, span)) = &identity.in_force else { return };
    for sibling in siblings {
        // The other edition's own faults are told when it is loaded itself.
        let Some(other) = read_identity(&Faults::new(Arc::clone(sibling))) else { continue };
        let Some((period, _)) = other.in_force.filter(|_| other.id == identity.id) else { continue };
        if own.overlaps(&period) {
            let why = Message::new("dates-overlap-edition").with("edition", other.edition);
            let mut told = faults.at(Code::DatesOverlap, span.clone()).with("why", why).with("from", own.from);
            if let Some(to) = own.to {
                told = told.with("to", to);
            }
            faults.push(told);
        }
    }
}

/// Tells a certification that names a rule which no file holds.
fn check_named_rules(faults: &Faults, grading: &GradingRead, rules: &Rules) {
    for named in &grading.named_rules {
        let name = named.get_ref().as_str();
        if !rules.ids.contains_key(name) {
            let unknown = faults.at(Code::RuleUnknown, named.span()).with("id", name);
            faults.push(unknown.with("nearest", suggestion(name, rules.ids.keys().map(String::as_str))));
        }
    }
}

/// The rules of an older edition that go on applying beside a newer one, read in the newer one's terms: those whose own last day
/// lies within it, while its own rule of that id is not in force.
pub(super) fn carry_over(older: &Rulebook, newer: &Rulebook) -> (Vec<Rule>, Vec<Diagnostic>) {
    let begins = newer.in_force.from;
    let states: Vec<StateCode> = newer.institutions.states.iter().map(|state| state.code.clone()).collect();
    let kinds: Vec<_> = newer.kinds.iter().chain(newer.out_of_scope.keys()).cloned().collect();
    let context = Context {
        // Its texts were asked for in every language where it was read first.
        languages: &[],
        lines: Some(&newer.dictionary),
        kinds: &kinds,
        states: &states,
        pillars: &newer.grading.pillars,
    };
    let (mut carried, mut diagnostics) = (Vec::new(), Vec::new());
    for rule in older.carried.iter().chain(&older.rules) {
        let own = newer.rules.iter().find(|own| own.id == rule.id);
        let outlasts = rule.in_force.to.is_some_and(|to| begins <= to);
        if !outlasts || own.is_some_and(|own| own.in_force.from <= begins) {
            continue;
        }
        let read = read_with(&rule.file, &mut diagnostics, |faults| {
            let table = faults.parse(&rule.file.text)?;
            rule::read_rule(&Table::root(faults, &table), rule.kind, &context, &mut Uses::new())
        });
        let edition = rule.carried_from.clone().unwrap_or_else(|| Arc::from(older.edition.as_str()));
        carried.extend(read.map(|rule| Rule { carried_from: Some(edition), ..rule }));
    }
    // What was only to be warned of was told with the older edition itself.
    diagnostics.retain(|told| told.level() == Level::Error);
    (carried, diagnostics)
}

/// By file and place; diagnostics of one place keep the order in which they were found.
fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|left, right| {
        let key = |diagnostic: &Diagnostic| match &diagnostic.location {
            Location::Span { span, .. } => span.start,
            _ => 0,
        };
        left.location.path().cmp(right.location.path()).then_with(|| key(left).cmp(&key(right)))
    });
}

fn assemble(
    identity: Identity,
    lines: Option<LinesRead>,
    grading: Option<GradingRead>,
    institutions: Option<InstitutionList>,
    (rules, states): (Rules, Vec<StateTailoring>),
    layouts: Vec<Layout>,
    files: Vec<Arc<RuleFile>>,
) -> Option<Rulebook> {
    let grading = grading?.scheme?;
    let sha256 = hash(&files);
    let is_shipped = shipped()
        .iter()
        .find(|known| known.id == identity.id && known.edition == identity.edition)
        .is_some_and(|known| hash(&files_of(known).files) == sha256);
    let Rules { judged: rules, controls, .. } = rules;
    let mut rulebook = Rulebook {
        id: identity.id,
        edition: identity.edition,
        name: identity.name,
        in_force: identity.in_force?.0,
        source: identity.source,
        kinds: identity.kinds,
        out_of_scope: identity.out_of_scope,
        precision: identity.precision,
        comparatives: identity.comparatives,
        dictionary: lines?.dictionary,
        institutions: institutions?,
        rules,
        states,
        carried: Vec::new(),
        is_forced: false,
        applied_on: None,
        controls,
        grading,
        statistics: StatisticsScheme::default(),
        ranking: None,
        escalation: None,
        layouts,
        is_shipped,
        sha256,
        files,
    };
    rulebook.sort_rules();
    Some(rulebook)
}

/// SHA-256 over, for each file: path, zero byte, length in decimal, zero byte, text.
pub(super) fn hash(files: &[Arc<RuleFile>]) -> Sha256 {
    let mut hash = sha2::Sha256::new();
    for file in files {
        hash.update(file.path.as_bytes());
        hash.update([0]);
        hash.update(file.text.len().to_string());
        hash.update([0]);
        hash.update(file.text.as_bytes());
    }
    Sha256(hash.finalize().into())
}
