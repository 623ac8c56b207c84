package posestudio.app.panel;

import posestudio.editor.history.Gesture;

/** Where a control sends what the person wants. It shows nothing until it is told to. */
interface ValueSink {
    /** The person wants this value; may lie beyond the limits. */
    void want(double value, Gesture gesture);

    /** The hand has let go. */
    void released();
}
