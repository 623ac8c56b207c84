package posestudio.models.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaLibrariesTest {
    @TempDir
    private Path folder;

    @Test
    void librariesAreFoundInTheOrderInWhichTheyNeedEachOther() throws Exception {
        // As Python's packages have them, and as a person copies them.
        Path blas = Files.createDirectories(folder.resolve("nvidia/cublas/lib"));
        Path later = Files.createFile(blas.resolve("libcublas.so.12"));
        Path former = Files.createFile(blas.resolve("libcublasLt.so.12.6"));
        Path first = Files.createFile(folder.resolve("libcudart.so.12"));
        Files.createFile(folder.resolve("libsomething.so"));
        assertEquals(
                List.of(first, former, later),
                CudaLibraries.find(folder, List.of("libcudart.so.12", "libcublasLt.so.12", "libcublas.so.12")));
    }

    @Test
    void aFolderThatIsNotThereHoldsNone() {
        assertEquals(List.of(), CudaLibraries.find(folder.resolve("none"), List.of("lib")));
        CudaLibraries.load(folder.resolve("none"));
    }
}
