package cn.jianzhen.engine.detector;

import java.util.ArrayList;
import java.util.List;

/** Cuts SQL into words, so that nothing inside strings and comments is taken for a keyword or a parameter. */
final class SqlTokens {
    private static final List<String> LONG_SYMBOLS = List.of("||", "<=", ">=", "<>", "!=", "::", "//", "->", "**");

    private final String sql;
    private final List<SqlToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    static List<SqlToken> of(String sql) {
        SqlTokens reader = new SqlTokens(sql);
        while (reader.at < sql.length()) {
            reader.next();
        }
        return reader.tokens;
    }

    private void next() {
        char c = sql.charAt(at);
        if (Character.isWhitespace(c)) {
            move(at + 1);
        } else if (sql.startsWith("--", at)) {
            move(end("\n", at, 0));
        } else if (sql.startsWith("/*", at)) {
            move(end("*/", at + 2, 2));
        } else if (c == '\'' || c == '"') {
            quoted(c);
        } else if (Character.isDigit(c)) {
            add(SqlToken.Kind.NUMBER, numberEnd());
        } else if (wordStart(c)) {
            add(SqlToken.Kind.WORD, wordEnd(at));
        } else if (c == ':' && at + 1 < sql.length() && wordStart(sql.charAt(at + 1))) {
            add(SqlToken.Kind.PARAMETER, wordEnd(at + 1));
        } else {
            add(SqlToken.Kind.SYMBOL, symbolEnd());
        }
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) != quote) {
                end++;
            } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end += 2;
            } else {
                break;
            }
        }
        add(quote == '"' ? SqlToken.Kind.QUOTED_NAME : SqlToken.Kind.STRING, Math.min(end + 1, sql.length()));
    }

    private int numberEnd() {
        int end = at;
        while (end < sql.length() && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '.')) {
            boolean exponent = sql.charAt(end) == 'e' || sql.charAt(end) == 'E';
            end++;
            if (exponent && end < sql.length() && (sql.charAt(end) == '-' || sql.charAt(end) == '+')) {
                end++;
            }
        }
        return end;
    }

    private int symbolEnd() {
        for (String symbol : LONG_SYMBOLS) {
            if (sql.startsWith(symbol, at)) {
                return at + symbol.length();
            }
        }
        return at + 1;
    }

    private void add(SqlToken.Kind kind, int end) {
        int textStart = kind == SqlToken.Kind.PARAMETER ? at + 1 : at;
        tokens.add(new SqlToken(kind, sql.substring(textStart, end), line, at, end));
        move(end);
    }

    private void move(int to) {
        for (int i = at; i < to; i++) {
            if (sql.charAt(i) == '\n') {
                line++;
            }
        }
        at = to;
    }

    private int end(String mark, int from, int length) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + length;
    }

    private static boolean wordStart(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < sql.length()
                && (Character.isLetterOrDigit(sql.charAt(end)) || sql.charAt(end) == '_' || sql.charAt(end) == '$')) {
            end++;
        }
        return end;
    }
}
