package posestudio.models.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.models.tiny.TinyPack;

class OperatorRenamingTest {
    @TempDir
    private Path folder;

    @Test
    void renamingThereAndBackGivesTheSameBytes() throws Exception {
        Path stock = Files.write(folder.resolve("stock"), TinyPack.file("warping_spade.onnx"));
        Path fix = folder.resolve("fix");
        assertEquals(2, OperatorRenaming.rename(stock, fix, "GridSample", "GridSample3D"));
        assertArrayEquals(TinyPack.fixVariant(), Files.readAllBytes(fix));
        Path back = folder.resolve("back");
        assertEquals(2, OperatorRenaming.rename(fix, back, "GridSample3D", "GridSample"));
        assertArrayEquals(TinyPack.file("warping_spade.onnx"), Files.readAllBytes(back));
    }

    @Test
    void lengthsThatTakeMoreBytesThanBeforeAreWrittenRight() throws Exception {
        Path stock = Files.write(folder.resolve("stock"), TinyPack.file("warping_spade.onnx"));
        Path wide = folder.resolve("wide");
        OperatorRenaming.rename(stock, wide, "GridSample", "G".repeat(300));
        assertEquals(2, OnnxSignature.read(wide).operators().get("G".repeat(300)));
        Path back = folder.resolve("back");
        OperatorRenaming.rename(wide, back, "G".repeat(300), "GridSample");
        assertArrayEquals(Files.readAllBytes(stock), Files.readAllBytes(back));
    }

    @Test
    void aFileThatEndsTooEarlyIsRefused() throws Exception {
        byte[] whole = TinyPack.file("warping_spade.onnx");
        Path part = Files.write(folder.resolve("part"), Arrays.copyOf(whole, whole.length / 2));
        assertThrows(
                MalformedOnnx.class, () -> OperatorRenaming.rename(part, folder.resolve("copy"), "GridSample", "G"));
    }
}
