@echo off
rem Starts conc on Windows: JAVA_HOME, or the java on the path, must be a JDK 25 or newer.
setlocal
set "HOME_DIR=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" --version >nul 2>&1
if errorlevel 1 (
    echo conc: no Java was found. Install a JDK 25 or newer and let JAVA_HOME name its folder. 1>&2
    exit /b 3
)
if not exist "%HOME_DIR%target\conc.jar" (
    echo conc: building, once; this takes a minute or two. Maven says what it does: 1>&2
    call mvn -B -f "%HOME_DIR%pom.xml" -DskipTests -Dquick package 1>&2
    if errorlevel 1 (
        echo conc: the build failed; the first line above that begins with [ERROR] says why. 1>&2
        exit /b 3
    )
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable "-Dconc.home=%HOME_DIR%." -jar "%HOME_DIR%target\conc.jar" %*
exit /b %ERRORLEVEL%
