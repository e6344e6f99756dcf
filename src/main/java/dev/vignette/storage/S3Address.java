package dev.vignette.storage;

import java.util.regex.Pattern;

/// A bucket, and what every key in it begins with.
///
/// @param prefix empty, or ends in `/`
record S3Address(String bucket, String prefix) {

    private static final String WHAT_ONE_IS = "write s3://bucket or s3://bucket/prefix";
    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,62}");

    /// Empty, or names with a slash between them; none is `.` or `..`.
    private static final Pattern PREFIX =
            Pattern.compile("|(?!\\.{1,2}(/|$))[^/\\s?#\\\\]+(/(?!\\.{1,2}(/|$))[^/\\s?#\\\\]+)*");

    /// The address that is written so.
    ///
    /// @throws IllegalArgumentException where it is none; the message says what one is
    static S3Address parse(String address) {
        if (address.contains("@")) { // and is not repeated, since it may hold a key
            throw new IllegalArgumentException(
                    "--storage: an address holds no keys; give them in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and "
                            + WHAT_ONE_IS);
        }
        var path = address.substring("s3://".length());
        int slash = path.indexOf('/');
        var bucket = slash < 0 ? path : path.substring(0, slash);
        var prefix = slash < 0 ? "" : path.substring(slash + 1).replaceAll("/+$", "");
        if (!BUCKET.matcher(bucket).matches()) {
            throw new IllegalArgumentException(
                    "--storage " + address + " names no bucket; " + WHAT_ONE_IS);
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "--storage %s has a prefix that is no path; %s"
                            .formatted(address, WHAT_ONE_IS));
        }
        return new S3Address(bucket, prefix.isEmpty() ? "" : prefix + "/");
    }

    /// The key in the bucket.
    String key(String key) {
        return prefix + key;
    }

    @Override
    public String toString() {
        return "s3://" + bucket + "/" + prefix;
    }
}
