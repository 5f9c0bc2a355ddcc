//! Keys in the format of minisign: a secret key's file, locked by a passphrase, and the public key.
//!
//! In: the text of a key's file, a passphrase. Out: a key that signs, a public key, the texts of new files. Never: a key or a passphrase
//! in what is printed, told or debugged.
//!
//! Decisions
//! - The texts of secret keys and passphrases are wiped when they go ([`zeroize`]). A signing key stands in one place of memory that is
//!   overwritten when it goes; copies that the signing crate makes on its own stack, and the passphrase handed over to it, are out of our reach.
//! - To unlock a key takes memory and time, by the choice of whoever made it (32 MiB for ours, up to 1 GiB for those of the minisign tool): whoever
//!   guesses pays it for each guess.

use std::fmt::Write as _;

use minisign::{KeyPair, PublicKeyBox, SecretKey, SecretKeyBox};
use zeroize::Zeroizing;

use super::signature::OWN_COMMENT;

/// A passphrase; it is wiped when it goes.
pub type Passphrase = Zeroizing<String>;

/// How the second line of a key that is locked begins: "Ed", "Sc", "B2" in base64.
const LOCKED: &str = "RWRTY0Iy";
/// How it begins where the key is not: "Ed", two zero bytes, "B2".
const OPEN: &str = "RWQAAEIy";

/// Why a key cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// The file is no secret key of minisign.
    #[error("not a secret key of minisign")]
    Foreign,
    /// The file is cut short or damaged.
    #[error("the key is damaged")]
    Damaged,
    /// The passphrase does not open it.
    #[error("the passphrase does not open the key")]
    WrongPassphrase,
    /// It is locked and no passphrase is at hand.
    #[error("no passphrase")]
    NoPassphrase,
    /// The system gave no random bytes, or not enough memory.
    #[error("the key could not be made")]
    NotMade,
}

/// A public key.
#[derive(Clone)]
pub struct PublicKey(minisign::PublicKey);

impl std::fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("PublicKey").field(&self.id()).finish()
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.to_base64() == other.to_base64()
    }
}

impl Eq for PublicKey {}

impl PublicKey {
    /// The key of its one line of base64, as `minisign -P` takes it.
    #[must_use]
    pub fn from_base64(text: &str) -> Option<Self> {
        let key = Self(minisign::PublicKey::from_base64(text).ok()?);
        // One key has one form: no loose bits, and the algorithm is the one that we know.
        (key.to_base64() == text && text.starts_with("RW")).then_some(key)
    }

    /// The key of a public key's file.
    #[must_use]
    pub fn from_file(text: &str) -> Option<Self> {
        let key = PublicKeyBox::from_string(text).ok()?.into_public_key().ok()?;
        Self::from_base64(&key.to_base64())
    }

    /// Its one line of base64.
    #[must_use]
    pub fn to_base64(&self) -> String {
        self.0.to_base64()
    }

    /// The text of its file.
    #[must_use]
    pub fn to_file(&self) -> String {
        format!("untrusted comment: minisign public key {}\n{}\n", self.id(), self.to_base64())
    }

    /// Its id, as minisign prints it.
    #[must_use]
    pub fn id(&self) -> String {
        key_id(self.0.keynum())
    }

    pub(super) const fn inner(&self) -> &minisign::PublicKey {
        &self.0
    }
}

/// The id of a key: its number, the last byte first, in capitals.
pub(super) fn key_id(number: &[u8]) -> String {
    let mut id = String::new();
    for byte in number.iter().rev() {
        // Writing to memory cannot fail.
        let _ = write!(id, "{byte:02X}");
    }
    id
}

/// A key that signs.
pub struct SigningKey {
    // In one place of the heap, so that it can be overwritten there.
    secret: Box<SecretKey>,
    public: PublicKey,
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The crate's own form would print the key.
        f.debug_struct("SigningKey").field("id", &self.public.id()).finish_non_exhaustive()
    }
}

impl Drop for SigningKey {
    fn drop(&mut self) {
        const LENGTH: usize = 2 + 2 + 2 + 32 + 8 + 8 + 8 + 64 + 32;
        if let Ok(nothing) = SecretKey::from_bytes(&[0; LENGTH]) {
            *self.secret = nothing;
            // What is written must not be thought useless and left out.
            std::hint::black_box(&self.secret);
        }
    }
}

