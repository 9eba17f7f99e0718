//! Whether the user would recommend this person, and why. Private.

use yew::prelude::*;

use super::edits;
use crate::app::Edit;
use crate::app::view::person::{PersonView, TRUSTS};
use crate::app::words::person as say;
use crate::domain::Trust;
use crate::ui::context::AppContext;
use crate::ui::parts::Section;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::editable::Editable;
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};

pub fn trust(app: &AppContext, view: &PersonView) -> Html {
    let contact = &view.contact;
    let title = say::would_recommend(&view.first_name);
    let choices: Vec<SegmentedChoice> = TRUSTS
        .into_iter()
        .map(|it| SegmentedChoice::new(say::trust(it)))
        .collect();
    let on_choose = edits(app, contact.id, |index: usize| {
        Edit::Trust(TRUSTS.get(index).copied().unwrap_or_default())
    });
    html! {
        <Section id="trust" title={title.clone()}>
            <div class="choice">
                <Segmented
                    name="trust"
                    legend={title}
                    {choices}
                    chosen={TRUSTS.iter().position(|it| *it == contact.trust)}
                    {on_choose}
                />
                if contact.trust != Trust::Unset {
                    <Button
                        label={say::LEAVE_OPEN}
                        variant={Variant::Quiet}
                        on_click={edits(app, contact.id, |()| Edit::Trust(Trust::Unset))}
                    />
                }
            </div>
            if view.asks_trust_reason {
                <div class="trust__reason">
                    <Editable
                        label={say::TRUST_REASON}
                        value={contact.trust_reason.clone()}
                        placeholder={say::TRUST_REASON_EMPTY}
                        multiline={true}
                        on_commit={edits(app, contact.id, Edit::TrustReason)}
                    />
                </div>
            }
            if !view.felt.is_empty() {
                <ul class="trust__felt" aria-label={say::WHAT_IT_FELT_LIKE}>
                    { for view.felt.iter().map(|it| html! {
                        <li>{ format!("{}: {}", it.day, it.felt) }</li>
                    }) }
                </ul>
            }
            <p class="trust__note">{ say::TRUST_NOTE }</p>
        </Section>
    }
}
