//! 解缴: what a batch comes to before it is sent.

use super::catalogue::amount;
use super::{Problem, What, limited};
use crate::domain::Rejection;
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
    /// What has come: of which place, or of which biller.
    pub const WHAT: &str = "arrived-what";
    pub const AMOUNT: &str = "arrived-amount";
    pub const FEE: &str = "arrived-fee";
    pub const SLIP: &str = "arrived-slip";
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

/// What has arrived at the bank: how much went there, what of it the bank kept, under which number.
///
/// # Errors
/// No amount, or none above nothing; a fee that is more than it.
pub fn arrival(gross: &str, fee: &str, slip: &str) -> Result<(Fen, Fen, String), Vec<Problem>> {
    let mut problems = Vec::new();
    let out_of_range = || What::Rejected(Rejection::AmountOutOfRange);
    let fen = amount(gross);
    match fen {
        None if gross.trim().is_empty() => problems.push(Problem::new(field::AMOUNT, What::Missing)),
        None => problems.push(Problem::new(field::AMOUNT, What::NotAnAmount)),
        Some(Fen(0)) => problems.push(Problem::new(field::AMOUNT, out_of_range())),
        Some(_) => {}
    }
    let kept = if fee.trim().is_empty() { Some(Fen(0)) } else { amount(fee) };
    match kept {
        None => problems.push(Problem::new(field::FEE, What::NotAnAmount)),
        Some(kept) if fen.is_some_and(|fen| kept > fen) => {
            problems.push(Problem::new(field::FEE, out_of_range()));
        }
        Some(_) => {}
    }
    let slip = limited(&mut problems, field::SLIP, slip, 64);
    match (fen, kept) {
        (Some(fen), Some(kept)) if problems.is_empty() => Ok((fen, kept, slip)),
        _ => Err(problems),
    }
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

    #[test]
    fn what_arrives_is_an_amount_and_a_fee_below_it() {
        assert_eq!(arrival("100", "", " 7 "), Ok((Fen(10_000), Fen(0), "7".to_owned())));
        assert_eq!(arrival("100", "0.6", ""), Ok((Fen(10_000), Fen(60), String::new())));
        let first = |gross: &str, fee: &str| arrival(gross, fee, "").unwrap_err()[0].clone();
        assert_eq!(first("", ""), Problem::new(field::AMOUNT, What::Missing));
        assert_eq!(first("x", ""), Problem::new(field::AMOUNT, What::NotAnAmount));
        assert_eq!(first("0", "").field, field::AMOUNT);
        assert_eq!(first("10", "-1"), Problem::new(field::FEE, What::NotAnAmount));
        assert_eq!(first("10", "10.01").field, field::FEE);
    }
}
