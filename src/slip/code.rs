//! Reading QR codes out of a picture. Only the `heavy` program calls it, so no other one carries it.

use rqrr::{BitGrid, Grid, PreparedImage};

/// Pictures with fewer pixels on a side are not made smaller: what they show is small already.
const LEAST_HALVED: usize = 480;
/// A pixel is dark when it is darker by so much, in percent, than what is around it …
const DARKER: u64 = 15;
/// … within a square whose side is this part of the picture's.
const AROUND: usize = 8;

/// One byte a pixel, row by row.
struct Picture {
    grey: Vec<u8>,
    width: usize,
    height: usize,
}

/// The texts of all codes in a picture, one byte a pixel, row by row. It is looked at in several ways until
/// one of them finds something: what helps against the grain of a dark room is not what helps against a
/// shaking hand.
pub fn read_codes(grey: Vec<u8>, width: usize, height: usize) -> Vec<String> {
    if width == 0 || height == 0 || width.checked_mul(height) != Some(grey.len()) {
        return Vec::new();
    }
    let picture = Picture { grey, width, height };
    let texts = picture.read();
    if !texts.is_empty() || width.min(height) < LEAST_HALVED {
        return texts;
    }
    picture.halved().read()
}

impl Picture {
    /// With a threshold that the light of the room does not matter to, else with the library's own.
    fn read(&self) -> Vec<String> {
        let (width, height) = (self.width, self.height);
        let smooth = self.smoothed();
        let sums = smooth.sums();
        let reach = (width.max(height) / AROUND / 2).max(1);
        let dark = |x: usize, y: usize| {
            let (sum, count) = self.square(&sums, x, y, reach);
            u64::from(smooth.at(x, y)) * count * 100 < sum * (100 - DARKER)
        };
        let texts = decoded(PreparedImage::prepare_from_bitmap(width, height, dark).detect_grids());
        if !texts.is_empty() {
            return texts;
        }
        let own = |x: usize, y: usize| self.at(x, y);
        decoded(PreparedImage::prepare_from_greyscale(width, height, own).detect_grids())
    }

    fn at(&self, x: usize, y: usize) -> u8 {
        self.grey.get(y * self.width + x).copied().unwrap_or(u8::MAX)
    }

    /// Half as wide and high: the mean of each four pixels.
    fn halved(&self) -> Picture {
        let pixel = |(x, y): (usize, usize)| {
            let four = [(0, 0), (1, 0), (0, 1), (1, 1)];
            let sum: u32 = four.iter().map(|(dx, dy)| u32::from(self.at(2 * x + dx, 2 * y + dy))).sum();
            u8::try_from(sum / 4).unwrap_or(u8::MAX)
        };
        Picture::drawn(self.width / 2, self.height / 2, pixel)
    }

    /// Each pixel the mean of itself and those that touch it.
    fn smoothed(&self) -> Picture {
        let sums = self.sums();
        let pixel = |(x, y): (usize, usize)| {
            let (sum, count) = self.square(&sums, x, y, 1);
            u8::try_from(sum / count.max(1)).unwrap_or(u8::MAX)
        };
        Picture::drawn(self.width, self.height, pixel)
    }

    fn drawn(width: usize, height: usize, pixel: impl Fn((usize, usize)) -> u8) -> Picture {
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        Picture { grey: places.map(pixel).collect(), width, height }
    }

    /// For each place the sum of everything above and to the left of it, one row and column more than the
    /// picture has. It may run over; differences hold all the same.
    fn sums(&self) -> Vec<u32> {
        let wide = self.width + 1;
        let mut sums = vec![0_u32; wide];
        sums.reserve(wide * self.height);
        for row in self.grey.chunks_exact(self.width) {
            let above = sums.len() - wide;
            let mut sum = 0_u32;
            sums.push(0);
            for (x, grey) in row.iter().enumerate() {
                sum = sum.wrapping_add(u32::from(*grey));
                let until_above = sums.get(above + x + 1).copied().unwrap_or_default();
                sums.push(until_above.wrapping_add(sum));
            }
        }
        sums
    }

    /// Sum and number of the pixels of the square around a place, as far as the picture goes.
    fn square(&self, sums: &[u32], x: usize, y: usize, reach: usize) -> (u64, u64) {
        let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(self.width));
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(self.height));
        let until = |x: usize, y: usize| sums.get(y * (self.width + 1) + x).copied().unwrap_or_default();
        let right_part = until(right, bottom).wrapping_sub(until(right, top));
        let sum = right_part.wrapping_sub(until(left, bottom)).wrapping_add(until(left, top));
        (u64::from(sum), ((right - left) * (bottom - top)) as u64)
    }
}

