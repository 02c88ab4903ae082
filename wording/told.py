"""What is told to the person herself: polite, plain, without anybody else's affairs.

Nothing here names a vehicle, a driver or another rider, and who must not meet whom cannot be told from it: where that
stood in the way, the sentence is the one for any plan that did not come together.
"""

from typing import Final

TEXTS: Final = {
    "sorry": {
        "ja": "{name} 様\n{day}の送迎（{purpose}、{arrive}着）は、たいへん申し訳ありませんが、今回はご用意できませんでした。",
        "en": "Dear {name},\nwe are sorry that we could not arrange your ride on {day} ({purpose}, to be there at {arrive}).",
    },
    "sorry_plain": {
        "ja": "{name} 様\n{day}の送迎は、たいへん申し訳ありませんが、今回はご用意できませんでした。",
        "en": "Dear {name},\nwe are sorry that we could not arrange your ride on {day}.",
    },
    "sorry_of": {
        "ja": "{name} 様\n{day}の{kind}は、たいへん申し訳ありませんが、今回はご用意できませんでした。",
        "en": "Dear {name},\nwe are sorry that we could not arrange {kind} for you on {day}.",
    },
    "sorry_of_several": {
        "ja": "{name} 様\nご希望の{kind}は、たいへん申し訳ありませんが、今回はご用意できませんでした。",
        "en": "Dear {name},\nwe are sorry that we could not arrange {kind} for you on any of your days.",
    },
    "comes": {
        "ja": "{name} 様\n{day}は {times} からの予定です。変わるときはお電話します。",
        "en": "Dear {name},\non {day} it is planned for {times}. We will call if that changes.",
    },
    "because": {"ja": "{reasons}ためです。", "en": "The reason: {reasons}."},
    "then": {"ja": "、また", "en": "; and "},
    "could": {
        "ja": "もし次のようにできましたら、ご用意できる見込みです: {changes}",
        "en": "It could be done if: {changes}",
    },
    "or": {"ja": "、または", "en": ", or "},
    "ways": {
        "ja": "ほかに {ways} もご利用いただけます。ご不明な点は、いつでもお問い合わせください。",
        "en": "You may also use: {ways}. Please call us with any question.",
    },
    "call": {"ja": "ご不明な点は、いつでもお問い合わせください。", "en": "Please call us with any question."},
    "served": {
        "ja": "{name} 様\n{day}の送迎は、{times} にお迎えに上がる予定です。",
        "en": "Dear {name},\non {day} we plan to pick you up at {times}.",
    },
    "not_planned": {
        "ja": "{name} 様\nお申し込みを承っています。ご用意できるかどうか、決まりしだいお知らせします。",
        "en": "Dear {name},\nwe have your request, and will tell you as soon as it is decided.",
    },
    # What may be suggested to the person
    "change.time.later": {"ja": "お着きの時刻を {duration} 遅くする", "en": "you may arrive {duration} later"},
    "change.time.earlier": {"ja": "お着きの時刻を {duration} 早くする", "en": "you may arrive {duration} earlier"},
    "change.return.later": {"ja": "お帰りを {duration} 遅くする", "en": "you may go home {duration} later"},
    "change.party.split": {"ja": "{by} 組に分かれてお乗りになる", "en": "your party may ride in {by} parts"},
    "change.salon.later": {"ja": "{duration}遅く始める", "en": "you may begin {duration} later"},
    "change.salon.earlier": {"ja": "{duration}早く始める", "en": "you may begin {duration} earlier"},
    "change.salon.days_later": {"ja": "{by} 日あとにする", "en": "it may be {by} days later"},
    "change.salon.days_earlier": {"ja": "{by} 日前にする", "en": "it may be {by} days earlier"},
    "change.salon.fewer_people": {"ja": "集まる人を {by} 人少なくする", "en": "you may be {by} fewer people"},
    "change.salon.without_accessible_toilet": {
        "ja": "車いすトイレのない会場でよいことにする",
        "en": "a room without a toilet for wheelchairs would do",
    },
    "change.salon.without_rail": {
        "ja": "トイレに手すりのない会場でよいことにする",
        "en": "a room without a rail in the toilet would do",
    },
    "change.salon.without_toilet": {"ja": "トイレのない会場でよいことにする", "en": "a room without a toilet would do"},
    "change.salon.without_few_chairs": {"ja": "いすのない会場でよいことにする", "en": "a room without chairs would do"},
    "change.salon.without_chairs": {"ja": "いすのない会場でよいことにする", "en": "a room without chairs would do"},
    "change.salon.without_desks": {"ja": "机のない会場でよいことにする", "en": "a room without tables would do"},
    "change.salon.without_kitchen": {"ja": "台所のない会場でよいことにする", "en": "a room without a kitchen would do"},
    "change.salon.without_tatami": {"ja": "畳のない会場でよいことにする", "en": "a room without tatami would do"},
    "change.salon.without_floor": {
        "ja": "床の広くない会場でよいことにする",
        "en": "a room with less space to move would do",
    },
    "change.salon.without_sound": {"ja": "音響のない会場でよいことにする", "en": "a room without sound would do"},
    "change.salon.without_bright": {"ja": "明るくない会場でよいことにする", "en": "a room that is not bright would do"},
    "change.salon.without_no_step": {
        "ja": "段差のある会場でよいことにする",
        "en": "a room with a step at the door would do",
    },
    "change.salon.without_parking": {"ja": "駐車を {by} 台少なくする", "en": "you need {by} parking spaces fewer"},
    # What it is that cannot be arranged, where the kind alone does not say it
    "what.salons": {"ja": "サロンの会場", "en": "a room for your group"},
    "what.mobile_sales": {"ja": "移動販売の停まる場所", "en": "a place for your truck to stop"},
    # The kinds of reasons that may be told
    "reason.nobody": {
        "ja": "その日時に動ける車と運転者がそろわない",
        "en": "no vehicle and driver were free at that time",
    },
    "reason.full": {"ja": "その時間の車の席が足りない", "en": "the seats were taken at that time"},
    "reason.wheelchair": {"ja": "車いすで乗れる場所が足りない", "en": "there was no room for the wheelchair"},
    "reason.powered": {"ja": "電動車いすをお乗せできる車がない", "en": "no vehicle can take the powered wheelchair"},
    "reason.too_long": {"ja": "乗っていただく時間が長くなりすぎる", "en": "the ride would have taken too long"},
    "reason.time": {"ja": "ご希望の時刻に間に合う車がない", "en": "no vehicle could be there in time"},
    "reason.papers": {"ja": "車や運転者の手続きが整わない", "en": "vehicle or driver lacked a paper that is needed"},
    "reason.consent": {"ja": "情報の利用についてのご同意がない", "en": "your consent is missing"},
    "reason.elsewhere": {"ja": "同じ時刻に別の送迎がある", "en": "you have another ride at that time"},
    "reason.people": {"ja": "その日時に行ける人がそろわない", "en": "not enough people can come at that time"},
    "reason.together.helpers": {
        "ja": "ほかのお手伝いとの組み合わせがつかない",
        "en": "it could not be combined with the help for others",
    },
    "reason.venue": {
        "ja": "人数や設備など、条件の合う会場が見つからない",
        "en": "no room has the space and the things that you need",
    },
    "reason.venue_hours": {"ja": "その日時に使える会場がない", "en": "no room is free at that time"},
    "reason.often": {
        "ja": "会場をお貸しできる回数が、一つの団体についてひと月に決まっていて、今月の分をもう使われている",
        "en": "the room is lent to one group only so often a month, and you have had it as often",
    },
    "reason.too_soon": {
        "ja": "月に何回かのお集まりのあいだに、決まった日数をあけられる日がない",
        "en": "no day is far enough from the other time in that month",
    },
    "reason.host": {"ja": "世話をしてくださる人が見つからない", "en": "nobody could lead it"},
    "reason.lots": {
        "ja": "その日時に停まれる場所が見つからない",
        "en": "no place could be found to stop at in those hours",
    },
    "reason.together.salons": {
        "ja": "ほかの集まりとの組み合わせがつかない",
        "en": "it could not be combined with the other groups",
    },
    "reason.together.mobile_sales": {
        "ja": "ほかの停留所との組み合わせがつかない",
        "en": "it could not be combined with the other stops",
    },
    "reason.together": {
        "ja": "ほかの送迎との組み合わせがつかない",
        "en": "it could not be combined with the other rides",
    },
    "call.dropped": {
        "ja": "{day}の送迎が、申し訳ありませんができなくなりました。ほかの方法を一緒に考えさせてください。",
        "en": "We are very sorry: we cannot drive you on {day} after all. Let us look for another way together.",
    },
    "call.added": {"ja": "{day}は {times} にお迎えに行きます。", "en": "On {day} we fetch you at {times}."},
    "call.moved": {
        "ja": "{day}のお迎えが {before} から {times} に変わります。",
        "en": "On {day} we fetch you at {times} instead of {before}.",
    },
    "call.same": {"ja": "{day}のお迎えは {times} のままです。", "en": "On {day} we still fetch you at {times}."},
    "call.driver": {"ja": "運転は {drivers} さんに変わります。", "en": "{drivers} will drive."},
    "call.drives": {"ja": "運転は {drivers} さんです。", "en": "{drivers} will drive."},
    "reason.shops": {
        "ja": "お近くで気にかけてくださるお店がそろわない",
        "en": "there are not enough shops near you that could look in",
    },
    "reason.shops_consent": {
        "ja": "お店にお伝えしてよいか、まだうかがっていない",
        "en": "we have not asked you yet whether shops may be told",
    },
    "reason.together.watch": {
        "ja": "お近くのお店は、ほかのお宅で手いっぱいである",
        "en": "the shops near you look in on as many others as they can",
    },
}
