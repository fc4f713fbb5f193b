package cn.jianzhen.planted;

/** Eight parameters are allowed. */
final class ManyParameters {
    int eight(int a, int b, int c, int d, int e, int f, int g, int h) {
        return a + b + c + d + e + f + g + h;
    }

    int nine(int a, int b, int c, int d, int e, int f, int g, int h, int i) { // caught: ParameterNumber
        return a + b + c + d + e + f + g + h + i;
    }
}
