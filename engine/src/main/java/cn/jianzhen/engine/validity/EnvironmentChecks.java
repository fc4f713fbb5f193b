package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;

/** The air in which a test may be made: temperature, humidity and pressure, GB 18285-2018 and GB 3847-2018. */
final class EnvironmentChecks {
    private EnvironmentChecks() {}

    static Outcome temperature(Examination test) {
        return within(
                test.test().temperatureC(),
                test.value(Constant.ENVIRONMENT_TEMPERATURE_MINIMUM),
                test.value(Constant.ENVIRONMENT_TEMPERATURE_MAXIMUM));
    }

    static Outcome humidity(Examination test) {
        return within(test.test().humidityPct(), Double.NaN, test.value(Constant.ENVIRONMENT_HUMIDITY_MAXIMUM));
    }

    static Outcome pressure(Examination test) {
        return within(
                test.test().pressureKpa(),
                test.value(Constant.ENVIRONMENT_PRESSURE_MINIMUM),
                test.value(Constant.ENVIRONMENT_PRESSURE_MAXIMUM));
    }

    private static Outcome within(double value, double low, double high) {
        if (Double.isNaN(value)) {
            return Outcome.NOT_MEASURED;
        }
        return value < low || value > high ? Outcome.broken(Breach.ofTest(value, low, high)) : Outcome.HOLDS;
    }
}
