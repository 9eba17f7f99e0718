use crate::words::{items, words};
use crate::{Fit, Hit, Index, Kind, Knowledge, Scratch, Side};

fn lower(word: &str) -> String {
    word.to_lowercase()
}

/// How well one offer answers one need in a book that holds nothing else.
fn fit(need: &str, offer: &str) -> Fit {
    let mut index = Index::new(lower, Knowledge::none().into());
    let (need, offer) = (index.add(Side::Need, need), index.add(Side::Offer, offer));
    match (need, offer) {
        (Some(need), Some(offer)) => index.fit(need, offer),
        _ => Fit::default(),
    }
}

fn links(need: &str, offer: &str) -> Vec<(String, String, Kind)> {
    let mut index = Index::new(lower, Knowledge::none().into());
    index.add(Side::Need, need);
    index.add(Side::Offer, offer);
    let links = index.links(need, offer).into_iter();
    links
        .map(|it| (it.need_word, it.offer_word, it.kind))
        .collect()
}

#[test]
fn a_word_is_cut_where_people_would_cut_it() {
    let cut = "Women's e-commerce, R&D; C++ (B2B-sales) naïve co-founder – 24/7 C#.";
    let parts = [
        "Women's",
        "e-commerce",
        "R&D",
        "C++",
        "B2B",
        "sales",
        "naïve",
        "co-founder",
        "24",
        "7",
        "C#",
    ];
    assert_eq!(words(cut), parts);
    for empty in ["", "  ", "-- '' && ++"] {
        assert_eq!(words(empty), Vec::<&str>::new(), "{empty}");
    }
}

#[test]
fn a_list_in_a_field_is_read_line_by_line() {
    let list = "- tax advice\n* bookkeeping; payroll |  | IPO\r\n";
    assert_eq!(
        items(list).collect::<Vec<_>>(),
        ["tax advice", "bookkeeping", "payroll", "IPO"]
    );
}

#[test]
fn other_forms_of_a_word_answer_it() {
    for (need, offer) in [
        ("looking for a bookkeeper", "bookkeeping for small firms"),
        (
            "keynote speakers for my podcast",
            "keynote speaking on leadership",
        ),
        ("I need help with fundraising", "Fundraiser"),
        ("someone to plan our wedding", "wedding planner"),
        ("accountent", "accountants"),
        ("a photographer", "photography"),
        ("IT support", "We run IT"),
    ] {
        let fit = fit(need, offer);
        assert!(fit.score > 0.6, "{need} / {offer}: {fit:?}");
    }
}

#[test]
fn words_for_the_role_of_a_phrase_link_nothing() {
    for (need, offer) in [
        ("help with fundraising", "help with design"),
        ("looking for an expert", "expert"),
        (
            "business consulting for small companies",
            "consulting for small business",
        ),
        ("market entry in Germany", "marketing consulting"),
        ("", "design"),
        ("the", "the"),
    ] {
        assert_eq!(fit(need, offer).words, 0, "{need} / {offer}");
    }
}

#[test]
fn what_is_wanted_counts_more_than_for_whom() {
    let what = fit("a bookkeeper for my restaurant", "bookkeeping");
    let whom = fit("a bookkeeper for my restaurant", "restaurant");
    assert!(what.score > 1.5 * whom.score, "{what:?} {whom:?}");
}

#[test]
fn links_quote_the_words_as_written_and_say_how_they_are_linked() {
    let link = |need: &str, offer: &str, kind| (need.to_owned(), offer.to_owned(), kind);
    assert_eq!(
        links("Keynote Speakers", "keynote speaking"),
        [
            link("Keynote", "keynote", Kind::Same),
            link("Speakers", "speaking", Kind::Stem)
        ]
    );
    assert_eq!(
        links("Steuerberatung", "Beratung"),
        [link("Steuerberatung", "Beratung", Kind::Part)]
    );
    assert_eq!(
        links("bokkeeping", "bookkeeping"),
        [link("bokkeeping", "bookkeeping", Kind::Spelling)]
    );
    assert!(fit("bokkeeping", "bookkeeping").doubtful);
}

#[test]
fn different_words_that_look_alike_are_not_linked() {
    for (need, offer) in [
        ("coach", "couch"),
        ("trainer", "trailer"),
        ("sailing", "mailing"),
        ("port", "portrait"),
        ("invest", "investigation"),
        ("part", "party"),
    ] {
        assert_eq!(fit(need, offer).words, 0, "{need} / {offer}");
    }
}

