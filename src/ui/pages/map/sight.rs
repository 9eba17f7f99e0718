//! Which part of the picture the window shows, and what lies under a place of it.

use crate::app::map::Chosen;
use crate::app::view::map::Picture;
use crate::map::camera::Bounds;
use crate::map::{Camera, Point};

/// Around the whole of the picture, in CSS pixels: room for names at its rim.
const MARGIN: f64 = 44.0;
/// As wide as what is said of somebody, and how wide a window is in which it lies below; in pixels.
const PANEL: f64 = 410.0;
const NARROW: f64 = 620.0;
/// As large as somebody is drawn at the least who was looked for.
const LOOKED_FOR: f64 = 15.0;
/// How far from somebody, or from a thread, one may press and still mean them.
const NEAR: f64 = 16.0;
const NEAR_THREAD: f64 = 9.0;

pub struct Sight {
    /// `None` until the size of the window is known.
    pub camera: Option<Camera>,
    /// In CSS pixels.
    pub window: Point,
}

impl Sight {
    /// As it was left, where it was.
    pub fn new(camera: Option<Camera>) -> Sight {
        Sight {
            camera,
            window: Point::default(),
        }
    }

    /// Brings all of this into sight.
    pub fn show(&mut self, bounds: &Bounds) {
        let margin = MARGIN.min(self.window.x / 8.0);
        self.camera = Some(Camera::fitting(bounds, self.window, margin));
    }

    /// Brings everybody into sight on whom the light falls.
    pub fn show_within(&mut self, picture: &Picture, lit: Option<&[bool]>) {
        let is_lit = |place: &usize| lit.is_none_or(|it| it.get(*place) == Some(&true));
        let places = (0..picture.people.len()).filter(is_lit);
        let bounds = Bounds::around(places.map(|it| picture.layout.at[it]));
        self.show(&bounds.unwrap_or(picture.bounds));
    }

    /// Brings into sight who was chosen elsewhere.
    pub fn show_chosen(&mut self, picture: &Picture, chosen: Chosen) {
        let Some(bounds) = around(picture, chosen) else {
            return;
        };
        let fit = Camera::fitting(&bounds, self.window, 2.0 * MARGIN);
        let before = self.camera.map_or(LOOKED_FOR, |it| it.scale);
        self.camera = Some(Camera {
            scale: before.max(LOOKED_FOR).min(fit.scale),
            ..fit
        });
    }

    /// Moves whoever is chosen out from under what is said of them: that lies over the lower part
    /// of a narrow window, and the end of a wide one.
    pub fn keep_clear(&mut self, picture: &Picture, chosen: Chosen) {
        let (Some(bounds), Some(camera)) = (around(picture, chosen), self.camera) else {
            return;
        };
        let (width, height) = match self.window.x < NARROW {
            true => (self.window.x, self.window.y * 0.36),
            false => (self.window.x - PANEL, self.window.y),
        };
        let clear = |at: f64, room: f64| {
            let margin = MARGIN.min(room / 2.0);
            at.clamp(margin, room - margin)
        };
        let at = camera.to_window(bounds.middle(), self.window);
        let to = Point::new(clear(at.x, width), clear(at.y, height));
        self.camera = Some(camera.moved(to - at));
    }

    /// Nearer by this factor, where what lies under `at` stays.
    pub fn nearer(&mut self, picture: &Picture, by: f64, at: Point) {
        let whole = &picture.bounds;
        let nearer = |it: Camera| it.nearer(by, at, self.window, whole).kept_within(whole);
        self.camera = self.camera.map(nearer);
    }

    pub fn move_by(&mut self, picture: &Picture, by: Point) {
        let moved = |it: Camera| it.moved(by).kept_within(&picture.bounds);
        self.camera = self.camera.map(moved);
    }

    /// Who, or which two, one means who points there.
    pub fn meant(&self, picture: &Picture, at: Point) -> Option<Chosen> {
        let camera = self.camera?;
        let at = camera.to_picture(at, self.window);
        let near = (NEAR / camera.scale).max(1.2);
        let person = picture.nearest(at, near);
        let person = person.map(|it| Chosen::Person(picture.people[it].id));
        person.or_else(|| {
            let bridge = picture.nearest_bridge(at, NEAR_THREAD / camera.scale)?;
            Some(Chosen::Bridge(bridge.pair))
        })
    }
}

/// Around who is chosen; `None` where they are not on the picture.
fn around(picture: &Picture, chosen: Chosen) -> Option<Bounds> {
    let ids = match chosen {
        Chosen::Person(id) => [id, id],
        Chosen::Bridge(pair) => [pair.first(), pair.second()],
    };
    let places = ids.into_iter().filter_map(|it| picture.place(it));
    Bounds::around(places.map(|it| picture.layout.at[it]))
}
