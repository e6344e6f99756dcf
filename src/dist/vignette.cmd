@echo off
rem Starts Vignette on the runtime beside it. Written for Windows, but not run there yet:
rem tell us what it did. It makes no cache, so every start takes as long as the first.
setlocal
if not exist "%~dp0jre\bin\java.exe" (
  echo vignette: this archive has no runtime for Windows in it. 1>&2
  exit /b 2
)
"%~dp0jre\bin\java.exe" -XX:+UseSerialGC %VIGNETTE_JAVA_OPTS% -jar "%~dp0vignette.jar" %*
exit /b %ERRORLEVEL%
