//! Who helps whom in a group, so that nobody goes without who need not: an assignment of helpers
//! to those who need something. Knows numbers alone.

use std::collections::VecDeque;

/// One of a group can be helped by another; both by their place in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Way {
    pub needer: usize,
    pub helper: usize,
    /// What it is worth to the one who is helped; above 0.
    pub worth: i64,
}

/// Which of the ways are gone, by their place, in order: one for each needer at most, and no
/// helper more than `most` times. First as many are helped as can be; then whoever is helped
/// least is helped as well as can be; then all of them together. `again` is what it costs to
/// ask a helper once more, in the measure of the worths: so that the asking is spread.
///
/// All together by successive best paths, as in the theory of flows of least cost (Busacker,
/// Gowen 1961): what was assigned before is given up where that helps more.
pub(super) fn assigned(ways: &[Way], people: usize, most: usize, again: i64) -> Vec<usize> {
    let floor = highest_floor(ways, people, most);
    let mut group = Group {
        ways,
        of_needer: of_needer(ways, people, floor),
        taken: vec![None; people],
        given: vec![0; people],
    };
    while group.help_one(most, again) {}
    let mut chosen: Vec<usize> = group.taken.into_iter().flatten().collect();
    chosen.sort_unstable();
    chosen
}

/// By needer, the ways to help them that are worth this much or more.
fn of_needer(ways: &[Way], people: usize, floor: i64) -> Vec<Vec<usize>> {
    let mut found = vec![Vec::new(); people];
    for (place, way) in ways.iter().enumerate() {
        if way.worth >= floor {
            found[way.needer].push(place);
        }
    }
    found
}

/// The greatest worth that can be asked of every way without anybody more going without.
fn highest_floor(ways: &[Way], people: usize, most: usize) -> i64 {
    let mut worths: Vec<i64> = ways.iter().map(|it| it.worth).collect();
    worths.sort_unstable();
    worths.dedup();
    let all = most_helped(ways, people, most, 0);
    let reached = worths.partition_point(|it| most_helped(ways, people, most, *it) == all);
    reached.checked_sub(1).map_or(0, |it| worths[it])
}

/// How many can be helped by ways of this worth or more (Kuhn 1955).
fn most_helped(ways: &[Way], people: usize, most: usize, floor: i64) -> usize {
    let of_needer = of_needer(ways, people, floor);
    let mut asked_by: Vec<Vec<usize>> = vec![Vec::new(); people];
    let is_helped = |needer: &usize| {
        let mut seen = vec![false; people];
        finds_help(*needer, ways, &of_needer, &mut asked_by, &mut seen, most)
    };
    (0..people).filter(is_helped).count()
}

/// Whether somebody helps them, where need be after others have found somebody else.
fn finds_help(
    needer: usize,
    ways: &[Way],
    of_needer: &[Vec<usize>],
    asked_by: &mut [Vec<usize>],
    seen: &mut [bool],
    most: usize,
) -> bool {
    for way in &of_needer[needer] {
        let helper = ways[*way].helper;
        if std::mem::replace(&mut seen[helper], true) {
            continue;
        }
        if asked_by[helper].len() < most {
            asked_by[helper].push(needer);
            return true;
        }
        for place in 0..asked_by[helper].len() {
            let other = asked_by[helper][place];
            if finds_help(other, ways, of_needer, asked_by, seen, most) {
                asked_by[helper][place] = needer;
                return true;
            }
        }
    }
    false
}

struct Group<'a> {
    ways: &'a [Way],
    of_needer: Vec<Vec<usize>>,
    /// By needer, the way that is gone.
    taken: Vec<Option<usize>>,
    /// How often each helper is asked.
    given: Vec<usize>,
}

/// How each helper can be reached: what is gained on the way, and the last step of it.
struct Reached {
    best: Vec<Option<(i64, usize)>>,
    waits: Vec<bool>,
    queue: VecDeque<usize>,
}

