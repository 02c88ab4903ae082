"""Which remarks restrict and which only tell: the words, as tables. Longer than other files, for it is a word list.

A part of a note (between 。 and 、) is harmless where ``HARMLESS`` knows it whole; it restricts where ``RESTRICTS``
finds a word of limiting, refusing, obliging, of a condition, of a day or an hour, or of a change; what is left is
kept and shown. The tables are meant to err on the side of asking: a word too many costs a question, a word missing
may strand somebody.
"""

import re
from typing import Final

from intake.parsers.dates import DATE_PATTERN
from intake.parsers.times import TIME_PATTERN

# Whole parts that look restricting and are not, or that people write so often that they need no second look.
_HARMLESS: Final = (
    # how somebody is
    r".*(?:耳|目|足|腰|膝|ひざ|手|肩|足元|足もと|足腰)(?:が|は|も|に)?(?:少し|やや|とても)?"
    r"(?:遠い|悪い|弱い|痛い|不自由|聞こえない|聞こえにくい|見えない|見えにくい|危ない|動かない|しびれる|不安).*",
    r"耳が遠いので大きな声で(?:お願いします|話す|話して)?",
    r".*トイレが近い",
    r"(?:つえ|杖|ステッキ|手押し車|シルバーカー|歩行器|酸素ボンベ|ペースメーカー|補聴器)(?:使用|利用|あり|有り|を使用|を使う)?(?:中)?",
    r".*(?:を|が|も)?忘れ(?:やすい|がち|っぽい)",
    r"物忘れ.*|認知症(?:あり|気味)?",
    r"車酔い(?:あり|しやすい|する)?",
    r"荷物が(?:多い|少ない|重い|ある)|荷物(?:多い|少ない|あり)|.*を買いたい",
    r"透析(?:あり|中)?|朝が(?:早い|弱い)|半年に一度の検査|年に一度の検査|夕方の面会|面会",
    r"(?:薬|診察|会計|検査|治療)が(?:長引く|遅れる)こと(?:が)?あり(?:ます)?|待ち時間が長い",
    r"一人暮らし|独居|要介護\d|要支援\d|介護認定(?:あり)?|(?:アレルギー|付き?添い|既往|持病)(?:は)?なし",
    r"よろしくお願いします|お願いします",
    # what somebody would like, without a condition
    r"(?:お隣さん|隣の人|友人|仲間|家族|夫|妻|娘|息子)(?:と|とは)?(?:一緒|いっしょ)に(?:乗りたい|行きたい)",
    r"サロン仲間\d+人でまとめて行きたい|まつりの送迎を希望|送迎(?:を)?希望|大きな声で(?:お願いします)?",
    r"(?:娘|息子|妻|夫|孫|家族|ヘルパー)(?:が|も)付き?添(?:う|い|います)",
    # vehicles
    r"デイ(?:サービス)?の送迎の(?:空き|あき)時間(?:に使用|を利用)?|(?:福祉)?まつり用|行事用|送迎用|福祉車両|"
    r"(?:リフト|スロープ|カーナビ|ETC|ドライブレコーダー)(?:付き?|あり|有り)|禁煙車?",
    r"定員(?:に)?は?運転者を?(?:を)?含む|定員は運転者を含む人数(?:です)?",
    r"保険の?(?:は)?(?:更新)?(?:は)?(?:手続き?|更新)中|ガソリン(?:代)?は?(?:満タン返し|実費)",
    # drivers
    r".*職員|.*(?:に慣れている|が得意|の経験(?:あり|有り|が長い)|の資格(?:あり|有り))",
    r"\d+月の講習を?(?:申込済み?|申し込み済み?|予約済み?|受講予定)|(?:認定)?講習(?:を)?(?:申込済み?|受講予定)",
    r"(?:免許)?更新の?予約は.*|免許更新(?:予定)?は.*に?予約(?:済み?)?",
    r"道に(?:詳しい|くわしい)|運転歴\d+年(?:以上)?|無事故(?:無違反)?|ゴールド免許",
)
HARMLESS: Final = re.compile("|".join(f"(?:{words})" for words in _HARMLESS))

_RESTRICTS: Final = (
    # refusing and not being able
    r"な(?:い|く|けれ)|ません|できず|行けず|られず|せず|不可|不能|不便|無理|困[るり]|だめ|ダメ|駄目|NG|禁止|厳禁|断り|遠慮|控え|避け|苦手|嫌|×|✕",
    # limiting
    r"のみ|だけ|しか|限[るりっ定]|専用|以外|除[くき]|以内|未満|以下|以上|最大|最低|上限|まで|以降|以前|優先|こと$|交代|順番",
    # obliging
    r"必ず|絶対|必須|必要|義務|条件|ねば|べき|要(?!介護|支援|約|望)|同乗|別の車|別々|相乗り|貸切|一人で|ひとりで",
    # on a condition
    r"なら|たら|れば|場合|とき(?!どき)|時は|際は|次第|によって|状況|天候|体調",
    # a day or an hour
    rf"{DATE_PATTERN}|{TIME_PATTERN}|曜|土日|祝|\d+[日月]|午前|午後|朝|昼|夕|夜|晩|雨|雪|強風|台風|夏|冬|平日|週末|毎週|隔週|第\d|今[日週月年]|来[週月年]|明日|当分|しばらく|年[内末始]",
    # something has changed
    r"キャンセル|中止|取り?(?:消|下げ|やめ)|延期|変更|保留|未定|入院|退院|入所|退会|辞退|亡く|死去|逝去|転居|引っ?越|停止|休|不在|故障|修理|点検|車検|廃車|売却|代車",
)
RESTRICTS: Final = re.compile("|".join(f"(?:{words})" for words in _RESTRICTS))
