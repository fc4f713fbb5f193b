package cn.jianzhen.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.pack.PackageFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackFloorTest {
    @TempDir
    Path folder;

    @Test
    void countsTheLinesOfPlainAndGzippedFilesAndOfNothingElse() throws Exception {
        byte[] threeLines = "report_no,t\nR1,1\nR1,2\n".getBytes(StandardCharsets.UTF_8);
        Path made = new PackageFixture()
                .with("obd_stream-01.csv.gz", PackageFixture.gzip(threeLines))
                .with("manifest.json", "{\n}\n")
                .folder(folder);
        // The fixture's own files have 2 + 2 + 2 + 3 lines.
        assertThat(UnpackFloor.lines(made, 2)).isEqualTo(9 + 3);
    }
}