impl Group<'_> {
    /// Helps one more, by the path that gains most; others may be helped otherwise for it. False
    /// where nobody more can be helped.
    fn help_one(&mut self, most: usize, again: i64) -> bool {
        let reached = self.reach();
        let mut best: Option<(i64, usize)> = None;
        let free = self.given.iter().enumerate().filter(|it| *it.1 < most);
        for (helper, times) in free {
            let Some((gain, _)) = reached[helper] else {
                continue;
            };
            let gain = if *times > 0 { gain - again } else { gain };
            if best.is_none_or(|(known, _)| gain > known) {
                best = Some((gain, helper));
            }
        }
        let Some((_, mut helper)) = best else {
            return false;
        };
        self.given[helper] += 1;
        while let Some((_, way)) = reached[helper] {
            let needer = self.ways[way].needer;
            match self.taken[needer].replace(way) {
                Some(before) => helper = self.ways[before].helper,
                None => break,
            }
        }
        true
    }

    fn reach(&self) -> Vec<Option<(i64, usize)>> {
        let people = self.taken.len();
        let mut asked_by: Vec<Vec<(usize, i64)>> = vec![Vec::new(); people];
        let mut reached = Reached {
            best: vec![None; people],
            waits: vec![false; people],
            queue: VecDeque::new(),
        };
        for (needer, way) in self.taken.iter().enumerate() {
            match way.map(|it| self.ways[it]) {
                Some(way) => asked_by[way.helper].push((needer, way.worth)),
                None => self.go_on(needer, 0, &mut reached),
            }
        }
        while let Some(helper) = reached.queue.pop_front() {
            reached.waits[helper] = false;
            let gain = reached.best[helper].map_or(0, |it| it.0);
            for (needer, given_up) in &asked_by[helper] {
                self.go_on(*needer, gain - given_up, &mut reached);
            }
        }
        reached.best
    }

    /// Reaches those who can help this one, with so much gained before.
    fn go_on(&self, needer: usize, gain: i64, reached: &mut Reached) {
        for place in &self.of_needer[needer] {
            let Way { helper, worth, .. } = self.ways[*place];
            let is_more = reached.best[helper].is_none_or(|(known, _)| gain + worth > known);
            if is_more && self.taken[needer] != Some(*place) {
                reached.best[helper] = Some((gain + worth, *place));
                if !std::mem::replace(&mut reached.waits[helper], true) {
                    reached.queue.push_back(helper);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(list: &[(usize, usize, i64)]) -> Vec<Way> {
        let way = |(needer, helper, worth): &(usize, usize, i64)| Way {
            needer: *needer,
            helper: *helper,
            worth: *worth,
        };
        list.iter().map(way).collect()
    }

    /// Who is helped by whom.
    fn helped(list: &[(usize, usize, i64)], most: usize, again: i64) -> Vec<(usize, usize)> {
        let ways = ways(list);
        let chosen = assigned(&ways, 6, most, again);
        let told = chosen.iter().map(|it| (ways[*it].needer, ways[*it].helper));
        told.collect()
    }

    #[test]
    fn nobody_takes_the_only_help_that_another_has() {
        let list = [(0, 2, 90), (0, 3, 20), (1, 2, 50)];
        assert_eq!(helped(&list, 1, 0), [(0, 3), (1, 2)]);
    }

    #[test]
    fn whoever_is_helped_least_comes_before_the_sum() {
        let list = [(0, 2, 100), (0, 3, 40), (1, 2, 50), (1, 3, 10)];
        assert_eq!(helped(&list, 1, 0), [(0, 3), (1, 2)]);
        let list = [(0, 2, 100), (0, 3, 40), (1, 2, 50), (1, 3, 40)];
        assert_eq!(helped(&list, 1, 0), [(0, 2), (1, 3)]);
    }

    #[test]
    fn the_asking_is_spread_unless_that_helps_much_less() {
        // The last has no other help, so that nobody asks for more than they have.
        let list = [(0, 2, 60), (1, 2, 60), (1, 3, 50), (5, 4, 10)];
        assert_eq!(helped(&list, 2, 20), [(0, 2), (1, 3), (5, 4)]);
        assert_eq!(helped(&list, 2, 5), [(0, 2), (1, 2), (5, 4)]);
    }

    #[test]
    fn nobody_is_asked_more_often_than_may_be() {
        let list = [(0, 3, 30), (1, 3, 20), (2, 3, 10)];
        assert_eq!(helped(&list, 2, 5).len(), 2);
        assert_eq!(helped(&[], 2, 5), []);
    }

    /// Every small group against all there is to choose from.
    #[test]
    fn no_other_choice_is_better() {
        let mut seed = 7u64;
        let mut random = move |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) % below
        };
        for _ in 0..300 {
            let mut list = Vec::new();
            for needer in 0..4 {
                for helper in 0..4 {
                    if needer != helper && random(2) == 0 {
                        list.push((needer, helper, random(9) as i64 + 1));
                    }
                }
            }
            let ways = ways(&list);
            let chosen = assigned(&ways, 4, 2, 3);
            let merit = merit(&ways, &chosen).expect("it keeps to the rules");
            for other in 0..1u32 << ways.len() {
                let other: Vec<usize> = (0..ways.len()).filter(|it| other >> it & 1 == 1).collect();
                assert!(
                    super::tests::merit(&ways, &other) <= Some(merit),
                    "{list:?}"
                );
            }
        }
    }

    /// How many are helped, how well the one helped least, and all together; `None` against the
    /// rules.
    fn merit(ways: &[Way], chosen: &[usize]) -> Option<(usize, i64, i64)> {
        let mut taken = [0; 4];
        let mut given = [0i64; 4];
        let mut sum = 0;
        for way in chosen.iter().map(|it| ways[*it]) {
            taken[way.needer] += 1;
            given[way.helper] += 1;
            sum += way.worth;
        }
        if taken.iter().any(|it| *it > 1) || given.iter().any(|it| *it > 2) {
            return None;
        }
        sum -= 3 * given.iter().map(|it| (it - 1).max(0)).sum::<i64>();
        let least = chosen.iter().map(|it| ways[*it].worth).min().unwrap_or(0);
        Some((chosen.len(), least, sum))
    }
}
