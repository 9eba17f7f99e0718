//! A line about somebody met at the event, kept with one key. Who in the book may be meant is
//! offered before.

use yew::prelude::*;

use super::edits;
use crate::app::GatheringEdit;
use crate::app::view::jotting::{namesakes, understood};
use crate::app::words::gatherings as say;
use crate::domain::{ContactId, GatheringId};
use crate::ui::context::use_app;
use crate::ui::parts::Section;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::text_field::TextField;

#[derive(Properties, PartialEq)]
pub struct CaptureProps {
    pub id: GatheringId,
}

#[component]
pub fn Capture(props: &CaptureProps) -> Html {
    let app = use_app();
    let line = use_state(String::new);
    // Nothing is missed before somebody tried to do without it.
    let tried = use_state(|| false);
    let name = understood(&line).name;
    let known = namesakes(&app.model(), &name);
    let captured = edits(&app, props.id, |(line, to): (String, Option<ContactId>)| {
        GatheringEdit::Captured { line, to }
    });
    let keep = {
        let (line, tried, is_named) = (line.clone(), tried.clone(), !name.is_empty());
        move |to: Option<ContactId>| {
            tried.set(!is_named && !line.trim().is_empty());
            if is_named {
                captured.emit(((*line).clone(), to));
                line.set(String::new());
            }
        }
    };
    // Whoever bears the whole name is meant, unless the user says otherwise.
    let likely = known
        .likely
        .and_then(|it| known.people.get(it))
        .map(|it| it.id);
    let is_unnamed = *tried && name.is_empty();
    let on_enter = {
        let keep = keep.clone();
        Callback::from(move |()| keep(likely))
    };
    let add_new = {
        let keep = keep.clone();
        Callback::from(move |()| keep(None))
    };
    html! {
        <Section id="capture" title={say::CAPTURE}>
            <TextField
                id="capture-line"
                label={say::CAPTURE_LABEL}
                hint={AttrValue::from(say::CAPTURE_HINT)}
                problem={is_unnamed.then_some(AttrValue::from(say::CAPTURE_NOBODY))}
                value={(*line).clone()}
                on_input={let line = line.clone(); move |it| line.set(it)}
                {on_enter}
            />
            if !name.is_empty() {
                <div class="actions event__capture">
                    { for known.people.iter().map(|it| {
                        let (keep, id) = (keep.clone(), it.id);
                        let variant = if likely == Some(id) { Variant::Primary } else { Variant::Plain };
                        html! {
                            <Button
                                key={id.to_string()}
                                label={say::add_to(&it.name)}
                                {variant}
                                on_click={move |()| keep(Some(id))}
                            />
                        }
                    }) }
                    <Button
                        label={say::CAPTURE_NEW}
                        variant={if likely.is_none() { Variant::Primary } else { Variant::Plain }}
                        on_click={add_new}
                    />
                </div>
            }
        </Section>
    }
}
