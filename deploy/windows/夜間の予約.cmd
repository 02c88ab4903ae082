@echo off
rem 毎晩2時に案をつくるよう、このパソコンのタスク スケジューラに予約します（自分の予約として。管理者の権限は要りません）。
rem Reserves match nightly for two every night in this user's own Task Scheduler.
chcp 65001 >nul
set "MATCH=%LOCALAPPDATA%\match\program\Scripts\match.exe"
if not exist "%MATCH%" (
    echo 先に「はじめる.cmd」をダブルクリックしてください。
    pause
    exit /b 1
)
schtasks /create /tn "match nightly" /sc DAILY /st 02:00 /tr "\"%MATCH%\" nightly" /f
if errorlevel 1 (echo 予約できませんでした。情報システムの担当者に、上の行を見せてください。) else (echo 毎晩2時に案をつくります。パソコンの電源は入れたままにしてください。)
pause
