//! In the browser, the app; natively, the writer of its pages.

#[cfg(target_arch = "wasm32")]
fn main() {
    explorer::browser::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match explorer::pages::write_site() {
        Ok(report) => {
            println!("{report}");
            std::process::ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("The pages could not be written: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
