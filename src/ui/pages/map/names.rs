//! Which names stand on the map: those that matter most, none upon another.

use web_sys::CanvasRenderingContext2d as Canvas;

use super::drawing::{FACE_FROM, Scene, text};
use crate::map::Point;

/// From how many pixels on everybody's name is tried.
const ALL_FROM: f64 = 13.0;
/// Where the names of a few stand for many, there is one for so many pixels of the window.
const PIXELS_OF_ONE: f64 = 32_000.0;
/// Names of groups of at least so many people, that are at least so wide.
const GROUP_FROM: usize = 4;
const WIDE_FROM: f64 = 48.0;
/// How many times wider than its island a name may be.
const WIDER: f64 = 1.5;
/// Longer names are cut off.
const LONGEST: usize = 34;

/// The places that are taken, in CSS pixels.
#[derive(Default)]
pub struct Names {
    taken: Vec<(Point, Point)>,
}

impl Names {
    pub fn paint(mut self, canvas: &Canvas, scene: &Scene) {
        canvas.set_text_align("center");
        canvas.set_text_baseline("alphabetic");
        canvas.set_stroke_style_str(&scene.ink.ground);
        canvas.set_line_width(4.0);
        self.take_faces(scene);
        let size = scene.ink.size;
        let people = format!("500 {size}px {}", scene.ink.operate);
        let order = &scene.picture.by_links;
        canvas.set_font(&people);
        canvas.set_fill_style_str(&scene.ink.words);
        for place in order.iter().filter(|it| scene.is_chosen(**it)) {
            self.person(canvas, scene, *place);
        }
        self.groups(canvas, scene);
        canvas.set_font(&people);
        canvas.set_fill_style_str(&scene.ink.words);
        let most = match scene.face() >= ALL_FROM || scene.lit.is_some() {
            true => usize::MAX,
            false => (scene.window.x * scene.window.y / PIXELS_OF_ONE) as usize,
        };
        let mut written = 0;
        for place in order.iter().filter(|it| scene.is_lit(**it)) {
            if written < most && !scene.is_chosen(*place) {
                written += usize::from(self.person(canvas, scene, *place));
            }
        }
    }

    /// No name stands upon a face that the light falls on, where it is more than a dot.
    fn take_faces(&mut self, scene: &Scene) {
        if scene.face() < FACE_FROM {
            return;
        }
        let half = Point::new(scene.face(), scene.face()) * 0.8;
        for place in (0..scene.picture.people.len()).filter(|it| scene.is_lit(*it)) {
            let at = scene.at(place);
            if scene.is_in_sight(at, half.x) {
                self.taken.push((at - half, at + half));
            }
        }
    }

    /// Below the face, or else above it. Whether there was room for it.
    fn person(&mut self, canvas: &Canvas, scene: &Scene, place: usize) -> bool {
        let (face, size) = (scene.face(), scene.ink.size);
        let name = &scene.picture.people[place].name;
        [face + size + 2.0, -face - 5.0].into_iter().any(|off| {
            let at = scene.at(place) + Point::new(0.0, off);
            scene.is_in_sight(at, 40.0) && self.write(canvas, scene, name, at, size)
        })
    }

    /// Above each group.
    fn groups(&mut self, canvas: &Canvas, scene: &Scene) {
        let size = scene.ink.size * 1.08;
        canvas.set_font(&format!("italic 600 {size}px {}", scene.ink.read));
        canvas.set_fill_style_str(&scene.ink.soft);
        let groups = &scene.picture.layout.groups.members;
        for (island, members) in scene.picture.islands.iter().zip(groups) {
            let low = scene.camera.to_window(island.bounds.low, scene.window);
            let high = scene.camera.to_window(island.bounds.high, scene.window);
            let is_lit = members.iter().any(|it| scene.is_lit(*it));
            if island.people < GROUP_FROM || high.x - low.x < WIDE_FROM || !is_lit {
                continue;
            }
            let at = Point::new((low.x + high.x) / 2.0, low.y - scene.face() - 4.0);
            // From afar the long names of small islands would be all that one sees.
            let has_room = width(canvas, &island.name) < WIDER * (high.x - low.x);
            let name = if has_room {
                Some(&island.name)
            } else {
                island.short.as_ref()
            };
            if let Some(name) = name.filter(|_| scene.is_in_sight(at, 60.0)) {
                self.write(canvas, scene, name, at, size);
            }
        }
    }

    /// Writes it around `at`, where nothing stands yet. Whether it did.
    fn write(&mut self, canvas: &Canvas, scene: &Scene, name: &str, at: Point, size: f64) -> bool {
        let name = cut(name);
        let half = Point::new(width(canvas, &name) / 2.0 + 3.0, size);
        let (low, high) = (at - half, Point::new(at.x + half.x, at.y + size * 0.35));
        let meets = |(other_low, other_high): &(Point, Point)| {
            low.x < other_high.x
                && high.x > other_low.x
                && low.y < other_high.y
                && high.y > other_low.y
        };
        if self.taken.iter().any(meets) {
            return false;
        }
        self.taken.push((low, high));
        canvas.set_stroke_style_str(&scene.ink.ground);
        drop(canvas.stroke_text(&name, at.x, at.y));
        text(canvas, &name, at);
        true
    }
}

/// In CSS pixels, in the font of this moment.
fn width(canvas: &Canvas, name: &str) -> f64 {
    canvas.measure_text(name).map_or(0.0, |it| it.width())
}

fn cut(name: &str) -> String {
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
}
