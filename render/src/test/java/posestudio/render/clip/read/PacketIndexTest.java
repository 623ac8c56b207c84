package posestudio.render.clip.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.bytedeco.ffmpeg.global.avcodec;
import org.junit.jupiter.api.Test;

/** Packets in the order of decoding become frames in the order of showing. */
class PacketIndexTest {
    private static PacketIndex index(boolean timed, String packets) {
        PacketList list = new PacketList(avcodec.AV_CODEC_ID_H264);
        String[] each = packets.split(" ");
        for (int i = 0; i < each.length; i++) {
            boolean key = each[i].contains("K");
            boolean hidden = each[i].contains("h");
            long pts = Long.parseLong(each[i].replaceAll("[Kh]", ""));
            list.add(timed ? pts : PacketList.UNKNOWN, i, i * 100L, i * 7L, key, hidden);
        }
        return PacketIndex.of(list);
    }

    @Test
    void framesStandInTheOrderTheyAreShown() {
        PacketIndex index = index(true, "0K 3 1 2 6 4 5");
        assertEquals(7, index.frames());
        assertEquals(1, index.ordinal(3));
        assertEquals(2, index.ordinal(1));
        assertEquals(6, index.rank(4));
        assertEquals(0, index.start(6));
    }

    @Test
    void whatIsShownBeforeAKeyFrameAndStoredAfterItBeginsWithTheOneBefore() {
        PacketIndex index = index(true, "0K 2 1 5K 3 4 7 6");
        assertEquals(0, index.start(3));
        assertEquals(0, index.start(4));
        assertEquals(3, index.start(5));
        assertEquals(3, index.start(6));
    }

    @Test
    void hiddenPacketsServeOthersOnly() {
        PacketIndex index = index(true, "-3Kh -2h -1h 0 1 2K 3");
        assertEquals(4, index.frames());
        assertEquals(0, index.start(0));
        assertEquals(0, index.start(1));
        assertEquals(5, index.start(2));
        assertEquals(PacketIndex.HIDDEN, index.rank(1));
    }

    @Test
    void withoutMomentsTheOrderOfDecodingStandsUntilItIsKnownBetter() {
        PacketIndex index = index(false, "0K 2 1");
        assertFalse(index.isTimed());
        PacketIndex better = index.with(new int[] {0, 2, 1});
        assertEquals(2, better.ordinal(1));
        assertEquals(1, better.times()[1]);
    }

    @Test
    void threeHoursAreIndexedInLittleMemory() {
        int frames = 324_000;
        PacketList list = new PacketList(avcodec.AV_CODEC_ID_H264);
        for (int i = 0; i < frames; i++) {
            // Groups of 250 with one frame shown out of order in every three.
            int place = i % 250;
            int shown = place == 0 ? i : place % 3 == 1 ? i + 1 : place % 3 == 2 ? i - 1 : i;
            list.add(shown * 512L, i * 512L, i * 9000L, i * 0x9e3779b97f4a7c15L, i % 250 == 0, false);
        }
        PacketIndex index = PacketIndex.of(list);
        assertEquals(frames, index.frames());
        for (int rank = 0; rank < frames; rank += 997) {
            int start = index.start(rank);
            assertTrue(start <= index.ordinal(rank) && index.ordinal(rank) - start <= 252, "frame " + rank);
            assertEquals(rank, index.rank(index.ordinal(rank)));
        }
        VideoClock clock =
                VideoClock.of(index.times(), frames, 512 / 15360.0, 1 / 15360.0, Optional.of(new FrameRate(30, 1)));
        assertEquals(3 * 3600, clock.duration(), 1e-6);
        assertFalse(clock.variable());
        assertEquals(160_000, clock.times().frameAt(160_000 / 30.0 + 0.01));
    }

    @Test
    void ratesNearThoseOfTelevisionAreThem() {
        assertEquals(new FrameRate(30000, 1001), FrameRate.of(29.97));
        assertEquals(new FrameRate(24000, 1001), FrameRate.of(23.976));
        assertEquals(new FrameRate(25, 1), FrameRate.of(25.001));
        assertEquals(new FrameRate(12500, 1000), FrameRate.of(12.5));
    }

    @Test
    void aLongLastFrameMakesTheRateUneven() {
        VideoClock clock = VideoClock.of(new long[] {0, 10, 20}, 3, 2, 0.01, Optional.empty());
        assertTrue(clock.variable());
        assertEquals(2.2, clock.duration(), 1e-9);
        assertEquals(10, clock.rate().perSecond(), 1e-9);
    }

    @Test
    void momentsThatDoNotRiseAreSpreadSoThatTheyDo() {
        VideoClock clock = VideoClock.of(new long[] {0, 0, 1, 2}, 4, 0.04, 0.04, Optional.empty());
        assertEquals(4, clock.times().count());
        assertTrue(clock.times().start(1) > 0);
    }
}
