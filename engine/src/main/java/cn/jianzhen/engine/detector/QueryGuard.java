package cn.jianzhen.engine.detector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A detector may read, in one statement, the tables it is allowed to read, and do nothing else. */
final class QueryGuard {
    /** Functions whose arguments may hold the word FROM. */
    private static final Set<String> FROM_INSIDE = Set.of("EXTRACT", "TRIM", "SUBSTRING");

    /** A statement may begin with WITH and change a table nevertheless. */
    private static final Set<String> WRITING = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "TRUNCATE");

    private static final SqlToken END = new SqlToken(SqlToken.Kind.SYMBOL, "", 0, 0, 0);

    private final String file;
    private final List<SqlToken> tokens;
    private final Set<String> allowed;
    private final Set<String> named = new HashSet<>();
    private final List<CatalogueProblem> problems = new ArrayList<>();

    private QueryGuard(String file, String sql, Set<String> allowed) {
        this.file = file;
        this.tokens = SqlTokens.of(sql);
        this.allowed = allowed;
    }

    /** All offences of the query. */
    static List<CatalogueProblem> check(String file, String sql, Set<String> allowedTables) {
        QueryGuard guard = new QueryGuard(file, sql, allowedTables);
        guard.oneSelect();
        guard.nameCtes();
        guard.walk(0, false);
        return guard.problems;
    }

    private void oneSelect() {
        if (!at(0).isWord("SELECT") && !at(0).isWord("WITH")) {
            problem(at(0), "the query is not a SELECT", "Begin with WITH or SELECT");
        }
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = at(i);
            if (token.kind() == SqlToken.Kind.WORD
                    && WRITING.contains(token.text().toUpperCase(Locale.ROOT))) {
                problem(token, "the query says " + token.text(), "A detector only reads");
            }
            boolean last = i == tokens.size() - 1;
            if (at(i).isSymbol(";") && !last) {
                problem(at(i), "there is more than one statement", "Keep one");
            }
        }
    }

    /** {@code name AS (} with WITH or a comma before it. */
    private void nameCtes() {
        for (int i = 1; i + 2 < tokens.size(); i++) {
            boolean before = at(i - 1).isWord("WITH")
                    || at(i - 1).isSymbol(",")
                    || at(i - 1).isWord("RECURSIVE");
            if (before && at(i + 1).isWord("AS") && at(i + 2).isSymbol("(")) {
                named.add(lower(at(i)));
            }
        }
    }

    /** Walks one parenthesis level; returns the position after its end. */
    private int walk(int from, boolean plainArguments) {
        boolean expectTable = false;
        boolean inFrom = false;
        int i = from;
        while (i < tokens.size() && !at(i).isSymbol(")")) {
            SqlToken token = at(i);
            if (token.isSymbol("(")) {
                i = walk(i + 1, FROM_INSIDE.contains(at(i - 1).text().toUpperCase(Locale.ROOT)));
                expectTable = false;
                continue;
            }
            if (expectTable && !token.isWord("LATERAL")) {
                table(i);
                expectTable = false;
            } else if (opensTable(i, plainArguments)) {
                expectTable = true;
                inFrom = true;
            } else if (token.isSymbol(",") && inFrom) {
                expectTable = true;
            } else if (endsFrom(token)) {
                inFrom = false;
            }
            i++;
        }
        return i + 1;
    }

    private boolean opensTable(int i, boolean plainArguments) {
        boolean from = at(i).isWord("FROM") && !plainArguments && !at(i - 1).isWord("DISTINCT");
        return from || at(i).isWord("JOIN");
    }

    private static boolean endsFrom(SqlToken token) {
        return token.isWord("WHERE")
                || token.isWord("GROUP")
                || token.isWord("ORDER")
                || token.isWord("HAVING")
                || token.isWord("QUALIFY")
                || token.isWord("WINDOW")
                || token.isWord("SELECT")
                || token.isWord("UNION")
                || token.isWord("LIMIT");
    }

    private void table(int i) {
        SqlToken token = at(i);
        String name = lower(token);
        boolean plain = token.kind() == SqlToken.Kind.WORD && !at(i + 1).isSymbol(".");
        boolean call = at(i + 1).isSymbol("(");
        boolean known = call ? name.equals("explode") : allowed.contains(name) || named.contains(name);
        if (!plain || !known) {
            problem(
                    token,
                    "the query reads " + token.text()
                            + (at(i + 1).isSymbol(".") ? "." + at(i + 2).text() : ""),
                    "A detector may read only "
                            + String.join(", ", allowed.stream().sorted().toList()));
        }
    }

    private SqlToken at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
    }

    private static String lower(SqlToken token) {
        return token.text().toLowerCase(Locale.ROOT);
    }

    private void problem(SqlToken token, String what, String remedy) {
        problems.add(new CatalogueProblem(file, token.line(), what, remedy + "."));
    }
}
