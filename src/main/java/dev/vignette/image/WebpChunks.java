package dev.vignette.image;

/// A WebP's chunks one after the other, as far as the file says that it goes. Whatever number there
/// is, no more than one is held.
final class WebpChunks {

    /// Where the first one begins: after `RIFF`, the length and `WEBP`.
    static final int FIRST = 12;

    static final int NAME_AND_LENGTH = 8;

    private final Bytes in;
    private final long fileEnd;
    private String name = "";
    private int from;
    private int contentEnd;
    private int end = FIRST;

    WebpChunks(Bytes in) throws BrokenPicture {
        this.in = in;
        fileEnd = NAME_AND_LENGTH + in.little32(4);
        in.need(0, fileEnd);
    }

    /// Goes on to the next chunk; false where there is no room for another.
    boolean next() throws BrokenPicture {
        if (fileEnd - end < NAME_AND_LENGTH) {
            return false;
        }
        long length = in.little32(end + 4L);
        name = in.word(end);
        in.need(end, NAME_AND_LENGTH + length);
        from = end;
        contentEnd = (int) (from + NAME_AND_LENGTH + length);
        end = contentEnd + (contentEnd & 1); // chunks begin at even places
        return true;
    }

    String name() {
        return name;
    }

    /// Where the chunk begins, with its name.
    int from() {
        return from;
    }

    /// Where what it holds begins.
    int content() {
        return from + NAME_AND_LENGTH;
    }

    /// Where that ends.
    int contentEnd() {
        return contentEnd;
    }

    /// Where the next one would begin.
    int end() {
        return end;
    }
}
