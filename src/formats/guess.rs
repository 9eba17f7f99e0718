//! Which encoding bytes that are not UTF-8 are written in, told by what stands in them.
//!
//! Every encoding that could be meant is tried on a sample: the right one gives words as
//! people write them. Knows letters of languages, nothing of contacts.

mod latin;
mod scripts;
mod wide;

use super::charset::Decoder;
pub use wide::is_wide;

/// Bytes of the sample; names of a few hundred people tell all there is to tell.
const SAMPLE: usize = 32 * 1024;

/// What text in Latin letters scores by itself, so that other letters have to make more sense.
const LATIN: i64 = 600;

/// The label of the encoding that makes most sense of the lines that are not UTF-8. Where
/// there is little to tell by, Western Europe's.
pub fn guess(bytes: &[u8], decoder: Decoder) -> &'static str {
    let sample = sample(bytes);
    let others = wide::scores(&sample, decoder)
        .into_iter()
        .chain(scripts::scores(&sample, decoder))
        .filter(|(_, score)| *score > LATIN)
        .max_by_key(|(_, score)| *score);
    match others {
        Some((label, _)) => label,
        None => latin::guess(&sample, decoder),
    }
}

/// The first lines that hold letters which are not UTF-8.
fn sample(bytes: &[u8]) -> Vec<u8> {
    let mut sample = Vec::new();
    for line in bytes.split_inclusive(|it| *it == b'\n') {
        if sample.len() >= SAMPLE {
            break;
        }
        if !is_utf8(line) {
            sample.extend_from_slice(&line[..line.len().min(SAMPLE)]);
        }
    }
    sample
}

