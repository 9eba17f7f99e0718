//! What surrounds every page: the rail, notices, the toast, shortcuts, files dropped anywhere.

use yew::prelude::*;

use super::context::{AppContext, use_app};
use super::focus::{self, Held};
use super::icons::Icon;
use super::pages;
use super::places::{Kept, Places};
use super::shortcuts::use_shortcuts;
use super::widgets::button::{Button, Variant};
use super::widgets::dialog::Dialog;
use super::widgets::drop_zone::DropZone;
use super::widgets::icon::IconView;
use super::widgets::notice::{Notice, NoticeKind};
use super::widgets::thread::Logo;
use super::widgets::toast::Toast;
use crate::app::store::Store;
use crate::app::view::notices::{NoticeView, Tone, notices};
use crate::app::words::find;
use crate::app::words::frame as say;
use crate::app::{Event, FindEvent, Route, words};

#[component]
pub fn Frame() -> Html {
    let app = use_app();
    use_shortcuts(&app);
    // One for all drawings: with another the drop zone would listen anew each time.
    let on_file = use_memo((), |()| app.on_file());
    let (route, opening, bare) = {
        let model = app.model();
        let opening = matches!(model.store, Store::Opening);
        (
            model.route,
            opening,
            model.book.is_empty() && model.route == Route::Today,
        )
    };
    let places = use_mut_ref(Places::default);
    places
        .borrow_mut()
        .leave_for(route, focus::is_wished(), || {
            focus::let_go();
            focus::scrolled()
        });
    let kept = Kept(places.clone());
    use_effect_with((route, opening), move |_| {
        focus::arrived(places.borrow().arrival())
    });
    let held = use_mut_ref(Held::default);
    use_effect(move || focus::mend(&mut held.borrow_mut()));
    if opening {
        return html! { <div class="app app--bare"><main class="page" id="page" /></div> };
    }
    html! {
        <>
            <a class="skip-link visually-hidden" href="#page" onclick={skip()}>{ say::SKIP }</a>
            <div class={classes!("app", bare.then_some("app--bare"))}>
                if !bare {
                    <Rail {route} on_find={app.dispatch.clone()} />
                }
                <main class={classes!("page", page_class(route))} id="page" tabindex="-1">
                    { notices_html(&app) }
                    <ContextProvider<Kept> context={kept}>{ page(route) }</ContextProvider<Kept>>
                </main>
            </div>
            <DropZone label={say::DROP} on_file={(*on_file).clone()} />
            { toast(&app) }
            { help(&app) }
        </>
    }
}

fn page(route: Route) -> Html {
    match route {
        Route::Today => html! { <pages::today::Today /> },
        Route::Introductions => html! { <pages::introductions::Introductions /> },
        Route::Introduction(id) => html! {
            <pages::introduction::IntroductionPage key={id.to_string()} {id} />
        },
        Route::Person(id) => html! { <pages::person::Person key={id.to_string()} {id} /> },
        Route::FillIn => html! { <pages::fill_in::FillIn /> },
        Route::Map => html! { <pages::map::Map /> },
        Route::People | Route::NewPerson | Route::Jot => people(route),
        Route::Import => html! { <pages::import::Import /> },
        Route::Year(year) => html! { <pages::year::Year {year} /> },
        Route::Gatherings => html! { <pages::gatherings::Gatherings /> },
        Route::Gathering(id) => html! { <pages::gathering::Gathering key={id.to_string()} {id} /> },
        Route::GroupRound(group) => html! { <pages::round::GroupRound {group} /> },
        Route::YourData => html! { <pages::your_data::YourData /> },
        Route::Duplicates => html! { <pages::duplicates::Duplicates /> },
        Route::Learned => html! { <pages::learned::Learned /> },
        Route::Session(id) => html! { <pages::session::SessionPage key={id.to_string()} {id} /> },
        Route::SessionRound => html! { <pages::session::RoundPage /> },
    }
}

/// The list, and in two of these cases a sheet over it. The list is the same one in all of them, so
/// that it is not drawn anew when the sheet comes or goes.
fn people(route: Route) -> Html {
    let sheet = match route {
        Route::NewPerson => html! { <pages::new_person::NewPerson key="new" /> },
        Route::Jot => html! { <pages::new_person::NewPerson key="jot" by_line={true} /> },
        _ => html! { <key="none"></> },
    };
    html! { <><pages::people::People key="people" />{ sheet }</> }
}

fn page_class(route: Route) -> Option<&'static str> {
    match route {
        Route::People | Route::NewPerson | Route::Jot => Some("page--wide"),
        Route::Session(_) | Route::SessionRound => Some("page--wide"),
        Route::FillIn => Some("fill-in"),
        Route::Map => Some("page--map"),
        _ => None,
    }
}

#[derive(Properties, PartialEq)]
struct RailProps {
    route: Route,
    on_find: Callback<Event>,
}

