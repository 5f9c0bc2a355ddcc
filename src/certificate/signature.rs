//! A detached signature in the format of minisign.
//!
//! In: the text of a `.minisig` file, signed bytes, a public key. Out: whether they belong together. Never: a signature without a
//! trusted comment, of the older form, or with a byte in it that nobody signed.

use std::io::Cursor;

use minisign::SignatureBox;

use super::key::{PublicKey, key_id};

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
        let inner = SignatureBox::from_string(text).map_err(|_| SignatureFault::Malformed)?;
        let comment = inner.trusted_comment().map_err(|_| SignatureFault::Malformed)?;
        let untrusted = inner.untrusted_comment().unwrap_or_default();
        // White space, another line end, loose bits of base64: one signature has one form.
        let is_strict = inner.is_prehashed() && inner.to_string() == text && COMMENTS.contains(&untrusted.as_str());
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

    /// What the signed comment says under a name: `date:2024-11-20` between tabs.
    #[must_use]
    pub fn stated(&self, name: &str) -> Option<&str> {
        self.comment.split('\t').find_map(|part| part.strip_prefix(name)?.strip_prefix(':'))
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
