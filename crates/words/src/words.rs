use crate::{English, Language, Percent, Points, Said, Welsh};

/// Declares what can be said, once: as what each language must say, and as what callers may ask for. `$catalogue`
/// names the former.
///
/// Callers get a match over the languages and not a table of functions, so that the program that visitors
/// download has only those words in it that it says itself.
macro_rules! catalogue {
    ($catalogue:ident: $($(#[$about:meta])* fn $name:ident(&self $(, $argument:ident: $type:ty)*) -> $said:ty;)*) => {
        /// What each language must say. Texts are whole sentences or whole labels; nothing is glued together
        /// from parts elsewhere, because languages order their words differently.
        pub(crate) trait $catalogue {
            $(fn $name(&self $(, $argument: $type)*) -> $said;)*
        }

        #[expect(missing_docs, reason = "each function's name and the English file say what it says")]
        impl Words {
            $(
                #[must_use]
                pub fn $name(self $(, $argument: $type)*) -> $said {
                    match self.0 {
                        Language::English => English.$name($($argument),*),
                        Language::Welsh => Welsh.$name($($argument),*),
                    }
                }
            )*
        }
    };
}

pub(crate) use catalogue;

/// Everything that the explorer says, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(pub(crate) Language);

catalogue! { Catalogue:
    // The frame of every page.
    fn site_name(&self) -> &'static str;
    fn page_title(&self, page: &str, survey: &str) -> String;
    fn skip_to_content(&self) -> &'static str;
    fn overview_name(&self) -> &'static str;
    fn areas_name(&self) -> &'static str;
    fn methods_name(&self) -> &'static str;
    fn breadcrumbs_label(&self) -> &'static str;
    fn languages_label(&self) -> &'static str;
    fn pages_label(&self) -> &'static str;
    fn unofficial(&self, publisher: &str) -> String;
    fn unreviewed_translation(&self) -> Option<&'static str>;
    fn without_scripts(&self) -> &'static str;
    fn elsewhere_heading(&self) -> &'static str;
    fn elsewhere_hint(&self) -> &'static str;
    fn footer_privacy(&self) -> &'static str;
    fn footer_release(&self, release: &str) -> String;

    // Trouble.
    fn not_found_heading(&self) -> &'static str;
    fn not_found_text(&self) -> &'static str;
    fn trouble_heading(&self) -> &'static str;
    fn trouble_program(&self) -> &'static str;
    fn trouble_data(&self) -> &'static str;
    fn trouble_stopped(&self) -> &'static str;
    fn trouble_kept(&self) -> &'static str;
    fn try_again(&self) -> &'static str;
    fn trouble_details(&self) -> &'static str;

    // What was published.
    fn published_heading(&self) -> &'static str;
    fn published_lead(&self, publisher: &str, population: &str, period: &str) -> String;
    fn answered(&self, people: u32, whom: &str) -> String;
    fn range_of_stated_base(&self, lower: Percent, upper: Percent, base: u32) -> String;
    fn base_not_stated(&self) -> &'static str;
    fn chose_to_answer(&self) -> &'static str;
    fn source_heading(&self) -> &'static str;
    fn source_line(&self, publisher: &str, date: &str) -> String;
    fn announcement(&self) -> &'static str;
    fn press_contact(&self) -> &'static str;
    fn calls_for(&self, publisher: &str, things: &[&str]) -> String;
    fn calls_on(&self, bodies: &[&str]) -> String;

    // Days.
    fn date(&self, day: u8, month: u8, year: u16) -> String;
    fn period(&self, start: (u8, u8, u16), end: (u8, u8, u16)) -> String;

    // The demonstration.
    fn made_up(&self) -> &'static str;
    fn made_up_sentence(&self, sentence: &str) -> String;
    fn made_up_heading(&self) -> &'static str;
    fn made_up_why(&self, publisher: &str) -> String;
    fn made_up_what(&self) -> &'static str;
    fn explore_heading(&self) -> &'static str;

    // Filters.
    fn filters_heading(&self) -> &'static str;
    fn regions_legend(&self) -> &'static str;
    fn region_list(&self) -> &'static str;
    fn settings_legend(&self) -> &'static str;
    fn whole_of(&self, group: &str) -> String;
    fn too_few_with_others(&self, people: u32) -> String;
    fn clear_settings(&self) -> &'static str;
    fn clear_regions(&self) -> &'static str;
    fn reset(&self) -> &'static str;
    fn nothing_ticked(&self) -> &'static str;
    fn questions_heading(&self) -> &'static str;
    fn found_none(&self) -> &'static str;
    fn find_question(&self) -> &'static str;
    fn unmet(&self, parameter: &str, value: &str) -> String;

    // Whom a selection is of.
    fn everyone(&self) -> &'static str;
    fn names(&self, names: &[&str]) -> String;
    fn region_and_setting(&self, region: &str, setting: &str) -> String;
    fn everyone_else(&self) -> &'static str;
    fn elsewhere(&self, setting: &str) -> String;
    fn no_wave(&self) -> &'static str;
    fn wave_compared(&self) -> &'static str;
    fn wave_shown(&self) -> &'static str;
    fn wave_legend(&self) -> &'static str;
    fn compare_with_rest(&self) -> &'static str;
    fn kept(&self) -> &'static str;
    fn keep_to_compare(&self) -> &'static str;
    fn show_others(&self) -> &'static str;
    fn overlap_hint(&self) -> &'static str;
    fn compared_with_nobody(&self) -> &'static str;
    fn compared_with(&self) -> &'static str;
    fn whom_when(&self, whom: &str, when: &str) -> String;

    // A question.
    fn answer_heading(&self) -> &'static str;
    fn which_answer(&self) -> &'static str;
    fn question_heading(&self) -> &'static str;
    fn top_two(&self, second: &str, highest: &str) -> String;
    fn no_answer(&self) -> &'static str;
    fn several_allowed(&self) -> &'static str;
    fn asked_only(&self, whom: &str) -> String;
    fn rounded_need_not_add_up(&self) -> &'static str;

    // A figure and its table.
    fn people_selected(&self, people: u32) -> String;
    fn about(&self, number: u32) -> String;
    fn people_asked(&self, people: u32, asked: u32) -> String;
    fn difference_note(&self) -> &'static str;
    fn waves_note(&self) -> &'static str;
    fn overlap_note(&self) -> &'static str;
    fn see_result(&self) -> &'static str;
    fn people_column(&self) -> &'static str;
    fn share_column(&self) -> &'static str;
    fn range_column(&self) -> &'static str;
    fn rest_column(&self, rest: &str) -> String;
    fn rest_range_column(&self, rest: &str) -> String;
    fn difference_column(&self) -> &'static str;
    fn verdict_column(&self) -> &'static str;
    fn range(&self, lower: Percent, upper: Percent) -> String;
    fn share_and_range(&self, share: Percent, lower: Percent, upper: Percent) -> String;
    fn points(&self, difference: Points, lower: Points, upper: Points) -> String;
    fn of_base(&self, count: &str, base: &str) -> String;
    fn people_and_part(&self, people: u32, part: Percent) -> String;
    fn told_absent(&self, what: &str, why: &str) -> String;
    fn told(&self, what: &str, share: &str, people: &str) -> String;
    fn verdict(&self, said: Said) -> &'static str;
    fn verdict_shape(&self, said: Said) -> &'static str;
    fn verdict_sentence(&self, said: Said, answers: &[&str], whom: &str, rest: &str) -> String;
    fn places_verdict(&self, said: Said, answer: &str, places: &[&str]) -> String;
    fn waves_verdict(&self, said: Said, answer: &str, waves: &[&str]) -> String;
    fn base_line(&self, people: &str, most: u32) -> String;
    /// Follows [`Words::base_line`], with a space before it.
    fn rounded_in_pairs(&self) -> &'static str;
    fn range_note(&self) -> &'static str;
    fn chance_note(&self, compared: u32, expected: &str) -> String;
    fn figure_source(&self, publisher: &str, survey: &str, release: &str) -> String;
    fn figure_source_made_up(&self, survey: &str, release: &str) -> String;
    fn table_label(&self) -> &'static str;
    fn numbers_as_table(&self) -> &'static str;
    fn order_as_asked(&self) -> &'static str;
    fn order_hint(&self) -> &'static str;
    fn not_copied(&self) -> &'static str;
    fn copied(&self) -> &'static str;
    fn copy_table(&self) -> &'static str;
    fn quote_open(&self) -> &'static str;
    fn points_label(&self) -> &'static str;
    fn table_caption(&self, question: &str, whom: &str) -> String;
    fn summary_heading(&self) -> &'static str;
    fn part_column(&self) -> &'static str;
    fn mix_note(&self) -> &'static str;
    fn mix_title(&self, axis: &str) -> String;
    fn grid_note(&self, threshold: u32) -> String;
    fn grid_caption(&self, answer: &str) -> String;
    fn summary_title(&self) -> &'static str;

    // Absence.
    fn by_region(&self) -> &'static str;
    fn places_heading(&self) -> &'static str;
    fn by_setting(&self) -> &'static str;
    fn who_answered(&self) -> &'static str;
    fn by_both(&self) -> &'static str;
    fn by_wave(&self) -> &'static str;
    fn too_few(&self) -> &'static str;
    fn too_few_short(&self) -> &'static str;
    fn not_asked(&self) -> &'static str;
    fn nobody(&self) -> &'static str;
    fn nobody_short(&self) -> &'static str;
    fn too_few_why(&self, threshold: u32) -> String;
    fn nearest_heading(&self) -> &'static str;
    fn show_instead(&self, whom: &str) -> String;

    // Said aloud after a change.
    fn announce_shown(&self, whom: &str, people: u32, others: Option<&str>) -> String;
    fn announce_too_few(&self, whom: &str) -> String;

    // The areas page.
    fn areas_lead(&self) -> &'static str;
    fn areas_list_heading(&self) -> &'static str;
    fn areas_people_note(&self, wave: &str) -> String;
    fn find_area_heading(&self) -> &'static str;
    fn find_area(&self) -> &'static str;
    fn found_areas_label(&self) -> &'static str;
    fn regions_not_boards(&self) -> &'static str;
    fn boards_came_later(&self, began: &str) -> String;
    fn in_several_regions(&self) -> &'static str;
    fn lookup_source(&self, councils_as_of: &str, boards_as_of: &str) -> String;
    fn lookup_file(&self) -> &'static str;
    fn county(&self) -> &'static str;
    fn council_area(&self) -> &'static str;
    fn county_without_council(&self) -> &'static str;
    fn integrated_care_board(&self) -> &'static str;
    fn health_board(&self) -> &'static str;
    fn health_and_social_care_trust(&self) -> &'static str;
}
