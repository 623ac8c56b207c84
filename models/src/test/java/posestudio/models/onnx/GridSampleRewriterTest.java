package posestudio.models.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posestudio.models.onnx.GridSampleRewriter.Form;

/** What rewriting does to files; what it does to results is tested where networks are run. */
class GridSampleRewriterTest {
    private static final String OURS = "posestudio/";

    @TempDir
    private Path folder;

    private Path network(String name) throws IOException {
        try (InputStream stream = GridSampleRewriterTest.class.getResourceAsStream(name + ".onnx")) {
            return Files.write(folder.resolve(name), stream.readAllBytes());
        }
    }

    private byte[] rewritten(Path network, Form form) throws Exception {
        Path target = folder.resolve("rewritten");
        GridSampleRewriter.plan(network, form).write(target);
        return Files.readAllBytes(target);
    }

    @Test
    void aNetworkThatSamplesNoVolumesIsLeftAsItIs() throws Exception {
        assertFalse(GridSampleRewriter.plan(network("affine"), Form.SEPARABLE).changesAnything());
        assertArrayEquals(Files.readAllBytes(network("affine")), rewritten(network("affine"), Form.SEPARABLE));
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsNotReplacedStaysByteForByte(Form form) throws Exception {
        Path original = network("warping-16");
        byte[] result = rewritten(original, form);
        List<String> before = fields(Files.readAllBytes(original));
        List<String> after = fields(result);
        assertEquals(
                2,
                before.stream()
                        .filter(field -> field.contains("GridSample") && field.contains("align"))
                        .count());
        assertTrue(after.stream().noneMatch(field -> field.contains("align_corners")));
        before.removeIf(field -> field.contains("align_corners"));
        after.removeIf(field -> field.contains(OURS));
        assertEquals(before, after);
    }

    @ParameterizedTest
    @EnumSource
    void nodesStandWhereTheyStoodAndConstantsAtTheEnd(Form form) throws Exception {
        List<String> after = fields(rewritten(network("warping-16"), form));
        int lastOfFirst = indexOf(after, "deformed") - 1;
        assertTrue(after.get(lastOfFirst).contains(OURS), "the node before the first that reads the result is ours");
        int constants = (int) after.stream()
                .filter(field -> field.startsWith("5 ") && field.contains(OURS))
                .count();
        int graphFields =
                (int) after.stream().filter(field -> !field.startsWith("model")).count();
        List<String> graph =
                after.stream().filter(field -> !field.startsWith("model")).toList();
        assertTrue(graph.subList(graphFields - constants, graphFields).stream()
                .allMatch(field -> field.startsWith("5 ") && field.contains(OURS)));
    }

    /** The first field that reads a tensor, by its name at the beginning of the node. */
    private static int indexOf(List<String> fields, String tensor) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).startsWith("1 ") && fields.get(i).indexOf("\n\b" + tensor) == 2) {
                return i;
            }
        }
        throw new AssertionError("nothing reads " + tensor);
    }

    @Test
    void ourNamesStayApartFromThoseOfANetworkThatHasThemAlready() throws Exception {
        Path once = Files.write(folder.resolve("once"), rewritten(network("warping-16"), Form.GATHER));
        assertEquals("_" + OURS, index(Files.readAllBytes(once)).freshPrefix());
        assertFalse(GridSampleRewriter.plan(once, Form.GATHER).changesAnything());
    }

    private static GraphIndex index(byte[] model) throws Exception {
        WireReader fields = new WireReader(new ChannelBytes(new MemoryChannel(model)));
        while (fields.next()) {
            if (fields.field() == 7) {
                return new GraphIndex(fields.message());
            }
        }
        throw new AssertionError("no graph");
    }

    /** All fields of a model, those of its graph one by one, as text that shows every byte. */
    private static List<String> fields(byte[] model) throws Exception {
        ChannelBytes bytes = new ChannelBytes(new MemoryChannel(model));
        List<String> fields = new ArrayList<>();
        for (WireReader top = new WireReader(bytes); top.next(); ) {
            if (top.field() == 7) {
                for (WireReader graph = top.message(); graph.next(); ) {
                    fields.add(graph.field() + " " + text(bytes, graph.valueStart(), graph.end()));
                }
            } else {
                fields.add("model " + text(bytes, top.start(), top.end()));
            }
        }
        return fields;
    }

    private static String text(ChannelBytes bytes, long start, long end) throws Exception {
        return new String(bytes.copy(start, (int) (end - start)), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aTargetThatCannotBeWrittenLeavesNothingBehind() throws Exception {
        GridSampleRewriter plan = GridSampleRewriter.plan(network("warping-16"), Form.GATHER);
        Path target =
                Files.createDirectories(folder.resolve("target/in-the-way")).getParent();
        assertThrows(IOException.class, () -> plan.write(target));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }

    @Test
    void whatIsNoModelIsRefused() throws Exception {
        Path file = Files.write(folder.resolve("no-model"), HexFormat.of().parseHex("0808"));
        assertThrows(MalformedOnnx.class, () -> GridSampleRewriter.plan(file, Form.GATHER));
    }

    @Test
    void damagedNetworksArePlannedOrRefusedAndNothingElse() throws Exception {
        byte[] model = Files.readAllBytes(network("warping-16-fix"));
        Random random = new Random(8);
        for (int round = 0; round < 2_000; round++) {
            byte[] damaged = model.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                GridSampleRewriter.plan(file, round % 2 == 0 ? Form.SEPARABLE : Form.GATHER);
            } catch (MalformedOnnx | RewriteRefused e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }
}
