package posestudio.models.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import posestudio.models.json.JsonFault;
import posestudio.models.json.JsonObject;

/**
 * The packs that others publish: addresses, sizes, checksums and licences. They stand in a file, so that a new address
 * needs no new code.
 *
 * @param packs all of them
 */
public record PackCatalog(List<CatalogPack> packs) {
    /** A system property that names another catalogue, with the licences beside it. */
    public static final String PROPERTY = "posestudio.packs.catalogue";

    private static final int SCHEMA = 1;
    private static final String FOLDER = "/posestudio/models/install/";
    private static final String FILE = "catalogue.json";

    /** Opens something that lies beside the catalogue. */
    private interface Opener {
        InputStream open(String name) throws IOException;
    }

    /**
     * The catalogue that comes with the program, or the one that the system property {@value #PROPERTY} names.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static PackCatalog installed() {
        String other = System.getProperty(PROPERTY, "");
        try {
            return other.isEmpty() ? bundled() : read(Path.of(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalogue that comes with the program. */
    static PackCatalog bundled() throws IOException {
        return read(FILE, name -> PackCatalog.class.getResourceAsStream(FOLDER + name));
    }

    /**
     * A catalogue in a file.
     *
     * @throws JsonFault when it is none
     * @throws IOException when it cannot be read
     */
    public static PackCatalog read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return read(file.getFileName().toString(), name -> Files.newInputStream(folder.resolve(name)));
    }

    private static PackCatalog read(String file, Opener opener) throws IOException {
        JsonObject json;
        try (InputStream stream = opener.open(file)) {
            json = JsonObject.read(stream);
        }
        if (json.number("schema") != SCHEMA) {
            throw new JsonFault("the catalogue " + file + " is of a form that this program does not know");
        }
        List<CatalogPack> packs = new ArrayList<>();
        for (JsonObject pack : json.objects("packs")) {
            try (InputStream license = opener.open(pack.text("licenseFile"))) {
                packs.add(CatalogPack.of(pack, new String(license.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return new PackCatalog(List.copyOf(packs));
    }

    /** The pack with that id. */
    public Optional<CatalogPack> pack(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }
}
