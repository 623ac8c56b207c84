package posestudio.models.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import posestudio.models.onnx.MalformedOnnx.Fault;

class OnnxSignatureTest {
    @TempDir
    private Path folder;

    private static byte[] affine() throws Exception {
        try (InputStream stream = OnnxSignatureTest.class.getResourceAsStream("affine.onnx")) {
            return stream.readAllBytes();
        }
    }

    private OnnxSignature read(byte[] content) throws Exception {
        return OnnxSignature.read(Files.write(folder.resolve("model.onnx"), content));
    }

    @Test
    void aModelTellsVersionsTensorsAndOperators() throws Exception {
        OnnxSignature signature = read(affine());
        assertEquals(8, signature.irVersion());
        assertEquals(16, signature.opset());
        assertEquals(List.of(new TensorSignature("y", ElementType.FLOAT, List.of(-1L, 3L))), signature.outputs());
        assertEquals(Map.of("Mul", 1, "Add", 1), signature.operators());
        assertEquals("x float [?, 3]", signature.input("x").orElseThrow().toString());
    }

    @Test
    void weightsThatOldFilesListAsInputsAreNone() throws Exception {
        assertEquals(
                List.of("offset", "x"),
                read(affine()).inputs().stream().map(TensorSignature::name).toList());
    }

    @Test
    void aShapeFitsWhereFixedAxesAreEqual() throws Exception {
        TensorSignature x = read(affine()).input("x").orElseThrow();
        assertTrue(x.fits(List.of(7, 3)));
        assertFalse(x.fits(List.of(7, 4)));
        assertFalse(x.fits(List.of(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'<!DOCTYPE html><html>', WEB_PAGE",
        "' <HTML>Sorry', WEB_PAGE",
        "'version https://git-lfs.github.com/spec/v1', POINTER",
        "'PK\u0003\u0004data.pkl', PICKLE",
        "'\u0080\u0002}q', PICKLE",
        "'{\"error\": \"not found\"}', NOT_ONNX",
        "'\u0000\u0000\u0000\u0000', NOT_ONNX",
    })
    void whatPeopleTakeForAModelIsRefusedByItsName(String content, Fault fault) {
        MalformedOnnx e = assertThrows(MalformedOnnx.class, () -> read(content.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(fault, e.fault(), e.getMessage());
        assertFalse(e.getMessage().isBlank());
    }

    @Test
    void aModelCutOffAnywhereIsRefused() throws Exception {
        byte[] model = affine();
        for (int length = 0; length < model.length; length++) {
            byte[] cut = Arrays.copyOf(model, length);
            assertThrows(MalformedOnnx.class, () -> read(cut), "cut to " + length);
        }
    }

    @Test
    void damagedBytesGiveASignatureOrARefusalAndNothingElse() throws Exception {
        byte[] model = affine();
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = model.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            readOrRefuse(damaged);
        }
    }

    @Test
    void arbitraryBytesGiveASignatureOrARefusalAndNothingElse() throws Exception {
        Random random = new Random(6);
        for (int round = 0; round < 5_000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            readOrRefuse(noise);
        }
    }

    private void readOrRefuse(byte[] content) throws Exception {
        try (MemoryChannel channel = new MemoryChannel(content)) {
            OnnxSignature.read(new ChannelBytes(channel));
        } catch (MalformedOnnx e) {
            assertFalse(e.getMessage().isBlank());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // A graph of two gigabytes, of eight exabytes, of a negative length; a tag and a number that never end.
        "3aFFFFFFFF07",
        "3aFFFFFFFFFFFFFFFF7F",
        "3aFFFFFFFFFFFFFFFFFF01",
        "FFFFFFFFFFFFFFFFFFFFFFFF",
        "08FFFFFFFFFFFFFFFFFFFFFF01",
        // A node whose length leaves the graph but not the file.
        "08083a020a7f42021010",
        // A name said to be of 100 megabytes; wire types that are no longer allowed.
        "08083a085a060a808084af0000",
        "0B0C",
    })
    void hostileLengthsAreRefused(String hexadecimal) {
        byte[] content = HexFormat.of().parseHex(hexadecimal);
        assertThrows(MalformedOnnx.class, () -> read(content));
    }

    @Test
    void weightsInOtherFilesAreRefused() throws Exception {
        // graph { initializer { name "w" data_location EXTERNAL } }
        byte[] content = HexFormat.of().parseHex("08083a072a05420177700142021010");
        assertEquals(
                Fault.WEIGHTS_ELSEWHERE,
                assertThrows(MalformedOnnx.class, () -> read(content)).fault());
    }

    @Test
    void moreInputsThanAnyModelHasAreRefusedBeforeTheyTakeMemory() {
        ProtoWriter graph = new ProtoWriter();
        for (int i = 0; i < 50_000; i++) {
            graph.content(11, new ProtoWriter().text(1, "input " + i).bytes());
        }
        byte[] model = new ProtoWriter().number(1, 8).content(7, graph.bytes()).bytes();
        MalformedOnnx e = assertThrows(MalformedOnnx.class, () -> read(model));
        assertTrue(e.getMessage().contains("inputs"), e.getMessage());
    }

    @Test
    void weightsWithoutEndAreOnlyCounted() throws Exception {
        ProtoWriter graph =
                new ProtoWriter().content(12, new ProtoWriter().text(1, "y").bytes());
        for (int i = 0; i < 300_000; i++) {
            graph.content(5, new ProtoWriter().text(8, "weight " + i).bytes());
        }
        byte[] model = new ProtoWriter()
                .number(1, 8)
                .content(7, graph.bytes())
                .content(8, new ProtoWriter().number(2, 16).bytes())
                .bytes();
        assertEquals(1, read(model).outputs().size());
        Path file = Files.write(folder.resolve("many"), model);
        assertThrows(MalformedOnnx.class, () -> GridSampleRewriter.plan(file, GridSampleRewriter.Form.GATHER));
    }

    @Test
    void aLongNameIsRefusedBeforeItTakesMemory() throws Exception {
        byte[] name = new byte[5000];
        Arrays.fill(name, (byte) 'a');
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        // graph { node { op_type: 5000 letters } }
        model.write(HexFormat.of().parseHex("08083a8e27" + "0a8b27" + "228827"));
        model.write(name);
        MalformedOnnx e = assertThrows(MalformedOnnx.class, () -> read(model.toByteArray()));
        assertTrue(e.getMessage().contains("longer"), e.getMessage());
    }
}
