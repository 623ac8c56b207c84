package posestudio.models.runtime;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import posestudio.models.ModelException;
import posestudio.models.onnx.GridSampleRewriter;
import posestudio.models.onnx.GridSampleRewriter.Form;
import posestudio.models.onnx.HalfConvolutions;
import posestudio.models.onnx.MalformedOnnx;
import posestudio.models.onnx.OnnxSignature;
import posestudio.models.onnx.OperatorRenaming;
import posestudio.models.onnx.RewriteRefused;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackManifest;
import posestudio.models.runtime.ComputeDevice.Provider;

/**
 * Makes other forms of a network once and keeps them beside its pack, under names with the checksum of the original. A
 * form for a card is compared with the original on the processor before it is used, and what came of it is remembered.
 */
final class RewrittenNetwork {
    /** Largest difference that another order of sums may make in outputs of 0 to 1. */
    private static final double MOST_DIFFERENCE = 0.02;

    /** The same where numbers have three digits only. */
    private static final double MOST_DIFFERENCE_OF_HALVES = 0.05;

    /** ONNX's operator that samples, and what a plugin of TensorRT calls it. */
    static final String STOCK = "GridSample";

    static final String PLUGIN = "GridSample3D";

    private static final int SUM_LETTERS = 12;
    private static final long SEED = 20_240_703;

    /**
     * What came of rewriting.
     *
     * @param file what to open; empty when there is no form that can be trusted
     * @param words the form and how much it differs, or an English clause that tells why there is none
     */
    record Verdict(Optional<Path> file, String words) {}

    private final ComputeDevice device;
    private final ModelPack pack;
    private final PackManifest.Network network;
    private final boolean halves;

    RewrittenNetwork(ComputeDevice device, ModelPack pack, PackManifest.Network network) {
        this(device, pack, network, device.wantsHalves());
    }

    /** With halves, convolutions compute in half precision if the result allows it. */
    RewrittenNetwork(ComputeDevice device, ModelPack pack, PackManifest.Network network, boolean halves) {
        this.halves = halves;
        this.device = device;
        this.pack = pack;
        this.network = network;
    }

