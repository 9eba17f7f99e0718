//! Letters that are not Unicode: who decodes them, and what a file was read in.
//!
//! The tables of all encodings weigh more than all readers together, and every browser has
//! them already: so the decoder is handed in. Knows bytes and letters, nothing of files.

/// Decodes bytes in an encoding of the WHATWG Encoding Standard, called by one of its labels.
/// Bytes that are no letters in it become U+FFFD; `None` where no such encoding is known.
#[derive(Clone, Copy)]
pub struct Decoder(pub fn(label: &str, bytes: &[u8]) -> Option<String>);

impl Decoder {
    /// The decoder of commands and tests, which have no browser to ask.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn native() -> Decoder {
        Decoder(|label, bytes| {
            let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
            Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
        })
    }

    /// As the decoder, also by the names that programs made up for encodings.
    pub fn decode(self, label: &str, bytes: &[u8]) -> Option<String> {
        (self.0)(label, bytes).or_else(|| (self.0)(&standard(label)?, bytes))
    }
}

impl std::fmt::Debug for Decoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Decoder")
    }
}

impl PartialEq for Decoder {
    fn eq(&self, other: &Decoder) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

/// `cp1250`, `windows_1250`, `x-1250` and `ansi` as the standard spells them.
fn standard(label: &str) -> Option<String> {
    let number: String = label.chars().filter(char::is_ascii_digit).collect();
    Some(match number.as_str() {
        "932" => "shift_jis".to_owned(),
        "936" => "gbk".to_owned(),
        "949" => "euc-kr".to_owned(),
        "950" => "big5".to_owned(),
        "" if label.trim().eq_ignore_ascii_case("ansi") => "windows-1252".to_owned(),
        it if it.len() == 4 && it.starts_with("125") => format!("windows-{it}"),
        _ => return None,
    })
}

/// What the letters of a file were read in.
#[derive(Debug, Clone, PartialEq)]
pub struct Letters {
    pub decoder: Decoder,
    /// The label of the encoding in which lines that are not UTF-8 were read; `None` where
    /// all of it is Unicode.
    pub charset: Option<&'static str>,
    /// The letters of the bytes from 0x80 on, where each has its own.
    upper: Vec<char>,
}

const FIRST_UPPER: u8 = 0x80;

impl Letters {
    pub fn unicode(decoder: Decoder) -> Letters {
        Letters {
            decoder,
            charset: None,
            upper: Vec::new(),
        }
    }

    pub fn of(decoder: Decoder, charset: &'static str) -> Letters {
        let bytes: Vec<u8> = (FIRST_UPPER..=0xff).collect();
        let letters = decoder.decode(charset, &bytes).unwrap_or_default();
        let mut upper: Vec<char> = letters.chars().collect();
        if upper.len() != bytes.len() {
            upper.clear();
        }
        Letters {
            decoder,
            charset: Some(charset),
            upper,
        }
    }

    /// The bytes that were read as `text`; `None` where the encoding of the file has not all
    /// of its letters, or takes several bytes for one.
    pub fn encode(&self, text: &str) -> Option<Vec<u8>> {
        let byte = |letter: char| {
            if letter.is_ascii() {
                return Some(letter as u8);
            }
            let place = self.upper.iter().position(|it| *it == letter)?;
            Some(FIRST_UPPER + u8::try_from(place).ok()?)
        };
        text.chars().map(byte).collect()
    }
}
