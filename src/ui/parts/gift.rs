//! One gift or promise: its words, its day, what became of it, and its letter.

use yew::prelude::*;

use super::{Choosing, LetterEditor};
use crate::app::view::gifts::GiftRow;
use crate::app::words::gifts as say;
use crate::app::{Event, GiftEdit, GivingEvent, Route};
use crate::domain::{Day, GiftKind, GiftState, Someone};
use crate::ui::context::use_app;
use crate::ui::icons::Icon;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::day_field::DayField;
use crate::ui::widgets::disclosure::Disclosure;
use crate::ui::widgets::editable::Editable;
use crate::ui::widgets::select::Select;

#[derive(Properties, PartialEq)]
pub struct GiftEntryProps {
    pub row: GiftRow,
}

#[component]
pub fn GiftEntry(props: &GiftEntryProps) -> Html {
    let app = use_app();
    let row = &props.row;
    let gift = &row.gift;
    let id = gift.id;
    let edits = |edit: GiftEdit| app.on(row.edited(edit));
    let today = app.model().today;
    let on_text = typed(&app.dispatch, row, GiftEdit::Text);
    let on_day = {
        let (dispatch, row) = (app.dispatch.clone(), row.clone());
        move |text: String| {
            if let Some(day) = Day::parse_iso(&text) {
                dispatch.emit(row.edited(row.on_day(day)));
            }
        }
    };
    html! {
        <li class={classes!("gift", row.is_promise.then_some("gift--promise"))}>
            <p class="gift__lead">
                { &row.lead }
                <span class={classes!("gift__when", row.is_overdue.then_some("gift__when--late"))}>
                    { &row.when }
                </span>
                if let Some((other, name)) = &row.other {
                    <a class="gift__other" href={Route::Person(*other).hash()}>
                        { say::about(name) }
                    </a>
                }
            </p>
            <div class="gift__words">
                <Editable
                    label={say::TEXT}
                    value={gift.text.clone()}
                    placeholder={say::TEXT}
                    on_commit={on_text}
                />
            </div>
            if gift.done_on().is_some() {
                <Editable
                    label={say::CAME_OF_IT}
                    value={gift.came_of_it.clone()}
                    placeholder={say::CAME_OF_IT}
                    multiline={true}
                    on_commit={typed(&app.dispatch, row, GiftEdit::CameOfIt)}
                />
            }
            if !row.thanked.is_empty() {
                <p class="gift__thanked">{ &row.thanked }</p>
            }
            <div class="actions">
                <DayField
                    id={format!("gift-day-{id}")}
                    label={if row.is_promise { say::DUE } else { say::WHEN }}
                    value={row.date.clone()}
                    max={(!row.is_promise).then(|| AttrValue::from(today.to_string()))}
                    on_choose={on_day}
                />
                if row.is_promise {
                    <Button
                        label={say::DONE}
                        icon={Icon::Check}
                        on_click={edits(GiftEdit::State(GiftState::Done { on: today }))}
                    />
                    <Button
                        label={say::LET_GO}
                        variant={Variant::Quiet}
                        on_click={edits(GiftEdit::State(GiftState::LetGo { on: today }))}
                    />
                }
                if let Some(again) = &row.promised_again {
                    <Button
                        label={say::PROMISE_AGAIN}
                        variant={Variant::Quiet}
                        on_click={edits(GiftEdit::State(*again))}
                    />
                }
                if let Some((label, edit)) = &row.thanks {
                    <Button label={*label} variant={Variant::Quiet} on_click={edits(edit.clone())} />
                }
            </div>
            if let Some(letter) = &row.letter {
                <Disclosure summary={letter.title.clone()}>
                    <LetterEditor
                        letter={letter.clone()}
                        can_share={app.can_share()}
                        on_event={&app.dispatch}
                    />
                </Disclosure>
            }
            <Disclosure summary={say::MORE}>{ more(&app.dispatch, row) }</Disclosure>
        </li>
    }
}

fn typed(
    dispatch: &Callback<Event>,
    row: &GiftRow,
    edit: fn(String) -> GiftEdit,
) -> Callback<String> {
    let row = row.clone();
    dispatch.reform(move |text: String| row.edited(edit(text)))
}

/// What is rarely changed: the kind, who else it is about, removing it.
fn more(dispatch: &Callback<Event>, row: &GiftRow) -> Html {
    let id = row.gift.id;
    let kinds: Vec<AttrValue> = GiftKind::ALL.map(say::kind).map(AttrValue::from).to_vec();
    let on_kind = {
        let (dispatch, row) = (dispatch.clone(), row.clone());
        move |place: usize| {
            if let Some(kind) = GiftKind::ALL.get(place) {
                dispatch.emit(row.edited(GiftEdit::Kind(*kind)));
            }
        }
    };
    let on_other = {
        let row = row.clone();
        dispatch.reform(move |someone: Someone| {
            let other = match someone {
                Someone::Contact(id) => Some(id),
                Someone::Name(_) => None,
            };
            row.edited(GiftEdit::Other(other))
        })
    };
    let nobody_else = {
        let row = row.clone();
        dispatch.reform(move |()| row.edited(GiftEdit::Other(None)))
    };
    let delete = dispatch.reform(move |()| Event::Giving(GivingEvent::Deleted(id)));
    html! {
        <div class="gift__more">
            <Select
                label={say::KIND}
                choices={kinds}
                chosen={GiftKind::ALL.iter().position(|it| *it == row.gift.kind).unwrap_or_default()}
                on_choose={on_kind}
            />
            if row.other.is_some() {
                <Button
                    label={say::NO_LONGER_ABOUT}
                    variant={Variant::Quiet}
                    on_click={nobody_else}
                />
            } else {
                <Choosing
                    id={format!("gift-other-{id}")}
                    label={say::WITH_WHOM}
                    but={vec![row.gift.person]}
                    on_choose={on_other}
                />
            }
            <Button
                label={say::REMOVE}
                icon={Icon::Trash2}
                variant={Variant::Quiet}
                on_click={delete}
            />
        </div>
    }
}
