//! A card of this person, to carry them elsewhere.

use yew::prelude::*;

use crate::app::CardsOf;
use crate::app::view::person::PersonView;
use crate::app::words::cards as say;
use crate::ui::context::AppContext;
use crate::ui::parts::{CardDownload, Section};

pub fn card(app: &AppContext, view: &PersonView) -> Html {
    html! {
        <Section id="card" title={say::CARD}>
            <CardDownload
                of={CardsOf::Person(view.contact.id)}
                label={say::download_of(&view.first_name)}
                on_event={app.dispatch.clone()}
            />
        </Section>
    }
}
