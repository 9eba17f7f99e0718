//! What one hears of somebody, written down while they speak: needs and offers line by line, then
//! what they do, where, and where they are heading.

use yew::prelude::*;

use crate::app::view::session::SessionView;
use crate::app::words::{person, session as say};
use crate::app::{Edit, PhraseEdit, PhraseList as List};
use crate::ui::context::AppContext;
use crate::ui::pages::person::edits;
use crate::ui::pages::person::facts::{markets, text_fact};
use crate::ui::pages::person::phrases::phrases;
use crate::ui::parts::Section;
use crate::ui::widgets::phrase_list::PhraseAdd;

pub fn capture(app: &AppContext, view: &SessionView) -> Html {
    let contact = &view.contact;
    let (id, name) = (contact.id, &view.first_name);
    let adds = |list: List| edits(app, id, move |it| Edit::Phrase(list, PhraseEdit::Added(it)));
    html! {
        <Section id="capture" title={say::CAPTURE} first={true}>
            // Both lines first: the keyboard goes from one to the other.
            <div class="session__capture">
                <PhraseAdd label={say::add_need(name)} escape_adds={true} on_add={adds(List::Needs)} />
                <PhraseAdd label={say::add_offer(name)} escape_adds={true} on_add={adds(List::Offers)} />
            </div>
            if !view.needs.is_empty() {
                { phrases(app, id, List::Needs, &view.needs, None) }
            }
            if !view.offers.is_empty() {
                { phrases(app, id, List::Offers, &view.offers, None) }
            }
            <dl class="facts session__facts">
                { text_fact(app, id, say::GIVE_DOES, &contact.does, say::DOES_EMPTY, Edit::Does) }
                { markets(app, contact) }
                { text_fact(app, id, person::PLANS, &contact.plans, person::PLANS_EMPTY, Edit::Plans) }
            </dl>
        </Section>
    }
}
