//! Files the user chose to give, and files the user asked for.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, TextDecoder, Url};

use super::Dispatch;
use crate::app::{Event, ImportEvent};
use crate::formats::LIMIT_BYTES;
use crate::formats::charset::Decoder;

/// Reads a file the user chose or dropped. One that is too large is not even opened.
pub fn read(file: File, dispatch: Dispatch) {
    let name = file.name();
    if file.size() > LIMIT_BYTES as f64 {
        let megabytes = Some((file.size() / (1024.0 * 1024.0)) as u32);
        dispatch(Event::Import(ImportEvent::RefusedFile { name, megabytes }));
        return;
    }
    spawn_local(async move {
        let event = match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => ImportEvent::ReadFile {
                name,
                bytes: Uint8Array::new(&buffer).to_vec(),
                decoder: Decoder(decode),
            },
            Err(_) => ImportEvent::RefusedFile {
                name,
                megabytes: None,
            },
        };
        dispatch(Event::Import(event));
    });
}

/// As the browser's own tables have it; see [`Decoder`].
fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    let decoder = TextDecoder::new_with_label(label).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}

/// Hands the user a file, by way of a link that is clicked and thrown away.
pub fn download(name: &str, mime: &str, text: &str) {
    // Each step can only fail in a browser without files, where there is nobody to hand one to.
    if let Some(url) = object_url(mime, text) {
        click(name, &url);
        // The browser needs the address until it has begun to save.
        super::later::after(60_000, move || drop(Url::revoke_object_url(&url)));
    }
}

fn object_url(mime: &str, text: &str) -> Option<String> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

fn click(name: &str, url: &str) {
    let document = web_sys::window().and_then(|it| it.document());
    let anchor = document.and_then(|it| it.create_element("a").ok());
    if let Some(anchor) = anchor.and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok()) {
        anchor.set_href(url);
        anchor.set_download(name);
        anchor.click();
    }
}
