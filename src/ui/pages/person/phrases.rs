//! Needs and offers, with their age.

use yew::prelude::*;

use super::edits;
use crate::app::view::person::{PersonView, PhraseLine};
use crate::app::words::person as say;
use crate::app::{Edit, PhraseEdit, PhraseList as List};
use crate::domain::ContactId;
use crate::ui::context::AppContext;
use crate::ui::parts::Section;
use crate::ui::widgets::phrase_list::{self, PhraseChange, PhraseKind, PhraseLabels, PhraseList};

pub fn needs_and_offers(app: &AppContext, view: &PersonView) -> Html {
    let (id, name) = (view.contact.id, &view.first_name);
    html! {
        <Section id="needs-and-offers" title={say::NEEDS_AND_OFFERS}>
            <div class="columns">
                { phrases(app, id, List::Needs, &view.needs, Some(say::add_need(name))) }
                { phrases(app, id, List::Offers, &view.offers, Some(say::add_offer(name))) }
            </div>
        </Section>
    }
}

/// The needs or the offers of somebody; `add` is what the line says that adds one more, where it
/// stands here.
pub fn phrases(
    app: &AppContext,
    id: ContactId,
    list: List,
    shown: &[PhraseLine],
    add: Option<String>,
) -> Html {
    let is_added_elsewhere = add.is_none();
    let add = add.unwrap_or_default().into();
    let (kind, labels) = match list {
        List::Needs => {
            let labels = PhraseLabels {
                title: say::NEEDS.into(),
                phrase: say::NEED.into(),
                add,
                more: say::MORE_ABOUT_NEED.into(),
                close: say::CLOSE_NEED.into(),
                reopen: say::REOPEN.into(),
                remove: say::REMOVE.into(),
            };
            (PhraseKind::Needs, labels)
        }
        List::Offers => {
            let labels = PhraseLabels {
                title: say::OFFERS.into(),
                phrase: say::OFFER.into(),
                add,
                more: say::MORE_ABOUT_OFFER.into(),
                close: say::CLOSE_OFFER.into(),
                reopen: say::REOPEN.into(),
                remove: say::REMOVE.into(),
            };
            (PhraseKind::Offers, labels)
        }
    };
    html! {
        <PhraseList
            {kind}
            {labels}
            phrases={lines(shown)}
            {is_added_elsewhere}
            on_change={changes(app, id, list, shown)}
        />
    }
}

fn lines(phrases: &[PhraseLine]) -> Vec<phrase_list::PhraseLine> {
    let line = |it: &PhraseLine| phrase_list::PhraseLine {
        words: it.text.clone().into(),
        age: it.age.clone().into(),
        open: it.open,
    };
    phrases.iter().map(line).collect()
}

/// The widget counts the lines as they are shown, the edit as they are kept.
fn changes(
    app: &AppContext,
    id: ContactId,
    list: List,
    shown: &[PhraseLine],
) -> Callback<PhraseChange> {
    let kept: Vec<usize> = shown.iter().map(|it| it.index).collect();
    // A line that is not there is no line of the contact either: such an edit does nothing.
    let kept = move |line: usize| kept.get(line).copied().unwrap_or(usize::MAX);
    edits(app, id, move |change| {
        let edit = match change {
            PhraseChange::Added(text) => PhraseEdit::Added(text),
            PhraseChange::Edited(line, text) => PhraseEdit::Reworded {
                index: kept(line),
                text,
            },
            PhraseChange::Closed(line) => PhraseEdit::Closed { index: kept(line) },
            PhraseChange::Reopened(line) => PhraseEdit::Reopened { index: kept(line) },
            PhraseChange::Removed(line) => PhraseEdit::Removed { index: kept(line) },
        };
        Edit::Phrase(list, edit)
    })
}
