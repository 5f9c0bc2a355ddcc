//! Where a result goes that is written while it is made: the standard output, or a file.
//!
//! In: parts of a text, each of whole lines. Out: the same, one after another. Never: half a line but where the system itself
//! takes half of what it is given, nor a file that has not all of its result.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::Failure;
use super::guard::refuse_database;

/// A place for a result; nothing is opened before its first part.
pub(super) struct Sink {
    output: Option<PathBuf>,
    target: Option<Target>,
}

enum Target {
    Stdout,
    /// A device or a pipe: written to, never replaced, for moving a file over it would take its place.
    Device(File),
    /// A file beside its target, moved over it at the end.
    Beside(File, PathBuf),
}

impl Sink {
    /// The standard output, or the file that the user named.
    pub(super) fn new(output: Option<&Path>) -> Self {
        Self { output: output.map(Path::to_path_buf), target: None }
    }

    /// Whether what was written so far stays, whatever happens.
    pub(super) const fn keeps_parts(&self) -> bool {
        !matches!(self.target, Some(Target::Beside(..)))
    }

    /// Writes a part.
    pub(super) fn write(&mut self, part: &[u8]) -> Result<(), Failure> {
        self.refuse()?;
        let written = self.target().and_then(|target| target.write_all(part).and_then(|()| target.flush()));
        written.map_err(|error| self.failure(error))
    }

    /// The same for a part that is made while it is written.
    pub(super) fn write_with(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Failure> {
        self.refuse()?;
        let written = self.target().and_then(|target| {
            let mut to = BufWriter::new(target);
            write(&mut to).and_then(|()| to.flush())
        });
        written.map_err(|error| self.failure(error))
    }

    /// Ends the result.
    pub(super) fn finish(mut self) -> Result<(), Failure> {
        self.refuse()?;
        let finished = self.target().and_then(Target::flush);
        finished.and_then(|()| self.settle()).map_err(|error| self.failure(error))
    }

    /// Refuses to begin where a register stands.
    fn refuse(&self) -> Result<(), Failure> {
        match (&self.target, &self.output) {
            (None, Some(path)) => refuse_database(path),
            _ => Ok(()),
        }
    }

    /// Moves the file over its target.
    fn settle(&mut self) -> io::Result<()> {
        if let (Some(Target::Beside(_, beside)), Some(path)) = (&self.target, &self.output) {
            fs::rename(beside, path)?;
        }
        // Nothing is left to be taken away.
        self.target = None;
        Ok(())
    }

    fn target(&mut self) -> io::Result<&mut Target> {
        let target = match self.target.take() {
            Some(target) => target,
            None => Target::open(self.output.as_deref())?,
        };
        Ok(self.target.insert(target))
    }

    fn failure(&self, error: io::Error) -> Failure {
        match &self.output {
            Some(path) => Failure::Write(path.display().to_string(), error),
            None if error.kind() == io::ErrorKind::BrokenPipe => Failure::PipeClosed,
            None => Failure::Write("stdout".to_owned(), error),
        }
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        if let Some(Target::Beside(_, beside)) = &self.target {
            // The first error is the one to tell.
            let _ = fs::remove_file(beside);
        }
    }
}

impl Target {
    fn open(output: Option<&Path>) -> io::Result<Self> {
        let Some(path) = output else { return Ok(Self::Stdout) };
        if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
            return File::create(path).map(Self::Device);
        }
        // A name that nothing has: what somebody else keeps beside the target stays as it is.
        let mut taken = 0_u32;
        loop {
            let mut beside = path.as_os_str().to_owned();
            beside.push(format!(".{}-{taken}.part", std::process::id()));
            let beside = PathBuf::from(beside);
            match File::create_new(&beside) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => taken += 1,
                created => return created.map(|file| Self::Beside(file, beside)),
            }
        }
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stdout => io::stdout().lock().write(bytes),
            Self::Device(file) | Self::Beside(file, _) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stdout => io::stdout().lock().flush(),
            Self::Device(file) | Self::Beside(file, _) => file.flush(),
        }
    }
}
