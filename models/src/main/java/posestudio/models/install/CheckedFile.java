package posestudio.models.install;

import java.util.List;
import posestudio.models.onnx.OnnxSignature;

/**
 * A file of a pack that was looked at and found right.
 *
 * @param file what the catalogue says of it
 * @param size its bytes
 * @param sha256 of its content, lower-case hexadecimal
 * @param builds the known builds with that content; none when it is of an unknown build
 * @param opset version of the operators that it needs
 * @param variant which form of a network it is; empty where there is only one
 */
record CheckedFile(CatalogFile file, long size, String sha256, List<String> builds, long opset, String variant) {
    /** The network as it was exported. */
    static final String STOCK = "stock";

    /** A network with an operator of another program, which has its standard name again. */
    static final String FIX = "fix";

    /** A network whose rare operator somebody has already written out in common ones. */
    static final String REWRITTEN = "rewritten";

    static CheckedFile of(CatalogPack pack, CatalogFile file, Digest digest, OnnxSignature signature) {
        String variant = pack.rename(file)
                .map(rename -> signature.operators().containsKey(rename.from())
                        ? FIX
                        : signature.operators().containsKey(rename.to()) ? STOCK : REWRITTEN)
                .orElse("");
        return new CheckedFile(
                file, digest.size(), digest.sha256(), file.builds(digest.sha256()), signature.opset(), variant);
    }

    /** The same file after it was written anew: another content of the same build. */
    CheckedFile with(Digest digest) {
        return new CheckedFile(file, digest.size(), digest.sha256(), builds, opset, variant);
    }
}
