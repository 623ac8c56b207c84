package posestudio.app.action;

import java.nio.file.Path;
import posestudio.app.open.Sample;
import posestudio.app.settings.LanguageChoice;
import posestudio.app.theme.ThemeChoice;

/** What commands ask of the window they stand in. Called on the event thread. */
public interface WindowCommands {
    /** Asks for a picture and opens it. */
    void openFile();

    /** Opens a file that was opened before. */
    void openRecent(Path file);

    /** Opens a portrait that comes with the program. */
    void openSample(Sample sample);

    /** Opens what lies on the clipboard. */
    void paste();

    /** Puts the open picture away. */
    void closePicture();

    /** Saves the project where it is kept, at first beside its picture. */
    void save();

    /** Asks where to, and saves the project there. */
    void saveAs();

    /** Asks how and where to, and exports the picture or the clip. */
    void export();

    /** Asks how and where to, and exports the picture, of a clip the frame that is seen. */
    void exportFrame();

    /** Asks for a picture and takes over from a face in it. */
    void likePhoto();

    /** Shows how much is remembered about clips on the disk. */
    void showClipCache();

    /** Shows which model packs there are. */
    void showPacks();

    /** Lets the chosen face follow the motion of another clip, or asks how it does. */
    void follow();

    /** Brings the expression that the photo shows to rest. */
    void neutralise();

    /** Lets the neural engine draw, or the built-in one again. */
    void toggleNeural();

    /** Whether the neural engine was chosen. */
    boolean neuralChosen();

    /** Takes over from another face of the open picture. */
    void likeFace();

    /** Ends the program, unless something unsaved is to be kept. */
    void quit();

    /** Shows or hides the list of shortcuts. */
    void toggleShortcuts();

    /** Shows or hides the column of snapshots and history. */
    void toggleLibrary();

    /** Whether the column of snapshots and history is seen. */
    boolean libraryShown();

    /** Shows or hides the column of controls. */
    void toggleControls();

    /** Whether the column of controls is seen. */
    boolean controlsShown();

    /** Opens the search for commands, or puts it away. */
    void searchCommands();

    /** Shows the keys of all commands, to be changed. */
    void editShortcuts();

    /**
     * Makes words, buttons and lists larger or smaller.
     *
     * @param steps how many steps larger; 0 goes back to the usual size
     */
    void scaleInterface(int steps);

    /** Shows the keypoints as numbers. */
    void showKeypointTable();

    /** Puts what a bug report needs on the clipboard. */
    void copyDetails();

    /** Changes the look. */
    void choose(ThemeChoice theme);

    /** Changes the language. */
    void choose(LanguageChoice language);
}
