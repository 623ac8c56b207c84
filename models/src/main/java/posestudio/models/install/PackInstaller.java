package posestudio.models.install;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import posestudio.models.ModelException;
import posestudio.models.install.InstallException.Reason;
import posestudio.models.install.download.DownloadSettings;
import posestudio.models.onnx.MalformedOnnx;
import posestudio.models.onnx.OnnxSignature;
import posestudio.models.onnx.OperatorRenaming;
import posestudio.models.pack.ModelPack;
import posestudio.models.pack.PackFiles;

/**
 * Installs packs that others publish into the person's folder of packs: from a folder or a zip, or by download. A pack
 * appears only when all of it is there and was found right; one that it replaces stays until then.
 */
public final class PackInstaller {
    private final Path folder;
    private final PackCatalog catalog;
    private final DownloadSettings settings;
    private final NetworkTrial trial;

    /** @param folder holds one folder for each pack; made when it does not exist */
    public PackInstaller(Path folder, PackCatalog catalog) {
        this(folder, catalog, NetworkTrial.NONE);
    }

    /**
     * The same that refuses networks that cannot be run.
     *
     * @param trial finds them
     */
    public PackInstaller(Path folder, PackCatalog catalog, NetworkTrial trial) {
        this(folder, catalog, trial, DownloadSettings.USUAL);
    }

    /** The same with another patience. */
    public PackInstaller(Path folder, PackCatalog catalog, NetworkTrial trial, DownloadSettings settings) {
        this.folder = folder;
        this.catalog = catalog;
        this.trial = trial;
        this.settings = settings;
    }

    /**
     * Installs from what the person has.
     *
     * @param from a folder or a zip; the files may lie in folders within
     * @throws InstallException when it is refused, stopped, or cannot be written; nothing has changed then
     */
    public InstallResult install(Path from, InstallProgress progress) throws InstallException {
        try (PackSource source = PackSource.open(from)) {
            CatalogPack pack = catalog.packs().get(0);
            SourceChoice.Chosen chosen = SourceChoice.of(pack, source);
            if (source instanceof FolderSource files) {
                // Before hundreds of megabytes are copied.
                checkFirst(pack, files, chosen.files());
            }
            return copy(pack, source, chosen, progress);
        } catch (IOException e) {
            throw new InstallException(e, Reason.SOURCE_MISSING, from.toString());
        }
    }

    /**
     * The pack that a folder of files makes, as they were published, without installing or writing anything.
     *
     * @param from a folder; the files may lie in folders within. An installed pack is read as it is
     * @param derived where what is made from the files may be kept
     * @throws InstallException when it is refused, as {@link #install} refuses it
     * @throws ModelException when it has a manifest that cannot be used
     */
    public ModelPack describe(Path from, Path derived) throws InstallException, ModelException {
        if (Files.exists(from.resolve(ModelPack.MANIFEST))) {
            return triedOut(ModelPack.read(PackFiles.folder(from)));
        }
        try (PackSource source = PackSource.open(from)) {
            if (source instanceof FolderSource files) {
                CatalogPack pack = catalog.packs().get(0);
                return triedOut(ModelPack.read(PublishedFiles.of(pack, files, derived)));
            }
            throw new InstallException(Reason.FILE_TO_INSTALL, from.toString());
        } catch (IOException e) {
            throw new InstallException(e, Reason.SOURCE_MISSING, from.toString());
        }
    }

    /** Where nothing can be run at all nothing can be tried out either; that is told when something is drawn. */
    private ModelPack triedOut(ModelPack pack) throws InstallException, ModelException {
        try {
            trial.open(pack);
        } catch (ModelException e) {
            if (e.reason() == ModelException.Reason.NETWORK_FAILED) {
                String file = pack.network(String.valueOf(e.arguments().get(0))).file();
                String name = pack.file(file).map(Path::toString).orElse(file);
                throw new InstallException(
                        e,
                        Reason.FILE_UNUSABLE,
                        name,
                        reason(String.valueOf(e.arguments().get(1))));
            } else if (e.reason() != ModelException.Reason.RUNTIME_MISSING) {
                throw e;
            }
        }
        return pack;
    }

    /** ONNX Runtime repeats its code and the file before it says what is wrong. */
    private static String reason(String detail) {
        return detail.replaceFirst("(?s)^(Error code - \\w+ - message: )?(Load model from .*? failed:\\s*)?", "");
    }

    private static void checkFirst(CatalogPack pack, FolderSource source, Map<CatalogFile, PackSource.Item> files)
            throws InstallException {
        FileCheck check = new FileCheck(pack);
        for (Map.Entry<CatalogFile, PackSource.Item> entry : files.entrySet()) {
            Path path = source.file(entry.getValue());
            check.check(entry.getKey(), path, path.toString());
        }
    }

    private InstallResult copy(
            CatalogPack pack, PackSource source, SourceChoice.Chosen chosen, InstallProgress progress)
            throws InstallException {
        long size = chosen.files().values().stream()
                .mapToLong(item -> Math.max(0, item.size()))
                .sum();
        try (PackPlace place = PackPlace.take(folder, pack.id())) {
            place.checkTarget();
            place.checkRoom(size);
            Path workshop = place.workshop();
            try {
                Advance advance = new Advance(progress, InstallProgress.Stage.COPY, size);
                List<CheckedFile> files = new ArrayList<>();
                for (Map.Entry<CatalogFile, PackSource.Item> entry :
                        chosen.files().entrySet()) {
                    files.add(copy(pack, source, entry.getKey(), entry.getValue(), workshop, advance));
                }
                InstallResult result = finish(pack, place, workshop, files, chosen.notes());
                place.forgetDownloads();
                return result;
            } finally {
                PackPlace.deleteTree(workshop);
            }
        } catch (IOException e) {
            throw PackPlace.writing(e, folder, size);
        }
    }

