package cn.jianzhen.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.access.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class CockpitTest extends PlatformTest {
    @Test
    void theWholeCityIsCounted() {
        MvcTestResult page =
                browser.get().uri("/api/cockpit").with(TestUsers.analyst()).exchange();
        assertThat(page).hasStatusOk();
        assertThat(page).bodyJson().extractingPath("$.totals.leads_open").isEqualTo(2.0);
    }

    @Test
    void aCountySeesItsOwnNumbers() {
        MvcTestResult page = browser.get()
                .uri("/api/cockpit")
                .with(TestUsers.countyOfficer(TestCity.COUNTY_B))
                .exchange();
        assertThat(page).bodyJson().extractingPath("$.totals.leads_open").isEqualTo(1.0);
    }
}
