//! Lines as people type them, and what is understood of each.

use super::read;
use crate::domain::Incoming;
use crate::domain::fold::fold;

/// All that was understood, each fact as `fact: words`, in a fixed order.
fn told(line: &str) -> String {
    let it = read(line);
    let birthday = it
        .birthday
        .map(|it| format!("{:?} {:?}", it.year(), it.month_and_day()));
    let facts = [
        ("name", it.name),
        ("role", it.role),
        ("company", it.company),
        ("email", it.emails.join(" + ")),
        ("phone", it.phones.join(" + ")),
        ("link", it.links.join(" + ")),
        ("place", it.place),
        ("does", it.does),
        ("plans", it.plans),
        ("needs", it.needs.join(" + ")),
        ("offers", it.offers.join(" + ")),
        ("knows", it.knows.join(" + ")),
        ("met", it.how_met),
        ("through", it.introduced_by),
        ("born", birthday.unwrap_or_default()),
        ("tags", it.tags.join(" + ")),
        ("note", it.notes.join(" + ")),
    ];
    let said: Vec<String> = facts
        .into_iter()
        .filter(|it| !it.1.is_empty())
        .map(|(fact, words)| format!("{fact}: {words}"))
        .collect();
    said.join(" | ")
}

/// Lines, and what is understood of them.
const LINES: &[(&str, &str)] = &[
    (
        "Met Sarah Lind at SXSW, keynote speaker on leadership, looking for podcast slots, knows Tom Berg",
        "name: Sarah Lind | role: keynote speaker on leadership | needs: podcast slots | knows: Tom Berg | met: SXSW",
    ),
    ("Sarah Lind", "name: Sarah Lind"),
    ("sarah lind", "name: sarah lind"),
    ("met sarah lind at sxsw", "name: sarah lind | met: sxsw"),
    ("Sarah", "name: Sarah"),
    (
        "Ludwig van der Berg, CEO of Acme",
        "name: Ludwig van der Berg | role: CEO | company: Acme",
    ),
    (
        "Maria de la Cruz from Lisbon",
        "name: Maria de la Cruz | place: Lisbon",
    ),
    (
        "J. R. O'Neill @ Acme",
        "name: J. R. O'Neill | company: Acme",
    ),
    ("Sarah Lind @Acme", "name: Sarah Lind | company: Acme"),
    (
        "Dr. Ana Souza-Lima, dentist",
        "name: Dr. Ana Souza-Lima | role: dentist",
    ),
    (
        "山田 太郎, CTO at Acme",
        "name: 山田 太郎 | role: CTO | company: Acme",
    ),
    (
        "Sarah Lind works at Acme Foods in Leeds",
        "name: Sarah Lind | company: Acme Foods | place: Leeds",
    ),
    ("Sarah Lind from Acme", "name: Sarah Lind | company: Acme"),
    (
        "Sarah Lind CEO of Acme",
        "name: Sarah Lind | role: CEO | company: Acme",
    ),
    (
        "Sarah Lind, founder of Lind & Co",
        "name: Sarah Lind | role: founder | company: Lind & Co",
    ),
    (
        "Sarah Lind, Head of Sales at Acme",
        "name: Sarah Lind | role: Head of Sales | company: Acme",
    ),
    ("Sarah Lind (Acme)", "name: Sarah Lind | note: Acme"),
    (
        "Sarah Lind - designer - Berlin",
        "name: Sarah Lind | role: designer | note: Berlin",
    ),
    (
        "Sarah Lind is a keynote speaker and is looking for podcast slots",
        "name: Sarah Lind | role: keynote speaker | needs: podcast slots",
    ),
    (
        "Sarah Lind, who works at Acme and needs a new accountant",
        "name: Sarah Lind | company: Acme | needs: a new accountant",
    ),
    (
        "Sarah Lind needs a venue for 200 people",
        "name: Sarah Lind | needs: a venue for 200 people",
    ),
    (
        "Sarah Lind, wants to meet angel investors",
        "name: Sarah Lind | needs: to meet angel investors",
    ),
    (
        "Sarah Lind, seeking speakers, sponsors and a venue",
        "name: Sarah Lind | needs: speakers + sponsors and a venue",
    ),
    (
        "Sarah Lind, looking for podcast slots, follow up in March",
        "name: Sarah Lind | needs: podcast slots | note: follow up in March",
    ),
    (
        "Sarah Lind, looking for someone who knows Rust",
        "name: Sarah Lind | needs: someone who knows Rust",
    ),
    (
        "Sarah Lind, not looking for clients any more",
        "name: Sarah Lind | note: not looking for clients any more",
    ),
    (
        "Sarah Lind, she isn't looking for work",
        "name: Sarah Lind | note: she isn't looking for work",
    ),
    (
        "Sarah Lind, can help with pitch decks",
        "name: Sarah Lind | offers: pitch decks",
    ),
    (
        "Sarah Lind, offers free coaching",
        "name: Sarah Lind | offers: free coaching",
    ),
    (
        "Sarah Lind, she's great at pricing",
        "name: Sarah Lind | offers: pricing",
    ),
    (
        "Sarah Lind, does bookkeeping for cafés",
        "name: Sarah Lind | does: bookkeeping for cafés",
    ),
    (
        "Sarah Lind, runs a podcast on farming",
        "name: Sarah Lind | does: runs a podcast on farming",
    ),
    (
        "Sarah Lind, knows Tom Berg and Ana Souza",
        "name: Sarah Lind | knows: Tom Berg + Ana Souza",
    ),
    (
        "Sarah Lind, knows Tom Berg, Ana Souza",
        "name: Sarah Lind | knows: Tom Berg + Ana Souza",
    ),
    (
        "Sarah Lind, knows her stuff",
        "name: Sarah Lind | note: knows her stuff",
    ),
    (
        "Sarah Lind, knows Tom Berg from university",
        "name: Sarah Lind | note: knows Tom Berg from university",
    ),
    (
        "Sarah Lind, introduced by Tom Berg",
        "name: Sarah Lind | through: Tom Berg",
    ),
    (
        "Met Sarah Lind through Tom Berg",
        "name: Sarah Lind | through: Tom Berg",
    ),
    (
        "Met Sarah Lind via LinkedIn",
        "name: Sarah Lind | met: via LinkedIn",
    ),
    (
        "Sarah Lind, introduced to me by Tom Berg at SXSW",
        "name: Sarah Lind | company: SXSW | through: Tom Berg",
    ),
    (
        "Met Sarah Lind in Lisbon",
        "name: Sarah Lind | met: in Lisbon",
    ),
    (
        "Met Sarah Lind at SXSW in Austin",
        "name: Sarah Lind | met: SXSW in Austin",
    ),
    (
        "Met Sarah Lind over lunch",
        "name: Sarah Lind | met: over lunch",
    ),
    (
        "Met Sarah Lind from Acme at SXSW",
        "name: Sarah Lind | company: Acme | met: SXSW",
    ),
    (
        "Met Sarah Lind, CEO at Acme, at SXSW",
        "name: Sarah Lind | role: CEO | company: Acme | met: SXSW",
    ),
    (
        "Met Sarah Lind yesterday at SXSW",
        "name: Sarah Lind | met: SXSW | note: Met yesterday",
    ),
    (
        "Met Sarah Lind at SXSW last Friday",
        "name: Sarah Lind | met: SXSW | note: Met last Friday",
    ),
    (
        "Sarah Lind, we met at the book fair",
        "name: Sarah Lind | met: the book fair",
    ),
    (
        "Great call with Sarah Lind, needs speakers",
        "name: Sarah Lind | needs: speakers | note: Great call",
    ),
    ("Coffee with Sarah", "name: Sarah | note: Coffee"),
    (
        "Spoke to my friend Sarah Lind",
        "name: Sarah Lind | note: Spoke, my friend",
    ),
    (
        "Sarah Lind, based in Porto",
        "name: Sarah Lind | place: Porto",
    ),
    ("Sarah Lind in Porto", "name: Sarah Lind | place: Porto"),
    (
        "Sarah Lind, in touch with Tom",
        "name: Sarah Lind | note: in touch with Tom",
    ),
    (
        "Sarah Lind, birthday 3 May",
        "name: Sarah Lind | born: None (5, 3)",
    ),
    (
        "Sarah Lind, her birthday is 3 May 1980",
        "name: Sarah Lind | born: Some(1980) (5, 3)",
    ),
    (
        "Sarah Lind, birthday soon",
        "name: Sarah Lind | note: birthday soon",
    ),
    (
        "Sarah Lind #podcast #sxsw",
        "name: Sarah Lind | tags: podcast + sxsw",
    ),
    (
        "Sarah Lind sarah@lind.example +44 20 7946 0123",
        "name: Sarah Lind | email: sarah@lind.example | phone: +44 20 7946 0123",
    ),
    (
        "Sarah Lind, her email is sarah@lind.example, mobile: 0171 2345678",
        "name: Sarah Lind | email: sarah@lind.example | phone: 0171 2345678",
    ),
    (
        "Sarah Lind <sarah@lind.example> linkedin.com/in/sarah-lind",
        "name: Sarah Lind | email: sarah@lind.example | link: linkedin.com/in/sarah-lind",
    ),
    (
        "Sarah Lind, lind.example",
        "name: Sarah Lind | link: lind.example",
    ),
    (
        "Sarah Lind, invoice 20240512 paid",
        "name: Sarah Lind | note: invoice 20240512 paid",
    ),
    (
        "Sarah Lind\nCEO\nAcme\nneeds: speakers\noffers: a stage",
        "name: Sarah Lind | role: CEO | needs: speakers | offers: a stage | note: Acme",
    ),
    (
        "Name: Sarah Lind; company: Acme; city: Porto; tags: a b",
        "name: Sarah Lind | company: Acme | place: Porto | tags: a + b",
    ),
    (
        "CEO of Acme, Sarah Lind",
        "name: Sarah Lind | role: CEO | company: Acme",
    ),
    (
        "call the bank about the loan",
        "note: call the bank about the loan",
    ),
    ("looking for speakers", "needs: speakers"),
    (
        "Sarah Lind. Very warm. Send her the book!",
        "name: Sarah Lind | note: Very warm. Send her the book!",
    ),
    (
        "Sarah Lind, plans to open a second shop",
        "name: Sarah Lind | plans: open a second shop",
    ),
    (
        "Met Sarah and Tom at SXSW",
        "name: Sarah | note: and Tom at SXSW",
    ),
    ("", ""),
    (" , ; . ", ""),
    ("Just met Tom Berg", "name: Tom Berg"),
    (
        "Met up with Tom Berg at the gym",
        "name: Tom Berg | met: the gym",
    ),
    (
        "Had lunch with Tom Berg today, he's hiring two bakers",
        "name: Tom Berg | needs: hiring two bakers | note: Had lunch, today",
    ),
    (
        "Tom Berg, photographer in Leeds, can introduce bakers, needs a website",
        "name: Tom Berg | role: photographer | place: Leeds | needs: a website | offers: introduce bakers",
    ),
    (
        "Tom Berg - VP Marketing @ Northwind - tom@northwind.example - wants podcast guests",
        "name: Tom Berg | role: VP Marketing | company: Northwind | email: tom@northwind.example | needs: podcast guests",
    ),
    (
        "Tom Berg, baker, works for Crumb & Co, likes jazz and knows Ana Souza",
        "name: Tom Berg | role: baker | company: Crumb & Co | knows: Ana Souza | note: likes jazz",
    ),
    (
        "Tom Berg wants a mentor but also offers his barn for events",
        "name: Tom Berg | needs: a mentor | offers: his barn for events",
    ),
    (
        "Tom Berg, needs a lawyer, ask Ana and Ben",
        "name: Tom Berg | needs: a lawyer | note: ask Ana and Ben",
    ),
    (
        "Tom Berg, intro from Ana Souza",
        "name: Tom Berg | through: Ana Souza",
    ),
    (
        "Met Tom Berg at Ana Souza's wedding",
        "name: Tom Berg | met: Ana Souza's wedding",
    ),
    ("tom@northwind.example", "email: tom@northwind.example"),
    (
        "Tom Berg, call him on Friday",
        "name: Tom Berg | note: call him on Friday",
    ),
    (
        "Tom Berg, call 2024-05-12",
        "name: Tom Berg | note: call 2024-05-12",
    ),
    (
        "Tom Berg, tel 555 01 99",
        "name: Tom Berg | phone: 555 01 99",
    ),
    (
        "Tom Berg, (030) 555-0199, in Berlin",
        "name: Tom Berg | phone: (030) 555-0199 | place: Berlin",
    ),
    (
        "Tom Berg, lives in New York",
        "name: Tom Berg | place: New York",
    ),
    ("Tom Berg, works in Leeds", "name: Tom Berg | place: Leeds"),
    (
        "Tom Berg, works in insurance",
        "name: Tom Berg | does: insurance",
    ),
    ("Tom Berg: needs flour", "name: Tom Berg | needs: flour"),
    (
        "Met the founder of Acme, Sarah Lind",
        "name: Sarah Lind | role: founder | company: Acme",
    ),
    (
        "Tom Berg, no longer needs a lawyer",
        "name: Tom Berg | note: no longer needs a lawyer",
    ),
    (
        "Tom Berg, born 12 March 1975 in Oslo",
        "name: Tom Berg | note: born 12 March 1975 in Oslo",
    ),
];