/// The same figures whatever else came first, whatever was taken out, whichever side asks.
#[test]
fn scores_depend_on_the_texts_alone() {
    let needs = [
        "a web designer",
        "photographer for weddings",
        "web shop",
        "speaker",
    ];
    let offers = [
        "webdesign",
        "wedding photography",
        "shop design",
        "keynote speaking",
        "speakers",
    ];
    let score = |reversed: bool, floor: f32| {
        let mut index = Index::new(lower, Knowledge::none().into());
        let gone = index.add(Side::Offer, "design and photography, spoken word");
        let mut texts: Vec<(Side, &str)> = needs.iter().map(|it| (Side::Need, *it)).collect();
        texts.extend(offers.iter().map(|it| (Side::Offer, *it)));
        if reversed {
            texts.reverse();
        }
        let mut added: Vec<_> = texts
            .iter()
            .map(|(side, text)| (*text, *side, index.add(*side, text).unwrap()))
            .collect();
        index.remove(gone.unwrap());
        added.sort_by_key(|it| it.0);
        let text = |hit: &Hit| added.iter().find(|it| it.2 == hit.item).unwrap().0;
        let mut from_needs = Vec::new();
        let mut from_offers = Vec::new();
        for (asking, side, id) in &added {
            for hit in index.search(*id, floor, &mut Scratch::default()).all() {
                let score = hit.fit.score.to_bits();
                match side {
                    Side::Need => from_needs.push((*asking, text(&hit), score)),
                    Side::Offer => from_offers.push((text(&hit), *asking, score)),
                }
            }
        }
        from_needs.sort_unstable();
        from_offers.sort_unstable();
        assert_eq!(from_needs, from_offers);
        from_needs
    };
    assert!(score(false, 0.0).len() >= 6);
    for floor in [0.0, 0.4] {
        assert_eq!(score(false, floor), score(true, floor));
    }
}

#[test]
fn no_text_is_too_odd_to_be_read() {
    let odd = [
        "山田 太郎",
        "ß’’s",
        "e\u{301}e\u{301}",
        "'s",
        "a&b&c",
        "-",
        "\u{0}",
        "ééééé ïng",
        "🙂🙂 C+++",
    ];
    for need in odd {
        for offer in odd {
            let fit = fit(need, offer);
            assert!((0.0..=1.0).contains(&fit.score), "{need} / {offer}");
        }
    }
}

#[test]
fn a_text_that_makes_no_match_breaks_no_search() {
    let mut index = Index::new(lower, Knowledge::none().into());
    let need = index.add(Side::Need, "a trainer").unwrap();
    let offer = index.add(Side::Offer, "trainer of horses").unwrap();
    // Of grammar alone, and of a word for the role of a phrase.
    assert_eq!(index.add(Side::Offer, "for the"), None);
    assert_eq!(index.add(Side::Offer, "looking for"), None);
    let hits = index.search(need, 0.0, &mut Scratch::default()).all();
    assert_eq!(hits.iter().map(|it| it.item).collect::<Vec<_>>(), [offer]);
}

#[test]
fn phrases_that_the_user_says_mean_the_same_answer_each_other() {
    let mut index = Index::new(lower, Knowledge::none().into());
    index.teach(&[vec!["chippy".to_owned(), "joiner and fitter".to_owned()]]);
    let (need_text, offer_text) = ("a good chippy in Leeds", "Joiner and Fitter");
    let need = index.add(Side::Need, need_text).unwrap();
    let offer = index.add(Side::Offer, offer_text).unwrap();
    assert!(index.fit(need, offer).of_need > 0.5);
    let links = index.links(need_text, offer_text);
    let first = links
        .first()
        .map(|it| (it.need_word.as_str(), it.offer_word.as_str(), it.kind));
    assert_eq!(first, Some(("chippy", "Joiner and Fitter", Kind::Synonym)));
}

/// What the word table knows is spelled right; what it does not know may be a slip of one of these.
#[test]
fn a_misspelt_word_is_found_with_a_doubt_beside_thousands_that_are_known() {
    let bytes = crate::sources::knowledge().unwrap();
    let knowledge: std::rc::Rc<Knowledge> = Knowledge::read(&bytes).unwrap().into();
    for (need, offer) in [
        ("photographer", "fotographer"),
        ("an acountant", "accountant"),
        ("bokkeeping", "bookkeeping"),
    ] {
        let mut index = Index::new(lower, knowledge.clone());
        let need = index.add(Side::Need, need).unwrap();
        let offer = index.add(Side::Offer, offer).unwrap();
        let fit = index.fit(need, offer);
        assert!(fit.score > 0.0 && fit.doubtful, "{fit:?}");
        for (asking, found) in [(need, offer), (offer, need)] {
            let hits = index
                .search(asking, fit.score, &mut Scratch::default())
                .all();
            assert_eq!((hits.len(), hits[0].item, hits[0].fit), (1, found, fit));
        }
    }
}

#[test]
fn a_text_that_many_say_is_found_as_often_and_leaves_with_the_last() {
    let mut index = Index::new(lower, Knowledge::none().into());
    let need = index.add(Side::Need, "a trainer").unwrap();
    let offers: Vec<_> = (0..4)
        .map(|_| index.add(Side::Offer, "trainer").unwrap())
        .collect();
    let found = |index: &Index| {
        let hits = index.search(need, 0.0, &mut Scratch::default()).all();
        let found = hits.iter().flat_map(|it| index.says_the_same(*it));
        let mut found: Vec<_> = found.collect();
        found.sort_unstable();
        found
    };
    assert_eq!(found(&index), offers);
    index.remove(offers[1]);
    index.remove(offers[3]);
    assert_eq!(found(&index), [offers[0], offers[2]]);
    let again = index.add(Side::Offer, "trainer").unwrap();
    assert_eq!(found(&index).len(), 3);
    for gone in [offers[0], offers[2], again] {
        index.remove(gone);
    }
    assert_eq!(found(&index), []);
}
