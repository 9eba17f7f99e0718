//! The canvas with the map on it: moved by pointer, wheel, two fingers and keys. What is chosen on
//! it is told to the page; how it was moved stays here.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::*;
use web_sys::{
    CanvasRenderingContext2d, Element, HtmlCanvasElement, PointerEvent, ResizeObserver, WheelEvent,
};
use yew::prelude::*;

use super::drawing::{Scene, paint};
use super::ink::{Ink, inks};
use super::sight::Sight;
use crate::app::map::{Chosen, Within};
use crate::app::view::map::Picture;
use crate::app::words::map as say;
use crate::domain::ContactId;
use crate::map::{Camera, Point};
use crate::ui::icons::Icon;
use crate::ui::widgets::at_next_frame;
use crate::ui::widgets::button::Button;

/// What a press of a key or button, and a line of the wheel, make of the size.
const STEP: f64 = 1.4;
const WHEEL: f64 = 0.0016;
/// How far a key moves it, and how far a finger may slip and still have tapped; in pixels.
const MOVE: f64 = 70.0;
const SLIP: f64 = 7.0;
thread_local! {
    /// Where the picture of which book was left, so that who comes back from a person finds it so.
    static LEFT: Cell<Option<(u32, Camera)>> = const { Cell::new(None) };
}

#[derive(Properties, Clone)]
pub struct StageProps {
    /// Another number is of another book.
    pub book: u32,
    pub picture: Rc<Picture>,
    pub lit: Option<Rc<[bool]>>,
    pub chosen: Option<Chosen>,
    pub within: Within,
    /// `None` where nothing is meant.
    pub on_choose: Callback<Option<Chosen>>,
    pub on_open: Callback<ContactId>,
}

impl PartialEq for StageProps {
    fn eq(&self, other: &StageProps) -> bool {
        Rc::ptr_eq(&self.picture, &other.picture)
            && self.lit == other.lit
            && self.chosen == other.chosen
            && self.within == other.within
    }
}

pub enum Message {
    Resized,
    /// The style sheets may say otherwise.
    Recoloured,
    Pressed(PointerEvent),
    Moved(PointerEvent),
    Released(PointerEvent),
    Left,
    Opened,
    Turned(WheelEvent),
    Typed(KeyboardEvent),
    Nearer(f64),
    AllOfIt,
    Draw,
}

pub struct Stage {
    canvas: NodeRef,
    frame: NodeRef,
    sight: Sight,
    ink: Option<Ink>,
    /// Pointers that are down, and where.
    fingers: Vec<(i32, Point)>,
    /// How far they went since the first came down.
    went: f64,
    hovered: Option<Chosen>,
    /// What was chosen here, so that the picture need not be moved for it.
    told: Option<Chosen>,
    is_due: bool,
    listeners: Vec<EventListener>,
    resizing: Option<(ResizeObserver, Closure<dyn Fn()>)>,
}

impl Component for Stage {
    type Message = Message;
    type Properties = StageProps;

