package cn.jianzhen.engine.pack;

import cn.jianzhen.engine.record.ColumnSchema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns one cell into the Java value of its column's type, or says what is wrong with it. Not thread-safe. */
final class CellReader {
    private final CsvReader csv;
    private final Decimals decimals = new Decimals();
    private @Nullable String wrong;
    private String remedy = "";

    CellReader(CsvReader csv) {
        this.csv = csv;
    }

    /** The cell's value, null when it is empty. When the cell is not acceptable {@link #wrong()} says why. */
    @Nullable
    Object read(int field, ColumnSchema column) {
        wrong = null;
        if (csv.isEmpty(field)) {
            return column.required() ? reject("必填项为空", "补上该项；没有该项的记录不能导入") : null;
        }
        return switch (column.type()) {
            case TEXT -> text(field, column);
            case CODE -> code(csv.text(field, column.name()), column);
            case LIST -> list(field, column);
            case INTEGER -> integer(field, column);
            case DECIMAL -> decimal(field, column);
            case BOOLEAN -> bool(csv.text(field, column.name()));
            case DATE -> date(csv.text(field, column.name()));
            case TIMESTAMP -> timestamp(csv.text(field, column.name()));
        };
    }

    /** What is wrong with the last cell, or null when it was good. */
    @Nullable
    String wrong() {
        return wrong;
    }

    String remedy() {
        return remedy;
    }

    private @Nullable Object reject(String what, String whatToDo) {
        wrong = what;
        remedy = whatToDo;
        return null;
    }

    private @Nullable Object text(int field, ColumnSchema column) {
        String text = csv.text(field, column.name());
        return text.indexOf('\0') < 0 ? text : reject("含有不可见的空字符", "去掉该字符");
    }

    private @Nullable Object code(String value, ColumnSchema column) {
        return column.codes().containsKey(value)
                ? value
                : reject(
                        "不是规定的代码",
                        "改为规定的代码之一：" + String.join("、", column.codes().keySet()));
    }

    private @Nullable Object list(int field, ColumnSchema column) {
        String joined = csv.text(field, column.name());
        Set<String> allowed = column.codes().keySet();
        for (String item : joined.split(";", -1)) {
            if (item.isEmpty() || (!allowed.isEmpty() && !allowed.contains(item))) {
                return reject("列表中有不认识的项“" + item + "”", "用英文分号隔开，每项为规定的代码");
            }
        }
        return joined;
    }

    private @Nullable Object integer(int field, ColumnSchema column) {
        if (!decimals.read(csv.buffer(), csv.start(field), csv.end(field)) || decimals.scale() > 0) {
            return reject("不是整数", "填写阿拉伯数字整数，不带单位和空格；未测量请留空");
        }
        return inRange(decimals.value(), column) ? (Object) decimals.count() : outOfRange(column);
    }

    private @Nullable Object decimal(int field, ColumnSchema column) {
        if (!decimals.read(csv.buffer(), csv.start(field), csv.end(field))) {
            return reject("不是数字", "填写阿拉伯数字，小数点用“.”，不带单位、空格和指数；未测量请留空");
        }
        return inRange(decimals.value(), column) ? (Object) decimals.value() : outOfRange(column);
    }

    private static boolean inRange(double value, ColumnSchema column) {
        Double minimum = column.minimum();
        Double maximum = column.maximum();
        return (minimum == null || value >= minimum) && (maximum == null || value <= maximum);
    }

    private @Nullable Object outOfRange(ColumnSchema column) {
        return reject("超出允许范围（最小 " + column.minimum() + "，最大 " + column.maximum() + "）", "核对单位和数值");
    }

    private @Nullable Object bool(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> reject("不是 true 或 false", "改为小写的 true 或 false；未知请留空");
        };
    }

    private @Nullable Object date(String value) {
        try {
            if (value.length() == 10) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeException e) {
            return reject("不存在的日期", "核对年月日，格式如 2024-10-08");
        }
        return reject("不是日期", "写成 2024-10-08 的形式");
    }

    private @Nullable Object timestamp(String value) {
        try {
            if (value.length() == 19 && value.charAt(10) == 'T') {
                return LocalDateTime.parse(value);
            }
        } catch (DateTimeException e) {
            return reject("不存在的时间", "核对年月日时分秒，格式如 2024-10-08T09:15:32");
        }
        return reject("不是时间", "写成 2024-10-08T09:15:32 的形式（北京时间，不带时区）");
    }
}
