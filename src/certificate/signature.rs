//! A detached signature in the format of minisign, and what is signed with a document.
//!
//! In: the text of a `.minisig` file, signed bytes, a public key. Out: whether they belong together, and what the signed comment states.
//! Never: a signature without a trusted comment, of the older form, or with a byte in it that nobody signed; a statement that could be
//! read in two ways.
//!
//! Decisions
//! - What a signature is for is signed with it: the comment begins with `vigie certificate` or with `vigie countersignature`, so that the one
//!   cannot be put in the place of the other. Who signs with the minisign tool gives that comment with `-t`.
//! - The comment has four parts in one order, each once, and no name of a file has a control character: nothing that somebody else chose, such
//!   as the name of a file, can state a day.
//! - A file whose lines all end as Windows ends them is read as the minisign tool reads it.

use std::fmt;
use std::io::Cursor;

use jiff::civil::Date;
use minisign::SignatureBox;

use super::key::{PublicKey, key_id};
use crate::model::{Sha256, codes};

/// The first line of our signatures, which is not signed.
pub(super) const OWN_COMMENT: &str = "signature of a certificate of compliance";
/// The first lines, none of them signed, that a signature may have: ours, and what minisign writes where it is told nothing else.
const COMMENTS: [&str; 3] = [OWN_COMMENT, "signature from minisign secret key", "signature from rsign secret key"];

/// Why something is no signature, or not the one of these bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureFault {
    /// Not in the format of minisign, or not as minisign writes it.
    #[error("not a signature in the format of minisign")]
    Malformed,
    /// The signature is not that of these bytes by this key.
    #[error("the signature does not belong to the document")]
    Differs,
}

codes! {
    /// What a signature is for, as the signed comment says.
    Purpose {
        /// It issues a certificate.
        Certificate = "certificate",
        /// It proves the day of one that another key has issued.
        Countersignature = "countersignature",
    }
}

/// What is signed with a document: `vigie certificate`, `file:…`, `date:2024-11-20`, `sha256:…`, with tabs between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What the signature is for.
    pub purpose: Purpose,
    /// The name of the document's file.
    pub file: String,
    /// The day of issue, or of the countersignature.
    pub date: Date,
    /// The hash of the document.
    pub sha256: Sha256,
}

impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { purpose, file, date, sha256 } = self;
        write!(f, "vigie {}\tfile:{file}\tdate:{date}\tsha256:{sha256}", purpose.code())
    }
}

impl Statement {
    /// Whether the name of a file can be signed: one with a control character could be read as another part.
    #[must_use]
    pub fn admits(file: &str) -> bool {
        !file.is_empty() && !file.chars().any(char::is_control)
    }

    /// Reads a signed comment; `None` where it could be written otherwise.
    fn parse(comment: &str) -> Option<Self> {
        let mut parts = comment.split('\t');
        let purpose = Purpose::from_code(parts.next()?.strip_prefix("vigie ")?)?;
        let file = parts.next()?.strip_prefix("file:")?.to_owned();
        let date = parts.next()?.strip_prefix("date:")?.parse().ok()?;
        let sha256 = Sha256::from_hex(parts.next()?.strip_prefix("sha256:")?)?;
        let statement = Self { purpose, file, date, sha256 };
        (Self::admits(&statement.file) && statement.to_string() == comment).then_some(statement)
    }
}

/// Whether the signature and that of its comment have their own lengths (74 and 64 bytes, so that base64 ends with one and with two
/// signs that fill up): what reads them takes no notice of a byte behind them.
fn has_own_lengths(text: &str) -> bool {
    let mut lines = text.lines().skip(1).step_by(2);
    let mut ends = |fill: usize, signs: usize| {
        let line = lines.next().unwrap_or_default();
        line.len() == signs && line.trim_end_matches('=').len() == signs - fill
    };
    ends(1, 100) && ends(2, 88)
}

/// A signature, read.
#[derive(Clone)]
pub struct Signature {
    inner: SignatureBox,
    comment: String,
}

impl std::fmt::Debug for Signature {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signature").field("key", &self.key_id()).field("comment", &self.comment).finish_non_exhaustive()
    }
}

