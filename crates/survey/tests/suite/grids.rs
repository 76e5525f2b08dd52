use proptest::prelude::*;
use survey::{Answers, Covers, Grid, NodeId, Selection, View};

use crate::fixtures::{
    cases,
    releases::{one_of_everything, releases},
};

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn every_cell_of_a_grid_is_the_estimate_of_the_selection_of_its_region_and_setting(release in releases()) {
        let codebook = &release.codebook;
        for wave in release.wave_ids() {
            let covers = Covers::of_wave(&release, wave);
            for id in codebook.question_ids() {
                for (at, measure) in codebook.question(id).measures().into_iter().enumerate() {
                    let grid = Grid::of(&covers, &release, wave, (id, measure));
                    for (region, estimates) in &grid.rows {
                        prop_assert_eq!(estimates.len(), grid.settings.len());
                        for (setting, estimate) in grid.settings.iter().zip(estimates) {
                            let selection = Selection::of_nodes(codebook, *region, *setting);
                            let cover = covers.cover(&selection);
                            let answers = Answers::of(&release, wave, id, &selection, cover.as_ref());
                            prop_assert_eq!(*estimate, answers.estimates[at]);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_grid_has_every_region_and_setting_and_all_of_them_together_first(release in releases()) {
        let (codebook, question) = (&release.codebook, survey::QuestionId(0));
        let (wave, measure) = (release.latest_id(), codebook.question(question).headline());
        let grid = Grid::of(&Covers::of_wave(&release, wave), &release, wave, (question, measure));
        prop_assert_eq!(grid.settings, codebook.settings.outline());
        let regions: Vec<_> = grid.rows.iter().map(|(region, _)| *region).collect();
        prop_assert_eq!(regions, codebook.regions.outline());
    }
}

#[test]
fn the_first_cell_is_everyone_in_the_wave_that_was_asked_for() {
    let release = one_of_everything();
    let question = survey::QuestionId(1);
    let measure = release.codebook.question(question).headline();
    for wave in release.wave_ids() {
        let choice = survey::Choice { wave, ..survey::Choice::everyone(&release) };
        let reading = View::of(&release, &choice).read(&release, question);
        let grid = Grid::of(&Covers::of_wave(&release, wave), &release, wave, (question, measure));
        assert_eq!((grid.rows[0].0, grid.settings[0]), (NodeId::EVERYONE, NodeId::EVERYONE));
        assert_eq!(grid.rows[0].1[0], reading.row(measure).expect("a row").estimate);
    }
}
