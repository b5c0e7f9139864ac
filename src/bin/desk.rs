//! The desk's program, and where it is taken apart into chunks.

#[cfg(target_arch = "wasm32")]
fn main() {
    linli::ui::shell::desk::start(chunks::CHUNKS);
}

/// There is nothing to run outside the browser.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// Where chunks begin: what can be reached only through the functions of one name here becomes a file of
/// that name (scripts/split.mjs), which is fetched when one of them is first called. They hand out plain
/// functions, so that a page is made where it is shown, below its contexts, and not where it arrives.
#[cfg(target_arch = "wasm32")]
mod chunks {
    use leptos::prelude::*;
    use linli::app::rules::Judge;
    use linli::ui::components::NotLoaded;
    use linli::ui::pages::desk::billers::BillersPage;
    use linli::ui::pages::desk::bookings::BookingsPage;
    use linli::ui::pages::desk::boot::Damaged;
    use linli::ui::pages::desk::cash_tabs::of_the_cash_desk;
    use linli::ui::pages::desk::catalogue::CataloguePage;
    use linli::ui::pages::desk::charge_tabs::of_the_charge;
    use linli::ui::pages::desk::collect::CollectPage;
    use linli::ui::pages::desk::data::DataPage;
    use linli::ui::pages::desk::finance::FinancePage;
    use linli::ui::pages::desk::findings::FindingsPage;
    use linli::ui::pages::desk::history::HistoryPage;
    use linli::ui::pages::desk::lazy::{
        Check, Chunks, Export, GiveNumbers, MakeDialog, MakePage, TakeInbox, TryDemo,
    };
    use linli::ui::pages::desk::notices::NoticesPage;
    use linli::ui::pages::desk::people::PeoplePage;
    use linli::ui::pages::desk::positioning::PositioningPage;
    use linli::ui::pages::desk::profile::ProfilePage;
    use linli::ui::pages::desk::providers::ProvidersPage;
    use linli::ui::pages::desk::publish::PublishPage;
    use linli::ui::pages::desk::queue::QueuePage;
    use linli::ui::pages::desk::remittances::RemittancesPage;
    use linli::ui::pages::desk::requests::RequestsPage;
    use linli::ui::pages::desk::requests::entry::ConsultCard;
    use linli::ui::pages::desk::restore::RestorePage;
    use linli::ui::pages::desk::setup::SetupPage;
    use linli::ui::pages::desk::shift::ShiftPage;
    use linli::ui::pages::desk::slips::SlipsPage;
    use linli::ui::pages::desk::staff::{StaffPage, Switch};
    use linli::ui::pages::desk::tablets::TabletsPage;
    use linli::ui::pages::desk::visits::VisitsPage;
    use wasm_split_helpers::wasm_split;

    /// The splitter begins every chunk's data at a multiple of sixteen bytes, and gives up, with everything in the
    /// first program, where that makes them longer than they were. Nobody reads this, so it is in no chunk.
    #[used]
    static ROOM: [u8; 8192] = [1; 8192];

    /// All of them.
    pub const CHUNKS: Chunks = Chunks {
        rules: || Box::pin(async { rules().await.ok() }),
        take_inbox: || Box::pin(take_inbox()),
        give_numbers: || Box::pin(give_numbers()),
        setup: || Box::pin(setup()),
        demo: || Box::pin(demo()),
        restore: || Box::pin(restore()),
        damaged: || Box::pin(damaged()),
        data: || Box::pin(data()),
        tablets: || Box::pin(tablets()),
        export: || Box::pin(export()),
        people: || Box::pin(people()),
        requests: || Box::pin(requests()),
        consult: || Box::pin(consult()),
        slips: || Box::pin(slips()),
        bookings: || Box::pin(bookings()),
        queue: || Box::pin(queue()),
        collect: || Box::pin(collect()),
        catalogue: || Box::pin(catalogue()),
        providers: || Box::pin(providers()),
        shift: || Box::pin(shift()),
        billers: || Box::pin(billers()),
        remittances: || Box::pin(remittances()),
        finance: || Box::pin(finance()),
        notices: || Box::pin(notices()),
        visits: || Box::pin(visits()),
        profile: || Box::pin(profile()),
        publish: || Box::pin(publish()),
        staff: || Box::pin(staff()),
        switch: || Box::pin(switch()),
        history: || Box::pin(history()),
        findings: || Box::pin(findings()),
        positioning: || Box::pin(positioning()),
        check: || Box::pin(check()),
    };

    #[wasm_split(rules, fallible)]
    fn rules() -> Result<Judge, NotLoaded> {
        Ok(Judge::HERE)
    }

