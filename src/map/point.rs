//! A place on the picture, in radii of a face. Knows numbers alone.

use std::ops::{Add, AddAssign, Mul, Sub};

#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub fn new(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    /// At this angle, in radians, and this far from nothing.
    pub fn polar(angle: f64, distance: f64) -> Point {
        Point::new(angle.cos() * distance, angle.sin() * distance)
    }

    pub fn length(self) -> f64 {
        // `hypot` guards against figures that no picture has, and takes several times as long.
        (self.x * self.x + self.y * self.y).sqrt()
    }

    pub fn distance(self, other: Point) -> f64 {
        (self - other).length()
    }

    /// Turned around nothing by an angle whose cosine and sine these are.
    pub fn turned(self, cos: f64, sin: f64) -> Point {
        Point::new(self.x * cos - self.y * sin, self.x * sin + self.y * cos)
    }
}

impl Add for Point {
    type Output = Point;
    fn add(self, other: Point) -> Point {
        Point::new(self.x + other.x, self.y + other.y)
    }
}

impl AddAssign for Point {
    fn add_assign(&mut self, other: Point) {
        *self = *self + other;
    }
}

impl Sub for Point {
    type Output = Point;
    fn sub(self, other: Point) -> Point {
        Point::new(self.x - other.x, self.y - other.y)
    }
}

impl Mul<f64> for Point {
    type Output = Point;
    fn mul(self, by: f64) -> Point {
        Point::new(self.x * by, self.y * by)
    }
}

/// The middle of them; nothing where there are none.
pub fn middle(points: &[Point]) -> Point {
    let all = points.iter().fold(Point::default(), |all, it| all + *it);
    all * (1.0 / points.len().max(1) as f64)
}

/// About the middle of the smallest circle around them, as in Bădoiu and Clarkson (SODA 2003).
pub fn centre(points: &[Point]) -> Point {
    let mut centre = middle(points);
    for step in 2..60 {
        let far = |one: &&Point, other: &&Point| {
            let (one, other) = (centre.distance(**one), centre.distance(**other));
            one.total_cmp(&other)
        };
        if let Some(farthest) = points.iter().max_by(far) {
            centre += (*farthest - centre) * (1.0 / f64::from(step));
        }
    }
    centre
}
