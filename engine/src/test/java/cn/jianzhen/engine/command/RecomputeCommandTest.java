package cn.jianzhen.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.pack.PackageFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RecomputeCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = EngineCommands.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private static PackageFixture fixture() {
        StringBuilder trace = new StringBuilder("report_no,t,phase,k_m1,rpm\n");
        for (int t = 1; t <= 72; t++) {
            String peak = t % 18 == 9 ? "0.50,3200" : "0.05,700";
            trace.append("R1,%d,%d,%s\n".formatted(t, 3 + (t - 1) / 18, peak));
        }
        return new PackageFixture()
                .with(
                        "inspections.csv",
                        "report_no,station_id,vin,method,started_at,exhaust_result,temperature_c,software_version\n"
                                + "R1,410802001,LAAAAAAA0AA000001,free_acceleration,2024-10-08T09:00:00,pass,50,V1\n"
                                + "R2,410802001,LAAAAAAA0AA000001,free_acceleration,2024-10-08T10:00:00,pass,20,V1\n")
                .with("traces.csv", trace.toString())
                .with(
                        "results.csv",
                        "report_no,item,value,limit,verdict\n"
                                + "R1,smoke_mean,0.50,1.2,pass\nR1,smoke_1,0.30,,\nR2,smoke_mean,0.20,1.2,pass\n");
    }

    @Test
    void threeFilesAndASummaryComeOut() throws IOException {
        Path to = folder.resolve("out");
        assertThat(run("recompute", fixture().folder(folder).toString(), "--out", to.toString()))
                .isZero();
        assertThat(Files.readAllLines(to.resolve("recomputed.csv")))
                .containsExactly(
                        "report_no,item,reported,recomputed,unit,tolerance,agrees,rules_broken,version_factor",
                        "R1,smoke_1,0.30,0.5000,1/m,0.0100,false,environment-temperature,",
                        "R1,smoke_mean,0.50,0.5000,1/m,0.0100,true,environment-temperature,",
                        "R2,smoke_mean,0.20,,1/m,,,,");
        assertThat(Files.readAllLines(to.resolve("summary.csv")))
                .contains("station,410802001,2,2,50.00,10.00,20.00,50.00,,");
        assertThat(Files.readString(to.resolve("accuracy-recompute.md")))
                .startsWith("Made by `./jianzhen recompute PACKAGE --out DIR` on")
                .contains("all tests")
                .contains("| R1 | `smoke_1` |");
        assertThat(out.toString()).contains("自由加速法:2 / 2 / 50.00%");
        try (Stream<Path> left = Files.list(to)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "recomputed.csv", "summary.csv", "accuracy-recompute.md", "rejected.csv");
        }
    }

    @Test
    void withATruthOnlyHonestTestsAreMeasured() throws IOException {
        Path to = folder.resolve("out");
        Path truth = folder.resolve("truth.csv");
        Files.writeString(truth, "subject_kind,subject_id,scheme,category,note\ninspection,R1,override,5,\n");
        assertThat(run(
                        "recompute",
                        fixture().folder(folder).toString(),
                        "--out",
                        to.toString(),
                        "--truth",
                        truth.toString()))
                .isZero();
        assertThat(Files.readString(to.resolve("accuracy-recompute.md")))
                .contains("honest tests only")
                .contains("1 tests with reported figures; 1 figures could not be recomputed.")
                .doesNotContain("| R1 |");
    }

    @Test
    void aFileThatIsNoTruthIsRefused() throws IOException {
        Path truth = folder.resolve("truth.csv");
        Files.writeString(truth, "report_no,scheme\nR1,override\n");
        Path to = folder.resolve("out");
        assertThat(run(
                        "recompute",
                        fixture().folder(folder).toString(),
                        "--out",
                        to.toString(),
                        "--truth",
                        truth.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("不是真值文件");
        assertThat(to).doesNotExist();
    }
}
