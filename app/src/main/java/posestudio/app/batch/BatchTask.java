package posestudio.app.batch;

import java.nio.file.Path;

/**
 * One picture of a batch.
 *
 * @param input the picture
 * @param output the file to be made of it
 */
public record BatchTask(Path input, Path output) {}
