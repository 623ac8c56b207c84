package posestudio.app.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.editor.file.FileProblems;
import posestudio.editor.problem.Problem;
import posestudio.editor.progress.Progress;

/** What a batch takes for finished. */
class BatchTest {
    @TempDir
    Path folder;

    private BatchTask task;

    @BeforeEach
    void make() throws IOException {
        task = new BatchTask(
                Files.writeString(folder.resolve("in.png"), "picture"),
                Files.createDirectory(folder.resolve("out")).resolve("in.png"));
    }

    private BatchReport run(Batch.Making making) throws IOException {
        BatchJournal journal = BatchJournal.open(task.output().getParent());
        return new Batch(journal, "recipe", making, Progress.NONE).run(List.of(task), 1, failed -> {});
    }

    private static void write(BatchTask task, Progress progress) throws Problem {
        try {
            Files.writeString(task.output(), "result");
        } catch (IOException e) {
            throw FileProblems.writing(task.output(), e);
        }
    }

    @Test
    void aResultIsFinishedWhenTheBatchIsStartedAgain() throws IOException {
        assertEquals(1, run(BatchTest::write).written());
        assertEquals(1, run(BatchTest::write).skipped());
    }

    @Test
    void whatSomebodyPutsInThePlaceOfAFailedResultIsNotFinished() throws IOException {
        BatchReport failed = run((made, progress) -> {
            throw new Problem(
                    Problem.Kind.INPUT, "picture.unreadable", made.input().toString());
        });
        assertEquals(1, failed.failures().size());
        Files.writeString(task.output(), "somebody's own");
        assertEquals(0, run(BatchTest::write).skipped());
    }

    @Test
    void whatReplacedAResultIsNotFinished() throws IOException {
        run(BatchTest::write);
        Files.writeString(task.output(), "somebody's own");
        AtomicInteger made = new AtomicInteger();
        run((again, progress) -> made.incrementAndGet());
        assertEquals(1, made.get());
    }
}
