//! The encodings of East Asia, which take two bytes for a letter.
//!
//! Their standards put the letters in use in front and the rare ones behind, so that a text
//! read in the wrong one is mostly rare letters, or none. Where two agree even so, words of
//! names, towns and companies decide.

use super::mean;
use crate::formats::charset::Decoder;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wide {
    ShiftJis,
    EucJp,
    Gb18030,
    Big5,
    EucKr,
}

enum Class {
    Common,
    Rare,
    Unused,
}

const JAPANESE: &str = "田中山本木村井上佐藤高橋伊渡辺鈴小林加吉松清水川口子一郎美東京都市区株式会社日大阪名電話部県町";
const SIMPLIFIED: &str = "张王李刘陈杨黄赵周吴徐孙马朱胡林郭何高罗伟芳娜敏静丽强磊军洋勇杰明公司有限中国北京上海市科技经理电话先生姓名的";
const TRADITIONAL: &str = "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周志明俊傑美玲雅婷淑芬公司有限台灣北市電話手機姓名先生小姐的";
const KOREAN: &str = "김이박최정강조윤장임한오서신권황안송류전홍민준지수영현주은진성호대하연경미희우동철시울부산구회사이름자명";

const ALL: [(Wide, &str, &str); 5] = [
    (Wide::ShiftJis, "shift_jis", JAPANESE),
    (Wide::EucJp, "euc-jp", JAPANESE),
    (Wide::Gb18030, "gb18030", SIMPLIFIED),
    (Wide::Big5, "big5", TRADITIONAL),
    (Wide::EucKr, "euc-kr", KOREAN),
];

/// Whether the encoding of this label is one of these.
pub fn is_wide(label: &str) -> bool {
    ALL.iter().any(|it| it.1 == label)
}

/// How much sense each makes, in thousandths for a letter; those that make none are left out.
pub fn scores(sample: &[u8], decoder: Decoder) -> Vec<(&'static str, i64)> {
    let mut scores = Vec::new();
    for (wide, label, known) in ALL {
        let found = Tally::of(sample, wide);
        if found.unused * 50 > found.letters {
            continue;
        }
        let text = decoder.decode(label, sample).unwrap_or_default();
        let hits = text.chars().filter(|it| known.contains(*it)).count();
        // Letters of Europe have ASCII behind them, which some of these take for a second byte.
        if found.firm * 5 < found.letters && hits * 2 < found.letters {
            continue;
        }
        let hits = i64::try_from(hits).unwrap_or(0);
        scores.push((label, mean(found.score + 2 * hits, found.letters)));
    }
    scores
}

#[derive(Default)]
struct Tally {
    /// Those that take two bytes, or none.
    letters: usize,
    /// Letters whose second byte is no ASCII letter, or that are Japanese syllables.
    firm: usize,
    unused: usize,
    score: i64,
}

impl Tally {
    fn of(bytes: &[u8], wide: Wide) -> Tally {
        let mut tally = Tally::default();
        let (mut at, mut is_beside) = (0, false);
        while let Some(lead) = bytes.get(at).copied() {
            if lead.is_ascii() {
                is_beside = lead.is_ascii_alphabetic();
                at += 1;
                continue;
            }
            let trail = bytes.get(at + 1).copied().unwrap_or(0);
            let narrow = match wide {
                Wide::ShiftJis if matches!(lead, 0xa1..=0xdf) => 1,
                Wide::EucJp if lead == 0x8e && matches!(trail, 0xa1..=0xdf) => 2,
                Wide::Gb18030 if trail.is_ascii_digit() && bytes.len() > at + 3 => 4,
                _ => 0,
            };
            if narrow > 0 {
                (at, is_beside) = (at + narrow, false);
                continue;
            }
            tally.letters += 1;
            is_beside |= bytes.get(at + 2).is_some_and(u8::is_ascii_alphabetic);
            let class = wide.class(lead, trail);
            let is_syllable = wide == Wide::ShiftJis && matches!(lead, 0x82 | 0x83);
            tally.firm += usize::from(!trail.is_ascii() || is_syllable);
            tally.unused += usize::from(matches!(class, Class::Unused));
            tally.score += match class {
                // Words hardly ever mix them with Latin letters.
                Class::Common | Class::Rare if is_beside => -2,
                // Both halves of Big5 are in use, the upper one by others as well.
                Class::Common if wide == Wide::Big5 => 2 * i64::from(trail.is_ascii()),
                Class::Common => 1,
                Class::Rare => -1,
                Class::Unused => -8,
            };
            at += if matches!(class, Class::Unused) { 1 } else { 2 };
            is_beside = false;
        }
        tally
    }
}

impl Wide {
    /// By the rows of JIS X 0208, GB 2312, Big5 and KS X 1001.
    fn class(self, lead: u8, trail: u8) -> Class {
        let in_upper_half = trail >= 0xa1 && trail != 0xff;
        match (self, lead) {
            (Wide::ShiftJis, _) if !matches!(trail, 0x40..=0x7e | 0x80..=0xfc) => Class::Unused,
            (Wide::ShiftJis, 0x81..=0x83 | 0x88..=0x97) => Class::Common,
            (Wide::ShiftJis, 0x84..=0x87 | 0x98..=0x9f | 0xe0..=0xfc) => Class::Rare,

            (Wide::EucJp, 0x8f) if in_upper_half => Class::Rare,
            (Wide::EucJp, _) if !in_upper_half => Class::Unused,
            (Wide::EucJp, 0xa1 | 0xa3..=0xa5 | 0xb0..=0xcf) => Class::Common,
            (Wide::EucJp, 0xa2 | 0xa6..=0xa8 | 0xd0..=0xf4) => Class::Rare,

            (Wide::Gb18030, 0x80 | 0xff) => Class::Unused,
            (Wide::Gb18030, 0xa1 | 0xa3 | 0xb0..=0xd7) if in_upper_half => Class::Common,
            (Wide::Gb18030, _) if matches!(trail, 0x40..=0x7e | 0x80..=0xfe) => Class::Rare,

            (Wide::Big5, _) if !(in_upper_half || matches!(trail, 0x40..=0x7e)) => Class::Unused,
            (Wide::Big5, 0xa1..=0xc5) => Class::Common,
            (Wide::Big5, 0xc6) if trail.is_ascii() => Class::Common,
            (Wide::Big5, 0xc6 | 0xc9..=0xf9) => Class::Rare,

            (Wide::EucKr, 0x80 | 0xff) => Class::Unused,
            (Wide::EucKr, 0xa1..=0xa3 | 0xb0..=0xc8) if in_upper_half => Class::Common,
            (Wide::EucKr, _) if matches!(trail, 0x41..=0x5a | 0x61..=0x7a | 0x81..=0xfe) => {
                Class::Rare
            }
            _ => Class::Unused,
        }
    }
}
