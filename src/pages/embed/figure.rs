use chart::{Context, Figure, Form, Subject};
use survey::{Choice, Covers, QuestionId, View};

/// The figure of everyone's answers to a question.
pub(super) fn everyone(context: Context<'_>, question: QuestionId, form: Form) -> Figure {
    let release = context.release();
    let choice = Choice::everyone(release);
    let view = View::within(&Covers::of_wave(release, choice.wave), release, &choice);
    let reading = view.read(release, question);
    Subject { context, view: &view, reading: &reading }.figure(form, None)
}
