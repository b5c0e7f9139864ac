//! 检查: what is not clear, each with what it rests on and the way to where it is mended.

use leptos::prelude::*;

use super::{Page, SEEN, load, text};
use crate::domain::Station;
use crate::domain::checks::{Finding, Kind, Of, Report, Scope, check as look, check_under};
use crate::domain::profile::Positioning;
use crate::i18n::proposal::PUBLIC_MONEY;
use crate::route::{DeskRoute, Route};
use crate::ui::components::{
    Button, Empty, LinkButton, NoticeBox, Row, Rows, SelectField, SelectOption, Tone, live, say, words,
};
use crate::ui::pages::desk::setup::MODELS;

/// Findings of a kind that show at first, and are added by each press.
const STEP: usize = 10;

/// The page.
pub fn check(page: Page) -> AnyView {
    let report = Memo::new(move |_| {
        let today = page.today.get();
        page.session.read(SEEN, |station| look(station, today, PUBLIC_MONEY))
    });
    let found = live(move || report.with(|report| findings(page, report)));
    view! {
        <div class="charter-page stack">
            <section class="card stack">
                <h2>{text().check}</h2>
                {live(move || view! { <p>{report.with(|report| (text().looked_at)(report.services, report.mandates))}</p> })}
                {live(move || report.with(|report| scope(report.scope)))}
            </section>
            {found}
            {workload(page, report)}
        </div>
    }
    .into_any()
}

fn scope(scope: Scope) -> AnyView {
    let to = Route::Desk(DeskRoute::Profile).to_string();
    let clear = matches!(scope, Scope::Compared { outside: 0, .. } | Scope::Unwritten { services: 0 });
    if clear {
        return view! { <p class="muted">{(text().scope)(scope)}</p> }.into_any();
    }
    view! {
        <NoticeBox tone=Tone::Wait title=(text().scope)(scope)>
            <LinkButton href=to text=text().to_profile/>
        </NoticeBox>
    }
    .into_any()
}

fn findings(page: Page, report: &Report) -> AnyView {
    if report.findings.is_empty() {
        return view! { <Empty icon="check" title=text().none text=text().none_hint/> }.into_any();
    }
    let groups = Kind::ALL.into_iter().map(|kind| {
        let of: Vec<Finding> = report.of(kind).cloned().collect();
        (!of.is_empty()).then(|| group(page, kind, of))
    });
    groups.collect_view().into_any()
}

fn group(page: Page, kind: Kind, of: Vec<Finding>) -> AnyView {
    let limit = RwSignal::new(STEP);
    let count = (text().found)(of.len());
    let rows = live(move || {
        let shown = of.get(..limit.get()).unwrap_or(&of);
        let rows = page
            .session
            .read(SEEN, |station| shown.iter().map(|finding| row(station, finding)).collect_view());
        let rest = of.len().saturating_sub(limit.get()).min(STEP);
        let more = (rest > 0).then(|| {
            view! { <Button text=(text().more)(rest) wide=true press=move || limit.update(|n| *n += STEP)/> }
        });
        view! { <Rows>{rows}</Rows>{more} }
    });
    view! {
        <section class="card stack">
            <h3>{(text().kind)(kind)}" "<span class="num">{count}</span></h3>
            <p class="muted">{(text().rests_on)(kind)}</p>
            {rows}
        </section>
    }
    .into_any()
}

/// One finding, as the way to where it is mended.
fn row(station: &Station, finding: &Finding) -> AnyView {
    let (route, title, detail) = match &finding.of {
        Of::Station => (DeskRoute::Positioning, text().to_charter.to_owned(), String::new()),
        Of::Service(id) => {
            let details = station.catalogue().get(id).map(|service| &service.details);
            let title = details.map(|details| say(&details.name)).unwrap_or_default();
            let block = details.map(|details| (words().block)(details.block).to_owned());
            (DeskRoute::CatalogueEdit(id.clone()), title, block.unwrap_or_default())
        }
        Of::Mandate(id) => {
            let name = station.mandates().get(id).map(|mandate| say(&mandate.terms.name));
            (DeskRoute::MandateOpen(id.clone()), name.unwrap_or_default(), text().a_mandate.to_owned())
        }
        Of::Posts { staff: [one, other], sure } => {
            let body = |id| station.staff().get(id).map_or("", |member| (words().body)(member.post.body));
            let who = station.staff().get(one).and_then(|member| member.who.present());
            let who = who.map_or(text().somebody, |who| who.name.as_str());
            let detail = if *sure { "" } else { text().posts_unsure };
            let title = (text().posts)(who, body(one), body(other));
            (DeskRoute::StaffEdit(other.clone()), title, detail.to_owned())
        }
    };
    view! { <Row href=Route::Desk(route).to_string() title detail/> }.into_any()
}

/// How much there is to do, now or if another model held.
fn workload(page: Page, report: Memo<Report>) -> AnyView {
    let chosen = RwSignal::new(String::new());
    let model = move || MODELS.iter().find(|(_, name)| chosen.with(|it| it == name)).map(|(model, _)| *model);
    let as_now = SelectOption::new("", text().as_now);
    let others = move |now: Option<Positioning>| {
        let others = MODELS.into_iter().filter(move |(model, _)| Some(*model) != now);
        others.map(|(model, name)| SelectOption::new(name, (words().positioning)(model)))
    };
    let options =
        Signal::derive(move || std::iter::once(as_now.clone()).chain(others(page.model.get())).collect());
    let tables = live(move || {
        let (before, today) = (report.get(), page.today.get());
        page.session.read(SEEN, |station| {
            let after = model().map(|model| check_under(station, model, today, PUBLIC_MONEY).load);
            let after = after.as_ref().unwrap_or(&before.load);
            view! { {load::bodies(&before.load, after)}{load::people(station, &before.load, after)} }
                .into_any()
        })
    });
    view! {
        <section class="card stack">
            <h3>{text().load}</h3>
            <SelectField
                name="positioning-if"
                label=text().load_if
                value=chosen
                choose=move |name: String| chosen.set(name)
                options
            />
            {tables}
        </section>
    }
    .into_any()
}
