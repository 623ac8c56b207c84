package posestudio.models.install;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import posestudio.models.install.InstallException.Reason;

/** What a failure of the file system says beside the name of the file, which is told already. */
final class FileFault {
    private FileFault() {}

    /** The refusal of a file that cannot be read. */
    static InstallException reading(IOException e, String name) {
        return e instanceof AccessDeniedException
                ? new InstallException(e, Reason.FILE_FORBIDDEN, name)
                : new InstallException(e, Reason.FILE_UNREADABLE, name, detail(e));
    }

    /** Why, in words without a path. */
    static String detail(IOException e) {
        if (e instanceof FileSystemException file) {
            // Without a reason its message is the path alone.
            return file.getReason() != null
                    ? file.getReason()
                    : e.getClass().getSimpleName().replace("Exception", "");
        }
        return String.valueOf(e.getMessage());
    }
}
