package cn.jianzhen.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.store.MeasurementStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class AnalysisReportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final String SCRIPT = "<script>alert('号牌')</script>";
    private static final String IMAGE = "甲站\"><img src=\"http://evil.example/x.png\" onerror='alert(1)'/>";
    private static final String STYLE = "</style>&lt;b&gt;]]>\u202E张三";

    @TempDir
    Path folder;

    private Page report(MeasurementStore store, ReportLimits limits) throws Exception {
        Catalogue catalogue = ReportCity.catalogue(folder.resolve("catalogue"));
        assertThat(catalogue.problems()).isEmpty();
        Path file = folder.resolve("report.html");
        try (store) {
            DetectionRun run = DetectionRun.over(store, catalogue, CLOCK, outcome -> {});
            new AnalysisReport(store, catalogue, run, limits).write(file, finding -> {});
        }
        return Page.read(Files.readString(file));
    }

    private Page report() throws Exception {
        return report(ReportCity.store(folder.resolve("data")), ReportLimits.standard());
    }

    @Test
    void theHeadSaysWhatWasAnalysedWithWhatAndThatAFindingIsNoConclusion() throws Exception {
        Page page = report();

        assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo("zh-CN");
        assertThat(page.all("h1").get(0).getTextContent()).isEqualTo("检真分析报告");
        assertThat(page.all("header").get(0).getTextContent())
                .contains("疑点不是结论，须由人核查认定", "测试市", "410800", "2024-10-01 至 2024-10-31", "接收 30，退回 2")
                .contains("2024-11-01 09:00:00", "引擎版本", "数据快照", "检测器目录摘要（SHA-256）");
        assertThat(Page.words(page.byId("overview")))
                .contains("检验机构 2", "检测线 1", "检验 3有过程数据 2", "疑点 2硬矛盾 1", "有疑点的检验 2");
    }

    @Test
    void aKindThatNoDetectorAsksForIsNotShownAsClean() throws Exception {
        List<Element> rows = Page.withClass(report().byId("overview"), "tr", "empty");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getTextContent()).contains("使用作弊器").contains("未检测");
    }

    @Test
    void everyDetectorTellsHowItFared() throws Exception {
        String detectors = report().byId("detectors").getTextContent();

        assertThat(detectors).contains("疑似planted", "已运行", "疑似hungry", "数据不足：缺少维修记录（repairs）");
        assertThat(detectors).contains("疑似broken", "运行失败：", "minutes").contains("加过噪声的看不出来");
    }

    @Test
    void aStationStandsWithItsTestsItsShareAndItsKinds() throws Exception {
        List<String> rows = Page.all(report().byId("stations"), "tr").stream()
                .map(Page::words)
                .toList();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).contains("类别2");
        assertThat(rows.get(1)).contains("甲站S-A 410802 3 2 66.7% 2 1 2");
        assertThat(rows.get(2)).contains("乙站S-B 410811 0 0 – 0 0 0");
    }

    @Test
    void aFindingOpensToAllThatIsNeededToJudgeIt() throws Exception {
        Element finding = report().finding("R2");

        assertThat(Page.all(finding, "h3").get(0).getTextContent())
                .startsWith("疑似planted")
                .contains("硬矛盾");
        assertThat(Page.all(finding, "details").get(0).hasAttribute("open")).isFalse();
        assertThat(Page.words(finding))
                .contains("豫H00002用了报告R1的数据，时长 90 s。", "是不是同一份数据？", "检验时长", "90 s")
                .contains("待核实时钟不准核对对时记录", "已排除重复上传不比较同一车辆", "调取录像时间范围：前后10分钟")
                .contains("planted 第 3 版", "最短时间", "60 s", "试验所取", "张三", "丰田 卡罗拉")
                .containsPattern("检测器SHA-256\\s*[0-9a-f]{64}")
                .containsPattern("疑点编号\\s*[0-9a-f]{24}");
    }

    @Test
    void theLawIsThatOfTheDay() throws Exception {
        assertThat(Page.words(report().finding("R2")))
                .contains("法律依据（2024-10-08 有效的条款）", "《旧法》第一条", "2016-01-01 起至 2024-10-08 有效")
                .doesNotContain("新法");
    }

    @Test
    void aCopiedTraceIsLaidOverItsSourceWithNothingLeftBetween() throws Exception {
        Element finding = report().finding("R2");

        assertThat(Page.words(finding))
                .contains("可比 30 秒中，全部通道同时相等的有 30 秒（100.0%）", "对照曲线已平移 2 秒以对齐", "未画出：CO₂ 始终为 14.8 %");
        Element picture = Page.withClass(finding, "div", "picture").get(0);
        List<Element> mine = Page.withClass(picture, "path", "mine");
        assertThat(mine).hasSize(2);
        assertThat(Page.withClass(picture, "path", "theirs"))
                .extracting(path -> path.getAttribute("d"))
                .containsExactlyElementsOf(
                        mine.stream().map(path -> path.getAttribute("d")).toList());
        assertThat(Page.withClass(picture, "path", "series"))
                .hasSize(3)
                .allSatisfy(path -> assertThat(path.getAttribute("d")).doesNotContain("l"));
    }

    @Test
    void whatOverlapsOnTheLineIsDrawnInRedAndTold() throws Exception {
        Element finding = report().finding("R2");
        Element timeline = Page.withClass(finding, "div", "picture").get(1);

        assertThat(Page.withClass(timeline, "rect", "subject")).hasSize(1);
        assertThat(Page.withClass(timeline, "rect", "clash"))
                .extracting(Element::getTextContent)
                .anyMatch(told -> told.contains("豫H00001"))
                .anyMatch(told -> told.contains("豫H00003"))
                .anyMatch(told -> told.contains("遮挡"));
        assertThat(Page.words(finding)).contains("与 豫H00001（汽油1号线）重叠 1 分 30 秒", "豫H00003（汽油1号线）重叠 30 秒");
    }

    @Test
    void resultsAndOnBoardDiagnosisStandBesideWhatContradictsThem() throws Exception {
        Element finding = report().finding("R2");
        List<String> striking = Page.withClass(finding, "tr", "differs").stream()
                .map(Page::words)
                .toList();

        assertThat(striking)
                .anyMatch(row -> row.contains("ASM5025 CO（%） 0.1 0.8 +0.7 ±0.05 不一致 0.50 合格"))
                .anyMatch(row -> row.contains("7E8 CAL CVN 2 辆 2 个 1 家"));
        assertThat(Page.words(finding)).contains("可复算的 1 项中，1 项与上报值不一致", "V1（与登记不符）", "0.95-1.05");
    }

    @Test
    void aTestWithoutTraceSaysSo() throws Exception {
        assertThat(Page.words(report().finding("R3"))).contains("本次检验没有可显示的过程数据", "没有上传检验结果", "没有上传OBD检查信息");
    }

    @Test
    void hostileTextStaysText() throws Exception {
        Page page = report(ReportCity.store(folder.resolve("data"), SCRIPT, IMAGE, STYLE), ReportLimits.standard());

        assertThat(page.all("script")).hasSize(1);
        assertThat(page.all("style")).hasSize(1);
        assertThat(page.all("img")).isEmpty();
        assertThat(page.attributes()).noneMatch(attribute -> attribute.getName().startsWith("on"));
        assertThat(page.finding("R2").getTextContent())
                .contains(SCRIPT, IMAGE, STYLE.replace('\u202E', '\uFFFD'))
                .doesNotContain("\u202E");
    }

    @Test
    void nothingIsLoaded() throws Exception {
        Page page = report(ReportCity.store(folder.resolve("data"), SCRIPT, IMAGE, STYLE), ReportLimits.standard());

        assertThat(page.attributes())
                .filteredOn(attribute -> List.of("src", "href", "action", "data", "poster", "srcset", "style", "xmlns")
                        .contains(attribute.getName()))
                .allMatch(attribute -> attribute.getValue().startsWith("#"));
        assertThat(List.of("link", "iframe", "object", "embed", "image", "use", "base"))
                .allSatisfy(tag -> assertThat(page.all(tag)).isEmpty());
        String own = page.all("style").get(0).getTextContent()
                + page.all("script").get(0).getTextContent();
        assertThat(own).doesNotContain("url(", "@import", "http", "fetch", "XMLHttpRequest", "import(");
        assertThat(page.all("meta"))
                .anyMatch(meta -> meta.getAttribute("http-equiv").equals("Content-Security-Policy")
                        && meta.getAttribute("content").startsWith("default-src 'none'; style-src 'sha256-"));
    }

    @Test
    void whatIsNotShownIsCountedAndFoundInTheFile() throws Exception {
        Page page = report(ReportCity.store(folder.resolve("data")), new ReportLimits(1, 1, 0, 20));

        Element list = page.byId("findings");
        assertThat(Page.withClass(list, "li", "finding")).hasSize(1);
        assertThat(list.getTextContent())
                .contains("共 2 条，按分数从高到低列出 1 条", "其余 1 条未在此展开", "findings.csv：疑似planted 1 条")
                .contains("为控制文件大小，本条不再附图表", "有 1 条因文件大小限制未附图表");
        assertThat(Page.all(page.finding("R2"), "svg")).isEmpty();
    }

    @Test
    void theSamePageIsWrittenWithoutAnyFinding() throws Exception {
        MeasurementStore store = ReportCity.store(folder.resolve("data"));
        Catalogue catalogue = ReportCity.catalogue(folder.resolve("catalogue"));
        Path file = folder.resolve("report.html");
        try (store) {
            DetectionRun run = DetectionRun.over(store, catalogue, CLOCK, outcome -> {});
            DetectionRun none = new DetectionRun(
                    "none",
                    run.startedAt(),
                    run.endedAt(),
                    run.engineVersion(),
                    run.catalogueSha256(),
                    run.snapshot(),
                    List.of());
            new AnalysisReport(store, catalogue, none).write(file, finding -> {});
        }
        Page page = Page.read(Files.readString(file));
        assertThat(page.byId("findings").getTextContent()).contains("共 0 条");
    }

    @Test
    void headingsDescendOneStepAtATimeAndTablesHaveHeaders() throws Exception {
        Page page = report();
        List<Integer> levels = new ArrayList<>();
        for (Element element : page.all("*")) {
            if (element.getTagName().matches("h[1-6]")) {
                levels.add(element.getTagName().charAt(1) - '0');
            }
        }
        assertThat(levels.get(0)).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("heading %d of %s", i, levels).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
        assertThat(page.all("table"))
                .allSatisfy(table -> assertThat(Page.all(table, "th"))
                        .filteredOn(header -> header.getAttribute("scope").equals("col"))
                        .isNotEmpty());
        assertThat(page.all("*").stream()
                        .map(element -> element.getAttribute("id"))
                        .filter(id -> !id.isEmpty())
                        .toList())
                .doesNotHaveDuplicates();
    }
}
