//! The first visit: what this is, and three ways to begin.

use yew::prelude::*;

use crate::app::view::FaceView;
use crate::app::words::{frame, welcome as say};
use crate::app::{Event, Route};
use crate::domain::Trust;
use crate::ui::context::use_app;
use crate::ui::icons::Icon;
use crate::ui::parts::{PersonFace, QuotedText};
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::file_picker::FilePicker;
use crate::ui::widgets::icon::IconView;
use crate::ui::widgets::thread::{Logo, Thread, ThreadState};

#[component]
pub fn Welcome() -> Html {
    let app = use_app();
    html! {
        <div class="welcome">
            <p class="welcome__brand"><Logo />{ frame::NAME }</p>
            <div>
                <h1 class="welcome__title" tabindex="-1">{ say::TITLE }</h1>
                <p class="welcome__lede">{ say::LEDE }</p>
            </div>
            { example() }
            <div class="stack stack--tight">
                <div class="welcome__ways">
                    <FilePicker
                        label={say::IMPORT}
                        variant={Variant::Primary}
                        icon={Icon::FileUp}
                        on_file={app.on_file()}
                    />
                    <ButtonLink
                        label={say::ADD}
                        icon={Icon::UserPlus}
                        href={Route::NewPerson.hash()}
                    />
                    <Button
                        label={say::SAMPLES}
                        variant={Variant::Quiet}
                        on_click={app.on(Event::ClickedSamples)}
                    />
                </div>
                <p class="welcome__files">
                    { say::FILES }<span class="mouse-only">{ " " }{ say::DROP }</span>
                </p>
            </div>
            <p class="welcome__promise"><IconView icon={Icon::Lock} />{ say::PROMISE }</p>
        </div>
    }
}

/// What an introduction looks like, said by two made-up people.
fn example() -> Html {
    let face = |initials: &str, hue| FaceView {
        initials: initials.to_owned(),
        hue,
        trust: Trust::WouldRefer,
    };
    html! {
        <div class="welcome__thread" aria-hidden="true">
            <div class="welcome__pair">
                <PersonFace face={face("AS", 0)} />
                <Thread state={ThreadState::Dotted} />
                <PersonFace face={face("BA", 5)} />
            </div>
            <div class="welcome__words">
                <QuotedText verb={say::ANA_NEEDS} words={say::ANA_NEED} noted="" offer={false} />
                <QuotedText verb={say::BEN_OFFERS} words={say::BEN_OFFER} noted="" offer={true} />
            </div>
        </div>
    }
}
