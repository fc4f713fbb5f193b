package cn.jianzhen.planted;

/** One method of 40 lines, one of 41. */
final class LongMethod {
    int justRight() {
        int sum = 0;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        return sum;
    }

    int tooLong() { // caught: MethodLength
        int sum = 0;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        sum += 1;
        return sum;
    }
}
