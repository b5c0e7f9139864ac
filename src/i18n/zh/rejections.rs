//! Which rule said no, in Chinese.

use super::troubles;
use crate::domain::{FieldName, Rejection};
use crate::i18n::rejections::Rejections;

pub(in crate::i18n) static STRINGS: Rejections = Rejections { rejection };

fn rejection(rejection: &Rejection) -> String {
    match rejection {
        Rejection::NotAllowed { needs } => return (troubles::STRINGS.needs)(needs),
        Rejection::ReadOnly => "这里有新版本写下的记录，现在的版本只能看。请更新网页后再改。",
        Rejection::AlreadyFounded => "这台平板上已经有一个服务站了。",
        Rejection::NotFounded => "这里还没有启用服务站，请先启用。",
        Rejection::Missing(field) => return missing(*field).to_owned(),
        Rejection::NoSuchPerson => "没有找到这位居民，可能刚被别人改过。请返回看看。",
        Rejection::PersonErased => "这位居民的个人信息已经删除，不能再改。需要时请重新登记。",
        Rejection::NoSuchRequest => "没有找到这件事，可能刚被别人改过。请返回看看。",
        Rejection::RequestErased => "这件事的文字内容已经删除，不能再写。需要时请重新登记。",
        Rejection::WrongStep => "现在这一步不能做：它已经走到别的步骤了。请看一下最新情况。",
        Rejection::StillOpen => "还有没办完的事，或者还有原件、押金没有退还。请先办完、退还，再删除。",
        Rejection::SlipKnown(_) => "这张办事单已经登记过了，不会重复登记。",
        Rejection::SlipUnsound => "这张办事单的编号不对，可能弄坏了。请居民重新填一张，或者在窗口登记。",
        Rejection::NotShared => {
            "要把姓名、电话、地址交给服务单位，先要居民本人同意。请问过居民，再勾选同意。"
        }
        Rejection::ProviderNotAtWork => {
            "这个服务单位现在不能派：没有公开、暂停中，或者证照、协议到期了。请换一家。"
        }
        Rejection::NoSuchSlot => "这个时段不能约：当天休息、时段改过，或者太早太晚。请另选一个时段。",
        Rejection::SlotFull => "这个时段刚约满。请另选一个时段。",
        Rejection::PlanUnsound => "预约设置不对：每段 5 到 720 分钟，每段 1 到 500 人，提前 1 到 366 天。",
        Rejection::NoSuchTicket => "没有这个号，或者不是今天的号。",
        Rejection::NoSuchVisit => "没有这份申请，可能还没从另一台平板接收过来。",
        Rejection::DayOver => "这一天已经过了，请改成今天或以后。",
        Rejection::NotYet => "日子还没到，或者还没过完。请到那天以后再填。",
        Rejection::QueueFull => "今天的号已经取完（999 个）。",
        Rejection::NoSuchBiller => "没有这个收费单位，可能刚被别人改过。请返回看看。",
        Rejection::NoSuchPayment => "没有这笔收款，可能还没从另一台平板接收过来。",
        Rejection::FormatUnsound => "户号的长度、开头或者收费的星期不对，请改一下。",
        Rejection::AgreementOver => "和这个收费单位的协议不在有效期内，现在不能代收。请先更新协议日期。",
        Rejection::NotCollecting => {
            "今天不是代收日，或者已过截止时间。急用要收，请写明原因，并告诉居民到账会晚一天。"
        }
        Rejection::AccountUnfit => "户号不对：位数或者校验位和这个收费单位的不一样。请再对一遍账单。",
        Rejection::SameBill(_) => "这张账单已经收过了。请先看原来的收据；确实要再收，请写明原因。",
        Rejection::PaperKnown(_) => "这张手工收据已经补录过了，不会重复登记。",
        Rejection::ShiftNotOpen => "这台平板还没有接班。请先清点钱箱、接班，再收款。",
        Rejection::ShiftOpen => "这台平板已经接班了。",
        Rejection::TillInUse => {
            "那台平板还没有交班。它还在用，就请它先交班；不再用了，就先到“平板”里停用它。"
        }
        Rejection::CountUnsound => "清点的数不对：每种面额只写一次，张数不能太多。",
        Rejection::OpenUnnamed(_) => "还有已收未销账的收款没有写明。请先看清楚是哪几笔，再交班。",
        Rejection::GivenTooLittle => "收的钱比应收的少。请再点一遍。",
        Rejection::MethodUnfit => "这种付款方式不能这样用。请换一种方式。",
        Rejection::AlreadyReversed => "这张收据已经作废或者退款，不能再做。",
        Rejection::AlreadyPosted => "这笔已经销账或者开了发票，不能作废。要退钱，请用“退款”。",
        Rejection::AlreadyRemitted => "这笔钱已经解缴给收费单位，不能再做。请联系收费单位。",
        Rejection::AlreadyReturned => "照这张收据收的押金或业主的钱已经退出去了，不能再退，收据也不能作废或退款。",
        Rejection::AlreadyCorrected => "这一笔已经冲正过了，不能再冲。冲错了，就冲正那一笔冲正。",
        Rejection::NotTheCounter => "这不是那一笔的反方向。原来每一行都要原数冲回，一行也不少；正确的账另外加在后面。",
        Rejection::NoCopy => "手工收据不在这里补打。请在收据本上另开，写明补开。",
        Rejection::SplitStatement => {
            "一次对的笔数太多，存不下。请分几次对，一次对几天，例如先对上半月，再对下半月。"
        }
        Rejection::AlreadyOpened => "这个账户已经有期初余额，不能再填一次。要改请用“冲正”。",
        Rejection::SecondNeeded => "这一步要第二个人同意。请另一位工作人员在这里输入密码。",
        Rejection::SecondUnfit => "第二个人不能是本人，而且要是在岗、能经手钱的工作人员。",
        Rejection::NotWholeJiao => "现金最小是一角，分收付不了。请改成整角的金额，或者改用转账。",
        Rejection::NotEnough => "那里没有这么多钱。请核对金额；钱还没到账的，先记到账。",
        Rejection::PeriodLocked => "那几天已经结账，不能再改。请检查平板的日期；要更正请用“冲正”。",
        Rejection::OwnMoney => {
            "这段时间的钱有您收的，不能由您对账、结账（会计法第三十五条）。请没有收这些钱的会计或站长来做。"
        }
        Rejection::NotAnOwner => "这笔钱不能记到这里。请检查项目和归属。",
        Rejection::Unbalanced => "两边不相等：加起来要等于零。",
        Rejection::SeriesFull => "今年的收据号已经用完。",
        Rejection::NumbersLost => {
            "这台平板丢过记录，里面可能有收据，接着编会重号。请先交班，再接班：从那时起用新的机码，号从头编。"
        }
        Rejection::NoSuchTablet => "没有这台平板的记录，不用停用。",
        Rejection::OwnTablet => "不能停用手里这一台。请在另一台平板上停用它。",
        Rejection::TabletShutOut => super::tablets::STRINGS.own_out,
        Rejection::NoSuchMandate => "没有这个委托事项，可能刚被别人改过。请返回列表看看。",
        Rejection::NoSuchTask => "没有这件交办，可能刚被别人改过。请返回列表看看。",
        Rejection::MandateOver => "这个委托事项到那天已经终止：不能再承诺经费，到账不能超过承诺的，支出不能超过到账的。日子填错了请改；委托还在，请先改终止的日子。",
        Rejection::AfterUntil => "这个委托约定的最后一天比那天早，到那天已经满了，不用再终止。要提前终止，请写一个更早的日子；要延长，请改约定的日子。",
        Rejection::BeforeMandate => "那天委托还没有开始。请改日子，或者先改委托的开始日期。",
        Rejection::NoSuchPolicy => "政策库里没有这份文件，可能还没从另一台平板接收过来。",
        Rejection::NoSuchClause => "没有这一条，可能还没从另一台平板接收过来。",
        Rejection::NoSuchReading => "没有这条口径，可能还没从另一台平板接收过来。",
        Rejection::NoSuchAsk => "没有这条建议，可能还没从另一台平板接收过来。",
        Rejection::PolicyKnown(_) => "政策库里已经有这个文号的文件了。请打开那一份来改。",
        Rejection::SupersedesItself => {
            "这样会绕成一圈：一份文件不能由它自己、或者由它代替的文件来代替。请另选一份。"
        }
        Rejection::ClauseOver => "这一条已经废止，或者整份文件已经失效，不能再引用。请引用现行的条款。",
        Rejection::StillCited(names) => {
            let names: Vec<&str> = names.iter().map(|name| name.zh.as_str()).collect();
            return format!("还有地方在用它：{}。请先到那里改掉；要是录重了，请选留下的是哪一份。", names.join("、"));
        }
        Rejection::NothingToCheck => "这里没有原文可以核对，只知道有这一份。请先找到原文，把条款录进来。",
        Rejection::InsteadOfItself => "留下的和撤下的是同一份。请另选一份。",
        Rejection::AgainstItself => "一条不能和它自己矛盾。请另选一条。",
        Rejection::NothingChanged => "没有改动，不用保存。",
        Rejection::NoSuchService => "这项服务找不到了，可能刚被别人改过。请返回目录看看。",
        Rejection::NoSuchNotice => "这条公告找不到了，可能刚被别人改过。请返回看看。",
        Rejection::NoSuchProvider => "没有这个服务单位，可能刚被别人改过。",
        Rejection::NoDayOfMonth => "代收日请写 1 到 31，前面的日子不能比后面的晚。",
        Rejection::IdleOutOfRange => "自动锁定的时间请选 2 到 30 分钟。",
        Rejection::ProviderRunOut => "这个服务单位的证照或协议已经到期，请先更新日期，再对居民公开。",
        Rejection::NoLongerInPost => "这位工作人员已经离任，资料不能再改。",
        Rejection::NoSuchStaff => "没有这位工作人员，可能刚被别人改过。",
        Rejection::NotPublished => "这项还没有发布，所以不能这样做。请先发布。",
        Rejection::PriceMissing => "收费的服务要先写明价钱或计价方法，才能发布（《价格法》第十三条）。",
        Rejection::FeeBasisMissing => "公共服务要收费，请先写明收费依据（文号）。",
        Rejection::AmountOutOfRange => "金额不对：要大于零，不能太大；手续费不能比到账的钱多。请核对后再填。",
        Rejection::TooLong => "写得太长了，请删短一些。",
        Rejection::HolidaysUnsound => "放假安排里有日子不对，请改一下。",
        Rejection::HoursOverlap => "开门时间有重叠或者前后颠倒，请改一下。",
        Rejection::EndsBeforeItBegins => "结束的日子在开始之前，请改一下。",
        Rejection::PositioningApart => "职责定位不在本站资料里改：打开“职责定位”，写上从哪天起、谁定的。",
        Rejection::SamePositioning => "现在定的就是这一种，不用再改。",
        Rejection::PositioningsOverlap => {
            "上一次定位就是从那天或更晚开始的。请写一个更晚的日子，两种定位才不会重叠。"
        }
        Rejection::TooFarAhead => "这个日子太远了，最多提前一年写。请再看一眼。",
        Rejection::NumberWithoutRegistration => {
            "选了“没有单独登记”，就不能填登记号。请清空登记号，或者改选法律形式。"
        }
        Rejection::LastManager => "这是最后一位站长，不能离任。请先添加另一位站长。",
        Rejection::StillInPost => "这位工作人员还在任，不能清除资料。请先办离任。",
    }
    .to_owned()
}

