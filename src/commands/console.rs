//! The terminal: language, colour, width, progress, and where results go.

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::Failure;
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
        Self::write_with(|to| to.write_all(text.as_bytes()), output)
    }

    /// The same for a result that is too large to be held as one text.
    pub(super) fn write_with(
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
        output: Option<&Path>,
    ) -> Result<(), Failure> {
        if let Some(path) = output {
            return write_file_with(path, write);
        }
        let mut stdout = BufWriter::new(io::stdout().lock());
        write(&mut stdout).and_then(|()| stdout.flush()).map_err(|error| {
            if error.kind() == io::ErrorKind::BrokenPipe {
                Failure::PipeClosed
            } else {
                Failure::Write("stdout".to_owned(), error)
            }
        })
    }

    /// Tells diagnostics on the standard error, unless the user asked for quiet.
    pub(super) fn tell(&self, diagnostics: &[Diagnostic]) {
        if !self.is_quiet {
            self.insist(diagnostics);
        }
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
    write_file_with(path, |to| to.write_all(bytes))
}

fn write_file_with(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
    let into = |path: &Path| {
        let mut file = BufWriter::new(File::create(path)?);
        write(&mut file)?;
        file.flush()
    };
    // A device or a pipe is written to, never replaced: moving a file over it would take its place.
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return into(path).map_err(|error| Failure::Write(path.display().to_string(), error));
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = Path::new(&beside);
    into(beside).and_then(|()| fs::rename(beside, path)).map_err(|error| {
        // The part may not exist; the first error is the one to tell.
        let _ = fs::remove_file(beside);
        Failure::Write(path.display().to_string(), error)
    })
}

/// The width of the terminal: its own, else `COLUMNS`, else a width that fits a page.
fn width() -> u16 {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = terminal_size::terminal_size().map(|(width, _)| width.0);
    columns.or(terminal).unwrap_or(DEFAULT_WIDTH).max(LEAST_WIDTH)
}
