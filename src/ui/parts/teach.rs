//! Where the user says that two phrases mean the same.

use yew::prelude::*;

use crate::app::view::learned::said_problem;
use crate::app::words::learned as say;
use crate::app::{Event, LearningEvent};
use crate::ui::focus;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::text_field::TextField;

#[derive(Properties, PartialEq)]
pub struct TeachProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What stands in the fields at first. To be drawn with these as its key.
    #[prop_or_default]
    pub same: [String; 2],
    #[prop_or(Variant::Plain)]
    pub variant: Variant,
    pub on_event: Callback<Event>,
}

#[component]
pub fn Teach(props: &TeachProps) -> Html {
    let same = use_state(|| props.same.clone());
    // Nothing is missed before somebody tried to do without it.
    let tried = use_state(|| false);
    let [one, other] = (*same).clone();
    let problems = if *tried {
        said_problem(&one, &other)
    } else {
        [None, None]
    };
    let teach = {
        let (same, tried, on_event) = (same.clone(), tried.clone(), props.on_event.clone());
        Callback::from(move |()| {
            let [one, other] = (*same).clone();
            let is_sound = said_problem(&one, &other) == [None, None];
            tried.set(!is_sound);
            if is_sound {
                same.set([String::new(), String::new()]);
                // Whoever teaches one word often has another.
                focus::after_drawing(".teach:focus-within .field__input");
                on_event.emit(Event::Learning(LearningEvent::SaidSame { one, other }));
            }
        })
    };
    let field = |at: usize, label: &'static str| {
        let on_input = {
            let same = same.clone();
            move |text: String| {
                let mut now = (*same).clone();
                now[at] = text;
                same.set(now);
            }
        };
        html! {
            <TextField
                id={format!("{}-{at}", props.id)}
                {label}
                value={same[at].clone()}
                problem={problems[at].map(AttrValue::from)}
                {on_input}
                on_enter={teach.clone()}
            />
        }
    };
    html! {
        <div class="teach">
            { field(0, say::ONE) }
            { field(1, say::OTHER) }
            <div class="teach__done">
                <Button label={say::SAY_SO} variant={props.variant} on_click={teach.clone()} />
            </div>
        </div>
    }
}
