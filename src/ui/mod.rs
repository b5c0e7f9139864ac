//! What people see: shells around pages, pages of a kit of components.

pub mod components;
pub mod pages;
pub mod shell;
