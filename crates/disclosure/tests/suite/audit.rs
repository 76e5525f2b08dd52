use disclosure::{Audited, Background, Key, ProtectError, RawWave, Refusal, audit, content_id, protect, secure};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use survey::{Provenance, wire};

use crate::{
    fixtures::{
        cases,
        codebooks::four_by_three,
        populations::{PARAMETERS, Population, info},
    },
    raw::{Raw, outline, protected, raws, tabulate},
};

/// Made-up people's answers, drawn until no attack succeeds.
fn secured(Raw { codebook, tabulation, .. }: &Raw) -> Result<Audited, Refusal> {
    let wave = RawWave { info: info("2020"), tabulation: tabulation.clone() };
    let outline = outline(codebook, PARAMETERS, Provenance::Illustrative);
    secure(outline, vec![wave], &Background::default(), &Key::public("key"), &())
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn the_same_release_is_the_same_bytes_and_is_read_back_as_it_is(raw in raws()) {
        // What nothing helps is refused; tests of its own look at that.
        let Ok(audited) = secured(&raw) else { return Ok(()) };
        let (id, text) = audited.encode();
        prop_assert_eq!(&secured(&raw).unwrap().encode(), &(id.clone(), text.clone()));
        let edition = wire::read(&text).unwrap();
        prop_assert_eq!(&edition.id, &id);
        prop_assert_eq!(&edition.release, audited.release());
    }
}

/// 240 people of whom half said yes.
fn half_of_240() -> (survey::Codebook, disclosure::Tabulation) {
    let codebook = four_by_three();
    let mut answer = 0;
    let tabulation = tabulate(&codebook, &Population(vec![vec![20; 3]; 4]), |_, _, _| {
        answer = 1 - answer;
        vec![answer]
    });
    (codebook, tabulation)
}

#[test]
fn peoples_answers_are_never_rounded_with_a_key_that_anybody_knows() {
    let (codebook, tabulation) = half_of_240();
    let wave = || RawWave { info: info("2020"), tabulation: tabulation.clone() };
    let observed = || outline(&codebook, PARAMETERS, Provenance::Observed);
    let public = Key::public(&codebook.facts.slug);
    let error = protect(observed(), vec![wave()], &public).unwrap_err();
    assert_eq!(error, ProtectError::PublicKey);
    assert!(protect(observed(), vec![wave()], &Key::secret([7; 32])).is_ok());
    let refusal = secure(observed(), vec![wave()], &Background::default(), &public, &()).unwrap_err();
    assert_eq!(refusal, Refusal::Unprotected(ProtectError::PublicKey));
}

#[test]
fn a_refusal_names_every_fault() {
    let fault = |found| disclosure::Fault::NotAMultiple { place: "here".to_owned(), found, base: 3 };
    assert_eq!(
        Refusal::Unsound(vec![fault(4), fault(5)]).to_string(),
        "the release is not safe:\n  here: expected a multiple of 3, found 4\n  here: expected a multiple of 3, found 5"
    );
}

#[test]
fn a_release_is_named_by_the_sha_256_of_what_it_says() {
    let (codebook, tabulation) = half_of_240();
    let audited = audit(protected(&codebook, &tabulation, PARAMETERS, "key").unwrap(), &Background::default()).unwrap();
    let (id, text) = audited.encode();
    let nameless = text.replacen(&format!("\"release\":\"{id}\""), "\"release\":\"\"", 1);
    assert_ne!(nameless, text);
    let digest = Sha256::digest(nameless);
    assert_eq!(id.as_str(), format!("{:x}{:x}", HexByte(&digest[..4]), HexByte(&digest[4..8])));
    assert_eq!(content_id(audited.release()), id);
}

/// Bytes as hexadecimal digits, two each.
struct HexByte<'a>(&'a [u8]);

impl std::fmt::LowerHex for HexByte<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
