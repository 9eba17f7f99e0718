//! What was said or happened, and when: a new note, and those there are.

use yew::prelude::*;

use super::edits;
use crate::app::view::person::{NOTE_KINDS, PersonView, StoryEvent, StoryLine, felt_choices};
use crate::app::words::person as say;
use crate::app::{Edit, Event, PersonEvent};
use crate::domain::{ContactId, Day, Felt, NoteKind};
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::{LongList, Section};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::day_field::DayField;
use crate::ui::widgets::editable::Editable;
use crate::ui::widgets::menu::{Menu, MenuChoice};
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};
use crate::ui::widgets::text_area::TextArea;

/// The latest, of which each is to be edited where it stands.
const AT_FIRST: usize = 12;

pub fn story(app: &AppContext, view: &PersonView) -> Html {
    let id = view.contact.id;
    html! {
        <Section id="story" title={say::STORY}>
            <NewNote {id} today={view.today} />
            if !view.story.is_empty() {
                { entries(app, id, &view.story) }
            }
        </Section>
    }
}

fn entries(app: &AppContext, id: ContactId, lines: &[StoryLine]) -> Html {
    let (app, lines) = (app.clone(), lines.to_vec());
    let count = lines.len();
    let row = move |at: usize| entry(&app, id, &lines[at]);
    html! { <LongList name="story" class="story" {count} first={AT_FIRST} {row} /> }
}

fn entry(app: &AppContext, id: ContactId, line: &StoryLine) -> Html {
    match &line.event {
        StoryEvent::Note {
            index,
            kind,
            text,
            felt,
        } => {
            let index = *index;
            html! {
                <li class="story__entry" key={format!("note {index}")}>
                    <div class="story__when">
                        <time datetime={line.date.clone()}>{ &line.day }</time>
                        <span aria-hidden="true">{ "·" }</span>
                        { say::note_kind(*kind) }
                        { more(app, id, index, *kind, *felt) }
                    </div>
                    <div class="story__words">
                        <Editable
                            label={say::NOTE}
                            value={text.clone()}
                            placeholder={say::NEW_NOTE}
                            multiline={true}
                            on_commit={edits(app, id, move |text| Edit::EditedNote { index, text })}
                        />
                    </div>
                </li>
            }
        }
        StoryEvent::Gift(gift) => html! {
            <li class="story__entry story__entry--gift">
                <div class="story__when">
                    <time datetime={line.date.clone()}>{ &line.day }</time>
                </div>
                <p class="story__words">{ &gift.sentence }</p>
                if !gift.came_of_it.is_empty() {
                    <p class="soft small">{ &gift.came_of_it }</p>
                }
            </li>
        },
    }
}

/// What a conversation felt like, which is private, and removing the note.
fn more(app: &AppContext, id: ContactId, index: usize, kind: NoteKind, felt: Felt) -> Html {
    let mut choices = Vec::new();
    let mut chosen = Vec::new();
    for (label, said) in felt_choices(kind, felt) {
        choices.push(MenuChoice::new(label));
        chosen.push(Edit::FeltNote { index, felt: said });
    }
    choices.push(MenuChoice::new(say::REMOVE).apart());
    chosen.push(Edit::RemovedNote { index });
    let dispatch = app.dispatch.clone();
    let on_choose = move |place: usize| {
        if let Some(edit) = chosen.get(place) {
            dispatch.emit(Event::Person(PersonEvent::Edited(id, edit.clone())));
        }
    };
    html! { <Menu label={say::MORE_ABOUT_NOTE} icon={Icon::Ellipsis} {choices} {on_choose} /> }
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
                felt: Felt::default(),
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
        move |text: String| day.set(Day::parse_iso(&text))
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
                <DayField
                    id="note-day"
                    label={say::NOTE_DAY}
                    max={Some(AttrValue::from(props.today.to_string()))}
                    value={day.unwrap_or(props.today).to_string()}
                    on_choose={on_day}
                />
                <Button label={say::ADD_NOTE} on_click={add} />
            </div>
        </div>
    }
}
