//! Account numbers: which accounts of a trial balance make up a line, and on which side.
//!
//! In: `62`, `60-66`, and numbers as accountants write them. Out: whether an account is one of the set. Never: a chart of
//! accounts; the numbers are data of a layout.

/// An account number: its digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Account(String);

impl Account {
    /// The longest account number that is read.
    const LONGEST: usize = 20;

    /// The account of a number as it is written: digits, with spaces, points or hyphens between them. Whatever holds a
    /// letter is a title, not an account.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let is_between = |letter: char| letter.is_whitespace() || matches!(letter, '.' | '-' | '\u{2011}');
        let mut digits = String::with_capacity(text.len().min(Self::LONGEST));
        for letter in text.chars() {
            if letter.is_ascii_digit() {
                digits.push(letter);
            } else if !is_between(letter) {
                return None;
            }
        }
        (1..=Self::LONGEST).contains(&digits.len()).then_some(Self(digits))
    }

    /// Its digits.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// Whether the number may be filled up with zeros: it ends in one.
    #[must_use]
    pub fn has_zeros(&self) -> bool {
        self.0.ends_with('0') && !self.without_zeros().is_empty()
    }

    /// Its digits without the zeros at the end.
    #[must_use]
    pub fn without_zeros(&self) -> &str {
        self.0.trim_end_matches('0')
    }

    /// Whether another account is a part of this one: its number begins with this one's and is longer.
    #[must_use]
    pub fn is_parent_of(&self, other: &Self) -> bool {
        other.0.len() > self.0.len() && other.0.starts_with(&self.0)
    }
}

/// Accounts by the beginning of their numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRange {
    first: String,
    last: String,
}

impl AccountRange {
    /// The range of a text: `62`, or `60-66` with as many digits on both sides.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_number =
            |text: &str| (1..=Account::LONGEST).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        let (first, last) = text.split_once('-').map_or((text, text), |(first, last)| (first.trim(), last.trim()));
        let fits = is_number(first) && is_number(last) && first.len() == last.len() && first <= last;
        fits.then(|| Self { first: first.to_owned(), last: last.to_owned() })
    }

    /// The range as layouts write it.
    #[must_use]
    pub fn text(&self) -> String {
        if self.first == self.last { self.first.clone() } else { format!("{}-{}", self.first, self.last) }
    }

    /// Whether an account's number begins in the range.
    #[must_use]
    pub fn contains(&self, account: &Account) -> bool {
        account
            .0
            .get(..self.first.len())
            .is_some_and(|begin| (self.first.as_str()..=self.last.as_str()).contains(&begin))
    }
}

/// What of an account's balance counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AccountSign {
    /// Debit balances alone; an account in credit counts for nothing (a bank account overdrawn is no cash).
    Debit,
    /// Credit balances alone; an account in debit counts for nothing.
    Credit,
    /// Debit less credit: charges, assets.
    #[default]
    DebitLessCredit,
    /// Credit less debit: income, reserves.
    CreditLessDebit,
}

impl AccountSign {
    /// Every sign.
    pub const ALL: &'static [Self] = &[Self::Debit, Self::Credit, Self::DebitLessCredit, Self::CreditLessDebit];

    /// The code used in layouts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Debit => "debit",
            Self::Credit => "credit",
            Self::DebitLessCredit => "debit-credit",
            Self::CreditLessDebit => "credit-debit",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(text: &str) -> Account {
        Account::read(text).unwrap()
    }

    #[test]
    fn numbers_as_accountants_write_them() {
        assert_eq!(account("601 000").digits(), "601000");
        assert_eq!(account("60.1").digits(), "601");
        for text in ["", "Total 60", "6O1", "--", "123456789012345678901"] {
            assert_eq!(Account::read(text), None, "{text}");
        }
        assert!(account("60").is_parent_of(&account("601")));
        assert!(!account("60").is_parent_of(&account("60")));
        assert!(!account("601").is_parent_of(&account("61")));
    }

    #[test]
    fn ranges_go_by_the_beginning_of_a_number() {
        let has = |range: &str, number: &str| AccountRange::parse(range).unwrap().contains(&account(number));
        assert!(has("62", "62") && has("62", "6281"));
        assert!(has("60-66", "60") && has("60-66", "6699"));
        assert!(!has("60-66", "67") && !has("60-66", "6"), "a class is no part of a range of accounts");
        assert!(has("681", "6812") && !has("681", "68"));
        for text in ["", "6x", "66-60", "6-61", "60-", "-"] {
            assert_eq!(AccountRange::parse(text), None, "{text}");
        }
    }
}
