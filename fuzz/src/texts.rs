//! What holds of any two texts that are compared: shares are shares, reasons quote what was
//! written, and a text that is taken out is gone.

use std::rc::Rc;

use goodword::domain::fold::fold;
use matching::{Fit, Index, Knowledge, Scratch, Side};

/// # Panics
/// Where the sources of the knowledge are not sound.
pub fn knowledge() -> Rc<Knowledge> {
    thread_local! {
        static KNOWLEDGE: Rc<Knowledge> = {
            let bytes = matching::sources::knowledge().expect("the sources are sound");
            Rc::new(Knowledge::read(&bytes).expect("what was compiled can be read"))
        };
    }
    KNOWLEDGE.with(Rc::clone)
}

/// The first line is needed, the others are offered; a line with `=` teaches that its phrases
/// mean the same.
///
/// # Panics
/// Where a promise is broken.
pub fn check(text: &str) {
    let mut lines = text.split('\n').take(8);
    let need = lines.next().unwrap_or_default();
    let (taught, offers): (Vec<&str>, Vec<&str>) = lines.partition(|it| it.contains('='));
    let groups: Vec<Vec<String>> = taught
        .iter()
        .map(|it| it.split('=').map(str::to_owned).collect())
        .collect();
    are_compared(need, &offers, &groups);
}

fn are_compared(need: &str, offers: &[&str], taught: &[Vec<String>]) {
    let mut index = Index::new(fold, knowledge());
    index.teach(taught);
    let asking = index.add(Side::Need, need);
    let answers: Vec<_> = offers.iter().map(|it| index.add(Side::Offer, it)).collect();
    for (offer, answer) in offers.iter().zip(&answers) {
        for link in index.links(need, offer) {
            assert!(need.contains(&link.need_word), "{link:?}");
            assert!(offer.contains(&link.offer_word), "{link:?}");
            assert!((0.0..=1.001).contains(&link.share), "{link:?}");
        }
        let (Some(asking), Some(answer)) = (asking, *answer) else {
            continue;
        };
        let fit = index.fit(asking, answer);
        is_sound(&fit);
        let mut scratch = Scratch::default();
        let found = index.search(asking, 0.0, &mut scratch).all();
        let back = index.search(answer, 0.0, &mut scratch).all();
        let hit = found
            .iter()
            .find(|it| index.says_the_same(**it).any(|it| it == answer));
        let other = back
            .iter()
            .find(|it| index.says_the_same(**it).any(|it| it == asking));
        assert_eq!(
            hit.map(|it| it.fit),
            other.map(|it| it.fit),
            "it depends on who asks"
        );
    }
    let mut scratch = Scratch::default();
    for answer in answers.into_iter().flatten() {
        index.remove(answer);
    }
    if let Some(asking) = asking {
        assert!(index.search(asking, 0.0, &mut scratch).all().is_empty());
    }
}

fn is_sound(fit: &Fit) {
    for share in [
        fit.score,
        fit.of_need,
        fit.of_offer,
        fit.concept,
        fit.meaning,
    ] {
        assert!((0.0..=1.001).contains(&share), "{fit:?}");
    }
}
