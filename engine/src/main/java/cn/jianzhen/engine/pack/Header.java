package cn.jianzhen.engine.pack;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.TableSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which field of a file holds which column; columns may stand in any order, unknown ones are left out with a warning. */
final class Header {
    private final String file;
    private final int width;
    private final int[] fieldOf;

    private Header(String file, int width, int[] fieldOf) {
        this.file = file;
        this.width = width;
        this.fieldOf = fieldOf;
    }

    static Header read(TableSchema table, CsvReader csv, String file, PackSink sink) throws IOException {
        if (!csv.next()) {
            throw new PackageException(Problem.ofFile(file, "文件是空的，没有表头", "重新导出该文件；没有数据时可以不放这个文件"));
        }
        int[] fieldOf = new int[table.columns().size()];
        Arrays.fill(fieldOf, -1);
        for (int field = 0; field < csv.fields(); field++) {
            place(table, csv.text(field, "表头"), field, fieldOf, file, sink);
        }
        requireKeys(table, fieldOf, file);
        return new Header(file, csv.fields(), fieldOf);
    }

    private static void place(TableSchema table, String name, int field, int[] fieldOf, String file, PackSink sink) {
        if (table.column(name) == null) {
            sink.warning(file + " 的 " + name + " 列不在数据格式中，未导入");
            return;
        }
        int column = table.indexOf(name);
        if (fieldOf[column] >= 0) {
            throw new PackageException(new Problem(file, 1, name, null, "同名的列出现了两次", "删去或改名其中一列后重新导出"));
        }
        fieldOf[column] = field;
    }

    private static void requireKeys(TableSchema table, int[] fieldOf, String file) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < fieldOf.length; i++) {
            ColumnSchema column = table.columns().get(i);
            if (column.required() && fieldOf[i] < 0) {
                problems.add(new Problem(file, 1, column.name(), null, "缺少必需的列（" + column.label() + "）", "补上该列后重新导出"));
            }
        }
        if (!problems.isEmpty()) {
            throw new PackageException(problems);
        }
    }

    /** The field of the table's {@code column}-th column in this file, -1 when the file does not have it. */
    int fieldOf(int column) {
        return fieldOf[column];
    }

    boolean rightWidth(CsvReader csv) {
        if (csv.fields() == width) {
            return true;
        }
        if (!csv.complete()) {
            throw new PackageException(new Problem(file, csv.row(), null, null, "文件在这一行中间中断", "传输不完整，请重新传送整个数据包"));
        }
        return false;
    }

    Problem wrongWidth(CsvReader csv) {
        return new Problem(
                file,
                csv.row(),
                null,
                null,
                "应有 " + width + " 列，实际 " + csv.fields() + " 列",
                "检查多余或缺少的逗号；含逗号的文字要加英文双引号");
    }
}
