package cn.jianzhen.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void textAndAttributesAreEscaped() {
        Html html = new Html();
        html.element("p", "<b>&\"'", "title", "\"><b>&'");
        assertThat(html.page()).isEqualTo("<p title=\"&quot;&gt;&lt;b&gt;&amp;'\">&lt;b&gt;&amp;\"'</p>\n");
    }

    @Test
    void charactersThatAreNotAllowedOrTurnTheDirectionAreReplaced() {
        Html html = new Html();
        html.element("p", "a\u0000b\u001bc\u202Ed\u2066e\uD800f\uFFFEg\t😀");
        assertThat(html.page()).isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\t😀</p>\n");
    }

    @Test
    void nullIsNoText() {
        assertThat(new Html().element("p", null).page()).isEqualTo("<p></p>\n");
    }

    @Test
    void elementsCloseInTheOrderTheyWereOpened() {
        Html html = new Html();
        html.open("ul").open("li");
        assertThatIllegalStateException().isThrownBy(() -> html.close("ul")).withMessageContaining("<li> is open");
        assertThatIllegalStateException().isThrownBy(html::page).withMessageContaining("<li>");
        assertThat(html.close("li").close("ul").page()).isEqualTo("<ul><li></li>\n</ul>\n");
    }

    @Test
    void ourOwnScriptMayNotHoldWhatXmlReadsOtherwise() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Html().verbatim("script", "a && b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Html().verbatim("style", "</style>"));
        assertThat(new Html().verbatim("style", "a > b {}").page()).isEqualTo("<style>a > b {}</style>\n");
    }
}
