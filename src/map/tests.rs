use std::collections::BTreeSet;

use super::camera::Bounds;
use super::{Atlas, Camera, FACE, Layout, Point, Tie};
use crate::domain::id::Mint;
use crate::domain::{
    Book, Change, Contact, ContactId, Day, Introduction, IntroductionId, MetThrough, Moment, Put,
    Someone, Step,
};

/// People by their numbers, of whom these know each other.
fn book(people: u64, known: impl IntoIterator<Item = (u64, u64)>) -> Book {
    let mut contacts: Vec<Contact> = (0..people)
        .map(|it| Contact::new(ContactId(it), format!("Person {it}"), Moment(1)))
        .collect();
    for (one, other) in known {
        let knows = &mut contacts[one as usize].knows;
        knows.insert(Someone::Contact(ContactId(other)));
    }
    let mut change = Change::default();
    contacts.into_iter().for_each(|it| change.put_contact(it));
    let mut book = Book::default();
    book.apply(&change);
    book
}

/// Circles of friends of several sizes, some of whom know somebody elsewhere.
fn circles(people: u64) -> Book {
    let mut throws = Mint::new(7);
    let mut below = move |end: u64| throws.contact().0 % end;
    let mut known = Vec::new();
    for one in 0..people {
        let circle = one / 30 * 30;
        let size = [5, 12, 30, 2, 21][(circle / 30 % 5) as usize].min(people - circle);
        if one - circle < size {
            known.push((one, circle + below(size)));
            known.push((one, circle + below(size)));
        }
        if below(15) == 0 {
            known.push((one, below(people)));
        }
    }
    known.retain(|it| it.0 != it.1);
    book(people, known)
}

fn work(atlas: &mut Atlas, book: &Book) -> Layout {
    atlas.open(book);
    while atlas.has_work() {
        atlas.advance(50);
    }
    Layout::clone(atlas.layout().expect("a layout once the work is done"))
}

fn laid_out(book: &Book) -> Layout {
    work(&mut Atlas::default(), book)
}

fn assert_readable(layout: &Layout) {
    assert_eq!(layout.at.len(), layout.threads.people.len());
    for (place, at) in layout.at.iter().enumerate() {
        assert!(at.x.is_finite() && at.y.is_finite());
        for other in &layout.at[..place] {
            assert!(at.distance(*other) > 2.0 * FACE, "{at:?} {other:?}");
        }
    }
}

fn names(layout: &Layout, group: usize) -> BTreeSet<u64> {
    let members = layout.groups.members[group].iter();
    members.map(|it| layout.threads.people[*it].0).collect()
}

#[test]
fn nobody_stands_upon_another_however_people_hang_together() {
    let everybody_knows_everybody = (0..25).flat_map(|one| (0..one).map(move |other| (one, other)));
    for book in [
        book(2, [(0, 1)]),
        book(40, (1..40).map(|it| (it, 0))),
        book(60, (1..60).map(|it| (it, it - 1))),
        book(25, everybody_knows_everybody),
        book(50, (0..25).map(|it| (2 * it, 2 * it + 1))),
        circles(400),
    ] {
        assert_readable(&laid_out(&book));
    }
}

#[test]
fn the_same_book_gives_the_same_picture_in_slices_of_any_size() {
    let book = circles(200);
    let mut at_once = Atlas::default();
    at_once.open(&book);
    at_once.advance(usize::MAX);
    assert!(!at_once.has_work());
    assert_eq!(at_once.layout().map(|it| &**it), Some(&laid_out(&book)));
}

#[test]
fn who_has_no_link_is_not_on_it() {
    let layout = laid_out(&book(5, [(1, 3)]));
    assert_eq!(layout.threads.people, [ContactId(1), ContactId(3)]);
    assert!(laid_out(&book(3, [])).at.is_empty());
    assert!(laid_out(&Book::default()).at.is_empty());
}

#[test]
fn two_circles_of_friends_with_one_acquaintance_between_them_are_two_groups() {
    let circle = |first: u64| {
        (0..6).flat_map(move |one| (0..one).map(move |other| (first + one, first + other)))
    };
    let layout = laid_out(&book(12, circle(0).chain(circle(6)).chain([(0, 6)])));
    assert_eq!(layout.groups.parts, [2]);
    assert_eq!(names(&layout, 0), (0..6).collect());
    assert_eq!(names(&layout, 1), (6..12).collect());
}

