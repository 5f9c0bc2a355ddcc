//! Charts as SVG: black lines and shapes on white, so that they are read in black and white as on a screen; no colour tells anything alone.
//!
//! In: a chart, a language. Out: an SVG element. Never: a figure of its own, markup from outside.
//!
//! Numbers become floats here, at the very end, to find where a line is drawn; what is written beside it is the decimal.

#![allow(clippy::float_arithmetic, reason = "places on a drawing are no judgement")]

use super::words::{escape, words};
use crate::i18n::{Language, Message};
use crate::report::{Axis, Chart, Content, Limit, LimitKind, Measure, ScaleRow, YearPoint};

/// The width of a drawing, in its own units.
const WIDTH: f64 = 720.0;
/// How wide the labels at the left are.
const LABELS: f64 = 300.0;
/// How wide the values at the right are.
const VALUES: f64 = 90.0;
/// The height of a row.
const ROW: f64 = 30.0;
/// The height of a drawing whose values go from left to right.
const HEIGHT: f64 = 220.0;
/// About how many steps a scale has.
const STEPS: f64 = 5.0;
/// How many signs of a label there is room for.
const LABEL_SIGNS: usize = 38;

/// The drawing; `name` is read out in its place.
#[must_use]
pub(super) fn render(chart: &Chart, name: &Message, language: Language) -> String {
    let mut drawing = Drawing { out: String::new(), language };
    let height = match chart {
        Chart::Scale { rows, axis } => drawing.scale(rows, axis),
        Chart::Years { points, limits, axis } => drawing.years(points, limits, axis),
        Chart::Grid { from, to, counts } => drawing.grid(from, to, counts),
    };
    let name = escape(&name.render(language));
    format!(
        "<svg class=\"chart\" role=\"img\" aria-label=\"{name}\" viewBox=\"0 0 {WIDTH} {height}\" xmlns=\"http://www.w3.org/2000/svg\">\n{}</svg>\n",
        drawing.out
    )
}

/// From the decimal of a report to a place; what is no number stands at nought.
fn place(decimal: &str) -> f64 {
    decimal.parse().unwrap_or_default()
}

/// A coordinate, to a tenth: the same on every machine.
fn at(value: f64) -> String {
    format!("{value:.1}")
}

/// From a value to a place between two ends.
struct Span {
    least: f64,
    greatest: f64,
    step: f64,
    from: f64,
    to: f64,
}

impl Span {
    /// A scale that holds all values, with whole steps at both ends.
    fn over(values: impl Iterator<Item = f64>, axis: &Axis, from: f64, to: f64) -> Self {
        let ends = axis.from.iter().chain(&axis.to).map(|end| place(end));
        let (least, greatest) = values
            .chain(ends)
            .filter(|value| value.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, greatest), value| {
                (least.min(value), greatest.max(value))
            });
        let (least, greatest) = if least <= greatest { (least, greatest) } else { (0.0, 1.0) };
        let width = if greatest - least > 0.0 { greatest - least } else { greatest.abs().max(1.0) };
        let power = 10_f64.powf((width / STEPS).log10().floor());
        let step = [1.0, 2.0, 2.5, 5.0, 10.0].iter().map(|nice| nice * power).find(|step| width / step <= STEPS + 0.5);
        let step = step.unwrap_or(width / STEPS);
        // A scale whose two ends are known, as of ranks, has these ends; another has whole steps.
        let has_both = axis.from.is_some() && axis.to.is_some();
        let known = |end: &Option<String>, reached: f64| {
            has_both && end.as_ref().is_some_and(|end| (place(end) - reached).abs() < f64::EPSILON)
        };
        let least = if known(&axis.from, least) { least } else { (least / step).floor() * step };
        let greatest = if known(&axis.to, greatest) { greatest } else { (greatest / step).ceil() * step };
        Self { least, greatest, step, from, to }
    }

    fn at(&self, value: f64) -> f64 {
        let width = self.greatest - self.least;
        let part = if width > 0.0 { (value - self.least) / width } else { 0.5 };
        self.from + part.clamp(0.0, 1.0) * (self.to - self.from)
    }

    /// The values where the scale is marked.
    fn ticks(&self) -> impl Iterator<Item = f64> {
        let step = self.step;
        let least = (self.least / step).ceil() * step;
        let count = ((self.greatest - least) / step + 1e-9).floor().clamp(0.0, 20.0);
        let mut rank = 0.0;
        std::iter::from_fn(move || {
            let value = (rank <= count).then_some(least + rank * step);
            rank += 1.0;
            value
        })
    }

    /// What is written at a mark.
    fn label(&self, value: f64, measure: Measure, language: Language) -> String {
        let places = if self.step >= 1.0 { 0 } else { usize::from(self.step < 0.1) + 1 };
        let decimal = format!("{value:.places$}");
        words(&Content::Number { decimal, measure }, language)
    }
}

