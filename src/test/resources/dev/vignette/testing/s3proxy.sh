# Runs an S3 server until whoever started it closes standard input, or dies, however it dies; then
# nothing of it is left.
#   s3proxy.sh FOLDER JAVA CLASSPATH
folder=$1
java=$2
classpath=$3
trap 'rm -rf "$folder"' EXIT
trap '' INT HUP # Ctrl-C is for the tests; their end is told by the end of input
exec 3<&0 </dev/null

"$java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    -Dlogback.configurationFile="$folder/s3proxy-log.xml" -cp "$classpath" \
    org.gaul.s3proxy.Main --properties "$folder/s3proxy.properties" &
server=$!
(
    read -r _
    kill -KILL "$server"
) <&3 &
wait "$server"
