//! What was given and promised in either direction, and the line that logs one more.

use yew::prelude::*;

use crate::app::gift_line::{self, LogWay};
use crate::app::view::gifts::{GiftRow, logged};
use crate::app::view::person::PersonView;
use crate::app::words::gifts as say;
use crate::app::{Event, GivingEvent};
use crate::domain::{ContactId, Day, GiftKind};
use crate::ui::context::{AppContext, use_app};
use crate::ui::parts::{GiftEntry, LongList, Section};
use crate::ui::widgets::button::Button;
use crate::ui::widgets::segmented::{Segmented, SegmentedChoice};
use crate::ui::widgets::select::Select;
use crate::ui::widgets::text_field::TextField;

/// Promises come first, of which nobody has many; each of these takes as much room as many rows.
const AT_FIRST: usize = 6;

pub fn gifts(_: &AppContext, view: &PersonView) -> Html {
    html! {
        <Section id="gifts" title={say::TITLE}>
            <LogGift id={view.contact.id} name={view.first_name.clone()} today={view.today} />
            if !view.gifts.is_empty() {
                { entries(&view.gifts) }
            }
        </Section>
    }
}

fn entries(rows: &[GiftRow]) -> Html {
    let rows = rows.to_vec();
    let count = rows.len();
    let row = move |at: usize| {
        let row = &rows[at];
        html! { <GiftEntry key={row.gift.id.to_string()} row={row.clone()} /> }
    };
    html! { <LongList name="gifts" class="gifts" {count} first={AT_FIRST} {row} /> }
}

#[derive(Properties, PartialEq)]
struct LogGiftProps {
    id: ContactId,
    name: AttrValue,
    today: Day,
}

/// One line. What it says is guessed as it is written, and stands to be put right.
#[component]
fn LogGift(props: &LogGiftProps) -> Html {
    let app = use_app();
    let text = use_state(String::new);
    let said_way = use_state(|| None::<LogWay>);
    let said_kind = use_state(|| None::<GiftKind>);
    let guess = gift_line::read(&text);
    let way = said_way.unwrap_or(guess.0);
    let kind = said_kind.unwrap_or(guess.1);
    let log = {
        let (dispatch, text) = (app.dispatch.clone(), text.clone());
        let (said_way, said_kind) = (said_way.clone(), said_kind.clone());
        let (id, today) = (props.id, props.today);
        Callback::from(move |()| {
            if !text.trim().is_empty() {
                // Of what stands there now, which the page may not have drawn yet.
                let guess = gift_line::read(&text);
                let way = said_way.unwrap_or(guess.0);
                let kind = said_kind.unwrap_or(guess.1);
                let new = logged(id, way, kind, &text, today);
                dispatch.emit(Event::Giving(GivingEvent::Noted(new)));
                text.set(String::new());
                said_way.set(None);
                said_kind.set(None);
            }
        })
    };
    // Who leaves the page takes the words along, as the gift they were going to be.
    let latest = use_mut_ref(|| log.clone());
    latest.replace(log.clone());
    use_effect_with((), move |()| {
        move || {
            let log = latest.borrow().clone();
            log.emit(());
        }
    });
    let ways = say::log_ways(&props.name)
        .map(SegmentedChoice::new)
        .to_vec();
    let kinds: Vec<AttrValue> = GiftKind::ALL.map(say::kind).map(AttrValue::from).to_vec();
    html! {
        <div class="gift-log">
            <TextField
                id="gift-line"
                label={say::LOG}
                hint={AttrValue::from(say::LOG_HINT)}
                value={(*text).clone()}
                on_input={let text = text.clone(); move |it| text.set(it)}
                on_enter={log.clone()}
            />
            if !text.trim().is_empty() {
                <div class="actions">
                    <Segmented
                        name="gift-way"
                        legend={say::WAY}
                        choices={ways}
                        chosen={LogWay::ALL.iter().position(|it| *it == way)}
                        on_choose={move |place: usize| said_way.set(LogWay::ALL.get(place).copied())}
                    />
                    <Select
                        label={say::KIND}
                        choices={kinds}
                        chosen={GiftKind::ALL.iter().position(|it| *it == kind).unwrap_or_default()}
                        on_choose={move |place: usize| said_kind.set(GiftKind::ALL.get(place).copied())}
                    />
                    <Button label={say::KEEP} on_click={log} />
                </div>
            }
        </div>
    }
}
