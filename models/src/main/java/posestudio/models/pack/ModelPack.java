package posestudio.models.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import posestudio.models.ModelException;
import posestudio.models.ModelException.Reason;
import posestudio.models.json.JsonFault;
import posestudio.models.json.JsonObject;

/** A model pack whose manifest was read and understood. Its files are checked when they are read. */
public final class ModelPack {
    /** The manifest's file name. */
    public static final String MANIFEST = "pack.json";

    private static final String DERIVED = "derived";

    private final PackFiles files;
    private final PackManifest manifest;
    private final CheckedFiles checked;

    private ModelPack(PackFiles files, PackManifest manifest) {
        this.files = files;
        this.manifest = manifest;
        this.checked = new CheckedFiles(files.path(DERIVED + "/checked.txt").orElse(null));
    }

    /**
     * Reads a pack's manifest.
     *
     * @throws ModelException when it is not there, is not a manifest, or is of a form this program does not know
     */
    public static ModelPack read(PackFiles files) throws ModelException {
        PackManifest manifest;
        try (InputStream stream = files.open(MANIFEST)) {
            JsonObject json = JsonObject.read(stream);
            int schema = (int) json.number("schema");
            if (schema > PackManifest.SCHEMA) {
                throw new ModelException(
                        null,
                        Reason.SCHEMA_UNKNOWN,
                        "The model pack in %s has a manifest of form %d; this program knows form %d. Update the program."
                                .formatted(files.place(), schema, PackManifest.SCHEMA),
                        files.place(),
                        schema);
            }
            if (schema < PackManifest.SCHEMA) {
                throw new JsonFault("it names no known schema");
            }
            manifest = PackManifest.of(json);
        } catch (JsonFault e) {
            throw malformed(files, e.getMessage(), e);
        } catch (IOException e) {
            throw missing(files, MANIFEST, e);
        }
        for (PackManifest.Network network : manifest.networks()) {
            if (manifest.files().stream().noneMatch(file -> file.path().equals(network.file()))) {
                throw malformed(files, "the file of network " + network.id() + " is not listed", null);
            }
        }
        return new ModelPack(files, manifest);
    }

    /** What the manifest says. */
    public PackManifest manifest() {
        return manifest;
    }

    /** The pack's short name. */
    public String id() {
        return manifest.id();
    }

    /** Where the pack lies, in words. */
    public String place() {
        return files.place();
    }

    /**
     * The entry of one network.
     *
     * @throws ModelException when the pack has no such network
     */
    public PackManifest.Network network(String id) throws ModelException {
        return manifest.networks().stream()
                .filter(network -> network.id().equals(id))
                .findFirst()
                .orElseThrow(() -> malformed(files, "it has no network " + id, null));
    }

    /**
     * One whole file in memory, checked against size and checksum of the manifest. For small files; large networks are
     * opened {@linkplain #file where they lie}.
     *
     * @throws ModelException when it is not listed, not there, or not the one described
     */
    public byte[] load(String path) throws ModelException {
        PackManifest.PackFile described = described(path);
        try (InputStream stream = files.open(path)) {
            byte[] content = stream.readAllBytes();
            if (!isRight(new ByteArrayInputStream(content), described)) {
                throw damaged(path);
            }
            return content;
        } catch (IOException e) {
            throw missing(files, path, e);
        }
    }

    /**
     * Where a file lies on disk, checked against size and checksum of the manifest; empty when the pack is bundled with
     * the program. It is read through only when it has not been found right before, as {@link #derivedFolder()}
     * remembers, or was changed since.
     *
     * @throws ModelException when it is not listed, not there, or not the one described
     */
    public Optional<Path> file(String path) throws ModelException {
        PackManifest.PackFile described = described(path);
        Optional<Path> file = files.path(path);
        if (file.isPresent()) {
            try {
                if (!checked.isRight(file.get(), described)) {
                    throw damaged(path);
                }
            } catch (IOException e) {
                throw missing(files, path, e);
            }
        }
        return file;
    }

    /**
     * The checksum that the manifest gives for a file, lower-case hexadecimal.
     *
     * @throws ModelException when it is not listed
     */
    public String sha256(String path) throws ModelException {
        return described(path).sha256();
    }

    /**
     * A folder of the pack for what is made from its files and can be made again; need not exist. Empty when the pack is
     * bundled with the program.
     */
    public Optional<Path> derivedFolder() {
        return files.path(DERIVED);
    }

    /**
     * Reads and checks every file, whatever is remembered.
     *
     * @throws ModelException about the first one that is not as described
     */
    public void verify() throws ModelException {
        for (PackManifest.PackFile described : manifest.files()) {
            try (InputStream stream = files.open(described.path())) {
                if (!isRight(stream, described)) {
                    throw damaged(described.path());
                }
            } catch (IOException e) {
                throw missing(files, described.path(), e);
            }
        }
    }

    /** The sum speaks for the size as well. */
    private static boolean isRight(InputStream stream, PackManifest.PackFile described) throws IOException {
        return CheckedFiles.sha256(stream).equalsIgnoreCase(described.sha256());
    }

    private PackManifest.PackFile described(String path) throws ModelException {
        return manifest.files().stream()
                .filter(candidate -> candidate.path().equals(path))
                .findFirst()
                .orElseThrow(() -> missing(files, path, null));
    }

    private ModelException damaged(String path) {
        return new ModelException(
                null,
                Reason.FILE_DAMAGED,
                "The file %s of the model pack in %s is damaged: size or checksum is not what the manifest says."
                        .formatted(path, files.place()),
                files.place(),
                path);
    }

    private static ModelException missing(PackFiles files, String path, Exception cause) {
        return new ModelException(
                cause,
                Reason.FILE_MISSING,
                "The file %s of the model pack in %s cannot be read.".formatted(path, files.place()),
                files.place(),
                path);
    }

    private static ModelException malformed(PackFiles files, String detail, Exception cause) {
        return new ModelException(
                cause,
                Reason.MANIFEST_MALFORMED,
                "The manifest of the model pack in %s cannot be used: %s.".formatted(files.place(), detail),
                files.place(),
                detail);
    }
}
