#include "engine/times/times.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

#include "engine/text/text.hpp"
#include "engine/times/published.hpp"
#include "engine/times/values.hpp"
#include "support/conll.hpp"

using namespace newsglass;

namespace {

struct Read {
    Document document;
    std::vector<TimeExpression> times;

    explicit Read(const std::string& text, std::string_view published = "2025-01-14") {  // a Tuesday
        document.source = text;
        auto layer = readText(document.source);
        REQUIRE(layer);
        document.text = std::move(*layer);
        if (!published.empty()) document.published = test::dateOf(published);
        times = findTimes(document);
    }

    /// The expressions as "words=value", or "words=value/mod".
    std::string all() const {
        std::string list;
        for (const TimeExpression& time : times) {
            if (!list.empty()) list += "; ";
            list += std::string(textOf(document, time.tokens)) + "=" + time.value;
            if (!time.mod.empty()) list += "/" + time.mod;
        }
        return list;
    }
};

std::string read(const std::string& text, std::string_view published = "2025-01-14") {
    return Read(text, published).all();
}

/// The bounds of the range that a time belongs to, else its own.
std::string rangeOf(const TimeExpression& time) {
    const auto iso = [](const Date& day) { return times::dateValue(day, times::Grain::day); };
    if (time.range) return iso(time.range->earliest) + " " + iso(time.range->latest);
    return time.earliest ? iso(*time.earliest) + " " + iso(*time.latest) : "";
}

}  // namespace

TEST_CASE("days in every style") {
    CHECK(read("It closed on January 17, 2025.") == "January 17, 2025=2025-01-17");
    CHECK(read("It closed on 17 January 2025.") == "17 January 2025=2025-01-17");
    CHECK(read("It closed on the 17th of January.") == "the 17th of January=2025-01-17");
    CHECK(read("It closed on 2024-02-29.") == "2024-02-29=2024-02-29");
    CHECK(read("It closed on Friday, Dec. 13, 2024.") == "Friday, Dec. 13, 2024=2024-12-13");
    CHECK(read("It was signed in Feb. 2019 and again in 2021.") == "Feb. 2019=2019-02; 2021=2021");
    CHECK(read("The law dates from February 30.") == "");
}

TEST_CASE("weekdays follow the tense") {
    CHECK(read("The leaders will meet on Friday.") == "Friday=2025-01-17");
    CHECK(read("The leaders met on Friday.") == "Friday=2025-01-10");
    CHECK(read("The leaders met last Tuesday.") == "last Tuesday=2025-01-07");
    CHECK(read("They talk again next Monday.") == "next Monday=2025-01-20");
    CHECK(read("The bridge collapsed early Friday morning.") == "early Friday morning=2025-01-10TMO/start");
}

TEST_CASE("steps from the day of publication") {
    CHECK(read("He resigned yesterday.") == "yesterday=2025-01-13");
    CHECK(read("He resigned last month, as he had said this week.") == "last month=2024-12; this week=2025-W03");
    CHECK(read("Sales fell last year.") == "last year=2024");
    CHECK(read("She left three weeks ago.") == "three weeks ago=2024-W52");
    CHECK(read("She left two years ago.") == "two years ago=2023");
    CHECK(read("The port reopens the day after tomorrow.") == "the day after tomorrow=2025-01-16");
}

TEST_CASE("steps from the day that the story has come to") {
    CHECK(read("The ship sank on 3 March 2012. The crew was found the next day.") ==
          "3 March 2012=2012-03-03; the next day=2012-03-04");
    CHECK(read("The ship sank on 3 March 2012. Two weeks later the search ended.") ==
          "3 March 2012=2012-03-03; Two weeks later=2012-W11");
    CHECK(read("The mine opened in 1957. That year the town doubled.") == "1957=1957; That year=1957");
}

