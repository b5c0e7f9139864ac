//! What the founding proposal, 《关于进一步增强社区服务站功能的建议》, says of each model, in its own words: not translated.

use crate::domain::profile::Positioning;

/// Words by which public money is known in what is written about who pays; services are written in Chinese.
pub const PUBLIC_MONEY: &[&str] = &["财政", "专项经费", "政府补贴", "政府补助", "党组织服务群众", "工作经费"];

/// What it says of a model.
pub fn quote(model: Positioning) -> &'static str {
    match model {
        Positioning::Licheng => {
            "“这些社区居委会做起来有优势的行政性工作，应当本着‘权随责走、费随事转’的原则，委托社区居委会承担；社区互助服务和志愿服务也应当主要由社区居委会来组织倡导。社区服务站可以承担除此三项以外的社区社会化服务。”"
        }
        Positioning::Shenzhen => "“深圳市的社区服务站作为社区居委会举办的民办非企业单位，开展社区服务工作。”",
        Positioning::Nanjing => {
            "“南京市广泛建立‘社区公共服务站’，承担政府在社区的相关公共服务工作，协助社区居委会做好社区公共事务和公益性工作，同时还要完成政府职能部门和街道交办的其他工作。”"
        }
        Positioning::Jinjiang => {
            "“成都市锦江区组建‘社区工作服务站’，担负原来由社区居委会承担的政府工作职能，同时开展社会化服务项目。”"
        }
        Positioning::Mixed => {
            "“社区居委会与社区服务站往往‘合二为一’”，“原有的社区服务站由于统揽了社区服务的四大块”；“其他地方设立的社区服务站也往往是……‘混合体’……并没有一个清晰明确的定位”。"
        }
    }
}
