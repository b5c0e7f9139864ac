//! Rules of service units, in given/when/then form.