TEST_CASE("longer stretches and parts of them") {
    CHECK(read("Profit rose in the third quarter.") == "the third quarter=2024-Q3");
    CHECK(read("It was built in the late 1980s.") == "the late 1980s=198/end");
    CHECK(read("It was built in the 19th century.") == "the 19th century=18");
    CHECK(read("It opened in mid-2019.") == "mid-2019=2019/mid");
    CHECK(read("It opened in mid-March.") == "mid-March=2024-03/mid");
    CHECK(read("Sales of the company rose in the second half.") == "second half=2024-H2");
    CHECK(read("The winger scored a penalty in the first half and a goal in the final quarter.") == "");
    CHECK(read("Profit fell in the final quarter of 2024.") == "the final quarter of 2024=2024-Q4");
    CHECK(read("One Saturday in June he left.") == "One Saturday in June=2024-06");
    CHECK(read("It opened earlier this year.") == "earlier this year=2025/start");
    CHECK(read("It opened last summer.") == "last summer=2024-SU");
}

TEST_CASE("durations, ages and sets") {
    CHECK(read("They waited for six months and six days.") == "six months and six days=P6M6D");
    CHECK(read("The four-year-old slept for half an hour.") == "four-year-old=P4Y; half an hour=PT30M");
    CHECK(read("He got more than 17-and-a-half years.") == "more than 17-and-a-half years=P17.5Y/more_than");
    CHECK(read("The board meets every Monday and votes twice a year.") == "every Monday=XXXX-WXX-1; twice a year=P1Y");
    CHECK(read("It costs $5 a month.") == "a month=P1M");
}

TEST_CASE("decades of a life, of centuries and of what comes so often") {
    CHECK(read("She is in her 30s.") == "her 30s=P30Y/approx");
    CHECK(read("He died in his late forties.") == "his late forties=P40Y/end");
    CHECK(read("Children aged between five and 11 came.") == "aged between five and 11=P5Y/equal_or_more");
    CHECK(read("It dates from the 15th and 16th centuries.") == "the 15th=14; 16th centuries=15");
    CHECK(read("It grew in the second half of the 19th century.") == "the second half of the 19th century=18/end");
    CHECK(read("The twice-weekly paper folded.") == "twice-weekly=P1W");
    CHECK(read("The biennial fair opened.") == "biennial=P2Y");
    CHECK(read("Sales rose in the first six months of 2024.") == "the first six months of 2024=2024-H1");
    CHECK(read("Sales fell in the last three months of last year.") == "the last three months of last year=2024-Q4");
    CHECK(read("The Spring 2023 term ended.") == "The Spring 2023=2023-SP");
}

TEST_CASE("a march of somebody is no month") {
    CHECK(read("The March of Dimes held a fair.") == "");
    CHECK(read("The March of the Living began.") == "");
    CHECK(read("They met in March of last year.") == "March of last year=2024-03");
}

TEST_CASE("times of day") {
    CHECK(read("It began late on Friday night.") == "late on Friday night=2025-01-10TNI/end");
    CHECK(read("It was calm the night before last.") == "the night before last=2025-01-12TNI");
    CHECK(read("It ran from June 20th-22nd, 2024.") == "June 20th=2024-06-20; 22nd, 2024=2024-06-22");
    CHECK(read("The quake struck at 3:30 p.m. on Sunday.") == "3:30 p.m. on Sunday=2025-01-12T15:30");
    CHECK(read("The launch was at 1922 UTC yesterday.") == "1922 UTC yesterday=2025-01-13T19:22Z");
    CHECK(read("Voting ended at noon.") == "noon=2025-01-14T12:00");
}

TEST_CASE("a time of day is that of the day named just before, unless that is over") {
    CHECK(read("The bridge closed on Friday at 5 p.m. It reopened at 9 p.m.") ==
          "Friday at 5 p.m.=2025-01-10T17:00; 9 p.m.=2025-01-10T21:00");
    CHECK(read("The court sat on Monday. The next hearing will start at 9 a.m.") ==
          "Monday=2025-01-13; 9 a.m.=2025-01-14T09:00");
    CHECK(read("The court sat on Friday.\n\nThe phone rang at 9 a.m.") ==
          "Friday=2025-01-10; 9 a.m.=2025-01-14T09:00");
    CHECK(read("Last night at 11 p.m. the lights went out.") == "Last night at 11 p.m.=2025-01-13T23:00");
}