/// Whether the text of a key's file is locked by a passphrase; `None` where it is no secret key.
#[must_use]
pub fn is_locked(text: &str) -> Option<bool> {
    let line = text.lines().nth(1)?;
    match (line.starts_with(LOCKED), line.starts_with(OPEN)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

impl SigningKey {
    /// Opens the text of a secret key's file; `passphrase` is asked only where the key is locked.
    ///
    /// # Errors
    /// It is no secret key, is damaged, or the passphrase does not open it.
    pub fn open(text: &str, passphrase: Option<&Passphrase>) -> Result<Self, KeyFault> {
        let file = || SecretKeyBox::from_string(text).map_err(|_| KeyFault::Foreign);
        let secret = match (is_locked(text), passphrase) {
            (None, _) => return Err(KeyFault::Foreign),
            (Some(true), None) => return Err(KeyFault::NoPassphrase),
            (Some(true), Some(passphrase)) => {
                let handed_over = passphrase.as_str().to_owned();
                file()?.into_secret_key(Some(handed_over)).map_err(|_| KeyFault::WrongPassphrase)?
            }
            (Some(false), _) => file()?.into_unencrypted_secret_key().map_err(|_| KeyFault::Damaged)?,
        };
        let secret = Box::new(secret);
        let public = minisign::PublicKey::from_secret_key(&secret).map_err(|_| KeyFault::Damaged)?;
        Ok(Self { secret, public: PublicKey(public) })
    }

    /// Its public key.
    #[must_use]
    pub const fn public(&self) -> &PublicKey {
        &self.public
    }

    /// The text of a signature's file over some bytes; the comment is signed with them.
    ///
    /// # Errors
    /// The system gave no random bytes.
    pub fn sign(&self, bytes: &[u8], comment: &str) -> Result<String, KeyFault> {
        // A line end would end the comment; nothing signed may be read otherwise than it was written.
        let comment: String = comment.chars().map(|c| if c.is_control() && c != '\t' { ' ' } else { c }).collect();
        minisign::sign(Some(self.public.inner()), &self.secret, bytes, Some(comment.trim()), Some(OWN_COMMENT))
            .map(|signature| signature.to_string())
            .map_err(|_| KeyFault::NotMade)
    }
}

/// A new key: the texts of its two files.
pub struct NewKey {
    /// The secret key's file.
    pub secret: Zeroizing<String>,
    /// The public key.
    pub public: PublicKey,
}

impl std::fmt::Debug for NewKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewKey").field("id", &self.public.id()).finish_non_exhaustive()
    }
}

/// Makes a key, locked by a passphrase unless there is none.
///
/// # Errors
/// The system gave no random bytes, or not enough memory.
pub fn new_key(passphrase: Option<&Passphrase>) -> Result<NewKey, KeyFault> {
    let pair = match passphrase {
        Some(passphrase) => KeyPair::generate_encrypted_keypair(Some(passphrase.as_str().to_owned())),
        None => KeyPair::generate_unencrypted_keypair(),
    };
    let KeyPair { pk, sk } = pair.map_err(|_| KeyFault::NotMade)?;
    let comment = if passphrase.is_some() { "minisign encrypted secret key" } else { "minisign secret key" };
    let secret = sk.to_box(Some(comment)).map_err(|_| KeyFault::NotMade)?.to_string();
    // What the crate holds of it goes the way of a signing key.
    let whole = SigningKey { secret: Box::new(sk), public: PublicKey(pk.clone()) };
    drop(whole);
    Ok(NewKey { secret: Zeroizing::new(secret), public: PublicKey(pk) })
}

#[cfg(test)]
mod tests {
    use super::{KeyFault, PublicKey, SigningKey, is_locked, new_key};
    use crate::certificate::{Signature, SignatureFault};

    #[test]
    fn what_a_key_signs_its_public_key_verifies() {
        let key = new_key(None).unwrap();
        assert_eq!(is_locked(&key.secret), Some(false));
        let signing = SigningKey::open(&key.secret, None).unwrap();
        assert_eq!(signing.public(), &key.public);
        let text = signing.sign(b"bytes", "file:x.json\tdate:2024-11-20").unwrap();
        let signature = Signature::parse(&text).unwrap();
        assert_eq!(signature.key_id(), key.public.id());
        assert_eq!(signature.comment(), "file:x.json\tdate:2024-11-20");
        assert_eq!(signature.verify(b"bytes", &key.public), Ok(()));
        assert_eq!(signature.verify(b"bytes.", &key.public), Err(SignatureFault::Differs));
        let other = new_key(None).unwrap().public;
        assert_eq!(signature.verify(b"bytes", &other), Err(SignatureFault::Differs));
    }

    #[test]
    fn a_comment_stays_one_line() {
        let key = new_key(None).unwrap();
        let signing = SigningKey::open(&key.secret, None).unwrap();
        let text = signing.sign(b"bytes", "file:x\ntrusted comment: y\r\n").unwrap();
        assert_eq!(text.lines().count(), 4);
        assert_eq!(Signature::parse(&text).unwrap().comment(), "file:x trusted comment: y");
    }

    #[test]
    fn no_key_is_ever_shown() {
        let key = new_key(None).unwrap();
        let signing = SigningKey::open(&key.secret, None).unwrap();
        let shown = format!("{key:?} {signing:?} {:?}", key.public);
        let line = key.secret.lines().nth(1).unwrap();
        assert!(!shown.contains(&line[40..]), "{shown}");
        assert!(shown.len() < 200, "{shown}");
    }

    #[test]
    fn what_is_no_key_is_refused() {
        assert_eq!(SigningKey::open("", None).unwrap_err(), KeyFault::Foreign);
        assert_eq!(SigningKey::open("one\ntwo\n", None).unwrap_err(), KeyFault::Foreign);
        let key = new_key(None).unwrap();
        let cut: String = key.secret.chars().take(key.secret.len() - 20).collect();
        assert_eq!(SigningKey::open(&cut, None).unwrap_err(), KeyFault::Damaged);
        assert!(PublicKey::from_base64("RWQ").is_none());
        assert_eq!(PublicKey::from_file(&key.public.to_file()), Some(key.public));
    }
}
