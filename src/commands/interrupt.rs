//! Whether the user has asked the run to end (Ctrl-C), while a result is being written.
//!
//! In: the signal. Out: a flag, asked between two parts of a result, so that what was written ends with a whole line. Never: a
//! wait; who asks again is obeyed at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The exit code of a run that was interrupted: that of a shell for the signal, 128 and its number.
pub(super) const EXIT: u8 = 130;

/// Whether the run was interrupted.
pub(super) struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Watches from now on; where that is not possible, the system ends the process as it always does.
    pub(super) fn watch() -> Self {
        let asked = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&asked);
        let watched = ctrlc::set_handler(move || {
            if seen.swap(true, Ordering::SeqCst) {
                // A writer that waits for its reader would never see the flag.
                std::process::exit(i32::from(EXIT));
            }
        });
        // The flag then never rises.
        drop(watched);
        Self(asked)
    }

    /// Whether the user has asked.
    pub(super) fn is_asked(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}
