package posestudio.render.clip.track;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import posestudio.editor.image.Picture;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;
import posestudio.render.clip.FrameSource;
import posestudio.render.face.FaceReading;
import posestudio.render.face.FaceTracker;
import posestudio.render.face.FaceTracker.Search;
import posestudio.render.face.MatteReader;
import posestudio.render.face.sample.PicturePyramid;

/** One run over the frames of a clip that are still unknown. What it does in a frame depends only on frames before. */
final class ClipRun {
    static final String STAGE = "progress.analyse";

    /** Every so many frames somebody may have come. */
    private static final int LOOK_EVERY = 5;
    /** Every so many frames what is followed may no longer be a face. */
    private static final int CONFIRM_EVERY = 10;

    private static final int LOOK_CLOSELY_EVERY = 40;
    /** Frames for which a lost face is looked for where it was. */
    private static final int MISSED = 15;
    /** Faces that overlap more than this are one. */
    private static final double ONE_FACE = 0.4;

    private final ClipTracks tracks;
    private final FrameSource source;
    private final FaceTracker tracker;
    private final MatteReader mattes;
    private final KnownPersons known;
    /** Where those were who are not there any more; tried again for a while. */
    private final Map<Integer, Lost> lost = new TreeMap<>();

    private Map<Integer, SeenFace> followed = new TreeMap<>();
    private Picture lastPicture;
    private FrameLook lastLook;
    private int persons;

    /** @param frame the last frame with the face */
    private record Lost(SeenFace face, int frame) {}

    ClipRun(ClipTracks tracks, FrameSource source, FaceTracker tracker, MatteReader mattes) {
        this.tracks = tracks;
        this.source = source;
        this.tracker = tracker;
        this.mattes = mattes;
        known = new KnownPersons(tracks);
    }

    void run(Progress progress) throws Problem {
        tracks.beginRun();
        try {
            int from = tracks.analysed();
            if (from > 0) {
                goOnAfter(from - 1);
            }
            runFrom(from, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } catch (UncheckedIOException e) {
            throw tracks.isClosed()
                    ? cancelled(e)
                    : new Problem(
                            e,
                            Problem.Kind.OUTPUT,
                            "analysis.store",
                            String.valueOf(e.getCause().getMessage()));
        } finally {
            tracks.endRun();
        }
    }

    private static Problem cancelled(Exception cause) {
        return new Problem(cause, Problem.Kind.CANCELLED, "cancelled");
    }

    private void runFrom(int from, Progress progress) throws Problem, InterruptedException {
        try (FramesAhead ahead = new FramesAhead(source, from);
                FrameFinisher finisher = new FrameFinisher(tracks, mattes)) {
            for (int frame = from; frame < tracks.frames(); frame++) {
                if (progress.isCancelled() || tracks.isClosed()) {
                    finisher.finish();
                    throw cancelled(null);
                }
                progress.report(STAGE, (double) frame / tracks.frames());
                finisher.add(look(frame, ahead.take(), finisher, progress));
            }
            finisher.finish();
        }
    }

    /** As if the frames up to this one had just been analysed. */
    private void goOnAfter(int frame) throws Problem {
        lastPicture = source.frame(frame);
        lastLook = new FrameLook(lastPicture);
        persons = tracks.persons().size();
        tracks.last()
                .faces()
                .forEach((person, row) -> followed.put(person, tracks.faces().seen(row)));
        for (PersonTrack person : tracks.persons()) {
            int last = person.lastSeen();
            if (last < frame && frame - last < MISSED && last >= tracks.shotStart(frame)) {
                lost.put(person.id(), new Lost(tracks.faces().seen(person.row(last)), last));
            }
        }
    }

    private FrameFinisher.Frame look(int frame, Picture picture, FrameFinisher finisher, Progress progress)
            throws Problem, InterruptedException {
        if (lastPicture != null && FrameLook.isSame(picture, lastPicture)) {
            return new FrameFinisher.Frame(null, false, Map.of());
        }
        PicturePyramid pixels = new PicturePyramid(picture);
        FrameLook look = new FrameLook(picture);
        boolean cut = lastLook != null && look.isCutFrom(lastLook);
        boolean begins = cut || lastLook == null;
        lastPicture = picture;
        lastLook = look;
        Map<Integer, SeenFace> now = new TreeMap<>();
        boolean missing = false;
        if (begins) {
            lost.clear();
        } else {
            for (Map.Entry<Integer, SeenFace> person : followed.entrySet()) {
                follow(pixels, person.getKey(), person.getValue(), frame % CONFIRM_EVERY == 0, now);
            }
            missing = now.size() < followed.size();
            lost.values().removeIf(face -> frame - face.frame() > MISSED);
            for (Map.Entry<Integer, Lost> person : lost.entrySet()) {
                follow(pixels, person.getKey(), person.getValue().face(), true, now);
            }
            followed.forEach((person, face) -> lost.put(person, new Lost(face, frame - 1)));
        }
        if (begins || missing || frame % LOOK_EVERY == 0) {
            Search search = begins || now.isEmpty() && frame % LOOK_CLOSELY_EVERY == 0
                    ? Search.THOROUGH
                    : frame % LOOK_CLOSELY_EVERY == 0 ? Search.PARTS : Search.QUICK;
            List<FaceReading> there =
                    now.values().stream().map(SeenFace::reading).toList();
            List<FaceReading> found = tracker.find(pixels, search, there, progress);
            if (!found.isEmpty()) {
                // Who is known is what was stored.
                finisher.drain();
                welcome(found, begins, now);
            }
        }
        lost.keySet().removeAll(now.keySet());
        followed = now;
        return new FrameFinisher.Frame(pixels, cut, new LinkedHashMap<>(now));
    }

    /** Reads somebody where they were; of two who have become one face the earlier one stays. */
    private void follow(PicturePyramid pixels, int person, SeenFace before, boolean confirm, Map<Integer, SeenFace> now)
            throws Problem {
        SeenFace face = tracker.follow(pixels, before.reading(), confirm)
                .map(SeenFace::of)
                .orElse(null);
        if (face != null
                && now.values().stream()
                        .noneMatch(other -> KnownPersons.overlap(
                                        other.reading().landmarks().box(),
                                        face.reading().landmarks().box())
                                > ONE_FACE)) {
            now.put(person, face);
        }
    }

    private void welcome(List<FaceReading> faces, boolean newShot, Map<Integer, SeenFace> now) {
        List<FaceReading> biggestFirst = new ArrayList<>(faces);
        biggestFirst.sort(Comparator.comparingDouble(
                        (FaceReading face) -> face.landmarks().box().area())
                .reversed());
        for (FaceReading face : biggestFirst) {
            int person = known.recognise(face, newShot, now.keySet(), persons);
            persons = Math.max(persons, person + 1);
            now.put(person, SeenFace.of(face));
        }
    }
}
