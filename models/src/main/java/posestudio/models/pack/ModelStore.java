package posestudio.models.pack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import posestudio.models.ModelException;
import posestudio.models.ModelException.Reason;

/**
 * The model packs that can be had: those bundled with the program, those in the user's folder of packs, and those in
 * folders named outright. Of packs with the same id the later place wins, so that a person can replace a bundled one.
 */
public final class ModelStore {
    private static final List<String> BUNDLED = List.of("perception");

    private final Map<String, ModelPack> packs = new LinkedHashMap<>();
    private final List<ModelException> refused = new ArrayList<>();

    private ModelStore() {}

    /** Only what is bundled. */
    public static ModelStore bundled() {
        return open(null, List.of());
    }

    /**
     * Looks through all places; a pack that cannot be used is {@link #refused() remembered} and does not hide others.
     *
     * @param userFolder holds one folder for each pack; null or absent for none
     * @param packFolders folders that are packs themselves
     */
    public static ModelStore open(Path userFolder, List<Path> packFolders) {
        ModelStore store = new ModelStore();
        for (String id : BUNDLED) {
            store.add(PackFiles.bundled(ModelStore.class.getClassLoader(), "posestudio/models/" + id));
        }
        if (userFolder != null && Files.isDirectory(userFolder)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(userFolder, ModelStore::isPack)) {
                for (Path folder : folders) {
                    store.add(PackFiles.folder(folder));
                }
            } catch (IOException e) {
                store.refused.add(new ModelException(
                        e,
                        Reason.FILE_MISSING,
                        "The folder of model packs %s cannot be listed.".formatted(userFolder),
                        userFolder.toString(),
                        "."));
            }
        }
        packFolders.forEach(folder -> store.add(PackFiles.folder(folder)));
        return store;
    }

    /** The same packs, and that one in place of any of its name. */
    public ModelStore with(ModelPack pack) {
        ModelStore store = new ModelStore();
        store.packs.putAll(packs);
        store.packs.put(pack.id(), pack);
        store.refused.addAll(refused);
        return store;
    }

    /** Hidden folders are packs that are just being installed. */
    private static boolean isPack(Path folder) {
        return !folder.getFileName().toString().startsWith(".") && Files.exists(folder.resolve(ModelPack.MANIFEST));
    }

    private void add(PackFiles files) {
        try {
            ModelPack pack = ModelPack.read(files);
            packs.put(pack.id(), pack);
        } catch (ModelException e) {
            refused.add(e);
        }
    }

    /** Every pack that can be used. */
    public Collection<ModelPack> packs() {
        return List.copyOf(packs.values());
    }

    /** Why other packs cannot be used. */
    public List<ModelException> refused() {
        return List.copyOf(refused);
    }

    /**
     * The pack with that id.
     *
     * @throws ModelException when there is none; the message tells which were refused
     */
    public ModelPack require(String id) throws ModelException {
        ModelPack pack = packs.get(id);
        if (pack == null) {
            String others = refused.stream().map(e -> " " + e.getMessage()).collect(Collectors.joining());
            throw new ModelException(
                    null, Reason.PACK_MISSING, "The model pack %s was not found.%s".formatted(id, others), id);
        }
        return pack;
    }
}