fn missing(field: FieldName) -> &'static str {
    match field {
        FieldName::Community => "请选一个社区。",
        FieldName::StationName => "请填服务站的名称。",
        FieldName::Letters => "请填 2 到 4 个大写字母。",
        FieldName::ServiceName => "请填服务的名称。",
        FieldName::Area => "请填服务的类别。",
        FieldName::NoticeTitle => "请填公告的标题。",
        FieldName::ProviderName => "请填服务单位名称。",
        FieldName::PriceItem => "请填价目的项目。",
        FieldName::StaffName => "请填姓名。",
        FieldName::Role => "请至少选一个岗位。",
        FieldName::Decision => "请写明是谁定的、为什么。",
        FieldName::Parties => "请写明谁主管、谁承办。",
        FieldName::Reason => "请写明原因。",
        FieldName::PersonName => "请填姓名。",
        FieldName::Note => "请写明是什么事。",
        FieldName::WhereToGo => "请写明该去哪里办。",
        FieldName::ChartLine => "科目编码只用数字、字母、点和短横；编码和名称要么都填，要么都空着。",
        FieldName::WhoDoesIt => "请选谁来办：服务单位或者工作人员。",
        FieldName::Paper => "请写材料的名称。",
        FieldName::Organisation => "请填单位名称。",
        FieldName::VisitTitle => "请填做什么。",
        FieldName::BillerName => "请填收费单位的名称。",
        FieldName::Account => "请填户号。",
        FieldName::Period => "请填账单的月份。",
        FieldName::FeeWhat => "请写明是什么费用。",
        FieldName::Invoice => "请选发票：已开、待开或者不要。",
        FieldName::PostingNumber => "请填流水号或者发票号。",
        FieldName::Pad => "请填手工收据的本号和编号。",
        FieldName::PolicyTitle => "请填文件名。",
        FieldName::ClauseLabel => "请填是第几条。",
        FieldName::Department => "请填是哪个部门说的。",
        FieldName::Words => "请把内容写下来。",
        FieldName::AskedOf => "请填向谁提出。",
        FieldName::Quote => "请抄下和这一条矛盾的那句话。",
        FieldName::Explanation => "请写明哪里矛盾。",
        FieldName::Evidence => "请写明凭据。",
        FieldName::TabletName => "请填平板的名字。",
        FieldName::MandateName => "请填委托事项的名称。",
        FieldName::Authority => "请填主管部门：没有主管部门的，不是委托。",
        FieldName::TaskWhat => "请写明交办什么。",
        FieldName::TaskGiver => "请写明谁交办的。",
        FieldName::Window => "请填窗口号。",
    }
}