    fn create(ctx: &Context<Stage>) -> Stage {
        let left = LEFT.get().filter(|it| it.0 == ctx.props().book);
        Stage {
            canvas: NodeRef::default(),
            frame: NodeRef::default(),
            sight: Sight::new(left.map(|it| it.1)),
            ink: None,
            fingers: Vec::new(),
            went: 0.0,
            hovered: None,
            told: ctx.props().chosen,
            is_due: false,
            listeners: Vec::new(),
            resizing: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Stage>, before: &StageProps) -> bool {
        let now = ctx.props();
        if now.within != before.within {
            self.sight.show_within(&now.picture, now.lit.as_deref());
        } else if let Some(chosen) = now.chosen.filter(|_| now.chosen != before.chosen) {
            if now.chosen != self.told {
                self.sight.show_chosen(&now.picture, chosen);
            }
            self.sight.keep_clear(&now.picture, chosen);
        }
        self.told = now.chosen;
        self.draw_soon(ctx);
        false
    }

    fn rendered(&mut self, ctx: &Context<Stage>, first: bool) {
        if first {
            self.listen(ctx);
        }
    }

    fn update(&mut self, ctx: &Context<Stage>, message: Message) -> bool {
        match message {
            Message::Resized => self.measure(ctx),
            Message::Recoloured => self.ink = None,
            Message::Pressed(event) => self.press(&event),
            Message::Moved(event) => {
                if !self.follow(ctx, &event) {
                    return false;
                }
            }
            Message::Released(event) => self.release(ctx, &event),
            Message::Left => self.hovered = None,
            Message::Opened => {
                if let Some(Chosen::Person(id)) = self.told {
                    ctx.props().on_open.emit(id);
                }
            }
            Message::Turned(event) => {
                event.prevent_default();
                let lines = if event.delta_mode() == 1 { 20.0 } else { 1.0 };
                // A pinch on a touchpad comes as a wheel with the control key, and finer.
                let fine = if event.ctrl_key() { 6.0 } else { 1.0 };
                let by = (-event.delta_y() * lines * fine * WHEEL).clamp(-0.7, 0.7);
                self.nearer(ctx, by.exp(), self.within_frame(&event));
            }
            Message::Typed(event) => {
                if !self.typed(ctx, &event) {
                    return false;
                }
                event.prevent_default();
            }
            Message::Nearer(by) => self.nearer(ctx, by, self.sight.window * 0.5),
            Message::AllOfIt => self.sight.show(&ctx.props().picture.bounds),
            Message::Draw => {
                self.is_due = false;
                self.draw(ctx);
                return false;
            }
        }
        self.draw_soon(ctx);
        false
    }

    fn view(&self, ctx: &Context<Stage>) -> Html {
        let link = ctx.link();
        html! {
            <>
                <div
                    ref={self.frame.clone()}
                    class="map__canvas"
                    id="map-canvas"
                    role="group"
                    tabindex="0"
                    aria-label={say::PICTURE}
                    aria-describedby="map-how"
                    onpointerdown={link.callback(Message::Pressed)}
                    onpointermove={link.callback(Message::Moved)}
                    onpointerup={link.callback(Message::Released)}
                    onpointercancel={link.callback(Message::Released)}
                    onpointerleave={link.callback(|_| Message::Left)}
                    ondblclick={link.callback(|_| Message::Opened)}
                    onkeydown={link.callback(Message::Typed)}
                >
                    <canvas ref={self.canvas.clone()} aria-hidden="true" />
                    { inks() }
                </div>
                <p class="visually-hidden" id="map-how">{ say::HOW }</p>
                <div class="map__zoom">
                    <Button
                        label={say::NEARER}
                        icon={Icon::Plus}
                        icon_only={true}
                        on_click={link.callback(|()| Message::Nearer(STEP))}
                    />
                    <Button
                        label={say::FARTHER}
                        icon={Icon::Minus}
                        icon_only={true}
                        on_click={link.callback(|()| Message::Nearer(1.0 / STEP))}
                    />
                    <Button
                        label={say::ALL_OF_IT}
                        icon={Icon::Maximize}
                        icon_only={true}
                        on_click={link.callback(|()| Message::AllOfIt)}
                    />
                </div>
            </>
        }
    }

    fn destroy(&mut self, ctx: &Context<Stage>) {
        LEFT.set(self.sight.camera.map(|it| (ctx.props().book, it)));
        if let Some((observer, _)) = &self.resizing {
            observer.disconnect();
        }
    }
}

impl Stage {
    fn listen(&mut self, ctx: &Context<Stage>) {
        let Some(frame) = self.frame.cast::<Element>() else {
            return;
        };
        let resized = ctx.link().callback(|()| Message::Resized);
        let resized = Closure::<dyn Fn()>::new(move || resized.emit(()));
        if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            observer.observe(&frame);
            self.resizing = Some((observer, resized));
        }
        // The page must not scroll while the wheel turns over the map.
        let turned = ctx.link().callback(Message::Turned);
        let active = EventListenerOptions::enable_prevent_default();
        let wheel = EventListener::new_with_options(&frame, "wheel", active, move |event| {
            if let Some(event) = event.dyn_ref::<WheelEvent>() {
                turned.emit(event.clone());
            }
        });
        self.listeners.push(wheel);
        let window = web_sys::window();
        let night = window.and_then(|it| it.match_media("(prefers-color-scheme: dark)").ok()?);
        if let Some(night) = night {
            let recoloured = ctx.link().callback(|()| Message::Recoloured);
            let listener = EventListener::new(&night, "change", move |_| recoloured.emit(()));
            self.listeners.push(listener);
        }
    }

    /// Brings the canvas to the size of its frame.
    fn measure(&mut self, ctx: &Context<Stage>) {
        let Some(frame) = self.frame.cast::<Element>() else {
            return;
        };
        let size = frame.get_bounding_client_rect();
        self.sight.window = Point::new(size.width(), size.height());
        if self.sight.camera.is_none() {
            let props = ctx.props();
            self.sight.show_within(&props.picture, props.lit.as_deref());
        }
    }

    fn draw_soon(&mut self, ctx: &Context<Stage>) {
        if !std::mem::replace(&mut self.is_due, true) {
            let draw = ctx.link().callback(|()| Message::Draw);
            at_next_frame(move || draw.emit(()));
        }
    }

