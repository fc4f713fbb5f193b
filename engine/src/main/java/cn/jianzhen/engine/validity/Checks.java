package cn.jianzhen.engine.validity;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The class behind each rule of {@code rules.yaml}. */
final class Checks {
    private static final Map<String, Check> BY_RULE = Map.ofEntries(
            entry("method", MethodCheck::examine),
            entry("environment-temperature", EnvironmentChecks::temperature),
            entry("environment-humidity", EnvironmentChecks::humidity),
            entry("environment-pressure", EnvironmentChecks::pressure),
            entry("record-gap", RecordGapCheck::examine),
            entry("phase-missing", PhaseChecks::missing),
            entry("phase-short", PhaseChecks::tooShort),
            entry("phase-order", PhaseChecks::order),
            entry("engine-stalled", EngineChecks::stalled),
            entry("oil-temperature", EngineChecks::oil),
            entry("dilution", DilutionChecks::spark),
            entry("diesel-dilution", DilutionChecks::diesel),
            entry("low-flow", LowFlowCheck::examine),
            entry("steady-gas", SteadyGasCheck::examine),
            entry("ambient-oxygen", AmbientOxygenCheck::examine),
            entry("high-idle-speed", IdleChecks::highIdle),
            entry("idle-speed", IdleChecks::lowIdle),
            entry("preheat-speed", IdleChecks::preheat),
            entry("asm-timer-5025", AsmChecks.timer(AsmMode.MODE_5025)),
            entry("asm-speed-5025", AsmChecks.speed(AsmMode.MODE_5025)),
            entry("asm-torque-5025", AsmChecks.torque(AsmMode.MODE_5025)),
            entry("asm-timer-2540", AsmChecks.timer(AsmMode.MODE_2540)),
            entry("asm-speed-2540", AsmChecks.speed(AsmMode.MODE_2540)),
            entry("asm-torque-2540", AsmChecks.torque(AsmMode.MODE_2540)),
            entry("asm-quick-end", AsmCourseChecks::quickEnd),
            entry("asm-2540-missing", AsmCourseChecks::secondMode),
            entry("vmas-speed", CycleCheck::examine),
            entry("scan-peak", ScanChecks::peak),
            entry("scan-fall", ScanChecks::fall),
            entry("power-floor", LugdownChecks::powerFloor),
            entry("rated-speed", LugdownChecks::ratedSpeed),
            entry("point-speed", LugdownChecks::pointSpeed),
            entry("strokes", StrokeChecks::count),
            entry("governed-speed", StrokeChecks::governedSpeed),
            entry("blow-out", StrokeChecks::blowOuts),
            entry("check-coast-down", EquipmentChecks.passed("coast_down")),
            entry("check-leak", EquipmentChecks.passed("leak")),
            entry("check-zero", EquipmentChecks.passed("zero")),
            entry("check-span-low", EquipmentChecks.passed("span_low")),
            entry("check-hc-residue", EquipmentChecks.passed("hc_residue")),
            entry("check-flow-o2", EquipmentChecks.passed("flow_o2")),
            entry("check-smoke-filter", EquipmentChecks.passed("smoke_filter")),
            entry("check-weather", EquipmentChecks.passed("weather")));

    private Checks() {}

    /** The check behind a rule, or null when there is no such class. */
    static @Nullable Check of(String rule) {
        return BY_RULE.get(rule);
    }

    static Set<String> rules() {
        return BY_RULE.keySet();
    }
}
