@echo off
rem 支え合いのマッチング: 事務所のパソコン一台で使うために。管理者の権限は要りません。ダブルクリックで始めます。
rem Installs into this user's own folder, from the wheels beside this file, without a network; then opens a window to work in.
chcp 65001 >nul
setlocal
set "PROGRAM=%LOCALAPPDATA%\match\program"
set "DATA=%LOCALAPPDATA%\match"
set "HERE=%~dp0"

set "PYTHON="
for %%V in (3.12 3.11) do if not defined PYTHON (py -%%V -c "import sys" >nul 2>nul && set "PYTHON=py -%%V")
if not defined PYTHON (python -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 13))" >nul 2>nul && set "PYTHON=python")
if not defined PYTHON (
    echo Python 3.12 が見つかりません。Microsoft Store で「Python 3.12」を入れてから、もう一度ダブルクリックしてください。
    echo Python 3.12 was not found. Install "Python 3.12" from the Microsoft Store, then double-click again.
    pause
    exit /b 1
)

if not exist "%DATA%" mkdir "%DATA%"
rem 自分だけが読み書きできるフォルダーにします（まわりからの引き継ぎを切り、自分だけに許します）。
icacls "%DATA%" /inheritance:r /grant:r "%USERNAME%:(OI)(CI)F" /Q >nul
if errorlevel 1 (
    echo %DATA% を自分だけのフォルダーにできませんでした。情報システムの担当者に、この行を見せてください。
    pause
    exit /b 1
)

set /p WANTED=<"%HERE%version.txt"
set "FOUND="
if exist "%PROGRAM%\version.txt" set /p FOUND=<"%PROGRAM%\version.txt"
if not "%WANTED%"=="%FOUND%" (
    echo 準備しています（%WANTED%）。数分かかります。
    if exist "%PROGRAM%" rmdir /s /q "%PROGRAM%"
    %PYTHON% -m venv "%PROGRAM%" || goto failed
    "%PROGRAM%\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --no-index --find-links "%HERE%wheels" sasaeai-match || goto failed
    copy /y "%HERE%version.txt" "%PROGRAM%\version.txt" >nul
)

set "PATH=%PROGRAM%\Scripts;%PATH%"
set "PYTHONUTF8=1"
set "MATCH_CACHE_DIR=%DATA%\compiled"
match --lang ja --help
echo.
echo この窓で match と打って使います。練習には match demo を。閉じるときは exit。
cmd /k
exit /b 0

:failed
echo 準備ができませんでした。上の行を添えて、プログラムの担当者に知らせてください。記録はそのままです。
pause
exit /b 1
