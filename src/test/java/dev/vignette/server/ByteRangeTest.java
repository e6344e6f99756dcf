package dev.vignette.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vignette.server.ByteRange.Part;
import dev.vignette.server.ByteRange.Unsatisfiable;
import dev.vignette.server.ByteRange.Whole;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    @Test
    void aRangeIsCutAtTheEnd() {
        assertThat(ByteRange.of("bytes=0-9", 100)).isEqualTo(new Part(0, 10));
        assertThat(ByteRange.of("bytes=90-200", 100)).isEqualTo(new Part(90, 100));
        assertThat(ByteRange.of("bytes=99-", 100)).isEqualTo(new Part(99, 100));
    }

    @Test
    void theLastBytesCanBeAskedForWithoutKnowingTheLength() {
        assertThat(ByteRange.of("bytes=-10", 100)).isEqualTo(new Part(90, 100));
        assertThat(ByteRange.of("bytes=-1000", 100)).isEqualTo(new Part(0, 100));
        assertThat(ByteRange.of("bytes=-0", 100)).isEqualTo(new Unsatisfiable());
    }

    @Test
    void behindTheEndThereIsNothing() {
        assertThat(ByteRange.of("bytes=100-", 100)).isEqualTo(new Unsatisfiable());
        assertThat(ByteRange.of("bytes=100-200", 100)).isEqualTo(new Unsatisfiable());
        assertThat(ByteRange.of("bytes=0-", 0)).isEqualTo(new Unsatisfiable());
    }

    @Test
    void whatIsNoSingleRangeMeansTheWhole() {
        for (var header :
                new String[] {
                    "bytes=-",
                    "bytes=5-2",
                    "bytes=1-2,4-5",
                    "lines=1-2",
                    "bytes=a-b",
                    "",
                    "bytes=99999999999999999999-"
                }) {
            assertThat(ByteRange.of(header, 100)).as(header).isEqualTo(new Whole());
        }
    }
}
