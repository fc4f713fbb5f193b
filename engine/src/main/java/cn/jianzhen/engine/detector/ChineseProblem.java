package cn.jianzhen.engine.detector;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a query, told to those who write it in the platform: in Chinese, with the line. */
public final class ChineseProblem {
    private record Saying(Pattern english, String chinese) {
        static Saying of(String english, String chinese) {
            return new Saying(Pattern.compile(english, Pattern.DOTALL), chinese);
        }
    }

    private static final List<Saying> SAYINGS = List.of(
            Saying.of("the query is not a SELECT", "查询必须以 WITH 或 SELECT 开头"),
            Saying.of("the query says (.*)", "不允许使用 $1"),
            Saying.of("the query is nested too deep", "括号嵌套过深，请改用 WITH"),
            Saying.of("there is more than one statement", "只能有一条语句"),
            Saying.of("the query reads (.*)", "不能读取 $1，只能读取右侧所列的数据表"),
            Saying.of("query\\.sql uses (:\\w+), which has no value", "参数 $1 没有取值"),
            Saying.of("the function (.*) is outside the portable subset", "不允许使用函数 $1"),
            Saying.of("(.*) is outside the portable subset", "不允许使用 $1"));

    private ChineseProblem() {}

    /** One sentence that names the line. */
    public static String of(CatalogueProblem problem) {
        for (Saying saying : SAYINGS) {
            Matcher matcher = saying.english().matcher(problem.problem());
            if (matcher.matches()) {
                String remedy = problem.remedy().startsWith("Write ")
                        ? "，应写作 " + problem.remedy().substring("Write ".length())
                        : "。";
                return "第 " + problem.line() + " 行：" + matcher.replaceFirst(saying.chinese()) + remedy;
            }
        }
        return "第 " + problem.line() + " 行：" + problem.problem() + "。";
    }

    /** What the database said while the query ran. */
    public static String of(String message) {
        if (message.contains("Interrupt") || message.contains("INTERRUPT")) {
            return "查询超过时间限制，已停止。";
        }
        if (message.contains("Out of Memory")) {
            return "查询超过内存限制，已停止。";
        }
        Matcher line = Pattern.compile("LINE (\\d+):").matcher(message);
        String first = message.lines().findFirst().orElse(message);
        return line.find() ? "第 " + line.group(1) + " 行：查询有误：" + first : "查询有误：" + first;
    }
}
