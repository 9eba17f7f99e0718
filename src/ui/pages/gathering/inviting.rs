//! Ways to say who is there: one by one, a whole group, a pasted list.

use yew::prelude::*;

use super::edits;
use crate::app::GatheringEdit;
use crate::app::view::rounds::GroupChoice;
use crate::app::words::gatherings as say;
use crate::domain::{ContactId, GatheringId};
use crate::ui::context::use_app;
use crate::ui::parts::Choosing;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::disclosure::Disclosure;
use crate::ui::widgets::menu::{Menu, MenuChoice};
use crate::ui::widgets::text_area::TextArea;

#[derive(Properties, PartialEq)]
pub struct InvitingProps {
    pub id: GatheringId,
    /// Who is there already.
    pub contacts: Vec<ContactId>,
    pub groups: Vec<GroupChoice>,
}

#[component]
pub fn Inviting(props: &InvitingProps) -> Html {
    let app = use_app();
    let text = use_state(String::new);
    let paste = {
        let pasted = edits(&app, props.id, GatheringEdit::Pasted);
        let text = text.clone();
        Callback::from(move |()| {
            if !text.trim().is_empty() {
                pasted.emit((*text).clone());
                text.set(String::new());
            }
        })
    };
    let choices: Vec<MenuChoice> = props
        .groups
        .iter()
        .map(|it| MenuChoice::new(it.name.clone()))
        .collect();
    let on_group = {
        let groups = props.groups.clone();
        let taken = edits(&app, props.id, GatheringEdit::InvitedGroup);
        move |index: usize| {
            if let Some(group) = groups.get(index) {
                taken.emit(group.key);
            }
        }
    };
    html! {
        <div class="event__inviting">
            <Choosing
                id="add-guest"
                label={say::ADD_GUEST}
                but={props.contacts.clone()}
                bare_name={true}
                on_choose={edits(&app, props.id, GatheringEdit::Invited)}
            />
            if !choices.is_empty() {
                <Menu label={say::TAKE_GROUP} {choices} on_choose={on_group} />
            }
            <Disclosure summary={say::PASTE}>
                <TextArea
                    id="paste-guests"
                    label={say::PASTE_LABEL}
                    hint={AttrValue::from(say::PASTE_HINT)}
                    value={(*text).clone()}
                    on_input={let text = text.clone(); move |it| text.set(it)}
                    on_done={paste.clone()}
                />
                <div class="actions event__paste">
                    <Button label={say::PASTE_DONE} variant={Variant::Plain} on_click={paste} />
                </div>
            </Disclosure>
        </div>
    }
}