impl Signature {
    /// Reads a signature's file.
    ///
    /// # Errors
    /// It is none, or could be written otherwise.
    pub fn parse(text: &str) -> Result<Self, SignatureFault> {
        let is_windows = text.contains('\r') && text.split_inclusive('\n').all(|line| line.ends_with("\r\n"));
        let unified = if is_windows { text.replace("\r\n", "\n") } else { text.to_owned() };
        let inner = SignatureBox::from_string(&unified).map_err(|_| SignatureFault::Malformed)?;
        let comment = inner.trusted_comment().map_err(|_| SignatureFault::Malformed)?;
        let untrusted = inner.untrusted_comment().unwrap_or_default();
        // White space, another line end, loose bits of base64: one signature has one form.
        let is_strict = inner.is_prehashed()
            && inner.to_string() == unified
            && has_own_lengths(&unified)
            && COMMENTS.contains(&untrusted.as_str());
        if is_strict { Ok(Self { inner, comment }) } else { Err(SignatureFault::Malformed) }
    }

    /// The id of the key that it claims.
    #[must_use]
    pub fn key_id(&self) -> String {
        key_id(self.inner.keynum())
    }

    /// The signed comment.
    #[must_use]
    pub fn comment(&self) -> &str {
        &self.comment
    }

    /// What the signed comment states; `None` where it is none of ours.
    #[must_use]
    pub fn statement(&self) -> Option<Statement> {
        Statement::parse(&self.comment)
    }

    /// Whether it is the signature of some bytes by a key.
    ///
    /// # Errors
    /// It is not.
    pub fn verify(&self, bytes: &[u8], key: &PublicKey) -> Result<(), SignatureFault> {
        minisign::verify(key.inner(), &self.inner, Cursor::new(bytes), true, false, false)
            .map_err(|_| SignatureFault::Differs)
    }
}

#[cfg(test)]
mod tests {
    use super::{Purpose, Signature, SignatureFault, Statement};
    use crate::certificate::{SigningKey, new_key};

    fn comment() -> String {
        format!("vigie certificate\tfile:x.json\tdate:2024-11-20\tsha256:{}", "ab".repeat(32))
    }

    #[test]
    fn a_statement_has_one_form() {
        let stated = Statement::parse(&comment()).unwrap();
        assert_eq!((stated.purpose, stated.file.as_str()), (Purpose::Certificate, "x.json"));
        assert_eq!(stated.to_string(), comment());
        for (from, to) in [
            ("vigie certificate", "vigie"),
            ("certificate", "letter"),
            ("certificate", "certificate "),
            ("file:x.json\t", ""),
            ("x.json", ""),
            // Whoever chose the name of the file would choose the day.
            ("x.json", "x\tdate:2020-01-01"),
            ("x.json", "x\tdate:2020-01-01\tsha256:00"),
            ("x.json", "x\u{1b}y"),
            ("date:2024-11-20", "date:2024-11-20\tdate:2024-11-20"),
            ("2024-11-20", "20241120"),
            ("2024-11-20", "+002024-11-20"),
            ("2024-11-20", "2024-02-30"),
            ("abab", "ABAB"),
            ("abab", "ab"),
        ] {
            let other = comment().replacen(from, to, 1);
            assert_ne!(other, comment());
            assert_eq!(Statement::parse(&other), None, "{other:?}");
        }
        assert_eq!(Statement::parse(&format!("{}\tmore", comment())), None);
    }

    #[test]
    fn line_ends_of_windows_are_read_where_all_of_them_are() {
        let key = new_key(None).unwrap();
        let text = SigningKey::open(&key.secret, None).unwrap().sign(b"bytes", &comment()).unwrap();
        let windows = text.replace('\n', "\r\n");
        let signature = Signature::parse(&windows).unwrap();
        assert_eq!(signature.verify(b"bytes", &key.public), Ok(()));
        assert_eq!(signature.statement(), Statement::parse(&comment()));
        let mixed = text.replacen('\n', "\r\n", 1);
        assert_eq!(Signature::parse(&mixed).unwrap_err(), SignatureFault::Malformed);
    }
}
