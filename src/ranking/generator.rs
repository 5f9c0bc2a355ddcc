//! Random numbers that depend on a seed, a draw and a name alone.
//!
//! The generator is `SplitMix64` (Steele, Lea and Flood 2014), 64 bits of state, each stream of which starts at a hash of seed, draw
//! and name. Uniform numbers have 32 bits and are never 0 nor 1. Normal ones come from Box and Muller (1958), gamma ones from
//! Marsaglia and Tsang (2000). It serves a simulation; it keeps no secret.

#![expect(clippy::float_arithmetic, reason = "a simulation draws real numbers; none enters a judgement")]

use std::f64::consts::TAU;

/// The hash of a name (FNV-1a, 64 bits).
pub(super) fn name(parts: &[&str]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        // The byte between two parts is in none of them.
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    hash
}

/// The random numbers of one name in one draw.
#[derive(Debug, Clone)]
pub(super) struct Stream(u64);

impl Stream {
    /// The stream of a name in a draw.
    pub(super) fn new(seed: u32, draw: u64, name: u64) -> Self {
        Self(mix(mix(u64::from(seed)) ^ mix(draw.wrapping_add(GOLDEN)) ^ name))
    }

    fn advance(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        mix(self.0)
    }

    /// A number between 0 and 1, both excluded.
    pub(super) fn uniform(&mut self) -> f64 {
        let high = u32::try_from(self.advance() >> 32).unwrap_or(u32::MAX);
        (f64::from(high) + 0.5) / 4_294_967_296.0
    }

    /// One of so many, from 0; 0 where there are none.
    pub(super) fn index(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        // The high half times the count, over two to the 32: each is as likely but for one part in four thousand million.
        usize::try_from(((self.advance() >> 32) * count) >> 32).unwrap_or(0)
    }

    fn normal(&mut self) -> f64 {
        let (radius, angle) = (self.uniform(), self.uniform());
        (-2.0 * radius.ln()).sqrt() * (TAU * angle).cos()
    }

    /// A number of the gamma distribution of a positive shape, with mean 1.
    pub(super) fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            // A gamma of one more, brought down by a power of a uniform number.
            let lift = self.uniform().powf(1.0 / shape);
            return self.gamma(shape + 1.0) * (shape + 1.0) * lift / shape;
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = (1.0 + c * x).powi(3);
            if v > 0.0 && self.uniform().ln() < 0.5 * x * x + d - d * v + d * v.ln() {
                return d * v / shape;
            }
        }
    }
}

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

const fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::{Stream, mix, name};

    /// Mean and variance of so many draws.
    fn moments(draw: impl Fn(&mut Stream) -> f64) -> (f64, f64) {
        let count = 40_000;
        let values: Vec<f64> = (0..count).map(|at| draw(&mut Stream::new(7, at, name(&["x"])))).collect();
        let mean = values.iter().sum::<f64>() / 40_000.0;
        (mean, values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / 40_000.0)
    }

    #[test]
    fn it_is_splitmix64() {
        // The first numbers of the reference implementation from seed 0 (Vigna, splitmix64.c).
        let mut stream = Stream(0);
        assert_eq!(stream.advance(), 0xe220_a839_7b1d_cdaf);
        assert_eq!(stream.advance(), 0x6e78_9e6a_a1b9_65f4);
        assert_eq!(mix(0), 0);
    }

    #[test]
    fn numbers_have_the_moments_of_their_distribution() {
        let near = |(mean, variance): (f64, f64), (due_mean, due_variance): (f64, f64)| {
            assert!((mean - due_mean).abs() < 0.02, "mean {mean}, due {due_mean}");
            assert!((variance / due_variance - 1.0).abs() < 0.05, "variance {variance}, due {due_variance}");
        };
        near(moments(Stream::uniform), (0.5, 1.0 / 12.0));
        near(moments(Stream::normal), (0.0, 1.0));
        for shape in [0.5, 1.0, 12.5] {
            near(moments(|stream| stream.gamma(shape)), (1.0, 1.0 / shape));
        }
    }

    #[test]
    fn names_and_draws_have_streams_of_their_own() {
        let first = |seed, draw, of: &[&str]| Stream::new(seed, draw, name(of)).advance();
        let all = [
            first(1, 1, &["a", "b"]),
            first(1, 1, &["ab"]),
            first(1, 1, &["b", "a"]),
            first(1, 2, &["a", "b"]),
            first(2, 1, &["a", "b"]),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(all.iter().skip(at + 1).all(|other| one != other), "{all:x?}");
        }
        assert_eq!(first(1, 1, &["a", "b"]), all[0]);
    }

    #[test]
    fn every_index_is_drawn_about_as_often() {
        let mut counts = [0; 3];
        for draw in 0..30_000 {
            counts[Stream::new(3, draw, name(&["way"])).index(3)] += 1;
        }
        assert!(counts.iter().all(|count| (9_500..10_500).contains(count)), "{counts:?}");
    }
}
