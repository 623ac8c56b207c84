package posestudio.app.panel;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.theme.Icons;
import posestudio.app.workspace.Workspace;
import posestudio.editor.change.ChangeLabel;
import posestudio.editor.change.SetEdit;
import posestudio.editor.edit.ExpressionCopy;
import posestudio.editor.edit.FaceEdit;
import posestudio.editor.history.Document;
import posestudio.editor.history.Gesture;
import posestudio.editor.parameter.Laterality;
import posestudio.editor.parameter.ParameterGroup;
import posestudio.editor.parameter.ParameterSpec;
import posestudio.editor.parameter.Unit;

/** The expression that was taken over from another picture: how much of it, and a button that gives it up. */
final class TakenOverRow extends JPanel {
    private static final ParameterSpec AMOUNT = new ParameterSpec(
            "taken-over", ParameterGroup.HEAD, Laterality.MIDDLE, Unit.PERCENT, 100, 0, 100, 0, 150, 1);

    private final transient Workspace workspace;
    private final transient Messages messages;
    private final ValueRow amount;
    private final JButton giveUp;

    TakenOverRow(Workspace workspace, Messages messages, Runnable released) {
        super(new MigLayout("insets 0, gap 0, fillx", "[grow,fill]4[]"));
        this.workspace = workspace;
        this.messages = messages;
        setOpaque(false);
        amount = new ValueRow(
                AMOUNT, messages.text("panel.taken-over"), messages.text("panel.taken-over.tip"), this::want, released);
        giveUp = new JButton(Icons.of("close", 12));
        giveUp.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        giveUp.addActionListener(event -> giveUp());
        add(amount, "wmin 0");
        add(giveUp);
    }

    /** Shows what the chosen face has taken over; nothing is seen when there is none. */
    void refresh() {
        ExpressionCopy copy = copy();
        setVisible(copy.count() > 0);
        boolean taken = workspace.rig().takes(copy);
        amount.setEnabled(taken);
        amount.setToolTip(messages.text(taken ? "panel.taken-over.tip" : "panel.taken-over.other"));
        amount.show(Math.round(copy.amount() * 1000) / 10.0);
        String words = messages.text("panel.taken-over.give-up", copy.name());
        giveUp.setToolTipText(words);
        giveUp.getAccessibleContext().setAccessibleName(words);
    }

    private ExpressionCopy copy() {
        return workspace.selectedEdit().map(FaceEdit::copy).orElse(ExpressionCopy.NONE);
    }

    private void want(double percent, Gesture gesture) {
        workspace.document().ifPresent(document -> {
            ExpressionCopy copy = copy().withAmount(percent / 100);
            document.dispatch(change(document, copy, label(copy, percent)), gesture);
        });
    }

    private static ChangeLabel label(ExpressionCopy copy, double percent) {
        return ChangeLabel.of("change.like.amount", copy.name(), AMOUNT.format(percent));
    }

    private void giveUp() {
        workspace.document().ifPresent(document -> {
            ChangeLabel label = ChangeLabel.of("change.like.amount", copy().name(), AMOUNT.format(0));
            document.dispatch(change(document, ExpressionCopy.NONE, label));
        });
    }

    private static SetEdit change(Document document, ExpressionCopy copy, ChangeLabel label) {
        int face = document.selectedFace();
        return new SetEdit(face, document.project().edit(face).with(copy), label);
    }
}
