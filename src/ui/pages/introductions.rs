//! All introductions, by whose turn it is.

use yew::prelude::*;

use crate::app::Route;
use crate::app::view::introductions::{IntroductionRow, introductions};
use crate::app::words::{gatherings, introductions as say, rounds, year};
use crate::ui::context::use_app;
use crate::ui::icons::Icon;
use crate::ui::parts::{EmptyState, IntroRow, Later, LongList, PageHead, Section, ToMap};
use crate::ui::widgets::button::{ButtonLink, Variant};
use crate::ui::widgets::disclosure::Disclosure;

/// Of each of four lists: each row is two faces with what is between them.
const AT_FIRST: usize = 15;

#[component]
pub fn Introductions() -> Html {
    let app = use_app();
    let view = introductions(&app.model());
    if view.is_empty() {
        return html! {
            <>
                { head() }
                <EmptyState title={say::NONE_TITLE} text={say::NONE_TEXT}>
                    <ButtonLink label={say::SEE_SUGGESTIONS} href={Route::Today.hash()} />
                </EmptyState>
            </>
        };
    }
    let lists = [
        ("your-turn", say::YOUR_TURN, view.your_turn),
        ("asked", say::ASKED, view.asked),
        ("introduced", say::MADE, view.made),
        ("came-of-it", say::CAME_OF_IT, view.fruitful),
    ];
    let mut above = 0;
    let lists = lists.into_iter().filter(|it| !it.2.is_empty());
    let sections = lists.enumerate().map(|(at, (id, title, list))| {
        let is_in_sight = above < AT_FIRST;
        above += list.len();
        let section =
            move |()| html! { <Section key={id} {id} {title}>{ rows(id, &list) }</Section> };
        if is_in_sight {
            return section(());
        }
        html! { <Later key={id} frames={at} draw={section} /> }
    });
    html! {
        <>
            { head() }
            { for sections }
            if !view.ended.is_empty() {
                <Disclosure summary={say::ended(view.ended.len())}>
                    { rows("ended", &view.ended) }
                </Disclosure>
            }
        </>
    }
}

/// Events and groups are where introductions come from, too.
fn head() -> Html {
    html! {
        <PageHead title={say::TITLE}>
            <div class="actions">
                <ButtonLink
                    label={gatherings::TITLE}
                    href={Route::Gatherings.hash()}
                    icon={Icon::Calendar}
                    variant={Variant::Quiet}
                />
                <ButtonLink
                    label={rounds::TITLE}
                    href={Route::GroupRound(None).hash()}
                    icon={Icon::Users}
                    variant={Variant::Quiet}
                />
                <ButtonLink
                    label={year::LINK}
                    href={Route::Year(None).hash()}
                    icon={Icon::Sun}
                    variant={Variant::Quiet}
                />
                <ToMap />
            </div>
        </PageHead>
    }
}

fn rows(name: &'static str, list: &[IntroductionRow]) -> Html {
    let rows = list.to_vec();
    let count = rows.len();
    let row = move |at: usize| {
        let row = &rows[at];
        html! { <IntroRow key={row.id.to_string()} row={row.clone()} /> }
    };
    html! { <LongList {name} class="rows" {count} first={AT_FIRST} {row} /> }
}