TEST_CASE("last September is the last one, also in a text about years past") {
    CHECK(read("He left in March 2019. He wrote in May 2020. He spoke in July 2021. He won last September.") ==
          "March 2019=2019-03; May 2020=2020-05; July 2021=2021-07; last September=2024-09");
}

TEST_CASE("what is put off comes later") {
    CHECK(read("The hearing was delayed from Monday to Thursday.") == "Monday=2025-01-13; Thursday=2025-01-16");
    CHECK(read("They played from Monday to Thursday.") == "Monday=2025-01-06; Thursday=2025-01-09");
}

TEST_CASE("days and halves of a month, quarters of a century, reigns of long ago") {
    CHECK(read("The market is held on the last Friday of the month.") == "the last Friday of the month=2025-01-31");
    CHECK(read("Rain fell in the second half of October.") == "the second half of October=2024-10/end");
    CHECK(read("He was silent for a quarter of a century.") == "a quarter of a century=P25Y");
    CHECK(read("They reigned from 1154 until 1399.") == "1154=1154; 1399=1399");
    CHECK(read("Output rose from 1154 to 1399 tonnes.") == "");
}

TEST_CASE("feasts") {
    CHECK(read("It was sent before Christmas 2023.") == "Christmas 2023=2023-12-25");
    CHECK(read("Shops were shut on Good Friday last year.") == "Good Friday last year=2024-03-29");
    CHECK(read("At the turn of the century the mill had 400 looms.") == "the turn of the century=2000/approx");
    CHECK(read("The parade was held last Thanksgiving.") == "last Thanksgiving=2024-11-28");
}

TEST_CASE("a president is inaugurated every four years") {
    CHECK(read("She will be sworn in on Inauguration Day.") == "Inauguration Day=2025-01-20");
    CHECK(read("She will be sworn in on Inauguration Day.", "2022-06-01") == "Inauguration Day=2025-01-20");
    CHECK(read("Crowds filled the streets on Inauguration Day.", "2023-02-01") == "Inauguration Day=2021-01-20");
}

TEST_CASE("the tense tells which year's feast is meant") {
    CHECK(read("Shops were shut on Easter Sunday.") == "Easter Sunday=2024-03-31");
    CHECK(read("Shops will be shut on Easter Sunday.") == "Easter Sunday=2025-04-20");
    CHECK(read("Voters chose him on Election Day.", "2025-08-03") == "Election Day=2024-11-05");
    CHECK(read("He resigned on the eve of Easter.") == "the eve of Easter=2024-03-30");
}

TEST_CASE("feasts by the moon are right within a day, and say so") {
    CHECK(read("Prices rose during Ramadan.") == "Ramadan=2024-03-11/2024-04-08/approx");
    CHECK(read("The market will close for Eid al-Adha.") == "Eid al-Adha=2025-06-07/approx");
    CHECK(read("Millions travelled at Chinese New Year 2024.") == "Chinese New Year 2024=2024-02-10");
    CHECK(read("The attack came on Yom Kippur.") == "Yom Kippur=2024-10-12");
    const Read ramadan("Prices rose during Ramadan.");
    CHECK(ramadan.times.front().earliest == test::dateOf("2024-03-10"));
    CHECK(ramadan.times.front().latest == test::dateOf("2024-04-09"));
    CHECK(read("They left during Ramadan.", "") == "Ramadan=XXXX-XX-XX");
}

TEST_CASE("what is named after a feast or a day is not on it") {
    CHECK(read("The Good Friday Agreement was signed in 1998.") == "1998=1998");
    CHECK(read("The Tet Offensive failed.") == "");
    CHECK(read("The Sept. 11 attacks were over in hours.") == "Sept. 11=2001-09-11; hours=PTXH");
    CHECK(read("The shop opened on Sept. 11.") == "Sept. 11=2024-09-11");
}

