package cn.jianzhen.engine.command;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.CatalogueProblem;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.finding.FindingsCsv;
import cn.jianzhen.engine.report.AnalysisReport;
import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.store.MeasurementStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the catalogue for a command and tells the person how each detector fared. */
final class Detection {
    private final MeasurementStore store;
    private final PrintWriter out;
    private final ConsoleProgress progress;

    Detection(MeasurementStore store, PrintWriter out, ConsoleProgress progress) {
        this.store = store;
        this.out = out;
        this.progress = progress;
    }

    /** Runs all detectors and writes {@code findings.csv} and {@code report.html} into the folder. */
    DetectionRun run(Catalogue catalogue, Path folder) throws IOException {
        for (CatalogueProblem problem : catalogue.problems()) {
            out.println("检测器文件有误,已跳过:" + problem);
        }
        progress.step("运行检测器", catalogue.detectors().size());
        DetectionRun run = DetectionRun.over(store, catalogue, EngineCommands.CLOCK, outcome -> progress.advance(1));
        progress.step("", 0);
        Files.createDirectories(folder);
        FindingsCsv.write(run.findings(), folder.resolve("findings.csv"));
        run.outcomes().forEach(this::tell);
        report(catalogue, run, folder.resolve("report.html"));
        out.printf(
                "共 %,d 条疑点,已写入 %s,报告见 %s%n",
                run.findings().size(), folder.resolve("findings.csv"), folder.resolve("report.html"));
        return run;
    }

    private void report(Catalogue catalogue, DetectionRun run, Path file) throws IOException {
        AnalysisReport report = new AnalysisReport(store, catalogue, run);
        progress.step("编写报告", report.detailed());
        report.write(file, finding -> progress.advance(1));
        progress.step("", 0);
    }

    private void tell(DetectorOutcome outcome) {
        String result = switch (outcome.state()) {
            case RAN -> String.format("%,d 条", outcome.findings().size());
            case NOT_ENOUGH_DATA -> outcome.note();
            case FAILED -> "运行失败:" + outcome.note();
        };
        out.printf(
                "  %s(%s):%s%n", outcome.detector().title(), outcome.detector().id(), result);
    }
}
