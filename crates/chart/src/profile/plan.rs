//! Which block goes where.

use super::block::WHOLE;
use crate::{Pixels, lines::Lane};

/// How high the blocks of a band are.
pub(super) struct Measured {
    pub(super) heading: f64,
    pub(super) lanes: &'static [Lane],
    pub(super) heights: Vec<f64>,
}

/// Where a block goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placed {
    /// On which sheet, from 0.
    pub(super) sheet: usize,
    pub(super) top: Pixels,
    pub(super) lane: Lane,
    pub(super) band: usize,
    /// Which block of the band; `None` for its heading.
    pub(super) block: Option<usize>,
}

/// Places every block whole: in its band's order, in lanes from left to right that end at about the same height, on as
/// many sheets as it takes. What is on the first sheet begins at one height, on the others at another.
pub(super) fn plan(bands: &[Measured], [first, next]: [Pixels; 2], bottom: Pixels) -> Vec<Placed> {
    let mut placed = Vec::new();
    let (mut sheet, mut y, mut begun) = (0, first.0, first.0);
    for (band, Measured { heading, lanes, heights }) in bands.iter().enumerate() {
        let mut done = 0;
        while done < heights.len() {
            let (rest, room) = (&heights[done..], bottom.0 - y - heading);
            let fits = filled(rest, lanes.len(), room);
            let fit: usize = fits.iter().sum();
            if fit == 0 && y > begun {
                (sheet, y, begun) = (sheet + 1, next.0, next.0);
                continue;
            }
            // One that is higher than a sheet stands on one of its own all the same.
            let fits = if fit == 0 {
                vec![1]
            } else if fit == rest.len() {
                even(rest, lanes.len(), room)
            } else {
                fits
            };
            placed.push(Placed { sheet, top: Pixels(y), lane: WHOLE[0], band, block: None });
            let (top, mut lowest) = (y + heading, y + heading);
            for (lane, number) in lanes.iter().zip(&fits) {
                let mut at = top;
                for height in &heights[done..done + number] {
                    placed.push(Placed { sheet, top: Pixels(at), lane: *lane, band, block: Some(done) });
                    at += height;
                    done += 1;
                }
                lowest = at.max(lowest);
            }
            y = lowest;
            if done < heights.len() {
                (sheet, y, begun) = (sheet + 1, next.0, next.0);
            }
        }
    }
    placed
}

/// How many blocks go into each lane, if as many as have room go into each.
fn filled(heights: &[f64], lanes: usize, room: f64) -> Vec<usize> {
    // A hair, for floating point.
    let room = room + 1e-6;
    let mut rest = heights;
    let mut lane = || {
        let ends = rest.iter().scan(0.0, |end, height| {
            *end += height;
            Some(*end)
        });
        let number = ends.take_while(|end| *end <= room).count();
        rest = &rest[number..];
        number
    };
    (0..lanes).map(|_| lane()).collect()
}

/// How many blocks go into each lane, if all have room and the highest lane is as low as can be.
fn even(heights: &[f64], lanes: usize, room: f64) -> Vec<usize> {
    let runs = (0..heights.len()).flat_map(|from| (from..heights.len()).map(move |to| from..=to));
    let lows = runs.map(|run| heights[run].iter().sum::<f64>());
    let fits = lows.filter(|low| filled(heights, lanes, *low).iter().sum::<usize>() == heights.len());
    filled(heights, lanes, fits.fold(room, f64::min))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::block::HALVES;

    fn halves(heights: &[f64]) -> Measured {
        Measured { heading: 10.0, lanes: &HALVES, heights: heights.to_vec() }
    }

    fn shape(placed: &[Placed]) -> Vec<(usize, Option<usize>, f64, bool)> {
        placed.iter().map(|one| (one.sheet, one.block, one.top.0, one.lane == HALVES[1])).collect()
    }

    #[test]
    fn lanes_end_at_about_the_same_height() {
        let placed = plan(&[halves(&[30.0, 30.0, 30.0, 50.0])], [Pixels(5.0), Pixels(0.0)], Pixels(200.0));
        let expected = [
            (0, None, 5.0, false),
            (0, Some(0), 15.0, false),
            (0, Some(1), 45.0, false),
            (0, Some(2), 15.0, true),
            (0, Some(3), 45.0, true),
        ];
        assert_eq!(shape(&placed), expected);
    }

    #[test]
    fn what_has_no_room_goes_to_the_next_sheet_whole_and_below_its_heading() {
        let placed = plan(&[halves(&[60.0, 60.0, 60.0])], [Pixels(5.0), Pixels(20.0)], Pixels(100.0));
        let expected = [
            (0, None, 5.0, false),
            (0, Some(0), 15.0, false),
            (0, Some(1), 15.0, true),
            (1, None, 20.0, false),
            (1, Some(2), 30.0, false),
        ];
        assert_eq!(shape(&placed), expected);
    }

    #[test]
    fn a_band_begins_where_the_one_before_it_ends_or_on_the_next_sheet() {
        let whole = |heights: &[f64]| Measured { heading: 0.0, lanes: &WHOLE, heights: heights.to_vec() };
        let placed = plan(&[whole(&[40.0]), whole(&[30.0]), whole(&[50.0])], [Pixels(0.0); 2], Pixels(100.0));
        let tops: Vec<_> = placed.iter().filter(|one| one.block.is_some()).map(|one| (one.sheet, one.top.0)).collect();
        assert_eq!(tops, [(0, 0.0), (0, 40.0), (1, 0.0)]);
    }

    #[test]
    fn what_is_higher_than_a_sheet_is_there_all_the_same() {
        let placed = plan(&[halves(&[20.0, 500.0, 20.0])], [Pixels(0.0); 2], Pixels(100.0));
        let blocks: Vec<_> = placed.iter().filter_map(|one| Some((one.block?, one.sheet))).collect();
        assert_eq!(blocks, [(0, 0), (1, 1), (2, 2)]);
    }
}
