//! Comparison of names as people write them: accents, case, spaces and punctuation aside.

/// The letters and digits of a text, lower case, without accents: "Code de l’organisme" and "CODE_DE_L'ORGANISME" fold
/// to the same text.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            folded.push(letter.to_ascii_lowercase());
        } else if !letter.is_ascii() {
            for lower in letter.to_lowercase() {
                match plain(lower) {
                    "" if lower.is_alphanumeric() => folded.push(lower),
                    plain => folded.push_str(plain),
                }
            }
        }
    }
    folded
}

/// The letters without accent of a lower-case letter; empty where there is none.
fn plain(letter: char) -> &'static str {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ª' => "a",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' => "i",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' | 'º' => "o",
        'š' | 'ś' => "s",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ž' | 'ź' | 'ż' => "z",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        _ => "",
    }
}

/// The candidate that a mistyped name most probably means: the one at the least edit distance of the folded texts, if
/// no more than a third of the name has to change. The first of equals wins.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name: Vec<char> = fold(name).chars().collect();
    let mut most = name.len().div_ceil(3);
    let mut best = None;
    let mut rows = (Vec::new(), Vec::new());
    for candidate in candidates {
        let folded: Vec<char> = fold(candidate).chars().collect();
        if let Some(distance) = distance_within(&name, &folded, most, &mut rows) {
            best = Some(candidate);
            if distance == 0 {
                break;
            }
            most = distance - 1;
        }
    }
    best
}

/// The number of letters to insert, delete or change between two texts, if it is at most `most`.
fn distance_within(
    left: &[char],
    right: &[char],
    most: usize,
    (above, row): &mut (Vec<usize>, Vec<usize>),
) -> Option<usize> {
    if left.len().abs_diff(right.len()) > most {
        return None;
    }
    above.clear();
    above.extend(0..=right.len());
    for (at, letter) in left.iter().enumerate() {
        row.clear();
        let mut beside = at + 1;
        let mut least = beside;
        row.push(beside);
        for ((other, diagonal), up) in right.iter().zip(above.iter()).zip(above.iter().skip(1)) {
            let change = diagonal + usize::from(letter != other);
            beside = change.min(beside + 1).min(up + 1);
            least = least.min(beside);
            row.push(beside);
        }
        if least > most {
            return None;
        }
        std::mem::swap(above, row);
    }
    above.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::{fold, nearest};

    #[test]
    fn accents_case_spaces_and_punctuation_do_not_count() {
        assert_eq!(fold("Code de l’Organisme"), fold("code_de_l'organisme"));
        assert_eq!(fold("Unité"), "unite");
        assert_eq!(fold("Unite\u{301}"), "unite");
        assert_eq!(fold("IDENTIFICAÇÃO"), "identificacao");
        assert_eq!(fold("Cœur Œuvre"), "coeuroeuvre");
        assert_eq!(fold("N – 1"), "n1");
        assert_eq!(fold(" \u{a0}—"), "");
    }

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        let known = ["operating_charges", "other_charges", "total_charges"];
        assert_eq!(nearest("operating_charge", known), Some("operating_charges"));
        assert_eq!(nearest("Opérating Charges", known), Some("operating_charges"));
        assert_eq!(nearest("tatol_charges", known), Some("total_charges"));
        assert_eq!(nearest("staff", known), None);
        assert_eq!(nearest("", known), None);
    }
}
