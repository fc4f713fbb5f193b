package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.sheet.SecondTable;
import cn.jianzhen.engine.sheet.SecondValues;
import cn.jianzhen.engine.sheet.SheetItem;
import cn.jianzhen.engine.sheet.TestSheet;
import cn.jianzhen.engine.standard.Confidence;
import cn.jianzhen.engine.standard.Level;
import cn.jianzhen.engine.standard.Limit;
import cn.jianzhen.engine.standard.LimitClass;
import cn.jianzhen.engine.standard.MethodChoice;
import cn.jianzhen.engine.standard.Origin;
import cn.jianzhen.engine.validity.Breach;
import cn.jianzhen.engine.validity.BreachText;
import cn.jianzhen.engine.validity.MethodPermission;
import cn.jianzhen.engine.validity.RuleOutcome;
import cn.jianzhen.engine.validity.StandardVerdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the engine's sheet into what the page shows. */
@Component
class SheetDrawing {
    private static final SheetView.SheetSource NO_SOURCE = new SheetView.SheetSource("", "", "");

    SheetView draw(TestSheet sheet) {
        return new SheetView(
                sheet.reportNo(),
                verdict(sheet.verdict()),
                sheet.limitClass() == LimitClass.A ? "限值a" : "限值b",
                method(sheet.permission()),
                sheet.items().stream().map(SheetDrawing::item).toList(),
                sheet.rules().stream().map(SheetDrawing::rule).toList(),
                seconds(sheet.seconds()));
    }

    private static SheetView.SheetVerdict verdict(StandardVerdict verdict) {
        return new SheetView.SheetVerdict(
                verdict.demanded().code(),
                verdict.demanded().label(),
                verdict.reported(),
                verdict.contradicts(),
                verdict.confidence() == null ? "" : confidence(verdict.confidence()),
                verdict.reasons());
    }

    private static SheetView.SheetMethod method(MethodPermission permission) {
        MethodChoice choice = permission.choice();
        String demand = choice == null ? "" : "（" + choice.label() + "）";
        String reason =
                permission.excuse() == null ? "" : "“" + permission.excuse().label() + "”";
        String sentence = switch (permission.state()) {
            case ALLOWED -> "该车应当或可以用这一方法" + demand;
            case EXCUSED -> "因" + reason + "改用这一方法，理由可以接受" + demand;
            case NEEDS_EXCUSE ->
                permission.contradicted()
                        ? "改用这一方法的理由" + reason + "与登记的驱动型式不符" + demand
                        : "改用这一方法须有可接受的理由，没有填写" + demand;
            case NOT_ALLOWED -> "该车不得用这一方法" + demand;
            case UNKNOWN -> "缺少燃料、质量等登记资料，不能判断该车应当用哪种方法";
        };
        return new SheetView.SheetMethod(
                code(permission.state()), sentence, choice == null ? NO_SOURCE : source(choice.origin()));
    }

    private static SheetView.SheetItemRow item(SheetItem item) {
        return new SheetView.SheetItemRow(
                item.item(),
                item.label(),
                BreachText.unit(item.unit()),
                item.decimals(),
                number(item.recomputed()),
                number(item.reported()),
                number(item.tolerance()),
                number(item.lastDigits()),
                item.agrees(),
                limit(item.limit()),
                item.permitted(),
                item.reportedLimit(),
                item.reportedVerdict(),
                item.note(),
                item.formula() == null ? "" : item.formula().text(),
                item.formula() == null ? NO_SOURCE : source(item.formula().origin()));
    }

    private static String limit(@Nullable Limit limit) {
        return limit == null ? "" : BreachText.range(limit.minimum(), limit.maximum());
    }

    private static SheetView.SheetRule rule(RuleOutcome outcome) {
        Breach breach = outcome.breach();
        Breach located = breach == null || breach.firstSecond() == Breach.NO_SECOND ? null : breach;
        return new SheetView.SheetRule(
                outcome.rule().id(),
                outcome.rule().label(),
                code(outcome.state()),
                outcome.rule().level() == Level.BREACH ? "违反" : "提示",
                breach == null ? "" : BreachText.of(outcome.rule(), breach),
                outcome.rule().note(),
                located == null ? null : located.firstSecond(),
                located == null ? null : located.lastSecond(),
                source(outcome.rule().origin()));
    }

    private static SheetView.SheetSeconds seconds(SecondTable table) {
        return new SheetView.SheetSeconds(
                Arrays.stream(table.seconds()).boxed().toList(),
                table.columns().stream().map(SheetDrawing::column).toList());
    }

    private static SheetView.SheetColumn column(SecondValues values) {
        List<@Nullable Double> numbers = new ArrayList<>(values.values().length);
        for (double value : values.values()) {
            numbers.add(number(value));
        }
        return new SheetView.SheetColumn(
                values.column().id(),
                values.column().label(),
                BreachText.unit(values.column().unit()),
                values.column().text(),
                source(values.column().origin()),
                numbers);
    }

    private static SheetView.SheetSource source(Origin origin) {
        return new SheetView.SheetSource(origin.standard(), origin.clause(), confidence(origin.confidence()));
    }

    private static String confidence(Confidence confidence) {
        return switch (confidence) {
            case READ -> "见于文件";
            case COMPUTED -> "经实测记录验证";
            case MEMORY -> "凭记忆，须核对标准原文";
            case WEAK -> "存疑，须核对标准原文";
            case CHOICE -> "本系统约定";
        };
    }

    private static String code(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
