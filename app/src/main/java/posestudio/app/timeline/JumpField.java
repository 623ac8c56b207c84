package posestudio.app.timeline;

import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import posestudio.app.input.Typing;
import posestudio.app.timeline.edit.Timecode;

/** Shows where the playhead is; Enter jumps to what was typed, Escape leaves it. */
final class JumpField extends JTextField {
    private final transient TimelineModel model;
    private String shown = "";

    /** @param jump told the frame that was typed */
    JumpField(TimelineModel model, int columns, IntConsumer jump) {
        super(columns);
        this.model = model;
        setHorizontalAlignment(RIGHT);
        Typing.goesFirst(this);
        addActionListener(event -> {
            OptionalInt frame = model.hasClip()
                    ? Timecode.read(getText(), model.view().playhead(), model.info())
                    : OptionalInt.empty();
            setText(shown);
            frame.ifPresent(jump);
            selectAll();
        });
        getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "leave");
        getActionMap().put("leave", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                setText(shown);
                transferFocus();
            }
        });
        addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                setText(shown);
            }
        });
    }

    /** Shows a place, unless somebody is typing another one. */
    void show(String place) {
        boolean typing = isFocusOwner() && !getText().equals(shown);
        shown = place;
        if (!typing && !getText().equals(place)) {
            setText(place);
        }
    }
}
