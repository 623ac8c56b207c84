package posestudio.app.packs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import posestudio.app.text.Messages;
import posestudio.models.install.InstallException;
import posestudio.models.install.InstallNote;
import posestudio.models.install.InstallProgress;

class PackWordsTest {
    @ParameterizedTest
    @EnumSource(InstallException.Reason.class)
    void everyReasonHasItsSentencesInBothLanguages(InstallException.Reason reason) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Messages messages = new Messages(language);
            assertTrue(messages.has("problem." + PackProblems.key(reason) + ".what"), reason.name());
            assertTrue(messages.has("problem." + PackProblems.key(reason) + ".remedy"), reason.name());
        }
    }

    @ParameterizedTest
    @EnumSource(InstallNote.Kind.class)
    void everyNoteNamesItsFiles(InstallNote.Kind kind) {
        String note = new PackWords(new Messages(Locale.ENGLISH))
                .notes(List.of(new InstallNote(kind, List.of("a.onnx", "b.onnx"))))
                .get(0);
        assertTrue(note.contains("a.onnx, b.onnx"), note);
    }

    @ParameterizedTest
    @EnumSource(InstallProgress.Stage.class)
    void everyStageHasItsWords(InstallProgress.Stage stage) {
        String key = new PackProgress.Step(stage, "", 0, 1).key();
        assertTrue(new Messages(Locale.ENGLISH).has(key), key);
        assertFalse(key.isEmpty());
    }
}
