//! 查验码 of a receipt.

use leptos::prelude::window;

use super::Session;
use crate::domain::values::PaymentId;
use crate::route::Route;

impl Session {
    /// The link by which everybody can check a receipt, as it stands in its code, and the place of the same page in
    /// this browser. None of what has no number of its own.
    pub fn stamp(self, payment: &PaymentId) -> Option<(String, Route)> {
        let engine = self.engine()?;
        let route = Route::Verify(engine.stamp(payment)?);
        let public = engine.read(|station| Some(station.profile()?.public_url.clone())).unwrap_or_default();
        // A station that has not said where it is reached is reached where it runs.
        let here = window().location().href().unwrap_or_default();
        let link = route.behind(&public).or_else(|| route.behind(&here))?;
        Some((link, route))
    }
}
