package posestudio.models.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import posestudio.models.ModelException;
import posestudio.models.ModelException.Reason;
import posestudio.models.onnx.MalformedOnnx;
import posestudio.models.onnx.OnnxSignature;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackManifest;
import posestudio.models.runtime.ComputeDevice.Provider;

/**
 * Which file of a network is opened on which provider: on the processor as it is, on an NVIDIA card with volumes sampled
 * by operators that every card can.
 *
 * @param provider on what it runs
 * @param file from where it is read; empty when the pack is bundled with the program
 * @param exact whether a card keeps all digits of floats; else its faster units round them to three
 * @param shortfall why not on the device's best provider, as an English clause; empty when it is
 */
record NetworkForm(Provider provider, Optional<Path> file, boolean exact, Optional<String> shortfall) {
    /** The form for the best provider of a device; takes a while when it has to be made first. */
    static NetworkForm best(ComputeDevice device, ModelPack pack, PackManifest.Network network) throws ModelException {
        Optional<Path> file = pack.file(network.file());
        if (file.isEmpty() || device.provider() == Provider.CPU) {
            return processor(pack, network, device, null);
        }
        if (!samplesVolumes(network, file.get())) {
            return new NetworkForm(device.provider(), file, true, Optional.empty());
        }
        try {
            RewrittenNetwork.Verdict verdict =
                    new RewrittenNetwork(device, pack, network).forCard(file.get(), device.provider());
            return verdict.file().isPresent()
                    ? new NetworkForm(device.provider(), verdict.file(), false, Optional.empty())
                    : processor(pack, network, device, verdict.words());
        } catch (IOException | MalformedOnnx | ModelException e) {
            return processor(pack, network, device, e.getMessage());
        }
    }

    /** The form for the processor, because of a shortfall, or null when nothing better was wanted. */
    static NetworkForm processor(ModelPack pack, PackManifest.Network network, ComputeDevice device, String shortfall)
            throws ModelException {
        Optional<Path> file = pack.file(network.file());
        if (file.isPresent()) {
            try {
                file = Optional.of(new RewrittenNetwork(device, pack, network).forProcessor(file.get()));
            } catch (IOException | MalformedOnnx e) {
                throw unusable(network, e);
            }
        }
        Provider provider = file.isEmpty() && shortfall == null ? device.provider() : Provider.CPU;
        return new NetworkForm(provider, file, true, Optional.ofNullable(shortfall));
    }

    private static boolean samplesVolumes(PackManifest.Network network, Path file) throws ModelException {
        try {
            Map<String, Integer> operators = OnnxSignature.read(file).operators();
            return operators.containsKey(RewrittenNetwork.STOCK) || operators.containsKey(RewrittenNetwork.PLUGIN);
        } catch (IOException | MalformedOnnx e) {
            throw unusable(network, e);
        }
    }

    private static ModelException unusable(PackManifest.Network network, Exception cause) {
        return new ModelException(
                cause,
                Reason.NETWORK_FAILED,
                "The network %s cannot be used: %s".formatted(network.id(), cause.getMessage()),
                network.id(),
                String.valueOf(cause.getMessage()));
    }
}
