package posestudio.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import posestudio.editor.change.SetParameter;
import posestudio.editor.parameter.Parameters;
import posestudio.editor.problem.Problem;

class MessagesTest {
    private final Messages english = new Messages(Locale.ENGLISH);
    private final Messages chinese = new Messages(Locale.SIMPLIFIED_CHINESE);

    @Test
    void speaksChineseToEveryChineseReaderAndEnglishToAllOthers() {
        assertEquals("转向", new Messages(Locale.forLanguageTag("zh-Hans-SG")).text("parameter.yaw"));
        assertEquals("Yaw", new Messages(Locale.GERMANY).text("parameter.yaw"));
    }

    @Test
    void staysEnglishOnAChineseSystem() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertEquals("Yaw", new Messages(Locale.ENGLISH).text("parameter.yaw"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void namesAChangeWithItsValue() {
        assertEquals("Yaw 12.5°", english.text(new SetParameter(0, Parameters.YAW, 12.5).label()));
        assertEquals("转向 12.5°", chinese.text(new SetParameter(0, Parameters.YAW, 12.5).label()));
    }

    @Test
    void saysWhatHappenedAndWhatToDo() {
        ProblemText text = english.problem(new Problem(Problem.Kind.CANCELLED, "cancelled"));
        assertEquals(
                new ProblemText("Stopped as asked.", "Start it again whenever you like; nothing was written."), text);
    }

    @Test
    void anUnknownKeyIsGivenBack() {
        assertFalse(english.has("no.such.key"));
        assertEquals("no.such.key", english.text("no.such.key", 1));
        assertTrue(english.has("parameter.yaw"));
    }
}
