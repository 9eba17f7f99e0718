//! A backup before it is restored.

use yew::prelude::*;

use crate::app::view::import::RestoreView;
use crate::app::words::import as say;
use crate::app::{Event, ImportEvent};
use crate::ui::context::AppContext;
use crate::ui::icons::Icon;
use crate::ui::parts::PageHead;
use crate::ui::widgets::button::{Button, Variant};

pub fn restore(app: &AppContext, view: &RestoreView) -> Html {
    html! {
        <>
            <PageHead title={view.title.clone()} />
            <p class="import__sum">{ &view.sentence }</p>
            if !view.not_restored.is_empty() {
                <p class="soft">{ &view.not_restored }</p>
            }
            <div class="import__bar">
                if view.can_store {
                    <Button
                        label={say::RESTORE}
                        icon={Icon::Upload}
                        variant={Variant::Primary}
                        on_click={app.on(Event::Import(ImportEvent::ClickedStore))}
                    />
                }
                { super::cancel(app) }
            </div>
        </>
    }
}
