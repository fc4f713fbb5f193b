package cn.jianzhen.engine.detector;

/**
 * One word of a detector's SQL.
 *
 * @param kind what it is
 * @param text as written; a parameter without its colon
 * @param line line number, first = 1
 * @param start position of its first character
 * @param end position after its last character
 */
record SqlToken(Kind kind, String text, int line, int start, int end) {
    enum Kind {
        WORD,
        QUOTED_NAME,
        STRING,
        NUMBER,
        PARAMETER,
        SYMBOL
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }
}
