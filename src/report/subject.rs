//! Whom a report is about: the names of its figures, its currency, the places of its proof.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Anchor, Content, Measure, labels, quantity};
use crate::assessment::{Assessment, BasisFilter, COMPARATIVES_RULE, Computed, Finding, PRECISION_RULE, Proof};
use crate::diagnostic::{Code, Diagnostic, is_own_sheet};
use crate::dictionary::{InstitutionList, SuppliedBy};
use crate::formula::Exact;
use crate::i18n::{Arg, Message};
use crate::model::{FigureKey, LineKind, MissingFigure, Place};
use crate::rulebook::{Control, Equation, Rule, RuleId, RuleKind, Rulebook};

/// By what and on which terms submissions were judged.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The rulebook.
    pub rulebook: &'a Rulebook,
    /// The list of institutions in use: the rulebook's own, or one that was given.
    pub institutions: &'a InstitutionList,
    /// On which bases it was judged.
    pub basis: BasisFilter,
    /// The day on which it was judged.
    pub as_of: Date,
}

/// A submission judged, with what names its figures.
pub(super) struct Subject<'a> {
    pub(super) setting: &'a Setting<'a>,
    pub(super) rulebook: &'a Rulebook,
    pub(super) assessment: &'a Assessment,
    currency: Option<Arc<str>>,
    /// What the reading of its file told.
    diagnostics: &'a [Diagnostic],
}

impl<'a> Subject<'a> {
    pub(super) fn new(setting: &'a Setting<'a>, assessment: &'a Assessment) -> Self {
        // A submission that states no currency is in that of its state.
        let state = setting.institutions.state(&assessment.institution.state);
        let currency = assessment.currency.as_deref().or_else(|| state.map(|state| state.currency.as_str()));
        let currency = currency.filter(|currency| !currency.is_empty()).map(currency_name);
        Self { setting, rulebook: setting.rulebook, assessment, currency, diagnostics: &[] }
    }

    /// The same, with what the reading of its file told.
    pub(super) const fn with_diagnostics(mut self, diagnostics: &'a [Diagnostic]) -> Self {
        self.diagnostics = diagnostics;
        self
    }

    pub(super) fn currency(&self) -> Option<&str> {
        self.currency.as_deref()
    }

    pub(super) fn money(&self, value: &Exact) -> Content {
        quantity::money(value, self.currency.as_ref())
    }

    /// A quantity of a line of this kind.
    pub(super) fn amount(&self, kind: LineKind, value: &Exact) -> Content {
        match kind {
            LineKind::Money => self.money(value),
            LineKind::Days => Content::Number { decimal: value.to_decimal(2, true), measure: Measure::Days },
            LineKind::Count | LineKind::Date | LineKind::Flag => Content::number(value.to_decimal(2, true)),
        }
    }

    pub(super) fn computed(&self, kind: LineKind, value: &Computed) -> Content {
        match value {
            Computed::Number(number) => self.amount(kind, number),
            Computed::Date(date) => (*date).into(),
            Computed::Flag(flag) => quantity::yes_no(*flag),
        }
    }

    /// The name of a figure: « Réserve technique » (pensions), exercice 2022.
    pub(super) fn figure_name(&self, key: FigureKey) -> Message {
        let year = (key.back > 0).then(|| self.assessment.fiscal_year.before(key.back).to_string());
        let label = match self.rulebook.dictionary.get(key.line) {
            Some(line) => Arg::from(&line.label),
            None => Arg::Text(String::new()),
        };
        line_name(label, key.branch.map(crate::model::Branch::label), year)
    }

    /// Where a figure stands, if it stands anywhere.
    pub(super) fn place(proof: &Proof) -> Option<Message> {
        let message = match &proof.place {
            Place::Cell { .. } | Place::Cells { .. } => {
                let (sheet, cell) = (proof.place.sheet()?, proof.place.cell()?);
                match (sheet.is_empty(), &proof.path) {
                    (true, None) => Message::new("report-place-cell"),
                    (false, None) => Message::new("report-place").with("sheet", sheet),
                    (true, Some(path)) => Message::new("report-place-cell-in").with("path", path.as_ref()),
                    (false, Some(path)) => {
                        Message::new("report-place-in").with("path", path.as_ref()).with("sheet", sheet)
                    }
                }
                .with("cell", cell)
            }
            Place::Secretariat => Message::new("report-place-secretariat"),
            Place::Nowhere => return None,
        };
        Some(message)
    }

    /// A figure with its value, or why it has none, and where it stands.
    pub(super) fn figure(&self, proof: &Proof) -> Message {
        let name = self.figure_name(proof.key);
        if let Some(twice) = self.said_twice(proof, &name) {
            return twice;
        }
        let restated = proof.restated.as_deref().and_then(|restated| self.restated(proof, restated));
        let says = match (&proof.value, proof.missing()) {
            _ if restated.is_some() => restated.unwrap_or_else(|| Arg::Text(String::new())),
            (Some(value), _) => self.computed(proof.kind, value).arg(),
            (None, Some(missing)) => labels::missing(missing).into(),
            (None, None) => Arg::Text(String::new()),
        };
        let says = if self.is_declared(proof) {
            let declared = Message::new("report-declared");
            Message::new("report-value-declared").with("value", says).with("declared", declared).into()
        } else {
            says
        };
        match Self::place(proof) {
            Some(place) => Message::new("report-figure-at").with("place", place),
            None => Message::new("report-figure"),
        }
        .with("figure", name)
        .with("value", says)
    }

