package posestudio.app.notice;

import com.formdev.flatlaf.util.UIScale;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import posestudio.app.text.Messages;
import posestudio.app.text.ProblemText;
import posestudio.app.theme.FloatingCard;
import posestudio.app.theme.Icons;
import posestudio.app.theme.Theme;

/** A card over the picture that tells of one problem until it is put away. Does not stop anybody from working. */
public final class NoticeBanner extends FloatingCard {
    /** Sign, button and gaps. */
    private static final int BESIDE_TEXT = 92;

    private final transient Messages messages;
    private JTextArea what;
    private JTextArea remedy;
    private transient Runnable copyDetails = () -> {};

    /** A banner that is not shown yet. */
    public NoticeBanner(Messages messages) {
        super(new MigLayout("insets 12 14 12 10, gap 4 2, hidemode 3", "[]12[grow,fill]8[]", "[][]8[]"), "warning");
        this.messages = messages;
        setVisible(false);
    }

    /** Made with the first problem: most starts have none. */
    private void fill() {
        what = Theme.styled(text(), "sectionTitle");
        remedy = Theme.styled(text(), "words");
        getAccessibleContext().setAccessibleName(messages.text("notice.banner"));
        JLabel sign = new JLabel(Icons.coloured("warning", 20, "warning"));
        sign.getAccessibleContext().setAccessibleName(messages.text("notice.banner"));
        what.getAccessibleContext().setAccessibleName(messages.text("notice.what"));
        remedy.getAccessibleContext().setAccessibleName(messages.text("notice.remedy"));
        JButton copy = new JButton();
        JButton close = new JButton();
        name(copy, messages.text("notice.copy"), messages.text("notice.copy.tip"));
        copy.setText(messages.text("notice.copy"));
        copy.addActionListener(event -> copyDetails.run());
        name(close, messages.text("notice.close"), messages.text("notice.close"));
        Icon cross = Icons.of("close", 14);
        close.setIcon(cross);
        close.putClientProperty("JButton.buttonType", "toolBarButton");
        close.addActionListener(event -> putAway());
        add(sign, "aligny top, spany 2");
        add(what, "wmin 0");
        add(close, "aligny top, spany 2, wrap");
        add(remedy, "wmin 0, wrap");
        add(copy, "skip 1, growx 0, alignx left");
    }

    /**
     * Shows a problem; one already shown gives way.
     *
     * @param copyDetails puts what a bug report needs on the clipboard
     */
    public void show(ProblemText problem, Runnable copyDetails) {
        if (what == null) {
            fill();
        }
        what.setText(problem.what());
        remedy.setText(problem.remedy());
        this.copyDetails = copyDetails;
        setVisible(true);
        revalidate();
        repaint();
    }

    /** How high it has to be for its words at a given width. */
    public int heightFor(int width) {
        if (what == null) {
            return 0;
        }
        // Text knows how often it wraps only once it has a width.
        for (JTextArea text : new JTextArea[] {what, remedy}) {
            text.setSize(width - UIScale.scale(BESIDE_TEXT), Short.MAX_VALUE);
        }
        invalidate();
        return getPreferredSize().height;
    }

    /** Puts it away. */
    public void putAway() {
        setVisible(false);
    }

    /** What is told just now; empty when put away. */
    public String shownText() {
        return isVisible() ? what.getText() : "";
    }

    private static void name(JButton button, String name, String tip) {
        button.getAccessibleContext().setAccessibleName(name);
        button.setToolTipText(tip);
    }

    /** Words that wrap, can be selected and look like a label. */
    private static JTextArea text() {
        JTextArea area = new JTextArea();
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setEditable(false);
        area.setOpaque(false);
        area.setBorder(null);
        return area;
    }
}
