package dev.vignette.image;

/// A PNG's chunks one after the other, from its header to `IEND`. Whatever number there is, no more
/// than one is held.
final class PngChunks {

    /// Where the first one begins: after the format's signature.
    static final int FIRST = 8;

    static final int NAME_AND_LENGTH = 8;
    static final int CHECKSUM = 4;

    private final Bytes in;
    private String name = "";
    private int from;
    private int end = FIRST;

    PngChunks(Bytes in) {
        this.in = in;
    }

    /// Goes on to the next chunk; false after the last.
    boolean next() throws BrokenPicture {
        if (name.equals("IEND")) {
            return false;
        }
        long length = in.big32(end) & 0xFFFFFFFFL;
        name = in.word(end + 4L);
        in.need(end, NAME_AND_LENGTH + length + CHECKSUM);
        from = end;
        end = (int) (from + NAME_AND_LENGTH + length + CHECKSUM);
        return true;
    }

    String name() {
        return name;
    }

    /// Where the chunk begins, with its length.
    int from() {
        return from;
    }

    /// Where what it holds begins.
    int content() {
        return from + NAME_AND_LENGTH;
    }

    /// Where that ends, and its checksum stands.
    int contentEnd() {
        return end - CHECKSUM;
    }

    /// Where the chunk ends.
    int end() {
        return end;
    }
}
