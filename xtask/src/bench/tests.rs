use goodword::saved::backup;

use super::{DAY, book, book::trades};

#[test]
fn a_trade_is_read_with_what_is_asked_and_offered() {
    let text = "# A comment.\n[baking]\nneed: bread | a cake\noffer: baker\n[empty]\nneed: x\n";
    let book = super::book::book(1, trades(text), DAY);
    let person = book.contacts().next().expect("one person");
    assert_eq!(person.needs.len(), 2);
    assert_eq!(person.offers.len(), 3);
    assert!(person.offers.iter().all(|it| it.text.starts_with("baker")));
}

#[test]
fn the_book_to_measure_with_is_the_same_on_every_run() {
    let written = || backup::write(&book(50).expect("the lexicon is there"), DAY);
    let once = written();
    assert_eq!(once, written());
    assert!(once.contains("\"people\": 50"));
}

#[test]
fn somebody_has_lived_with_the_book_that_pages_are_measured_with() {
    let written = || {
        let mut book = book(200).expect("the lexicon is there");
        super::book::lived(&mut book, DAY);
        assert_eq!(book.introductions().count(), 500);
        assert_eq!(book.gatherings().count(), 20);
        assert!(book.gifts().any(|it| it.due().is_some()));
        assert!(book.contacts().any(|it| it.needs.is_empty()));
        backup::write(&book, DAY)
    };
    assert_eq!(written(), written());
}
