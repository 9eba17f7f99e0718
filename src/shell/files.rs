//! Files the user chose to give, and files the user asked for.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, TextDecoder, Url};

use super::Dispatch;
use crate::app::{Event, ImportEvent};
use crate::formats::charset::Decoder;
use crate::formats::{LIMIT_BYTES, limit_bytes};

/// Reads a file the user chose or dropped. One that is too large is not even opened.
pub fn read(file: File, dispatch: Dispatch) {
    spawn_local(async move {
        let name = file.name();
        let event = if !fits(&file).await {
            ImportEvent::RefusedFile {
                name,
                megabytes: Some((file.size() / (1024.0 * 1024.0)) as u32),
            }
        } else {
            match bytes_of(&file).await {
                Some(bytes) => ImportEvent::ReadFile {
                    name,
                    bytes,
                    decoder: Decoder(decode),
                },
                None => ImportEvent::RefusedFile {
                    name,
                    megabytes: None,
                },
            }
        };
        dispatch(Event::Import(event));
    });
}

/// Whether the file is no larger than one of its kind may be, which its first bytes tell.
async fn fits(file: &File) -> bool {
    if file.size() <= LIMIT_BYTES as f64 {
        return true;
    }
    let Ok(head) = file.slice_with_i32_and_i32(0, 4) else {
        return false;
    };
    let head = bytes_of(&head).await.unwrap_or_default();
    file.size() <= limit_bytes(&head) as f64
}

/// `None` where the browser cannot read it.
async fn bytes_of(blob: &Blob) -> Option<Vec<u8>> {
    match JsFuture::from(blob.array_buffer()).await {
        Ok(buffer) => Some(Uint8Array::new(&buffer).to_vec()),
        Err(_) => None,
    }
}

/// As the browser's own tables have it; see [`Decoder`].
fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    let Ok(decoder) = TextDecoder::new_with_label(label) else {
        return None;
    };
    // Fails only where it was told to, at letters that it cannot read.
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
