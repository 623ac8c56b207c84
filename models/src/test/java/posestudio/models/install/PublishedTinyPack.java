package posestudio.models.install;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import posestudio.models.tiny.TinyPack;

/** The miniature pack as it would be published: files as they are, and a catalogue that knows them. */
final class PublishedTinyPack {
    static final String ID = "liveportrait";
    static final String WARPING = "warping_spade.onnx";
    static final String FIX = "warping_spade-fix.onnx";
    static final String LIP = "stitching_lip.onnx";
    static final List<String> NEEDED =
            List.of("appearance_feature_extractor.onnx", "motion_extractor.onnx", WARPING, "stitching.onnx");
    static final List<String> ALL = Stream.concat(
                    NEEDED.stream(), Stream.of("stitching_eye.onnx", LIP, "landmark.onnx"))
            .toList();

    private PublishedTinyPack() {}

    /** All files. */
    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : ALL) {
            files.put(name, TinyPack.file(name));
        }
        return files;
    }

    /** Puts all files into a folder, and more than there are nowhere. */
    static Path write(Path folder, String... leftOut) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            if (!List.of(leftOut).contains(file.getKey())) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        return folder;
    }

    /**
     * The real catalogue with the miniature's sizes and checksums in place of the real ones: the miniature is of the build
     * "Hugging Face".
     *
     * @param mirrors names and addresses, in turn
     */
    static PackCatalog catalog(String... mirrors) throws IOException {
        CatalogPack real = PackCatalog.bundled().packs().get(0);
        List<CatalogFile> files = new ArrayList<>();
        for (CatalogFile file : real.files()) {
            byte[] content = file.name().equals(FIX) ? TinyPack.fixVariant() : TinyPack.file(file.name());
            files.add(new CatalogFile(
                    file.name(),
                    file.use(),
                    file.replaces(),
                    file.rename(),
                    content.length,
                    file.exact(),
                    List.of(new CatalogFile.Digest("Hugging Face", sha256(content)))));
        }
        List<Mirror> places = new ArrayList<>();
        for (int i = 0; i < mirrors.length; i += 2) {
            places.add(new Mirror(mirrors[i], java.net.URI.create(mirrors[i + 1]), Map.of()));
        }
        return new PackCatalog(List.of(new CatalogPack(
                real.id(),
                real.name(),
                real.version(),
                real.license(),
                real.licenseText(),
                places,
                files,
                real.networks(),
                real.foreign())));
    }

    static String sha256(byte[] content) throws IOException {
        try {
            return Digest.of(new ByteArrayInputStream(content), bytes -> {}).sha256();
        } catch (InstallException e) {
            throw new AssertionError(e);
        }
    }

    /** Names of all that lies in a folder, hidden or not; none where there is no folder. */
    static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }
}
