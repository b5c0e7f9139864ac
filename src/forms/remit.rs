//! 解缴: what a batch comes to before it is sent.

use crate::domain::cashdesk::Agreement;
use crate::domain::ledger::sum;
use crate::domain::values::Fen;

/// Names of the fields on the screen.
pub mod field {
    pub const BILLER: &str = "remit-biller";
    pub const VIA: &str = "remit-via";
    pub const REFERENCE: &str = "remit-reference";
    pub const COMMISSION: &str = "remit-commission";
    pub const LINES: &str = "remit-lines";
}

/// What a batch comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Preview {
    pub bills: usize,
    pub sum: Fen,
    pub commission: Fen,
    /// What has to be sent.
    pub sent: Fen,
}

/// What a batch of these amounts comes to. The rules judge it again with the entry.
pub fn preview(agreement: &Agreement, amounts: &[Fen], withhold: bool) -> Preview {
    let all = sum(amounts.iter().copied());
    let commission = agreement.commission.of(amounts.len(), all);
    let sent = if withhold { Fen(all.0.saturating_sub(commission.0)) } else { all };
    Preview { bills: amounts.len(), sum: all, commission, sent }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cashdesk::{Commission, Kind, Utility};
    use crate::domain::values::Text;

    #[test]
    fn commission_is_kept_back_or_claimed() {
        let mut agreement = Agreement::new(Text::zh("水"), Utility::Water, Kind::Postpaid);
        agreement.commission = Commission { per_bill: Fen(30), per_10k: 0 };
        let amounts = [Fen(4_230), Fen(3_875)];
        let kept = Preview { bills: 2, sum: Fen(8_105), commission: Fen(60), sent: Fen(8_045) };
        assert_eq!(preview(&agreement, &amounts, true), kept);
        assert_eq!(preview(&agreement, &amounts, false), Preview { sent: Fen(8_105), ..kept });
        assert_eq!(preview(&agreement, &[], true), Preview::default());
    }
}
