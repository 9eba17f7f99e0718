//! From the bytes of a file to text: which encoding it is in, and whether it is a text at all.
//!
//! Knows nothing of contacts. Every byte is looked at a fixed number of times.

use super::codepage::CodePage;

/// A file as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    /// The page in which lines that are not UTF-8 were read; `None` where all of it is
    /// Unicode, or in an encoding that is not known.
    pub page: Option<CodePage>,
}

/// The file is no text: a picture, an archive, a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotText;

/// Reads UTF-8 and UTF-16 with and without a byte order mark, and otherwise the Windows
/// code page that the letters speak for, line by line, so that a file joined from
/// two sources keeps both. Letters of any other encoding become U+FFFD.
pub fn decode(bytes: Vec<u8>) -> Result<Decoded, NotText> {
    let unicode = |text| Decoded { text, page: None };
    if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return decode_bytes(rest.to_vec());
    }
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Ok(unicode(utf16(rest, u16::from_le_bytes)));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Ok(unicode(utf16(rest, u16::from_be_bytes)));
    }
    match utf16_without_mark(&bytes) {
        Some(Order::Little) => return Ok(unicode(utf16(&bytes, u16::from_le_bytes))),
        Some(Order::Big) => return Ok(unicode(utf16(&bytes, u16::from_be_bytes))),
        None => {}
    }
    decode_bytes(bytes)
}

fn decode_bytes(bytes: Vec<u8>) -> Result<Decoded, NotText> {
    if is_binary(&bytes) {
        return Err(NotText);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text, page: None }),
        Err(error) => {
            let bytes = error.into_bytes();
            let page = guess_page(&bytes);
            let mut text = String::with_capacity(bytes.len() + bytes.len() / 4);
            for line in bytes.split_inclusive(|it| *it == b'\n') {
                match (std::str::from_utf8(line), page) {
                    (Ok(line), _) => text.push_str(line),
                    (Err(_), Some(page)) => text.extend(line.iter().map(|it| page.letter(*it))),
                    (Err(_), None) => text.push_str(&String::from_utf8_lossy(line)),
                }
            }
            Ok(Decoded { text, page })
        }
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|it| unit([it[0], it[1]]));
    char::decode_utf16(units)
        .map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

enum Order {
    Little,
    Big,
}

/// Contact files are mostly ASCII letters, whose other half is a zero byte in UTF-16.
fn utf16_without_mark(bytes: &[u8]) -> Option<Order> {
    let head = &bytes[..bytes.len().min(4096)];
    let pairs = head.len() / 2;
    if pairs == 0 {
        return None;
    }
    let zeros = |half| {
        head.chunks_exact(2)
            .filter(|it| it[half] == 0 && it[1 - half] != 0)
            .count()
    };
    let (first, second) = (zeros(0), zeros(1));
    if second * 10 > pairs * 4 && first * 20 < pairs {
        Some(Order::Little)
    } else if first * 10 > pairs * 4 && second * 20 < pairs {
        Some(Order::Big)
    } else {
        None
    }
}

/// The first bytes of files that people take for contact files: archives (Excel among
/// them), pictures, old Office documents, databases.
const SIGNATURES: [&[u8]; 12] = [
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"RIFF",
    b"SQLite format 3",
    b"Rar!",
    b"7z\xbc\xaf",
];

fn is_binary(bytes: &[u8]) -> bool {
    if SIGNATURES.iter().any(|it| bytes.starts_with(it)) {
        return true;
    }
    // Some phones fill the end of a file with zeros, and DOS ended it with control-Z.
    let end = bytes
        .iter()
        .rposition(|it| !matches!(it, 0 | 0x1a))
        .map_or(0, |it| it + 1);
    if end == 0 {
        return !bytes.is_empty();
    }
    let controls = bytes[..end]
        .iter()
        .filter(|it| matches!(it, 0..=8 | 14..=31 | 127))
        .count();
    controls * 50 > end
}

/// Which code page the bytes above ASCII are letters of.
///
/// Cyrillic words consist of such bytes, Western words hold them among ASCII letters;
/// and the Polish and Czech letters stand where Western Europe has `³ ¹ ¼ ¾`, which
/// nobody writes between two letters. `None` where many bytes are signs that no such
/// page has much use for: Shift-JIS, GBK and their kin.
fn guess_page(bytes: &[u8]) -> Option<CodePage> {
    let (mut high, mut odd) = (0usize, 0usize);
    for byte in bytes.iter().filter(|it| !it.is_ascii()) {
        high += 1;
        odd += usize::from(is_odd_sign(*byte));
    }
    if odd * 5 > high {
        return None;
    }
    let is_high = |it: u8| it >= 0xc0;
    let (mut runs, mut single, mut inside) = (0u32, 0u32, 0u32);
    for three in bytes.windows(3) {
        let [before, letter, after] = [three[0], three[1], three[2]];
        let beside_ascii = before.is_ascii_alphabetic() || after.is_ascii_alphabetic();
        if is_high(letter) && is_high(before) && is_high(after) {
            runs += 1;
        } else if is_high(letter) && beside_ascii {
            single += 1;
        }
        let eastern = matches!(
            letter,
            0xa3 | 0xa5 | 0xaf | 0xb3 | 0xb9 | 0xbc | 0xbe | 0xbf
        );
        let is_letter = |it: u8| it.is_ascii_alphabetic() || is_high(it);
        if eastern && is_letter(before) && is_letter(after) {
            inside += 1;
        }
    }
    Some(if runs > single {
        CodePage::Windows1251
    } else if inside > 0 {
        CodePage::Windows1250
    } else {
        CodePage::Windows1252
    })
}

/// Neither a letter nor a mark that people often write, in any of the Windows pages.
fn is_odd_sign(byte: u8) -> bool {
    !matches!(
        byte,
        0x80 | 0x85 | 0x8a..=0x8f | 0x91..=0x9f | 0xa0 | 0xa3 | 0xa5 | 0xa8..=0xab | 0xae..=0xb0
            | 0xb2..=0xb4 | 0xb8..=0xff
    )
}
