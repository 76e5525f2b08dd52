//! How much room a figure has.

use chart::Form;
use web_sys::Element;

/// At least this wide a figure has room for labels beside the bars. The stylesheet chooses among the two SVGs by
/// the same width.
const WIDE: f64 = 560.0;

/// The form that has room in the figure around an element.
pub(super) fn form_with_room(element: &Element) -> Form {
    let figure = element.closest(".figure").ok().flatten();
    let width = figure.map_or(0.0, |figure| figure.get_bounding_client_rect().width());
    if width >= WIDE { Form::Wide } else { Form::Narrow }
}
