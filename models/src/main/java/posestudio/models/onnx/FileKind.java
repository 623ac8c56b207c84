package posestudio.models.onnx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import posestudio.models.onnx.MalformedOnnx.Fault;

/** Tells by its first bytes what a file is that people take for a model, so that the message can name it. */
final class FileKind {
    private static final int HEAD = 64;

    private FileKind() {}

    /** Refuses what begins as no model does. A pickle is only recognised; nothing of it is interpreted. */
    static void requireNoOther(ChannelBytes bytes) throws IOException, MalformedOnnx {
        if (bytes.size() == 0) {
            throw new MalformedOnnx(Fault.EMPTY, "it is empty");
        }
        byte[] head = bytes.copy(0, (int) Math.min(HEAD, bytes.size()));
        String text = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            throw new MalformedOnnx(Fault.WEB_PAGE, "it is a web page and no model; the download went wrong");
        }
        if (text.startsWith("version https://git-lfs")) {
            throw new MalformedOnnx(Fault.POINTER, "it is only the pointer of Git LFS to the model");
        }
        boolean archive = text.startsWith("pk\u0003\u0004");
        // Every pickle of protocol 2 and later begins so; the protocol's number follows.
        boolean pickle = head.length > 1 && head[0] == (byte) 0x80 && head[1] >= 2 && head[1] <= 5;
        if (archive || pickle) {
            throw new MalformedOnnx(
                    Fault.PICKLE, "it is a file of PyTorch or an archive and no ONNX model; it was not opened");
        }
    }
}
