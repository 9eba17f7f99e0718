//! An introduction in a list: the two, where it stands, the next step.

use yew::prelude::*;

use super::{PersonFace, thread_state};
use crate::app::Route;
use crate::app::view::introductions::IntroductionRow;
use crate::app::words;
use crate::ui::widgets::button::ButtonLink;
use crate::ui::widgets::face::FaceSize;
use crate::ui::widgets::thread::Thread;

#[derive(Properties, PartialEq)]
pub struct IntroRowProps {
    pub row: IntroductionRow,
}

#[component]
pub fn IntroRow(props: &IntroRowProps) -> Html {
    let row = &props.row;
    let href = Route::Introduction(row.id).hash();
    let names = words::both(&[row.a.name.clone(), row.b.name.clone()]);
    html! {
        <li class="intro-row">
            <div class="intro-row__pair">
                <PersonFace face={row.a.face.clone()} size={FaceSize::Small} />
                <Thread state={thread_state(row.thread)} />
                <PersonFace face={row.b.face.clone()} size={FaceSize::Small} />
            </div>
            <div class="intro-row__text">
                <a class="intro-row__names" href={href.clone()}>{ names }</a>
                <span class="intro-row__state">{ format!("{}, {}", row.stage, row.since) }</span>
                if !row.outcome.is_empty() {
                    <span class="intro-row__outcome">{ &row.outcome }</span>
                }
            </div>
            if !row.next.is_empty() {
                <div class="intro-row__next">
                    <ButtonLink label={row.next.clone()} {href} />
                </div>
            }
        </li>
    }
}
