//! The one note of a talk: its words, what it was, what it felt like.
//!
//! What is typed is told onward after a short quiet, when the field is left, and when it goes
//! from the page, so that no way off the page loses it.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::session::NoteInHand;
use crate::app::view::session::TALKS;
use crate::app::words::{person, session as say};
use crate::app::{Event, SessionEvent};
use crate::domain::{ContactId, Felt};
use crate::ui::context::use_app;
use crate::ui::parts::Section;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::chips::FilterChip;
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};
use crate::ui::widgets::text_area::TextArea;

/// How long the typing must rest before it is told onward, in milliseconds.
const QUIET: u32 = 600;

#[derive(Properties, PartialEq)]
pub struct TalkNoteProps {
    pub person: ContactId,
    pub note: NoteInHand,
}

/// What is typed and was not told yet, with what tells of it after a while.
type Untold = Rc<RefCell<Option<(String, Timeout)>>>;

#[component]
pub fn TalkNote(props: &TalkNoteProps) -> Html {
    let app = use_app();
    let person = props.person;
    let text = use_state(|| props.note.text.clone());
    let untold: Untold = use_mut_ref(|| None);
    let tell = {
        let (dispatch, untold) = (app.dispatch.clone(), untold.clone());
        Callback::from(move |()| {
            // Not held during the call: the answer may draw the note again.
            let typed = untold.borrow_mut().take();
            if let Some((text, _)) = typed {
                let event = SessionEvent::WroteNote { person, text };
                dispatch.emit(Event::Session(event));
            }
        })
    };
    {
        let tell = tell.clone();
        use_effect_with((), move |()| move || tell.emit(()));
    }
    let on_input = {
        let (text, untold, tell) = (text.clone(), untold.clone(), tell.clone());
        move |typed: String| {
            let tell = tell.clone();
            let quiet = Timeout::new(QUIET, move || tell.emit(()));
            // The former timer is dropped and thereby stopped.
            untold.replace(Some((typed.clone(), quiet)));
            text.set(typed);
        }
    };
    let save = {
        let (dispatch, text, tell) = (app.dispatch.clone(), text.clone(), tell.clone());
        Callback::from(move |()| {
            tell.emit(());
            dispatch.emit(Event::Session(SessionEvent::ClickedSaveNote(person)));
            text.set(String::new());
        })
    };
    let kinds: Vec<SegmentedChoice> = TALKS
        .into_iter()
        .map(|it| SegmentedChoice::new(person::note_kind(it)))
        .collect();
    let on_kind = {
        let dispatch = app.dispatch.clone();
        move |place: usize| {
            if let Some(kind) = TALKS.get(place).copied() {
                dispatch.emit(Event::Session(SessionEvent::ChoseKind { person, kind }));
            }
        }
    };
    let on_felt = app
        .dispatch
        .reform(move |felt: Felt| Event::Session(SessionEvent::Felt { person, felt }));
    let onfocusout = tell.reform(|_: FocusEvent| ());
    html! {
        <Section id="talk-note" title={say::NOTE}>
            <div class="stack stack--tight" {onfocusout}>
                <TextArea
                    id="talk-note-text"
                    label={say::NOTE}
                    hint={AttrValue::from(say::NOTE_HINT)}
                    value={(*text).clone()}
                    {on_input}
                    on_done={save.clone()}
                />
                <Segmented
                    name="talk-kind"
                    legend={say::KIND}
                    choices={kinds}
                    chosen={TALKS.iter().position(|it| *it == props.note.kind)}
                    on_choose={on_kind}
                />
                { felt(props.note.felt, &on_felt) }
                <div class="actions">
                    <Button label={say::SAVE_NOTE} on_click={save} />
                </div>
            </div>
        </Section>
    }
}

/// What a talk felt like, each said or not.
fn felt(felt: Felt, on_felt: &Callback<Felt>) -> Html {
    let chip = |label: &'static str, pressed: bool, with: fn(Felt, bool) -> Felt| {
        let on_toggle = on_felt.reform(move |on| with(felt, on));
        html! { <FilterChip {label} {pressed} {on_toggle} /> }
    };
    html! {
        <div class="chips" role="group" aria-label={say::FELT}>
            { chip(say::GAVE, felt.gave, |it, gave| Felt { gave, ..it }) }
            { chip(say::COMMON_GROUND, felt.common_ground, |it, common_ground| Felt { common_ground, ..it }) }
            { chip(say::PITCHED, felt.pitched, |it, pitched| Felt { pitched, ..it }) }
        </div>
    }
}
