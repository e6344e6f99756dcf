# Runs a PostgreSQL in a folder until whoever started it closes standard input, or dies, however
# it dies; then nothing of it is left. Told `stop` it ends at once, as by a crash; told `start` it
# begins again on what it left.
#   postgres.sh FOLDER PORT [OPTIONS]
folder=$1
port=$2
options=$3 # may be several words
cd "$folder" || exit
trap 'cd / && rm -rf "$folder"' EXIT
trap 'exit 1' TERM
trap '' INT HUP # Ctrl-C is for the tests; their end is told by the end of input
exec 3<&0 </dev/null

# sorts as people do, not by bytes: what only works in the C locale must not work here
bin/initdb -D data -U vignette -A scram-sha-256 --pwfile=password -E UTF8 \
    --locale=C --locale-provider=icu --icu-locale=en --no-sync --no-instructions || exit

# lost with the machine's power, like the tests; a server that ends unasked ends all of this
start() {
    rm -f asked
    (
        bin/postgres -D data -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
            -c max_connections=200 -c shared_buffers=32MB -c fsync=off -c full_page_writes=off $options 3<&-
        [ -e asked ] || kill "$$"
    ) &
    server=$!
}

stop() {
    : >asked
    kill -QUIT "$(head -n 1 data/postmaster.pid)"
    wait "$server"
}

start
while read -r what <&3; do
    "$what"
done
stop
