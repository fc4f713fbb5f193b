package cn.jianzhen.platform.figures;

import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One figure by county and category; totals of either are sums of its cells. */
record CrossTable(List<Cell> cells) {
    record Cell(@Nullable String countyCode, @Nullable Integer category, double value) {}

    double total() {
        return sum(cell -> true);
    }

    double county(@Nullable String code) {
        return sum(cell -> Objects.equals(cell.countyCode(), code));
    }

    double category(@Nullable Integer category) {
        return sum(cell -> Objects.equals(cell.category(), category));
    }

    /** Counties that have rows; those of no county are not among them. */
    Set<String> counties() {
        return cells.stream()
                .map(Cell::countyCode)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    /** Categories that have rows, in order. */
    NavigableSet<Integer> categories() {
        return cells.stream()
                .map(Cell::category)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private double sum(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToDouble(Cell::value).sum();
    }
}
