//! Who does a service today, in English.

use crate::i18n::in_force::InForce;

pub(in crate::i18n) static STRINGS: InForce = InForce {
    in_force_title: "Who does it today:",
    in_force: |model| format!("By the positioning: {model}"),
    in_force_set: |day, reason| format!("Set for this one on {day}: {reason}"),
    in_force_hint: "Below stands the division of the proposal; residents see what is written here, which follows the positioning.",
    nobody: "Nobody",
    set_parties: "Set with a reason",
    set_parties_text: "For this service alone, whatever the positioning says. The reason stays in the history.",
    set_confirm: "Set it",
    set_done: "Who does it is set",
    set_back: "Back to the positioning",
    set_back_text: "After that it follows the positioning again.",
    set_back_done: "It follows the positioning again",
};
