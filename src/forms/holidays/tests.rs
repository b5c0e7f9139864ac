//! What people paste, read; and read again after it was written.

use proptest::prelude::*;

use super::*;

/// The form of the notice 国办发明电〔2025〕7号, shortened.
const NOTICE: &str = "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
根据《国务院关于修改〈全国年节及纪念日放假办法〉的决定》，现将2026年元旦、春节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。";

fn day(written: &str) -> Day {
    Day::parse(written).unwrap()
}

#[test]
fn the_notice_can_be_pasted_as_it_is() {
    let years = read(NOTICE).unwrap();
    assert_eq!(years.len(), 1);
    assert_eq!(years[0].year, 2026);
    let names: Vec<_> = years[0].holidays.iter().map(|h| h.name.zh.as_str()).collect();
    assert_eq!(names, ["元旦", "春节", "清明节", "国庆节"]);
    let spring = &years[0].holidays[1];
    assert_eq!((spring.from, spring.until), (day("2026-02-15"), day("2026-02-23")));
    assert_eq!(spring.work, [day("2026-02-14"), day("2026-02-28")]);
    assert_eq!(years[0].holidays[3].work, [day("2026-09-20"), day("2026-10-10")]);
}

#[test]
fn what_came_with_the_program_is_what_the_notice_says() {
    let built_in = crate::domain::values::calendar::built_in();
    let of_2026 = &built_in.iter().find(|year| year.year == 2026).unwrap().holidays;
    for holiday in &read(NOTICE).unwrap()[0].holidays {
        let same = of_2026.iter().find(|other| other.name.zh == holiday.name.zh).unwrap();
        assert_eq!((same.from, same.until, &same.work), (holiday.from, holiday.until, &holiday.work));
    }
}

#[test]
fn a_line_a_holiday_is_enough() {
    let years = read("2027年\n元旦 1月1日-3日\n劳动节：5月1号至5号放假，5月8号上班").unwrap();
    assert_eq!(years[0].holidays[0].until, day("2027-01-03"));
    assert_eq!(years[0].holidays[1].until, day("2027-05-05"));
    assert_eq!(years[0].holidays[1].work, [day("2027-05-08")]);
}

#[test]
fn new_year_may_begin_in_december() {
    let years = read("2028年\n元旦：12月31日至1月2日放假。12月26日上班。").unwrap();
    let new_year = &years[0].holidays[0];
    assert_eq!((new_year.from, new_year.until), (day("2027-12-31"), day("2028-01-02")));
    assert_eq!(new_year.work, [day("2027-12-26")]);
}

#[test]
fn what_cannot_be_is_named_by_its_line() {
    for (typed, line) in [
        ("元旦：1月1日放假", 1),
        ("2027年\n元旦：1月1日放假。\n春节：2月30日放假。", 3),
        ("2027年\n国庆节：10月7日至1日放假。", 2),
        ("2027年\n国庆节：1月1日至10月1日放假。", 2),
        ("2027年\n国庆节：10月1日至7日放假。10月3日上班。", 2),
        ("2027年\n月", 2),
        ("2027年\n：1月1日放假", 2),
    ] {
        assert_eq!(read(typed), Err(BadLine(line)), "{typed}");
    }
    assert_eq!(read(""), Ok(vec![]));
    assert_eq!(read("2027年"), Ok(vec![]), "a year without a holiday is not known");
}

proptest! {
    #[test]
    fn anything_may_be_typed(typed in "[0-9年月日至、。：上班放假 元\n（）\\PC]{0,80}") {
        if let Ok(years) = read(&typed) {
            prop_assert_eq!(read(&write(&years)), Ok(years));
        }
    }
}
