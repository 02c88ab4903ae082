"""What is wrong or unsettled in one cell of a row: a sentence after what came, before what is expected.

Codes are those of ``intake.codes``: first the ones that a row breaks on, then the ones that only a person can settle.
"""

from typing import Final

TEXTS: Final = {
    # Rejected
    "age.out_of_range": {"ja": "年齢としてありえません。", "en": "Nobody is that old."},
    "age.unreadable": {"ja": "年齢として読めません。", "en": "It cannot be read as an age."},
    "answer.not_taken": {"ja": "取り込まないと決めた行です。", "en": "Somebody decided not to take this row."},
    "cell.formula": {
        "ja": "数式の結果が保存されていないか、エラーになっています。",
        "en": "A formula without its result, or with an error.",
    },
    "cell.missing": {"ja": "書かれていません。書き込んでください。", "en": "It is empty. Fill it in."},
    "cell.too_long": {"ja": "長すぎます。", "en": "It is too long."},
    "count.negative": {"ja": "0より小さい数です。", "en": "It is less than 0."},
    "count.out_of_range": {"ja": "数が大きすぎるか小さすぎます。", "en": "It is too large or too small."},
    "count.unreadable": {"ja": "数として読めません。", "en": "It cannot be read as a number."},
    "date.no_such_day": {"ja": "そういう日はありません。", "en": "There is no such day."},
    "date.unreadable": {"ja": "日付として読めません。", "en": "It cannot be read as a day."},
    "district.unknown": {"ja": "知らない地区です。", "en": "It is no district that we know."},
    "hours.unreadable": {"ja": "使える曜日と時間として読めません。", "en": "It cannot be read as weekdays and hours."},
    "insurance.unreadable": {
        "ja": "保険の有無として読めません。",
        "en": "It does not say whether there is an insurance.",
    },
    "licence.unreadable": {"ja": "免許として読めません。", "en": "It cannot be read as a licence."},
    "name.unreadable": {"ja": "名前として読めません。", "en": "It cannot be read as a name."},
    "phone.unreadable": {"ja": "電話番号として読めません。", "en": "It cannot be read as a phone number."},
    "place.no_degrees": {"ja": "緯度・経度として読めません。", "en": "It cannot be read as degrees."},
    "place.unreadable": {"ja": "住所として読めません。", "en": "It cannot be read as an address."},
    "recurrence.unreadable": {
        "ja": "毎週の曜日として読めません。",
        "en": "It cannot be read as weekdays of every week.",
    },
    "span.reversed": {"ja": "終わりが始まりより前です。", "en": "It ends before it begins."},
    "span.unreadable": {"ja": "時間の幅として読めません。", "en": "It cannot be read as a span of time."},
    "time.out_of_range": {"ja": "そういう時刻はありません。", "en": "There is no such time."},
    "time.return_before_arrival": {"ja": "帰りが到着より前です。", "en": "The way back is before the arrival."},
    "time.unreadable": {"ja": "時刻として読めません。", "en": "It cannot be read as a time."},
    "town.two_points": {
        "ja": "同じ町が、違う場所でもう一度出てきます。",
        "en": "The same town stands there again with another point.",
    },
    "week_hours.out_of_range": {"ja": "週の時間としてありえません。", "en": "A week has no such hours."},
    "week_hours.unreadable": {"ja": "週の時間として読めません。", "en": "It cannot be read as hours a week."},
    # Questions
    "attendants.unclear": {"ja": "付き添いが何人か決まりません。", "en": "It is not clear how many ride along."},
    "chair.unclear": {"ja": "車いすをどう使うか決まりません。", "en": "It is not clear which wheelchair is meant."},
    "course.no_date": {"ja": "講習を終えた日が分かりません。", "en": "The day of the course is not told."},
    "date.far_off": {
        "ja": "表のほかの日付から1年より離れています。年の書きまちがいではありませんか。",
        "en": "It is more than a year away from the other days of the table. Is the year right?",
    },
    "date.before_received": {"ja": "受付より前の日になっています。", "en": "It is before the day it was received."},
    "date.no_year": {"ja": "何年かが決まりません。", "en": "It is not clear which year."},
    "date.weekday_disagrees": {"ja": "日付と曜日が合いません。", "en": "Day and weekday do not agree."},
    "district.missing": {"ja": "どの地区かが書かれていません。", "en": "No district is told."},
    "district.several": {"ja": "いくつかの地区にまたがる町です。", "en": "The town lies in several districts."},
    "hours.unclear": {
        "ja": "時間のほかにことばがあり、決まりません。",
        "en": "There are words beside the hours; it is not clear.",
    },
    "insurance.unclear": {"ja": "保険があるか決まりません。", "en": "It is not clear whether there is an insurance."},
    "licence.unclear": {"ja": "どの免許か決まりません。", "en": "It is not clear which licence."},
    "note.contradicts": {"ja": "備考とほかの列が食い違います。", "en": "The note and another column disagree."},
    "note.restricts": {
        "ja": "決まりになりそうな備考です。どう扱うか決めてください。",
        "en": "The note seems to restrict something; please decide.",
    },
    "person.same_name": {
        "ja": "同じ名前の人がいます。同じ人かどうか決まりません。",
        "en": "Somebody of this name is known; it may be the same person.",
    },
    "person.two_places": {
        "ja": "同じ人が、同じ時刻に別の所へ行くことになっています。",
        "en": "The same person is to be in two places at once.",
    },
    "phone.several": {"ja": "電話番号がいくつかあります。", "en": "There are several phone numbers."},
    "place.chome_or_lot": {
        "ja": "「丁目」か「番地」か決まりません。",
        "en": "The first number may be the 丁目 or the lot.",
    },
    "place.outside_city": {"ja": "市の外のようです。", "en": "It seems to be outside the city."},
    "place.no_town": {
        "ja": "場所が分かりません。町の名まで書くか、町の一覧を先に取り込んでください。",
        "en": "It has no coordinates: write the town, or import the table of towns first.",
    },
    "place.unknown_town": {"ja": "町の一覧にない町です。", "en": "The table of towns does not have this town."},
    "purpose.several": {"ja": "用件がいくつか書かれています。", "en": "There are several purposes."},
    "recurrence.first_day_disagrees": {
        "ja": "最初の日と毎週の曜日が合いません。",
        "en": "The first day is not on the weekday of every week.",
    },
    "recurrence.not_weekly": {"ja": "毎週ではない繰り返しです。", "en": "It comes again, but not every week."},
    "row.number_twice": {
        "ja": "同じ受付番号の行がほかにもあります。",
        "en": "Another row has the same receipt number.",
    },
    "row.name_twice": {
        "ja": "同じ名前の行がほかにもあります。同じものなら、どちらかを残してください。",
        "en": "Another row has the same name. If both mean the same, keep one.",
    },
    "row.says_the_same": {"ja": "同じ内容の行がほかにもあります。", "en": "Another row says the same."},
    "row.vanished": {
        "ja": "前にあった行が、表からなくなりました。",
        "en": "A row that was there is gone from the sheet.",
    },
    "row.edit_unreadable": {
        "ja": "書き直された行が読み取れません。前の内容のままにしています。",
        "en": "The edited row cannot be read; what it said before stays.",
    },
    "time.morning_past_noon": {"ja": "「午前」なのに12時を過ぎています。", "en": "It says morning, and is past noon."},
    "time.night_or_afternoon": {
        "ja": "朝早くか午後か決まりません。",
        "en": "It may be the early morning or the afternoon.",
    },
    "vehicle.name_fits_several": {"ja": "当てはまる車がいくつかあります。", "en": "It fits several vehicles."},
    "vehicle.not_in_list": {"ja": "車両の表にない車です。", "en": "The list of vehicles does not have it."},
    "vehicle.same_name": {"ja": "同じ名前の車がほかにもあります。", "en": "Another vehicle has the same name."},
    "person.forgotten": {
        "ja": "個人情報を消去した人と同じ名前と連絡先です。",
        "en": "Name and contact are those of somebody whose data was erased.",
    },
    "venue.same_room": {
        "ja": "同じ町に、同じ名前の会場がもうあります。同じ会場ですか。",
        "en": "A room of this name in this town is known already. Is it the same room?",
    },
    "ride.at_the_same_time": {
        "ja": "同じ人のほかの送迎と、時間が重なります。",
        "en": "It overlaps another ride of the same person.",
    },
    # Questions about a disclosure
    "disclosure.body": {
        "ja": "ほかの団体に伝えてよいか、電話で確かめてください。",
        "en": "Ask by phone whether another body may be told.",
    },
    "disclosure.district": {
        "ja": "ほかの地区に伝えてよいか、電話で確かめてください。",
        "en": "Ask by phone whether another district may be told.",
    },
    "disclosure.meeting": {
        "ja": "会議で伝えてよいか、電話で確かめてください。",
        "en": "Ask by phone whether a meeting may be told.",
    },
    "disclosure.shop": {
        "ja": "店に伝えてよいか、電話で確かめてください。",
        "en": "Ask by phone whether a shop may be told.",
    },
    "disclosure.map": {
        "ja": "地図に載せてよいか、電話で確かめてください。",
        "en": "Ask by phone whether it may stand on a map.",
    },
    "disclosure.sensitive": {
        "ja": "病気や障がいの情報を使ってよいか、電話で確かめてください。",
        "en": "Ask by phone whether sensitive data may be used.",
    },
    # Questions of a plan
    "ride.on_holiday": {"ja": "毎週の送迎が祝日に当たります。", "en": "A weekly ride falls on a public holiday."},
    "ride.on_closed_day": {"ja": "毎週の送迎が休みの日に当たります。", "en": "A weekly ride falls on a closed day."},
    "help.no_time": {"ja": "希望日時がありません。", "en": "There is no day and time."},
    "helper.no_hours": {"ja": "都合のよい時間がありません。", "en": "There are no hours."},
    "help_day.no_adults": {"ja": "大人がいません。", "en": "There are no adults."},
    "skills.unclear": {"ja": "できることの一部が分かりません。", "en": "A part of what she does is not known."},
    "skills.unreadable": {"ja": "できることが読み取れません。", "en": "What she does cannot be read."},
    "minutes.unreadable": {"ja": "所要時間が読み取れません。", "en": "How long it takes cannot be read."},
    "gender.unclear": {"ja": "男女の希望が分かりません。", "en": "The wish for a woman or a man is not clear."},
    "apart.unclear": {"ja": "組めない・行けないものが分かりません。", "en": "Whom or what she avoids is not clear."},
    "group.other_age": {"ja": "区分と年齢が合いません。", "en": "The group and the age do not go together."},
    "group.unclear": {"ja": "区分が分かりません。", "en": "The group is not clear."},
    "consent.unclear": {"ja": "同意かどうか分かりません。", "en": "Whether this is a consent is not clear."},
    "target.unreadable": {"ja": "対象の依頼が読み取れません。", "en": "The requests that it is for cannot be read."},
    "help.on_holiday": {"ja": "毎週のお手伝いが祝日にあたります。", "en": "Weekly help falls on a holiday."},
    "help.on_closed_day": {"ja": "毎週のお手伝いが休みの日にあたります。", "en": "Weekly help falls on a closed day."},
    "help_day.walk_ups": {
        "ja": "当日参加の人も、個人の家での作業が保険の対象になるか、保険の窓口に聞いてください。",
        "en": "Ask the insurer whether whoever joins on the day is covered at private homes.",
    },
    "rhythm.no_first_day": {
        "ja": "何週おきかは分かりますが、どの週からかが書かれていません。",
        "en": "It meets every so many weeks, but nobody wrote from which week on.",
    },
    "rhythm.first_day_disagrees": {
        "ja": "初めの日の曜日と、集まる曜日がちがいます。",
        "en": "The first day is on another weekday than it meets on.",
    },
    "equipment.unclear": {"ja": "設備の書き方が分かりません。", "en": "The equipment is not clear."},
    "fee.unreadable": {"ja": "費用が読めません。", "en": "The fee cannot be read."},
    "rhythm.unreadable": {"ja": "頻度が読めません。", "en": "How often it meets cannot be read."},
    "town_people.unreadable": {"ja": "町と人数が読めません。", "en": "Towns and people cannot be read."},
    "town_people.other_sum": {
        "ja": "町ごとの人数の合計が、参加予定人数とちがいます。",
        "en": "The people of the towns are not as many as take part.",
    },
    "host.unclear": {
        "ja": "世話人がいるのか、さがしているのか分かりません。",
        "en": "Whether a host is sought is not clear.",
    },
    "capacity.not_told": {
        "ja": "何人まで入れるかが書かれていません。施設に聞いてください。貸していなければ取り込まないでください。",
        "en": "It does not say how many people fit in. Ask there; where it is not lent, do not take the row.",
    },
    "equipment.not_told": {
        "ja": "いす・机・台所など、何があるかが書かれていません。施設に聞いてください。",
        "en": "It does not say what is there (chairs, tables, a kitchen). Ask there.",
    },
    "host.no_hours": {"ja": "世話のできる曜日・時間帯がありません。", "en": "The host's hours are missing."},
    "salon.on_holiday": {"ja": "集まりの日が祝日に当たります。", "en": "A meeting falls on a public holiday."},
    "salon.on_closed_day": {"ja": "集まりの日が休みの日に当たります。", "en": "A meeting falls on a closed day."},
    "member.unknown_group": {"ja": "「サロン」の表にない名前です。", "en": "No group of this name is listed."},
    "ride_wish.unclear": {"ja": "送迎の希望が分かりません。", "en": "Whether a ride is wished for is not clear."},
    "walks.unreadable": {"ja": "歩ける距離が読めません。", "en": "How far she walks cannot be read."},
    "shop.answered_again": {"ja": "同じ店の、もっと新しい回答があります。", "en": "The shop has answered again since."},
    "shop.no_name": {"ja": "お店の名前がありません。", "en": "No shop is named."},
    "shop.not_a_shop": {
        "ja": "お店ではなく、人のことのようです。",
        "en": "This seems to be about a person, not a shop.",
    },
    "shop.which": {"ja": "どのお店のことか分かりません。", "en": "Which shop is meant is not clear."},
    "shop.spelling": {
        "ja": "ほかの用紙や回答の店と、同じ店かもしれません。",
        "en": "It may be a shop that is spelt otherwise elsewhere.",
    },
    "shop.other_place": {
        "ja": "同じ名前の店が、書かれた場所とは別の町にあります。",
        "en": "The shop of this name is in another town.",
    },
    "shop.same_name": {
        "ja": "同じ名前の、住所も電話もちがう店があります。",
        "en": "Another shop of this name has another address and phone.",
    },
    "offers.unclear": {"ja": "協力できることの一部が分かりません。", "en": "A part of what it offers is not known."},
    "prize.unclear": {"ja": "景品を出せるかどうか分かりません。", "en": "Whether it gives prizes is not clear."},
    "spoke.unreadable": {"ja": "だれが答えたか読み取れません。", "en": "Who answered cannot be read."},
    "timestamp.unreadable": {"ja": "回答の日時が読み取れません。", "en": "The moment of the answer cannot be read."},
    "consent.unknown": {"ja": "所有者の意向として読めません。", "en": "It cannot be read as what the owner has said."},
    "heard.more_than_asked": {
        "ja": "困っている人が、聞いた人より多くなっています。",
        "en": "More people are in trouble than were asked.",
    },
    "stop_minutes.unreadable": {"ja": "停車の分として読めません。", "en": "It cannot be read as minutes of a stop."},
    "people.no_number": {"ja": "人数が数字ではありません。", "en": "It is no number of people."},
    "people.rough": {"ja": "おおよその人数です。", "en": "It is a rough number of people."},
    "source.unknown": {"ja": "だれが聞いたかとして読めません。", "en": "It cannot be read as who asked."},
    "town.unknown": {"ja": "町の一覧にない町の名です。", "en": "The table of towns does not have it."},
    "weekday.unreadable": {"ja": "ひとつの曜日として読めません。", "en": "It cannot be read as one weekday."},
}
