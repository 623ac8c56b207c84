package posestudio.app.settings;

import java.io.IOException;
import java.nio.file.Path;

/** A second program that remembers five pictures, again and again. */
final class AnotherStudio {
    private AnotherStudio() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        SettingsFile file = new SettingsFile(folder);
        for (int i = 0; i < 60; i++) {
            Path picture = folder.resolve(arguments[1] + i % 5);
            file.update(settings -> settings.opened(picture));
            if (!file.read().recent().contains(picture)) {
                throw new IllegalStateException("forgotten");
            }
        }
    }
}
