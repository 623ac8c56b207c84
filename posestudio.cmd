@echo off
rem Builds Pose Studio when its sources are newer than the last build, then starts it. See README.md.
setlocal EnableExtensions DisableDelayedExpansion

set "home=%~dp0"
set "jar=%home%app\target\posestudio.jar"
set "stamp=%home%app\target\built"
set "log=%home%target\build.log"
set "lock=%home%target\build.lock"

rem Found by the PATH, so that nothing below needs quotes that "for" would take apart.
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "PATH=%JAVA_HOME%\bin;%PATH%"
set "major=0"
for /f "tokens=3" %%v in ('java -version 2^>^&1 ^| findstr version') do (
    for /f "delims=.-" %%m in ("%%~v") do set "major=%%m"
)
if %major% LSS 17 (
    echo posestudio: Java 17 or newer is needed. Install a JDK, for example from https://adoptium.net 1>&2
    exit /b 1
)

call :is_stale
if errorlevel 1 goto start
call :build
if errorlevel 1 exit /b 1

:start
set "flags=-XX:MaxRAMPercentage=60"
rem Frames of clips go through the memory one by one. Java's usual collector would let them pile up to gigabytes before it
rem looks at them; this one has a nursery in which they die young, and lets the rest grow only when it has to.
set "heap=-XX:+UseParallelGC -XX:-UseAdaptiveSizePolicy -XX:SurvivorRatio=3 -XX:MaxTenuringThreshold=2"
for %%c in (clip motion bench) do if "%~1"=="%%c" set "flags=%flags% %heap% -Xms500m -Xmn250m"
rem What a window shows takes room besides.
if "%~1"=="" set "flags=%flags% %heap% -Xms400m -Xmn200m"
if not "%~1"=="" if "%~2"=="" if exist "%~1" set "flags=%flags% %heap% -Xms400m -Xmn200m"
rem From 24 on, Java warns on the terminal about what the OpenGL binding does with native memory.
if %major% GEQ 24 set "flags=%flags% --sun-misc-unsafe-memory-access=allow"
java %flags% %POSESTUDIO_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

rem Succeeds when there is something to build. Folders count as well: their times tell that a file was taken away.
:is_stale
if not exist "%jar%" exit /b 0
if not exist "%stamp%" exit /b 0
powershell -NoProfile -NonInteractive -Command "$built = (Get-Item $env:stamp).LastWriteTime; $sources = @(Get-Item ($env:home + 'pom.xml'), ($env:home + '*\pom.xml'), ($env:home + '*\src\main')) + @(Get-ChildItem -Recurse ($env:home + '*\src\main')); if ($sources | Where-Object { $_.LastWriteTime -gt $built }) { exit 0 } else { exit 1 }"
exit /b %ERRORLEVEL%

rem A folder is made in one step, by one of those who try.
:build
if not exist "%home%target" mkdir "%home%target"
set "waited=0"
:wait
mkdir "%lock%" 2>nul
if not errorlevel 1 goto locked
if %waited%==1 echo Waiting for another build to end. If there is none, delete the folder %lock% 1>&2
set /a waited+=1
if %waited% GTR 900 exit /b 1
ping -n 2 127.0.0.1 >nul
goto wait
:locked
call :build_alone
rmdir "%lock%"
exit /b %result%

:build_alone
set "result=0"
call :is_stale
if errorlevel 1 exit /b 0
echo Building Pose Studio: this takes about a minute the first time ... 1>&2
if not exist "%home%app\target" mkdir "%home%app\target"
rem Carries the time at which the build began; moving keeps it.
type nul >"%stamp%.begun"
pushd "%home%"
call mvn -q -B -DskipTests -Dspotless.check.skip=true package >"%log%" 2>&1
set "result=%ERRORLEVEL%"
popd
rem A missing Maven lands here as well, with its own message in the log.
if "%result%"=="0" (
    move /y "%stamp%.begun" "%stamp%" >nul
) else (
    echo posestudio: the build failed; everything it said is in %log% 1>&2
)
exit /b 0
