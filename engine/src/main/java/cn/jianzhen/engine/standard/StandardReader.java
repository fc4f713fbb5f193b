package cn.jianzhen.engine.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the standard's files: every list must be known, every entry whole, every subject unambiguous on any day. */
final class StandardReader {
    private static final int LARGEST_PHASE = 31;

    private final List<String> problems = new ArrayList<>();
    private final List<Dated> facts = new ArrayList<>();

    /** All facts of all files. Throws InvalidStandardException with the whole list of problems. */
    static List<Dated> read(Map<String, String> texts) {
        StandardReader reader = new StandardReader();
        texts.forEach(reader::readFile);
        reader.refuseOverlaps();
        reader.requireEveryConstant();
        if (!reader.problems.isEmpty()) {
            throw new InvalidStandardException(reader.problems);
        }
        return List.copyOf(reader.facts);
    }

    private void readFile(String file, String text) {
        Object root = parse(file, text);
        if (root instanceof Map<?, ?> lists) {
            YamlEntry whole = new YamlEntry(file, lists, problems);
            readList(whole, "facts", this::fact);
            readList(whole, "fuels", StandardReader::fuel);
            readList(whole, "limits", StandardReader::limit);
            readList(whole, "regions", StandardReader::region);
            readList(whole, "items", StandardReader::item);
            readList(whole, "methods", StandardReader::method);
            readList(whole, "cycles", StandardReader::cycle);
            readList(whole, "rules", RuleReader::rule);
            readList(whole, "choices", RuleReader::choice);
            readList(whole, "excuses", RuleReader::excuse);
            readList(whole, "formulae", RuleReader::formula);
            readList(whole, "columns", RuleReader::column);
            whole.refuseOthers();
        } else if (root != null) {
            problems.add(file + "：应为“列表名: 列表”");
        }
    }

    private @Nullable Object parse(String file, String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            Object root = new Load(settings).loadFromString(text);
            if (root == null) {
                problems.add(file + "：文件为空");
            }
            return root;
        } catch (YamlEngineException broken) {
            problems.add(file + "：不是有效的YAML：" + broken.getMessage());
            return null;
        }
    }

    private void readList(YamlEntry whole, String name, Function<YamlEntry, @Nullable Dated> reading) {
        if (!whole.has(name)) {
            return;
        }
        for (YamlEntry entry : whole.entries(name)) {
            Dated fact = reading.apply(entry);
            entry.refuseOthers();
            if (fact != null) {
                facts.add(fact);
            }
        }
    }

    private @Nullable Fact fact(YamlEntry entry) {
        String key = entry.text("key");
        Constant constant = Constant.ofKey(key);
        double value = entry.number("value");
        String unit = entry.text("unit");
        String label = entry.text("label");
        Origin origin = entry.origin();
        if (constant == null) {
            entry.problem("key", "不认识的常数“" + key + "”");
            return null;
        }
        return new Fact(constant, value, unit, label, origin);
    }

    private static FuelFact fuel(YamlEntry entry) {
        return new FuelFact(entry.text("fuel"), entry.number("dilution"), entry.origin());
    }

    private static Limit limit(YamlEntry entry) {
        if (!entry.has("minimum") && !entry.has("maximum")) {
            entry.problem("maximum", "minimum与maximum至少填一个");
        }
        return new Limit(
                entry.text("item"),
                limitClass(entry),
                entry.textOrEmpty("fuel"),
                entry.has("advisory") && entry.flag("advisory"),
                entry.numberOrNaN("minimum"),
                entry.numberOrNaN("maximum"),
                entry.text("unit"),
                entry.origin());
    }

    private static LimitClass limitClass(YamlEntry entry) {
        String code = entry.text("class");
        if (!code.equals("a") && !code.equals("b")) {
            entry.problem("class", "只能是a或b，现为“" + code + "”");
        }
        return code.equals("b") ? LimitClass.B : LimitClass.A;
    }

    private static RegionClass region(YamlEntry entry) {
        return new RegionClass(entry.text("region"), limitClass(entry), entry.origin());
    }

    private static ResultItem item(YamlEntry entry) {
        return new ResultItem(
                entry.text("item"),
                entry.text("label"),
                entry.text("unit"),
                entry.whole("decimals"),
                entry.number("digits"),
                entry.number("share"),
                entry.origin());
    }

    private static Method methodOf(YamlEntry entry) {
        String code = entry.text("method");
        Method method = Method.ofCode(code);
        if (method == null) {
            entry.problem("method", "不认识的检验方法“" + code + "”");
        }
        return method == null ? Method.ASM : method;
    }

    private static MethodPlan method(YamlEntry entry) {
        List<PhasePlan> phases = new ArrayList<>();
        for (YamlEntry phase : entry.entries("phases")) {
            phases.add(phase(phase));
            phase.refuseOthers();
        }
        return new MethodPlan(methodOf(entry), phases, entry.origin());
    }

    private static PhasePlan phase(YamlEntry entry) {
        int number = entry.whole("phase");
        if (number < 0 || number > LARGEST_PHASE) {
            entry.problem("phase", "应在0到" + LARGEST_PHASE + "之间");
        }
        return new PhasePlan(
                number,
                entry.text("label"),
                entry.whole("seconds"),
                entry.whole("minimum"),
                entry.flag("required"),
                entry.flag("sampled"),
                entry.numberOrNaN("speed"));
    }

    private static @Nullable SpeedCycle cycle(YamlEntry entry) {
        double[] seconds = entry.numbers("seconds");
        double[] kmh = entry.numbers("kmh");
        Method method = methodOf(entry);
        Origin origin = entry.origin();
        if (seconds.length < 2 || seconds.length != kmh.length || !ascending(seconds)) {
            entry.problem("seconds", "应递增、至少两个，并与kmh一样多");
            return null;
        }
        return new SpeedCycle(method, seconds, kmh, origin);
    }

    private static boolean ascending(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i] > values[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private void refuseOverlaps() {
        for (int i = 0; i < facts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Dated a = facts.get(i);
                Dated b = facts.get(j);
                if (a.getClass() == b.getClass()
                        && a.subject().equals(b.subject())
                        && a.origin().overlaps(b.origin())) {
                    problems.add("“" + a.subject() + "”有两条规定的日期重叠（均含" + later(a.origin(), b.origin()) + "）：请给旧的一条加上to");
                }
            }
        }
    }

    private static String later(Origin a, Origin b) {
        return (a.from().isAfter(b.from()) ? a : b).from().toString();
    }

    private void requireEveryConstant() {
        for (Constant each : Constant.values()) {
            boolean given = facts.stream().anyMatch(fact -> fact instanceof Fact f && f.constant() == each);
            if (!given) {
                problems.add("facts.yaml：缺少常数“" + each.key() + "”");
            }
        }
    }
}
