//! How often the user wants to be in touch with this person, and when a word is due.

use yew::prelude::*;

use super::edits;
use crate::app::Edit;
use crate::app::view::cadence::cadence as view_of;
use crate::app::words::agenda as say;
use crate::domain::ContactId;
use crate::ui::context::AppContext;
use crate::ui::parts::Section;
use crate::ui::widgets::select::Select;

pub fn cadence(app: &AppContext, id: ContactId) -> Html {
    let Some(view) = view_of(&app.model(), id) else {
        return Html::default();
    };
    let choices: Vec<AttrValue> = view
        .choices
        .iter()
        .map(|it| AttrValue::from(it.0.clone()))
        .collect();
    let cadences = view.choices.clone();
    let on_choose = edits(app, id, move |index: usize| {
        Edit::Cadence(cadences.get(index).and_then(|it| it.1))
    });
    html! {
        <Section id="in-touch" title={say::KEEPING_IN_TOUCH}>
            <div class="cadence">
                <Select
                    label={say::BE_IN_TOUCH}
                    {choices}
                    chosen={view.chosen}
                    {on_choose}
                />
                <p class="cadence__due" role="status">{ &view.due }</p>
            </div>
        </Section>
    }
}
