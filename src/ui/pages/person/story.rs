//! What was said or happened, and when: a new note, and those there are.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::edits;
use crate::app::view::person::{NOTE_KINDS, PersonView, StoryLine};
use crate::app::words::person as say;
use crate::app::{Edit, Event, PersonEvent};
use crate::domain::{ContactId, Day};
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::Section;
use crate::ui::widgets::button::Button;
use crate::ui::widgets::editable::Editable;
use crate::ui::widgets::menu::{Menu, MenuChoice};
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};
use crate::ui::widgets::text_area::TextArea;

pub fn story(app: &AppContext, view: &PersonView) -> Html {
    let id = view.contact.id;
    html! {
        <Section id="story" title={say::STORY}>
            <NewNote {id} today={view.today} />
            if !view.story.is_empty() {
                <ol class="story">
                    { for view.story.iter().map(|it| entry(app, id, it)) }
                </ol>
            }
        </Section>
    }
}

fn entry(app: &AppContext, id: ContactId, line: &StoryLine) -> Html {
    let index = line.index;
    html! {
        <li class="story__entry" key={index}>
            <div class="story__when">
                <time datetime={line.date.clone()}>{ &line.day }</time>
                <span aria-hidden="true">{ "·" }</span>
                { say::note_kind(line.kind) }
                <Menu
                    label={say::MORE_ABOUT_NOTE}
                    icon={Icon::Ellipsis}
                    choices={vec![MenuChoice::new(say::REMOVE)]}
                    on_choose={edits(app, id, move |_: usize| Edit::RemovedNote { index })}
                />
            </div>
            <div class="story__words">
                <Editable
                    label={say::NOTE}
                    value={line.text.clone()}
                    placeholder={say::NEW_NOTE}
                    multiline={true}
                    on_commit={edits(app, id, move |text| Edit::EditedNote { index, text })}
                />
            </div>
        </li>
    }
}

#[derive(Properties, PartialEq)]
struct NewNoteProps {
    id: ContactId,
    today: Day,
}

#[component]
fn NewNote(props: &NewNoteProps) -> Html {
    let app = use_app();
    let text = use_state(String::new);
    let kind = use_state(|| 0usize);
    // As the browser's date field writes it; until it is touched, the note is of today.
    let day = use_state(|| None::<Day>);
    let add = {
        let (text, kind, day) = (text.clone(), kind.clone(), day.clone());
        let (dispatch, id, today) = (app.dispatch.clone(), props.id, props.today);
        Callback::from(move |()| {
            if text.trim().is_empty() {
                return;
            }
            let edit = Edit::AddedNote {
                kind: NOTE_KINDS.get(*kind).copied().unwrap_or_default(),
                text: (*text).clone(),
                day: day.unwrap_or(today),
                felt: crate::domain::Felt::default(),
            };
            dispatch.emit(Event::Person(PersonEvent::Edited(id, edit)));
            text.set(String::new());
            day.set(None);
        })
    };
    // Who leaves the page takes the words along: as the note they were going to be.
    let latest = use_mut_ref(|| add.clone());
    latest.replace(add.clone());
    use_effect_with((), move |()| {
        move || {
            let add = latest.borrow().clone();
            add.emit(());
        }
    });
    let on_day = {
        let day = day.clone();
        move |event: web_sys::Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            day.set(Day::parse_iso(&input.value()));
        }
    };
    let choices: Vec<SegmentedChoice> = NOTE_KINDS
        .into_iter()
        .map(|it| SegmentedChoice::new(say::note_kind(it)))
        .collect();
    html! {
        <div class="story__add">
            <TextArea
                id="note"
                label={say::NEW_NOTE}
                value={(*text).clone()}
                on_input={let text = text.clone(); move |it| text.set(it)}
                on_done={add.clone()}
            />
            <div class="actions">
                <Segmented
                    name="kind"
                    legend={say::KIND}
                    {choices}
                    chosen={*kind}
                    on_choose={let kind = kind.clone(); move |it| kind.set(it)}
                />
                <label class="visually-hidden" for="note-day">{ say::NOTE_DAY }</label>
                <input
                    class="field__input story__day"
                    id="note-day"
                    type="date"
                    max={props.today.to_string()}
                    value={day.unwrap_or(props.today).to_string()}
                    onchange={on_day}
                />
                <Button label={say::ADD_NOTE} on_click={add} />
            </div>
        </div>
    }
}
