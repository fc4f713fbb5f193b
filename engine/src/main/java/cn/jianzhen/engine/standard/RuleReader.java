package cn.jianzhen.engine.standard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the entries that say when a test counts: rules, methods by vehicle, excuses, and the formulae in words. */
final class RuleReader {
    private RuleReader() {}

    static Rule rule(YamlEntry entry) {
        return new Rule(
                entry.text("id"),
                entry.text("label"),
                methods(entry, "methods"),
                choice(entry, "level", Level.BREACH),
                choice(entry, "consequence", Consequence.INVALID),
                entry.text("unit"),
                constants(entry),
                entry.textOrEmpty("region"),
                entry.textOrEmpty("note"),
                entry.origin());
    }

    static MethodChoice choice(YamlEntry entry) {
        return new MethodChoice(
                entry.text("id"),
                entry.text("label"),
                Set.copyOf(entry.texts("fuels")),
                choice(entry, "mass", WeightClass.ANY),
                entry.text("region"),
                methods(entry, "methods"),
                methods(entry, "excused"),
                entry.texts("accepted"),
                entry.origin());
    }

    static Excuse excuse(YamlEntry entry) {
        return new Excuse(
                entry.text("id"), entry.text("label"), entry.texts("words"), entry.texts("drives"), entry.origin());
    }

    static Formula formula(YamlEntry entry) {
        return new Formula(entry.text("item"), entry.text("text"), entry.origin());
    }

    static SecondColumn column(YamlEntry entry) {
        return new SecondColumn(
                entry.text("id"), entry.text("label"), entry.text("unit"), entry.text("text"), entry.origin());
    }

    private static List<Constant> constants(YamlEntry entry) {
        List<Constant> constants = new ArrayList<>();
        for (String key : entry.texts("parameters")) {
            Constant constant = Constant.ofKey(key);
            if (constant == null) {
                entry.problem("parameters", "不认识的常数“" + key + "”");
            } else {
                constants.add(constant);
            }
        }
        return constants;
    }

    private static Set<Method> methods(YamlEntry entry, String key) {
        Set<Method> methods = EnumSet.noneOf(Method.class);
        for (String code : entry.texts(key)) {
            Method method = Method.ofCode(code);
            if (method == null) {
                entry.problem(key, "不认识的检验方法“" + code + "”");
            } else {
                methods.add(method);
            }
        }
        return methods;
    }

    private static <E extends Enum<E>> E choice(YamlEntry entry, String key, E otherwise) {
        String code = entry.text(key);
        List<String> known = new ArrayList<>();
        for (E each : otherwise.getDeclaringClass().getEnumConstants()) {
            String name = each.name().toLowerCase(Locale.ROOT);
            if (name.equals(code)) {
                return each;
            }
            known.add(name);
        }
        entry.problem(key, "只能是" + String.join("、", known) + "，现为“" + code + "”");
        return otherwise;
    }
}
