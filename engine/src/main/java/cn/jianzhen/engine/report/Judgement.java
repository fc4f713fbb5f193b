package cn.jianzhen.engine.report;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorDefinition.InnocentExplanation;
import cn.jianzhen.engine.detector.DetectorDefinition.LegalBasis;
import cn.jianzhen.engine.detector.DetectorDefinition.Verification;
import cn.jianzhen.engine.finding.Finding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people need to decide about a finding: innocent explanations, what to check on site, the law of the day. */
final class Judgement {
    private Judgement() {}

    static void write(Html html, DetectorDefinition detector, Finding finding) {
        html.open("div", "class", "pair")
                .open("section")
                .element("h4", "可能的正当解释")
                .open("ul", "class", "marked");
        detector.innocent().stream()
                .sorted(Comparator.comparing(one -> one.excludedBy() != null))
                .forEach(one -> innocent(html, one));
        html.close("ul").close("section");
        html.open("section").element("h4", "现场核查要点").open("ol");
        detector.verify().forEach(one -> verification(html, one));
        html.close("ol").close("section").close("div");
        legalBasis(html, detector, day(finding));
    }

    private static void innocent(Html html, InnocentExplanation one) {
        boolean excluded = one.excludedBy() != null;
        html.open("li");
        html.element("span", excluded ? "已排除" : "待核实", "class", excluded ? "mark excluded" : "mark open");
        html.open("span").text(one.text());
        html.element("span", excluded ? one.excludedBy() : one.open(), "class", "aside");
        html.close("span").close("li");
    }

    private static void verification(Html html, Verification one) {
        html.open("li").text(one.what());
        html.element("span", "时间范围：" + one.window(), "class", "aside").close("li");
    }

    private static @Nullable LocalDate day(Finding finding) {
        LocalDateTime time = finding.occurredTo() == null ? finding.occurredFrom() : finding.occurredTo();
        return time == null ? null : time.toLocalDate();
    }

    private static void legalBasis(Html html, DetectorDefinition detector, @Nullable LocalDate day) {
        html.element("h4", day == null ? "法律依据" : "法律依据（" + day + " 有效的条款）");
        List<LegalBasis> inForce = detector.legalBasis().stream()
                .filter(basis -> day == null || inForce(basis, day))
                .toList();
        if (inForce.isEmpty()) {
            html.element("p", "没有登记当日有效的条款。");
            return;
        }
        html.open("ul");
        for (LegalBasis basis : inForce) {
            html.open("li").text("《" + basis.law() + "》" + basis.article());
            html.element("span", period(basis), "class", "aside").close("li");
        }
        html.close("ul");
    }

    private static boolean inForce(LegalBasis basis, LocalDate day) {
        return (basis.from() == null || !day.isBefore(basis.from()))
                && (basis.to() == null || !day.isAfter(basis.to()));
    }

    private static String period(LegalBasis basis) {
        if (basis.from() == null && basis.to() == null) {
            return "";
        }
        String from = basis.from() == null ? "" : basis.from() + " 起";
        return from + (basis.to() == null ? "有效" : "至 " + basis.to() + " 有效");
    }
}
