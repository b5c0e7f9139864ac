//! From a phone of one's own: a code to be scanned, a text for a chat, a file, or paper.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::Made;
use super::paper::print_button;
use super::{Asking, ask};
use crate::app::boards::Shown;
use crate::app::clock;
use crate::app::embedded::is_embedded;
use crate::app::slips;
use crate::forms::ask::Room;
use crate::i18n::counter::grouped;
use crate::slip::{MOST_BYTES, to_code, to_text};
use crate::ui::components::{Button, NoticeBox, Qr, Toasts, Tone, WeekTable, Weight};
use crate::ui::pages::resident::{
    Hours, card, copy_button, facts_list, open_chip, phone_fact, resident, text_fact,
};

/// Every way that this slip can go.
pub fn hand_over(asking: &Asking, made: &Made) -> AnyView {
    let Some(sealed) = &made.sealed else { return ().into_any() };
    let fits = made.photos == 0 && sealed.len() <= MOST_BYTES;
    let carried = if fits { by_code(sealed) } else { by_file(made, sealed) };
    let embedded = is_embedded().then(|| view! { <p class="muted">{resident().embedded}</p> });
    let code = view! {
        <p class="ask-code num">{grouped(&made.slip.id)}</p>
        <p>{ask().phone_code_hint}</p>
    };
    let paper = view! {
        <p>{ask().by_paper_hint}</p>
        <div class="row">{print_button(Weight::Normal)}</div>
        {embedded}
    };
    view! {
        <div class="stack no-print">
            <h2>{ask().hand_over}</h2>
            {carried}
            {card(ask().by_paper, vec![paper.into_any()])}
            {card(ask().code, vec![code.into_any()])}
            {where_to(&asking.shown)}
        </div>
    }
    .into_any()
}

/// Scanned from the screen, or pasted into a chat.
fn by_code(sealed: &[u8]) -> AnyView {
    let text = to_text(sealed);
    let code = view! {
        <p>{ask().by_code_hint}</p>
        <div class="codes ask-qr"><Qr text=to_code(sealed) name=ask().by_code/></div>
    };
    let chat = view! {
        <p>{ask().by_text_hint}</p>
        {copy_button("slip-text", move || text.clone())}
    };
    view! {
        {card(ask().by_code, vec![code.into_any()])}
        {card(ask().by_text, vec![chat.into_any()])}
    }
    .into_any()
}

/// What no code holds: kept as a file, or given to the share sheet.
fn by_file(made: &Made, sealed: &[u8]) -> AnyView {
    let toasts = Toasts::get();
    let failed = ask().save_failed;
    let why = match (made.photos, Room::beside(&made.slip)) {
        (0, Room::Over(n)) => (ask().by_file_long)(n),
        _ => ask().by_file_photos.to_owned(),
    };
    let kept = StoredValue::new((made.slip.id.clone(), sealed.to_vec()));
    let save = move || {
        if !kept.with_value(|(id, sealed)| slips::save(id, sealed)) {
            toasts.warn(failed);
        }
    };
    let share = move || {
        let (id, sealed) = kept.get_value();
        spawn_local(async move { slips::share(&id, &sealed).await });
    };
    let share = slips::can_share(&made.slip.id, sealed)
        .then(|| view! { <Button text=ask().share_file icon="share" weight=Weight::Main press=share/> });
    let weight = if share.is_some() { Weight::Normal } else { Weight::Main };
    let content = view! {
        <NoticeBox tone=Tone::Info title=why/>
        <p>{ask().by_file_hint}</p>
        <div class="row">{share}<Button text=ask().save_file icon="download" weight press=save/></div>
        {is_embedded().then(|| view! { <p class="muted">{ask().save_failed}</p> })}
    };
    card(ask().by_file, vec![content.into_any()])
}

/// Address, phones and hours of the station.
fn where_to(shown: &Shown) -> Option<AnyView> {
    let profile = shown.profile()?;
    let facts = facts_list(vec![
        text_fact(resident().contact_address, &profile.address),
        phone_fact(resident().contact_phone, &profile.phone),
    ]);
    let mut content = vec![facts];
    content.extend(Hours::of(shown).map(open_chip));
    if !profile.hours.is_empty() {
        let (hours, today) = (profile.hours.clone(), clock::read().day());
        content.push(view! { <WeekTable hours today/> }.into_any());
    }
    Some(card(ask().where_to, content))
}
