package cn.jianzhen.detectors;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorDefinition.InnocentExplanation;
import cn.jianzhen.engine.detector.DetectorDefinition.LegalBasis;
import cn.jianzhen.engine.detector.Parameter;
import cn.jianzhen.engine.detector.ScoreRule;
import cn.jianzhen.engine.detector.Vocabulary;
import cn.jianzhen.engine.finding.EvidenceColumn;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue as pages for people, made from the YAMLs and from nothing else. */
final class CataloguePages {
    private static final String MADE =
            "<!-- 由 detectors/ 生成，请勿手改：./mvnw test -pl detectors -am -Dpages.update=true -->\n\n";

    private final Catalogue catalogue;
    private final Vocabulary words;

    CataloguePages(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = catalogue.vocabulary();
    }

    /** Path below docs/ to content. */
    Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("catalogue.zh-CN.md", overview());
        catalogue.detectors().forEach(detector -> pages.put("detectors/" + detector.id() + ".md", page(detector)));
        return pages;
    }

    private String overview() {
        StringBuilder page = new StringBuilder(MADE).append("# 检测器目录\n\n");
        words.categories().forEach((category, label) -> {
            List<DetectorDefinition> detectors = catalogue.detectors().stream()
                    .filter(detector -> detector.category() == category)
                    .toList();
            page.append("## ").append(category).append(' ').append(label).append("\n\n");
            page.append(detectors.isEmpty() ? "尚无检测器。\n\n" : table(detectors));
        });
        return page.toString().stripTrailing() + "\n";
    }

    private String table(List<DetectorDefinition> detectors) {
        return rows(
                "检测器|问题|强度|证据类别|需要的数据|状态|版本",
                detectors,
                detector -> String.join(
                        "|",
                        "[" + detector.title() + "](detectors/" + detector.id() + ".md)",
                        detector.question(),
                        label(words.strengths(), detector.strength()),
                        label(words.families(), detector.family()),
                        String.join("、", detector.needs()),
                        label(words.statuses(), detector.status()),
                        Integer.toString(detector.version())));
    }

    private String page(DetectorDefinition detector) {
        StringBuilder page = new StringBuilder(MADE);
        page.append("# ")
                .append(detector.title())
                .append("\n\n")
                .append(detector.question())
                .append("\n\n");
        page.append("`")
                .append(detector.id())
                .append("` · ")
                .append(detector.category())
                .append(' ');
        page.append(label(words.categories(), detector.category())).append(" · ");
        page.append(label(words.strengths(), detector.strength())).append(" · ");
        page.append(label(words.families(), detector.family())).append(" · 第 ").append(detector.version());
        page.append(" 版（").append(label(words.statuses(), detector.status())).append("） · 负责：");
        page.append(detector.owner()).append("\n\n");
        section(page, "说明句", "> " + detector.explanation().template() + "\n\n");
        section(page, "参数", rows("参数|默认值|理由", detector.parameters(), CataloguePages::parameter));
        section(page, "可信度", rows("情形|分值|强度|理由", detector.score().bands(), band -> band(detector, band)));
        section(page, "检出能力", new PowerSection(catalogue).of(detector));
        section(page, "证据", rows("列|单位", detector.columns(), CataloguePages::column));
        section(
                page,
                "图示",
                detector.views().stream()
                                .map(view -> label(words.views(), view))
                                .collect(Collectors.joining("、")) + "\n\n");
        section(page, "无辜的解释", rows("解释|处理", detector.innocent(), CataloguePages::innocent));
        section(page, "看不到的", bullets(detector.blindSpots()));
        section(page, "现场核实", rows("核实|时间范围", detector.verify(), v -> v.what() + "|" + v.window()));
        section(page, "法律依据", rows("法律|条款|施行期间", detector.legalBasis(), CataloguePages::law));
        section(page, "修改记录", rows("版本|日期|内容", detector.history(), c -> c.version() + "|" + c.date() + "|" + c.text()));
        return page.toString().stripTrailing() + "\n";
    }

    private static void section(StringBuilder page, String title, String body) {
        page.append("## ").append(title).append("\n\n").append(body);
    }

    static <T> String rows(String header, List<T> items, Function<T, String> row) {
        String line = "|" + header.replaceAll("[^|]+", "---") + "|\n";
        return "|" + header + "|\n" + line
                + items.stream().map(item -> "|" + row.apply(item) + "|\n").collect(Collectors.joining()) + "\n";
    }

    private static String bullets(List<String> items) {
        return items.stream().map(item -> "- " + item + "\n").collect(Collectors.joining()) + "\n";
    }

    private static String parameter(Parameter parameter) {
        String value =
                BigDecimal.valueOf(parameter.initial()).stripTrailingZeros().toPlainString();
        return parameter.label() + " `" + parameter.name() + "`|" + value + " "
                + Objects.requireNonNullElse(parameter.unit(), "") + "|" + parameter.reason();
    }

    private String band(DetectorDefinition detector, ScoreRule.Band band) {
        EvidenceColumn by = Objects.requireNonNull(
                detector.columnsByName().get(detector.score().by()));
        String when = band.is() == null ? by.label() + " ≥ " + band.atLeast() : by.format(band.is());
        return when + "|" + band.score() + "|" + label(words.strengths(), band.strength()) + "|" + band.reason();
    }

    private static String column(EvidenceColumn column) {
        return column.label() + " `" + column.name() + "`|" + Objects.requireNonNullElse(column.unit(), "");
    }

    private static String innocent(InnocentExplanation innocent) {
        return innocent.text() + "|"
                + (innocent.excludedBy() != null ? "已排除：" + innocent.excludedBy() : "未排除：" + innocent.open());
    }

    private static String law(LegalBasis basis) {
        String from = basis.from() == null ? "" : basis.from().toString();
        return basis.law() + "|" + basis.article() + "|" + from + " 至 "
                + (basis.to() == null ? "今" : basis.to().toString());
    }

    private static <K> String label(Map<K, String> labels, K key) {
        return labels.getOrDefault(key, String.valueOf(key));
    }
}
