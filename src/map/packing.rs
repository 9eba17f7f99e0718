//! Lays circles side by side around the first, so that little room is lost. Knows sizes alone.
//!
//! The front chain of Wang, Wang, Dai and Wang (CHI 2006), as d3-hierarchy does it: each circle
//! touches two that lie at the rim, those nearest to the middle that leave it room.

use super::point::Point;

#[derive(Debug, Clone, Copy)]
struct Circle {
    at: Point,
    radius: f64,
}

/// Where each lies, in the order given; the largest should come first.
pub(super) fn packed(radii: &[f64]) -> Vec<Point> {
    let circle = |radius: &f64| Circle {
        at: Point::default(),
        radius: *radius,
    };
    let mut circles: Vec<Circle> = radii.iter().map(circle).collect();
    if let [one, other, ..] = &mut circles[..] {
        one.at = Point::new(-other.radius, 0.0);
        other.at = Point::new(one.radius, 0.0);
    }
    if circles.len() > 2 {
        circles[2].at = touching(circles[1], circles[0], circles[2].radius);
        pack(&mut circles);
    }
    circles.iter().map(|it| it.at).collect()
}

/// All but the first three, which touch each other.
fn pack(circles: &mut [Circle]) {
    // The rim: who follows each circle on it, and whom it follows.
    let mut after: Vec<usize> = vec![1, 2, 0];
    let mut before: Vec<usize> = vec![2, 0, 1];
    let (mut a, mut b) = (0, 1);
    let mut circle = 3;
    while circle < circles.len() {
        circles[circle].at = touching(circles[a], circles[b], circles[circle].radius);
        // Whoever it lies upon, looked for from both ends at once, is the nearer end of the gap.
        let (mut ahead, mut behind) = (after[b], before[a]);
        let (mut way_ahead, mut way_behind) = (circles[b].radius, circles[a].radius);
        let mut met = None;
        loop {
            if way_ahead <= way_behind {
                if lie_upon(circles[ahead], circles[circle]) {
                    met = Some((a, ahead));
                    break;
                }
                way_ahead += circles[ahead].radius;
                ahead = after[ahead];
            } else {
                if lie_upon(circles[behind], circles[circle]) {
                    met = Some((behind, b));
                    break;
                }
                way_behind += circles[behind].radius;
                behind = before[behind];
            }
            if ahead == after[behind] {
                break;
            }
        }
        if let Some(gap) = met {
            (a, b) = gap;
            after[a] = b;
            before[b] = a;
            continue;
        }
        after.push(b);
        before.push(a);
        after[a] = circle;
        before[b] = circle;
        // Around the first, which is the largest, there is room first.
        (a, b) = (a, circle);
        let middle = circles[0].at;
        let mut nearest = off_middle(middle, circles[a], circles[after[a]]);
        let mut at = after[b];
        while at != b {
            let off = off_middle(middle, circles[at], circles[after[at]]);
            if off < nearest {
                (a, nearest) = (at, off);
            }
            at = after[at];
        }
        b = after[a];
        circle += 1;
    }
}

/// How far from the middle two neighbours touch.
fn off_middle(middle: Point, a: Circle, b: Circle) -> f64 {
    let touch = (a.at * b.radius + b.at * a.radius) * (1.0 / (a.radius + b.radius));
    touch.distance(middle)
}

fn lie_upon(a: Circle, b: Circle) -> bool {
    a.at.distance(b.at) < a.radius + b.radius - 1e-6
}

/// Where a circle of this radius touches both, on the outer side of the way from `a` to `b`.
fn touching(a: Circle, b: Circle, radius: f64) -> Point {
    let way = b.at - a.at;
    let square = way.x * way.x + way.y * way.y;
    if square == 0.0 {
        return a.at + Point::new(a.radius + radius, 0.0);
    }
    let (to_a, to_b) = ((a.radius + radius).powi(2), (b.radius + radius).powi(2));
    let along = (square + to_a - to_b) / (2.0 * square);
    let aside = (to_a / square - along * along).max(0.0).sqrt();
    a.at + way * along + Point::new(way.y, -way.x) * aside
}
