package posestudio.models.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import posestudio.models.install.ForeignFile.Sign;
import posestudio.models.install.InstallException.Reason;
import posestudio.models.onnx.ElementType;
import posestudio.models.onnx.MalformedOnnx;
import posestudio.models.onnx.OnnxSignature;
import posestudio.models.onnx.TensorSignature;
import posestudio.models.pack.PackManifest;

/** Holds a file's tensors against what the catalogue says: names, ranks and shapes. */
final class FileCheck {
    private final CatalogPack pack;

    FileCheck(CatalogPack pack) {
        this.pack = pack;
    }

    /**
     * Reads what a file says about itself; nothing in it is run.
     *
     * @param name what the person calls the file
     * @throws InstallException when it is not the network that it should be
     */
    OnnxSignature check(CatalogFile file, Path path, String name) throws InstallException {
        try {
            OnnxSignature signature = OnnxSignature.read(path);
            PackManifest.Network network = pack.network(file);
            for (PackManifest.Tensor tensor : network.inputs()) {
                check(name, tensor, signature, signature::input);
            }
            for (PackManifest.Tensor tensor : network.outputs()) {
                check(name, tensor, signature, signature::output);
            }
            return signature;
        } catch (MalformedOnnx e) {
            throw malformed(file, path, name, e);
        } catch (IOException e) {
            throw FileFault.reading(e, name);
        }
    }

    private void check(
            String name,
            PackManifest.Tensor wanted,
            OnnxSignature signature,
            Function<String, Optional<TensorSignature>> side)
            throws InstallException {
        Optional<TensorSignature> found = side.apply(wanted.name());
        if (found.isPresent() && found.get().type() == ElementType.FLOAT16) {
            throw new InstallException(Reason.FILE_HALF, name, wanted.name());
        }
        if (found.isEmpty()
                || found.get().type() != ElementType.FLOAT
                || !found.get().fits(wanted.shape())) {
            if (isOfFacefusion(signature)) {
                throw new InstallException(Reason.FOREIGN_FACEFUSION, name);
            }
            if (found.isEmpty()) {
                throw new InstallException(
                        Reason.FILE_TENSOR_MISSING,
                        name,
                        wanted.name(),
                        wanted.shape().toString());
            }
            throw new InstallException(
                    Reason.FILE_SIGNATURE,
                    name,
                    wanted.name(),
                    wanted.shape().toString(),
                    found.get().shape() + " " + found.get().type());
        }
    }

    private boolean isOfFacefusion(OnnxSignature signature) {
        return java.util.stream.Stream.concat(signature.inputs().stream(), signature.outputs().stream())
                .anyMatch(tensor -> pack.foreign(Sign.TENSOR, tensor.name()).isPresent());
    }

    private static InstallException malformed(CatalogFile file, Path path, String name, MalformedOnnx e) {
        long size = path.toFile().length();
        return switch (e.fault()) {
            case EMPTY -> new InstallException(e, Reason.FILE_EMPTY, name);
            case WEB_PAGE -> new InstallException(e, Reason.FILE_PAGE, name);
            case POINTER -> new InstallException(e, Reason.FILE_POINTER, name);
            case PICKLE -> new InstallException(e, Reason.FOREIGN_PICKLE, name);
            case WEIGHTS_ELSEWHERE -> new InstallException(e, Reason.FILE_WEIGHTS, name);
            case CUT_OFF, NOT_ONNX ->
                e.fault() == MalformedOnnx.Fault.CUT_OFF && size < file.size()
                        ? new InstallException(e, Reason.FILE_TRUNCATED, name, size, file.size())
                        : new InstallException(e, Reason.FILE_DAMAGED, name, e.getMessage());
        };
    }
}
