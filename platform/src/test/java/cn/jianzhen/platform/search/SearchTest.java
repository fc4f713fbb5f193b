package cn.jianzhen.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.access.TestUsers;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class SearchTest extends PlatformTest {
    @Test
    void aPartOfAPlateFindsTheCarsForThoseWhoSeePlates() {
        MvcTestResult answer = search("豫h0000", TestUsers.analyst());
        assertThat(answer).bodyJson().extractingPath("$.groups.length()").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.groups[0].kind").isEqualTo("vehicle");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.groups[0].hits.length()")
                .isEqualTo(2);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.groups[0].hits[0].label")
                .isEqualTo("豫H00001");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.groups[0].hits[0].detail")
                .isEqualTo("大众 朗逸");
    }

    @Test
    void aWholePlateFindsTheCarAndItsInspectionsTheNewestFirst() {
        MvcTestResult answer = search("豫H00001", TestUsers.analyst());
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.groups[*].kind")
                .asArray()
                .containsExactly("vehicle", "inspection");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.groups[1].hits[*].id")
                .asArray()
                .containsExactly("R1", "R3");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.groups[1].hits[0].detail")
                .isEqualTo("2024-10-08 09:00 · 甲检测站");
    }

    @Test
    void whoSeesNoPlatesFindsOnlyWhatHeNamesInFullAndSeesItMasked() {
        RequestPostProcessor observer = TestUsers.provinceObserver();
        assertThat(search("豫H0000", observer))
                .bodyJson()
                .extractingPath("$.groups.length()")
                .isEqualTo(0);
        assertThat(search("豫H00001", observer))
                .bodyJson()
                .extractingPath("$.groups[0].hits[0].label")
                .isEqualTo("豫H*****");
    }

    @Test
    void aCountyFindsOnlyWhatWasInIt() {
        RequestPostProcessor officer = TestUsers.countyOfficer(TestCity.COUNTY_B);
        MvcTestResult cars = search("豫H0000", officer);
        assertThat(cars).bodyJson().extractingPath("$.groups[0].hits.length()").isEqualTo(1);
        assertThat(cars).bodyJson().extractingPath("$.groups[0].hits[0].label").isEqualTo("豫H00001");
        MvcTestResult stations = search("检测站", officer);
        assertThat(stations)
                .bodyJson()
                .extractingPath("$.groups[*].hits[*].id")
                .asArray()
                .containsExactly("S-B");
        assertThat(search("张三", officer))
                .bodyJson()
                .extractingPath("$.groups.length()")
                .isEqualTo(0);
    }

    @Test
    void aPersonIsFoundByTheWholeNameAndShownMasked() {
        MvcTestResult answer = search("张三", TestUsers.analyst());
        assertThat(answer).bodyJson().extractingPath("$.groups[0].kind").isEqualTo("staff");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.groups[0].hits[0].label")
                .isEqualTo("张**");
    }

    @Test
    void whatIsTooShortOrNoNameFindsNothing() {
        for (String text : new String[] {"", " 豫 ", "' or 1=1 --", "%", "__"}) {
            assertThat(search(text, TestUsers.analyst()))
                    .as(text)
                    .bodyJson()
                    .extractingPath("$.groups.length()")
                    .isEqualTo(0);
        }
    }

    private MvcTestResult search(String text, RequestPostProcessor user) {
        MvcTestResult answer =
                browser.get().uri("/api/search?q={q}", text).with(user).exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }
}
