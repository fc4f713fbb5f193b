package cn.jianzhen.engine.report;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code report.html} of one run: a single file that loads nothing. */
public final class AnalysisReport {
    private final MeasurementStore store;
    private final Catalogue catalogue;
    private final DetectionRun run;
    private final ReportLimits limits;
    private final List<Finding> findings;
    private final List<Finding> shown;

    public AnalysisReport(MeasurementStore store, Catalogue catalogue, DetectionRun run) {
        this(store, catalogue, run, ReportLimits.standard());
    }

    AnalysisReport(MeasurementStore store, Catalogue catalogue, DetectionRun run, ReportLimits limits) {
        this.store = store;
        this.catalogue = catalogue;
        this.run = run;
        this.limits = limits;
        this.findings = run.findings();
        this.shown = limits.shown(findings);
    }

    /** How many findings {@link #write} shows with their evidence. */
    public int detailed() {
        return shown.size();
    }

    /**
     * Writes the file anew. Throws StoreException when the store cannot be read.
     *
     * @param written hears each finding that is shown with its evidence
     */
    public void write(Path file, Consumer<Finding> written) throws IOException {
        try (Connection connection = store.connect();
                StoreQuery query = new StoreQuery(connection, store.schema())) {
            Html html = new Html();
            page(html, query, written);
            Files.writeString(file, html.page());
        } catch (SQLException e) {
            throw new StoreException("编写报告时数据库出错:" + e.getMessage(), e);
        }
    }

    private void page(Html html, StoreQuery query, Consumer<Finding> written) {
        Set<String> ids = shown.stream().map(Finding::findingId).collect(Collectors.toSet());
        Map<String, Place> places = Place.of(query, run.runId(), ids);
        String script = resource("report.js");
        html.doctype().open("html", "lang", "zh-CN");
        head(html, resource("report.css"), script);
        html.open("body").element("a", "跳到疑点清单", "class", "skip", "href", "#findings");
        HeadSection.write(html, query, run);
        contents(html);
        html.open("main");
        OverviewSection.write(html, query, catalogue, run, findings);
        DetectorSection.write(html, store.schema(), catalogue, run);
        StationSection.write(html, query, run);
        new FindingList(html, query, catalogue, limits).write(findings, shown, places, written);
        NotesSection.write(html, limits);
        html.close("main");
        html.verbatim("script", script).close("body").close("html");
    }

    /** The policy lets the browser load nothing and run only our script, whatever the data hold. */
    private static void head(Html html, String style, String script) {
        String policy = "default-src 'none'; style-src '" + digest(style) + "'; script-src '" + digest(script)
                + "'; base-uri 'none'; form-action 'none'";
        html.open("head").empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", "检真分析报告").verbatim("style", style).close("head");
    }

    private static void contents(Html html) {
        html.open("nav", "aria-label", "目录");
        Map<String, String> places =
                Map.of("overview", "概况", "detectors", "检测器", "stations", "检验机构", "findings", "疑点清单", "notes", "阅读说明");
        for (String place : List.of("overview", "detectors", "stations", "findings", "notes")) {
            html.element("a", places.get(place), "href", "#" + place);
        }
        html.close("nav");
    }

    private static String digest(String text) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = AnalysisReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The engine was packaged without " + name + ": build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