#[component]
fn Rail(props: &RailProps) -> Html {
    let links = [
        (Route::Today, Icon::Sun, say::TODAY),
        (Route::People, Icon::Users, say::PEOPLE),
        (Route::Introductions, Icon::Spline, say::INTRODUCTIONS),
        (Route::Map, Icon::Waypoints, say::MAP),
        (Route::YourData, Icon::Archive, say::YOUR_DATA),
    ];
    let on_find = props
        .on_find
        .reform(|_: MouseEvent| Event::Find(FindEvent::Opened(String::new())));
    html! {
        <nav class="rail" aria-label={say::NAME}>
            <a class="rail__brand" href={Route::Today.hash()}>
                <Logo /><span class="rail__word">{ say::NAME }</span>
            </a>
            <button
                class="rail__find"
                type="button"
                aria-keyshortcuts="Control+K Meta+K"
                onclick={on_find}
            >
                <IconView icon={Icon::Search} />
                <span class="rail__label">{ find::TITLE }</span>
                <kbd class="rail__key">{ find::KEY }</kbd>
            </button>
            { for links.into_iter().map(|(route, icon, label)| html! {
                <a
                    class="rail__link"
                    href={route.hash()}
                    aria-current={is_within(props.route, route).then_some("page")}
                    onclick={on_purpose(props.route, route)}
                >
                    <IconView {icon} /><span class="rail__label">{ label }</span>
                </a>
            }) }
            <a class="rail__add" href={Route::Jot.hash()} aria-keyshortcuts="n">
                <IconView icon={Icon::Plus} /><span class="rail__label">{ say::NEW_PERSON }</span>
            </a>
            <p class="rail__foot">{ say::PROMISE }</p>
        </nav>
    }
}

/// The rail leads to the head of a page, not to where it was left.
fn on_purpose(from: Route, to: Route) -> Callback<MouseEvent> {
    Callback::from(move |_| {
        if from != to {
            focus::on_arrival("#page h1");
        }
    })
}

/// Whether a screen belongs to the one that the rail names.
fn is_within(route: Route, named: Route) -> bool {
    match named {
        Route::People => matches!(
            route,
            Route::People
                | Route::Person(_)
                | Route::NewPerson
                | Route::Jot
                | Route::FillIn
                | Route::Duplicates
                | Route::Session(_)
        ),
        Route::Today => matches!(route, Route::Today | Route::SessionRound),
        Route::Introductions => {
            matches!(
                route,
                Route::Introductions
                    | Route::Introduction(_)
                    | Route::Gatherings
                    | Route::Gathering(_)
                    | Route::GroupRound(_)
                    | Route::Year(_)
            )
        }
        Route::YourData => {
            matches!(route, Route::YourData | Route::Learned | Route::Import)
        }
        _ => route == named,
    }
}

/// The address names the screen, so that a link within the page must not change it.
fn skip() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        event.prevent_default();
        focus::after_drawing("#page");
    })
}

fn notices_html(app: &AppContext) -> Html {
    let notices = notices(&app.model());
    if notices.is_empty() {
        return Html::default();
    }
    html! {
        <div class="notices">
            { for notices.into_iter().map(|it| notice(app, it)) }
        </div>
    }
}

fn notice(app: &AppContext, notice: NoticeView) -> Html {
    let kind = match notice.tone {
        Tone::Sample => NoticeKind::Sample,
        Tone::Caution => NoticeKind::Caution,
        Tone::Ready => NoticeKind::Ready,
        Tone::Danger => NoticeKind::Danger,
    };
    html! {
        <Notice {kind} text={notice.sentence.clone()}>
            { for notice.actions.into_iter().map(|(label, event)| html! {
                <Button {label} on_click={app.on(event)} />
            }) }
        </Notice>
    }
}

fn toast(app: &AppContext) -> Html {
    let model = app.model();
    let toast = model.toast.as_ref();
    let text = toast.map(|it| AttrValue::from(words::toast(&it.done, model.today)));
    let action = toast
        .filter(|it| it.can_undo)
        .map(|_| AttrValue::from(say::UNDO));
    let serial = toast.map_or(0, |it| it.number as u32);
    html! {
        <Toast
            {text}
            {serial}
            {action}
            on_action={app.on(Event::ClickedUndo)}
            on_close={app.on(Event::DismissedToast)}
        />
    }
}

fn help(app: &AppContext) -> Html {
    if !app.model().help_open {
        return Html::default();
    }
    let close = app.on(Event::ClosedHelp);
    let actions = html! {
        <Button label={say::CLOSE} variant={Variant::Quiet} on_click={close.clone()} />
    };
    html! {
        <Dialog
            id="shortcuts"
            title={say::SHORTCUTS}
            close={say::CLOSE}
            on_close={close}
            {actions}
        >
            <dl class="shortcuts">
                { for say::KEYS.iter().map(|(what, keys)| html! {
                    <div class="shortcuts__line">
                        <dt>{ *what }</dt>
                        <dd>{ for keys.split(' ').map(|it| html! { <kbd>{ it }</kbd> }) }</dd>
                    </div>
                }) }
            </dl>
        </Dialog>
    }
}
