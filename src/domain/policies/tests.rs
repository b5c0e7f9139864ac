//! Rules of the policies slice, in given/when/then form.
