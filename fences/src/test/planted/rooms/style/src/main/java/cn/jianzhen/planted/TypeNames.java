package cn.jianzhen.planted;

/** Type names are words, without underscores. */
final class TypeNames {
    record Line_Number(int value) {} // caught: TypeName

    enum kind { // caught: TypeName
        GOOD
    }
}
