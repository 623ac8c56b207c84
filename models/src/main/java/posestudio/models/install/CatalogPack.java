package posestudio.models.install;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import posestudio.models.json.JsonFault;
import posestudio.models.json.JsonObject;
import posestudio.models.pack.PackManifest;

/**
 * A pack that others publish and that can be installed.
 *
 * @param id short name, unique among packs
 * @param name for people
 * @param version of the pack's form as it is installed here
 * @param license SPDX name
 * @param licenseText all of it, to be shown before anything is installed
 * @param mirrors where it can be downloaded, the best first
 * @param files what it is made of
 * @param networks what the files hold
 * @param foreign what is no part of it
 */
public record CatalogPack(
        String id,
        String name,
        String version,
        String license,
        String licenseText,
        List<Mirror> mirrors,
        List<CatalogFile> files,
        List<PackManifest.Network> networks,
        List<ForeignFile> foreign) {

    static CatalogPack of(JsonObject json, String licenseText) throws JsonFault {
        List<Mirror> mirrors = new ArrayList<>();
        for (JsonObject mirror : json.objects("mirrors")) {
            mirrors.add(Mirror.of(mirror));
        }
        List<CatalogFile> files = new ArrayList<>();
        for (JsonObject file : json.objects("files")) {
            files.add(CatalogFile.of(file));
        }
        List<PackManifest.Network> networks = new ArrayList<>();
        for (JsonObject network : json.objects("networks")) {
            networks.add(PackManifest.Network.of(network));
        }
        List<ForeignFile> foreign = new ArrayList<>();
        for (JsonObject file : json.objects("foreign")) {
            foreign.add(ForeignFile.of(file));
        }
        return new CatalogPack(
                json.text("id"),
                json.text("name"),
                json.text("version"),
                json.text("license"),
                licenseText,
                List.copyOf(mirrors),
                List.copyOf(files),
                List.copyOf(networks),
                List.copyOf(foreign));
    }

    /** The file of that name, in capital or small letters. */
    Optional<CatalogFile> file(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return files.stream()
                .filter(file -> file.name().toLowerCase(Locale.ROOT).equals(small))
                .findFirst();
    }

    /** What a file holds once it is installed. */
    PackManifest.Network network(CatalogFile file) {
        return networks.stream()
                .filter(network -> network.file().equals(file.replaces()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the catalogue has no network for " + file.name()));
    }

    /** The operator that some variants of a file call by another program's name. */
    Optional<CatalogFile.Rename> rename(CatalogFile file) {
        return files.stream()
                .filter(other -> other.replaces().equals(file.replaces()) && other.rename() != null)
                .map(CatalogFile::rename)
                .findFirst();
    }

    /** What is downloaded: no alternatives. */
    List<CatalogFile> downloads() {
        return files.stream()
                .filter(file -> file.use() != CatalogFile.Use.ALTERNATIVE)
                .toList();
    }

    /** About how many bytes are downloaded. */
    public long downloadSize() {
        return downloads().stream().mapToLong(CatalogFile::size).sum();
    }

    /** What a foreign sign says. */
    Optional<ForeignFile.Kind> foreign(ForeignFile.Sign sign, String text) {
        return foreign.stream()
                .filter(file -> file.matches(sign, text))
                .map(ForeignFile::kind)
                .findFirst();
    }
}
