//! The part of the picture that is in sight. Knows lengths alone: those of the picture in radii of
//! a face, those of the window in CSS pixels.

use super::FACE;
use super::point::Point;

/// How large a face may be drawn at the most, from its middle, and where all of the picture is
/// brought into sight; in pixels.
const LARGEST: f64 = 44.0;
const LARGEST_OF_ALL: f64 = 22.0;
/// How much smaller than all of it in sight the picture may become.
const SMALLER: f64 = 0.5;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// What of the picture is in the middle of the window.
    pub middle: Point,
    /// How many pixels a face has from its middle.
    pub scale: f64,
}

/// A part of the picture between two corners.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    pub low: Point,
    pub high: Point,
}

impl Bounds {
    /// Around the faces at these places; `None` where there are none.
    pub fn around(places: impl IntoIterator<Item = Point>) -> Option<Bounds> {
        let mut places = places.into_iter();
        let first = places.next()?;
        let (mut low, mut high) = (first, first);
        for it in places {
            low = Point::new(low.x.min(it.x), low.y.min(it.y));
            high = Point::new(high.x.max(it.x), high.y.max(it.y));
        }
        let face = Point::new(FACE, FACE);
        Some(Bounds {
            low: low - face,
            high: high + face,
        })
    }

    fn size(&self) -> Point {
        self.high - self.low
    }

    pub fn middle(&self) -> Point {
        (self.low + self.high) * 0.5
    }
}

impl Camera {
    /// All of `bounds` in sight, in a window of this size with a margin of so many pixels around.
    pub fn fitting(bounds: &Bounds, window: Point, margin: f64) -> Camera {
        let size = bounds.size();
        let room = |window: f64| (window - 2.0 * margin).max(1.0);
        let scale = (room(window.x) / size.x).min(room(window.y) / size.y);
        Camera {
            middle: bounds.middle(),
            scale: scale.min(LARGEST_OF_ALL),
        }
    }

    /// Where something of the picture is drawn in a window of this size.
    pub fn to_window(&self, at: Point, window: Point) -> Point {
        (at - self.middle) * self.scale + window * 0.5
    }

    /// What of the picture is drawn there.
    pub fn to_picture(&self, at: Point, window: Point) -> Point {
        (at - window * 0.5) * (1.0 / self.scale) + self.middle
    }

    /// Moved along with a finger or pointer that went so many pixels.
    pub fn moved(&self, by: Point) -> Camera {
        Camera {
            middle: self.middle - by * (1.0 / self.scale),
            ..*self
        }
    }

    /// Nearer by this factor, or farther where it is below 1, so that what lies under `at` stays
    /// there; no farther than where the picture is small in the window.
    pub fn nearer(&self, by: f64, at: Point, window: Point, whole: &Bounds) -> Camera {
        let least = Camera::fitting(whole, window, 0.0).scale * SMALLER;
        let scale = (self.scale * by).clamp(least.min(LARGEST), LARGEST);
        let there = self.to_picture(at, window);
        Camera {
            middle: there - (at - window * 0.5) * (1.0 / scale),
            scale,
        }
    }

    /// The same, with something of the picture in the middle of the window however far it was led.
    pub fn kept_within(&self, whole: &Bounds) -> Camera {
        let keep = |it: f64, low: f64, high: f64| it.clamp(low, high);
        Camera {
            middle: Point::new(
                keep(self.middle.x, whole.low.x, whole.high.x),
                keep(self.middle.y, whole.low.y, whole.high.y),
            ),
            ..*self
        }
    }
}
