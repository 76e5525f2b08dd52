use crate::{
    Percent, Points, Said,
    list::{list, quoted},
    words::Catalogue,
};

/// English.
pub(crate) struct English;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

impl Catalogue for English {
    fn site_name(&self) -> &'static str {
        "Link worker survey explorer"
    }

    fn page_title(&self, page: &str, survey: &str) -> String {
        format!("{page} – {survey}")
    }

    fn skip_to_content(&self) -> &'static str {
        "Skip to the content"
    }

    fn overview_name(&self) -> &'static str {
        "Overview"
    }

    fn areas_name(&self) -> &'static str {
        "Areas"
    }

    fn methods_name(&self) -> &'static str {
        "Methods and words"
    }

    fn breadcrumbs_label(&self) -> &'static str {
        "You are here"
    }

    fn languages_label(&self) -> &'static str {
        "Languages"
    }

    fn pages_label(&self) -> &'static str {
        "Pages"
    }

    fn unofficial(&self, publisher: &str) -> String {
        format!("Unofficial: the {publisher} has not adopted this site.")
    }

    fn unreviewed_translation(&self) -> Option<&'static str> {
        None
    }

    fn elsewhere_heading(&self) -> &'static str {
        "One region or one work setting alone"
    }

    fn elsewhere_hint(&self) -> &'static str {
        "Each has a page of its own, with every question. These pages need no scripts."
    }

    fn without_scripts(&self) -> &'static str {
        "Filtering needs scripts and WebAssembly, which are off or blocked here. This page shows the people named below, whatever its address asks for."
    }

    fn footer_privacy(&self) -> &'static str {
        "This site sets no cookies, stores nothing on your device and asks nothing of any other site."
    }

    fn footer_release(&self, release: &str) -> String {
        format!("Data release {release}")
    }

    fn not_found_heading(&self) -> &'static str {
        "Page not found"
    }

    fn not_found_text(&self) -> &'static str {
        "There is no page at this address. Begin again here:"
    }

    fn trouble_heading(&self) -> &'static str {
        "Filtering is not available just now"
    }

    fn trouble_program(&self) -> &'static str {
        "The program that filters this page could not be loaded. What you see on the page is complete and correct for everyone who answered."
    }

    fn trouble_data(&self) -> &'static str {
        "The data for filtering could not be loaded. What you see on the page is complete and correct for everyone who answered."
    }

    fn trouble_stopped(&self) -> &'static str {
        "The program that filters this page stopped. Load the page again before you use a number from it."
    }

    fn trouble_kept(&self) -> &'static str {
        "Your filters are kept in the address and will be applied once it has loaded."
    }

    fn try_again(&self) -> &'static str {
        "Try again"
    }

    fn trouble_details(&self) -> &'static str {
        "What went wrong"
    }

    fn published_heading(&self) -> &'static str {
        "What was published"
    }

    fn published_lead(&self, publisher: &str, population: &str, period: &str) -> String {
        format!("From {period} the {publisher} asked {population} about supervision and support.")
    }

    fn answered(&self, people: u32, whom: &str) -> String {
        format!("{people} {whom}")
    }

    fn range_of_stated_base(&self, lower: Percent, upper: Percent, base: u32) -> String {
        format!("Of {base} people. Likely range if they had been drawn at random: {lower} to {upper}.")
    }

    fn base_not_stated(&self) -> &'static str {
        "Base not stated."
    }

    fn chose_to_answer(&self) -> &'static str {
        "People chose whether to answer, and the figures are not weighted. They tell what those who answered said, which need not be what the others would have said."
    }

    fn source_heading(&self) -> &'static str {
        "Source"
    }

    fn source_line(&self, publisher: &str, date: &str) -> String {
        format!("{publisher}, announcement of {date}.")
    }

    fn announcement(&self) -> &'static str {
        "Read the announcement"
    }

    fn press_contact(&self) -> &'static str {
        "Press contact:"
    }

    fn calls_for(&self, publisher: &str, things: &[&str]) -> String {
        format!("The {publisher} calls for {}.", list(things, ", and "))
    }

    fn calls_on(&self, bodies: &[&str]) -> String {
        format!("It calls on {}.", list(bodies, " and "))
    }

    fn date(&self, day: u8, month_number: u8, year: u16) -> String {
        format!("{day} {} {year}", month(month_number))
    }

    fn period(&self, start: (u8, u8, u16), end: (u8, u8, u16)) -> String {
        let end_text = self.date(end.0, end.1, end.2);
        if (start.1, start.2) == (end.1, end.2) {
            format!("{} to {end_text}", start.0)
        } else {
            format!("{} to {end_text}", self.date(start.0, start.1, start.2))
        }
    }

    fn made_up(&self) -> &'static str {
        "Made-up example"
    }

    fn made_up_sentence(&self, sentence: &str) -> String {
        format!("Made-up example: {sentence}")
    }

    fn made_up_heading(&self) -> &'static str {
        "How the answers could be explored"
    }

    fn made_up_why(&self, publisher: &str) -> String {
        format!(
            "The {publisher} has published no breakdown by region or by work setting. Everything from here on is invented by a program, to show what becomes possible with its own responses; totals were made to match what was published, where anything was."
        )
    }

    fn made_up_what(&self) -> &'static str {
        "Not findings. Do not quote them."
    }

    fn explore_heading(&self) -> &'static str {
        "Explore the answers"
    }

    fn filters_heading(&self) -> &'static str {
        "Whose answers?"
    }

    fn regions_legend(&self) -> &'static str {
        "Region"
    }

    fn region_list(&self) -> &'static str {
        "Regions as a list"
    }

    fn settings_legend(&self) -> &'static str {
        "Work setting"
    }

    fn whole_of(&self, group: &str) -> String {
        format!("All of: {group}")
    }

    fn too_few_with_others(&self, people: u32) -> String {
        format!("{people}, too few to show with those ticked")
    }

    fn clear_settings(&self) -> &'static str {
        "Clear settings"
    }

    fn clear_regions(&self) -> &'static str {
        "Clear regions"
    }

    fn reset(&self) -> &'static str {
        "Reset everything"
    }

    fn nothing_ticked(&self) -> &'static str {
        "Nothing ticked means all. Numbers say how many people answered."
    }

    fn questions_heading(&self) -> &'static str {
        "Questions"
    }

    fn found_none(&self) -> &'static str {
        "Nothing found. Try fewer letters."
    }

    fn find_question(&self) -> &'static str {
        "Find a question:"
    }

    fn unmet(&self, parameter: &str, value: &str) -> String {
        format!(
            "The address asks for {parameter} “{value}”, which this survey does not have. The rest of the address is shown."
        )
    }

    fn everyone(&self) -> &'static str {
        "Everyone who answered"
    }

    fn names(&self, names: &[&str]) -> String {
        list(names, " and ")
    }

    fn region_and_setting(&self, region: &str, setting: &str) -> String {
        format!("{region} – {setting}")
    }

    fn everyone_else(&self) -> &'static str {
        "Everyone else"
    }

    fn elsewhere(&self, setting: &str) -> String {
        format!("{setting}, in other regions")
    }

    fn no_wave(&self) -> &'static str {
        "no other wave"
    }

    fn wave_compared(&self) -> &'static str {
        "Compared with the answers of:"
    }

    fn wave_shown(&self) -> &'static str {
        "Answers of:"
    }

    fn wave_legend(&self) -> &'static str {
        "Wave"
    }

    fn compare_with_rest(&self) -> &'static str {
        "Compare with the rest again"
    }

    fn kept(&self) -> &'static str {
        "Kept. Now choose whom to compare with these people."
    }

    fn keep_to_compare(&self) -> &'static str {
        "Compare another group with these"
    }

    fn show_others(&self) -> &'static str {
        "Show those instead"
    }

    fn overlap_hint(&self) -> &'static str {
        "Some people may be in both groups, so no difference is worked out. Choose people who are in one only."
    }

    fn compared_with_nobody(&self) -> &'static str {
        "nobody, since this is everyone"
    }

    fn compared_with(&self) -> &'static str {
        "Compared with:"
    }

    fn whom_when(&self, whom: &str, when: &str) -> String {
        format!("{whom}, {when}")
    }

    fn answer_heading(&self) -> &'static str {
        "Answer"
    }

    fn which_answer(&self) -> &'static str {
        "Which answer:"
    }

    fn question_heading(&self) -> &'static str {
        "Question"
    }

    fn top_two(&self, second: &str, highest: &str) -> String {
        format!("“{second}” or “{highest}”")
    }

    fn no_answer(&self) -> &'static str {
        "No answer"
    }

    fn several_allowed(&self) -> &'static str {
        "People could give several answers."
    }

    fn asked_only(&self, whom: &str) -> String {
        format!("Asked only of {whom}.")
    }

    fn rounded_need_not_add_up(&self) -> &'static str {
        "Each answer is rounded on its own, so answers need not add up to the number of people."
    }

    fn people_selected(&self, people: u32) -> String {
        format!("{people} people")
    }

    fn about(&self, number: u32) -> String {
        format!("about {number}")
    }

    fn people_asked(&self, people: u32, asked: u32) -> String {
        format!("{people} people, of whom about {asked} were asked")
    }

    fn difference_note(&self) -> &'static str {
        "Differences are worked out before rounding, so they can be a point off those between the percentages shown."
    }

    fn waves_note(&self) -> &'static str {
        "How many people answered in both waves is not known. The difference is worked out as if nobody had."
    }

    fn overlap_note(&self) -> &'static str {
        "Some people may be in both groups, so no difference is worked out."
    }

    fn see_result(&self) -> &'static str {
        "See the result"
    }

    fn people_column(&self) -> &'static str {
        "People"
    }

    fn share_column(&self) -> &'static str {
        "Share"
    }

    fn range_column(&self) -> &'static str {
        "Range"
    }

    fn rest_column(&self, rest: &str) -> String {
        rest.to_owned()
    }

    fn rest_range_column(&self, rest: &str) -> String {
        format!("Range: {rest}")
    }

    fn difference_column(&self) -> &'static str {
        "Difference in points"
    }

    fn verdict_column(&self) -> &'static str {
        "Compared"
    }

    fn range(&self, lower: Percent, upper: Percent) -> String {
        format!("{lower} to {upper}")
    }

    fn share_and_range(&self, share: Percent, lower: Percent, upper: Percent) -> String {
        format!("{share} ({lower} to {upper})")
    }

    fn points(&self, difference: Points, lower: Points, upper: Points) -> String {
        format!("{difference} ({lower} to {upper})")
    }

    fn of_base(&self, count: &str, base: &str) -> String {
        format!("{count} of {base}")
    }

    fn people_and_part(&self, people: u32, part: Percent) -> String {
        format!("{people} people ({part})")
    }

    fn told_absent(&self, what: &str, why: &str) -> String {
        format!("{what}: {why}")
    }

    fn told(&self, what: &str, share: &str, people: &str) -> String {
        format!("{what}: {share}, {people} people")
    }

    fn verdict(&self, said: Said) -> &'static str {
        match said {
            Said::Higher => "Higher",
            Said::Lower => "Lower",
            Said::CannotTell => "Cannot tell apart",
        }
    }

    fn verdict_shape(&self, said: Said) -> &'static str {
        match said {
            Said::Higher => "▲",
            Said::Lower => "▼",
            Said::CannotTell => "◇",
        }
    }

    fn verdict_sentence(&self, said: Said, answers: &[&str], whom: &str, rest: &str) -> String {
        let answers = quoted(answers);
        match said {
            Said::Higher => format!("Higher for this selection ({whom}) than for the comparison ({rest}): {answers}."),
            Said::Lower => format!("Lower for this selection ({whom}) than for the comparison ({rest}): {answers}."),
            Said::CannotTell => format!(
                "Cannot tell whether higher or lower for this selection ({whom}) than for the comparison ({rest}), since the range of the difference takes in both: {answers}."
            ),
        }
    }

    fn places_verdict(&self, said: Said, answer: &str, places: &[&str]) -> String {
        let (places, answer) = (list(places, " and "), quoted(&[answer]));
        match said {
            Said::Higher => format!("{answer}: higher than in all others together in {places}."),
            Said::Lower => format!("{answer}: lower than in all others together in {places}."),
            Said::CannotTell => {
                format!("{answer}: cannot tell {places} from all others together.")
            }
        }
    }

    fn waves_verdict(&self, said: Said, answer: &str, waves: &[&str]) -> String {
        let (waves, answer) = (list(waves, " and "), quoted(&[answer]));
        match said {
            Said::Higher => format!("{answer}: higher in {waves} than in the wave before."),
            Said::Lower => format!("{answer}: lower in {waves} than in the wave before."),
            Said::CannotTell => format!("{answer}: cannot tell {waves} from the wave before."),
        }
    }

    fn rounded_in_pairs(&self) -> &'static str {
        " Sums of several regions or settings can be further off."
    }

    fn base_line(&self, people: &str, most: u32) -> String {
        format!("{people}, who chose to answer; not weighted. Counts are rounded by at most {most}, to protect people.")
    }

    fn range_note(&self) -> &'static str {
        "Lines: the likely range (95 in 100), had people been drawn at random."
    }

    fn chance_note(&self, compared: u32, expected: &str) -> String {
        format!(
            "Careful with rankings: even if there were no differences at all, chance alone would mark about {expected} of these {compared} comparisons as higher or lower."
        )
    }

    fn figure_source(&self, publisher: &str, survey: &str, release: &str) -> String {
        format!("Source: {publisher}, {survey}. Release {release}.")
    }

    fn figure_source_made_up(&self, survey: &str, release: &str) -> String {
        format!("Invented by a program for {survey}; not findings. Release {release}.")
    }

    fn table_caption(&self, question: &str, whom: &str) -> String {
        format!("{question} – {whom}")
    }

    fn summary_heading(&self) -> &'static str {
        "At a glance"
    }

    fn part_column(&self) -> &'static str {
        "Part of those shown"
    }

    fn mix_note(&self) -> &'static str {
        "Who answered, not who works: nobody knows from this survey how many people work where. A place with many answers weighs more in every figure of the whole."
    }

    fn mix_title(&self, axis: &str) -> String {
        format!("Who answered – {axis}")
    }

    fn grid_note(&self, threshold: u32) -> String {
        format!(
            "“Too few”: fewer than {threshold} people, or a group that would give such a small one away; possibly nobody."
        )
    }

    fn grid_caption(&self, answer: &str) -> String {
        format!("{answer} – every region and work setting")
    }

    fn summary_title(&self) -> &'static str {
        "Every question at a glance"
    }

    fn table_label(&self) -> &'static str {
        "Table of the figure’s numbers"
    }

    fn numbers_as_table(&self) -> &'static str {
        "The numbers as a table"
    }

    fn order_as_asked(&self) -> &'static str {
        "Back to the survey’s own order"
    }

    fn order_hint(&self) -> &'static str {
        "The headings of the columns put the rows in order."
    }

    fn not_copied(&self) -> &'static str {
        "The browser did not allow copying. Select the table and copy it by hand."
    }

    fn copied(&self) -> &'static str {
        "Copied: paste it into a spreadsheet or a document."
    }

    fn copy_table(&self) -> &'static str {
        "Copy the table"
    }

    fn quote_open(&self) -> &'static str {
        "Quote or download"
    }

    fn points_label(&self) -> &'static str {
        "Values in the figure. Move between them with the arrow keys."
    }

    fn by_region(&self) -> &'static str {
        "By region"
    }

    fn places_heading(&self) -> &'static str {
        "Place by place"
    }

    fn by_setting(&self) -> &'static str {
        "By work setting"
    }

    fn who_answered(&self) -> &'static str {
        "Who answered"
    }

    fn by_both(&self) -> &'static str {
        "Every region and work setting"
    }

    fn by_wave(&self) -> &'static str {
        "By wave"
    }

    fn too_few(&self) -> &'static str {
        "Too few people to show"
    }

    fn too_few_short(&self) -> &'static str {
        "Too few"
    }

    fn not_asked(&self) -> &'static str {
        "Not asked"
    }

    fn nobody(&self) -> &'static str {
        "There can be nobody here"
    }

    fn nobody_short(&self) -> &'static str {
        "Nobody"
    }

    fn too_few_why(&self, threshold: u32) -> String {
        format!(
            "Nothing is shown of fewer than {threshold} people, nor of a group that would give such a small one away, so that nobody’s answers can be told. There may be nobody at all here; that is not told either."
        )
    }

    fn nearest_heading(&self) -> &'static str {
        "The nearest that can be shown"
    }

    fn show_instead(&self, whom: &str) -> String {
        format!("Show {whom}")
    }

    fn announce_shown(&self, whom: &str, people: u32, others: Option<&str>) -> String {
        match others {
            Some(others) => format!("Now showing {whom}: {people} people. Compared with: {others}."),
            None => format!("Now showing {whom}: {people} people."),
        }
    }

    fn announce_too_few(&self, whom: &str) -> String {
        format!("Too few people to show for {whom}. The nearest views that can be shown are listed.")
    }

    // The areas page.
    fn areas_lead(&self) -> &'static str {
        "Each area has a page with every question, for the people of that area beside everyone else who answered."
    }

    fn areas_list_heading(&self) -> &'static str {
        "All areas"
    }

    fn areas_people_note(&self, wave: &str) -> String {
        format!("Beside each area stands how many people there answered ({wave}).")
    }

    fn find_area_heading(&self) -> &'static str {
        "Find my area"
    }

    fn find_area(&self) -> &'static str {
        "Your county, council or health body:"
    }

    fn found_areas_label(&self) -> &'static str {
        "Counties, councils and health bodies, each with its region"
    }

    fn regions_not_boards(&self) -> &'static str {
        "The survey asked for regions, not for counties, councils or health bodies. So a figure of a region is of everyone in the region who answered. It is not a figure of any one county, council, board or trust in it."
    }

    fn boards_came_later(&self, began: &str) -> String {
        format!("Integrated care boards began on {began}. When people answered there were none.")
    }

    fn in_several_regions(&self) -> &'static str {
        "Where two regions are named, the area lies in both."
    }

    fn lookup_source(&self, councils_as_of: &str, boards_as_of: &str) -> String {
        format!(
            "Counties and councils as of {councils_as_of}, integrated care boards as of {boards_as_of}. From public geography of the Office for National Statistics (Open Government Licence 3.0), put together for this site; nobody else has checked it yet."
        )
    }

    fn lookup_file(&self) -> &'static str {
        "The list as a file (CSV)"
    }

    fn county(&self) -> &'static str {
        "county"
    }

    fn council_area(&self) -> &'static str {
        "council area"
    }

    fn county_without_council(&self) -> &'static str {
        "county that no one council runs"
    }

    fn integrated_care_board(&self) -> &'static str {
        "integrated care board"
    }

    fn health_board(&self) -> &'static str {
        "health board"
    }

    fn health_and_social_care_trust(&self) -> &'static str {
        "health and social care trust"
    }
}