TEST_CASE("dates that share a month or a year") {
    CHECK(read("The fair ran from 3-5 March 2020.") == "3=2020-03-03; 5 March 2020=2020-03-05");
    CHECK(read("It was shut from May to July 2018.") == "May=2018-05; July 2018=2018-07");
}

TEST_CASE("stretches between two days, months or hours") {
    CHECK(read("The fair runs March 3-5.") == "March 3=2025-03-03; 5=2025-03-05");
    CHECK(read("The fair ran from March 3 to 5, 2020.") == "March 3=2020-03-03; 5, 2020=2020-03-05");
    CHECK(read("It is open from November to February.") == "November=2024-11; February=2025-02");
    CHECK(read("Polls open between 8 a.m. and 8 p.m. on Sunday.") ==
          "8 a.m.=2025-01-12T08:00; 8 p.m. on Sunday=2025-01-12T20:00");
}

TEST_CASE("both ends of a range have its bounds") {
    for (const auto& [text, range] : std::initializer_list<std::pair<const char*, const char*>>{
             {"It was shut from April to July.", "2024-04-01 2024-07-31"},
             {"It was built between 2015 and 2018.", "2015-01-01 2018-12-31"},
             {"It runs 28 February-2 March.", "2025-02-28 2025-03-02"},
             {"The fair ran on 3-5 March.", "2025-03-03 2025-03-05"},
             {"They voted between Monday and Wednesday.", "2025-01-06 2025-01-08"},
             {"They will vote from Monday to Friday.", "2025-01-20 2025-01-24"}}) {
        const Read found(text);
        CAPTURE(text);
        REQUIRE(found.times.size() == 2);
        CHECK(rangeOf(found.times[0]) == range);
        CHECK(rangeOf(found.times[1]) == range);
    }
}

TEST_CASE("two times side by side are no range of themselves") {
    for (const char* text : {"The vote was postponed from May to July.", "They met in May and July 2018.",
                             "Polls open between 8 a.m. and 8 p.m. on Sunday."})
        for (const TimeExpression& time : Read(text).times) CHECK_FALSE(time.range);
}

TEST_CASE("times of day keep their zone") {
    CHECK(read("It struck at 3:30 p.m. EST on Sunday.") == "3:30 p.m. EST on Sunday=2025-01-12T15:30-05:00");
    CHECK(read("It struck at 9 a.m. ET on 3 July 2024.") == "9 a.m. ET on 3 July 2024=2024-07-03T09:00-04:00");
    CHECK(read("It struck at 9 a.m. ET on 3 March 2024.") == "9 a.m. ET on 3 March 2024=2024-03-03T09:00-05:00");
    CHECK(read("It struck at 8pm Moscow time on Monday.") == "8pm Moscow time on Monday=2025-01-13T20:00+03:00");
    CHECK(read("It struck at 9 a.m. ET.", "") == "9 a.m. ET=XXXX-XX-XXT09:00");
}

TEST_CASE("years of accounts, schools and seasons") {
    CHECK(read("The fiscal year 2024-25 was poor.") == "The fiscal year 2024-25=2024");
    CHECK(read("The tax year 2023/24 was poor.") == "The tax year 2023/24=2023");
    CHECK(read("The budget for the 2025 fiscal year passed.") == "the 2025 fiscal year=2025");
    CHECK(read("Profit fell in fiscal 2024 and in FY23.") == "fiscal 2024=2024; FY23=2023");
    CHECK(read("The 2019-20 season was cut short.") == "2019-20=2019");
    CHECK(rangeOf(Read("The 2019-20 season was cut short.").times.front()) == "2019-01-01 2020-12-31");
    CHECK(rangeOf(Read("The 1914-18 war was long.").times.front()) == "1914-01-01 1918-12-31");
    CHECK(read("The winter of 2023-24 was mild.") == "The winter of 2023-24=2023-WI");
    CHECK(read("Profits rose in H1 2024.") == "H1 2024=2024-H1");
}

