package cn.jianzhen.engine.detector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names everything in a query that would not run, or would mean something else, on Spark; with the replacement. */
final class PortableSubset {
    private static final Set<String> WHOLE_TYPES = Set.of("INT", "INTEGER", "BIGINT");
    private static final Set<String> WHOLE_FUNCTIONS = Set.of("FLOOR", "CEIL", "COUNT", "SUM", "LENGTH");

    private final String file;
    private final List<SqlToken> tokens;
    private final List<CatalogueProblem> problems = new ArrayList<>();

    private PortableSubset(String file, String sql) {
        this.file = file;
        this.tokens = SqlTokens.of(sql);
    }

    /** All offences, in the order of the text. */
    static List<CatalogueProblem> check(String file, String sql) {
        PortableSubset subset = new PortableSubset(file, sql);
        for (int i = 0; i < subset.tokens.size(); i++) {
            subset.check(i);
        }
        return subset.problems;
    }

    private void check(int i) {
        SqlToken token = tokens.get(i);
        switch (token.kind()) {
            case WORD -> word(i, token);
            case SYMBOL -> symbol(i, token);
            case NUMBER -> number(token);
            case STRING -> string(token);
            case QUOTED_NAME ->
                problem(token, "a double-quoted name", "a plain name, or table.name for a reserved word");
            case PARAMETER -> {}
        }
    }

    private void word(int i, SqlToken token) {
        if (at(i - 1).isSymbol(".")) {
            return;
        }
        String word = token.text().toUpperCase(Locale.ROOT);
        String replacement = PortableWords.REPLACEMENTS.get(word);
        boolean call = at(i + 1).isSymbol("(");
        if (replacement != null) {
            problem(token, token.text(), replacement);
        } else if (word.startsWith("APPROX")) {
            problem(token, token.text(), "the exact aggregate");
        } else if (call && unknownFunction(i, word)) {
            problem(token, "the function " + token.text(), "a function of the portable subset");
        }
        phrase(i, token);
    }

    private boolean unknownFunction(int i, String word) {
        boolean aliasColumns = at(i - 1).isWord("AS");
        return !aliasColumns
                && !PortableWords.FUNCTIONS.contains(word)
                && !PortableWords.KEYWORDS.contains(word)
                && !opensCte(i);
    }

    /** {@code name(a, b) AS (SELECT …)}. */
    private boolean opensCte(int i) {
        int after = closing(i + 1) + 1;
        return at(after).isWord("AS") && at(after + 1).isSymbol("(");
    }

    private void phrase(int i, SqlToken token) {
        if (token.isWord("ORDER") && at(i + 1).isWord("BY")) {
            orderBy(i + 2, token);
        } else if (token.isWord("INTERVAL") && at(i + 1).kind() != SqlToken.Kind.STRING) {
            problem(token, "INTERVAL without a quoted number", "INTERVAL '48' HOUR or n * INTERVAL '1' SECOND");
        } else if (token.isWord("CAST") && !WHOLE_FUNCTIONS.contains(upper(i + 2))) {
            cast(i, token);
        } else if (token.isWord("COUNT")
                && at(i + 2).isWord("DISTINCT")
                && at(closing(i + 1) + 1).isWord("OVER")) {
            problem(token, "COUNT(DISTINCT ..) OVER", "a CTE that counts, then a join");
        } else if (token.isWord("UNION") && at(i + 1).isWord("BY")) {
            problem(token, "UNION BY NAME", "UNION ALL with the columns in one order");
        }
    }

    private void cast(int i, SqlToken token) {
        int last = closing(i + 1) - 1;
        if (WHOLE_TYPES.contains(upper(last))) {
            problem(
                    token,
                    "CAST(.. AS " + at(last).text() + ") of what may be a fraction",
                    "CAST(floor(..) AS BIGINT)");
        }
    }

    private void orderBy(int from, SqlToken token) {
        boolean nulls = false;
        for (int i = from; ; i = at(i).isSymbol("(") ? closing(i) + 1 : i + 1) {
            SqlToken next = at(i);
            boolean ends = next.equals(END)
                    || next.isSymbol(")")
                    || next.isWord("ROWS")
                    || next.isWord("RANGE")
                    || next.isWord("LIMIT");
            if ((ends || next.isSymbol(",")) && !nulls) {
                problem(token, "ORDER BY without NULLS", "ORDER BY x NULLS LAST: the default differs");
                return;
            }
            if (ends) {
                return;
            }
            nulls = next.isWord("NULLS") || (nulls && !next.isSymbol(","));
        }
    }

    private void symbol(int i, SqlToken token) {
        String replacement = PortableWords.SYMBOLS.get(token.text());
        if (replacement != null) {
            problem(token, "'" + token.text() + "'", replacement);
        } else if (token.isSymbol("/") && !safeDivisor(at(i + 1))) {
            problem(token, "a division that may be by zero", "x / NULLIF(y, 0e0)");
        }
    }

    private static boolean safeDivisor(SqlToken token) {
        boolean number = token.kind() == SqlToken.Kind.NUMBER && !token.text().matches("0+(\\.0*)?(e0)?");
        return number || token.isWord("NULLIF");
    }

    private void number(SqlToken token) {
        String text = token.text().toLowerCase(Locale.ROOT);
        if (text.contains(".") && !text.contains("e")) {
            problem(token, "the decimal literal " + text, text + "e0");
        }
    }

    private void string(SqlToken token) {
        if (token.text().contains("\\")) {
            problem(token, "a backslash in a text", "LIKE with % and _");
        }
    }

    private static final SqlToken END = new SqlToken(SqlToken.Kind.SYMBOL, "", 0, 0, 0);

    private SqlToken at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
    }

    private String upper(int i) {
        return at(i).text().toUpperCase(Locale.ROOT);
    }

    /** Position of the parenthesis that closes the one at {@code open}. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += at(i).isSymbol("(") ? 1 : at(i).isSymbol(")") ? -1 : 0;
            if (depth <= 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private void problem(SqlToken token, String what, String replacement) {
        problems.add(new CatalogueProblem(
                file, token.line(), what + " is outside the portable subset", "Write " + replacement + "."));
    }
}
