package posestudio.render.clip.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.ClipInfo;
import posestudio.render.clip.ClipNote;

class SoundTest {
    private static final int FRAMES = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"MP4", "MOV", "MKV"})
    void everyPacketOfTheSoundIsTheSourcesOwnAtItsTime(ClipFormat format) throws Exception {
        ClipInfo clip = SoundClip.make(folder.resolve("source.mp4"), FRAMES, "aac");
        List<SoundClip.Sound> source = SoundClip.packets(clip, clip.path().orElseThrow());
        assertTrue(source.size() > 100);
        Path target = folder.resolve("clip." + format.extension());
        ExportReport report =
                new ClipExport(TestClip.job(clip, target, format)).run(TestClip.frames(clip), Progress.NONE);
        assertEquals(List.of(), report.notes());
        List<SoundClip.Sound> written = SoundClip.packets(clip, target);
        assertEquals(contents(source), contents(written));
        for (int i = 0; i < source.size(); i++) {
            assertEquals(source.get(i).time(), written.get(i).time(), 0.0006, "packet " + i);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MP4", "MOV", "MKV"})
    void ofARangeOnlyItsOwnSoundIsCopied(ClipFormat format) throws Exception {
        ClipInfo clip = SoundClip.make(folder.resolve("source.mp4"), FRAMES, "aac");
        List<SoundClip.Sound> source = SoundClip.packets(clip, clip.path().orElseThrow());
        Path target = folder.resolve("clip." + format.extension());
        ClipJob job = new ClipJob(clip, 20, 39, target, format, ClipQuality.BEST, true, false, "");
        new ClipExport(job).run(TestClip.frames(clip), Progress.NONE);
        List<SoundClip.Sound> written = SoundClip.packets(clip, target);
        int first = contents(source).indexOf(written.get(0).content());
        assertEquals(contents(source).subList(first, first + written.size()), contents(written));
        for (int i = 0; i < written.size(); i++) {
            assertEquals(source.get(first + i).time() - 0.8, written.get(i).time(), 0.0011, "packet " + i);
        }
        assertEquals(0.8, written.size() * 1024 / 44100.0, 0.04, "twenty frames of sound");
    }

    @Test
    void soundThatHasNoRoomIsToldAndLeftOut() throws Exception {
        ClipInfo clip = SoundClip.make(folder.resolve("source.mp4"), 10, "aac");
        Path target = folder.resolve("clip.webm");
        ClipExport export = new ClipExport(TestClip.job(clip, target, ClipFormat.WEBM));
        List<ClipNote> expected = List.of(ClipNote.of("note.clip.sound", "aac", "webm"));
        assertEquals(expected, export.notes(), "before");
        assertEquals(expected, export.run(TestClip.frames(clip), Progress.NONE).notes(), "and after");
        assertEquals(List.of(), SoundClip.packets(clip, target));
    }

    @Test
    void soundThatIsNotWantedStaysOut() throws Exception {
        ClipInfo clip = SoundClip.make(folder.resolve("source.mp4"), 10, "aac");
        Path target = folder.resolve("clip.mp4");
        ClipJob job = new ClipJob(clip, 0, 9, target, ClipFormat.MP4, ClipQuality.BEST, false, false, "");
        assertEquals(
                List.of(),
                new ClipExport(job).run(TestClip.frames(clip), Progress.NONE).notes());
        assertEquals(List.of(), SoundClip.packets(clip, target));
    }

    private static List<String> contents(List<SoundClip.Sound> packets) {
        return packets.stream().map(SoundClip.Sound::content).toList();
    }
}
