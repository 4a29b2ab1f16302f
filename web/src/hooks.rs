//! What the views need of the browser, each as a hook of its own: focus, timers, geometry, the
//! article around the page, the other engine.

mod article;
#[cfg(feature = "machine")]
mod clipboard;
#[cfg(feature = "machine")]
mod file;
mod focus;
mod geometry;
mod machine;
mod player;
#[cfg(feature = "machine")]
mod scenes;
#[cfg(feature = "machine")]
mod width;
#[cfg(feature = "machine")]
mod work;

pub(crate) use article::{use_article, use_fix_link};
#[cfg(feature = "machine")]
pub(crate) use clipboard::copy;
#[cfg(feature = "machine")]
pub(crate) use file::{download, read_file};
pub(crate) use focus::{use_area_key, use_focus};
pub(crate) use geometry::use_stage_geometry;
pub(crate) use machine::use_machine;
pub(crate) use player::use_player;
#[cfg(feature = "machine")]
pub(crate) use scenes::use_scenes;
#[cfg(feature = "machine")]
pub(crate) use width::use_width;
#[cfg(feature = "machine")]
pub(crate) use work::{Work, Working, use_work};
