//! One person at a time: what are they looking for, what do they give?

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::app::view::fill_in::{FillInCard, FillInView, fill_in};
use crate::app::view::person::TRUSTS;
use crate::app::words::{self, fill_in as say};
use crate::app::{Edit, Event, PersonEvent, Route};
use crate::domain::{ContactId, Someone};
use crate::ui::context::{AppContext, use_app};
use crate::ui::focus;
use crate::ui::icons::Icon;
use crate::ui::parts::{Choosing, EmptyState, NotYet, PageHead, PersonFace};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::icon::{IconSize, IconView};
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};
use crate::ui::widgets::text_area::TextArea;

#[component]
pub fn FillIn() -> Html {
    let app = use_app();
    let view = fill_in(&app.model());
    use_effect_with(view == FillInView::Done, |nobody_is_left| {
        if *nobody_is_left {
            // The field that had the focus is gone.
            focus::after_drawing("#page h1");
        }
    });
    html! {
        <>
            <a class="page__back" href={Route::Today.hash()}>
                <IconView icon={Icon::ArrowLeft} size={IconSize::Small} />{ say::BACK }
            </a>
            <PageHead title={say::TITLE} lede={say::LEDE} />
            { match view {
                FillInView::Empty => empty(),
                FillInView::Next(card) => html! {
                    <Card key={card.person.id.to_string()} view={card.clone()} />
                },
                FillInView::NotYet(text) => html! { <NotYet {text} /> },
                FillInView::Done => done(&app),
            } }
        </>
    }
}

fn empty() -> Html {
    html! {
        <EmptyState title={say::EMPTY} text={say::EMPTY_TEXT}>
            <div class="actions">
                <ButtonLink
                    label={say::IMPORT}
                    icon={Icon::FileUp}
                    variant={Variant::Primary}
                    href={Route::Import.hash()}
                />
                <ButtonLink
                    label={say::NEW_PERSON}
                    icon={Icon::UserPlus}
                    href={Route::NewPerson.hash()}
                />
            </div>
        </EmptyState>
    }
}

fn done(app: &AppContext) -> Html {
    html! {
        <>
            <EmptyState title={say::DONE} text={say::DONE_TEXT}>
                <ButtonLink label={say::TO_TODAY} href={Route::Today.hash()} />
            </EmptyState>
            { somebody_else(Vec::new(), choose(app)) }
        </>
    }
}

/// The few that matter are known to the user alone.
fn somebody_else(but: Vec<ContactId>, on_choose: Callback<Someone>) -> Html {
    html! {
        <div class="fill-in__else">
            <Choosing id="fill-in-else" label={say::SOMEBODY_ELSE} {but} {on_choose} />
        </div>
    }
}

fn choose(app: &AppContext) -> Callback<Someone> {
    let dispatch = app.dispatch.clone();
    Callback::from(move |someone: Someone| {
        if let Someone::Contact(id) = someone {
            dispatch.emit(Event::Person(PersonEvent::ChoseToFillIn(id)));
        }
    })
}

#[derive(Properties, PartialEq)]
struct CardProps {
    view: FillInCard,
}

