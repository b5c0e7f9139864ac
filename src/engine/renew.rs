//! A tablet that has lost entries of its own does not know which receipts stood in them. Before its till is opened
//! again it goes on under a new name, with a series of its own, as a restored tablet does: no number is given twice,
//! and none is left out.

use std::collections::BTreeMap;

use super::env::Env;
use super::execute::place;
use super::found::new_device;
use super::marks::Marks;
use super::{Device, Engine, Refusal, Writing, keys};
use crate::domain::rights::WINDOW;
use crate::domain::values::DeviceId;
use crate::domain::{Command, Rejection};
use crate::storage::{Area, Expect, FENCE_KEY, Fence, Store, StoreError, Write};

impl<S: Store, E: Env> Engine<S, E> {
    /// The command, once it can give no number of a receipt that is lost: a shift is opened under a new name, and
    /// nothing is collected under the old one.
    pub(super) async fn with_sure_numbers(&self, command: Command) -> Result<Command, Refusal> {
        if !matches!(command, Command::OpenShift { .. } | Command::Collect(_)) {
            return Ok(command);
        }
        let old = self.device().id.clone();
        // A first try may have given the name and no shift: what lies in the till still came with it.
        if let (Command::OpenShift { count, before, why, from: None }, Some(left)) =
            (&command, self.before.get())
        {
            let came = self.read(|s| s.cashdesk().till(&old).is_none() && s.cashdesk().till(left).is_some());
            let from = came.then(|| left.clone());
            let (count, before, why) = (count.clone(), before.clone(), why.clone());
            return Ok(Command::OpenShift { count, before, why, from });
        }
        if !self.numbers_lost(&old).await.map_err(Refusal::NotSaved)? {
            return Ok(command);
        }
        let (open, held, may) = self.read(|station| {
            let desk = station.cashdesk();
            let may = station.may(&self.actor(), WINDOW) && station.tablets().out(&old).is_none();
            (desk.shift(&old).is_some(), desk.till(&old).is_some(), may)
        });
        match command {
            Command::OpenShift { count, before, why, from } if may && !open => {
                self.renew().await?;
                // What lies in the till came with it.
                Ok(Command::OpenShift { count, before, why, from: from.or_else(|| held.then_some(old)) })
            }
            Command::Collect(_) if open => Err(Rejection::NumbersLost.into()),
            command => Ok(command),
        }
    }

    /// May a receipt have been among what is lost of this tablet's own? What came before one that is here has a
    /// smaller number.
    async fn numbers_lost(&self, own: &DeviceId) -> Result<bool, StoreError> {
        // As this window knows them: a disk that has others has a raised fence too, and takes no receipt from here.
        let accepted = self.state.borrow().accepted.clone();
        let mut lost = accepted.iter().filter(|loss| loss.device == *own).peekable();
        if lost.peek().is_none() {
            return Ok(false);
        }
        let last = self.read(|station| {
            let numbered = station
                .cashdesk()
                .payments()
                .filter(|(_, payment)| payment.device == *own && payment.number().is_some());
            numbered.filter_map(|(id, _)| Some(place(id.as_str())?.0.seq)).max().unwrap_or_default()
        });
        for loss in lost.filter(|loss| loss.to > last) {
            for seq in [loss.from.max(last + 1), loss.to] {
                // It may have come back from a file since.
                if self.record_at(own, seq).await?.is_none() {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Gives this tablet a new name and letter. Its old chain stays as it is.
    async fn renew(&self) -> Result<(), Refusal> {
        if self.renewed.get().is_some() {
            return Err(Refusal::Damaged);
        }
        let marks = Marks::read(&self.store).await.map_err(Refusal::NotSaved)?;
        let device = Device { id: new_device(&self.env), letter: self.free_letter(&marks) };
        let fence = self.state.borrow().fence;
        let mut seqs: BTreeMap<DeviceId, u64> =
            self.heads().into_iter().map(|(device, head)| (device, head.seq)).collect();
        let old = seqs.entry(self.device().id.clone()).or_default();
        *old = (*old).max(fence.head);
        // A raised fence makes every other window see the new name before it writes.
        let moved = Fence { epoch: fence.epoch + 1, head: 0 };
        let writes = vec![
            keys::put_json(keys::DEVICE, &device),
            keys::put_json(keys::HEADS, &seqs),
            Write::put(Area::Meta, FENCE_KEY, moved.to_bytes()),
        ];
        let result = self.store.commit(Expect::Fence(Some(fence)), writes).await;
        let mut state = self.state.borrow_mut();
        match result {
            Ok(()) => {
                state.fence = moved;
                let _ = self.before.set(self.device.id.clone());
                let _ = self.renewed.set(device);
                Ok(())
            }
            Err(StoreError::Fenced { .. }) => {
                state.writing = Writing::Elsewhere;
                Err(Refusal::TakenOver)
            }
            Err(error) => {
                state.writing = Writing::Uncertain;
                Err(Refusal::NotSaved(error))
            }
        }
    }
}
