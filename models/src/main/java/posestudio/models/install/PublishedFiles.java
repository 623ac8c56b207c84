package posestudio.models.install;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import posestudio.models.onnx.OnnxSignature;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackFiles;

/**
 * A pack in files that lie as they were published; its manifest and licence are in memory only. Operators of other
 * programs are left to whoever opens a network.
 */
final class PublishedFiles implements PackFiles {
    private final Path folder;
    private final Path derived;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, byte[]> written = new LinkedHashMap<>();

    private PublishedFiles(Path folder, Path derived) {
        this.folder = folder;
        this.derived = derived;
    }

    static PublishedFiles of(CatalogPack pack, FolderSource source, Path derived) throws InstallException, IOException {
        PublishedFiles published = new PublishedFiles(source.place(), derived);
        List<CheckedFile> checked = new ArrayList<>();
        for (Map.Entry<CatalogFile, PackSource.Item> entry :
                SourceChoice.of(pack, source).files().entrySet()) {
            CatalogFile file = entry.getKey();
            Path path = source.file(entry.getValue());
            OnnxSignature signature = new FileCheck(pack).check(file, path, path.toString());
            try (InputStream stream = Files.newInputStream(path)) {
                checked.add(CheckedFile.of(pack, file, Digest.of(stream, bytes -> {}), signature));
            }
            published.files.put(file.replaces(), path);
        }
        byte[] license = pack.licenseText().getBytes(StandardCharsets.UTF_8);
        Digest digest = Digest.of(new ByteArrayInputStream(license), bytes -> {});
        published.written.put(ManifestText.LICENSE_FILE, license);
        published.written.put(ModelPack.MANIFEST, ManifestText.of(pack, checked, digest));
        return published;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public InputStream open(String path) throws IOException {
        if (written.containsKey(path)) {
            return new ByteArrayInputStream(written.get(path));
        }
        if (!files.containsKey(path)) {
            throw new NoSuchFileException(folder.resolve(path).toString());
        }
        return Files.newInputStream(files.get(path));
    }

    /** What is made from the files lies elsewhere: the folder is not ours. */
    @Override
    public Optional<Path> path(String path) {
        return Optional.of(files.containsKey(path) ? files.get(path) : derived.resolve(path));
    }
}
