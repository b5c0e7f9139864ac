//! What went wrong, in Chinese.

use crate::domain::staff::Role;
use crate::engine::{BackupError, Refusal};
use crate::i18n::troubles::Troubles;
use crate::i18n::{Lang, rejections};
use crate::journal::{EntryError, FileError};
use crate::storage::StoreError;
use crate::vault::HeaderError;

pub(in crate::i18n) static STRINGS: Troubles = Troubles {
    refusal,
    file_error,
    backup_error,
    header_error,
    role,
    needs,
    file_not_ours: "这不是邻里站的文件。请选从本系统导出的文件：数据文件名以 .json 结尾，加密备份以 .linli 结尾。",
    file_unreadable: "这个文件读不出来，可能已经移走，或者 U 盘拔掉了。请重新选一次。",
    key_failed: "密码没有算出来，可能是这台平板内存不够。请关掉别的网页和应用，再试一次。",
    not_a_code: "这不像恢复码。恢复码共 24 位，是字母和数字，印在启用时打印的那张纸上；空格和横线可以不输。",
    too_soon: "刚才输错了，请等倒计时结束再试。",
    no_starter: "通用服务清单没有取到。请检查网络再试一次；也可以先不要清单，以后自己添加服务。",
    no_reason: "现在不能这样做。要说明原因的那一部分没有取到，请检查网络，再试一次。",
    not_loaded: "没有打开成功，可能是网络断了。请检查网络，再试一次。",
};

fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Rejected(why) => rejections::told(Lang::Zh, why),
        Refusal::NotSaved(why) => store_error(why),
        Refusal::Unsettled(_) => {
            "还不知道有没有存上：存储没有回答。先不要重收、重办；过一会儿再按一次，会先核对上一次有没有存上。"
                .to_owned()
        }
        Refusal::SavedAfterAll => {
            "上一次其实已经存上了，所以这一次没有再做。请先到列表里核对，不要重收。".to_owned()
        }
        Refusal::TakenOver => {
            "另一个窗口正在改数据，这里没有保存。您写的还在；要在这里保存，请先按“接管”。".to_owned()
        }
        Refusal::TooLarge => {
            "数据太多，一个文件装不下。“导出数据”最多 96 MB，请改用“加密备份”；加密备份最多 512 MB。"
                .to_owned()
        }
        Refusal::Damaged => "有记录损坏或缺失，所以没有保存。请先导出完好的部分，再决定怎么办。".to_owned(),
        Refusal::NotLoaded => {
            "网络断了，保存要用的程序还没有取到，所以没有保存。您写的还在：请检查网络，再按一次保存。"
                .to_owned()
        }
        Refusal::Vault(why) => header_error(*why),
    }
}

fn store_error(error: &StoreError) -> String {
    match error {
        StoreError::Fenced { .. } => "这里的数据刚被另一个窗口改过，所以没有写入。请刷新网页再看。",
        StoreError::Full => {
            "平板的存储空间满了，没有保存。您写的还在这一页：请先清理平板里的照片、视频等文件，再按一次保存。"
        }
        StoreError::Outdated => {
            "本页是旧版本，已经停止写入，没有保存。以前保存的都在。请先把没有保存的内容抄下来，再刷新网页。"
        }
        StoreError::Unavailable(_) => {
            "浏览器不让这个网页存数据。请不要用无痕模式，并在浏览器设置里允许本网站存储数据。"
        }
        StoreError::Failed(_) => {
            "没有保存成功。您写的还在这一页：请再按一次保存；还是不行，就先做一份加密备份，再重启平板。"
        }
    }
    .to_owned()
}

fn file_error(error: &FileError) -> String {
    match error {
        FileError::TooLarge => {
            "这个文件太大（超过 96 MB），不能当作数据文件读入。请改用加密备份（.linli）。".to_owned()
        }
        FileError::NotAJournal => {
            "这不是邻里站的数据文件。请选“导出数据”得到的 .json 文件，或者加密备份 .linli。".to_owned()
        }
        FileError::Newer(version) => {
            format!(
                "这个文件是新版本（格式 {version}）写的，现在的版本读不了。请刷新网页更新到最新版，再试一次。"
            )
        }
        FileError::CutOff { found, promised } => format!(
            "文件不完整：应有 {promised} 条记录，只有 {found} 条。可能没有下载完或没有复制完，请换一份完整的文件。"
        ),
        FileError::Line { number, error } => {
            format!("第 {number} 条记录有问题：{}。请换一份没有改动过的文件。", entry_error(*error))
        }
        FileError::Chain { number } => {
            format!("第 {number} 条记录附近被改动过，或者少了记录，前后对不上。请换一份没有改动过的文件。")
        }
        FileError::Altered => "文件被改动过，和导出时不一样。请换一份没有改动过的文件。".to_owned(),
    }
}

fn backup_error(error: &BackupError) -> String {
    match error {
        BackupError::TooLarge => {
            "这个备份太大（超过 512 MB），这里读不了。请换用“导出数据”得到的文件。".to_owned()
        }
        BackupError::NotABackup => "这不是邻里站的加密备份。请选名字以 .linli 结尾的文件。".to_owned(),
        BackupError::Newer(version) => {
            format!(
                "这个备份是新版本（格式 {version}）写的，现在的版本读不了。请刷新网页更新到最新版，再试一次。"
            )
        }
        BackupError::Damaged => {
            "备份不完整，或者被改动过。可能没有下载完或没有复制完，请换一份完整的备份。".to_owned()
        }
        BackupError::Vault(why) => header_error(*why),
    }
}

fn header_error(error: HeaderError) -> String {
    match error {
        HeaderError::NotAVault => "密码信息读不出来，这份数据打不开。请换一份备份来恢复。".to_owned(),
        HeaderError::Newer(version) => {
            format!("密码信息是新版本（格式 {version}）写的。请刷新网页更新到最新版，再试一次。")
        }
        HeaderError::KdfRefused => {
            "这个文件要求的运算超出平板的能力，不像本系统做的备份。请换一份文件。".to_owned()
        }
        HeaderError::WrongPassphrase => {
            "姓名或密码不对。请看清姓名有没有写错、大小写对不对，再试一次。".to_owned()
        }
        HeaderError::Damaged => "密码是对的，但钥匙信息损坏了。请用恢复码再试，或者从备份恢复。".to_owned(),
    }
}

fn entry_error(error: EntryError) -> &'static str {
    match error {
        EntryError::Malformed => "内容读不懂",
        EntryError::PrivateAltered => "个人信息部分被改动过",
    }
}

fn needs(needs: &[Role]) -> String {
    let roles: Vec<_> = needs.iter().map(|needed| role(*needed)).collect();
    format!("这件事要由{}来做。请换人操作。", roles.join("或"))
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Manager => "站长",
        Role::Clerk => "窗口",
        Role::Accountant => "会计",
        Role::Committee => "居委会",
        Role::Supervisor => "居务监督",
    }
}