    /// A figure that has two values, with both cells.
    fn said_twice(&self, proof: &Proof, name: &Message) -> Option<Message> {
        if proof.missing() != Some(&MissingFigure::Contradictory) || proof.path.is_some() {
            return None;
        }
        let (sheet, cell) = (proof.place.sheet()?, proof.place.cell()?);
        let place = if is_own_sheet(&self.assessment.source.path, sheet) { cell } else { format!("{sheet}!{cell}") };
        let place = Arg::from(place);
        let contradictory = self.diagnostics.iter().filter(|diagnostic| diagnostic.code == Code::FigureContradictory);
        contradictory.map(Diagnostic::message).find_map(|told| {
            let arg = |name: &str| told.args().iter().find(|(known, _)| *known == name).map(|(_, arg)| arg.clone());
            if arg("first")? != place {
                return None;
            }
            Some(
                Message::new("report-figure-twice")
                    .with("figure", name.clone())
                    .with("first-raw", arg("first_raw")?)
                    .with("first", place.clone())
                    .with("second-raw", arg("second_raw")?)
                    .with("second", arg("second")?),
            )
        })
    }

    /// Whether a figure that the Secretariat should state rests on the filer's own word.
    pub(super) fn is_declared(&self, proof: &Proof) -> bool {
        let line = self.rulebook.dictionary.get(proof.key.line);
        let is_secretariats = line.is_some_and(|line| line.supplied_by == SuppliedBy::Secretariat);
        is_secretariats && matches!(proof.place, Place::Cell { .. })
    }

    /// Whether a line may be named as a way to comply: the institution can set it.
    pub(super) fn is_curable(&self, key: FigureKey) -> bool {
        self.rulebook.dictionary.get(key.line).is_none_or(|line| line.is_curable)
    }

    /// The list of institutions in use: its path, or that it is the rulebook's own.
    pub(super) fn list(&self) -> Message {
        list(self.setting)
    }

    /// The rule of a finding, if it is a ratio or a standard.
    pub(super) fn rule(&self, finding: &Finding) -> Option<&'a Rule> {
        self.rulebook.rule(&finding.rule)
    }

    /// The control of a finding, if it is one.
    pub(super) fn control(&self, finding: &Finding) -> Option<&'a Control> {
        let is_control = finding.kind == RuleKind::Control;
        self.rulebook.controls.iter().find(|control| is_control && control.id == finding.rule)
    }

    /// An equation of a control.
    pub(super) fn equation(control: &'a Control, id: &str) -> Option<&'a Equation> {
        control.equations.iter().find(|equation| equation.id == id)
    }

    /// The name of a rule, a control or the norm on precision.
    pub(super) fn rule_name(&self, id: &RuleId) -> Arg {
        rule_name(self.rulebook, id)
    }

    /// What usually cures a breach of it.
    pub(super) fn advice(&self, finding: &Finding) -> Option<Content> {
        if let Some(rule) = self.rule(finding) {
            return Some((&rule.advice).into());
        }
        if let Some(control) = self.control(finding) {
            return Some((&control.advice).into());
        }
        if finding.kind == RuleKind::Comparatives {
            return self.rulebook.comparatives.as_ref().map(|norm| (&norm.advice).into());
        }
        self.rulebook.precision.as_ref().map(|norm| (&norm.advice).into())
    }

    /// The anchors of figures that stand in cells.
    pub(super) fn anchors(&self, figures: &[Proof]) -> Vec<Anchor> {
        let own: Arc<str> = Arc::from(self.assessment.source.path.as_str());
        figures
            .iter()
            .filter_map(|proof| {
                Some(Anchor {
                    path: proof.path.clone().unwrap_or_else(|| Arc::clone(&own)),
                    sheet: Arc::from(proof.place.sheet()?),
                    cell: proof.place.cell()?,
                    raw: proof.raw.clone(),
                })
            })
            .collect()
    }
}

/// A currency as people write it.
pub(super) fn currency_name(code: &str) -> Arc<str> {
    Arc::from(match code {
        "XOF" | "XAF" => "FCFA",
        other => other,
    })
}

/// The list of institutions in use: its path, or that it is the rulebook's own.
pub(super) fn list(setting: &Setting<'_>) -> Message {
    let (list, own) = (setting.institutions, &setting.rulebook.institutions);
    if list.path == own.path && list.sha256 == own.sha256 {
        Message::new("report-list-own")
    } else {
        Message::new("report-list").with("path", list.path.as_str())
    }
    .with("sha256", super::compliance::short(&list.sha256.to_string()))
}

/// The name of a line with its branch and, for an earlier one, its year.
pub(super) fn line_name(label: Arg, branch: Option<Message>, year: Option<String>) -> Message {
    let name = match branch {
        Some(branch) => Message::new("report-line-branch").with("branch", branch),
        None => Message::new("report-line"),
    }
    .with("label", label);
    match year {
        Some(year) => Message::new("report-line-year").with("line", name).with("year", year),
        None => name,
    }
}

/// The name of a rule, a control or the norm on precision; its id, should it be none of these.
pub(super) fn rule_name(rulebook: &Rulebook, id: &RuleId) -> Arg {
    let rule = rulebook.rule(id).map(|rule| &rule.name);
    let control = || rulebook.controls.iter().find(|control| control.id == *id).map(|control| &control.name);
    let precision = || {
        let norm = rulebook.precision.as_ref().map(|norm| &norm.name);
        norm.filter(|_| id.as_str() == PRECISION_RULE)
    };
    let comparatives = || {
        let norm = rulebook.comparatives.as_ref().map(|norm| &norm.name);
        norm.filter(|_| id.as_str() == COMPARATIVES_RULE)
    };
    rule.or_else(control).or_else(precision).or_else(comparatives).map_or_else(|| Arg::from(id.as_str()), Arg::from)
}
