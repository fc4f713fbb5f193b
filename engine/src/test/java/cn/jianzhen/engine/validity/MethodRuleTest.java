package cn.jianzhen.engine.validity;

import static cn.jianzhen.engine.validity.States.assertFourWays;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.MethodChoice;
import cn.jianzhen.engine.standard.Standard;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodRuleTest {
    private static GivenTest by(Method method, String fuel, double grossMassKg) {
        return new GivenTest(method).fuel(fuel, grossMassKg);
    }

    private static MethodPermission permission(GivenTest given) {
        Edition edition = Standard.packaged().on(given.test().startedOn());
        return MethodPermission.of(given.test(), given.circumstances(), edition);
    }

    @ParameterizedTest
    @CsvSource({
        "asm,petrol,1800,ALLOWED",
        "vmas,cng,3500,ALLOWED",
        "vmas,hybrid_petrol,1800,ALLOWED",
        "two_speed_idle,petrol,1800,NEEDS_EXCUSE",
        "two_speed_idle,hybrid_petrol,1800,NEEDS_EXCUSE",
        "two_speed_idle,cng,9000,ALLOWED",
        "asm,petrol,3501,NOT_ALLOWED",
        "lugdown,petrol,1800,NOT_ALLOWED",
        "lugdown,diesel,9000,ALLOWED",
        "lugdown,diesel,2500,ALLOWED",
        "free_acceleration,diesel,9000,NEEDS_EXCUSE",
        "two_speed_idle,diesel,9000,NOT_ALLOWED",
        "free_acceleration,petrol,1800,NOT_ALLOWED"
    })
    void fuelAndMassDecideTheMethod(String method, String fuel, double mass, MethodPermission.State expected) {
        Method known = Objects.requireNonNull(Method.ofCode(method));
        assertThat(permission(by(known, fuel, mass)).state()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "全时四驱无法切换两驱,4wd,EXCUSED", "全时四驱无法切换两驱,2wd,NEEDS_EXCUSE", "全时四驱无法切换两驱,,EXCUSED",
        "电子稳定装置无法关闭,2wd,EXCUSED", "驱动轮载荷超出设备能力,2wd,EXCUSED", "多驱动轴无法上线,multi_axle,EXCUSED",
        "多驱动轴无法上线,2wd,NEEDS_EXCUSE", "车主要求,4wd,NEEDS_EXCUSE", "混合动力,2wd,NEEDS_EXCUSE"
    })
    void anAcceptedReasonExcusesUnlessTheRegisterContradictsIt(
            String reason, String drive, MethodPermission.State expected) {
        GivenTest given =
                by(Method.TWO_SPEED_IDLE, "petrol", 1800).because(reason).vehicle(drive, "manual");
        assertThat(permission(given).state()).isEqualTo(expected);
    }

    @Test
    void anUnknownFuelOrMassIsNotJudged() {
        assertThat(permission(by(Method.ASM, "petrol", Double.NaN)).state()).isEqualTo(MethodPermission.State.UNKNOWN);
        assertThat(permission(by(Method.ASM, "hydrogen", 1800)).state()).isEqualTo(MethodPermission.State.UNKNOWN);
    }

    @Test
    void theRuleIsBrokenByAForbiddenOrUnexcusedMethod() {
        assertFourWays(
                "method",
                by(Method.LUGDOWN, "diesel", 9000),
                by(Method.FREE_ACCELERATION, "diesel", 9000).because("加载功率不足"),
                by(Method.FREE_ACCELERATION, "diesel", 9000),
                by(Method.LUGDOWN, "hydrogen", 9000));
    }

    @Test
    void everyAcceptedReasonIsLaidDown() {
        Edition edition =
                Standard.packaged().on(by(Method.ASM, "petrol", 1).test().startedOn());
        for (String fuel : new String[] {"petrol", "cng", "lpg", "methanol", "hybrid_petrol", "diesel"}) {
            for (double mass : new double[] {1500, 9000}) {
                MethodChoice choice = Objects.requireNonNull(edition.choice(fuel, mass, "410800"));
                assertThat(choice.accepted())
                        .allSatisfy(id -> assertThat(edition.excuse(id)).as(id).isNotNull());
            }
        }
    }
}
