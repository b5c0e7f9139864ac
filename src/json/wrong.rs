//! That something is no such value.

use serde::de;

/// Not such a value. What exactly is wrong nobody would read.
#[derive(Debug)]
pub(crate) struct Wrong;

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("wrong")
    }
}

impl std::error::Error for Wrong {}

impl de::Error for Wrong {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Wrong
    }

    // The rest would first put its sentence together.
    fn invalid_type(_: de::Unexpected, _: &dyn de::Expected) -> Self {
        Wrong
    }

    fn invalid_value(_: de::Unexpected, _: &dyn de::Expected) -> Self {
        Wrong
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Wrong
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Wrong
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Wrong
    }

    fn missing_field(_: &'static str) -> Self {
        Wrong
    }

    fn duplicate_field(_: &'static str) -> Self {
        Wrong
    }
}
