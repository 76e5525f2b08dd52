//! A site's files in the forms that hosts send, compressed once and as small as they get.

use std::fs;
use std::io::{self, Write};
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use crate::files;
use crate::host::media::{self, Encoding};
use crate::trouble::Trouble;

/// Lays the compressed forms of every file that is worth it beside it: `page.css.br` and `page.css.gz`.
pub(crate) fn lay(site: &Path) -> Result<(), Trouble> {
    let files: Vec<_> = files::below(site)?.into_iter().filter(|file| media::is_compressible(file)).collect();
    let next = AtomicUsize::new(0);
    // Files differ too much in size to be dealt out beforehand: whoever is free takes the next.
    let work = || {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            lay_beside(&site.join(file))?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> =
            (0..thread::available_parallelism().map_or(1, usize::from)).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}

/// How long a file is when it is sent compressed; as it is where no smaller form lies beside it.
pub(crate) fn length(site: &Path, file: &str) -> Result<usize, Trouble> {
    let smallest = media::ENCODINGS.iter().map(|encoding| site.join(format!("{file}{}", encoding.ending)));
    let path = smallest.chain([site.join(file)]).find(|path| path.is_file()).unwrap_or_else(|| site.join(file));
    let found = fs::metadata(&path).map_err(|cause| Trouble::file("read", &path, cause))?;
    Ok(usize::try_from(found.len()).unwrap_or(usize::MAX))
}

fn lay_beside(file: &Path) -> Result<(), Trouble> {
    let bytes = fs::read(file).map_err(|cause| Trouble::file("read", file, cause))?;
    for encoding in media::ENCODINGS {
        let mut name = file.as_os_str().to_owned();
        name.push(encoding.ending);
        let path = Path::new(&name);
        let smaller = compressed(&bytes, encoding).map_err(|cause| Trouble::file("compress", file, cause))?;
        // What does not get smaller is sent as it is.
        let laid = if smaller.len() < bytes.len() { fs::write(path, smaller) } else { gone(path) };
        laid.map_err(|cause| Trouble::file("write", path, cause))?;
    }
    Ok(())
}

/// A file that may be there from before is no more.
fn gone(path: &Path) -> io::Result<()> {
    if path.exists() { fs::remove_file(path) } else { Ok(()) }
}

/// Bytes under the best quality of an encoding.
fn compressed(bytes: &[u8], encoding: Encoding) -> io::Result<Vec<u8>> {
    if encoding == media::GZIP {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes)?;
        return encoder.finish();
    }
    let parameters =
        BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut output = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut output, &parameters)?;
    Ok(output)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn both_forms_of_a_file_lie_beside_it_and_say_the_same() {
        let site = std::env::temp_dir().join(format!("xtask-compressed-{}", std::process::id()));
        let text = "All of it, again and again. ".repeat(100);
        fs::create_dir_all(site.join("deep")).expect("a folder");
        for (name, text) in
            [("deep/a.css", text.as_str()), ("a.png", &text), ("short.txt", "x"), ("short.txt.br", "old")]
        {
            fs::write(site.join(name), text).expect("a file");
        }
        lay(&site).expect("a site");
        let found = files::below(&site).expect("a folder");
        assert_eq!(found, ["a.png", "deep/a.css", "deep/a.css.br", "deep/a.css.gz", "short.txt"]);

        let read = |name: &str| fs::read(site.join(name)).expect("a file");
        let mut unpacked = String::new();
        flate2::read::GzDecoder::new(&read("deep/a.css.gz")[..]).read_to_string(&mut unpacked).expect("gzip");
        assert_eq!(unpacked, text);
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &read("deep/a.css.br")[..], &mut unpacked).expect("Brotli");
        assert_eq!(unpacked, text.as_bytes());

        assert_eq!(length(&site, "deep/a.css").expect("a file"), read("deep/a.css.br").len());
        assert_eq!(length(&site, "a.png").expect("a file"), text.len());
        fs::remove_dir_all(&site).expect("it goes");
    }
}
