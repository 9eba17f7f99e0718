//! Somebody is added by hand: a sheet over the list of people.

use yew::prelude::*;

use crate::app::words::new_person as say;
use crate::app::{Event, NewPerson as Written, PersonEvent};
use crate::ui::context::use_app;
use crate::ui::focus;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::dialog::Dialog;
use crate::ui::widgets::text_field::{TextField, TextKind};

const NAME: &str = "new-person-name";

#[component]
pub fn NewPerson() -> Html {
    let app = use_app();
    let written = use_state(Written::default);
    // The name is missed only once somebody tried to do without it.
    let misses_name = use_state(|| false);
    use_effect_with((), |()| focus::after_drawing("#new-person-name"));

    let save = {
        let (written, misses_name) = (written.clone(), misses_name.clone());
        let app = app.clone();
        Callback::from(move |event: fn(Written) -> PersonEvent| {
            let nameless = written.name.trim().is_empty();
            misses_name.set(nameless);
            if !nameless {
                app.dispatch.emit(Event::Person(event((*written).clone())));
                // What cannot be kept now stays in sight.
                if app.model().may_add() {
                    written.set(Written::default());
                }
            }
            focus::after_drawing("#new-person-name");
        })
    };
    let on_save = save.reform(|()| PersonEvent::Added as fn(Written) -> PersonEvent);
    let on_another =
        save.reform(|()| PersonEvent::AddedBeforeAnother as fn(Written) -> PersonEvent);
    let on_close: Callback<()> = app.on(Event::Person(PersonEvent::ClosedNew));
    let field = |id: &'static str,
                 label: &'static str,
                 hint: Option<&'static str>,
                 value: fn(&mut Written) -> &mut String| {
        let on_input = {
            let written = written.clone();
            move |text: String| {
                let mut now = (*written).clone();
                *value(&mut now) = text;
                written.set(now);
            }
        };
        let is_name = id == NAME;
        html! {
            <TextField
                {id}
                {label}
                kind={if label == say::EMAIL { TextKind::Email } else { TextKind::Text }}
                hint={hint.map(AttrValue::from)}
                problem={(is_name && *misses_name).then(|| AttrValue::from(say::NAME_MISSING))}
                value={value(&mut (*written).clone()).clone()}
                {on_input}
                on_enter={on_save.clone()}
            />
        }
    };
    html! {
        <Dialog
            id="new-person"
            title={say::TITLE}
            close={say::CLOSE}
            on_close={on_close.clone()}
            actions={html! {
                <>
                    <Button label={say::SAVE} variant={Variant::Primary} on_click={on_save.clone()} />
                    <Button label={say::SAVE_AND_ANOTHER} on_click={on_another} />
                    <Button label={say::CANCEL} variant={Variant::Quiet} on_click={on_close} />
                </>
            }}
        >
            <div class="stack">
                { field(NAME, say::NAME, None, |it| &mut it.name) }
                <div class="new-person__pair">
                    { field("new-person-role", say::ROLE, None, |it| &mut it.role) }
                    { field("new-person-company", say::COMPANY, None, |it| &mut it.company) }
                </div>
                { field("new-person-email", say::EMAIL, None, |it| &mut it.email) }
                { field("new-person-does", say::DOES, Some(say::DOES_HINT), |it| &mut it.does) }
                <div class="new-person__pair">
                    { field("new-person-need", say::NEED, Some(say::NEED_HINT), |it| &mut it.need) }
                    { field("new-person-offer", say::OFFER, None, |it| &mut it.offer) }
                </div>
            </div>
        </Dialog>
    }
}