#[test]
fn lines_are_understood_as_they_were_meant() {
    let wrong: Vec<String> = LINES
        .iter()
        .filter(|(line, expected)| told(line) != *expected)
        .map(|(line, expected)| format!("{line:?}\n  is      {}\n  not     {expected}", told(line)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Every text that is kept.
fn kept(it: &Incoming) -> Vec<&String> {
    let facts = [
        &it.name,
        &it.role,
        &it.company,
        &it.place,
        &it.does,
        &it.plans,
        &it.how_met,
        &it.introduced_by,
    ];
    let lists = [
        &it.emails, &it.phones, &it.links, &it.needs, &it.offers, &it.knows, &it.tags, &it.notes,
    ];
    facts
        .into_iter()
        .chain(lists.into_iter().flatten())
        .collect()
}

#[test]
fn nothing_is_made_up() {
    for (line, _) in LINES {
        let typed = fold(line);
        let person = read(line);
        for text in kept(&person) {
            for word in fold(text).split(' ') {
                let bare = word.trim_matches(|it: char| !it.is_alphanumeric());
                assert!(typed.contains(bare), "{word:?} of {text:?} in {line:?}");
            }
        }
    }
}

/// Words that say where something belongs, and are said by the name of the field.
const SAID_BY_THE_FIELD: &str = "met at @ from in of and who is she she's he her his works looking for seeking \
    needs wants can help with offers great a does knows introduced to me by through we based birthday plans \
    email mobile name company city tags via lives the just up but also intro he's from works tel call 3 may 1980";

#[test]
fn no_word_is_lost() {
    let fields: Vec<&str> = SAID_BY_THE_FIELD.split_whitespace().collect();
    for (line, _) in LINES {
        let person = read(line);
        let all: Vec<String> = kept(&person).into_iter().map(|it| fold(it)).collect();
        let all = all.join(" ");
        for word in fold(line).split(' ') {
            let bare = word.trim_matches(|it: char| !it.is_alphanumeric());
            let is_kept = all.contains(bare) || fields.contains(&bare);
            assert!(is_kept, "{word:?} of {line:?}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn cues_in_any_order_lose_no_name(words in proptest::collection::vec(
        proptest::sample::select(vec!["Zoltan", "met", "at", "knows", "and", "needs", "in", "not", "who", "is", ",", ".", "of", "ceo"]),
        1..14,
    )) {
        let line = words.join(" ");
        let person = read(&line);
        let typed = words.iter().filter(|it| **it == "Zoltan").count();
        let held: usize = kept(&person).iter().map(|it| it.matches("Zoltan").count()).sum();
        let repeated = typed > 1 && held > 0;
        proptest::prop_assert!(held >= typed || repeated, "{line}: {person:?}");
    }
}