struct Drawing {
    out: String,
    language: Language,
}

impl Drawing {
    fn draw(&mut self, element: &str) {
        self.out.push_str(element);
    }

    fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let [x1, y1, x2, y2] = [from.0, from.1, to.0, to.1].map(at);
        self.draw(&format!("<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>\n"));
    }

    fn text(&mut self, class: &str, place: (f64, f64), text: &str) {
        let (x, y) = (at(place.0), at(place.1));
        self.draw(&format!("<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{}</text>\n", escape(text)));
    }

    fn rect(&mut self, class: &str, corner: (f64, f64), width: f64, height: f64) {
        let [x, y, width, height] = [corner.0, corner.1, width.max(0.0), height.max(0.0)].map(at);
        self.draw(&format!("<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\n"));
    }

    /// A lozenge: it is told from an interval's end in any print.
    fn point(&mut self, x: f64, y: f64) {
        let corners = [(x, y - 6.0), (x + 6.0, y), (x, y + 6.0), (x - 6.0, y)];
        let corners: Vec<String> = corners.iter().map(|(x, y)| format!("{},{}", at(*x), at(*y))).collect();
        self.draw(&format!("<polygon class=\"point\" points=\"{}\"/>\n", corners.join(" ")));
    }

    fn words(&self, content: &Content) -> String {
        words(content, self.language)
    }

    /// What each manner of line stands for, among those that are drawn.
    fn legend<'l>(&mut self, limits: impl Iterator<Item = &'l Limit>, y: f64) {
        let kinds: Vec<LimitKind> = limits.map(|limit| limit.kind).collect();
        let mut x = 10.0;
        for kind in [LimitKind::Threshold, LimitKind::Target, LimitKind::ZeroMark] {
            if kinds.contains(&kind) {
                self.line(class_of(kind), (x, y - 4.0), (x + 28.0, y - 4.0));
                self.text("legend", (x + 34.0, y), &kind.label().render(self.language));
                x += 220.0;
            }
        }
    }

    fn scale(&mut self, rows: &[ScaleRow], axis: &Axis) -> f64 {
        let values = rows.iter().flat_map(|row| {
            let limits = row.limits.iter().map(|limit| &limit.at);
            row.interval.iter().flatten().chain(&row.value).chain(limits).map(|decimal| place(decimal))
        });
        let span = Span::over(values, axis, LABELS, WIDTH - VALUES);
        #[allow(clippy::cast_precision_loss, reason = "rows are few")]
        let foot = 12.0 + ROW * rows.len() as f64;
        for value in span.ticks().collect::<Vec<_>>() {
            self.line("tick", (span.at(value), 8.0), (span.at(value), foot));
            let label = span.label(value, axis.measure, self.language);
            self.text("axis", (span.at(value), foot + 16.0), &label);
        }
        let mut y = 12.0;
        for row in rows {
            let middle = y + ROW / 2.0;
            let label = shortened(&self.words(&row.label));
            self.text("label", (LABELS - 12.0, middle + 4.0), &label);
            if let Some([least, greatest]) = &row.interval {
                let (least, greatest) = (span.at(place(least)), span.at(place(greatest)));
                self.rect("interval", (least, middle - 6.0), (greatest - least).max(1.0), 12.0);
            }
            for limit in &row.limits {
                let x = span.at(place(&limit.at));
                self.line(class_of(limit.kind), (x, y + 2.0), (x, y + ROW - 2.0));
            }
            if let Some(value) = &row.value {
                self.point(span.at(place(value)), middle);
                let shown = self.words(&Content::Number { decimal: value.clone(), measure: axis.measure });
                self.text("value", (WIDTH - VALUES + 10.0, middle + 4.0), &shown);
            }
            y += ROW;
        }
        let limits: Vec<&Limit> = rows.iter().flat_map(|row| &row.limits).collect();
        if limits.is_empty() {
            return foot + 24.0;
        }
        self.legend(limits.into_iter(), foot + 42.0);
        foot + 50.0
    }

    fn years(&mut self, points: &[YearPoint], limits: &[Limit], axis: &Axis) -> f64 {
        let values = points
            .iter()
            .flat_map(|point| point.interval.iter().flatten().chain(&point.value))
            .chain(limits.iter().map(|limit| &limit.at))
            .map(|decimal| place(decimal));
        let (left, right, foot) = (110.0, WIDTH - 30.0, HEIGHT - 60.0);
        let span = Span::over(values, axis, foot, 14.0);
        for value in span.ticks().collect::<Vec<_>>() {
            let y = span.at(value);
            self.line("tick", (left, y), (right, y));
            let label = span.label(value, axis.measure, self.language);
            self.text("label", (left - 8.0, y + 4.0), &label);
        }
        for limit in limits {
            let y = span.at(place(&limit.at));
            self.line(class_of(limit.kind), (left, y), (right, y));
        }
        #[allow(clippy::cast_precision_loss, reason = "years are few")]
        let width = (right - left) / points.len().max(1) as f64;
        let mut x = left + width / 2.0;
        let mut before: Option<(f64, f64)> = None;
        for point in points {
            self.text("axis", (x, foot + 18.0), &point.year);
            if let Some([least, greatest]) = &point.interval {
                let (least, greatest) = (span.at(place(least)), span.at(place(greatest)));
                self.rect("interval", (x - 6.0, greatest), 12.0, (least - greatest).max(1.0));
            }
            let here = point.value.as_ref().map(|value| (x, span.at(place(value))));
            if let (Some(before), Some(here)) = (before, here) {
                self.line("path", before, here);
            }
            if let Some((x, y)) = here {
                self.point(x, y);
            }
            before = here;
            x += width;
        }
        self.legend(limits.iter(), HEIGHT - 12.0);
        HEIGHT
    }

    fn grid(&mut self, from: &[String], to: &[String], counts: &[Vec<usize>]) -> f64 {
        let (side, left, top) = (44.0, 150.0, 34.0);
        let mut x = left;
        for name in to {
            self.text("axis", (x + side / 2.0, top - 10.0), name);
            x += side;
        }
        let mut y = top;
        for (name, counts) in from.iter().zip(counts) {
            self.text("label", (left - 12.0, y + side / 2.0 + 4.0), name);
            let mut x = left;
            for (column, count) in to.iter().zip(counts) {
                self.rect(if column == name { "cell same" } else { "cell" }, (x, y), side, side);
                if *count > 0 {
                    self.text("count", (x + side / 2.0, y + side / 2.0 + 5.0), &count.to_string());
                }
                x += side;
            }
            y += side;
        }
        y + 10.0
    }
}

const fn class_of(kind: LimitKind) -> &'static str {
    match kind {
        LimitKind::Threshold => "threshold",
        LimitKind::Target => "target",
        LimitKind::ZeroMark => "zero-mark",
    }
}

/// A label that there is room for; the table beside has it whole.
fn shortened(label: &str) -> String {
    if label.chars().nth(LABEL_SIGNS).is_none() {
        return label.to_owned();
    }
    label.chars().take(LABEL_SIGNS - 1).chain(['…']).collect()
}
