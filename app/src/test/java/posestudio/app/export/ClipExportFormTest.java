package posestudio.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import posestudio.editor.timeline.FrameRange;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.FrameTimes;
import posestudio.render.clip.write.ClipFormat;
import posestudio.render.clip.write.ClipJob;

class ClipExportFormTest {
    private static final Path FOLDER = Path.of("clips").toAbsolutePath();
    private static final ClipInfo CLIP = new ClipInfo(
            "talk.mov",
            Optional.of(FOLDER.resolve("talk.mov")),
            64,
            48,
            FrameTimes.even(100, 25),
            4,
            25,
            1,
            false,
            true,
            8,
            "",
            List.of());

    private final ClipExportForm form = ClipExportForm.propose(CLIP, Path.of("home"));

    @Test
    void itIsProposedBesideTheSourceUnderAnotherName() {
        assertEquals(FOLDER.resolve("talk-posed.mp4"), form.target());
        assertNotEquals(CLIP.path().orElseThrow(), form.with(ClipFormat.MOV).target());
    }

    @Test
    void theEndingFollowsTheFormatAndTheFormatTheEnding() {
        assertEquals(
                FOLDER.resolve("talk-posed.webm"), form.with(ClipFormat.WEBM).target());
        assertEquals(ClipFormat.MKV, form.with(FOLDER.resolve("a.mkv")).format());
        assertEquals(FOLDER.resolve("a.mp4"), form.with(FOLDER.resolve("a")).target());
    }

    @Test
    void anotherNameDoesNotChangeWhichOfTwoFormatsWithOneEndingIsMeant() {
        ClipExportForm own = form.with(ClipFormat.X264);
        assertEquals(ClipFormat.X264, own.with(FOLDER.resolve("other.mp4")).format());
    }

    @Test
    void onlyTheLoopRangeIsWrittenWhenThatIsWanted() {
        FrameRange range = new FrameRange(10, 19);
        ClipJob all = form.job(CLIP, range, "x");
        assertEquals(100, all.frames());
        ClipJob part = form.withLoop(true).job(CLIP, range, "x");
        assertEquals(10, part.first());
        assertEquals(10, part.frames());
    }

    @Test
    void whatWasChosenOnceIsProposedForTheNextClip() {
        ClipExportForm chosen = form.with(ClipFormat.WEBM).withLoop(true).with(Path.of("out", "x.webm"));
        ClipExportForm next = chosen.about(CLIP);
        assertEquals(Path.of("out", "talk-posed.webm"), next.target());
        assertEquals(false, next.loop());
    }
}
