//! Names of files that are safe on every system, and stay the same.

use crate::model::Sha256;

/// How many signs of a code are kept.
const MOST_SIGNS: usize = 40;
/// How many hexadecimal digits of a hash tell codes apart whose plain signs are the same.
const TAIL: usize = 16;

/// Names that some systems keep for devices, whatever the ending.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul"];

/// The name of a code: its small letters, digits and hyphens; with a part of its hash where anything else stood in it, so that two
/// codes never share a file: a plain code that ends as such a name does gets a part of its own hash too.
pub(super) fn slug(code: &str) -> String {
    let small = code.to_lowercase();
    let kept: String =
        small.chars().filter(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-').take(MOST_SIGNS).collect();
    let kept = kept.trim_matches('-');
    let is_device =
        RESERVED.contains(&kept) || (kept.len() == 4 && ["com", "lpt"].iter().any(|device| kept.starts_with(device)));
    // Capitals are the usual way to write a code; one in small letters is another code, and systems do not tell them apart.
    let is_plain = kept == small && code == code.to_uppercase() && !kept.is_empty();
    let has_tail = kept.rsplit_once('-').is_some_and(|(_, tail)| {
        tail.len() == TAIL && tail.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    });
    let is_whole = is_plain && !is_device && !has_tail;
    if is_whole {
        return kept.to_owned();
    }
    let hash = Sha256::of(code.as_bytes()).to_string();
    let tail: String = hash.chars().take(TAIL).collect();
    if kept.is_empty() { format!("x-{tail}") } else { format!("{kept}-{tail}") }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_plain_code_is_its_own_name() {
        assert_eq!(slug("XA-CNPS"), "xa-cnps");
    }

    #[test]
    fn two_codes_never_share_a_file_and_no_name_leads_elsewhere() {
        let codes =
            ["XA CNPS", "xa-cnps", "XÁ-CNPS", "../../etc/passwd", "CON", "COM1", "", "<script>", "\u{202e}XA", "💥"];
        let mut names: Vec<String> = codes.iter().map(|code| slug(code)).chain([slug("XA-CNPS")]).collect();
        for name in &names {
            assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{name}");
            assert!(name.len() <= 60);
        }
        names.sort();
        names.dedup();
        assert_eq!(names.len(), codes.len() + 1);
    }

    #[test]
    fn a_plain_code_never_has_the_name_that_a_hash_gave_to_another() {
        let odd = slug("A B");
        assert!(odd.starts_with("ab-"), "{odd}");
        assert_ne!(slug(&odd.to_uppercase()), odd);
        assert_ne!(slug(&slug("").to_uppercase()), slug(""));
    }

    #[test]
    fn a_long_code_is_cut_and_kept_apart() {
        let (one, other) = ("A".repeat(300), "A".repeat(301));
        assert_ne!(slug(&one), slug(&other));
        assert!(slug(&one).len() < 60);
    }
}
