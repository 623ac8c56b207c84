package posestudio.models.tiny;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import posestudio.models.ModelException;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackFiles;

/**
 * The miniature LivePortrait pack: files, names, shapes and ranges of the public one, and output that
 * {@link TinyNetworks} computes as well. It lies in the class path of the tests of this module and of those that use
 * them.
 */
public final class TinyPack {
    private static final String FOLDER = "posestudio/models/liveportrait";

    private TinyPack() {}

    /** The pack where it lies. */
    public static ModelPack open() throws ModelException {
        return ModelPack.read(PackFiles.bundled(TinyPack.class.getClassLoader(), FOLDER));
    }

    /**
     * Copies all files into a folder, as an installed pack has them.
     *
     * @param folder made when it is not there; for a store it must lie in the folder of models
     */
    public static void copyTo(Path folder) throws IOException, ModelException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(ModelPack.MANIFEST), file(ModelPack.MANIFEST));
        for (var file : open().manifest().files()) {
            Files.write(folder.resolve(file.path()), file(file.path()));
        }
    }

    /** The bytes of one file. */
    public static byte[] file(String name) throws IOException {
        try (InputStream stream = TinyPack.class.getClassLoader().getResourceAsStream(FOLDER + "/" + name)) {
            return stream.readAllBytes();
        }
    }

    /** The warping network as the public {@code warping_spade-fix.onnx} has it: GridSample called GridSample3D. */
    public static byte[] fixVariant() throws IOException {
        return renamed(ByteBuffer.wrap(file("warping_spade.onnx")), 7, 1, 4);
    }

    /** Copies a message of Protocol Buffers; follows the fields of the path and renames what is at its end. */
    private static byte[] renamed(ByteBuffer message, int... path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (message.hasRemaining()) {
            long key = varint(message);
            write(out, key);
            switch ((int) key & 7) {
                case 0 -> write(out, varint(message));
                case 1 -> copy(message, out, 8);
                case 5 -> copy(message, out, 4);
                default -> {
                    byte[] content = new byte[(int) varint(message)];
                    message.get(content);
                    if (key >> 3 == path[0]) {
                        content = path.length == 1 ? renamed(content) : renamed(ByteBuffer.wrap(content), rest(path));
                    }
                    write(out, content.length);
                    out.writeBytes(content);
                }
            }
        }
        return out.toByteArray();
    }

    private static int[] rest(int[] path) {
        return java.util.Arrays.copyOfRange(path, 1, path.length);
    }

    private static byte[] renamed(byte[] operator) {
        String name = new String(operator, StandardCharsets.UTF_8);
        return name.equals("GridSample") ? "GridSample3D".getBytes(StandardCharsets.UTF_8) : operator;
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static void write(ByteArrayOutputStream out, long value) {
        for (; (value & ~0x7fL) != 0; value >>>= 7) {
            out.write((int) value & 0x7f | 0x80);
        }
        out.write((int) value);
    }

    private static void copy(ByteBuffer message, ByteArrayOutputStream out, int count) {
        for (int i = 0; i < count; i++) {
            out.write(message.get());
        }
    }
}
