"""What is said about a file that was taken in: counts that add up, then each question and each row that was not taken."""

from typing import Final

TEXTS: Final = {
    "progress": {"ja": "ファイルを読んでいます {done}/{of}", "en": "Reading files {done}/{of}"},
    "file": {"ja": "{file}（{kind}）", "en": "{file} ({kind})"},
    "kind.transport": {"ja": "移動支援の申込・車両・運転者", "en": "rides, vehicles, drivers"},
    "kind.towns": {"ja": "町の一覧", "en": "table of towns"},
    "kind.ride": {"ja": "申込", "en": "rides"},
    "kind.vehicle": {"ja": "車両", "en": "vehicles"},
    "kind.driver": {"ja": "運転者", "en": "drivers"},
    "kind.town_districts": {"ja": "町と地区の対応表", "en": "towns and their districts"},
    "counts": {
        "ja": "  受け付けた行 {accepted}、確認事項のある行 {questions}、取り込めない行 {rejected}（合わせて {rows} 行）",
        "en": "  accepted {accepted}, questions {questions}, rejected {rejected} (together {rows} rows)",
    },
    "compared": {
        "ja": "  前と比べて: 新しい {new}、変わった {changed}、同じ {unchanged}、なくなった {vanished}",
        "en": "  compared with before: new {new}, changed {changed}, the same {unchanged}, vanished {vanished}",
    },
    "skipped": {
        "ja": "  見出しが分からず読まなかったシート: {sheets}",
        "en": "  sheets without a known header, not read: {sheets}",
    },
    "questions": {
        "ja": "確認事項（答えるまで、その行は使われません）",
        "en": "Questions (their rows wait for an answer)",
    },
    "rejections": {"ja": "取り込めない行", "en": "Rows that were not taken"},
    "row": {
        "ja": "{file}「{sheet}」{row}行目 {column}: {came}{fault}",
        "en": "{file}, “{sheet}”, row {row}, {column}: {came}{fault}",
    },
    "row_no_sheet": {
        "ja": "{file} {row}行目 {column}: {came}{fault}",
        "en": "{file}, row {row}, {column}: {came}{fault}",
    },
    "settled": {"ja": "前の答えのとおりに読んだ行", "en": "Rows read as was answered before"},
    "settled_row": {
        "ja": "{file}「{sheet}」{row}行目 {column}: 「{came}」は「{reading}」",
        "en": "{file}, “{sheet}”, row {row}, {column}: “{came}” is “{reading}”",
    },
    "whole_row": {"ja": "（行全体）", "en": "(the row)"},
    "came": {"ja": "「{came}」と読みました。", "en": "“{came}” was read. "},
    "expected": {"ja": "{expected}にしてください。", "en": " Needed: {expected}."},
    "choice": {"ja": "{number}. {text}", "en": "{number}. {text}"},
    "kept": {
        "ja": "取り込めない行はそのままです（ほかの {kept} 行は取り込みました）。直したあと、もう一度 match import してください。",
        "en": "Rows that cannot be read stay out ({kept} others were taken in). Mend them and run match import again.",
    },
    "dry": {"ja": "試しに読んだだけで、何も記録していません。", "en": "Read only; nothing was recorded."},
    "template": {"ja": "{file} を作りました。", "en": "{file} was written."},
    # The list of questions
    "none": {"ja": "答えを待つ確認事項はありません。", "en": "No question waits for an answer."},
    "about_row": {"ja": "「{sheet}」{row}行目 {column}", "en": "“{sheet}”, row {row}, {column}"},
    "answered": {"ja": "答え: {choice}", "en": "answered: {choice}"},
    "closed": {"ja": "もう要りません（{why}）", "en": "no longer needed ({why})"},
    "noted": {"ja": "{question} に「{choice}」と答えました。", "en": "{question} is answered: {choice}."},
    "outcome.accepted": {"ja": "その行は受け付けられました。", "en": "The row is accepted."},
    "outcome.question": {"ja": "その行には、まだ確認事項があります。", "en": "The row still has a question."},
    "outcome.rejected": {"ja": "その行は取り込まれません。", "en": "The row is not taken."},
    "new_questions": {"ja": "新しい確認事項: {labels}", "en": "New questions: {labels}"},
    "closed_questions": {
        "ja": "{labels} は、もう答えが要りません（{why}）。",
        "en": "{labels}: no longer needed ({why}).",
    },
    "withdrawn": {"ja": "取り消したもの: {names}", "en": "Withdrawn: {names}"},
    "cells": {"ja": "   行の内容: {cells}", "en": "   the row: {cells}"},
    "kind.helpers": {"ja": "お手伝いの依頼・担い手・行事", "en": "help, volunteers, help days"},
    "kind.help": {"ja": "依頼", "en": "requests for help"},
    "kind.helper": {"ja": "担い手", "en": "volunteers"},
    "kind.help_day": {"ja": "行事", "en": "help days"},
    "kind.salons": {"ja": "サロンと会場", "en": "salons and rooms"},
    "kind.salon": {"ja": "サロン", "en": "salons"},
    "kind.venue": {"ja": "会場", "en": "rooms"},
    "kind.host": {"ja": "世話人", "en": "hosts"},
    "kind.member": {"ja": "参加者", "en": "members"},
    "kind.watch": {"ja": "見守り（推薦・お店の回答・世帯）", "en": "slips, shops' answers, households to look in on"},
    "kind.nomination": {"ja": "推薦", "en": "slips"},
    "kind.shop": {"ja": "お店の回答", "en": "shops' answers"},
    "kind.watched": {"ja": "見守りの希望", "en": "households to look in on"},
}
