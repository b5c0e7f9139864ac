//! Reading QR codes out of a picture. Only the `heavy` program calls it, so no other one carries it.

use rqrr::PreparedImage;

/// Pictures with fewer pixels on a side are not made smaller: what they show is small already.
const LEAST_HALVED: usize = 480;

/// The texts of all codes in a picture, one byte a pixel, row by row. A picture whose codes are blurred is read
/// once more at half its size, where an edge is an edge again.
pub fn read_codes(grey: Vec<u8>, width: usize, height: usize) -> Vec<String> {
    if width == 0 || height == 0 || width.checked_mul(height) != Some(grey.len()) {
        return Vec::new();
    }
    let texts = read(&grey, width, height);
    if !texts.is_empty() || width.min(height) < LEAST_HALVED {
        return texts;
    }
    let half = halved(&grey, width);
    drop(grey);
    read(&half, width / 2, height / 2)
}

fn read(grey: &[u8], width: usize, height: usize) -> Vec<String> {
    let at = |x: usize, y: usize| grey.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, at);
    let grids = picture.detect_grids();
    grids.into_iter().filter_map(|grid| grid.decode().ok().map(|(_, text)| text)).collect()
}

/// Half as wide and high: the mean of each four pixels.
fn halved(grey: &[u8], width: usize) -> Vec<u8> {
    let two_rows = grey.chunks_exact(2 * width);
    two_rows
        .flat_map(|rows| {
            let (above, below) = rows.split_at(width);
            let sum = |pair: &[u8]| pair.iter().map(|grey| u32::from(*grey)).sum::<u32>();
            let pairs = above.chunks_exact(2).zip(below.chunks_exact(2));
            pairs.map(move |(a, b)| u8::try_from((sum(a) + sum(b)) / 4).unwrap_or(u8::MAX))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use qrcode::{Color, EcLevel, QrCode};

    use super::*;

    /// How a code is drawn: as a camera sees it.
    struct Shot {
        width: usize,
        height: usize,
        /// Pixels of one module.
        module: f64,
        degrees: f64,
        /// How far the light of a pixel spreads, in pixels.
        blur: usize,
        /// Most that a pixel is off.
        noise: u8,
    }

    const PHONE: Shot = Shot { width: 1280, height: 720, module: 7.0, degrees: 17.0, blur: 2, noise: 20 };

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

    fn read_back(text: &str, shot: &Shot) -> Vec<String> {
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
    fn given_a_large_code_out_of_focus_when_read_then_half_the_size_helps() {
        let shot = Shot { module: 16.0, degrees: 40.0, blur: 6, noise: 30, ..PHONE };
        assert_eq!(read_back("LINLI:ABC", &shot), ["LINLI:ABC"]);
    }

    #[test]
    fn given_no_code_or_no_picture_when_read_then_there_is_nothing() {
        assert!(read_codes(vec![200; 640 * 480], 640, 480).is_empty());
        assert!(read_codes(vec![200; 10], 640, 480).is_empty());
        assert!(read_codes(Vec::new(), 0, 0).is_empty());
        assert!(read_codes(vec![0; 7], 7, 1).is_empty());
    }
}
