//! The colours and letters that the canvas is painted with, as the style sheets have them at this
//! moment. A canvas knows no tokens: each is read from an element that nobody sees.

use web_sys::{CssStyleDeclaration, Element};
use yew::prelude::*;

/// What the style sheet has a class for, in the order of [`Ink`].
const COLOURS: [&str; 7] = [
    "ground", "shade", "edge", "connect", "words", "soft", "focus",
];
const HUES: usize = 12;

/// Colours and fonts as CSS writes them.
#[derive(Debug, Clone, Default)]
pub struct Ink {
    pub ground: String,
    pub shade: String,
    pub edge: String,
    pub connect: String,
    pub words: String,
    pub soft: String,
    pub focus: String,
    /// Of each hue the ground of a face and its ink.
    pub faces: Vec<(String, String)>,
    /// The families of what is operated and of what is read, and the size of a name in CSS pixels.
    pub operate: String,
    pub read: String,
    pub size: f64,
}

/// The elements that hold what [`Ink::of`] reads.
pub fn inks() -> Html {
    let hue = |hue: usize| html! { <span class={format!("face face--hue-{hue}")} /> };
    html! {
        <div class="map__inks" hidden=true>
            { for COLOURS.iter().map(|it| html! { <span class={format!("map__ink--{it}")} /> }) }
            { for (0..HUES).map(hue) }
            <span class="map__ink--read" />
        </div>
    }
}

impl Ink {
    /// What the elements below `stage` say; nothing where it is not on a page.
    pub fn of(stage: &Element) -> Option<Ink> {
        let computed = |selector: &str| -> Option<CssStyleDeclaration> {
            let found = stage.query_selector(selector).ok()??;
            web_sys::window()?.get_computed_style(&found).ok()?
        };
        let value =
            |of: &CssStyleDeclaration, name| of.get_property_value(name).unwrap_or_default();
        let colour = |name: &str| -> Option<String> {
            Some(value(&computed(&format!(".map__ink--{name}"))?, "color"))
        };
        let [ground, shade, edge, connect, words, soft, focus] = COLOURS.map(colour);
        let face = |hue: usize| {
            let face = computed(&format!(".map__inks .face--hue-{hue}"))?;
            Some((value(&face, "background-color"), value(&face, "color")))
        };
        let name = computed(".map__ink--words")?;
        let size = value(&name, "font-size");
        Some(Ink {
            ground: ground?,
            shade: shade?,
            edge: edge?,
            connect: connect?,
            words: words?,
            soft: soft?,
            focus: focus?,
            faces: (0..HUES).map(face).collect::<Option<Vec<_>>>()?,
            operate: value(&name, "font-family"),
            read: value(&computed(".map__ink--read")?, "font-family"),
            size: size.trim_end_matches("px").parse().unwrap_or(13.0),
        })
    }
}
