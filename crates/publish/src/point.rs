//! Points of a build at which tests hold it, to kill it there: what happens then must not depend on a clock.

/// A build has come to a point. One that is compiled without debug assertions, as releases are, goes straight on; another
/// holds for ever where `PUBLISH_HOLD_AT` names the point, and says so.
pub(crate) fn reached(point: &str) {
    #[cfg(debug_assertions)]
    if std::env::var("PUBLISH_HOLD_AT").is_ok_and(|held| held == point) {
        eprintln!("Held at: {point}");
        loop {
            std::thread::park();
        }
    }
    #[cfg(not(debug_assertions))]
    let _ = point;
}
