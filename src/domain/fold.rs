//! One spelling for texts that people mean as the same: lower case, no accents, single spaces.
//!
//! A small table of Latin letters rather than full Unicode decomposition, which
//! would cost the page more than the rest of the search together.

/// Lower case, Latin letters without their accents, every run of white space one space, trimmed.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// The same into an empty text, so that many words need the room of one.
pub fn fold_into(text: &str, folded: &mut String) {
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        // Most texts are plain letters, and those are lowered many at a time.
        let plain = rest.bytes().position(|it| !it.is_ascii_graphic());
        let (graphic, after) = rest.split_at(plain.unwrap_or(rest.len()));
        let start = folded.len();
        folded.push_str(graphic);
        folded[start..].make_ascii_lowercase();
        rest = after;
        if graphic.is_empty() {
            each_folded(letter, |it| push(folded, it));
            rest = &rest[letter.len_utf8()..];
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
}

/// What one letter folds to, letter by letter; white space and control characters as they stand.
pub fn each_folded(letter: char, mut each: impl FnMut(char)) {
    if letter.is_ascii() {
        each(letter.to_ascii_lowercase());
    } else if !is_combining_mark(letter) {
        for lower in letter.to_lowercase() {
            match plain(lower) {
                Some(spelled) => spelled.chars().for_each(&mut each),
                None if is_combining_mark(lower) => {}
                None => each(lower),
            }
        }
    }
}

fn push(folded: &mut String, letter: char) {
    if letter.is_whitespace() || letter.is_control() {
        if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    } else {
        folded.push(letter);
    }
}

fn is_combining_mark(letter: char) -> bool {
    // Combining marks, and the marks of direction and width that address books wrap numbers in.
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

fn plain(lower: char) -> Option<&'static str> {
    Some(match lower {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ẩ'
        | 'ẫ' | 'ậ' | 'ắ' | 'ằ' | 'ẳ' | 'ẵ' | 'ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ẻ' | 'ẽ' | 'ế' | 'ề' | 'ể'
        | 'ễ' | 'ệ' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ' | 'ỏ' | 'ố' | 'ồ' | 'ổ'
        | 'ỗ' | 'ộ' | 'ớ' | 'ờ' | 'ở' | 'ỡ' | 'ợ' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' | 'ŗ' => "r",
        'ß' => "ss",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ţ' | 'ť' | 'ț' | 'ŧ' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ' | 'ủ' | 'ứ' | 'ừ'
        | 'ử' | 'ữ' | 'ự' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '’' | '‘' | 'ʼ' => "'",
        '–' | '—' | '‐' | '‑' => "-",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn what_people_mean_as_the_same_folds_to_the_same() {
        assert_eq!(fold("  Zoë\u{a0}Müller–Łoś "), "zoe muller-los");
        assert_eq!(fold("ANA  SOUZA"), fold("Ana\tSouza"));
        assert_eq!(fold("e\u{301}lan"), "elan");
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(fold("\u{202d}+44 20\u{202c}"), "+44 20");
        assert_eq!(fold("山田 太郎"), "山田 太郎");
        assert_eq!(fold(" \n "), "");
    }
}