TEST_CASE("ages and anniversaries") {
    CHECK(read("He died aged 85.") == "aged 85=P85Y");
    CHECK(read("A baby aged three months survived.") == "aged three months=P3M");
    CHECK(read("He died at the age of 85.") == "the age of 85=P85Y");
    CHECK(read("It is free for those aged 65 and over.") == "aged 65 and over=P65Y/equal_or_more");
    CHECK(read("The city marked the 10th anniversary of the attack.") == "10th anniversary=P10Y");
}

TEST_CASE("stretches up to the day of publication and from it on") {
    const Read past("In the past 24 hours ten people died.");
    CHECK(past.all() == "the past 24 hours=PT24H");
    CHECK(rangeOf(past.times.front()) == "2025-01-13 2025-01-14");
    CHECK(rangeOf(Read("They will vote in the next two weeks.").times.front()) == "2025-01-14 2025-01-28");
    CHECK(rangeOf(Read("They stayed for the next two weeks.").times.front()) == "");
    CHECK(rangeOf(Read("The last two years of his life were hard.").times.front()) == "");
    CHECK(rangeOf(Read("Sales rose year to date.").times.front()) == "2025-01-01 2025-01-14");
}

TEST_CASE("no earlier, no later, overnight, before long") {
    CHECK(read("He leaves no earlier than 2027.") == "no earlier than 2027=2027/on_or_after");
    CHECK(read("He leaves no later than March 15.") == "no later than March 15=2025-03-15/on_or_before");
    const Read overnight("The village was bombed overnight.");
    CHECK(overnight.all() == "overnight=2025-01-13TNI");
    CHECK(rangeOf(overnight.times.front()) == "2025-01-13 2025-01-14");
    CHECK(read("They will strike overnight.") == "");
    CHECK(read("It will fall before long.") == "before long=FUTURE_REF");
    CHECK(read("It soon fell.") == "");
}

TEST_CASE("what is decades ago is not told to the year") {
    const Read decades("It was founded two decades ago.");
    CHECK(decades.all() == "two decades ago=2005/approx");
    CHECK(rangeOf(decades.times.front()) == "2004-01-02 2006-12-31");
    CHECK(read("It was founded half a century ago.") == "half a century ago=1975/approx");
}

TEST_CASE("spring and fall are not always seasons") {
    CHECK(read("He returned in the fall.") == "the fall=2024-FA");
    CHECK(read("The fall of the city shocked many.") == "");
    CHECK(read("The city's fall shocked many.") == "");
}

TEST_CASE("counted days, and days that come round") {
    CHECK(read("It rained for the third day running.") == "the third day running=P3D");
    CHECK(read("Shares fell for a second straight week.") == "a second straight week=P2W");
    CHECK(read("They swim on weekends.") == "on weekends=XXXX-WXX-WE");
    CHECK(read("They meet every other Tuesday.") == "every other Tuesday=XXXX-WXX-2");
    CHECK(read("They meet every Monday and Wednesday.") == "every Monday and Wednesday=XXXX-WXX-1");
    CHECK(read("They met on the first Monday of every month.") == "the first Monday of every month=XXXX-WXX-1");
}

TEST_CASE("offsets from days") {
    CHECK(read("A year ago today the bridge fell.") == "A year ago today=2024-01-14");
    CHECK(read("Ten years ago this week the war began.") == "Ten years ago this week=2015-W03");
    CHECK(read("The vote will be held a week on Thursday.") == "a week on Thursday=2025-01-23");
    CHECK(read("The vote will be held a week from today.") == "a week from today=2025-01-21");
    CHECK(read("The vote will be held three Fridays from now.") == "three Fridays from now=2025-01-31");
    CHECK(read("The vote will be held in two weeks' time.") == "in two weeks' time=2025-W05");
    CHECK(read("The vote will be held a week from Monday.") == "a week from Monday=2025-01-27");
}

TEST_CASE("what came later than nobody knows when is not placed") {
    CHECK(read("Two weeks later he returned.") == "Two weeks later=XXXX-WXX");
    CHECK(read("He left in 2022. Three weeks later he was dismissed.") == "2022=2022; Three weeks later=XXXX-WXX");
    const Read later("He left in 2022. Three weeks later he was dismissed.");
    CHECK(later.times.back().earliest == test::dateOf("2022-01-22"));
    CHECK(later.times.back().latest == test::dateOf("2023-01-21"));
}