/// Drawn anew for each person, so that the fields are empty and the first has the focus.
#[component]
fn Card(props: &CardProps) -> Html {
    let app = use_app();
    let needs = use_state(String::new);
    let offers = use_state(String::new);
    use_effect_with((), |()| focus::after_drawing("#fill-in-needs"));
    let view = &props.view;
    let id = view.person.id;
    let save = {
        let (dispatch, needs, offers) = (app.dispatch.clone(), needs.clone(), offers.clone());
        Callback::from(move |()| {
            dispatch.emit(Event::Person(PersonEvent::FilledIn {
                id,
                needs: (*needs).clone(),
                offers: (*offers).clone(),
            }));
        })
    };
    let trusted = {
        let dispatch = app.dispatch.clone();
        Callback::from(move |index: usize| {
            if let Some(trust) = TRUSTS.get(index) {
                let edit = Edit::Trust(*trust);
                dispatch.emit(Event::Person(PersonEvent::Edited(id, edit)));
            }
        })
    };
    let skip: Callback<()> = app.on(Event::Person(PersonEvent::ClickedPutOff(id)));
    let on_choose = {
        let (save, choose) = (save.clone(), choose(&app));
        let nothing_typed = needs.trim().is_empty() && offers.trim().is_empty();
        Callback::from(move |someone: Someone| {
            if !nothing_typed {
                save.emit(());
            }
            choose.emit(someone);
        })
    };
    let onkeydown = {
        let (skip, trusted) = (skip.clone(), trusted.clone());
        Callback::from(move |event: KeyboardEvent| {
            // A figure alone may belong to what is being written.
            let index = event
                .code()
                .strip_prefix("Digit")
                .and_then(|it| it.parse().ok());
            let place = index.and_then(|it: usize| it.checked_sub(1));
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                skip.emit(());
            } else if let Some(place) = place
                && place < TRUSTS.len()
                && (event.alt_key() || !is_writing(&event))
            {
                event.prevent_default();
                trusted.emit(place);
            }
        })
    };
    html! {
        <>
            <div class="fill-in__card" {onkeydown}>
                <div class="fill-in__who">
                    <PersonFace face={view.person.face.clone()} size={FaceSize::Large} />
                    <div>
                        <h2 class="fill-in__name">
                            <a href={Route::Person(id).hash()}>{ &view.person.name }</a>
                        </h2>
                        <p class="soft">{ &view.person.line }</p>
                    </div>
                </div>
                <TextArea
                    id="fill-in-needs"
                    label={say::looking_for(&view.first_name)}
                    hint={hint(view.needs.as_ref())}
                    value={(*needs).clone()}
                    on_input={let needs = needs.clone(); move |it| needs.set(it)}
                    on_done={save.clone()}
                />
                <TextArea
                    id="fill-in-offers"
                    label={say::gives(&view.first_name)}
                    hint={hint(view.offers.as_ref())}
                    value={(*offers).clone()}
                    on_input={let offers = offers.clone(); move |it| offers.set(it)}
                    on_done={save.clone()}
                />
                <Segmented
                    name="fill-in-trust"
                    legend={words::person::would_recommend(&view.first_name)}
                    show_legend={true}
                    choices={trusts()}
                    chosen={TRUSTS.iter().position(|it| *it == view.trust)}
                    on_choose={trusted.clone()}
                />
                <div class="actions">
                    <Button
                        label={say::SAVE}
                        variant={Variant::Primary}
                        icon_end={Icon::ArrowRight}
                        on_click={save}
                    />
                    <Button label={say::SKIP} variant={Variant::Quiet} on_click={skip} />
                </div>
            </div>
            { somebody_else(vec![id], on_choose) }
            <p class="fill-in__keys" aria-hidden="true">
                <span><kbd>{ "Ctrl" }</kbd>{ " " }<kbd>{ "Enter" }</kbd>{ " " }{ say::KEY_SAVE }</span>
                <span><kbd>{ "Alt" }</kbd>{ " " }<kbd>{ "1 2 3" }</kbd>{ " " }{ say::KEY_TRUST }</span>
                <span><kbd>{ "Esc" }</kbd>{ " " }{ say::KEY_SKIP }</span>
            </p>
        </>
    }
}

fn is_writing(event: &KeyboardEvent) -> bool {
    let field = event.target_dyn_into::<HtmlElement>();
    field.is_some_and(|it| it.matches("textarea, [role=combobox]").unwrap_or(true))
}

fn trusts() -> Vec<SegmentedChoice> {
    let words = TRUSTS.into_iter().map(words::person::trust);
    words.map(SegmentedChoice::new).collect()
}

fn hint(noted: Option<&String>) -> AttrValue {
    noted.map_or(AttrValue::from(say::HINT), |it| AttrValue::from(it.clone()))
}
