//! The Windows code pages that address books without Unicode were written in.
//!
//! Own tables, since a full encoding library would cost the page more than all
//! readers together. Knows bytes and letters, nothing of files.

/// One byte, one letter. The letters are those of the WHATWG Encoding Standard, where a
/// byte without a letter stands for the control character of the same number: so
/// every byte has its own character, and [`CodePage::encode`] gives back what was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodePage {
    /// Polish, Czech, Hungarian and their neighbours.
    Windows1250,
    /// Cyrillic.
    Windows1251,
    /// Western Europe; holds ISO 8859-1.
    Windows1252,
    /// ISO 8859-15: Western Europe with the euro sign.
    Latin9,
}

impl CodePage {
    pub const ALL: [CodePage; 4] = [
        CodePage::Windows1250,
        CodePage::Windows1251,
        CodePage::Windows1252,
        CodePage::Latin9,
    ];

    /// The code page of that name, as MIME and vCard spell it; `None` for others.
    pub fn named(charset: &str) -> Option<CodePage> {
        let name: String = charset
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|it| it.to_ascii_lowercase())
            .collect();
        Some(match name.as_str() {
            "windows1250" | "cp1250" | "xcp1250" => CodePage::Windows1250,
            "windows1251" | "cp1251" | "xcp1251" => CodePage::Windows1251,
            "windows1252" | "cp1252" | "xcp1252" | "iso88591" | "latin1" | "usascii" | "ascii"
            | "ansi" => CodePage::Windows1252,
            "iso885915" | "latin9" => CodePage::Latin9,
            _ => return None,
        })
    }

    pub fn letter(self, byte: u8) -> char {
        let upper = usize::from(byte & 0x7f);
        match (self, byte) {
            (_, 0..=0x7f) => char::from(byte),
            (CodePage::Windows1250, _) => WINDOWS_1250[upper],
            (CodePage::Windows1251, _) => WINDOWS_1251[upper],
            (CodePage::Windows1252, 0x80..=0x9f) => WINDOWS_1252[upper],
            (CodePage::Windows1252, _) => char::from(byte),
            (CodePage::Latin9, _) => match byte {
                0xa4 => '€',
                0xa6 => 'Š',
                0xa8 => 'š',
                0xb4 => 'Ž',
                0xb8 => 'ž',
                0xbc => 'Œ',
                0xbd => 'œ',
                0xbe => 'Ÿ',
                _ => char::from(byte),
            },
        }
    }

    pub fn decode(self, bytes: &[u8]) -> String {
        bytes.iter().map(|it| self.letter(*it)).collect()
    }

    /// The byte that [`CodePage::letter`] reads as `letter`; `None` where there is none.
    pub fn byte(self, letter: char) -> Option<u8> {
        if letter.is_ascii() {
            return Some(letter as u8);
        }
        (0x80..=0xff).find(|it| self.letter(*it) == letter)
    }

    /// The bytes that were read as `text`; `None` where it holds letters of another page.
    pub fn encode(self, text: &str) -> Option<Vec<u8>> {
        text.chars().map(|it| self.byte(it)).collect()
    }
}

#[rustfmt::skip]
const WINDOWS_1250: [char; 128] = [
    '€', '\u{81}', '‚', '\u{83}', '„', '…', '†', '‡', '\u{88}', '‰', 'Š', '‹', 'Ś', 'Ť', 'Ž', 'Ź',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '\u{98}', '™', 'š', '›', 'ś', 'ť', 'ž', 'ź',
    '\u{a0}', 'ˇ', '˘', 'Ł', '¤', 'Ą', '¦', '§', '¨', '©', 'Ş', '«', '¬', '\u{ad}', '®', 'Ż',
    '°', '±', '˛', 'ł', '´', 'µ', '¶', '·', '¸', 'ą', 'ş', '»', 'Ľ', '˝', 'ľ', 'ż',
    'Ŕ', 'Á', 'Â', 'Ă', 'Ä', 'Ĺ', 'Ć', 'Ç', 'Č', 'É', 'Ę', 'Ë', 'Ě', 'Í', 'Î', 'Ď',
    'Đ', 'Ń', 'Ň', 'Ó', 'Ô', 'Ő', 'Ö', '×', 'Ř', 'Ů', 'Ú', 'Ű', 'Ü', 'Ý', 'Ţ', 'ß',
    'ŕ', 'á', 'â', 'ă', 'ä', 'ĺ', 'ć', 'ç', 'č', 'é', 'ę', 'ë', 'ě', 'í', 'î', 'ď',
    'đ', 'ń', 'ň', 'ó', 'ô', 'ő', 'ö', '÷', 'ř', 'ů', 'ú', 'ű', 'ü', 'ý', 'ţ', '˙',
];

#[rustfmt::skip]
const WINDOWS_1251: [char; 128] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡', '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ',
    'ђ', '‘', '’', '“', '”', '•', '–', '—', '\u{98}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ',
    '\u{a0}', 'Ў', 'ў', 'Ј', '¤', 'Ґ', '¦', '§', 'Ё', '©', 'Є', '«', '¬', '\u{ad}', '®', 'Ї',
    '°', '±', 'І', 'і', 'ґ', 'µ', '¶', '·', 'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
    'А', 'Б', 'В', 'Г', 'Д', 'Е', 'Ж', 'З', 'И', 'Й', 'К', 'Л', 'М', 'Н', 'О', 'П',
    'Р', 'С', 'Т', 'У', 'Ф', 'Х', 'Ц', 'Ч', 'Ш', 'Щ', 'Ъ', 'Ы', 'Ь', 'Э', 'Ю', 'Я',
    'а', 'б', 'в', 'г', 'д', 'е', 'ж', 'з', 'и', 'й', 'к', 'л', 'м', 'н', 'о', 'п',
    'р', 'с', 'т', 'у', 'ф', 'х', 'ц', 'ч', 'ш', 'щ', 'ъ', 'ы', 'ь', 'э', 'ю', 'я',
];

/// Bytes 0x80 to 0x9f; the rest is ISO 8859-1, whose bytes are their own code points.
#[rustfmt::skip]
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];
