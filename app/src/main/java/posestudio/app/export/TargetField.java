package posestudio.app.export;

import com.formdev.flatlaf.util.SystemFileChooser;
import java.awt.Component;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JTextField;
import posestudio.app.text.Messages;

/** Where a file that is to be written goes: typed, or chosen with the system's own dialog. */
final class TargetField {
    private final JTextField field = new JTextField(34);
    private final Messages messages;

    TargetField(Messages messages) {
        this.messages = messages;
    }

    /** The field. */
    JTextField field() {
        return field;
    }

    /** What was typed; empty when that cannot be a file. */
    Optional<Path> path() {
        try {
            String typed = field.getText().strip();
            Path path = Path.of(typed);
            return typed.isEmpty() || path.getFileName() == null ? Optional.empty() : Optional.of(path);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** A button that opens the system's dialog; what was chosen stands in the field then, and {@code chosen} is called. */
    JButton browseButton(Component parent, String title, Runnable chosen) {
        JButton browse = new JButton(messages.text("export.browse"));
        browse.setToolTipText(messages.text("export.browse.tip"));
        browse.addActionListener(event -> {
            SystemFileChooser chooser = new SystemFileChooser();
            chooser.setDialogTitle(title);
            path().ifPresent(typed -> chooser.setSelectedFile(typed.toFile()));
            if (chooser.showSaveDialog(parent) == SystemFileChooser.APPROVE_OPTION) {
                field.setText(chooser.getSelectedFile().getPath());
                chosen.run();
            }
        });
        return browse;
    }

    /** Shows that what stands there cannot be. */
    void complain() {
        field.putClientProperty("JComponent.outline", "error");
        field.requestFocusInWindow();
    }
}