    private static CheckedFile copy(
            CatalogPack pack, PackSource source, CatalogFile file, PackSource.Item item, Path workshop, Advance advance)
            throws InstallException, IOException {
        advance.file(item.name());
        Path target = workshop.resolve(file.replaces());
        Digest digest;
        try (InputStream stream = open(source, item);
                OutputStream copy = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
            long most = source instanceof ZipSource ? file.mostBytes() : Long.MAX_VALUE;
            digest = Digest.of(new SourceStream(stream, item.path(), source), copy, new Digest.Passing() {
                private long passed;

                @Override
                public void passed(int bytes) throws InstallException {
                    passed += bytes;
                    if (passed > most) {
                        throw new InstallException(
                                Reason.ZIP_BOMB, source.place().toString(), item.path());
                    }
                    advance.add(bytes);
                }
            });
        } catch (SourceStream.Unreadable e) {
            throw e.asInstallException();
        }
        OnnxSignature signature = new FileCheck(pack).check(file, target, item.path());
        return CheckedFile.of(pack, file, digest, signature);
    }

    private static InputStream open(PackSource source, PackSource.Item item) throws InstallException {
        try {
            return new BufferedInputStream(source.open(item));
        } catch (IOException e) {
            throw FileFault.reading(e, item.path());
        }
    }

    /**
     * Downloads a pack. What has arrived stays when it breaks off or is stopped, and the next download goes on from there.
     *
     * @throws InstallException when it cannot be had, is refused or stopped; no installed pack has changed then
     */
    public InstallResult download(String id, InstallProgress progress) throws InstallException {
        CatalogPack pack = catalog.pack(id).orElseThrow(() -> new InstallException(Reason.UNKNOWN_PACK, id));
        try (PackPlace place = PackPlace.take(folder, id)) {
            place.checkTarget();
            Path downloads = place.downloads();
            PackDownload.Downloaded downloaded = new PackDownload(pack, settings, downloads, place).run(progress);
            return finish(pack, place, downloads, downloaded.files(), downloaded.notes());
        } catch (IOException e) {
            throw PackPlace.writing(e, folder, pack.downloadSize());
        }
    }

    /** All files are there and right; now the rest, and the pack appears. */
    private InstallResult finish(
            CatalogPack pack, PackPlace place, Path workshop, List<CheckedFile> files, List<InstallNote> found)
            throws InstallException, IOException {
        List<InstallNote> notes = new ArrayList<>(found);
        List<String> unknown = new ArrayList<>();
        List<CheckedFile> ready = new ArrayList<>();
        for (CheckedFile file : files) {
            if (file.builds().isEmpty()) {
                unknown.add(file.file().name());
            }
            if (file.variant().equals(CheckedFile.FIX)) {
                notes.add(new InstallNote(
                        InstallNote.Kind.OPERATOR_RENAMED, List.of(file.file().name())));
                ready.add(rename(pack, file, workshop.resolve(file.file().replaces())));
            } else {
                ready.add(file);
            }
        }
        if (!unknown.isEmpty()) {
            notes.add(0, new InstallNote(InstallNote.Kind.UNKNOWN_BUILD, unknown));
        }
        byte[] license = pack.licenseText().getBytes(StandardCharsets.UTF_8);
        Files.write(workshop.resolve(ManifestText.LICENSE_FILE), license);
        Digest digest = Digest.of(new java.io.ByteArrayInputStream(license), bytes -> {});
        Files.write(workshop.resolve(ModelPack.MANIFEST), ManifestText.of(pack, ready, digest));
        force(workshop);
        try {
            tryOut(workshop);
            place.appear(workshop);
            return new InstallResult(InstalledPack.read(place.target()), List.copyOf(notes));
        } catch (ModelException e) {
            throw new IllegalStateException("the manifest is well made", e);
        }
    }

    /** A network that cannot be run is thrown away: a download that goes on must not find it again. */
    private void tryOut(Path workshop) throws InstallException, ModelException, IOException {
        try {
            triedOut(ModelPack.read(PackFiles.folder(workshop)));
        } catch (InstallException e) {
            Path file = Path.of(String.valueOf(e.arguments().get(0)));
            Files.deleteIfExists(file);
            throw new InstallException(
                    e, e.reason(), file.getFileName().toString(), e.arguments().get(1));
        }
    }

    private static CheckedFile rename(CatalogPack pack, CheckedFile file, Path path)
            throws InstallException, IOException {
        CatalogFile.Rename operator = pack.rename(file.file()).orElseThrow();
        Path renamed = path.resolveSibling(path.getFileName() + ".renamed");
        Files.deleteIfExists(renamed);
        try {
            OperatorRenaming.rename(path, renamed, operator.from(), operator.to());
        } catch (MalformedOnnx e) {
            throw new InstallException(e, Reason.FILE_DAMAGED, file.file().name(), e.getMessage());
        }
        Files.move(renamed, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (InputStream stream = Files.newInputStream(path)) {
            return file.with(Digest.of(stream, bytes -> {}));
        }
    }

    /** On disk before the name is: a power cut must not leave a pack with holes. */
    private static void force(Path workshop) throws IOException {
        try (var files = Files.newDirectoryStream(workshop, Files::isRegularFile)) {
            for (Path file : files) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }
}
