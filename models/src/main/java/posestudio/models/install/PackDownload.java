package posestudio.models.install;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import posestudio.models.install.InstallException.Reason;
import posestudio.models.install.download.DownloadCancelled;
import posestudio.models.install.download.DownloadSettings;
import posestudio.models.install.download.Downloader;
import posestudio.models.install.download.TransferFault;
import posestudio.models.install.download.Watch;

/** One download of a pack: file after file, each from the first mirror that gives it. */
final class PackDownload {
    private final CatalogPack pack;
    private final Downloader downloader;
    private final Path folder;
    private final PackPlace place;
    private final FileCheck check;

    /** @param folder where files grow, and stay while the pack is not complete */
    PackDownload(CatalogPack pack, DownloadSettings settings, Path folder, PackPlace place) {
        this.pack = pack;
        this.folder = folder;
        this.place = place;
        downloader = new Downloader(settings);
        check = new FileCheck(pack);
    }

    /**
     * What was downloaded.
     *
     * @param files all files that could be had, the needed ones among them
     * @param notes which optional ones could not
     */
    record Downloaded(List<CheckedFile> files, List<InstallNote> notes) {}

    Downloaded run(InstallProgress progress) throws InstallException, IOException {
        Advance advance = new Advance(progress, InstallProgress.Stage.DOWNLOAD, pack.downloadSize());
        List<CheckedFile> files = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (CatalogFile file : pack.downloads()) {
            advance.file(file.name());
            try {
                files.add(fetch(file, advance));
            } catch (InstallException e) {
                if (file.use() != CatalogFile.Use.OPTIONAL || e.reason() != Reason.DOWNLOAD_REFUSED) {
                    throw e;
                }
                missing.add(file.name());
            }
        }
        for (CheckedFile file : files) {
            removeParts(file.file());
        }
        return new Downloaded(
                files,
                missing.isEmpty() ? List.of() : List.of(new InstallNote(InstallNote.Kind.OPTIONAL_MISSING, missing)));
    }

    private CheckedFile fetch(CatalogFile file, Advance advance) throws InstallException, IOException {
        Path target = folder.resolve(file.name());
        if (Files.exists(target)) {
            try {
                CheckedFile known = accept(file, target, advance);
                advance.to(file.size());
                return known;
            } catch (TransferFault e) {
                // What an earlier download left was changed since.
                Files.delete(target);
            } catch (DownloadCancelled e) {
                throw new InstallException(e, Reason.CANCELLED);
            }
        }
        InstallException best = null;
        for (Mirror mirror : pack.mirrors()) {
            try {
                return fetch(file, mirror, target, advance);
            } catch (InstallException e) {
                if (e.reason() == Reason.CANCELLED || e.reason() == Reason.NO_ROOM) {
                    throw e;
                }
                // The first mirror is the one that people know; that another one has no such file tells little.
                best = best == null || best.reason() == Reason.DOWNLOAD_REFUSED ? e : best;
            }
        }
        throw best;
    }

    private CheckedFile fetch(CatalogFile file, Mirror mirror, Path target, Advance advance)
            throws InstallException, IOException {
        URI address = mirror.address(file);
        Path part = part(file, mirror);
        place.checkRoom(Math.max(0, file.size() - (Files.exists(part) ? Files.size(part) : 0)));
        CheckedFile[] accepted = new CheckedFile[1];
        try {
            downloader.fetch(
                    address,
                    part,
                    target,
                    file.mostBytes(),
                    arrived -> accepted[0] = accept(file, arrived, advance),
                    new Watch() {
                        @Override
                        public void arrived(long bytes) {
                            advance.to(bytes);
                        }

                        @Override
                        public boolean isCancelled() {
                            return advance.isCancelled();
                        }
                    });
            return accepted[0];
        } catch (DownloadCancelled e) {
            throw new InstallException(e, Reason.CANCELLED);
        } catch (TransferFault e) {
            throw new InstallException(
                    e,
                    Reason.valueOf("DOWNLOAD_" + e.kind().name()),
                    file.name(),
                    String.valueOf(address.getHost()),
                    e.getMessage());
        }
    }

    private Path part(CatalogFile file, Mirror mirror) {
        return folder.resolve(file.name() + "." + mirror.name().replaceAll("[^A-Za-z0-9]+", "-") + ".part");
    }

    /** A file of the right length and another content was damaged on its way; one of another length is another build. */
    private CheckedFile accept(CatalogFile file, Path path, Advance advance)
            throws TransferFault, DownloadCancelled, IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            Digest digest = Digest.of(stream, bytes -> {
                if (advance.isCancelled()) {
                    throw new InstallException(Reason.CANCELLED);
                }
            });
            CheckedFile checked = CheckedFile.of(pack, file, digest, check.check(file, path, file.name()));
            if (checked.builds().isEmpty() && file.exact() && digest.size() == file.size()) {
                throw TransferFault.wrong("its checksum is wrong");
            }
            return checked;
        } catch (InstallException e) {
            if (e.reason() == Reason.CANCELLED) {
                throw new DownloadCancelled();
            }
            throw TransferFault.wrong(e.getMessage());
        }
    }

    private void removeParts(CatalogFile file) throws IOException {
        for (Mirror mirror : pack.mirrors()) {
            Path part = part(file, mirror);
            Files.deleteIfExists(part);
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + ".note"));
        }
    }
}
