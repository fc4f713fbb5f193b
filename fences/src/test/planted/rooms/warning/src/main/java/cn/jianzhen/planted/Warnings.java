package cn.jianzhen.planted;

import java.util.List;

/** The compiler only warns of these, and each alone stops the build. */
final class Warnings {
    int size(List names) { // caught: found raw type
        return names.size();
    }

    List<String> names(Object any) {
        return (List<String>) any; // caught: unchecked cast
    }

    int points(int place) {
        int points = 0;
        switch (place) {
            case 1:
                points++;
            case 2: // caught: possible fall-through
                points++;
                break;
            default:
                break;
        }
        return points;
    }

    int same(int number) {
        return (int) number; // caught: redundant cast
    }

    short narrow(short sum, int more) {
        sum += more; // caught: possibly lossy
        return sum;
    }
}
