package posestudio.app.packs;

import java.util.Optional;
import posestudio.models.install.CatalogPack;
import posestudio.models.install.InstalledPack;
import posestudio.models.pack.PackManifest;

/**
 * All that is known of one pack.
 *
 * @param id short name
 * @param name for people
 * @param version as it is here, or as it would be
 * @param bundled what the pack of that name says of itself that is part of the program
 * @param installed the pack that the person has installed
 * @param offered how it can be had
 * @param unfinished bytes of a download that was not finished
 */
public record PackState(
        String id,
        String name,
        String version,
        Optional<PackManifest> bundled,
        Optional<InstalledPack> installed,
        Optional<CatalogPack> offered,
        long unfinished) {
    /** Bytes that it takes here, or that would be downloaded. */
    public long size() {
        return installed
                .map(InstalledPack::size)
                .or(() -> bundled.map(pack ->
                        pack.files().stream().mapToLong(file -> file.size()).sum()))
                .or(() -> offered.map(CatalogPack::downloadSize))
                .orElse(0L);
    }

    /** Whether it can be used as it is. */
    public boolean isThere() {
        return installed.isPresent() || bundled.isPresent();
    }
}