fn decoded<G: BitGrid>(grids: Vec<Grid<G>>) -> Vec<String> {
    grids.into_iter().filter_map(|grid| grid.decode().ok().map(|(_, text)| text)).collect()
}

#[cfg(test)]
pub(crate) use tests::{PHONE, Shot, read_back};

#[cfg(test)]
mod tests {
    use qrcode::{Color, EcLevel, QrCode};

    use super::*;

    /// How a code is drawn: as a camera sees it.
    pub(crate) struct Shot {
        pub(crate) width: usize,
        pub(crate) height: usize,
        /// Pixels of one module.
        pub(crate) module: f64,
        pub(crate) degrees: f64,
        /// How far the light of a pixel spreads, in pixels.
        pub(crate) blur: usize,
        /// Most that a pixel is off.
        pub(crate) noise: u8,
    }

    pub(crate) const PHONE: Shot =
        Shot { width: 1280, height: 720, module: 7.0, degrees: 17.0, blur: 2, noise: 20 };

    fn drawn(text: &str, shot: &Shot) -> Vec<u8> {
        let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).unwrap();
        let (colors, size) = (code.to_colors(), code.width() as f64);
        let (sin, cos) = shot.degrees.to_radians().sin_cos();
        let dark = |x: f64, y: f64| {
            let (x, y) = (x - shot.width as f64 / 2.0, y - shot.height as f64 / 2.0);
            let (u, v) = ((x * cos + y * sin) / shot.module, (y * cos - x * sin) / shot.module);
            let (u, v) = ((u + size / 2.0).floor(), (v + size / 2.0).floor());
            let inside = (0.0..size).contains(&u) && (0.0..size).contains(&v);
            inside && colors[v as usize * code.width() + u as usize] == Color::Dark
        };
        let sharp: Vec<u8> = (0..shot.width * shot.height)
            .map(|n| if dark((n % shot.width) as f64, (n / shot.width) as f64) { 40 } else { 210 })
            .collect();
        let (mut seed, near) = (7_u32, shot.blur as isize);
        let mut blurred = Vec::with_capacity(sharp.len());
        for y in 0..shot.height as isize {
            for x in 0..shot.width as isize {
                let (mut sum, mut count) = (0_u32, 0_u32);
                for dy in -near..=near {
                    for dx in -near..=near {
                        let (x, y) = (x + dx, y + dy);
                        if x >= 0 && y >= 0 && x < shot.width as isize && y < shot.height as isize {
                            sum += u32::from(sharp[y as usize * shot.width + x as usize]);
                            count += 1;
                        }
                    }
                }
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let off = (seed >> 16) % (2 * u32::from(shot.noise) + 1);
                let mean = sum / count + off;
                blurred.push(mean.saturating_sub(u32::from(shot.noise)).min(255) as u8);
            }
        }
        blurred
    }

    pub(crate) fn read_back(text: &str, shot: &Shot) -> Vec<String> {
        read_codes(drawn(text, shot), shot.width, shot.height)
    }

    /// As long as the text of a slip with a name, an address and a note.
    fn long() -> String {
        let sealed: Vec<u8> = (0..300_u16).map(|n| (n * 37 % 251) as u8).collect();
        crate::slip::to_code(&sealed)
    }

    #[test]
    fn given_a_code_that_is_turned_blurred_and_noisy_when_read_then_its_text_comes_back() {
        assert_eq!(read_back(&long(), &PHONE), [long()]);
        assert_eq!(read_back("LINLI:ABC", &Shot { module: 12.0, ..PHONE }), ["LINLI:ABC"]);
    }

    #[test]
    fn given_a_dark_room_or_a_shaking_hand_when_read_then_another_way_of_looking_helps() {
        let text = "LINLI:ABC";
        for shot in [
            Shot { module: 14.0, blur: 0, noise: 90, ..PHONE },
            Shot { module: 16.0, degrees: 40.0, blur: 6, noise: 30, ..PHONE },
            Shot { module: 7.0, blur: 3, ..PHONE },
        ] {
            assert_eq!(read_back(text, &shot), [text], "{} {} {}", shot.module, shot.blur, shot.noise);
        }
    }

    #[test]
    fn given_no_code_or_no_picture_when_read_then_there_is_nothing() {
        assert!(read_codes(vec![200; 640 * 480], 640, 480).is_empty());
        assert!(read_codes(vec![200; 10], 640, 480).is_empty());
        assert!(read_codes(Vec::new(), 0, 0).is_empty());
        assert!(read_codes(vec![0; 7], 7, 1).is_empty());
    }
}
