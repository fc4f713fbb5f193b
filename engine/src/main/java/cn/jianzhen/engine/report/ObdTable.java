package cn.jianzhen.engine.report;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the on-board diagnosis said, and how many other vehicles gave the same calibration. */
final class ObdTable {
    private static final String CHECK = """
            select connected, connect_failure, standard, vin_reported, mil_on, cast(dtc_count as integer) as dtc_count,
              checked_at
            from obd_checks where report_no = ?
            """;

    /** A family is brand, model and displacement: cars of one family rightly share a calibration. */
    private static final String MODULES = """
            with own as (
              select module, cal_id, cvn from obd_modules where report_no = ?
            ), sharing as (
              select m.cal_id, m.cvn, count(distinct i.vin) as vehicles,
                count(distinct concat_ws('|', v.brand, v.model, v.displacement_l)) as families,
                count(distinct i.station_id) as stations
              from obd_modules m
              join (select distinct cal_id, cvn from own) o on o.cal_id = m.cal_id and o.cvn = m.cvn
              join inspections i on i.report_no = m.report_no
              left join vehicles v on v.vin = i.vin
              group by m.cal_id, m.cvn
            )
            select own.module, own.cal_id, own.cvn, coalesce(sharing.vehicles, 1) as vehicles,
              coalesce(sharing.families, 1) as families, coalesce(sharing.stations, 1) as stations
            from own left join sharing on sharing.cal_id = own.cal_id and sharing.cvn = own.cvn
            order by own.module
            """;

    private record Check(
            @Nullable Boolean connected,
            @Nullable String failure,
            @Nullable String standard,
            @Nullable String vin,
            @Nullable Boolean lampOn,
            @Nullable Integer codes,
            @Nullable LocalDateTime at) {}

    private record Module(
            String name, @Nullable String calId, @Nullable String cvn, int vehicles, int families, int stations) {}

    private ObdTable() {}

    static void write(Html html, StoreQuery store, InspectionFacts test) {
        store.first(
                        CHECK,
                        row -> new Check(
                                row.getObject("connected", Boolean.class),
                                store.label("obd_checks", "connect_failure", row.getString("connect_failure")),
                                store.label("obd_checks", "standard", row.getString("standard")),
                                row.getString("vin_reported"),
                                row.getObject("mil_on", Boolean.class),
                                row.getObject("dtc_count", Integer.class),
                                row.getObject("checked_at", LocalDateTime.class)),
                        test.reportNo())
                .ifPresentOrElse(check -> write(html, check, test), () -> html.element("p", "该检验没有上传OBD检查信息。"));
        List<Module> modules = store.list(
                MODULES,
                row -> new Module(
                        row.getString("module"),
                        row.getString("cal_id"),
                        row.getString("cvn"),
                        row.getInt("vehicles"),
                        row.getInt("families"),
                        row.getInt("stations")),
                test.reportNo());
        if (!modules.isEmpty()) {
            write(html, modules);
        }
    }

    private static void write(Html html, Check check, InspectionFacts test) {
        if (Boolean.FALSE.equals(check.connected())) {
            html.element("p", "未能连接：" + (check.failure() == null ? "原因未填报" : check.failure()));
            return;
        }
        boolean differs = check.vin() != null && !check.vin().equals(test.vin());
        Facts facts = new Facts(html);
        facts.add("登记的车辆识别代号", test.vin());
        facts.add("读出的车辆识别代号", Shown.text(check.vin()) + (differs ? "（与登记不符）" : ""), differs);
        facts.add("OBD类型", Shown.text(check.standard()));
        facts.add("故障灯点亮", Shown.yesNo(check.lampOn()));
        facts.add("故障码", check.codes() == null ? Shown.ABSENT : check.codes() + " 个");
        facts.add("检查时间", Shown.second(check.at()));
        facts.end();
    }

    private static void write(Html html, List<Module> modules) {
        Table table = new Table(html, "控制单元标定", "控制单元", "标定识别码CALID", "标定验证码CVN", "#车辆", "#车型族", "#机构");
        for (Module module : modules) {
            table.row(module.families() > 1 ? "differs" : "plain")
                    .head(module.name())
                    .cell(Shown.text(module.calId()))
                    .cell(Shown.text(module.cvn()))
                    .cell(module.vehicles() + " 辆")
                    .cell(module.families() + " 个")
                    .cell(module.stations() + " 家")
                    .endRow();
        }
        table.end();
        html.element("p", "后三列为全部数据中应答同一标定的车辆、车型族和机构。同一车型族共用标定属正常；互不相干的车型族共用同一标定则无法以此解释。", "class", "note");
    }
}
