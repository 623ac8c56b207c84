package posestudio.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import posestudio.app.packs.Packs;
import posestudio.app.packs.TinyCatalogue;
import posestudio.app.system.UserFolders;
import posestudio.editor.json.JsonTree;

class PacksCommandTest {
    @TempDir
    private Path folder;

    private Path models;
    private Path mine;
    private HttpServer server;
    private Cli cli;

    @BeforeEach
    void setUp() throws IOException {
        models = folder.resolve("models");
        mine = TinyCatalogue.publish(folder.resolve("mine"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] content = Files.readAllBytes(
                    mine.resolve(exchange.getRequestURI().getPath().substring(1)));
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        cli = new Cli(folder)
                .with(new Packs(
                        models,
                        TinyCatalogue.write(folder.resolve("catalogue"), address),
                        Packs.trial(UserFolders.ofThisSystem())));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static Map<String, Object> json(Cli.Outcome outcome) throws IOException {
        return JsonTree.read(outcome.out().getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> listed(String id) throws IOException {
        Map<String, Object> list = json(cli.run("packs", "list", "--json"));
        return ((List<Map<String, Object>>) list.get("packs"))
                .stream().filter(pack -> pack.get("id").equals(id)).findFirst().orElseThrow();
    }

    @Test
    void packsOfTheProgramAndThoseThatCanBeHadAreListed() throws IOException {
        Cli.Outcome outcome = cli.run("packs");
        assertEquals(ExitCode.OK, outcome.code());
        assertTrue(outcome.out().contains("perception 1: part of the program"), outcome.out());
        assertTrue(outcome.out().contains("posestudio packs download liveportrait"), outcome.out());
        assertEquals("bundled", listed("perception").get("state"));
        assertEquals("available", listed("liveportrait").get("state"));
    }

    @Test
    void anInstalledPackIsListedWithItsBuildAndVerified() throws IOException {
        Cli.Outcome installed = cli.run("packs", "install", mine, "--accept-licence");
        assertEquals(ExitCode.OK, installed.code(), installed.err());
        assertTrue(installed.err().contains("MIT License"), "the licence is shown");
        assertTrue(installed.err().contains("non-commercial"), "with what it says of InsightFace");
        Map<String, Object> pack = listed("liveportrait");
        assertEquals("installed", pack.get("state"));
        assertEquals("Hugging Face", pack.get("build"));
        assertEquals(Boolean.TRUE, pack.get("known"));
        assertEquals("stock", pack.get("variant"));
        assertTrue(cli.run("packs", "list").out().contains("build: known (Hugging Face)"));
        Cli.Outcome verified = cli.run("packs", "verify");
        assertEquals(ExitCode.OK, verified.code(), verified.err());
        assertTrue(verified.out().contains("liveportrait: all 8 files"), verified.out());
        assertTrue(verified.out().contains("perception: all 6 files"), verified.out());
    }

    @Test
    void withoutATerminalTheLicenceHasToBeAcceptedOnTheCommandLine() {
        Cli.Outcome outcome = cli.run("packs", "install", mine);
        assertEquals(ExitCode.USAGE, outcome.code());
        assertTrue(outcome.err().contains("--accept-licence"), outcome.err());
        assertFalse(Files.exists(models));
    }

    @Test
    void aDownloadedPackIsTold() throws IOException {
        Cli.Outcome outcome = cli.run("packs", "download", "--accept-licence", "--json");
        assertEquals(ExitCode.OK, outcome.code(), outcome.err());
        assertEquals(models.resolve("liveportrait").toString(), json(outcome).get("place"));
        assertEquals(List.of(), json(outcome).get("notes"));
    }

    @Test
    void aPackThatCannotBeDownloadedIsToldWithWhatToDo() throws IOException {
        Files.write(mine.resolve("stitching.onnx"), new byte[100]);
        Cli.Outcome outcome = cli.run("packs", "download", "liveportrait", "--accept-licence");
        assertEquals(ExitCode.INPUT, outcome.code());
        assertTrue(outcome.err().contains("stitching.onnx"), outcome.err());
        assertTrue(outcome.err().contains("install from a folder"), outcome.err());
        assertEquals("available", listed("liveportrait").get("state"));
        assertTrue(((Number) listed("liveportrait").get("unfinished")).longValue() > 1000);
        assertTrue(cli.run("packs").out().contains("goes on with it"));
    }

    @Test
    void aFolderThatIsNoPackIsRefusedInTheLanguageSpoken() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        Cli.Outcome outcome = cli.in(Locale.SIMPLIFIED_CHINESE).run("packs", "install", none, "--accept-licence");
        assertEquals(ExitCode.INPUT, outcome.code());
        assertTrue(outcome.err().contains("中没有任何已知模型包的文件"), outcome.err());
    }

    @Test
    void aNetworkThatCannotBeRunIsRefusedBeforeItIsInstalled() throws IOException {
        Path lip = mine.resolve("stitching_lip.onnx");
        String text = Files.readString(lip, StandardCharsets.ISO_8859_1);
        Files.writeString(lip, text.replace("Gemm", "Zork"), StandardCharsets.ISO_8859_1);
        Cli.Outcome outcome = cli.run("packs", "install", mine, "--accept-licence");
        assertEquals(ExitCode.INPUT, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("ONNX Runtime cannot run the network stitching_lip.onnx: "), outcome.err());
        assertEquals("available", listed("liveportrait").get("state"));
    }

    @Test
    void whatIsDamagedIsNamedByVerify() throws IOException {
        cli.run("packs", "install", mine, "--accept-licence");
        Files.write(models.resolve("liveportrait").resolve("stitching.onnx"), new byte[100]);
        Cli.Outcome outcome = cli.run("packs", "verify", "liveportrait", "--json");
        assertEquals(ExitCode.ENGINE, outcome.code());
        assertTrue(outcome.err().contains("stitching.onnx"), outcome.err());
        assertTrue(outcome.out().contains("{\"path\":\"stitching.onnx\",\"state\":\"damaged\"}"), outcome.out());
    }

    @Test
    void aManifestThatNobodyCanReadIsToldByVerifyAndReplacedByInstall() throws IOException {
        cli.run("packs", "install", mine, "--accept-licence");
        Files.writeString(models.resolve("liveportrait").resolve("pack.json"), "{");
        for (Cli.Outcome outcome : List.of(cli.run("packs", "verify"), cli.run("packs", "verify", "liveportrait"))) {
            assertEquals(ExitCode.ENGINE, outcome.code(), outcome.err());
            assertTrue(outcome.err().contains("cannot be used"), outcome.err());
            assertTrue(outcome.err().contains("line 1, column"), outcome.err());
            assertFalse(outcome.err().contains("REDACTED"), outcome.err());
        }
        assertEquals(
                ExitCode.OK,
                cli.run("packs", "install", mine, "--accept-licence").code());
    }

    @Test
    void aRemovedPackIsGoneAndThoseOfTheProgramStay() throws IOException {
        cli.run("packs", "install", mine, "--accept-licence");
        assertEquals(ExitCode.OK, cli.run("packs", "remove", "liveportrait").code());
        assertEquals("available", listed("liveportrait").get("state"));
        assertEquals(ExitCode.INPUT, cli.run("packs", "remove", "liveportrait").code());
        Cli.Outcome bundled = cli.run("packs", "remove", "perception");
        assertEquals(ExitCode.INPUT, bundled.code());
        assertTrue(bundled.err().contains("part of the program"), bundled.err());
    }
}
