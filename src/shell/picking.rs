//! The contacts of the device, where the browser lets the user choose from them
//! (W3C Contact Picker API, which phones alone have).

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::Dispatch;
use crate::app::{Event, ImportEvent};
use crate::domain::Incoming;

/// Whether this browser has it.
pub fn can_pick() -> bool {
    contacts().is_some()
}

/// Nobody where the user chose nobody or the browser refused.
pub fn pick(dispatch: Dispatch) {
    spawn_local(async move {
        let picked = match asked() {
            Some(promise) => JsFuture::from(promise).await.unwrap_or_default(),
            None => JsValue::UNDEFINED,
        };
        let cards = picked.dyn_into::<Array>().unwrap_or_default();
        let people = (1..)
            .zip(cards.iter())
            .map(|(record, card)| person(record, &card));
        dispatch(Event::Import(ImportEvent::Picked(people.collect())));
    });
}

fn contacts() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let contacts = Reflect::get(&navigator, &"contacts".into()).ok()?;
    let select = Reflect::get(&contacts, &"select".into()).ok()?;
    select.is_function().then_some(contacts)
}

fn asked() -> Option<Promise> {
    let contacts = contacts()?;
    let select: Function = Reflect::get(&contacts, &"select".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let wanted: Array = ["name", "email", "tel"]
        .into_iter()
        .map(JsValue::from)
        .collect();
    let options = Object::new();
    Reflect::set(&options, &"multiple".into(), &JsValue::TRUE).ok()?;
    select
        .call2(&contacts, &wanted, &options)
        .ok()?
        .dyn_into()
        .ok()
}

fn person(record: u32, card: &JsValue) -> Incoming {
    let texts = |part: &str| -> Vec<String> {
        let list = Reflect::get(card, &part.into()).unwrap_or_default();
        let list = list.dyn_into::<Array>().unwrap_or_default();
        let texts = list.iter().filter_map(|it| it.as_string());
        let trimmed = texts.map(|it| it.trim().to_owned());
        trimmed.filter(|it| !it.is_empty()).collect()
    };
    Incoming {
        record,
        name: texts("name").into_iter().next().unwrap_or_default(),
        emails: texts("email"),
        phones: texts("tel"),
        ..Incoming::default()
    }
}
