package posestudio.models.install;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import posestudio.models.pack.PackManifest;

/**
 * Writes the {@code pack.json} of an installed pack. Beyond what {@link PackManifest} knows it says which build was
 * installed ({@code build}), of each network the {@code opset}, and the {@code variant} where there are several.
 */
final class ManifestText {
    static final String LICENSE_FILE = "LICENSE.txt";
    static final String BUILD = "build";
    static final String OPSET = "opset";
    static final String VARIANT = "variant";
    /** Files of different known builds. */
    static final String MIXED_BUILD = "mixed";

    private ManifestText() {}

    /** The manifest of a pack of those files, with the licence in {@value #LICENSE_FILE}. */
    static byte[] of(CatalogPack pack, List<CheckedFile> files, Digest license) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("schema", PackManifest.SCHEMA);
            json.writeStringField("id", pack.id());
            json.writeStringField("name", pack.name());
            json.writeStringField("version", pack.version());
            json.writeStringField("license", pack.license());
            json.writeStringField("licenseFile", LICENSE_FILE);
            json.writeStringField(BUILD, build(files));
            json.writeArrayFieldStart("files");
            for (CheckedFile file : files) {
                writeFile(json, file.file().replaces(), file.size(), file.sha256(), source(file));
            }
            writeFile(json, LICENSE_FILE, license.size(), license.sha256(), "");
            json.writeEndArray();
            json.writeArrayFieldStart("networks");
            for (CheckedFile file : files) {
                write(json, pack.network(file.file()), file);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    /** The build that all files belong to, or what else there is to say. */
    static String build(List<CheckedFile> files) {
        List<String> common = new ArrayList<>(files.get(0).builds());
        files.forEach(file -> common.retainAll(file.builds()));
        if (!common.isEmpty()) {
            return common.get(0);
        }
        return files.stream().anyMatch(file -> file.builds().isEmpty()) ? CatalogFile.UNKNOWN_BUILD : MIXED_BUILD;
    }

    private static String source(CheckedFile file) {
        String build = file.builds().isEmpty() ? CatalogFile.UNKNOWN_BUILD : String.join(", ", file.builds());
        return file.file().name() + ", " + build;
    }

    private static void writeFile(JsonGenerator json, String path, long size, String sha256, String source)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("path", path);
        json.writeNumberField("size", size);
        json.writeStringField("sha256", sha256);
        if (!source.isEmpty()) {
            json.writeStringField("source", source);
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, PackManifest.Network network, CheckedFile file) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", network.id());
        json.writeStringField("file", network.file());
        json.writeNumberField(OPSET, file.opset());
        if (!file.variant().isEmpty()) {
            json.writeStringField(VARIANT, file.variant());
        }
        write(json, "inputs", network.inputs());
        write(json, "outputs", network.outputs());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String side, List<PackManifest.Tensor> tensors) throws IOException {
        json.writeArrayFieldStart(side);
        for (PackManifest.Tensor tensor : tensors) {
            json.writeStartObject();
            json.writeStringField("name", tensor.name());
            json.writeArrayFieldStart("shape");
            for (int axis : tensor.shape()) {
                json.writeNumber(axis);
            }
            json.writeEndArray();
            if (tensor.layout() != null) {
                json.writeStringField("layout", tensor.layout());
            }
            if (tensor.range() != null) {
                json.writeArrayFieldStart("range");
                for (double end : tensor.range()) {
                    json.writeNumber(end);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
