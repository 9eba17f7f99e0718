//! What the list was narrowed to before and kept under a name, and keeping it so.

use yew::prelude::*;

use crate::app::view::people::CirclesView;
use crate::app::words::circles as say;
use crate::app::{CircleEvent, Event};
use crate::ui::context::use_app;
use crate::ui::focus;
use crate::ui::icons::Icon;
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::chips::FilterChip;
use crate::ui::widgets::dialog::Dialog;
use crate::ui::widgets::text_field::TextField;

#[derive(Properties, PartialEq)]
pub struct CirclesProps {
    pub circles: CirclesView,
}

#[component]
pub fn Circles(props: &CirclesProps) -> Html {
    let app = use_app();
    let asks = use_state(|| false);
    let view = &props.circles;
    if view.kept.is_empty() && !view.can_keep {
        return Html::default();
    }
    let ask = asks.setter();
    html! {
        <div class="people__circles chips" role="group" aria-label={say::CIRCLES}>
            { for view.kept.iter().map(|it| html! {
                <FilterChip
                    key={it.name.clone()}
                    label={it.name.clone()}
                    pressed={it.pressed}
                    on_toggle={app.on(Event::ChangedFilter(it.press.clone()))}
                />
            }) }
            if view.can_keep {
                <Button
                    label={say::KEEP_AS}
                    icon={Icon::Plus}
                    variant={Variant::Quiet}
                    on_click={move |()| ask.set(true)}
                />
            }
            { for view.kept.iter().filter(|it| it.pressed).map(|it| html! {
                <Button
                    label={say::remove(&it.name)}
                    icon={Icon::X}
                    variant={Variant::Quiet}
                    on_click={app.on(Event::Circle(CircleEvent::Removed(it.name.clone())))}
                />
            }) }
            if *asks {
                <Naming on_close={move |()| asks.set(false)} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct NamingProps {
    on_close: Callback<()>,
}

#[component]
fn Naming(props: &NamingProps) -> Html {
    let app = use_app();
    let name = use_state(String::new);
    use_effect_with((), |()| focus::after_drawing("#circle-name"));
    let keep = {
        let (app, name) = (app.clone(), name.clone());
        props.on_close.reform(move |()| {
            app.dispatch
                .emit(Event::Circle(CircleEvent::Kept((*name).clone())));
        })
    };
    html! {
        <Dialog
            id="circle"
            title={say::KEEP_AS}
            close={say::CLOSE}
            on_close={props.on_close.clone()}
            actions={html! {
                <>
                    <Button label={say::KEEP} variant={Variant::Primary} on_click={keep.clone()} />
                    <Button label={say::CANCEL} variant={Variant::Quiet} on_click={props.on_close.clone()} />
                </>
            }}
        >
            <TextField
                id="circle-name"
                label={say::NAME}
                hint={Some(AttrValue::from(say::HINT))}
                value={(*name).clone()}
                on_input={let name = name.clone(); move |it| name.set(it)}
                on_enter={keep}
            />
        </Dialog>
    }
}
