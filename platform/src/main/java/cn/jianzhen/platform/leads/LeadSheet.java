package cn.jianzhen.platform.leads;

import cn.jianzhen.engine.finding.SpreadsheetText;
import cn.jianzhen.platform.access.Masking;
import cn.jianzhen.platform.access.Personal;
import cn.jianzhen.platform.leads.HarmView.HarmRange;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leads as a CSV file that a spreadsheet opens rightly: a byte-order mark, Chinese headers, no cell taken for a formula. */
final class LeadSheet {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> HEADERS = List.of(
            "线索编号",
            "风险",
            "硬矛盾或软线索",
            "类别",
            "线索",
            "说明",
            "办理状态",
            "办理人",
            "办理期限",
            "号牌号码",
            "车辆识别代号",
            "检验机构",
            "区县",
            "检测线",
            "检验方法",
            "发生时间",
            "对象类型",
            "对象编号",
            "检测器",
            "疑点数",
            "涉及车辆",
            "预期超排（污染当量）",
            "预期超排下限",
            "预期超排上限",
            "NOx（kg）",
            "PM（kg）",
            "CO（kg）",
            "下一步核查",
            "预计核查工时",
            "预计核查工时下限",
            "预计核查工时上限");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Writer out;
    private final Masking masking;

    LeadSheet(OutputStream out, Charset charset, Masking masking) throws IOException {
        this.masking = masking;
        this.out = new BufferedWriter(new OutputStreamWriter(out, charset));
        this.out.write(BYTE_ORDER_MARK);
        this.out.write(line(HEADERS));
    }

    void write(LeadRow lead) {
        try {
            out.write(line(List.of(
                    lead.leadId(),
                    String.format(Locale.ROOT, "%.4f", lead.risk()),
                    lead.strength().equals("hard") ? "硬矛盾" : "软线索",
                    lead.category() + " " + lead.categoryLabel(),
                    lead.title(),
                    lead.reason(),
                    Stage.word(lead.desk().stage()),
                    text(lead.desk().assigneeName()),
                    lead.desk().dueOn() == null ? "" : lead.desk().dueOn().toString(),
                    masking.text(Personal.PLATE, lead.plate()),
                    masking.text(Personal.VIN, lead.vin()),
                    text(lead.stationName()),
                    text(lead.countyName()),
                    text(lead.lineId()),
                    text(lead.methodLabel()),
                    TIME.format(lead.occurredAt()),
                    lead.subjectKind(),
                    subject(lead),
                    String.join(" ", lead.detectorIds()),
                    Integer.toString(lead.findingCount()),
                    harm(lead, HarmView::vehicles),
                    harm(lead, harm -> harm.equivalents().expected()),
                    harm(lead, harm -> harm.equivalents().low()),
                    harm(lead, harm -> harm.equivalents().high()),
                    harm(lead, harm -> harm.noxKg().expected()),
                    harm(lead, harm -> harm.pmKg().expected()),
                    harm(lead, harm -> harm.coKg().expected()),
                    lead.visit() == null ? "" : lead.visit().check(),
                    hours(lead, HarmRange::expected),
                    hours(lead, HarmRange::low),
                    hours(lead, HarmRange::high))));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    void finish() throws IOException {
        out.flush();
    }

    /** A cell that begins like a formula gets an apostrophe in front, which spreadsheets show as text. */
    static String cell(String text) {
        return '"' + SpreadsheetText.safe(text).replace("\"", "\"\"") + '"';
    }

    private String subject(LeadRow lead) {
        return Personal.idOf(lead.subjectKind())
                .map(kind -> masking.text(kind, lead.subjectId()))
                .orElse(lead.subjectId());
    }

    private String line(List<String> cells) {
        return cells.stream().map(masking::text).map(LeadSheet::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Three digits: the estimate knows no more. */
    private static String harm(LeadRow lead, ToDoubleFunction<HarmView> number) {
        HarmView harm = lead.harm();
        return harm == null ? "" : rounded(number.applyAsDouble(harm));
    }

    private static String hours(LeadRow lead, ToDoubleFunction<HarmRange> number) {
        VisitView visit = lead.visit();
        return visit == null ? "" : rounded(number.applyAsDouble(visit.hours()));
    }

    private static String rounded(double number) {
        return new BigDecimal(number)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