    fn draw(&mut self, ctx: &Context<Stage>) {
        let frame = self.frame.cast::<Element>();
        if self.ink.is_none() {
            self.ink = frame.and_then(|it| Ink::of(&it));
        }
        let canvas = self.canvas.cast::<HtmlCanvasElement>();
        let (Some(canvas), Some(camera), Some(ink)) = (canvas, self.sight.camera, &self.ink) else {
            return;
        };
        let sharp = web_sys::window().map_or(1.0, |it| it.device_pixel_ratio());
        let pixels = |length: f64| (length * sharp).round().max(1.0) as u32;
        let (width, height) = (pixels(self.sight.window.x), pixels(self.sight.window.y));
        if canvas.width() != width || canvas.height() != height {
            canvas.set_width(width);
            canvas.set_height(height);
        }
        let context = canvas.get_context("2d").ok().flatten();
        let Some(context) = context.and_then(|it| it.dyn_into::<CanvasRenderingContext2d>().ok())
        else {
            return;
        };
        drop(context.set_transform(sharp, 0.0, 0.0, sharp, 0.0, 0.0));
        let props = ctx.props();
        let scene = Scene {
            picture: &props.picture,
            lit: props.lit.as_deref(),
            chosen: props.chosen,
            hovered: self.hovered,
            camera,
            window: self.sight.window,
            ink,
        };
        paint(&context, &scene);
    }

    fn nearer(&mut self, ctx: &Context<Stage>, by: f64, at: Point) {
        self.sight.nearer(&ctx.props().picture, by, at);
    }

    fn move_by(&mut self, ctx: &Context<Stage>, by: Point) {
        self.sight.move_by(&ctx.props().picture, by);
    }

    /// Where an event happened, seen from the corner of the frame.
    fn within_frame(&self, event: &web_sys::MouseEvent) -> Point {
        let corner = self.frame.cast::<Element>();
        let corner = corner.map(|it| it.get_bounding_client_rect());
        let (left, top) = corner.map_or((0.0, 0.0), |it| (it.left(), it.top()));
        Point::new(
            f64::from(event.client_x()) - left,
            f64::from(event.client_y()) - top,
        )
    }

    fn press(&mut self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if self.fingers.is_empty() {
            self.went = 0.0;
        }
        if let Some(frame) = self.frame.cast::<Element>() {
            // A pointer that is gone already is followed no further.
            drop(frame.set_pointer_capture(event.pointer_id()));
        }
        let at = self.within_frame(event);
        self.fingers.push((event.pointer_id(), at));
    }

    /// Whether there is anything to be drawn anew.
    fn follow(&mut self, ctx: &Context<Stage>, event: &PointerEvent) -> bool {
        let at = self.within_frame(event);
        let finger = self
            .fingers
            .iter()
            .position(|it| it.0 == event.pointer_id());
        let Some(finger) = finger else {
            let hovered = self.sight.meant(&ctx.props().picture, at);
            return std::mem::replace(&mut self.hovered, hovered) != hovered;
        };
        let before = std::mem::replace(&mut self.fingers[finger].1, at);
        self.went += before.distance(at);
        let other = self.fingers.iter().find(|it| it.0 != event.pointer_id());
        match other.map(|it| it.1) {
            None if self.went > SLIP => self.move_by(ctx, at - before),
            None => {}
            Some(other) => {
                // Two fingers hold the two places they touch.
                let by = at.distance(other) / before.distance(other).max(1.0);
                self.move_by(ctx, (at - before) * 0.5);
                self.nearer(ctx, by, (at + other) * 0.5);
            }
        }
        true
    }

    fn release(&mut self, ctx: &Context<Stage>, event: &PointerEvent) {
        let count = self.fingers.len();
        self.fingers.retain(|it| it.0 != event.pointer_id());
        let is_tap = count == 1 && self.went <= SLIP && event.type_() == "pointerup";
        if is_tap {
            let at = self.within_frame(event);
            let meant = self.sight.meant(&ctx.props().picture, at);
            self.told = meant;
            ctx.props().on_choose.emit(meant);
        }
    }

    /// Whether the key means something here.
    fn typed(&mut self, ctx: &Context<Stage>, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return false;
        }
        let middle = self.sight.window * 0.5;
        match event.key().as_str() {
            "ArrowLeft" => self.move_by(ctx, Point::new(MOVE, 0.0)),
            "ArrowRight" => self.move_by(ctx, Point::new(-MOVE, 0.0)),
            "ArrowUp" => self.move_by(ctx, Point::new(0.0, MOVE)),
            "ArrowDown" => self.move_by(ctx, Point::new(0.0, -MOVE)),
            "+" | "=" => self.nearer(ctx, STEP, middle),
            "-" => self.nearer(ctx, 1.0 / STEP, middle),
            "0" => self.sight.show(&ctx.props().picture.bounds),
            "Escape" if self.told.is_some() => ctx.props().on_choose.emit(None),
            "Enter" => match self.told {
                Some(Chosen::Person(id)) => ctx.props().on_open.emit(id),
                _ => return false,
            },
            _ => return false,
        }
        true
    }
}
