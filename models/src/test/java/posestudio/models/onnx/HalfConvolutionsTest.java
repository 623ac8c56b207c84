package posestudio.models.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.platform.Fp16Conversions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What converting does to files; what it does to results is tested where networks are run. */
class HalfConvolutionsTest {
    @TempDir
    private Path folder;

    private Path network(String name) throws IOException {
        try (InputStream stream = HalfConvolutionsTest.class.getResourceAsStream(name + ".onnx")) {
            return Files.write(folder.resolve(name), stream.readAllBytes());
        }
    }

    @Test
    void everyConvolutionIsConvertedAndNothingElseLooksDifferent() throws Exception {
        Path generator = network("warping-16");
        int convolutions = OnnxSignature.read(generator).operators().get("Conv");
        Path copy = folder.resolve("copy");
        assertEquals(convolutions, HalfConvolutions.write(generator, copy));
        OnnxSignature before = OnnxSignature.read(generator);
        OnnxSignature after = OnnxSignature.read(copy);
        assertEquals(before.inputs(), after.inputs());
        assertEquals(before.outputs(), after.outputs());
        assertEquals(convolutions, after.operators().get("Conv"));
    }

    @Test
    void aNetworkWithoutConvolutionsAndOneOfHalvesStayByteForByte() throws Exception {
        for (String name : new String[] {"affine", "warping-16-half"}) {
            Path copy = folder.resolve(name + "-copy");
            assertEquals(0, HalfConvolutions.write(network(name), copy));
            assertArrayEquals(Files.readAllBytes(network(name)), Files.readAllBytes(copy));
        }
    }

    @Test
    void floatsBecomeTheNearestHalves() {
        float[] edges = {
            0, -0f, 1, 65504, 65519.99f, 65520, 1e9f, -1e9f, 0x1p-14f, 0x1p-15f, 0x1p-24f, 0x1p-25f, 0x1.8p-25f
        };
        for (float edge : edges) {
            assertEquals(Fp16Conversions.mlasFloatToFp16(edge), Halves.half(edge), () -> "of " + edge);
        }
        Random random = new Random(9);
        for (int i = 0; i < 1_000_000; i++) {
            float value = (float) (random.nextGaussian() * Math.pow(2, random.nextInt(50) - 30));
            assertEquals(Fp16Conversions.mlasFloatToFp16(value), Halves.half(value), () -> "of " + value);
        }
        assertTrue(Float.isNaN(Fp16Conversions.fp16ToFloat(Halves.half(Float.NaN))));
        assertTrue(Float.isInfinite(Fp16Conversions.fp16ToFloat(Halves.half(Float.NEGATIVE_INFINITY))));
    }

    @Test
    void damagedNetworksAreConvertedOrRefusedAndNothingElse() throws Exception {
        byte[] model = Files.readAllBytes(network("warping-16"));
        Random random = new Random(10);
        for (int round = 0; round < 1_000; round++) {
            byte[] damaged = model.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Path copy = folder.resolve("copy");
            Files.deleteIfExists(copy);
            try {
                HalfConvolutions.write(Files.write(folder.resolve("damaged"), damaged), copy);
            } catch (MalformedOnnx e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }
}
