//! Numbers as people write them: what is read of a text does not depend on the blanks around it, and what is read is there.

#![no_main]

use libfuzzer_sys::fuzz_target;
use vigie::intake::{NumberText, read_number};

fuzz_target!(|text: &str| {
    let read = read_number(text);
    assert_eq!(read, read_number(&format!("\u{a0}{text} ")), "blanks around it");
    if let NumberText::Number(amount) = read {
        // Each digit of the number stands in the text, in its order: nothing is invented, nothing put in another place.
        let written = amount.to_string();
        let mut digits = text.chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0');
        let wanted = written.chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0');
        for digit in wanted {
            assert_eq!(digits.next(), Some(digit), "{text:?} read as {written}");
        }
    }
});
