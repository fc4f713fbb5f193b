package cn.jianzhen.engine.report;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Subject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The findings, the surest first: one row each that opens; what is not shown is counted. */
final class FindingList {
    private final Html html;
    private final Catalogue catalogue;
    private final Map<String, DetectorDefinition> detectors;
    private final FindingDetail detail;
    private final ReportLimits limits;

    FindingList(Html html, StoreQuery store, Catalogue catalogue, ReportLimits limits) {
        this.html = html;
        this.catalogue = catalogue;
        this.detectors =
                catalogue.detectors().stream().collect(Collectors.toMap(DetectorDefinition::id, detector -> detector));
        this.detail = new FindingDetail(html, store, catalogue.vocabulary(), limits);
        this.limits = limits;
    }

    /**
     * Writes the list.
     *
     * @param findings all of the run, the surest first
     * @param shown those of them that are shown with their evidence, in the same order
     * @param places by finding
     * @param written hears each finding as it is written
     */
    void write(List<Finding> findings, List<Finding> shown, Map<String, Place> places, Consumer<Finding> written) {
        Set<Finding> chosen = new LinkedHashSet<>(shown);
        html.open("section", "id", "findings").element("h2", "四、疑点清单");
        html.element("p", sentence(findings.size(), shown.size()), "class", "note");
        rest(findings.stream().filter(finding -> !chosen.contains(finding)).toList());
        filter(shown, places);
        html.open("ol", "class", "findings");
        int rank = 0;
        for (Finding finding : findings) {
            rank++;
            if (chosen.contains(finding)) {
                item(finding, places.getOrDefault(finding.findingId(), Place.UNKNOWN), rank);
                written.accept(finding);
            }
        }
        html.close("ol");
        if (detail.undrawn() > 0) {
            html.element("p", "有 " + detail.undrawn() + " 条因文件大小限制未附图表。", "class", "note");
        }
        html.close("section");
    }

    private String sentence(int all, int shown) {
        String which = all == shown
                ? "共 " + Shown.count(all) + " 条，按分数从高到低全部列出。"
                : "共 " + Shown.count(all) + " 条，按分数从高到低列出 " + Shown.count(shown) + " 条，其中每个检测器分数最高的 "
                        + limits.perDetector() + " 条必列；序号为全部疑点中的名次。";
        return which + "点开一条看证据、正当解释、核查要点和计算依据。打印时只印已点开的详情。";
    }

    private void rest(List<Finding> rest) {
        if (rest.isEmpty()) {
            return;
        }
        Map<String, Long> counts =
                rest.stream().collect(Collectors.groupingBy(this::title, TreeMap::new, Collectors.counting()));
        String text = counts.entrySet().stream()
                .map(count -> count.getKey() + " " + Shown.count(count.getValue()) + " 条")
                .collect(Collectors.joining("；"));
        html.element(
                "p",
                "其余 " + Shown.count(rest.size()) + " 条未在此展开，全部见同一文件夹的 findings.csv：" + text + "。",
                "class",
                "note");
    }

    private String title(Finding finding) {
        DetectorDefinition detector = detectors.get(finding.provenance().detectorId());
        return detector == null ? finding.provenance().detectorId() : detector.title();
    }

    /** Shown by the script only: without it the list is complete as it stands. */
    private void filter(List<Finding> shown, Map<String, Place> places) {
        Map<String, String> categories = new TreeMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> stations = new TreeMap<>();
        for (Finding finding : shown) {
            String category = Integer.toString(finding.category());
            categories.put(category, category + " " + categoryLabel(finding));
            titles.put(finding.provenance().detectorId(), title(finding));
            Place place = places.getOrDefault(finding.findingId(), Place.UNKNOWN);
            if (place.stationId() != null) {
                stations.put(place.stationId(), place.station());
            }
        }
        html.open("form", "id", "filter", "hidden", "hidden", "aria-label", "筛选疑点");
        select("category", "类别", categories);
        select("detector", "检测器", titles);
        select("station", "检验机构", stations);
        html.element("button", "展开所列", "type", "button", "id", "open-all");
        html.element("button", "全部收起", "type", "button", "id", "close-all");
        html.element("button", "清除筛选", "type", "reset");
        html.element("span", "", "id", "shown", "role", "status").close("form");
    }

    private void select(String name, String label, Map<String, String> choices) {
        html.open("label").text(label).open("select", "name", name);
        html.element("option", "全部", "value", "");
        choices.forEach((value, text) -> html.element("option", text, "value", value));
        html.close("select").close("label");
    }

    private String categoryLabel(Finding finding) {
        return catalogue.vocabulary().categories().getOrDefault(finding.category(), "");
    }

    private void item(Finding finding, Place place, int rank) {
        html.open(
                "li",
                "class",
                "finding " + (finding.strength().equals("hard") ? "hard" : "soft"),
                "data-category",
                Integer.toString(finding.category()),
                "data-detector",
                finding.provenance().detectorId(),
                "data-station",
                place.stationId() == null ? "" : place.stationId());
        html.open("details", "id", "f-" + finding.findingId()).open("summary");
        html.element("span", Integer.toString(rank), "class", "rank");
        html.open(
                "span",
                "class",
                "score " + (finding.score() >= 0.7 ? "high" : finding.score() >= 0.4 ? "medium" : "low"));
        html.element("b", Shown.score(finding.score())).element("span", "分").close("span");
        html.open("h3").text(title(finding));
        html.element("span", strength(finding), "class", "strength").close("h3");
        html.element("span", who(finding, place), "class", "who");
        html.element("span", finding.explanation(), "class", "why").close("summary");
        DetectorDefinition detector = detectors.get(finding.provenance().detectorId());
        if (detector != null) {
            detail.write(detector, finding);
        }
        html.close("details").close("li");
    }

    private String strength(Finding finding) {
        return catalogue.vocabulary().strengths().getOrDefault(finding.strength(), finding.strength());
    }

    private String who(Finding finding, Place place) {
        Subject subject = finding.subject();
        String name = subject.kind().equals("inspection") && place.plate() != null
                ? place.plate() + " · " + Shown.minute(finding.occurredFrom()) + " · 报告 " + subject.id()
                : detail.names().name(subject) + "（" + subject.id() + "） · " + Shown.minute(finding.occurredFrom());
        String station = place.stationId() == null ? "" : " · " + place.station();
        return detail.names().kind(subject) + " " + name + station;
    }
}
