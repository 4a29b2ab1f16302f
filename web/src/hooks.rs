//! What the views need of the browser, each as a hook of its own: focus, timers, geometry, the
//! article around the page.

mod article;
mod focus;
mod geometry;
mod player;

pub(crate) use article::{use_article_buttons, use_fix_link};
pub(crate) use focus::{use_area_key, use_focus};
pub(crate) use geometry::use_stage_geometry;
pub(crate) use player::use_player;
