//! What an import came to.

use yew::prelude::*;

use super::problems::problems;
use crate::app::view::import::{FinishedView, NextAfterImport};
use crate::app::words::{import as say, selection};
use crate::app::{Event, ImportEvent, Route, SelectionEvent};
use crate::ui::context::AppContext;
use crate::ui::icons::Icon;
use crate::ui::parts::Section;
use crate::ui::widgets::button::{Button, ButtonLink, Variant};
use crate::ui::widgets::thread::{Thread, ThreadState};

pub fn finished(app: &AppContext, view: &FinishedView) -> Html {
    html! {
        <>
            <div class="empty">
                <span class="empty__thread"><Thread state={ThreadState::Whole} /></span>
                <h1 class="empty__title" tabindex="-1">{ &view.title }</h1>
                <p class="empty__text" role="status">{ &view.sentence }</p>
                <div class="actions">{ ways_on(view) }</div>
                <div class="actions">{ ways_back(app, view) }</div>
            </div>
            if view.problems > 0 {
                <Section id="problems" title={say::WHAT_WAS_LEFT_OUT}>
                    { problems(app, view.problems) }
                </Section>
            }
        </>
    }
}

fn ways_on(view: &FinishedView) -> Html {
    let everyone = |variant| {
        html! {
            <ButtonLink label={say::SEE_EVERYONE} href={Route::People.hash()} {variant} />
        }
    };
    match view.next {
        NextAfterImport::SeeWhoShouldMeet => html! {
            <>
                <ButtonLink
                    label={say::SEE_WHO_SHOULD_MEET}
                    href={Route::Today.hash()}
                    variant={Variant::Primary}
                />
                { everyone(Variant::Plain) }
            </>
        },
        NextAfterImport::FillIn => html! {
            <>
                <ButtonLink
                    label={say::FILL_IN}
                    href={Route::FillIn.hash()}
                    icon={Icon::Pencil}
                    variant={Variant::Primary}
                />
                { everyone(Variant::Plain) }
            </>
        },
        NextAfterImport::SeeEveryone => everyone(Variant::Primary),
    }
}

/// What is rarely wanted, quietly below.
fn ways_back(app: &AppContext, view: &FinishedView) -> Html {
    html! {
        <>
            if view.can_select {
                <Button
                    label={selection::SELECT_IMPORTED}
                    variant={Variant::Quiet}
                    on_click={app.on(Event::Selection(SelectionEvent::ChoseImported))}
                />
            }
            <Button
                label={say::CHOOSE_ANOTHER}
                variant={Variant::Quiet}
                on_click={app.on(Event::Import(ImportEvent::ClickedCancel))}
            />
            if view.can_undo {
                <Button
                    label={say::UNDO}
                    icon={Icon::Undo2}
                    variant={Variant::Quiet}
                    on_click={app.on(Event::ClickedUndo)}
                />
            }
        </>
    }
}
