package posestudio.render.clip.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posestudio.render.clip.ffmpeg.Ffmpeg;

class EncoderSettingsTest {
    @ParameterizedTest
    @EnumSource(ClipFormat.class)
    void theBuildHasTheEncoderOfEveryFormat(ClipFormat format) {
        Ffmpeg.prepare();
        ClipJob job = TestClip.job(TestClip.info(64, 48, 1), Path.of("clip"), format);
        assertEquals(Optional.empty(), EncoderSettings.of(job).missing());
    }

    @Test
    void anEncoderThatIsNotInTheBuildIsNamed() {
        Ffmpeg.prepare();
        EncoderSettings other = new EncoderSettings("libx266", Map.of(), 1, false, false, "mp4");
        assertEquals(Optional.of("libx266"), other.missing());
    }
}
