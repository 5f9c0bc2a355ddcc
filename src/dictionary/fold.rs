//! Comparison of names as people write them: accents, case, spaces and punctuation aside.

/// No name is as long as this many bytes.
const MOST: usize = 4096;

/// The letters and digits of a text, lower case, without accents: "Code de l’organisme" and `CODE_DE_L'ORGANISME` fold
/// to the same text. A text too long to be a name folds to what no name folds to, without being gone through.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len().min(MOST));
    for (at, letter) in text.char_indices() {
        if at >= MOST {
            folded.push('…');
            break;
        }
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

#[cfg(test)]
mod tests {
    use super::super::nearest;
    use super::fold;

    #[test]
    fn accents_case_spaces_and_punctuation_do_not_count() {
        assert_eq!(fold("Code de l’Organisme"), fold("code_de_l'organisme"));
        assert_eq!(fold("Unité"), "unite");
        assert_eq!(fold("Unite\u{301}"), "unite");
        assert_eq!(fold("IDENTIFICAÇÃO"), "identificacao");
        assert_eq!(fold("Cœur Œuvre"), "coeuroeuvre");
        assert_eq!(fold("N – 1"), "n1");
        assert_eq!(fold(" \u{a0}—"), "");
        assert_eq!(fold(&format!("unit{}", " ".repeat(4000))), "unit");
        assert_ne!(fold(&format!("unit{}", " ".repeat(5000))), "unit", "too long to be a name");
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