    #[wasm_split(rules, fallible)]
    fn take_inbox() -> Result<TakeInbox, NotLoaded> {
        Ok(|session| Box::pin(session.take_inbox()))
    }

    #[wasm_split(rules, fallible)]
    fn give_numbers() -> Result<GiveNumbers, NotLoaded> {
        Ok(|session| session.give_numbers())
    }

    #[wasm_split(begin, fallible)]
    fn setup() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <SetupPage/> }.into_any())
    }

    #[wasm_split(begin, fallible)]
    fn demo() -> Result<TryDemo, NotLoaded> {
        Ok(|session| Box::pin(session.try_demo()))
    }

    #[wasm_split(files, fallible)]
    fn damaged() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <Damaged/> }.into_any())
    }

    #[wasm_split(files, fallible)]
    fn restore() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <RestorePage/> }.into_any())
    }

    #[wasm_split(files, fallible)]
    fn data() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <DataPage/> }.into_any())
    }

    #[wasm_split(files, fallible)]
    fn tablets() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <TabletsPage/> }.into_any())
    }

    #[wasm_split(files, fallible)]
    fn export() -> Result<Export, NotLoaded> {
        Ok(|session, kind| Box::pin(session.export(kind)))
    }

    #[wasm_split(window, fallible)]
    fn people() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <PeoplePage/> }.into_any())
    }

    #[wasm_split(window, fallible)]
    fn requests() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <RequestsPage/> }.into_any())
    }

    #[wasm_split(window, fallible)]
    fn consult() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <ConsultCard/> }.into_any())
    }

    #[wasm_split(window, fallible)]
    fn slips() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <SlipsPage/> }.into_any())
    }

    #[wasm_split(window, fallible)]
    fn bookings() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <BookingsPage/> }.into_any())
    }

    #[wasm_split(window, fallible)]
    fn queue() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <QueuePage/> }.into_any())
    }

    #[wasm_split(cash, fallible)]
    fn collect() -> Result<MakePage, NotLoaded> {
        Ok(|| of_the_cash_desk(view! { <CollectPage/> }.into_any()))
    }

    #[wasm_split(catalogue, fallible)]
    fn catalogue() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <CataloguePage/> }.into_any())
    }

    #[wasm_split(public, fallible)]
    fn providers() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <ProvidersPage/> }.into_any())
    }

    #[wasm_split(cash, fallible)]
    fn shift() -> Result<MakePage, NotLoaded> {
        Ok(|| of_the_cash_desk(view! { <ShiftPage/> }.into_any()))
    }

    #[wasm_split(cash, fallible)]
    fn billers() -> Result<MakePage, NotLoaded> {
        Ok(|| of_the_cash_desk(view! { <BillersPage/> }.into_any()))
    }

    #[wasm_split(cash, fallible)]
    fn remittances() -> Result<MakePage, NotLoaded> {
        Ok(|| of_the_cash_desk(view! { <RemittancesPage/> }.into_any()))
    }

    #[wasm_split(books, fallible)]
    fn finance() -> Result<MakePage, NotLoaded> {
        Ok(|| of_the_cash_desk(view! { <FinancePage/> }.into_any()))
    }

    #[wasm_split(public, fallible)]
    fn notices() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <NoticesPage/> }.into_any())
    }

    #[wasm_split(public, fallible)]
    fn visits() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <VisitsPage/> }.into_any())
    }

    #[wasm_split(public, fallible)]
    fn profile() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <ProfilePage/> }.into_any())
    }

    #[wasm_split(public, fallible)]
    fn publish() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <PublishPage/> }.into_any())
    }

    #[wasm_split(staff, fallible)]
    fn staff() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <StaffPage/> }.into_any())
    }

    #[wasm_split(staff, fallible)]
    fn switch() -> Result<MakeDialog, NotLoaded> {
        Ok(|open| view! { <Switch open/> }.into_any())
    }

    #[wasm_split(history, fallible)]
    fn history() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <HistoryPage/> }.into_any())
    }

    #[wasm_split(history, fallible)]
    fn findings() -> Result<MakePage, NotLoaded> {
        Ok(|| view! { <FindingsPage/> }.into_any())
    }

    #[wasm_split(charge, fallible)]
    fn positioning() -> Result<MakePage, NotLoaded> {
        Ok(|| of_the_charge(view! { <PositioningPage/> }.into_any()))
    }

    #[wasm_split(history, fallible)]
    fn check() -> Result<Check, NotLoaded> {
        Ok(|session| Box::pin(session.check()))
    }
}
