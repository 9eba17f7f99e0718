//! Which discs are near a place, without looking at all of them. Knows places alone.

use super::point::Point;

/// Square fields of equal size over all places, and who is in each.
#[derive(Debug, Clone, Default)]
pub(super) struct Spots {
    corner: Point,
    field: f64,
    columns: usize,
    rows: usize,
    /// Where each field begins in `held`, and where the last ends.
    starts: Vec<usize>,
    held: Vec<usize>,
}

impl Spots {
    /// Nobody within `reach` of a place is more than one field away from it. An endless reach puts
    /// all into one field.
    pub fn new(at: &[Point], reach: f64) -> Spots {
        let low = at.iter().fold(Point::new(f64::MAX, f64::MAX), |low, it| {
            Point::new(low.x.min(it.x), low.y.min(it.y))
        });
        let high = at.iter().fold(Point::new(f64::MIN, f64::MIN), |high, it| {
            Point::new(high.x.max(it.x), high.y.max(it.y))
        });
        // More fields than places would cost more than they spare.
        let most = (at.len() as f64).sqrt().ceil().max(1.0);
        let span = (high.x - low.x).max(high.y - low.y).max(0.0);
        let field = reach.max(span / most);
        let count = |span: f64| (span.max(0.0) / field) as usize + 1;
        let (columns, rows) = (count(high.x - low.x), count(high.y - low.y));
        let mut spots = Spots {
            corner: low,
            field,
            columns,
            rows,
            starts: vec![0; columns * rows + 1],
            held: vec![0; at.len()],
        };
        let fields: Vec<usize> = at
            .iter()
            .map(|it| {
                let (column, row) = spots.field_of(*it);
                row * columns + column
            })
            .collect();
        for field in &fields {
            spots.starts[field + 1] += 1;
        }
        for field in 0..columns * rows {
            spots.starts[field + 1] += spots.starts[field];
        }
        let mut next = spots.starts.clone();
        for (place, field) in fields.into_iter().enumerate() {
            spots.held[next[field]] = place;
            next[field] += 1;
        }
        spots
    }

    fn field_of(&self, at: Point) -> (usize, usize) {
        let along = |from: f64, to: f64, count: usize| {
            (((to - from) / self.field) as usize).min(count.saturating_sub(1))
        };
        (
            along(self.corner.x, at.x, self.columns),
            along(self.corner.y, at.y, self.rows),
        )
    }

    /// Whoever may be within reach, as they stood when this was made.
    pub fn near(&self, at: Point) -> impl Iterator<Item = usize> {
        let (column, row) = self.field_of(at);
        let columns = column.saturating_sub(1)..=(column + 1).min(self.columns - 1);
        let rows = row.saturating_sub(1)..=(row + 1).min(self.rows - 1);
        rows.flat_map(move |row| {
            let first = row * self.columns + columns.start();
            let last = row * self.columns + columns.end();
            &self.held[self.starts[first]..self.starts[last + 1]]
        })
        .copied()
    }
}
