//! What should be known of a certificate besides whether it is genuine.
//!
//! In: nothing. Out: notes, with the codes of JSON. Never: a standing: what stands beside a certificate cannot make it false.

use jiff::civil::Date;

/// What should be known of a certificate and makes it no less genuine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// No register was asked: whether it was suspended, withdrawn or replaced is not known.
    RegisterNotAsked,
    /// It was signed under another name of its file.
    Renamed(String),
    /// The countersignature beside it proves nothing.
    CountersignatureVoid(Void),
    /// Its key has been out of use since this day, and nothing proves that it was issued before.
    KeyOutOfUse(Date),
    /// Not all files could be looked into where its inputs were looked for.
    SearchIncomplete,
}

impl Note {
    /// The code used in JSON.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::RegisterNotAsked => "without-register",
            Self::Renamed(_) => "renamed",
            Self::CountersignatureVoid(_) => "countersignature-void",
            Self::KeyOutOfUse(_) => "out-of-use-key",
            Self::SearchIncomplete => "search-incomplete",
        }
    }
}

/// Why a countersignature proves nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Void {
    /// It is no signature, or has something in it that was not signed.
    Malformed,
    /// Its key is not among those that are trusted.
    KeyUntrusted(String),
    /// The key that issued the certificate made it.
    SameKey,
    /// Its key is trusted to issue, not to countersign.
    KeyOfIssuer,
    /// It is not that of this document.
    Differs,
    /// It was signed as something else.
    SignedOtherwise,
    /// Its day lies outside the time of its key, before the issue, or has not come.
    Day(Date),
    /// Its key was revoked since: whoever found it can write any day.
    KeyRevoked(Date),
}

impl Void {
    /// The code used in JSON.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::KeyUntrusted(_) => "untrusted-key",
            Self::SameKey => "same-key",
            Self::KeyOfIssuer => "issuer-key",
            Self::Differs => "signature-differs",
            Self::SignedOtherwise => "signed-otherwise",
            Self::Day(_) => "day",
            Self::KeyRevoked(_) => "revoked-key",
        }
    }
}
