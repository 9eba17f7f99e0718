//! Paints the map on a canvas. Knows what is to be seen and nothing of how it is moved.

use web_sys::CanvasRenderingContext2d as Canvas;

use super::ink::Ink;
use super::names::Names;
use crate::app::map::Chosen;
use crate::app::view::map::Picture;
use crate::domain::Trust;
use crate::map::{Camera, Point, Tie};

/// How far a group's shade reaches around its faces, in radii of a face, and in pixels at the least.
const HALO: f64 = 1.9;
const HALO_AT_LEAST: f64 = 6.0;
/// From how many pixels on a face is more than a dot, and has its initials.
pub const FACE_FROM: f64 = 3.2;
const INITIALS_FROM: f64 = 8.5;
/// How much is seen of what the light does not fall on.
const DIM: f64 = 0.16;

/// All that is to be seen.
pub struct Scene<'a> {
    pub picture: &'a Picture,
    /// By the places of people; `None` where the light falls on all.
    pub lit: Option<&'a [bool]>,
    pub chosen: Option<Chosen>,
    pub hovered: Option<Chosen>,
    pub camera: Camera,
    /// In CSS pixels.
    pub window: Point,
    pub ink: &'a Ink,
}

impl Scene<'_> {
    /// Where somebody is drawn.
    pub fn at(&self, place: usize) -> Point {
        self.camera
            .to_window(self.picture.layout.at[place], self.window)
    }

    /// The radius of a face in pixels.
    pub fn face(&self) -> f64 {
        self.camera.scale
    }

    pub fn is_lit(&self, place: usize) -> bool {
        self.lit.is_none_or(|it| it.get(place) == Some(&true))
    }

    /// Whether anything that reaches this far around `at` can be seen.
    pub fn is_in_sight(&self, at: Point, reach: f64) -> bool {
        let within = |at: f64, window: f64| at > -reach && at < window + reach;
        within(at.x, self.window.x) && within(at.y, self.window.y)
    }

    /// Whether somebody is looked at closely, alone or with another.
    pub fn is_chosen(&self, place: usize) -> bool {
        let person = &self.picture.people[place];
        [self.chosen, self.hovered]
            .into_iter()
            .flatten()
            .any(|it| match it {
                Chosen::Person(id) => id == person.id,
                Chosen::Bridge(pair) => pair.has(person.id),
            })
    }
}

pub fn paint(canvas: &Canvas, scene: &Scene) {
    canvas.clear_rect(0.0, 0.0, scene.window.x, scene.window.y);
    canvas.set_line_cap("round");
    canvas.set_line_join("round");
    islands(canvas, scene);
    for lit in [false, true] {
        canvas.set_global_alpha(if lit { 1.0 } else { DIM });
        if lit || scene.lit.is_some() {
            threads(canvas, scene, lit);
            under_way(canvas, scene, lit);
            bridges(canvas, scene, lit);
            faces(canvas, scene, lit);
        }
    }
    canvas.set_global_alpha(1.0);
    Names::default().paint(canvas, scene);
}

/// The shade in which each group stands: it follows its faces and the threads between them.
fn islands(canvas: &Canvas, scene: &Scene) {
    let groups = &scene.picture.layout.groups.of;
    let halo = (HALO * scene.face()).max(HALO_AT_LEAST);
    canvas.set_stroke_style_str(&scene.ink.shade);
    canvas.set_line_width(2.0 * halo);
    canvas.begin_path();
    for thread in &scene.picture.layout.threads.threads {
        if groups[thread.a] == groups[thread.b] {
            line(canvas, scene, thread.a, thread.b);
        }
    }
    canvas.stroke();
}

fn threads(canvas: &Canvas, scene: &Scene, lit: bool) {
    let groups = &scene.picture.layout.groups.of;
    let threads = &scene.picture.layout.threads.threads;
    let of = |is_it: &dyn Fn(Tie) -> bool, is_within: bool| {
        canvas.begin_path();
        for thread in threads {
            let is_lit = scene.is_lit(thread.a) && scene.is_lit(thread.b);
            let is_inside = groups[thread.a] == groups[thread.b];
            if is_lit == lit && is_inside == is_within && is_it(thread.tie) {
                line(canvas, scene, thread.a, thread.b);
            }
        }
        canvas.stroke();
    };
    let thin = (scene.face() * 0.09).clamp(0.6, 1.5);
    canvas.set_stroke_style_str(&scene.ink.edge);
    canvas.set_line_width(thin * 0.8);
    of(&|tie| tie != Tie::Made, false);
    canvas.set_line_width(thin);
    of(&|tie| tie != Tie::Made, true);
    canvas.set_stroke_style_str(&scene.ink.connect);
    canvas.set_line_width(thin * 1.9);
    of(&|tie| tie == Tie::Made, false);
    of(&|tie| tie == Tie::Made, true);
    if scene.face() >= FACE_FROM {
        canvas.set_fill_style_str(&scene.ink.edge);
        for thread in threads {
            let is_lit = scene.is_lit(thread.a) && scene.is_lit(thread.b);
            match thread.tie {
                _ if is_lit != lit => {}
                Tie::FirstBrought => arrow(canvas, scene, thread.a, thread.b),
                Tie::SecondBrought => arrow(canvas, scene, thread.b, thread.a),
                Tie::Knows | Tie::Made => {}
            }
        }
    }
}

