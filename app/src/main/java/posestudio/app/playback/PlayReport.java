package posestudio.app.playback;

/**
 * How the playing of a clip goes.
 *
 * @param shown frames that were shown since it began
 * @param skipped frames that were left out to keep the time
 */
public record PlayReport(int shown, int skipped) {}
