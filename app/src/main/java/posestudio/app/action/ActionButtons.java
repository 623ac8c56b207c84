package posestudio.app.action;

import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JToggleButton;

/** Buttons made from commands. */
public final class ActionButtons {
    private ActionButtons() {}

    /** A flat button that shows the command's icon only; a toggle where the command is on or off. */
    public static AbstractButton icon(StudioAction action) {
        AbstractButton button = action.isToggle() ? new JToggleButton(action) : new JButton(action);
        button.setHideActionText(true);
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        describe(button, action);
        return button;
    }

    /** Gives a button name and tooltip of a command, with its key, and keeps them so. */
    static void describe(AbstractButton button, StudioAction action) {
        Runnable update = () -> {
            String keys = action.keys().isEmpty()
                    ? ""
                    : "  (" + KeyNames.of(action.keys().get(0)) + ")";
            button.setToolTipText(action.name() + keys);
            button.getAccessibleContext().setAccessibleName(action.name());
        };
        action.addPropertyChangeListener(event -> update.run());
        update.run();
    }
}