    /** The network itself, or, if an operator was renamed for TensorRT, one in which it has its own name. */
    Path forProcessor(Path file) throws IOException, MalformedOnnx, ModelException {
        if (!OnnxSignature.read(file).operators().containsKey(PLUGIN)) {
            return file;
        }
        Path target = derived("stock.onnx");
        if (!Files.exists(target)) {
            Path partial = target.resolveSibling(UUID.randomUUID() + ".part");
            try {
                OperatorRenaming.rename(file, partial, PLUGIN, STOCK);
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        }
        return target;
    }

    /**
     * The network with volumes sampled by plain operators, for a provider on which it will be run to compare it.
     *
     * @throws ModelException when one of both cannot be run at all; that is not remembered
     */
    Verdict forCard(Path file, Provider provider) throws IOException, MalformedOnnx, ModelException {
        Path memory = derived("%s-%s%s.txt"
                .formatted(provider.name().toLowerCase(Locale.ROOT), device.runtimeVersion(), halves ? "-halves" : ""));
        if (Files.exists(memory)) {
            List<String> lines = Files.readAllLines(memory);
            if (lines.size() == 2 && lines.get(0).isEmpty()) {
                return new Verdict(Optional.empty(), lines.get(1));
            }
            if (lines.size() == 2 && Files.exists(memory.resolveSibling(lines.get(0)))) {
                return new Verdict(Optional.of(memory.resolveSibling(lines.get(0))), lines.get(1));
            }
        }
        Verdict verdict = judge(file, provider);
        String name = verdict.file.map(path -> path.getFileName().toString()).orElse("");
        Files.write(memory, List.of(name, verdict.words));
        return verdict;
    }

    private Verdict judge(Path file, Provider provider) throws IOException, MalformedOnnx, ModelException {
        String refusal = "";
        try {
            Path original = forProcessor(file);
            for (Form form : List.of(Form.SEPARABLE, Form.GATHER)) {
                GridSampleRewriter plan = GridSampleRewriter.plan(file, form);
                if (!plan.changesAnything()) {
                    return new Verdict(Optional.of(original), "nothing in it needs to be rewritten");
                }
                if (form == Form.SEPARABLE && plan.separable().isEmpty()) {
                    continue;
                }
                Path target = derived(form.name().toLowerCase(Locale.ROOT) + ".onnx");
                plan.write(target);
                double difference = difference(original, target, provider);
                if (difference < (plan.half() ? MOST_DIFFERENCE_OF_HALVES : MOST_DIFFERENCE)) {
                    Verdict verdict =
                            new Verdict(Optional.of(target), "%s, differs by %.1e".formatted(form, difference));
                    return halves ? halved(original, verdict, provider) : verdict;
                }
                Files.delete(target);
                refusal = "rewritten for the card, it gives other results (they differ by %.2g)".formatted(difference);
            }
        } catch (RewriteRefused e) {
            refusal = "it cannot be rewritten for the card: " + e.getMessage();
        }
        return new Verdict(Optional.empty(), refusal);
    }

    /** The same with convolutions of half precision, where that agrees well enough. */
    private Verdict halved(Path original, Verdict floats, Provider provider)
            throws IOException, MalformedOnnx, ModelException {
        Path target = derived("halves.onnx");
        Files.deleteIfExists(target);
        HalfConvolutions.write(floats.file.orElseThrow(), target);
        double difference = difference(original, target, provider);
        if (difference < MOST_DIFFERENCE_OF_HALVES) {
            return new Verdict(Optional.of(target), "%s; with halves by %.1e".formatted(floats.words, difference));
        }
        Files.delete(target);
        return new Verdict(floats.file, "%s; with halves by %.1e, too much".formatted(floats.words, difference));
    }

    private double difference(Path original, Path rewritten, Provider provider) throws ModelException {
        Map<String, float[]> expected = outputs(Provider.CPU, original);
        Map<String, float[]> actual = outputs(provider, rewritten);
        double worst = 0;
        for (Map.Entry<String, float[]> output : expected.entrySet()) {
            float[] others = actual.get(output.getKey());
            for (int i = 0; i < others.length; i++) {
                double difference = Math.abs(output.getValue()[i] - others[i]);
                // What is no number must not count as no difference.
                worst = difference <= worst ? worst : Double.isNaN(difference) ? Double.MAX_VALUE : difference;
            }
        }
        return worst;
    }

    private Map<String, float[]> outputs(Provider provider, Path file) throws ModelException {
        NetworkForm form = new NetworkForm(provider, Optional.of(file), false, Optional.empty());
        Map<String, float[]> outputs = new LinkedHashMap<>();
        try (ModelSession session = ModelSession.open(device, pack, network, form)) {
            Random random = new Random(SEED);
            for (PackManifest.Tensor tensor : network.inputs()) {
                FloatBuffer input = session.input(tensor.name());
                while (input.hasRemaining()) {
                    input.put(random.nextFloat() - 0.5f);
                }
            }
            session.run();
            for (PackManifest.Tensor tensor : network.outputs()) {
                float[] values = new float[tensor.count()];
                session.output(tensor.name()).get(values);
                outputs.put(tensor.name(), values);
            }
        }
        return outputs;
    }

    /** A file beside the pack, or in the user's cache where the pack cannot be written to. */
    private Path derived(String ending) throws IOException, ModelException {
        String original = Path.of(network.file()).getFileName().toString();
        String name = "%s-%s-%s"
                .formatted(
                        original.endsWith(".onnx") ? original.substring(0, original.length() - 5) : original,
                        pack.sha256(network.file()).substring(0, SUM_LETTERS),
                        ending);
        return folder().resolve(name);
    }

    private Path folder() throws IOException {
        Optional<Path> beside = pack.derivedFolder();
        if (beside.isPresent()) {
            try {
                Files.createDirectories(beside.get());
                if (Files.isWritable(beside.get())) {
                    return beside.get();
                }
            } catch (IOException e) {
                System.getLogger(RewrittenNetwork.class.getName())
                        .log(System.Logger.Level.DEBUG, "nothing can be kept beside the pack: " + e);
            }
        }
        return Files.createDirectories(device.cache().resolve("models").resolve(pack.id()));
    }
}
