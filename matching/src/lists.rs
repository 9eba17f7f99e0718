//! Many short lists of numbers: most hold a single one, which then needs no room of its own.

use crate::room;

/// Lists by number, none empty.
#[derive(Default)]
pub(crate) struct Lists {
    /// The only item, or where in `longer` they are.
    of: Vec<u32>,
    longer: Vec<Vec<u32>>,
}

/// Marks that there are several items.
const LONGER: u32 = 1 << 31;

impl Lists {
    /// Adds an item, which is below [`LONGER`], to a list or to the one that comes next.
    pub fn push(&mut self, list: u32, item: u32) {
        match self.of.get_mut(list as usize) {
            None => room::push(&mut self.of, item),
            Some(it) if *it & LONGER != 0 => {
                room::push(&mut self.longer[(*it & !LONGER) as usize], item);
            }
            Some(it) => {
                let both = vec![*it, item];
                *it = LONGER | self.longer.len() as u32;
                room::push(&mut self.longer, both);
            }
        }
    }

    /// In the order in which they were added.
    pub fn get(&self, list: u32) -> &[u32] {
        match &self.of[list as usize] {
            it if *it & LONGER != 0 => &self.longer[(*it & !LONGER) as usize],
            it => std::slice::from_ref(it),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_keeps_its_items_in_order() {
        let mut lists = Lists::default();
        lists.push(0, 7);
        lists.push(1, 8);
        assert_eq!(lists.get(0), [7]);
        for item in [9, 10] {
            lists.push(0, item);
        }
        assert_eq!((lists.get(0), lists.get(1)), (&[7, 9, 10][..], &[8][..]));
    }
}