#[test]
fn somebody_new_elsewhere_leaves_a_group_as_it_is() {
    let before = laid_out(&circles(200));
    let mut book = circles(200);
    let mut change = Change::default();
    for (id, known) in [(900, 901), (901, 900)] {
        let mut contact = Contact::new(ContactId(id), "New", Moment(1));
        contact.knows.insert(Someone::Contact(ContactId(known)));
        change.put_contact(contact);
    }
    book.apply(&change);
    let after = laid_out(&book);
    let groups = |it: &Layout| -> BTreeSet<BTreeSet<u64>> {
        (0..it.groups.members.len())
            .map(|group| names(it, group))
            .collect()
    };
    assert!(groups(&after).is_superset(&groups(&before)));
}

#[test]
fn an_edit_moves_nobody_who_was_there() {
    let mut book = circles(200);
    let mut atlas = Atlas::default();
    let before = work(&mut atlas, &book);
    let mut new = Contact::new(ContactId(5000), "New", Moment(1));
    new.knows.insert(Someone::Contact(before.threads.people[3]));
    let mut change = Change::default();
    change.put_contact(new);
    book.apply(&change);
    atlas.heard();
    let after = work(&mut atlas, &book);
    assert_readable(&after);
    for (place, id) in before.threads.people.iter().enumerate() {
        let now = after.threads.place(*id).expect("still there");
        assert_eq!(after.at[now], before.at[place]);
    }
    let new = after.at[after.threads.place(ContactId(5000)).expect("new")];
    assert!(new.distance(before.at[3]) < 30.0 * FACE);
}

#[test]
fn an_edit_of_something_else_leaves_nothing_to_do() {
    let book = circles(60);
    let mut atlas = Atlas::default();
    work(&mut atlas, &book);
    atlas.heard();
    atlas.open(&book);
    assert!(!atlas.has_work());
}

#[test]
fn a_thread_says_how_two_are_linked() {
    let mut book = book(6, [(0, 1), (1, 0), (2, 3)]);
    let contact = |id: u64, through| {
        let mut contact = Contact::new(ContactId(id), format!("Person {id}"), Moment(1));
        contact.how_met.through = MetThrough::IntroducedBy(through);
        contact
    };
    let mut change = Change::default();
    change.put_contact(contact(4, Someone::Name("person 5".to_owned())));
    change.put_contact(contact(5, Someone::Name("Somebody elsewhere".to_owned())));
    let [a, b] = [2, 3].map(|id| Contact::new(ContactId(id), "", Moment(1)));
    let mut made = Introduction::begin(IntroductionId(1), &a, &b, Vec::new(), Day(1), Moment(1));
    made.steps.push((Day(2), Step::Introduced));
    change
        .puts
        .push(Put::Introduction(made.id, Some(made.into())));
    book.apply(&change);
    let threads = laid_out(&book).threads;
    let told = threads.threads.iter().map(|it| {
        let [a, b] = [it.a, it.b].map(|it| threads.people[it].0);
        (a, b, it.tie)
    });
    let expected = [
        (0, 1, Tie::Knows),
        (2, 3, Tie::Made),
        (4, 5, Tie::SecondBrought),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn what_lies_under_the_pointer_stays_there_as_one_comes_nearer() {
    let window = Point::new(800.0, 600.0);
    let whole = Bounds {
        low: Point::new(-50.0, -40.0),
        high: Point::new(50.0, 40.0),
    };
    let fit = Camera::fitting(&whole, window, 20.0);
    for corner in [whole.low, whole.high] {
        let at = fit.to_window(corner, window);
        assert!(at.x >= 19.9 && at.x <= 780.1 && at.y >= 19.9 && at.y <= 580.1);
    }
    let pointer = Point::new(120.0, 470.0);
    let under = fit.to_picture(pointer, window);
    let near = fit.nearer(2.5, pointer, window, &whole);
    assert!(near.scale > fit.scale);
    assert!(near.to_window(under, window).distance(pointer) < 1e-6);
    let far = (0..50).fold(near, |it, _| it.nearer(0.5, pointer, window, &whole));
    assert!(far.scale > fit.scale / 4.0);
}
