package posestudio.app.timeline.edit;

import java.util.List;
import java.util.Optional;
import posestudio.editor.edit.HeadPose;
import posestudio.editor.timeline.FrameRange;
import posestudio.render.clip.track.ClipTracks;
import posestudio.render.clip.track.PersonTrack;
import posestudio.render.face.FaceAnalysis;

/** What the analysis of a clip has found. */
public final class TrackReading implements ClipReading {
    private final ClipTracks tracks;
    private final double smoothing;

    /** @param smoothing how much it is smoothed over time, 0..1 */
    public TrackReading(ClipTracks tracks, double smoothing) {
        this.tracks = tracks;
        this.smoothing = smoothing;
    }

    @Override
    public int analysed() {
        return tracks.analysed();
    }

    @Override
    public List<Integer> cuts() {
        return tracks.cuts();
    }

    @Override
    public boolean isSeen(int face, int frame) {
        return person(face).map(person -> person.isSeen(frame)).orElse(false);
    }

    @Override
    public double strength(int face, int frame) {
        return person(face).map(person -> person.strength(frame)).orElse(0.0);
    }

    @Override
    public Optional<HeadPose> pose(int face, int frame) {
        return person(face).flatMap(person -> person.pose(frame, smoothing));
    }

    @Override
    public Optional<FaceAnalysis> face(int face, int frame) {
        return person(face).flatMap(person -> person.face(frame, smoothing));
    }

    @Override
    public Optional<HeadPose> median(int face, FrameRange frames) {
        return person(face).flatMap(person -> person.medianPose(frames.first(), frames.last() + 1));
    }

    private Optional<PersonTrack> person(int face) {
        List<PersonTrack> persons = tracks.persons();
        return face < persons.size() ? Optional.of(persons.get(face)) : Optional.empty();
    }
}
