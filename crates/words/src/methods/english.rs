use super::MethodsCatalogue;
use crate::English;

impl MethodsCatalogue for English {
    fn methods_lead(&self) -> &'static str {
        "How the survey was asked, what is made of the answers, what is kept back and why, and what the words on this site mean."
    }

    fn contents_label(&self) -> &'static str {
        "On this page"
    }

    fn asked_heading(&self) -> &'static str {
        "How the survey was asked, and of whom"
    }

    fn asked_whom(&self, publisher: &str, population: &str) -> String {
        format!("The {publisher} asked {population}. This much is known:")
    }

    fn asked_when(&self, wave: &str, period: &str) -> String {
        format!("{wave}: {period}")
    }

    fn asked_not_known(&self) -> &'static str {
        "How people were invited, and how many could have answered, is not stated here. So nobody can say how large a part of them did."
    }

    fn asked_questions(&self) -> &'static str {
        "These are the questions, in this site’s plain words. The survey’s own wording may differ."
    }

    fn answered_heading(&self) -> &'static str {
        "Who answered, and why that is not the workforce"
    }

    fn answered_readily(&self) -> &'static str {
        "People whom the subject touches may have been readier to answer than others, or less ready. The answers cannot tell which."
    }

    fn answered_link(&self) -> &'static str {
        "Who answered, place by place"
    }

    fn release_heading(&self) -> &'static str {
        "What is published and what is not, and why"
    }

    fn release_groups(&self) -> &'static str {
        "Nobody’s own answers are published. What is published are groups: how many people are in each, and how many of them gave each answer. A group is a place, a work setting, or both together."
    }

    fn release_threshold(&self, threshold: u32) -> String {
        format!(
            "Nothing is published of a group of fewer than {threshold} people. Nor of a larger one with which, by taking one published number from another, such a small group could be told apart."
        )
    }

    fn release_rounding(&self, rounding_base: u32, most: u32) -> String {
        format!(
            "How many people are in a published group is exact. How many gave an answer is rounded, up or down at random, to a multiple of {rounding_base}, so it can be off by up to {most}; a question for which that is too fine is rounded more coarsely, and the table of the certificate below says to what. Where most people gave an answer, it may instead be the number of all others that is rounded, and nearly always is where seven in ten or more gave it. This is to keep anybody’s own answer from being read off."
        )
    }

    fn release_by_atoms(&self, most: u32, counted: u32) -> String {
        format!(
            "This survey is so large that each pair of a single region and a single setting is rounded by itself, and every other group is the sum of its pairs. A count of one pair can be off by up to {most}; one of many pairs by more, though by far less in proportion. Whoever is in a pair of too few people is in no count, not even in that of everyone: at least {counted} in 100 people are."
        )
    }

    fn release_sums(&self) -> &'static str {
        "When you choose places and settings, your browser adds published groups together, and takes others away, until they are exactly the people you chose. Where that cannot be done, the page says so and offers the nearest that can."
    }

    fn release_absence(&self) -> &'static str {
        "Where there is no number, there is a reason. A missing number is never shown as nought."
    }

    fn meaning_of_too_few(&self, threshold: u32) -> String {
        format!(
            "Fewer than {threshold} people, or a group that would give such a small one away. It may be nobody at all: an empty group looks the same, so that it tells nothing either."
        )
    }

    fn meaning_of_not_asked(&self) -> &'static str {
        "The question was not put to these people, or not in that wave."
    }

    fn meaning_of_nobody(&self) -> &'static str {
        "The survey’s own lists rule it out. This is known without looking at any answer."
    }

    fn release_caption(&self, release: &str) -> String {
        format!("What release {release} holds")
    }

    fn wave_column(&self) -> &'static str {
        "Wave"
    }

    fn question_column(&self) -> &'static str {
        "Question"
    }

    fn groups_column(&self) -> &'static str {
        "Groups published"
    }

    fn groups_of(&self, published: usize, possible: usize) -> String {
        format!("{published} of {possible}")
    }

    fn groups_note(&self) -> &'static str {
        "The second number is of all groups that could be asked for one by one: each place with each setting, wholes included. Which of them are published depends on how many people are in them alone, wide groups before narrow ones. What people answered has no part in it."
    }

    fn reckoned_heading(&self) -> &'static str {
        "How shares, ranges and differences are worked out"
    }

    fn reckoned_share(&self) -> &'static str {
        "A share is how many people gave an answer, out of all who were asked. It is shown in whole percent. Decimals would say more than is known."
    }

    fn reckoned_range(&self) -> &'static str {
        "The range beside a share says how far chance alone could go. It is Wilson’s 95% interval: had people been drawn at random, 95 in 100 such ranges would hold the true share. The fewer people answered, the wider it is."
    }

    fn reckoned_rounding(&self) -> &'static str {
        "Rounding makes a number less sure too. So a range is worked out as if somewhat fewer people had answered (the effective base), which makes it wider. The more rounded numbers are added up, the wider it gets."
    }

    fn reckoned_difference(&self, higher: &str, lower: &str) -> String {
        format!(
            "A difference between two groups has a range as well, Newcombe’s 95% interval in percentage points, with the same allowance for rounding. Only if all of that range is above nought does the page say “{higher}”, only if all of it is below, “{lower}”."
        )
    }

    fn reckoned_cannot_tell(&self, cannot_tell: &str) -> String {
        format!(
            "In all other cases it says “{cannot_tell}”. That is a finding, and often the most honest one: so few people answered that either group may be the higher. It does not mean that the two are the same."
        )
    }

    fn reckoned_chance(&self) -> &'static str {
        "Who looks at many differences will meet some that chance made. On a question’s page, each region is compared with all the others together."
    }

    fn reckoned_limits(&self) -> &'static str {
        "All of this is about chance. People chose whether to answer, and no range can tell how far that moves a share."
    }

    fn reckoned_checked(&self) -> &'static str {
        "The project’s tests hold these calculations to those of statsmodels, a statistics program that others wrote."
    }

    fn compared_heading(&self) -> &'static str {
        "What is compared with what"
    }

    fn compared_by_one(&self) -> &'static str {
        "With places chosen, or work settings, people are compared with the rest: everyone else who answered. If everyone is chosen, there is no rest."
    }

    fn compared_by_both(&self) -> &'static str {
        "With both chosen, the setting is held and the place varies: people of that setting here are compared with people of the same setting in all other regions. Otherwise a difference between settings would pass for one between places."
    }

    fn compared_by_choice(&self) -> &'static str {
        "You can choose others to compare with. If the same person may be in both groups, both are shown but no difference is worked out, since people do not differ from themselves."
    }

    fn compared_by_wave(&self) -> &'static str {
        "Two waves are compared only on a question that both of them asked."
    }

    fn made_up_example_heading(&self) -> &'static str {
        "The made-up example"
    }

    fn made_up_how(&self) -> &'static str {
        "The invented answers keep to the totals that were published, where any were. Everything else about them is drawn by a program. They then went through the same steps as people’s answers would. So they show what the site can do, and what is left to see once people are protected. They say nothing about anybody."
    }

    fn made_up_lists(&self) -> &'static str {
        "The lists of regions and work settings are this project’s own, and may not be those that people chose from."
    }

    fn made_up_marks(&self) -> &'static str {
        "The example says what it is wherever it appears: on a ground of its own, in hatched bars, inside every picture, before every sentence and table, and in the file. Search engines are asked to leave these pages out."
    }

    fn certificate_heading(&self) -> &'static str {
        "The certificate"
    }

    fn certificate_attacker(&self) -> &'static str {
        "Before anything is published, a program plays the attacker: somebody who knows the rules, the size of every group whether published or not, every number published now or earlier and every percentage in print, and who tries to work out what was hidden. It looks at every group, at what is left of a group without its published parts, and at every answer."
    }

    fn certificate_found(&self, width: u32) -> String {
        format!(
            "A release is written only if each of these counts could still be several numbers: the least and the greatest are at least {width} apart, or as far as the group has people. Otherwise the counts are drawn again, rounded more coarsely, or not published at all."
        )
    }

    fn certificate_before(&self) -> &'static str {
        "Where a percentage in print alone leaves fewer numbers than that, nothing that is published here leaves fewer still."
    }

    fn certificate_caption(&self, release: &str, attacker: u32) -> String {
        format!("What was attacked in release {release}, by version {attacker} of the attacker")
    }

    fn certificate_base(&self) -> &'static str {
        "Rounded to multiples of"
    }

    fn certificate_counts(&self) -> &'static str {
        "Counts attacked"
    }

    fn certificate_check(&self) -> &'static str {
        "Anybody can check with the project’s “publish verify” that release and certificate belong together, and that the release is unaltered and of a safe structure. The attack itself needs the sizes of the groups that are not published."
    }

    fn certificate_link(&self, release: &str) -> String {
        format!("The certificate of release {release} as a file")
    }

    fn certificate_limits(&self) -> &'static str {
        "There are limits. That a hidden count could be one of several numbers does not say how likely each of them is. And nothing protects against someone who already knows what everyone else answered."
    }

    fn files_heading(&self) -> &'static str {
        "Files"
    }

    fn files_release(&self) -> &'static str {
        "Every number that can be filtered on this site comes from one file:"
    }

    fn files_link(&self, release: &str) -> String {
        format!("Release {release} (JSON)")
    }

    fn files_format(&self) -> &'static str {
        "It is written as JSON-stat 2.0, an open format for tables that statistics programs read. It holds the questions and answers, the rules it was made by, the published percentages as they were printed, and the counts of every published group."
    }

    fn files_name(&self) -> &'static str {
        "Its name is worked out from its content (the beginning of a SHA-256 sum), so a file that was altered no longer fits its name. Please give the name when you use the data."
    }

    fn changes(&self) -> [&'static str; 2] {
        [
            "A release is never changed. If there is anything to correct or to add, a new release with a new name takes its place, and the foot of every page names the one that it shows.",
            "An address that you share holds filters and no numbers. After a change it shows the new numbers for the same people. The foot of every page has another address, which stays with the release that you see: use that one where numbers are quoted.",
        ]
    }

    fn privacy_heading(&self) -> &'static str {
        "Privacy"
    }

    fn privacy(&self) -> [&'static str; 3] {
        [
            "What you choose is worked out in your own browser; choosing sends nothing anywhere. Your choice stands in the page’s address and nowhere else, so that you can keep it, share it or go back.",
            "When you open or reload a page, its address goes to whoever hosts this site, with the filters in it, as with any website.",
            "Links to other sites are only followed when you press them.",
        ]
    }

    fn accessibility_heading(&self) -> &'static str {
        "Accessibility"
    }

    fn accessibility_aim(&self) -> &'static str {
        "The site is meant to meet WCAG 2.2 at level AA. Nobody outside the project has checked whether it does."
    }

    fn accessibility_done(&self) -> [&'static str; 5] {
        [
            "Every figure is followed by a table with the same numbers.",
            "Everything works with the keyboard alone, each value in a figure included. A change is announced once.",
            "Nothing is told by colour alone: a result has a word and a shape.",
            "Pages are made to be read without scripts, on narrow screens, enlarged, in dark and high-contrast colours, and on paper.",
            "Nothing moves by itself, and smooth scrolling stops where the system asks for less motion.",
        ]
    }

    fn accessibility_tested(&self) -> &'static str {
        "Tested by program: pages in light and dark, wide and narrow, with axe in Chromium, as well as going through them with the keyboard, without scripts and in print."
    }

    fn accessibility_untested(&self) -> &'static str {
        "Not tested: Firefox, Safari, any screen reader, voice control and screen magnifiers. No disabled person has been asked to try the site yet."
    }

    fn glossary_heading(&self) -> &'static str {
        "What the words mean"
    }

    fn for_example(&self, meaning: &str, example: &str) -> String {
        format!("{meaning} For example: {example}.")
    }

    fn word_base(&self) -> [&'static str; 2] {
        ["Base", "The people whom a share is a share of: those in the selection who were asked the question."]
    }

    fn word_broad_area(&self) -> [&'static str; 2] {
        ["Broad area", "Several regions that lie together and are counted as one."]
    }

    fn word_clinical_supervision(&self) -> [&'static str; 2] {
        [
            "Clinical supervision",
            "Regular, protected time with an experienced professional to talk through one’s work with people, hard cases above all. It helps to keep those people safe and oneself well. It is not the same as being managed.",
        ]
    }

    fn word_link_worker(&self) -> [&'static str; 2] {
        [
            "Link worker",
            "Somebody to whom a doctor or nurse can send people whose health suffers from such things as loneliness, debt or poor housing. Link workers take time to ask what matters to a person, and bring people together with groups and help nearby. This is called social prescribing.",
        ]
    }

    fn word_made_up(&self) -> [&'static str; 2] {
        ["Made-up example", "Answers that a program invented to show how the site works. They are not findings."]
    }

    fn word_range(&self) -> [&'static str; 2] {
        [
            "Range, interval",
            "The lowest and the highest share that go well with the answers, if only chance is allowed for. Statisticians call it a 95% confidence interval.",
        ]
    }

    fn word_release(&self) -> [&'static str; 2] {
        ["Release", "One publication of the data, in one file with one name."]
    }

    fn word_rest(&self) -> [&'static str; 2] {
        ["The rest", "Those a selection is compared with, unless you choose others: whoever is left."]
    }

    fn word_rounding(&self) -> [&'static str; 2] {
        [
            "Rounding",
            "Putting a number of people a little up or down at random, to keep anybody’s own answer from being worked out.",
        ]
    }

    fn word_selection(&self) -> [&'static str; 2] {
        ["Selection", "The people whose answers are shown: those in the places and work settings that you chose."]
    }

    fn word_setting(&self) -> [&'static str; 2] {
        ["Work setting", "The kind of place or organisation that a person works in."]
    }

    fn word_share(&self) -> [&'static str; 2] {
        ["Share", "How large a part of the base gave an answer, in percent."]
    }

    fn word_too_few(&self) -> [&'static str; 2] {
        [
            "Too few to show",
            "There are so few people, possibly none, that a number could tell what one of them answered.",
        ]
    }

    fn word_wave(&self) -> [&'static str; 2] {
        ["Wave", "One round of a survey that is asked more than once."]
    }
}
