//! The subject itself: what was asked, what was published about it, and what may be said of a selection.
//!
//! Data flows one way, `codebook → release → selection → cover → estimate → comparison`. Everything here
//! is a pure function of its arguments: no I/O, no DOM, no clock.

mod address;
mod ahead;
mod answers;
mod base;
mod breakdown;
#[cfg(not(target_arch = "wasm32"))]
mod certificate;
mod choice;
mod codebook;
mod comparison;
mod cover;
mod date;
mod difference;
mod estimate;
mod grid;
mod group;
mod hierarchy;
mod interval;
mod label;
mod measure;
mod members;
mod memory;
mod method;
mod mix;
mod naming;
mod nearest;
mod own;
pub mod page;
mod parameters;
mod published;
mod reach;
mod release;
mod selection;
mod share;
mod tally;
mod trend;
mod view;
mod wave;
pub mod wire;

pub use address::{Address, Unmet};
pub use ahead::{Ahead, Leads};
pub use answers::Answers;
pub use base::{Base, Count};
pub use breakdown::Breakdown;
#[cfg(not(target_arch = "wasm32"))]
pub use certificate::{Certificate, CertifiedQuestion, CertifiedWave};
pub use choice::{Against, Choice};
pub use codebook::{Answer, Answering, Asked, Category, Codebook, Facts, Question, QuestionId, QuestionKind, Route};
pub use comparison::{Comparison, Rest, rest_of};
pub use cover::{Cover, Covers, Known, Sign, Term};
pub use date::{Date, Period};
pub use difference::{Difference, Verdict};
pub use estimate::{Estimate, Precision, Shown};
pub use grid::Grid;
pub use group::Group;
pub use hierarchy::{
    Axis, Hierarchy, HierarchyError, Level, LevelOutline, Line, Node, NodeId, Place, Region, Setting, Tile, is_slug,
};
pub use interval::{Interval, Level as ConfidenceLevel};
pub use label::Label;
pub use measure::Measure;
pub use members::Members;
pub use memory::Memory;
pub use method::Method;
pub use mix::{Mix, People};
pub use nearest::NearestViews;
pub use own::{OwnAnswers, OwnReading, OwnRow, OwnShare};
pub use parameters::Parameters;
pub use published::{PublishedBase, PublishedFigure};
pub use release::{Provenance, Release, ReleaseId, WaveId};
pub use selection::Selection;
pub use share::Share;
pub use tally::Tally;
pub use trend::Trend;
pub use view::{Reading, Row, View};
pub use wave::{Table, TableError, Wave, WaveError, WaveInfo};