TEST_CASE("a weekday is not read against a year") {
    CHECK(read("He took office in 2006. On Sunday he resigned.", "") == "2006=2006; Sunday=XXXX-WXX-7");
    CHECK(read("He fell ill on 3 March 2006. On Sunday he resigned.", "").ends_with("Sunday=2006-02-26"));
}

TEST_CASE("nights, small hours and zones") {
    CHECK(read("Police raided the flat early on Friday.") == "early on Friday=2025-01-10/start");
    CHECK(read("It happened in the small hours of Sunday.") == "the small hours of Sunday=2025-01-12TMO/start");
    CHECK(read("The explosion happened on Friday night.") == "Friday night=2025-01-10TNI");
    CHECK(read("It struck at 5:42 a.m. local time (0142 GMT) on Sunday.")
              .starts_with("5:42 a.m. local time=2025-01-12T05:42"));
    CHECK(read("The bell rang at midnight on New Year's Eve.") == "midnight on New Year's Eve=2024-12-31T00:00");
    CHECK(read("Security has been tight since 9/11.") == "9/11=2001-09-11");
    CHECK(read("He was born in the mid-1990s.") == "the mid-1990s=199/mid");
    CHECK(read("The temple dates from the 3rd century BC.") == "the 3rd century BC=BC02");
}

TEST_CASE("what looks like a time and is none") {
    CHECK(read("The minister may march.") == "");
    CHECK(read("He paid $2000 to 2000 people.") == "");
    CHECK(read("A second man wore spring colours in Room 2011.") == "");
    CHECK(read("They lost 3-1.") == "");
    CHECK(read("It was their most recent model.") == "");
    CHECK(read("The second half of the match was dull.") == "");
    CHECK(read("Resolution 1701 was passed.") == "");
}

TEST_CASE("without a publication date relative times stay unresolved") {
    CHECK(read("They met on Friday.", "") == "Friday=XXXX-WXX-5");
    CHECK(read("They met on May 3.", "") == "May 3=XXXX-05-03");
    CHECK(read("They met last week.", "") == "last week=XXXX-WXX");
    CHECK_FALSE(Read("They met on Friday.", "").times.front().earliest);
}

TEST_CASE("bounds are those of the value") {
    const Read week("They meet this week.");
    CHECK(week.times.front().earliest == test::dateOf("2025-01-13"));
    CHECK(week.times.front().latest == test::dateOf("2025-01-19"));
    CHECK_FALSE(Read("They waited three days.").times.front().earliest);
}

TEST_CASE("strange input neither crashes nor takes long") {
    std::string numbers, words, dates;
    for (int i = 0; i < 3000; ++i) {
        numbers += "one hundred and ";
        words += "early late mid the end of ";
        dates += "May-June 2020-21/";
    }
    for (const std::string& text : {numbers, words, dates, std::string("99999999999999999999 years ago"),
                                    std::string("99999 BC, 0 AD, 00/00/0000, 999999999 days before Monday")})
        CHECK_NOTHROW(Read(text).all());
}

TEST_CASE("the publication date is found where articles show it") {
    const auto published = [](const std::string& text) -> std::string {
        const Read read(text, "");
        const auto found = findPublication(read.document);
        if (!found) return "none";
        const auto iso = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        return found->from + " " + std::to_string(static_cast<int>(found->date.year())) + "-" +
               iso(unsigned{found->date.month()}) + "-" + iso(unsigned{found->date.day()});
    };
    CHECK(published("Bridge falls\n\nPublished 14 January 2025\n\nA bridge fell.") == "text 2025-01-14");
    CHECK(published("Bridge falls\n\nTuesday, January 14, 2025\n\nA bridge fell.") == "text 2025-01-14");
    CHECK(published("A bridge that was opened on 3 March 1931 fell on Friday.") == "none");
    CHECK(published("A bridge fell.\n\nLast updated: 15 January 2025, 10:30") == "text 2025-01-15");
}