/// Dashed, between the whole thread of those who were introduced and the dots of who could meet.
fn under_way(canvas: &Canvas, scene: &Scene, lit: bool) {
    canvas.set_stroke_style_str(&scene.ink.connect);
    let width = (scene.face() * 0.16).clamp(1.0, 2.0);
    canvas.set_line_width(width);
    dashed(canvas, &[3.0 * width, 3.5 * width]);
    canvas.begin_path();
    for pair in &scene.picture.under_way {
        if (scene.is_lit(pair.a) && scene.is_lit(pair.b)) == lit {
            line(canvas, scene, pair.a, pair.b);
        }
    }
    canvas.stroke();
    dashed(canvas, &[]);
}

/// Dotted, as the thread of an introduction that is only an idea.
fn bridges(canvas: &Canvas, scene: &Scene, lit: bool) {
    canvas.set_stroke_style_str(&scene.ink.connect);
    // From afar so many dots would be all that one sees.
    let width = (scene.face() * 0.22).clamp(1.3, 2.5);
    dashed(canvas, &[0.0, 2.8 * width]);
    for bridge in &scene.picture.bridges {
        if (scene.is_lit(bridge.a) && scene.is_lit(bridge.b)) != lit {
            continue;
        }
        let closely = Some(Chosen::Bridge(bridge.pair));
        let is_closely = closely == scene.chosen || closely == scene.hovered;
        canvas.set_line_width(if is_closely { 1.6 * width } else { width });
        canvas.begin_path();
        line(canvas, scene, bridge.a, bridge.b);
        canvas.stroke();
    }
    dashed(canvas, &[]);
}

fn faces(canvas: &Canvas, scene: &Scene, lit: bool) {
    let radius = scene.face();
    let font = format!("600 {}px {}", radius * 0.72, scene.ink.operate);
    canvas.set_font(&font);
    canvas.set_text_align("center");
    canvas.set_text_baseline("middle");
    for (place, person) in scene.picture.people.iter().enumerate() {
        let at = scene.at(place);
        if scene.is_lit(place) != lit || !scene.is_in_sight(at, radius + 4.0) {
            continue;
        }
        let (ground, ink) = &scene.ink.faces[usize::from(person.face.hue) % scene.ink.faces.len()];
        let is_dot = radius < FACE_FROM;
        disc(canvas, at, if is_dot { radius.max(1.7) } else { radius });
        canvas.set_fill_style_str(if is_dot { ink } else { ground });
        canvas.fill();
        if !is_dot {
            canvas.set_stroke_style_str(ink);
            ring(canvas, at, radius, person.face.trust);
        }
        if radius >= INITIALS_FROM {
            canvas.set_fill_style_str(ink);
            text(
                canvas,
                &person.face.initials,
                Point::new(at.x, at.y + radius * 0.05),
            );
        }
        if scene.is_chosen(place) {
            canvas.set_stroke_style_str(&scene.ink.focus);
            canvas.set_line_width(2.5);
            disc(canvas, at, radius.max(3.0) + 3.5);
            canvas.stroke();
        }
    }
}

/// The rim of a face, by whose shape one tells trust, as everywhere.
fn ring(canvas: &Canvas, at: Point, radius: f64, trust: Trust) {
    let width = (radius * 0.09).clamp(0.8, 2.0);
    canvas.set_line_width(width);
    match trust {
        Trust::Unset => return,
        Trust::WouldRefer | Trust::Never => {}
        Trust::NotYet => dashed(canvas, &[2.5 * width, 2.5 * width]),
    }
    disc(canvas, at, radius - width / 2.0);
    canvas.stroke();
    dashed(canvas, &[]);
    if trust == Trust::Never {
        let rim = Point::polar(-std::f64::consts::FRAC_PI_4, radius);
        canvas.begin_path();
        canvas.move_to(at.x - rim.x, at.y - rim.y);
        canvas.line_to(at.x + rim.x, at.y + rim.y);
        canvas.stroke();
    }
}

/// In the middle of a thread, towards whom the user came to know by it.
fn arrow(canvas: &Canvas, scene: &Scene, from: usize, to: usize) {
    let (from, to) = (scene.at(from), scene.at(to));
    let way = to - from;
    let middle = (from + to) * 0.5;
    let length = way.length();
    let size = (scene.face() * 0.32).clamp(3.0, 8.0);
    if length < 3.0 * size || !scene.is_in_sight(middle, size) {
        return;
    }
    let along = way * (size / length);
    let aside = Point::new(-along.y, along.x) * 0.6;
    canvas.begin_path();
    canvas.move_to(middle.x + along.x, middle.y + along.y);
    canvas.line_to(middle.x - along.x + aside.x, middle.y - along.y + aside.y);
    canvas.line_to(middle.x - along.x - aside.x, middle.y - along.y - aside.y);
    canvas.close_path();
    canvas.fill();
}

/// Adds a line between two people to the path, where any of it can be seen.
fn line(canvas: &Canvas, scene: &Scene, a: usize, b: usize) {
    let (from, to) = (scene.at(a), scene.at(b));
    let reach = from.distance(to) / 2.0 + HALO * scene.face();
    if scene.is_in_sight((from + to) * 0.5, reach) {
        canvas.move_to(from.x, from.y);
        canvas.line_to(to.x, to.y);
    }
}

fn disc(canvas: &Canvas, at: Point, radius: f64) {
    canvas.begin_path();
    // Refused only below nothing.
    drop(canvas.arc(at.x, at.y, radius.max(0.0), 0.0, std::f64::consts::TAU));
}

fn dashed(canvas: &Canvas, lengths: &[f64]) {
    let list = js_sys::Array::new();
    lengths.iter().for_each(|it| {
        list.push(&(*it).into());
    });
    drop(canvas.set_line_dash(&list));
}

/// Written where it is meant to be, or not at all.
pub fn text(canvas: &Canvas, text: &str, at: Point) {
    drop(canvas.fill_text(text, at.x, at.y));
}
