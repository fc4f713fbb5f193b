package cn.jianzhen.engine.detector;

/**
 * One thing that is wrong in the analysts' files, with the way out.
 *
 * @param file path inside the catalogue
 * @param line line number, first = 1
 * @param problem what is wrong
 * @param remedy what to do
 */
public record CatalogueProblem(String file, int line, String problem, String remedy) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + problem + ". " + remedy;
    }
}
