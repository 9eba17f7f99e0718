//! Which of several tabs may tidy the store: the one that holds a Web Lock for as long as it lives.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;

const NAME: &str = "goodword-tidies";

/// The answer to a request for the lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// The first answer: whether the lock was free.
    AtOnce(bool),
    /// The tab that held it was closed.
    Later,
}

/// Asks for the lock; reports whether it was free, and later should it become so.
pub fn hold(report: Rc<dyn Fn(Held)>) {
    let answered = Rc::new(Cell::new(false));
    let first = {
        let (report, answered) = (report.clone(), answered.clone());
        move |lock: JsValue| -> JsValue {
            answered.set(true);
            report(Held::AtOnce(!lock.is_null()));
            if lock.is_null() {
                let report = report.clone();
                let later = Closure::once_into_js(move |_: JsValue| -> JsValue {
                    report(Held::Later);
                    for_ever()
                });
                // Refused only where the first request was refused as well.
                drop(request(None, &later));
                return JsValue::UNDEFINED;
            }
            for_ever()
        }
    };
    let options = Object::new();
    let without_waiting = Reflect::set(&options, &"ifAvailable".into(), &true.into()).is_ok();
    let promise = match without_waiting {
        true => request(Some(&options), &Closure::once_into_js(first)),
        false => None,
    };
    // Without locks there is no telling, and one tab is the rule.
    let alone = move || {
        if !answered.replace(true) {
            report(Held::AtOnce(true));
        }
    };
    match promise {
        Some(promise) => wasm_bindgen_futures::spawn_local(async move {
            if wasm_bindgen_futures::JsFuture::from(promise).await.is_err() {
                alone();
            }
        }),
        None => alone(),
    }
}

fn request(options: Option<&Object>, held: &JsValue) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?;
    let request: &Function = request.dyn_ref()?;
    let name = NAME.into();
    let answer = match options {
        Some(options) => request.call3(&locks, &name, options, held),
        None => request.call2(&locks, &name, held),
    };
    answer.ok()?.dyn_into().ok()
}

/// A promise that is never settled: the lock is held until the tab is closed.
fn for_ever() -> JsValue {
    Promise::new(&mut |_, _| {}).into()
}
