package posestudio.models.install;

import java.util.List;

/**
 * A pack that was installed.
 *
 * @param pack where it lies and what it is
 * @param notes what a person should know of it
 */
public record InstallResult(InstalledPack pack, List<InstallNote> notes) {}
