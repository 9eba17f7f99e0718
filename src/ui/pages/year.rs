//! A year in giving, to read, to print, to keep.

use yew::prelude::*;

use crate::app::view::year::{GiftLine, IntroductionLine, YearView, year};
use crate::app::words::{introductions, year as say};
use crate::app::{Event, ExportEvent, Route};
use crate::ui::context::{AppContext, use_app};
use crate::ui::icons::Icon;
use crate::ui::parts::{EmptyState, Later, Section};
use crate::ui::widgets::button::{Button, Variant};
use crate::ui::widgets::icon::{IconSize, IconView};

#[derive(Properties, PartialEq)]
pub struct YearProps {
    pub year: Option<i32>,
}

#[component]
pub fn Year(props: &YearProps) -> Html {
    let app = use_app();
    let view = year(&app.model(), props.year);
    html! {
        <div class="year">
            <a class="page__back" href={Route::Introductions.hash()}>
                <IconView icon={Icon::ArrowLeft} size={IconSize::Small} />
                { introductions::TITLE }
            </a>
            <header class="page__head">
                <h1 tabindex="-1">{ &view.title }</h1>
            </header>
            { years(&view) }
            if view.is_empty() {
                <EmptyState title={say::EMPTY_TITLE} text={say::EMPTY_TEXT} />
            } else {
                { told(&view) }
                { actions(&app, &view) }
            }
        </div>
    }
}

/// Nothing to choose where there is one year alone.
fn years(view: &YearView) -> Html {
    if view.years.len() < 2 {
        return Html::default();
    }
    html! {
        <nav class="year__years" aria-label={say::YEARS}>
            { for view.years.iter().map(|it| html! {
                <a
                    class="pill"
                    href={Route::Year(Some(*it)).hash()}
                    aria-current={(*it == view.year).then_some("page")}
                >
                    { *it }
                </a>
            }) }
        </nav>
    }
}

fn told(view: &YearView) -> Html {
    html! {
        <>
            if !view.introductions.is_empty() {
                <Section id="brought-together" title={say::INTRODUCTIONS} first={true}>
                    <ul class="year__list">{ for view.introductions.iter().map(introduction) }</ul>
                </Section>
            }
            { gifts(1, "given", say::GIVEN, &view.given) }
            { gifts(2, "received", say::RECEIVED, &view.received) }
            { met_through(&view.met_through) }
        </>
    }
}

/// Below what one sees at first, where there are introductions.
fn gifts(frames: usize, id: &'static str, title: &'static str, all: &[GiftLine]) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let all = all.to_vec();
    let draw = move |()| {
        html! {
            <Section {id} {title}>
                <ul class="year__list">{ for all.iter().map(gift) }</ul>
            </Section>
        }
    };
    html! { <Later {frames} {draw} /> }
}

fn met_through(all: &[String]) -> Html {
    if all.is_empty() {
        return Html::default();
    }
    let all = all.to_vec();
    let draw = move |()| {
        html! {
            <Section id="met-through" title={say::MET_THROUGH}>
                <ul class="year__list">{ for all.iter().map(|it| html! { <li>{ it }</li> }) }</ul>
            </Section>
        }
    };
    html! { <Later frames={2} {draw} /> }
}

fn introduction(line: &IntroductionLine) -> Html {
    html! {
        <li class="year__entry" key={line.id.to_string()}>
            <a class="year__names" href={Route::Introduction(line.id).hash()}>{ &line.names }</a>
            <span class="year__day">{ &line.day }</span>
            { for line.why.iter().map(|it| html! { <p class="year__why">{ it }</p> }) }
            if !line.stage.is_empty() {
                <p class="year__stage">{ &line.stage }</p>
            }
            { for line.said.iter().map(|it| html! {
                <p class="read">{ say::quoted_as(&it.who, &it.text) }</p>
            }) }
        </li>
    }
}

fn gift(line: &GiftLine) -> Html {
    html! {
        <li class="year__entry">
            if line.is_known {
                <a class="year__names" href={Route::Person(line.person).hash()}>{ &line.name }</a>
            } else {
                <span class="year__names">{ &line.name }</span>
            }
            <span class="year__day">{ &line.day }</span>
            <p>{ &line.text }</p>
            if !line.came_of_it.is_empty() {
                <p class="read">{ &line.came_of_it }</p>
            }
            if !line.thanked.is_empty() {
                <p class="year__why">{ &line.thanked }</p>
            }
        </li>
    }
}

fn actions(app: &AppContext, view: &YearView) -> Html {
    html! {
        <div class="actions year__actions">
            <Button
                label={say::PRINT}
                variant={Variant::Primary}
                on_click={app.on(Event::Export(ExportEvent::ClickedPrint))}
            />
            <Button
                label={say::KEEP}
                on_click={app.on(Event::Export(ExportEvent::ClickedYear(view.year)))}
            />
        </div>
    }
}
