package dev.vignette.image;

/// A JPEG's segments one after the other, from its first marker to the end-of-image marker; a scan
/// goes on to the end of its pixels. Whatever number there is, no more than one is held.
final class JpegSegments {

    static final int START_OF_SCAN = 0xDA;

    /// Where the first one begins: after the start-of-image marker.
    static final int FIRST = 2;

    private static final int END_OF_IMAGE = 0xD9;
    private static final int MARKER_AND_LENGTH = 4;

    private final Bytes in;
    private int marker;
    private int from;
    private int end = FIRST;

    JpegSegments(Bytes in) {
        this.in = in;
    }

    /// Goes on to the next segment that has a length; false at the end-of-image marker.
    boolean next() throws BrokenPicture {
        while (true) {
            if (in.at(end) != 0xFF) {
                throw new BrokenPicture("the JPEG is damaged at byte " + end);
            }
            marker = in.at(end + 1L);
            if (marker == END_OF_IMAGE) {
                end += 2;
                return false;
            }
            if (marker == 0xFF) { // a fill byte
                end++;
            } else if (standsAlone(marker)) {
                end += 2;
            } else {
                break;
            }
        }
        from = end;
        int length = in.big16(from + 2L);
        in.need(from, 2L + length);
        end = marker == START_OF_SCAN ? endOfScan(from + 2 + length) : from + 2 + length;
        return true;
    }

    /// The second byte of the segment's marker: `E1` for APP1.
    int marker() {
        return marker;
    }

    /// Where the segment begins, with its marker.
    int from() {
        return from;
    }

    /// Where what it holds begins.
    int content() {
        return from + MARKER_AND_LENGTH;
    }

    /// Where the segment ends; after the last one, where the JPEG does.
    int end() {
        return end;
    }

    /// Within a scan only stuffed zeros and restart markers follow an `FF`.
    private int endOfScan(int begin) throws BrokenPicture {
        int position = begin;
        while (true) {
            if (in.at(position) == 0xFF) {
                int next = in.at(position + 1L);
                if (next != 0 && next != 0xFF && !(next >= 0xD0 && next <= 0xD7)) {
                    return position;
                }
            }
            position++;
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }
}
