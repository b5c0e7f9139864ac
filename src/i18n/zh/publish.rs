//! 对外公布 in Chinese.

use crate::i18n::publish::Publish;

pub(in crate::i18n) static STRINGS: Publish = Publish {
    help_lines: &[
        "服务、公告和本站资料一发布，这台平板上的居民页面马上就变。居民自己手机上看到的，要在这里公布了才变。",
        "公布的文件里没有居民的姓名、电话和地址，谁都可以看。",
        "先点“预览”照着看一遍，再点“发布”，把下载的文件放到网站的 stations 文件夹里。",
    ],
    online: "外面现在看到的",
    online_board: |made| format!("网上是 {made} 的内容"),
    online_nothing: "还没有公布过，居民手机上看到的是通用目录",
    online_unreadable: "网上的文件读不出来，重新公布一次就好",
    online_unreachable: "连不上网，看不到外面现在是什么",
    last: |day| format!("上次公布：{day}"),
    preview: "预览",
    preview_hint: "打开居民页面，公布以后外面看到的和它一样。看完点页脚的“工作人员”回来。",
    no_address: "还没有填对外网址",
    no_address_hint: "填了网址，服务页面的二维码里才有链接。在“本站资料”里填。",

    changes: "这次会变什么",
    first: |services, notices| format!("第一次公布：服务 {services} 项，公告 {notices} 条。"),
    nothing_changed: "和网上的一样，不用再公布。",
    services: "服务",
    notices: "公告",
    providers: "服务单位",
    new: |what, n| format!("新增{what} {n} 项"),
    changed: |what, n| format!("修改{what} {n} 项"),
    gone: |what, n| format!("撤下{what} {n} 项"),
    profile_changed: "本站资料改了",
    keys_changed: "本站的公钥换了",

    hand_out: "公布",
    publish: "发布",
    into_folder: "写进文件夹",
    handed: |names| format!("文件已交给浏览器下载：{names}"),
    handed_hint: "放到网站的 stations 文件夹以后，居民手机上才看得到。",
    written: |names| format!("已写进文件夹：{names}"),
    written_hint: "如果这就是网站的文件夹，居民刷新就看得到；如果是复制出来的，请整个传上去。",
    failed: "没有公布成功",
    failed_index: "stations 文件夹里的 index.json 读不出来。盖掉它会丢了别的社区，请先找人修好。",
    failed_unreachable: "取不到网上的社区名单。连上网再试一次。",
    failed_not_chosen: "没有选文件夹，什么都没有写。",
    failed_refused: "浏览器或磁盘不让写。换一个文件夹，或者用“发布”下载。",
    steps: &[
        "点“发布”，浏览器会下载一到两个文件；浏览器问能不能下载多个文件，选“允许”。",
        "把它们放到网站的 stations 文件夹里，盖掉旧的。网站由谁管，就交给谁。",
        "回到这一页看看，上面的时间变了就是公布好了。",
    ],
    others: "给别的程序用",
    others_hint: "按 HSDS 3.0（国际通用的公共服务目录格式）导出整块公开内容，市里、热线平台可以直接读。",
    hsds: "导出 HSDS",
};
