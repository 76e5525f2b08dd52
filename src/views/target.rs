use crate::platform;

/// The id of the heading that has the focus after a jump within the page.
pub(super) const RESULT: &str = "result";

/// Moves to the result, as after choosing another selection from within it.
pub(super) fn go_to_result() {
    platform::focus(RESULT);
}
