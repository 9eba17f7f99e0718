//! A round of introductions for a group: which group, who can help whom, who is left without.

use yew::prelude::*;

use crate::app::view::rounds::{GroupChoices, GroupView, LeftView, RoundView, round};
use crate::app::words::{gatherings, rounds as say};
use crate::app::{GroupKey, Route};
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::{
    EmptyState, Later, LongList, MeetingRow, NotYet, PageHead, PersonFace, Section, use_later,
};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::face::FaceSize;

/// How many introductions are shown at first: more makes the page slow, and nobody reads it.
const SHOWN: usize = 20;
/// How many of them are in sight then.
const IN_SIGHT: usize = 7;

#[derive(Properties, PartialEq)]
pub struct GroupRoundProps {
    pub group: Option<GroupKey>,
}

#[component]
pub fn GroupRound(props: &GroupRoundProps) -> Html {
    let app = use_app();
    let limit = use_state(|| SHOWN);
    let drawn = if use_later(1) { usize::MAX } else { IN_SIGHT };
    let view = round(&app.model(), props.group, *limit);
    let on_more = {
        let limit = limit.clone();
        Callback::from(move |()| limit.set(usize::MAX))
    };
    match &view {
        RoundView::Choosing(kinds) => choosing(kinds),
        RoundView::Gone => html! {
            <>
                <PageHead title={say::TITLE} />
                <EmptyState title={say::NOT_HERE} text={say::NOT_HERE_TEXT}>
                    { another() }
                </EmptyState>
            </>
        },
        RoundView::Of(view) => of(&app, view, drawn, on_more),
    }
}

fn another() -> Html {
    html! {
        <ButtonLink
            label={say::ANOTHER}
            href={Route::GroupRound(None).hash()}
            icon={Icon::Users}
            variant={Variant::Quiet}
        />
    }
}

fn choosing(kinds: &[GroupChoices]) -> Html {
    html! {
        <>
            <PageHead title={say::TITLE} lede={say::LEDE} />
            if kinds.is_empty() {
                <EmptyState title={say::NO_GROUPS_TITLE} text={say::NO_GROUPS_TEXT}>
                    <ButtonLink label={say::TO_PEOPLE} href={Route::People.hash()} />
                </EmptyState>
            }
            { for kinds.iter().map(|kind| html! {
                <Section id={kind.title} key={kind.title} title={kind.title}>
                    <ul class="group-choices">
                        { for kind.groups.iter().map(|it| html! {
                            <li>
                                <ButtonLink
                                    label={it.name.clone()}
                                    href={Route::GroupRound(Some(it.key)).hash()}
                                />
                            </li>
                        }) }
                    </ul>
                </Section>
            }) }
        </>
    }
}

fn of(app: &AppContext, view: &GroupView, drawn: usize, on_more: Callback<()>) -> Html {
    html! {
        <>
            <PageHead title={view.name.clone()} lede={view.lede.clone()}>{ another() }</PageHead>
            if let Some(refused) = &view.refused {
                <p>{ refused }</p>
            } else {
                <Section id="help" title={say::HELP} first=true>
                    if let Some(text) = view.thinking {
                        <NotYet {text} />
                    } else if view.cards.is_empty() {
                        <p class="soft">{ say::NOBODY }</p>
                    }
                    <ul class="rows">
                        { for view.cards.iter().take(drawn).map(|it| html! {
                            <MeetingRow
                                key={it.title.clone()}
                                card={it.clone()}
                                begin={say::BEGIN}
                                on_event={&app.dispatch}
                            />
                        }) }
                    </ul>
                    if view.count > view.cards.len() {
                        <Button
                            label={gatherings::show_more(view.count)}
                            variant={Variant::Quiet}
                            on_click={on_more}
                        />
                    }
                </Section>
            }
            { left(&view.left, view.cards.len()) }
        </>
    }
}

/// `above` is how many rows stand above it.
fn left(all: &[LeftView], above: usize) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let all = all.to_vec();
    let section = move |()| {
        let all = all.clone();
        let count = all.len();
        let row = move |at: usize| left_out(&all[at]);
        html! {
            <Section id="left" title={say::LEFT}>
                <LongList name="left" class="rows" {count} first={SHOWN} {row} />
            </Section>
        }
    };
    if above < IN_SIGHT {
        return section(());
    }
    html! { <Later frames={2} draw={section} /> }
}

fn left_out(left: &LeftView) -> Html {
    html! {
        <li class="row" key={left.person.id.to_string()}>
            <PersonFace face={left.person.face.clone()} size={FaceSize::Small} />
            <div class="row__text">
                <a class="row__title" href={Route::Person(left.person.id).hash()}>
                    { &left.person.name }
                </a>
                <span class="row__detail">{ &left.why }</span>
            </div>
        </li>
    }
}
