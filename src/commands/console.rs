//! The terminal: language, colour, width, progress, and where results go.

use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Failure;
use super::sink::Sink;
use crate::cli::{ColorChoice, Common};
use crate::diagnostic::Diagnostic;
use crate::i18n::{Language, Message};
use crate::render::diagnostic::render_diagnostics;
use crate::render::terminal::Style;

/// Width of a table when the output is no terminal.
const DEFAULT_WIDTH: u16 = 80;
/// Narrowest width that tables are made for.
const LEAST_WIDTH: u16 = 60;

/// Where a command speaks.
pub(super) struct Console {
    /// The language of all texts.
    pub(super) language: Language,
    color: ColorChoice,
    is_quiet: bool,
}

impl Console {
    pub(super) const fn new(common: &Common, language: Language) -> Self {
        Self { language, color: common.color, is_quiet: common.quiet }
    }

    /// The same, silent but for what must be told.
    pub(super) const fn quiet(&self) -> Self {
        Self { language: self.language, color: self.color, is_quiet: true }
    }

    /// The style of tables on the standard output, or in a file.
    pub(super) fn style(&self, is_file: bool) -> Style {
        let is_terminal = !is_file && io::stdout().is_terminal();
        Style { width: if is_file { DEFAULT_WIDTH } else { width() }, colour: self.colours(is_terminal) }
    }

    fn colours(&self, is_terminal: bool) -> bool {
        match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        }
    }

    /// Writes a result to the standard output, or to the file that the user named.
    pub(super) fn write(text: &str, output: Option<&Path>) -> Result<(), Failure> {
        write(text.as_bytes(), output)
    }

    /// The same for a result that is too large to be held as one text.
    pub(super) fn write_with(
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
        output: Option<&Path>,
    ) -> Result<(), Failure> {
        let mut sink = Sink::new(output);
        sink.write_with(write)?;
        sink.finish()
    }

    /// Tells diagnostics on the standard error, unless the user asked for quiet.
    pub(super) fn tell(&self, diagnostics: &[Diagnostic]) {
        if !self.is_quiet {
            self.insist(diagnostics);
        }
    }

    /// Tells more diagnostics, as if together with those told before, if any were.
    pub(super) fn tell_more(&self, diagnostics: &[Diagnostic], has_told: &mut bool) {
        if self.is_quiet || diagnostics.is_empty() {
            return;
        }
        if std::mem::replace(has_told, true) {
            let _ = io::stderr().lock().write_all(b"\n");
        }
        self.insist(diagnostics);
    }

    /// Tells diagnostics on the standard error whatever the user asked: they are why nothing was done.
    pub(super) fn insist(&self, diagnostics: &[Diagnostic]) {
        if !diagnostics.is_empty() {
            let colour = self.colours(io::stderr().is_terminal());
            let text = render_diagnostics(diagnostics, self.language, colour, usize::from(width()));
            // Nothing can be done when the standard error itself is gone.
            let _ = io::stderr().lock().write_all(text.as_bytes());
        }
    }

    /// Tells one message on the standard error, unless the user asked for quiet.
    pub(super) fn say(&self, message: &Message) {
        if !self.is_quiet {
            let _ = writeln!(io::stderr().lock(), "{}", message.render(self.language));
        }
    }

    pub(super) fn cannot_write(&self, path: &str, error: &io::Error) {
        let message = Message::new("cli-cannot-write").with("path", path).with("detail", error);
        let _ = writeln!(io::stderr().lock(), "{}", message.render(self.language));
    }

    pub(super) fn interrupted(&self, written: usize) {
        let message = Message::new("cli-interrupted").with("written", written);
        let _ = writeln!(io::stderr().lock(), "{}", message.render(self.language));
    }

    /// A progress bar on the standard error; hidden unless it is a terminal and the work is long.
    pub(super) fn progress(&self, steps: usize, what: &Message) -> ProgressBar {
        if self.is_quiet || !io::stderr().is_terminal() || steps < 8 {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::with_draw_target(u64::try_from(steps).ok(), ProgressDrawTarget::stderr_with_hz(8));
        if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:32}] {pos}/{len}") {
            bar.set_style(style);
        }
        bar.set_message(what.render(self.language));
        bar.enable_steady_tick(Duration::from_millis(250));
        bar
    }
}

/// Writes a file whole, or not at all: beside its target first, then moved over it.
pub(super) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write(bytes, Some(path))
}

fn write(bytes: &[u8], output: Option<&Path>) -> Result<(), Failure> {
    let mut sink = Sink::new(output);
    sink.write(bytes)?;
    sink.finish()
}

/// The width of the terminal: its own, else `COLUMNS`, else a width that fits a page.
fn width() -> u16 {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = terminal_size::terminal_size().map(|(width, _)| width.0);
    columns.or(terminal).unwrap_or(DEFAULT_WIDTH).max(LEAST_WIDTH)
}
