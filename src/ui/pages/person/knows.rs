//! Whom this person knows already, so that nobody introduces them again.

use yew::prelude::*;

use super::edits;
use crate::app::view::person::{Known, Mention, PersonView};
use crate::app::words::person as say;
use crate::app::{Edit, Route};
use crate::domain::ContactId;
use crate::ui::context::AppContext;
use crate::ui::icons::Icon;
use crate::ui::parts::{Choosing, LongList, PersonFace, Section};
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::icon::{IconSize, IconView};

/// Small, and in the order of their names: whoever is added should be in sight.
const AT_FIRST: usize = 60;

pub fn knows(app: &AppContext, view: &PersonView) -> Html {
    let id = view.contact.id;
    let known: Vec<ContactId> = view.knows.iter().filter_map(|it| it.mention.id).collect();
    let but: Vec<ContactId> = known.into_iter().chain([id]).collect();
    let all = view.knows.clone();
    let count = all.len();
    let row = {
        let app = app.clone();
        move |at: usize| known_person(&app, id, &all[at])
    };
    html! {
        <Section id="knows" title={say::already_knows(&view.first_name)}>
            <LongList name="knows" class="knows" {count} first={AT_FIRST} {row}>
                <li class="knows__add">
                    <Choosing
                        id="knows-who"
                        label={say::WHO_ELSE}
                        {but}
                        bare_name={true}
                        on_choose={edits(app, id, Edit::AddedKnown)}
                    />
                </li>
            </LongList>
        </Section>
    }
}

fn known_person(app: &AppContext, id: ContactId, known: &Known) -> Html {
    let someone = known.mention.someone.clone();
    let on_remove = known
        .removable
        .then(|| edits(app, id, move |_: ()| Edit::RemovedKnown(someone.clone())));
    mention(&known.mention, on_remove)
}

/// Somebody mentioned, with the way to their page and, where it is one, the way to take it back.
pub fn mention(mention: &Mention, on_remove: Option<Callback<()>>) -> Html {
    let class = classes!(
        "knows__person",
        on_remove.is_none().then_some("knows__person--fixed")
    );
    html! {
        <li {class} key={mention.name.clone()}>
            if let (Some(id), Some(face)) = (mention.id, &mention.face) {
                <a href={Route::Person(id).hash()}>
                    <PersonFace face={face.clone()} size={FaceSize::Small} />
                    { &mention.name }
                </a>
            } else {
                <span class="knows__name">{ &mention.name }</span>
            }
            if let Some(on_remove) = on_remove {
                <button
                    type="button"
                    class="chip__remove"
                    aria-label={say::remove(&mention.name)}
                    onclick={on_remove.reform(|_: MouseEvent| ())}
                >
                    <IconView icon={Icon::X} size={IconSize::Small} />
                </button>
            }
        </li>
    }
}
