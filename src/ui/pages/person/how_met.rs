//! How the user met this person: through whom or where, when, and the story in their words.

use yew::prelude::*;

use super::day_fact::DayFact;
use super::edits;
use super::knows::mention;
use crate::app::view::person::MetView;
use crate::app::words::person as say;
use crate::app::{Edit, Event, PersonEvent, reading};
use crate::domain::{ContactId, HowMet, MetThrough, Someone};
use crate::ui::context::{AppContext, use_app};
use crate::ui::parts::{Choosing, Section, fact};
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::editable::Editable;
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};

/// Where "someone" stands among the ways.
const SOMEONE: usize = 0;

#[derive(Properties, PartialEq)]
pub struct HowMetProps {
    pub id: ContactId,
    pub how_met: HowMet,
    pub met: MetView,
}

#[component]
pub fn HowMetSection(props: &HowMetProps) -> Html {
    let app = use_app();
    // "Someone" is chosen, and it is not said yet who: nothing to be kept so far.
    let asks_who = use_state(|| false);
    let way = if *asks_who {
        Some(SOMEONE)
    } else {
        props.met.way
    };
    let on_way = {
        let (asks_who, had) = (asks_who.clone(), props.met.way);
        let through = through(&app, props);
        move |way: usize| {
            asks_who.set(way == SOMEONE && had != Some(SOMEONE));
            match way {
                1 => through.emit(MetThrough::Event),
                2 => through.emit(MetThrough::LinkedIn),
                3 => through.emit(MetThrough::Other),
                _ => {}
            }
        }
    };
    let on_who = {
        let (asks_who, through) = (asks_who.clone(), through(&app, props));
        move |someone: Someone| {
            asks_who.set(false);
            through.emit(MetThrough::IntroducedBy(someone));
        }
    };
    let leave_open = {
        let (asks_who, through) = (asks_who.clone(), through(&app, props));
        move |()| {
            asks_who.set(false);
            through.emit(MetThrough::Unknown);
        }
    };
    let choices: Vec<SegmentedChoice> = say::WAYS.into_iter().map(SegmentedChoice::new).collect();
    html! {
        <Section id="how-you-met" title={say::HOW_MET}>
            <dl class="facts">
                { fact(say::BY_WAY_OF, html! {
                    <div class="choice">
                        <Segmented
                            name="met"
                            legend={say::BY_WAY_OF}
                            {choices}
                            chosen={way}
                            on_choose={on_way}
                        />
                        if way.is_some() {
                            <Button
                                label={say::LEAVE_OPEN}
                                variant={Variant::Quiet}
                                on_click={leave_open}
                            />
                        }
                    </div>
                }) }
                if way == Some(SOMEONE) {
                    { fact(say::INTRODUCED_BY, who(&app, props, Callback::from(on_who))) }
                }
                { fact(say::WHEN, when(&app, props)) }
                { fact(say::IN_YOUR_WORDS, in_your_words(&app, props)) }
            </dl>
        </Section>
    }
}

/// Reports another way of having met, the rest as it was.
fn through(app: &AppContext, props: &HowMetProps) -> Callback<MetThrough> {
    let before = props.how_met.clone();
    edits(app, props.id, move |through| {
        Edit::HowMet(HowMet {
            through,
            ..before.clone()
        })
    })
}

fn who(app: &AppContext, props: &HowMetProps, on_who: Callback<Someone>) -> Html {
    match &props.met.introduced_by {
        Some(introducer) => {
            let on_remove = through(app, props).reform(|_: ()| MetThrough::Unknown);
            html! { <ul class="knows">{ mention(introducer, Some(on_remove)) }</ul> }
        }
        None => html! {
            <div class="knows__add">
                <Choosing
                    id="introduced-by"
                    label={say::WHO_INTRODUCED}
                    but={vec![props.id]}
                    bare_name={true}
                    on_choose={on_who}
                />
            </div>
        },
    }
}

fn when(app: &AppContext, props: &HowMetProps) -> Html {
    let (dispatch, id, before) = (app.dispatch.clone(), props.id, props.how_met.clone());
    let on_commit = Callback::from(move |text: String| match reading::day(&text) {
        Ok(day) => {
            let edit = Edit::HowMet(HowMet {
                day,
                ..before.clone()
            });
            dispatch.emit(Event::Person(PersonEvent::Edited(id, edit)));
            true
        }
        Err(reading::NotADay) => false,
    });
    html! {
        <DayFact
            label={say::WHEN}
            value={props.met.day.clone()}
            placeholder={say::WHEN_EMPTY}
            unread={say::WHEN_UNREAD}
            {on_commit}
        />
    }
}

fn in_your_words(app: &AppContext, props: &HowMetProps) -> Html {
    let before = props.how_met.clone();
    let on_commit = edits(app, props.id, move |text| {
        Edit::HowMet(HowMet {
            text,
            ..before.clone()
        })
    });
    html! {
        <>
        <Editable
            label={say::IN_YOUR_WORDS}
            value={props.how_met.text.clone()}
            placeholder={say::IN_YOUR_WORDS_EMPTY}
            multiline={true}
            {on_commit}
        />
        <p class="soft small">{ say::MAY_BE_QUOTED }</p>
        </>
    }
}
