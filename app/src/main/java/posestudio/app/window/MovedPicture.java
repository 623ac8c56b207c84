package posestudio.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import posestudio.app.notice.Notices;
import posestudio.app.notice.Question;
import posestudio.app.open.FolderChoice;
import posestudio.app.text.Messages;

/** Asks where the picture of a project lies, once it has been looked for everywhere. */
final class MovedPicture {
    private final Notices notices;
    private final Messages messages;
    private final FolderChoice choice;

    MovedPicture(Notices notices, Messages messages, FolderChoice choice) {
        this.notices = notices;
        this.messages = messages;
        this.choice = choice;
    }

    /** The picture, or nothing when the person gives up. */
    Optional<Path> ask(Path project) {
        int answer = notices.ask(new Question(
                messages.text("moved.what", String.valueOf(project.getFileName())),
                messages.text("moved.detail"),
                List.of(messages.text("moved.find"), messages.text("moved.cancel")),
                1));
        return answer == 0 ? choice.choose(project.toAbsolutePath().getParent()) : Optional.empty();
    }
}