/// Whether the line is UTF-8, but for letters that were cut in two, as phones do to long values.
/// Letters of another encoding hardly ever pass for it.
pub fn is_utf8(line: &[u8]) -> bool {
    let (mut letters, mut broken) = (0, 0);
    for chunk in line.utf8_chunks() {
        letters += chunk.valid().chars().filter(|it| !it.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || letters > broken * 3
}

/// The mean of what letters score, in thousandths; 0 where there are none.
fn mean(sum: i64, letters: usize) -> i64 {
    match i64::try_from(letters) {
        Ok(letters) if letters > 0 => sum * 1000 / letters,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_told(label: &'static str, text: &str) {
        let encoding = encoding_rs::Encoding::for_label(label.as_bytes()).unwrap();
        let (bytes, _, has_unmappable) = encoding.encode(text);
        assert!(!has_unmappable, "{label} has not all letters of {text}");
        let found = guess(&bytes, Decoder::native());
        let read = Decoder::native().decode(found, &bytes).unwrap();
        assert_eq!(read, text, "{label} was taken for {found}");
    }

    #[test]
    fn names_of_east_asia_are_read_in_their_encoding() {
        for text in [
            "姓,名,会社名\n田中,太郎,株式会社東京\n佐藤,花子,日本電気\n",
            "鈴木 一郎,ソニー\n渡辺 さくら,トヨタ自動車\n高橋 健,\n",
            "小林,まこと\n",
            "佐藤 花子,京都,\n",
            "スズキ,タナカ\n",
        ] {
            assert_told("shift_jis", text);
            assert_told("euc-jp", text);
        }
        for text in [
            "姓名,公司\n张伟,北京科技有限公司\n王芳,上海\n李娜,中国银行\n",
            "刘洋\n陈静\n杨勇\n黄磊\n赵敏\n",
            "李明,经理\n",
        ] {
            assert_told("gb18030", text);
        }
        for text in [
            "姓名,公司\n陳志明,台灣積體電路\n林美玲,台北市\n黃俊傑,\n",
            "張雅婷,電話\n王大明,手機\n",
        ] {
            assert_told("big5", text);
        }
        for text in [
            "이름,회사\n김민준,삼성전자\n이서연,현대자동차\n박지훈,\n",
            "최수빈,서울\n정하은,부산\n",
        ] {
            assert_told("euc-kr", text);
        }
    }

    #[test]
    fn names_of_europe_and_the_near_east_are_read_in_their_encoding() {
        for (label, text) in [
            ("windows-1250", "Gołębiewski Paweł, Łódź\nŻółć Grażyna\n"),
            (
                "windows-1250",
                "Dvořák Jiří, Plzeň\nČerný Tomáš\nNěmcová Božena\n",
            ),
            ("windows-1250", "Jiří\n"),
            ("windows-1250", "Erdős Pál, Győr\nSzűcs Gábor\n"),
            ("windows-1251", "Иван Петров, Москва\nЮлия Цветкова\n"),
            ("windows-1251", "ИВАН ПЕТРОВ\n"),
            (
                "windows-1252",
                "Müller Jürgen, Köln\nFrançois Lefèvre, Nîmes\n",
            ),
            ("windows-1252", "Søren Sørensen, Ærø\nÅsa Öberg\n"),
            ("windows-1252", "José Núñez, España\nJoão Conceição\n"),
            ("windows-1252", "Ágúst Þórðarson, Keflavík\n"),
            ("windows-1252", "“Zoë” O’Brien – café\n"),
            (
                "windows-1253",
                "Γιώργος Παπαδόπουλος, Αθήνα\nΜαρία Νικολάου\n",
            ),
            (
                "windows-1254",
                "Ayşe Yılmaz, İstanbul\nÇağla Öztürk, Muğla\n",
            ),
            ("windows-1255", "דוד לוי, תל אביב\nשרה כהן, ירושלים\n"),
            ("windows-1256", "محمد علي، القاهرة\nفاطمة الزهراء\n"),
            (
                "windows-1257",
                "Žydrūnas Šarūnas, Klaipėda\nGintarė Ąžuolienė\n",
            ),
            ("windows-1257", "Jānis Bērziņš, Rīga\nLīga Kļaviņa\n"),
            ("koi8-r", "Иван Петров, Москва\nЮлия Цветкова\n"),
            ("macintosh", "Müller Jürgen, Köln\nBjörn Größe\n"),
            ("macintosh", "François Lefèvre, Orléans\nHélène Bérubé\n"),
        ] {
            assert_told(label, text);
        }
    }

    #[test]
    fn one_name_is_mostly_enough_to_tell_by() {
        let names = [
            (
                "windows-1252",
                "Ángel Íñigo Åsa André Müller Ñáñez Größe Zoë MÜLLER JOSÉ ÉMILIE FRANÇOIS Çelik Håkan \
                 Bjørn São Conceição Núñez Öz Mäkinen Anaïs Benoît Ærø Þór Guðrún O’Neil “Annie” ß Ä",
            ),
            (
                "windows-1250",
                "Łukasz Świątek Gołąb Wałęsa Dvořák Jiří Škoda Żaneta Kľúč Łódź WAŁĘSA Ştefan",
            ),
            (
                "windows-1251",
                "Иван Петров Юлия Щукин ИВАНОВ Київ Їжак Ђорђе Ёлкин Ли",
            ),
            ("windows-1253", "Γιώργος Μαρία Παπαδόπουλος ΑΘΗΝΑ Νίκος Ζωή"),
            (
                "shift_jis",
                "佐藤 山田太郎 スズキ さくら 東京 渡邉 齋藤 李 ﾀﾅｶ太郎",
            ),
            (
                "gb18030",
                "张伟 王芳 上海 中国 陈 欧阳锋 王小明 诸葛亮 马云",
            ),
            ("big5", "陳志明 台灣 張雅婷 王大明 黃 台北市 歐陽鋒 諸葛亮"),
            (
                "euc-kr",
                "김민준 이서연 박지훈 삼성 최 정하은 대한민국 주식회사",
            ),
        ];
        for (label, names) in names {
            for name in names.split_whitespace() {
                assert_told(label, &format!("Name,Email\n{name},a@x.example\n"));
            }
        }
    }
}
