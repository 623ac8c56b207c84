package posestudio.app.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import posestudio.app.system.ProductVersion;
import posestudio.editor.project.Project;
import posestudio.editor.projectfile.EditsText;

/** Tells the frames of an edited clip from all others, so that an export goes on only from frames that are right. */
public final class ClipContent {
    private ClipContent() {}

    /**
     * A text that is equal only for equal frames: it says what the source is, what is done to it, and which program did
     * it.
     *
     * @param fingerprint tells the source's content from any other's
     * @param finder the pack that found the faces, id and version
     * @param drawer the pack that draws them, id and version; empty for the built-in engine
     */
    public static String of(String fingerprint, String finder, Optional<String> drawer, Project project) {
        String all = String.join(
                "\n", List.of(ProductVersion.text(), finder, drawer.orElse(""), fingerprint, EditsText.of(project)));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
