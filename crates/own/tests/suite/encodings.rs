//! Files are understood however a spreadsheet wrote their letters.

use own::Encoding;

use crate::fixtures::read;

const TEXT: &str = "question,answer,count,asked,place\r\ncompany,alone,31,50,Môn – “north”\r\n";

fn place(bytes: &[u8]) -> (Option<String>, Encoding) {
    let file = read(bytes).unwrap();
    (file.name.place, file.encoding)
}

#[test]
fn utf_8_may_have_a_mark_before_it() {
    let expect = (Some("Môn – “north”".to_owned()), Encoding::Utf8);
    assert_eq!(place(TEXT.as_bytes()), expect);
    assert_eq!(place(format!("\u{FEFF}{TEXT}").as_bytes()), expect);
}

#[test]
fn windows_1252_is_understood_and_said_to_be_so() {
    let byte = |letter: char| match letter {
        '–' => 0x96,
        '“' => 0x93,
        '”' => 0x94,
        other => u8::try_from(u32::from(other)).unwrap(),
    };
    let bytes: Vec<u8> = TEXT.chars().map(byte).collect();
    assert_eq!(place(&bytes), (Some("Môn – “north”".to_owned()), Encoding::Windows1252));
}

#[test]
fn utf_16_is_understood_whichever_byte_comes_first() {
    let units = || format!("\u{FEFF}{TEXT}").encode_utf16().collect::<Vec<_>>();
    let expect = (Some("Môn – “north”".to_owned()), Encoding::Utf16);
    assert_eq!(place(&units().iter().flat_map(|unit| unit.to_le_bytes()).collect::<Vec<_>>()), expect);
    assert_eq!(place(&units().iter().flat_map(|unit| unit.to_be_bytes()).collect::<Vec<_>>()), expect);
}
